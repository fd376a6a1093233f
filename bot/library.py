"""The folder `prompts/`: everything people read, checked as a whole before the bot starts."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from bot.domain.care.resources import Resources, ResourcesError, parse_resources
from bot.domain.prompts.deck import Deck, DeckError, read_deck
from bot.wording import Wording, WordingError

LANGUAGE = "en"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Library:
    """What the bot says, asks and points to."""

    wording: Wording
    deck: Deck
    resources: Resources


class LibraryError(Exception):
    """The folder cannot be used; `problems` say where and what to do."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


def read_library(folder: Path) -> Library:
    """Read the folder.

    Raises:
        LibraryError: with every problem of every file at once.
    """
    problems: list[str] = []
    wording = _collect(problems, lambda: Wording.read(folder / LANGUAGE / "wording.toml"))
    deck = _collect(problems, lambda: _read_deck(folder / LANGUAGE / "values"))
    resources = _collect(problems, lambda: _read_resources(folder / "resources.toml"))
    if wording is None or deck is None or resources is None:
        raise LibraryError(problems)
    return Library(wording, deck, resources)


def _collect(problems: list[str], read: Callable[[], T]) -> T | None:
    try:
        return read()
    except (DeckError, ResourcesError) as error:
        problems += error.problems
    except (WordingError, _NotTextError) as error:
        problems.append(str(error))
    except OSError as error:
        problems.append(f"{error.filename} cannot be read: {error.strerror}.")
    return None


def _read_deck(folder: Path) -> Deck:
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise DeckError([f"{folder} holds no questions. Put the files of the values back."])
    problems: list[str] = []
    texts = {path.stem: _collect(problems, partial(_read_text, path)) for path in files}
    readable = {stem: text for stem, text in texts.items() if text is not None}
    deck = _collect(problems, lambda: read_deck(readable))
    if problems or deck is None:
        raise DeckError(problems)
    return deck


def _read_resources(path: Path) -> Resources:
    return parse_resources(_read_text(path))


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise _NotTextError(f"{path} is not UTF-8 text. Save it again as UTF-8.") from error


class _NotTextError(Exception):
    """A file was saved in another encoding."""
