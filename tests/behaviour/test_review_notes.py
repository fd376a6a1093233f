"""What staff decide about a note that the bot wrote, and matters whose place is gone."""

from datetime import timedelta

import discord
import pytest

from bot.domain.ids import UserId
from bot.permissions import needed_in_all
from tests.behaviour import noticing
from tests.behaviour.people import Member
from tests.behaviour.reviewing import BREACH, card, cards, done, found, opened, press, queue, state
from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import World


@pytest.fixture
def world(reading_world: World) -> World:
    """The bot, which may read what people write."""
    return reading_world


async def nudged(world: World) -> Message:
    """Let the bot write to Ana about what she wrote, and return the card of it."""
    await noticing.read_along(world)
    await noticing.say_yes(world, world.ana)
    await world.ana.write(world.server.lounge, noticing.BREACH)
    return card(world)


async def set_aside(world: World) -> Message:
    await noticing.set_aside(world)
    await noticing.say_yes(world, world.ana)
    await world.ana.write(world.server.lounge, noticing.BREACH)
    return card(world)


def note(world: World) -> Message:
    (only,) = noticing.notes(world, world.ana)
    return only


async def test_the_card_says_what_was_sent_and_what_they_pressed(world):
    shown = await nudged(world)
    assert world.say("review.sent.note") in shown.text
    assert noticing.nudge_words(world).splitlines()[0] in shown.text

    await noticing.press(world, world.ana, "misread")

    assert world.say("review.sent.said_misread") in card(world).text


async def test_a_misread_takes_the_note_back_where_it_stands(world):
    await nudged(world)

    await press(world, world.kim, "misread")

    assert note(world).text == world.say("guidelines.nudge.taken_back")
    assert world.say("review.sent.taken_back") in card(world).text


async def test_fair_writes_nothing_to_anybody(world):
    await nudged(world)
    before = note(world).text

    await press(world, world.kim, "fair")

    assert note(world).text == before


async def test_undo_of_what_was_set_aside_lets_the_author_post_again(world):
    shown = await set_aside(world)
    assert world.say("review.sent.set_aside") in shown.text

    await press(world, world.fay, "undo")

    assert world.say("guidelines.nudge.may_post_again") in note(world).text


async def appeal(world: World) -> Answer:
    label = world.say("guidelines.nudge.appeal")
    return await world.ana.in_dm.click(note(world), label)


async def test_whose_message_was_set_aside_can_ask_a_person_to_look(world):
    await set_aside(world)

    answer = await appeal(world)

    assert answer.text == world.say("guidelines.nudge.appealed")
    about = world.say("review.kinds.appeal", number=2)
    (shown,) = [one for one in cards(world) if about in one.text]
    assert world.ana.actor.mention in shown.text
    assert (await appeal(world)).text == world.say("talk.refused.asked_already")
    await press(world, world.fay, "close", shown)
    told = world.say("letters.guidelines.looked_again", server="").splitlines()[1]
    assert told in noticing.notes(world, world.ana)[-1].text


async def test_who_decided_never_sees_the_appeal(world):
    await set_aside(world)
    await press(world, world.kim, "fair")

    await appeal(world)

    asked = world.say("review.short.appeal", number=2)
    assert asked not in (await queue(world, world.kim)).text
    assert asked in (await queue(world, world.mo)).text
    assert len(cards(world)) == 1


async def test_the_words_that_were_set_aside_are_gone_for_staff_too(world):
    await set_aside(world)

    assert world.say("review.marks.gone") in card(world).text
    assert world.say("review.buttons.words") not in card(world).labels
    assert noticing.BREACH not in card(world).text


async def test_who_mends_their_message_closes_the_matter(world):
    await nudged(world)
    message = Message(world.server.lounge.last_message)

    await world.ana.change(message, noticing.FINE)

    assert await state(world) == []
    assert world.say("review.closed_as.mended") in card(world).text
    assert (None, "mended") in await done(world)


async def test_in_a_thread_that_was_deleted_the_words_are_gone(world):
    thread = world.server.open_thread(world.server.lounge, world.ana)
    await found(world, world.ana, severity=3, room=thread)
    world.server.delete(thread)

    answer = await press(world, world.kim, "words")

    assert world.say("review.words.gone") in answer.text


async def test_in_a_thread_that_was_closed_the_words_can_still_be_shown(world):
    thread = world.server.open_thread(world.server.lounge, world.ana)
    await found(world, world.ana, severity=3, room=thread)
    world.env.backend.edit_channel(thread.id, {}, thread_metadata={"archived": True})

    answer = await press(world, world.kim, "words")

    assert "meds" in answer.text


async def talk(world: World, person: Member) -> None:
    shown = await person.use("talk")
    await person.click(shown.message, world.say("talk.buttons.facilitator"))


async def test_a_private_thread_that_was_closed_closes_its_matter_too(world):
    more = discord.Permissions(manage_channels=True)
    world.server.let_bot(needed_in_all() | more)
    await talk(world, world.ana)
    (thread,) = world.server.lounge.threads
    assert str(thread.id) in card(world).text

    top = world.ours(thread)[0]
    await world.ana.click(top, world.say("talk.buttons.close"))

    assert str(thread.id) not in card(world).text
    assert world.say("review.closed") in card(world).text
    assert await state(world) == []


async def test_who_asks_again_and_again_joins_one_card(world):
    for _ in range(3):
        await talk(world, world.ana)

    assert len(cards(world)) == 1
    assert world.say("review.asked_again", number=3) in card(world).text


async def test_what_is_about_the_contact_goes_to_the_others(world):
    await world.client.services.contacts.choose(world.server.id, UserId(world.mo.id))
    shown = await world.ana.use("talk")
    steps = await world.ana.click(shown.message, world.say("talk.buttons.bothered"))
    who = await world.ana.click(steps.message, world.say("talk.buttons.by_team"))
    await world.ana.choose(who.message, world.say("talk.by_team.choose"), world.mo.actor.user)

    assert world.ana.actor.mention not in (await queue(world, world.mo)).text
    assert world.ana.actor.mention in (await opened(world, world.kim)).text
    assert cards(world) == []


async def test_a_message_that_goes_while_its_card_is_due_is_told_on_the_card(world):
    await found(world, world.ana, severity=3, is_due_later=True)
    message = Message(world.server.lounge.last_message)
    await world.ana.delete(message)
    await world.do_what_is_due()

    assert world.say("review.marks.gone") in card(world).text


async def test_nothing_of_the_words_is_kept_or_logged(world):
    await found(world, world.ana, f"{BREACH} Xylophone.")
    await press(world, world.kim, "words")
    await world.pass_time(timedelta(minutes=1))

    tables = await world.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    kept = [await world.rows(f"SELECT * FROM {name}") for (name,) in tables]  # noqa: S608
    assert "ylophone" not in str(kept)
    assert "ylophone" not in world.log.text
