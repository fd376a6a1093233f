"""The shipped guidelines and the notes about them, as somebody reads them on a bad day."""

import re
from collections.abc import Iterator

import pytest

from bot.domain.guidelines.families import Family, GuidelineId
from bot.domain.guidelines.ladder import GRAVE_FAMILIES, HIDEABLE_FAMILIES, PROTECT
from bot.domain.guidelines.texts import (
    QUOTED,
    THANKS_AFTER_EDIT,
    UNREACHABLE,
    FirstSentence,
    Texts,
    nudge_text,
    set_aside_text,
)
from bot.library import Library
from tests.unit.test_prompt_library import grade_of
from tests.unit.test_wording_languages import GENDERED, UNKIND

LANGUAGES = ("en", "es")
MOST_WORDS = 60
# The Spanish measure ends at the sixth grade; see test_prompt_library.py.
HIGHEST_GRADE = {"en": 8, "es": 6}
HARD = {
    "en": "Considerations regarding pharmacological interventions necessitate professional input.",
    "es": "Las consideraciones farmacológicas necesitan intervenciones profesionales adecuadas.",
}
NO_NUDGE = {Family.PUSHING_TO_HARM}
TELLS_TWO_APART = {Family.DETAILS}
CAN_HIDE = {
    Family.DETAILS,
    Family.SUPPLY,
    Family.METHODS,
    Family.PUSHING_TO_HARM,
    Family.CHASING,
    Family.ATTACKS,
}
MORAL = {
    "en": re.compile(
        r"\b(rules?|good|bad|right|wrong|should|never|allowed|inappropriate|offen\w+|toxic"
        r"|guilt\w*|blame\w*|sorry|understand|reported?|moderat\w+|ban(ned)?|removed?|deleted?)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(reglas?|bueno|buena|malo|mala|correct[oa]|incorrect[oa]|nunca|permitid[oa]"
        r"|inapropiad[oa]|ofens\w+|tóxic[oa]|culpa\w*|lo siento|entiendo|reportad[oa]"
        r"|moderaci\w+|vetad[oa]|borrad[oa]|eliminad[oa])\b",
        re.IGNORECASE,
    ),
}
THANKS = {"en": "Thank you for ", "es": "Gracias por "}
QUOTES = {"en": f'ere we say: "{QUOTED}"', "es": f'quí decimos: "{QUOTED}"'}
CHOICE = {
    "en": re.compile(r"\byou can\b.*\b(edit|add)", re.IGNORECASE),
    "es": re.compile(r"\bpuedes\b.*\b(editar|añadir|llevár)", re.IGNORECASE),
}
WHOM = {
    "en": re.compile(r"\bfacilitator\b"),
    "es": re.compile(r"\bquien facilita\b", re.IGNORECASE),
}
BELOW = {"en": "Your words are below", "es": "Tus palabras están abajo"}
EMOJI = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
# People may write longer ones of their own; these fit on two lines of a phone.
LONGEST_SENTENCE = 60


@pytest.fixture(params=LANGUAGES)
def language(request) -> str:
    return str(request.param)


@pytest.fixture
def texts(library: Library, language: str) -> Texts:
    return library.guidelines[language]


def templates(texts: Texts) -> Iterator[tuple[Family, str, str]]:
    """Return every note as it stands in its file, with its family and its key."""
    for guideline in texts.values():
        for one in guideline.families:
            for key in ("nudge", "nudge_other", "set_aside"):
                if note := getattr(one, key):
                    yield one.family, key, note


def notes(texts: Texts) -> dict[str, str]:
    """Return every note as its author reads it, by its family and key."""
    found = {
        f"{family}, nudge": nudge_text(texts, family) for family in Family if family not in NO_NUDGE
    }
    for family in TELLS_TWO_APART:
        found[f"{family}, nudge_other"] = nudge_text(texts, family, is_about_other=True)
    found |= {f"{family}, set_aside": set_aside_text(texts, family) for family in CAN_HIDE}
    return {key: note for key, note in found.items() if note}


def to_staff(library: Library, language: str) -> dict[str, str]:
    """Return what staff may write to somebody, by its key."""
    say = library.wordings[language].say
    guideline = library.guidelines[language][GuidelineId.TELL_OUR_OWN_STORY].words.sentence
    return {
        **{one.value: say(one.words) for one in FirstSentence},
        "unreachable": say(UNREACHABLE, guideline=guideline),
    }


def read_by_members(texts: Texts) -> dict[str, str]:
    return {
        f"{one.guideline_id}, {key}": getattr(one.words, key)
        for one in texts.values()
        for key in ("sentence", "value", "why")
    }


def everything(library: Library, language: str) -> dict[str, str]:
    texts = library.guidelines[language]
    return {
        **read_by_members(texts),
        **notes(texts),
        **to_staff(library, language),
        "thanks": library.wordings[language].say(THANKS_AFTER_EDIT),
    }


def test_there_is_a_note_for_each_family_but_the_one_that_people_answer(texts):
    found = {(family, key) for family, key, _ in templates(texts)}
    assert found == {
        *((family, "nudge") for family in Family if family not in NO_NUDGE),
        *((family, "nudge_other") for family in TELLS_TWO_APART),
        *((family, "set_aside") for family in CAN_HIDE),
    }
    assert len(notes(texts)) == len(found)


def test_pushing_somebody_to_harm_weighs_most(texts):
    severities = {one.family: one.severity for text in texts.values() for one in text.families}
    assert [family for family, severity in severities.items() if severity == 4] == [*NO_NUDGE]
    # What nobody is hurt by today is never hidden.
    assert all(severities[family] >= 3 for family in CAN_HIDE)


def test_texts_and_ladder_agree_on_what_is_grave_and_what_can_be_set_aside(texts):
    families = [one for text in texts.values() for one in text.families]
    assert {one.family for one in families if one.severity >= PROTECT} == GRAVE_FAMILIES
    assert {one.family for one in families if one.can_hide} == HIDEABLE_FAMILIES
    assert {one.family for one in families if not one.can_nudge} == NO_NUDGE


def test_every_note_is_short(library, language):
    texts = library.guidelines[language]
    long = {
        key: count
        for key, note in {**notes(texts), **to_staff(library, language)}.items()
        if (count := len(note.split())) > MOST_WORDS
    }
    assert long == {}


def test_every_line_reads_easily(library, language):
    hard = {
        key: grade
        for key, text in everything(library, language).items()
        # Grades count syllables by the sentence, which says nothing of one of two words.
        if len(text.split()) > 3
        if (grade := grade_of(text, language)) > HIGHEST_GRADE[language]
    }
    assert hard == {}
    assert grade_of(HARD[language], language) > HIGHEST_GRADE[language]


def test_a_nudge_thanks_quotes_leaves_the_choice_and_names_whom_to_ask(texts, language):
    lacking = {
        f"{family}, {key}": part
        for family, key, note in templates(texts)
        if key != "set_aside"
        for part, is_there in {
            "thanks": note.startswith(THANKS[language]),
            "quotes": note.count(QUOTED) == 1 and QUOTES[language] in note,
            "leaves the choice": CHOICE[language].search(note),
            "names whom to ask": WHOM[language].search(note.replace("\n", " ")),
        }.items()
        if not is_there
    }
    assert lacking == {}


def test_what_is_set_aside_is_given_back_and_quotes_the_guideline(texts, language):
    aside = {family: note for family, key, note in templates(texts) if key == "set_aside"}
    assert [family for family, note in aside.items() if BELOW[language] not in note] == []
    unquoted = {family for family, note in aside.items() if QUOTES[language] not in note}
    assert unquoted == NO_NUDGE


def test_no_line_scolds_cheers_or_shouts(library, language):
    scolding = {
        key: match.group()
        for key, text in everything(library, language).items()
        for pattern in (UNKIND[language], MORAL[language], EMOJI, re.compile(r"[!¡]|\b[A-Z]{4,}\b"))
        if (match := pattern.search(text))
    }
    assert scolding == {}


def test_what_staff_write_keeps_the_same_tone(texts, language):
    lines = {
        f"{one.family}, {key}": getattr(one, key)
        for text in texts.values()
        for one in text.families
        for key in ("name", "staff")
    }
    shouting = [key for key, line in lines.items() if re.search(r"[!¡]", line)]
    hard = [
        key
        for key, line in lines.items()
        if key.endswith("staff") and grade_of(line, language) > HIGHEST_GRADE[language]
    ]
    assert (shouting, hard) == ([], [])


def test_marks_are_written_one_way(library, language):
    odd = re.compile("[\u2018\u2019\u201c\u201d]|\\.\\.\\.|  |\u2014")
    lines = everything(library, language)
    assert [key for key, text in lines.items() if odd.search(text)] == []
    opened = "¿" if language == "es" else "?"
    assert [key for key, text in lines.items() if text.count(opened) != text.count("?")] == []


def test_spanish_lines_take_nobody_for_a_man_or_a_woman(library):
    lines = everything(library, "es")
    assert [key for key, text in lines.items() if GENDERED.search(text)] == []


def test_a_sentence_fits_on_two_lines_of_a_phone(texts):
    assert [one for one in texts.values() if len(one.words.sentence) > LONGEST_SENTENCE] == []


def test_no_two_guidelines_stand_in_the_same_place(texts):
    assert [one.place for one in texts.values()] == [*range(1, len(GuidelineId) + 1)]


def test_hardly_a_line_was_left_in_english(library):
    ours, theirs = (everything(library, one) for one in LANGUAGES)
    assert ours.keys() == theirs.keys()
    assert [key for key, text in ours.items() if theirs[key] == text] == []


def test_a_translation_does_not_ramble(library):
    ours, theirs = (everything(library, one) for one in LANGUAGES)
    longer = [key for key, text in ours.items() if len(theirs[key]) > 1.4 * len(text) > 56]
    assert longer == []


def test_there_are_ten_first_sentences_for_staff(library, language):
    sentences = to_staff(library, language)
    assert len(FirstSentence) == 10
    assert len(set(sentences.values())) == 11
