"""What each family of rules makes of a text, for staff who ask why it matched or did not."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.guidelines.catalogue import RULES
from bot.domain.guidelines.engine import explain, find
from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Explanation, Finding, Outcome
from bot.domain.guidelines.phone_numbers import NO_LINES, Lines
from bot.domain.guidelines.posts import InRound, Post
from bot.domain.reading.reading import read


class Where(StrEnum):
    """Where a typed text would stand; also the last part of the key of its wording."""

    ALONE = "alone"
    REPLY = "reply"
    WISHED = "wished"
    """In answer to somebody who asked for ideas."""
    TURN = "turn"
    """In a circle, while somebody else has the floor."""


@dataclass(frozen=True, slots=True)
class Explained:
    """What one family makes of a text."""

    family: Family
    matched: tuple[Finding, ...] = ()
    """The rules that matched, the gravest first; with those of the server's own."""
    closest: Explanation | None = None
    """Where none matched: of the rules that did not, the one that came closest."""

    @property
    def nearness(self) -> int:
        """The more there is to say about it, the more: the order in which it is read."""
        if self.matched:
            return len(Outcome) + max(one.severity for one in self.matched)
        return 0 if self.closest is None else _nearness(self.closest.outcome)


def typed_post(text: str, where: Where, languages: frozenset[str], lines: Lines = NO_LINES) -> Post:
    """Return a text that nobody has posted, as if it stood there."""
    is_turn = where is Where.TURN
    return Post(
        read(text),
        is_reply=where in (Where.REPLY, Where.WISHED),
        asked_for_advice=where is Where.WISHED,
        in_round=InRound(is_anothers_turn=True, are_replies_open=False) if is_turn else None,
        lines=lines,
        languages=languages,
    )


def explained(post: Post, own: Collection[Finding] = ()) -> tuple[Explained, ...]:
    """Return what every family makes of a post: first what matched, then what came close.

    `own` is what the server's own phrases and patterns found.
    """
    found = (*find(post), *own)
    families = [_of_family(family, post, found) for family in Family]
    return tuple(sorted(families, key=lambda one: -one.nearness))


def _of_family(family: Family, post: Post, found: Collection[Finding]) -> Explained:
    matched = [one for one in found if one.family is family]
    if matched:
        return Explained(family, tuple(sorted(matched, key=lambda one: -one.severity)))
    tried = [explain(post, one.rule_id) for one in RULES.values() if one.family is family]
    closest = max(tried, key=lambda one: _nearness(one.outcome), default=None)
    return Explained(family, closest=closest)


def _nearness(outcome: Outcome) -> int:
    # From "not even looked at" to "the words fit, and something made them harmless".
    far = (Outcome.LANGUAGE, Outcome.NO_WORDS, Outcome.AROUND, Outcome.NO_SHAPE)
    return far.index(outcome) if outcome in far else len(far)
