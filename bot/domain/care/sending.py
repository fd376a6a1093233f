"""A care card on its way to its person, and afterwards until its note is closed."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.care.cards import Truth
from bot.domain.care.notes import NoteKind, Place
from bot.domain.care.setting_aside import Aside
from bot.domain.ids import CareCardId, CareNoteId, ChannelId, GuildId, UserId

BETWEEN_CARDS = timedelta(hours=24)
"""How long somebody who had a card gets no further one for gentle wording."""
AFTER_NOT_ME = timedelta(days=7)
"""The same after *It isn't about me*. Urgent wording waits for neither."""
FIRST_RETRY = timedelta(seconds=2)
LONGEST_RETRY = timedelta(minutes=5)
DOUBLINGS = 8
CARD_ATTEMPTS = 10
WORTH_SENDING = timedelta(hours=1)
"""Held up for longer, as by a bot that was off, a card would come out of nowhere."""


class CardWay(StrEnum):
    """How a card comes to its person."""

    DIRECT = "direct"
    THREAD = "thread"
    """The private thread of that person, the bot and the people on duty."""


@dataclass(frozen=True, slots=True)
class CareCard:
    """One card, from the decision that it is sent until its note is closed."""

    card_id: CareCardId
    guild_id: GuildId
    note_id: CareNoteId | None
    user_id: UserId
    kind: NoteKind
    way: CardWay
    attempt: int
    thread_id: ChannelId | None
    """The private thread it comes in, once that is open."""
    place: Place | None
    """Where it stands; none before it was sent."""
    truth: Truth | None
    reader_id: UserId | None
    """Who has read it, where that is the truth."""
    aside: Aside | None = None
    """What is to be done about the post that it answers; most posts stay as they are."""
    post: Place | None = None
    """Where that post stands; known for as long as something is to be done about it."""

    @property
    def nonce(self) -> str:
        """The same text at every attempt, so that Discord posts it once; at most 25 characters."""
        return f"cc{self.card_id}"

    @property
    def may_already_stand(self) -> bool:
        """Whether an earlier attempt could have sent it without our hearing of it."""
        return self.attempt > 1


def retry_at(attempt: int, now: datetime) -> datetime:
    """Return when to try again after so many attempts that failed."""
    wait: timedelta = FIRST_RETRY * 2 ** min(max(attempt - 1, 0), DOUBLINGS)
    return now + min(wait, LONGEST_RETRY)


def is_given_up(card: CareCard) -> bool:
    """Whether a card that could not be sent is tried no more: people are told that instead."""
    return card.place is None and card.attempt >= CARD_ATTEMPTS


def lets_post_stand(card: CareCard) -> bool:
    """Whether a post that could not be deleted is left to people."""
    is_to_do = card.aside not in (None, Aside.GONE)
    return card.place is not None and is_to_do and card.attempt >= CARD_ATTEMPTS
