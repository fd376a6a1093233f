"""What `prompts/README.md` tells people to do works, step by step, as they would do it."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from bot.domain.ids import FormatId
from bot.domain.prompts.deck import Depth, Kind
from bot.domain.rounds.formats import (
    DEFAULT_KEYS,
    FORMAT_KEYS,
    Answer,
    Defaults,
    Order,
    Page,
    Way,
)
from bot.library import LibraryError, read_library
from tests.source import ROOT

README = (ROOT / "prompts" / "README.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", README, flags=re.DOTALL | re.MULTILINE))


def example(section: str) -> str:
    """Return the lines that a section tells people to copy."""
    (lines,) = re.findall(r"```toml\n(.*?)```", SECTIONS[section], flags=re.DOTALL)
    return str(lines)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped folder, to change as the text says."""
    return Path(shutil.copytree(ROOT / "prompts", tmp_path / "prompts"))


def append(path: Path, lines: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + "\n" + lines, encoding="utf-8")


def problems_of(folder: Path) -> str:
    with pytest.raises(LibraryError) as caught:
        read_library(folder)
    return str(caught.value)


def test_every_file_of_the_folder_is_told_of():
    table = README.partition("\n## ")[0]
    told = set(re.findall(r"`([a-z./]+)`", table))
    inside = {path.name for path in (ROOT / "prompts" / "en").iterdir()}
    assert {f"en/{name}" if "." in name else f"en/{name}/" for name in inside} <= told
    assert {f"{path.name}/" for path in (ROOT / "prompts").iterdir() if path.is_dir()} <= {
        *told,
        "en/",
    }
    assert {path.name for path in (ROOT / "prompts").glob("*.toml")} <= told


def test_the_words_one_can_choose_from_are_those_there_are():
    listed = SECTIONS["Add a question"]
    assert [f"`{one}`" for one in (*Depth, *Kind) if f"`{one}`" not in listed] == []
    assert "`hope = true`" in listed
    assert "`neutral = true`" in listed


def test_a_question_is_added_to_the_end_of_a_file(folder):
    lines = example("Add a question") + "neutral = true\n"
    append(folder / "en" / "values" / "own-pace.toml", lines)

    library = read_library(folder)
    added = list(library.deck.prompts.values())
    (prompt,) = [one for one in added if one.prompt_id == "own-pace-no-hurry"]
    assert prompt.value_id == "own-pace"
    assert prompt.neutral
    assert library.lint(prompt.text) == []


def test_a_question_is_taken_out_up_to_the_next_empty_line(folder):
    path = folder / "en" / "values" / "trust.toml"
    text = path.read_text(encoding="utf-8")
    start = text.index("[[prompt]]")
    path.write_text(text[:start] + text[text.index("\n\n", start) + 2 :], encoding="utf-8")

    assert (
        len(read_library(folder).deck.prompts)
        == len(read_library(ROOT / "prompts").deck.prompts) - 1
    )


def test_a_value_is_a_new_file(folder):
    (folder / "en" / "values" / "gentle-humour.toml").write_text(
        example("Add a value"), encoding="utf-8"
    )

    library = read_library(folder)
    (prompt,) = [one for one in library.deck.prompts.values() if one.value_id == "gentle-humour"]
    assert library.deck.value_of(prompt).name == "Gentle humour"
    assert len(library.deck.value_of(prompt).meaning) <= 60
    assert library.lint(prompt.text) == []


def test_a_round_is_a_new_file_in_each_language(folder):
    lines = example("Add a round")
    for language in ("en", "es"):
        (folder / language / "rounds" / "small-joys.toml").write_text(lines, encoding="utf-8")

    formats = read_library(folder).formats
    added = formats["es"][FormatId("small-joys")]
    assert added == list(formats["en"].values())[-1]
    assert added.defaults == Defaults(minutes=20)


def test_a_round_that_one_language_lacks_is_told_with_its_file(folder):
    path = folder / "en" / "rounds" / "small-joys.toml"
    path.write_text(example("Add a round"), encoding="utf-8")

    assert problems_of(folder).startswith("es/rounds/small-joys.toml is missing.")


def test_the_lines_of_a_round_are_those_there_are():
    told = SECTIONS["Add a round"]
    lines = {*FORMAT_KEYS, *DEFAULT_KEYS} - {"defaults"}
    unnamed = {one for one in lines if f"`{one}" not in told and f"\n{one} = " not in told}
    assert unnamed == set()
    named = re.findall(r"`\"?([a-z_]+)\"?`", told)
    assert {*Page, *Way, *Answer, *Order} <= set(named)


def test_the_defaults_of_a_round_are_as_told():
    told = SECTIONS["Add a round"]
    usual = Defaults(minutes=20)
    assert f"`turn_minutes` (else {usual.turn_minutes}), `seats` ({usual.seats})" in told
    assert f"`open_hours` ({usual.open_hours})" in told
    assert (usual.order, usual.replies, usual.open_part) == (Order.JOIN, False, True)


def test_a_round_with_choices_needs_the_line_that_is_told(folder):
    (line,) = re.findall(r"`(choices = .+?\])`", SECTIONS["Add a round"])
    lines = example("Add a round").replace('answer = "words"', f'answer = "choice"\n{line}')
    for language in ("en", "es"):
        (folder / language / "rounds" / "small-joys.toml").write_text(lines, encoding="utf-8")

    added = read_library(folder).formats["en"][FormatId("small-joys")]
    assert [one.text for one in added.choices] == ["Sun", "Rain"]


def test_a_day_is_added_to_the_end_of_the_calendar(folder):
    (folder / "calendar.toml").write_text("# none yet\n", encoding="utf-8")
    for on in (None, "12-24", "2027-03-28"):
        day = example("Add a holiday or a hard day")
        append(folder / "calendar.toml", day.replace("second Sunday of May", on) if on else day)
        assert on is None or f"`{on}`" in SECTIONS["Add a holiday or a hard day"]

    calendar = read_library(folder).calendar
    for hard_day in (date(2030, 5, 12), date(2030, 12, 24), date(2027, 3, 28)):
        assert calendar.day_on(hard_day).name == "Mother's Day"
    assert calendar.day_on(date(2028, 3, 28)) is None


def own_ids(language: Path, ending: str) -> None:
    for path in (language / "values").glob("*.toml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(
            re.sub(r'^id = "(.+)"$', rf'id = "\1-{ending}"', text, flags=re.MULTILINE),
            encoding="utf-8",
        )


@pytest.mark.parametrize("code", re.findall(r"`(pt\S*)`", SECTIONS["Add a language"]))
def test_a_language_is_a_folder_that_is_copied_and_translated(folder, code):
    language = Path(shutil.copytree(folder / "en", folder / code))
    wording = language / "wording.toml"
    text = wording.read_text(encoding="utf-8")
    assert "Thank you for being here." in text
    wording.write_text(
        text.replace("Thank you for being here.", "Que bom ter você aqui."), encoding="utf-8"
    )
    (language / "lint.toml").write_text('[advice]\nwords = "deve, tente"\n', encoding="utf-8")
    own_ids(language, "pt")

    library = read_library(folder)
    assert library.languages == ("en", *sorted(["es", code]))
    assert library.wordings[code].say("prompts.thanks") == "Que bom ter você aqui."
    assert len(library.decks[code].prompts) == len(library.deck.prompts)
    assert library.lint("O que você deve fazer?", code)[0].detail == "deve"
    assert library.wording.say("prompts.thanks") == "Thank you for being here."


def test_a_value_of_a_new_language_is_enough_with_few_questions(folder):
    language = Path(shutil.copytree(folder / "en", folder / "pt"))
    for path in (language / "values").glob("*.toml"):
        head, *prompts = path.read_text(encoding="utf-8").split("[[prompt]]")
        path.write_text("[[prompt]]".join([head, *prompts[:4]]), encoding="utf-8")
    own_ids(language, "pt")

    assert len(read_library(folder).decks["pt"].prompts) == 100


def test_a_language_whose_questions_kept_our_ids_is_told_which(folder):
    shutil.copytree(folder / "en", folder / "pt")

    told = problems_of(folder)
    assert (
        "pt/values/hope.toml, prompt hope-far-off: this id is taken in en; "
        "end it with words of this language." in told
    )


def test_the_marks_of_a_language_are_written_at_the_top(folder):
    for mark in re.findall(r"`((?:opening|question)_mark = .+?)`", SECTIONS["Add a language"]):
        path = folder / "es" / "lint.toml"
        lists = re.sub(
            r"^opening_mark.*\n", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE
        )
        path.write_text(f"{mark}\n{lists}", encoding="utf-8")
        words = read_library(folder).lint_words["es"]
        assert "¿" in words.opening_mark or words.question_mark == "؟"


def test_a_sentence_that_is_missing_is_named(folder):
    language = Path(shutil.copytree(folder / "es", folder / "pt"))
    own_ids(language, "pt")
    path = language / "wording.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text(
        "\n".join(line for line in lines if not line.startswith("thanks = ")), encoding="utf-8"
    )

    assert problems_of(folder) == (
        "pt/wording.toml: prompts.thanks is missing. Translate it from the one in en/wording.toml."
    )
