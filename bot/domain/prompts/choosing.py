"""Which prompt comes next, so that every one of them has its day.

In this order of weight: none returns before all others had their day; each full week holds hope;
each value comes round; kinds take turns; light ones are half of all, deeper ones few.
"""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from hashlib import blake2b
from types import MappingProxyType

from bot.domain.ids import PromptId, ValueId
from bot.domain.prompts.deck import Deck, Depth, Prompt
from bot.domain.prompts.memory import DEPTH_WINDOW, Asked, Memory, monday_of
from bot.domain.prompts.schedules import EVERY_DAY

SHARES = MappingProxyType({Depth.LIGHT: 0.50, Depth.MIDDLE: 0.35, Depth.DEEPER: 0.15})
# Taps of "doesn't fit me" that move a prompt behind its fellows, and behind those as well.
TURNS_A_KIND_MAY_WAIT = 1.5
FEW_MISFITS, MANY_MISFITS = 1, 3
# Hope may return early, but not right after somebody set it aside.
USES_BEFORE_HOPE_RETURNS = 14


class Refusal(StrEnum):
    """Why there is no prompt to post; also the key of its wording."""

    EMPTY_DECK = "prompts.refused.empty_deck"


def no_date(_local_date: date) -> bool:
    """Say of every date that it is an ordinary one."""
    return False


@dataclass(frozen=True, slots=True)
class Terms:
    """What a schedule and its server ask of a choice; weekdays are sums of `Weekdays`."""

    seed: int
    weekdays: int = EVERY_DAY
    facilitated: int = 0
    """The weekdays with a facilitator around: deeper prompts come on these only."""
    values_off: frozenset[ValueId] = frozenset()
    pinned_value: ValueId | None = None
    pinned_week: date | None = None
    """The Monday of the week in which only the pinned value is asked about."""
    is_neutral: Callable[[date], bool] = no_date
    """Whether a date is a holiday or a hard one, with neutral prompts only."""
    misfits: Mapping[PromptId, int] = field(default_factory=dict)
    """How many people said of a prompt that it doesn't fit."""
    planned: Mapping[date, PromptId] = field(default_factory=dict)
    """What somebody decided for a date."""

    def allows(self, prompt: Prompt) -> bool:
        """Whether a prompt may be asked at all."""
        may_be_this_deep = prompt.depth is not Depth.DEEPER or self.facilitated & self.weekdays
        return prompt.value_id not in self.values_off and bool(may_be_this_deep)


def choose(deck: Deck, past: Iterable[Asked], on: date, terms: Terms) -> Prompt | Refusal:
    """Return the prompt for the local date `on`, after the `past` of the schedule (oldest first).

    The same arguments give the same prompt, so a preview is what will come.
    """
    return _Choice(deck, past, terms).of(on)


def preview(
    deck: Deck, past: Iterable[Asked], dates: Iterable[date], terms: Terms
) -> tuple[Prompt, ...]:
    """Return what `choose` answers on these dates in turn, unless someone changes something.

    Empty where no prompt may be asked.
    """
    choice = _Choice(deck, past, terms)
    chosen: list[Prompt] = []
    for on in dates:
        prompt = choice.of(on)
        if isinstance(prompt, Refusal):
            break
        choice.memory.add(Asked(on, prompt.prompt_id))
        chosen.append(prompt)
    return tuple(chosen)


class _Choice:
    """One deck with its past: each rule narrows what the rules before it have left."""

    def __init__(self, deck: Deck, past: Iterable[Asked], terms: Terms) -> None:
        self._deck = deck
        self._terms = terms
        self._prompts = [one for one in deck.prompts.values() if terms.allows(one)]
        self._planned_ids = frozenset(terms.planned.values())
        self._values = len({one.value_id for one in self._prompts})
        self.memory = Memory(deck, [one.prompt_id for one in self._prompts], past)

    def of(self, on: date) -> Prompt | Refusal:
        planned = self._deck.prompts.get(self._terms.planned.get(on, PromptId("")))
        if planned is not None:
            return planned
        if not self._prompts:
            return Refusal.EMPTY_DECK
        deep_enough = self._deep_enough(on)
        self._left = _Left(deep_enough, self.memory.waiting)
        pool = self._rested(self._wanted(deep_enough, on))
        for narrow in (self._open_values, self._liked, self._next_kind, self._next_depth):
            pool = narrow(pool)
        return max(pool, key=lambda one: (self._wait_of_value(one), self._lot(one)))

    def _deep_enough(self, on: date) -> list[Prompt]:
        if self._terms.facilitated >> on.weekday() & 1:
            return self._prompts
        shallow = [one for one in self._prompts if one.depth is not Depth.DEEPER]
        return shallow or self._prompts

    def _wanted(self, allowed: list[Prompt], on: date) -> list[Prompt]:
        """Return what suits the date: neutral ones, the pinned value's, those with hope."""
        if self._terms.is_neutral(on):
            plain = [one for one in allowed if one.depth is Depth.LIGHT]
            return [one for one in allowed if one.neutral] or plain or allowed
        wanted = allowed
        if self._terms.pinned_week == monday_of(on):
            pinned = [one for one in allowed if one.value_id == self._terms.pinned_value]
            wanted = pinned or allowed
        if not self._is_day_of_hope(on):
            return wanted
        # A pinned value without hope gives one day of its week away.
        return _with_hope(wanted) or _with_hope(allowed) or wanted

    def _is_day_of_hope(self, on: date) -> bool:
        """Whether hope is due: from a day of each week that a lot decides, until it was there."""
        if self.memory.has_hope(on):
            return False
        monday = monday_of(on)
        week = [monday + timedelta(days=day) for day in range(7)]
        # Not on neutral dates: what is asked then has to suit a hard day first.
        days = [
            day
            for day in week
            if self._terms.weekdays >> day.weekday() & 1 and not self._terms.is_neutral(day)
        ]
        if not days:
            return False
        lot = int.from_bytes(_digest(self._terms.seed, monday.isoformat()))
        return on >= days[lot % len(days)]

    def _rested(self, allowed: list[Prompt]) -> list[Prompt]:
        """Return the prompts whose turn it is: waiting ones, or else those used longest ago."""
        memory = self.memory
        waiting_ids = memory.waiting
        waiting = [one for one in allowed if one.prompt_id in waiting_ids]
        half = len(self._prompts) // 2
        rested = [one for one in waiting if memory.rest_of(one.prompt_id) >= half] or waiting
        # What is planned for a date keeps for it.
        rested = [one for one in rested if one.prompt_id not in self._planned_ids] or rested
        shortest = min(half, USES_BEFORE_HOPE_RETURNS)
        wanted = [
            one
            for one in allowed
            if self._hope_is_wanted(one) and memory.rest_of(one.prompt_id) >= shortest
            if one not in rested
        ]
        if rested or wanted:
            return rested + wanted
        by_rest = sorted(allowed, key=lambda one: -memory.rest_of(one.prompt_id))
        return by_rest[: (len(by_rest) + 1) // 2]

    def _hope_is_wanted(self, prompt: Prompt) -> bool:
        """Hope may return early, so the value that has spent its prompts on it need not wait."""
        return prompt.hope and self._wait_of_value(prompt) >= self._values * 4 // 3

    def _open_values(self, pool: list[Prompt]) -> list[Prompt]:
        """Leave the values whose turn has come, or at once one whose turn is nearly over.

        A value with a tenth of the prompts has ten turns of equal length in each time through.
        """
        longest = max(map(self._wait_of_value, pool))
        if longest >= self._values * 3 // 2:
            return _highest(pool, self._wait_of_value)
        progress = 1 - self._left.whole
        open_now = [one for one in pool if 1 - self._left.of(one.value_id) <= progress]
        return open_now or _highest(pool, lambda one: self._left.of(one.value_id))

    def _liked(self, pool: list[Prompt]) -> list[Prompt]:
        return _highest(pool, lambda one: -_tier(self._terms.misfits.get(one.prompt_id, 0)))

    def _next_kind(self, pool: list[Prompt]) -> list[Prompt]:
        def turns_waited(one: Prompt) -> float:
            return self.memory.wait_of(one.kind) * self._left.share(one.kind)

        if max(map(turns_waited, pool)) < TURNS_A_KIND_MAY_WAIT:
            pool = _highest(pool, lambda one: self._left.of(one.kind))
        return _highest(pool, turns_waited)

    def _next_depth(self, pool: list[Prompt]) -> list[Prompt]:
        def lacking(one: Prompt) -> float:
            lately = self.memory.lately(one.depth) / DEPTH_WINDOW
            return self._left.of(one.depth) + SHARES[one.depth] - lately

        return _highest(pool, lacking)

    def _wait_of_value(self, prompt: Prompt) -> int:
        return self.memory.wait_of(prompt.value_id)

    def _lot(self, prompt: Prompt) -> bytes:
        return _digest(self._terms.seed, str(self.memory.cycle), prompt.prompt_id)


class _Left:
    """How much of the deck, of a value, of a kind, of a depth still waits: from 1 down to 0."""

    def __init__(self, prompts: Sequence[Prompt], waiting: Collection[PromptId]) -> None:
        self._number = len(prompts)
        self._all = _count(prompts)
        self._waiting = _count(one for one in prompts if one.prompt_id in waiting)
        self.whole = sum(one.prompt_id in waiting for one in prompts) / len(prompts)

    def of(self, part: Hashable) -> float:
        return self._waiting[part] / self._all[part]

    def share(self, part: Hashable) -> float:
        return self._all[part] / self._number


def _count(prompts: Iterable[Prompt]) -> Counter[Hashable]:
    return Counter(part for one in prompts for part in (one.value_id, one.kind, one.depth))


def _with_hope(prompts: Iterable[Prompt]) -> list[Prompt]:
    return [one for one in prompts if one.hope]


def _highest(pool: Sequence[Prompt], rank: Callable[[Prompt], float]) -> list[Prompt]:
    ranks = [rank(one) for one in pool]
    highest = max(ranks)
    return [one for one, its_rank in zip(pool, ranks, strict=True) if its_rank == highest]


def _tier(misfits: int) -> int:
    return (misfits >= FEW_MISFITS) + (misfits >= MANY_MISFITS)


def _digest(seed: int, *words: str) -> bytes:
    return blake2b("\0".join([str(seed), *words]).encode(), digest_size=8).digest()
