"""Ten years of a schedule, with the questions we ship: every date, and a good mix of them."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from bot.domain.prompts.calendar import Calendar, is_hard, read_calendar
from bot.domain.prompts.choosing import SHARES, Terms, preview
from bot.domain.prompts.deck import Deck, Depth, Kind, Prompt, read_deck
from bot.domain.prompts.memory import DEPTH_WINDOW as WINDOW
from bot.domain.prompts.memory import monday_of
from bot.domain.prompts.schedules import EVERY_DAY, WORKDAYS, Schedule, Weekdays, catch_up

PROMPTS = Path(__file__).parents[2] / "prompts"
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
TEN_YEARS = timedelta(days=3652)
GRACE = timedelta(hours=6)

LANGUAGES = ("en", "es")
ZONES = (
    "America/St_Johns",
    "America/New_York",
    "America/Sao_Paulo",
    "Europe/London",
    "Africa/Cairo",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
)
CALENDAR = """
01-01
02-14
second Sunday of May
third Sunday of June
12-24
12-25
12-31
"""

Dated = Sequence[tuple[date, Prompt]]


@cache
def deck(language: str) -> Deck:
    files = sorted((PROMPTS / language / "values").glob("*.toml"))
    return read_deck({one.stem: one.read_text("utf-8") for one in files})


def calendar() -> Calendar:
    found = read_calendar(CALENDAR)
    assert isinstance(found, Calendar)
    return found


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("local_time", [time(0, 15), time(2, 30), time(10), time(23, 59)])
def test_no_date_is_missed_and_none_comes_twice(zone: str, local_time: time) -> None:
    schedule = Schedule(zone, local_time, WORKDAYS)
    found: list[date] = []
    due_at = now = BEGIN
    while now < BEGIN + TEN_YEARS:
        # Every ninth time the bot comes late, as after an hour without current.
        now = due_at + timedelta(hours=len(found) % 9 == 0)
        looked = catch_up(schedule, due_at, now, GRACE)
        assert looked.missed == ()
        if looked.post is not None:
            found.append(looked.post.local_date)
        due_at = looked.next.due_at

    span = range((found[-1] - found[0]).days + 1)
    dates = [found[0] + timedelta(days=number) for number in span]
    assert found == [one for one in dates if one.weekday() < 5]


@cache
def ten_years(weekdays: int, facilitated: int, seed: int, language: str) -> Dated:
    days = (BEGIN.date() + timedelta(days=number) for number in range(TEN_YEARS.days))
    dates = [one for one in days if weekdays >> one.weekday() & 1]
    hard = calendar()
    terms = Terms(
        seed,
        weekdays=weekdays,
        facilitated=facilitated,
        is_neutral=lambda one: is_hard(None, hard, one),
    )
    chosen = preview(deck(language), [], dates, terms)
    return list(zip(dates, chosen, strict=True))


# Weekdays of the schedule, weekdays with a facilitator around, the server.
SCHEDULES = [
    pytest.param(WORKDAYS, 0, 11, id="a new server"),
    pytest.param(WORKDAYS, Weekdays.WEDNESDAY, 12, id="a facilitator on Wednesdays"),
    pytest.param(EVERY_DAY, EVERY_DAY, 13, id="always somebody around"),
    pytest.param(Weekdays.MONDAY | Weekdays.THURSDAY, 0, 14, id="twice a week"),
]
every_language = pytest.mark.parametrize("language", LANGUAGES)


every_schedule = pytest.mark.parametrize(
    ("weekdays", "facilitated", "seed", "language"),
    [
        pytest.param(*one.values, language, id=f"{one.id}, in {language}")
        for one in SCHEDULES
        for language in LANGUAGES
    ],
)


@every_schedule
def test_no_question_returns_before_all_that_may_be_asked_were(
    weekdays: int, facilitated: int, seed: int, language: str
) -> None:
    hard = calendar()
    allowed = [one for one in deck(language).prompts.values() if _may_ever_come(one, facilitated)]
    used: set[str] = set()
    for day, chosen in ten_years(weekdays, facilitated, seed, language):
        today = {
            one.prompt_id
            for one in allowed
            if (one.depth is not Depth.DEEPER or facilitated >> day.weekday() & 1)
            and (one.neutral or not hard.day_on(day))
        }
        assert chosen.hope or chosen.prompt_id not in used or today <= used, (day, chosen)
        used.add(chosen.prompt_id)
        if used.issuperset(one.prompt_id for one in allowed):
            used.clear()


def _may_ever_come(prompt: Prompt, facilitated: int) -> bool:
    return prompt.depth is not Depth.DEEPER or bool(facilitated)


@every_schedule
def test_each_full_week_holds_hope(
    weekdays: int, facilitated: int, seed: int, language: str
) -> None:
    posts = ten_years(weekdays, facilitated, seed, language)
    full = weekdays.bit_count()
    weeks = Counter(monday_of(day) for day, _ in posts)
    with_hope = {monday_of(day) for day, one in posts if one.hope}
    assert {week for week, number in weeks.items() if number == full} <= with_hope


@every_schedule
def test_each_value_comes_round(weekdays: int, facilitated: int, seed: int, language: str) -> None:
    posts = ten_years(weekdays, facilitated, seed, language)
    number = len(deck(language).values)
    places: dict[str, list[int]] = {value_id: [-1] for value_id in deck(language).values}
    for place, (_, one) in enumerate(posts):
        places[one.value_id].append(place)
    waits = {value_id: _longest([*found, len(posts)]) for value_id, found in places.items()}
    assert {value_id: wait for value_id, wait in waits.items() if wait > 2 * number} == {}


@every_schedule
def test_kinds_take_turns(weekdays: int, facilitated: int, seed: int, language: str) -> None:
    kinds = [one.kind for _, one in ten_years(weekdays, facilitated, seed, language)]
    for kind in Kind:
        places = [place for place, one in enumerate(kinds) if one is kind]
        # In turn would be five. Hope weighs more, and with two posts a week it is every other one.
        assert _longest([-1, *places, len(kinds)]) <= (20 if weekdays.bit_count() > 2 else 45), kind


@every_language
def test_about_half_of_sixty_posts_are_light_and_few_are_deeper(language: str) -> None:
    depths = [one.depth for _, one in ten_years(EVERY_DAY, EVERY_DAY, 13, language)]
    windows = [Counter(depths[begin : begin + WINDOW]) for begin in range(len(depths) - WINDOW)]
    for depth, share in SHARES.items():
        assert Counter(depths)[depth] / len(depths) == pytest.approx(share, abs=0.05)
        # Where the deck comes to its end, what is left decides.
        for counts in windows:
            assert counts[depth] / WINDOW == pytest.approx(share, abs=0.17), depth


@every_schedule
def test_deeper_questions_come_only_with_a_facilitator_around(
    weekdays: int, facilitated: int, seed: int, language: str
) -> None:
    posts = ten_years(weekdays, facilitated, seed, language)
    deeper = {day.weekday() for day, one in posts if one.depth is Depth.DEEPER}
    assert deeper == {day for day in range(7) if weekdays & facilitated >> day & 1}


def _longest(places: Sequence[int]) -> int:
    return max(later - earlier for earlier, later in pairwise(places))
