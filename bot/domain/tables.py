"""Tables that people write by hand in TOML, read so that every problem is told at once."""

import re
import sys
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

from bot.domain.visible import is_blank

Choice = TypeVar("Choice", bound=StrEnum)

KEBAB_CASE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class TablesError(Exception):
    """A file cannot be used; `problems` are plain sentences that name it and the place."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


def read_toml(file: str, toml_text: str, problems: list[str]) -> dict[str, Any] | None:
    """Return the tables of a file, or `None` and one more problem that names the line."""
    try:
        # Some editors put this invisible mark before the first letter; TOML does not know it.
        return tomllib.loads(toml_text.removeprefix("\ufeff"))
    # Beside what it names an error, it stumbles over endless numbers and brackets.
    except (ValueError, RecursionError) as error:
        problems.append(f"{file} is not valid TOML: {error}. Is a quote missing there?")
        return None


def did_you_mean(word: str, known: Collection[str]) -> str:
    """Return the rest of a sentence about an unknown word: the nearest known one, or all."""
    folded = {one.lower(): one for one in known}
    near = get_close_matches(word.lower(), folded, n=1)
    return f'did you mean "{folded[near[0]]}"?' if near else f"it can be {', '.join(known)}."


def trimmed_lines(text: str) -> str:
    """Return a text without spaces around its lines, and with no two empty lines together."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines).strip("\n"))


@dataclass(frozen=True, slots=True)
class HandwrittenTable:
    """One table of a file; what is wrong in it goes to `problems`, after the words `where`."""

    where: str
    entries: Mapping[str, Any]
    problems: list[str]

    def say(self, problem: str) -> None:
        """Add a problem of this table."""
        self.problems.append(f"{self.where}: {problem}")

    def check_keys(self, known: Collection[str]) -> None:
        """Add a problem for each key that means nothing here."""
        for key in self.entries:
            if key not in known:
                self.say(f'"{key}" is not known here; {did_you_mean(key, known)}')

    def text(self, key: str, longest: int) -> str:
        """Return a text on one line of at most `longest` characters; empty with a problem."""
        if key not in self.entries:
            self.say(f"{key} is missing.")
            return ""
        entry = self.entries[key]
        if not isinstance(entry, str):
            self.say(f"{key} must be a text in quotes.")
            return ""
        line = " ".join(entry.split())
        if is_blank(line):
            self.say(f"{key} is empty.")
            return ""
        if len(line) > longest:
            self.say(f"{key} has {len(line)} characters; {longest} fit.")
        return line

    def lines(self, key: str, longest: int) -> str:
        """Return a text that keeps its line breaks; empty with a problem."""
        line = self.text(key, longest=sys.maxsize)
        if not line:
            return ""
        text = trimmed_lines(self.entries[key])
        if len(text) > longest:
            self.say(f"{key} has {len(text)} characters; {longest} fit.")
        return text

    def texts(self, key: str, most: int, longest: int) -> tuple[str, ...]:
        """Return one to `most` texts of at most `longest` characters; empty with a problem."""
        entry = self.entries.get(key)
        if not isinstance(entry, list) or not entry:
            self.say(f'{key} must be a list in square brackets, like ["One", "Two"].')
            return ()
        if len(entry) > most:
            self.say(f"{key} has {len(entry)} texts; {most} fit.")
        named = {f"{key}, text {number}": text for number, text in enumerate(entry, start=1)}
        table = HandwrittenTable(self.where, named, self.problems)
        return tuple(table.text(name, longest) for name in named)

    def words(self, key: str, choices: type[Choice]) -> tuple[Choice, ...]:
        """Return a list of different words of `choices`; without those that are a problem."""
        listed = self.texts(key, most=len(choices), longest=40)
        named = {f"{key}, text {number}": text for number, text in enumerate(listed, start=1)}
        table = HandwrittenTable(self.where, named, self.problems)
        found = [table.choice(name, choices) for name, text in named.items() if text]
        return tuple(dict.fromkeys(word for word in found if word is not None))

    def number(self, key: str, lowest: int, highest: int, default: int | None = None) -> int:
        """Return a whole number; `default` where there is none, and the lowest with a problem."""
        entry = self.entries.get(key, default)
        if entry is None:
            self.say(f"{key} is missing.")
        # In Python true and false are whole numbers as well.
        elif not isinstance(entry, int) or isinstance(entry, bool):
            self.say(f"{key} must be a whole number, without quotes.")
        elif not lowest <= entry <= highest:
            self.say(f"{key} is {entry}; it can be {lowest} to {highest}.")
        else:
            return entry
        return lowest

    def subtable(self, key: str) -> "HandwrittenTable":
        """Return the table written as [key]; an empty one where there is none."""
        entry = self.entries.get(key, {})
        if not isinstance(entry, dict):
            self.say(f"{key} must be [{key}] in square brackets, with its lines below.")
            entry = {}
        return HandwrittenTable(f"{self.where}, [{key}]", entry, self.problems)

    def choice(self, key: str, choices: type[Choice]) -> Choice | None:
        """Return one of the words of `choices`, or `None` with a problem."""
        word = self.text(key, longest=40)
        if word in set(choices):
            return choices(word)
        if word:
            known = [one.value for one in choices]
            self.say(f'{key} is "{word}"; {did_you_mean(word, known)}')
        return None

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Return whether a switch is on; `default` where it is not there."""
        entry = self.entries.get(key, default)
        if not isinstance(entry, bool):
            self.say(f"{key} must be true or false, without quotes.")
            return default
        return entry

    def day(self, key: str) -> date | None:
        """Return a calendar day, or `None` with a problem."""
        entry = self.entries.get(key)
        # A TOML date with a time is a datetime, which is a date to isinstance as well.
        if type(entry) is date:
            return entry
        self.say(f"{key} must be a day like 2026-11-21, without quotes.")
        return None

    def rows(self, key: str) -> tuple[Mapping[str, Any], ...]:
        """Return the tables written as [[key]], with a problem where there is none."""
        entry = self.entries.get(key)
        if isinstance(entry, list) and entry and all(isinstance(row, dict) for row in entry):
            return tuple(entry)
        self.say(f"it needs one [[{key}]] or more, each with double brackets.")
        return ()
