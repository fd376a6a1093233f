"""When facilitators are asked about a silence, and when nobody is bothered."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.ids import DeliveryId
from bot.domain.prompts.schedules import EVERY_DAY, WORKDAYS
from bot.domain.prompts.silence import HEARD_OUT_AFTER, Posted, can_be_thinned, silence

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
A_DAY = timedelta(days=1)


def questions(answers: str, newest_at: datetime = NOW - A_DAY) -> list[Posted]:
    """Questions a day apart, the newest first: `x` for one that somebody answered."""
    return [
        Posted(DeliveryId(len(answers) - place), newest_at - place * A_DAY, answer == "x")
        for place, answer in enumerate(answers)
    ]


@pytest.mark.parametrize("answers", ["", ".", "..", "x..", ".x.", "..x", "xxx"])
def test_fewer_than_three_silent_questions_are_no_silence(answers):
    assert silence(questions(answers), None, NOW) is None


@pytest.mark.parametrize("answers", ["...", "...x", "...."])
def test_three_silent_questions_are_asked_about_by_the_last_of_them(answers):
    assert silence(questions(answers), None, NOW) == len(answers)


def test_a_question_is_heard_out_after_twenty_hours():
    newest_at = NOW - HEARD_OUT_AFTER

    assert silence(questions("...", newest_at), None, NOW) == 3
    assert silence(questions("...", newest_at + timedelta(seconds=1)), None, NOW) is None


def test_a_question_that_another_one_follows_is_heard_out():
    """The newest is too young to count, and the three before it are not."""
    assert silence(questions("....", NOW), None, NOW) == 3


def test_an_answer_to_the_newest_question_ends_the_silence_before_it():
    assert silence(questions("x...", NOW), None, NOW) is None


@pytest.mark.parametrize(("asked_about", "expected"), [(3, 6), (4, None), (6, None)])
def test_facilitators_are_asked_again_only_after_three_more(asked_about, expected):
    assert silence(questions("......")[:4], DeliveryId(asked_about), NOW) == expected


@pytest.mark.parametrize(
    ("weekdays", "expected"), [(EVERY_DAY, True), (WORKDAYS, True), (0b0101010, False), (1, False)]
)
def test_every_other_day_is_offered_where_it_is_less(weekdays, expected):
    assert can_be_thinned(weekdays) is expected
