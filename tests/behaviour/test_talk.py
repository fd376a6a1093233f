"""`/talk` and *Ask a facilitator to look*: private threads, receipts, and who never hears of it."""

from datetime import timedelta

import discord
import pytest
from simcord.builders import ChannelHandle

from bot.domain.ids import UserId
from bot.permissions import TO_LOCK, needed_in_all
from tests.behaviour.noticing import BREACH, findings, read_along
from tests.behaviour.people import Member
from tests.behaviour.reviewing import card, press
from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import World

ITEMS = "SELECT kind, user_id, hidden_from, is_for_contact FROM review_item ORDER BY item_id"
MENU = "talk.look.menu"


async def go_on_duty(world: World, person: Member) -> None:
    card = await person.use("today")
    await person.click(card.message, world.say("today.buttons.on_duty"))


async def talk(world: World, person: Member) -> Answer:
    card = await person.use("talk")
    return await person.click(card.message, world.say("talk.buttons.facilitator"))


async def bothered(world: World, person: Member) -> Answer:
    card = await person.use("talk")
    return await person.click(card.message, world.say("talk.buttons.bothered"))


async def of_team(world: World, person: Member, about: Member) -> Answer:
    steps = await bothered(world, person)
    who = await person.click(steps.message, world.say("talk.buttons.by_team"))
    choose = world.say("talk.by_team.choose")
    return await person.choose(who.message, choose, about.actor.user)


async def said(world: World, person: Member, words: str = "You people never learn.") -> Message:
    await person.write(world.server.lounge, words)
    assert world.server.lounge.last_message is not None
    return Message(world.server.lounge.last_message)


async def ask(
    world: World,
    person: Member,
    message: Message,
    button: str = "ask",
    channel: ChannelHandle | None = None,
) -> Answer:
    sure = await person.use_on(channel or world.server.lounge, message, world.say(MENU))
    return await person.click(sure.message, world.say(f"talk.look.{button}"))


def thread(world: World) -> ChannelHandle:
    (only,) = world.server.lounge.threads
    return only


def kind_of(world: World, channel: ChannelHandle) -> int:
    return int(world.env.backend.get_channel(channel.id).type)


def let_archive(world: World, **more: bool) -> None:
    """At Discord whoever opened a thread may archive it; this model asks for more."""
    more = {"manage_channels": True, **more}
    world.server.let_bot(needed_in_all() | discord.Permissions(**more))


def is_locked(world: World) -> bool:
    metadata = world.env.backend.get_channel(thread(world).id).thread_metadata
    return bool(metadata and metadata.locked)


async def test_a_private_thread_opens_for_the_member_and_whoever_is_on_duty(world):
    await go_on_duty(world, world.fay)

    receipt = await talk(world, world.ana)

    opened = thread(world)
    assert world.say("talk.on_duty", number=1) in receipt.text
    assert kind_of(world, opened) == discord.ChannelType.private_thread.value
    assert world.server.is_in(opened, world.ana)
    assert world.server.is_in(opened, world.fay)
    assert not world.server.is_in(opened, world.ben)
    assert not world.server.is_in(opened, world.mo)


async def test_its_first_line_says_who_reads_it_and_for_how_long(world):
    await go_on_duty(world, world.fay)

    await talk(world, world.ana)

    top = world.ours(thread(world))[0]
    until = discord.utils.format_dt(world.clock.now() + timedelta(days=7), "D")
    readers = world.say(
        "talk.thread.readers", member=world.ana.actor.mention, readers=world.fay.actor.mention
    )
    assert top.texts[:2] == [readers, world.say("talk.thread.how_long", until=until)]


async def test_what_volunteers_cannot_do_is_the_same_sentence_in_help_and_talk(world):
    honest = world.say("care.honest", number=world.say("care.local_number"))

    assert honest in (await world.ana.use("help")).text
    assert honest in (await world.ana.use("talk")).text
    await talk(world, world.ana)
    assert honest in world.ours(thread(world))[0].text


async def test_with_nobody_on_duty_that_is_said_beforehand_and_in_the_thread(world):
    card = await world.ana.use("talk")
    assert world.say("talk.nobody_on_duty") in card.text

    await world.ana.click(card.message, world.say("talk.buttons.facilitator"))

    who = world.say("talk.thread.nobody_yet", member=world.ana.actor.mention)
    assert world.ours(thread(world))[0].texts[0] == who


async def test_whoever_takes_it_on_is_brought_into_the_thread_which_says_so_first(world):
    await talk(world, world.ana)
    assert not world.server.is_in(thread(world), world.fay)

    await press(world, world.fay, "take")

    joined = world.say("talk.thread.joined", who=world.fay.actor.mention)
    assert world.ours(thread(world))[-1].text == joined
    assert world.server.is_in(thread(world), world.fay)


async def test_whoever_is_in_the_thread_already_is_not_announced_again(world):
    await go_on_duty(world, world.fay)
    await talk(world, world.ana)

    await press(world, world.fay, "take")

    assert len(world.ours(thread(world))) == 1


async def test_who_cannot_read_the_channel_is_not_named_in_its_thread_and_staff_hear_why(world):
    await go_on_duty(world, world.fay)
    world.server.deny(world.server.lounge, world.fay.actor.user, view_channel=True)

    await talk(world, world.ana)

    assert world.server.is_in(thread(world), world.ana)
    assert not world.server.is_in(thread(world), world.fay)
    nobody = world.say("talk.thread.nobody_yet", member=world.ana.actor.mention)
    assert world.ours(thread(world))[0].texts[0] == nobody
    assert world.say("review.left_out") in card(world).text


async def test_no_thread_is_opened_for_whom_could_not_read_it_and_staff_hear_why(world):
    world.client.wake = lambda: None
    await talk(world, world.ana)
    world.server.deny(world.server.lounge, world.ana.actor.user, view_channel=True)

    await world.do_what_is_due()

    assert not world.server.lounge.threads
    assert world.say("review.left_out") in card(world).text


async def test_who_takes_it_on_and_cannot_read_the_channel_is_not_announced(world):
    await talk(world, world.ana)
    world.server.deny(world.server.lounge, world.fay.actor.user, view_channel=True)

    await press(world, world.fay, "take")
    await world.do_what_is_due()

    assert len(world.ours(thread(world))) == 1
    assert world.say("review.left_out") in card(world).text


async def test_asking_twice_leads_to_the_same_thread(world):
    await talk(world, world.ana)

    again = await talk(world, world.ana)

    assert str(thread(world).id) in again.text
    assert len(await world.rows(ITEMS)) == 1


@pytest.mark.parametrize("who", ["ana", "fay"])
async def test_both_sides_can_close_it(world, who):
    let_archive(world, manage_threads=True)
    await go_on_duty(world, world.fay)
    await talk(world, world.ana)
    top = world.ours(thread(world))[0]

    answer = await getattr(world, who).click(top, world.say("talk.buttons.close"))

    assert answer.text == world.say("talk.closing")
    assert world.ours(thread(world))[-1].text == world.say("talk.thread.closed")
    assert is_locked(world)
    assert await world.rows("SELECT user_id FROM private_thread") == []


async def test_without_the_right_to_lock_it_is_archived(world):
    assert not getattr(needed_in_all(), TO_LOCK[0])
    let_archive(world)
    await talk(world, world.ana)

    await world.ana.click(world.ours(thread(world))[0], world.say("talk.buttons.close"))

    metadata = world.env.backend.get_channel(thread(world).id).thread_metadata
    assert metadata.archived
    assert not metadata.locked


async def test_what_is_written_in_a_private_thread_is_not_read_along(reading_world):
    world = reading_world
    await read_along(world)
    await talk(world, world.ana)

    await world.ana.write(thread(world), BREACH)

    assert await findings(world) == []


async def test_a_contact_without_a_role_closes_what_is_about_the_team(world):
    let_archive(world)
    await world.client.services.contacts.choose(world.server.id, UserId(world.ben.id))
    await of_team(world, world.ana, world.fay)
    top = world.ours(thread(world))[0]

    answer = await world.ben.click(top, world.say("talk.buttons.close"))

    assert answer.text == world.say("talk.closing")


async def test_a_closed_thread_cannot_be_closed_again(world):
    let_archive(world)
    await talk(world, world.ana)
    top = world.ours(thread(world))[0]
    await world.ana.click(top, world.say("talk.buttons.close"))
    world.env.backend.edit_channel(thread(world).id, {}, thread_metadata={"archived": False})

    again = await world.ana.click(top, world.say("talk.buttons.close"))

    assert again.text == world.say("talk.refused.over")


async def test_it_closes_by_itself_after_a_week(world):
    let_archive(world)
    await talk(world, world.ana)

    await world.pass_time(timedelta(days=7, minutes=1))

    assert await world.rows("SELECT 1 FROM private_thread") == []


async def test_where_no_private_thread_may_be_opened_that_is_said(world):
    for channel in (world.server.lounge, world.prompts):
        world.server.deny(channel, None, create_private_threads=True)

    answer = await talk(world, world.ana)

    names = world.say("permissions.names.create_private_threads")
    assert answer.text == world.say("talk.no_room", names=names)
    assert await world.rows(ITEMS) == []


async def test_whoever_is_bothered_gets_the_steps_and_may_leave_it_there(world):
    steps = await bothered(world, world.ana)

    assert world.say("talk.bothered.steps") in steps.text
    assert await world.rows(ITEMS) == []


async def test_telling_a_facilitator_opens_a_thread_about_it(world):
    steps = await bothered(world, world.ana)

    await world.ana.click(steps.message, world.say("talk.buttons.tell"))

    assert await world.rows(ITEMS) == [("bothered", world.ana.id, None, 0)]
    assert world.server.is_in(thread(world), world.ana)


async def test_about_somebody_on_the_team_only_the_contact_is_invited(world):
    await world.client.services.contacts.choose(world.server.id, UserId(world.kim.id))
    await go_on_duty(world, world.fay)

    receipt = await of_team(world, world.ana, world.fay)

    assert world.say("talk.to_contact") in receipt.text
    assert await world.rows(ITEMS) == [("bothered", world.ana.id, world.fay.id, 1)]
    assert world.server.is_in(thread(world), world.kim)
    assert not world.server.is_in(thread(world), world.fay)
    assert world.ours(world.staff) == []


async def test_who_is_not_on_the_team_is_no_matter_for_the_contact(world):
    answer = await of_team(world, world.ana, world.ben)

    assert world.say("talk.by_team.not_staff") in answer.text
    assert await world.rows(ITEMS) == []


async def test_nothing_is_asked_before_it_is_meant(world):
    message = await said(world, world.ben)

    sure = await world.ana.use_on(world.server.lounge, message, world.say(MENU))

    assert sure.message.is_private
    assert await world.rows(ITEMS) == []


async def test_asking_to_look_has_a_receipt_and_shows_nothing_in_the_channel(world):
    message = await said(world, world.ben)
    before = len(world.server.lounge.history())

    receipt = await ask(world, world.ana, message)

    assert world.say("talk.look.to_staff") in receipt.text
    assert world.say("talk.look.will_hear") not in receipt.text
    assert await world.rows(ITEMS) == [("look", world.ben.id, None, 0)]
    assert len(world.server.lounge.history()) == before
    assert world.ours(world.ben.in_dm.channel) == []


async def test_about_a_message_of_the_team_the_contact_alone_hears(world):
    await world.client.services.contacts.choose(world.server.id, UserId(world.kim.id))
    message = await said(world, world.fay)

    receipt = await ask(world, world.ana, message)

    assert world.say("talk.look.to_contact") in receipt.text
    assert await world.rows(ITEMS) == [("look", world.fay.id, world.fay.id, 1)]
    assert world.ours(world.staff) == []
    (letter,) = world.ours(world.kim.in_dm.channel)
    assert world.say("letters.guidelines.for_contact", server="Garden") not in ("", letter.text)


async def test_two_people_about_one_message_make_one_matter(world):
    message = await said(world, world.ben)
    await ask(world, world.ana, message)

    await ask(world, world.kim, message)

    assert len(await world.rows(ITEMS)) == 1


async def test_asking_twice_about_the_same_message_is_said(world):
    message = await said(world, world.ben)
    await ask(world, world.ana, message)

    again = await ask(world, world.ana, message)

    assert again.text == world.say("talk.refused.asked_already")


async def test_nobody_asks_about_a_message_of_their_own(world):
    message = await said(world, world.ana)

    answer = await world.ana.use_on(world.server.lounge, message, world.say(MENU))

    assert answer.text == world.say("talk.refused.your_own")


async def test_what_the_bot_posted_for_somebody_can_be_looked_at(world, prompt):
    receipt = await ask(world, world.ana, prompt, channel=world.prompts)

    assert world.say("talk.look.receipt") in receipt.text
    # A share stands under a name alone: nothing at all leads to whose it is.
    assert await world.rows(ITEMS) == [("look", None, None, 0)]
