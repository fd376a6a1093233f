"""A share is written down before it is posted, and counted once whatever becomes of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.ids import ChannelId, DeliveryId, MessageId, ShareMark
from bot.domain.prompts.schedules import EVERY_DAY
from bot.domain.prompts.shares import LOOKED_FOR, SAME_SHARE, SharePlace
from bot.services.privacy import Privacy
from bot.services.prompts.deliveries import Deliveries
from bot.services.prompts.responses import Counted
from bot.services.prompts.shares import FIRST_LOOK, Shares
from bot.services.rounds.circles import Circles
from tests.decks import questions_of
from tests.services.servers import ANN, BEN, CHANNEL, DECK, ELSEWHERE, HERE, rows, setup_of

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

    await Privacy(database, clock, key, Circles(database, clock, key)).erase(ANN, None)

    assert await shares.settle(mark) is None
    assert await rows(database, RESPONSES) == []
    assert await shares.settle(bens) == Counted(is_first=True)


def place_of(shares: Shares, question: DeliveryId) -> SharePlace:
    return shares.place(HERE, ANN, question, THREAD, MessageId(41))


async def test_a_seal_is_of_one_person_one_server_and_one_post(shares, question):
    place = place_of(shares, question)

    assert shares.is_theirs(HERE, ANN, place)
    assert not shares.is_theirs(HERE, BEN, place)
    assert not shares.is_theirs(ELSEWHERE, ANN, place)
    assert not shares.is_theirs(HERE, ANN, replace(place, message_id=MessageId(42)))
    assert not shares.is_theirs(HERE, ANN, replace(place, seal=""))


async def test_what_is_being_taken_down_is_counted_again_where_it_still_stands(
    shares, mark, question, database, clock
):
    began_at = clock.now()
    await shares.settle(mark)
    clock.advance(timedelta(days=3))
    await shares.begin_taking_down(HERE, ANN, place_of(shares, question), mark, began_at)
    assert await rows(database, RESPONSES) == []

    await shares.wake_interrupted()
    (share,) = await shares.claim_due(clock.now())
    await shares.settle(share.mark)

    assert await rows(database, RESPONSES) == [("share", int(began_at.timestamp()))]


async def test_taking_down_takes_the_row_that_is_nearest_in_time(shares, question, database, clock):
    moments = []
    for _ in range(3):
        clock.advance(timedelta(hours=1))
        moments.append(clock.now())
        await shares.settle(await shares.begin(HERE, question, ANN, THREAD))
    place, mark = place_of(shares, question), ShareMark(77)

    await shares.begin_taking_down(HERE, ANN, place, mark, moments[1] + timedelta(seconds=1))
    await shares.drop(mark)

    kept = [at for _, at in await rows(database, RESPONSES)]
    assert kept == [int(moments[0].timestamp()), int(moments[2].timestamp())]


async def test_taking_down_what_was_erased_takes_no_other_share(
    shares, mark, question, database, clock, key
):
    posted_at = clock.now()
    await shares.settle(mark)
    await Privacy(database, clock, key, Circles(database, clock, key)).erase(ANN, None)
    clock.advance(SAME_SHARE + timedelta(seconds=1))
    await shares.settle(await shares.begin(HERE, question, ANN, THREAD))

    place = place_of(shares, question)
    assert await shares.begin_taking_down(HERE, ANN, place, mark, posted_at) is None

    assert len(await rows(database, RESPONSES)) == 1


async def test_taking_down_twice_takes_one_row(shares, mark, question, database, clock):
    await shares.settle(mark)
    await shares.settle(await shares.begin(HERE, question, ANN, THREAD))
    place = place_of(shares, question)

    for _ in range(2):
        await shares.begin_taking_down(HERE, ANN, place, mark, clock.now())

    assert len(await rows(database, RESPONSES)) == 1
    assert len(await rows(database, UNDER_WAY)) == 1


async def test_a_share_that_was_seen_standing_just_before_it_went_does_not_count(
    shares, mark, question, database, clock
):
    """After a crash, whoever looks for it and whoever takes it down are at it at once."""
    await shares.settle(mark)
    place = place_of(shares, question)
    await shares.begin_taking_down(HERE, ANN, place, mark, clock.now())
    await shares.wake_interrupted()
    (looked_for,) = await shares.claim_due(clock.now())
    begun_at = await shares.begin_taking_down(HERE, ANN, place, mark, clock.now())
    await shares.settle(looked_for.mark)

    await shares.end_taking_down(HERE, ANN, place, mark, begun_at)

    assert await rows(database, RESPONSES) == []
    assert await rows(database, UNDER_WAY) == []


async def test_nobody_takes_anothers_row(shares, mark, question, database, clock):
    await shares.settle(mark)
    bens = shares.place(HERE, BEN, question, THREAD, MessageId(41))

    await shares.begin_taking_down(HERE, BEN, bens, mark, clock.now())

    assert len(await rows(database, RESPONSES)) == 1
    assert await rows(database, UNDER_WAY) == []
