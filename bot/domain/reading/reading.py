"""A message as rules read it, and the way back to the words as they were written."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from bot.domain.reading.characters import fold_character
from bot.domain.reading.masking import NEEDED, masked
from bot.domain.reading.parts import MARKS, parts_of

_SENTENCE = re.compile(r"(?:[^.?!\n]|\.(?=\d))+[.?!]*")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text as it was written: from its first character to behind its last."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, and its one folded form: small letters, plain words, one space between them.

    `folded` keeps `, . ? !` and line ends right behind a word; quotes stand alone as `"`. Short
    forms are written out ("dont" and "don't" as "do not", "ur" as "your", "it's been" as "it is
    been"). Code, quoted lines and emoji of a server are left out; whoever is named reads
    `@someone`, an address of a page `<link>`.
    """

    text: str
    folded: str
    words: frozenset[str]
    """Every word of `folded`, for a quick look before a pattern runs."""
    _starts: tuple[int, ...] = field(repr=False, compare=False)
    _places: tuple[tuple[int, int], ...] = field(repr=False, compare=False)

    def span(self, start: int, end: int) -> Span:
        """Return where the whole words between two places of `folded` stand in `text`."""
        if not self._starts or end <= start:
            return Span(0, 0)
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = max(bisect_right(self._starts, end - 1) - 1, first)
        places = self._places[first : last + 1]
        return Span(min(place[0] for place in places), max(place[1] for place in places))

    @property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where each sentence of `folded` starts and ends; a new line starts a new one."""
        return tuple(found.span() for found in _SENTENCE.finditer(self.folded))

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Return where the sentence around a place of `folded` starts and ends."""
        around = (one for one in self.sentences if one[0] <= place < one[1])
        return next(around, (place, place))


def read(text: str) -> Reading:
    """Return a text as rules read it; its cost grows with its length and no faster."""
    if text.isascii() and not NEEDED.search(text) and not _has_marks(text):
        parts = parts_of(text.lower())
        places = [(part.start, part.end) for part in parts]
    else:
        plain, origins, ends = _plain(text)
        parts = parts_of(plain)
        places = [(origins[part.start], ends[part.end - 1]) for part in parts]
    folded: list[str] = []
    starts: list[int] = []
    length = 0
    for part in parts:
        piece = part.word
        if length and piece not in MARKS and folded[-1] != "\n":
            folded.append(" ")
            length += 1
        starts.append(length)
        folded.append(piece)
        length += len(piece)
    return Reading(
        text, "".join(folded), frozenset(part.word for part in parts), tuple(starts), tuple(places)
    )


def _has_marks(text: str) -> bool:
    return any(mark in text for mark in "*_~\\\r\x0b\x0c")


def _plain(text: str) -> tuple[str, list[int], list[int]]:
    """Return a text without what is masked, in plain characters, and where each one stood."""
    plain: list[str] = []
    origins: list[int] = []
    ends: list[int] = []
    place = 0
    for start, end, stand_in in (*masked(text), (len(text), len(text), "")):
        for index in range(place, start):
            for character in fold_character(text[index]):
                plain.append(character)
                origins.append(index)
                ends.append(index + 1)
        for character in f" {stand_in} " if stand_in else "":
            plain.append(character)
            origins.append(start)
            ends.append(end)
        place = end
    return _without_marks(plain, origins, ends)


def _without_marks(
    plain: list[str], origins: list[int], ends: list[int]
) -> tuple[str, list[int], list[int]]:
    """Leave out the signs for bold, italics and spoilers, so that the words in them are read."""
    kept: list[int] = []
    for index, character in enumerate(plain):
        if character in "*_~\\|":
            inside = (
                0 < index < len(plain) - 1
                and plain[index - 1].isalnum()
                and plain[index + 1].isalnum()
            )
            if inside:
                plain[index] = " "
                kept.append(index)
            continue
        kept.append(index)
    return (
        "".join(plain[index] for index in kept),
        [origins[index] for index in kept],
        [ends[index] for index in kept],
    )
