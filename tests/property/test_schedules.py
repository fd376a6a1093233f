"""Any zone, any year: each date has its prompt once, in order, at the time on the clock."""

import zoneinfo
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.prompts.schedules import (
    EVERY_DAY,
    MISSED_LIMIT,
    Schedule,
    catch_up,
    following,
    next_occurrence,
)

ODD_ZONES = [
    "Africa/Casablanca",
    "America/New_York",
    "America/Nuuk",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "Europe/Berlin",
    "Pacific/Apia",
]
EVERY_ZONE = sorted(zoneinfo.available_timezones() - {"Factory", "localtime"})
DAY = timedelta(days=1)

zones = st.sampled_from(ODD_ZONES) | st.sampled_from(EVERY_ZONE)
times = st.builds(time, st.integers(0, 23), st.sampled_from([0, 1, 15, 30, 45, 59]))
schedules = st.builds(Schedule, zones, times, st.integers(1, EVERY_DAY) | st.just(int(EVERY_DAY)))
moments = st.datetimes(datetime(1910, 1, 1), datetime(2110, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001

quick = settings(deadline=None, max_examples=150)


def dates_shown(zone: ZoneInfo, begin: datetime, end: datetime) -> set[date]:
    """Every date the clocks of the place show between two moments, looked at each half hour."""
    steps = int((end - begin) / timedelta(minutes=30))
    looks = (begin + step * timedelta(minutes=30) for step in range(steps + 1))
    return {look.astimezone(zone).date() for look in looks}


def is_in_a_gap(local: datetime) -> bool:
    return local.astimezone(UTC).astimezone(local.tzinfo).replace(tzinfo=None) != local.replace(
        tzinfo=None
    )


@given(schedules, moments)
@example(Schedule("Pacific/Apia", time(9)), datetime(2011, 12, 27, tzinfo=UTC))
@example(Schedule("America/Nuuk", time(23, 30)), datetime(2024, 3, 28, tzinfo=UTC))
@example(Schedule("America/Sao_Paulo", time(0, 0)), datetime(2018, 11, 1, tzinfo=UTC))
@quick
def test_each_date_of_the_weekdays_comes_exactly_once_and_in_order(
    schedule: Schedule, begin: datetime
) -> None:
    found = following(schedule, 12, begin)
    dates = [one.local_date for one in found]
    between = dates_shown(ZoneInfo(schedule.zone), begin, found[-1].due_at + 2 * DAY)

    assert all(one.due_at < later.due_at for one, later in pairwise(found))
    assert dates == sorted(
        day for day in between if schedule.includes(day) and dates[0] <= day <= dates[-1]
    )
    assert found[0].due_at > begin


@given(schedules, moments)
@quick
def test_the_clocks_show_the_scheduled_time_or_skip_it(schedule: Schedule, begin: datetime) -> None:
    zone = ZoneInfo(schedule.zone)
    for one in following(schedule, 8, begin):
        shown = one.due_at.astimezone(zone)
        wanted = datetime.combine(one.local_date, schedule.local_time, zone)
        if is_in_a_gap(wanted):
            assert shown.replace(tzinfo=None) > wanted.replace(tzinfo=None)
        else:
            assert shown.replace(tzinfo=None) == wanted.replace(tzinfo=None)
            assert shown.fold == 0


@given(schedules, moments)
@quick
def test_the_occurrence_after_one_is_the_following_one(schedule: Schedule, begin: datetime) -> None:
    found = following(schedule, 6, begin)

    for one, later in pairwise(found):
        assert next_occurrence(schedule, one.due_at) == later
        assert next_occurrence(schedule, later.due_at - timedelta.resolution) == later


@given(
    schedules,
    moments,
    st.timedeltas(timedelta(hours=-30), timedelta(days=60)),
    st.timedeltas(timedelta(0), timedelta(days=3)),
)
@example(
    Schedule("America/St_Johns", time(0, 0)),
    datetime(2010, 11, 6, 12, tzinfo=UTC),
    timedelta(hours=15),
    timedelta(hours=6),
)
@quick
def test_catching_up_posts_one_at_most_and_accounts_for_every_date(
    schedule: Schedule, begin: datetime, away: timedelta, grace: timedelta
) -> None:
    due_from = next_occurrence(schedule, begin).due_at
    now = due_from + away

    result = catch_up(schedule, due_from, now, grace)

    expected = [
        one for one in following(schedule, 64, due_from - timedelta.resolution) if one.due_at <= now
    ]
    posted = [] if result.post is None else [result.post]
    assert [*result.missed, *(one.local_date for one in posted)] == [
        one.local_date for one in expected
    ]
    assert all(now - one.due_at <= grace for one in posted)
    if expected and not posted:
        assert now - expected[-1].due_at > grace
    assert result.next == next_occurrence(schedule, max(now, due_from - timedelta.resolution))


@given(schedules, moments, st.integers(1, 50))
@settings(deadline=None, max_examples=15)
def test_catching_up_with_years_stays_small(
    schedule: Schedule, begin: datetime, years: int
) -> None:
    result = catch_up(schedule, begin, begin + years * 365 * DAY, timedelta(hours=6))

    assert len(result.missed) <= MISSED_LIMIT
    assert list(result.missed) == sorted(set(result.missed))
