"""How people come into a circle: I'm in, Just listening, the two seats for all, a raised hand."""

from datetime import datetime

import discord
from discord import utils

from bot.client import Interaction
from bot.domain.rounds.circle import Refusal
from bot.ui.components import Component
from bot.ui.rounds import ids
from cogs.care.resources import show_resources
from cogs.rounds.presses import Found, InCircle, show, show_place, user_of


class JoinButton(InCircle, template=ids.JOIN.template):
    """*I'm in*, in the channel."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Give a seat with turns, and say where in the line it is."""
        until = _timed_out_until(interaction)
        if until is not None:
            when = utils.format_dt(until, "R")
            await show(interaction, found, [found.say("rounds.refused.timed_out", until=when)])
            return
        circles = interaction.client.services.circles
        outcome = await circles.join(self.circle_id, user_of(interaction))
        await show_place(interaction, found, outcome)


class TakeSeatButton(JoinButton, template=ids.TAKE_SEAT.template):
    """*I'm in*, on a private card."""


class ListenButton(InCircle, template=ids.LISTEN.template):
    """*Just listening*, in the channel."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Give a seat without turns."""
        circles = interaction.client.services.circles
        outcome = await circles.listen(self.circle_id, user_of(interaction))
        await show_place(interaction, found, outcome)


class StepBackButton(ListenButton, template=ids.STEP_BACK.template):
    """*Just listening*, on a private card."""


class LeaveButton(InCircle, template=ids.LEAVE.template):
    """*Leave*."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Take them out; the way back stays open."""
        circles = interaction.client.services.circles
        outcome = await circles.leave(self.circle_id, user_of(interaction))
        await show_place(interaction, found, outcome, found.say("rounds.place.left"))


class PlaceButton(InCircle, template=ids.PLACE.template):
    """*I'm in / listening*: nobody loses a seat by a press that was only meant to look."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Say where they are, and offer what they can be."""
        await show(interaction, found)


class OpenerButton(InCircle, template=ids.OPENER.template):
    """*Open the circle*."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Give the seat, or take it back from whoever has it."""
        client, user_id = interaction.client, user_of(interaction)
        outcome = await client.services.circles.offer_to_open(self.circle_id, user_id)
        has_it = not isinstance(outcome, Refusal) and outcome.circle.opener_id == user_id
        news = found.say("rounds.place.opener" if has_it else "rounds.place.no_opener")
        await show_place(interaction, found, outcome, news)


class CloserButton(InCircle, template=ids.CLOSER.template):
    """*Close the circle*."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Give the seat, or take it back from whoever has it."""
        client, user_id = interaction.client, user_of(interaction)
        outcome = await client.services.circles.offer_to_close(self.circle_id, user_id)
        has_it = not isinstance(outcome, Refusal) and outcome.circle.closer_id == user_id
        news = found.say("rounds.place.closer" if has_it else "rounds.place.no_closer")
        await show_place(interaction, found, outcome, news)


class HandButton(InCircle, template=ids.HAND.template):
    """*Hand up*."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Raise the hand, or lower it."""
        client, user_id = interaction.client, user_of(interaction)
        outcome = await client.services.circles.raise_hand(self.circle_id, user_id)
        is_up = not isinstance(outcome, Refusal) and user_id in outcome.circle.hands
        news = found.say("rounds.place.hand_up" if is_up else "rounds.place.hand_down")
        await show_place(interaction, found, outcome, news)


class ResourcesButton(Component, template=ids.RESOURCES.template):
    """*People to turn to*, below the last words of a circle."""

    async def handle(self, interaction: Interaction) -> None:
        """Show them to this person only."""
        await show_resources(interaction)


COMPONENTS: tuple[type[Component], ...] = (
    JoinButton,
    TakeSeatButton,
    ListenButton,
    StepBackButton,
    LeaveButton,
    PlaceButton,
    OpenerButton,
    CloserButton,
    HandButton,
    ResourcesButton,
)


def _timed_out_until(interaction: Interaction) -> datetime | None:
    """Return until when this person can write nowhere here; `None` where they can."""
    member = interaction.user
    until = member.timed_out_until if isinstance(member, discord.Member) else None
    return until if until is not None and until > interaction.client.clock.now() else None
