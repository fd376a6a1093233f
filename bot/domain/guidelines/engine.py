"""Looks at a post with every rule in force, and says why a rule matches or does not."""

from collections.abc import Collection, Iterable, Iterator
from functools import reduce
from itertools import islice
from operator import or_

from bot.domain.guidelines.catalogue import RULES
from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Explanation, Finding, Outcome
from bot.domain.guidelines.guards import ALWAYS, clause_starts, directed, said_starts
from bot.domain.guidelines.posts import Post
from bot.domain.guidelines.rule import Match, Rule, Shape, starts_at_word
from bot.domain.reading.reading import Span
from bot.domain.reading.sieve import coarse, may_start_at

EVERY_FAMILY = frozenset(Family)
# What is harmless so often in one message is said over and over: its cost stays in bounds.
_MOST_PLACES = 12


# The commonest words of posts, the commonest first: a gate without them is seldom opened.
_COMMON = (
    "i you to the a and it is that not of in have do am are my for be me with so if your but what "
    "on can was this they like feel about will would just get all how time know go as think when "
    "want good at there or people we help out she from he up had one has been work an because them "
    "really her more no some could friend make need going by well life did sorry their day very "
    "now him things lot who friends hope then something any other too hard way talk try see were "
    "better job say love much even should which only here being back never take us also always "
    "than right his told over new same down still off every again much first got thing our into"
)
_WEIGHTS = {word: place for place, word in enumerate(reversed(_COMMON.split()), start=1)}


_SHAPES = tuple((rule, shape) for rule in RULES.values() for shape in rule.shapes)


def _opening(shape: Shape) -> frozenset[str]:
    """Return the gate that fewest posts hold a word of."""
    return min(shape.gates, key=lambda gate: sum(_WEIGHTS.get(word, 0) for word in gate))


_Opens = tuple[int, tuple[tuple[int, int], ...]]
"""What a word opens: gates, one bit for each, and shapes, with the bits of all their gates."""


def _by_word() -> dict[str, _Opens]:
    gates = dict.fromkeys(gate for _, shape in _SHAPES for gate in shape.gates)
    bits = {gate: 1 << number for number, gate in enumerate(gates)}
    opened: dict[str, int] = {}
    for gate, bit in bits.items():
        for word in gate:
            opened[word] = opened.get(word, 0) | bit
    shapes: dict[str, list[tuple[int, int]]] = {word: [] for word in opened}
    for number, (_, shape) in enumerate(_SHAPES):
        needed = reduce(or_, (bits[gate] for gate in shape.gates))
        for word in _opening(shape):
            shapes[word].append((number, needed))
    return {word: (opened[word], tuple(shapes[word])) for word in opened}


# Most words of most posts start no rule: a post is looked up word by word.
_OPENED_BY = _by_word()
_GATE_WORDS = frozenset(_OPENED_BY)
# They look for details of somebody, or at when a post came in a round; most posts have neither.
_FINDERS = tuple(
    rule for rule in RULES.values() if rule.finder is not None and not rule.is_likeness
)
_BY_LIKENESS = {rule.family.value: rule for rule in RULES.values() if rule.is_likeness}


def find(post: Post, in_force: Collection[Family] = EVERY_FAMILY) -> tuple[Finding, ...]:
    """Return what the rules of the families in force find, the gravest first; each rule once.

    This runs for every message: of some 700 shapes the words of a post leave about ten, and the
    coarse look at those leaves one post in five something to look at exactly.
    """
    found = {one.rule_id: one for one in _found_by_shapes(post, in_force)}
    if post.details or post.in_round is not None:
        found |= {one.rule_id: one for one in _found_by(_FINDERS, post, in_force)}
    alike = [_BY_LIKENESS[one.name] for one in post.reading.likenesses if one.name in _BY_LIKENESS]
    if alike:
        unnamed = set(in_force) - {one.family for one in found.values()}
        found |= {one.rule_id: one for one in _found_by(alike, post, unnamed)}
    return tuple(sorted(found.values(), key=lambda one: (-one.severity, one.span.start)))


def _found_by(rules: Iterable[Rule], post: Post, in_force: Collection[Family]) -> Iterator[Finding]:
    for rule in rules:
        if rule.finder is not None and rule.family in in_force and _applies(rule, post):
            span = rule.finder(post)
            if span is not None:
                yield _finding(rule, span)


def _found_by_shapes(post: Post, in_force: Collection[Family]) -> Iterator[Finding]:
    text = coarse(post.reading.folded)
    found: set[str] = set()
    for rule, shape in _candidates(post):
        first = may_start_at(shape.pattern, text)
        if first is None or rule.rule_id in found:
            continue
        if rule.family in in_force and _applies(rule, post):
            span = _span(post, rule, shape, first)
            if span is not None:
                found.add(rule.rule_id)
                yield _finding(rule, span)


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
        first = may_start_at(shape.pattern, text)
        span = None if first is None else _span(post, rule, shape, first)
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
    opens = [_OPENED_BY[word] for word in post.reading.words & _GATE_WORDS]
    opened = 0
    for gates, _ in opens:
        opened |= gates
    # Words of a set come in another order in each process; what is marked must not.
    found = {
        number for _, shapes in opens for number, needed in shapes if needed & opened == needed
    }
    return [_SHAPES[number] for number in sorted(found)]


def _applies(rule: Rule, post: Post) -> bool:
    if rule.language is not None and rule.language not in post.languages:
        return False
    return rule.around is None or rule.around(post)


def _span(post: Post, rule: Rule, shape: Shape, first: int) -> Span | None:
    for match in islice(_matches(post, shape, first), _MOST_PLACES):
        if _harmless(match, rule, shape) is None:
            return post.reading.span(match.start, match.end)
    return None


def _opens(shape: Shape, post: Post) -> bool:
    return not any(gate.isdisjoint(post.reading.words) for gate in shape.gates)


def _matches(post: Post, shape: Shape, first: int) -> Iterator[Match]:
    """Return where a shape fits, tried only where it can begin to be said to somebody."""
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
