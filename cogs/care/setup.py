"""Care in `/setup`: contact, age band, second line, answer times and country."""

from collections.abc import Mapping
from typing import Any, ClassVar, cast

import discord

from bot.client import Interaction
from bot.domain.care.recognising.ages import AgeBand
from bot.domain.ids import UserId
from bot.domain.setup.choices import Refusal
from bot.domain.setup.standing import Audience
from bot.ui.care import setup as ui
from bot.ui.components import Component
from cogs.care.readiness import readiness_of
from cogs.care.standing import standing_lines_of
from cogs.patience import answering
from cogs.rounds.presses import guild_of, show_card


class _Choice(Component, template=r"(?!)"):
    audience: ClassVar[Audience] = Audience.ADMINS


class CareCard(_Choice, template=ui.CARD.template):
    """*Care*, on the card of `/setup`."""

    async def handle(self, interaction: Interaction) -> None:
        """Show what works, and the choices."""
        await _show(interaction)


class ChooseContact(_Choice, template=ui.CONTACT.template):
    """The safeguarding contact."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep the person; a bot cannot be it."""
        chosen = next(iter(self.chosen(interaction)), None)
        if chosen is not None and is_bot(interaction, chosen):
            await _show(interaction, "setup.refused.contact_is_bot")
            return
        contact = UserId(int(chosen)) if chosen else None
        await interaction.client.services.contacts.choose(guild_of(interaction), contact)
        await _show(interaction)


class ChooseAgeBand(_Choice, template=ui.AGE_BAND.template):
    """Whom the server is for."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep it."""
        band = AgeBand(self.chosen(interaction)[0])
        await interaction.client.services.care_setup.choose_age_band(guild_of(interaction), band)
        await _show(interaction)


class ChooseSecondLine(_Choice, template=ui.SECOND_LINE.template):
    """Whom to ask where nobody on duty answers."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep them; bots are left out."""
        chosen = [one for one in self.chosen(interaction) if not is_bot(interaction, one)]
        people = [UserId(int(one)) for one in chosen]
        await interaction.client.services.rota.choose_second_line(guild_of(interaction), people)
        await _show(interaction)


class ChooseTimes(_Choice, template=ui.TIMES.template):
    """How long a note waits for an answer."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep it."""
        waits = ui.read_waits(self.chosen(interaction)[0])
        await interaction.client.services.care_setup.choose_waits(guild_of(interaction), waits)
        await _show(interaction)


class ChooseCountry(_Choice, template=ui.COUNTRY.template):
    """Whose help lines come first."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep the country."""
        code = self.chosen(interaction)[0]
        outcome = await interaction.client.services.setup.choose_country(
            guild_of(interaction), None if code == ui.NO_COUNTRY else code
        )
        await _show(interaction, *([outcome] if isinstance(outcome, Refusal) else []))


COMPONENTS: tuple[type[Component], ...] = (
    CareCard,
    ChooseContact,
    ChooseAgeBand,
    ChooseSecondLine,
    ChooseTimes,
    ChooseCountry,
)


def is_bot(interaction: Interaction, user_id: str) -> bool:
    """Whether somebody who was chosen is a bot, as Discord sent them along."""
    resolved = cast("Mapping[str, Any]", interaction.data or {}).get("resolved", {})
    return bool(resolved.get("users", {}).get(user_id, {}).get("bot"))


async def _show(interaction: Interaction, *news: str) -> None:
    say = interaction.client.say_to(interaction)
    async with answering(interaction):
        card = await _card(interaction, [say(one) for one in news])
    await show_card(interaction, card)


async def _card(interaction: Interaction, news: list[str]) -> discord.ui.LayoutView:
    client, guild, guild_id = interaction.client, interaction.guild, guild_of(interaction)
    services = client.services
    server = await services.setup.server(guild_id)
    channel = None if guild is None else guild.get_channel(server.staff_channel_id or 0)
    readiness = (
        await services.care_setup.readiness(guild_id)
        if guild is None
        else await readiness_of(client, guild)
    )
    view = ui.CareView(
        guild_id,
        await services.care_setup.of_server(guild_id),
        readiness,
        await services.contacts.of_server(guild_id),
        await services.rota.chosen_second_line(guild_id),
        server.country,
        None if channel is None else channel.mention,
        sorted((await services.guideline_modes.in_force(guild_id)).channels),
        () if guild is None else await standing_lines_of(client, guild),
    )
    return ui.care_setup_card(
        client.say_to(interaction), view, client.library.resources.countries(), news
    )
