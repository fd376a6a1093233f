"""Circles for tests, and the shortest way to let something happen to them."""

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.domain.ids import CircleId, GuildId, UserId
from bot.domain.rounds import facilitating, joining, turns
from bot.domain.rounds.circle import Change, Circle, Happening, Outcome

NOW = datetime(2026, 3, 2, 19, tzinfo=UTC)
ANA, BEN, CEM, DIA, EVA = (UserId(number) for number in range(101, 106))
FACILITATOR = UserId(200)


def lobby(*people: UserId, questions: int = 1, seat_limit: int = 8, **rest: Any) -> Circle:
    """Return a circle that has not begun, in which these people took seats in this order."""
    circle = Circle(
        circle_id=CircleId(17),
        guild_id=GuildId(1),
        facilitator_id=FACILITATOR,
        opened_at=NOW,
        minutes=60,
        questions=questions,
        turn_seconds=180,
        seat_limit=seat_limit,
        seed=7,
        **rest,
    )
    for one in people:
        circle = done(joining.join(circle, by=one))
    return circle


def running(*people: UserId, **rest: Any) -> Circle:
    """Return a circle that has begun."""
    return done(turns.start(lobby(*people, **rest), now=NOW))


def done(outcome: Outcome | None) -> Circle:
    """Return the circle after a change that was not refused."""
    assert isinstance(outcome, Change), outcome
    return outcome.circle


def number(circle: Circle) -> int:
    """Return the number of the turn that is on."""
    assert circle.turn is not None
    return circle.turn.number


def says(circle: Circle, who: UserId, *, now: datetime = NOW) -> Circle:
    """Return the circle after somebody ended their turn."""
    return done(turns.finish_turn(circle, by=who, turn=number(circle), now=now))


def passes(circle: Circle, who: UserId, *, now: datetime = NOW) -> Circle:
    """Return the circle after somebody passed."""
    return done(turns.finish_turn(circle, by=who, turn=number(circle), now=now, has_passed=True))


def after(minutes: float) -> datetime:
    """Return a moment of the evening."""
    return NOW + timedelta(minutes=minutes)


def happened(outcome: Outcome | None) -> list[tuple[Happening, UserId]]:
    """Return what the log keeps of a change."""
    assert isinstance(outcome, Change), outcome
    return [(one.happening, one.user_id) for one in outcome.facts]


def over() -> Circle:
    """Return a circle that has ended."""
    return done(facilitating.end(lobby(ANA), now=NOW))
