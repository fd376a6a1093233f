"""What a facilitator may do with a circle: arrange, invite, give time, pause, end kindly."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.ids import UserId
from bot.domain.rounds.circle import (
    MOST_SEATS,
    Change,
    Circle,
    Happening,
    Outcome,
    PauseReason,
    Phase,
    Refusal,
    SeatState,
    fact,
)
from bot.domain.rounds.turns import close, ended, go_on, shared_so_far


def arrange(circle: Circle, *, order: Sequence[UserId]) -> Outcome:
    """Put people in this order, before everybody whom it does not name."""
    if circle.phase is Phase.ENDED:
        return Refusal.ENDED
    arranged = circle
    for place, user_id in enumerate(order, start=circle.first_place() - len(order)):
        seat = circle.seat_of(user_id)
        if seat is not None:
            arranged = arranged.with_seat(replace(seat, place=place))
    return Change(replace(arranged, is_random=False))


def invite(circle: Circle, *, user_id: UserId) -> Outcome:
    """Let somebody come next: who waits, asked for later, or raised a hand; nobody else.

    Being called is for those who wanted it: a pass and a seat to listen are left in peace.
    """
    if circle.phase is not Phase.ROUND:
        return _not_in_round(circle)
    seat = circle.seat_of(user_id)
    if seat is None:
        return Refusal.NOT_IN_CIRCLE
    has_hand = user_id in circle.hands
    if seat.state not in (SeatState.WAITING, SeatState.LATER) and not has_hand:
        return Refusal.NOT_WAITING
    hands = tuple(one for one in circle.hands if one != user_id)
    waiting = replace(seat, state=SeatState.WAITING, place=circle.first_place(), has_had=False)
    listened = seat.state in (SeatState.LISTENING, SeatState.QUIET)
    facts = (fact(circle, Happening.SEAT, user_id),) if listened else ()
    return Change(replace(circle.with_seat(waiting), hands=hands), facts)


def pause(
    circle: Circle, *, now: datetime, because: PauseReason = PauseReason.FACILITATOR
) -> Outcome:
    """Let a circle stand still, its turn included."""
    if not circle.is_running:
        return Refusal.NOT_BEGUN if circle.phase is Phase.LOBBY else Refusal.ENDED
    if circle.paused_at is not None:
        return Change(replace(circle, paused_because=because))
    return Change(replace(circle, paused_at=now, paused_because=because))


def resume(circle: Circle, *, now: datetime) -> Outcome:
    """Go on where it stood; whose turn it was has as much time left as before."""
    if circle.phase is Phase.ENDED:
        return Refusal.ENDED
    if circle.paused_at is None:
        return Refusal.NOT_PAUSED
    stood = now - circle.paused_at
    quiet_until = circle.quiet_until and circle.quiet_until + stood
    running = replace(circle, paused_at=None, paused_because=None, quiet_until=quiet_until)
    turn = circle.turn
    if turn is not None:
        later = replace(
            turn,
            began_at=turn.began_at + stood,
            ends_at=turn.ends_at + stood,
            # Who looked in while it stood still was seen then, and not later than now.
            seen_at=turn.seen_at and min(turn.seen_at + stood, now),
        )
        return Change(replace(running, turn=later))
    if circle.phase is Phase.OPEN:
        # Or one that is picked up late would be over at once.
        return Change(replace(running, open_part_at=now))
    return Change(go_on(running, now))


def hand_over(circle: Circle, *, to: UserId) -> Outcome:
    """Let another facilitator hold the circle."""
    if circle.phase is Phase.ENDED:
        return Refusal.ENDED
    return Change(replace(circle, facilitator_id=to))


def add_seats(circle: Circle, *, seat_limit: int) -> Outcome:
    """Let more people have a turn, 25 at most; those who have one keep it."""
    if circle.phase is Phase.ENDED:
        return Refusal.ENDED
    limit = max(len(circle.taken), min(seat_limit, MOST_SEATS))
    return Change(replace(circle, seat_limit=limit))


def end(circle: Circle, *, now: datetime) -> Outcome:
    """End kindly: who offered to close the circle closes it; a second time ends it at once."""
    if circle.phase is Phase.ENDED:
        return Refusal.ENDED
    if circle.phase in (Phase.LOBBY, Phase.CLOSING) or circle.paused_at is not None:
        return Change(ended(circle, now), shared_so_far(circle))
    return Change(close(circle, now), shared_so_far(circle))


def _not_in_round(circle: Circle) -> Refusal:
    if circle.phase is Phase.LOBBY:
        return Refusal.NOT_BEGUN
    return Refusal.ENDED if circle.phase is Phase.ENDED else Refusal.NO_TURN
