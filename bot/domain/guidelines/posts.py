"""A post as the rules look at it: its reading, and what is known around it."""

from dataclasses import dataclass
from functools import cached_property

from bot.domain.guidelines.personal_details import Detail, find_details
from bot.domain.guidelines.phone_numbers import NO_LINES, Lines
from bot.domain.reading.reading import Reading

ENGLISH = frozenset({"en"})


@dataclass(frozen=True, slots=True)
class InRound:
    """Where a post stands in a running circle."""

    is_anothers_turn: bool = False
    """Somebody else has the floor."""
    are_replies_open: bool = True
    """The circle is in its open part, or lets people answer each other at any time."""
    earlier_posts: int = 0
    """How many posts of its author already stand in this part of the circle."""


@dataclass(frozen=True)
class Post:
    """What a person wrote, and what a rule may ask about it."""

    reading: Reading
    is_reply: bool = False
    asked_for_advice: bool = False
    """Whoever opened the thread, or is answered here, wished for ideas."""
    in_round: InRound | None = None
    is_author_staff: bool = False
    asks_for_notes: bool = True
    """The group asks for a short note before heavy topics: the mode of that family decides it."""
    lines: Lines = NO_LINES
    """Helplines, which may be named everywhere."""
    languages: frozenset[str] = ENGLISH
    """Those the server switched on; rules of others leave the post alone."""

    @cached_property
    def details(self) -> tuple[Detail, ...]:
        """What could lead to somebody in real life, and ways out of the group."""
        return find_details(self.reading.text, self.lines, self.reading.words)
