"""Turns: how a circle begins, goes round, and comes to its end."""

from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import blake2b

from bot.domain.ids import UserId
from bot.domain.rounds.circle import (
    INSIST_ON_SPLIT_AT,
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
    Turn,
    due_at,
    fact,
    in_order,
)


def start(circle: Circle, *, now: datetime, is_too_large: bool = False) -> Outcome:
    """Begin the first question; `is_too_large` says that a facilitator wants it so large."""
    if circle.phase is not Phase.LOBBY:
        return Refusal.ENDED if circle.phase is Phase.ENDED else Refusal.ALREADY_BEGUN
    if not circle.taken:
        return Refusal.NOBODY_YET
    if len(circle.taken) >= INSIST_ON_SPLIT_AT and not is_too_large:
        return Refusal.SPLIT_FIRST
    seats = _shuffled(circle) if circle.is_random else circle.seats
    begun = replace(circle, phase=Phase.ROUND, started_at=now, seats=seats)
    if begun.opener_id is not None:
        return Change(_with_turn(begun, begun.opener_id, Part.OPENING, now))
    return Change(go_on(begun, now))


def speaks(circle: Circle, *, by: UserId, turn: int) -> Refusal | None:
    """Return why the turn of this number is not theirs, or `None` where it is."""
    running = _turn_of(circle, by, turn)
    return running if isinstance(running, Refusal) else None


def finish_turn(
    circle: Circle, *, by: UserId, turn: int, now: datetime, has_passed: bool = False
) -> Outcome:
    """End the speaker's turn: said, or passed; `turn` is the number of the turn that is meant."""
    running = _turn_of(circle, by, turn)
    if isinstance(running, Refusal):
        return running
    had, facts = _had(circle, running, has_passed=has_passed and not running.has_shared)
    return Change(go_on(had, now), facts)


def come_later(circle: Circle, *, by: UserId, turn: int, now: datetime) -> Outcome:
    """Let the speaker come after everybody else."""
    running = _turn_of(circle, by, turn)
    if isinstance(running, Refusal):
        return running
    if running.part is not Part.SHARING or not circle.upcoming:
        return Refusal.NOBODY_ELSE_WAITS
    return Change(go_on(_moved(circle, SeatState.LATER), now), shared_so_far(circle))


def take_more_time(circle: Circle, *, turn: int, now: datetime) -> Outcome:
    """Give the turn its length once more, from now or from its soft end."""
    running = _any_turn(circle, turn)
    if isinstance(running, Refusal):
        return running
    # In a pause the turn stands still, and goes on from there.
    ends_at = max(running.ends_at, circle.paused_at or now)
    ends_at += timedelta(seconds=circle.turn_seconds)
    return Change(replace(circle, turn=replace(running, ends_at=ends_at, seen_at=now)))


def write(circle: Circle, *, by: UserId, now: datetime) -> Change:
    """Note that somebody wrote in the room: a sign of life, a share, or a reply."""
    turn = circle.turn
    if turn is not None and turn.user_id == by:
        return Change(replace(circle, turn=replace(turn, seen_at=now, has_shared=True)))
    lowered = replace(circle, hands=tuple(one for one in circle.hands if one != by))
    if circle.phase is Phase.OPEN:
        return Change(lowered)
    is_reply = circle.phase is Phase.ROUND and turn is not None and not circle.allows_replies
    return Change(replace(circle, replies_in_turns=circle.replies_in_turns + is_reply))


def show_life(circle: Circle, *, by: UserId, now: datetime) -> Change:
    """Note that the speaker is there, as when they open the form to write."""
    turn = circle.turn
    if turn is None or turn.user_id != by:
        return Change(circle)
    return Change(replace(circle, turn=replace(turn, seen_at=now)))


def tick(circle: Circle, *, now: datetime) -> Change | None:
    """Do what the clock brings, one step at most; `None` where nothing is due."""
    due = due_at(circle)
    if due is None or now < due:
        return None
    if circle.paused_at is not None or circle.phase is Phase.LOBBY:
        return Change(ended(circle, now), shared_so_far(circle))
    if circle.quiet_until is not None:
        return Change(_after_turns(replace(circle, quiet_until=None), now))
    if circle.turn is None:
        return Change(close(circle, now))
    return _leave_silent_turn(circle, circle.turn, now)


def _leave_silent_turn(circle: Circle, turn: Turn, now: datetime) -> Change:
    if turn.has_shared:
        had, facts = _had(circle, turn, has_passed=False)
        return Change(go_on(had, now), facts)
    if turn.part is not Part.SHARING:
        return Change(go_on(circle, now))
    silent = (fact(circle, Happening.SILENT, turn.user_id),)
    return Change(go_on(_moved(circle, SeatState.QUIET), now), silent)


def shared_so_far(circle: Circle) -> tuple[Fact, ...]:
    """Return what the log keeps of a turn that ends without its speaker ending it."""
    turn = circle.turn
    if turn is None or turn.part is not Part.SHARING or not turn.has_shared:
        return ()
    return (fact(circle, Happening.SHARED, turn.user_id),)


def go_on(circle: Circle, now: datetime) -> Circle:
    """Leave the turn that is over; begin the next one, the next question or the next part."""
    rest = replace(circle, turn=None)
    if rest.paused_at is not None:
        return rest
    if circle.phase is Phase.CLOSING:
        return ended(rest, now)
    if rest.is_silent:
        quiet_until = now + timedelta(seconds=rest.turn_seconds)
        return replace(rest, quiet_until=rest.quiet_until or quiet_until)
    if rest.upcoming:
        return _with_turn(rest, rest.upcoming[0], Part.SHARING, now)
    return _after_turns(rest, now)


def _after_turns(rest: Circle, now: datetime) -> Circle:
    """Begin the next question, or the part after the last one."""
    if rest.question + 1 < rest.questions and _has_somebody(rest):
        return go_on(_next_question(rest), now)
    if rest.has_open_part:
        return replace(rest, phase=Phase.OPEN, open_part_at=now)
    return close(rest, now)


def close(circle: Circle, now: datetime) -> Circle:
    """Let whoever took the seat close the circle, or end it."""
    closing = replace(circle, phase=Phase.CLOSING, turn=None, quiet_until=None, hands=())
    if closing.closer_id is None:
        return ended(closing, now)
    return _with_turn(closing, closing.closer_id, Part.CLOSING, now)


def ended(circle: Circle, now: datetime) -> Circle:
    """Return the circle when it is over."""
    return replace(
        circle,
        phase=Phase.ENDED,
        turn=None,
        quiet_until=None,
        hands=(),
        ended_at=now,
        paused_at=None,
        paused_because=None,
    )


def _turn_of(circle: Circle, by: UserId, turn: int) -> Turn | Refusal:
    running = _any_turn(circle, turn)
    if isinstance(running, Turn) and running.user_id != by:
        return Refusal.NOT_YOUR_TURN
    return running


def _any_turn(circle: Circle, turn: int) -> Turn | Refusal:
    if circle.phase is Phase.LOBBY:
        return Refusal.NOT_BEGUN
    if circle.phase is Phase.ENDED:
        return Refusal.ENDED
    if circle.turn is None:
        return Refusal.PAUSED if circle.paused_at is not None else Refusal.NO_TURN
    return circle.turn if circle.turn.number == turn else Refusal.TURN_IS_OVER


def _had(circle: Circle, turn: Turn, *, has_passed: bool) -> tuple[Circle, tuple[Fact, ...]]:
    if turn.part is Part.OPENING:
        return circle, (fact(circle, Happening.OPENED, turn.user_id),)
    if turn.part is Part.CLOSING:
        return circle, (fact(circle, Happening.CLOSED, turn.user_id),)
    happening = Happening.PASSED if has_passed else Happening.SHARED
    had = replace(_seat_of_speaker(circle), state=SeatState.HAD, has_had=True)
    return circle.with_seat(had), (fact(circle, happening, turn.user_id),)


def _moved(circle: Circle, state: SeatState) -> Circle:
    """Return the circle with its speaker behind everybody else, in another state."""
    behind = replace(_seat_of_speaker(circle), state=state, place=circle.last_place())
    return circle.with_seat(behind)


def _seat_of_speaker(circle: Circle) -> Seat:
    # Whoever leaves takes their turn along: a turn to share has a seat for as long as it lasts.
    return next(seat for seat in circle.seats if seat.user_id == circle.speaker_id)


def _with_turn(circle: Circle, user_id: UserId, part: Part, now: datetime) -> Circle:
    number = circle.turns + 1
    ends_at = now + timedelta(seconds=circle.turn_seconds)
    return replace(circle, turn=Turn(number, user_id, part, now, ends_at), turns=number)


def _next_question(circle: Circle) -> Circle:
    again = (SeatState.HAD, SeatState.LATER)
    seats = tuple(
        replace(seat, state=SeatState.WAITING if seat.state in again else seat.state, has_had=False)
        for seat in circle.seats
    )
    return replace(circle, question=circle.question + 1, seats=seats)


def _has_somebody(circle: Circle) -> bool:
    return bool(circle.taken)


def _shuffled(circle: Circle) -> tuple[Seat, ...]:
    """Return the seats in an order that nobody chose, the same one for the same seed."""

    def lot(seat: Seat) -> bytes:
        return blake2b(f"{circle.seed}:{seat.user_id}".encode(), digest_size=8).digest()

    drawn = sorted(circle.seats, key=lot)
    return in_order(replace(seat, place=place) for place, seat in enumerate(drawn, start=1))
