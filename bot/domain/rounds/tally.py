"""What a group chose in a check-in: counted when it closes, and shown only of five or more."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from bot.domain.rounds.formats import Choice

# Of fewer, a number would point at somebody.
FEWEST_SHOWN = 5

_NOTHING: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Tally:
    """How many chose what, by the ids of choices; empty where there were too few to tell."""

    counts: Mapping[str, int] = field(default_factory=lambda: _NOTHING)

    def __bool__(self) -> bool:
        return bool(self.counts)

    def of(self, offered: Sequence[Choice]) -> tuple[tuple[Choice, int], ...]:
        """Return what was chosen at all with its number, in the order in which it was offered.

        No average and no order by number: nothing here is more or less than something else.
        """
        return tuple(
            (one, self.counts[one.choice_id]) for one in offered if one.choice_id in self.counts
        )


def frozen(chosen: Iterable[Iterable[str]]) -> Tally:
    """Return the tally of what each person chose; nothing of fewer than five people."""
    people = [set(one) for one in chosen]
    if len(people) < FEWEST_SHOWN:
        return Tally()
    return Tally(MappingProxyType(Counter(choice for one in people for choice in one)))


def number_shown(people: int) -> int | None:
    """Return how many checked in where that many may be told, or `None`."""
    return people if people >= FEWEST_SHOWN else None
