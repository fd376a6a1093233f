"""The guidelines as posts: once each, in the newest words, whatever happens on the way."""

from datetime import timedelta

import pytest

from bot.domain.guidelines.card_posts import CardPost, Note, State
from bot.domain.ids import ChannelId, MessageId
from bot.domain.prompts.deliveries import Setback
from bot.services.guidelines.card_posts import GuidelineCards
from tests.services.servers import HERE

CHANNEL = ChannelId(20)


@pytest.fixture
async def cards(database, clock) -> GuidelineCards:
    cards = GuidelineCards(database, clock)
    await cards.ask(HERE, CHANNEL, "en", is_pinned=True)
    return cards


async def claim(cards: GuidelineCards, clock) -> CardPost:
    (post,) = await cards.claim_due(clock.now())
    return post


async def stands(cards: GuidelineCards, clock, message_id: int = 5) -> CardPost:
    post = await claim(cards, clock)
    await cards.begin(post)
    return await cards.keep_posted(post, MessageId(message_id), was_found=False)


async def states(cards: GuidelineCards) -> list[State]:
    return [one.state for one in await cards.of_server(HERE)]


async def test_two_presses_at_once_ask_for_one_post(cards, clock):
    await cards.ask(HERE, CHANNEL, "en", is_pinned=True)

    assert (await claim(cards, clock)).state is State.POSTING
    assert await cards.claim_due(clock.now()) == ()


async def test_an_attempt_that_a_crash_cut_off_is_looked_for_at_the_next(cards, clock):
    first = await claim(cards, clock)
    assert await cards.next_due_at() is None

    await cards.wake_interrupted()

    second = await claim(cards, clock)
    assert second.may_already_stand
    assert second.nonce == first.nonce


async def test_words_that_change_while_it_is_posted_are_brought_up_to_date(cards, clock):
    post = await stands(cards, clock)
    await cards.refresh(HERE)

    await cards.settle(post)

    assert (await claim(cards, clock)).state is State.UPDATING


async def test_words_that_change_while_it_is_changed_are_brought_up_to_date_too(cards, clock):
    await cards.settle(await stands(cards, clock))
    await cards.refresh(HERE)
    post = await claim(cards, clock)
    await cards.begin(post)
    await cards.refresh(HERE)

    await cards.settle(post)

    again = await claim(cards, clock)
    await cards.begin(again)
    await cards.settle(again)
    assert await states(cards) == [State.STANDING]
    assert await cards.next_due_at() is None


async def test_what_an_earlier_attempt_posted_may_hold_older_words(cards, clock):
    post = await claim(cards, clock)
    await cards.settle(await cards.keep_posted(post, MessageId(5), was_found=True))

    assert (await claim(cards, clock)).state is State.UPDATING


async def test_a_newer_post_takes_the_place_of_those_in_its_channel_alone(cards, clock):
    await cards.settle(await stands(cards, clock))
    await cards.ask(HERE, ChannelId(21), "en", is_pinned=False)
    await cards.settle(await stands(cards, clock, 6))
    await cards.ask(HERE, CHANNEL, "en", is_pinned=False)
    newest = await stands(cards, clock, 7)

    assert [one.message_id for one in await cards.earlier(newest)] == [5]


async def test_staff_are_told_once_what_could_not_be_pinned(cards, clock, database):
    post = await stands(cards, clock)

    await cards.set_back(post, Setback.FORBIDDEN)

    assert await states(cards) == [State.STANDING]
    async with database.read() as connection:
        rows = await connection.execute_fetchall("SELECT wording_key, details FROM notice")
    assert [tuple(row) for row in rows] == [(Note.NOT_PINNED, '{"channel": "<#20>"}')]


async def test_a_fault_is_tried_again_and_given_up_in_the_end(cards, clock):
    await cards.set_back(await claim(cards, clock), Setback.FAULT)
    assert await cards.claim_due(clock.now()) == ()
    clock.advance(timedelta(hours=2))
    assert len(await cards.claim_due(clock.now())) == 1

    (post,) = await cards.of_server(HERE)
    await cards.set_back(post, Setback.FAULT)

    assert await states(cards) == []
