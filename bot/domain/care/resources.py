"""People and places to turn to: what a line is, and which of them are shown, in which order."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.care.recognising import Kind
from bot.domain.ids import OwnResourceId

WORLDWIDE = "WW"
# Numbers change; a person looks at each row again after this time.
LONGEST_UNCHECKED = timedelta(days=90)

MOST_OWN_ON_CARD = 3
"""How many of a server's own lines come before the shipped ones, where a card must stay short."""


class How(StrEnum):
    """How to reach somebody; also the last part of the key of its wording."""

    CALL = "call"
    CALL_OR_TEXT = "call_or_text"
    TEXT = "text"
    WHATSAPP = "whatsapp"
    CHAT = "chat"
    EMAIL = "email"
    WEB = "web"
    VISIT = "visit"


DIALLED = (How.CALL, How.CALL_OR_TEXT, How.TEXT, How.WHATSAPP)
ADDRESSES = (How.CHAT, How.WEB)


class ResourceKind(StrEnum):
    """What somebody finds there, in the order in which a card shows them."""

    EMERGENCY = "emergency"
    CRISIS = "crisis"
    MEDICAL = "medical"
    VIOLENCE = "violence"
    YOUTH = "youth"
    WARMLINES = "warmlines"
    FOOD = "food"
    HOUSING = "housing"
    WORK = "work"
    CARE = "care"


KINDS = tuple(kind for kind in ResourceKind if kind is not ResourceKind.EMERGENCY)
"""What somebody can choose; the emergency number is no choice, it stands first."""

# Where minutes count, the emergency number stands above what was chosen.
URGENT = (
    ResourceKind.CRISIS,
    ResourceKind.MEDICAL,
    ResourceKind.VIOLENCE,
    ResourceKind.YOUTH,
)

_ORDER = {kind: place for place, kind in enumerate(ResourceKind)}
_WAYS = {how: place for place, how in enumerate(How)}
_NEEDS = {Kind.MEDICAL: ResourceKind.MEDICAL, Kind.BEING_HURT: ResourceKind.VIOLENCE}


def need_of(kind: Kind) -> ResourceKind:
    """Return which lines come first for what a message may be about."""
    return _NEEDS.get(kind, ResourceKind.CRISIS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One way to reach one service: `contact` is what to dial, type or open, exactly."""

    name: str
    kind: ResourceKind
    how: How
    contact: str
    word: str = ""
    """What to write to a number that wants a word, such as HOME."""
    hours: str = ""
    note: str = ""

    @property
    def address(self) -> str | None:
        """The whole address of a page or a chat; `None` for everything else."""
        return f"https://{self.contact}" if self.how in ADDRESSES else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource(Line):
    """A shipped row, in one language."""

    country: str
    languages: tuple[str, ...]
    """The languages spoken there, each by its own name."""
    source: str
    verified_on: date
    """When the row was last held against `source`."""
    next_review: date
    reviewed_by: str = ""
    """The person who called or looked; empty until one did."""

    @property
    def row_id(self) -> str:
        """What knows the row again: it changes with the number, and so does who checked it."""
        said = f"{self.country}\n{self.kind}\n{self.how}\n{self.word}\n{self.contact}"
        return hashlib.sha256(said.encode()).hexdigest()[:12]


def may_be_hidden(row: Resource) -> bool:
    """Whether a server can hide a row: never what helps in danger, or what is for everybody."""
    return row.kind is not ResourceKind.EMERGENCY and row.country != WORLDWIDE


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnResource(Line):
    """An entry of a server's own, typed by its staff."""

    own_resource_id: OwnResourceId
    revision: int
    """Goes up with each change, so that nobody overwrites what they have not seen."""
    checked_at: datetime
    is_overdue: bool = False
    """Whether nobody has checked it again in time."""
    is_reported: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What a server's own people said of a shipped row."""

    checked_at: datetime | None = None
    is_overdue: bool = False
    is_hidden: bool = False
    is_reported: bool = False

    @property
    def holds(self) -> bool:
        """Whether a person in the group has checked it, and not too long ago."""
        return self.checked_at is not None and not self.is_overdue


UNCHECKED = Check()


@dataclass(frozen=True, slots=True)
class ServerLines:
    """What one server adds to the shipped rows, and says of them."""

    own: tuple[OwnResource, ...] = ()
    checks: Mapping[str, Check] = field(default_factory=dict)
    """By the id of the shipped row."""

    def check(self, row: Resource) -> Check:
        """Return what the group said of a shipped row."""
        return self.checks.get(row.row_id, UNCHECKED)

    def of_kind(self, kind: ResourceKind) -> tuple[OwnResource, ...]:
        """Return the own entries of a kind, in the order in which they were added."""
        return tuple(one for one in self.own if one.kind is kind)


NO_SERVER = ServerLines()


@dataclass(frozen=True, slots=True)
class Resources:
    """Every row that is switched on, and the countries that a server can choose."""

    rows: tuple[Resource, ...]
    country_names: Mapping[str, str]
    switched_off: tuple[Resource, ...] = ()
    """Rows that wait for a person to confirm them: shown nowhere."""
    translations: Mapping[str, "Resources"] = field(default_factory=dict)

    def said_in(self, language: str) -> "Resources":
        """Return the same in a language, where the file is translated."""
        return self.translations.get(language, self)

    def countries(self) -> tuple[tuple[str, str], ...]:
        """Return (code, name) of each country that can be chosen, in the order of the file."""
        return tuple(self.country_names.items())

    def for_country(
        self, code: str | None, server: ServerLines = NO_SERVER
    ) -> tuple[Resource, ...]:
        """Return every shipped row of a country (ISO 3166, two letters), the worldwide ones last.

        Without a country, or in one without rows, only the worldwide rows. Rows that a server has
        hidden are left out.
        """
        shown = [row for row in self.rows if not server.check(row).is_hidden]
        local = [row for row in shown if row.country == code != WORLDWIDE]
        return (*_in_order(local), *(row for row in shown if row.country == WORLDWIDE))

    def emergency(self, code: str | None) -> Resource | None:
        """Return the emergency number of a country; `None` where none was confirmed."""
        found = (row for row in self.rows if row.country == code)
        return next((row for row in found if row.kind is ResourceKind.EMERGENCY), None)

    def of_kind(
        self, code: str | None, kind: ResourceKind, server: ServerLines = NO_SERVER
    ) -> tuple[Line, ...]:
        """Return the lines of one kind: the server's own, then the country's."""
        shipped = (row for row in self.for_country(code, server) if row.country != WORLDWIDE)
        return (*server.of_kind(kind), *(row for row in shipped if row.kind is kind))

    def worldwide(self, server: ServerLines = NO_SERVER) -> tuple[Resource, ...]:
        """Return the rows for everybody; the last thing on each card."""
        return self.for_country(None, server)

    def lines_for(
        self,
        country: str | None,
        server: ServerLines = NO_SERVER,
        *,
        kind: ResourceKind = ResourceKind.CRISIS,
        youth_first: bool = False,
    ) -> tuple[Line, ...]:
        """Return what a care card shows, in this order.

        The emergency number where one was confirmed; in a group of young people their lines; the
        lines of the kind, the server's own first; the crisis lines, by phone before text before
        chat; the worldwide rows. Own entries that nobody checked in time are left out.
        """
        kinds = [
            *([ResourceKind.YOUTH] if youth_first else []),
            *([kind] if kind is not ResourceKind.CRISIS else []),
            ResourceKind.CRISIS,
        ]
        emergency = self.emergency(country)
        return (
            *([emergency] if emergency is not None else []),
            *(
                line
                for one in dict.fromkeys(kinds)
                for line in _for_a_card(self.of_kind(country, one, server))
            ),
            *self.worldwide(server),
        )

    def unchecked(self, code: str | None, server: ServerLines) -> tuple[Resource, ...]:
        """Return the rows of a country that no person has confirmed, here or for the whole file."""
        return tuple(
            row
            for row in self.for_country(code, server)
            if not row.reviewed_by and not server.check(row).holds
        )

    def row(self, row_id: str) -> Resource | None:
        """Return a row by its id; `None` where the file holds it no more."""
        return next((row for row in self.rows if row.row_id == row_id), None)

    def contacts(self) -> Iterator[str]:
        """Yield every number and address of the file, also of rows that are switched off."""
        return (row.contact for row in (*self.rows, *self.switched_off))


def _in_order(rows: Iterable[Resource]) -> list[Resource]:
    return sorted(rows, key=lambda row: (_ORDER[row.kind], _WAYS[row.how]))


def _for_a_card(lines: Sequence[Line]) -> list[Line]:
    own = [one for one in lines if isinstance(one, OwnResource) and not one.is_overdue]
    shipped = [one for one in lines if not isinstance(one, OwnResource)]
    return [*own[:MOST_OWN_ON_CARD], *shipped]
