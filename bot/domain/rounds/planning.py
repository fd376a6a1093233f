"""What a facilitator chooses before a circle starts, carried by the buttons of its card."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.ids import ChannelId, FormatId, UserId
from bot.domain.rounds.circle import Phase
from bot.domain.rounds.formats import Answer, Format, Order
from bot.domain.rounds.views import Plan, View, plan_of

# Two circles in one channel are wanted where a large one is split, but never within a moment.
PRESSED_TWICE = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices, each of them one of the format's own at first."""

    format_id: FormatId
    order: Order
    turn_minutes: int
    seats: int
    replies: bool

    @property
    def code(self) -> str:
        """Return them as they stand in the id of a button."""
        return ".".join(
            map(
                str,
                (self.format_id, self.order, self.turn_minutes, self.seats, int(self.replies)),
            )
        )


def choices_of(chosen: Format) -> Choices:
    """Return what a format begins with."""
    defaults = chosen.defaults
    return Choices(
        chosen.format_id,
        defaults.order,
        defaults.turn_minutes,
        defaults.seats,
        defaults.replies,
    )


def read_code(code: str) -> Choices:
    """Return the choices that stand in the id of a button, which its pattern has checked."""
    format_id, order, turn_minutes, seats, replies = code.split(".")
    known = Order(order) if order in set(Order) else Order.JOIN
    return Choices(FormatId(format_id), known, int(turn_minutes), int(seats), replies == "1")


def plan_with(chosen: Format, language: str, choices: Choices) -> Plan:
    """Return the plan of a circle of this format, held as it was chosen."""
    return replace(
        plan_of(chosen, language),
        turn_seconds=choices.turn_minutes * 60,
        seat_limit=choices.seats,
        order=choices.order,
        allows_replies=choices.replies,
    )


def is_pressed_twice(
    view: View, channel_id: ChannelId, facilitator_id: UserId, plan: Plan, now: datetime
) -> bool:
    """Whether a lobby is what this very plan has opened a moment ago; nobody has come yet."""
    circle = view.circle
    return (
        circle.phase is Phase.LOBBY
        and not circle.seats
        and circle.facilitator_id == facilitator_id
        and view.place.channel_id == channel_id
        and view.format_id == plan.format_id
        and now - circle.opened_at <= PRESSED_TWICE
    )


def minutes_of_turns(chosen: Format, choices: Choices) -> int:
    """Return how long the turns alone last where every seat is taken; a quiet is one for all."""
    if chosen.answer is Answer.SILENCE:
        return choices.turn_minutes
    return choices.turn_minutes * choices.seats * len(chosen.questions)
