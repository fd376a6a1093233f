"""Questions that members suggest: they wait until facilitators decide, or their time is over."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import GuildId, SuggestionId
from bot.domain.prompts.own import OwnDraft, Typed, Unread, ValueNames, read_question

MOST_OPEN = 3
"""How many suggestions of one person may wait in a server."""
KEPT_FOR = timedelta(days=30)
LONGEST_WORDS = 300
"""How many characters a facilitator may add to a letter."""


class Refusal(StrEnum):
    """Why a suggestion is not taken; also the key of its wording."""

    TOO_MANY = "suggestions.refused.too_many"


class Decided(StrEnum):
    """What became of a suggestion that is not waiting any more; also the key of its wording."""

    USED = "suggestions.decided.used"
    NOT_WAITING = "suggestions.decided.not_waiting"


class Note(StrEnum):
    """What facilitators are told; also the key of its wording."""

    SUGGESTED = "notices.prompts.suggested"


class Answer(StrEnum):
    """What the person is written who wished to hear; also the key of its wording."""

    USED = "letters.suggestions.used"
    DECLINED = "letters.suggestions.declined"
    DECLINED_WITH_WORDS = "letters.suggestions.declined_with_words"
    EXPIRED = "letters.suggestions.expired"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question that waits; who suggested it is nothing that facilitators see."""

    suggestion_id: SuggestionId
    guild_id: GuildId
    language: str
    text: str
    credit: str
    wants_answer: bool
    suggested_at: datetime


def read_suggestion(text: str, credit: str) -> OwnDraft | Unread:
    """Return the question that a form holds, or all that is wrong with it."""
    return read_question(Typed(text, credit=credit), ValueNames({}))
