"""Words with what the rules saw marked, for who looks at them once."""

import pytest

from bot.domain.guidelines.marking import SHOWN, marked, places
from bot.domain.guidelines.own_rules import OwnRuleSet
from bot.domain.guidelines.settings import OwnKind, OwnRule
from bot.domain.ids import OwnRuleId
from bot.domain.reading.reading import Span, read

ENGLISH = frozenset({"en"})
BREACH = "I get it. You should just stop taking your meds, they are poison."


def shown(text: str, *spans: Span) -> str:
    return marked(text, spans, "[{}]".format, str)


def test_the_place_of_a_rule_is_found_again():
    (place,) = places(read(BREACH), ["g1-stop-medicine"], None, ENGLISH)

    assert shown(BREACH, place) == (
        "I get it. [You should just stop taking your meds], they are poison."
    )


@pytest.mark.parametrize("rule_id", ["g1-stop-medicine", "g99-unknown", "own-7"])
def test_what_says_something_else_now_has_no_place(rule_id):
    assert places(read("I am glad you are here."), [rule_id], None, ENGLISH) == ()


def test_a_rule_about_a_reply_is_found_without_knowing_what_it_answered():
    text = "You need to leave him today."

    assert places(read(text), ["g3-you-need-to", "g16-out-of-turn"], None, ENGLISH)


def test_a_phrase_of_the_server_has_its_place():
    own = OwnRuleSet([OwnRule(OwnRuleId(7), OwnKind.WORDS, "poison", "G1", 2)])

    (place,) = places(read(BREACH), ["own-7"], own, ENGLISH)

    assert BREACH[place.start : place.end] == "poison"


def test_places_that_overlap_are_marked_once():
    assert shown("abcdef", Span(1, 4), Span(2, 5)) == "a[bcd]ef"


def test_of_a_long_message_what_stands_around_the_place_is_shown():
    text = "a" * 5000 + "HERE" + "b" * 5000

    around = shown(text, Span(5000, 5004))

    assert "[HERE]" in around
    assert around.startswith("…a")
    assert around.endswith("b…")
    assert len(around) <= SHOWN + 4


def test_the_end_of_a_long_message_is_shown_to_its_last_sign():
    text = "a" * 5000 + "HERE"

    assert shown(text, Span(5000, 5004)).endswith("a[HERE]")


def test_a_place_that_is_cut_off_is_not_marked():
    text = "HERE" + "a" * 5000 + "THERE"

    assert "[THERE" not in shown(text, Span(0, 4), Span(5004, 5009))


def test_without_a_place_the_beginning_is_shown():
    assert shown("c" * 5000) == "c" * SHOWN + "…"
