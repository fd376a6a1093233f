"""What a circle posts is written down before it is posted, in its order, and once."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from bot.domain.ids import MessageId
from bot.domain.prompts.deliveries import Setback
from bot.domain.rounds.circle import PauseReason, Phase
from bot.domain.rounds.posts import Note, PostKind
from bot.services.rounds.circles import Circles
from bot.services.rounds.posts import CirclePostings
from tests.services.rounds.gathering import ANN, BEN, CAT, CHANNEL, FAY, HERE, PLAN, Gathering
from tests.services.servers import rows

LOBBY, THREAD, PANEL, CALL, CLOSING = PostKind
TOLD = "SELECT wording_key FROM notice"


async def kinds(gathering: Gathering) -> list[tuple[PostKind, int]]:
    return [(post.kind, post.number) for post in await gathering.post_all()]


async def test_a_circle_is_posted_from_its_card_to_its_last_words_in_order(circles, gathering):
    circle_id = await gathering.lobby(ANN, BEN)
    await circles.start(circle_id)
    assert await kinds(gathering) == [(LOBBY, 1), (THREAD, 1), (PANEL, 1), (CALL, 1)]
    await circles.finish(circle_id, ANN, 1)
    await circles.finish(circle_id, BEN, 2)
    # Nobody is called to a turn that is over.
    assert await kinds(gathering) == [(CLOSING, 1)]


async def test_of_each_circle_one_thing_is_posted_at_a_time(circles, gathering, postings, clock):
    for _ in range(2):
        circle_id = await gathering.lobby(ANN)
        await circles.start(circle_id)

    first = await postings.claim_due(clock.now())

    assert [post.kind for post in first] == [LOBBY, LOBBY]
    assert await postings.claim_due(clock.now()) == ()


async def test_two_claims_at_once_take_a_post_once(gathering, postings, clock):
    await gathering.lobby(ANN)
    claims = await asyncio.gather(*(postings.claim_due(clock.now()) for _ in range(2)))
    assert sorted(len(one) for one in claims) == [0, 1]


async def test_what_a_crash_cut_off_is_due_again_and_looked_for_first(
    gathering, postings, database, clock, key
):
    await gathering.lobby(ANN)
    (post,) = await postings.claim_due(clock.now())
    assert not post.may_already_stand

    after_start = CirclePostings(database, clock, key)
    await after_start.wake_interrupted()

    (again,) = await after_start.claim_due(clock.now())
    assert again.may_already_stand
    assert (again.nonce, again.mark) == (post.nonce, post.mark)


async def test_nobody_is_called_while_the_circle_stands_still_and_once_when_it_goes_on(
    circles, gathering
):
    view = await gathering.begun(ANN, BEN)
    await circles.pause(view.circle_id)
    assert await kinds(gathering) == [(LOBBY, 1), (THREAD, 1), (PANEL, 1)]
    await circles.resume(view.circle_id)
    assert await kinds(gathering) == [(CALL, 1)]
    assert await kinds(gathering) == []


async def test_a_fault_is_tried_again_seconds_later(gathering, postings, clock):
    await gathering.lobby(ANN)
    (post,) = await postings.claim_due(clock.now())
    await postings.set_back(post, Setback.FAULT)

    assert await postings.claim_due(clock.now()) == ()
    clock.advance(timedelta(seconds=2))
    assert len(await postings.claim_due(clock.now())) == 1


async def test_a_lost_room_pauses_the_circle_and_tells_facilitators_once(
    circles, gathering, postings, database, clock
):
    view = await gathering.begun(ANN, BEN)
    await gathering.post_all()
    await circles.finish(view.circle_id, ANN, 1)
    (call,) = await postings.claim_due(clock.now())
    await postings.set_back(call, Setback.FORBIDDEN)
    await circles.room_lost((await gathering.of(view.circle_id)).place.thread_id)

    assert await rows(database, TOLD) == [(Note.ROOM_GONE,)]
    paused = await gathering.of(view.circle_id)
    assert paused.circle.paused_because is PauseReason.ROOM_GONE
    assert await postings.claim_due(clock.now()) == ()


async def test_a_room_that_was_only_closed_is_gone_on_in_where_it_was(
    circles, gathering, postings, clock
):
    view = await gathering.begun(ANN, BEN)
    await gathering.post_all()
    thread_id = (await gathering.of(view.circle_id)).place.thread_id
    await circles.finish(view.circle_id, ANN, 1)
    (call,) = await postings.claim_due(clock.now())
    await postings.set_back(call, Setback.FORBIDDEN)

    await circles.resume(view.circle_id)

    assert await kinds(gathering) == [(CALL, 2)]
    assert (await gathering.of(view.circle_id)).place.thread_id == thread_id


async def test_a_thread_that_was_deleted_is_opened_anew_and_calls_nobody_again(circles, gathering):
    view = await gathering.begun(ANN, BEN)
    await gathering.post_all()
    place = (await gathering.of(view.circle_id)).place
    await circles.room_lost(place.thread_id)
    await circles.resume(view.circle_id)

    assert await kinds(gathering) == [(LOBBY, 2), (THREAD, 2), (PANEL, 2)]
    anew = (await gathering.of(view.circle_id)).place
    assert anew.channel_id == CHANNEL
    assert len({place.thread_id, anew.thread_id, place.panel_message_id}) == 3


async def test_a_circle_can_be_picked_up_in_another_channel(circles, gathering):
    view = await gathering.begun(ANN, BEN)
    await gathering.post_all()
    await circles.room_lost(CHANNEL)
    await circles.resume(view.circle_id, channel_id=CHANNEL + 1)
    await gathering.post_all()

    moved = await gathering.of(view.circle_id)
    assert moved.place.channel_id == CHANNEL + 1
    assert moved.place.thread_id is not None
    assert moved.circle.paused_at is None


async def test_a_lobby_without_a_room_is_over(gathering, postings, database, clock):
    circle_id = await gathering.lobby(ANN)
    (card,) = await postings.claim_due(clock.now())
    await postings.set_back(card, Setback.GONE)

    assert (await gathering.of(circle_id)).circle.phase is Phase.ENDED
    assert await rows(database, TOLD) == [(Note.NO_LOBBY,)]
    assert await kinds(gathering) == []
    assert await rows(database, "SELECT count(*) FROM circle_seat") == [(0,)]


async def test_a_deleted_card_comes_again_while_people_gather_and_not_later(circles, gathering):
    circle_id = await gathering.lobby(ANN, BEN)
    await gathering.post_all()
    place = (await gathering.of(circle_id)).place
    await circles.panel_lost(place.lobby_message_id)
    assert await kinds(gathering) == [(LOBBY, 2)]
    assert (await gathering.of(circle_id)).place.thread_id == place.thread_id

    await circles.start(circle_id)
    await gathering.post_all()
    await circles.panel_lost((await gathering.of(circle_id)).place.lobby_message_id)
    assert await kinds(gathering) == []
    assert await circles.panel_lost(MessageId(77)) is None


async def test_a_card_that_went_before_its_thread_came_is_posted_again_first(
    circles, gathering, postings, clock
):
    await gathering.lobby(ANN)
    (card,) = await postings.claim_due(clock.now())
    await postings.settle(await postings.look(card), MessageId(60))
    (thread,) = await postings.claim_due(clock.now())
    await postings.lose_card(thread, (await postings.look(thread)).view)

    assert await kinds(gathering) == [(LOBBY, 2), (THREAD, 1)]


async def test_a_post_of_a_circle_that_nobody_knows_any_more_is_dropped(
    gathering, postings, database, clock
):
    await gathering.lobby(ANN)
    (card,) = await postings.claim_due(clock.now())
    gone = replace(card, circle_id=999)
    assert await postings.look(gone) is None
    await postings.set_back(gone, Setback.GONE)
    assert await postings.next_due_at() is not None


async def test_a_server_that_was_never_set_up_can_hold_a_circle(database, clock, key):
    view = await Circles(database, clock, key).open_lobby(HERE, CHANNEL, FAY, PLAN)
    assert view.circle.seats == ()
    assert CAT not in view.circle.upcoming
