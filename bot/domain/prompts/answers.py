"""Answering a question: what a person may send, and whether their place is open to them."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import DeliveryId, UserId
from bot.domain.visible import is_blank

# A private answer must be able to hold the words, the note and a sentence of our own,
# so that nothing typed is lost (Discord's limit for a message of components is 4,000).
LONGEST_SHARE = 1800
LONGEST_NOTE = 100


class ResponseKind(StrEnum):
    """What somebody did with a question."""

    SHARE = "share"
    PASS = "pass"  # noqa: S105 - a pass in a circle
    MISFIT = "misfit"
    WROTE = "wrote"
    REACTED = "reacted"


# Discord tells of a message or a reaction without giving a way to answer in private.
TOLD_OF_PRIVACY = (ResponseKind.SHARE, ResponseKind.PASS, ResponseKind.MISFIT)
"""The kinds that came with a private answer, and so with the word on privacy."""

TAKING_PART = (ResponseKind.SHARE, ResponseKind.PASS, ResponseKind.WROTE, ResponseKind.REACTED)
"""The kinds that end a silence."""


class Wish(StrEnum):
    """What would feel good back; also the last part of the key of its wording."""

    ANYTHING_KIND = "anything_kind"
    JUST_LISTEN = "just_listen"
    ME_TOO = "me_too"
    QUESTIONS = "questions"
    ADVICE = "advice"
    DISTRACTION = "distraction"


class Refusal(StrEnum):
    """Why an answer was not taken; also the key of its wording."""

    EMPTY = "prompts.refused.empty"
    TOO_LONG = "prompts.refused.too_long"
    UNKNOWN_PROMPT = "prompts.refused.unknown"
    NOT_YET = "prompts.refused.not_yet"
    NO_THREAD = "prompts.refused.no_thread"
    THREAD_LOCKED = "prompts.refused.thread_locked"
    NOT_HERE = "prompts.refused.not_here"
    TIMED_OUT = "prompts.refused.timed_out"
    NO_SHARE_CHANNEL = "prompts.refused.no_share_channel"
    SHARE_CHANNEL_MOVED = "prompts.refused.share_channel_moved"
    NOT_IN_CHANNEL = "prompts.refused.not_in_channel"
    NOT_YOURS = "prompts.refused.not_yours"
    SHARE_GONE = "prompts.refused.share_gone"
    THREAD_CLOSED = "prompts.refused.thread_closed"


@dataclass(frozen=True, slots=True)
class Share:
    """What somebody typed; it lives in their form and in the thread, nowhere else."""

    words: str
    note: str = ""
    wish: Wish | None = None

    def nonce(self, delivery_id: DeliveryId, user_id: UserId) -> str:
        """Return the same text whenever this person sends the same share; 25 characters.

        Whoever saw no answer sends their form again: Discord then returns the first message.
        """
        parts = (str(delivery_id), str(user_id), self.words, self.note, self.wish or "")
        return f"s{hashlib.blake2b(repr(parts).encode(), digest_size=12).hexdigest()}"


@dataclass(frozen=True, slots=True)
class Place:
    """The thread as this person finds it at this moment."""

    can_view: bool
    can_write: bool
    is_locked: bool = False
    can_unlock: bool = False
    timed_out_until: datetime | None = None


def read_share(words: str, note: str, wish: str | None) -> Share | Refusal:
    """Return the share that a form holds, trimmed at its ends, or why it holds none."""
    words, note = words.strip(), "" if is_blank(note) else " ".join(note.split())
    if is_blank(words):
        return Refusal.EMPTY
    if len(words) > LONGEST_SHARE or len(note) > LONGEST_NOTE:
        return Refusal.TOO_LONG
    return Share(words, note, Wish(wish) if wish in set(Wish) else None)


def may_share(place: Place, now: datetime) -> Refusal | None:
    """Say why this person could not post there themselves, or `None` where they could.

    The bot posts for people; it must never be a way around a lock or a time-out.
    """
    if place.timed_out_until is not None and place.timed_out_until > now:
        return Refusal.TIMED_OUT
    if not (place.can_view and place.can_write):
        return Refusal.NOT_HERE
    if place.is_locked and not place.can_unlock:
        return Refusal.THREAD_LOCKED
    return None
