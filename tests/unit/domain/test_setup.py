"""People type places and times as they say them."""

import zoneinfo
from datetime import time

import pytest

from bot.domain.setup.reading import SUGGESTION_LIMIT, ZoneAnswer, read_time, read_zone

KNOWN = zoneinfo.available_timezones()


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("new york", "America/New_York"),
        (" New  York ", "America/New_York"),
        ("Berlin, Germany", "Europe/Berlin"),
        ("São Paulo", "America/Sao_Paulo"),
        ("port au prince", "America/Port-au-Prince"),
        ("utc", "UTC"),
    ],
)
def test_a_zone_or_a_city_is_enough(text: str, zone: str) -> None:
    assert read_zone(text, KNOWN) == ZoneAnswer(zone)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("berln", "Europe/Berlin"),
        ("america/newyork", "America/New_York"),
        ("new york city", "America/New_York"),
        ("los ang", "America/Los_Angeles"),
        ("istanbul", "Europe/Istanbul"),
    ],
)
def test_what_is_near_or_stands_twice_is_suggested(text: str, suggestion: str) -> None:
    answer = read_zone(text, KNOWN)

    assert answer.zone is None
    assert suggestion in answer.suggestions
    assert len(answer.suggestions) <= SUGGESTION_LIMIT


@pytest.mark.parametrize(
    "text",
    ["banana", "mars", "narnia", "mordor", "home", "germany", "beijing", "a", "europe"],
)
def test_what_is_like_no_zone_or_like_far_too_many_suggests_none(text: str) -> None:
    assert read_zone(text, KNOWN) == ZoneAnswer(None)


def test_three_letters_without_summer_time_suggest_the_region_people_mean() -> None:
    assert read_zone("EST", KNOWN) == ZoneAnswer(None, ("America/New_York",))


def test_a_region_this_machine_does_not_know_is_not_suggested() -> None:
    assert read_zone("EST", {"Europe/Berlin"}) == ZoneAnswer(None)


@pytest.mark.parametrize("text", ["UTC+2", "utc -3", "GMT+05:30", "+2", "-0330", "", " ", "xqzv"])
def test_an_offset_or_nothing_known_has_no_suggestion(text: str) -> None:
    assert read_zone(text, KNOWN) == ZoneAnswer(None)


@pytest.mark.parametrize("text", ["Factory", "localtime"])
def test_what_names_no_place_is_no_zone(text: str) -> None:
    assert read_zone(text, KNOWN | {text}).zone is None


def test_a_very_long_answer_is_read_quickly() -> None:
    assert read_zone("new york " * 500, KNOWN).zone is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9", time(9)),
        ("9:30", time(9, 30)),
        ("09:30", time(9, 30)),
        ("9.30pm", time(21, 30)),
        ("9.30 p.m.", time(21, 30)),
        ("9 AM", time(9)),
        ("21h", time(21)),
        ("21h30", time(21, 30)),
        ("0930", time(9, 30)),
        ("930", time(9, 30)),
        ("12am", time(0)),
        ("12pm", time(12)),
        (" 00:00 ", time(0)),
        ("24:00", time(0)),
        ("24", time(0)),
        ("24h", time(0)),
    ],
)
def test_a_time_is_read_as_people_write_it(text: str, expected: time) -> None:
    assert read_time(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", "nine", "24:01", "25", "24pm", "9:60", "9:3", "13pm", "0am", "12345", "9:30:00", "٩"],
)
def test_what_is_no_time_is_not_guessed(text: str) -> None:
    assert read_time(text) is None
