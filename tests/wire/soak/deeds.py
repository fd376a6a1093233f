"""What people and the clock do in a life of the bot."""

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum, auto

from bot.sandbox.people import Person


class Who(Enum):
    """By whom a deed is done; the clock's deeds move the time."""

    CLOCK = auto()
    MEMBER = auto()
    NEWCOMER = auto()
    FACILITATOR = auto()
    ADMIN = auto()


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that a person or the clock does.

    `do` goes on until it is answered or has come about, however often the bot dies meanwhile,
    and notes in its capability what must be true from then on. Whatever it leaves to chance it
    takes from the one it is given. `prepare` comes before the kill can; `requests` is about how
    many the bot makes for it; one that is done `alone` would be in the way of others.
    """

    who: Who
    do: Callable[[Person, random.Random], Awaitable[None]]
    prepare: Callable[[], Awaitable[None]] | None = None
    requests: int = 2
    alone: bool = False

    @property
    def name(self) -> str:
        """What it is called in a story."""
        return self.do.__name__.replace("_", " ").strip()
