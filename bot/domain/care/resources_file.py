"""The file of people and places, read so that every problem is told at once."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.domain.care.resources import (
    ADDRESSES,
    DIALLED,
    LONGEST_UNCHECKED,
    WORLDWIDE,
    How,
    Resource,
    ResourceKind,
    Resources,
)
from bot.domain.tables import HandwrittenTable, TablesError, did_you_mean, read_toml

# A menu at Discord has 25 lines; the last one is for everywhere else.
MOST_COUNTRIES = 24
MOST_LANGUAGES = 5
LONGEST = 60

FILE = "resources.toml"
FILE_KEYS = ("countries", "resource")
ROW_KEYS = (
    *("country", "kind", "name", "how", "word", "contact", "hours", "note", "languages"),
    *("source", "verified_on", "next_review", "reviewed_by", "on"),
)
COUNTRY_CODE = re.compile(r"[A-Z]{2}")
LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
# The first language of the file: what stands there without a language is said in all of them.
ENGLISH = "en"

NUMBER = re.compile(r"\+?\d[\d -]*")
PAGE = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+(/[^\s<>]*)?")
WORD = re.compile(r"[^\W\d_]{1,20}")

Said = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row as it was read, with the texts that are translated."""

    row: Resource
    is_on: bool
    texts: tuple[Said, Said, Said]
    """Its name, hours and note."""

    def said_in(self, language: str) -> Resource:
        name, hours, note = (_in(said, language) for said in self.texts)
        return replace(self.row, name=name, hours=hours, note=note)

    def languages(self) -> Iterator[str]:
        for said in self.texts:
            yield from said


class ResourcesError(TablesError):
    """The resources cannot be used."""


def parse_resources(toml_text: str) -> Resources:
    """Return the rows and countries of the file, in English and in each language it holds.

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
    read = [
        _parse_row(row, number, countries, problems)
        for number, row in enumerate(table.rows("resource"), start=1)
    ]
    rows = [row for row in read if row is not None]
    if read and not any(one is None or _is_for_everybody(one) for one in read):
        table.say(f'one row that is on must have country = "{WORLDWIDE}", for everybody else.')
    _tell_rows_written_twice(table, rows)
    if problems:
        raise ResourcesError(problems)
    languages = {one for row in rows for one in row.languages()}
    languages |= {one for said in countries.values() for one in said}
    return replace(
        _said_in(ENGLISH, rows, countries),
        translations={one: _said_in(one, rows, countries) for one in sorted(languages - {ENGLISH})},
    )


def _said_in(language: str, rows: list[_Row], countries: Mapping[str, Said]) -> Resources:
    return Resources(
        rows=tuple(row.said_in(language) for row in rows if row.is_on),
        country_names={code: _in(said, language) for code, said in countries.items()},
        switched_off=tuple(row.said_in(language) for row in rows if not row.is_on),
    )


def _in(said: Said, language: str) -> str:
    return said.get(language) or said.get(ENGLISH, "")


def _is_for_everybody(row: _Row) -> bool:
    return row.is_on and row.row.country == WORLDWIDE


def _tell_rows_written_twice(table: HandwrittenTable, rows: list[_Row]) -> None:
    seen: set[str] = set()
    for row in rows:
        if row.row.row_id in seen:
            table.say(f"{row.row.country}, {row.row.contact} stands in it twice; take one out.")
        seen.add(row.row.row_id)


def _parse_countries(table: HandwrittenTable) -> dict[str, Said]:
    written = table.entries.get("countries")
    if not isinstance(written, dict):
        table.say('it needs [countries], with lines like IE = "Ireland".')
        return {}
    countries = HandwrittenTable(f"{table.where}, countries", written, table.problems)
    for code in written:
        if not COUNTRY_CODE.fullmatch(code) or code == WORLDWIDE:
            countries.say(f'"{code}" must be the two capital letters of a country, like IE.')
    return {code: _texts(countries, code) for code in written}


def _parse_row(
    row: Mapping[str, Any], number: int, countries: Mapping[str, Said], problems: list[str]
) -> _Row | None:
    unnamed = HandwrittenTable(f"{FILE}, row {number}", row, problems)
    names = _texts(unnamed, "name")
    name = _in(names, ENGLISH)
    table = HandwrittenTable(f"{unnamed.where} ({name})" if name else unnamed.where, row, problems)
    table.check_keys(ROW_KEYS)
    country = _country(table, countries)
    kind, how = table.choice("kind", ResourceKind), table.choice("how", How)
    contact = table.text("contact", longest=LONGEST)
    word = table.text("word", longest=20) if "word" in row else ""
    hours = _texts(table, "hours") if "hours" in row else {}
    note = _texts(table, "note") if "note" in row else {}
    languages = table.texts("languages", most=MOST_LANGUAGES, longest=LONGEST)
    source = table.text("source", longest=100)
    reviewed_by = row.get("reviewed_by", "")
    if not isinstance(reviewed_by, str):
        table.say("reviewed_by must be a name in quotes, or empty.")
    is_on = table.flag("on", default=True)
    days = _days(table)
    if kind is None or how is None or days is None:
        return None
    _check_contact(table, how, contact, word)
    return _Row(
        Resource(
            name=name,
            kind=kind,
            how=how,
            contact=contact,
            word=word,
            country=country,
            languages=languages,
            source=source,
            verified_on=days[0],
            next_review=days[1],
            reviewed_by=" ".join(str(reviewed_by).split()),
        ),
        is_on,
        (names, hours, note),
    )


def _country(table: HandwrittenTable, countries: Mapping[str, Said]) -> str:
    country = table.text("country", longest=2)
    if country and country != WORLDWIDE and country not in countries:
        known = (WORLDWIDE, *countries)
        table.say(f'country "{country}" has no name; {did_you_mean(country, known)}')
    return country


def _check_contact(table: HandwrittenTable, how: How, contact: str, word: str) -> None:
    """People copy a number as it stands: it is digits alone, and an address opens as written."""
    if not contact:
        return
    if how in DIALLED and not NUMBER.fullmatch(contact):
        table.say(f'contact is "{contact}"; it must be the number alone, like 116 123.')
    if how in ADDRESSES and not PAGE.fullmatch(contact):
        table.say(f'contact is "{contact}"; it must be an address without https://.')
    if word and not (how is How.TEXT and WORD.fullmatch(word)):
        table.say('word must be one word to text, such as "HOME", where how is "text".')


def _days(table: HandwrittenTable) -> tuple[date, date] | None:
    verified_on, next_review = table.day("verified_on"), table.day("next_review")
    if verified_on is None or next_review is None:
        return None
    latest = verified_on + LONGEST_UNCHECKED
    if not verified_on < next_review <= latest:
        table.say(f"next_review must be after verified_on, and no later than {latest}.")
    return verified_on, next_review


def _texts(table: HandwrittenTable, key: str) -> Said:
    """Return a text by language; a plain one is the same in all of them."""
    entry = table.entries.get(key)
    if not isinstance(entry, dict):
        text = table.text(key, longest=LONGEST)
        return {ENGLISH: text} if text else {}
    languages = HandwrittenTable(f"{table.where}, {key}", entry, table.problems)
    for language in entry:
        if not LANGUAGE_CODE.fullmatch(language):
            languages.say(f'"{language}" must be the code of a language, like en.')
    if ENGLISH not in entry:
        languages.say(f"{ENGLISH} is missing.")
    return {language: languages.text(language, longest=LONGEST) for language in entry}
