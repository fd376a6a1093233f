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
            WordingError: the file is missing, or is not UTF-8 or TOML, or holds more than texts.
        """
        try:
            # utf-8-sig: some editors put an invisible mark before the first letter.
            tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        except OSError as error:
            raise WordingError(f"{path} cannot be read: {error.strerror}.") from error
        except UnicodeDecodeError as error:
            raise WordingError(f"{path} is not UTF-8 text. Save it again as UTF-8.") from error
        except tomllib.TOMLDecodeError as error:
            raise WordingError(f"{path} is not valid TOML: {error}.") from error
        return cls(dict(_flatten(tables, path)))

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

    def differences(self, other: "Wording") -> Iterator[str]:
        """Tell where these texts and another language's do not match, each up to "in ..."."""
        for key in sorted(other.keys - self.keys):
            yield f"{key} is missing. Translate it from the one"
        for key in sorted(self.keys - other.keys):
            yield f"{key} is not known. Look for its right name"
        for key in sorted(self.keys & other.keys):
            if self.placeholders(key) != other.placeholders(key):
                names = ", ".join(f"{{{name}}}" for name in sorted(other.placeholders(key)))
                yield f"{key} must hold {names or 'nothing'} in braces, as it does"


class _Details(dict[str, object]):
    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"


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
