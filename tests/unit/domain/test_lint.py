"""Which questions the linter stops, and which it lets through."""

import pytest

from bot.domain.prompts.lint import Finding, Rule, lint

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
]

STOPPED = [
    ("Tell us about your day.", Rule.ONE_QUESTION, "0"),
    ("What is new? How are you?", Rule.ONE_QUESTION, "2"),
    ("What is new? Take your time.", Rule.QUESTION_LAST, "new? take your time."),
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
]


@pytest.mark.parametrize("text", FINE)
def test_a_plain_open_question_passes(text):
    assert lint(text) == []


@pytest.mark.parametrize(("text", "rule", "detail"), STOPPED)
def test_a_question_is_stopped_with_the_words_that_stop_it(text, rule, detail):
    assert Finding(rule, detail) in lint(text)


def test_every_rule_is_shown_here():
    assert {rule for _, rule, _ in STOPPED} == set(Rule)


def test_thirty_words_in_two_sentences_pass_and_one_more_does_not():
    rest = "Now we sit here and rest and breathe and are quiet for a little while."
    ask = "What would you like to tell this room about the day that you had today?"
    assert len(f"{rest} {ask}".split()) == 30
    assert lint(f"{rest} {ask}") == []
    assert lint(f"So {rest} {ask}") == [Finding(Rule.LENGTH, "31")]


def test_several_broken_rules_are_all_found():
    assert [one.rule for one in lint("Do you always drink?!")] == [
        Rule.QUESTION_LAST,
        Rule.OPEN_QUESTION,
        Rule.EXCLAMATION,
        Rule.ABSOLUTE,
        Rule.ASSUMPTION,
    ]


def test_no_words_at_all_are_no_question():
    assert [one.rule for one in lint("  ")] == [Rule.ONE_QUESTION, Rule.QUESTION_LAST]


def test_space_around_a_question_does_not_matter():
    assert lint("  What is new? \n") == []
