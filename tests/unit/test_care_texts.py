"""What the bot says to somebody in need: easy to read, and never what it must not say."""

import re

import pytest

from tests.unit.test_prompt_library import grade_of
from tests.unit.test_wording_languages import raw
from tests.words import WORDINGS

LANGUAGES = ("en", "es")
# A person reads these alone, on a phone; team notes are read by people who know the work.
READ_IN_NEED = (
    *("care.card.", "care.people.", "care.around.", "care.minute.", "care.hard."),
    *("care.tell.", "care.direct.", "care.staff.", "resources.", "privacy."),
)
OF_THE_TEAM = (
    *("resources.own.", "resources.shipped.", "resources.form.", "resources.refused."),
    "resources.notes.",
)
# What else care says: to whom it writes, in /resources, and what /privacy says of its cards.
OF_CARE = (
    *("care.", "letters.care.", "resources.", "privacy.cards_", "privacy.want_cards"),
    *("privacy.want_no_cards", "privacy.quiet_", "privacy.end_quiet", "privacy.attention_"),
    *("privacy.want_attention", "privacy.want_no_attention", "privacy.care_"),
)
HIGHEST_GRADE = {"en": 7, "es": 6}
# Formulas need a sentence: fewer words than this are a label.
FEWEST_WORDS = 6
MOST_LETTERS = 230

# Each with a sentence that it finds, in each language.
MUST_NOT = {
    "punish or threaten": (
        (
            r"\b(mut(e|ed|ing)|kick(ed)?|bann?(ed)?|slow-?mode|strikes?|remov(e|ed|ing)|delet(e|ed)"
            r"|silenci\w+|expuls\w+|borr\w+|elimin\w+)\b"
        ),
        ("I muted you for now.", "He borrado tu mensaje."),
    ),
    "claim a feeling": (
        (
            r"\b(i('m| am) (so |very )?(sorry|worried|sad|glad|proud)"
            r"|i (care|understand|feel|love|hear)"
            r"|breaks my heart|lo siento|me (importas|preocupas|alegr\w+|duele)|te (quiero"
            r"|entiendo)"
            r"|entiendo|siento)\b"
        ),
        ("I'm so sorry you feel that way.", "Te entiendo."),
    ),
    "cheer up": (
        (
            r"\b(not alone|(get|gets|be) (better|ok|okay|fine)|stay (strong|positive|safe)|hang in"
            r"|hold on|don't give up|permanent|reach out for help"
            r"|no est[áa]s sol[oa]s?|mejorar\w*|saldr[áa]s|[áa]nimo|s[ée] fuerte|no te rindas)\b"
        ),
        ("You're not alone, it gets better.", "No estás sola, todo mejorará."),
    ),
    "rate a person": (
        (
            r"\b(risk\w*|levels?|scores?|sever\w+|critical|high-|riesgos?|nivel(es)?"
            r"|puntuaci\w+|grav\w+)"
        ),
        ("You seem to be at high risk.", "Tu nivel es alto."),
    ),
    "promise secrecy, speed or an outcome": (
        (
            r"\b(promise\w*|guarantee\w*|confidential\w*|secret\w*|anonymous\w*|immediately"
            r"|right away"
            r"|in a (minute|moment)|within|will (help|answer|be with|write|come|call)|very soon"
            r"|promet\w+|garanti\w+|confidencial\w*|secret[oa]s?|an[óo]nim\w+|de inmediato"
            r"|enseguida"
            r"|pronto|en un (minuto|momento)|te (ayudar|responder|escribir)[áa]n?)\b"
        ),
        ("Someone will be with you in a minute.", "Alguien te responderá enseguida."),
    ),
    "ask where or who somebody is": (
        (
            r"\b(where (are you|do you live)|your (address|location|phone|city|town|country|age)"
            r"|what('s| is) your name|d[óo]nde (est[áa]s|vives)|tu (direcci\w+|tel[ée]fono"
            r"|ciudad|edad"
            r"|pa[íi]s)|c[óo]mo te llamas)\b"
        ),
        ("Where are you right now?", "¿Dónde vives?"),
    ),
    "call others to the person": (
        (
            r"\b((everyone|everybody),? (send|show|write|tell)|send (love|hugs)"
            r"|show (them|some) love|all of (us|you)"
            r"|tod[oa]s (escrib|envi)|env[íi]a(d|n)? (amor|abrazos))\b"
        ),
        ("Everyone send love to Ana.", "Enviad abrazos a Ana."),
    ),
    "name a line of its own": (r"\d", ("Call 988.", "Llama al 024.")),
    "diagnose, or ask what a clinic asks": (
        (
            r"\b(depress\w*|anxi\w+|bipolar|disorders?|diagnos\w*|symptoms?|patients?|treatment"
            r"|are you (safe|suicidal|thinking|planning)|do you (have|want|feel|plan)"
            r"|suicid\w+|self-harm|depresi\w+|ansied\w+|trastorn\w+|s[íi]ntomas?|pacientes?"
            r"|tratamiento|est[áa]s (a salvo|pensando)\?|tienes (un )?plan)\b"
        ),
        ("Are you depressed?", "¿Tienes síntomas?"),
    ),
    "speak of a minor": (
        r"\b(minors?|years old|parents?|mom|dad|guardians?|menor(es)? de edad|a[ñn]os|padres)\b",
        ("Tell your parents.", "Díselo a tus padres."),
    ),
    "use unsafe words": (
        (
            r"\b(commit\w*|(failed|successful|completed) (attempt|suicide)|cometer?|cometi\w+"
            r"|intento (fallido|logrado))\b"
        ),
        ("He committed suicide.", "Cometió suicidio."),
    ),
}
# It says that people are no clinicians and not always here; the others name a kind of help.
ALLOWED = {"care.honest", "resources.of.care", "resources.kinds.care"}
# Some rules are for what somebody in need reads: what the team sets up has hours and ages,
# a note tells that a message was deleted, and humans say what humans feel.
LOOKED_FOR = {
    "punish or threaten": READ_IN_NEED,
    "claim a feeling": READ_IN_NEED,
    "cheer up": (*READ_IN_NEED, "care.note.", "letters."),
    "name a line of its own": (*READ_IN_NEED, "care.note.", "letters."),
    "ask where or who somebody is": (*READ_IN_NEED, "care.note.", "letters."),
    "promise secrecy, speed or an outcome": READ_IN_NEED,
}


def care_texts(language: str) -> dict[str, str]:
    return {
        key: raw(language, key)
        for key in sorted(WORDINGS[language].keys)
        if key.startswith(OF_CARE) and key not in ALLOWED
    }


def is_read_in_need(key: str) -> bool:
    return is_of(READ_IN_NEED, key)


def is_of(texts: tuple[str, ...], key: str) -> bool:
    return key.startswith(texts) and not (key.startswith(OF_THE_TEAM) and texts != OF_CARE)


def spoken(text: str) -> str:
    """Return a text as it is read out: no marks, and a word for each detail."""
    return re.sub(r"\{\w+\}", "it", re.sub(r"[*#_>-]", "", text)).strip()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", MUST_NOT)
def test_no_text_of_care_does_what_it_must_not(language, what):
    pattern, _ = MUST_NOT[what]
    found = {
        key: text
        for key, text in care_texts(language).items()
        if is_of(LOOKED_FOR.get(what, OF_CARE), key)
        and re.search(pattern, re.sub(r"\{\w+\}", "", text), re.IGNORECASE)
    }
    assert found == {}


@pytest.mark.parametrize("texts", [READ_IN_NEED, OF_THE_TEAM, OF_CARE])
def test_every_group_of_texts_holds_some(texts):
    assert [
        one for one in texts if not any(key.startswith(one) for key in WORDINGS["en"].keys)
    ] == []


@pytest.mark.parametrize("what", MUST_NOT)
def test_each_of_these_is_found_in_a_text_that_does_it(what):
    pattern, examples = MUST_NOT[what]
    assert [one for one in examples if not re.search(pattern, one, re.IGNORECASE)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_reads_it_in_need_reads_it_easily(language):
    hard = {
        key: round(grade, 1)
        for key, text in care_texts(language).items()
        if is_read_in_need(key)
        and len(spoken(text).split()) >= FEWEST_WORDS
        and (grade := grade_of(spoken(text), language)) > HIGHEST_GRADE[language]
    }
    assert hard == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_in_need_fills_a_phone(language):
    long = {
        key: len(text)
        for key, text in care_texts(language).items()
        if is_read_in_need(key) and len(text) > MOST_LETTERS and "\n\n" not in text
    }
    assert long == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["care.note.look.now", "care.note.pressed.claimed"])
def test_the_team_reads_that_people_decide_about_emergency_services_and_reports(language, key):
    text = raw(language, key)
    assert re.search(r"emergency services|emergencias", text)
    assert re.search(r"report|denunci", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_that_did_not_arrive_is_not_put_down_to_its_person(language):
    # Discord's outage and a bot that was off bring it about as well as closed messages.
    text = raw(language, "care.note.unreached")
    assert not re.search(r"take no messages|no recibe", text)
