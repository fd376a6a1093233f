"""`/round`: what is running, one format to begin with, and the way to everything else."""

from collections.abc import Sequence
from typing import ClassVar
from zoneinfo import ZoneInfo

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Interaction, only_for
from bot.domain.ids import CircleId, FormatId
from bot.domain.rounds.formats import Format
from bot.domain.rounds.suggesting import suggested
from bot.domain.rounds.views import View
from bot.domain.setup.standing import Audience
from bot.ui.components import Component, Form
from bot.ui.rounds import ids
from bot.ui.rounds.card import Running, RunningCheckIn, rounds_card
from bot.ui.rounds.looking_back import MOST_HELD, look_back_card
from cogs.rounds.facilitating import show_controls
from cogs.rounds.presses import UNKNOWN, find, guild_of, show_card, with_words
from cogs.rounds.speaking import language_of, say_of

NO_FORMAT = "rounds.formats.gone"


class Rounds(commands.Cog):
    """The facilitators' side of rounds."""

    @app_commands.command(name="round")
    @only_for(Audience.FACILITATORS)
    async def round(self, interaction: Interaction) -> None:
        """Show the card."""
        await show_rounds(interaction)


class ForFacilitators(Component, template=r"(?!)"):
    """A button or a select on the card of rounds, or on one that it opens."""

    audience: ClassVar[Audience] = Audience.FACILITATORS


class FormForFacilitators(Form, template=r"(?!)"):
    """A form that such a button opens."""

    audience: ClassVar[Audience] = Audience.FACILITATORS


class BackToRounds(ForFacilitators, template=ids.CARD.template):
    """*Back*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the card again."""
        await show_rounds(interaction)


class OpenControls(ForFacilitators, template=ids.OPEN_CONTROLS.template):
    """*Open controls*, where several circles are running."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the controls of the one that was chosen."""
        say = await say_of(interaction)
        found = await find(interaction, CircleId(int(self.chosen(interaction)[0])))
        if found is None:
            await show_rounds(interaction, say(UNKNOWN))
        else:
            await show_controls(interaction, found)


class OpenPast(OpenControls, template=ids.OPEN_PAST.template):
    """*Look back at…*: the controls of a circle that is over are its counts."""


class LookBack(ForFacilitators, template=ids.LOOK_BACK.template):
    """*Look back*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the last circles; where there is one alone, that one."""
        say = await say_of(interaction)
        client, guild_id = interaction.client, guild_of(interaction)
        views = await client.services.circles.held(guild_id, MOST_HELD)
        if len(views) == 1:
            await show_controls(interaction, await with_words(interaction, views[0]), is_only=True)
            return
        held = await _named(interaction, views)
        zone = await _zone_of(interaction)
        await show_card(interaction, look_back_card(say, guild_id, held, zone))


COMPONENTS: tuple[type[Component], ...] = (BackToRounds, OpenControls, OpenPast, LookBack)


async def show_rounds(interaction: Interaction, *news: str) -> None:
    """Show the card in place of what was pressed, or privately for a command."""
    await show_card(interaction, await rounds_card_of(interaction, *news))


async def rounds_card_of(interaction: Interaction, *news: str) -> discord.ui.LayoutView:
    """Return the card of the server as it is now."""
    say = await say_of(interaction)
    client, guild_id = interaction.client, guild_of(interaction)
    language = await language_of(interaction)
    suggestion = suggested(client.services.formats.shipped(language), client.clock.now().date())
    return rounds_card(
        say,
        guild_id,
        suggestion,
        await running_in(interaction),
        news,
        check_ins=await _open_check_ins(interaction),
    )


async def running_in(interaction: Interaction) -> list[Running]:
    """Return the circles of the server that are open or under way, each with its name."""
    views = await interaction.client.services.circles.running(guild_of(interaction))
    return await _named(interaction, views)


async def _named(interaction: Interaction, views: Sequence[View]) -> list[Running]:
    services = interaction.client.services
    found = [
        (one, await services.formats.of_circle(one.guild_id, one.format_id, one.language))
        for one in views
    ]
    return [Running(view, round_format.name) for view, round_format in found]


async def _open_check_ins(interaction: Interaction) -> list[RunningCheckIn]:
    services, guild_id = interaction.client.services, guild_of(interaction)
    found = [
        (one, await services.formats.of_circle(guild_id, one.format_id, one.language))
        for one in await services.check_ins.standing(guild_id)
    ]
    return [RunningCheckIn(check_in, round_format.name) for check_in, round_format in found]


async def _zone_of(interaction: Interaction) -> ZoneInfo:
    """Return the zone of the server's questions, in which its dates are told."""
    schedules = await interaction.client.services.schedules.of_server(guild_of(interaction))
    return ZoneInfo(schedules[0].schedule.zone if schedules else "UTC")


async def chosen_format(interaction: Interaction, format_id: str | None) -> Format | None:
    """Return a format in the language of the server; where it is gone, show the card instead."""
    say = await say_of(interaction)
    found = await interaction.client.services.formats.get(
        guild_of(interaction), FormatId(format_id or ""), await language_of(interaction)
    )
    if found is None:
        await show_rounds(interaction, say(NO_FORMAT))
    return found
