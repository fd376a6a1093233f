"""Reading when a schedule asks, as facilitators type it."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.domain.prompts.schedules import Schedule
from bot.domain.prompts.server_schedules import LONGEST_GRACE, Refusal
from bot.domain.setup.choices import When, read_when

_HOURS = re.compile(r"\s*(?P<number>[0-9]{1,2})\s*(?:h|hours?|horas?)?\s*", re.IGNORECASE)
_ONE_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class TypedTiming:
    """What stands in the form; weekdays are sums of `Weekdays`."""

    zone: str
    time: str
    weekdays: int
    hours: str
    facilitated: int


@dataclass(frozen=True, slots=True)
class Timing:
    """When a schedule asks, how late a question may come, and the days with a facilitator."""

    schedule: Schedule
    grace: timedelta
    facilitated: int


@dataclass(frozen=True, slots=True)
class UnreadTiming:
    """Everything that could not be read, and the zones nearest to what was typed."""

    refusals: tuple[StrEnum, ...]
    suggestions: tuple[str, ...] = ()


def read_timing(typed: TypedTiming, known: Collection[str]) -> Timing | UnreadTiming:
    """Return what somebody typed, or all that is wrong with it; `known` are the IANA zones."""
    when, grace = read_when(typed.zone, typed.time, known), read_grace(typed.hours)
    if isinstance(when, When) and grace is not None and typed.weekdays:
        schedule = Schedule(when.zone, when.prompt_time, typed.weekdays)
        return Timing(schedule, grace, typed.facilitated)
    refusals: list[StrEnum] = [] if isinstance(when, When) else [*when.refusals]
    if not typed.weekdays:
        refusals.append(Refusal.NO_WEEKDAY)
    if grace is None:
        refusals.append(Refusal.UNKNOWN_GRACE)
    return UnreadTiming(tuple(refusals), () if isinstance(when, When) else when.suggestions)


def read_grace(text: str) -> timedelta | None:
    """Return the hours meant by 6, 6h or 6 hours, from 1 to 20; `None` for anything else."""
    match = _HOURS.fullmatch(text)
    grace = int(match["number"]) * _ONE_HOUR if match else timedelta()
    return grace if _ONE_HOUR <= grace <= LONGEST_GRACE else None
