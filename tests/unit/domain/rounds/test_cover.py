"""*I can't tonight*: what counts as tonight, how far a round is put off, who is there."""

from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain.care.duty import LONGEST_DUTY, OnDuty
from bot.domain.care.rota import Helper, Present, on_duty
from bot.domain.ids import GuildId, UserId
from bot.domain.prompts.schedules import Schedule, Weekdays
from bot.domain.rounds.cover import (
    SHORTEST_NOTICE,
    TONIGHT,
    Later,
    is_tonight,
    is_uncovered,
    offered,
    put_off_to,
)

NOW = datetime(2026, 3, 28, 17, 30, tzinfo=UTC)
BEGINS = datetime(2026, 3, 28, 19, 0, tzinfo=UTC)  # 20:00 in Berlin, on the eve of summer time
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
HERE, FAY = GuildId(1), UserId(1)


@pytest.mark.parametrize(
    ("begins_at", "expected"),
    [
        (NOW + TONIGHT, True),
        (NOW + TONIGHT + MINUTE, False),
        (NOW - SHORTEST_NOTICE, True),
        (NOW - SHORTEST_NOTICE - MINUTE, False),
    ],
)
def test_tonight_reaches_from_breakfast_to_a_late_evening(begins_at, expected):
    assert is_tonight(begins_at, NOW) is expected


def test_a_round_is_put_off_from_its_own_time_or_from_now_where_that_is_over():
    half, hour = Later.HALF_AN_HOUR, Later.AN_HOUR
    assert put_off_to(BEGINS, half, "UTC", NOW) == BEGINS + 30 * MINUTE
    assert put_off_to(BEGINS, hour, "UTC", NOW) == BEGINS + 60 * MINUTE
    late = BEGINS + timedelta(minutes=5, seconds=7)
    assert put_off_to(BEGINS, half, "UTC", late) == BEGINS + 35 * MINUTE


def test_tomorrow_is_the_same_time_on_the_clocks_of_the_place():
    berlin = put_off_to(BEGINS, Later.TOMORROW, "Europe/Berlin", NOW)

    assert berlin == BEGINS + DAY - timedelta(hours=1)
    assert put_off_to(BEGINS, Later.TOMORROW, "UTC", NOW) == BEGINS + DAY
    # A circle whose lobby stood open past midnight is put off to the day that has begun.
    assert put_off_to(BEGINS, Later.TOMORROW, "UTC", NOW + DAY) == BEGINS + DAY


def test_not_this_time_is_no_time():
    assert put_off_to(BEGINS, Later.NOT_THIS_TIME, "UTC", NOW) is None


def test_a_round_is_not_put_off_to_a_date_that_has_one_of_its_own():
    assert Later.TOMORROW not in offered(Schedule("UTC", time(19)), BEGINS)
    assert offered(Schedule("UTC", time(19), Weekdays.SATURDAY), BEGINS) == tuple(Later)


def there(since: datetime) -> list[Present]:
    """Who is there when the round begins, of one who went on duty by a press."""
    return list(on_duty([Helper(FAY, duty=OnDuty(HERE, FAY, since))], BEGINS))


@pytest.mark.parametrize(
    ("begins_at", "holder", "duties", "expected"),
    [
        (BEGINS, None, [], True),
        (BEGINS, FAY, [], False),
        (BEGINS, None, there(NOW), False),
        (BEGINS, None, there(BEGINS - LONGEST_DUTY), True),
        (NOW + LONGEST_DUTY, None, [], True),
        (NOW + LONGEST_DUTY + MINUTE, None, [], False),
    ],
    ids=["nobody", "a holder", "on duty", "duty ends before", "twelve hours", "further away"],
)
def test_nobody_there_is_said_only_of_what_is_known(begins_at, holder, duties, expected):
    assert is_uncovered(begins_at, holder, duties, NOW) is expected
