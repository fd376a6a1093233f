"""Which questions the linter stops, and which it lets through."""

import unicodedata

import pytest

from bot.domain.prompts.lint import Finding, lint
from bot.domain.prompts.lint_words import LintWords, Rule, parse_lint_words
from tests.source import ROOT

WORDS = {
    language: parse_lint_words(
        (ROOT / "prompts" / language / "lint.toml").read_text(encoding="utf-8")
    )
    for language in ("en", "es")
}
ENGLISH, SPANISH = WORDS["en"], WORDS["es"]

FINE = [
    "What do you see when the day is kind?",
    "How do you begin a slow morning?",
    "What works for you that nobody else gets?",
    "You are welcome here. Which word fits today?",
    "Which chair, corner or cup do you like almost too much?",
    "What would you do with a free hour?",
    "Who has been on your mind, and what would you tell them?",
    "What are you good at, in three words?",
    "When do you like to be patient?",
    "What have you to offer that costs nothing?",
    "I\N{RIGHT SINGLE QUOTATION MARK}ll go first. What is new?",
    "In one word, what do you want to steer by?",
    "With whom can you be silly?",
]
FINE_SPANISH = [
    "¿Qué te gustaría que te preguntaran hoy?",
    "Si tus bolsillos hablaran, ¿qué contarían de ti?",
    "¿Desde cuándo te gusta la lluvia?",
    "¿A quién le mandarías una postal?",
    "¿En qué momento del día descansas?",
    "Para empezar con calma: ¿cuál es tu rincón tranquilo?",
    # As many people type it on a phone.
    "¿Que te hizo reir hace poco?",
    "¿Qué límite te haría bien?",
    "¿Qué te quitó un peso de encima?",
]

STOPPED = [
    ("Tell us about your day.", Rule.ONE_QUESTION, "0"),
    ("What is new? How are you?", Rule.ONE_QUESTION, "2"),
    ("What is new? Take your time.", Rule.QUESTION_LAST, "new? Take your time."),
    ("What " + "and so " * 15 + "on?", Rule.LENGTH, "32"),
    ("What " + "and so " * 8 + "on, you?", Rule.SENTENCE_LENGTH, "19"),
    ("Do you like rain?", Rule.OPEN_QUESTION, "do"),
    ("A small one. Isn't it nice?", Rule.OPEN_QUESTION, "isn't"),
    ("Isn\N{RIGHT SINGLE QUOTATION MARK}t it nice?", Rule.OPEN_QUESTION, "isn't"),
    ("Hello! What is new?", Rule.EXCLAMATION, "!"),
    ("What should you do, and what must you not?", Rule.ADVICE, "should, must"),
    ("What do you need to hear?", Rule.ADVICE, "need to"),
    ("Make sure to rest. What is new?", Rule.ADVICE, "make sure"),
    ("What do you always do?", Rule.ABSOLUTE, "always"),
    ("Why are you here?", Rule.BLAME, "why"),
    ("What helped after you failed?", Rule.BLAME, "failed"),
    ("What was the BEST part?", Rule.SUPERLATIVE, "best"),
    ("What helps with your anxiety?", Rule.CLINICAL, "anxiety"),
    ("What do your pills do?", Rule.CLINICAL, "pills"),
    ("What is your weight?", Rule.NUMBER, "weight"),
    ("How are you from 1 to 10?", Rule.NUMBER, "1, 10"),
    ("What did your husband say?", Rule.ASSUMPTION, "husband"),
    ("What do you like about your job, and your job only?", Rule.ASSUMPTION, "job"),
    ("How long have you been sober?", Rule.ASSUMPTION, "sober"),
    ("What do you pray for?", Rule.ASSUMPTION, "pray"),
    ("What do you notice on a walk?", Rule.ASSUMPTION, "walk"),
    ("What happens at work?", Rule.ASSUMPTION, "at work"),
    ("What is your family's favourite joke?", Rule.ASSUMPTION, "family"),
    ("What have you guys been up to?", Rule.GENDER, "guys"),
    ("You like rain?", Rule.OPEN_QUESTION, "you"),
]

STOPPED_SPANISH = [
    ("Cuéntanos tu día.", Rule.ONE_QUESTION, "0"),
    ("¿Qué hay? ¿Cómo estás?", Rule.ONE_QUESTION, "2"),
    ("Qué te gusta?", Rule.OPENING_MARK, "¿"),
    ("¿Qué hay de nuevo? Sin prisa.", Rule.QUESTION_LAST, "de nuevo? Sin prisa."),
    ("¿Qué " + "y así " * 15 + "más?", Rule.LENGTH, "32"),
    ("¿Qué " + "y así " * 8 + "más, tú?", Rule.SENTENCE_LENGTH, "19"),
    ("¿Te gusta la lluvia?", Rule.OPEN_QUESTION, "te"),
    ("¿Crees que te ayuda hablar?", Rule.OPEN_QUESTION, "crees"),
    ("Un rato de calma. ¿Hay algo mejor?", Rule.OPEN_QUESTION, "hay"),
    ("¡Hola! ¿Qué hay de nuevo?", Rule.EXCLAMATION, "¡, !"),
    ("¿Qué deberías hacer, y qué tienes que dejar?", Rule.ADVICE, "deberías, tienes que"),
    ("¿Que deberias hacer?", Rule.ADVICE, "deberias"),
    ("¿Qué hay que hacer? Intenta verlo.", Rule.ADVICE, "hay que, intenta"),
    ("¿Qué te gusta SIEMPRE?", Rule.ABSOLUTE, "siempre"),
    ("¿Por qué estás aquí?", Rule.BLAME, "por qué"),
    ("¿Qué te ayudó después de la recaída?", Rule.BLAME, "recaída"),
    ("¿Cuánto llevas limpia?", Rule.BLAME, "limpia"),
    ("¿Qué dirías a quien es adicto?", Rule.BLAME, "adicto"),
    ("¿Qué fue lo mejor del día?", Rule.SUPERLATIVE, "lo mejor"),
    ("¿Qué te calma la ansiedad?", Rule.CLINICAL, "ansiedad"),
    ("¿Qué te dijo la psicóloga?", Rule.CLINICAL, "psicóloga"),
    ("¿Qué efecto tienen tus pastillas?", Rule.CLINICAL, "pastillas"),
    ("¿Cómo estás del 1 al 10?", Rule.NUMBER, "1, 10"),
    ("¿Cuánto pesas?", Rule.NUMBER, "pesas"),
    ("¿Qué dice tu pareja?", Rule.ASSUMPTION, "pareja"),
    ("¿Qué le dirías a tus hijos?", Rule.ASSUMPTION, "hijos"),
    ("¿Qué te gusta de tu trabajo?", Rule.ASSUMPTION, "trabajo"),
    ("¿Qué haces en Navidad?", Rule.ASSUMPTION, "navidad"),
    ("¿Cómo dormiste?", Rule.ASSUMPTION, "dormiste"),
    ("¿Qué notas al caminar?", Rule.ASSUMPTION, "caminar"),
    ("¿Cómo están todos, amigos?", Rule.GENDER, "todos, amigos"),
    ("¿Cuándo te sientes orgullosa?", Rule.GENDER, "orgullosa"),
]


@pytest.mark.parametrize("text", FINE)
def test_a_plain_open_question_passes(text):
    assert lint(text, ENGLISH) == []


@pytest.mark.parametrize("text", FINE_SPANISH)
def test_a_plain_open_question_in_spanish_passes(text):
    assert lint(text, SPANISH) == []


@pytest.mark.parametrize(("text", "rule", "detail"), STOPPED)
def test_a_question_is_stopped_with_the_words_that_stop_it(text, rule, detail):
    assert Finding(rule, detail) in lint(text, ENGLISH)


@pytest.mark.parametrize(("text", "rule", "detail"), STOPPED_SPANISH)
def test_a_question_in_spanish_is_stopped_with_the_words_that_stop_it(text, rule, detail):
    assert Finding(rule, detail) in lint(text, SPANISH)


def test_every_rule_is_shown_here():
    assert {rule for _, rule, _ in STOPPED} == set(Rule) - {Rule.OPENING_MARK}
    assert {rule for _, rule, _ in STOPPED_SPANISH} == set(Rule)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "text", ["מה עוזר לך היום?", "ما الذي يساعدك اليوم؟", "今日は何がうれしい\uff1f"]
)
def test_a_question_in_another_script_is_held_to_no_rule_of_this_language(library, language, text):
    assert library.lint(text, language) == []


@pytest.mark.parametrize("text", ["שלום", "أهلا", "🙂"])
def test_in_another_script_what_asks_nothing_is_told_so(library, text):
    assert Rule.ONE_QUESTION in [one.rule for one in library.lint(text)]


def test_an_accent_typed_as_a_letter_of_its_own_is_the_same_accent():
    typed = unicodedata.normalize("NFD", "¿Qué deberías hacer?")
    assert lint(typed, SPANISH) == [Finding(Rule.ADVICE, "deberías")]


def test_a_language_nobody_wrote_words_for_is_held_to_the_shape_alone():
    assert lint("Do you always drink?", LintWords()) == []
    assert lint("هل", LintWords(question_mark="؟")) == [
        Finding(Rule.ONE_QUESTION, "0"),
        Finding(Rule.QUESTION_LAST, "هل"),
    ]
    assert lint("كيف حالك؟", LintWords(question_mark="؟")) == []


def test_thirty_words_in_two_sentences_pass_and_one_more_does_not():
    rest = "Now we sit here and rest and breathe and are quiet for a little while."
    ask = "What would you like to tell this room about the day that you had today?"
    assert len(f"{rest} {ask}".split()) == 30
    assert lint(f"{rest} {ask}", ENGLISH) == []
    assert lint(f"So {rest} {ask}", ENGLISH) == [Finding(Rule.LENGTH, "31")]


def test_several_broken_rules_are_all_found():
    assert [one.rule for one in lint("Do you always drink?!", ENGLISH)] == [
        Rule.QUESTION_LAST,
        Rule.OPEN_QUESTION,
        Rule.EXCLAMATION,
        Rule.ABSOLUTE,
        Rule.ASSUMPTION,
    ]


def test_no_words_at_all_are_no_question():
    assert [one.rule for one in lint("  ", ENGLISH)] == [Rule.ONE_QUESTION, Rule.QUESTION_LAST]


def test_space_around_a_question_does_not_matter():
    assert lint("  What is new? \n", ENGLISH) == []
