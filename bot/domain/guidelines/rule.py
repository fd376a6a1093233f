"""A rule: the shapes of a speech act, and what makes the same words harmless."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from bot.domain.guidelines.families import GUIDELINE_OF, Family, GuidelineId
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.posts import Post
from bot.domain.reading.listing import listed
from bot.domain.reading.reading import Span


@dataclass(frozen=True, slots=True)
class Match:
    """A place in the folded text where a shape fits, and the sentence around it."""

    post: Post
    start: int
    end: int

    @property
    def words(self) -> str:
        """The folded words that fit."""
        return self.post.reading.folded[self.start : self.end]

    @property
    def before(self) -> str:
        """What stands before them in their sentence."""
        return self.post.reading.folded[self._sentence_start() : self.start]

    @property
    def after(self) -> str:
        """What follows them in their sentence, with the mark at its end."""
        return self.post.reading.folded[self.end : self._sentence_end()]

    @property
    def sentence(self) -> str:
        """The whole sentences they stand in."""
        return self.post.reading.folded[self._sentence_start() : self._sentence_end()]

    def _sentence_start(self) -> int:
        first = self.start + len(self.words) - len(self.words.lstrip(" ,.?!\n"))
        start = max(first - SENTENCE, 0)
        for end in _SENTENCE_END.finditer(self.post.reading.folded, start, first):
            start = end.end()
        return min(start, self.start)

    def _sentence_end(self) -> int:
        folded = self.post.reading.folded
        last = max(self.end - 1, self.start)
        end = _SENTENCE_END.search(folded, last, self.end + SENTENCE)
        return max(min(self.end + SENTENCE, len(folded)) if end is None else end.end(), self.end)


SENTENCE = 400
"""How far a sentence is looked at on either side of a match, in characters."""
_SENTENCE_END = re.compile(r"(?:[?!]|\.(?!\d))[.?!]*|(?=\n)")


Guard = Callable[[Match], Outcome | None]
"""Returns why the words are harmless here, or `None`."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A pattern over the folded text, and the words without which it need not be tried.

    Each gate is a set of which the text has to hold a word. The first gate is the one posts are
    looked up by: it should hold the rarest words.
    """

    pattern: str
    gates: tuple[frozenset[str], ...]
    guards: tuple[Guard, ...] = ()
    """Beside those of its rule."""
    stands_alone: bool = False
    """The guards of its rule are not asked; its own know all that makes it harmless."""

    @property
    def at_clauses(self) -> bool:
        """Whether it fits only where a clause begins."""
        return self.pattern.startswith("(?:^|(?<=[")

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first asked for: many never are."""
        return _compiled(self.pattern)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@dataclass(frozen=True, slots=True)
class Rule:
    """A speech act that a guideline asks people to leave out."""

    rule_id: str
    family: Family
    severity: int
    shapes: tuple[Shape, ...] = ()
    guards: tuple[Guard, ...] = ()
    around: Callable[[Post], bool] | None = None
    """What has to be so around the words, asked before they are looked at."""
    finder: Callable[[Post], Span | None] | None = None
    """Instead of shapes: what finds the words by itself, in the text as it was written."""
    is_likeness: bool = False
    """It weighs all words together, and counts only where no other rule of its family matches."""
    language: str | None = "en"
    """`None` for what reads the same in every language."""

    @property
    def guideline(self) -> GuidelineId:
        """The guideline that members see above its family."""
        return GUIDELINE_OF[self.family]

    @property
    def reason(self) -> str:
        """The key of the words that tell staff why it matches."""
        return f"guidelines.reason.{self.rule_id}"


def shape(pattern: str, *gates: str | Iterable[str], guards: tuple[Guard, ...] = ()) -> Shape:
    """Return a shape; a gate is a set of words, or a text with spaces between them."""
    sets = tuple(listed(one) if isinstance(one, str) else frozenset(one) for one in gates)
    # Without the boundary in front, `re` skips quickly to letters that a match can begin with;
    # `starts_at_word` looks at the boundary afterwards.
    return Shape(pattern.removeprefix(r"\b"), sets, guards)


def starts_at_word(folded: str, start: int) -> bool:
    """Return whether a match does not begin in the middle of a word."""
    return start == 0 or not (folded[start - 1].isalnum() and folded[start : start + 1].isalnum())


def one_of(*lines: str | Iterable[str]) -> str:
    """Return the pattern of any of some words; `_` in a word stands for a space."""
    words: set[str] = set()
    for line in lines:
        words.update(line.split() if isinstance(line, str) else line)
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(word.replace('_', ' ') for word in longest_first)})"
