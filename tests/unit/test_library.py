"""The folder of texts is checked as a whole, and each problem names its file and its cure."""

import shutil
from pathlib import Path

import pytest

from bot.library import LibraryError, read_library
from tests.source import ROOT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped texts, with two values of questions."""
    for name in (
        "resources.toml",
        "en/wording.toml",
        "en/values/hope.toml",
        "en/values/trust.toml",
    ):
        target = tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "prompts" / name, target)
    return tmp_path


def problems_of(folder: Path) -> tuple[str, ...]:
    with pytest.raises(LibraryError) as caught:
        read_library(folder)
    assert str(caught.value) == "\n".join(caught.value.problems)
    return caught.value.problems


def test_the_shipped_folder_can_be_read(library):
    assert len(library.deck.prompts) >= 50
    assert len(library.deck.values) >= 25
    assert library.resources.countries()
    assert library.wording.say("prompts.thanks")


def test_the_problems_of_all_files_are_told_at_once(folder):
    (folder / "en/wording.toml").write_text("[help]\nnumber = 3", encoding="utf-8")
    (folder / "en/values/hope.toml").write_text('name = "Hope"', encoding="utf-8")
    (folder / "resources.toml").write_text("[[resource", encoding="utf-8")

    told = problems_of(folder)

    for name in ("wording.toml: help.number", "hope.toml: meaning", "resources.toml is not valid"):
        assert any(name in problem for problem in told)


@pytest.mark.parametrize("name", ["en/wording.toml", "en/values/hope.toml", "resources.toml"])
def test_a_file_in_another_encoding_is_named_with_its_cure(folder, name):
    (folder / name).write_bytes("name = 'café'".encode("latin-1"))

    assert problems_of(folder) == (f"{folder / name} is not UTF-8 text. Save it again as UTF-8.",)


def test_a_file_that_is_no_text_hides_no_problem_of_its_neighbour(folder):
    (folder / "en/values/hope.toml").write_bytes(b"\xff")
    (folder / "en/values/trust.toml").write_text('name = "Trust"', encoding="utf-8")

    told = problems_of(folder)

    assert "hope.toml is not UTF-8" in told[0]
    assert any("trust.toml: meaning is missing" in problem for problem in told)


@pytest.mark.parametrize("name", ["en/wording.toml", "en/values/hope.toml", "resources.toml"])
def test_the_invisible_mark_of_some_editors_is_no_problem(folder, name):
    text = (folder / name).read_bytes()
    (folder / name).write_bytes(b"\xef\xbb\xbf" + text)

    assert read_library(folder).deck.prompts


@pytest.mark.parametrize("name", ["en/wording.toml", "resources.toml"])
def test_a_file_that_is_missing_is_named(folder, name):
    (folder / name).unlink()

    (problem,) = problems_of(folder)
    assert str(folder / name) in problem
    assert "cannot be read" in problem


def test_a_folder_without_questions_is_told(folder):
    shutil.rmtree(folder / "en/values")

    (problem,) = problems_of(folder)
    assert "holds no questions" in problem


def test_wording_that_is_not_toml_is_named(folder):
    (folder / "en/wording.toml").write_text("[help", encoding="utf-8")

    (problem,) = problems_of(folder)
    assert "wording.toml is not valid TOML" in problem
