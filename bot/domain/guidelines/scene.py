"""A scene: kinds of words that stand near each other in a sentence, in whatever order.

People word the same act in ways that no order of words holds: who keeps what, and shows it to
whom. A scene names the kinds of words of an act, and what makes them harmless.
"""

import re
from dataclasses import dataclass
from functools import cache

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import quoted
from bot.domain.guidelines.rule import Guard, Match, Shape, one_of
from bot.domain.reading.listing import listed

NEAR = 90
"""How far the words of an act stand apart at most, in characters."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of words, and the single words of which a post that holds one holds at least one."""

    pattern: str
    gate: frozenset[str]


def kind(*lines: str) -> Kind:
    """Return a kind of words; `_` in a word stands for a space."""
    said = listed(*lines)
    # The longest word of several is the rarest of them.
    gate = frozenset(max(one.split("_"), key=len) for one in said)
    return Kind(one_of(said), gate)


def any_of(*kinds: Kind) -> Kind:
    """Return the words of several kinds as one."""
    pattern = f"(?:{'|'.join(one.pattern for one in kinds)})"
    return Kind(pattern, frozenset().union(*(one.gate for one in kinds)))


def scene(
    first: Kind,
    *others: Kind,
    gates: tuple[str | frozenset[str], ...] = (),
    guards: tuple[Guard, ...] = (),
    but: str = "",
    within: int = NEAR,
) -> Shape:
    """Return a shape that fits where a word of each kind stands near one of the first.

    The first should be the rarest. `gates` are further words of which a post has to hold one, as
    in `shape`. `but` is a pattern of what makes the sentence harmless. The guards of its rule are
    left out: they know other shapes.
    """
    near = tuple(_stands_near(one.pattern, within) for one in others)
    harmless = (_but(but),) if but else ()
    words = (listed(one) if isinstance(one, str) else one for one in gates)
    return Shape(
        first.pattern,
        (first.gate, *(one.gate for one in others), *words),
        (_whole_word, quoted, *near, *harmless, *guards),
        stands_alone=True,
    )


def _whole_word(match: Match) -> Outcome | None:
    after = match.post.reading.folded[match.end : match.end + 1]
    return Outcome.NO_SHAPE if after.isalnum() and match.words[-1].isalnum() else None


def _but(pattern: str) -> Guard:
    def guard(match: Match) -> Outcome | None:
        return Outcome.OWN_STORY if _compiled(pattern).search(match.sentence) else None

    return guard


def _stands_near(pattern: str, within: int) -> Guard:
    whole = rf"(?<!\w){pattern}(?!\w)"

    def guard(match: Match) -> Outcome | None:
        found = _compiled(whole).search(match.before[-within:])
        found = found or _compiled(whole).search(match.after[:within])
        return None if found else Outcome.NO_SHAPE

    return guard


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
