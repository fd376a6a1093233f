"""Who writes to the bot directly: no danger stays without an answer, and no card comes in rows."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.care.direct_messages import QUIET_AFTER_AN_ANSWER, Answered
from bot.domain.care.recognising import Kind, Recognition, Urgency

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
GENTLE = Recognition(Kind.SELF, Urgency.GENTLE)
URGENT = Recognition(Kind.SELF, Urgency.URGENT)


@pytest.mark.parametrize("before", [None, GENTLE, URGENT])
def test_urgent_words_are_answered_whatever_was_answered_before(before):
    assert not Answered(NOW).then(before, NOW).holds(URGENT)


def test_gentle_words_are_answered_once_and_another_danger_once_too():
    hurt = Recognition(Kind.BEING_HURT, Urgency.GENTLE)
    answered = Answered(NOW).then(None, NOW)
    assert not answered.holds(GENTLE)
    answered = answered.then(GENTLE, NOW)
    assert answered.holds(GENTLE)
    assert not answered.holds(hurt)
    assert answered.then(hurt, NOW).holds(GENTLE)


def test_ordinary_words_are_answered_once():
    assert Answered(NOW).then(None, NOW).holds(None)
    assert Answered(NOW).then(URGENT, NOW).holds(None)


@pytest.mark.parametrize(
    ("wait", "is_over"),
    [
        (timedelta(0), False),
        (QUIET_AFTER_AN_ANSWER - timedelta(seconds=1), False),
        (QUIET_AFTER_AN_ANSWER, True),
        (-timedelta(seconds=1), True),
    ],
)
def test_an_answer_counts_for_ten_minutes_and_never_with_a_clock_that_was_set_back(wait, is_over):
    assert Answered(NOW).is_over(NOW + wait) is is_over
