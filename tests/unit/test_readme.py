"""The README says what is so: its settings, its commands, and the errors it helps with."""

import ast
import re
from pathlib import Path

import pytest

from bot.settings import SETTINGS
from bot.wording import Wording

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
# What Discord and people themselves say; everything else comes from us.
NOT_OURS = {"the commands don't show in Discord", "The application did not respond"}
# Put together from parts.
COMPOSED = {"Port … is taken"}


def rows_below(heading: str) -> list[list[str]]:
    """Return the cells of the first table below a heading, without its head."""
    text = README.split(f"\n{heading}\n", 1)[1]
    lines = [line for line in text.split("\n#", 1)[0].splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_the_table_of_settings_is_the_one_of_the_code():
    told = [[cell.strip("`") for cell in row] for row in rows_below("### Settings")]
    assert told == [[one.name, one.default, one.meaning] for one in SETTINGS]


def test_every_command_is_told_and_no_other():
    told = {row[0].strip("`/") for row in rows_below("## What works today")}
    wording = (ROOT / "prompts" / "en" / "wording.toml").read_text(encoding="utf-8")
    assert told == set(re.findall(r"^\[commands\.(\w+)\]", wording, flags=re.MULTILINE))


SEEN = [row[0].strip("`") for row in rows_below("### If something doesn't work")]


@pytest.fixture(scope="module")
def everything_we_say() -> list[str]:
    wording = Wording.read(ROOT / "prompts" / "en")
    sources = [ast.parse(path.read_text("utf-8")) for path in (ROOT / "bot").rglob("*.py")]
    in_python = [_text_of(node) for tree in sources for node in ast.walk(tree)]
    return [*map(wording.say, wording.keys), *filter(None, in_python)]


def _text_of(node: ast.AST) -> str:
    """Return the text that a literal makes, with a gap where something is filled in."""
    if isinstance(node, ast.JoinedStr):
        return "".join(map(_text_of, node.values))
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return "…" if isinstance(node, ast.FormattedValue) else ""


@pytest.mark.parametrize("seen", [one for one in SEEN if one not in NOT_OURS | COMPOSED])
def test_each_error_the_readme_helps_with_is_one_we_say(seen, everything_we_say):
    parts = [part.strip() for part in re.split(r"…|#channel", seen) if part.strip()]
    assert any(all(part in text for part in parts) for text in everything_we_say), seen


def test_the_numbers_of_questions_are_those_there_are(library):
    told = re.search(r"(\d+) questions on (\d+) values in English, and (\d+) in Spanish", README)
    assert told is not None
    english, spanish = library.decks["en"], library.decks["es"]
    there_are = (len(english.prompts), len(english.values), len(spanish.prompts))
    assert tuple(map(int, told.groups())) == there_are


GUIDES = {
    name: (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    for name in ("questions", "rounds")
}


@pytest.mark.parametrize("guide", GUIDES.values(), ids=GUIDES)
def test_what_a_guide_calls_a_button_is_on_one(guide, everything_we_say):
    named = {" ".join(name.split()) for name in re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", guide)}
    assert named
    assert named - set(everything_we_say) == set()


def test_every_file_the_guides_show_is_there():
    shown = re.findall(r"\]\((?!http)([^)#]+)\)", "".join(GUIDES.values()))
    assert shown
    assert [name for name in shown if not (ROOT / "docs" / name).exists()] == []


def test_every_file_the_readme_links_to_is_there():
    linked = re.findall(r"\]\((?!http)([^)#]+)\)|(?:src|srcset)=\"([^\"]+)\"", README)
    assert [name for pair in linked for name in pair if name and not (ROOT / name).exists()] == []
