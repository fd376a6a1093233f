"""A server's own question, read as somebody typed it."""

import pytest

from bot.domain.ids import ValueId
from bot.domain.prompts.deck import LONGEST_TEXT, DeckError, Depth, Kind, Value, parse_value
from bot.domain.prompts.own import (
    LONGEST_CREDIT,
    MOST_QUESTIONS,
    OwnDraft,
    Problem,
    Refusal,
    Typed,
    Unread,
    ValueNames,
    folded,
    read_question,
    refuse_another,
)

TRUST = ValueId("own-pace")
VALUES = ValueNames({TRUST: Value(TRUST, "Your Own Pace", "One line.")})


def read(text: str = "What helps?", **typed: str) -> OwnDraft | Unread:
    return read_question(Typed(text, **typed), VALUES)


def reasons(outcome: OwnDraft | Unread) -> list[Refusal]:
    assert isinstance(outcome, Unread)
    return [one.reason for one in outcome.problems]


def test_a_question_alone_is_a_light_story_without_a_value():
    assert read("What helps?") == OwnDraft("What helps?", None, Depth.LIGHT, Kind.STORY)


def test_everything_that_can_be_said_of_a_question_is_read():
    outcome = read(
        value="own-pace", depth="Deeper", kind="WIN", hope="yes", neutral="x", credit="Ana"
    )

    assert outcome == OwnDraft(
        "What helps?", TRUST, Depth.DEEPER, Kind.WIN, hope=True, neutral=True, credit="Ana"
    )


@pytest.mark.parametrize("typed", ["own-pace", "Your own pace", "  YOUR OWN  PACE "])
def test_a_value_is_known_by_its_id_and_by_its_name(typed):
    assert read(value=typed) == OwnDraft("What helps?", TRUST)


def test_an_unknown_value_names_the_nearest():
    near = Problem(Refusal.UNKNOWN_VALUE_NEAR, {"suggestion": "Your Own Pace"})
    assert read(value="own pase") == Unread((near,))
    assert reasons(read(value="xyzzy")) == [Refusal.UNKNOWN_VALUE]


def test_lines_become_one_line_and_what_is_no_text_goes():
    assert read(" What\n\nhelps\x00 \ud800?\t") == OwnDraft("What helps ?")


@pytest.mark.parametrize("text", ["", "   ", "\u200b", "\u3164\n", "\ufe0f", "\x00"])
def test_a_question_that_nobody_can_see_is_none(text):
    assert reasons(read(text)) == [Refusal.EMPTY]


@pytest.mark.parametrize("text", ["🙂", "👩\u200d👩\u200d👧", "🌧️ / 🌞?", "???", "— …"])
def test_signs_and_emoji_alone_are_no_question(text):
    assert reasons(read(text)) == [Refusal.NO_WORDS]


@pytest.mark.parametrize(
    "text",
    ["🙂 or 🌧️?", "מה עוזר לך היום?", "\u200fשלום", "なにが好き？", "ثلاثة؟", "5?"],  # noqa: RUF001
)
def test_words_of_every_script_are_a_question(text):
    assert read(text) == OwnDraft(text)


def test_a_question_has_at_most_as_many_characters_as_a_shipped_one():
    assert read("q" * LONGEST_TEXT) == OwnDraft("q" * LONGEST_TEXT)
    too_long = Problem(Refusal.TOO_LONG, {"number": LONGEST_TEXT + 1})
    assert read("q" * (LONGEST_TEXT + 1)) == Unread((too_long,))


def test_everything_that_is_wrong_is_said_at_once():
    outcome = read("", value="xyzzy", depth="deep", kind="tale", hope="maybe", credit="c" * 61)

    assert len("c" * 61) > LONGEST_CREDIT
    assert reasons(outcome) == [
        Refusal.EMPTY,
        Refusal.UNKNOWN_VALUE,
        Refusal.UNKNOWN_DEPTH,
        Refusal.UNKNOWN_KIND,
        Refusal.UNKNOWN_FLAG,
        Refusal.CREDIT_TOO_LONG,
    ]


@pytest.mark.parametrize("twin", ["WHAT HELPS?", "What helps\uff1f"])
def test_a_question_that_reads_the_same_is_there_already(twin):
    taken = {folded("What helps?")}

    assert refuse_another(twin, taken, 1) is Refusal.ALREADY_THERE
    assert refuse_another("What else helps?", taken, 1) is None


def test_a_server_has_room_for_a_thousand():
    assert refuse_another("One?", set(), MOST_QUESTIONS - 1) is None
    assert refuse_another("One?", set(), MOST_QUESTIONS) is Refusal.TOO_MANY


def test_no_shipped_value_takes_the_name_of_a_servers_own_questions():
    with pytest.raises(DeckError, match="kept for a server's own"):
        parse_value("own", 'name = "Own"\nmeaning = "One line."\n')
