"""What a rule found in a post, and why it did or did not."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.guidelines.families import Family, GuidelineId
from bot.domain.reading.reading import Span


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that matches a post, and where; `reason` is the key of its words for staff."""

    rule_id: str
    family: Family
    guideline: GuidelineId
    severity: int
    span: Span
    """In the text as it was written."""
    reason: str


class Outcome(StrEnum):
    """Why a rule matched a post or did not; also the key of its wording."""

    MATCHED = "guidelines.explained.matched"
    LANGUAGE = "guidelines.explained.language"
    """The server did not switch on the language of the rule."""
    AROUND = "guidelines.explained.around"
    """Its words may stand, but not where it asks for a reply, a circle, or nobody asking."""
    NO_WORDS = "guidelines.explained.no_words"
    """None of the words that it starts from is there."""
    NO_SHAPE = "guidelines.explained.no_shape"
    """The words are there, but nobody is told to do, called or asked anything with them."""
    QUOTED = "guidelines.explained.quoted"
    REPORTED = "guidelines.explained.reported"
    """Somebody tells what was said or thought."""
    OWN_STORY = "guidelines.explained.own_story"
    QUESTION = "guidelines.explained.question"
    NEGATED = "guidelines.explained.negated"
    IDIOM = "guidelines.explained.idiom"
    KIND = "guidelines.explained.kind"
    """Encouragement, thanks, or care around the same words."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a rule makes of a post; with the place that matters, where there is one."""

    rule_id: str
    outcome: Outcome
    span: Span | None = None
