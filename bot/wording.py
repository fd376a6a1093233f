"""Every sentence the bot says, read by key from two files in `prompts/<language>/`."""

import string
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

WORDING_FILE = "wording.toml"
CARE_FILE = "care.toml"
"""What is said to somebody who may be in danger: few texts, to be read over as a whole."""


def file_of(key: str) -> str:
    """Return the name of the file in which a sentence stands."""
    return CARE_FILE if key.startswith("care.") else WORDING_FILE


class Say(Protocol):
    """Turns a key and its details into a sentence."""

    def __call__(self, key: str, /, **details: object) -> str:
        """Return the text of a key with its {placeholders} filled in."""
        ...


class WordingError(Exception):
    """The wording file cannot be used; the text says where and what to do."""


class Wording:
    """The texts of one language."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = dict(texts)

    @classmethod
    def read(cls, language: Path) -> "Wording":
        """Read the files of a language's folder.

        Raises:
            WordingError: a file is missing, or is not UTF-8 or TOML, or holds more than texts, or
                holds a key that belongs into the other file.
        """
        files = [language / name for name in (WORDING_FILE, CARE_FILE)]
        return cls({key: text for path in files for key, text in _texts(path)})

    def say(self, key: str, /, **details: object) -> str:
        """Return the text of a key with its {placeholders} filled in.

        A host may have changed the file: a key that is gone is said as it is, and a placeholder
        that nobody fills stays in its braces. Either is better than no answer.
        """
        return self._texts.get(key, key).format_map(_Details(details))

    @property
    def keys(self) -> frozenset[str]:
        """Every key there is, such as `prompts.thanks`."""
        return frozenset(self._texts)

    def placeholders(self, key: str) -> frozenset[str]:
        """Return the names in braces that a text expects."""
        parsed = string.Formatter().parse(self._texts[key])
        return frozenset(name for _, name, _, _ in parsed if name)

    def differences(self, other: "Wording") -> Iterator[tuple[str, str]]:
        """Yield each key where another language's texts do not match, and why, up to "in ..."."""
        for key in sorted(other.keys - self.keys):
            yield key, f"{key} is missing. Translate it from the one"
        for key in sorted(self.keys - other.keys):
            yield key, f"{key} is not known. Look for its right name"
        for key in sorted(self.keys & other.keys):
            if self.placeholders(key) != other.placeholders(key):
                names = ", ".join(f"{{{name}}}" for name in sorted(other.placeholders(key)))
                yield key, f"{key} must hold {names or 'nothing'} in braces, as it does"


class _Details(dict[str, object]):
    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    try:
        # utf-8-sig: some editors put an invisible mark before the first letter.
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise WordingError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise WordingError(f"{path} is not UTF-8 text. Save it again as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise WordingError(f"{path} is not valid TOML: {error}.") from error
    for key, text in _flatten(tables, path):
        if file_of(key) != path.name:
            raise WordingError(f"{path}: {key} belongs into {file_of(key)}. Move it there.")
        yield key, text


def _flatten(tables: Mapping[str, Any], path: Path, prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, content in tables.items():
        key = f"{prefix}{name}"
        match content:
            case dict():
                yield from _flatten(content, path, f"{key}.")
            case str():
                yield key, _checked(content.strip(), key, path)
            case _:
                raise WordingError(f"{path}: {key} must be a text in quotes.")


def _checked(text: str, key: str, path: Path) -> str:
    try:
        names = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    except ValueError as error:
        raise WordingError(f"{path}: in {key}, a brace {{ or }} has no partner.") from error
    if not all(name.isidentifier() for name in names):
        raise WordingError(f"{path}: in {key}, braces must hold one plain name, as in {{name}}.")
    return text
