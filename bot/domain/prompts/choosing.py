"""Which prompt comes next, so that every one of them has its day."""

from collections.abc import Callable, Collection, Sequence
from enum import StrEnum
from hashlib import blake2b

from bot.domain.ids import PromptId, ValueId
from bot.domain.prompts.deck import Deck, Prompt


class Refusal(StrEnum):
    """Why there is no prompt to post; also the key of its wording."""

    EMPTY_DECK = "prompts.refused.empty_deck"


def every_prompt(_prompt: Prompt) -> bool:
    """Let each prompt of the deck be chosen."""
    return True


def choose(
    deck: Deck,
    history: Sequence[PromptId],
    *,
    seed: int,
    eligible: Callable[[Prompt], bool] = every_prompt,
) -> Prompt | Refusal:
    """Return the prompt that comes after `history` (oldest first).

    No prompt returns before all eligible ones were used, and none before half of them were
    used since. Among those left, the value that has waited longest comes next; `seed` and the
    number of times the deck was gone through decide the rest.
    """
    prompts = {one.prompt_id: one for one in deck.prompts.values() if eligible(one)}
    if not prompts:
        return Refusal.EMPTY_DECK
    waiting, cycle = _waiting(prompts.keys(), history)
    half = len(prompts) // 2
    rested = waiting.difference(history[-half:] if half else ())
    last_used = _values_last_used(deck, history)

    def turn(prompt_id: PromptId) -> tuple[int, bytes]:
        return last_used.get(prompts[prompt_id].value_id, -1), _lot(seed, cycle, prompt_id)

    return prompts[min(rested or waiting, key=turn)]


def preview(
    deck: Deck,
    history: Sequence[PromptId],
    *,
    seed: int,
    count: int,
    eligible: Callable[[Prompt], bool] = every_prompt,
) -> tuple[Prompt, ...]:
    """Return what `choose` answers the next `count` times, unless someone changes something.

    Empty where the deck is.
    """
    past = list(history)
    chosen: list[Prompt] = []
    while len(chosen) < count:
        prompt = choose(deck, past, seed=seed, eligible=eligible)
        if isinstance(prompt, Refusal):
            break
        chosen.append(prompt)
        past.append(prompt.prompt_id)
    return tuple(chosen)


def _waiting(
    eligible: Collection[PromptId], history: Sequence[PromptId]
) -> tuple[set[PromptId], int]:
    """Return the prompts left in this time through the deck, and how often it was gone through.

    Two signs tell where this time began: today's eligible prompts had all been used, or a prompt
    came again. The first overlooks a border when a prompt has joined the deck since, the second
    sees too many when somebody posts a prompt by hand. Both leave what was not used since some
    moment, so one contains the other, and the smaller one keeps the promise of both.
    """
    uncovered = set(eligible)
    unrepeated = set[PromptId]()
    cycle = 0
    for prompt_id in history:
        uncovered.discard(prompt_id)
        if not uncovered:
            uncovered = set(eligible)
            cycle += 1
        if prompt_id in unrepeated:
            unrepeated.clear()
        unrepeated.add(prompt_id)
    new = set(eligible) - unrepeated
    return min(uncovered, new or uncovered, key=len), cycle


def _values_last_used(deck: Deck, history: Sequence[PromptId]) -> dict[ValueId, int]:
    used = (deck.prompts.get(prompt_id) for prompt_id in history)
    return {prompt.value_id: place for place, prompt in enumerate(used) if prompt is not None}


def _lot(seed: int, cycle: int, prompt_id: PromptId) -> bytes:
    return blake2b(f"{seed}\0{cycle}\0{prompt_id}".encode(), digest_size=8).digest()
