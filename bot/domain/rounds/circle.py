"""A live circle as a value: who sits in it, whose turn it is, and how far it has come.

What may happen to it stands in `joining`, `turns` and `facilitating`; each of them returns a
`Change`, or a `Refusal` that leaves the circle as it was.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import CircleId, GuildId, UserId

MOST_SEATS = 25
SUGGEST_SPLIT_AT = 12
INSIST_ON_SPLIT_AT = 16
"""A small-group trainer's 7 to 16 people, 12 being best; SMR and LifeRing split at about 16."""

# Whoever was called and shows no sign of life is not asked again, and reads as listening.
SILENCE = timedelta(minutes=5)
# Somebody who wrote may be looking for the next sentence.
SILENCE_AFTER_WORDS = timedelta(minutes=3)
LOBBY_LASTS = timedelta(hours=3)
PAUSE_LASTS = timedelta(hours=24)
# The open part has at least this long, however late it begins.
SHORTEST_OPEN_PART = timedelta(minutes=15)


class Phase(StrEnum):
    """How far a circle has come."""

    LOBBY = "lobby"
    ROUND = "round"
    OPEN = "open"
    """After the last question: replies are welcome, hands go up."""
    CLOSING = "closing"
    ENDED = "ended"


class SeatState(StrEnum):
    """Where a person is in the question that goes round."""

    WAITING = "waiting"
    """Their turn is to come, or it is theirs now."""
    LATER = "later"
    """They asked to come after everybody else."""
    HAD = "had"
    """They had their turn: sharing and passing look the same."""
    QUIET = "quiet"
    """They were called and stayed silent: they read as listening until they show themselves."""
    LISTENING = "listening"


_TO_COME = (SeatState.WAITING, SeatState.LATER)


class Part(StrEnum):
    """What a turn is for."""

    OPENING = "opening"
    SHARING = "sharing"
    CLOSING = "closing"


class PauseReason(StrEnum):
    """Why a circle stands still; also the end of the key of its words."""

    FACILITATOR = "facilitator"
    ROOM_GONE = "room_gone"


class Refusal(StrEnum):
    """Why something was not done; also the key of its wording."""

    NOT_BEGUN = "rounds.refused.not_begun"
    ALREADY_BEGUN = "rounds.refused.already_begun"
    ENDED = "rounds.refused.ended"
    NOBODY_YET = "rounds.refused.nobody_yet"
    SPLIT_FIRST = "rounds.refused.split_first"
    SEATS_FULL = "rounds.refused.seats_full"
    SEAT_TAKEN = "rounds.refused.seat_taken"
    NOT_IN_CIRCLE = "rounds.refused.not_in_circle"
    NOT_YOUR_TURN = "rounds.refused.not_your_turn"
    TURN_IS_OVER = "rounds.refused.turn_is_over"
    NO_TURN = "rounds.refused.no_turn"
    NOBODY_ELSE_WAITS = "rounds.refused.nobody_else_waits"
    NOT_WAITING = "rounds.refused.not_waiting"
    PAUSED = "rounds.refused.paused"
    NOT_PAUSED = "rounds.refused.not_paused"


class Happening(StrEnum):
    """What the log keeps of a circle: never words, never how it was."""

    SEAT = "seat"
    LISTEN = "listen"
    OPENED = "opened"
    SHARED = "shared"
    PASSED = "passed"
    SILENT = "silent"
    CLOSED = "closed"
    ANSWERED = "answered"
    """Somebody replied or reacted to what this person shared; kept once a question."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A person's place in a circle."""

    user_id: UserId
    place: int
    """Who comes first; smaller is sooner."""
    state: SeatState
    has_had: bool = False
    """Their turn in this question, shared or passed; asks nobody to undo it."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody's time; it ends softly, and nothing cuts it off."""

    number: int
    """Counts the turns of a circle, so that a press on an old one is known."""
    user_id: UserId
    part: Part
    began_at: datetime
    ends_at: datetime
    seen_at: datetime | None = None
    """When they last showed a sign of life: a press, or something written."""
    has_shared: bool = False


@dataclass(frozen=True, slots=True)
class Circle:
    """One live circle; `question` counts from 0 to `questions` - 1."""

    circle_id: CircleId
    guild_id: GuildId
    facilitator_id: UserId
    opened_at: datetime
    minutes: int
    questions: int
    turn_seconds: int
    seat_limit: int
    seed: int
    is_random: bool = False
    has_open_part: bool = True
    allows_replies: bool = False
    is_silent: bool = False
    """Nobody has turns: all are quiet together for as long as a turn, once a question."""
    phase: Phase = Phase.LOBBY
    question: int = 0
    seats: tuple[Seat, ...] = ()
    turn: Turn | None = None
    turns: int = 0
    hands: tuple[UserId, ...] = ()
    opener_id: UserId | None = None
    closer_id: UserId | None = None
    started_at: datetime | None = None
    quiet_until: datetime | None = None
    open_part_at: datetime | None = None
    ended_at: datetime | None = None
    paused_at: datetime | None = None
    paused_because: PauseReason | None = None
    replies_in_turns: int = 0

    @property
    def expected_end_at(self) -> datetime:
        """When it should be over: it is a promise to tired people, not a cut."""
        return (self.started_at or self.opened_at) + timedelta(minutes=self.minutes)

    @property
    def is_running(self) -> bool:
        """Whether it has begun and is not over, paused or not."""
        return self.phase not in (Phase.LOBBY, Phase.ENDED)

    @property
    def speaker_id(self) -> UserId | None:
        """Whose turn it is."""
        return None if self.turn is None else self.turn.user_id

    @property
    def taken(self) -> tuple[Seat, ...]:
        """The seats of those who have turns, in order."""
        aside = (SeatState.LISTENING, SeatState.QUIET)
        return tuple(seat for seat in in_order(self.seats) if seat.state not in aside)

    @property
    def upcoming(self) -> tuple[UserId, ...]:
        """Who comes next, the soonest first, without whose turn it is."""
        return tuple(
            seat.user_id
            for seat in in_order(self.seats)
            if seat.state in _TO_COME and not self._speaks_for_themselves(seat)
        )

    @property
    def had_turn(self) -> tuple[UserId, ...]:
        """Who had their turn in this question, in order; a pass and a share look the same."""
        return tuple(one.user_id for one in in_order(self.seats) if one.state is SeatState.HAD)

    @property
    def listeners(self) -> int:
        """How many listen."""
        return len(self.seats) - len(self.taken)

    def seat_of(self, user_id: UserId) -> Seat | None:
        """Return somebody's seat."""
        return next((seat for seat in self.seats if seat.user_id == user_id), None)

    def with_seat(self, changed: Seat) -> "Circle":
        """Return the circle with one seat changed, or taken."""
        others = tuple(seat for seat in self.seats if seat.user_id != changed.user_id)
        return replace(self, seats=in_order((*others, changed)))

    def last_place(self) -> int:
        """Return the place behind everybody."""
        return max((seat.place for seat in self.seats), default=0) + 1

    def first_place(self) -> int:
        """Return the place before everybody."""
        return min((seat.place for seat in self.seats), default=0) - 1

    def _speaks_for_themselves(self, seat: Seat) -> bool:
        turn = self.turn
        return turn is not None and turn.user_id == seat.user_id and turn.part is Part.SHARING


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened, for the log."""

    happening: Happening
    user_id: UserId
    question: int


@dataclass(frozen=True, slots=True)
class Change:
    """A circle after something happened, and what the log keeps of it."""

    circle: Circle
    facts: tuple[Fact, ...] = ()


Outcome = Change | Refusal


def in_order(seats: Iterable[Seat]) -> tuple[Seat, ...]:
    """Return seats by their places."""
    return tuple(sorted(seats, key=lambda seat: (seat.place, seat.user_id)))


def fact(circle: Circle, happening: Happening, user_id: UserId) -> Fact:
    """Return what the log keeps of the question that goes round."""
    return Fact(happening, user_id, circle.question)


def due_at(circle: Circle) -> datetime | None:
    """Return when the clock moves this circle by itself, unless somebody does before."""
    if circle.phase is Phase.ENDED:
        return None
    if circle.paused_at is not None:
        return circle.paused_at + PAUSE_LASTS
    if circle.phase is Phase.LOBBY:
        return circle.opened_at + LOBBY_LASTS
    if circle.turn is not None:
        return silent_at(circle.turn)
    if circle.quiet_until is not None:
        return circle.quiet_until
    since = circle.open_part_at or circle.expected_end_at
    return max(circle.expected_end_at, since + SHORTEST_OPEN_PART)


def silent_at(turn: Turn) -> datetime:
    """Return when a turn counts as silent: long after its soft end, and after each sign of life."""
    if turn.seen_at is None:
        return max(turn.ends_at, turn.began_at + SILENCE)
    return max(turn.ends_at, turn.seen_at) + SILENCE_AFTER_WORDS
