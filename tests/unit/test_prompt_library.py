"""The shipped questions, each of them, as a tired reader would meet them."""

import re
from collections import Counter
from difflib import SequenceMatcher
from itertools import combinations

import pytest
import textstat  # type: ignore[import-untyped]

from bot.domain.prompts.deck import Deck, Depth, Kind
from bot.library import Library

LANGUAGES = ("en", "es")
FEWEST_PROMPTS = {"en": 250, "es": 120}
FEWEST_OF_A_VALUE = {"en": 10, "es": 4}
FEWEST_NEUTRAL = {"en": 30, "es": 25}

# The grade at school that a text asks for. Flesch and Kincaid counted on English words. Crawford
# (1984) measured Spanish ones, on texts of primary schools, so his sixth grade is the last one;
# the other Spanish formulas hold one long word against a question of seven.
HIGHEST_GRADE = {"en": 8, "es": 6}
HARD = {
    "en": "Which considerations characterise your psychological predisposition?",
    "es": "¿Qué consideraciones caracterizan tu predisposición psicológica?",
}

# As letters, and as words that carry meaning, without their endings.
MOST_ALIKE = 0.77
MOST_WORDS_SHARED = 0.67
STEM = {"en": 4, "es": 5}
# Words of so few letters carry little meaning, and so do these.
SHORT = 3
PLAIN = {
    "en": """
about could does even from have here just lately like might more other others people somebody
someone something than that their them they thing things this time today week were what when where
which while whose with without would your yours""",
    "es": """
algo alguien aunque como cómo cuando cuándo desde donde dónde esta este gusta gustaría hace haces
hacer hiciste hizo otra otras otro otros para persona personas poco quien quién semana sobre tuya
tuyo antes cosa cosas pequeña pequeño""",
}


def grade_of(text: str, language: str) -> float:
    # textstat keeps its language for everybody who asks after.
    textstat.set_lang("es" if language == "es" else "en_US")
    measure = textstat.crawford if language == "es" else textstat.flesch_kincaid_grade
    return float(measure(text))


@pytest.fixture(params=LANGUAGES)
def language(request) -> str:
    return str(request.param)


@pytest.fixture
def deck(library: Library, language: str) -> Deck:
    return library.decks[language]


def test_every_question_keeps_to_the_rules(library, deck, language):
    broken = {
        one.text: findings
        for one in deck.prompts.values()
        if (findings := library.lint(one.text, language))
    }
    assert broken == {}


def test_every_question_reads_easily(deck, language):
    grades = {one.text: grade_of(one.text, language) for one in deck.prompts.values()}
    highest = HIGHEST_GRADE[language]
    assert {text: grade for text, grade in grades.items() if grade > highest} == {}


def test_the_reading_grade_tells_hard_from_easy(language):
    assert grade_of(HARD[language], language) > HIGHEST_GRADE[language]


def test_there_are_questions_for_a_year_or_half_of_it(deck, language):
    assert len(deck.prompts) >= FEWEST_PROMPTS[language]
    assert len(deck.values) >= 25
    per_value = Counter(one.value_id for one in deck.prompts.values())
    few = {value for value in deck.values if per_value[value] < FEWEST_OF_A_VALUE[language]}
    assert few == set()


def letters_shared(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def threes(text: str) -> set[str]:
    return {text[start : start + 3] for start in range(len(text) - 2)}


def stems(text: str, language: str) -> frozenset[str]:
    words = {word for word in re.findall(r"[\w']+", text) if len(word) > SHORT}
    return frozenset(word[: STEM[language]] for word in words - set(PLAIN[language].split()))


def overlap(one: set[str] | frozenset[str], other: set[str] | frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other) or 1)


def alike(texts: list[str], language: str) -> list[tuple[str, str]]:
    """Return the pairs that say nearly the same in letters or in words."""
    known = [(text, threes(text), stems(text, language)) for text in map(str.lower, texts)]
    return [
        (one, other)
        for (one, its_threes, its_stems), (other, threes_, stems_) in combinations(known, 2)
        # Letters are compared only where it can matter: that takes a thousand times longer.
        if (overlap(its_threes, threes_) > 0.5 and letters_shared(one, other) > MOST_ALIKE)
        or (len(its_stems & stems_) > 1 and overlap(its_stems, stems_) > MOST_WORDS_SHARED)
    ]


def test_no_two_questions_are_alike(deck, language):
    assert alike([one.text for one in deck.prompts.values()], language) == []


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "What made you smile this week?", "What made you smile this month?"),
        ("en", "Which song calms your evening?", "In the evening, which songs do you calm to?"),
        ("es", "¿Qué te hizo reír hace poco?", "¿Qué te hizo reír hoy?"),
        ("es", "¿Qué canción te calma?", "¿Qué canciones calman, y cuáles no?"),
    ],
)
def test_questions_that_are_alike_are_found(language, one, other):
    assert alike([one, "What is new?", other], language) == [(one.lower(), other.lower())]


def test_about_half_are_light_and_one_in_seven_is_deeper(deck):
    depths = Counter(one.depth for one in deck.prompts.values())
    share = {depth: depths[depth] / len(deck.prompts) for depth in Depth}
    assert share[Depth.LIGHT] == pytest.approx(0.50, abs=0.03)
    assert share[Depth.MIDDLE] == pytest.approx(0.35, abs=0.03)
    assert share[Depth.DEEPER] == pytest.approx(0.15, abs=0.03)


def test_every_kind_has_its_share(deck):
    kinds = Counter(one.kind for one in deck.prompts.values())
    assert min(kinds[kind] for kind in Kind) >= len(deck.prompts) * 0.15


def test_every_value_has_hope_that_needs_no_facilitator_around(deck):
    """A server may pin a value for a week, and a new server asks nothing deep."""
    hopeful = {
        one.value_id for one in deck.prompts.values() if one.hope and one.depth is not Depth.DEEPER
    }
    assert set(deck.values) - hopeful == set()


def test_there_are_neutral_questions_for_a_month_of_hard_days(deck, language):
    neutral = [one for one in deck.prompts.values() if one.neutral]
    assert len(neutral) >= FEWEST_NEUTRAL[language]
    assert {one.depth for one in neutral} == {Depth.LIGHT}
    assert len({one.value_id for one in neutral}) >= 15


NOT_ON_A_HARD_DAY = re.compile(
    r"\b(mood|felt|miss|smile|laugh|fun|funny|cheer|celebrat\w*|proud|remember|win"
    r"|ánimo|sentist\w*|extrañ\w*|reír|risa|divert\w*|celebr\w*|orgull\w*|recuerd\w*"
    r"|alegr\w*|logro\w*)\b"
)


def test_neutral_questions_ask_for_no_mood_no_memory_and_no_cheer(deck):
    asking = [
        one.text
        for one in deck.prompts.values()
        if one.neutral and NOT_ON_A_HARD_DAY.search(one.text.lower())
    ]
    assert asking == []


def test_what_a_value_means_is_one_short_line(deck):
    assert [one.meaning for one in deck.values.values() if len(one.meaning) > 60] == []
    assert [one.name for one in deck.values.values() if len(one.name) > 30] == []
    names = Counter(one.name.casefold() for one in deck.values.values())
    assert max(names.values()) == 1


def test_every_language_has_the_values_of_the_others(library):
    assert set(library.decks["es"].values) == set(library.decks["en"].values)


def test_what_was_asked_in_one_language_is_not_taken_for_a_question_of_another(library):
    assert library.decks["es"].prompts.keys().isdisjoint(library.decks["en"].prompts)


def test_a_question_has_its_mark_in_the_language_it_is_written_in(library):
    english = [one.text for one in library.decks["en"].prompts.values()]
    spanish = [one.text for one in library.decks["es"].prompts.values()]
    assert [text for text in english if "¿" in text] == []
    assert [text for text in spanish if "¿" not in text] == []
