"""Care cards on their way: by direct message, in a thread, given up, and erased."""

from datetime import timedelta

from bot.domain.care.cards import Truth
from bot.domain.care.sending import CARD_ATTEMPTS, CardWay
from bot.domain.ids import ChannelId
from bot.services.care import forgetting
from bot.services.guidelines.threads import PrivateThreads
from bot.storage.guidelines import settings
from tests.services.care.scene import ANA, BEN, GENTLE, HERE, MEMBER, ROOM, URGENT, Scene

THREAD = ChannelId(88)


async def use_threads(scene: Scene) -> None:
    async with scene.database.write() as connection:
        await settings.ensure(connection, HERE)
        await settings.set_threads(connection, HERE, is_on=True)


async def test_who_takes_no_messages_has_the_card_in_a_thread_where_that_is_on(scene: Scene):
    await use_threads(scene)
    await scene.open_note()
    (job,) = await scene.due_cards()
    await scene.cards.closed(job.card, ROOM, "en")
    threads = PrivateThreads(scene.database, scene.clock)
    (thread,) = await threads.claim_due(scene.clock.now())
    assert thread.user_id == MEMBER
    assert await scene.due_cards() == ()
    await threads.opened(thread.private_thread_id, THREAD)
    (again,) = await scene.due_cards()
    assert (again.card.way, again.card.thread_id) == (CardWay.THREAD, THREAD)


async def test_a_thread_that_is_there_already_is_used(scene: Scene):
    await use_threads(scene)
    await scene.open_note()
    (job,) = await scene.due_cards()
    await scene.cards.closed(job.card, ROOM, "en")
    threads = PrivateThreads(scene.database, scene.clock)
    (thread,) = await threads.claim_due(scene.clock.now())
    await threads.opened(thread.private_thread_id, THREAD)
    await scene.send_cards()
    await scene.says(URGENT, message_id=1001)
    (second,) = await scene.due_cards()
    await scene.cards.closed(second.card, ROOM, "en")
    (again,) = await scene.due_cards()
    assert again.card.thread_id == THREAD


async def test_without_threads_people_read_that_nobody_could_be_reached(scene: Scene):
    note_id = await scene.open_note()
    (job,) = await scene.due_cards()
    await scene.cards.closed(job.card, ROOM, "en")
    assert (await scene.note(note_id)).is_unreached
    assert await scene.rows("care_card") == 0


async def test_a_card_that_nobody_is_told_of_brings_nobody_into_a_thread(scene: Scene):
    await use_threads(scene)
    await scene.says(GENTLE, is_staff=True)
    (job,) = await scene.due_cards()
    await scene.cards.closed(job.card, ROOM, "en")
    assert await scene.rows("private_thread") == 0
    assert await scene.rows("care_card") == 0


async def test_a_card_that_discord_keeps_refusing_is_given_up_and_people_know(scene: Scene):
    note_id = await scene.open_note()
    for _ in range(CARD_ATTEMPTS):
        (job,) = await scene.due_cards()
        await scene.cards.set_back(job.card)
        await scene.later(timedelta(minutes=5))
    assert await scene.due_cards() == ()
    assert (await scene.note(note_id)).is_unreached


async def test_a_card_that_comes_out_of_nowhere_is_not_sent(scene: Scene):
    note_id = await scene.open_note()
    await scene.later(timedelta(hours=2))
    assert await scene.due_cards() == ()
    assert (await scene.note(note_id)).is_unreached


async def test_who_erases_is_named_nowhere_and_their_helper_is_free(scene: Scene):
    note_id = await scene.open_note()
    await scene.post_notes()
    await scene.notes.claim(note_id, ANA)
    await scene.post_notes()
    async with scene.database.write() as connection:
        await forgetting.forget(connection, MEMBER, HERE, scene.clock.now())
    (job,) = await scene.post_notes()
    assert (job.note.user_id, job.note.claimed_by, job.note.is_open) == (None, None, False)
    assert await scene.rows("care_note") == 0


async def test_a_helper_who_erases_leaves_the_note_to_others(scene: Scene):
    note_id = await scene.open_note()
    await scene.send_cards()
    await scene.notes.claim(note_id, BEN)
    async with scene.database.write() as connection:
        await forgetting.forget(connection, BEN, None, scene.clock.now())
    note = await scene.note(note_id)
    assert (note.claimed_by, note.is_open, note.call is None) == (None, True, False)
    (card,) = await scene.due_cards()
    assert (card.card.truth, card.card.reader_id) == (Truth.READ, None)
    await scene.cards.lost(card.card)
    assert await scene.cards.get(card.card) is None


async def test_what_became_known_while_a_card_waited_is_said_once_it_is_there(scene: Scene):
    note_id = await scene.open_note()
    (job,) = await scene.due_cards()
    await scene.cards.set_back(job.card)
    await scene.notes.claim(note_id, ANA)
    await scene.later(timedelta(minutes=1))
    await scene.send_cards()
    (again,) = await scene.due_cards()
    assert (again.card.truth, again.card.reader_id) == (Truth.READ, ANA)
    assert again.card.place is not None


async def test_a_card_still_on_its_way_gives_way_to_a_newer_one_that_knows_of_the_note(
    scene: Scene,
):
    """Without its note it would say that nobody was told."""
    note_id = await scene.open_note(URGENT)
    (first,) = await scene.due_cards()
    await scene.cards.set_back(first.card)
    await scene.says(URGENT, message_id=1001)
    await scene.later(timedelta(minutes=1))
    assert [job.card.note_id for job in await scene.send_cards()] == [note_id]
    assert await scene.due_cards() == ()
