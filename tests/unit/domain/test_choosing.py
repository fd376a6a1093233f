"""Every prompt has its day, and none returns too soon."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice, pairwise

import pytest

from bot.domain.ids import PromptId, ValueId
from bot.domain.prompts.choosing import Refusal, Terms, choose, preview
from bot.domain.prompts.deck import Deck, Depth, Kind, Prompt
from bot.domain.prompts.memory import Asked
from bot.domain.prompts.schedules import Weekdays
from tests.decks import deck_of, deck_with, prompt

MONDAY = date(2026, 3, 2)
TERMS = Terms(seed=7)
TWELVE = deck_of({f"{value}-{number}": value for value in "abcd" for number in range(3)})


def days(count: int, start: date = MONDAY) -> list[date]:
    return [start + timedelta(days=number) for number in range(count)]


def come(deck: Deck, count: int, *, terms: Terms = TERMS, past: Sequence[str] = ()) -> list[str]:
    """Return the ids of the prompts of the next dates, after a past of one a day."""
    asked = list(map(Asked, days(len(past)), map(PromptId, past)))
    dates = days(count, MONDAY + timedelta(days=len(past)))
    return [one.prompt_id for one in preview(deck, asked, dates, terms)]


def test_an_empty_deck_is_refused_with_its_reason() -> None:
    assert choose(deck_of({}), [], MONDAY, TERMS) is Refusal.EMPTY_DECK
    assert preview(deck_of({}), [], days(7), TERMS) == ()


def test_a_deck_whose_values_are_all_off_is_refused_too() -> None:
    off = replace(TERMS, values_off=frozenset(map(ValueId, "abcd")))
    assert choose(TWELVE, [], MONDAY, off) is Refusal.EMPTY_DECK


def test_each_prompt_is_used_once_before_any_returns() -> None:
    used = come(TWELVE, 24)

    assert sorted(used[:12]) == sorted(TWELVE.prompts)
    assert sorted(used[12:]) == sorted(TWELVE.prompts)


def test_the_second_time_through_is_in_another_order() -> None:
    used = come(TWELVE, 24)

    assert used[:12] != used[12:]


def test_values_take_turns() -> None:
    values = [name[0] for name in come(TWELVE, 12)]

    for begin in (0, 4, 8):
        assert sorted(values[begin : begin + 4]) == list("abcd")


def test_a_value_with_few_prompts_is_spread_over_the_whole_deck() -> None:
    large = {f"large-{number}": "large" for number in range(20)}
    small = {f"small-{number}": "small" for number in range(4)}

    used = come(deck_of({**large, **small}), 24)

    places = [place for place, name in enumerate(used) if name.startswith("small")]
    assert all(2 <= later - earlier <= 9 for earlier, later in pairwise(places))


def test_a_prompt_rests_while_half_of_the_others_come() -> None:
    used = come(deck_of({f"prompt-{number}": "hope" for number in range(10)}), 200)

    for begin in range(195):
        assert len(set(used[begin : begin + 6])) == 6


def test_two_prompts_take_turns() -> None:
    used = come(deck_of({"one": "hope", "two": "hope"}), 20)

    assert all(prompt_id != following for prompt_id, following in pairwise(used))


def test_the_only_prompt_comes_every_time() -> None:
    assert come(deck_of({"only": "hope"}), 3) == ["only"] * 3


def test_another_server_has_another_order() -> None:
    orders = {tuple(come(TWELVE, 12, terms=Terms(seed=seed))) for seed in range(10)}

    assert len(orders) > 1


def test_the_order_is_the_same_after_every_start() -> None:
    deck = deck_of({"one": "a", "two": "a", "three": "b", "four": "b"})

    assert come(deck, 4, terms=Terms(seed=1)) == ["one", "four", "two", "three"]


def test_a_value_that_is_off_is_not_asked_about() -> None:
    used = come(TWELVE, 12, terms=replace(TERMS, values_off=frozenset([ValueId("a")])))

    assert {name[0] for name in used} == set("bcd")


@pytest.mark.parametrize("used", [4, 11])
def test_a_prompt_that_joins_comes_before_any_returns(used: int) -> None:
    past = come(TWELVE, used)

    rest = come(_with(TWELVE, "new"), 13 - used, past=past)

    assert sorted([*past, *rest]) == sorted([*TWELVE.prompts, "new"])


def test_a_prompt_that_joins_does_not_begin_the_deck_anew() -> None:
    small = deck_of({"a": "hope", "b": "hope"})

    assert sorted(come(_with(small, "new"), 2, past=["a", "b", "a"])) == ["b", "new"]


def test_a_prompt_that_left_is_not_waited_for() -> None:
    past = come(TWELVE, 8)
    left = sorted(set(TWELVE.prompts) - set(past))
    smaller = deck_of({name: name[0] for name in TWELVE.prompts if name not in left[:3]})

    found = come(smaller, 10, past=past)

    assert found[0] == left[3]
    assert sorted(found[1:]) == sorted(smaller.prompts)


def test_a_prompt_posted_again_by_hand_does_not_begin_the_deck_anew() -> None:
    past = come(TWELVE, 8)

    rest = come(TWELVE, 4, past=[*past, past[0]])

    assert sorted([*past, *rest]) == sorted(TWELVE.prompts)


def test_a_prompt_set_aside_waits_for_the_next_time_through() -> None:
    first, *_ = come(TWELVE, 1)
    aside = Asked(MONDAY, PromptId(first), was_set_aside=True)

    found = [one.prompt_id for one in preview(TWELVE, [aside], days(12), TERMS)]

    assert first not in found[:11]


HOPEFUL = deck_with(
    prompt(f"{value}-{number}", value, hope=number == "0")
    for value in "abcdefgh"
    for number in "012"
)


@pytest.mark.parametrize("weekdays", [127, 31, 21, Weekdays.TUESDAY])
def test_each_full_week_holds_hope(weekdays: int) -> None:
    dates = [one for one in days(70) if weekdays >> one.weekday() & 1]

    chosen = preview(HOPEFUL, [], dates, replace(TERMS, weekdays=weekdays))

    weeks = {one.isocalendar().week for one in dates}
    with_hope = zip(dates, chosen, strict=True)
    assert {day.isocalendar().week for day, one in with_hope if one.hope} == weeks


def test_hope_does_not_come_on_the_same_weekday_each_week() -> None:
    plain = deck_with([*(prompt(f"plain-{n}") for n in range(60)), prompt("hope", "x", hope=True)])

    chosen = zip(days(70), preview(plain, [], days(70), TERMS), strict=True)

    assert len({day.weekday() for day, one in chosen if one.hope}) >= 3


def test_hope_is_not_called_for_in_a_week_whose_dates_are_all_hard() -> None:
    plain = deck_with([*(prompt(f"plain-{n}") for n in range(60)), prompt("hope", "x", hope=True)])
    hard_monday = replace(TERMS, weekdays=Weekdays.MONDAY, is_neutral=MONDAY.__eq__)

    saturdays = [MONDAY + timedelta(days=5, weeks=week) for week in range(2)]
    asked = [choose(plain, [], saturday, hard_monday) for saturday in saturdays]

    assert [isinstance(one, Prompt) and one.hope for one in asked] == [False, True]


def test_kinds_take_turns() -> None:
    mixed = deck_with(
        prompt(f"{value}-{kind}", value, kind=kind) for value in "abcdefghij" for kind in Kind
    )
    kinds = [one.kind for one in preview(mixed, [], days(50), TERMS)]

    for begin in range(40):
        assert set(kinds[begin : begin + 10]) == set(Kind)


def _deep() -> Deck:
    depths = [Depth.LIGHT] * 5 + [Depth.MIDDLE] * 3 + [Depth.DEEPER] * 2
    return deck_with(
        prompt(f"{value}-{number}", value, depth=depth, kind=list(Kind)[number % 5])
        for value in "abcdefghij"
        for number, depth in enumerate(depths)
    )


def test_deeper_prompts_come_only_with_a_facilitator_around() -> None:
    terms = replace(TERMS, facilitated=Weekdays.WEDNESDAY)

    chosen = zip(days(140), preview(_deep(), [], days(140), terms), strict=True)

    deeper_on = {day.weekday() for day, one in chosen if one.depth is Depth.DEEPER}
    assert deeper_on == {MONDAY.weekday() + 2}


def test_a_new_server_meets_no_deeper_prompts() -> None:
    chosen = preview(_deep(), [], days(140), TERMS)

    assert {one.depth for one in chosen} == {Depth.LIGHT, Depth.MIDDLE}


def test_a_pinned_value_has_its_week_and_no_other() -> None:
    terms = replace(TERMS, pinned_value=ValueId("b"), pinned_week=MONDAY + timedelta(weeks=1))

    values = [
        name[0]
        for name in come(
            deck_of({f"{v}-{n}": v for v in "abcd" for n in "0123456789"}), 21, terms=terms
        )
    ]

    assert values[7:14] == ["b"] * 7
    assert set(values[:7]) == set(values[14:]) == set("abcd")


def test_a_pinned_value_without_hope_gives_one_day_away() -> None:
    deck = deck_with(
        [
            *(prompt(f"plain-{number}", "plain") for number in range(10)),
            *(prompt(f"hope-{number}", "hope", hope=True) for number in range(10)),
        ]
    )
    terms = replace(TERMS, pinned_value=ValueId("plain"), pinned_week=MONDAY)

    values = [one.value_id for one in preview(deck, [], days(7), terms)]

    assert sorted(values) == ["hope"] + ["plain"] * 6


def test_hard_days_get_neutral_prompts_and_other_days_get_all() -> None:
    deck = deck_with(
        [
            *(prompt(f"a-{n}") for n in range(20)),
            prompt("n-1", neutral=True),
            prompt("n-2", neutral=True),
        ]
    )
    hard = set(islice(days(20), 3, 6))

    chosen = preview(deck, [], days(20), replace(TERMS, is_neutral=hard.__contains__))

    assert all(one.neutral for day, one in zip(days(20), chosen, strict=True) if day in hard)
    assert not all(one.neutral for one in chosen)


def test_a_deck_without_neutral_prompts_has_light_ones_on_hard_days() -> None:
    chosen = preview(_deep(), [], days(30), replace(TERMS, is_neutral=lambda _: True))

    assert {one.depth for one in chosen} == {Depth.LIGHT}


def test_a_prompt_that_did_not_fit_comes_later() -> None:
    deck = deck_of({f"prompt-{number}": "pace" for number in range(6)})
    first, *_ = come(deck, 6)

    after = come(deck, 6, terms=replace(TERMS, misfits={PromptId(first): 1}))

    assert after[-1] == first


def test_a_preview_of_the_next_seven_is_what_comes() -> None:
    past: list[Asked] = []
    promised = preview(HOPEFUL, [], days(7), TERMS)

    for day, expected in zip(days(7), promised, strict=True):
        chosen = choose(HOPEFUL, past, day, TERMS)
        assert chosen == expected
        assert isinstance(chosen, Prompt)
        past.append(Asked(day, chosen.prompt_id))


def _with(deck: Deck, name: str) -> Deck:
    values: dict[str, str] = {one.prompt_id: one.value_id for one in deck.prompts.values()}
    return deck_of({**values, name: "hope"})
