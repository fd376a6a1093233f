"""What of Care works in a server, and what is missing."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.care.recognising.recognition import LANGUAGES


class Channel(StrEnum):
    """How the staff channel stands, as far as Discord tells."""

    NONE = "none"
    """Nobody chose one."""
    GONE = "gone"
    CLOSED = "closed"
    """The bot may not post there."""
    OPEN = "open"
    """Every member reads it: no note about anybody is posted there."""
    FINE = "fine"


class Lack(StrEnum):
    """Something that Care lacks here; also the key of its wording."""

    STAFF_CHANNEL = "care.lacks.staff_channel"
    STAFF_CHANNEL_GONE = "care.lacks.staff_channel_gone"
    STAFF_CHANNEL_CLOSED = "care.lacks.staff_channel_closed"
    STAFF_CHANNEL_OPEN = "care.lacks.staff_channel_open"
    CONTACT = "care.lacks.contact"
    FACILITATORS = "care.lacks.facilitators"
    ROLES_EMPTY = "care.lacks.roles_empty"
    STAFF_CHANNEL_READERS = "care.lacks.staff_channel_readers"
    HOURS = "care.lacks.hours"
    ROLES_UNCHECKED = "care.lacks.roles_unchecked"
    ROLES_SILENT = "care.lacks.roles_silent"
    CHANNELS = "care.lacks.channels"
    MESSAGES = "care.lacks.messages"
    LANGUAGE = "care.lacks.language"
    AGE_BAND = "care.lacks.age_band"
    COUNTRY = "care.lacks.country"


SWITCHED_OFF_BY = frozenset({Lack.STAFF_CHANNEL, Lack.CONTACT})
"""What a server has to choose before people are alerted: without, it has resources only."""
STOPPED_BY = SWITCHED_OFF_BY | {
    Lack.STAFF_CHANNEL_GONE,
    Lack.STAFF_CHANNEL_CLOSED,
    Lack.STAFF_CHANNEL_OPEN,
    Lack.FACILITATORS,
    Lack.ROLES_EMPTY,
}
"""With one of these no note reaches anybody, or nobody is there to reach."""
WITHOUT_CHANNEL = frozenset(
    {Lack.STAFF_CHANNEL_GONE, Lack.STAFF_CHANNEL_CLOSED, Lack.STAFF_CHANNEL_OPEN}
)
"""With one of these what the team is told does not reach it either: one person is written to."""
LOST_CHANNEL = "letters.care.lost_channel"
"""The key of what is written to that person."""
TOLD_WEEKLY = STOPPED_BY | {Lack.STAFF_CHANNEL_READERS, Lack.CHANNELS}
"""What admins are told of unasked: it keeps notes from people, or may show them to others.

Or nobody is heard in any channel, which does not stop what is sent with forms.
"""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a server; where Discord could not be asked, the best that can be."""

    channel: Channel
    has_contact: bool
    has_facilitators: bool
    """Whether a role of facilitators was chosen."""
    are_roles_empty: bool | None = False
    """Whether nobody has any of these roles; `None` where it could not be checked."""
    are_roles_silent: bool = False
    """Whether no ping of the bot reaches any of these roles."""
    has_other_readers: bool = False
    """Whether roles that are not the team's read the staff channel."""
    has_hours: bool = True
    """Whether anybody set hours, or is on duty by a press."""
    has_age_band: bool = True
    has_country: bool = True
    languages: Collection[str] = LANGUAGES
    """What people here write in, as far as it is known."""
    reads_messages: bool = True
    has_channels: bool = True
    """Whether staff chose a channel in which the bot reads along."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """What Care lacks in a server, what matters most first."""

    lacks: tuple[Lack, ...] = ()

    @property
    def is_on(self) -> bool:
        """Whether people are alerted; else the server has resources only."""
        return SWITCHED_OFF_BY.isdisjoint(self.lacks)

    @property
    def works(self) -> bool:
        """Whether a note reaches somebody."""
        return STOPPED_BY.isdisjoint(self.lacks)

    @property
    def hears_channels(self) -> bool:
        """Whether anything is heard but what is sent with forms, or to the bot."""
        return {Lack.CHANNELS, Lack.MESSAGES}.isdisjoint(self.lacks)

    @property
    def has_lost_channel(self) -> bool:
        """Whether the staff channel that was chosen cannot be posted in."""
        return not WITHOUT_CHANNEL.isdisjoint(self.lacks)

    @property
    def told_weekly(self) -> tuple[Lack, ...]:
        """What admins are told of once a week."""
        return tuple(one for one in self.lacks if one in TOLD_WEEKLY)


def readiness(facts: Facts) -> Readiness:
    """Return what of Care works in a server, and what is missing."""
    channels = {
        Channel.NONE: Lack.STAFF_CHANNEL,
        Channel.GONE: Lack.STAFF_CHANNEL_GONE,
        Channel.CLOSED: Lack.STAFF_CHANNEL_CLOSED,
        Channel.OPEN: Lack.STAFF_CHANNEL_OPEN,
    }
    found = {
        channels.get(facts.channel): True,
        Lack.CONTACT: not facts.has_contact,
        Lack.FACILITATORS: not facts.has_facilitators,
        Lack.ROLES_EMPTY: facts.has_facilitators and facts.are_roles_empty is True,
        Lack.STAFF_CHANNEL_READERS: (
            facts.channel in (Channel.CLOSED, Channel.FINE) and facts.has_other_readers
        ),
        Lack.HOURS: not facts.has_hours,
        Lack.ROLES_UNCHECKED: facts.has_facilitators and facts.are_roles_empty is None,
        Lack.ROLES_SILENT: facts.has_facilitators and facts.are_roles_silent,
        # Without the intent no choice of channels would help.
        Lack.CHANNELS: facts.reads_messages and not facts.has_channels,
        Lack.MESSAGES: not facts.reads_messages,
        Lack.LANGUAGE: not is_covered(facts.languages),
        Lack.AGE_BAND: not facts.has_age_band,
        Lack.COUNTRY: not facts.has_country,
    }
    return Readiness(tuple(one for one in Lack if found.get(one)))


def is_covered(languages: Collection[str]) -> bool:
    """Whether what people write is looked at in a language whose wording is known.

    A region makes no difference: en-GB is English.
    """
    return all(one.partition("-")[0] in LANGUAGES for one in languages)
