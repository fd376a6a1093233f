"""The sentences of every language: the same ones, in one quiet tone."""

import re
from collections.abc import Callable

import pytest

from tests.words import WORDING, WORDINGS

TRANSLATED = [language for language in WORDINGS if language != "en"]

# What no text calls a person, or what they did.
UNKIND = {
    "en": re.compile(
        r"\b(violations?|warn(ed|ings?)?|strikes?|infractions?|punish\w*|permanent\w*|illegal"
        r"|forbidden|fail(s|ed|ure|ures|ing)?|clean|dirty|addicts?|relapse[ds]?|invalid|denied"
        r"|abuse\w*|unfortunately|oops|must|users?)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(violaci\w*|advertenc\w*|infracci\w*|castig\w*|sanci\w*|permanente\w*|ilegal\w*"
        r"|prohibid\w*|fall(o|os|a|as|ar|ó|aste|ado|ido)|fracas\w*|limpi[oa]s?|suci[oa]s?|adict\w*"
        r"|recaída\w*|inválid\w*|denegad\w*|abus\w*|lamentablemente|ups|debes?|deberías?"
        r"|tienes que|hay que|usuari[oa]s?)\b",
        re.IGNORECASE,
    ),
}
# Spanish has words for a group without saying who is in it: "quienes facilitan".
GENDERED = re.compile(
    r"\b(facilitador(a|es|as)?|moderador(a|es|as)?|administrador(a|es|as)?|miembros?"
    r"|(a|para) tod[oa]s (?!los|las|horas)|nosotr[oa]s|amig[oa]s?|bienvenid[oa]s?"
    r"|segur[oa]s? de que|list[oa]s? para)\b",
    re.IGNORECASE,
)


def raw(language: str, key: str) -> str:
    wording = WORDINGS[language]
    return wording.say(key, **{name: f"{{{name}}}" for name in wording.placeholders(key)})


def texts_that(breaks: Callable[[str], object], *languages: str) -> list[str]:
    """Return the keys whose text breaks something, in these languages or in all."""
    return [
        f"{language}: {key}"
        for language in languages or WORDINGS
        for key in sorted(WORDINGS[language].keys)
        if breaks(raw(language, key))
    ]


def test_english_and_spanish_are_there():
    assert {"en", "es"} <= set(WORDINGS)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_language_says_the_same_things(language):
    assert WORDINGS[language].keys == WORDING.keys


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_language_fills_in_the_same_details(language):
    wording = WORDINGS[language]
    differing = [
        key for key in WORDING.keys if wording.placeholders(key) != WORDING.placeholders(key)
    ]
    assert differing == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_hardly_a_sentence_was_left_in_english(language):
    same = {key for key in WORDING.keys if raw(language, key) == raw("en", key)}
    shown_alike = {
        key for key in same if not re.search(r"[a-z]{4,}", re.sub(r"{\w+}", "", raw("en", key)))
    }
    assert same - shown_alike == {"help.title", "resources.how.whatsapp"}


def test_no_text_is_empty():
    assert texts_that(lambda text: not text.strip()) == []


def test_no_text_shouts():
    assert texts_that(lambda text: re.search(r"[!¡]|\b[A-Z]{4,}\b", text)) == []


@pytest.mark.parametrize("language", UNKIND)
def test_no_text_blames(language):
    assert texts_that(UNKIND[language].search, language) == []


def test_spanish_texts_take_nobody_for_a_man_or_a_woman():
    assert texts_that(GENDERED.search, "es") == []


def test_spanish_questions_are_opened_and_closed():
    assert texts_that(lambda text: text.count("¿") != text.count("?"), "es") == []


def test_quotes_dots_and_spaces_are_written_one_way():
    odd = re.compile("[\u2018\u2019\u201c\u201d]|\\.\\.\\.|  ")
    assert texts_that(odd.search) == []


def test_a_text_closes_the_marks_it_opens():
    assert texts_that(lambda text: text.count("**") % 2) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_does_not_ramble(language):
    """A phone shows as much of Spanish as of English."""
    longer = {
        key: len(raw(language, key)) / len(raw("en", key))
        # What is read, and not said, is as long as it is.
        for key in WORDING.keys - {"calendar.read.places", "calendar.read.months"}
        if len(raw(language, key)) > 40
    }
    assert {key: times for key, times in longer.items() if times > 1.6} == {}
