"""People and places to turn to, by country, as people keep them in a file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from bot.domain.tables import HandwrittenTable, TablesError, did_you_mean, read_toml

WORLDWIDE = "WW"
# Numbers change; a person looks at each row again after this time.
LONGEST_UNCHECKED = timedelta(days=90)

# A menu at Discord has 25 lines; the last one is for everywhere else.
MOST_COUNTRIES = 24

FILE = "resources.toml"
FILE_KEYS = ("countries", "resource")
COUNTRY_CODE = re.compile(r"[A-Z]{2}")


class How(StrEnum):
    """How to reach somebody; also the last part of the key of its wording."""

    CALL = "call"
    TEXT = "text"
    CALL_OR_TEXT = "call_or_text"
    WHATSAPP = "whatsapp"
    CHAT = "chat"
    EMAIL = "email"
    WEB = "web"


class ResourceKind(StrEnum):
    """What somebody finds there, in the order in which a card shows them."""

    EMERGENCY = "emergency"
    CRISIS = "crisis"
    YOUTH = "youth"
    WARMLINE = "warmline"
    INFORMATION = "information"


ORDER = {kind: place for place, kind in enumerate(ResourceKind)}


@dataclass(frozen=True, slots=True)
class Resource:
    """One way to reach one service: `contact` is what to dial or type, exactly."""

    country: str
    name: str
    how: How
    contact: str
    note: str
    kind: ResourceKind
    checked_on: date
    source: str
    next_review: date


RESOURCE_KEYS = tuple(Resource.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Resources:
    """Every row, and the names of the countries that a server can choose."""

    rows: tuple[Resource, ...]
    country_names: Mapping[str, str]

    def for_country(self, code: str | None) -> tuple[Resource, ...]:
        """Return what to show in a country (ISO 3166, two letters), the worldwide rows last.

        The emergency number comes first, then crisis lines, then the rest. Without a country,
        or in one without rows, only the worldwide rows.
        """
        local = [row for row in self.rows if row.country == code != WORLDWIDE]
        worldwide = [row for row in self.rows if row.country == WORLDWIDE]
        return (*sorted(local, key=lambda row: ORDER[row.kind]), *worldwide)

    def countries(self) -> tuple[tuple[str, str], ...]:
        """Return (code, name) of each country that can be chosen, in the order of the file."""
        return tuple(self.country_names.items())


class ResourcesError(TablesError):
    """The resources cannot be used."""


def parse_resources(toml_text: str) -> Resources:
    """Return the rows and countries of the file.

    Raises:
        ResourcesError: with everything that is wrong in it.
    """
    problems: list[str] = []
    tables = read_toml(FILE, toml_text, problems)
    if tables is None:
        raise ResourcesError(problems)
    table = HandwrittenTable(FILE, tables, problems)
    table.check_keys(FILE_KEYS)
    countries = _parse_countries(table)
    if len(countries) > MOST_COUNTRIES:
        table.say(f"at most {MOST_COUNTRIES} countries fit into Discord's menu; take some out.")
    rows = [
        _parse_row(row, number, countries, problems)
        for number, row in enumerate(table.rows("resource"), start=1)
    ]
    if rows and not any(row is not None and row.country == WORLDWIDE for row in rows):
        table.say(f'one row must have country = "{WORLDWIDE}", for everybody else.')
    if problems:
        raise ResourcesError(problems)
    return Resources(tuple(row for row in rows if row is not None), countries)


def _parse_countries(table: HandwrittenTable) -> dict[str, str]:
    written = table.entries.get("countries")
    if not isinstance(written, dict):
        table.say('it needs [countries], with lines like IE = "Ireland".')
        return {}
    countries = HandwrittenTable(f"{table.where}, countries", written, table.problems)
    for code in written:
        if not COUNTRY_CODE.fullmatch(code) or code == WORLDWIDE:
            countries.say(f'"{code}" must be the two capital letters of a country, like IE.')
    return {code: countries.text(code, longest=60) for code in written}


def _parse_row(
    row: Mapping[str, Any], number: int, countries: Mapping[str, str], problems: list[str]
) -> Resource | None:
    unnamed = HandwrittenTable(f"{FILE}, row {number}", row, problems)
    name = unnamed.text("name", longest=60)
    table = HandwrittenTable(f"{unnamed.where} ({name})" if name else unnamed.where, row, problems)
    table.check_keys(RESOURCE_KEYS)
    country = table.text("country", longest=2)
    if country and country != WORLDWIDE and country not in countries:
        known = (WORLDWIDE, *countries)
        table.say(f'country "{country}" has no name; {did_you_mean(country, known)}')
    how = table.choice("how", How)
    contact = table.text("contact", longest=60)
    note = table.text("note", longest=60)
    kind = table.choice("kind", ResourceKind)
    source = table.text("source", longest=100)
    checked_on, next_review = table.day("checked_on"), table.day("next_review")
    if how is None or kind is None or checked_on is None or next_review is None:
        return None
    if not checked_on < next_review <= checked_on + LONGEST_UNCHECKED:
        latest = checked_on + LONGEST_UNCHECKED
        table.say(f"next_review must be after checked_on, and no later than {latest}.")
    return Resource(country, name, how, contact, note, kind, checked_on, source, next_review)
