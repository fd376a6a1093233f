"""What a person may send, and whether their place is open to them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.prompts.answers import (
    LONGEST_NOTE,
    LONGEST_SHARE,
    Place,
    Refusal,
    Share,
    Wish,
    may_share,
    read_share,
)

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
OPEN = Place(can_view=True, can_write=True)


def test_a_share_keeps_its_lines_and_loses_only_the_space_around_it():
    assert read_share("\n one \n\n two ", "", None) == Share("one \n\n two")


def test_a_note_is_one_line():
    assert read_share("words", " grief,\n  food ", None) == Share("words", "grief, food")


@pytest.mark.parametrize("wish", Wish)
def test_a_wish_comes_along(wish):
    assert read_share("words", "", wish.value) == Share("words", wish=wish)


@pytest.mark.parametrize("wish", [None, "", "made_up"])
def test_a_wish_that_is_none_is_left_out(wish):
    assert read_share("words", "", wish) == Share("words")


@pytest.mark.parametrize("words", ["", " ", "\n\t "])
def test_a_share_without_words_is_none(words):
    assert read_share(words, "a note", "advice") is Refusal.EMPTY


@pytest.mark.parametrize(
    ("words", "note"), [("w" * (LONGEST_SHARE + 1), ""), ("w", "n" * (LONGEST_NOTE + 1))]
)
def test_what_a_private_answer_could_not_hold_is_too_long(words, note):
    assert read_share(words, note, None) is Refusal.TOO_LONG


def test_the_longest_share_with_the_longest_note_is_taken():
    words, note = "w" * LONGEST_SHARE, "n" * LONGEST_NOTE

    assert read_share(f" {words} ", f" {note} ", None) == Share(words, note)


def test_whoever_may_write_there_may_share():
    assert may_share(OPEN, NOW) is None


@pytest.mark.parametrize("closed", [replace(OPEN, can_view=False), replace(OPEN, can_write=False)])
def test_the_bot_is_no_way_around_a_closed_channel(closed):
    assert may_share(closed, NOW) is Refusal.NOT_HERE


def test_the_bot_is_no_way_around_a_time_out():
    place = replace(OPEN, timed_out_until=NOW + timedelta(seconds=1), can_write=False)

    assert may_share(place, NOW) is Refusal.TIMED_OUT


def test_a_time_out_that_has_ended_is_over():
    assert may_share(replace(OPEN, timed_out_until=NOW), NOW) is None


def test_the_bot_is_no_way_around_a_locked_thread():
    locked = replace(OPEN, is_locked=True)

    assert may_share(locked, NOW) is Refusal.THREAD_LOCKED
    assert may_share(replace(locked, can_unlock=True), NOW) is None
