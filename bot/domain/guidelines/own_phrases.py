"""The phrases a server keeps out by itself, matched in one walk over a message."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

MOST_PHRASES = 3_000
LONGEST_PHRASE = 100
MOST_WORDS = 20
# A hostile message meets the start of a long phrase at each of its words.
MOST_FOUND = 50

# A word, or one sign: phrases of signs alone are phrases too.
_PIECES = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*|[^\w\s\u00ad\u200b-\u200f\u2060\ufe0f\ufeff]|_")


class Sameness(StrEnum):
    """How a phrase has to stand in a message; also the last part of the key of its wording."""

    EXACT = "exact"
    """As it was typed, capitals and spelling too."""
    WORDS = "words"
    """The same whole words, small or capital."""
    FOLDED = "folded"
    """The same whole words, however they are disguised."""


class Refusal(StrEnum):
    """Why a phrase is not taken; also the key of its wording."""

    PHRASE_EMPTY = "guidelines.refused.phrase_empty"
    PHRASE_TOO_LONG = "guidelines.refused.phrase_too_long"
    PHRASE_TOO_MANY = "guidelines.refused.phrase_too_many"
    PHRASE_KNOWN = "guidelines.refused.phrase_known"


@dataclass(frozen=True, slots=True)
class OwnPhrase:
    """One phrase of a server."""

    phrase_id: int
    text: str
    sameness: Sameness = Sameness.FOLDED


@dataclass(frozen=True, slots=True)
class FoundPhrase:
    """A phrase and where it stands, in characters of the text it was looked for in."""

    phrase_id: int
    start: int
    end: int


@dataclass(slots=True)
class _Step:
    ends: list[int] = field(default_factory=list)
    after: dict[str, "_Step"] = field(default_factory=dict)


def check_phrase(text: str, known: Iterable[OwnPhrase]) -> Refusal | None:
    """Return why a server cannot take one more phrase, or nothing."""
    pieces = _PIECES.findall(text)
    if not pieces:
        return Refusal.PHRASE_EMPTY
    if len(text) > LONGEST_PHRASE or len(pieces) > MOST_WORDS:
        return Refusal.PHRASE_TOO_LONG
    others = {" ".join(_PIECES.findall(phrase.text.lower())) for phrase in known}
    if " ".join(_PIECES.findall(text.lower())) in others:
        return Refusal.PHRASE_KNOWN
    return Refusal.PHRASE_TOO_MANY if len(others) >= MOST_PHRASES else None


class OwnPhrases:
    """All phrases of a server as one set: three thousand cost a message what ten do."""

    def __init__(self, phrases: Iterable[OwnPhrase], fold: Callable[[str], str]) -> None:
        """Make the set; `fold` is what messages are folded with, so that both read alike."""
        self._starts = {sameness: _Step() for sameness in Sameness}
        for phrase in phrases:
            text = fold(phrase.text) if phrase.sameness is Sameness.FOLDED else phrase.text
            step = self._starts[phrase.sameness]
            pieces = _pieces(text, phrase.sameness)
            for piece, _, _ in pieces:
                step = step.after.setdefault(piece, _Step())
            if pieces:
                step.ends.append(phrase.phrase_id)

    def find_typed(self, text: str) -> tuple[FoundPhrase, ...]:
        """Return the exact phrases and those of whole words in a text as it was typed."""
        found = [*self._walk(text, Sameness.EXACT), *self._walk(text, Sameness.WORDS)]
        return tuple(found[:MOST_FOUND])

    def find_folded(self, folded: str) -> tuple[FoundPhrase, ...]:
        """Return the folded phrases in a text that was folded."""
        return tuple(self._walk(folded, Sameness.FOLDED))[:MOST_FOUND]

    def _walk(self, text: str, sameness: Sameness) -> Iterator[FoundPhrase]:
        first = self._starts[sameness].after
        if not first:
            return
        pieces = _pieces(text, sameness)
        for index, (piece, start, _) in enumerate(pieces):
            step = first.get(piece)
            following = index
            while step is not None:
                for phrase_id in step.ends:
                    yield FoundPhrase(phrase_id, start, pieces[following][2])
                following += 1
                step = step.after.get(pieces[following][0]) if following < len(pieces) else None


def _pieces(text: str, sameness: Sameness) -> list[tuple[str, int, int]]:
    seen = text if sameness is Sameness.EXACT else _small(text)
    return [(match[0], match.start(), match.end()) for match in _PIECES.finditer(seen)]


def _small(text: str) -> str:
    """Return the text in small letters, every character in its place."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(one if len(one) == 1 else letter for letter in text for one in (letter.lower(),))
