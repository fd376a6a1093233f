"""Looks at a post with every rule in force, and says why a rule matches or does not."""

from collections.abc import Collection, Iterator
from functools import reduce
from operator import or_

from bot.domain.guidelines.catalogue import RULES
from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Explanation, Finding, Outcome
from bot.domain.guidelines.guards import ALWAYS, clause_starts, directed, said_starts
from bot.domain.guidelines.posts import Post
from bot.domain.guidelines.rule import Match, Rule, Shape, starts_at_word
from bot.domain.guidelines.sieve import coarse, may_start_at
from bot.domain.reading.listing import listed
from bot.domain.reading.reading import Span

EVERY_FAMILY = frozenset(Family)


# Words that stand in so many posts that they say nothing about them.
_EVERYWHERE = listed(
    "you your i a the to and it is that of in not are be have do my for what if just we they",
    "this with so on can all or at no was me but as he she will would like get go up how know",
    "feel good time make think want need has had did from there who one people about really",
)


_SHAPES = tuple((rule, shape) for rule in RULES.values() for shape in rule.shapes)


def _opening(shape: Shape) -> frozenset[str]:
    """Return the gate that fewest posts hold a word of."""
    return min(shape.gates, key=lambda gate: len(gate & _EVERYWHERE))


def _by_word() -> tuple[dict[str, int], dict[str, tuple[tuple[int, int], ...]]]:
    """Return for each word the gates that it opens, one bit for each, and the shapes it can open.

    With each shape stand the bits of all its gates.
    """
    gates = dict.fromkeys(gate for _, shape in _SHAPES for gate in shape.gates)
    bits = {gate: 1 << number for number, gate in enumerate(gates)}
    opened: dict[str, int] = {}
    for gate, bit in bits.items():
        for word in gate:
            opened[word] = opened.get(word, 0) | bit
    index: dict[str, list[tuple[int, int]]] = {}
    for number, (_, shape) in enumerate(_SHAPES):
        needed = reduce(or_, (bits[gate] for gate in shape.gates))
        for word in _opening(shape):
            index.setdefault(word, []).append((number, needed))
    return opened, {word: tuple(shapes) for word, shapes in index.items()}


# Most words of most posts start no rule: a post is looked up word by word.
_OPENED_BY, _SHAPES_BY = _by_word()
_GATE_WORDS = frozenset(_OPENED_BY)
_FIRST_WORDS = frozenset(_SHAPES_BY)
_FINDERS = tuple(rule for rule in RULES.values() if rule.finder is not None)


def find(post: Post, in_force: Collection[Family] = EVERY_FAMILY) -> tuple[Finding, ...]:
    """Return what the rules of the families in force find, the gravest first; each rule once."""
    found: dict[str, Finding] = {}
    text = coarse(post.reading.folded)
    for rule, shape in _candidates(post):
        if rule.rule_id in found or rule.family not in in_force or not _applies(rule, post):
            continue
        span = _span(post, text, rule, shape)
        if span is not None:
            found[rule.rule_id] = _finding(rule, span)
    for rule in _FINDERS:
        if rule.family in in_force and _applies(rule, post) and rule.finder is not None:
            span = rule.finder(post)
            if span is not None:
                found[rule.rule_id] = _finding(rule, span)
    return tuple(sorted(found.values(), key=lambda one: (-one.severity, one.span.start)))


def explain(post: Post, rule_id: str) -> Explanation:
    """Return why a rule matches a post or does not.

    Raises:
        KeyError: There is no such rule.
    """
    rule = RULES[rule_id]
    if rule.language is not None and rule.language not in post.languages:
        return Explanation(rule_id, Outcome.LANGUAGE)
    if rule.around is not None and not rule.around(post):
        return Explanation(rule_id, Outcome.AROUND)
    if rule.finder is not None:
        span = rule.finder(post)
        return Explanation(rule_id, Outcome.MATCHED if span else Outcome.NO_SHAPE, span)
    return _explained_by_shapes(post, rule)


def _explained_by_shapes(post: Post, rule: Rule) -> Explanation:
    """Return the explanation that came closest to a match."""
    closest = Explanation(rule.rule_id, Outcome.NO_WORDS)
    text = coarse(post.reading.folded)
    for shape in rule.shapes:
        if not _opens(shape, post):
            continue
        span = _span(post, text, rule, shape)
        if span is not None:
            return Explanation(rule.rule_id, Outcome.MATCHED, span)
        if closest.span is None:
            closest = Explanation(rule.rule_id, Outcome.NO_SHAPE)
        for match in _all_matches(post, shape):
            harmless = _harmless(match, rule, shape) or Outcome.NO_SHAPE
            span = post.reading.span(match.start, match.end)
            closest = Explanation(rule.rule_id, harmless, span)
    return closest


def _candidates(post: Post) -> list[tuple[Rule, Shape]]:
    """Return the shapes of which every gate holds a word of a post, in the order of the rules."""
    words = post.reading.words
    opened = reduce(or_, map(_OPENED_BY.__getitem__, words & _GATE_WORDS), 0)
    # Words of a set come in another order in each process; what is marked must not.
    found = {
        number
        for word in words & _FIRST_WORDS
        for number, needed in _SHAPES_BY[word]
        if needed & opened == needed
    }
    return [_SHAPES[number] for number in sorted(found)]


def _applies(rule: Rule, post: Post) -> bool:
    if rule.language is not None and rule.language not in post.languages:
        return False
    return rule.around is None or rule.around(post)


def _span(post: Post, text: bytes, rule: Rule, shape: Shape) -> Span | None:
    for match in _matches(post, text, shape):
        if _harmless(match, rule, shape) is None:
            return post.reading.span(match.start, match.end)
    return None


def _opens(shape: Shape, post: Post) -> bool:
    return not any(gate.isdisjoint(post.reading.words) for gate in shape.gates)


def _matches(post: Post, text: bytes, shape: Shape) -> Iterator[Match]:
    """Return where a shape fits, tried only where it can begin to be said to somebody."""
    first = may_start_at(shape.pattern, text)
    if first is None:
        return
    folded = post.reading.folded
    if not (shape.at_clauses or directed in shape.guards):
        yield from _all_matches(post, shape, first)
        return
    for start in clause_starts(folded) if shape.at_clauses else said_starts(folded):
        found = shape.compiled.match(folded, start) if start >= first else None
        if found is not None:
            yield Match(post, *found.span())


def _all_matches(post: Post, shape: Shape, first: int = 0) -> Iterator[Match]:
    folded = post.reading.folded
    for found in shape.compiled.finditer(folded, first):
        if starts_at_word(folded, found.start()):
            yield Match(post, *found.span())


def _harmless(match: Match, rule: Rule, shape: Shape) -> Outcome | None:
    guards = shape.guards if shape.stands_alone else (*ALWAYS, *shape.guards, *rule.guards)
    for guard in guards:
        outcome = guard(match)
        if outcome is not None:
            return outcome
    return None


def _finding(rule: Rule, span: Span) -> Finding:
    return Finding(rule.rule_id, rule.family, rule.guideline, rule.severity, span, rule.reason)
