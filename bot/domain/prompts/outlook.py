"""The outlook of a server's schedule: today's question and those to come."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.ids import ChannelId
from bot.domain.prompts.deck import Prompt, Value
from bot.domain.prompts.deliveries import Delivery, PauseReason
from bot.domain.prompts.schedules import Occurrence
from bot.domain.prompts.server_schedules import ServerSchedule


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A question with its date, as it will come unless somebody changes something."""

    occurrence: Occurrence
    prompt: Prompt
    value: Value
    was_planned: bool = False
    """Somebody chose it for this date."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What facilitators see; `today` is today's delivery and question, if there is one."""

    schedule: ServerSchedule
    today: Delivery | None
    today_question: str
    upcoming: Sequence[Upcoming]
    shipped_took_over: bool = False
    """The server's own deck was chosen and is empty."""

    @property
    def channel_id(self) -> ChannelId:
        """Where the schedule posts."""
        return self.schedule.channel_id

    @property
    def paused_because(self) -> PauseReason | None:
        """Why the schedule rests, or `None` while it runs."""
        return self.schedule.paused_because
