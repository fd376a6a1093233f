"""What a schedule has asked so far, as choosing needs to know it."""

from collections import Counter, deque
from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.ids import PromptId
from bot.domain.prompts.deck import Deck, Depth, Prompt

DEPTH_WINDOW = 60
"""Over so many posts the mix of depths is held."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a local date; one that was set aside counts as used, and was not posted."""

    local_date: date
    prompt_id: PromptId
    was_set_aside: bool = False


def monday_of(local_date: date) -> date:
    """Return the Monday of a date's week."""
    return local_date - timedelta(days=local_date.weekday())


class Memory:
    """The past of one schedule; a date is added at its end as it is decided."""

    def __init__(self, deck: Deck, eligible: Collection[PromptId], past: Iterable[Asked]) -> None:
        self._deck = deck
        self._eligible = frozenset(eligible)
        # Two signs tell which prompts are left in this time through the deck: today's eligible
        # ones had all been used, or a prompt came again. The first overlooks a border when a
        # prompt has joined since, the second sees too many when somebody posts one by hand.
        # Both leave what was not used since some moment, so one contains the other, and the
        # smaller one keeps the promise of both.
        self._uncovered = set(self._eligible)
        self._unrepeated = set[PromptId]()
        self._last: dict[Hashable, int] = {}
        self._depths: deque[Depth] = deque(maxlen=DEPTH_WINDOW - 1)
        self._weeks_with_hope = set[date]()
        self.posts = 0
        self.cycle = 0
        for asked in past:
            self.add(asked)

    def add(self, asked: Asked) -> None:
        """Take in one more date."""
        self._use(asked.prompt_id)
        prompt = self._deck.prompts.get(asked.prompt_id)
        if asked.was_set_aside:
            return
        self.posts += 1
        if prompt is not None:
            self._post(prompt, asked.local_date)

    @property
    def waiting(self) -> frozenset[PromptId]:
        """The eligible prompts that were not used yet in this time through the deck."""
        unused = self._eligible - self._unrepeated
        return frozenset(min(self._uncovered, unused or self._uncovered, key=len))

    def rest_of(self, prompt_id: PromptId) -> int:
        """Return how many uses ago a prompt was used, very many for one that never was."""
        return self._since(("use", prompt_id), self._uses)

    def wait_of(self, kind_or_value: Hashable) -> int:
        """Return how many posts ago a value or a kind was asked, the whole past if never."""
        return self._since(kind_or_value, self.posts)

    def has_hope(self, local_date: date) -> bool:
        """Whether the week of this date has had its hope prompt."""
        return monday_of(local_date) in self._weeks_with_hope

    def lately(self, depth: Depth) -> int:
        """Return how many of the last posts were of a depth."""
        return Counter(self._depths)[depth]

    @property
    def _uses(self) -> int:
        return self._last.get("uses", 0)

    def _since(self, key: Hashable, now: int) -> int:
        return now - self._last[key] if key in self._last else now + len(self._eligible)

    def _use(self, prompt_id: PromptId) -> None:
        self._last["uses"] = self._uses + 1
        self._last["use", prompt_id] = self._uses
        self._uncovered.discard(prompt_id)
        if not self._uncovered:
            self._uncovered = set(self._eligible)
            self.cycle += 1
        if prompt_id in self._unrepeated:
            self._unrepeated.clear()
        self._unrepeated.add(prompt_id)

    def _post(self, prompt: Prompt, local_date: date) -> None:
        self._last[prompt.value_id] = self.posts
        self._last[prompt.kind] = self.posts
        self._depths.append(prompt.depth)
        if prompt.hope:
            self._weeks_with_hope.add(monday_of(local_date))
