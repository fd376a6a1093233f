"""The patterns a server brings, on an engine whose time grows with the text and no faster."""

import re
from dataclasses import dataclass
from enum import StrEnum

import re2

MOST_PATTERNS = 25
LONGEST_PATTERN = 200
LARGEST_PROGRAM = 2_000
"""In instructions of the engine: the time for one character grows with it."""
MOST_MEMORY = 1 << 20
"""In bytes, for one compiled pattern."""
MOST_FOUND = 50

_OPTIONS = re2.Options()
_OPTIONS.log_errors = False
_OPTIONS.max_mem = MOST_MEMORY
_OPTIONS.case_sensitive = False


class Refusal(StrEnum):
    """Why a pattern is not taken; also the key of its wording."""

    PATTERN_EMPTY = "guidelines.refused.pattern_empty"
    PATTERN_TOO_LONG = "guidelines.refused.pattern_too_long"
    PATTERN_TOO_MANY = "guidelines.refused.pattern_too_many"
    PATTERN_TOO_LARGE = "guidelines.refused.pattern_too_large"
    MATCHES_EVERYTHING = "guidelines.refused.pattern_matches_everything"
    NOT_CLOSED = "guidelines.refused.pattern_not_closed"
    NOT_OPENED = "guidelines.refused.pattern_not_opened"
    BAD_REPEAT = "guidelines.refused.pattern_bad_repeat"
    BAD_CLASS = "guidelines.refused.pattern_bad_class"
    BAD_ESCAPE = "guidelines.refused.pattern_bad_escape"
    NOT_SUPPORTED = "guidelines.refused.pattern_not_supported"
    """Looking ahead or behind, and referring back, would not be linear."""


PLACED = (
    Refusal.NOT_CLOSED,
    Refusal.NOT_OPENED,
    Refusal.BAD_REPEAT,
    Refusal.BAD_CLASS,
    Refusal.BAD_ESCAPE,
    Refusal.NOT_SUPPORTED,
)
"""Those that say where a pattern is wrong, and its part there."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why a pattern does not work, and where: counted from 1, with the part itself."""

    refusal: Refusal
    position: int | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class OwnPattern:
    """One pattern of a server."""

    pattern_id: int
    text: str


@dataclass(frozen=True, slots=True)
class FoundPattern:
    """A pattern and where it matched, in characters of the text."""

    pattern_id: int
    start: int
    end: int


# What the engine says, by how it begins.
_MEANINGS = {
    "missing )": Refusal.NOT_CLOSED,
    "missing ]": Refusal.NOT_CLOSED,
    "unexpected )": Refusal.NOT_OPENED,
    "no argument for repetition": Refusal.BAD_REPEAT,
    "bad repetition": Refusal.BAD_REPEAT,
    "invalid repetition size": Refusal.BAD_REPEAT,
    "invalid character class": Refusal.BAD_CLASS,
    "invalid perl operator": Refusal.NOT_SUPPORTED,
    "invalid named capture": Refusal.NOT_SUPPORTED,
    "trailing \\": Refusal.BAD_ESCAPE,
    "invalid escape": Refusal.BAD_ESCAPE,
    "pattern too large": Refusal.PATTERN_TOO_LARGE,
}
_BACK_REFERENCE = re.compile(r"\\[1-9]")
_SIGN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]?|.", re.DOTALL)


def check_pattern(text: str, known: int = 0) -> Wrong | None:
    """Return why a server that has so many patterns cannot take this one, or nothing."""
    if not text.strip():
        return Wrong(Refusal.PATTERN_EMPTY)
    if len(text) > LONGEST_PATTERN:
        return Wrong(Refusal.PATTERN_TOO_LONG)
    if known >= MOST_PATTERNS:
        return Wrong(Refusal.PATTERN_TOO_MANY)
    message = _complaint(text)
    return _too_much(text) if message is None else _explained(text, message)


def _too_much(text: str) -> Wrong | None:
    compiled = re2.compile(text, options=_OPTIONS)
    if compiled.programsize > LARGEST_PROGRAM:
        return Wrong(Refusal.PATTERN_TOO_LARGE)
    if compiled.search("") is not None:
        return Wrong(Refusal.MATCHES_EVERYTHING)
    return None


def try_pattern(text: str, sample: str) -> tuple[tuple[int, int], ...] | Wrong:
    """Return where a pattern matches a sample, or why it does not work."""
    wrong = check_pattern(text)
    if wrong is not None:
        return wrong
    found = OwnPatterns((OwnPattern(0, text),)).find(sample)
    return tuple((one.start, one.end) for one in found)


class OwnPatterns:
    """The patterns of a server, ready to run; one that does not work any more is left out."""

    def __init__(self, patterns: tuple[OwnPattern, ...]) -> None:
        """Compile them once."""
        self._compiled = [
            (pattern.pattern_id, re2.compile(pattern.text, options=_OPTIONS))
            for pattern in patterns[:MOST_PATTERNS]
            if check_pattern(pattern.text) is None
        ]

    def find(self, text: str) -> tuple[FoundPattern, ...]:
        """Return where each pattern matches the text, capitals or not."""
        found: list[FoundPattern] = []
        for pattern_id, compiled in self._compiled:
            for match in compiled.finditer(text):
                if len(found) >= MOST_FOUND:
                    return tuple(found)
                if match.end() > match.start():
                    found.append(FoundPattern(pattern_id, *match.span()))
        return tuple(found)


def _complaint(text: str) -> str | None:
    try:
        re2.compile(text, options=_OPTIONS)
    except re2.error as error:
        complaint = error.args[0]
        return complaint.decode("utf-8", "replace") if isinstance(complaint, bytes) else complaint
    return None


def _explained(text: str, message: str) -> Wrong:
    refusal = next(
        (meaning for start, meaning in _MEANINGS.items() if message.startswith(start)),
        Refusal.NOT_SUPPORTED,
    )
    if refusal is Refusal.PATTERN_TOO_LARGE:
        return Wrong(refusal)
    _, _, part = message.partition(": ")
    if refusal is Refusal.NOT_OPENED:
        index = _unopened(text)
        part = ")"
    elif refusal is Refusal.NOT_CLOSED and message.startswith("missing )"):
        index = _unclosed(text)
        part = text[index : index + 1]
    elif message.startswith("trailing"):
        index, part = len(text) - 1, "\\"
    else:
        index = _where(text, part, message)
    if _BACK_REFERENCE.fullmatch(part):
        refusal = Refusal.NOT_SUPPORTED
    return Wrong(refusal, index + 1, part)


def _where(text: str, part: str, message: str) -> int:
    """Return where the part stands that the engine complains of: the first that brings it up."""
    index = text.find(part)
    while index >= 0:
        if _complaint(text[: index + len(part)]) == message:
            return index
        index = text.find(part, index + 1)
    return max(text.find(part), 0)


def _unclosed(text: str) -> int:
    opened = _brackets(text)[0]
    return opened[-1] if opened else len(text) - 1


def _unopened(text: str) -> int:
    closed = _brackets(text)[1]
    return closed[0] if closed else 0


def _brackets(text: str) -> tuple[list[int], list[int]]:
    """Return where brackets open that nothing closes, and close that nothing opened."""
    opened: list[int] = []
    closed: list[int] = []
    for sign in _SIGN.finditer(text):
        if sign[0] == "(":
            opened.append(sign.start())
        elif sign[0] == ")":
            if opened:
                opened.pop()
            else:
                closed.append(sign.start())
    return opened, closed
