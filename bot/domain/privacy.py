"""What is kept about a person under their Discord id, while something of theirs is open."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.care.duty import OnDuty
from bot.domain.ids import GuildId


class Open(StrEnum):
    """Something that waits; also the last part of the key of its wording."""

    SUGGESTION = "suggestion"
    LETTER = "letter"
    CIRCLE_SEAT = "circle_seat"
    CIRCLE_HAND = "circle_hand"


@dataclass(frozen=True, slots=True)
class Rounds:
    """What is kept of a person's rounds under their codes."""

    check_ins: int = 0
    choices: int = 0
    """What they chose in check-ins that are open."""
    resting_since: datetime | None = None
    """The first moment since which they rest somewhere."""

    in_circles: int = 0
    """How much the log of live circles holds."""

    @property
    def is_in_check_ins(self) -> bool:
        """Whether anything is kept beside the log of circles."""
        return bool(self.check_ins or self.choices or self.resting_since)


NO_ROUNDS = Rounds()
"""Nothing at all."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is kept of a person under their Discord id because they asked for it."""

    may_write_in: tuple[GuildId, ...] = ()
    """Where they said yes to notes."""
    reminders: int = 0
    held: int = 0
    """Rounds that they said they will hold."""
    on_duty: tuple[OnDuty, ...] = ()


NOTHING_ASKED = Asked()
