"""Shares that wait, as rows: kept without a name, looked at before any list shows them."""

from datetime import time, timedelta

import pytest

from bot.domain.care.unheard import WAITS_FOR, Found, Written
from bot.domain.ids import ChannelId, MessageId, ShareMark, UserId
from bot.domain.prompts.shares import SharePlace
from bot.services.care.unheard import Unheard
from bot.services.care.unheard_lists import SOON, UnheardLists
from bot.services.privacy import Privacy
from bot.services.prompts.shares import Shares
from bot.services.rounds.circles import Circles
from bot.services.rounds.rest_mode import RestMode
from tests.services.servers import (
    ANN,
    BEN,
    ELSEWHERE,
    HERE,
    rows,
    setup_of,
    todays_questions,
)

THREAD, POST, OTHER = ChannelId(50), MessageId(500), MessageId(600)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
STATES = "SELECT message_id, state FROM unheard_share ORDER BY message_id"


@pytest.fixture
def unheard(database, clock, key) -> Unheard:
    return Unheard(database, clock, key)


@pytest.fixture
def lists(database, clock) -> UnheardLists:
    return UnheardLists(database, clock)


async def look(unheard: Unheard, clock, found: Found = Found.UNHEARD) -> list[MessageId]:
    """Look at everything that is due, and find the same everywhere."""
    looked = [one for place in await unheard.claim_due(clock.now()) for one in place]
    for one in looked:
        await unheard.settle(one, found)
    return [one.message_id for one in looked]


def written(author: UserId, replies_to: MessageId | None = None, *mentioned: UserId) -> Written:
    return Written(MessageId(900), author, replies_to, frozenset(mentioned))


async def test_a_share_is_counted_and_waits_in_one_step(database, clock, key, unheard):
    question = (await todays_questions(database, clock))[HERE]
    shares = Shares(database, clock, key)
    mark = await shares.begin(HERE, question, ANN, THREAD)

    await shares.settle(mark, (THREAD, POST))

    assert await rows(database, STATES) == [(POST, "waiting")]
    assert await unheard.next_due_at() == clock.now() + DAY
    # Who settles it again, as after a crash, keeps it once.
    await shares.settle(mark, (THREAD, POST))
    assert len(await rows(database, STATES)) == 1


async def test_a_share_waits_no_longer_from_when_it_is_being_taken_down(
    database, clock, key, unheard
):
    """A crash may follow; what was deleted meanwhile nobody tells us of."""
    shares, mark, place = await shared(database, clock, key)

    begun_at = await shares.begin_taking_down(HERE, ANN, place, mark, clock.now())
    assert await rows(database, STATES) == []
    assert begun_at is not None

    # Whoever looked for it after a crash may have seen it stand.
    await shares.settle(mark, (THREAD, POST))
    await shares.end_taking_down(HERE, ANN, place, mark, begun_at)
    assert await rows(database, STATES) == []


async def test_what_could_not_be_taken_down_waits_as_before(database, clock, key, unheard):
    shares, mark, place = await shared(database, clock, key)
    shared_at = clock.now()
    clock.advance(HOUR)
    await shares.begin_taking_down(HERE, ANN, place, mark, shared_at)

    await shares.settle(mark, (THREAD, POST))

    assert await rows(database, STATES) == [(POST, "waiting")]
    assert await unheard.next_due_at() == shared_at + DAY


async def test_who_takes_down_what_is_not_theirs_leaves_it_waiting(database, clock, key, unheard):
    shares, mark, place = await shared(database, clock, key)

    await shares.begin_taking_down(HERE, BEN, place, mark, clock.now())

    assert await rows(database, STATES) == [(POST, "waiting")]


async def shared(database, clock, key) -> tuple[Shares, ShareMark, SharePlace]:
    """Let Ann share something that waits."""
    question = (await todays_questions(database, clock))[HERE]
    shares = Shares(database, clock, key)
    mark = await shares.begin(HERE, question, ANN, THREAD)
    await shares.settle(mark, (THREAD, POST))
    return shares, mark, shares.place(HERE, ANN, question, THREAD, POST)


async def test_those_of_one_thread_are_looked_at_together(unheard, clock):
    for place, message in ((THREAD, POST), (THREAD, OTHER), (ChannelId(51), MessageId(700))):
        await unheard.wait(HERE, ANN, place, message)
    clock.advance(DAY)

    by_place = await unheard.claim_due(clock.now())

    assert [len(one) for one in by_place] == [2, 1]
    assert await unheard.claim_due(clock.now()) == ()


async def test_until_it_is_looked_at_a_share_is_in_no_list(unheard, clock):
    await unheard.wait(HERE, ANN, THREAD, POST)
    clock.advance(DAY)
    assert await unheard.of_server(HERE) == ()

    await look(unheard, clock)

    assert [one.message_id for one in await unheard.of_server(HERE)] == [POST]
    assert await unheard.of_server(ELSEWHERE) == ()


async def test_a_restart_trusts_no_list_and_takes_up_looks_that_were_cut_off(unheard, clock):
    await unheard.wait(HERE, ANN, THREAD, POST)
    clock.advance(DAY)
    await look(unheard, clock)
    await unheard.wait(HERE, BEN, THREAD, OTHER)
    clock.advance(DAY)
    await unheard.claim_due(clock.now())

    await unheard.wake_interrupted()

    assert await unheard.of_server(HERE) == ()
    assert await look(unheard, clock, Found.ANSWERED) == [POST, OTHER]


async def test_a_share_that_was_answered_during_a_look_stays_gone(unheard, database, clock):
    await unheard.wait(HERE, ANN, THREAD, POST)
    clock.advance(DAY)
    ((share,),) = await unheard.claim_due(clock.now())

    await unheard.reacted(HERE, POST, BEN)
    await unheard.settle(share, Found.UNHEARD)

    assert await rows(database, STATES) == []


async def test_nobody_answers_themselves(unheard, database):
    await unheard.wait(HERE, ANN, THREAD, POST)

    await unheard.reacted(HERE, POST, ANN)
    await unheard.heard(HERE, THREAD, written(ANN, POST), is_thread=True)
    await unheard.reacted(HERE, MessageId(THREAD), BEN)
    assert len(await rows(database, STATES)) == 1

    await unheard.heard(HERE, THREAD, written(BEN, POST), is_thread=True)
    assert await rows(database, STATES) == []


async def test_words_in_a_thread_under_a_share_answer_it(unheard, database):
    await unheard.wait(HERE, ANN, THREAD, POST)

    await unheard.heard(HERE, ChannelId(POST), written(ANN), is_thread=True)
    assert len(await rows(database, STATES)) == 1
    await unheard.heard(HERE, ChannelId(POST), written(BEN), is_thread=True)

    assert await rows(database, STATES) == []


async def test_who_writes_below_a_listed_share_has_it_looked_at_anew(unheard, clock):
    await unheard.wait(HERE, ANN, THREAD, POST)
    assert not await unheard.heard(HERE, THREAD, written(BEN), is_thread=True)
    clock.advance(DAY)
    await look(unheard, clock)

    assert await unheard.heard(HERE, THREAD, written(BEN), is_thread=True)

    assert await unheard.of_server(HERE) == ()
    assert await look(unheard, clock) == [POST]


async def test_what_is_deleted_waits_no_longer(unheard, database):
    for message in (POST, OTHER):
        await unheard.wait(HERE, ANN, THREAD, message)
    await unheard.wait(HERE, ANN, ChannelId(51), MessageId(700))

    await unheard.gone(HERE, (POST,))
    await unheard.gone(ELSEWHERE, (OTHER,))
    assert [one for one, _ in await rows(database, STATES)] == [OTHER, 700]
    await unheard.gone(HERE, (THREAD,))

    assert [one for one, _ in await rows(database, STATES)] == [700]


async def test_other_hours_hold_for_what_waits_already(unheard, clock):
    await unheard.wait(HERE, ANN, THREAD, POST)
    await unheard.choose_hours(HERE, 12)
    assert await unheard.next_due_at() == clock.now() + 12 * HOUR
    clock.advance(DAY)
    await look(unheard, clock)

    await unheard.choose_hours(HERE, 72)

    assert await unheard.of_server(HERE) == ()
    assert await unheard.next_due_at() == clock.now() + 2 * DAY
    assert (await unheard.choose_hours(HERE, 13)).hours == 72


async def test_a_list_is_made_at_its_hour_and_waits_for_its_looks(unheard, lists, clock):
    await unheard.wait(HERE, ANN, THREAD, POST)
    assert await lists.next_due_at() == clock.now().replace(hour=18)
    clock.advance(DAY)
    await look(unheard, clock)
    clock.advance(await lists.next_due_at() - clock.now())
    # That of the first day has nothing to say.
    clock.advance(DAY)

    assert await lists.claim_due(clock.now()) == ()
    assert await look(unheard, clock) == [POST]
    clock.advance(SOON)
    (the_list,) = await lists.claim_due(clock.now())

    assert (the_list.guild_id, the_list.attempt) == (HERE, 1)
    assert await lists.claim_due(clock.now()) == ()
    await lists.settle(the_list)
    assert await lists.next_due_at() > clock.now() + 20 * HOUR


async def test_a_crash_while_a_list_is_sent_leaves_it_due_with_its_attempt(unheard, lists, clock):
    await unheard.wait(HERE, ANN, THREAD, POST)
    await unheard.choose_time(HERE, 10)
    clock.advance(HOUR)
    (first,) = await lists.claim_due(clock.now())
    clock.advance(timedelta(minutes=1))

    await lists.wake_interrupted()
    (again,) = await lists.claim_due(clock.now())

    assert (again.nonce, again.may_already_stand) == (first.nonce, True)


async def test_a_list_that_waits_for_somebody_was_not_tried(unheard, lists, clock):
    await unheard.wait(HERE, ANN, THREAD, POST)
    await unheard.choose_time(HERE, 10)
    clock.advance(HOUR)
    (first,) = await lists.claim_due(clock.now())

    await lists.wait_for_somebody(first)
    assert await lists.claim_due(clock.now()) == ()
    clock.advance(timedelta(minutes=10))
    (again,) = await lists.claim_due(clock.now())

    assert not again.may_already_stand
    await lists.set_back(again)
    clock.advance(timedelta(minutes=10))
    (third,) = await lists.claim_due(clock.now())
    assert third.may_already_stand


async def test_the_list_follows_the_zone_of_the_server(database, unheard, lists, clock):
    await setup_of(database, clock).choose_zone_and_time(HERE, "America/New_York", "10:00")

    settings = await unheard.choose_time(HERE, 18)

    assert settings.local_time == time(18)
    assert await lists.next_due_at() == clock.now().replace(hour=23)


async def test_a_week_is_the_longest_that_a_share_waits(unheard, lists, database, clock):
    await unheard.wait(HERE, ANN, THREAD, POST)
    clock.advance(WAITS_FOR)

    await lists.claim_due(clock.now())

    assert await rows(database, STATES) == []


async def test_switched_off_nothing_waits(unheard, lists, database):
    await unheard.wait(HERE, ANN, THREAD, POST)

    await unheard.switch(HERE, is_on=False)
    await unheard.wait(HERE, ANN, THREAD, OTHER)

    assert await rows(database, STATES) == []
    assert await lists.next_due_at() is None


async def test_who_rests_and_who_wishes_so_is_in_no_list(unheard, database, clock, key):
    await unheard.wait(HERE, ANN, THREAD, POST)
    await unheard.wait(HERE, BEN, THREAD, OTHER)
    clock.advance(DAY)
    await look(unheard, clock)
    await RestMode(database, clock, key).begin(HERE, ANN)

    assert [one.message_id for one in await unheard.of_server(HERE)] == [OTHER]
    await unheard.keep_quiet(HERE, BEN)

    assert await unheard.of_server(HERE) == ()
    assert [one for one, _ in await rows(database, STATES)] == [POST]


@pytest.mark.parametrize("where", [HERE, None])
async def test_erasing_takes_what_waits_and_the_choice_along(unheard, database, clock, key, where):
    await unheard.wait(HERE, ANN, THREAD, POST)
    await unheard.wait(HERE, BEN, THREAD, OTHER)
    privacy = Privacy(database, clock, key, Circles(database, clock, key))
    assert (await privacy.asked_by(ANN, where)).waiting_shares == 1
    await unheard.wait(HERE, BEN, THREAD, OTHER)

    await privacy.erase(ANN, where)

    assert [one for one, _ in await rows(database, STATES)] == [OTHER]
    await unheard.keep_quiet(HERE, BEN)
    assert (await privacy.asked_by(BEN, where)).keeps_quiet
    await privacy.erase(BEN, where)
    assert await rows(database, "SELECT * FROM kept_quiet") == []
