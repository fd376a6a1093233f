"""What one schedule would ask, and what it would ask instead."""

from datetime import date, timedelta

from bot.domain.prompts.basis import Basis, Rest
from bot.domain.prompts.choosing import Refusal, Terms
from bot.domain.prompts.deck import Deck, Prompt
from bot.domain.prompts.memory import Asked
from tests.decks import deck_with, prompt

MONDAY = date(2026, 11, 23)
WEEK = [MONDAY + timedelta(days=day) for day in range(7)]
VALUES = ("trust", "pace", "hope", "roots")
DECK = deck_with(
    prompt(f"{value}-{number}", value, hope=number == 0) for value in VALUES for number in range(6)
)


def basis(deck: Deck = DECK, seed: int = 1, past: tuple[Asked, ...] = ()) -> Basis:
    return Basis(deck, past, Terms(seed=seed))


def test_another_question_can_be_asked_on_each_day_of_a_week_with_its_day_of_hope():
    for seed in range(20):
        one = basis(seed=seed)
        for day, planned in zip(WEEK, one.preview(WEEK), strict=True):
            chosen = one.instead_of(planned, day)
            assert isinstance(chosen, Prompt)
            assert chosen != planned


def test_swapping_on_brings_every_question_before_one_returns():
    day, seen = MONDAY, []
    past: tuple[Asked, ...] = ()
    standing = basis().choose(day)
    for _ in range(len(DECK.prompts) - 1):
        assert isinstance(standing, Prompt)
        seen.append(standing.prompt_id)
        standing, past = (
            basis(past=past).instead_of(standing, day),
            (*past, Asked(day, standing.prompt_id, was_set_aside=True)),
        )

    assert isinstance(standing, Prompt)
    assert len({*seen, standing.prompt_id}) == len(DECK.prompts)
    again = basis(past=past).instead_of(standing, day)
    assert isinstance(again, Prompt)
    assert again != standing


def test_a_question_that_was_swapped_away_does_not_come_the_days_after():
    for seed in range(20):
        planned = basis(seed=seed).choose(WEEK[0])
        assert isinstance(planned, Prompt)
        past = (Asked(WEEK[0], planned.prompt_id, was_set_aside=True),)
        assert planned not in basis(seed=seed, past=past).preview(WEEK)


def test_a_single_question_has_none_to_be_asked_instead():
    alone = deck_with([prompt("trust-1", "trust")])
    (only,) = alone.prompts.values()

    assert basis(alone).instead_of(only, MONDAY) is Refusal.EMPTY_DECK


def test_a_skipped_date_rests_because_somebody_said_so():
    one = Basis(DECK, (), Terms(seed=1), hard_day=MONDAY, skipped=frozenset([WEEK[1], WEEK[5]]))

    rests = [one.rest_on(day) for day in WEEK]
    assert rests == [Rest.HARD_DAY, Rest.SKIPPED, None, None, None, Rest.SKIPPED, None]
