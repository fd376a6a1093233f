"""A server's own phrases and patterns together, and what they find in a post."""

from collections.abc import Iterable, Iterator

from bot.domain.guidelines.families import GUIDELINE_OF, Family
from bot.domain.guidelines.findings import Finding
from bot.domain.guidelines.own_patterns import OwnPattern, OwnPatterns
from bot.domain.guidelines.own_phrases import OwnPhrase, OwnPhrases, Sameness
from bot.domain.guidelines.settings import OwnKind, OwnRule
from bot.domain.reading.reading import Reading, Span, read

PHRASE = "guidelines.own.phrase_reason"
PATTERN = "guidelines.own.pattern_reason"


class OwnRuleSet:
    """Compiled once for a server, and again when one of its rules changes."""

    def __init__(self, rules: Iterable[OwnRule]) -> None:
        self._rules: dict[int, OwnRule] = {
            one.own_rule_id: one for one in rules if one.family in set(Family)
        }
        phrases = [
            OwnPhrase(one.own_rule_id, one.text, Sameness(one.kind))
            for one in self._rules.values()
            if one.kind is not OwnKind.PATTERN
        ]
        patterns = [
            OwnPattern(one.own_rule_id, one.text)
            for one in self._rules.values()
            if one.kind is OwnKind.PATTERN
        ]
        self._phrases = OwnPhrases(phrases, lambda text: read(text).folded)
        self._patterns = OwnPatterns(tuple(patterns))

    def find(self, reading: Reading) -> tuple[Finding, ...]:
        """Return what the server's own rules find, the gravest first; each rule once."""
        found: dict[int, Finding] = {}
        for own_id, span in self._spans(reading):
            if own_id not in found:
                found[own_id] = _finding(self._rules[own_id], span)
        return tuple(sorted(found.values(), key=lambda one: (-one.severity, one.span.start)))

    def _spans(self, reading: Reading) -> Iterator[tuple[int, Span]]:
        for phrase in self._phrases.find_typed(reading.text):
            yield phrase.phrase_id, Span(phrase.start, phrase.end)
        for phrase in self._phrases.find_folded(reading.folded):
            yield phrase.phrase_id, reading.span(phrase.start, phrase.end)
        for pattern in self._patterns.find(reading.text):
            yield pattern.pattern_id, Span(pattern.start, pattern.end)


def _finding(rule: OwnRule, span: Span) -> Finding:
    family = Family(rule.family)
    reason = PATTERN if rule.kind is OwnKind.PATTERN else PHRASE
    return Finding(rule.rule_id, family, GUIDELINE_OF[family], rule.severity, span, reason)
