"""Whether anything of a text can be seen: without it, a card would stand empty under a name."""

import unicodedata
from bisect import bisect

# Unicode's Default_Ignorable_Code_Point (DerivedCoreProperties.txt), and four that show nothing
# though their category says otherwise: the blank of Braille, the marks around annotations, the
# null note of music. Each pair is a first and a last code point.
_SHOW_NOTHING = (
    (0x00AD, 0x00AD),
    (0x034F, 0x034F),
    (0x061C, 0x061C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x2800, 0x2800),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFFB),
    (0x1BCA0, 0x1BCA3),
    (0x1D159, 0x1D159),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),
)
_FIRSTS = tuple(first for first, _ in _SHOW_NOTHING)
# Control characters, halves of a character, and marks: a mark alone has nothing to stand on.
_CATEGORIES = frozenset({"Cc", "Cs", "Mn", "Mc", "Me"})


def is_blank(text: str) -> bool:
    """Return whether no character of a text can be seen.

    What joins or directs letters is invisible on its own and stays where it stands in a text.
    """
    return not any(map(_is_visible, text))


def _is_visible(character: str) -> bool:
    if character.isspace() or unicodedata.category(character) in _CATEGORIES:
        return False
    place = bisect(_FIRSTS, ord(character)) - 1
    return place < 0 or ord(character) > _SHOW_NOTHING[place][1]
