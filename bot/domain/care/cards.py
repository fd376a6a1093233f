"""What a care card needs to know of the moment besides what was recognised."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.care.resources import (
    DIALLED,
    WORLDWIDE,
    How,
    Line,
    Resource,
    ResourceKind,
    ServerLines,
)
from bot.domain.ids import CareNoteId, GuildId

NO_SERVER = GuildId(0)
"""Stands in the ids of buttons where no one server is meant, as in direct messages."""

MOST_LINES = 3
"""So many ways to call or write stand on the card: a phone shows all of it at once."""


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
    IF_POSTED = "if_posted"
    """Nobody knows whether it stands: if it does people are told, else as for `ONLY_YOU`."""
    ALONE = "alone"
    """It was said in private, and there is nobody who could be told."""
    STAFF = "staff"
    """The author is staff: the staff channel hears nothing of it."""


PRIVATE = frozenset({Told.ONLY_YOU, Told.IF_POSTED, Told.ALONE})


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
    guild_id: GuildId = NO_SERVER
    set_aside: str | None = None
    """The author's own words, where their post was set aside: they stand here and nowhere else."""
    youth_first: bool = False
    """Whether the group has young people in it."""
    lines: ServerLines = field(default_factory=ServerLines)
    """What the server itself adds to the shipped lines."""
    is_private: bool = False
    """Whether nothing of it was posted: a form for oneself, or a direct message."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The few ways to people that a card shows, of the many that there are."""

    emergency: Resource | None
    by_phone: tuple[Line, ...]
    by_chat: tuple[Line, ...]
    anywhere: tuple[Line, ...]


_WRITTEN = (How.TEXT, How.CALL_OR_TEXT)


def few(lines: Sequence[Line]) -> Lines:
    """Choose what a phone can show at once of the lines for a card, which come in their order.

    Where anybody takes texts one line does: not everybody can speak.
    """
    emergency, *_ = [
        *(one for one in lines if isinstance(one, Resource) and _is_emergency(one)),
        None,
    ]
    dialled = [one for one in lines if one.how in DIALLED and not _is_emergency(one)]
    shown = dialled[:MOST_LINES]
    texts = [one for one in dialled if one.how in _WRITTEN]
    if texts and not any(one.how in _WRITTEN for one in shown):
        shown = [*shown[: MOST_LINES - 1], texts[0]]
    return Lines(
        emergency,
        tuple(shown),
        tuple(one for one in lines if one.how is How.CHAT),
        tuple(one for one in lines if one.how is How.WEB and _is_for_everybody(one)),
    )


def _is_emergency(line: Line) -> bool:
    return line.kind is ResourceKind.EMERGENCY


def _is_for_everybody(line: Line) -> bool:
    return isinstance(line, Resource) and line.country == WORLDWIDE
