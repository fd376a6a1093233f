"""What is compared with what, measured in turns and judged by the ratio of the medians."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from statistics import median

OURS = "ours"
FEWEST_ROUNDS = 5

Figures = Mapping[str, float]
"""One figure for each row, by the row's name."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: less is better.

    `aims` holds the highest ratio to each rival, and `most` the highest figure of ours, if any.
    """

    name: str
    unit: str
    aims: Mapping[str, float]
    most: float | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured for a row: the samples of each contender, in the order they were taken."""

    row: Row
    samples: Mapping[str, tuple[float, ...]]

    def middle(self, contender: str) -> float:
        """Return the median of a contender, in the row's unit."""
        return median(self.samples[contender])

    def ratio(self, rival: str) -> float:
        """Return our median as a multiple of the rival's."""
        return self.middle(OURS) / self.middle(rival)

    def meets_aim(self, rival: str) -> bool:
        """Return whether ratio and figure, as the table shows them, are within their aims."""
        most = self.row.most
        is_small = most is None or round(self.middle(OURS), 1) <= most
        return is_small and round(self.ratio(rival), 2) <= self.row.aims[rival]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Rows whose figures come from one visit to a contender.

    `opened` prepares what all visits share and hands out `visit`, which takes a contender's name.
    Where a visit is short, one round may make several.
    """

    rows: tuple[Row, ...]
    opened: Callable[[], AbstractAsyncContextManager[Callable[[str], Awaitable[Figures]]]]
    visits_a_round: int = 1

    @property
    def contenders(self) -> tuple[str, ...]:
        """Ours first, then every rival that a row names."""
        return tuple(dict.fromkeys([OURS, *(rival for row in self.rows for rival in row.aims)]))


async def compare(comparison: Comparison, rounds: int) -> list[Result]:
    """Return a result a row.

    Contenders take turns, so that what else this machine does falls on all of them. One visit
    of each comes before and is not counted: it fills caches and makes the files of a first start.
    """
    if rounds < FEWEST_ROUNDS:
        raise ValueError(f"A median needs at least {FEWEST_ROUNDS} rounds.")
    visits: dict[str, list[Figures]] = {name: [] for name in comparison.contenders}
    async with comparison.opened() as visit:
        for contender in visits:
            await visit(contender)
        for _ in range(rounds * comparison.visits_a_round):
            for contender, seen in visits.items():
                seen.append(await visit(contender))
    return [_result(row, visits) for row in comparison.rows]


def _result(row: Row, visits: Mapping[str, list[Figures]]) -> Result:
    named = (OURS, *row.aims)
    return Result(row, {name: tuple(one[row.name] for one in visits[name]) for name in named})
