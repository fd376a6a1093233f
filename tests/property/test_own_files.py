"""What is exported comes back as it was, and no file brings the reader down."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import ValueId
from bot.domain.prompts.deck import LONGEST_TEXT, Depth, Kind, Value
from bot.domain.prompts.own import (
    LONGEST_CREDIT,
    MOST_QUESTIONS,
    OwnDraft,
    ValueNames,
    folded,
    one_line,
)
from bot.domain.prompts.own_files import COLUMNS, read_file, write_csv

IDS = [ValueId("trust"), ValueId("own-pace")]
VALUES = ValueNames({one: Value(one, one.title(), "One line.") for one in IDS})

tricky = st.text(st.sampled_from("='+-@;,\t\"\n\r#? a\u200fשל🙂\u0301\ufeff"), max_size=40)
lines = st.one_of(st.text(max_size=LONGEST_TEXT), tricky).map(one_line)
questions = st.builds(
    OwnDraft,
    # With a letter after it, whatever else is there is a question.
    text=lines.map(lambda text: one_line(f"{text}a")).filter(
        lambda text: len(text) <= LONGEST_TEXT
    ),
    value_id=st.sampled_from([None, *IDS]),
    depth=st.sampled_from(Depth),
    kind=st.sampled_from(Kind),
    hope=st.booleans(),
    neutral=st.booleans(),
    credit=lines.map(lambda text: one_line(text[:LONGEST_CREDIT])),
)
decks = st.lists(questions, min_size=1, max_size=20, unique_by=lambda one: folded(one.text))


@given(decks)
def test_an_exported_file_comes_back_as_it_was(deck):
    read = read_file("questions.csv", write_csv(deck), VALUES)

    assert read.findings == ()
    assert [one.draft for one in read.questions] == deck


files = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=300).map(lambda text: text.encode("utf-8", "ignore")),
    st.text(st.sampled_from("[]=\"\n\t,;'text prompt#"), max_size=200).map(str.encode),
    st.lists(st.sampled_from([*COLUMNS, ",", "\n", '"', "a"]), max_size=60).map(
        lambda parts: "".join(["text,", *parts]).encode()
    ),
)


@given(st.sampled_from(["a.csv", "a.toml"]), files)
def test_any_file_gives_questions_or_says_why_not(name, data):
    read = read_file(name, data, VALUES)

    assert read.questions or read.findings
    assert len(read.questions) <= MOST_QUESTIONS
