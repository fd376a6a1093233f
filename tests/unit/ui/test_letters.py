"""Letters: each says truly why it came."""

from datetime import UTC, datetime

import pytest

from bot.domain.care import notes
from bot.domain.guidelines import asks
from bot.domain.ids import GuildId, LetterId, UserId
from bot.domain.letters import Letter
from bot.ui.letters import letter_message
from tests.words import say

UNASKED = (*notes.Letter, asks.Letter.FOR_CONTACT, asks.Letter.FOR_TEAM)


def text_of(wording_key: str) -> str:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    letter = Letter(LetterId(1), GuildId(7), UserId(1), "en", wording_key, {"link": "here"}, 1, now)
    view = letter_message(say, letter, "Garden")
    return "\n".join(getattr(one, "content", "") for one in view.walk_children())


@pytest.mark.parametrize("wording_key", UNASKED)
def test_no_letter_claims_that_somebody_allowed_it_who_was_never_asked(wording_key):
    assert say("letters.why") not in text_of(wording_key)
    assert "safeguarding contact" in text_of(wording_key)


def test_a_letter_that_somebody_asked_for_says_so():
    assert say("letters.why") in text_of(asks.Letter.LOOKED)
