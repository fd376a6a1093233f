"""The words and marks of a text without their places: most texts are read without them."""

import re

from bot.domain.reading.parts import (
    ANY,
    KINDS,
    MARKS,
    PLAIN,
    SHORT,
    SPELLED_OUT,
    as_said,
    read_as,
    strongest,
)
from bot.domain.reading.spellings import KNOWN

_PIECE_PATTERN = "|".join(f"(?:{pattern})" for pattern in KINDS.values())
_PIECE = re.compile(_PIECE_PATTERN.format(**ANY))
_PIECE_PLAIN = re.compile(_PIECE_PATTERN.format(**PLAIN))
# What these mean depends on the words around them.
_CLOSER_LOOK = SHORT | {"'"}
_DRAWN_OUT = re.compile(r"([a-z])\1\1")
_OPENING_QUOTE = re.compile(r"(?<![^\W_])'(?=[^\W_])")
_PAUSES = frozenset(",;:()[]{}-—")
_LONE_MARKS = (",", ".", "?", "!")
_MARKS_IN_A_ROW = re.compile(r"[,.?!](?:[^ ]| +[,.?!])")
_ENDS_IN_A_ROW = re.compile(r"[.?!]{2,}")
_NO_PLAIN_WORD = re.compile(r"['0-9]")
_ONE_WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*")
_SPELLED_OUT_LETTERS = re.compile(r" [a-z] [a-z] [a-z] ")
_BREAKS = _PAUSES | frozenset(".?!\n")


def simple_words(plain: str) -> str | None:
    """Return what `quick_words` finds, joined, where a text is words and marks set as usual.

    Nine of ten messages are. A text is read as a whole here, and a word is looked at only where
    it is none as it stands: a look at every word costs as much as all that rules do. `None`
    where it takes that.
    """
    plain = plain.replace('"', ' " ')
    if _MARKS_IN_A_ROW.search(plain):
        plain = _ENDS_IN_A_ROW.sub(_spaced_end, plain)
    if _MARKS_IN_A_ROW.search(plain) or _DRAWN_OUT.search(plain):
        return None
    for mark in _LONE_MARKS:
        plain = plain.replace(mark, f" {mark}")
    typed = plain.split()
    if not typed or typed[0] in MARKS or not _CLOSER_LOOK.isdisjoint(typed):
        return None
    words = _simply_folded(" ".join(map(KNOWN.get, typed, typed)))
    if words is None or _SPELLED_OUT_LETTERS.search(f" {words} "):
        return None
    return words.removesuffix(" ,")


def _simply_folded(words: str) -> str | None:
    """Write out those of some words that hold an apostrophe or a digit."""
    if not _NO_PLAIN_WORD.search(words):
        return words
    split = words.split(" ")
    seen: dict[str, str] = {}
    for word in set(split):
        if _NO_PLAIN_WORD.search(word):
            if not _ONE_WORD.fullmatch(word):
                return None
            seen[word] = " ".join(read_as(word))
    return " ".join(map(seen.get, split, split))


def _spaced_end(found: re.Match[str]) -> str:
    return f"{strongest(found.group())} "


def quick_words(plain: str, *, closely: bool) -> list[str] | None:
    """Return what `parts_of` finds in a text, without the places.

    A word may be several with a space between. What a word says by those around it is found where
    letters stand alone, and anywhere if looked at `closely`. `None` where something stands
    between single quotes, which takes the places.
    """
    pieces = _pieces(plain)
    if "'" in pieces:
        if _OPENING_QUOTE.search(plain):
            return None
        pieces = [piece for piece in pieces if piece != "'"]
        closely = True
    is_plain = plain.isascii() and not _DRAWN_OUT.search(plain)
    words = _read_pieces(pieces, is_plain=is_plain)
    while words and words[-1] in (",", "\n"):
        words.pop()
    if closely or not SHORT.isdisjoint(pieces) or _is_spelled_out(words):
        parts = [(one, 0, 0) for word in words for one in word.split(" ")]
        return [part[0] for part in as_said(parts)]
    return words


def _read_pieces(pieces: list[str], *, is_plain: bool) -> list[str]:
    # In a long text nobody means well with, the same few words stand over and over.
    seen: dict[str, str] = {}
    words: list[str] = []
    for piece in pieces:
        if is_plain and piece.isalpha():
            words.append(KNOWN.get(piece, piece))
        elif piece[0] in _BREAKS:
            _add_quick_break(words, piece)
        else:
            if piece not in seen:
                seen[piece] = _quick_word(piece)
            words.append(seen[piece])
    return words


def _pieces(plain: str) -> list[str]:
    """Return the words and marks of a text; no piece goes over a space."""
    find_pieces = (_PIECE_PLAIN if plain.isascii() else _PIECE).findall
    pieces: list[str] = []
    for written in plain.split(" "):
        # Four of five are nothing but a word, and need no pattern.
        if written.isalpha():
            pieces.append(written)
        elif written:
            pieces += find_pieces(written)
    return pieces


def _is_spelled_out(words: list[str]) -> bool:
    """Return whether three letters stand alone in a row."""
    alone = 0
    for word in words:
        if len(word) == 1 or word[1] == " ":
            alone += word[0].isalpha()
            if alone == SPELLED_OUT:
                return True
        if len(word) > 1 or not word.isalpha():
            alone = 0
    return False


def _quick_word(piece: str) -> str:
    known = KNOWN.get(piece)
    if known is not None:
        return known
    if piece[0] in '"$%<@':
        return piece
    if piece == "&":
        return "and"
    is_dotted = len(piece) > 1 and piece[1] in "./-" and piece[0].isalpha()
    return " ".join(read_as(piece[::2] if is_dotted else piece))


def _add_quick_break(words: list[str], piece: str) -> None:
    before = words[-1] if words else "\n"
    is_pause = piece[0] in _PAUSES
    if before == "," and not is_pause:
        words.pop()
        before = words[-1] if words else "\n"
    if piece[0] == "\n":
        if before != "\n":
            words.append("\n")
    elif before not in MARKS:
        words.append("," if is_pause else strongest(piece))
