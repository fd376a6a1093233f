"""Looks at a post with every rule in force, and says why a rule matches or does not."""

from collections.abc import Collection, Iterator
from types import MappingProxyType

from bot.domain.guidelines.catalogue import RULES
from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Explanation, Finding, Outcome
from bot.domain.guidelines.guards import ALWAYS
from bot.domain.guidelines.posts import Post
from bot.domain.guidelines.rule import Match, Rule, Shape
from bot.domain.reading.reading import Span

EVERY_FAMILY = frozenset(Family)


def _by_word() -> dict[str, tuple[tuple[int, Rule, Shape], ...]]:
    index: dict[str, list[tuple[int, Rule, Shape]]] = {}
    number = 0
    for rule in RULES.values():
        for shape in rule.shapes:
            number += 1
            for word in shape.gates[0]:
                index.setdefault(word, []).append((number, rule, shape))
    return {word: tuple(shapes) for word, shapes in index.items()}


# Most words of most posts start no rule: a post is looked up word by word.
_BY_WORD = MappingProxyType(_by_word())
_GATE_WORDS = frozenset(_BY_WORD)
_FINDERS = tuple(rule for rule in RULES.values() if rule.finder is not None)


def find(post: Post, in_force: Collection[Family] = EVERY_FAMILY) -> tuple[Finding, ...]:
    """Return what the rules of the families in force find, the gravest first; each rule once."""
    found: dict[str, Finding] = {}
    for rule, shape in _candidates(post):
        if rule.rule_id in found or rule.family not in in_force or not _applies(rule, post):
            continue
        span = _span(post, rule, shape)
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
    for shape in rule.shapes:
        if not _opens(shape, post):
            continue
        if closest.span is None:
            closest = Explanation(rule.rule_id, Outcome.NO_SHAPE)
        for match in _matches(post, shape):
            span = post.reading.span(match.start, match.end)
            harmless = _harmless(match, rule, shape)
            if harmless is None:
                return Explanation(rule.rule_id, Outcome.MATCHED, span)
            closest = Explanation(rule.rule_id, harmless, span)
    return closest


def _candidates(post: Post) -> Iterator[tuple[Rule, Shape]]:
    seen: set[int] = set()
    for word in post.reading.words & _GATE_WORDS:
        for number, rule, shape in _BY_WORD[word]:
            if number not in seen:
                seen.add(number)
                yield rule, shape


def _applies(rule: Rule, post: Post) -> bool:
    if rule.language is not None and rule.language not in post.languages:
        return False
    return rule.around is None or rule.around(post)


def _span(post: Post, rule: Rule, shape: Shape) -> Span | None:
    if not _opens(shape, post):
        return None
    for match in _matches(post, shape):
        if _harmless(match, rule, shape) is None:
            return post.reading.span(match.start, match.end)
    return None


def _opens(shape: Shape, post: Post) -> bool:
    return not any(gate.isdisjoint(post.reading.words) for gate in shape.gates)


def _matches(post: Post, shape: Shape) -> Iterator[Match]:
    for found in shape.pattern.finditer(post.reading.folded):
        yield Match(post, *found.span())


def _harmless(match: Match, rule: Rule, shape: Shape) -> Outcome | None:
    for guard in (*ALWAYS, *shape.guards, *rule.guards):
        outcome = guard(match)
        if outcome is not None:
            return outcome
    return None


def _finding(rule: Rule, span: Span) -> Finding:
    return Finding(rule.rule_id, rule.family, rule.guideline, rule.severity, span, rule.reason)
