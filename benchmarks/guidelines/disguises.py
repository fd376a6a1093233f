"""Spellings that get past a list of words: what people do to a sentence, one thing at a time."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

_ZERO_WIDTH_SPACE = "\u200b"
_ACUTE = "\u0301"
_SMALL = range(ord("a"), ord("z") + 1)
_FULL_WIDTH = {code: code + 0xFEE0 for code in range(ord("!"), ord("~") + 1)}
_BOLD = {code: code - ord("a") + 0x1D41A for code in _SMALL}
_CYRILLIC = str.maketrans("aceopxy", "\u0430\u0441\u0435\u043e\u0440\u0445\u0443")
_DIGITS = str.maketrans("aeio", "4310")
_LONGER = 4
_VOWELS = frozenset("aeiou")


def _split(text: str) -> str:
    return _ZERO_WIDTH_SPACE.join(text)


def _accented(text: str) -> str:
    return "".join(f"{letter}{_ACUTE}" if letter in _VOWELS else letter for letter in text)


def _digits(text: str) -> str:
    """Return the text with digits for vowels, but for short words and where a word begins."""
    words = (
        word[0] + word[1:].translate(_DIGITS) if len(word) >= _LONGER else word
        for word in text.split(" ")
    )
    return " ".join(words)


def _dotted(text: str) -> str:
    """Return the text with dots between the letters of its longest word."""
    longest = max(text.split(), key=len, default="")
    return text.replace(longest, ".".join(longest), 1) if longest.isalpha() else text


def _drawn_out(text: str) -> str:
    """Return the text with the first vowel of its longest word held."""
    longest = max(text.split(), key=len, default="")
    vowel = next((letter for letter in longest if letter in _VOWELS), None)
    return text if vowel is None else text.replace(longest, longest.replace(vowel, vowel * 4, 1), 1)


DISGUISES: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "capitals": str.upper,
        "zero-width spaces": _split,
        "full-width letters": lambda text: text.translate(_FULL_WIDTH),
        "mathematical bold": lambda text: text.lower().translate(_BOLD),
        "accents": _accented,
        "Cyrillic look-alikes": lambda text: text.translate(_CYRILLIC),
        "digits for vowels": _digits,
        "dots in the longest word": _dotted,
        "a vowel held": _drawn_out,
    }
)
