"""What is kept about a person under their Discord id, while something of theirs is open."""

from enum import StrEnum


class Open(StrEnum):
    """Something that waits; also the last part of the key of its wording."""

    SUGGESTION = "suggestion"
    LETTER = "letter"
    CIRCLE_SEAT = "circle_seat"
    CIRCLE_HAND = "circle_hand"
