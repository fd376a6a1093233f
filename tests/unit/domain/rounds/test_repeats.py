"""Rounds that come again: their dates, their opening, and what is let go."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.ids import ChannelId, FormatId, GuildId, PlannedRoundId, RepeatId
from bot.domain.prompts.schedules import EVERY_DAY, Schedule, Weekdays
from bot.domain.prompts.timing import UnreadTiming
from bot.domain.rounds.formats import Order, Way
from bot.domain.rounds.planning import Choices
from bot.domain.rounds.repeats import (
    LIVE_GRACE,
    LOBBY_OPENS_BEFORE,
    OPEN_GRACE,
    PLANNED_AHEAD,
    PlannedRound,
    Refusal,
    Repeat,
    RepeatDraft,
    State,
    dates_from,
    missed_dates,
    next_begin,
    opens_at,
    read_schedule,
    replanned,
    state_at,
)
from bot.domain.setup.choices import Refusal as Unreadable

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)  # a Saturday
EVENING = NOW.replace(hour=20)
SATURDAYS = Schedule("UTC", time(20), Weekdays.SATURDAY)
DAILY = Schedule("UTC", time(20))
DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
TONIGHT = PlannedRound(
    PlannedRoundId(1), GuildId(1), RepeatId(1), date(2026, 11, 21), begins_at=EVENING
)
DRAFT = RepeatDraft(
    ChannelId(1),
    Choices(FormatId("talking-circle"), Order.JOIN, 3, 8, replies=False),
    Way.LIVE,
    SATURDAYS,
    "en",
)


def test_the_dates_of_a_week_are_written_down_the_last_one_included():
    dates = dates_from(SATURDAYS, EVENING, EVENING)

    assert [one.due_at for one in dates.new] == [EVENING, EVENING + PLANNED_AHEAD]
    assert dates.next_look_at == EVENING + 2 * PLANNED_AHEAD - PLANNED_AHEAD


def test_the_next_look_is_when_the_next_date_comes_within_a_week():
    dates = dates_from(SATURDAYS, NOW, NOW)

    assert [one.due_at for one in dates.new] == [EVENING]
    assert dates.next_look_at == EVENING
    again = dates_from(SATURDAYS, dates.next_look_at + PLANNED_AHEAD, dates.next_look_at)
    assert [one.local_date for one in again.new] == [date(2026, 11, 28)]


def test_dates_that_passed_while_the_bot_was_away_are_written_down_too():
    dates = dates_from(DAILY, EVENING, EVENING + 3 * DAY)

    assert dates.new[0].due_at == EVENING
    assert len(dates.new) == 3 + 7 + 1


def test_of_many_years_only_the_last_is_looked_at():
    dates = dates_from(DAILY, NOW - 4000 * DAY, NOW)

    assert NOW - dates.new[0].due_at <= 366 * DAY
    later = dates_from(DAILY, dates.next_look_at + PLANNED_AHEAD, NOW)
    assert later.new[0].due_at == dates.new[-1].due_at + DAY


def test_a_date_that_is_further_away_is_not_written_down():
    dates = dates_from(SATURDAYS, EVENING + 10 * PLANNED_AHEAD, NOW)

    assert dates.new == ()
    assert dates.next_look_at == EVENING + 9 * PLANNED_AHEAD


@pytest.mark.parametrize(
    ("way", "begins_before", "expected"),
    [
        (Way.LIVE, LOBBY_OPENS_BEFORE + SECOND, State.WAITING),
        (Way.LIVE, LOBBY_OPENS_BEFORE, State.OPENED),
        (Way.LIVE, -LIVE_GRACE, State.OPENED),
        (Way.LIVE, -LIVE_GRACE - SECOND, State.MISSED),
        (Way.OPEN, SECOND, State.WAITING),
        (Way.OPEN, timedelta(), State.OPENED),
        (Way.OPEN, -OPEN_GRACE, State.OPENED),
        (Way.OPEN, -OPEN_GRACE - SECOND, State.MISSED),
    ],
)
def test_a_round_opens_before_it_begins_and_not_when_people_have_gone(way, begins_before, expected):
    now = EVENING - begins_before
    assert state_at(TONIGHT, way, now, is_resting=False) is expected
    assert (now < opens_at(EVENING, way)) == (expected is State.WAITING)


def test_what_comes_due_while_a_server_rests_is_let_go():
    assert state_at(TONIGHT, Way.LIVE, NOW, is_resting=True) is State.WAITING
    assert state_at(TONIGHT, Way.LIVE, EVENING, is_resting=True) is State.CALLED_OFF
    assert state_at(TONIGHT, Way.LIVE, EVENING + DAY, is_resting=True) is State.CALLED_OFF


@pytest.mark.parametrize("state", [State.OPENED, State.MISSED, State.CALLED_OFF])
def test_what_became_of_a_date_stays(state):
    done = PlannedRound(
        PlannedRoundId(1), GuildId(1), RepeatId(1), date(2026, 11, 21), EVENING, state
    )
    assert state_at(done, Way.LIVE, EVENING, is_resting=False) is state
    assert replanned(done, DAILY, NOW) == done


def test_a_waiting_date_moves_with_its_repeat():
    later = replanned(TONIGHT, Schedule("UTC", time(21), EVERY_DAY), NOW)

    assert (later.state, later.begins_at) == (State.WAITING, EVENING.replace(hour=21))


@pytest.mark.parametrize(
    "schedule",
    [Schedule("UTC", time(20), Weekdays.FRIDAY), Schedule("UTC", time(8, 59))],
    ids=["another day", "a time that is over"],
)
def test_a_date_that_a_changed_repeat_has_no_more_is_let_go(schedule):
    assert replanned(TONIGHT, schedule, NOW).state is State.CALLED_OFF


def test_a_date_that_a_person_moved_stays_where_it_is():
    moved = PlannedRound(
        PlannedRoundId(1), GuildId(1), RepeatId(1), date(2026, 11, 21), EVENING, was_moved=True
    )
    assert replanned(moved, Schedule("UTC", time(21), Weekdays.FRIDAY), NOW) == moved


def test_a_schedule_is_read_as_people_type_it():
    known = {"Europe/Berlin", "UTC"}
    assert read_schedule("Berlin", "8pm", 32, known) == Schedule("Europe/Berlin", time(20), 32)


def test_all_that_cannot_be_read_is_told_at_once():
    unread = read_schedule("Atlantis", "soon", 0, {"Europe/Berlin"})

    assert isinstance(unread, UnreadTiming)
    assert set(unread.refusals) >= {Unreadable.UNKNOWN_TIME, Refusal.NO_WEEKDAY}
    no_time = read_schedule("UTC", "soon", 1, {"UTC"})
    assert no_time == UnreadTiming((Unreadable.UNKNOWN_TIME,))
    no_day = read_schedule("UTC", "20:00", 0, {"UTC"})
    assert no_day == UnreadTiming((Refusal.NO_WEEKDAY,))


def test_missed_dates_are_told_the_oldest_first():
    earlier = PlannedRound(
        PlannedRoundId(2), GuildId(1), RepeatId(1), date(2026, 11, 14), EVENING - 7 * DAY
    )
    assert list(missed_dates([TONIGHT, earlier])) == [date(2026, 11, 14), date(2026, 11, 21)]


@pytest.mark.parametrize("why_not", ["is_paused", "is_removed", "is_server_resting"])
def test_a_repeat_runs_unless_something_holds_it(why_not):
    assert Repeat(RepeatId(1), GuildId(1), DRAFT, NOW).runs
    assert not Repeat(RepeatId(1), GuildId(1), DRAFT, NOW, **{why_not: True}).runs


def test_the_next_date_is_known_also_where_it_is_more_than_a_week_away():
    repeat = Repeat(RepeatId(1), GuildId(1), DRAFT, NOW)

    assert next_begin(repeat, [TONIGHT]) == EVENING
    assert next_begin(repeat, []) == NOW + PLANNED_AHEAD
    assert next_begin(Repeat(RepeatId(1), GuildId(1), DRAFT, NOW, is_paused=True), []) is None
