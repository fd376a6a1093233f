"""A live circle together with where it stands: what cards, panels and cogs are made from."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.ids import ChannelId, CircleId, FormatId, GuildId, MessageId
from bot.domain.rounds.circle import Circle
from bot.domain.rounds.formats import Answer, Format, Order


@dataclass(frozen=True, slots=True)
class Plan:
    """How a circle is to be held, as its facilitator chose it."""

    format_id: FormatId
    language: str
    questions: int
    minutes: int
    turn_seconds: int
    seat_limit: int
    order: Order = Order.JOIN
    has_open_part: bool = True
    allows_replies: bool = False
    is_silent: bool = False


def plan_of(chosen: Format, language: str) -> Plan:
    """Return the plan that a format begins with."""
    defaults = chosen.defaults
    return Plan(
        format_id=chosen.format_id,
        language=language,
        questions=len(chosen.questions),
        minutes=defaults.minutes,
        turn_seconds=defaults.turn_minutes * 60,
        seat_limit=defaults.seats,
        order=defaults.order,
        has_open_part=defaults.open_part,
        allows_replies=defaults.replies,
        is_silent=chosen.answer is Answer.SILENCE,
    )


@dataclass(frozen=True, slots=True)
class Place:
    """Where a circle stands at Discord, as far as it is posted."""

    channel_id: ChannelId
    lobby_message_id: MessageId | None = None
    thread_id: ChannelId | None = None
    panel_message_id: MessageId | None = None
    panel_posted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class View:
    """A circle as one press left it.

    Of one that is over only the press which ended it still sees the seats: they are deleted.
    """

    circle: Circle
    format_id: FormatId
    language: str
    place: Place
    version: int = 0
    """Grows with every change; whoever shows a newer one is right."""
    has_changed: bool = field(default=True, compare=False)
    """Whether the press that returned this moved anything."""

    @property
    def circle_id(self) -> CircleId:
        """The id that stands in its buttons."""
        return self.circle.circle_id

    @property
    def guild_id(self) -> GuildId:
        """The server it is held in."""
        return self.circle.guild_id

    @property
    def turn_number(self) -> int:
        """The number of the turn that runs; 0 where nobody has one."""
        return 0 if self.circle.turn is None else self.circle.turn.number
