"""The rota: hours that helpers set for themselves, each as the clocks of their own place show."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.care.duty import OnDuty
from bot.domain.ids import ShiftId, UserId
from bot.domain.prompts.schedules import EVERY_DAY, Schedule, occurrence_on

MOST_SHIFTS = 12
"""The most hours one helper sets in a server."""
LOOKED_AHEAD = timedelta(days=8)
"""How far ahead duty is worked out: a week, and what a change of clocks may shift."""
_ONE_DAY = timedelta(days=1)
# The longest hours begin two dates before they end, where a change of clocks lengthens them.
_LOOKED_BACK = timedelta(days=2)


class Refusal(StrEnum):
    """Why hours were not taken; also the key of its wording."""

    TOO_MANY = "care.rota.refused.too_many"
    GONE = "care.rota.refused.gone"
    SAME_TWICE = "care.rota.refused.same_twice"


@dataclass(frozen=True, slots=True)
class Hours:
    """A stretch of time, from one moment up to another (both aware, UTC)."""

    begins_at: datetime
    ends_at: datetime

    def holds(self, moment: datetime) -> bool:
        """Whether a moment lies in it; its end does not."""
        return self.begins_at <= moment < self.ends_at


@dataclass(frozen=True, slots=True)
class Shift:
    """Hours on chosen weekdays, on the clocks of one place; up to or past midnight.

    Where both times are the same, they last a whole day. Raises ValueError for no weekday, or a
    time that is not a whole minute.
    """

    zone: str
    """The IANA name, such as Europe/Berlin."""
    begins: time
    ends: time
    weekdays: int = EVERY_DAY
    """A sum of `Weekdays`: those on which it begins."""

    def __post_init__(self) -> None:
        for one in (self.begins, self.ends):
            Schedule(self.zone, one, self.weekdays)

    def on(self, local_date: date) -> Hours | None:
        """Return the hours that begin on a date of the place, or `None`.

        Clocks that change (PEP 495, fold=0): a time that is skipped moves forward, of one that is
        shown twice the first showing counts. Hours that are skipped as a whole do not come.
        """
        first = occurrence_on(Schedule(self.zone, self.begins, self.weekdays), local_date)
        if first is None:
            return None
        last_date = local_date if self.ends > self.begins else local_date + _ONE_DAY
        end = datetime.combine(last_date, self.ends, ZoneInfo(self.zone)).replace(fold=0)
        ends_at = end.astimezone(UTC)
        return Hours(first.due_at, ends_at) if first.due_at < ends_at else None

    def between(self, since: datetime, until: datetime) -> Iterator[Hours]:
        """Yield the hours that touch this stretch, in order and in full."""
        zone = ZoneInfo(self.zone)
        day = (since - _LOOKED_BACK).astimezone(zone).date()
        last = until.astimezone(zone).date()
        while day <= last:
            hours = self.on(day)
            if hours is not None and hours.begins_at < until and since < hours.ends_at:
                yield hours
            day += _ONE_DAY


@dataclass(frozen=True, slots=True)
class KeptShift:
    """Hours of one helper as they stand in the rota."""

    shift_id: ShiftId
    shift: Shift


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours of each day in which a helper is left alone."""

    hours: Shift
    allows_now: bool = False
    """Whether notes that say *now* may reach them all the same."""


@dataclass(frozen=True, slots=True)
class Helper:
    """All that decides whether one person is on duty."""

    user_id: UserId
    shifts: tuple[Shift, ...] = ()
    quiet: Quiet | None = None
    duty: OnDuty | None = None
    """Since when they are on duty by a press."""
    off_until: datetime | None = None
    """Until when their hours do not count: they went off duty in the middle of them."""

    @property
    def as_usual(self) -> "Helper":
        """The same person, by their hours alone."""
        return Helper(self.user_id, self.shifts, self.quiet)


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody who is on duty, and until when (aware, UTC) as it looks now."""

    user_id: UserId
    until: datetime


def presence(helper: Helper, since: datetime, until: datetime) -> tuple[Hours, ...]:
    """Return when somebody is on duty in this stretch, in order, without overlaps.

    Quiet hours end duty. Who goes on duty by a press within their quiet hours means it, so those
    hours do not count.
    """
    found = [hours for shift in helper.shifts for hours in shift.between(since, until)]
    if helper.off_until is not None:
        off = Hours(datetime.min.replace(tzinfo=UTC), helper.off_until)
        found = _without(found, [off])
    quiet = [] if helper.quiet is None else list(helper.quiet.hours.between(since, until))
    found = _without(found, quiet)
    duty = helper.duty
    if duty is not None:
        later = [one for one in quiet if not one.holds(duty.since)]
        found += _without([Hours(duty.since, duty.ends_at)], later)
    return tuple(_joined(_within(found, since, until)))


def on_duty(helpers: Iterable[Helper], now: datetime) -> tuple[Present, ...]:
    """Return who is on duty now, by a press or by their hours, who came first standing first."""
    found = [
        (hours.begins_at, helper.user_id, hours.ends_at)
        for helper in helpers
        for hours in presence(helper, now - _ONE_DAY, now + LOOKED_AHEAD)
        if hours.holds(now)
    ]
    return tuple(Present(user_id, until) for _, user_id, until in sorted(found))


def reached_now(helpers: Iterable[Helper], now: datetime) -> tuple[UserId, ...]:
    """Return who is in their quiet hours and lets notes that say *now* reach them there."""
    return tuple(
        one.user_id for one in helpers if one.quiet and one.quiet.allows_now and is_quiet(one, now)
    )


def is_quiet(helper: Helper, now: datetime) -> bool:
    """Whether somebody is in their quiet hours, and did not go on duty within them."""
    if helper.quiet is None:
        return False
    duty = helper.duty
    return any(
        hours.holds(now) and not (duty and hours.holds(duty.since) and not duty.has_ended(now))
        for hours in helper.quiet.hours.between(now, now + _ONE_DAY)
    )


def rest_of_hours(helper: Helper, now: datetime) -> datetime | None:
    """Return until when the hours last that somebody is in, or `None` outside of them."""
    spans = [one for shift in helper.shifts for one in shift.between(now, now + LOOKED_AHEAD)]
    return next((one.ends_at for one in _joined(spans) if one.holds(now)), None)


def next_on_duty(helpers: Iterable[Helper], now: datetime) -> tuple[UserId, datetime] | None:
    """Return who comes on duty next by their hours, and when; `None` where nobody does."""
    coming = [
        (hours.begins_at, helper.user_id)
        for helper in helpers
        for hours in presence(helper, now, now + LOOKED_AHEAD)
        if hours.begins_at > now
    ]
    return None if not coming else (min(coming)[1], min(coming)[0])


def empty_hours(helpers: Collection[Helper], since: datetime, until: datetime) -> tuple[Hours, ...]:
    """Return when nobody is on duty in this stretch, in order.

    Nothing where nobody has set hours: then duty is not known beforehand.
    """
    if not any(helper.shifts for helper in helpers):
        return ()
    there = [hours for helper in helpers for hours in presence(helper, since, until)]
    return tuple(_without([Hours(since, until)], there))


def refuse_shift(kept: Sequence[KeptShift], new: Shift, changed: ShiftId | None) -> Refusal | None:
    """Say why somebody's new hours cannot stand beside the others, or `None`."""
    if changed is not None and all(one.shift_id != changed for one in kept):
        return Refusal.GONE
    others = [one.shift for one in kept if one.shift_id != changed]
    if new in others:
        return Refusal.SAME_TWICE
    return Refusal.TOO_MANY if len(others) >= MOST_SHIFTS else None


def _within(spans: Iterable[Hours], since: datetime, until: datetime) -> Iterator[Hours]:
    for one in spans:
        begins_at, ends_at = max(one.begins_at, since), min(one.ends_at, until)
        if begins_at < ends_at:
            yield Hours(begins_at, ends_at)


def _joined(spans: Iterable[Hours]) -> Iterator[Hours]:
    """Yield the same time as stretches that neither touch nor overlap, in order."""
    current: Hours | None = None
    for one in sorted(spans, key=lambda each: each.begins_at):
        if current is None or one.begins_at > current.ends_at:
            if current is not None:
                yield current
            current = one
        else:
            current = Hours(current.begins_at, max(current.ends_at, one.ends_at))
    if current is not None:
        yield current


def _without(spans: Iterable[Hours], taken: Iterable[Hours]) -> list[Hours]:
    """Return what is left of some stretches where others are taken out of them."""
    holes = list(_joined(taken))
    left = []
    for span in _joined(spans):
        begins_at = span.begins_at
        for hole in holes:
            if hole.ends_at <= begins_at or hole.begins_at >= span.ends_at:
                continue
            if hole.begins_at > begins_at:
                left.append(Hours(begins_at, hole.begins_at))
            begins_at = max(begins_at, hole.ends_at)
        if begins_at < span.ends_at:
            left.append(Hours(begins_at, span.ends_at))
    return left
