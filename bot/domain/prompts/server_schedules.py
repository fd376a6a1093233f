"""A server's schedule: which questions, where, when, and what comes with them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import ChannelId, GuildId, RoleId, ScheduleId
from bot.domain.prompts.deliveries import PauseReason
from bot.domain.prompts.schedules import Schedule, Weekdays

MOST_SCHEDULES = 10
GRACE = timedelta(hours=6)
LONGEST_GRACE = timedelta(hours=20)
"""A question that comes later than this would meet the next one."""

# Monday, Wednesday, Friday: what "every other day" means beside weeks of seven.
EVERY_OTHER_DAY = Weekdays.MONDAY | Weekdays.WEDNESDAY | Weekdays.FRIDAY


class DeckChoice(StrEnum):
    """Whose questions a schedule asks; also the last part of the key of its wording."""

    BOTH = "both"
    SHIPPED = "shipped"
    OWN = "own"


class Refusal(StrEnum):
    """Why a schedule stays as it is; also the key of its wording."""

    UNKNOWN = "schedules.refused.unknown"
    TOO_MANY = "schedules.refused.too_many"
    NO_WEEKDAY = "schedules.refused.no_weekday"
    UNKNOWN_GRACE = "schedules.refused.unknown_grace"
    UNKNOWN_LANGUAGE = "schedules.refused.unknown_language"
    DATE_PAST = "schedules.refused.date_past"
    NOTHING_ELSE = "schedules.refused.nothing_else"
    SWAPPED_MEANWHILE = "schedules.refused.swapped_meanwhile"
    EVERYONE = "schedules.refused.everyone"


class Fault(StrEnum):
    """What nobody can read of a schedule; also the key of its wording."""

    ZONE = "schedules.broken.zone"
    TIME = "schedules.broken.time"


@dataclass(frozen=True, slots=True)
class BrokenSchedule:
    """A schedule that asks nothing, because its zone or its time says nothing (any more)."""

    schedule_id: ScheduleId
    channel_id: ChannelId
    fault: Fault
    typed: str
    """What stands where the zone or the time should."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a schedule asks; the defaults are those of a new one: quiet, with a thread."""

    language: str = "en"
    deck: DeckChoice = DeckChoice.BOTH
    has_thread: bool = True
    is_pinned: bool = False
    role_id: RoleId | None = None
    """A role that people take themselves, mentioned with each post."""
    facilitated: int = 0
    """The weekdays with a facilitator around, as a sum of `Weekdays`."""


@dataclass(frozen=True, slots=True)
class ScheduleDraft:
    """What somebody wants a schedule to be."""

    channel_id: ChannelId
    schedule: Schedule
    grace: timedelta = GRACE
    manner: Manner = Manner()


@dataclass(frozen=True, slots=True)
class ServerSchedule:
    """A schedule with where it posts and when it is next due, in UTC."""

    schedule_id: ScheduleId
    guild_id: GuildId
    channel_id: ChannelId
    schedule: Schedule
    grace: timedelta
    next_due_at: datetime
    paused_because: PauseReason | None = None
    manner: Manner = Manner()
    is_server_resting: bool = False

    @property
    def draft(self) -> ScheduleDraft:
        """What somebody wanted it to be."""
        return ScheduleDraft(self.channel_id, self.schedule, self.grace, self.manner)

    @property
    def seed(self) -> int:
        """What makes the order of its questions its own."""
        return self.guild_id + self.schedule_id

    def is_due(self, now: datetime) -> bool:
        """Whether it runs, and its next date has come."""
        runs = self.paused_because is None and not self.is_server_resting
        return runs and self.next_due_at <= now
