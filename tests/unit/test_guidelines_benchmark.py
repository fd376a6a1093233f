import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks.guidelines import __main__ as command
from benchmarks.guidelines import cost as costs
from benchmarks.guidelines.aims import aims
from benchmarks.guidelines.cost import Cost
from benchmarks.guidelines.disguises import DISGUISES
from benchmarks.guidelines.figures import evenly, read_all, score, share_of
from benchmarks.guidelines.messages import DataError, Message, Row, from_folder, our_own
from benchmarks.guidelines.readers import ADVICE, NOTE, OURS, WORD, Missing, Reader, ours
from benchmarks.guidelines.report import Run, tables, write
from bot.domain.guidelines.families import Family

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
QUICK = Cost(average=50.0, slowest_percent=400.0, hostile=900.0)


def put(folder: Path, name: str, *lines: Mapping[str, object]) -> Path:
    folder.mkdir(exist_ok=True)
    text = "".join(f"{json.dumps(line)}\n" for line in lines)
    (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return folder


def finding(name: str, *words: str, kind: str = WORD) -> Reader:
    """Return a reader that finds its kind in messages that hold one of the words."""
    return Reader(
        name,
        lambda message: frozenset({kind} if any(word in message.text for word in words) else ()),
    )


@pytest.fixture
def little_talk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(costs, "CHAT", 20)


def test_a_folder_without_messages_is_answered_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert command.main([str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"There is no .jsonl file in {tmp_path}.\n"


def test_a_line_without_a_label_is_named_by_its_number(tmp_path: Path):
    put(tmp_path, "talk", {"text": "hello", "label": "seeker"}, {"text": "hi"})
    with pytest.raises(DataError, match=r"talk\.jsonl, line 2: text and label"):
        list(from_folder(tmp_path))


def test_the_label_of_a_known_file_says_what_should_be_found(tmp_path: Path):
    put(
        tmp_path,
        "personal_details",
        {"text": "call me", "label": "PERSON|PHONE_NUMBER"},
        {"text": "hello", "label": "none"},
    )
    phone, none = from_folder(tmp_path)
    assert phone.row == Row("personal_details", "Phone numbers", "details")
    assert none.row.expects == "nothing"


def test_in_other_files_a_label_may_be_a_family_and_anything_else_is_only_counted(tmp_path: Path):
    put(tmp_path, "mine", *({"text": "hello", "label": label} for label in ("G4", "care", "odd")))
    assert [one.row.expects for one in from_folder(tmp_path)] == ["G4", "care", "unsaid"]


def test_a_message_is_a_reply_unless_its_line_says_what_stands_around_it(tmp_path: Path):
    told = {"text": "hello", "label": "G16", "reply": False, "round": "another's turn"}
    put(tmp_path, "mine", {"text": "hello " * 1_000, "label": "G3"}, told)
    first, second = (message.post() for message in from_folder(tmp_path))
    assert (first.is_reply, first.in_round) == (True, None)
    assert not second.is_reply
    assert second.in_round is not None
    assert second.in_round.is_anothers_turn
    assert len(first.reading.text) == 2_000


def test_our_own_sentences_count_for_their_family_and_for_nothing():
    rows = {message.row for message in our_own()}
    assert Row("our own G1", "breaches", "G1") in rows
    assert Row("our own G1", "near-misses", "nothing") in rows
    assert Row("our own care", "present", "care") in rows
    assert Row("our own care", "near-misses", "nothing") in rows


@pytest.mark.parametrize("name", DISGUISES)
def test_a_disguise_is_another_spelling_of_a_sentence(name: str):
    assert DISGUISES[name]("you are worthless") != "you are worthless"


def test_some_of_our_own_sentences_come_disguised_too():
    disguised = [one for one in our_own() if one.row.file == "disguised G15"]
    plain = {one.text for one in our_own() if one.row == Row("our own G15", "breaches", "G15")}
    assert len(disguised) == len(DISGUISES) * len(plain)


def test_we_find_a_family_by_its_name_and_by_what_it_leads_to():
    row = Row("mine", "breaches", "G1")
    message = Message("stop taking your meds, they are poison", row, {"is_reply": True})
    assert {Family.MEDICAL_ADVICE.value, NOTE} <= ours().finds(message)


def test_what_calls_for_people_is_no_breach_as_well():
    message = Message(
        "stop taking your meds, I am going to kill myself tonight",
        Row("mine", "care", "care"),
        {"is_reply": True},
    )
    assert ours().finds(message) == {"care"}


def test_precision_recall_and_the_share_that_is_flagged_wrongly():
    breaches, near = (
        Row("our own G4", "breaches", "G4"),
        Row("our own G4", "near-misses", "nothing"),
    )
    messages = [
        *(Message(text, breaches, {}) for text in ("bad one", "bad two", "mild", "odd")),
        *(Message(text, near, {}) for text in ("bad luck", "fine", "good", "well")),
    ]
    readings = read_all(messages, [finding(OURS, "bad", "mild", kind="G4"), finding("list", "bad")])
    own, listed = score(readings, "our own G4", OURS), score(readings, "our own G4", "list")
    assert own is not None
    assert listed is not None
    assert (own.precision, own.recall) == (1.0, 0.75)
    assert (listed.precision, listed.recall, listed.wrong) == (2 / 3, 0.5, 0.25)


def test_anything_said_about_a_near_miss_of_a_family_is_wrong():
    breaches, near = (
        Row("our own G4", "breaches", "G4"),
        Row("our own G4", "near-misses", "nothing"),
    )
    messages = [Message("bad", breaches, {}), Message("try tea", near, {})]
    told = score(read_all(messages, [finding(OURS, "tea", kind=ADVICE)]), "our own G4", OURS)
    assert told is not None
    assert (told.precision, told.recall, told.wrong) == (0.0, 0.0, 1.0)


def test_a_slow_reader_gets_messages_from_all_over_and_counts_for_the_whole_row():
    messages = [Message(f"{number}", Row("talk", "all", "nothing"), {}) for number in range(10)]
    assert [one.text for one in evenly(messages, 5)] == ["0", "2", "4", "6", "8"]
    slow = Reader("slow", finding("slow", "0", "2", kind=NOTE).finds, most=5)
    assert share_of(read_all(messages, [slow]), "slow", NOTE) == 0.4


def test_aims_say_what_is_missed():
    row = Row("supportive", "People asking for support", "nothing")
    messages = [Message("hello", row, {}), Message("bad day", row, {})]
    readings = read_all(messages, [finding(OURS, "bad", kind="G4")])
    told = {aim.name: aim for aim in aims(readings, QUICK)}
    notes = told["notes on judging, attacks, medicine and the like in support"]
    assert (notes.measured, notes.wanted, notes.is_met) == (500.0, "≤ 1 per 1,000", False)
    assert told["care in supportive talk"].is_met
    assert told["cost of an ordinary message, average"].is_met


def test_the_aim_for_families_looks_at_the_weakest_of_them():
    messages = [
        Message("a bad one", Row("unseen G4", "G4", "G4"), {}),
        Message("odd", Row("unseen G5", "G5", "G5"), {}),
        Message("bad luck", Row("unseen G5", "nothing", "nothing"), {}),
        Message("I can't go on", Row("unseen care", "care", "care"), {}),
        Message("it was on the news", Row("unseen care", "nothing", "nothing"), {}),
    ]
    kinds = {"a bad one": {"G4", NOTE}, "bad luck": {NOTE}, "I can't go on": {"care"}}
    reader = Reader(OURS, lambda message: frozenset(kinds.get(message.text, ())))
    told = {aim.name: aim.measured for aim in aims(read_all(messages, [reader]), QUICK)}
    assert told["breaches found, unseen, weakest family (G5)"] == 0
    assert told["breaches found, unseen, all families"] == 50
    assert told["near-misses flagged, unseen"] == 100
    assert told["care found, unseen"] == 100
    assert told["near-misses of care found, unseen"] == 0


def test_labels_of_advice_and_of_details_have_their_aims():
    messages = [
        Message("try tea", Row("advice", "Advice", "advice"), {}),
        Message("I tried tea", Row("advice", "No advice", "nothing"), {}),
        Message("a@b.example", Row("personal_details", "E-mail addresses", "details"), {}),
    ]
    told = {
        aim.name: aim
        for aim in aims(read_all(messages, [finding(OURS, "tea", kind=ADVICE)]), QUICK)
    }
    assert told["advice that is advice by its label"].measured == 50
    assert not told["e-mail addresses found"].is_met
    assert "phone numbers found" not in told


def test_the_files_hold_figures_and_no_words_of_a_message(tmp_path: Path):
    row = Row("our own G4", "breaches", "G4")
    readers = (finding(OURS, "zebra", kind="G4"), finding("list", "zebra"))
    readings = tuple(read_all([Message("zebra crossing", row, {})], readers))
    run = Run((OURS, "list"), readings, {OURS: QUICK, "list": QUICK}, missing=("other",))

    as_json, as_markdown = write(run, tmp_path / "results", at=AT, about={"cores": "2"})

    written = json.loads(as_json.read_text(encoding="utf-8"))
    assert written["scores"]["our own G4"]["list"]["recall"] == 1.0
    assert written["missing"] == ["other"]
    text = as_markdown.read_text(encoding="utf-8")
    assert tables(run) in text
    assert "02 March 2026; cores 2." in text
    assert "zebra" not in text + as_json.read_text(encoding="utf-8")


@pytest.mark.usefixtures("little_talk")
def test_without_the_rivals_the_rest_is_measured_and_that_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(command, "rivals", lambda: (Missing("a list", "a_list"),))
    monkeypatch.setattr(command, "our_own", lambda: iter(()))
    put(tmp_path / "data", "mine", {"text": "stop taking your meds", "label": "G1"})

    assert command.main([str(tmp_path / "data"), "--results", str(tmp_path)]) == 0

    said = capsys.readouterr().out
    assert "a list is not here; the table goes without it." in said
    assert "`make bench-guidelines` gets what is missing." in said
    assert (tmp_path / "guidelines.md").exists()


@pytest.mark.usefixtures("little_talk")
def test_without_a_folder_our_own_sentences_are_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    row = Row("our own G4", "breaches", "G4")
    monkeypatch.setattr(command, "our_own", lambda: iter([Message("hello", row, {})]))

    assert command.main(["--results", str(tmp_path)]) == 0

    assert "make bench-guidelines DATA=<folder" in capsys.readouterr().out
