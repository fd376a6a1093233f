"""What makes it hard to reach out: one thing at a time, each with a plain answer."""

from enum import StrEnum


class Barrier(StrEnum):
    """One thing that stops people, in the order in which it is asked; the last part of a key."""

    BURDEN = "burden"
    NOT_BAD_ENOUGH = "not_bad_enough"
    NO_WORDS = "no_words"
    WHAT_HAPPENS = "what_happens"
    OVERHEARD = "overheard"
    TRIED = "tried"


FIRST = next(iter(Barrier))


def after(barrier: Barrier) -> Barrier | None:
    """Return what is asked next; `None` after the last one."""
    every = list(Barrier)
    place = every.index(barrier) + 1
    return every[place] if place < len(every) else None
