"""Where words were found, and what says that they do not count there."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.care.recognising.fragments import filled


@dataclass(frozen=True, slots=True)
class Place:
    """Where words were found: their sentence around them, and the whole message.

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
    def sentence(self) -> str:
        """The whole sentence."""
        return f"{self.said}{self.after}"


Guard = Callable[[Place], bool]
"""Says whether the words found there do not count."""


def guard_pattern(pattern: str) -> re.Pattern[str]:
    """Return a pattern of a guard, its fragments filled in."""
    return re.compile(filled(pattern))
