"""Whatever happens to the deck, no prompt returns before its others had their day."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.ids import PromptId
from bot.domain.prompts.choosing import Refusal, Terms, choose, preview
from bot.domain.prompts.memory import Asked
from tests.decks import deck_of

quick = settings(deadline=None, max_examples=150)

MONDAY = date(2026, 3, 2)

names = st.sampled_from([f"{value}-{number}" for value in "abc" for number in range(2)])
decks = st.sets(names, min_size=1).map(lambda found: {name: name[0] for name in sorted(found)})
seeds = st.integers(0, 2**63)


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def days(count: int, after: int = 0) -> list[date]:
    return [day(number) for number in range(after, after + count)]


def past_of(prompt_ids: list[str]) -> list[Asked]:
    return [Asked(day(number), PromptId(one)) for number, one in enumerate(prompt_ids)]


@given(decks, seeds)
@quick
def test_each_time_through_uses_every_prompt_once(deck: dict[str, str], seed: int) -> None:
    found = preview(deck_of(deck), [], days(4 * len(deck)), Terms(seed))
    used = [one.prompt_id for one in found]

    for begin in range(0, len(used), len(deck)):
        assert sorted(used[begin : begin + len(deck)]) == sorted(deck)


@given(st.lists(st.tuples(decks, st.integers(1, 8)), min_size=1, max_size=8), seeds)
@quick
def test_nothing_returns_before_the_deck_is_through_also_when_the_deck_changes(
    decks_and_days: list[tuple[dict[str, str], int]], seed: int
) -> None:
    past: list[Asked] = []
    used: set[PromptId] = set()
    for deck in (deck for deck, number in decks_and_days for _ in range(number)):
        chosen = choose(deck_of(deck), past, day(len(past)), Terms(seed))
        assert not isinstance(chosen, Refusal)
        if used.issuperset(map(PromptId, deck)):
            used.clear()

        assert chosen.prompt_id in deck
        assert chosen.prompt_id not in used
        used.add(chosen.prompt_id)
        past.append(Asked(day(len(past)), chosen.prompt_id))


@given(decks, st.lists(names, max_size=60), seeds)
@quick
def test_after_any_past_the_whole_deck_comes_within_twice_its_length(
    deck: dict[str, str], past: list[str], seed: int
) -> None:
    dates = days(2 * len(deck), after=len(past))

    found = preview(deck_of(deck), past_of(past), dates, Terms(seed))

    assert {one.prompt_id for one in found} == set(deck)


@given(decks, st.lists(names, max_size=60), seeds)
@quick
def test_nothing_comes_twice_in_a_row_while_there_is_another(
    deck: dict[str, str], past: list[str], seed: int
) -> None:
    dates = days(20, after=len(past))

    found = [one.prompt_id for one in preview(deck_of(deck), past_of(past), dates, Terms(seed))]

    for place in range(1, len(found)):
        assert len(deck) == 1 or found[place] != found[place - 1]


@given(decks, st.lists(names, max_size=30), seeds, st.integers(0, 20), st.integers(1, 127))
@quick
def test_a_preview_is_what_will_be_chosen(
    deck: dict[str, str], past: list[str], seed: int, count: int, weekdays: int
) -> None:
    terms = Terms(seed, weekdays=weekdays, facilitated=weekdays & 5)
    asked, dates = past_of(past), days(count, after=len(past))

    promised = preview(deck_of(deck), asked, dates, terms)

    assert len(promised) == count
    for on, prompt in zip(dates, promised, strict=True):
        assert choose(deck_of(deck), asked, on, terms) == prompt
        asked.append(Asked(on, prompt.prompt_id))
