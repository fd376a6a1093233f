"""Private threads: opened once, read by those on duty, closed by either side."""

from datetime import timedelta

from bot.domain.guidelines.asks import (
    THREAD_ATTEMPTS,
    THREAD_LASTS,
    PrivateThread,
    Refusal,
    ThreadState,
)
from bot.domain.guidelines.ladder import Mode
from bot.domain.guidelines.nudges import NudgeState
from bot.domain.ids import ChannelId
from bot.services.care.duty import Duties
from tests.services.guidelines.scene import CONTACT, FAY, GUS, MIA, ROOM, SAM, SHAMING, Scene
from tests.services.servers import HERE

THREAD = ChannelId(900)


async def opened(scene: Scene) -> PrivateThread:
    await scene.asks.talk(HERE, MIA, ROOM, "en")
    (thread,) = await scene.threads.claim_due(scene.clock.now())
    after = await scene.threads.opened(thread.private_thread_id, THREAD)
    assert after is not None
    return after


async def test_a_thread_is_opened_with_who_is_on_duty(scene):
    duties = Duties(scene.database, scene.clock)
    await duties.begin(HERE, FAY)
    await duties.begin(HERE, MIA)
    thread = await opened(scene)
    assert thread.state is ThreadState.OPEN
    assert await scene.threads.readers(thread) == (FAY,)
    assert (await scene.only()).thread_id == THREAD


async def test_nobody_on_duty_is_nobody_invited(scene):
    assert await scene.threads.readers(await opened(scene)) == ()


async def test_either_side_closes_a_thread_and_nobody_else(scene):
    await opened(scene)
    assert await scene.threads.close(THREAD, SAM, is_staff=False) is Refusal.NOT_YOURS
    closing = await scene.threads.close(THREAD, MIA, is_staff=False)
    assert not isinstance(closing, Refusal)
    assert closing.state is ThreadState.CLOSING
    assert await scene.threads.close(THREAD, GUS, is_staff=True) is Refusal.OVER
    assert await scene.queue() == ()
    (claimed,) = await scene.threads.claim_due(scene.clock.now())
    await scene.threads.closed(claimed.private_thread_id)
    assert await scene.rows("SELECT count(*) FROM private_thread") == [(0,)]


async def test_staff_close_a_thread_too(scene):
    await opened(scene)
    assert not isinstance(await scene.threads.close(THREAD, GUS, is_staff=True), Refusal)


async def test_only_who_may_hear_of_it_closes_a_thread_about_the_team(scene):
    await scene.contacts.choose(HERE, CONTACT)
    await scene.asks.bothered(HERE, MIA, ROOM, "en", staff_id=GUS)
    (thread,) = await scene.threads.claim_due(scene.clock.now())
    await scene.threads.opened(thread.private_thread_id, THREAD)
    for person in (GUS, FAY):
        refused = await scene.threads.close(THREAD, person, is_staff=True)
        assert refused is Refusal.NOT_YOURS
    closing = await scene.threads.close(THREAD, CONTACT, is_staff=False)
    assert not isinstance(closing, Refusal)


async def test_who_asks_again_after_it_was_closed_waits_in_the_same_thread(scene):
    await opened(scene)
    await scene.review.close(HERE, (await scene.only()).item.item_id, FAY, None)
    await scene.asks.talk(HERE, MIA, ROOM, "en")
    assert (await scene.only()).thread_id == THREAD
    await scene.threads.close(THREAD, MIA, is_staff=False)
    assert await scene.queue() == ()


async def test_a_thread_ends_by_itself_after_a_week(scene):
    thread = await opened(scene)
    scene.clock.advance(THREAD_LASTS)
    assert await scene.threads.next_due_at() <= scene.clock.now()
    (claimed,) = await scene.threads.claim_due(scene.clock.now())
    assert claimed.private_thread_id == thread.private_thread_id
    assert claimed.state is ThreadState.CLOSING


async def test_a_thread_that_a_crash_cut_off_is_due_again(scene):
    await scene.asks.talk(HERE, MIA, ROOM, "en")
    await scene.threads.claim_due(scene.clock.now())
    await scene.threads.wake_interrupted()
    (again,) = await scene.threads.claim_due(scene.clock.now())
    assert again.may_already_stand


async def test_a_note_whose_thread_cannot_be_opened_reaches_nobody_and_staff_read_so(scene):
    await scene.modes.set_mode(HERE, "G4", Mode.NUDGE)
    await scene.modes.use_threads(HERE, is_on=True)
    received = await scene.found(SHAMING)
    for _ in range(THREAD_ATTEMPTS):
        (thread,) = await scene.threads.claim_due(scene.clock.now())
        await scene.threads.set_back(thread.private_thread_id)
        scene.clock.advance(timedelta(minutes=10))
    nudge = await scene.nudges.get(received.nudge_id)
    assert nudge is not None
    assert nudge.state is NudgeState.UNREACHABLE


async def test_a_second_note_comes_in_the_thread_there_is(scene):
    await scene.modes.set_mode(HERE, "G4", Mode.NUDGE)
    await scene.modes.use_threads(HERE, is_on=True)
    await opened(scene)
    await scene.found(SHAMING)
    (claimed,) = await scene.nudges.claim_due(scene.clock.now())
    assert claimed.note_channel_id == THREAD
    assert await scene.threads.claim_due(scene.clock.now()) == ()
