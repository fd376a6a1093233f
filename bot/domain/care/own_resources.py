"""Entries of a server's own among people and places: read from a form, kept until removed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.care.resources import (
    ADDRESSES,
    DIALLED,
    LONGEST_UNCHECKED,
    How,
    Line,
    ResourceKind,
)
from bot.domain.visible import is_blank

CHECK_AGAIN_AFTER = LONGEST_UNCHECKED

MOST_OWN = 50
LONGEST_NAME = 60
LONGEST_CONTACT = 100
LONGEST_HOURS = 60
LONGEST_NOTE = 100

_FEWEST_DIGITS = 3
_NUMBER = re.compile(r"\+?[\d\s().\-/]+")
# "SHOUT to 85258", as people write a number that wants a word.
_WORD_TO_NUMBER = re.compile(
    r"(?P<word>[^\W\d_]{1,20})\s+(?:to|al?)\s+(?P<number>\+?[\d\s().\-/]+)"
)
# Plain letters only: Discord refuses a whole message for one address that it cannot read.
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_PAGE = re.compile(rf"(?:{_LABEL}\.)+[A-Za-z]{{2,24}}(?:/[A-Za-z0-9._~%&=?#+,:;@!$'*/-]*)?")
_MAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")
# A thin or hard space in a copied number looks like any other one.
_SPACES = re.compile(r"[\s\u200b-\u200f\u2060-\u2069\ufeff]+")


class Refusal(StrEnum):
    """Why an entry is not kept as it was typed; also the key of its wording."""

    NO_NAME = "resources.refused.no_name"
    TOO_LONG = "resources.refused.too_long"
    NOT_A_NUMBER = "resources.refused.not_a_number"
    NOT_A_PAGE = "resources.refused.not_a_page"
    NOT_AN_ADDRESS = "resources.refused.not_an_address"
    NO_PLACE = "resources.refused.no_place"
    TOO_MANY = "resources.refused.too_many"
    ALREADY_HERE = "resources.refused.already_here"
    CHANGED_MEANWHILE = "resources.refused.changed_meanwhile"
    GONE = "resources.refused.gone"


class Note(StrEnum):
    """What staff are told about people and places; also the key of its wording."""

    WRONG_NUMBER = "resources.notes.wrong_number"
    WRONG_OWN = "resources.notes.wrong_own"
    CHECK_AGAIN = "resources.notes.check_again"


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the form, as it was typed."""

    name: str
    how: How
    contact: str
    hours: str = ""
    note: str = ""


def read_own(kind: ResourceKind, typed: Typed) -> Line | Refusal:
    """Return the entry that somebody typed, or say what keeps it from being one."""
    name, hours, note = (_on_one_line(text) for text in (typed.name, typed.hours, typed.note))
    contact = _on_one_line(typed.contact)
    if is_blank(name):
        return Refusal.NO_NAME
    if (
        len(name) > LONGEST_NAME
        or len(contact) > LONGEST_CONTACT
        or len(hours) > LONGEST_HOURS
        or len(note) > LONGEST_NOTE
    ):
        return Refusal.TOO_LONG
    line = Line(name=name, kind=kind, how=typed.how, contact=contact, hours=hours, note=note)
    return _with_contact(line)


def may_be_named(entries: Iterable[Line]) -> list[str]:
    """Return the numbers and addresses among a server's own that nobody is nudged for.

    Of a page, only a whole site: one group of a network of people does not open all of it. An
    e-mail address is left out for the same reason, and a place holds no number to call.
    """
    return [
        one.contact
        for one in entries
        if one.how in DIALLED or (one.how in ADDRESSES and "/" not in one.contact)
    ]


def _with_contact(line: Line) -> Line | Refusal:
    if line.how in DIALLED:
        return _dialled(line)
    if line.how in ADDRESSES:
        page = re.sub(r"^https?://", "", line.contact, flags=re.IGNORECASE).rstrip("/")
        return replace(line, contact=page) if _PAGE.fullmatch(page) else Refusal.NOT_A_PAGE
    if line.how is How.EMAIL:
        is_mail = _MAIL.fullmatch(line.contact) is not None
        return line if is_mail else Refusal.NOT_AN_ADDRESS
    return Refusal.NO_PLACE if is_blank(line.contact) else line


def _dialled(line: Line) -> Line | Refusal:
    """Return the entry with its number alone, so that a phone can copy it."""
    word, number = "", _SPACES.sub(" ", line.contact).strip()
    if line.how is How.TEXT and (found := _WORD_TO_NUMBER.fullmatch(number)):
        word, number = found["word"], found["number"]
    if not _NUMBER.fullmatch(number) or _digits(number) < _FEWEST_DIGITS:
        return Refusal.NOT_A_NUMBER
    return replace(line, word=word, contact=number)


def _digits(number: str) -> int:
    return sum(letter.isdecimal() for letter in number)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
