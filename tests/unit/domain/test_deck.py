"""What people write in the files of the deck, and what they are told when it does not fit."""

import pytest

from bot.domain.ids import PromptId, ValueId
from bot.domain.prompts.deck import (
    Deck,
    DeckError,
    Depth,
    Kind,
    Prompt,
    Value,
    build_deck,
    parse_value,
    read_deck,
)

HEAD = 'name = "Calm"\nmeaning = "Quiet is fine."\n'
ROW = '[[prompt]]\nid = "calm-{0}"\ntext = "What is calm {0}?"\ndepth = "light"\nkind = "win"\n'
CALM = HEAD + ROW.format("one")


def problems_of(toml_text: str, value_id: str = "calm") -> tuple[str, ...]:
    with pytest.raises(DeckError) as caught:
        parse_value(value_id, toml_text)
    return caught.value.problems


def test_a_file_becomes_a_value_with_its_prompts_in_order():
    value, prompts = parse_value("calm", CALM + ROW.format("two") + "hope = true\n")
    assert value == Value(ValueId("calm"), "Calm", "Quiet is fine.")
    assert prompts == (
        Prompt(
            PromptId("calm-one"), ValueId("calm"), "What is calm one?", Depth.LIGHT, Kind.WIN, False
        ),
        Prompt(
            PromptId("calm-two"), ValueId("calm"), "What is calm two?", Depth.LIGHT, Kind.WIN, True
        ),
    )


def test_a_prompt_is_neutral_or_hopeful_only_where_its_file_says_so():
    flags = ("", "hope = true\n", "neutral = true\n", "hope = true\nneutral = true\n")
    rows = "".join(ROW.format(number) + flag for number, flag in enumerate(flags))
    _, prompts = parse_value("calm", HEAD + rows + ROW.format("off") + "neutral = false\n")
    assert [(one.hope, one.neutral) for one in prompts] == [
        (False, False),
        (True, False),
        (False, True),
        (True, True),
        (False, False),
    ]


def test_a_text_over_several_lines_is_read_as_one():
    written = CALM.replace('"What is calm one?"', '"""\nWhat is\n  calm?\n"""')
    assert parse_value("calm", written)[1][0].text == "What is calm?"


def test_a_file_saved_by_windows_notepad_is_read():
    assert parse_value("calm", "\ufeff" + CALM.replace("\n", "\r\n")) == parse_value("calm", CALM)


def test_a_broken_quote_is_told_with_its_line():
    (problem,) = problems_of('name = "Calm\n')
    assert problem.startswith("calm.toml is not valid TOML")
    assert "line 1" in problem


@pytest.mark.parametrize(
    ("written", "changed", "told"),
    [
        ('name = "Calm"\n', "", "calm.toml: name is missing."),
        ('"Calm"', "3", "calm.toml: name must be a text in quotes."),
        ('"Quiet is fine."', '" "', "calm.toml: meaning is empty."),
        ('"Calm"', f'"{"a" * 61}"', "calm.toml: name has 61 characters; 60 fit."),
        (
            '"Quiet is fine."',
            f'"{"a" * 101}"',
            "calm.toml: meaning has 101 characters; 100 fit.",
        ),
        (
            "What is calm one?",
            "a" * 301,
            "calm.toml, prompt calm-one: text has 301 characters; 300 fit.",
        ),
        (
            "meaning =",
            'colour = "blue"\nmeaning =',
            'calm.toml: "colour" is not known here; it can be name, meaning, prompt.',
        ),
        (
            "kind =",
            'knd = "win"\nkind =',
            'calm.toml, prompt calm-one: "knd" is not known here; did you mean "kind"?',
        ),
        (
            '"light"',
            '"Ligth"',
            'calm.toml, prompt calm-one: depth is "Ligth"; did you mean "light"?',
        ),
        (
            '"win"',
            '"quiz"',
            'prompt calm-one: kind is "quiz"; it can be story, struggle, win, need, offering.',
        ),
        ('depth = "light"\n', "", "calm.toml, prompt calm-one: depth is missing."),
        (
            'kind = "win"',
            'kind = "win"\nneutral = 1',
            "calm.toml, prompt calm-one: neutral must be true or false, without quotes.",
        ),
        (
            'kind = "win"',
            'kind = "win"\nneutrl = true',
            'calm.toml, prompt calm-one: "neutrl" is not known here; did you mean "neutral"?',
        ),
        (
            'kind = "win"',
            'kind = "win"\nhope = "yes"',
            "calm.toml, prompt calm-one: hope must be true or false, without quotes.",
        ),
        ('id = "calm-one"\n', "", "calm.toml, prompt 1: id is missing."),
    ],
)
def test_what_does_not_fit_is_told_in_a_plain_sentence(written, changed, told):
    assert written in CALM
    (problem,) = problems_of(CALM.replace(written, changed, 1))
    assert problem.startswith("calm.toml")
    assert problem.endswith(told)


@pytest.mark.parametrize("prompt_id", ["quiet-one", "calm-One", "calm", "calm-"])
def test_an_id_must_begin_with_the_name_of_its_file(prompt_id):
    (problem,) = problems_of(CALM.replace("calm-one", prompt_id))
    assert problem.startswith(f'calm.toml, prompt {prompt_id}: its id must be "calm-"')


@pytest.mark.parametrize("value_id", ["Calm", "so calm", "a" * 61])
def test_a_file_name_that_cannot_be_an_id_is_told(value_id):
    told = problems_of(HEAD + ROW.format("one"), value_id)
    assert told[0].startswith(f"{value_id}.toml: name the file in small letters")


@pytest.mark.parametrize(
    "rows", ["", '[prompt]\nid = "calm-one"\n', "prompt = []\n", 'prompt = ["What is calm?"]\n']
)
def test_a_value_without_prompts_in_double_brackets_is_told(rows):
    assert problems_of(HEAD + rows) == (
        "calm.toml: it needs one [[prompt]] or more, each with double brackets.",
    )


def test_everything_wrong_in_all_files_is_told_at_once():
    files = {
        "calm": CALM.replace('"light"', '"deep"').replace('"win"', '"wins"'),
        "trust": "name = \n",
        "hope": HEAD + ROW.format("one").replace("calm-", "hope-"),
    }
    with pytest.raises(DeckError) as caught:
        read_deck(files)
    told = caught.value.problems
    assert [problem.split(" is ")[0] for problem in told] == [
        "calm.toml, prompt calm-one: depth",
        "calm.toml, prompt calm-one: kind",
        "trust.toml",
    ]
    assert str(caught.value) == "\n".join(told)


def test_an_id_used_twice_is_told_with_both_files():
    twice = CALM + ROW.format("one")
    other = parse_value("calm-one", HEAD + ROW.format("one-more").replace("one-more?", "x?"))
    clash = parse_value("calm", HEAD + ROW.format("one-more"))
    with pytest.raises(DeckError) as caught:
        read_deck({"calm": twice, "trust": ""})
    assert "calm.toml, prompt calm-one: this id is taken by another prompt in calm.toml" in str(
        caught.value
    )
    assert "trust.toml: name is missing." in str(caught.value)
    with pytest.raises(DeckError) as caught:
        build_deck([other, clash])
    assert "calm.toml, prompt calm-one-more: this id is taken by another prompt in calm-one" in str(
        caught.value
    )


def test_a_value_that_is_there_twice_is_told():
    with pytest.raises(DeckError, match=r"calm\.toml: this value is there twice"):
        build_deck([parse_value("calm", CALM), parse_value("calm", HEAD + ROW.format("two"))])


def test_the_deck_keeps_the_order_of_its_files():
    trust = CALM.replace("calm-", "trust-").replace('"Calm"', '"Trust"')
    deck = read_deck({"trust": trust, "calm": CALM + ROW.format("two")})
    assert list(deck.values) == ["trust", "calm"]
    assert list(deck.prompts) == ["trust-one", "calm-one", "calm-two"]


def test_a_prompt_is_found_by_its_id_and_knows_its_value():
    deck = read_deck({"calm": CALM})
    prompt = deck.prompts[PromptId("calm-one")]
    assert prompt.text == "What is calm one?"
    assert deck.value_of(prompt).name == "Calm"


def test_nobody_can_change_a_deck():
    deck: Deck = read_deck({"calm": CALM})
    with pytest.raises(TypeError):
        deck.prompts[PromptId("calm-two")] = deck.prompts[PromptId("calm-one")]  # type: ignore[index]
