"""What a care card needs to know of the moment besides what was recognised."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.ids import CareNoteId


class Told(StrEnum):
    """Who else knows that this card was sent, as the card has to say; the last part of a key."""

    ON_DUTY = "on_duty"
    """A note with a link went to the people on duty."""
    TEAM = "team"
    """A note went out while nobody was on duty."""
    NOBODY = "nobody"
    """The server has resources only: no note was written."""
    ONLY_YOU = "only_you"
    """It was said in private: people are told only if the person asks for it."""


class Truth(StrEnum):
    """What became of a note, as its card says it from then on; the last part of a key."""

    READ = "read"
    """{name} has read it."""
    NOBODY = "nobody"
    """Nobody answers right now; the lines do."""


@dataclass(frozen=True, slots=True)
class Situation:
    """The moment of a card: the server's country, its note (0: none), and who is told."""

    country: str | None
    note_id: CareNoteId
    told: Told
