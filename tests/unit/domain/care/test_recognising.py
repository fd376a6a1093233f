import logging

import pytest

from bot.domain.care.recognising import (
    LANGUAGES,
    Kind,
    Recognition,
    Urgency,
    covers,
    is_veto,
    recognise,
)
from bot.domain.reading.reading import read
from tests.care_sentences import near_misses, sentences_to_find

TO_FIND = sentences_to_find()
NEAR_MISSES = near_misses()
BOLD = {chr(ord("a") + place): chr(0x1D41A + place) for place in range(26)}


def test_every_sentence_of_a_crisis_is_recognised():
    got = [(sentence, recognise(read(sentence))) for sentence, _ in TO_FIND]

    assert [one for one, wanted in zip(got, TO_FIND, strict=True) if one != wanted] == []


def test_every_near_miss_is_left_alone():
    assert [sentence for sentence in NEAR_MISSES if recognise(read(sentence)) is not None] == []


def test_there_are_enough_sentences_of_both_sorts():
    assert len(TO_FIND) >= 150
    for kind in Kind:
        assert len([one for one in TO_FIND if one[1].kind is kind]) >= 40, kind
    assert len(NEAR_MISSES) >= 250
    assert len({sentence for sentence, _ in TO_FIND} | set(NEAR_MISSES)) == len(TO_FIND) + len(
        NEAR_MISSES
    )


def test_every_kind_has_urgent_and_gentle_or_only_urgent_sentences():
    found = {recognition for _, recognition in TO_FIND}

    assert {recognition.kind for recognition in found} == set(Kind)
    assert Recognition(Kind.SELF, Urgency.GENTLE) in found


@pytest.mark.parametrize(
    "typed",
    [
        "i don\u2019t want to be here anymore",
        "i don't want to be here anymore",
        "i dont want to be here anymore",
        "I DONT WANNA BE HERE ANYMORE",
        "i dont want to be h\u200bere anymore",
        "i d\u043ent w\u0430nt to be here anymore",
        "".join(BOLD.get(letter, letter) for letter in "i dont want to be here anymore"),
        "||i dont want to be here anymore||",
        "**i dont want to be here anymore**",
        "i dont want to be here anymoreeee",
        "i d0nt want to be here anym0re",
    ],
)
def test_a_spelling_hides_nothing(typed):
    assert recognise(read(typed)) == Recognition(Kind.SELF, Urgency.GENTLE)


@pytest.mark.parametrize("typed", ["kms", "k.m.s", "K M S", "unalive myself", "k1ll mys3lf"])
def test_a_word_that_filters_do_not_know_is_known(typed):
    assert recognise(read(f"i want to {typed}")) == Recognition(Kind.SELF, Urgency.URGENT)


def test_one_sentence_in_the_middle_of_a_long_post_is_enough():
    quiet = "We went to the lake on Sunday and it was fine. The children swam. "
    post = f"{quiet * 10}Then I got home and wanted nothing. I want to die. {quiet * 10}"

    assert recognise(read(post)) == Recognition(Kind.SELF, Urgency.GENTLE)


def test_what_somebody_else_wrote_and_is_quoted_is_not_the_writers():
    assert recognise(read("> i want to kill myself\nthank you for saying this out loud")) is None


def test_again_undoes_the_past():
    assert recognise(read("I used to want to die.")) is None
    assert recognise(read("I used to want to die and I want to die again.")) is not None


def test_the_same_words_again_change_nothing():
    again = "I used to want to die back then when I was nineteen and lived with my aunt, "

    assert recognise(read(again * 6)) is None
    assert recognise(read(f"{again * 6} and tonight I want to die")) is not None


def test_a_wall_of_different_near_misses_is_left_alone():
    wall = ", ".join(
        f"I used to want to die in {2000 + number}, in house {number}" for number in range(40)
    )

    assert recognise(read(wall)) is None


def test_what_is_urgent_goes_before_what_is_gentle():
    both = "I'm worried about Sam, they wrote something dark here. I took all my pills."

    assert recognise(read(both)) == Recognition(Kind.SELF, Urgency.URGENT)


def test_whatever_is_recognised_is_a_veto():
    assert is_veto(recognise(read("I want to die")))
    assert not is_veto(recognise(read("The soup was good")))


def test_other_languages_are_said_not_to_be_recognised():
    assert LANGUAGES == ("en",)
    assert [covers(language) for language in ("es", "es-ES", "pt-BR", "enm", "")] == [False] * 5


@pytest.mark.parametrize("language", ["en", "en-GB", "en-US", "en_GB", "EN"])
def test_english_is_covered_however_it_is_named(language):
    assert covers(language)


def test_nothing_is_logged(caplog):
    caplog.set_level(logging.DEBUG)
    for sentence, _ in TO_FIND[:40]:
        recognise(read(sentence))

    assert not caplog.records
