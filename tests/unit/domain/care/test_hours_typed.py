"""Hours as helpers type them on a phone."""

import zoneinfo
from datetime import time

import pytest

from bot.domain.care.hours_typed import Unreadable, UnreadHours, read_hours, read_shift
from bot.domain.care.rota import Shift
from bot.domain.prompts.schedules import WORKDAYS
from bot.domain.setup.choices import Refusal

KNOWN = zoneinfo.available_timezones()


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("9-17", time(9), time(17)),
        ("9:00-17:30", time(9), time(17, 30)),
        ("22:00-06:00", time(22), time(6)),
        ("9\N{EN DASH}17", time(9), time(17)),
        ("9am to 5pm", time(9), time(17)),
        ("9 a.m. - 5 p.m.", time(9), time(17)),
        ("6-10pm", time(18), time(22)),
        ("9-5pm", time(9), time(17)),
        ("10pm-6am", time(22), time(6)),
        ("9pm-12am", time(21), time(0)),
        ("from 9 until 17", time(9), time(17)),
        ("de las 9 a las 17", time(9), time(17)),
        ("18h a 22h", time(18), time(22)),
        ("0-24", time(0), time(0)),
        ("00:00 - 24:00", time(0), time(0)),
    ],
)
def test_two_times_are_read_as_people_write_them(text, begins, ends):
    assert read_hours(text) == (begins, ends)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("9", Unreadable.ONE_TIME),
        ("9am", Unreadable.ONE_TIME),
        ("25:00", Unreadable.UNKNOWN_TIMES),
        ("9-25", Unreadable.UNKNOWN_TIMES),
        ("evenings", Unreadable.UNKNOWN_TIMES),
        ("9-12-17", Unreadable.UNKNOWN_TIMES),
        ("", Unreadable.UNKNOWN_TIMES),
        ("-", Unreadable.UNKNOWN_TIMES),
        ("9-9", Unreadable.NO_LENGTH),
        ("00:00-00:00", Unreadable.NO_LENGTH),
    ],
)
def test_what_is_no_stretch_of_time_says_why(text, reason):
    assert read_hours(text) is reason


def test_everything_that_is_wrong_is_said_at_once():
    assert read_shift("25:00", "Xyzzyx", 0, KNOWN) == UnreadHours(
        (Unreadable.UNKNOWN_TIMES, Refusal.UNKNOWN_ZONE, Unreadable.NO_WEEKDAY)
    )


def test_a_zone_that_is_nearly_right_is_offered():
    unread = read_shift("9-17", "Europe/Berln", WORKDAYS, KNOWN)

    assert isinstance(unread, UnreadHours)
    assert unread.refusals == (Refusal.UNKNOWN_ZONE_NEAR,)
    assert "Europe/Berlin" in unread.suggestions


def test_hours_are_read_with_their_place_and_days():
    assert read_shift("22-6", "Berlin", WORKDAYS, KNOWN) == Shift(
        "Europe/Berlin", time(22), time(6), WORKDAYS
    )
