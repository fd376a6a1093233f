"""The outlook of a server's schedule: today's question and those to come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.ids import ChannelId
from bot.domain.prompts.basis import Rest
from bot.domain.prompts.deck import Prompt, Value
from bot.domain.prompts.deliveries import Delivery, DeliveryState, PauseReason
from bot.domain.prompts.schedules import Occurrence
from bot.domain.prompts.server_schedules import ServerSchedule


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A question with its date, as it will come unless somebody changes something."""

    occurrence: Occurrence
    prompt: Prompt
    value: Value
    was_swapped: bool = False
    """It took the place of another one, by somebody's decision."""
    is_neutral: bool = False
    """The date is hard for many, so only a neutral question suits it."""


@dataclass(frozen=True, slots=True)
class RestingDate:
    """A date of the schedule that has no question, and why."""

    local_date: date
    why: Rest


@dataclass(frozen=True, slots=True)
class Swapped:
    """What a date would have had, and what it has instead."""

    before: Prompt
    after: Prompt


@dataclass(frozen=True, slots=True)
class Outlook:
    """What facilitators see; `today` is today's delivery and question, if there is one."""

    schedule: ServerSchedule
    today: Delivery | None
    today_question: str
    upcoming: Sequence[Upcoming]
    shipped_took_over: bool = False
    """The server's own deck was chosen and is empty."""
    resting: Sequence[RestingDate] = ()
    """The dates at rest, from today to the last question to come."""
    local_date: date = date.min
    """The date that the schedule's place shows."""

    @property
    def channel_id(self) -> ChannelId:
        """Where the schedule posts."""
        return self.schedule.channel_id

    @property
    def rests_today(self) -> Rest | None:
        """Why today has no question, or `None` where it has one, or would not have one anyway."""
        return next((one.why for one in self.resting if one.local_date == self.local_date), None)

    @property
    def is_asked_today(self) -> bool:
        """Whether today's question stands, or is on its way."""
        return self.today is not None and self.today.state is not DeliveryState.FAILED

    @property
    def paused_because(self) -> PauseReason | None:
        """Why the schedule rests, or `None` while it runs."""
        return self.schedule.paused_because
