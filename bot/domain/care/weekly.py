"""The hours of an ordinary week in which nobody is on duty, on the clocks of one place."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.care.rota import Helper, Hours, empty_hours

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Gap:
    """Hours that come each week without anybody on duty, as a server's clocks show them."""

    begins: time
    ends: time
    days_later: int
    """How many dates after the one on which it begins it ends."""
    weekdays: int
    """A sum of `Weekdays`: those on which it begins."""


@dataclass(frozen=True, slots=True)
class Week:
    """What can be said beforehand of an ordinary week."""

    has_hours: bool = False
    """Whether anybody has set hours; without, nothing is known beforehand."""
    gaps: tuple[Gap, ...] = ()
    zone: str = "UTC"


def ordinary_week(helpers: Collection[Helper], zone: str, now: datetime) -> Week:
    """Return the gaps of the week that begins now, by the hours that people have set.

    They move where the clocks of two places change on different dates.
    """
    usual = [helper.as_usual for helper in helpers if helper.shifts]
    # What is under way at either end of the week began within the week before, and ends within
    # the one after: unless nobody is there at all.
    spans = empty_hours(usual, now - _WEEK, now + 2 * _WEEK)
    places: dict[tuple[time, time, int], int] = {}
    for one in spans:
        if now <= one.begins_at < now + _WEEK:
            weekday, shape = _shape(one, zone)
            places[shape] = places.get(shape, 0) | 1 << weekday
    gaps = sorted(
        (Gap(*shape, weekdays) for shape, weekdays in places.items()),
        key=lambda gap: (gap.weekdays & -gap.weekdays, gap.begins),
    )
    return Week(bool(usual), tuple(gaps), zone)


def _shape(hours: Hours, zone: str) -> tuple[int, tuple[time, time, int]]:
    begin, end = (one.astimezone(ZoneInfo(zone)) for one in (hours.begins_at, hours.ends_at))
    # The same time of day is one time, whichever of its two showings it is.
    begins, ends = (one.time().replace(fold=0) for one in (begin, end))
    return begin.weekday(), (begins, ends, (end.date() - begin.date()).days)
