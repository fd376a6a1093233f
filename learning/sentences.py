"""The sentences that the weights are learnt from: breaches, near-misses, and plain talk."""

import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from bot.domain.care.recognising import Kind
from bot.domain.reading.likeness import stretches
from bot.domain.reading.reading import read
from tests.care_sentences import near_misses, sentences_to_find

ROOT = Path(__file__).resolve().parent.parent
SENTENCES = ROOT / "learning" / "sentences"
RULES = ROOT / "tests" / "guidelines"
IT_IS = ("breach", "found")
_PLACEHOLDER = re.compile(r"\[([a-z ]+)\]")


@dataclass(frozen=True, slots=True)
class Example:
    """A folded stretch, what it is told of (a family, a kind of need), and whether it is that."""

    text: str
    name: str | None
    """None for plain talk."""
    is_it: bool
    is_promised: bool = False
    """A test says so too."""


def examples() -> list[Example]:
    """Return every example, each stretch of what is none by itself."""
    return [*_written(), *_of_rules(), *_of_care()]


def _written() -> Iterator[Example]:
    for path in sorted(SENTENCES.glob("*.txt")):
        name, _, kind = path.stem.partition(".")
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from _examples(filled(line), name if kind else None, is_it=kind in IT_IS)


def _of_rules() -> Iterator[Example]:
    for path in sorted(RULES.glob("*.toml")):
        for rule in tomllib.loads(path.read_text(encoding="utf-8")).values():
            for kind in ("match", "near"):
                for one in rule.get(kind, ()):
                    text = one if isinstance(one, str) else one["text"]
                    yield from _promised(text, path.stem.upper(), is_it=kind == "match")


def _of_care() -> Iterator[Example]:
    for text, recognition in sentences_to_find():
        yield from _promised(text, recognition.kind.value, is_it=True)
    for text in near_misses():
        yield from _promised(text, Kind.SELF.value, is_it=False)


def _promised(text: str, name: str, *, is_it: bool) -> Iterator[Example]:
    for example in _examples(text, name, is_it=is_it):
        yield replace(example, is_promised=True)


def _examples(text: str, name: str | None, *, is_it: bool) -> Iterator[Example]:
    folded = read(text).folded
    if is_it:
        yield Example(folded, name, is_it=True)
        return
    for start, end in stretches(folded):
        yield Example(folded[start:end], name, is_it=False)


def filled(line: str) -> str:
    """Return a sentence with words for its placeholders, the same ones each time."""
    stand_ins = _stand_ins()
    chosen = random.Random(line)  # noqa: S311 - to vary words, not to keep a secret
    return _PLACEHOLDER.sub(lambda found: chosen.choice(stand_ins.get(found[1], (found[1],))), line)


def _stand_ins() -> dict[str, list[str]]:
    return tomllib.loads((SENTENCES / "stand_ins.toml").read_text(encoding="utf-8"))
