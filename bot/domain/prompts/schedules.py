"""When prompts are due: local dates of a place, as moments everybody shares."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import IntFlag
from itertools import islice, takewhile
from zoneinfo import ZoneInfo

MISSED_LIMIT = 366
"""The most dates one catching-up names; older ones are forgotten."""

_ONE_DAY = timedelta(days=1)


class Weekdays(IntFlag):
    """Days of the week, Monday first, as one number from 1 to 127."""

    MONDAY = 1
    TUESDAY = 2
    WEDNESDAY = 4
    THURSDAY = 8
    FRIDAY = 16
    SATURDAY = 32
    SUNDAY = 64


EVERY_DAY = Weekdays(127)
WORKDAYS = Weekdays(31)
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def weekdays_called(names: Iterable[str]) -> int:
    """Return the sum of the weekdays with these names; a name that is none counts nothing."""
    wanted = set(names)
    return sum(1 << place for place, name in enumerate(WEEKDAY_NAMES) if name in wanted)


def names_of(weekdays: int) -> tuple[str, ...]:
    """Return the names of the weekdays in a sum, Monday first."""
    return tuple(name for place, name in enumerate(WEEKDAY_NAMES) if weekdays >> place & 1)


@dataclass(frozen=True, slots=True)
class Schedule:
    """A time of day on chosen weekdays, as the clocks of one place show it.

    Raises ValueError for no weekday, or a time that is not a whole minute without a zone.
    """

    zone: str
    """The IANA name, such as Europe/Berlin."""
    local_time: time
    weekdays: int = EVERY_DAY
    """A sum of `Weekdays`."""

    def __post_init__(self) -> None:
        if not 1 <= self.weekdays <= EVERY_DAY:
            raise ValueError("A schedule needs weekdays between 1 and 127.")
        if self.local_time != time(self.local_time.hour, self.local_time.minute):
            raise ValueError("A schedule's time is a whole minute without a zone.")

    def includes(self, local_date: date) -> bool:
        """Return whether the weekday of this date is one of the schedule's."""
        return bool(self.weekdays >> local_date.weekday() & 1)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One date of a schedule, and the moment (aware, UTC) it is due."""

    local_date: date
    due_at: datetime


@dataclass(frozen=True, slots=True)
class CatchUp:
    """What to do about the dates that came due since a schedule was last looked at."""

    post: Occurrence | None
    """The one occurrence that is still fresh enough to be posted."""
    missed: tuple[date, ...]
    """The dates that get no prompt any more, oldest first, at most `MISSED_LIMIT`."""
    next: Occurrence


def occurrence_on(schedule: Schedule, local_date: date) -> Occurrence | None:
    """Return the date's occurrence, or None if the weekday is another or the date never was.

    With fold=0 a time the clocks skip moves forward by the length of the gap, and a time they
    show twice is its first showing (PEP 495). Raises ZoneInfoNotFoundError for an unknown zone.
    """
    if not schedule.includes(local_date):
        return None
    zone = ZoneInfo(schedule.zone)
    due_at, shown_on = _moment(local_date, schedule.local_time, zone)
    if shown_on != local_date and not _existed(local_date, zone):
        return None
    return Occurrence(local_date, due_at)


def local_date(schedule: Schedule, moment: datetime) -> date:
    """Return the date that the schedule's place shows at a moment."""
    return moment.astimezone(ZoneInfo(schedule.zone)).date()


def next_occurrence(schedule: Schedule, after: datetime) -> Occurrence:
    """Return the first occurrence that is due later than `after`."""
    return next(_forward(schedule, after))


def next_after_change(schedule: Schedule, due_since: datetime | None, now: datetime) -> Occurrence:
    """Return the first occurrence of a schedule that is being changed, as it will be then.

    `due_since` is when a date came due that nobody has opened yet; that date keeps its question.
    """
    kept = due_since and occurrence_on(schedule, local_date(schedule, due_since))
    return kept or next_occurrence(schedule, now)


def following(
    schedule: Schedule,
    count: int,
    after: datetime,
    *,
    rests_on: Callable[[date], bool] = lambda _: False,
) -> tuple[Occurrence, ...]:
    """Return the first `count` occurrences that are due later than `after`, without those at rest.

    They are looked for within a year, in case that every date rests.
    """
    year = islice(_forward(schedule, after), MISSED_LIMIT)
    return tuple(islice((one for one in year if not rests_on(one.local_date)), count))


def catch_up(schedule: Schedule, due_from: datetime, now: datetime, grace: timedelta) -> CatchUp:
    """Return what is left to do of the occurrences from `due_from` to `now`, both included.

    Only the latest may still be posted, and only if it is at most `grace` old: nobody wants the
    prompts of a week at once. `due_from` is the due time kept for the next occurrence; the dates
    before it are settled, so `next` is never earlier.
    """
    open_dates = takewhile(lambda one: one.due_at >= due_from, _backward(schedule, now))
    latest_first = list(islice(open_dates, MISSED_LIMIT + 1))
    post = None
    if latest_first and now - latest_first[0].due_at <= grace:
        post = latest_first.pop(0)
    missed = tuple(one.local_date for one in reversed(latest_first[:MISSED_LIMIT]))
    settled_until = max(now, due_from - timedelta.resolution)
    return CatchUp(post, missed, next_occurrence(schedule, settled_until))


def _forward(schedule: Schedule, after: datetime) -> Iterator[Occurrence]:
    # A gap across midnight (Nuuk, March 2024) puts a late time of one date into the next one.
    first_date = local_date(schedule, after) - _ONE_DAY
    return (one for one in _walk(schedule, first_date, _ONE_DAY) if one.due_at > after)


def _backward(schedule: Schedule, now: datetime) -> Iterator[Occurrence]:
    # Clocks set back across midnight (St. John's, until 2011) show the earlier date again.
    last_date = local_date(schedule, now) + _ONE_DAY
    return (one for one in _walk(schedule, last_date, -_ONE_DAY) if one.due_at <= now)


def _walk(schedule: Schedule, start: date, step: timedelta) -> Iterator[Occurrence]:
    day = start
    while True:
        occurrence = occurrence_on(schedule, day)
        if occurrence is not None:
            yield occurrence
        day += step


def _existed(local_date: date, zone: ZoneInfo) -> bool:
    # Whole dates were left out from midnight to midnight (Apia, 30 December 2011).
    return _moment(local_date, time.min, zone)[1] == local_date


def _moment(local_date: date, local_time: time, zone: ZoneInfo) -> tuple[datetime, date]:
    """Return the moment in UTC, and the date the clocks of the place show then."""
    moment = datetime.combine(local_date, local_time, zone).replace(fold=0).astimezone(UTC)
    return moment, moment.astimezone(zone).date()
