"""The words and marks of a plain text, in their one form, each with the place it came from."""

import re

from bot.domain.reading.characters import fold_look_alikes
from bot.domain.reading.spellings import (
    KNOWN,
    LOST_APOSTROPHE,
    fold_word,
    lost_apostrophe,
)

# Whatever none of these finds is left out. "ok!but" are two words, "b!tch" is one.
_KINDS = {
    "dotted": "(?:"
    + "|".join(rf"{{letter}}(?:{sign}{{letter}}){{{{2,}}}}" for sign in (r"\.", "/", r"\*", "-"))
    + ")(?!{sign})",
    "stands": r"@someone\b|<link>",
    "number": r"\d+(?:[.,:]\d+)+{sign}*",
    "word": r"{sign}+(?:'{sign}+|[$@€]+{sign}+"
    r"|(?<!{sign}{{3}})(?<={letter})!(?={letter}){sign}+)*\$*",
    "end": r"[.?!]+",
    "line": r"\n+",
    "pause": r"[,;:()\[\]{{}}—]|(?<!{sign})-|-(?!{sign})",
    "single": r"'",
    "sign": '["$£€%&]|[\u2600-\u27bf\U0001f000-\U0001faff]',
}
_NAMED = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items())
_FOUND = re.compile(_NAMED.format(letter=r"[^\W\d_]", sign=r"[^\W_]"))
# Most of what is written needs no other letters, and is found faster without them.
_PLAIN = {"letter": "[a-z]", "sign": "[a-z0-9]"}
_FOUND_PLAIN = re.compile(_NAMED.format(**_PLAIN))
_PIECE_PLAIN = re.compile(
    "|".join(f"(?:{pattern})" for pattern in _KINDS.values()).format(**_PLAIN)
)
_ELIDED = re.compile(r"(?:cause|em|til|bout|tis|round|n|coz|cos|kay|sup)\b")
MARKS = frozenset(",.?!\n")
"""The marks that stand right behind a word."""
# "u r a joke", "a s l u t": these stand before a word that was taken apart; i and a may follow it.
_BEFORE_WORD = frozenset("aiur")
_BEHIND_WORD = frozenset("ai")
_BEGIN_ALIKE = ("add", "alc", "ani", "ape", "ars", "ass", "idi", "ins", "ret", "ugl", "use")
_ALONE = {"u": "you", "r": "are"}
_SHORT = frozenset(_ALONE) | frozenset(LOST_APOSTROPHE)
_SPELLED_OUT = 3
"""So many letters in a row that stand alone are a word typed letter by letter."""
# What these mean depends on the words around them.
_CLOSER_LOOK = _SHORT | {"'"}
_DRAWN_OUT = re.compile(r"([a-z])\1\1")
_PAUSES = frozenset(",;:()[]{}-—")
_LONE_MARKS = (",", ".", "?", "!")
_MARKS_IN_A_ROW = re.compile(r"[,.?!](?:[^ ]| +[,.?!])")
_ENDS_IN_A_ROW = re.compile(r"[.?!]{2,}")
_NO_PLAIN_WORD = re.compile(r"['0-9]")
_ONE_WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*")
_SPELLED_OUT_LETTERS = re.compile(r" [a-z] [a-z] [a-z] ")
_BREAKS = _PAUSES | frozenset(".?!\n")


Part = tuple[str, int, int]
"""A word or mark of the folded text, and where it starts and ends in the text before."""


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
    folded: list[str] = []
    for word in words.split(" "):
        if _NO_PLAIN_WORD.search(word):
            if not _ONE_WORD.fullmatch(word):
                return None
            folded += _read_as(word)
        else:
            folded.append(word)
    return " ".join(folded)


def _spaced_end(found: re.Match[str]) -> str:
    return f"{_strongest(found.group())} "


def quick_words(plain: str) -> list[str] | None:
    """Return what `parts_of` finds in a text whose letters are all of ASCII, without the places.

    A word may be several with a space between. `None` where it takes a closer look.
    """
    pieces = _pieces(plain)
    if not _CLOSER_LOOK.isdisjoint(pieces):
        return None
    is_drawn_out = _DRAWN_OUT.search(plain) is not None
    words: list[str] = []
    for piece in pieces:
        if piece.isalpha() and not is_drawn_out:
            words.append(KNOWN.get(piece, piece))
        elif piece[0] in _BREAKS:
            _add_quick_break(words, piece)
        else:
            words.append(_quick_word(piece))
    if _is_spelled_out(words):
        return None
    while words and words[-1] in (",", "\n"):
        words.pop()
    return words


def _pieces(plain: str) -> list[str]:
    """Return the words and marks of a text; no piece goes over a space."""
    pieces: list[str] = []
    for written in plain.split(" "):
        # Four of five are nothing but a word, and need no pattern.
        if written.isalpha():
            pieces.append(written)
        elif written:
            pieces += _PIECE_PLAIN.findall(written)
    return pieces


def _is_spelled_out(words: list[str]) -> bool:
    """Return whether three letters stand alone in a row."""
    alone = 0
    for word in words:
        if len(word) == 1 or word[1] == " ":
            alone += word[0].isalpha()
            if alone == _SPELLED_OUT:
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
    return " ".join(_read_as(piece[::2] if is_dotted else piece))


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
        words.append("," if is_pause else _strongest(piece))


def parts_of(plain: str) -> list[Part]:
    """Return the words and marks of a text in plain small letters."""
    parts: list[Part] = []
    opened: int | None = None
    for found in (_FOUND_PLAIN if plain.isascii() else _FOUND).finditer(plain):
        kind = found.lastgroup
        if kind == "word":
            start, end = found.span()
            parts += [(one, start, end) for one in _read_as(found.group())]
        elif kind == "dotted":
            parts += [(one, *found.span()) for one in _read_as(found.group()[::2])]
        elif kind == "single":
            opened = _add_single_quote(parts, found, opened)
        else:
            opened = None if kind == "line" else opened
            _add_mark(parts, kind or "", found)
    while parts and parts[-1][0] in (",", "\n"):
        parts.pop()
    return _as_said(_joined(parts))


def _read_as(word: str) -> tuple[str, ...]:
    return (word,) if len(word) == 1 else fold_word(fold_look_alikes(word))


def _add_single_quote(parts: list[Part], found: re.Match[str], opened: int | None) -> int | None:
    """Take two single quotes around something for quotes; one alone is an apostrophe."""
    start, end = found.span()
    text = found.string
    opens = (start == 0 or not text[start - 1].isalnum()) and text[end : end + 1].isalnum()
    if opens and opened is None:
        return None if _ELIDED.match(text, end) else len(parts)
    if opens or opened is None or opened >= len(parts):
        return opened
    parts.insert(opened, ('"', parts[opened][1], parts[opened][1] + 1))
    parts.append(('"', start, end))
    return None


def _add_mark(parts: list[Part], kind: str, found: re.Match[str]) -> None:
    start, end = found.span()
    match kind:
        case "number":
            parts += [(one, start, end) for one in fold_word(found.group())]
        case "pause" | "end" | "line":
            _add_break(parts, kind, found)
        case _:
            word = "and" if found.group() == "&" else found.group()
            parts.append((word, start, end))


def _add_break(parts: list[Part], kind: str, found: re.Match[str]) -> None:
    """Add a pause, an end or a new line, where no stronger one stands already."""
    start, end = found.span()
    if kind != "pause" and parts and parts[-1][0] == ",":
        parts.pop()
    before = parts[-1][0] if parts else "\n"
    if kind == "line":
        if before != "\n":
            parts.append(("\n", start, end))
    elif before not in MARKS:
        parts.append(("," if kind == "pause" else _strongest(found.group()), start, end))


def _strongest(run: str) -> str:
    return "?" if "?" in run else "!" if "!" in run else "."


def _joined(parts: list[Part]) -> list[Part]:
    """Put words together that were typed letter by letter: three letters or more in a row."""
    if len([1 for part in parts if len(part[0]) == 1 and part[0].isalpha()]) < _SPELLED_OUT:
        return parts
    joined: list[Part] = []
    letters: list[Part] = []
    for part in parts:
        if len(part[0]) == 1 and part[0].isalpha():
            letters.append(part)
            continue
        joined += _put_together(letters)
        letters = []
        joined.append(part)
    return joined + _put_together(letters)


def _put_together(letters: list[Part]) -> list[Part]:
    first, last = 0, len(letters)
    while last > first and letters[last - 1][0] in _BEHIND_WORD:
        last -= 1
    while first < last and letters[first][0] in _BEFORE_WORD:
        if "".join(part[0] for part in letters[first : first + 3]).startswith(_BEGIN_ALIKE):
            break
        first += 1
    if last - first < _SPELLED_OUT:
        return letters
    word = "".join(part[0] for part in letters[first:last])
    start, end = letters[first][1], letters[last - 1][2]
    middle = [(one, start, end) for one in fold_word(fold_look_alikes(word))]
    return [*letters[:first], *middle, *letters[last:]]


def _as_said(parts: list[Part]) -> list[Part]:
    """Write out what one letter says, and "ill" or "id" where they are "I will" and "I would"."""
    if _SHORT.isdisjoint([part[0] for part in parts]):
        return parts
    said: list[Part] = []
    for index, part in enumerate(parts):
        if part[0] in _ALONE:
            said.append((_ALONE[part[0]], part[1], part[2]))
        elif part[0] in LOST_APOSTROPHE and _lost_apostrophe(parts, index):
            meant = ("i", LOST_APOSTROPHE[part[0]])
            said += [(one, part[1], part[2]) for one in meant]
        else:
            said.append(part)
    return said


def _lost_apostrophe(parts: list[Part], index: int) -> bool:
    before = parts[index - 1][0] if index else ""
    after = parts[index + 1][0] if index + 1 < len(parts) else ""
    return lost_apostrophe(before, after)
