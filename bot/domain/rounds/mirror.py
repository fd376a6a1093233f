"""The facilitator's private look back at a circle: counts alone, no names and no ranking."""

from dataclasses import dataclass


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
    """How long it lasted, from its first turn; 0 where it never began."""
    shares_without_answer: int
    """How many shares nobody has replied or reacted to so far."""
    replies_in_turns: int
    """How many messages came from others while a turn ran, where that was not wished."""
