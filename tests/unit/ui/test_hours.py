"""Hours without anybody on duty, in words."""

from datetime import UTC, datetime, time, timedelta

import discord
import pytest

from bot.domain.care.rota import LOOKED_AHEAD, Hours
from bot.domain.care.weekly import Gap, Week
from bot.domain.prompts.schedules import EVERY_DAY, WORKDAYS, Weekdays
from bot.ui.care.hours import empty_hours_lines, week_lines
from tests.words import say

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def at(hours: float, style: str) -> str:
    return discord.utils.format_dt(NOW + hours * HOUR, style)  # type: ignore[arg-type]


def hours(begin: float, end: float) -> Hours:
    return Hours(NOW + begin * HOUR, NOW + end * HOUR)


@pytest.mark.parametrize(
    ("found", "key", "details"),
    [
        (hours(13, 22), "row", {"begins": at(13, "t"), "ends": at(22, "t")}),
        (hours(20, 30), "row", {"begins": at(20, "t"), "ends": at(30, "t")}),
        (hours(13, 70), "row", {"begins": at(13, "t"), "ends": at(70, "f")}),
        (hours(0, 3), "until", {"ends": at(3, "t")}),
        (hours(0.001, 3), "until", {"ends": at(3, "t")}),
        (hours(-1, 40), "until", {"ends": at(40, "f")}),
        (Hours(NOW, NOW + LOOKED_AHEAD), "for_days", {}),
        (Hours(NOW + HOUR, NOW + LOOKED_AHEAD), "since", {"begins": at(1, "t")}),
    ],
)
def test_a_stretch_says_its_times_and_its_date_only_where_it_lasts_longer_than_a_day(
    found, key, details
):
    assert empty_hours_lines(say, [found], NOW) == [say(f"care.hours.{key}", **details)]


@pytest.mark.parametrize(
    ("found", "key", "details"),
    [
        (hours(0, 3), "so_until", {"ends": at(3, "t")}),
        (Hours(NOW, NOW + LOOKED_AHEAD), "so_for_days", {}),
        (hours(13, 22), "row", {"begins": at(13, "t"), "ends": at(22, "t")}),
    ],
)
def test_below_the_words_that_nobody_is_there_a_stretch_says_only_how_long(found, key, details):
    lines = empty_hours_lines(say, [found], NOW, is_said=True)

    assert lines == [say(f"care.hours.{key}", **details)]


def test_gaps_of_a_week_are_said_once_for_all_their_days():
    times = {"begins": "23:00", "ends": "08:00", "zone": "Berlin"}
    gap = Gap(time(23), time(8), 1, EVERY_DAY)

    assert week_lines(say, Week(True, (gap,), "Europe/Berlin")) == [
        say("care.hours.each_day", **times)
    ]
    workdays = Gap(time(23), time(8), 1, WORKDAYS)
    (line,) = week_lines(say, Week(True, (workdays,), "Europe/Berlin"))
    assert line == say("care.hours.on_days", days=say("dates.workdays"), **times)


def test_a_gap_over_a_weekend_names_both_days():
    gap = Gap(time(18), time(8), 3, int(Weekdays.FRIDAY))

    (line,) = week_lines(say, Week(True, (gap,), "UTC"))

    days = {"first": say("dates.short.friday"), "last": say("dates.short.monday")}
    assert line == say("care.hours.over_days", begins="18:00", ends="08:00", zone="UTC", **days)
