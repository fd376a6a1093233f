"""What a server chose for the times when somebody may be in danger."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.care.recognising.ages import AgeBand


@dataclass(frozen=True, slots=True)
class AnswerTimes:
    """How long a care note waits for somebody to take it before others are asked."""

    usual: timedelta = timedelta(minutes=5)
    now: timedelta = timedelta(minutes=2)
    """The same for a note that says *now*."""


USUAL_TIMES = AnswerTimes()
ANSWER_TIMES = (
    AnswerTimes(timedelta(minutes=2), timedelta(minutes=1)),
    USUAL_TIMES,
    AnswerTimes(timedelta(minutes=10), timedelta(minutes=5)),
    AnswerTimes(timedelta(minutes=30), timedelta(minutes=10)),
)
"""What can be chosen."""


@dataclass(frozen=True, slots=True)
class CareSettings:
    """The choices of one server; the defaults are those of one that nobody asked."""

    age_band: AgeBand | None = None
    """Whom the server is for; `None` where nobody has said."""
    times: AnswerTimes = USUAL_TIMES

    @property
    def has_young_people(self) -> bool:
        """Whether youth lines come first, and the safeguarding contact is told too."""
        return self.age_band in (AgeBand.TEENS, AgeBand.MIXED)
