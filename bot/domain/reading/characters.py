"""One character at a time: what is invisible, accented, enclosed or typographic read plainly."""

import unicodedata
from functools import lru_cache

# A ligature that stands for a whole phrase would make a long text eighteen times as long.
_LONGEST = 4
# Marks that sit on letters of Latin, Greek and Cyrillic; those of other scripts are letters there.
_MARKS = (
    (0x0300, 0x036F),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),
    (0xFE20, 0xFE2F),
)
# Zero width, direction, variation and enclosing marks, skin tones, tags.
_NOTHING = (
    (0x00AD, 0x00AD),
    (0x034F, 0x034F),
    (0x061C, 0x061C),
    (0x115F, 0x1160),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0x1F3FB, 0x1F3FF),
    (0xE0000, 0xE0FFF),
)
_PLAIN = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u02b9\u02bb\u00b4\uff07\u02c8", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02\u301d\u301e", '"'),
    **dict.fromkeys("\u2010\u2011\u2212\ufe63\uff0d", "-"),
    **dict.fromkeys("\u2012\u2013\u2014\u2015\u2e3a\u2e3b", "\u2014"),
    **dict.fromkeys("\u00bf\u00a1", " "),
    **dict.fromkeys("\u2028\u2029\x85\x0b\x0c\r", "\n"),
    "\u00df": "ss",
    "\u00e6": "ae",
    "\u00f8": "o",
    "\u0142": "l",
    "\u0131": "i",
}
# Letters of Cyrillic and Greek that look like ours.
_LOOK_ALIKES = dict(
    zip(
        "\u0430\u0432\u0435\u0451\u043a\u043c\u043d\u043e\u0440\u0441\u0442\u0443\u0445"
        "\u0456\u0457\u0458\u0455\u04bb\u0501\u051b\u051d\u0261\u0475\u044c\u0437\u04cf"
        "\u03b1\u03b2\u03b5\u03b7\u03b9\u03ba\u03bd\u03bf\u03c1\u03c2\u03c4\u03c5\u03c7\u03c9"
        "\u03b3\u03f2\u03f3\u03c3\u03bc",
        "abeekmhopctyxiijshdqwgvbelabenikvopstuxwycjou",
        strict=True,
    )
)
_LOOK_ALIKE = str.maketrans(_LOOK_ALIKES)
# Small capitals are letters of no language: they are always somebody's lettering.
_SMALL_CAPITALS = dict(
    zip(
        "\u1d00\u0299\u1d04\u1d05\u1d07\ua730\u0262\u029c\u026a\u1d0a\u1d0b\u029f\u1d0d\u0274"
        "\u1d0f\u1d18\ua7af\u0280\ua731\u1d1b\u1d1c\u1d20\u1d21\u028f\u1d22\u0251\u0269\u0185",
        "abcdefghijklmnopqrstuvwyzaib",
        strict=True,
    )
)
# White letters in black circles and squares, which NFKC leaves as they are.
_ENCLOSED = (0x1F150, 0x1F170)


def _in(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in ranges)


@lru_cache(maxsize=4096)
def fold_character(character: str) -> str:
    """Return a character in plain small letters: nothing where it is invisible or a mark."""
    code = ord(character)
    if character in _PLAIN:
        return _PLAIN[character]
    if _in(code, _NOTHING):
        return ""
    for first in _ENCLOSED:
        if first <= code < first + 26:
            return chr(code - first + ord("a"))
    apart = unicodedata.normalize("NFKD", character)
    if len(apart) > _LONGEST:
        return character
    small = unicodedata.normalize("NFKD", apart.lower())
    return "".join(_fold_part(one) for one in small)


def _fold_part(part: str) -> str:
    if _in(ord(part), _MARKS) or _in(ord(part), _NOTHING):
        return ""
    return _PLAIN.get(part) or _SMALL_CAPITALS.get(part, part)


def fold_look_alikes(word: str) -> str:
    """Return a word in one script, where it mixes letters of ours with others that look alike."""
    if word.isascii() or not any("a" <= letter <= "z" for letter in word):
        return word
    return word.translate(_LOOK_ALIKE)
