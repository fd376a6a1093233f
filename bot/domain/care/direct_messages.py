"""Whether a direct message to the bot is answered: help once, and no stream of the same card."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto

from bot.domain.care.recognising import Kind, Recognition, Urgency

QUIET_AFTER_AN_ANSWER = timedelta(minutes=10)


class Reply(Enum):
    """What somebody who writes to the bot directly gets."""

    HELP = auto()
    """The ordinary answer."""
    CARD = auto()
    STILL = auto()
    """That nobody reads along, and that the card above holds: once below each card."""


@dataclass(frozen=True, slots=True)
class Answered:
    """When somebody was last answered, and about what."""

    at: datetime
    kinds: frozenset[Kind] = frozenset()
    """What their cards were about; none where they got the ordinary answer alone."""
    is_followed: bool = False
    """Whether they wrote on below their newest card, and were answered."""

    def is_over(self, now: datetime) -> bool:
        """Whether it says nothing any more.

        A clock that was set back must leave nobody without an answer.
        """
        return not timedelta() <= now - self.at < QUIET_AFTER_AN_ANSWER

    def holds(self, recognition: Recognition) -> bool:
        """Whether it answers these words as well: never urgent ones, nor another danger."""
        return recognition.urgency is not Urgency.URGENT and recognition.kind in self.kinds

    def then(self, reply: Reply, recognition: Recognition | None, now: datetime) -> "Answered":
        """Return it after a further answer."""
        if reply is Reply.STILL:
            return replace(self, is_followed=True)
        kinds = frozenset() if recognition is None else frozenset({recognition.kind})
        return Answered(now, self.kinds | kinds)


def reply_to(recognition: Recognition | None, before: Answered | None) -> Reply | None:
    """Return what words are answered with; `None` where what stands above answers them too.

    Who writes on below a card may wait for somebody: silence would look like being left alone.
    """
    if recognition is not None and (before is None or not before.holds(recognition)):
        return Reply.CARD
    if before is None:
        return Reply.HELP
    return Reply.STILL if before.kinds and not before.is_followed else None
