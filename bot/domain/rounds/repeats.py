"""Rounds that come again: on which dates, when they open, and what was missed.

The dates are those of the prompts' schedules: the next one comes from the next date that the
clocks of a place show, so that none is lost or doubled where the clocks change.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import takewhile

from bot.domain.ids import (
    ChannelId,
    CheckInId,
    CircleId,
    GuildId,
    PlannedRoundId,
    RepeatId,
    UserId,
)
from bot.domain.prompts import schedules
from bot.domain.prompts.schedules import MISSED_LIMIT, Occurrence, Schedule
from bot.domain.prompts.timing import UnreadTiming
from bot.domain.rounds.formats import Way
from bot.domain.rounds.planning import Choices
from bot.domain.setup.choices import When, read_when

MOST_REPEATS = 10
PLANNED_AHEAD = timedelta(days=7)
"""How far ahead dates are written down, and shown among the events of a server."""
LOBBY_OPENS_BEFORE = timedelta(minutes=10)
# People who came in vain are gone by then; a check-in that is open for a day loses little.
LIVE_GRACE = timedelta(minutes=30)
OPEN_GRACE = timedelta(hours=6)

_ONE_YEAR = timedelta(days=MISSED_LIMIT)


class State(StrEnum):
    """What became of a date."""

    WAITING = "waiting"
    OPENED = "opened"
    MISSED = "missed"
    CALLED_OFF = "called_off"
    """By a person; nobody is told that it was missed."""


class Refusal(StrEnum):
    """Why a repeat stays as it is; also the key of its wording."""

    UNKNOWN = "rounds.repeats.refused.unknown"
    TOO_MANY = "rounds.repeats.refused.too_many"
    NO_WEEKDAY = "rounds.repeats.refused.no_weekday"
    NO_FORMAT = "rounds.repeats.refused.no_format"
    NOT_THIS_WAY = "rounds.repeats.refused.not_this_way"


class Note(StrEnum):
    """What facilitators are told; also the key of its wording."""

    MISSED = "notices.rounds.missed"
    NOBODY_ON_DUTY = "notices.rounds.nobody_on_duty"
    NOT_OPENED = "notices.rounds.not_opened"


class Letter(StrEnum):
    """What people who asked for it are told privately; also the key of its wording."""

    REMINDER = "letters.rounds.reminder"
    MOVED = "letters.rounds.moved"
    CALLED_OFF = "letters.rounds.called_off"


AFTER_A_YES = (Letter.MOVED, Letter.CALLED_OFF)
"""What goes to those alone who said yes to notes; a reminder is asked for by itself."""


@dataclass(frozen=True, slots=True)
class RepeatDraft:
    """What somebody wants to come again."""

    channel_id: ChannelId
    choices: Choices
    """The format, and how a live round of it is held."""
    way: Way
    schedule: Schedule
    """When it begins."""
    language: str
    has_event: bool = False
    """Whether each date stands among the server's events."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """A round that comes again in a server."""

    repeat_id: RepeatId
    guild_id: GuildId
    draft: RepeatDraft
    next_look_at: datetime
    """When the next date is written down."""
    is_paused: bool = False
    is_removed: bool = False
    is_server_resting: bool = False

    @property
    def rests(self) -> bool:
        """Whether a date that comes due is let go; a removed one may have a round that waits."""
        return self.is_paused or self.is_server_resting

    @property
    def runs(self) -> bool:
        """Whether dates are written down for it."""
        return not (self.rests or self.is_removed)


@dataclass(frozen=True, slots=True)
class PlannedRound:
    """One date of a repeat."""

    planned_id: PlannedRoundId
    guild_id: GuildId
    repeat_id: RepeatId
    local_date: date
    begins_at: datetime
    state: State = State.WAITING
    was_moved: bool = False
    """Whether a person moved it: it then stays where it is when the repeat is changed."""
    holder_id: UserId | None = None
    """The facilitator who said that they will hold it."""
    circle_id: CircleId | None = None
    check_in_id: CheckInId | None = None


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates to write down now, and when to look again."""

    new: tuple[Occurrence, ...]
    next_look_at: datetime


def dates_from(schedule: Schedule, due_from: datetime, now: datetime) -> Dates:
    """Return the dates from a moment on until a week from now, both included.

    Of more than a year only the last one is looked at.
    """
    until, since = now + PLANNED_AHEAD, max(due_from, now - _ONE_YEAR)
    coming = schedules.following(schedule, MISSED_LIMIT, since - timedelta.resolution)
    new = tuple(takewhile(lambda one: one.due_at <= until, coming))
    last = new[-1].due_at if new else max(until, since - timedelta.resolution)
    following = schedules.next_occurrence(schedule, last)
    return Dates(new, following.due_at - PLANNED_AHEAD)


def next_begin(repeat: Repeat, waiting: Collection[PlannedRound]) -> datetime | None:
    """Return when a repeat comes next: its first waiting date, or one more than a week away."""
    if waiting and not repeat.is_paused:
        return min(one.begins_at for one in waiting)
    return repeat.next_look_at + PLANNED_AHEAD if repeat.runs else None


def opens_at(begins_at: datetime, way: Way) -> datetime:
    """Return when a round is posted: a live one before it begins, so that people can come."""
    return begins_at - LOBBY_OPENS_BEFORE if way is Way.LIVE else begins_at


def open_until(schedule: Schedule, begins_at: datetime, closes_at: datetime) -> datetime:
    """Return when an open round of a repeat closes: its next date has a round of its own."""
    return min(closes_at, schedules.next_occurrence(schedule, begins_at).due_at)


def state_at(planned: PlannedRound, way: Way, now: datetime, *, is_resting: bool) -> State:
    """Return what becomes of a date now: one that came due during a rest is let go."""
    if planned.state is not State.WAITING or now < opens_at(planned.begins_at, way):
        return planned.state
    if is_resting:
        return State.CALLED_OFF
    grace = LIVE_GRACE if way is Way.LIVE else OPEN_GRACE
    return State.OPENED if now <= planned.begins_at + grace else State.MISSED


def replanned(planned: PlannedRound, schedule: Schedule, now: datetime) -> PlannedRound:
    """Return a waiting date as a changed repeat has it, or called off where it has it no more.

    A date that would have begun by now is let go: nobody was told of that time.
    """
    if planned.state is not State.WAITING or planned.was_moved:
        return planned
    occurrence = schedules.occurrence_on(schedule, planned.local_date)
    if occurrence is None or occurrence.due_at < now:
        return replace(planned, state=State.CALLED_OFF)
    return replace(planned, begins_at=occurrence.due_at)


def read_schedule(
    zone: str, time: str, weekdays: int, known: Collection[str]
) -> Schedule | UnreadTiming:
    """Return when a round comes again, as somebody typed it, or all that is wrong with it."""
    when = read_when(zone, time, known)
    if isinstance(when, When) and weekdays:
        return Schedule(when.zone, when.prompt_time, weekdays)
    refusals: list[StrEnum] = [] if isinstance(when, When) else [*when.refusals]
    if not weekdays:
        refusals.append(Refusal.NO_WEEKDAY)
    return UnreadTiming(tuple(refusals), () if isinstance(when, When) else when.suggestions)


def missed_dates(planned: Collection[PlannedRound]) -> Iterator[date]:
    """Tell the dates that were missed, the oldest first."""
    return (one.local_date for one in sorted(planned, key=lambda one: one.begins_at))
