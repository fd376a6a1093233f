"""A server's own phrases and patterns together, over one message."""

import pytest

from bot.domain.guidelines.families import Family, GuidelineId
from bot.domain.guidelines.own_rules import PATTERN, PHRASE, OwnRuleSet
from bot.domain.guidelines.settings import OwnKind, OwnRule
from bot.domain.ids import OwnRuleId
from bot.domain.reading.reading import read


def rule(number: int, kind: OwnKind, text: str, family: str = "G13", severity: int = 1) -> OwnRule:
    return OwnRule(OwnRuleId(number), kind, text, family, severity)


def found_in(text: str, *rules: OwnRule) -> list[tuple[str, str]]:
    return [
        (one.rule_id, text[one.span.start : one.span.end])
        for one in OwnRuleSet(rules).find(read(text))
    ]


@pytest.mark.parametrize(
    ("kind", "phrase", "text", "words"),
    [
        (OwnKind.FOLDED, "free tickets", "So: FREE tic\u200bkets for all", "FREE tic\u200bkets"),
        (OwnKind.WORDS, "free tickets", "Get Free Tickets", "Free Tickets"),
        (OwnKind.EXACT, "Free Tickets", "Get Free Tickets", "Free Tickets"),
        (OwnKind.PATTERN, "free +ticket[sz]", "now free  ticketz", "free  ticketz"),
    ],
)
def test_each_kind_finds_its_words_as_they_were_written(kind, phrase, text, words):
    assert found_in(text, rule(3, kind, phrase)) == [("own-3", words)]


@pytest.mark.parametrize("kind", [OwnKind.EXACT, OwnKind.WORDS, OwnKind.FOLDED])
def test_a_phrase_is_not_found_inside_a_word(kind):
    assert found_in("The class assessed it.", rule(1, kind, "ass")) == []


def test_each_rule_is_told_once_and_the_gravest_first():
    soft = rule(1, OwnKind.FOLDED, "my shop")
    grave = rule(2, OwnKind.PATTERN, "pills?", "G10", 3)
    found = OwnRuleSet([soft, grave]).find(read("my shop, my shop, one pill or two pills"))
    assert [(one.rule_id, one.reason) for one in found] == [("own-2", PATTERN), ("own-1", PHRASE)]
    assert (found[0].family, found[0].guideline) == (Family.SUPPLY, GuidelineId.NO_HOW_TO)


def test_a_rule_of_a_family_that_is_no_more_is_left_out():
    assert found_in("my shop", rule(1, OwnKind.FOLDED, "my shop", "G99")) == []


def test_no_rules_find_nothing():
    assert found_in("anything at all") == []
