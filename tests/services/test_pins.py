"""Which questions stand pinned, and what facilitators are told of that once."""

from datetime import timedelta

import pytest

from bot.domain.ids import ChannelId, MessageId
from bot.domain.prompts.deliveries import DeliveryState, Note
from bot.domain.prompts.schedules import EVERY_DAY
from bot.services.notices import SHOWN_FOR, Notices
from bot.services.prompts.deliveries import Deliveries
from bot.services.prompts.responses import Responses
from tests.decks import questions_of
from tests.services.servers import CHANNEL, DECK, HERE, setup_of

DAY = timedelta(days=1)


@pytest.fixture
async def deliveries(database, clock) -> Deliveries:
    """The service, with one server that is asked at ten o'clock UTC."""
    await setup_of(database, clock).choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)
    return Deliveries(database, clock, questions_of(DECK))


async def test_a_posting_knows_the_questions_that_still_stand_pinned(deliveries, clock):
    clock.advance(timedelta(hours=1))
    (first,) = await deliveries.claim_due(clock.now())
    assert first.pinned == ()
    posted = await deliveries.settle_message(first.delivery, MessageId(5))
    await deliveries.finish(posted, is_pinned=True)
    clock.advance(DAY)

    (second,) = await deliveries.claim_due(clock.now())
    (earlier,) = second.pinned
    posted = await deliveries.settle_message(second.delivery, MessageId(6))
    await deliveries.finish(posted, is_pinned=True, unpinned=second.pinned)
    clock.advance(DAY)
    (third,) = await deliveries.claim_due(clock.now())

    assert earlier.message_id == 5
    assert [one.message_id for one in third.pinned] == [6]


async def test_a_thread_is_known_before_the_pin_is_tried(deliveries, clock):
    """A crash while pinning opens no second thread."""
    clock.advance(timedelta(hours=1))
    (posting,) = await deliveries.claim_due(clock.now())
    posted = await deliveries.settle_message(posting.delivery, MessageId(5))
    await deliveries.settle_thread(posted, ChannelId(5))

    await deliveries.wake_interrupted()
    (again,) = await deliveries.claim_due(clock.now())

    assert (again.delivery.state, again.delivery.thread_id) == (DeliveryState.THREADING, 5)


async def test_where_shares_go_is_known_with_the_post(deliveries, clock, database, key):
    clock.advance(timedelta(hours=1))
    (posting,) = await deliveries.claim_due(clock.now())
    await deliveries.settle_message(posting.delivery, MessageId(5), has_thread=False)

    responses = Responses(database, clock, key)
    found = await responses.delivery(posting.delivery.guild_id, posting.delivery.delivery_id)

    assert not found.has_thread


async def test_facilitators_hear_of_the_same_thing_once_while_they_can_read_it(
    deliveries, clock, database
):
    clock.advance(timedelta(hours=1))
    (posting,) = await deliveries.claim_due(clock.now())
    notices, delivery = Notices(database, clock), posting.delivery

    for _ in range(2):
        await deliveries.tell_once(delivery, Note.NO_PIN)
    await deliveries.tell_once(delivery, Note.ROLE_QUIET, role="<@&1>")
    await deliveries.tell_once(delivery, Note.ROLE_QUIET, role="<@&2>")
    first = [note.wording_key for note in await notices.unread(delivery.guild_id, 10)]
    clock.advance(SHOWN_FOR + DAY)
    await deliveries.tell_once(delivery, Note.NO_PIN)
    later = [note.wording_key for note in await notices.unread(delivery.guild_id, 10)]

    assert sorted(first) == [Note.NO_PIN, Note.ROLE_QUIET, Note.ROLE_QUIET]
    assert later == [Note.NO_PIN]
