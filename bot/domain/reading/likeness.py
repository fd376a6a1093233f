"""What the words of a short text, taken together, read like: what no shape foresees.

Patterns know the shapes in which a thing is said, and people find words for it that no shape
holds. Each word, pair of words and beginning of a word weighs toward a likeness or away from it.
A sum over them says why it decided as it did, costs microseconds, and asks nobody outside.
The weights were learnt from the sentences in `learning/` and stand in `likeness.tsv`: those of
the guidelines' families and those of the kinds of need beside each other, for one sum.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Self

LONGEST = 400
"""Longer texts, in folded characters, are not weighed: in so many words some always weigh."""
STRETCH = 200
"""Sentences that follow each other are weighed together, up to so many characters."""

_SENTENCE = re.compile(r"(?:[^.?!\n]+|[.?!](?=\w))+[.?!]*\s*")
_SAID_BY_SOMEBODY = re.compile(r'"[^"]*"')
_TOKEN = re.compile(r"[^\W_]+|@someone|<link>|[^\s\w]")
_TO_SOMEBODY = "@someone "
_NUMBER = re.compile(r"\d+")
_SHORT, _LONG = 4, 5
"""How many letters of a word stand for all its forms."""

# All sums of a stretch are one: each likeness has its own digits in one large number, and what a
# trait weighs for every likeness is added at once. The sums start from the half of their digits
# and stay far from both ends, so that the top bit of a likeness's digits says that it is reached.
_BITS = 16
_HALF = 1 << (_BITS - 1)


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
    weights = learnt()
    found: dict[str, Likeness] = {}
    parts = stretches(folded)
    if folded.startswith(_TO_SOMEBODY):
        # Where the bot reads along only when it is named, each message begins so.
        parts.append((len(_TO_SOMEBODY), parts[0][1]))
    for start, end in parts:
        for name in weights.alike(folded[start:end]):
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


def traits(stretch: str) -> set[str]:
    """Return what of a stretch weighs: its words, their beginnings, and pairs of neighbours.

    Numbers are all alike, and what stands in quotes was said by somebody else.
    """
    if '"' in stretch:
        stretch = _SAID_BY_SOMEBODY.sub('"', stretch)
    said = ["^", *_TOKEN.findall(_NUMBER.sub("#", stretch)), "$"]
    long = [word for word in said if len(word) > _SHORT]
    return {
        *said,
        *map(" ".join, pairwise(said)),
        *[word[:_SHORT] + "*" for word in long],
        *[word[:_LONG] + "*" for word in long],
    }


@dataclass(frozen=True, slots=True)
class Weights:
    """What each trait weighs toward each likeness, in hundredths, all in one number."""

    names: Mapping[int, str]
    """Each likeness by the bit that is set where its sum is reached."""
    start: int
    """Where every sum starts from: below nothing, by what a likeness asks for."""
    lines: Mapping[str, str]
    """The weights of each trait as they stand in the file: to add all up takes a third of a second,
    and most are not met for days."""
    met: dict[str, int]
    """The weights of the traits that were met."""

    @classmethod
    def parse(cls, lines: Iterable[str]) -> Self:
        """Return the weights of a file: names first, then what they start from, then traits."""
        header, start, *rows = lines
        names = header.split("\t")[1:]
        bits = [_HALF << (_BITS * place) for place in range(len(names))]
        lines_of = {trait: line for trait, _, line in (row.partition("\t") for row in rows)}
        begin = _packed(start.partition("\t")[2]) + sum(bits)
        return cls(dict(zip(bits, names, strict=True)), begin, lines_of, {})

    def alike(self, stretch: str) -> tuple[str, ...]:
        """Return what a stretch reads like."""
        total = self.start
        for trait in traits(stretch):
            weight = self.met.get(trait)
            if weight is None and trait in self.lines:
                weight = self.met[trait] = _packed(self.lines[trait])
            total += weight or 0
        return tuple(name for bit, name in self.names.items() if total & bit)


@cache
def learnt() -> Weights:
    """Return the weights that the bot comes with."""
    kept = files("bot.domain.reading").joinpath("likeness.tsv")
    return Weights.parse(kept.read_text(encoding="utf-8").splitlines())


def _packed(line: str) -> int:
    # An empty place weighs nothing; the empty ones at the end are left out.
    return sum(int(said) << (_BITS * place) for place, said in enumerate(line.split("\t")) if said)
