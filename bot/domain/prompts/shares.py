"""A share between its first and its last row: written down before it is posted."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.ids import ChannelId, ShareMark

LOOK_AGAIN = timedelta(minutes=5)
LOOKED_FOR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ShareUnderWay:
    """A share of which nobody knows yet whether it stands in its thread."""

    mark: ShareMark
    thread_id: ChannelId
    begun_at: datetime


def next_look_at(share: ShareUnderWay, now: datetime) -> datetime | None:
    """Return when to look again for a share that could not be looked for, or `None`: give up."""
    later = now + LOOK_AGAIN
    return None if later > share.begun_at + LOOKED_FOR else later
