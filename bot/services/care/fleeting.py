"""What is known only until the process ends: how soon, which wording, and whom age was told of."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TypeVar

from bot.domain.care.notes import Look, Occasion
from bot.domain.care.noting import UNKNOWN, Known
from bot.domain.care.recognising import Urgency
from bot.domain.ids import CareCardId, CareNoteId, MemberHash, UserId

MOST_KEPT = 1000
BETWEEN_AGE_NOTES = timedelta(days=7)
"""A second note about the same person says nothing new; a week later it reminds."""

K = TypeVar("K")
V = TypeVar("V")


class Fleeting:
    """Chooses words while they are being sent; no row, log or screen of ours ever holds it.

    After a crash nobody knows it any more: then people are asked to look now, and the person
    reads the gentler words.
    """

    def __init__(self) -> None:
        self._known: dict[CareNoteId, Known] = {}
        self._urgencies: dict[CareCardId, Urgency] = {}
        self._calls_told: dict[CareNoteId, int] = {}
        self._helpers: dict[CareNoteId, UserId] = {}
        self._ages_told: dict[MemberHash, datetime] = {}

    def remember_call(self, note_id: CareNoteId, occasion: Occasion) -> None:
        """Keep how soon people are asked to look at a note, and at what."""
        about = None if occasion.place is None else occasion.place.message_id
        _keep(self._known, note_id, Known(occasion.look, about))

    def known(self, note_id: CareNoteId) -> Known:
        """Return how soon people were asked to look at a note, and at what."""
        return self._known.get(note_id, UNKNOWN)

    def remember_urgency(self, card_id: CareCardId, urgency: Urgency) -> None:
        """Keep which wording a card answers."""
        _keep(self._urgencies, card_id, urgency)

    def take_age_note(self, member: MemberHash, now: datetime) -> bool:
        """Whether a stated age is to be told of now; from then on not for a week.

        Only here: a row that says of whom the contact was told would be an age on file.
        """
        told_at = self._ages_told.get(member)
        if told_at is not None and now < told_at + BETWEEN_AGE_NOTES:
            return False
        _keep(self._ages_told, member, now)
        return True

    def forget_age_note(self, member: MemberHash) -> None:
        """Let the next statement be told of: this one was not written down."""
        self._ages_told.pop(member, None)

    def look(self, note_id: CareNoteId) -> Look:
        """Return how soon people are asked to look."""
        return self.known(note_id).look

    def remember_calls_told(self, note_id: CareNoteId, calls: int) -> None:
        """Keep which call of a note went to people directly."""
        _keep(self._calls_told, note_id, calls)

    def calls_told(self, note_id: CareNoteId) -> int | None:
        """Return the newest call of a note that went to people directly, or `None`."""
        return self._calls_told.get(note_id)

    def remember_helper(self, note_id: CareNoteId, user_id: UserId) -> None:
        """Keep who was on a note that begins anew, until they were called to it."""
        _keep(self._helpers, note_id, user_id)

    def helper(self, note_id: CareNoteId) -> UserId | None:
        """Return who was on a note that begins anew, and is still to be called to it."""
        return self._helpers.get(note_id)

    def forget_helper(self, note_id: CareNoteId) -> None:
        """Keep nobody: they were called, or somebody is on it."""
        self._helpers.pop(note_id, None)

    def urgency(self, card_id: CareCardId) -> Urgency | None:
        """Return which wording a card answers; `None` where nobody knows it any more."""
        return self._urgencies.get(card_id)

    def forget_notes(self, note_ids: Iterable[CareNoteId]) -> None:
        """Keep nothing of these notes."""
        for note_id in note_ids:
            self._known.pop(note_id, None)
            self._calls_told.pop(note_id, None)
            self._helpers.pop(note_id, None)

    def forget_card(self, card_id: CareCardId) -> None:
        """Keep nothing of a card."""
        self._urgencies.pop(card_id, None)


def _keep(kept: dict[K, V], key: K, value: V) -> None:
    kept.pop(key, None)
    kept[key] = value
    if len(kept) > MOST_KEPT:
        del kept[next(iter(kept))]
