"""One word without a name: it stands in the thread as a line of the bot's own."""

import unicodedata
from enum import StrEnum

from bot.domain.visible import is_blank

LONGEST_WORD = 30
# Marks that make a link, a mention or a command of a word, or change how it shows.
_SPECIAL = frozenset('@#<>/\\:;|`*_~[](){}=+&%$^"')
# Inside a word: half-hearted, l'espoir; and what joins letters or the parts of an emoji unseen.
_JOINING = frozenset("-'\u2019\u00b7\u2010\u2011\u200c\u200d")
_ENDING = frozenset("!?¡¿….,")


class Refusal(StrEnum):
    """Why something is not one word; also the key of its wording."""

    EMPTY = "rounds.check_in.refused.no_word"
    TOO_LONG = "rounds.check_in.refused.long_word"
    NOT_ONE = "rounds.check_in.refused.not_one_word"


def read_word(text: str) -> str | Refusal:
    """Return the one word that a form holds, or why it holds none.

    Words without a name must not be a way to post anything but a word: no links, no mentions.
    """
    word = unicodedata.normalize("NFC", text).strip()
    if is_blank(word):
        return Refusal.EMPTY
    if len(word) > LONGEST_WORD:
        return Refusal.TOO_LONG
    middle = word.strip("".join(_ENDING))
    if not middle or not all(map(_belongs, middle)):
        return Refusal.NOT_ONE
    return word


def _belongs(character: str) -> bool:
    if character.isspace() or character in _SPECIAL or character in _ENDING:
        return False
    return character in _JOINING or not unicodedata.category(character).startswith(("P", "C", "Z"))
