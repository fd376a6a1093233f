"""Whatever happens to the deck, no prompt returns before its others had their day."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.ids import PromptId
from bot.domain.prompts.choosing import Refusal, choose, preview
from tests.decks import deck_of

quick = settings(deadline=None, max_examples=150)

names = st.sampled_from([f"{value}-{number}" for value in "abc" for number in range(2)])
decks = st.sets(names, min_size=1).map(lambda found: {name: name[0] for name in sorted(found)})
seeds = st.integers(0, 2**63)


@given(decks, seeds)
@quick
def test_each_time_through_uses_every_prompt_once(deck: dict[str, str], seed: int) -> None:
    used = [one.prompt_id for one in preview(deck_of(deck), [], seed=seed, count=4 * len(deck))]

    for begin in range(0, len(used), len(deck)):
        assert sorted(used[begin : begin + len(deck)]) == sorted(deck)


@given(st.lists(st.tuples(decks, st.integers(1, 8)), min_size=1, max_size=8), seeds)
@quick
def test_nothing_returns_before_the_deck_is_through_also_when_the_deck_changes(
    decks_and_days: list[tuple[dict[str, str], int]], seed: int
) -> None:
    history: list[PromptId] = []
    used: set[PromptId] = set()
    for deck in (deck for deck, days in decks_and_days for _ in range(days)):
        chosen = choose(deck_of(deck), history, seed=seed)
        assert not isinstance(chosen, Refusal)
        if used.issuperset(map(PromptId, deck)):
            used.clear()

        assert chosen.prompt_id in deck
        assert chosen.prompt_id not in used
        used.add(chosen.prompt_id)
        history.append(chosen.prompt_id)


@given(decks, st.lists(names.map(PromptId), max_size=60), seeds)
@quick
def test_after_any_history_the_whole_deck_comes_within_twice_its_length(
    deck: dict[str, str], history: list[PromptId], seed: int
) -> None:
    found = preview(deck_of(deck), history, seed=seed, count=2 * len(deck))

    assert {one.prompt_id for one in found} == set(deck)


@given(decks, st.lists(names.map(PromptId), max_size=60), seeds)
@quick
def test_nothing_comes_twice_in_a_row_while_there_is_another(
    deck: dict[str, str], history: list[PromptId], seed: int
) -> None:
    found = [one.prompt_id for one in preview(deck_of(deck), history, seed=seed, count=20)]

    for place in range(1, len(found)):
        assert len(deck) == 1 or found[place] != found[place - 1]


@given(decks, st.lists(names.map(PromptId), max_size=30), seeds, st.integers(0, 20))
@quick
def test_a_preview_is_what_will_be_chosen(
    deck: dict[str, str], history: list[PromptId], seed: int, count: int
) -> None:
    promised = preview(deck_of(deck), history, seed=seed, count=count)

    assert len(promised) == count
    for prompt in promised:
        assert choose(deck_of(deck), history, seed=seed) == prompt
        history = [*history, prompt.prompt_id]
