"""A server's own patterns: linear, limited, and answered with where they are wrong."""

import pytest

from bot.domain.guidelines.own_patterns import (
    LONGEST_PATTERN,
    MOST_FOUND,
    MOST_PATTERNS,
    OwnPattern,
    OwnPatterns,
    Refusal,
    Wrong,
    check_pattern,
    try_pattern,
)


def test_a_pattern_is_tried_on_a_sample_and_shows_where_it_matches():
    sample = "\u00e9 \U0001f600 buy GOLD, bye gold"
    found = try_pattern(r"b(?:u|e)y\s+gold", sample)
    assert isinstance(found, tuple)
    assert [sample[start:end] for start, end in found] == ["buy GOLD"]


@pytest.mark.parametrize(
    ("pattern", "refusal", "position", "part"),
    [
        ("one (two", Refusal.NOT_CLOSED, 5, "("),
        (r"(a) [\]] \( ((b)", Refusal.NOT_CLOSED, 13, "("),
        ("one [two", Refusal.NOT_CLOSED, 5, "[two"),
        ("one) two", Refusal.NOT_OPENED, 4, ")"),
        ("[)] (a)) b", Refusal.NOT_OPENED, 8, ")"),
        ("*one", Refusal.BAD_REPEAT, 1, "*"),
        ("one**", Refusal.BAD_REPEAT, 4, "**"),
        ("a{5000}", Refusal.BAD_REPEAT, 2, "{5000}"),
        ("ok [z-a]", Refusal.BAD_CLASS, 5, "z-a"),
        (r"ok \y", Refusal.BAD_ESCAPE, 4, r"\y"),
        ("ok \\", Refusal.BAD_ESCAPE, 4, "\\"),
        ("(?=ahead)", Refusal.NOT_SUPPORTED, 1, "(?="),
        ("\u00e9\u00e9 (?<!a)b", Refusal.NOT_SUPPORTED, 4, "(?<!"),
        (r"(a)\1", Refusal.NOT_SUPPORTED, 4, r"\1"),
    ],
)
def test_a_pattern_that_does_not_compile_says_where_it_is_wrong(pattern, refusal, position, part):
    assert check_pattern(pattern) == Wrong(refusal, position, part)


@pytest.mark.parametrize(
    ("pattern", "refusal"),
    [
        ("  ", Refusal.PATTERN_EMPTY),
        ("a" * (LONGEST_PATTERN + 1), Refusal.PATTERN_TOO_LONG),
        (r"(?:\pL{1,100}){1,9}\pN{1,100}", Refusal.PATTERN_TOO_LARGE),
        (r"[^x]{500}", Refusal.PATTERN_TOO_LARGE),
        ("x*", Refusal.MATCHES_EVERYTHING),
        ("|x", Refusal.MATCHES_EVERYTHING),
    ],
)
def test_a_pattern_outside_the_limits_is_refused(pattern, refusal):
    wrong = check_pattern(pattern)
    assert wrong is not None
    assert wrong.refusal is refusal


def test_a_server_has_room_for_so_many_patterns():
    assert check_pattern("one more", MOST_PATTERNS - 1) is None
    assert check_pattern("one more", MOST_PATTERNS) == Wrong(Refusal.PATTERN_TOO_MANY)


def test_a_pattern_that_hangs_other_engines_is_answered_at_once():
    own = OwnPatterns((OwnPattern(1, r"(a+)+$"), OwnPattern(2, r"(x|xx)*y")))
    assert own.find("a" * 4000 + "!" + "x" * 4000) == ()


def test_a_pattern_that_broke_is_left_out_and_the_others_run():
    own = OwnPatterns((OwnPattern(1, "("), OwnPattern(2, "gold")))
    assert [one.pattern_id for one in own.find("gold")] == [2]


def test_a_hostile_message_is_answered_with_so_many_and_no_more():
    assert len(OwnPatterns((OwnPattern(1, "a"),)).find("a" * 4000)) == MOST_FOUND


def test_a_pattern_that_does_not_work_is_told_when_it_is_tried():
    assert isinstance(try_pattern("(", "a word"), Wrong)


def test_what_matches_no_letter_is_shown_nowhere():
    assert try_pattern(r"\b", "a word") == ()
