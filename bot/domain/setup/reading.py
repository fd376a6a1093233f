"""Reading what an admin typed when setting a server up."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import time
from difflib import get_close_matches

SUGGESTION_LIMIT = 5
_LONGEST_NAME = 50
_SHORTEST_BEGINNING = 3
# How like a name must be, from 0 to 1: two letters changed places, or one is wrong in five.
_NEAR = 0.8

# Three letters that are IANA names without summer time; people who type them mean a region.
_REGION_LETTERS = {
    "est": "America/New_York",
    "edt": "America/New_York",
    "cst": "America/Chicago",
    "cdt": "America/Chicago",
    "mst": "America/Denver",
    "mdt": "America/Denver",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "hst": "Pacific/Honolulu",
    "bst": "Europe/London",
    "cet": "Europe/Berlin",
    "cest": "Europe/Berlin",
}
# Files beside the zones of the database that name no place.
_NO_PLACES = frozenset({"Factory", "localtime", "posixrules"})
_OFFSET = re.compile(r"(utc|gmt)?[+-]?[0-9]{1,2}(:?[0-9]{2})?")

_TIME = re.compile(
    r"""(?P<hour>[0-9]{1,2}?)
        (?: [:.h]? (?P<minute>[0-9]{2}) | h )?
        (?P<half> [ap] m? )?""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class ZoneAnswer:
    """The zone somebody meant, or the names nearest to what they typed."""

    zone: str | None
    suggestions: tuple[str, ...] = ()


def read_zone(text: str, known: Collection[str]) -> ZoneAnswer:
    """Return the IANA zone meant by a zone name or a city, or up to five suggestions.

    `known` is what `zoneinfo.available_timezones()` returns. An offset such as UTC+2 is no
    answer: it would be an hour off for half of the year in most places.
    """
    wanted = _folded(text.split(",", maxsplit=1)[0])[:_LONGEST_NAME]
    zones = sorted(set(known) - _NO_PLACES)
    region = _REGION_LETTERS.get(wanted)
    if region in zones:
        return ZoneAnswer(None, (region,))
    if not wanted or _OFFSET.fullmatch(text.casefold().replace(" ", "")):
        return ZoneAnswer(None)
    exact = [zone for zone in zones if _folded(zone) == wanted]
    found = exact or [zone for zone in zones if _city(zone) == wanted]
    if len(found) == 1:
        return ZoneAnswer(found[0])
    return ZoneAnswer(None, tuple(found[:SUGGESTION_LIMIT]) or _nearest(wanted, zones))


def read_time(text: str) -> time | None:
    """Return the time of day meant by 9, 9:30, 0930, 9.30pm, 21h, 21h30 or 24:00, or None."""
    match = _TIME.fullmatch(text.casefold().replace(" ", "").replace("m.", "m").replace(".m", "m"))
    if match is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if (hour, minute, match["half"]) == (24, 0, None):
        return time(0)
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"].startswith("p") else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _nearest(wanted: str, zones: Iterable[str]) -> tuple[str, ...]:
    names: dict[str, str] = {}
    for zone in zones:
        names.setdefault(_city(zone), zone)
        names[_folded(zone)] = zone
    begun = [name for name in names if _begins(name, wanted)]
    close = get_close_matches(wanted, names, n=SUGGESTION_LIMIT, cutoff=_NEAR)
    # What begins like half of a continent is near none of its places.
    near = [*begun, *close] if len(begun) <= SUGGESTION_LIMIT else close
    return tuple(dict.fromkeys(names[name] for name in near))[:SUGGESTION_LIMIT]


def _begins(name: str, wanted: str) -> bool:
    """Whether one of the two is the beginning of the other, such as "new york city"."""
    is_begun = len(wanted) >= _SHORTEST_BEGINNING and name.startswith(wanted)
    return is_begun or (len(name) > _SHORTEST_BEGINNING and wanted.startswith(f"{name}_"))


def _city(zone: str) -> str:
    return _folded(zone.rsplit("/", 1)[-1])


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.strip().casefold())
    without_accents = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[\s_-]+", "_", without_accents)
