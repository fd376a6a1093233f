"""The folder `prompts/`: everything people read, checked as a whole before the bot starts."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from bot.domain.care.resources import Resources
from bot.domain.care.resources_file import parse_resources
from bot.domain.guidelines import texts as guideline_texts
from bot.domain.guidelines.families import GuidelineId
from bot.domain.guidelines.phone_numbers import Lines, known_lines
from bot.domain.guidelines.texts import Texts, read_guidelines
from bot.domain.ids import FormatId
from bot.domain.prompts.calendar import (
    ENGLISH,
    MONTHS,
    PLACES,
    Calendar,
    DayWords,
    parse_calendar,
)
from bot.domain.prompts.deck import Deck, read_deck
from bot.domain.prompts.lint import Finding, lint
from bot.domain.prompts.lint_words import LintWords, parse_lint_words
from bot.domain.prompts.schedules import WEEKDAY_NAMES
from bot.domain.rounds.formats import Format, differences, read_formats
from bot.domain.tables import TablesError
from bot.wording import Wording, WordingError, file_of

# What the bot speaks where nobody chose; every other language has at least its sentences.
LANGUAGE = "en"

# As Discord and browsers name languages: es, pt-BR.
LANGUAGE_NAME = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Library:
    """What the bot says and asks, by language, and what it points to."""

    wordings: Mapping[str, Wording]
    decks: Mapping[str, Deck]
    lint_words: Mapping[str, LintWords]
    formats: Mapping[str, Mapping[FormatId, Format]]
    """The formats of rounds by language, each in the order in which they are listed."""
    guidelines: Mapping[str, Texts]
    """The shipped guidelines by language, each in the order in which they are listed."""
    resources: Resources
    calendar: Calendar
    day_words: DayWords
    """How days of the calendar are said, in all languages together."""
    helplines: Lines
    """The numbers and addresses of `resources`, which anybody may name anywhere."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Every language there is, by the name of its folder, the default one first."""
        return tuple(self.wordings)

    @property
    def wording(self) -> Wording:
        """The sentences in the default language."""
        return self.wordings[LANGUAGE]

    @property
    def deck(self) -> Deck:
        """The questions in the default language."""
        return self.decks[LANGUAGE]

    def lint(self, prompt_text: str, language: str = LANGUAGE) -> list[Finding]:
        """Return what a question breaks by the rules of its language; nothing means fine."""
        words = self.lint_words.get(language, self.lint_words[LANGUAGE])
        return lint(prompt_text, words)


class LibraryError(Exception):
    """The folder cannot be used; `problems` say where and what to do."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


def read_library(folder: Path) -> Library:
    """Read the folder: each folder in it is a language, with all that `en` has.

    Raises:
        LibraryError: with every problem of every file at once.
    """
    problems: list[str] = []
    languages = _languages(folder, problems)

    def in_each(read: Callable[[Path], T]) -> Mapping[str, T]:
        found = {one: _collect(problems, partial(read, folder / one)) for one in languages}
        return MappingProxyType({one: read for one, read in found.items() if read is not None})

    wordings = in_each(Wording.read)
    decks = in_each(_read_deck)
    lint_words = in_each(_read_lint_words)
    formats = in_each(_read_formats)
    guidelines = in_each(_read_guidelines)
    resources = _collect(problems, lambda: parse_resources(_text(folder / "resources.toml")))
    calendar = _collect(problems, lambda: parse_calendar(_text(folder / "calendar.toml")))
    problems += [*_disagreements(wordings), *_ids_taken(decks), *_formats_differing(formats)]
    problems += _guidelines_differing(guidelines)
    day_words = _day_words(wordings, problems)
    if problems or resources is None or calendar is None:
        raise LibraryError(problems)
    return Library(
        wordings,
        decks,
        lint_words,
        formats,
        guidelines,
        resources,
        calendar,
        day_words,
        known_lines(resources.contacts()),
    )


def _languages(folder: Path, problems: list[str]) -> list[str]:
    """Return the languages, the default one first whether it is there or not."""
    inside = sorted(folder.iterdir()) if folder.is_dir() else []
    # File managers leave folders of their own, whose names begin with a dot or another mark.
    names = [path.name for path in inside if path.is_dir() and path.name[:1].isalpha()]
    problems += [
        f"{folder / name}: name a language's folder by its code, such as es or pt-BR. "
        "Keep other folders elsewhere."
        for name in names
        if not LANGUAGE_NAME.fullmatch(name)
    ]
    others = [name for name in names if name != LANGUAGE and LANGUAGE_NAME.fullmatch(name)]
    return [LANGUAGE, *others]


def _collect(problems: list[str], read: Callable[[], T]) -> T | None:
    try:
        return read()
    except TablesError as error:
        problems += error.problems
    except (WordingError, _NotTextError) as error:
        problems.append(str(error))
    except OSError as error:
        problems.append(f"{error.filename} cannot be read: {error.strerror}.")
    return None


def _read_deck(language: Path) -> Deck:
    return _read_files(language, "values", "questions", read_deck)


def _read_formats(language: Path) -> Mapping[FormatId, Format]:
    return _read_files(language, "rounds", "formats", read_formats)


def _read_guidelines(language: Path) -> Texts:
    texts = _read_files(language, "guidelines", "guidelines", read_guidelines)
    lacking = [one for one in GuidelineId if one not in texts]
    if lacking:
        raise TablesError(
            f"{language.name}/guidelines/{one}.toml is missing. Put it back." for one in lacking
        )
    return texts


def _read_files(language: Path, name: str, what: str, read: Callable[[Mapping[str, str]], T]) -> T:
    """Read a folder of a language, with the problems of each of its files."""
    folder = language / name
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise TablesError([f"{folder} holds no {what}. Put its files back."])
    problems: list[str] = []
    texts = {path.stem: _collect(problems, partial(_text, path)) for path in files}
    readable = {stem: text for stem, text in texts.items() if text is not None}
    try:
        found = read(readable)
    except TablesError as error:
        problems += [f"{language.name}/{name}/{problem}" for problem in error.problems]
    if problems:
        raise TablesError(problems)
    return found


def _read_lint_words(language: Path) -> LintWords:
    text = _text(language / "lint.toml")
    try:
        return parse_lint_words(text)
    except TablesError as error:
        raise TablesError(f"{language.name}/{problem}" for problem in error.problems) from error


def _disagreements(wordings: Mapping[str, Wording]) -> Iterator[str]:
    """Tell what another language lacks, or has too much, beside the default one."""
    if LANGUAGE not in wordings:
        return
    for language, wording in wordings.items():
        for key, problem in wording.differences(wordings[LANGUAGE]):
            file = file_of(key)
            yield f"{language}/{file}: {problem} in {LANGUAGE}/{file}."


def _day_words(wordings: Mapping[str, Wording], problems: list[str]) -> DayWords:
    found = ENGLISH
    for language, wording in wordings.items():
        lists = {
            "calendar.read.places": (_listed(wording, "calendar.read.places"), len(PLACES)),
            "calendar.read.months": (_listed(wording, "calendar.read.months"), len(MONTHS)),
        }
        wrong = [
            f"{language}/wording.toml: {key} needs {number} words with commas between them, "
            f"not {len(words)}."
            for key, (words, number) in lists.items()
            if key in wording.keys and len(words) != number
        ]
        problems += wrong
        if not wrong and lists.keys() <= wording.keys:
            weekdays = [wording.say(f"dates.weekdays.{name}") for name in WEEKDAY_NAMES]
            places, months = (words for words, _ in lists.values())
            found = found.joined_with(DayWords.of(places, weekdays, months))
    return found


def _listed(wording: Wording, key: str) -> list[str]:
    return [word.strip() for word in wording.say(key).split(",") if word.strip()]


def _ids_taken(decks: Mapping[str, Deck]) -> Iterator[str]:
    """Tell which questions of two languages share an id: what was asked is remembered by it."""
    taken: dict[str, str] = {}
    for language, deck in decks.items():
        for prompt in deck.prompts.values():
            first = taken.setdefault(prompt.prompt_id, language)
            if first != language:
                yield (
                    f"{language}/values/{prompt.value_id}.toml, prompt {prompt.prompt_id}: "
                    f"this id is taken in {first}; end it with words of this language."
                )


def _formats_differing(formats: Mapping[str, Mapping[FormatId, Format]]) -> Iterator[str]:
    """Tell which formats a language lacks or has too many, and where it asks differently."""
    if LANGUAGE not in formats:
        return
    ours = formats[LANGUAGE]
    for language, theirs in formats.items():
        for format_id in sorted(ours.keys() | theirs.keys()):
            here = f"{language}/rounds/{format_id}.toml"
            there = f"{LANGUAGE}/rounds/{format_id}.toml"
            if format_id not in theirs:
                yield f"{here} is missing. Translate it from {there}."
            elif format_id not in ours:
                yield f"{there} is missing. Every language has the same formats; see {here}."
            else:
                for difference in differences(theirs[format_id], ours[format_id]):
                    yield f"{here} differs from {there} in {difference}"


def _guidelines_differing(guidelines: Mapping[str, Texts]) -> Iterator[str]:
    """Tell where a language takes the same rules for something else."""
    ours = guidelines.get(LANGUAGE, {})
    for language, theirs in guidelines.items():
        for difference in guideline_texts.differences(theirs, ours):
            yield (
                f"{language}/guidelines/{difference} differs from {LANGUAGE}. Only the words of a "
                "guideline are of a language."
            )


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise _NotTextError(f"{path} is not UTF-8 text. Save it again as UTF-8.") from error


class _NotTextError(Exception):
    """A file was saved in another encoding."""
