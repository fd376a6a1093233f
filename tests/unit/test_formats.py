"""The shipped formats of rounds, as somebody tired reads them before they decide to join."""

import re

import pytest

from bot.domain.prompts.lint_words import Rule, plain
from bot.domain.rounds.formats import Answer, Format, Page, Way
from bot.domain.visible import is_blank
from bot.library import Library
from tests.unit.test_prompt_library import HARD, grade_of
from tests.unit.test_wording_languages import GENDERED, UNKIND

LANGUAGES = ("en", "es")
FIRST_PAGE = (
    "one-word",
    "weather",
    "halt",
    "rose-thorn-bud",
    "talking-circle",
    "value-round",
    "wins",
    "check-out",
)
MORE = (
    "scale",
    "high-low-hope",
    "two-minute-check-in",
    "share-round",
    "needs-and-offers",
    "tool-swap",
    "silent-round",
    "care-round",
)
BY_A_PERSON = {"talking-circle", "two-minute-check-in", "share-round", "silent-round", "care-round"}

HIGHEST_GRADE = {"en": 7, "es": 6}
# Grades count syllables by the sentence, which says nothing of a name of two words.
FEWEST_WORDS = 4
LONGEST_SENTENCE = 20
# A scale is made of numbers, and a group that gives and takes speaks of money first.
ALLOWED = {
    ("scale", Rule.NUMBER),
    ("two-minute-check-in", Rule.NUMBER),
    ("needs-and-offers", Rule.ASSUMPTION),
}
CHEER = {
    "en": re.compile(
        r"\b(amazing|awesome|great job|well done|congrat\w*|brave|stay (strong|positive)"
        r"|not alone|gets? better|journey|blessed|i('m| am) (so )?sorry|i (understand|care))\b"
    ),
    "es": re.compile(
        r"\b(increíble|genial|bien hecho|felici\w*|valient\w*|fuerza|ánimo|no estás sol[oa]"
        r"|todo mejora|saldrás|camino de|lo siento|te entiendo)\b"
    ),
}
PROGRAMME = {
    "en": re.compile(
        r"\b(steps?|higher power|sponsor\w*|serenity|fellowship|sober|sobriety|recovery|meetings"
        r"|newcomers?|smart|wrap|nami|crosstalk)\b"
    ),
    "es": re.compile(
        r"\b(pasos|poder superior|padrino|madrina|serenidad|fraternidad|sobri\w*|recuperación"
        r"|reuni(ón|ones)|recién llegad\w*)\b"
    ),
}
CRISIS = re.compile(r"\b(suicid\w*|crisis|emergenc\w*|risk|riesgo|danger|peligro)\b")
VOCABULARY = re.compile(r"\b(average|media|score|streak|racha)\b")


@pytest.fixture(params=LANGUAGES)
def language(request) -> str:
    return str(request.param)


@pytest.fixture
def formats(library: Library, language: str) -> list[Format]:
    return list(library.formats[language].values())


def said(one: Format) -> dict[str, str]:
    """Return what members read of a format, by the line of its file."""
    questions = {f"question {place}": text for place, text in enumerate(one.questions, start=1)}
    return {
        "name": one.name,
        "meaning": one.meaning,
        "opening": one.opening,
        **questions,
        "turn": one.turn,
        "pass": one.passed,
        "closing": one.closing,
        "carry": one.carry,
    }


def read(one: Format) -> dict[str, str]:
    """Return what anybody reads of a format."""
    return {**said(one), **({"staff_note": one.staff_note} if one.staff_note else {})}


def lines_that(breaks, formats, lines=read) -> list[str]:
    return [
        f"{one.format_id}, {key}: {text}"
        for one in formats
        for key, text in lines(one).items()
        if breaks(text)
    ]


def test_the_first_page_holds_eight_rounds_and_the_second_eight_more(formats):
    pages = {page: [one.format_id for one in formats if one.page is page] for page in Page}
    assert pages == {Page.FIRST: [*FIRST_PAGE], Page.MORE: [*MORE]}


def test_every_language_begins_a_round_with_the_same_numbers(library):
    for format_id, ours in library.formats["en"].items():
        theirs = library.formats["es"][format_id]
        assert theirs.defaults == ours.defaults, format_id
        assert theirs.place == ours.place, format_id
        assert bool(theirs.staff_note) == bool(ours.staff_note), format_id


def test_hardly_a_line_was_left_in_english(library):
    same = [
        f"{format_id}, {key}"
        for format_id, ours in library.formats["en"].items()
        for key, text in read(ours).items()
        if read(library.formats["es"][format_id])[key] == text
    ]
    assert same == []


def test_a_translation_does_not_ramble(library):
    longer = [
        f"{format_id}, {key}"
        for format_id, ours in library.formats["en"].items()
        for key, text in read(ours).items()
        if len(text) > 40
        if len(read(library.formats["es"][format_id])[key]) > 1.6 * len(text)
    ]
    assert longer == []


def test_every_line_reads_easily(formats, language):
    hard = {
        text: grade
        for one in formats
        for text in read(one).values()
        if len(text.split()) >= FEWEST_WORDS
        if (grade := grade_of(text, language)) > HIGHEST_GRADE[language]
    }
    assert {text for text in hard if not text.startswith("HALT")} == set()
    assert grade_of(HARD[language], language) > HIGHEST_GRADE[language]


def test_every_sentence_can_be_said_in_one_breath(formats):
    def is_long(text: str) -> bool:
        sentences = re.split(r"[.?:]+\s", text)
        return any(len(sentence.split()) > LONGEST_SENTENCE for sentence in sentences)

    assert lines_that(is_long, formats) == []


def test_lines_for_a_phone_are_short(formats):
    lengths = {"name": 35, "meaning": 60, "turn": 75, "pass": 60, "closing": 150, "carry": 75}
    long = [
        f"{one.format_id}, {key}"
        for one in formats
        for key, most in lengths.items()
        if len(said(one)[key]) > most
    ]
    assert long == []


def test_no_line_holds_a_word_that_questions_do_without(library, formats, language):
    found = [
        f"{one.format_id}, {key}: {match.group()} ({rule.name})"
        for one in formats
        for key, text in read(one).items()
        for rule, pattern in library.lint_words[language].listed.items()
        if (one.format_id, rule) not in ALLOWED
        for match in pattern.finditer(plain(text))
    ]
    assert found == []


@pytest.mark.parametrize("words", [CHEER, PROGRAMME, UNKIND])
def test_no_line_cheers_preaches_or_blames(formats, language, words):
    def breaks(text: str) -> object:
        return words[language].search(text.lower())

    # A note to the facilitator names what to leave out.
    assert lines_that(breaks, formats, said) == []


def test_no_line_speaks_of_a_crisis(formats):
    assert lines_that(lambda text: CRISIS.search(text.lower()), formats) == []


def test_nobody_is_counted_but_to_say_that_nobody_is(formats):
    counting = lines_that(lambda text: VOCABULARY.search(text.lower()), formats)
    assert {line.partition(",")[0] for line in counting} == {"scale"}


def test_no_line_shouts(formats):
    assert lines_that(lambda text: re.search(r"[!¡]", text), formats) == []


def test_marks_are_written_one_way(formats, language):
    odd = re.compile("[\u2018\u2019\u201c\u201d]|\\.\\.\\.|  |\u2014")
    assert lines_that(odd.search, formats) == []
    opened = "¿" if language == "es" else "?"
    assert lines_that(lambda text: text.count(opened) != text.count("?"), formats) == []


def test_spanish_lines_take_nobody_for_a_man_or_a_woman(library):
    assert lines_that(GENDERED.search, library.formats["es"].values()) == []


def test_a_pass_is_thanked_as_a_share_is(library, formats, language):
    thanks = library.wordings[language].say("prompts.thanks").rstrip(".")
    assert [one.format_id for one in formats if not one.passed.startswith(thanks)] == []


def test_one_question_at_a_time(formats):
    asked = [
        question
        for one in formats
        if one.answer is not Answer.SILENCE
        for question in one.questions
        if question.count("?") != 1 or not question.endswith("?")
    ]
    assert asked == []


def test_a_round_that_needs_a_person_is_held_live_and_says_so_to_them(formats):
    live = {one.format_id: one for one in formats if Way.OPEN not in one.ways}
    assert set(live) == BY_A_PERSON
    assert [one.format_id for one in live.values() if not one.staff_note] == []


def test_choices_fit_on_a_button_and_one_of_them_is_none_of_these(formats):
    choosing = {one.format_id: one for one in formats if one.choices}
    assert set(choosing) == {"weather", "halt", "scale"}
    texts = [choice.text for one in choosing.values() for choice in one.choices]
    assert [text for text in texts if len(text) > 25 or is_blank(text)] == []
    assert choosing["halt"].choices[-1].choice_id == "none"


@pytest.mark.parametrize(
    ("format_id", "en", "es"),
    [
        ("rose-thorn-bud", "No rose today? That is fine too.", "¿Hoy no hay rosa? También está"),
        ("weather", "A storm is weather too.", "La tormenta también es un clima."),
        ("scale", "No average is made.", "No se saca ninguna media."),
        ("wins", "so does a day without one.", "también un día sin logros."),
        ("one-word", "nothing to fix.", "ni que arreglar."),
    ],
)
def test_nobody_has_to_be_well(library, format_id, en, es):
    assert en in library.formats["en"][format_id].opening
    assert es in library.formats["es"][format_id].opening


def test_facilitators_of_rooms_about_eating_are_told_what_to_write_instead_of_hungry(library):
    assert "write Hurting in place of Hungry" in library.formats["en"]["halt"].staff_note
    assert "escribe Dolor en lugar de Hambre" in library.formats["es"]["halt"].staff_note


def test_a_care_round_is_led_by_a_person_and_holds_no_details(library):
    ours, theirs = (library.formats[language]["care-round"] for language in LANGUAGES)
    assert "A person leads this round" in ours.staff_note
    assert "no method, no place, no guesses, no blame" in ours.staff_note
    assert "leave out how it happened" in ours.opening
    assert "la guía una persona" in theirs.staff_note
    assert "deja fuera cómo ocurrió" in theirs.opening
