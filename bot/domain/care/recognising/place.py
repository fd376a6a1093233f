"""Where words were found, and what says that they do not count there."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.care.recognising.fragments import filled
from bot.domain.reading.patterns import Pattern

# People write without a full stop: what is further away says nothing about the words, and looking
# no further keeps the cost of a long message in line with its length.
_SENTENCE_AROUND = 160
_MESSAGE_AROUND = 400
_NEAR = 40


@dataclass(frozen=True, slots=True)
class Place:
    """Where words were found: their sentence around them, and the message around that.

    What was found starts with the space that also ends what stands before it.
    """

    before: str
    matched: str
    after: str
    message: str

    @property
    def said(self) -> str:
        """The sentence up to the end of what was found."""
        return f"{self.before}{self.matched[1:]}"

    @property
    def near(self) -> str:
        """What was found and the few words around it."""
        return f"{self.before[-_NEAR:]}{self.matched[1:]}{self.after[:_NEAR]} "

    @property
    def sentence(self) -> str:
        """The whole sentence."""
        return f"{self.said}{self.after}"


def place_of(found: re.Match[str], sentence_at: int, message: str) -> Place:
    """Return where words were found in a sentence that starts at a place of its message."""
    plain, start, end = found.string, found.start(), found.end()
    return Place(
        plain[max(0, start - _SENTENCE_AROUND) : start + 1],
        found.group(),
        plain[end : end + _SENTENCE_AROUND],
        message[
            max(0, sentence_at + start - _MESSAGE_AROUND) : sentence_at + end + _MESSAGE_AROUND
        ],
    )


Guard = Callable[[Place], bool]
"""Says whether the words found there do not count."""


def guard_pattern(pattern: str) -> Pattern:
    """Return a pattern of a guard, its fragments filled in."""
    return Pattern(lambda: filled(pattern))
