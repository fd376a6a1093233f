from datetime import time, timedelta
from typing import Any

import pytest

from bot.domain.prompts.schedules import Schedule, names_of, weekdays_called
from bot.domain.prompts.server_schedules import Refusal
from bot.domain.prompts.timing import Timing, TypedTiming, UnreadTiming, read_grace, read_timing
from bot.domain.setup.choices import Refusal as SetupRefusal

KNOWN = ("Europe/Berlin", "America/New_York", "UTC")


def typed(**changes: Any) -> TypedTiming:
    usual: dict[str, Any] = {
        "zone": "Berlin",
        "time": "9",
        "weekdays": 31,
        "hours": "6",
        "facilitated": 2,
    }
    return TypedTiming(**{**usual, **changes})


def test_a_timing_is_read_as_people_type_it():
    expected = Timing(Schedule("Europe/Berlin", time(9), 31), timedelta(hours=6), 2)
    assert read_timing(typed(), KNOWN) == expected


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"zone": "Moon"}, SetupRefusal.UNKNOWN_ZONE),
        ({"zone": "Berlni"}, SetupRefusal.UNKNOWN_ZONE_NEAR),
        ({"time": "25:00"}, SetupRefusal.UNKNOWN_TIME),
        ({"time": "10:61"}, SetupRefusal.UNKNOWN_TIME),
        ({"time": "☕"}, SetupRefusal.UNKNOWN_TIME),
        ({"weekdays": 0}, Refusal.NO_WEEKDAY),
        ({"hours": "soon"}, Refusal.UNKNOWN_GRACE),
    ],
)
def test_one_thing_that_cannot_be_read_is_said(changes, refusal):
    unread = read_timing(typed(**changes), KNOWN)

    assert isinstance(unread, UnreadTiming)
    assert unread.refusals == (refusal,)


def test_a_zone_that_is_nearly_right_is_suggested_beside_what_else_is_wrong():
    unread = read_timing(typed(zone="Berlni", hours="0"), KNOWN)

    assert unread.refusals == (SetupRefusal.UNKNOWN_ZONE_NEAR, Refusal.UNKNOWN_GRACE)
    assert unread.suggestions == ("Europe/Berlin",)


@pytest.mark.parametrize(
    ("text", "hours"), [("1", 1), ("20", 20), (" 6 hours ", 6), ("6h", 6), ("٦", None)]
)
def test_hours_of_grace_are_from_one_to_twenty(text, hours):
    assert read_grace(text) == (None if hours is None else timedelta(hours=hours))


@pytest.mark.parametrize("text", ["", "0", "21", "-3", "6 minutes", "1.5", "100"])
def test_other_hours_are_refused(text):
    assert read_grace(text) is None


def test_weekdays_are_a_sum_of_their_names():
    assert weekdays_called(["friday", "monday", "friday", "someday"]) == 17
    assert names_of(17) == ("monday", "friday")
    assert names_of(0) == ()
