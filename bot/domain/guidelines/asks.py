"""What members ask of facilitators: to look, to talk, to look again; and the thread for it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.guidelines.review import ItemKind
from bot.domain.ids import (
    AskId,
    ChannelId,
    GuildId,
    MessageId,
    PrivateThreadId,
    ReviewItemId,
    UserId,
)

MOST_CARDS_A_DAY = 5
"""After so many of one person a day, what they ask for joins their newest card."""
THREAD_LASTS = timedelta(days=7)
"""How long a private thread stays open, unless somebody closes it earlier."""
THREAD_ATTEMPTS = 5
FIRST_RETRY = timedelta(seconds=15)


class Letter(StrEnum):
    """What a person is written who asked for an answer; also the key of its wording."""

    LOOKED = "letters.guidelines.looked"
    """About the other person it says nothing."""
    LOOKED_AGAIN = "letters.guidelines.looked_again"
    RAN_OUT = "letters.guidelines.ran_out"
    """Nobody looked in 30 days: said, not passed over."""
    FOR_CONTACT = "letters.guidelines.for_contact"
    """To the safeguarding contact: something waits that only they see."""
    FOR_TEAM = "letters.guidelines.for_team"
    """To those on duty where there is none: something waits that one of the team does not see."""


class Note(StrEnum):
    """What staff are told; also the key of its wording."""

    CONTACT_GONE = "notices.guidelines.contact_gone"


class ThreadState(StrEnum):
    """How far a private thread has come."""

    OPENING = "opening"
    OPEN = "open"
    CLOSING = "closing"
    """To be locked and archived at Discord; then the row goes."""


class Refusal(StrEnum):
    """Why something is not taken on; also the key of its wording."""

    YOUR_OWN = "talk.refused.your_own"
    A_BOT = "talk.refused.a_bot"
    NOT_YOURS = "talk.refused.not_yours"
    OVER = "talk.refused.over"
    ASKED_ALREADY = "talk.refused.asked_already"


@dataclass(frozen=True, slots=True)
class Asked:
    """A message that somebody wants looked at, and whose it is."""

    channel_id: ChannelId
    message_id: MessageId
    author_id: UserId | None
    """`None` for a post of ours that tells nobody whose words it shows."""
    is_by_bot: bool = False
    is_by_staff: bool = False


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a person who asked is told at once."""

    ask_id: AskId
    item_id: ReviewItemId
    was_merged: bool
    """It joined something that was waiting already."""
    goes_to_contact: bool
    """Only the safeguarding contact sees it: it is about a member of staff."""
    thread: PrivateThreadId | None = None
    """The private thread that is being opened for it."""


@dataclass(frozen=True, slots=True)
class PrivateThread:
    """A private thread of one member and the people on duty."""

    private_thread_id: PrivateThreadId
    guild_id: GuildId
    item_id: ReviewItemId | None
    parent_id: ChannelId
    """The channel it hangs in."""
    user_id: UserId | None
    """Whose it is; `None` once they erased it and it only is to be closed."""
    language: str
    state: ThreadState
    attempt: int
    opened_at: datetime
    ends_at: datetime
    is_for_contact: bool
    """Only the safeguarding contact is invited, nobody on duty."""
    thread_id: ChannelId | None = None

    @property
    def may_already_stand(self) -> bool:
        """Whether an earlier attempt could have opened it without our hearing of it."""
        return self.attempt > 1


def answer_to(kind: ItemKind) -> Letter | None:
    """Return what somebody who asked hears when it is over; who talked needs no letter of it."""
    return {ItemKind.LOOK: Letter.LOOKED, ItemKind.APPEAL: Letter.LOOKED_AGAIN}.get(kind)


def opens_thread(kind: ItemKind) -> bool:
    """Whether an ask is about talking, so that a thread is opened for it."""
    return kind in (ItemKind.TALK, ItemKind.BOTHERED)


def retry_at(attempt: int, now: datetime) -> datetime | None:
    """Return when to try again to open or close a thread, or `None`: give up."""
    return None if attempt >= THREAD_ATTEMPTS else now + FIRST_RETRY * 2 ** max(attempt - 1, 0)
