"""Duty: a facilitator who said that they are there, for the others to see."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import GuildId, UserId

LONGEST_DUTY = timedelta(hours=12)
"""After this, duty ends by itself: nobody stays answerable by having forgotten a button."""


class HandOver(StrEnum):
    """What somebody leaves to the others as they go off duty; also the key of its wording.

    Words of their own could tell of a member, and would have to be kept.
    """

    QUIET = "notices.care.handed_over.quiet"
    OPEN = "notices.care.handed_over.open"
    ASK_ME = "notices.care.handed_over.ask_me"


@dataclass(frozen=True, slots=True)
class OnDuty:
    """Who is on duty in a server, and since when (aware, UTC)."""

    guild_id: GuildId
    user_id: UserId
    since: datetime

    @property
    def ends_at(self) -> datetime:
        """When it ends by itself."""
        return self.since + LONGEST_DUTY

    def has_ended(self, now: datetime) -> bool:
        """Whether it ended by itself."""
        return now >= self.ends_at
