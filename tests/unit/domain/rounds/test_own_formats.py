"""A server's own formats: what a form or a file becomes, and why one is not taken."""

from dataclasses import replace

import pytest

from bot.domain.ids import FormatId, OwnFormatId
from bot.domain.rounds.formats import (
    Answer,
    Choice,
    Defaults,
    Format,
    Order,
    Page,
    Way,
    parse_format,
)
from bot.domain.rounds.own_format_files import MOST_BYTES, read_file, write_toml
from bot.domain.rounds.own_formats import (
    MOST_FORMATS,
    NEW,
    Finding,
    Refusal,
    Unread,
    copy_of,
    number_of,
    own_format_id,
    read_own,
    refuse_another,
    typed_of,
)

CIRCLE = Format(
    format_id=FormatId("talking-circle"),
    name="Talking circle",
    meaning="One speaks, the others listen.",
    page=Page.FIRST,
    place=5,
    ways=(Way.LIVE,),
    answer=Answer.WORDS,
    opening="We go round twice.",
    questions=("Which value?", "What story?"),
    turn="Take your time.",
    passed="Thank you.",
    closing="We close.",
    carry="Keep one thing.",
    staff_note="Open with your own words.",
    defaults=Defaults(minutes=60, seats=12, order=Order.RANDOM),
)
NEEDS = replace(
    CIRCLE,
    format_id=FormatId("halt"),
    answer=Answer.CHOICES,
    questions=("Which of these is here?",),
    choices=(Choice("hungry", "Hungry"), Choice("tired", "Tired")),
)


def read(base: Format = CIRCLE, **changed: str) -> Format | Unread:
    return read_own(replace(typed_of(base), **changed), base)


def own(base: Format = CIRCLE, **changed: str) -> Format:
    found = read(base, **changed)
    assert isinstance(found, Format)
    return found


def findings_of(base: Format = CIRCLE, **changed: str) -> list[Finding]:
    found = read(base, **changed)
    assert isinstance(found, Unread)
    return list(found.findings)


def test_a_copy_is_the_servers_own_and_keeps_the_words():
    copy = copy_of(CIRCLE)
    assert copy.is_own
    assert not CIRCLE.is_own
    assert copy == replace(CIRCLE, format_id=NEW, page=Page.MORE, place=copy.place)


@pytest.mark.parametrize("base", [CIRCLE, NEEDS])
def test_a_form_that_nobody_changed_is_a_copy(base):
    assert own(base) == copy_of(base)


def test_the_form_holds_name_opening_questions_closing_and_times():
    changed = own(
        name=" Our  circle ",
        opening="Hello.\n\n\nWe begin.",
        questions="What now?\n\n  What next?  ",
        closing="Bye.",
        times="45, 2, 12",
    )
    assert (changed.name, changed.opening, changed.closing) == (
        "Our circle",
        "Hello.\n\nWe begin.",
        "Bye.",
    )
    assert changed.questions == ("What now?", "What next?")
    assert changed.defaults == replace(CIRCLE.defaults, minutes=45, turn_minutes=2, open_hours=12)
    assert changed.turn == CIRCLE.turn


def test_a_kept_format_keeps_its_id_when_it_is_changed():
    kept = replace(copy_of(CIRCLE), format_id=own_format_id(OwnFormatId(7)))
    assert own(kept, name="Another name").format_id == "own-7"


def test_what_it_means_is_its_first_question_once_the_questions_are_others():
    assert own(name="Ours").meaning == CIRCLE.meaning
    assert own(questions="What now?").meaning == "What now?"
    long = own(questions="word " * 30).meaning
    assert long.endswith("word…")
    assert len(long) <= 100


def test_what_is_left_empty_stays_as_it_was():
    changed = own(closing=" ", times="")
    assert changed.closing == CIRCLE.closing
    assert changed.defaults == CIRCLE.defaults


def test_lines_after_a_hyphen_are_choices_and_those_that_stay_keep_their_id():
    changed = own(NEEDS, questions="What is here?\n- Hurting\n- Tired\n\u2013 Angry\n\u2022 Sad")
    assert changed.answer is Answer.CHOICES
    assert changed.questions == ("What is here?",)
    assert changed.choices == (
        Choice("choice-1", "Hurting"),
        Choice("tired", "Tired"),
        Choice("choice-2", "Angry"),
        Choice("choice-3", "Sad"),
    )


def test_a_note_about_choices_goes_when_they_are_others():
    assert own(NEEDS, name="Ours").staff_note == NEEDS.staff_note
    assert own(NEEDS, questions="What is here?\n- Hurting\n- Tired").staff_note == ""


def test_choices_added_to_a_round_of_words_are_to_choose_one_from():
    changed = own(questions="Which colour?\n* Red\n* Blue")
    assert changed.answer is Answer.CHOICE
    assert [one.text for one in changed.choices] == ["Red", "Blue"]


def test_a_new_choice_takes_no_id_that_another_has():
    base = own(questions="Which colour?\n- Red\n- Blue")
    assert own(base, questions="Which colour?\n- Green\n- Red\n- Blue").choices == (
        Choice("choice-3", "Green"),
        Choice("choice-1", "Red"),
        Choice("choice-2", "Blue"),
    )


def test_bold_letters_are_no_choice():
    assert own(questions="**What** now?").choices == ()


def test_without_its_choices_a_round_is_answered_in_words():
    assert own(NEEDS, questions="How are you?").answer is Answer.WORDS


def test_silence_stays_silence():
    silent = replace(CIRCLE, answer=Answer.SILENCE, questions=("Be quiet.",))
    assert own(silent, name="Quiet").answer is Answer.SILENCE


@pytest.mark.parametrize(
    ("times", "read"),
    [
        ("45", (45, 3, 24)),
        ("45 min, 2 min each, 12 h", (45, 2, 12)),
        ("45 2 12", (45, 2, 12)),
        ("45/2", (45, 2, 24)),
    ],
)
def test_times_are_read_as_people_write_them(times, read):
    found = own(times=times).defaults
    assert (found.minutes, found.turn_minutes, found.open_hours) == read


@pytest.mark.parametrize("times", ["soon", "7.5, 3", "1, 2, 3, 4", "45,,12", "99999999"])
def test_times_that_cannot_be_read_are_told(times):
    assert findings_of(times=times) == [Finding(Refusal.TIMES)]


@pytest.mark.parametrize(
    ("changed", "reason", "details"),
    [
        ({"name": "\u200b"}, Refusal.NO_NAME, {}),
        ({"name": "a" * 41}, Refusal.NAME_TOO_LONG, {"number": 41, "most": 40}),
        ({"opening": "\n"}, Refusal.NO_OPENING, {}),
        ({"opening": "a" * 401}, Refusal.OPENING_TOO_LONG, {"number": 401, "most": 400}),
        ({"questions": ""}, Refusal.NO_QUESTION, {}),
        ({"questions": "- One\n- Two"}, Refusal.NO_QUESTION, {}),
        ({"questions": "a\nb\nc\nd\ne"}, Refusal.TOO_MANY_QUESTIONS, {"number": 5, "most": 4}),
        ({"questions": "a\nb\n- One\n- Two"}, Refusal.ONE_QUESTION, {}),
        (
            {"questions": "a\n" + "b" * 201},
            Refusal.QUESTION_TOO_LONG,
            {"place": 2, "number": 201, "most": 200},
        ),
        ({"questions": "a\n- One"}, Refusal.HOW_MANY_CHOICES, {"number": 1, "most": 10}),
        (
            {"questions": "a" + "".join(f"\n- {number}" for number in range(11))},
            Refusal.HOW_MANY_CHOICES,
            {"number": 11, "most": 10},
        ),
        ({"questions": "a\n- One\n-"}, Refusal.CHOICE_TOO_LONG, {"place": 2, "most": 40}),
        (
            {"questions": f"a\n- {'b' * 41}\n- One"},
            Refusal.CHOICE_TOO_LONG,
            {"place": 1, "most": 40},
        ),
        ({"questions": "a\n- One\n- Two\n- ONE"}, Refusal.CHOICE_TWICE, {"place": 3}),
        ({"closing": "a" * 301}, Refusal.CLOSING_TOO_LONG, {"number": 301, "most": 300}),
        ({"times": "4"}, Refusal.MINUTES, {"least": 5, "most": 240}),
        ({"times": "60, 0"}, Refusal.TURN_MINUTES, {"least": 1, "most": 20}),
        ({"times": "60, 3, 200"}, Refusal.OPEN_HOURS, {"least": 1, "most": 168}),
    ],
)
def test_what_does_not_fit_is_told_with_its_reason(changed, reason, details):
    assert findings_of(**changed) == [Finding(reason, details)]


def test_everything_that_is_wrong_in_a_form_is_told_at_once():
    told = findings_of(name="", opening="", questions="", times="soon")
    assert [one.reason for one in told] == [
        Refusal.NO_NAME,
        Refusal.NO_OPENING,
        Refusal.NO_QUESTION,
        Refusal.TIMES,
    ]


def test_a_servers_formats_have_names_of_their_own_and_there_is_room_for_so_many():
    assert refuse_another("Evening", ["Morning"]) is None
    assert refuse_another("EVENING", ["Morning", "evening"]) == Finding(Refusal.ALREADY_THERE)
    full = [str(number) for number in range(MOST_FORMATS)]
    assert refuse_another("Evening", full) == Finding(Refusal.TOO_MANY, {"most": MOST_FORMATS})
    assert refuse_another("Evening", full[1:]) is None


def test_the_id_of_a_kept_format_tells_its_number():
    assert number_of(own_format_id(OwnFormatId(12))) == 12
    for other in (NEW, FormatId("weather"), FormatId("7"), FormatId("own-\u0663")):
        assert number_of(other) is None


@pytest.mark.parametrize("base", [CIRCLE, NEEDS, replace(CIRCLE, staff_note="")])
def test_a_file_that_was_handed_out_is_read_back_as_it_was(base):
    odd = replace(base, opening='A "quote", a \\ and\n\nan é.', closing="\x7f☀️\u2028")
    assert parse_format("talking-circle", write_toml(base)) == replace(
        base, format_id=FormatId("talking-circle")
    )
    found = read_file(write_toml(odd).encode())
    assert isinstance(found, Format)
    assert found.opening == odd.opening


def test_a_file_from_a_text_editor_may_begin_with_its_mark():
    assert read_file(b"\xef\xbb\xbf" + write_toml(CIRCLE).encode()) == copy_of(CIRCLE)


@pytest.mark.parametrize(
    ("data", "finding"),
    [
        (b"\xff", Finding(Refusal.FILE_NOT_TEXT)),
        (b" " * (MOST_BYTES + 1), Finding(Refusal.FILE_TOO_BIG)),
        (
            write_toml(CIRCLE).replace('name = "Talking circle"\n', "").encode(),
            Finding(Refusal.FILE_NOT_A_FORMAT, {"problems": "round.toml: name is missing."}),
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_told(data, finding):
    assert read_file(data) == Unread((finding,))


def test_of_a_file_with_many_problems_as_many_are_told_as_fit():
    lines = "".join(f'colour_{number} = "blue"\n' for number in range(200))
    found = read_file(lines.encode())
    assert isinstance(found, Unread)
    told = str(found.findings[0].details["problems"]).splitlines()
    assert told[-1] == "…"
    assert all(line.startswith("round.toml: ") for line in told[:-1])
    assert len(told) > 5
