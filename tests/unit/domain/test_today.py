"""How the day of a schedule stands."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.domain.prompts.basis import Rest
from bot.domain.prompts.deliveries import DeliveryState, PauseReason
from bot.domain.prompts.outlook import Outlook, RestingDate, Upcoming
from bot.domain.prompts.schedules import Occurrence
from bot.domain.prompts.today import Day, comes_next, day_of
from tests.unit.ui import screens

NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
AT_TEN = NOW.replace(hour=13)


def outlook(day: int = 21, **changes: Any) -> Outlook:
    coming = Upcoming(Occurrence(date(2026, 11, day), AT_TEN), screens.PROMPT, screens.VALUE)
    running: dict[str, Any] = {"paused_because": None, "today": None, "upcoming": (coming,)}
    return screens.outlook(**{**running, **changes})


def test_before_its_time_todays_question_comes():
    assert day_of(outlook(), NOW) is Day.COMES
    assert comes_next(outlook()) == AT_TEN


def test_a_day_without_a_question_has_none():
    assert day_of(outlook(day=23), NOW) is Day.NONE


def test_the_day_is_the_one_of_the_schedules_place():
    """At two in the morning in London it is still the 20th in Buenos Aires."""
    assert day_of(outlook(day=20), NOW.replace(hour=2)) is Day.COMES


@pytest.mark.parametrize(
    ("state", "day"),
    [
        (DeliveryState.POSTING, Day.ON_ITS_WAY),
        (DeliveryState.THREADING, Day.POSTED),
        (DeliveryState.DONE, Day.POSTED),
        (DeliveryState.FAILED, Day.FAILED),
    ],
)
def test_a_question_that_was_begun_is_as_far_as_it_came(state, day):
    assert day_of(outlook(today=replace(screens.TODAY, state=state)), NOW) is day


def test_a_question_that_a_pause_held_back_did_not_fail():
    withdrawn = replace(screens.TODAY, state=DeliveryState.FAILED, is_withdrawn=True)

    held_back = outlook(today=withdrawn, upcoming=())
    assert day_of(held_back, NOW) is Day.HELD_BACK
    assert day_of(outlook(today=withdrawn), NOW) is Day.COMES
    skipped = RestingDate(held_back.local_date, Rest.SKIPPED)
    assert day_of(replace(held_back, resting=[skipped]), NOW) is Day.NONE


@pytest.mark.parametrize(
    "changes", [{"paused_because": PauseReason.BY_HAND}, {"is_server_resting": True}]
)
def test_while_it_rests_nothing_comes(changes):
    running = outlook()
    schedule = running.schedule
    resting = replace(running, schedule=replace(schedule, **changes))

    assert day_of(resting, NOW) is Day.NONE
    assert comes_next(resting) is None


def test_where_every_date_rests_nothing_is_next():
    assert comes_next(outlook(upcoming=())) is None
