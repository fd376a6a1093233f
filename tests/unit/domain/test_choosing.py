"""Every prompt has its day, and none returns too soon."""

from itertools import pairwise

import pytest

from bot.domain.ids import PromptId
from bot.domain.prompts.choosing import Refusal, choose, preview
from bot.domain.prompts.deck import Deck, Prompt
from tests.decks import deck_of

SEED = 7
TWELVE = deck_of({f"{value}-{number}": value for value in "abcd" for number in range(3)})


def ids(prompts: tuple[Prompt, ...]) -> list[PromptId]:
    return [prompt.prompt_id for prompt in prompts]


def test_an_empty_deck_is_refused_with_its_reason() -> None:
    assert choose(deck_of({}), [], seed=SEED) is Refusal.EMPTY_DECK
    assert preview(deck_of({}), [], seed=SEED, count=7) == ()


def test_a_deck_with_nothing_eligible_is_refused_too() -> None:
    assert choose(TWELVE, [], seed=SEED, eligible=lambda _: False) is Refusal.EMPTY_DECK


def test_each_prompt_is_used_once_before_any_returns() -> None:
    used = ids(preview(TWELVE, [], seed=SEED, count=24))

    assert sorted(used[:12]) == sorted(TWELVE.prompts)
    assert sorted(used[12:]) == sorted(TWELVE.prompts)


def test_the_second_time_through_is_in_another_order() -> None:
    used = ids(preview(TWELVE, [], seed=SEED, count=24))

    assert used[:12] != used[12:]


def test_the_value_that_waited_longest_comes_next() -> None:
    values = [prompt.value_id for prompt in preview(TWELVE, [], seed=SEED, count=12)]

    for begin in (0, 4, 8):
        assert sorted(values[begin : begin + 4]) == list("abcd")


def test_a_prompt_rests_while_half_of_the_others_come() -> None:
    one_value = deck_of({f"prompt-{number}": "hope" for number in range(10)})
    used = ids(preview(one_value, [], seed=SEED, count=200))

    for begin in range(195):
        assert len(set(used[begin : begin + 6])) == 6


def test_two_prompts_take_turns() -> None:
    used = ids(preview(deck_of({"one": "hope", "two": "hope"}), [], seed=SEED, count=20))

    assert all(prompt != following for prompt, following in pairwise(used))


def test_the_only_prompt_comes_every_time() -> None:
    assert ids(preview(deck_of({"only": "hope"}), [], seed=SEED, count=3)) == ["only"] * 3


def test_another_server_has_another_order() -> None:
    orders = {tuple(ids(preview(TWELVE, [], seed=seed, count=12))) for seed in range(10)}

    assert len(orders) > 1


def test_the_order_is_the_same_after_every_start() -> None:
    used = ids(
        preview(deck_of({"one": "a", "two": "a", "three": "b", "four": "b"}), [], seed=1, count=4)
    )

    assert used == ["three", "two", "four", "one"]


def test_only_eligible_prompts_are_chosen() -> None:
    only_a = preview(TWELVE, [], seed=SEED, count=6, eligible=lambda one: one.value_id == "a")

    assert {prompt.value_id for prompt in only_a} == {"a"}
    assert sorted(ids(only_a[:3])) == ["a-0", "a-1", "a-2"]


@pytest.mark.parametrize("used", [4, 11])
def test_a_prompt_that_joins_comes_before_any_returns(used: int) -> None:
    history = ids(preview(TWELVE, [], seed=SEED, count=used))
    larger = _with(TWELVE, "new")

    rest = ids(preview(larger, history, seed=SEED, count=13 - used))

    assert sorted([*history, *rest]) == sorted(larger.prompts)


def test_a_prompt_that_joins_does_not_begin_the_deck_anew() -> None:
    small = deck_of({"a": "hope", "b": "hope"})
    history = [PromptId("a"), PromptId("b"), PromptId("a")]

    found = ids(preview(_with(small, "new"), history, seed=SEED, count=2))

    assert sorted(found) == ["b", "new"]


def test_a_prompt_that_left_is_not_waited_for() -> None:
    history = ids(preview(TWELVE, [], seed=SEED, count=8))
    left = sorted(set(TWELVE.prompts) - set(history))
    smaller = deck_of({name: name[0] for name in TWELVE.prompts if name not in left[:3]})

    found = ids(preview(smaller, history, seed=SEED, count=10))

    assert found[0] == left[3]
    assert sorted(found[1:]) == sorted(smaller.prompts)


def test_a_prompt_posted_again_by_hand_does_not_begin_the_deck_anew() -> None:
    history = ids(preview(TWELVE, [], seed=SEED, count=8))
    again = history[0]

    rest = ids(preview(TWELVE, [*history, again], seed=SEED, count=4))

    assert sorted([*history, *rest]) == sorted(TWELVE.prompts)


def _with(deck: Deck, name: str) -> Deck:
    values: dict[str, str] = {one.prompt_id: one.value_id for one in deck.prompts.values()}
    return deck_of({**values, name: "hope"})
