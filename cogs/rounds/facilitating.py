"""The private controls with which a facilitator holds a circle."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import ClassVar

import aiohttp
import discord

from bot.client import Interaction
from bot.domain.ids import ChannelId, UserId
from bot.domain.rounds.circle import MOST_SEATS, Phase, Refusal
from bot.domain.setup.standing import Audience
from bot.pacer import Priority
from bot.services.rounds.circles import Answer
from bot.ui.components import Component
from bot.ui.rounds import ids
from bot.ui.rounds.facilitating import (
    MORE_SEATS,
    More,
    arranging_card,
    ask_to_end_card,
    controls_card,
    handing_over_card,
    inviting_card,
    split_card,
    waiting_in,
)
from bot.ui.rounds.looking_back import mirror_card
from cogs.patience import answering
from cogs.prompts.shares import shown_name
from cogs.rounds.presses import Found, InCircle, show_card, user_of

# Somebody's name is worth a moment, and not more.
_SECONDS_TO_LOOK = 5.0


class _Control(InCircle, template=r"(?!)"):
    """A press on the controls."""

    audience: ClassVar[Audience] = Audience.FACILITATORS


class ControlsButton(_Control, template=ids.CONTROLS.template):
    """*Controls*, and *Back* to them."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Show them."""
        await show_controls(interaction, found)


class StartButton(_Control, template=ids.START.template):
    """*Begin*."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Begin, or advise to split first."""
        circles = interaction.client.services.circles
        outcome = await circles.start(self.circle_id, is_too_large=bool(self.parts["size"]))
        if outcome is Refusal.SPLIT_FIRST:
            await interaction.client.show(interaction, split_card(found.say, found.view.circle))
        else:
            await _show_outcome(interaction, found, outcome)


class ExtendButton(_Control, template=ids.EXTEND.template):
    """*More time*, for whoever speaks."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Give the turn its length once more."""
        circles = interaction.client.services.circles
        outcome = await circles.extend(self.circle_id, self.number("turn"))
        await _show_outcome(interaction, found, outcome, "rounds.controls.extended")


class PauseButton(_Control, template=ids.PAUSE.template):
    """*Pause*."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Let the circle stand still."""
        outcome = await interaction.client.services.circles.pause(self.circle_id)
        await _show_outcome(interaction, found, outcome)


class ResumeButton(_Control, template=ids.RESUME.template):
    """*Go on*."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Go on where it stood; where its channel is gone, in the one of this press."""
        guild, channel_id = interaction.guild, None
        if guild is not None and guild.get_channel(found.view.place.channel_id) is None:
            channel_id = text_channel(interaction)
        circles = interaction.client.services.circles
        outcome = await circles.resume(self.circle_id, channel_id=channel_id)
        await _show_outcome(interaction, found, outcome)


class AskToEndButton(_Control, template=ids.ASK_TO_END.template):
    """*End kindly*, asked first: it ends it for everybody."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Ask."""
        if found.view.circle.phase is Phase.ENDED:
            await show_controls(interaction, found)
            return
        await interaction.client.show(interaction, ask_to_end_card(found.say, found.view.circle))


class EndButton(_Control, template=ids.END.template):
    """*End kindly*."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """End it, and show the look back."""
        outcome = await interaction.client.services.circles.end(self.circle_id)
        await _show_outcome(interaction, found, outcome)


class DoMore(_Control, template=ids.DO.template):
    """*More…*."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Do what was chosen, or show what there is to choose."""
        client, circle = interaction.client, found.view.circle
        match More(self.chosen(interaction)[0]):
            case More.TAKE_PART:
                outcome = await client.services.circles.join(self.circle_id, user_of(interaction))
                await _show_outcome(interaction, found, outcome, "rounds.place.joined")
            case More.SEATS:
                limit = min(circle.seat_limit + MORE_SEATS, MOST_SEATS)
                outcome = await client.services.circles.add_seats(self.circle_id, limit)
                await _show_outcome(interaction, found, outcome)
            case More.HAND_OVER:
                await client.show(interaction, handing_over_card(found.say, circle))
            case More.INVITE:
                async with answering(interaction):
                    names = await _names(interaction, waiting_in(circle))
                await show_card(interaction, inviting_card(found.say, circle, names))
            case More.ARRANGE:
                await _show_arranging(interaction, found)


class ArrangeSelect(_Control, template=ids.ARRANGE.template):
    """Who comes first."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Put them first, and show the order anew."""
        client = interaction.client
        chosen = UserId(int(self.chosen(interaction)[0]))
        outcome = await client.services.circles.arrange(self.circle_id, [chosen])
        if isinstance(outcome, Refusal):
            await _show_outcome(interaction, found, outcome)
            return
        client.wake()
        await _show_arranging(interaction, Found(outcome, found.round_format, found.say))


class InviteSelect(_Control, template=ids.INVITE.template):
    """Who comes next."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Let them come next."""
        chosen = UserId(int(self.chosen(interaction)[0]))
        outcome = await interaction.client.services.circles.invite(self.circle_id, chosen)
        await _show_outcome(interaction, found, outcome, "rounds.controls.invited")


class HandOverSelect(_Control, template=ids.HAND_OVER.template):
    """Who holds the circle from now on."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Hand it over to a facilitator; anybody else is not asked."""
        client = interaction.client
        chosen = UserId(int(self.chosen(interaction)[0]))
        async with answering(interaction):
            may_hold = await _is_facilitator(interaction, chosen)
        if not may_hold:
            news = [found.say("rounds.controls.no_facilitator")]
            await show_card(interaction, handing_over_card(found.say, found.view.circle, news))
            return
        outcome = await client.services.circles.hand_over(self.circle_id, chosen)
        await _show_outcome(interaction, found, outcome, "rounds.controls.handed_over")


COMPONENTS: tuple[type[Component], ...] = (
    ControlsButton,
    StartButton,
    ExtendButton,
    PauseButton,
    ResumeButton,
    AskToEndButton,
    EndButton,
    DoMore,
    ArrangeSelect,
    InviteSelect,
    HandOverSelect,
)


async def show_controls(
    interaction: Interaction, found: Found, *news: str, is_only: bool = False
) -> None:
    """Show the controls of a circle in place of what was pressed; of one that is over, counts."""
    say, view = found.say, found.view
    if view.circle.phase is Phase.ENDED:
        mirror = await interaction.client.services.circles.mirror(view.circle_id)
        card = mirror_card(say, view, found.round_format, mirror, news, is_only=is_only)
    else:
        card = controls_card(say, view, found.round_format, user_of(interaction), news)
    await show_card(interaction, card)


def text_channel(interaction: Interaction) -> ChannelId | None:
    """Return the text channel that was pressed in, or above its thread."""
    channel = interaction.channel
    if isinstance(channel, discord.Thread):
        channel = channel.parent
    return ChannelId(channel.id) if isinstance(channel, discord.TextChannel) else None


async def _show_outcome(
    interaction: Interaction, found: Found, outcome: Answer, done: str | None = None
) -> None:
    """Show the controls as a press left them; `done` is the key of what it did."""
    client = interaction.client
    if isinstance(outcome, Refusal):
        view = await client.services.circles.of(found.view.circle_id) or found.view
        news = [found.say(outcome)]
    else:
        view = outcome
        news = [found.say(done)] if done else []
        if view.has_changed:
            client.wake()
    await show_controls(interaction, Found(view, found.round_format, found.say), *news)


async def _show_arranging(interaction: Interaction, found: Found) -> None:
    circle = found.view.circle
    if len(circle.upcoming) < 2:
        await show_controls(interaction, found)
        return
    async with answering(interaction):
        names = await _names(interaction, circle.upcoming)
    await show_card(interaction, arranging_card(found.say, circle, names))


async def _names(interaction: Interaction, user_ids: Sequence[UserId]) -> Mapping[UserId, str]:
    """Return names as they are shown here, asked from Discord: none are kept."""
    members = await asyncio.gather(*(_member(interaction, one) for one in user_ids))
    found = zip(user_ids, members, strict=True)
    return {user_id: shown_name(member) for user_id, member in found if member is not None}


async def _is_facilitator(interaction: Interaction, user_id: UserId) -> bool:
    member = await _member(interaction, user_id)
    return member is not None and await interaction.client.admits(member, Audience.FACILITATORS)


async def _member(interaction: Interaction, user_id: UserId) -> discord.Member | None:
    """Return a member of the server, or `None`: gone, or Discord does not answer."""
    if interaction.guild is None:
        return None
    try:
        async with asyncio.timeout(_SECONDS_TO_LOOK):
            await interaction.client.pacer.turn(Priority.ROUNDS)
            return await interaction.guild.fetch_member(user_id)
    except (discord.HTTPException, aiohttp.ClientError, TimeoutError):
        return None
