"""What a family of wordings watches for: the words of a sentence that is worth a look."""

from dataclasses import dataclass


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


@dataclass(frozen=True, slots=True)
class Watch:
    """Words of which one is enough, and groups of lists of which one word each is needed."""

    words: frozenset[str]
    groups: tuple[tuple[frozenset[str], ...], ...]


def watch(words: str, *groups: tuple[str, ...]) -> Watch:
    """Return what to watch for, each list written with spaces between its words."""
    return Watch(_words(words), tuple(tuple(_words(one) for one in group) for group in groups))
