"""A group's own words for a guideline, as somebody typed them into a form."""

from enum import StrEnum

from bot.domain.guidelines.texts import LONGEST_SENTENCE, LONGEST_VALUE, LONGEST_WHY, Words
from bot.domain.prompts.own import one_line
from bot.domain.tables import trimmed_lines
from bot.domain.visible import is_blank


class Refusal(StrEnum):
    """Why words are not taken; also the key of its wording."""

    EMPTY = "guidelines.words.refused.empty"
    TOO_LONG = "guidelines.words.refused.too_long"


def read_words(sentence: str, value: str, why: str) -> Words | Refusal:
    """Return the words with spaces tidied, or why they are not taken."""
    words = Words(one_line(sentence), one_line(value), trimmed_lines(why))
    if any(map(is_blank, (words.sentence, words.value, words.why))):
        return Refusal.EMPTY
    limits = (LONGEST_SENTENCE, LONGEST_VALUE, LONGEST_WHY)
    texts = (words.sentence, words.value, words.why)
    if any(len(text) > most for text, most in zip(texts, limits, strict=True)):
        return Refusal.TOO_LONG
    return words
