"""How people come into a circle, listen, raise a hand, take a seat for all, and leave."""

from dataclasses import replace
from datetime import datetime

from bot.domain.ids import UserId
from bot.domain.rounds.circle import (
    MOST_SEATS,
    Change,
    Circle,
    Fact,
    Happening,
    Outcome,
    Part,
    Phase,
    Refusal,
    Seat,
    SeatState,
    fact,
)
from bot.domain.rounds.turns import go_on, shared_so_far


def join(circle: Circle, *, by: UserId) -> Outcome:
    """Give somebody a turn: behind everybody else, unless they already have one to come."""
    if circle.phase is Phase.ENDED:
        return Refusal.ENDED
    seat = circle.seat_of(by)
    if seat is not None and seat.state not in (SeatState.LISTENING, SeatState.QUIET):
        return Change(circle)
    if circle.phase in (Phase.OPEN, Phase.CLOSING):
        # Everybody may write now: there are no turns to wait for.
        return listen(circle, by=by, now=circle.opened_at) if seat is None else Change(circle)
    if len(circle.taken) >= min(circle.seat_limit, MOST_SEATS):
        return Refusal.SEATS_FULL
    state = SeatState.HAD if seat is not None and seat.has_had else SeatState.WAITING
    taken = Seat(by, circle.last_place(), state, has_had=state is SeatState.HAD)
    return Change(circle.with_seat(taken), (fact(circle, Happening.SEAT, by),))


def listen(circle: Circle, *, by: UserId, now: datetime) -> Outcome:
    """Let somebody just listen; a turn of theirs is over."""
    if circle.phase is Phase.ENDED:
        return Refusal.ENDED
    seat = circle.seat_of(by)
    if seat is not None and seat.state is SeatState.LISTENING:
        return Change(circle)
    place = circle.last_place() if seat is None else seat.place
    has_had = seat is not None and seat.has_had
    listening = circle.with_seat(Seat(by, place, SeatState.LISTENING, has_had))
    facts = (fact(circle, Happening.LISTEN, by),)
    if _has_sharing_turn(circle, by):
        return Change(go_on(listening, now), (*shared_so_far(circle), *facts))
    return Change(listening, facts)


def leave(circle: Circle, *, by: UserId, now: datetime) -> Outcome:
    """Take somebody out of the circle, with their hand and what they had offered to do."""
    if circle.phase is Phase.ENDED:
        return Refusal.ENDED
    left = replace(
        circle,
        seats=tuple(seat for seat in circle.seats if seat.user_id != by),
        hands=tuple(one for one in circle.hands if one != by),
        opener_id=None if circle.opener_id == by else circle.opener_id,
        closer_id=None if circle.closer_id == by else circle.closer_id,
    )
    if circle.speaker_id == by:
        return Change(go_on(left, now), shared_so_far(circle))
    return Change(left)


def raise_hand(circle: Circle, *, by: UserId) -> Outcome:
    """Raise somebody's hand, or lower it where it is up."""
    if circle.phase is Phase.LOBBY:
        return Refusal.NOT_BEGUN
    if circle.phase is Phase.ENDED:
        return Refusal.ENDED
    if by in circle.hands:
        return Change(replace(circle, hands=tuple(one for one in circle.hands if one != by)))
    seated, facts = _seated(circle, by)
    return Change(replace(seated, hands=(*circle.hands, by)), facts)


def offer_to_open(circle: Circle, *, by: UserId) -> Outcome:
    """Take the seat of who opens the circle, or give it back; only before it begins."""
    if circle.phase is not Phase.LOBBY:
        return Refusal.ENDED if circle.phase is Phase.ENDED else Refusal.ALREADY_BEGUN
    if circle.opener_id not in (None, by):
        return Refusal.SEAT_TAKEN
    seated, facts = _seated(circle, by)
    return Change(replace(seated, opener_id=None if circle.opener_id == by else by), facts)


def offer_to_close(circle: Circle, *, by: UserId) -> Outcome:
    """Take the seat of who closes the circle, or give it back."""
    if circle.phase in (Phase.CLOSING, Phase.ENDED):
        return Refusal.ENDED
    if circle.closer_id not in (None, by):
        return Refusal.SEAT_TAKEN
    seated, facts = _seated(circle, by)
    return Change(replace(seated, closer_id=None if circle.closer_id == by else by), facts)


def ask_for_the_floor(circle: Circle, *, by: UserId) -> Outcome:
    """Give somebody who had their turn another one, next: they pressed too soon, or think again."""
    seat = circle.seat_of(by)
    if seat is None:
        return Refusal.NOT_IN_CIRCLE
    if circle.phase is not Phase.ROUND:
        return Refusal.NOT_BEGUN if circle.phase is Phase.LOBBY else Refusal.NO_TURN
    if seat.state is not SeatState.HAD:
        return join(circle, by=by)
    again = Seat(by, circle.first_place(), SeatState.WAITING)
    return Change(circle.with_seat(again))


def _seated(circle: Circle, user_id: UserId) -> tuple[Circle, tuple[Fact, ...]]:
    """Return the circle with a seat for them, listening if they had none, and what is kept."""
    if circle.seat_of(user_id) is not None:
        return circle, ()
    seat = Seat(user_id, circle.last_place(), SeatState.LISTENING)
    return circle.with_seat(seat), (fact(circle, Happening.LISTEN, user_id),)


def _has_sharing_turn(circle: Circle, user_id: UserId) -> bool:
    turn = circle.turn
    return turn is not None and turn.user_id == user_id and turn.part is Part.SHARING
