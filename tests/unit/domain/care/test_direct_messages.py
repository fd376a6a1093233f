"""Who writes to the bot directly: no danger stays without an answer, and no card comes in rows."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.care.direct_messages import (
    QUIET_AFTER_AN_ANSWER,
    Answered,
    Reply,
    reply_to,
)
from bot.domain.care.recognising import Kind, Recognition, Urgency

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
GENTLE = Recognition(Kind.SELF, Urgency.GENTLE)
URGENT = Recognition(Kind.SELF, Urgency.URGENT)


HURT = Recognition(Kind.BEING_HURT, Urgency.GENTLE)


def replies(*words: Recognition | None) -> list[Reply | None]:
    """What each of these gets, one right after the other."""
    before, given = None, list[Reply | None]()
    for one in words:
        reply = reply_to(one, before)
        given.append(reply)
        if reply is not None:
            before = (before or Answered(NOW)).then(reply, one, NOW)
    return given


@pytest.mark.parametrize("before", [None, GENTLE, URGENT])
def test_urgent_words_are_answered_whatever_was_answered_before(before):
    assert replies(before, URGENT, URGENT)[1:] == [Reply.CARD, Reply.CARD]


def test_gentle_words_bring_one_card_and_another_danger_one_too():
    assert replies(None, GENTLE, HURT) == [Reply.HELP, Reply.CARD, Reply.CARD]
    assert Reply.CARD not in replies(GENTLE, HURT, GENTLE, HURT)[2:]


def test_ordinary_words_are_answered_once():
    assert replies(None, None, None) == [Reply.HELP, None, None]


@pytest.mark.parametrize("words", [None, GENTLE])
def test_what_follows_a_card_is_answered_once_below_it(words):
    assert replies(GENTLE, words, words) == [Reply.CARD, Reply.STILL, None]
    assert replies(GENTLE, words, URGENT, words)[2:] == [Reply.CARD, Reply.STILL]


def test_what_follows_a_card_makes_no_answer_count_longer():
    card = Answered(NOW).then(Reply.CARD, GENTLE, NOW)
    assert card.then(Reply.STILL, None, NOW + timedelta(minutes=9)).at == NOW


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
