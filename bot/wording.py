"""Every sentence the bot says, read from `prompts/<language>/wording.toml` by key."""

import string
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol


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
    def read(cls, path: Path) -> "Wording":
        """Read a wording file.

        Raises:
            WordingError: the file is missing, or is not TOML, or holds something but texts.
        """
        try:
            tables = tomllib.loads(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise WordingError(f"{path} cannot be read: {error.strerror}.") from error
        except tomllib.TOMLDecodeError as error:
            raise WordingError(f"{path} is not valid TOML: {error}.") from error
        return cls(dict(_flatten(tables, path)))

    def say(self, key: str, /, **details: object) -> str:
        """Return the text of a key with its {placeholders} filled in.

        Raises:
            KeyError: no such key, or a placeholder without its detail. Tests hold both off.
        """
        return self._texts[key].format_map(details)

    @property
    def keys(self) -> frozenset[str]:
        """Every key there is, such as `prompts.thanks`."""
        return frozenset(self._texts)

    def placeholders(self, key: str) -> frozenset[str]:
        """Return the names in braces that a text expects."""
        parsed = string.Formatter().parse(self._texts[key])
        return frozenset(name for _, name, _, _ in parsed if name)


def _flatten(tables: Mapping[str, Any], path: Path, prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, content in tables.items():
        key = f"{prefix}{name}"
        match content:
            case dict():
                yield from _flatten(content, path, f"{key}.")
            case str():
                yield key, content.strip()
            case _:
                raise WordingError(f"{path}: {key} must be a text in quotes.")
