"""Finds details by which somebody could be found outside the group, and ways out of it.

Works on the text as it was typed: folding would change addresses and numbers.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.guidelines.phone_numbers import (
    DIGIT_WORDS,
    FEWEST_WORDS,
    NO_LINES,
    Lines,
    find_numbers,
)
from bot.domain.guidelines.places import TWO_NAMES, WORDS_OF_PLACES, find_addresses, find_identities
from bot.domain.guidelines.ways_to_reach import (
    SPELT_AT,
    WORDS_OF_REACHING,
    find_handles,
    find_invites,
    find_links,
    find_mails,
    find_questions,
)


class Kind(StrEnum):
    """What sort of detail it is."""

    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    HANDLE = "handle"
    """A name on another platform, given or offered."""
    ASKING = "asking"
    """A question for somebody's details."""
    IDENTITY = "identity"
    """A full name, or an account or document number."""
    INVITE = "invite"
    """A way into another server or group."""
    LINK = "link"


@dataclass(frozen=True)
class Detail:
    """A detail and where it stands, in characters of the text."""

    kind: Kind
    start: int
    end: int


# A detail holds one of these signs, or is told in one of those words.
# Looked for one after the other: `re` is slow where a pattern can begin in several ways.
_SIGNS = re.compile(r"[\d@/]"), re.compile(r"\.[A-Za-z]"), re.compile(r":[A-Za-z]"), SPELT_AT
_TELLING = WORDS_OF_PLACES | WORDS_OF_REACHING
_WORD = re.compile(r"[^\W_]+")
_NAMED_BY_DOMAIN = (Kind.EMAIL, Kind.LINK)


def find_details(
    text: str, lines: Lines = NO_LINES, words: frozenset[str] | None = None
) -> tuple[Detail, ...]:
    """Return every detail of the text in its order; helplines and their addresses never.

    Whoever has the words of the text in small letters passes them in, and saves finding them.
    """
    if words is None or "@" in text:
        words = frozenset(_WORD.findall(text.lower()))
    if _may_hold_any(text, words):
        return _found(text, lines, words)
    return ()


def _may_hold_any(text: str, words: frozenset[str]) -> bool:
    return (
        not words.isdisjoint(_TELLING)
        or len(words & DIGIT_WORDS) >= FEWEST_WORDS
        or any(sign.search(text) for sign in _SIGNS)
        or TWO_NAMES.search(text) is not None
    )


def _found(text: str, lines: Lines, words: frozenset[str]) -> tuple[Detail, ...]:
    found: list[Detail] = []
    for kind, spans in (
        (Kind.EMAIL, find_mails(text, words)),
        (Kind.INVITE, find_invites(text)),
        (Kind.HANDLE, find_handles(text, words)),
        (Kind.LINK, find_links(text)),
        (Kind.IDENTITY, find_identities(text, words)),
        (Kind.PHONE, find_numbers(text, words, lines)),
        (Kind.ADDRESS, find_addresses(text, words)),
        (Kind.ASKING, find_questions(text, words)),
    ):
        found += [
            Detail(kind, start, end)
            for start, end in spans
            if not _overlaps(found, start, end)
            and (kind not in _NAMED_BY_DOMAIN or not _is_known(text[start:end], lines))
        ]
    return tuple(sorted(found, key=lambda detail: detail.start))


def _overlaps(found: Iterable[Detail], start: int, end: int) -> bool:
    return any(start < other.end and other.start < end for other in found)


def _is_known(address: str, lines: Lines) -> bool:
    """Whether a link or a mail address leads to a line, or to a part of its site."""
    host = re.sub(r"^(?:https?://)?(?:www\.)?", "", address.lower()).rpartition("@")[2]
    host = re.split(r"[/?#:]", host, maxsplit=1)[0]
    return any(host == domain or host.endswith(f".{domain}") for domain in lines.domains)
