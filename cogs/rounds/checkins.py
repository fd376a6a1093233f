"""`/checkin` and rest mode for everybody; opening and closing check-ins for facilitators."""

from collections.abc import Sequence
from typing import ClassVar

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Interaction
from bot.domain.ids import ChannelId, CheckInId, FormatId
from bot.domain.rounds.check_ins import Refusal
from bot.domain.rounds.formats import Answer, Format, Way
from bot.domain.setup.standing import Audience
from bot.permissions import TO_POST_PROMPTS
from bot.ui.components import Component
from bot.ui.rounds import check_in_ids as ids
from bot.ui.rounds.check_in_cards import (
    checkin_card,
    close_question,
    open_check_in,
    picker,
    start_card,
    started,
)
from bot.ui.rounds.check_ins import Part
from cogs.posting import require
from cogs.rounds.check_in_answers import InCheckIn
from cogs.rounds.check_in_scene import AnyRefusal, Scene, can_see, channel_name, scene_of
from cogs.rounds.presses import guild_of, user_of
from cogs.rounds.speaking import say_of


class CheckInsCog(commands.Cog, name="CheckIns"):
    """The way to the open check-in from anywhere in the server."""

    @app_commands.command(name="checkin")
    async def checkin(self, interaction: Interaction) -> None:
        """Show it, and rest mode."""
        await interaction.client.answer(interaction, await _card(interaction))


class PickSelect(Component, template=ids.PICK.template):
    """*Choose a check-in*, where several are open."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the one that was chosen."""
        (picked,) = self.chosen(interaction)
        card = await _card(interaction, CheckInId(int(picked)))
        await interaction.client.show(interaction, card)


class RestButton(Component, template=ids.REST.template):
    """*Rest mode*: one tap."""

    async def handle(self, interaction: Interaction) -> None:
        """Let who pressed rest; nobody else sees that."""
        client = interaction.client
        await client.services.rest_mode.begin(guild_of(interaction), user_of(interaction))
        await client.show(interaction, await _card(interaction, None, "rounds.rest.begun"))


class BackButton(Component, template=ids.BE_BACK.template):
    """*I'm back*."""

    async def handle(self, interaction: Interaction) -> None:
        """Let who pressed be back, with nothing to catch up on."""
        client = interaction.client
        await client.services.rest_mode.end(guild_of(interaction), user_of(interaction))
        await client.show(interaction, await _card(interaction, None, "rounds.rest.welcome"))


async def _card(
    interaction: Interaction, picked: CheckInId | None = None, *news: str
) -> discord.ui.LayoutView:
    say = await say_of(interaction)
    client, guild_id = interaction.client, guild_of(interaction)
    resting = await client.services.rest_mode.is_resting(guild_id, user_of(interaction))
    parts = await _open_parts(interaction, picked)
    return checkin_card(say, parts, guild_id, *map(say, news), is_resting=resting)


async def _open_parts(interaction: Interaction, picked: CheckInId | None) -> Sequence[Part]:
    """Return what of open check-ins this person sees: the one there is, or a choice of them."""
    say = await say_of(interaction)
    standing = await interaction.client.services.check_ins.standing(guild_of(interaction))
    seen = [one for one in standing if one.message_id and can_see(interaction, one)]
    scenes = [await scene_of(interaction, one.check_in_id) for one in seen]
    found = [one for one in scenes if isinstance(one, Scene)]
    chosen = [one for one in found if one.check_in_id == picked] or found
    if len(chosen) == 1:
        return await _one(interaction, chosen[0])
    if not found:
        return []
    rows = [
        (one.check_in, one.round_format, channel_name(interaction, one.check_in.channel_id))
        for one in found
    ]
    return picker(say, rows)


async def _one(interaction: Interaction, scene: Scene) -> Sequence[Part]:
    client = interaction.client
    mine = await client.services.check_ins.mine(
        guild_of(interaction), scene.check_in_id, user_of(interaction)
    )
    return open_check_in(
        scene.say,
        scene.check_in,
        scene.round_format,
        mine.kind,
        mine.chosen,
        is_facilitator=Audience.FACILITATORS in await client.audiences(interaction),
    )


class _ForFacilitators(InCheckIn, template=r"(?!)"):
    audience: ClassVar[Audience] = Audience.FACILITATORS

    def refuse(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:  # noqa: ARG002
        """Refuse nobody more than the role does."""
        return None


class AskToClose(_ForFacilitators, template=ids.ASK_TO_CLOSE.template):
    """*Close it now*: asks once."""

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Ask, in place of the card."""
        client = interaction.client
        await client.show(interaction, close_question(scene.say, scene.check_in))
        return None


class CloseButton(_ForFacilitators, template=ids.CLOSE.template):
    """*Close it now*, the second time."""

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Close before the time; its line is posted as at the end."""
        client = interaction.client
        closing = await client.services.check_ins.close_now(
            guild_of(interaction), scene.check_in_id
        )
        if isinstance(closing, Refusal):
            return closing
        client.wake()
        await client.show(interaction, await _card(interaction, None, "rounds.check_in.closing"))
        return None


class LeaveOpen(_ForFacilitators, template=ids.LEAVE_OPEN.template):
    """*Leave it open*."""

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Change nothing, and say so."""
        client = interaction.client
        card = await _card(interaction, scene.check_in_id, "rounds.check_in.left_open")
        await client.show(interaction, card)
        return None


async def start_open(interaction: Interaction, format_id: FormatId, language: str) -> None:
    """Show a facilitator, privately, how to open a check-in of a format in this channel."""
    say = await say_of(interaction)
    client = interaction.client
    found = await _format(interaction, format_id, language)
    if isinstance(found, Refusal):
        await client.answer(interaction, say(found))
        return
    card = await _start_card(interaction, found, found.defaults.open_hours, language)
    await client.show(interaction, card)


async def _format(interaction: Interaction, format_id: FormatId, language: str) -> Format | Refusal:
    formats = interaction.client.services.formats
    found = await formats.get(guild_of(interaction), format_id, language)
    if found is None:
        return Refusal.NO_FORMAT
    if Way.OPEN not in found.ways or found.answer is Answer.SILENCE:
        return Refusal.NOT_OPEN_WAY
    return found


async def _start_card(
    interaction: Interaction, chosen: Format, hours: int, language: str
) -> discord.ui.LayoutView:
    client = interaction.client
    names = {
        code: wording.say("language.name") for code, wording in client.library.wordings.items()
    }
    return start_card(
        await say_of(interaction), guild_of(interaction), chosen, hours, language, names
    )


class _StartCard(Component, template=r"(?!)"):
    """Something on the card that opens a check-in."""

    audience: ClassVar[Audience] = Audience.FACILITATORS

    async def handle(self, interaction: Interaction) -> None:
        """Do what it is for, or say why not."""
        format_id, language = ids.plan_of(self.parts)
        found = await _format(interaction, FormatId(format_id), language)
        if isinstance(found, Refusal):
            say = await say_of(interaction)
            await interaction.client.answer(interaction, say(found))
            return
        await self.act(interaction, found, language)

    async def act(self, interaction: Interaction, chosen: Format, language: str) -> None:
        """Do it and answer."""
        raise NotImplementedError


class HoursSelect(_StartCard, template=ids.HOURS.template):
    """*How long is it open?*"""

    async def act(self, interaction: Interaction, chosen: Format, language: str) -> None:
        """Show the card with another length."""
        (hours,) = self.chosen(interaction)
        card = await _start_card(interaction, chosen, int(hours), language)
        await interaction.client.show(interaction, card)


class LanguageSelect(_StartCard, template=ids.LANGUAGE.template):
    """*Language*."""

    async def act(self, interaction: Interaction, chosen: Format, language: str) -> None:
        """Show the card in another language, where the format is in it."""
        (wanted,) = self.chosen(interaction)
        found = await _format(interaction, chosen.format_id, wanted)
        chosen, language = (chosen, language) if isinstance(found, Refusal) else (found, wanted)
        card = await _start_card(interaction, chosen, self.number("hours"), language)
        await interaction.client.show(interaction, card)


class StartButton(_StartCard, template=ids.START.template):
    """*Start here*."""

    async def act(self, interaction: Interaction, chosen: Format, language: str) -> None:
        """Open it in this channel; its card is posted by the worker."""
        say = await say_of(interaction)
        client, channel = interaction.client, interaction.channel
        if not isinstance(channel, discord.TextChannel):
            await client.answer(interaction, say(Refusal.NOT_A_CHANNEL))
            return
        require(channel, TO_POST_PROMPTS)
        channel_id = ChannelId(channel.id)
        opening = await client.services.check_ins.open(
            guild_of(interaction), channel_id, chosen, language, self.number("hours")
        )
        if isinstance(opening, Refusal):
            await client.answer(interaction, say(opening))
            return
        client.wake()
        await client.show(interaction, started(say, channel_id))


COMPONENTS: tuple[type[Component], ...] = (
    PickSelect,
    RestButton,
    BackButton,
    AskToClose,
    CloseButton,
    LeaveOpen,
    HoursSelect,
    LanguageSelect,
    StartButton,
)
