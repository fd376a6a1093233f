"""*I can't tonight*: somebody else holds the round, or it is put off; nobody has to explain."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.care.duty import LONGEST_DUTY
from bot.domain.care.rota import Hours, Present
from bot.domain.ids import ChannelId, CircleId, FormatId, PlannedRoundId, RepeatId, UserId
from bot.domain.prompts.schedules import Schedule, local_date, next_occurrence, occurrence_on

TONIGHT = timedelta(hours=18)
"""How far ahead "tonight" reaches: from breakfast to the end of a late evening."""
# A round that is put off for a moment only still opens before it begins.
SHORTEST_NOTICE = timedelta(minutes=15)


class Later(StrEnum):
    """Until when a round is put off; also the last part of the key of its wording."""

    HALF_AN_HOUR = "half_an_hour"
    AN_HOUR = "an_hour"
    TOMORROW = "tomorrow"
    NOT_THIS_TIME = "not_this_time"


class Refusal(StrEnum):
    """Why nothing was done; also the key of its wording."""

    NOT_TONIGHT = "rounds.cover.refused.not_tonight"
    HAS_BEGUN = "rounds.cover.refused.has_begun"
    TAKEN = "rounds.cover.refused.taken"
    MOVED = "rounds.cover.refused.moved"


@dataclass(frozen=True, slots=True)
class PutOff:
    """What people read who find a circle put off; `None`: it is not held this time."""

    begins_at: datetime | None
    unreached: int = 0
    """How many of those in it could not be told privately; for who puts it off alone."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What is known of a circle beside itself; of one that was begun by hand it is nothing."""

    repeat_id: RepeatId | None = None
    begins_at: datetime | None = None
    next_at: datetime | None = None
    """When it comes again."""
    put_off: PutOff | None = None
    seen_at: datetime | None = None
    """When people are shown it (aware, UTC)."""
    empty_hours: tuple[Hours, ...] = ()
    """When nobody is on duty within a day from then."""


BY_HAND = Occasion()


class Note(StrEnum):
    """What facilitators are told; also the key of its wording."""

    WANTED = "notices.rounds.cover_wanted"
    PUT_OFF = "notices.rounds.put_off"
    CALLED_OFF = "notices.rounds.called_off"


@dataclass(frozen=True, slots=True)
class Round:
    """Which round of tonight is meant: a circle people gather for, or a date that waits."""

    circle_id: CircleId | None = None
    planned_id: PlannedRoundId | None = None


@dataclass(frozen=True, slots=True)
class Tonight:
    """A round of tonight: a date that waits, or a circle that people gather for."""

    format_id: FormatId
    language: str
    channel_id: ChannelId
    begins_at: datetime
    holder_id: UserId | None = None
    planned_id: PlannedRoundId | None = None
    circle_id: CircleId | None = None
    offered: tuple[Later, ...] = tuple(Later)


def is_tonight(begins_at: datetime, now: datetime) -> bool:
    """Whether a date that waits is near enough to be spoken of as tonight."""
    return now - SHORTEST_NOTICE <= begins_at <= now + TONIGHT


def put_off_to(begins_at: datetime, later: Later, zone: str, now: datetime) -> datetime | None:
    """Return when a round begins that is put off, or `None`: not this time.

    Tomorrow is the same time on the clocks of the place. One that should have begun by now is
    put off from now on.
    """
    since = max(begins_at, now).replace(second=0, microsecond=0)
    match later:
        case Later.HALF_AN_HOUR:
            return since + timedelta(minutes=30)
        case Later.AN_HOUR:
            return since + timedelta(hours=1)
        case Later.TOMORROW:
            shown = begins_at.astimezone(ZoneInfo(zone)).time()
            return next_occurrence(
                Schedule(zone, shown.replace(second=0, microsecond=0)), since
            ).due_at
    return None


def offered(schedule: Schedule, begins_at: datetime) -> tuple[Later, ...]:
    """Return until when a round can be put off: not to a date that has one of its own."""
    tomorrow = local_date(schedule, begins_at) + timedelta(days=1)
    if occurrence_on(schedule, tomorrow) is None:
        return tuple(Later)
    return tuple(one for one in Later if one is not Later.TOMORROW)


def is_uncovered(
    begins_at: datetime, holder_id: UserId | None, there: Collection[Present], now: datetime
) -> bool:
    """Whether a round is so near that somebody should be there by now, and nobody is.

    Duty by a press is known for now alone and ends by itself after twelve hours: of a date that
    is further away nothing can be said, and nothing is. Of a nearer one, who will be there when
    it begins counts, by a press or by their hours, and so does the facilitator who said that they
    will hold it.
    """
    if begins_at - now > LONGEST_DUTY or holder_id is not None:
        return False
    return not there
