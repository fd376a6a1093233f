"""What a server chose for the times when somebody may be in danger."""

from dataclasses import dataclass, field
from datetime import timedelta

from bot.domain.care.notes import Waits
from bot.domain.care.recognising.ages import AgeBand

WAITS = (
    Waits(timedelta(minutes=2), timedelta(minutes=1)),
    Waits(),
    Waits(timedelta(minutes=10), timedelta(minutes=5)),
    Waits(timedelta(minutes=30), timedelta(minutes=10)),
)
"""How long notes can be made to wait for an answer."""


@dataclass(frozen=True, slots=True)
class CareSettings:
    """The choices of one server; the defaults are those of one that nobody asked."""

    age_band: AgeBand | None = None
    """Whom the server is for; `None` where nobody has said."""
    waits: Waits = field(default_factory=Waits)

    @property
    def has_young_people(self) -> bool:
        """Whether youth lines come first, and the safeguarding contact is told too."""
        return self.age_band in (AgeBand.TEENS, AgeBand.MIXED)
