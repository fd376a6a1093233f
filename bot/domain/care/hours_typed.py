"""Reading the hours that helpers type for themselves."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from bot.domain.care.rota import Shift
from bot.domain.prompts.schedules import EVERY_DAY
from bot.domain.setup.choices import Refusal as SetupRefusal
from bot.domain.setup.reading import read_time, read_zone

# Dashes as phones type them, and the words between two times in the languages of the bot.
# The Spanish one is a word of its own before a number, and not that of a.m.
_BETWEEN = re.compile(
    "\\s*(?:[-\u2010-\u2015~]+|\\b(?:to|till|until|hasta)\\b|\\ba\\b(?=\\s*[0-9]))\\s*",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\s*(?:from|de|desde)\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:las?)\s+", re.IGNORECASE)
_END_OF_DAY = re.compile(r"\s*24\s*(?:[:.h]?\s*00|h)?\s*", re.IGNORECASE)
_HALF_OF_DAY = re.compile(r"[ap]\.?\s?m?\.?\s*$", re.IGNORECASE)


class Unreadable(StrEnum):
    """Why hours could not be read; also the key of its wording."""

    ONE_TIME = "care.rota.refused.one_time"
    UNKNOWN_TIMES = "care.rota.refused.unknown_times"
    NO_LENGTH = "care.rota.refused.no_length"
    NO_WEEKDAY = "care.rota.refused.no_weekday"


@dataclass(frozen=True, slots=True)
class UnreadHours:
    """Everything that could not be read, and the zones nearest to what was typed."""

    refusals: tuple[StrEnum, ...]
    suggestions: tuple[str, ...] = ()


def read_shift(
    hours_text: str, zone_text: str, weekdays: int, known: Collection[str]
) -> Shift | UnreadHours:
    """Return the hours that somebody typed, or all that is wrong; `known` are the IANA zones."""
    hours, zone = read_hours(hours_text), read_zone(zone_text, known)
    if isinstance(hours, tuple) and zone.zone is not None and 1 <= weekdays <= EVERY_DAY:
        return Shift(zone.zone, *hours, weekdays)
    refusals: list[StrEnum] = [] if isinstance(hours, tuple) else [hours]
    if zone.zone is None:
        near = SetupRefusal.UNKNOWN_ZONE_NEAR if zone.suggestions else SetupRefusal.UNKNOWN_ZONE
        refusals.append(near)
    if not weekdays:
        refusals.append(Unreadable.NO_WEEKDAY)
    return UnreadHours(tuple(refusals), zone.suggestions)


def read_hours(text: str) -> tuple[time, time] | Unreadable:
    """Return the times meant by 9-17, 22:00-06:00, 9am to 5pm or 18h a 22h, or what is wrong.

    The same time twice lasts a whole day, and is meant by 0-24 alone.
    """
    parts = _BETWEEN.split(_ARTICLE.sub("", _BEFORE.sub("", text)).strip())
    if len(parts) == 1:
        return Unreadable.ONE_TIME if read_time(parts[0]) else Unreadable.UNKNOWN_TIMES
    if len(parts) != 2:
        return Unreadable.UNKNOWN_TIMES
    begins, ends = read_time(_with_half(*parts)), read_time(parts[1])
    if begins is None or ends is None:
        return Unreadable.UNKNOWN_TIMES
    if begins == ends and not (begins == time(0) and _END_OF_DAY.fullmatch(parts[1])):
        return Unreadable.NO_LENGTH
    return begins, ends


def _with_half(first: str, second: str) -> str:
    """Return the first time with the half of the day that people say once, as in 6-10pm.

    9-5pm begins in the morning: else it would last until the next day.
    """
    half = _HALF_OF_DAY.search(second)
    if half is None or _HALF_OF_DAY.search(first):
        return first
    both, end = read_time(f"{first}{half[0]}"), read_time(second)
    return f"{first}{half[0]}" if both is not None and end is not None and both < end else first
