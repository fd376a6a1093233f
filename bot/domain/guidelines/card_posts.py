"""The guidelines as a post in a channel: posted once, pinned on request, kept up to date."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import ChannelId, GuidelineCardId, GuildId, MessageId
from bot.domain.prompts.deliveries import Setback

FIRST_RETRY = timedelta(seconds=5)
LONGEST_RETRY = timedelta(minutes=10)
DOUBLINGS = 7
WORTH_POSTING = timedelta(hours=1)
"""After this nobody expects the post any more that they asked for."""


class State(StrEnum):
    """How far the post has come."""

    POSTING = "posting"
    SETTLING = "settling"
    """It stands; it is still to be pinned, or an earlier one to go."""
    UPDATING = "updating"
    """It stands with words that have changed since."""
    STANDING = "standing"
    GONE = "gone"


UNDER_WAY = (State.POSTING, State.SETTLING, State.UPDATING)


class Note(StrEnum):
    """What staff are told; also the key of its wording."""

    NOT_POSTED = "notices.guidelines.not_posted"
    NOT_PINNED = "notices.guidelines.not_pinned"


@dataclass(frozen=True, slots=True)
class CardPost:
    """One post of the guidelines that staff asked for."""

    card_id: GuidelineCardId
    guild_id: GuildId
    channel_id: ChannelId
    language: str
    is_pinned: bool
    """Whether it is to be pinned."""
    state: State
    attempt: int
    asked_at: datetime
    retry_at: datetime | None = None
    message_id: MessageId | None = None

    @property
    def nonce(self) -> str:
        """The same text at every attempt, so that Discord posts it once; at most 25 characters."""
        return f"l{self.card_id}-{int(self.asked_at.timestamp())}"

    @property
    def may_already_stand(self) -> bool:
        """Whether an earlier attempt could have posted it without our hearing of it."""
        return self.attempt > 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """What follows from a setback: the post as it stands now, and what staff are told."""

    post: CardPost
    note: Note | None = None


def claimed(post: CardPost) -> CardPost:
    """Return the post as one attempt takes it on."""
    return replace(post, attempt=post.attempt + 1, retry_at=None)


def posted(post: CardPost, message_id: MessageId) -> CardPost:
    """Return the post that stands, and is to be pinned or to take an earlier one's place."""
    return replace(post, state=State.SETTLING, message_id=message_id, attempt=1, retry_at=None)


def settled(post: CardPost, now: datetime, *, is_stale: bool = False) -> CardPost:
    """Return the post with nothing left to do, unless its words have changed meanwhile."""
    if is_stale:
        return replace(post, state=State.UPDATING, attempt=0, retry_at=now)
    return replace(post, state=State.STANDING, retry_at=None)


def gone(post: CardPost) -> CardPost:
    """Return the post that stands no longer."""
    return replace(post, state=State.GONE, retry_at=None)


def is_worth_posting(post: CardPost, now: datetime) -> bool:
    """Whether somebody still expects it."""
    return now < post.asked_at + WORTH_POSTING


def after_setback(post: CardPost, setback: Setback, now: datetime) -> Verdict:
    """Decide between another attempt and going on without."""
    if setback is Setback.FAULT:
        if post.state is State.POSTING and not is_worth_posting(post, now):
            return Verdict(gone(post), Note.NOT_POSTED)
        return Verdict(replace(post, retry_at=now + retry_after(post.attempt)))
    match post.state:
        case State.POSTING:
            return Verdict(gone(post), Note.NOT_POSTED)
        case State.SETTLING if setback is not Setback.GONE:
            return Verdict(settled(post, now), Note.NOT_PINNED if post.is_pinned else None)
    return Verdict(gone(post) if setback is Setback.GONE else settled(post, now))


def retry_after(attempt: int) -> timedelta:
    """Return how long to wait after the attempt of this number."""
    doublings: int = 2 ** min(attempt - 1, DOUBLINGS)
    return min(FIRST_RETRY * doublings, LONGEST_RETRY)
