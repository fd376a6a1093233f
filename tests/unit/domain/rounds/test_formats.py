"""What people write in the file of a format, and what they are told when it does not fit."""

import pytest

from bot.domain.ids import FormatId
from bot.domain.rounds.formats import (
    LONGEST_OPENING,
    Answer,
    Choice,
    Defaults,
    Format,
    FormatError,
    Order,
    Page,
    Way,
    differences,
    parse_format,
    read_formats,
)

WRITTEN = """
name = "Small joys"
meaning = "A small thing that was nice."
page = "more"
ways = ["live", "open"]
answer = "words"
opening = "A crumb is enough."
questions = ["What was nice?", "What stayed?"]
turn = "One small thing."
pass = "Thank you."
closing = "That was all."
carry = "Keep one."

[defaults]
minutes = 20
"""
CHOOSING = WRITTEN.replace(', "What stayed?"', "").replace(
    'answer = "words"',
    'answer = "choice"\nchoices = [{ id = "sun", text = "Sun" }, { id = "rain", text = "Rain" }]',
)


def problems_of(toml_text: str, format_id: str = "small-joys") -> tuple[str, ...]:
    with pytest.raises(FormatError) as caught:
        parse_format(format_id, toml_text)
    return caught.value.problems


def test_a_file_becomes_a_format():
    assert parse_format("small-joys", WRITTEN) == Format(
        format_id=FormatId("small-joys"),
        name="Small joys",
        meaning="A small thing that was nice.",
        page=Page.MORE,
        ways=(Way.LIVE, Way.OPEN),
        answer=Answer.WORDS,
        opening="A crumb is enough.",
        questions=("What was nice?", "What stayed?"),
        turn="One small thing.",
        passed="Thank you.",
        closing="That was all.",
        carry="Keep one.",
        defaults=Defaults(minutes=20),
    )


def test_a_round_takes_three_minutes_each_for_eight_in_join_order_unless_it_says_so():
    usual = parse_format("small-joys", WRITTEN).defaults
    assert (usual.turn_minutes, usual.seats, usual.order) == (3, 8, Order.JOIN)
    assert (usual.replies, usual.open_part, usual.open_hours) == (False, True, 24)

    others = """
turn_minutes = 5
seats = 12
order = "by_hand"
replies = true
open_part = false
open_hours = 48
"""
    assert parse_format("small-joys", WRITTEN + others).defaults == Defaults(
        20, 5, 12, Order.BY_HAND, replies=True, open_part=False, open_hours=48
    )


def test_choices_stand_in_their_order():
    found = parse_format("weather", CHOOSING)
    assert found.answer is Answer.CHOICE
    assert found.choices == (Choice("sun", "Sun"), Choice("rain", "Rain"))


def test_a_note_to_the_facilitator_and_a_place_may_be_left_out():
    plain = parse_format("small-joys", WRITTEN)
    more = parse_format("small-joys", f'staff_note = "Go slow."\nplace = 3\n{WRITTEN}')
    assert (plain.staff_note, more.staff_note) == ("", "Go slow.")
    assert more.place == 3 < plain.place


def test_an_opening_keeps_its_lines_and_a_question_is_one_line():
    written = WRITTEN.replace('"A crumb is enough."', '"""\nOne.\n\n\n\n  Two   three.\n"""')
    found = parse_format("small-joys", written.replace("What was nice?", "What\\nwas nice?"))
    assert found.opening == "One.\n\nTwo three."
    assert found.questions[0] == "What was nice?"


def test_a_word_that_is_there_twice_counts_once():
    written = WRITTEN.replace('["live", "open"]', '["open", "open"]')
    assert parse_format("small-joys", written).ways == (Way.OPEN,)


@pytest.mark.parametrize(
    ("written", "changed", "told"),
    [
        ('name = "Small joys"\n', "", "small-joys.toml: name is missing."),
        ('"Small joys"', '"\u200b"', "small-joys.toml: name is empty."),
        ('"Small joys"', f'"{"a" * 41}"', "small-joys.toml: name has 41 characters; 40 fit."),
        ('"more"', '"mor"', 'small-joys.toml: page is "mor"; did you mean "more"?'),
        ('"live"', '"life"', 'small-joys.toml: ways, text 1 is "life"; did you mean "live"?'),
        (
            '["live", "open"]',
            '["live", "open", "live"]',
            "small-joys.toml: ways has 3 texts; 2 fit.",
        ),
        (
            '["live", "open"]',
            '"live"',
            'small-joys.toml: ways must be a list in square brackets, like ["One", "Two"].',
        ),
        ('"live"', "3", "small-joys.toml: ways, text 1 must be a text in quotes."),
        ('"words"', '"dance"', 'answer is "dance"; it can be words, word, choice, choices, sil'),
        ('"A crumb is enough."', '""', "small-joys.toml: opening is empty."),
        ('"A crumb is enough."', f'"{"a" * 401}"', "opening has 401 characters; 400 fit."),
        (
            '["What was nice?", "What stayed?"]',
            "[]",
            "small-joys.toml: questions must be a list in square brackets",
        ),
        (
            '["What was nice?", "What stayed?"]',
            '["1", "2", "3", "4", "5"]',
            "small-joys.toml: questions has 5 texts; 4 fit.",
        ),
        ("What stayed?", "a" * 201, "questions, text 2 has 201 characters; 200 fit."),
        ('"words"', '"word"', 'questions has 2 texts; with answer = "word" it has one.'),
        (
            'answer = "words"',
            'answer = "words"\nchoices = []',
            'choices belong to answer = "choice" or "choices"; leave them out here.',
        ),
        ("carry =", 'cary = "x"\ncarry =', '"cary" is not known here; did you mean "carry"?'),
        ("carry =", "place = 100\ncarry =", "small-joys.toml: place is 100; it can be 1 to 99."),
        ("minutes = 20", "", "small-joys.toml, [defaults]: minutes is missing."),
        ("minutes = 20", 'minutes = "20"', "minutes must be a whole number, without quotes."),
        ("minutes = 20", "minutes = true", "minutes must be a whole number, without quotes."),
        ("minutes = 20", "minutes = 4", "[defaults]: minutes is 4; it can be 5 to 240."),
        ("minutes = 20", "minutes = 20\nseets = 8", 'is not known here; did you mean "seats"?'),
        (
            "minutes = 20",
            'minutes = 20\norder = "randm"',
            'order is "randm"; did you mean "random"',
        ),
        ("minutes = 20", "minutes = 20\nopen_part = 1", "open_part must be true or false"),
    ],
)
def test_what_does_not_fit_is_told_with_its_place_and_its_cure(written, changed, told):
    assert written in WRITTEN
    (problem,) = problems_of(WRITTEN.replace(written, changed, 1))
    assert told in problem
    assert problem.startswith("small-joys.toml")


@pytest.mark.parametrize(
    ("written", "changed", "told"),
    [
        ('"sun"', '"Big sun"', "choice 1: its id must be small letters joined by hyphens"),
        ('"rain"', '"sun"', 'the choice "sun" is there 2 times; give each its own id.'),
        ('id = "rain", ', "", "small-joys.toml, choice 2: id is missing."),
        ('"Rain"', '" "', "small-joys.toml, choice 2: text is empty."),
        ('text = "Rain"', 'text = "Rain", txt = "x"', 'did you mean "text"?'),
        (', { id = "rain", text = "Rain" }', "", "choices has 1 rows; it can have 2 to 10."),
        (
            '[{ id = "sun", text = "Sun" }, { id = "rain", text = "Rain" }]',
            '["Sun", "Rain"]',
            'choices must be a list, like [{ id = "sun", text = "Sun" }].',
        ),
        (
            'choices = [{ id = "sun", text = "Sun" }, { id = "rain", text = "Rain" }]\n',
            "",
            'choices must be a list, like [{ id = "sun", text = "Sun" }].',
        ),
    ],
)
def test_what_does_not_fit_among_choices_is_told(written, changed, told):
    assert written in CHOOSING
    (problem,) = problems_of(CHOOSING.replace(written, changed, 1))
    assert told in problem


def test_defaults_that_are_no_table_are_told():
    written = "defaults = 20\n" + WRITTEN.partition("[defaults]")[0]
    assert problems_of(written) == (
        "small-joys.toml: defaults must be [defaults] in square brackets, with its lines below.",
        "small-joys.toml, [defaults]: minutes is missing.",
    )


def test_everything_that_is_wrong_is_told_at_once():
    told = problems_of('name = "Joy"\nanswr = "words"')
    for key in ("answr", "page", "ways", "answer", "opening", "questions", "turn", "minutes"):
        assert any(key in problem for problem in told), key


@pytest.mark.parametrize("format_id", ["Small joys", "small_joys", "a" * 41])
def test_a_file_is_named_in_small_letters_with_hyphens(format_id):
    (problem,) = problems_of(WRITTEN, format_id)
    assert "name the file in small letters joined by hyphens" in problem


@pytest.mark.parametrize("broken", ['name = "Joy', "place = " + "9" * 5000, "a = " + "[" * 5000])
def test_a_file_that_is_not_toml_is_told(broken):
    (problem,) = problems_of(broken)
    assert problem.startswith("small-joys.toml is not valid TOML")


def test_formats_are_listed_by_page_then_place_then_name():
    first = WRITTEN.replace('"more"', '"first"')
    found = read_formats(
        {
            "beta": WRITTEN,
            "alpha": WRITTEN,
            "late": f"place = 2\n{first}",
            "early": f"place = 1\n{first}",
        }
    )
    assert list(found) == ["early", "late", "alpha", "beta"]


def test_the_problems_of_all_files_are_told_at_once():
    with pytest.raises(FormatError) as caught:
        read_formats({"one": "", "own-two": WRITTEN, "three": 'name = "'})
    told = caught.value.problems
    assert "one.toml: name is missing." in told
    assert any('own-two.toml: names that begin with "own-" are kept' in one for one in told)
    assert told[-1].startswith("three.toml is not valid TOML")


def test_translations_differ_in_words_alone():
    original = parse_format("weather", CHOOSING)
    translated = parse_format("weather", CHOOSING.replace("Sun", "Sol").replace("Small", "Cosas"))
    assert list(differences(translated, original)) == []
    other = parse_format("weather", WRITTEN.replace('"more"', '"first"'))
    assert list(differences(other, original)) == [
        'page: here "first", there "more".',
        'answer: here "words", there "choice".',
        'the ids of choices: here "", there "sun, rain".',
        'the number of questions: here "2", there "1".',
    ]


def test_an_opening_is_as_long_as_told():
    fits = WRITTEN.replace("A crumb is enough.", "a" * LONGEST_OPENING)
    assert parse_format("small-joys", fits).opening == "a" * LONGEST_OPENING
