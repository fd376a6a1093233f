"""What facilitators decide about dates holds for what comes, and for nothing else."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.ids import PromptId
from bot.domain.prompts.deliveries import Setback
from bot.domain.prompts.outlook import Swapped
from bot.domain.prompts.schedules import EVERY_DAY
from bot.domain.prompts.server_schedules import Refusal
from bot.services.prompts.dates import Dates
from bot.services.prompts.deliveries import Deliveries
from bot.services.prompts.outlook import Outlooks
from tests.decks import questions_of
from tests.services.servers import CHANNEL, DECK, ELSEWHERE, FIRST, HERE, post, setup_of

TODAY = date(2026, 11, 21)
TOMORROW = TODAY + timedelta(days=1)
AN_HOUR = timedelta(hours=1)


@pytest.fixture
async def dates(database, clock) -> Dates:
    await setup_of(database, clock).choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)
    return Dates(database, clock, questions_of(DECK))


@pytest.fixture
def deliveries(database, clock) -> Deliveries:
    return Deliveries(database, clock, questions_of(DECK))


@pytest.fixture
def outlooks(database, clock) -> Outlooks:
    return Outlooks(database, clock, questions_of(DECK))


async def test_a_skipped_date_has_no_question_until_it_is_brought_back(
    dates, outlooks, deliveries, clock
):
    await dates.skip(HERE, FIRST, TODAY)
    clock.advance(AN_HOUR)
    assert await post(deliveries, clock) == []

    await dates.skip(HERE, FIRST, TOMORROW)
    await dates.restore(HERE, FIRST, TOMORROW)
    clock.advance(timedelta(days=1))
    assert await post(deliveries, clock) == [TOMORROW]


async def test_a_date_skipped_while_it_is_tried_again_is_held_back(dates, deliveries, clock):
    clock.advance(AN_HOUR)
    (posting,) = await deliveries.claim_due(clock.now())
    await deliveries.set_back(posting.delivery, Setback.FAULT)

    await dates.skip(HERE, FIRST, TODAY)

    clock.advance(AN_HOUR)
    assert await deliveries.claim_due(clock.now()) == ()


async def test_the_dates_of_another_servers_schedule_are_out_of_reach(dates):
    for decide in (dates.skip, dates.restore, dates.swap):
        assert await decide(ELSEWHERE, FIRST, TODAY) is Refusal.UNKNOWN


async def test_a_date_that_is_past_is_not_decided_about(dates):
    yesterday = TODAY - timedelta(days=1)
    for decide in (dates.skip, dates.restore, dates.swap):
        assert await decide(HERE, FIRST, yesterday) is Refusal.DATE_PAST


async def test_a_swap_says_both_questions_and_the_other_one_comes(
    dates, outlooks, deliveries, clock
):
    shown = (await outlooks.of(HERE, FIRST, 7)).upcoming

    swapped = await dates.swap(HERE, FIRST, TODAY, shown[0].prompt.prompt_id)

    assert isinstance(swapped, Swapped)
    assert swapped.before == shown[0].prompt != swapped.after
    now_shown = (await outlooks.of(HERE, FIRST, 7)).upcoming[0]
    assert (now_shown.prompt, now_shown.was_swapped) == (swapped.after, True)
    clock.advance(AN_HOUR)
    (posting,) = await deliveries.claim_due(clock.now())
    assert posting.prompt == swapped.after


async def test_a_second_press_of_the_same_swap_swaps_nothing(dates, outlooks):
    seen = (await outlooks.of(HERE, FIRST, 1)).upcoming[0].prompt.prompt_id

    first = await dates.swap(HERE, FIRST, TODAY, seen)
    second = await dates.swap(HERE, FIRST, TODAY, seen)

    assert second is Refusal.SWAPPED_MEANWHILE
    assert (await outlooks.of(HERE, FIRST, 1)).upcoming[0].prompt == first.after


async def test_after_post_now_the_question_that_is_shown_for_tomorrow_can_be_swapped(
    dates, outlooks, deliveries, clock
):
    await deliveries.post_now(HERE, FIRST)
    await post(deliveries, clock)
    coming = (await outlooks.of(HERE, FIRST, 1)).upcoming[0]

    swapped = await dates.swap(HERE, FIRST, TOMORROW, coming.prompt.prompt_id)

    assert coming.occurrence.local_date == TOMORROW
    assert swapped.before == coming.prompt


async def test_a_single_question_has_none_to_be_swapped_for(database, clock, dates):
    await dates.swap(HERE, FIRST, TODAY)
    alone = Dates(database, clock, questions_of(replace_prompts("trust-1")))

    assert await alone.swap(HERE, FIRST, TODAY) is Refusal.NOTHING_ELSE


def replace_prompts(prompt_id: str):
    only = PromptId(prompt_id)
    return replace(DECK, prompts={only: DECK.prompts[only]})
