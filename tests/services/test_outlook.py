"""What facilitators see coming is what comes."""

from datetime import date, timedelta

import pytest

from bot.domain.ids import ChannelId, MessageId
from bot.domain.prompts.deliveries import DeliveryState, PauseReason, Setback
from bot.domain.prompts.outlook import Outlook
from bot.domain.prompts.schedules import EVERY_DAY
from bot.services.prompts.deliveries import Deliveries
from bot.services.prompts.outlook import Outlooks
from tests.decks import deck_of, questions_of
from tests.services.servers import CHANNEL, DECK, ELSEWHERE, FIRST, HERE, at, setup_of


@pytest.fixture
async def outlooks(database, clock) -> Outlooks:
    await setup_of(database, clock).choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)
    return Outlooks(database, clock, questions_of(DECK))


@pytest.fixture
def deliveries(database, clock) -> Deliveries:
    return Deliveries(database, clock, questions_of(DECK))


def dates(outlook: Outlook) -> list[int]:
    return [one.occurrence.local_date.day for one in outlook.upcoming]


async def test_before_set_up_there_is_none(outlooks):
    assert await outlooks.of_server(ELSEWHERE, 3) is None


async def test_before_its_time_todays_question_is_the_first_to_come(outlooks, clock):
    outlook = await outlooks.of_server(HERE, 3)

    assert (outlook.channel_id, outlook.today, outlook.today_question) == (CHANNEL, None, "")
    assert dates(outlook) == [21, 22, 23]
    assert outlook.upcoming[0].occurrence.due_at == at(clock, 10)
    assert outlook.paused_because is None


async def test_what_was_announced_is_what_comes(outlooks, deliveries, clock):
    outlook = await outlooks.of_server(HERE, 3)
    announced = [one.prompt.prompt_id for one in outlook.upcoming]

    came = []
    clock.advance(timedelta(hours=1))
    for _ in announced:
        (posting,) = await deliveries.claim_due(clock.now())
        threading = await deliveries.settle_message(posting.delivery, MessageId(5))
        await deliveries.finish(await deliveries.settle_thread(threading, ChannelId(5)))
        came.append(posting.prompt.prompt_id)
        clock.advance(timedelta(days=1))

    assert came == announced


async def test_todays_question_stands_apart_from_those_to_come(outlooks, deliveries, clock):
    clock.advance(timedelta(hours=1))
    (posting,) = await deliveries.claim_due(clock.now())

    outlook = await outlooks.of_server(HERE, 3)

    assert outlook.today.local_date == date(2026, 11, 21)
    assert outlook.today_question == posting.prompt.text
    assert dates(outlook) == [22, 23, 24]
    assert posting.prompt not in [one.prompt for one in outlook.upcoming]


async def test_a_question_posted_early_takes_todays_place(outlooks, deliveries):
    await deliveries.post_now(HERE, FIRST)

    outlook = await outlooks.of_server(HERE, 3)

    assert outlook.today.state is DeliveryState.POSTING
    assert dates(outlook) == [22, 23, 24]


async def test_a_day_that_failed_before_its_time_is_still_to_come(outlooks, deliveries, clock):
    await deliveries.post_now(HERE, FIRST)
    (posting,) = await deliveries.claim_due(clock.now())
    await deliveries.set_back(posting.delivery, Setback.GONE)

    outlook = await outlooks.of_server(HERE, 2)

    assert outlook.today.state is DeliveryState.FAILED
    assert outlook.paused_because is PauseReason.CHANNEL_GONE
    assert dates(outlook) == [21, 22]
    # A question that never came is asked again.
    assert posting.prompt in [one.prompt for one in outlook.upcoming]


async def test_todays_question_may_have_left_the_deck(outlooks, deliveries, database, clock):
    await deliveries.post_now(HERE, FIRST)

    other_deck = Outlooks(database, clock, questions_of(deck_of({"hope-1": "hope"})))
    outlook = await other_deck.of_server(HERE, 1)

    assert outlook.today_question == ""
    assert [one.prompt.prompt_id for one in outlook.upcoming] == ["hope-1"]


async def test_an_empty_deck_has_nothing_to_come(outlooks, database, clock):
    outlook = await Outlooks(database, clock, questions_of(deck_of({}))).of_server(HERE, 3)

    assert outlook.upcoming == ()
