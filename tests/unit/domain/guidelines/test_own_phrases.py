"""A server's own phrases: whole, however they are disguised, and cheap by the thousand."""

import time

import pytest

from bot.domain.guidelines.own_phrases import (
    LONGEST_PHRASE,
    MOST_FOUND,
    MOST_PHRASES,
    MOST_WORDS,
    OwnPhrase,
    OwnPhrases,
    Refusal,
    Sameness,
    check_phrase,
)


def fold(text: str) -> str:
    """Read letters that stand for others, as the reading of messages does."""
    return text.lower().replace("0", "o").replace("1", "i")


def phrases(*texts: str, sameness: Sameness = Sameness.FOLDED) -> OwnPhrases:
    """Return a set of phrases, numbered in their order."""
    return OwnPhrases((OwnPhrase(n, text, sameness) for n, text in enumerate(texts)), fold)


def test_a_phrase_is_found_as_whole_words():
    found = phrases("green light").find_folded("the green light is on, greenlight and light green")
    assert [(one.phrase_id, one.start, one.end) for one in found] == [(0, 4, 15)]


def test_a_folded_phrase_is_found_in_disguise():
    assert phrases("g0ld mine").find_folded(fold("a G0LD M1NE")) != ()


def test_a_phrase_of_words_ignores_capitals_and_no_more():
    own = phrases("gold mine", sameness=Sameness.WORDS)
    assert own.find_typed("Gold   MINE!") != ()
    assert own.find_typed("g0ld mine") == ()


def test_an_exact_phrase_is_found_as_it_was_typed_alone():
    own = phrases("Mine", "=)", sameness=Sameness.EXACT)
    assert [one.phrase_id for one in own.find_typed("Mine =)")] == [0, 1]
    assert own.find_typed("mine :)") == ()


def test_a_short_phrase_inside_a_long_one_is_found_too():
    found = phrases("night owl", "night", "night owl club").find_folded("night owl club")
    assert {one.phrase_id for one in found} == {0, 1, 2}


def test_a_letter_that_grows_in_small_keeps_the_places_right():
    text = "\u0130\u0130 stop here"
    (found,) = phrases("stop", sameness=Sameness.WORDS).find_typed(text)
    assert text[found.start : found.end] == "stop"


def test_a_hostile_message_is_answered_with_so_many_and_no_more():
    assert len(phrases("a a", "a").find_folded("a " * 1000)) == MOST_FOUND


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        (" \u200b ", Refusal.PHRASE_EMPTY),
        ("x" * (LONGEST_PHRASE + 1), Refusal.PHRASE_TOO_LONG),
        ("a " * (MOST_WORDS + 1), Refusal.PHRASE_TOO_LONG),
        ("Known  one", Refusal.PHRASE_KNOWN),
        ("new one", None),
    ],
)
def test_a_phrase_that_cannot_be_taken_is_refused_with_its_reason(text, refusal):
    assert check_phrase(text, [OwnPhrase(1, "known one")]) == refusal


def test_a_server_has_room_for_so_many_phrases():
    many = [OwnPhrase(n, f"phrase {n}") for n in range(MOST_PHRASES)]
    assert check_phrase("one more", many[:-1]) is None
    assert check_phrase("one more", many) is Refusal.PHRASE_TOO_MANY


def test_three_thousand_phrases_cost_a_message_what_ten_do():
    text = "some words of a day that went as days go " * 40
    few = phrases(*(f"never {n}" for n in range(10)))
    many = phrases(*(f"never {n} said w{n % 50}" for n in range(MOST_PHRASES)))
    assert _seconds(many, text) < 3 * _seconds(few, text) + 0.001


def _seconds(own: OwnPhrases, text: str) -> float:
    """Return the time of the quickest of several walks."""
    times = []
    for _ in range(7):
        started = time.perf_counter()
        own.find_folded(text)
        times.append(time.perf_counter() - started)
    return min(times)


def test_a_phrase_without_a_word_matches_nothing():
    one = OwnPhrases([OwnPhrase(1, "  ")], fold)
    assert not one.find_folded("what  no")
