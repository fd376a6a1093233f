"""What members ask: a receipt, an answer, and nothing about staff where they would see it."""

from datetime import timedelta

import pytest

from bot.domain.guidelines.asks import MOST_CARDS_A_DAY, Asked, Receipt, Refusal
from bot.domain.guidelines.precision import Verdict
from bot.domain.guidelines.review import ItemKind
from bot.domain.ids import MessageId, UserId
from bot.services.care.duty import Duties
from tests.services.guidelines.scene import CONTACT, FAY, GUS, MIA, ROOM, SAM, SHAMING, Scene
from tests.services.servers import HERE, STAFF, setup_of

LETTERS = "SELECT user_id, wording_key FROM letter ORDER BY letter_id"


def about(author: UserId = SAM, number: int = 500, *, is_staff: bool = False) -> Asked:
    return Asked(ROOM, MessageId(number), author, is_by_staff=is_staff)


async def look(scene: Scene, asked: Asked | None = None, by: UserId = MIA) -> Receipt:
    receipt = await scene.asks.look(HERE, by, asked or about(), "en")
    assert isinstance(receipt, Receipt)
    return receipt


async def test_a_look_shows_staff_the_message_and_who_asked(scene):
    receipt = await look(scene)
    view = await scene.only()
    assert (view.item.kind, view.item.person_id) == (ItemKind.LOOK, SAM)
    assert [(one.user_id, one.message_id) for one in view.requests] == [(MIA, 500)]
    assert (receipt.was_merged, receipt.goes_to_contact) == (False, False)


async def test_nobody_asks_about_themselves_or_a_bot(scene):
    assert await scene.asks.look(HERE, MIA, about(MIA), "en") is Refusal.YOUR_OWN
    asked = Asked(ROOM, MessageId(5), SAM, is_by_bot=True)
    assert await scene.asks.look(HERE, MIA, asked, "en") is Refusal.A_BOT
    assert await scene.queue() == ()


async def test_asking_twice_about_a_message_is_answered_and_kept_once(scene):
    await look(scene)
    assert await scene.asks.look(HERE, MIA, about(), "en") is Refusal.ASKED_ALREADY
    assert len((await scene.only()).requests) == 1


async def test_several_people_about_one_message_are_one_card(scene):
    await look(scene)
    assert (await look(scene, by=GUS)).was_merged
    assert {one.user_id for one in (await scene.only()).requests} == {MIA, GUS}


async def test_one_person_about_one_author_is_one_card_a_day(scene):
    await look(scene)
    assert (await look(scene, about(number=501))).was_merged
    scene.clock.advance(timedelta(days=1, seconds=1))
    assert not (await look(scene, about(number=502))).was_merged


async def test_after_a_few_cards_a_day_what_one_person_asks_joins_the_newest(scene):
    for number in range(MOST_CARDS_A_DAY + 3):
        await look(scene, about(UserId(200 + number), 600 + number))
    assert await scene.rows("SELECT count(*) FROM review_item") == [(MOST_CARDS_A_DAY,)]


async def test_who_asked_hears_when_it_was_looked_at_and_nothing_about_the_other(scene):
    await look(scene)
    item_id = (await scene.only()).item.item_id
    await scene.review.close(HERE, item_id, FAY, None)
    assert await scene.rows(LETTERS) == [(MIA, "letters.guidelines.looked")]


async def test_who_wished_for_no_answer_gets_none(scene):
    await scene.asks.look(HERE, MIA, about(), "en", wants_answer=False)
    await scene.review.close(HERE, (await scene.only()).item.item_id, FAY, None)
    assert await scene.rows(LETTERS) == []


async def test_who_asked_and_was_passed_over_for_thirty_days_hears_so(scene):
    await look(scene)
    scene.clock.advance(timedelta(days=30, seconds=1))
    await scene.keeping.claim_due(scene.clock.now())
    assert await scene.rows(LETTERS) == [(MIA, "letters.guidelines.ran_out")]


async def test_what_is_about_staff_is_seen_by_the_contact_alone_and_written_to_them(scene):
    await scene.contacts.choose(HERE, CONTACT)
    await setup_of(scene.database, scene.clock).choose_staff_channel(HERE, STAFF)
    receipt = await look(scene, about(GUS, is_staff=True))
    assert receipt.goes_to_contact
    assert await scene.queue(GUS) == ()
    assert await scene.queue(FAY) == ()
    assert len(await scene.queue(CONTACT)) == 1
    assert await scene.cards.claim_due(scene.clock.now()) == ()
    assert await scene.rows(LETTERS) == [(CONTACT, "letters.guidelines.for_contact")]
    assert await scene.rows("SELECT count(*) FROM notice") == [(0,)]


async def test_the_member_of_staff_finds_nothing_of_it_by_id_or_in_the_log_either(scene):
    await scene.contacts.choose(HERE, CONTACT)
    receipt = await look(scene, about(GUS, is_staff=True))
    await scene.review.take(HERE, receipt.item_id, CONTACT)
    assert str(await scene.review.get(HERE, receipt.item_id, GUS)) == "review.refused.unknown"
    assert (await scene.review.log(HERE, GUS, 1)).entries == ()
    assert (await scene.review.log(HERE, FAY, 1)).entries == ()
    assert len((await scene.review.log(HERE, CONTACT, 1)).entries) == 1
    await scene.review.close(HERE, receipt.item_id, CONTACT, None)
    assert (await scene.review.log(HERE, GUS, 1)).entries == ()


async def test_a_look_at_what_is_about_staff_tells_them_nothing_of_it(scene):
    await scene.contacts.choose(HERE, CONTACT)
    receipt = await look(scene, about(GUS, is_staff=True))
    await scene.review.show_words(HERE, receipt.item_id, CONTACT)
    seen = {row[0] for row in await scene.rows("SELECT member_hash FROM named_look")}
    assert seen == {scene.key.hash(HERE, MIA)}


async def test_without_a_contact_the_others_of_the_staff_see_it(scene):
    await look(scene, about(GUS, is_staff=True))
    assert await scene.queue(GUS) == ()
    assert len(await scene.queue(FAY)) == 1


async def test_about_the_contact_themself_the_others_see_it_and_they_are_not_written(scene):
    await scene.contacts.choose(HERE, CONTACT)
    await look(scene, about(CONTACT, is_staff=True))
    assert await scene.queue(CONTACT) == ()
    assert len(await scene.queue(FAY)) == 1
    assert await scene.rows(LETTERS) == []


async def test_what_is_about_staff_never_joins_a_card_that_others_see(scene):
    await scene.contacts.choose(HERE, CONTACT)
    for number in range(MOST_CARDS_A_DAY):
        await look(scene, about(UserId(200 + number), 600 + number))
    assert not (await look(scene, about(GUS, 700, is_staff=True))).was_merged
    assert await scene.queue(GUS) != ()
    assert all(one.item.person_id != GUS for one in await scene.queue(GUS))


async def test_a_talk_opens_one_private_thread_however_often_it_is_asked_for(scene):
    first = await scene.asks.talk(HERE, MIA, ROOM, "en")
    again = await scene.asks.talk(HERE, MIA, ROOM, "en")
    assert isinstance(first, Receipt)
    assert isinstance(again, Receipt)
    assert again.was_merged
    assert again.thread == first.thread
    assert len(await scene.threads.claim_due(scene.clock.now())) == 1


async def test_being_bothered_by_staff_opens_a_thread_with_the_contact_alone(scene):
    await scene.contacts.choose(HERE, CONTACT)
    receipt = await scene.asks.bothered(HERE, MIA, ROOM, "en", staff_id=GUS)
    assert isinstance(receipt, Receipt)
    (thread,) = await scene.threads.claim_due(scene.clock.now())
    assert await scene.threads.readers(thread) == (CONTACT,)


async def test_without_a_contact_the_others_on_duty_hear_of_it_and_that_person_does_not(scene):
    duties = Duties(scene.database, scene.clock)
    for person in (FAY, GUS):
        await duties.begin(HERE, person)
    await scene.asks.bothered(HERE, MIA, ROOM, "en", staff_id=GUS)
    (thread,) = await scene.threads.claim_due(scene.clock.now())
    assert await scene.threads.readers(thread) == (FAY,)
    await look(scene, about(GUS, is_staff=True))
    assert await scene.rows(LETTERS) == [(FAY, "letters.guidelines.for_team")] * 2


async def test_what_is_about_another_of_the_staff_never_comes_where_they_may_read(scene):
    await Duties(scene.database, scene.clock).begin(HERE, FAY)
    first = await scene.asks.bothered(HERE, MIA, ROOM, "en", staff_id=GUS)
    second = await scene.asks.bothered(HERE, MIA, ROOM, "en", staff_id=FAY)
    assert isinstance(first, Receipt)
    assert isinstance(second, Receipt)
    assert first.thread != second.thread


@pytest.mark.parametrize("decides", [True, False])
async def test_an_appeal_is_hidden_from_who_decided(scene, decides):
    await scene.nudging()
    await scene.contacts.choose(HERE, CONTACT)
    sent = await scene.sent(SHAMING)
    if decides:
        item_id = (await scene.only()).item.item_id
        await scene.review.decide(HERE, item_id, FAY, Verdict.FAIR)
    receipt = await scene.asks.appeal(sent.nudge_id, MIA, "en")
    assert isinstance(receipt, Receipt)
    assert receipt.goes_to_contact is decides
    seen = {one.item.kind for one in await scene.queue(FAY)}
    assert (ItemKind.APPEAL in seen) is not decides
    assert await scene.asks.appeal(sent.nudge_id, MIA, "en") is Refusal.ASKED_ALREADY


async def test_an_appeal_is_its_persons_own(scene):
    await scene.nudging()
    sent = await scene.sent(SHAMING)
    assert await scene.asks.appeal(sent.nudge_id, SAM, "en") is Refusal.NOT_YOURS
    assert await scene.asks.appeal(sent.nudge_id + 1, MIA, "en") is Refusal.OVER
