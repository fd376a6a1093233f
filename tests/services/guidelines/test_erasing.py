"""*Erase it all* around the guidelines: the person goes, what people have to look at stays."""

import pytest

from bot.domain.guidelines.asks import Asked, ThreadState
from bot.domain.guidelines.nudges import Reply
from bot.domain.guidelines.review import ItemKind
from bot.domain.ids import ChannelId, MessageId
from bot.domain.privacy import Open
from bot.services.privacy import Privacy
from bot.services.rounds.circles import Circles
from tests.services.guidelines.scene import CONTACT, FAY, MIA, ROOM, SAM, SHAMING, THREAT
from tests.services.servers import HERE, STAFF, setup_of


@pytest.fixture
def privacy(scene) -> Privacy:
    circles = Circles(scene.database, scene.clock, scene.key)
    return Privacy(scene.database, scene.clock, scene.key, circles)


async def test_a_person_sees_what_is_open_and_what_they_chose(scene, privacy):
    await scene.nudging()
    sent = await scene.sent(SHAMING)
    await scene.nudges.reply(sent.nudge_id, MIA, Reply.LEAVE_IT)
    await scene.nudges.fewer(sent.nudge_id, MIA)
    await scene.asks.talk(HERE, MIA, ROOM, "en")
    assert await privacy.open_for(MIA, HERE) == {
        Open.NUDGE: 1,
        Open.REVIEW_ITEM: 2,
        Open.ASK: 1,
        Open.PRIVATE_THREAD: 1,
    }
    asked = await privacy.asked_by(MIA, HERE)
    assert (asked.fewer_notes, asked.contact_in, asked.as_staff) == (1, (), 0)


@pytest.mark.parametrize("where", [HERE, None])
async def test_erasing_leaves_no_trace_of_a_member_and_keeps_the_message_for_people(
    scene, privacy, where
):
    await scene.nudging()
    sent = await scene.sent(SHAMING)
    await scene.nudges.reply(sent.nudge_id, MIA, Reply.LEAVE_IT)
    await scene.nudges.fewer(sent.nudge_id, MIA)
    await scene.asks.look(HERE, MIA, Asked(ROOM, MessageId(5), SAM), "en")
    await scene.queue()
    await privacy.erase(MIA, where)

    assert await privacy.open_for(MIA, where) == {}
    asked = await privacy.asked_by(MIA, where)
    assert (asked.fewer_notes, asked.looks) == (0, ())
    view = await scene.only()
    assert (view.item.kind, view.item.person_id, view.nudge) == (ItemKind.FINDING, None, None)
    assert [one.message_id for one in view.findings] == [sent.message_id]


async def test_what_somebody_else_asked_too_stays_with_them(scene, privacy):
    for person in (MIA, CONTACT):
        await scene.asks.look(HERE, person, Asked(ROOM, MessageId(5), SAM), "en")
    await privacy.erase(MIA, HERE)
    assert [one.user_id for one in (await scene.only()).requests] == [CONTACT]


async def test_cards_that_name_who_erased_are_edited(scene, privacy):
    await setup_of(scene.database, scene.clock).choose_staff_channel(HERE, STAFF)
    await scene.found(SHAMING, THREAT)
    await scene.asks.talk(HERE, MIA, ROOM, "en")
    for person in (MIA, CONTACT):
        await scene.asks.look(HERE, person, Asked(ROOM, MessageId(5), SAM), "en")
    for number, job in enumerate(await scene.cards.claim_due(scene.clock.now())):
        await scene.cards.settle(job, STAFF, MessageId(700 + number))

    await privacy.erase(MIA, HERE)

    edited = await scene.cards.claim_due(scene.clock.now())
    assert [one.stands_at for one in edited] == [(STAFF, 700), (STAFF, 701), (STAFF, 702)]
    assert MIA not in {one.view.item.person_id for one in edited}
    assert {one.user_id for job in edited for one in job.view.requests} == {CONTACT}


async def test_a_private_thread_is_closed_without_anybodys_id(scene, privacy):
    await scene.asks.talk(HERE, MIA, ROOM, "en")
    (thread,) = await scene.threads.claim_due(scene.clock.now())
    await scene.threads.opened(thread.private_thread_id, ChannelId(900))
    await privacy.erase(MIA, HERE)
    (closing,) = await scene.threads.claim_due(scene.clock.now())
    assert (closing.state, closing.user_id) == (ThreadState.CLOSING, None)


async def test_a_thread_erased_while_it_is_opened_is_known_to_nobody(scene, privacy):
    await scene.asks.talk(HERE, MIA, ROOM, "en")
    (thread,) = await scene.threads.claim_due(scene.clock.now())
    await privacy.erase(MIA, HERE)
    assert await scene.threads.opened(thread.private_thread_id, ChannelId(900)) is None


async def test_a_contact_who_erases_is_missed_by_staff(scene, privacy):
    await scene.contacts.choose(HERE, CONTACT)
    assert (await privacy.asked_by(CONTACT, None)).contact_in == (HERE,)
    await privacy.erase(CONTACT, None)
    assert await scene.contacts.of_server(HERE) is None
    assert await scene.rows("SELECT wording_key FROM notice") == [
        ("notices.guidelines.contact_gone",)
    ]


async def test_what_staff_did_as_staff_outlives_their_erasing(scene, privacy):
    await scene.nudging()
    await scene.found(SHAMING)
    await scene.review.take(HERE, (await scene.only()).item.item_id, FAY)
    await privacy.erase(FAY, HERE)
    assert [one.by for one in (await scene.review.log(HERE, SAM, 1)).entries] == [FAY]
