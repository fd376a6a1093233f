"""The words and marks of a plain text, in their one form, each with the place it came from."""

import re
from dataclasses import dataclass

from bot.domain.reading.characters import fold_look_alikes
from bot.domain.reading.spellings import LOST_APOSTROPHE, fold_word, lost_apostrophe

# Whatever none of these finds is left out. "ok!but" are two words, "b!tch" is one.
_FOUND = re.compile(
    r"(?P<dotted>[^\W\d_](?:([./*-])[^\W\d_])(?:\2[^\W\d_])+(?![^\W_]))"
    r"|(?P<stands>@someone\b|<link>)"
    r"|(?P<number>\d+(?:[.,:]\d+)+[^\W_]*)"
    r"|(?P<word>[^\W_]+(?:'[^\W_]+|[$@€]+[^\W_]+|(?<![^\W_]{3})![^\W_]+)*\$*)"
    r"|(?P<end>[.?!]+)"
    r"|(?P<line>\n+)"
    r"|(?P<pause>[,;:()\[\]{}—]|(?<![^\W_])-|-(?![^\W_]))"
    r"|(?P<single>')"
    r"|(?P<sign>[\"$£€%&]|[\u2600-\u27bf\U0001f000-\U0001faff])"
)
_ELIDED = re.compile(r"(?:cause|em|til|bout|tis|round|n|coz|cos|kay|sup)\b")
MARKS = frozenset(",.?!\n")
"""The marks that stand right behind a word."""
# "u r a joke", "a s l u t": these stand before a word that was taken apart; i and a may follow it.
_BEFORE_WORD = frozenset("aiur")
_BEHIND_WORD = frozenset("ai")
_BEGIN_ALIKE = ("add", "alc", "ani", "ape", "ars", "ass", "idi", "ins", "ret", "ugl", "use")
_ALONE = {"u": "you", "r": "are"}


@dataclass(frozen=True, slots=True)
class Part:
    """A word or mark of the folded text, and where it starts and ends in the text before."""

    word: str
    start: int
    end: int


def parts_of(plain: str) -> list[Part]:
    """Return the words and marks of a text in plain small letters."""
    parts: list[Part] = []
    opened: int | None = None
    for found in _FOUND.finditer(plain):
        kind = found.lastgroup
        if kind == "word":
            _add_words(parts, found.group(), found)
        elif kind == "dotted":
            _add_words(parts, found.group()[::2], found)
        elif kind == "single":
            opened = _add_single_quote(parts, found, opened)
        else:
            opened = None if kind == "line" else opened
            _add_mark(parts, kind or "", found)
    while parts and parts[-1].word in (",", "\n"):
        parts.pop()
    return _as_said(_joined(parts))


def _add_words(parts: list[Part], word: str, found: re.Match[str]) -> None:
    start, end = found.span()
    if len(word) == 1:
        parts.append(Part(word, start, end))
    else:
        parts += [Part(one, start, end) for one in fold_word(fold_look_alikes(word))]


def _add_single_quote(parts: list[Part], found: re.Match[str], opened: int | None) -> int | None:
    """Take two single quotes around something for quotes; one alone is an apostrophe."""
    start, end = found.span()
    text = found.string
    opens = (start == 0 or not text[start - 1].isalnum()) and text[end : end + 1].isalnum()
    if opens and opened is None:
        return None if _ELIDED.match(text, end) else len(parts)
    if opens or opened is None or opened >= len(parts):
        return opened
    parts.insert(opened, Part('"', parts[opened].start, parts[opened].start + 1))
    parts.append(Part('"', start, end))
    return None


def _add_mark(parts: list[Part], kind: str, found: re.Match[str]) -> None:
    start, end = found.span()
    match kind:
        case "number":
            parts += [Part(one, start, end) for one in fold_word(found.group())]
        case "pause" | "end" | "line":
            _add_break(parts, kind, found)
        case _:
            word = "and" if found.group() == "&" else found.group()
            parts.append(Part(word, start, end))


def _add_break(parts: list[Part], kind: str, found: re.Match[str]) -> None:
    """Add a pause, an end or a new line, where no stronger one stands already."""
    start, end = found.span()
    if kind != "pause" and parts and parts[-1].word == ",":
        parts.pop()
    before = parts[-1].word if parts else "\n"
    if kind == "line":
        if before != "\n":
            parts.append(Part("\n", start, end))
    elif before not in MARKS:
        parts.append(Part("," if kind == "pause" else _strongest(found.group()), start, end))


def _strongest(run: str) -> str:
    return "?" if "?" in run else "!" if "!" in run else "."


def _joined(parts: list[Part]) -> list[Part]:
    """Put words together that were typed letter by letter: three letters or more in a row."""
    if sum(len(part.word) == 1 and part.word.isalpha() for part in parts) < 3:
        return parts
    joined: list[Part] = []
    letters: list[Part] = []
    for part in parts:
        if len(part.word) == 1 and part.word.isalpha():
            letters.append(part)
            continue
        joined += _put_together(letters)
        letters = []
        joined.append(part)
    return joined + _put_together(letters)


def _put_together(letters: list[Part]) -> list[Part]:
    first, last = 0, len(letters)
    while last > first and letters[last - 1].word in _BEHIND_WORD:
        last -= 1
    while first < last and letters[first].word in _BEFORE_WORD:
        if "".join(part.word for part in letters[first : first + 3]).startswith(_BEGIN_ALIKE):
            break
        first += 1
    if last - first < 3:
        return letters
    word = "".join(part.word for part in letters[first:last])
    start, end = letters[first].start, letters[last - 1].end
    middle = [Part(one, start, end) for one in fold_word(word)]
    return [*letters[:first], *middle, *letters[last:]]


def _as_said(parts: list[Part]) -> list[Part]:
    """Write out what one letter says, and "ill" or "id" where they are "I will" and "I would"."""
    said: list[Part] = []
    for index, part in enumerate(parts):
        if part.word in _ALONE:
            said.append(Part(_ALONE[part.word], part.start, part.end))
        elif part.word in LOST_APOSTROPHE and _lost_apostrophe(parts, index):
            meant = ("i", LOST_APOSTROPHE[part.word])
            said += [Part(one, part.start, part.end) for one in meant]
        else:
            said.append(part)
    return said


def _lost_apostrophe(parts: list[Part], index: int) -> bool:
    before = parts[index - 1].word if index else ""
    after = parts[index + 1].word if index + 1 < len(parts) else ""
    return lost_apostrophe(before, after)
