"""What the words of a short text, taken together, read like: what no shape foresees.

Patterns know the shapes in which a thing is said, and people find words for it that no shape
holds. Each word, pair of words and beginning of a word weighs toward a likeness or away from it.
A sum over them says why it decided as it did, costs microseconds, and asks nobody outside.
The weights were learnt from the sentences in `learning/` and stand in `likeness.tsv`: those of
the guidelines' families and those of the kinds of need beside each other, for one sum.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Self

LONGEST = 400
"""Longer texts, in folded characters, read like nothing: in so many words some always weigh."""
STRETCH = 200
"""Sentences that follow each other are weighed together, up to so many characters."""

_SENTENCE = re.compile(r"(?:[^.?!\n]+|[.?!](?=\w))+[.?!]*\s*")
_SAID_BY_SOMEBODY = re.compile(r'"[^"]*"')
_TO_SOMEBODY = "@someone "
_FEW = 16
"""So many words, marks and ends are weighed as they are."""
_EACH_MORE = 6
"""What each further one takes from every sum, in hundredths: among many words some always weigh."""
_NUMBER = re.compile(r"\d+")
_SHORT, _LONG = 4, 5
"""How many letters of a word stand for all its forms."""

# All sums of a stretch are one: each likeness has its own digits in one large number, and what a
# trait weighs for every likeness is added at once. The sums start from the half of their digits
# and never come to either end, so that the top bit of a likeness's digits says that it is reached.
_BITS = 20
HIGHEST_SUM = 1 << (_BITS - 1)
"""In hundredths; half of what the digits of one hold."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a stretch of a text reads like, and where it stands in the folded text."""

    name: str
    start: int
    end: int


def likenesses(folded: str) -> tuple[Likeness, ...]:
    """Return what a short text reads like, each with the first stretch that does."""
    if not folded or len(folded) > LONGEST:
        return ()
    parts = stretches(folded)
    if folded.startswith(_TO_SOMEBODY):
        # Where the bot reads along only when it is named, each message begins so.
        parts.append((len(_TO_SOMEBODY), parts[0][1]))
    found: dict[str, Likeness] = {}
    for start, end in parts:
        for name in learnt().alike(folded[start:end]):
            found.setdefault(name, Likeness(name, start, end))
    return tuple(found.values())


def stretches(folded: str) -> list[tuple[int, int]]:
    """Return where the stretches of a folded text start and end: as a whole where it is short."""
    if len(folded) <= STRETCH:
        return [(0, len(folded))]
    sentences = [found.span() for found in _SENTENCE.finditer(folded)]
    found: list[tuple[int, int]] = []
    for number, (start, end) in enumerate(sentences):
        last = end
        for _, following in sentences[number + 1 :]:
            if following - start > STRETCH:
                break
            last = following
        found.append((start, last))
        if last == sentences[-1][1]:
            break
    return found


def traits(stretch: str) -> list[str]:
    """Return what of a stretch weighs: its words, their beginnings, and pairs of words.

    Two words are a pair side by side, and with one word between them. Numbers are all alike, and
    what stands in quotes was said by somebody else. Each word counts once, and so does each pair;
    a beginning as often as there are words with it.
    """
    said = _said(stretch)
    words = set(said)
    return [*words, *_pairs(said), *(one for word in words for one in _beginnings(word))]


def _said(stretch: str) -> list[str]:
    if '"' in stretch:
        stretch = _SAID_BY_SOMEBODY.sub('"', stretch)
    stretch = _NUMBER.sub("#", stretch)
    for mark in ",.?!":
        stretch = stretch.replace(mark, f" {mark}")
    return ["^", *stretch.split(), "$"]


def off_for_length(stretch: str) -> int:
    """Return what the length of a stretch takes from every sum, in hundredths."""
    return _off(_said(stretch))


def _off(said: Sequence[str]) -> int:
    return _EACH_MORE * max(0, len(said) - _FEW)


def _pairs(said: Sequence[str]) -> set[str]:
    return {*map(" ".join, pairwise(said)), *map(" _ ".join, zip(said, said[2:], strict=False))}


def _beginnings(word: str) -> tuple[str, ...]:
    return (word[:_SHORT] + "*", word[:_LONG] + "*") if len(word) > _SHORT else ()


@dataclass(frozen=True, slots=True)
class Weights:
    """What each trait weighs toward each likeness, in hundredths, all in one number."""

    names: Mapping[int, str]
    """Each likeness by the bit that is set where its sum is reached."""
    each: int
    """One for every likeness: to add something to all sums."""
    start: int
    """Where every sum starts from: below nothing, by what a likeness asks for."""
    words: Mapping[str, int]
    """What a word weighs, its beginnings with it."""
    others: Mapping[str, int]
    """What a pair weighs, or a beginning of words that are not among those."""

    @classmethod
    def parse(cls, lines: Iterable[str]) -> Self:
        """Return the weights of a file: names first, then what they start from, then traits."""
        header, start, *rows = lines
        names = header.split("\t")[1:]
        bits = [HIGHEST_SUM << (_BITS * place) for place in range(len(names))]
        weights = {
            trait: _packed(weighs) for trait, _, weighs in (row.partition("\t") for row in rows)
        }
        others = {trait: weighs for trait, weighs in weights.items() if _is_no_word(trait)}
        return cls(
            names=dict(zip(bits, names, strict=True)),
            each=sum(bits) // HIGHEST_SUM,
            start=_packed(start.partition("\t")[2]) + sum(bits),
            words={
                word: sum((others.get(one, 0) for one in _beginnings(word)), weights[word])
                for word in weights.keys() - others.keys()
            },
            others=others,
        )

    def alike(self, stretch: str) -> tuple[str, ...]:
        """Return what a stretch reads like."""
        said = _said(stretch)
        words = set(said)
        total = self.start - self.each * _off(said)
        total = sum(filter(None, map(self.words.get, words)), total)
        total = sum(filter(None, map(self.others.get, _pairs(said))), total)
        for word in words.difference(self.words):
            total += sum(self.others.get(one, 0) for one in _beginnings(word))
        reached = total & self.each * HIGHEST_SUM
        return tuple(name for bit, name in self.names.items() if reached & bit) if reached else ()


@cache
def learnt() -> Weights:
    """Return the weights that the bot comes with: read once, in a third of a second."""
    kept = files("bot.domain.reading").joinpath("likeness.tsv")
    return Weights.parse(kept.read_text(encoding="utf-8").splitlines())


def _is_no_word(trait: str) -> bool:
    return " " in trait or (trait[-1] == "*" and len(trait) > _SHORT)


def _packed(line: str) -> int:
    # An empty place weighs nothing; the empty ones at the end are left out.
    return sum(int(said) << (_BITS * place) for place, said in enumerate(line.split("\t")) if said)
