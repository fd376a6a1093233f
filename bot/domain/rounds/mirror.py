"""The facilitator's private look back at a circle: counts alone, no names and no ranking."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.ids import MemberHash
from bot.domain.rounds.circle import Circle, Happening

_TURNS = (Happening.SHARED, Happening.PASSED)
_LISTENS = (Happening.LISTEN, Happening.SILENT)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened in a circle, as the log keeps it."""

    member: MemberHash
    happening: Happening
    question: int


@dataclass(frozen=True, slots=True)
class Mirror:
    """What came of a circle; sharing and passing are one number, as they were in the circle."""

    seats: int
    """How many people had a seat with turns."""
    turns: int
    """How many turns were taken, over all questions."""
    listening: int
    """How many people only listened."""
    minutes: int
    """How long it lasted, from its first turn; 0 where that was less than one, or never began."""
    shares_without_answer: int
    """How many shares nobody has replied or reacted to so far."""
    replies_in_turns: int
    """How many messages came from others while a turn ran, where that was not wished."""


def look_back(circle: Circle, events: Iterable[Event], now: datetime) -> Mirror:
    """Return the mirror of a circle, running or over; events come in their order."""
    kept = tuple(events)
    seated, listening = _people(kept)
    return Mirror(
        seats=len(seated),
        turns=len(_pairs(kept, *_TURNS)),
        listening=len(listening),
        minutes=_minutes(circle, now),
        shares_without_answer=len(
            _pairs(kept, Happening.SHARED) - _pairs(kept, Happening.ANSWERED)
        ),
        replies_in_turns=circle.replies_in_turns,
    )


def _people(events: Iterable[Event]) -> tuple[set[MemberHash], set[MemberHash]]:
    """Return who had a seat and who listened; whoever took a turn had a seat."""
    seated, listening, spoke = set[MemberHash](), set[MemberHash](), set[MemberHash]()
    for event in events:
        if event.happening in _TURNS:
            spoke.add(event.member)
        if event.happening is Happening.SEAT:
            seated.add(event.member)
            listening.discard(event.member)
        elif event.happening in _LISTENS:
            listening.add(event.member)
            seated.discard(event.member)
    return seated | spoke, listening - spoke


def _pairs(events: Iterable[Event], *happenings: Happening) -> set[tuple[MemberHash, int]]:
    return {(one.member, one.question) for one in events if one.happening in happenings}


def _minutes(circle: Circle, now: datetime) -> int:
    if circle.started_at is None:
        return 0
    lasted = (circle.ended_at or now) - circle.started_at
    minute = timedelta(minutes=1)
    return 0 if lasted < minute else round(lasted / minute)
