"""What the linter knows of a language, read from the `lint.toml` that its translators write."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.domain.tables import HandwrittenTable, TablesError, read_toml

FILE = "lint.toml"
LONGEST_LIST = 2000
LONGEST_MARK = 1


class Rule(StrEnum):
    """What a question keeps to; also the key of its wording."""

    ONE_QUESTION = "prompts.lint.one_question"
    OPENING_MARK = "prompts.lint.opening_mark"
    QUESTION_LAST = "prompts.lint.question_last"
    LENGTH = "prompts.lint.length"
    SENTENCE_LENGTH = "prompts.lint.sentence_length"
    OPEN_QUESTION = "prompts.lint.open_question"
    EXCLAMATION = "prompts.lint.exclamation"
    ADVICE = "prompts.lint.advice"
    ABSOLUTE = "prompts.lint.absolute"
    BLAME = "prompts.lint.blame"
    SUPERLATIVE = "prompts.lint.superlative"
    CLINICAL = "prompts.lint.clinical"
    NUMBER = "prompts.lint.number"
    ASSUMPTION = "prompts.lint.assumption"
    GENDER = "prompts.lint.gender"


# The rules that are lists of words, by the name of their table in the file.
LISTED: Mapping[str, Rule] = {
    rule.name.lower(): rule
    for rule in (
        Rule.ADVICE,
        Rule.ABSOLUTE,
        Rule.BLAME,
        Rule.SUPERLATIVE,
        Rule.CLINICAL,
        Rule.NUMBER,
        Rule.ASSUMPTION,
        Rule.GENDER,
    )
}
KEYS = ("question_mark", "opening_mark", "starts", *LISTED)
STARTS = ("open", "closed")


@dataclass(frozen=True, slots=True)
class LintWords:
    """One language: its question marks, how its questions begin, and words they do without."""

    question_mark: str = "?"
    opening_mark: str = ""
    """The mark that opens a question, where a language has one."""
    open_starts: frozenset[str] = frozenset()
    """The words that ask for more than yes or no; none means that this is not looked at."""
    closed_starts: frozenset[str] = frozenset()
    """The first words of questions that yes or no would answer."""
    listed: Mapping[Rule, re.Pattern[str]] = field(default_factory=dict)
    """For each rule that is a list, what finds its words in a text that went through `plain`."""


def plain(text: str) -> str:
    """Return a text in small letters without accents, as long as it was.

    On a phone many people leave accents out.
    """
    return "".join(map(_plain_letter, text))


def _plain_letter(letter: str) -> str:
    if letter == "\N{RIGHT SINGLE QUOTATION MARK}":
        return "'"
    parts = unicodedata.normalize("NFD", letter)
    # A Korean syllable has parts as well, but they are letters and no accents.
    small = parts[0].lower() if all(map(unicodedata.combining, parts[1:])) else letter
    return small if len(small) == 1 else letter


def parse_lint_words(toml_text: str) -> LintWords:
    """Return what a file says of its language.

    A word that ends in `*` stands for all words that begin so.

    Raises:
        TablesError: with everything that is wrong in the file.
    """
    problems: list[str] = []
    tables = read_toml(FILE, toml_text, problems)
    if tables is None:
        raise TablesError(problems)
    table = HandwrittenTable(FILE, tables, problems)
    table.check_keys(KEYS)
    starts = _lists(table, "starts")
    if starts is not None:
        starts.check_keys(STARTS)
    words = LintWords(
        question_mark=_mark(table, "question_mark", default="?"),
        opening_mark=_mark(table, "opening_mark", default=""),
        open_starts=frozenset(_words_of(starts, "open")),
        closed_starts=frozenset(_words_of(starts, "closed")),
        listed={
            rule: _pattern(words) for name, rule in LISTED.items() if (words := _all(table, name))
        },
    )
    if problems:
        raise TablesError(problems)
    return words


def _mark(table: HandwrittenTable, key: str, default: str) -> str:
    return table.text(key, LONGEST_MARK) if key in table.entries else default


def _lists(table: HandwrittenTable, name: str) -> HandwrittenTable | None:
    entries: Any = table.entries.get(name, {})
    if isinstance(entries, dict):
        return HandwrittenTable(f"{table.where}, [{name}]", entries, table.problems)
    table.say(f"[{name}] must be a table in brackets, with lists of words below it.")
    return None


def _all(table: HandwrittenTable, name: str) -> list[str]:
    lists = _lists(table, name)
    return [] if lists is None else [one for key in lists.entries for one in _words_of(lists, key)]


def _words_of(lists: HandwrittenTable | None, key: str) -> list[str]:
    if lists is None or key not in lists.entries:
        return []
    words = [" ".join(word.split()) for word in lists.text(key, LONGEST_LIST).split(",")]
    return [unicodedata.normalize("NFC", word).lower() for word in words if word]


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    # Longer phrases first, so that "at work" is reported whole.
    phrases = sorted(map(plain, words), key=len, reverse=True)
    alternatives = "|".join(re.escape(phrase).replace(r"\*", r"\w*") for phrase in phrases)
    return re.compile(rf"\b(?:{alternatives})\b")
