"""What translators write in `lint.toml`, and what they are told when it does not fit."""

import pytest

from bot.domain.prompts.lint import Finding, lint
from bot.domain.prompts.lint_words import LISTED, LintWords, Rule, parse_lint_words, plain
from bot.domain.tables import TablesError


def problems_of(toml_text: str) -> tuple[str, ...]:
    with pytest.raises(TablesError) as caught:
        parse_lint_words(toml_text)
    return caught.value.problems


def test_an_empty_file_knows_no_words():
    assert parse_lint_words("# nothing yet\n") == LintWords()


def test_lists_of_any_name_belong_to_their_rule():
    words = parse_lint_words('[advice]\nsoft = "try"\nhard = """\nmust,\nhave to"""\n')
    assert lint("What must you try, and have to?", words) == [
        Finding(Rule.ADVICE, "must, try, have to")
    ]


def test_a_star_stands_for_every_ending_and_for_none():
    words = parse_lint_words('[blame]\nwords = "adict*"')
    assert lint("¿Qué es adict, adicto, ADICTA, exadicto?", words) == [
        Finding(Rule.BLAME, "adict, adicto, adicta")
    ]


def test_a_word_within_a_longer_one_is_not_found():
    words = parse_lint_words('[absolute]\nwords = "ever, un"')
    assert lint("What do you like about every sunny evening?", words) == []


def test_a_dot_or_a_bracket_in_a_word_is_only_that():
    words = parse_lint_words('[number]\nwords = "b.m.i, (x"')
    assert lint("What is a bomai?", words) == []


def test_a_comma_too_many_stops_nothing():
    words = parse_lint_words('[advice]\nwords = "try,, "')
    assert lint("What is new?", words) == []
    assert lint("What do you try?", words) == [Finding(Rule.ADVICE, "try")]


def test_every_rule_with_a_list_has_a_table():
    tables = "\n".join(f'[{name}]\nwords = "plum"' for name in LISTED)
    assert [one.rule for one in lint("What is a plum?", parse_lint_words(tables))] == [
        *LISTED.values()
    ]


@pytest.mark.parametrize(
    ("toml_text", "told"),
    [
        ("[advice\n", "lint.toml is not valid TOML"),
        (
            '[advise]\nwords = "try"',
            'lint.toml: "advise" is not known here; did you mean "advice"?',
        ),
        ('advice = "try"', "lint.toml: [advice] must be a table in brackets"),
        ("[advice]\nwords = 3", "lint.toml, [advice]: words must be a text in quotes."),
        ('[advice]\nwords = ""', "lint.toml, [advice]: words is empty."),
        ('opening_mark = "¿?"', "lint.toml: opening_mark has 2 characters; 1 fit."),
        ('[starts]\nopened = "what"', 'lint.toml, [starts]: "opened" is not known here'),
        ('starts = "what"', "lint.toml: [starts] must be a table in brackets"),
    ],
)
def test_what_does_not_fit_is_told_in_a_plain_sentence(toml_text, told):
    (problem,) = problems_of(toml_text)
    assert problem.startswith(told)


def test_everything_wrong_is_told_at_once():
    assert len(problems_of("colour = 1\n[advice]\nwords = 3\n[blame]\nwords = 4")) == 3


@pytest.mark.parametrize(
    ("text", "bare"),
    [("¿DÓNDE, mañana?", "¿donde, manana?"), ("İx ß 한 が", "ix ß 한 か"), ("don’t", "don't")],  # noqa: RUF001
)
def test_accents_and_capitals_do_not_matter(text, bare):
    assert plain(text) == bare
