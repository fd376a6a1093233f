"""The messages to read: the project's own sentences, and the JSONL files of a folder."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from benchmarks.guidelines.disguises import DISGUISES
from bot.domain.care.resources_file import parse_resources
from bot.domain.guidelines.families import Family
from bot.domain.guidelines.phone_numbers import Lines, known_lines
from bot.domain.guidelines.posts import InRound, Post
from bot.domain.reading.reading import read

HERE = Path(__file__).parent
PROJECT = HERE.parents[1]
TESTS = PROJECT / "tests"
RESOURCES = PROJECT / "prompts" / "resources.toml"
LONGEST = 2_000
"""Discord's limit for a message, in characters."""

NOTHING = "nothing"
UNSAID = "unsaid"
"""The label does not say whether anything should be found."""
CARE = "care"
OUR_OWN = "our own"
DISGUISED = "disguised"
BREACHES = "breaches"
NEAR_MISSES = "near-misses"

_DISGUISED = (Family.SUPPLY, Family.PUSHING_TO_HARM, Family.ATTACKS, Family.LABELS)
"""What people disguise, for they know what it is."""
_SAID = frozenset({CARE, NOTHING, *Family})
"""Labels that say by themselves what should be found."""
_ROUNDS: Mapping[str, InRound] = MappingProxyType(
    {
        "own turn": InRound(),
        "another's turn": InRound(is_anothers_turn=True, are_replies_open=False),
        "no replies": InRound(are_replies_open=False),
    }
)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what its messages are, and what a reader should find in them."""

    file: str
    name: str
    expects: str = UNSAID


@dataclass(frozen=True, slots=True)
class Message:
    """Words, the row they count for, and what stands around them."""

    text: str
    row: Row
    around: Mapping[str, Any]

    def post(self) -> Post:
        """Return the message as the rules look at it; it is read anew every time."""
        return Post(read(self.text), **self.around)


class DataError(Exception):
    """The folder cannot be measured; the text says why."""


def from_folder(folder: Path) -> Iterator[Message]:
    """Yield the messages of every JSONL file of a folder, cut at Discord's limit.

    A line may say what stands around it with the words that our own sentences use (`reply`,
    `asked`, `notes`, `round`, `earlier`). What does not say is read as a reply: more rules look
    at those.

    Raises:
        DataError: There is no such file, or a line has no `text` and `label`.
    """
    files = sorted(folder.glob("*.jsonl"))
    if not files:
        raise DataError(f"There is no .jsonl file in {folder}.")
    for file in files:
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), start=1):
            if line.strip():
                yield _message(file, number, line)


def _message(file: Path, number: int, line: str) -> Message:
    try:
        told = json.loads(line)
        text, label = str(told["text"]), str(told["label"])
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(f"{file.name}, line {number}: text and label are needed.") from error
    around = _around({"reply": True, **told})
    return Message(text[:LONGEST], _row(file.stem, label), around)


@cache
def _row(file: str, label: str) -> Row:
    parts = {label, *label.split("|")}
    for row in _known_rows():
        if row["file"] == file and not parts.isdisjoint(row.get("labels", parts)):
            return Row(file, row["name"], row["expects"])
    return Row(file, label, label if label in _SAID else UNSAID)


@cache
def _known_rows() -> tuple[dict[str, Any], ...]:
    return tuple(tomllib.loads((HERE / "rows.toml").read_text(encoding="utf-8"))["rows"])


def our_own(tests: Path = TESTS) -> Iterator[Message]:
    """Yield the sentences that the rules and the recognising are held to, then some disguised."""
    plain = tuple(_by_family(tests / "guidelines"))
    yield from plain
    yield from _about_care(tests / "care")
    for message in plain:
        if message.row.expects in _DISGUISED:
            row = Row(f"{DISGUISED} {message.row.expects}", BREACHES, message.row.expects)
            for disguise in DISGUISES.values():
                yield Message(disguise(message.text), row, message.around)


def _by_family(folder: Path) -> Iterator[Message]:
    for family in Family:
        path = folder / f"{family.lower()}.toml"
        breaches = Row(f"{OUR_OWN} {family}", BREACHES, family)
        near = Row(f"{OUR_OWN} {family}", NEAR_MISSES, NOTHING)
        for table in tomllib.loads(path.read_text(encoding="utf-8")).values():
            yield from _sentences(table["match"], breaches)
            yield from _sentences(table["near"], near)


def _about_care(folder: Path) -> Iterator[Message]:
    present = Row(f"{OUR_OWN} {CARE}", "present", CARE)
    near = Row(f"{OUR_OWN} {CARE}", NEAR_MISSES, NOTHING)
    for path in sorted(folder.glob("*.toml")):
        row = near if path.stem == "near_misses" else present
        for sentences in tomllib.loads(path.read_text(encoding="utf-8")).values():
            yield from _sentences(sentences, row)


def _sentences(entries: list[Any], row: Row) -> Iterator[Message]:
    for entry in entries:
        told = {"text": entry} if isinstance(entry, str) else entry
        around = {**_around(told), "languages": frozenset({"en", "es"})}
        yield Message(told["text"], row, around)


@cache
def _helplines() -> Lines:
    resources = parse_resources(RESOURCES.read_text(encoding="utf-8"))
    return known_lines(resources.contacts())


def _around(told: Mapping[str, Any]) -> Mapping[str, Any]:
    around: dict[str, Any] = {
        "lines": _helplines(),
        "is_reply": told.get("reply", False),
        "asked_for_advice": told.get("asked", False),
    }
    if "notes" in told:
        around["asks_for_notes"] = told["notes"]
    if "round" in told:
        where = _ROUNDS[told["round"]]
        around["in_round"] = InRound(
            where.is_anothers_turn, where.are_replies_open, told.get("earlier", 0)
        )
    return around
