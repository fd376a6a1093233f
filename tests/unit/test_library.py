"""The folder of texts is checked as a whole, and each problem names its file and its cure."""

import re
import shutil
from pathlib import Path

import pytest

from bot.domain.guidelines.families import GuidelineId
from bot.domain.ids import FormatId, ValueId
from bot.domain.prompts.calendar import Calendar, read_calendar
from bot.domain.prompts.lint_words import Rule
from bot.library import LibraryError, read_library
from tests.source import ROOT

FILES = [
    "en/wording.toml",
    "en/values/hope.toml",
    "en/rounds/weather.toml",
    "en/guidelines/stays-here.toml",
    "en/care.toml",
    "en/lint.toml",
    "es/wording.toml",
    "es/values/hope.toml",
    "es/rounds/weather.toml",
    "es/guidelines/stays-here.toml",
    "es/care.toml",
    "es/lint.toml",
    "resources.toml",
    "calendar.toml",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped texts, with two values and two formats in each of two languages."""
    of_language = (
        "wording.toml",
        "care.toml",
        "lint.toml",
        "values/hope.toml",
        "values/trust.toml",
        "rounds/weather.toml",
        "rounds/care-round.toml",
        *(f"guidelines/{one}.toml" for one in GuidelineId),
    )
    names = [f"{language}/{name}" for language in ("en", "es") for name in of_language]
    for name in ("resources.toml", "calendar.toml", *names):
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
    assert library.languages == ("en", "es")
    assert library.deck is library.decks["en"]
    assert library.wording is library.wordings["en"]
    assert library.resources.countries()
    assert library.calendar.days
    assert library.wordings["es"].say("prompts.thanks") == "Gracias por estar aquí."
    assert library.decks["es"].values[ValueId("hope")].name == "Esperanza"
    assert library.formats["es"][FormatId("care-round")].name == "Ronda de cuidado"
    assert library.guidelines["es"][GuidelineId.EVERY_PAIN_COUNTS].words.value


def test_a_question_is_held_to_the_rules_of_its_language(library):
    assert [one.rule for one in library.lint("What should you do?")] == [Rule.ADVICE]
    assert [one.rule for one in library.lint("¿Qué deberías hacer?", "es")] == [Rule.ADVICE]
    assert library.lint("What could help?") == []
    assert Rule.OPENING_MARK in [one.rule for one in library.lint("What could help?", "es")]


def test_the_problems_of_all_files_are_told_at_once(folder):
    (folder / "en/wording.toml").write_text("[help]\nnumber = 3", encoding="utf-8")
    (folder / "en/values/hope.toml").write_text('name = "Hope"', encoding="utf-8")
    (folder / "resources.toml").write_text("[[resource", encoding="utf-8")
    (folder / "calendar.toml").write_text('[[day]]\nname = "Eve"', encoding="utf-8")
    (folder / "es/lint.toml").write_text('[advise]\nwords = "debes"', encoding="utf-8")
    (folder / "es/values/trust.toml").write_text('name = "Confianza"', encoding="utf-8")

    told = problems_of(folder)

    for name in (
        "en/wording.toml: help.number",
        "en/values/hope.toml: meaning",
        "resources.toml is not valid",
        "calendar.toml, day 1: on is missing",
        'es/lint.toml: "advise" is not known',
        "es/values/trust.toml: meaning",
    ):
        assert any(name in problem for problem in told), name


@pytest.mark.parametrize("name", FILES)
def test_a_file_in_another_encoding_is_named_with_its_cure(folder, name):
    (folder / name).write_bytes("name = 'café'".encode("latin-1"))

    assert problems_of(folder) == (f"{folder / name} is not UTF-8 text. Save it again as UTF-8.",)


def test_a_file_that_is_no_text_hides_no_problem_of_its_neighbour(folder):
    (folder / "en/values/hope.toml").write_bytes(b"\xff")
    (folder / "en/values/trust.toml").write_text('name = "Trust"', encoding="utf-8")

    told = problems_of(folder)

    assert "hope.toml is not UTF-8" in told[0]
    assert any("trust.toml: meaning is missing" in problem for problem in told)


@pytest.mark.parametrize("name", FILES)
def test_the_invisible_mark_of_some_editors_is_no_problem(folder, name):
    text = (folder / name).read_bytes()
    (folder / name).write_bytes(b"\xef\xbb\xbf" + text)

    assert read_library(folder).deck.prompts


@pytest.mark.parametrize("name", [name for name in FILES if name.count("/") < 2])
def test_a_file_that_is_missing_is_named(folder, name):
    (folder / name).unlink()

    (problem,) = problems_of(folder)
    assert str(folder / name) in problem
    assert "cannot be read" in problem


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_folder_without_questions_is_told(folder, language):
    shutil.rmtree(folder / language / "values")

    (problem,) = problems_of(folder)
    assert f"{language}/values holds no questions" in problem


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_folder_without_formats_is_told(folder, language):
    for path in (folder / language / "rounds").iterdir():
        path.unlink()

    (problem,) = problems_of(folder)
    assert f"{language}/rounds holds no formats" in problem


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_guideline_that_is_missing_is_told(folder, language):
    (folder / language / "guidelines/no-judging.toml").unlink()

    assert problems_of(folder) == (
        f"{language}/guidelines/no-judging.toml is missing. Put it back.",
    )


def test_a_language_weighs_no_guideline_differently(folder):
    path = folder / "es/guidelines/stays-here.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("severity = 3", "severity = 2", 1), encoding="utf-8")

    (problem,) = problems_of(folder)
    assert problem.startswith("es/guidelines/stays-here.toml, family G8: severity differs from en.")


@pytest.mark.parametrize(("here", "there"), [("es", "en"), ("en", "es")])
def test_a_format_that_one_language_lacks_is_told(folder, here, there):
    (folder / here / "rounds/weather.toml").unlink()

    (problem,) = problems_of(folder)
    assert problem.startswith(f"{here}/rounds/weather.toml is missing.")
    assert f"{there}/rounds/weather.toml" in problem


@pytest.mark.parametrize(
    ("name", "written", "changed", "told"),
    [
        ("weather", '"first"', '"more"', 'page: here "more", there "first".'),
        ("weather", '["live", "open"]', '["open"]', 'ways: here "open", there "live, open".'),
        ("weather", '"choice"', '"choices"', 'answer: here "choices", there "choice".'),
        ("weather", '"sun"', '"sol"', 'the ids of choices: here "sol, cloud'),
        (
            "care-round",
            "questions = [",
            'questions = [\n  "¿Quién está?",',
            'the number of questions: here "3", there "2".',
        ),
    ],
)
def test_where_a_format_differs_from_the_original_is_told(folder, name, written, changed, told):
    path = folder / f"es/rounds/{name}.toml"
    text = path.read_text(encoding="utf-8")
    assert written in text
    path.write_text(text.replace(written, changed, 1), encoding="utf-8")

    (problem,) = problems_of(folder)
    assert problem.startswith(f"es/rounds/{name}.toml differs from en/rounds/{name}.toml in {told}")


def test_what_is_wrong_in_a_format_is_told_with_its_language(folder):
    path = folder / "es/rounds/weather.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("minutes = 15", "minuts = 15"), encoding="utf-8"
    )

    assert problems_of(folder)[0].startswith('es/rounds/weather.toml, [defaults]: "minuts"')


def test_without_english_nothing_else_is_guessed(folder):
    shutil.rmtree(folder / "en")

    told = problems_of(folder)
    assert len(told) == 5
    assert all(str(folder / "en") in problem for problem in told)


def test_english_alone_is_enough(folder):
    shutil.rmtree(folder / "es")

    assert read_library(folder).languages == ("en",)


def test_a_folder_that_is_not_there_is_told(tmp_path):
    assert any("wording.toml cannot be read" in one for one in problems_of(tmp_path / "nowhere"))


def test_a_folder_that_is_named_like_no_language_is_told(folder):
    (folder / "Old texts").mkdir()

    (problem,) = problems_of(folder)
    assert "Old texts: name a language's folder by its code, such as es or pt-BR." in problem


@pytest.mark.parametrize("name", [".git", "__pycache__", "@eaDir"])
def test_folders_that_programs_leave_behind_are_no_languages(folder, name):
    (folder / name).mkdir()

    assert read_library(folder).languages == ("en", "es")


@pytest.mark.parametrize(
    ("written", "changed", "told"),
    [
        (
            'thanks = "Gracias por estar aquí."\n',
            "",
            "prompts.thanks is missing. Translate it from the one in en/wording.toml.",
        ),
        (
            'thanks = "Gracias',
            'graces = "x"\nthanks = "Gracias',
            "prompts.graces is not known. Look for its right name in en/wording.toml.",
        ),
        (
            'shared_by = "**{name}**"',
            'shared_by = "**{nombre}**"',
            "prompts.shared_by must hold {name} in braces, as it does in en/wording.toml.",
        ),
        (
            "Gracias por estar aquí.",
            "Gracias, {name}.",
            "prompts.thanks must hold nothing in braces, as it does in en/wording.toml.",
        ),
    ],
)
def test_where_a_translation_differs_it_is_told_by_its_key(folder, written, changed, told):
    path = folder / "es/wording.toml"
    text = path.read_text(encoding="utf-8")
    assert written in text
    path.write_text(text.replace(written, changed), encoding="utf-8")

    assert problems_of(folder) == (f"es/wording.toml: {told}",)


def test_an_id_that_two_languages_share_is_told(folder):
    path = folder / "es/values/trust.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("trust-hasta-un-gato", "trust-earned"), encoding="utf-8")

    (problem,) = problems_of(folder)
    assert problem == (
        "es/values/trust.toml, prompt trust-earned: this id is taken in en; "
        "end it with words of this language."
    )


def test_words_for_days_that_are_too_few_are_told(folder):
    path = folder / "es/wording.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("primer/primero, segundo, ", ""), encoding="utf-8")

    told = "es/wording.toml: calendar.read.places needs 5 words with commas between them, not 3."
    assert problems_of(folder) == (told,)


def test_the_examples_of_days_are_days(library):
    """What forms and refusals show as an example can be written so."""
    for language, wording in library.wordings.items():
        for key in ("calendar.days_hint", "calendar.unreadable"):
            example = wording.say(key)
            found = re.search(r"(second Sunday of May|segundo domingo de mayo)", example)
            assert found, (language, key)
            assert isinstance(read_calendar(found[0], library.day_words), Calendar)
            is_english = found[0] == "second Sunday of May"
            assert is_english == (language == "en")


def test_wording_that_is_not_toml_is_named(folder):
    (folder / "en/wording.toml").write_text("[help", encoding="utf-8")

    (problem,) = problems_of(folder)
    assert "wording.toml is not valid TOML" in problem
