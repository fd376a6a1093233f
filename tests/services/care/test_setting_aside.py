"""A post with method detail: its words come back first, whatever crashes in between."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from bot.domain.care.notes import CareNote, Place, Refusal
from bot.domain.care.recognising import Urgency
from bot.domain.care.sending import CARD_ATTEMPTS
from bot.domain.care.setting_aside import Aside, SetAside
from bot.domain.guidelines.ladder import Mode
from bot.domain.guidelines.settings import FamilyChoice
from bot.domain.ids import CareNoteId, ChannelId, MessageId
from bot.services.care.cards import CardJob
from bot.services.care.choices import CareChoices
from bot.storage.guidelines import settings
from tests.services.care.scene import ANA, GENTLE, HERE, MEMBER, ROOM, URGENT, Scene

POST = Place(ROOM, MessageId(1000))
CARD = Place(ChannelId(60), MessageId(6000))


@dataclass(frozen=True)
class Detail:
    """What a rule found."""

    rule_id: str = "g11-means"
    family: str = "G11"
    severity: int = 3


FOUND = [Detail()]


@pytest.fixture(autouse=True)
async def hiding(scene: Scene) -> None:
    """Posts with method detail are set aside here."""
    async with scene.database.write() as connection:
        await settings.set_family(connection, HERE, "G11", FamilyChoice(Mode.QUEUE, may_hide=True))


async def due(scene: Scene) -> CardJob:
    (job,) = await scene.due_cards()
    return job


async def became(scene: Scene) -> SetAside | None:
    (note,) = await scene.notes.of_server(HERE)
    return note.messages[-1].set_aside


async def test_a_card_is_to_give_the_words_back_and_deletes_only_after_it_stands(scene: Scene):
    await scene.says(URGENT, found=FOUND)
    job = await due(scene)
    assert (job.card.aside, job.card.post) == (Aside.GIVING_BACK, POST)

    await scene.cards.sent(job.card, CARD, Aside.DELETING, None)

    job = await due(scene)
    assert (job.card.aside, job.card.place) == (Aside.DELETING, CARD)
    await scene.cards.aside_over(job.card, SetAside.DONE)
    await scene.cards.settle(job.card, CARD)
    assert await scene.due_cards() == ()
    assert await became(scene) is SetAside.DONE
    card = await scene.cards.get(job.card)
    assert card is not None
    # Known until its note is over: people may let it be posted again.
    assert (card.aside, card.post) == (Aside.GONE, POST)


async def test_killed_before_the_card_was_known_to_stand_it_is_looked_for_first(scene: Scene):
    await scene.says(URGENT, found=FOUND)
    await due(scene)

    scene.restart()
    await scene.cards.wake_interrupted()

    job = await due(scene)
    assert (job.card.aside, job.card.may_already_stand) == (Aside.GIVING_BACK, True)


async def test_killed_between_card_and_deletion_the_deletion_is_done_after_the_start(scene: Scene):
    await scene.says(URGENT, found=FOUND)
    await scene.cards.sent((await due(scene)).card, CARD, Aside.DELETING, None)
    await due(scene)

    scene.restart()
    await scene.cards.wake_interrupted()

    job = await due(scene)
    assert (job.card.aside, job.card.post) == (Aside.DELETING, POST)
    assert job.card.may_already_stand


async def test_an_older_card_finishes_what_it_began_and_goes(scene: Scene):
    await scene.says(URGENT, found=FOUND)
    await scene.cards.sent((await due(scene)).card, CARD, Aside.DELETING, None)
    await scene.says(URGENT, message_id=1001)
    assert await scene.rows("care_card") == 2

    (older,) = [one for one in await scene.due_cards() if one.card.aside is Aside.DELETING]
    await scene.cards.aside_over(older.card, SetAside.DONE)
    await scene.cards.settle(older.card, CARD)

    assert await became(scene) is None
    (note,) = await scene.notes.of_server(HERE)
    assert note.messages[0].set_aside is SetAside.DONE


async def test_without_a_card_the_post_stays_and_people_read_so(
    scene: Scene,
):
    choices = CareChoices(scene.database, scene.clock, scene.key)
    await choices.want_no_cards(HERE, MEMBER)

    await scene.says(URGENT, found=FOUND)

    assert await scene.rows("care_card") == 0
    assert await became(scene) is SetAside.STANDS


async def test_in_the_pause_of_gentle_cards_the_post_stays_and_people_read_so(scene: Scene):
    await scene.open_note()
    await scene.send_cards()

    await scene.says(GENTLE, message_id=1001, found=FOUND)

    assert await scene.due_cards() == ()
    assert await became(scene) is SetAside.STANDS


async def test_of_what_staff_write_nothing_is_set_aside(scene: Scene):
    await scene.says(URGENT, is_staff=True, found=FOUND)
    assert (await due(scene)).card.aside is None


async def test_with_resources_only_nothing_is_set_aside(scene: Scene):
    await scene.set_up(has_contact=False)
    await scene.says(URGENT, found=FOUND)
    assert (await due(scene)).card.aside is None


async def test_where_it_is_switched_off_nothing_is_set_aside(scene: Scene):
    async with scene.database.write() as connection:
        await settings.set_family(connection, HERE, "G11", FamilyChoice(Mode.QUEUE))
    await scene.says(URGENT, found=FOUND)
    assert (await due(scene)).card.aside is None
    assert not await scene.cards.asks_to_be_set_aside(HERE, FOUND)


async def test_the_same_post_changed_meanwhile_brings_no_second_card_but_its_words(scene: Scene):
    await scene.says(GENTLE, found=FOUND)
    await scene.says(GENTLE, found=FOUND)
    await scene.says(URGENT, found=FOUND)

    job = await due(scene)

    assert job.urgency is Urgency.URGENT
    assert await scene.rows("care_card") == 1


async def test_a_card_that_could_not_be_sent_leaves_the_post(scene: Scene):
    await scene.says(URGENT, found=FOUND)
    await scene.cards.unreachable((await due(scene)).card)
    assert await became(scene) is SetAside.STANDS


async def test_a_card_that_is_gone_leaves_the_post(scene: Scene):
    await scene.says(URGENT, found=FOUND)
    await scene.cards.sent((await due(scene)).card, CARD, Aside.DELETING, None)
    await scene.cards.lost((await due(scene)).card)
    assert await became(scene) is SetAside.STANDS


async def test_a_card_that_is_gone_after_its_post_stayed_changes_nothing(scene: Scene):
    await scene.says(URGENT, found=FOUND)
    await scene.cards.sent((await due(scene)).card, CARD, Aside.DELETING, None)
    await scene.cards.post_stays((await due(scene)).card, None)
    await scene.cards.wake_interrupted()
    await scene.cards.lost((await due(scene)).card)
    assert await became(scene) is None


async def test_a_post_that_cannot_be_deleted_is_left_to_people_and_the_card_says_so(scene: Scene):
    await scene.says(URGENT, found=FOUND)
    await scene.cards.sent((await due(scene)).card, CARD, Aside.DELETING, None)
    for _ in range(CARD_ATTEMPTS):
        await scene.cards.set_back((await due(scene)).card)
        await scene.later(timedelta(minutes=5))
    assert await became(scene) is SetAside.STANDS

    job = await due(scene)
    assert job.card.aside is Aside.STAYING
    await scene.cards.set_back(job.card)
    await scene.later(timedelta(minutes=5))

    assert (await due(scene)).card.aside is None


async def gone(scene: Scene) -> CareNoteId:
    """Let a post be set aside; return the note about it."""
    opened = await scene.says(URGENT, found=FOUND)
    await scene.cards.sent((await due(scene)).card, CARD, Aside.DELETING, None)
    job = await due(scene)
    await scene.cards.aside_over(job.card, SetAside.DONE)
    await scene.cards.settle(job.card, CARD)
    assert opened is not None
    assert opened.note_id is not None
    return opened.note_id


async def test_undo_lets_the_card_say_that_it_may_be_posted_again(scene: Scene):
    note_id = await gone(scene)
    assert isinstance(await scene.aside.undo(note_id), CareNote)
    assert await became(scene) is SetAside.UNDONE
    job = await due(scene)
    assert (job.card.aside, job.card.place) == (Aside.RETURNING, CARD)
    await scene.cards.aside_over(job.card, None)
    await scene.cards.settle(job.card, CARD)
    assert await scene.due_cards() == ()
    assert await scene.aside.undo(note_id) is Refusal.NOTHING_TO_UNDO
    assert await scene.aside.undo(CareNoteId(99)) is Refusal.OVER


async def test_undo_reaches_the_card_that_holds_the_words_also_when_a_newer_one_stands(
    scene: Scene,
):
    note_id = await gone(scene)
    await scene.says(URGENT, message_id=1001)
    await scene.send_cards()
    await scene.aside.undo(note_id)
    job = await due(scene)
    assert (job.card.aside, job.card.place) == (Aside.RETURNING, CARD)


async def test_undo_while_the_card_is_edited_is_said_after_that(scene: Scene):
    note_id = await gone(scene)
    await scene.notes.claim(note_id, ANA)
    job = await due(scene)
    await scene.aside.undo(note_id)
    await scene.cards.settle(job.card, CARD)
    assert (await due(scene)).card.aside is Aside.RETURNING


@pytest.mark.parametrize("is_pressed_first", [True, False])
async def test_where_the_card_is_gone_people_read_that_they_have_to_say_so(
    scene: Scene, is_pressed_first
):
    note_id = await gone(scene)
    await scene.notes.claim(note_id, ANA)
    job = await due(scene)
    if is_pressed_first:
        await scene.aside.undo(note_id)
    await scene.cards.lost(job.card)
    if not is_pressed_first:
        await scene.aside.undo(note_id)
    assert await became(scene) is SetAside.UNTOLD


async def test_a_card_that_cannot_say_so_is_given_up_and_people_read_it(scene: Scene):
    await scene.aside.undo(await gone(scene))
    job = await due(scene)
    await scene.cards.set_back(replace(job.card, attempt=CARD_ATTEMPTS))
    assert await became(scene) is SetAside.UNTOLD


async def test_what_people_let_be_posted_again_is_not_set_aside_a_second_time(scene: Scene):
    await scene.aside.undo(await gone(scene))
    job = await due(scene)
    await scene.cards.aside_over(job.card, None)
    await scene.cards.settle(job.card, CARD)
    await scene.says(URGENT, message_id=1001, found=FOUND)
    card = await due(scene)
    assert card.card.aside is None
    assert await became(scene) is None


async def test_nothing_of_a_post_that_went_is_kept_longer_than_its_note(scene: Scene):
    note_id = await gone(scene)
    await scene.says(URGENT, message_id=1001)
    await scene.send_cards()
    await scene.notes.done(note_id, ANA)
    await scene.send_cards()
    await scene.post_notes()
    await scene.later(timedelta(days=1))
    await scene.post_notes()
    await scene.notes.decline_follow_up(note_id, ANA)
    await scene.post_notes()
    assert (await scene.rows("care_note"), await scene.rows("care_card")) == (0, 0)
    assert await scene.rows("care_note_message") == 0
