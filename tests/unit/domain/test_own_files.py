"""Files of questions: every problem by its line, all or nothing."""

import pytest

from bot.domain.ids import ValueId
from bot.domain.prompts.deck import Depth, Kind, Value
from bot.domain.prompts.own import MOST_QUESTIONS, OwnDraft, Refusal, ValueNames, folded
from bot.domain.prompts.own_files import (
    MOST_BYTES,
    FileRefusal,
    Finding,
    ReadFile,
    against,
    read_file,
    write_csv,
)

TRUST = ValueId("trust")
VALUES = ValueNames({TRUST: Value(TRUST, "Trust", "One line.")})
FULL = OwnDraft("What helps?", TRUST, Depth.MIDDLE, Kind.WIN, hope=True, neutral=True, credit="Ana")


def csv(text: str) -> ReadFile:
    return read_file("questions.csv", text.encode(), VALUES)


def toml(text: str) -> ReadFile:
    return read_file("questions.toml", text.encode(), VALUES)


def drafts(read: ReadFile) -> list[OwnDraft]:
    assert read.findings == ()
    return [one.draft for one in read.questions]


def places(read: ReadFile) -> list[tuple[str, int | None]]:
    return [(one.reason.rpartition(".")[2], one.line) for one in read.findings]


def test_a_toml_file_has_the_shape_of_the_shipped_ones():
    text = """
name = "Trust"
meaning = "One line."

[[prompt]]
id = "trust-one"
text = "What helps?"
value = "trust"
depth = "middle"
kind = "win"
hope = true
neutral = true
credit = "Ana"

[[prompt]]
text = "And else?"
"""
    assert drafts(toml(text)) == [FULL, OwnDraft("And else?")]


HEADER = "text,value,depth,kind,hope,neutral,credit"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADER}\nWhat helps?,trust,middle,win,yes,yes,Ana\n",
        f"\ufeff{HEADER}\r\nWhat helps?,Trust,Middle,Win,TRUE,1,Ana\r\n",
        f"{HEADER.replace(',', ';')}\nWhat helps?;trust;middle;win;x;y;Ana",
        f"{HEADER.replace(',', chr(9))}\rWhat helps?\ttrust\tmiddle\twin\tyes\tyes\tAna",
        (
            "credit,neutral,hope,kind,depth,value,TEXT\n\n"
            "Ana,yes,yes,win,middle,trust,What helps?\n,,,,,,\n"
        ),
        f'{HEADER}\n"What\nhelps?",trust,middle,win,yes,yes,Ana\n',
    ],
)
def test_csv_files_of_any_spreadsheet_are_read(text):
    assert drafts(csv(text)) == [FULL]


def test_one_column_is_enough():
    assert drafts(csv("text\nWhat helps?\nAnd else?")) == [
        OwnDraft("What helps?"),
        OwnDraft("And else?"),
    ]


def test_every_problem_is_named_by_its_line():
    read = csv(
        "text,depth,value\n"
        "What helps?,deep,\n"
        '"Two\nlines?",,trst\n'
        "   ,light,\n"
        "And else?,light,trust,more\n"
        "Good?,light,trust\n"
    )

    assert places(read) == [
        ("unknown_depth", 2),
        ("unknown_value_near", 3),
        ("empty", 5),
        ("too_many_cells", 6),
    ]


def test_problems_of_a_toml_file_are_named_by_the_line_of_their_heading():
    read = toml(
        '[[prompt]]\ntext = "What helps?"\n\n[[prompt]]\r\ntext = ""\n'
        '[[ prompt ]] # three\ntext = 5\ndepht = "light"\n'
    )

    assert places(read) == [("empty", 4), ("not_a_text", 6), ("unknown_column", 6)]


def test_a_heading_inside_a_text_names_no_wrong_line():
    read = toml('[[prompt]]\ntext = """\n[[prompt]]\n"""\n[[prompt]]\ntext = ""\n')

    (finding,) = read.findings
    assert (finding.reason, finding.line, finding.number) == (Refusal.EMPTY, None, 2)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[[prompt]]\ntext = "What helps?\ndepth = "light"\n', 2),
        ('[[prompt]]\ntext = "A?"\n\n[[prompt]]\ntext = What helps?"\n', 5),
        ('[[prompt]]\ntext = """What helps?\n', 2),
        ('[[prompt]\ntext = "What helps?"\n', 1),
        ("[" * 5000, 1),
        ("a = " + "9" * 5000, 1),
        ("a = 2026-99-99", 1),
    ],
)
def test_a_broken_toml_file_names_its_line(text, line):
    assert places(toml(text)) == [("not_toml", line)]


@pytest.mark.parametrize(
    "text",
    [
        'text\nGood?\n"What helps?\nAnd else?\n',
        'text\nGood?\n"What "helps?"\n',
        f'text\nGood?\n"{"q" * 140_000}"\n',
    ],
)
def test_a_broken_quote_in_a_csv_file_names_its_line(text):
    assert places(csv(text)) == [("quotes", 3)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("no_questions", None)]),
        ("\n\n", [("no_questions", None)]),
        ("text\n", [("no_questions", None)]),
        ("What helps?\n", [("no_text_column", 1)]),
        ("text,dpeth\nWhat helps?,light\n", [("unknown_column", 1)]),
        ("text,text\nWhat helps?,light\n", [("column_twice", 1)]),
    ],
)
def test_a_csv_file_without_its_first_line_says_so(text, expected):
    assert places(csv(text)) == expected


@pytest.mark.parametrize("text", ["", "prompt = 5", "[prompt]\ntext = 'a'", "prompt = [1]"])
def test_a_toml_file_without_questions_says_so(text):
    assert places(toml(text)) == [("no_questions", None)]


def test_a_file_that_is_no_text_names_the_line():
    read = read_file("a.csv", b"text\nWhat helps?\nCaf\xe9?\n", VALUES)

    assert places(read) == [("not_text", 3)]


def test_a_file_of_another_kind_or_too_large_is_not_looked_into():
    assert places(read_file("a.xlsx", b"PK", VALUES)) == [("unknown_format", None)]
    assert places(read_file("questions", b"text", VALUES)) == [("unknown_format", None)]
    large = b"text\n" + b"q" * MOST_BYTES
    assert places(read_file("a.csv", large, VALUES)) == [("too_big", None)]


def test_the_same_question_twice_names_the_first():
    read = csv("text\nWhat helps?\nAnd else?\nWHAT HELPS?\n")

    (finding,) = read.findings
    assert finding == Finding(FileRefusal.TWICE, {"first": 2}, line=4, number=3)


def test_what_is_there_already_is_named_beside_everything_else_in_the_order_of_lines():
    read = csv("text,depth\nWhat helps?,light\nAnd else?,deep\n")

    findings = against(read, {folded("what helps?")}, room=10)

    assert [(one.reason, one.line) for one in findings] == [
        (Refusal.ALREADY_THERE, 2),
        (Refusal.UNKNOWN_DEPTH, 3),
    ]


def test_a_file_that_does_not_fit_says_how_many_do():
    read = csv("text\nOne?\nTwo?\n")

    assert against(read, set(), room=2) == ()
    assert against(read, set(), room=1) == (Finding(FileRefusal.NO_ROOM, {"number": 1}),)


@pytest.mark.parametrize("number", [500, MOST_QUESTIONS])
def test_long_files_are_read(number):
    read = csv("text\n" + "\n".join(f"What helps on day {day}?" for day in range(number)))

    assert len(drafts(read)) == number


def test_a_file_of_more_questions_than_a_server_may_have_is_read_no_further():
    lines = "\n".join(f"{number}?" for number in range(MOST_QUESTIONS + 5))

    assert places(csv(f"text\n{lines}")) == [("too_many", MOST_QUESTIONS + 2)]


@pytest.mark.parametrize("text", ["=1+1?", "+1?", "-What?", "@here?", "'=quoted?"])
def test_no_cell_of_an_export_is_a_formula(text):
    cell = write_csv([OwnDraft(text)]).decode("utf-8-sig").splitlines()[1]

    assert cell.startswith("'")
    assert drafts(read_file("a.csv", write_csv([OwnDraft(text)]), VALUES)) == [OwnDraft(text)]
