"""Named days on which clocks misbehaved."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from bot.domain.prompts.schedules import (
    EVERY_DAY,
    MISSED_LIMIT,
    Occurrence,
    Schedule,
    Weekdays,
    catch_up,
    following,
    local_date,
    next_after_change,
    next_occurrence,
    occurrence_on,
)

SIX_HOURS = timedelta(hours=6)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def due(zone: str, local_time: str, day: str) -> str:
    """When the date's prompt is due, as the clocks of the place show it."""
    schedule = Schedule(zone, time.fromisoformat(local_time))
    found = occurrence_on(schedule, date.fromisoformat(day))
    assert found is not None
    return found.due_at.astimezone(ZoneInfo(zone)).isoformat(timespec="minutes")


@pytest.mark.parametrize(
    ("zone", "local_time", "day", "shown"),
    [
        ("America/New_York", "02:30", "2026-03-08", "2026-03-08T03:30-04:00"),
        ("Europe/Berlin", "02:30", "2026-03-29", "2026-03-29T03:30+02:00"),
        ("Australia/Lord_Howe", "02:15", "2026-10-04", "2026-10-04T02:45+11:00"),
        ("Africa/Casablanca", "02:30", "2026-03-22", "2026-03-22T03:30+01:00"),
        ("America/Sao_Paulo", "00:00", "2018-11-04", "2018-11-04T01:00-02:00"),
        ("America/Sao_Paulo", "00:30", "2018-11-04", "2018-11-04T01:30-02:00"),
    ],
)
def test_a_time_in_a_spring_gap_moves_forward(
    zone: str, local_time: str, day: str, shown: str
) -> None:
    assert due(zone, local_time, day) == shown


@pytest.mark.parametrize(
    ("zone", "local_time", "day", "shown"),
    [
        ("America/Nuuk", "23:30", "2024-03-30", "2024-03-31T00:30-01:00"),
        ("America/Toronto", "23:45", "1919-03-30", "1919-03-31T00:45-04:00"),
    ],
)
def test_a_gap_across_midnight_still_gives_the_date_its_prompt(
    zone: str, local_time: str, day: str, shown: str
) -> None:
    assert due(zone, local_time, day) == shown


def test_a_date_pushed_across_midnight_is_still_ahead_early_on_the_next_one() -> None:
    nuuk = Schedule("America/Nuuk", time(23, 30))

    found = following(nuuk, 2, after=utc("2024-03-31T01:10"))

    assert [one.local_date.day for one in found] == [30, 31]


@pytest.mark.parametrize(
    ("zone", "local_time", "day", "first"),
    [
        ("America/New_York", time(1, 30), "2026-11-01", "2026-11-01T05:30"),
        ("Europe/Berlin", time(2, 30), "2026-10-25", "2026-10-25T00:30"),
        ("Australia/Lord_Howe", time(1, 45), "2026-04-05", "2026-04-04T14:45"),
        ("Africa/Casablanca", time(2, 30), "2026-02-15", "2026-02-15T01:30"),
        ("America/Sao_Paulo", time(23, 30), "2018-02-17", "2018-02-18T01:30"),
        ("America/St_Johns", time(0, 0), "2010-11-07", "2010-11-07T02:30"),
    ],
)
def test_a_doubled_time_fires_once_at_its_first_showing(
    zone: str, local_time: time, day: str, first: str
) -> None:
    doubled_on = date.fromisoformat(day)
    schedule = Schedule(zone, local_time)

    found = following(schedule, 2, after=utc(first) - timedelta(minutes=1))

    assert found[0] == Occurrence(doubled_on, utc(first))
    assert found[1].local_date == doubled_on + timedelta(days=1)


def test_a_later_fold_in_the_time_itself_changes_nothing() -> None:
    day = date(2026, 11, 1)
    first, second = time(1, 30), time(1, 30, fold=1)

    assert occurrence_on(Schedule("America/New_York", first), day) == occurrence_on(
        Schedule("America/New_York", second), day
    )


@pytest.mark.parametrize(
    ("zone", "missing"),
    [
        ("Pacific/Apia", date(2011, 12, 30)),
        ("Pacific/Fakaofo", date(2011, 12, 30)),
        ("Pacific/Kiritimati", date(1994, 12, 31)),
        ("Pacific/Kwajalein", date(1993, 8, 21)),
    ],
)
def test_a_date_the_place_left_out_has_no_prompt(zone: str, missing: date) -> None:
    schedule = Schedule(zone, time(9))
    after = datetime.combine(missing, time(), UTC) - timedelta(days=1)

    dates = [one.local_date for one in following(schedule, 5, after=after)]

    assert occurrence_on(schedule, missing) is None
    assert missing - timedelta(days=1) in dates
    assert missing + timedelta(days=1) in dates
    assert missing not in dates


def test_a_weekly_prompt_waits_a_week_for_a_date_left_out() -> None:
    fridays = Schedule("Pacific/Apia", time(9), Weekdays.FRIDAY)

    found = next_occurrence(fridays, after=utc("2011-12-24T00:00"))

    assert found.local_date == date(2012, 1, 6)


def test_nine_in_the_morning_stays_nine_when_the_clocks_change() -> None:
    berlin = Schedule("Europe/Berlin", time(9))

    found = following(berlin, 3, after=utc("2026-03-28T00:00"))

    assert [one.due_at for one in found] == [
        utc("2026-03-28T08:00"),
        utc("2026-03-29T07:00"),
        utc("2026-03-30T07:00"),
    ]


def test_the_next_occurrence_is_later_than_the_moment_asked_about() -> None:
    schedule = Schedule("UTC", time(9))

    assert next_occurrence(schedule, after=utc("2026-11-21T08:59")).local_date.day == 21
    assert next_occurrence(schedule, after=utc("2026-11-21T09:00")).local_date.day == 22


def test_only_the_chosen_weekdays_have_prompts() -> None:
    saturday = utc("2026-11-21T00:00")
    weekend = Weekdays.SATURDAY | Weekdays.SUNDAY
    workdays = following(Schedule("UTC", time(9), EVERY_DAY & ~weekend), 5, after=saturday)

    assert [one.local_date.isoweekday() for one in workdays] == [1, 2, 3, 4, 5]
    assert occurrence_on(Schedule("UTC", time(9), weekend), date(2026, 11, 23)) is None


@pytest.mark.parametrize("weekdays", [0, 128, -1])
def test_a_schedule_without_weekdays_is_an_error(weekdays: int) -> None:
    with pytest.raises(ValueError, match="weekdays"):
        Schedule("UTC", time(9), weekdays)


@pytest.mark.parametrize("local_time", [time(9, 0, 1), time(9, 0, 0, 1), time(9, tzinfo=UTC)])
def test_a_schedule_for_less_than_a_minute_is_an_error(local_time: time) -> None:
    with pytest.raises(ValueError, match="whole minute"):
        Schedule("UTC", local_time)


def test_the_date_is_the_one_the_place_shows() -> None:
    late_in_new_york = utc("2026-11-22T03:00")

    assert local_date(Schedule("America/New_York", time(9)), late_in_new_york).day == 21
    assert local_date(Schedule("Europe/Berlin", time(9)), late_in_new_york).day == 22


def test_an_unknown_zone_is_an_error() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        next_occurrence(Schedule("Europe/Atlantis", time(9)), after=utc("2026-11-21T00:00"))


def test_nothing_is_missed_before_the_due_time() -> None:
    found = catch_up(
        Schedule("UTC", time(9)), utc("2026-11-21T09:00"), utc("2026-11-21T08:00"), SIX_HOURS
    )

    assert (found.post, found.missed) == (None, ())
    assert found.next.local_date == date(2026, 11, 21)


@pytest.mark.parametrize("now", ["2026-11-21T09:00", "2026-11-21T15:00"])
def test_within_the_grace_time_the_prompt_is_posted_late(now: str) -> None:
    found = catch_up(Schedule("UTC", time(9)), utc("2026-11-21T09:00"), utc(now), SIX_HOURS)

    assert found.post == Occurrence(date(2026, 11, 21), utc("2026-11-21T09:00"))
    assert found.missed == ()
    assert found.next.local_date == date(2026, 11, 22)


def test_beyond_the_grace_time_the_date_is_missed() -> None:
    found = catch_up(
        Schedule("UTC", time(9)), utc("2026-11-21T09:00"), utc("2026-11-21T15:01"), SIX_HOURS
    )

    assert (found.post, found.missed) == (None, (date(2026, 11, 21),))


def test_after_days_away_only_the_latest_is_posted() -> None:
    found = catch_up(
        Schedule("UTC", time(9)), utc("2026-11-18T09:00"), utc("2026-11-21T10:00"), SIX_HOURS
    )

    assert found.post == Occurrence(date(2026, 11, 21), utc("2026-11-21T09:00"))
    assert found.missed == (date(2026, 11, 18), date(2026, 11, 19), date(2026, 11, 20))


def test_dates_already_settled_do_not_come_again() -> None:
    moved_to_the_evening = Schedule("UTC", time(18))

    found = catch_up(
        moved_to_the_evening, utc("2026-11-22T18:00"), utc("2026-11-21T10:00"), SIX_HOURS
    )

    assert (found.post, found.missed) == (None, ())
    assert found.next == Occurrence(date(2026, 11, 22), utc("2026-11-22T18:00"))


def test_after_years_away_the_latest_dates_are_named() -> None:
    every_day = Schedule("UTC", time(9), EVERY_DAY)

    found = catch_up(every_day, utc("2006-11-21T09:00"), utc("2026-11-21T20:00"), SIX_HOURS)

    assert len(found.missed) == MISSED_LIMIT
    assert found.missed[-1] == date(2026, 11, 21)
    assert list(found.missed) == sorted(found.missed)


def test_clocks_set_back_across_midnight_hide_no_occurrence() -> None:
    midnight = Schedule("America/St_Johns", time(0, 0))
    evening_shown_again = utc("2010-11-07T03:00")

    found = catch_up(midnight, utc("2010-11-07T02:30"), evening_shown_again, SIX_HOURS)

    assert found.post is not None
    assert found.post.local_date == date(2010, 11, 7)
    assert found.next.local_date == date(2010, 11, 8)


@pytest.mark.parametrize(
    ("due_since", "weekdays", "expected"),
    [
        (None, EVERY_DAY, "2026-03-03T08:00"),
        ("2026-03-02T09:00", EVERY_DAY, "2026-03-02T08:00"),
        # Monday is no day of the changed schedule any more.
        ("2026-03-02T09:00", Weekdays.TUESDAY, "2026-03-03T08:00"),
    ],
)
def test_a_date_that_came_due_before_a_change_is_not_passed_over(due_since, weekdays, expected):
    changed = Schedule("UTC", time(8), weekdays)

    upcoming = next_after_change(changed, due_since and utc(due_since), utc("2026-03-02T09:01"))

    assert upcoming.due_at == utc(expected)
