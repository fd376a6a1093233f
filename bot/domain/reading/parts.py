"""The words and marks of a plain text, in their one form, each with the place it came from."""

import re

from bot.domain.reading.characters import fold_look_alikes
from bot.domain.reading.spellings import LOST_APOSTROPHE, fold_word, lost_apostrophe

# Whatever none of these finds is left out. "ok!but" are two words, "b!tch" is one.
KINDS = {
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
ANY = {"letter": r"[^\W\d_]", "sign": r"[^\W_]"}
_NAMED = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in KINDS.items())
_FOUND = re.compile(_NAMED.format(**ANY))
# Most of what is written needs no other letters, and is found faster without them.
PLAIN = {"letter": "[a-z]", "sign": "[a-z0-9]"}
_FOUND_PLAIN = re.compile(_NAMED.format(**PLAIN))
_ELIDED = re.compile(r"(?:cause|em|til|bout|tis|round|n|coz|cos|kay|sup)\b")
MARKS = frozenset(",.?!\n")
"""The marks that stand right behind a word."""
# "u r a joke", "a s l u t": these stand before a word that was taken apart; i and a may follow it.
_BEFORE_WORD = frozenset("aiur")
_BEHIND_WORD = frozenset("ai")
_BEGIN_ALIKE = ("add", "alc", "ani", "ape", "ars", "ass", "idi", "ins", "ret", "ugl", "use")
_ALONE = {"u": "you", "r": "are"}
SHORT = frozenset(_ALONE) | frozenset(LOST_APOSTROPHE)
SPELLED_OUT = 3
"""So many letters in a row that stand alone are a word typed letter by letter."""


Part = tuple[str, int, int]
"""A word or mark of the folded text, and where it starts and ends in the text before."""


def parts_of(plain: str) -> list[Part]:
    """Return the words and marks of a text in plain small letters."""
    parts: list[Part] = []
    opened: int | None = None
    for found in (_FOUND_PLAIN if plain.isascii() else _FOUND).finditer(plain):
        kind = found.lastgroup
        if kind == "word":
            start, end = found.span()
            parts += [(one, start, end) for one in read_as(found.group())]
        elif kind == "dotted":
            parts += [(one, *found.span()) for one in read_as(found.group()[::2])]
        elif kind == "single":
            opened = _add_single_quote(parts, found, opened)
        else:
            opened = None if kind == "line" else opened
            _add_mark(parts, kind or "", found)
    while parts and parts[-1][0] in (",", "\n"):
        parts.pop()
    return as_said(parts)


def as_said(parts: list[Part]) -> list[Part]:
    """Return parts of a text as they are read by the words around them."""
    return _written_out(_joined(parts))


def read_as(word: str) -> tuple[str, ...]:
    """Return the words that one typed word is read as."""
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
        parts.append(("," if kind == "pause" else strongest(found.group()), start, end))


def strongest(run: str) -> str:
    """Return what several marks in a row say."""
    return "?" if "?" in run else "!" if "!" in run else "."


def _joined(parts: list[Part]) -> list[Part]:
    """Put words together that were typed letter by letter: three letters or more in a row."""
    if len([1 for part in parts if len(part[0]) == 1 and part[0].isalpha()]) < SPELLED_OUT:
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
    said = "".join(part[0] for part in letters)
    first, last = 0, len(letters)
    while last > first and said[last - 1] in _BEHIND_WORD:
        last -= 1
    while first < last and said[first] in _BEFORE_WORD:
        if said.startswith(_BEGIN_ALIKE, first):
            break
        first += 1
    if last - first < SPELLED_OUT:
        return letters
    word = said[first:last]
    start, end = letters[first][1], letters[last - 1][2]
    middle = [(one, start, end) for one in fold_word(fold_look_alikes(word))]
    return [*letters[:first], *middle, *letters[last:]]


def _written_out(parts: list[Part]) -> list[Part]:
    """Write out what one letter says, and "ill" or "id" where they are "I will" and "I would"."""
    if SHORT.isdisjoint([part[0] for part in parts]):
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
