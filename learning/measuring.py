"""Says how much is found of what nobody learnt from: `python -m learning.measuring`.

Each folder of `unseen/` was written by somebody who had seen neither rules nor sentences. To learn
from one of them, or to change a rule for one of its lines, spoils it.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bot.domain.care.recognising import recognise
from bot.domain.guidelines.engine import find
from bot.domain.guidelines.families import FAMILIES, GUIDELINE_OF, Family, GuidelineId
from bot.domain.guidelines.posts import Post
from bot.domain.reading.reading import read
from learning.sentences import ROOT, filled

SETS = ROOT / "learning" / "unseen"


def main() -> None:
    """Print, for each set, what is found of each guideline and kind of need."""
    for folder in sorted(one for one in SETS.iterdir() if one.is_dir()):
        sys.stdout.write(f"{folder.name}\n")
        for line in (*_guidelines(folder), *_needs(folder)):
            sys.stdout.write(f"  {line}\n")


def _guidelines(folder: Path) -> Iterator[str]:
    breaches: Counter[GuidelineId] = Counter()
    found: Counter[GuidelineId] = Counter()
    for path in folder.glob("G*.breach.txt"):
        guideline = GUIDELINE_OF[Family(path.stem.partition(".")[0])]
        named = [guideline in _found(line, is_reply=True) for line in _lines(path)]
        breaches[guideline] += len(named)
        found[guideline] += sum(named)
    for guideline in FAMILIES:
        yield f"{guideline}: {found[guideline]} of {breaches[guideline]}"
    near = [line for path in folder.glob("G*.near.txt") for line in _lines(path)]
    taken = sum(bool(_found(line, is_reply=False)) for line in near)
    yield f"near-misses taken for a breach: {taken} of {len(near)}"


def _needs(folder: Path) -> Iterator[str]:
    for path in sorted((*folder.glob("*.found.txt"), folder / "care.near.txt")):
        seen = [recognise(read(line)) is not None for line in _lines(path)]
        yield f"{path.stem}: {sum(seen)} of {len(seen)}"


def _found(line: str, *, is_reply: bool) -> set[GuidelineId]:
    return {one.guideline for one in find(Post(read(line), is_reply=is_reply))}


def _lines(path: Path) -> list[str]:
    return [filled(line) for line in path.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    main()
