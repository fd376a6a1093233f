"""Whether a direct message to the bot is answered: help once, and no stream of the same card."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.care.recognising import Kind, Recognition, Urgency

QUIET_AFTER_AN_ANSWER = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Answered:
    """When somebody was last answered, and about what."""

    at: datetime
    kinds: frozenset[Kind] = frozenset()
    """What their cards were about; none where they got the ordinary answer alone."""

    def is_over(self, now: datetime) -> bool:
        """Whether it says nothing any more.

        A clock that was set back must leave nobody without an answer.
        """
        return not timedelta() <= now - self.at < QUIET_AFTER_AN_ANSWER

    def holds(self, recognition: Recognition | None) -> bool:
        """Whether it answers these words as well: never urgent ones, nor another danger."""
        if recognition is None:
            return True
        return recognition.urgency is not Urgency.URGENT and recognition.kind in self.kinds

    def then(self, recognition: Recognition | None, now: datetime) -> "Answered":
        """Return it after a further answer."""
        kinds = frozenset() if recognition is None else frozenset({recognition.kind})
        return Answered(now, self.kinds | kinds)
