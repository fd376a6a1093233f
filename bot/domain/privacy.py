"""What is kept about a person under their Discord id, while something of theirs is open."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.care.duty import OnDuty
from bot.domain.guidelines.review import NamedLook
from bot.domain.ids import GuildId


class Open(StrEnum):
    """Something that waits; also the last part of the key of its wording."""

    SUGGESTION = "suggestion"
    LETTER = "letter"
    CIRCLE_SEAT = "circle_seat"
    CIRCLE_HAND = "circle_hand"
    NUDGE = "nudge"
    REVIEW_ITEM = "review_item"
    ASK = "ask"
    PRIVATE_THREAD = "private_thread"
    CARE_NOTE = "care_note"
    CARE_CARD = "care_card"


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
    rota: int = 0
    """How many entries of the rota are theirs: hours, quiet hours, a place in the second line."""
    contact_in: tuple[GuildId, ...] = ()
    """Where they are the safeguarding contact."""
    fewer_notes: int = 0
    """Of how many kinds of notes they want fewer, under their codes."""
    keeps_quiet: bool = False
    """Whether their shares are brought to nobody's attention, in the one server asked about."""
    waiting_shares: int = 0
    """How many shares of theirs wait for an answer."""
    check_on_me: int = 0
    """How often they asked to be checked on."""
    checks_on: int = 0
    """How many people asked them to."""
    no_cards: bool = False
    """Whether they wish for no care card, in the one server that is asked about."""
    wants_quiet: bool = False
    """Whether they asked, on a card, not to be written to for now."""
    as_staff: int = 0
    """How many entries name them as the one who acted in the queue, or looked."""
    looks: tuple[NamedLook, ...] = ()
    """Who of the staff looked at what names them."""


NOTHING_ASKED = Asked()
