"""A share: between its first and its last row, and as a post that its author may still change."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.ids import ChannelId, DeliveryId, MessageId, ShareMark
from bot.domain.prompts.answers import Share

NO_QUESTION = DeliveryId(0)
"""In place of a delivery: a share that answers no question."""

# A mark is the id of a component: 32 bits at Discord, and small numbers are those it gives itself.
FIRST_MARK = MARKS = 2**30
LOOK_AGAIN = timedelta(minutes=5)
LOOKED_FOR = timedelta(days=1)
# Between its row and its post: patience with Discord, and two clocks.
SAME_SHARE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class ShareUnderWay:
    """A share of which nobody knows yet whether it stands in its thread."""

    mark: ShareMark
    thread_id: ChannelId
    begun_at: datetime


@dataclass(frozen=True, slots=True)
class SharePlace:
    """Where a share stands, and the seal that only its author's buttons carry."""

    delivery_id: DeliveryId
    channel_id: ChannelId
    message_id: MessageId
    seal: str


@dataclass(frozen=True, slots=True)
class StandingShare:
    """A share as its post shows it; posts of an older version may have no mark."""

    share: Share
    is_hidden: bool = False
    mark: ShareMark | None = None


def next_look_at(share: ShareUnderWay, now: datetime) -> datetime | None:
    """Return when to look again for a share that could not be looked for, or `None`: give up."""
    later = now + LOOK_AGAIN
    return None if later > share.begun_at + LOOKED_FOR else later
