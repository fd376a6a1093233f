"""A share is written down before it is posted, and counted once whatever becomes of it."""

from datetime import timedelta

import pytest

from bot.domain.ids import ChannelId, DeliveryId, ShareMark
from bot.domain.prompts.schedules import EVERY_DAY
from bot.domain.prompts.shares import LOOKED_FOR
from bot.services.privacy import Privacy
from bot.services.prompts.deliveries import Deliveries
from bot.services.prompts.responses import Counted
from bot.services.prompts.shares import FIRST_LOOK, Shares
from tests.decks import questions_of
from tests.services.servers import ANN, BEN, CHANNEL, DECK, HERE, rows, setup_of

THREAD = ChannelId(31)
RESPONSES = "SELECT kind, at FROM response"
UNDER_WAY = "SELECT * FROM share_under_way"


@pytest.fixture
async def question(database, clock) -> DeliveryId:
    await setup_of(database, clock).choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)
    clock.advance(timedelta(hours=1))
    (posting,) = await Deliveries(database, clock, questions_of(DECK)).claim_due(clock.now())
    return posting.delivery.delivery_id


@pytest.fixture
def shares(database, clock, key) -> Shares:
    return Shares(database, clock, key)


@pytest.fixture
async def mark(shares: Shares, question: DeliveryId) -> ShareMark:
    return await shares.begin(HERE, question, ANN, THREAD)


async def test_a_share_counts_once_it_is_settled_from_when_it_began(shares, mark, database, clock):
    began_at = int(clock.now().timestamp())
    assert await rows(database, RESPONSES) == []
    clock.advance(timedelta(minutes=1))

    assert await shares.settle(mark) == Counted(is_first=True)

    assert await rows(database, RESPONSES) == [("share", began_at)]
    assert await rows(database, UNDER_WAY) == []


async def test_a_share_is_settled_once(shares, mark, database):
    await shares.settle(mark)

    assert await shares.settle(mark) is None
    assert len(await rows(database, RESPONSES)) == 1


async def test_every_share_counts(shares, mark, question, database):
    other = await shares.begin(HERE, question, ANN, THREAD)

    assert await shares.settle(mark) == Counted(is_first=True)
    assert await shares.settle(other) == Counted(is_first=False)
    assert len(await rows(database, RESPONSES)) == 2


async def test_a_share_that_does_not_stand_leaves_nothing(shares, mark, database):
    await shares.drop(mark)

    assert await rows(database, RESPONSES) == []
    assert await rows(database, UNDER_WAY) == []


async def test_nobody_looks_for_a_share_that_is_just_being_posted(shares, mark, clock):
    assert await shares.next_due_at() is None
    assert await shares.claim_due(clock.now()) == ()


async def test_a_share_that_a_crash_cut_off_is_looked_for_at_once(shares, mark, clock):
    await shares.wake_interrupted()

    assert await shares.next_due_at() == clock.now()
    (share,) = await shares.claim_due(clock.now())
    assert (share.mark, share.thread_id, share.begun_at) == (mark, THREAD, clock.now())
    assert await shares.claim_due(clock.now()) == ()


async def test_a_share_in_doubt_is_looked_for_a_little_later(shares, mark, clock):
    await shares.doubt(mark)

    assert await shares.next_due_at() == clock.now() + FIRST_LOOK
    assert await shares.claim_due(clock.now()) == ()


async def test_a_share_is_looked_for_until_a_day_has_gone(shares, mark, clock, database):
    await shares.wake_interrupted()
    (share,) = await shares.claim_due(clock.now())

    await shares.set_back(share)
    assert await shares.next_due_at() > clock.now()
    clock.advance(LOOKED_FOR)
    await shares.set_back(share)

    assert await shares.next_due_at() is None
    assert await rows(database, UNDER_WAY) == []


async def test_an_erasure_takes_shares_under_way_along(
    shares, mark, question, database, clock, key
):
    bens = await shares.begin(HERE, question, BEN, THREAD)

    await Privacy(database, key).erase(ANN, None)

    assert await shares.settle(mark) is None
    assert await rows(database, RESPONSES) == []
    assert await shares.settle(bens) == Counted(is_first=True)
