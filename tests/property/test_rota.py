"""Any hours in any zones, over years: duty and the hours without anybody share out all time."""

import zoneinfo
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.care.duty import OnDuty
from bot.domain.care.hours_typed import read_hours
from bot.domain.care.rota import Helper, Quiet, Shift, empty_hours, is_quiet, on_duty, presence
from bot.domain.care.weekly import ordinary_week
from bot.domain.ids import GuildId, UserId
from bot.domain.prompts.schedules import EVERY_DAY

ODD_ZONES = [
    "Africa/Casablanca",
    "America/New_York",
    "America/Nuuk",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Europe/Berlin",
    "Pacific/Apia",
    "UTC",
]
EVERY_ZONE = sorted(zoneinfo.available_timezones() - {"Factory", "localtime"})
DAY, HOUR = timedelta(days=1), timedelta(hours=1)

zones = st.sampled_from(ODD_ZONES) | st.sampled_from(EVERY_ZONE)
times = st.builds(time, st.integers(0, 23), st.sampled_from([0, 1, 15, 30, 59]))
shifts = st.builds(Shift, zones, times, times, st.integers(1, EVERY_DAY) | st.just(int(EVERY_DAY)))
quiets = st.none() | st.builds(Quiet, st.builds(Shift, zones, times, times), st.booleans())
moments = st.datetimes(
    datetime(2005, 1, 1),  # noqa: DTZ001
    datetime(2045, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
quick = settings(deadline=None, max_examples=120)


def is_in_a_gap(local: datetime) -> bool:
    shown = local.astimezone(UTC).astimezone(local.tzinfo)
    return shown.replace(tzinfo=None) != local.replace(tzinfo=None)


@st.composite
def teams(draw: st.DrawFn) -> tuple[list[Helper], datetime]:
    """Up to four helpers with hours, quiet ones and presses around a moment."""
    now = draw(moments)
    found = []
    for number in range(draw(st.integers(1, 4))):
        user_id = UserId(number)
        since = now - draw(st.integers(0, 30)) * HOUR
        duty = draw(st.none() | st.just(OnDuty(GuildId(1), user_id, since)))
        off = draw(st.none() | st.just(now + draw(st.integers(-9, 9)) * HOUR))
        hours = tuple(draw(st.lists(shifts, max_size=3)))
        found.append(Helper(user_id, hours, draw(quiets), duty, off))
    return found, now


@given(teams())
@quick
def test_at_each_moment_somebody_is_on_duty_or_nobody_is_and_it_is_said(team):
    helpers, now = team
    gaps = empty_hours(helpers, now, now + 3 * DAY)
    if not any(helper.shifts for helper in helpers):
        assert gaps == ()
        return
    for quarter in range(0, 4 * 72, 7):
        moment = now + quarter * timedelta(minutes=15)
        assert any(gap.holds(moment) for gap in gaps) != bool(on_duty(helpers, moment)), moment


@given(teams())
@quick
def test_stretches_have_a_length_and_never_touch(team):
    helpers, now = team
    for found in (
        empty_hours(helpers, now, now + 9 * DAY),
        *(presence(one, now, now + 9 * DAY) for one in helpers),
    ):
        assert all(one.begins_at < one.ends_at for one in found)
        assert all(first.ends_at < second.begins_at for first, second in pairwise(found))


@given(teams())
@quick
def test_whoever_is_quiet_is_not_on_duty(team):
    helpers, now = team
    there = {one.user_id for one in on_duty(helpers, now)}
    assert not {one.user_id for one in helpers if is_quiet(one, now)} & there


@given(teams())
@quick
def test_whoever_is_on_duty_stays_until_the_moment_that_is_said(team):
    helpers, now = team
    for one in on_duty(helpers, now):
        just_before = one.until - timedelta(seconds=1)
        assert one.user_id in {each.user_id for each in on_duty(helpers, just_before)}
        assert now < one.until


@given(shifts, moments)
@example(Shift("Pacific/Apia", time(9), time(17)), datetime(2011, 12, 28, tzinfo=UTC))
@example(Shift("America/Nuuk", time(23), time(1)), datetime(2024, 3, 29, tzinfo=UTC))
@example(Shift("Australia/Lord_Howe", time(1, 45), time(2, 15)), datetime(2026, 4, 3, tzinfo=UTC))
@quick
def test_over_a_year_hours_begin_and_end_as_the_clocks_of_their_place_say(shift, begin):
    zone = ZoneInfo(shift.zone)
    for hours in shift.between(begin, begin + 365 * DAY):
        local = hours.begins_at.astimezone(zone)
        assert timedelta() < hours.ends_at - hours.begins_at <= 27 * HOUR + DAY
        if local.time().replace(fold=0) == shift.begins:
            assert shift.weekdays >> local.weekday() & 1
        else:
            # The clocks skipped the time on which they begin, at midnight that of the date before.
            dates = (local.date(), local.date() - DAY)
            assert any(is_in_a_gap(datetime.combine(one, shift.begins, zone)) for one in dates)


@given(zones, times, times, times, moments)
@quick
def test_hours_that_hand_over_to_each_other_leave_no_gap_whatever_the_clocks_do(
    zone, first, second, third, now
):
    cuts = sorted({first, second, third})
    if len(cuts) < 2:
        return
    helpers = [
        Helper(UserId(number), (Shift(zone, begins, ends),))
        for number, (begins, ends) in enumerate(zip(cuts, [*cuts[1:], cuts[0]], strict=True))
    ]
    # Hours that a change of clocks turns round can't come; nothing else is ever missing.
    gaps = empty_hours(helpers, now, now + 20 * DAY)
    assert all(one.ends_at - one.begins_at <= 2 * HOUR for one in gaps)
    assert len(gaps) <= 2


@given(zones, times, times, zones, moments)
@quick
def test_an_ordinary_week_says_each_gap_that_comes_in_it(zone, begins, ends, server_zone, now):
    helpers = [Helper(UserId(1), (Shift(zone, begins, ends),))]
    week = ordinary_week(helpers, server_zone, now)
    server = ZoneInfo(server_zone)
    for gap in empty_hours(helpers, now, now + 7 * DAY):
        if gap.begins_at == now:
            continue
        local = gap.begins_at.astimezone(server)
        assert any(
            one.begins == local.time().replace(fold=0) and one.weekdays >> local.weekday() & 1
            for one in week.gaps
        )


@given(times, times)
@quick
def test_hours_are_read_as_they_are_written(begins, ends):
    text = f"{begins.isoformat('minutes')}-{ends.isoformat('minutes')}"
    found = read_hours(text)
    assert (found == (begins, ends)) is (begins != ends)
