"""The outlook of a server's schedule: today's question and those to come."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.ids import ChannelId
from bot.domain.prompts.deck import Prompt, Value
from bot.domain.prompts.deliveries import Delivery, PauseReason
from bot.domain.prompts.schedules import Occurrence


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A question with its date, as it will come unless somebody changes something."""

    occurrence: Occurrence
    prompt: Prompt
    value: Value


@dataclass(frozen=True, slots=True)
class Outlook:
    """What facilitators see; `today` is today's delivery and question, if there is one."""

    channel_id: ChannelId
    today: Delivery | None
    today_question: str
    upcoming: Sequence[Upcoming]
    paused_because: PauseReason | None
