"""The coarse look never hides what the exact one would find."""

import re

import pytest

from bot.domain.care.recognising.plain_words import plain_sentences
from bot.domain.care.recognising.recognising import FAMILIES
from bot.domain.guidelines.catalogue import RULES
from bot.domain.reading.reading import read
from bot.domain.reading.sieve import coarse, loosened, may_start_at
from tests.care_sentences import sentences_to_find
from tests.unit.domain.guidelines.sentences import Sentence, sentences

EVERY = [*sentences("match"), *sentences("near")]
SHAPES = [
    (f"{rule.rule_id} {number}", shape)
    for rule in RULES.values()
    for number, shape in enumerate(rule.shapes)
]


@pytest.mark.parametrize(
    ("pattern", "loose"),
    [
        (r"\byou are\b", "you are"),
        ("(?:so ){0,3}late", "(?:so )*late"),
        ("(?:so ){1,3}?late", "(?:so )+late"),
        (r"late(?! (?:again|\)|[)]))? now", "late now"),
        (r"(?<=[.!] )late", "late"),
        (r"[^.?!\n]{0,25}late", r"[^.?!\n]*late"),
        (r"[^\W_]+ late", r"[\x00-\xff]+ late"),
        (r"(?:^|(?<=[.?!\n] )|(?<=, ))so late\b", r"(?:^|(?:[.?!\n] )|(?:, ))so late"),
        (r"\A(?:so )?late\Z", r"\A(?:so )?late\z"),
        ("\u20ac?late", "\xff?late"),
    ],
)
def test_what_takes_long_is_left_out_of_a_pattern(pattern, loose):
    assert loosened(pattern) == loose


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"\w+ late", "\u043e\u043d\u0430 late"),
        (r"\d+ late", "\u0663 late"),
        ("[\u2600-\u27bf] late", "\u2600 late"),
        (r"[^.?!\n]{0,3}late", "\U0001f600\u00e9 late"),
    ],
)
def test_other_letters_are_let_through(pattern, text):
    exact = re.search(pattern, text)
    assert exact is not None
    first = may_start_at(pattern, coarse(text))
    assert first is not None
    assert first <= exact.start()


def test_a_text_that_a_pattern_cannot_fit_is_let_go():
    assert may_start_at(r"\byou are late\b", coarse("they were late, are you")) is None


@pytest.mark.parametrize("sentence", EVERY, ids=lambda one: f"{one.rule_id}: {one.text[:40]}")
def test_no_sentence_slips_through(sentence: Sentence):
    folded = sentence.post.reading.folded
    text = coarse(folded)
    for name, shape in SHAPES:
        exact = shape.compiled.search(folded)
        if exact is not None:
            first = may_start_at(shape.pattern, text)
            assert first is not None, name
            assert first <= exact.start(), name


def test_no_sentence_of_care_slips_through():
    for typed, _ in sentences_to_find():
        for sentence in plain_sentences(read(typed).folded):
            for family in FAMILIES:
                exact = next(family.pattern.finditer(sentence.plain), None)
                if exact is not None:
                    first = may_start_at(family.pattern.written, coarse(sentence.plain))
                    assert first is not None, typed
                    assert first <= exact.start(), typed
