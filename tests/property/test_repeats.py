"""Any zone, any weekdays, any outage: each date of a repeat is written down once, in order."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.ids import GuildId, PlannedRoundId, RepeatId
from bot.domain.prompts.schedules import Schedule, following
from bot.domain.rounds.formats import Way
from bot.domain.rounds.repeats import (
    PLANNED_AHEAD,
    PlannedRound,
    State,
    dates_from,
    opens_at,
    replanned,
    state_at,
)
from tests.property.test_schedules import schedules

moments = st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
# How long the bot sleeps between two looks: mostly hours, at times for weeks.
waits = st.lists(
    st.timedeltas(timedelta(minutes=1), timedelta(hours=30))
    | st.timedeltas(timedelta(days=1), timedelta(days=40)),
    min_size=1,
    max_size=12,
)
quick = settings(deadline=None, max_examples=100)


@given(schedules, moments, waits)
@example(
    Schedule("Pacific/Apia", time(9)),
    datetime(2011, 12, 25, tzinfo=UTC),
    [timedelta(days=9)],
)
@quick
def test_no_date_is_lost_or_doubled_however_long_the_bot_sleeps(
    schedule: Schedule, begin: datetime, sleeps: list[timedelta]
) -> None:
    first = dates_from(schedule, begin, begin)
    found, look_at, now = list(first.new), first.next_look_at, begin
    for sleep in sleeps:
        now += sleep
        while look_at <= now:
            dates = dates_from(schedule, look_at + PLANNED_AHEAD, now)
            found += dates.new
            assert dates.next_look_at > look_at
            look_at = dates.next_look_at

    expected = following(schedule, len(found) + 1, begin - timedelta.resolution)
    assert found == list(expected[: len(found)])
    assert not found or found[-1].due_at <= now + PLANNED_AHEAD
    assert expected[len(found)].due_at > now + PLANNED_AHEAD


@given(schedules, schedules, moments, st.sampled_from(Way))
@quick
def test_a_changed_repeat_keeps_each_date_at_most_once_and_in_the_future(
    before: Schedule, after: Schedule, now: datetime, way: Way
) -> None:
    dates = dates_from(before, now, now).new
    kept: dict[date, PlannedRound] = {}
    for one in dates:
        planned = PlannedRound(
            PlannedRoundId(1), GuildId(1), RepeatId(1), one.local_date, one.due_at
        )
        changed = replanned(planned, after, now)
        if changed.state is State.WAITING:
            kept[changed.local_date] = changed
    anew = {one.local_date: one.due_at for one in dates_from(after, now, now).new}

    assert all(one.begins_at >= now for one in kept.values())
    assert all(
        anew[day] == one.begins_at
        for day, one in kept.items()
        if one.begins_at <= max(anew.values(), default=now)
    )
    for planned in kept.values():
        due = opens_at(planned.begins_at, way)
        assert state_at(planned, way, due - timedelta(seconds=1), is_resting=False) is State.WAITING
        assert state_at(planned, way, due, is_resting=False) is State.OPENED
