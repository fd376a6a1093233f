"""A coarse look before the exact one: where a pattern cannot fit, in time linear in the text."""

import re
from functools import cache
from typing import Protocol

import re2

# More than any of ours needs; the engine asks for it bit by bit. With less than a long pattern
# needs it forgets what it worked out, and takes ten times as long.
_MOST_MEMORY = 2 << 20
_MOST_MEMORY_OF_LONG = 8 << 20
_LONG = 5_000

_PIECE = re.compile(
    r"(?P<escape>\\.)|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])"
    r"|(?P<looks>\(\?<?[=!])|(?P<group>\(\?:|\()|(?P<closes>\))"
    r"|(?P<times>\{(?P<least>\d+)(?:,\d*)?\}|[*+?])\??|(?P<sign>.)",
    re.DOTALL,
)
_EDGES = frozenset({r"\b", r"\B"})
# What stands in front of a clause may be taken along: a place before the fit is what is asked for.
_IN_FRONT = re.compile(r"\(\?:\^(?:\|\(\?<=(?:\[[^\]]*\]|[^\\()\[]|\\.)+\))+\)")
_PLAINER = {
    r"\w": r"[0-9A-Za-z_\xff]",
    r"\d": r"[0-9\xff]",
    r"\s": r"[\x00-\x20\xff]",
    r"\Z": r"\z",
}
_ANYTHING = r"[\x00-\xff]"
_OTHER = re.compile(r"[^\x00-\x7f]")
_OTHER_BYTE = "\xff"


def coarse(folded: str) -> bytes:
    """Return a text as `may_start_at` reads it: one byte for each character."""
    plain = folded if folded.isascii() else _OTHER.sub(_OTHER_BYTE, folded)
    return plain.encode("latin-1")


def may_start_at(pattern: str, coarse_text: bytes) -> int | None:
    """Return a place before which a pattern does not fit; `None` where it fits nowhere."""
    found = _sieve(pattern).search(coarse_text)
    return None if found is None else found.start()


def prepare(pattern: str) -> None:
    """Work out now what the first question about a pattern would wait for."""
    _sieve(pattern)


class _Found(Protocol):
    def start(self) -> int: ...


class _Sieve(Protocol):
    def search(self, text: bytes) -> _Found | None: ...


@cache
def _sieve(pattern: str) -> _Sieve:
    options = re2.Options()
    options.log_errors = False
    options.max_mem = _MOST_MEMORY if len(pattern) < _LONG else _MOST_MEMORY_OF_LONG
    options.never_capture = True
    # One byte for each character, so that places are the same in both.
    options.encoding = re2.Options.Encoding.LATIN1
    sieve: _Sieve = re2.compile(loosened(pattern).encode("latin-1"), options)
    return sieve


def loosened(pattern: str) -> str:
    """Return a pattern that fits wherever another does, and uses nothing that takes long.

    Looking around and the edges of words are left out, but for what stands in front of a clause;
    a repeat may go on without end.
    """
    loose: list[str] = []
    # How deep the pattern is in groups, and how deep the look around began that is left out.
    depth = 0
    looks_from: int | None = None
    is_left_out = False
    in_front = _IN_FRONT.match(pattern)
    if in_front is not None:
        loose.append(in_front.group().replace("(?<=", "(?:"))
        pattern = pattern[in_front.end() :]
    for piece in _PIECE.finditer(_OTHER.sub(_OTHER_BYTE, pattern)):
        kind = piece.lastgroup if piece.lastgroup != "least" else "times"
        depth += kind in ("looks", "group")
        if kind == "looks" and looks_from is None:
            looks_from = depth
        if kind == "closes":
            depth -= 1
        if looks_from is not None:
            if depth < looks_from:
                looks_from = None
                is_left_out = True
            continue
        if not (is_left_out and kind == "times"):
            loose.append(_loosened_piece(kind, piece))
        is_left_out = kind == "escape" and piece.group() in _EDGES
    return "".join(loose)


def _loosened_piece(kind: str | None, piece: re.Match[str]) -> str:
    if kind == "escape":
        if piece.group() in _EDGES:
            return ""
        return _PLAINER.get(piece.group(), piece.group())
    if kind == "set" and re.search(r"\\[wWdDsS]", piece.group()):
        return _ANYTHING
    if kind == "times" and piece["least"] is not None:
        return "*" if piece["least"] == "0" else "+"
    return piece.group()
