"""No share goes unheard: who is on duty gets links to those that nobody answered, and no others."""

from datetime import timedelta

import pytest

from bot.domain.ids import UserId
from tests.behaviour.people import Member
from tests.behaviour.seen import Message
from tests.behaviour.world import World

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
WAITING = "SELECT state FROM unheard_share"


def at_its_place(message: Message) -> str:
    return f"/{message.handle.channel.id}/{message.handle.id})"


def lists(world: World, where=None) -> list[Message]:
    title = world.say("care.unheard.title")
    return [one for one in world.ours(where or world.staff) if title in one.text]


async def shared(world: World, person: Member, prompt: Message, words: str = "Mine.") -> Message:
    """Somebody's share, as its thread shows it."""
    await world.share(person, prompt, words=words)
    return world.ours(world.thread())[-1]


async def until_the_next_list(world: World) -> None:
    """From ten in the morning to six in the evening of the next day, and a minute."""
    await world.pass_time(32 * HOUR)
    await world.pass_time(timedelta(minutes=1))


async def on_duty(world: World, person: Member, *, says_yes: bool = False) -> None:
    if says_yes:
        card = await person.use("privacy")
        await person.click(card.message, world.say("privacy.allow_notes"))
    card = await person.use("today")
    await person.click(card.message, world.say("today.buttons.on_duty"))


async def test_a_share_without_an_answer_is_in_the_staff_channel_the_next_evening(world, prompt):
    share = await shared(world, world.ana, prompt)

    await world.pass_time(8 * HOUR)
    assert lists(world) == []
    await world.pass_time(DAY)
    await world.pass_time(timedelta(minutes=1))

    (told,) = lists(world)
    assert at_its_place(share) in told.text
    assert "Mine." not in told.text
    assert told.is_silent


@pytest.mark.parametrize("how", ["reply", "reaction", "below", "name"])
async def test_a_share_that_somebody_answered_is_in_no_list(world, prompt, how):
    share = await shared(world, world.ana, prompt)
    if how == "reply":
        await world.ben.write(world.thread(), "I hear you.", reply_to=share)
    elif how == "reaction":
        await world.ben.react(share)
    elif how == "name":
        await shared(world, world.fay, prompt, "Another.")
        await world.ben.write(world.thread(), f"I hear you, <@{world.ana.id}>.")
        await world.ben.react(world.ours(world.thread())[-1])
    else:
        await world.ben.write(world.thread(), "I hear you.")

    await until_the_next_list(world)

    assert lists(world) == []
    assert await world.rows(WAITING) == []


@pytest.mark.parametrize("how", ["reply", "reaction", "below"])
async def test_nobody_answers_themselves(world, prompt, how):
    share = await shared(world, world.ana, prompt)
    if how == "reply":
        await world.ana.write(world.thread(), "And this.", reply_to=share)
    elif how == "reaction":
        await world.ana.react(share)
    else:
        await world.ana.write(world.thread(), "And this.")

    await until_the_next_list(world)

    assert at_its_place(share) in lists(world)[0].text


async def test_of_two_shares_only_the_one_without_an_answer_is_listed(world, prompt):
    first = await shared(world, world.ana, prompt, "First.")
    second = await shared(world, world.ben, prompt, "Second.")
    await world.fay.write(world.thread(), "Thank you.")

    await until_the_next_list(world)

    (told,) = lists(world)
    assert at_its_place(first) in told.text
    assert at_its_place(second) not in told.text


async def test_who_is_on_duty_and_said_yes_gets_it_alone(world, prompt):
    share = await shared(world, world.ana, prompt)
    await world.pass_time(31 * HOUR)
    await on_duty(world, world.fay, says_yes=True)

    await world.pass_time(HOUR)
    await world.pass_time(timedelta(minutes=1))

    assert lists(world) == []
    (told,) = lists(world, world.fay.in_dm.channel)
    assert at_its_place(share) in told.text
    assert "Garden" in told.text


async def test_without_a_staff_channel_it_waits_for_the_next_on_duty(empty_world):
    world = empty_world
    await world.set_up(staff_channel=False)
    prompt = await world.todays_prompt()
    share = await shared(world, world.ana, prompt)
    await until_the_next_list(world)
    await world.pass_time(2 * HOUR)

    await on_duty(world, world.fay, says_yes=True)
    await world.pass_time(timedelta(minutes=11))

    (told,) = lists(world, world.fay.in_dm.channel)
    assert at_its_place(share) in told.text


async def test_no_list_stands_in_a_staff_channel_that_every_member_reads(world, prompt):
    await shared(world, world.ana, prompt)
    world.server.allow(world.staff, world.server.guild.default_role, view_channel=True)

    await until_the_next_list(world)

    assert lists(world) == []


async def test_the_list_comes_once_a_day_and_again_while_nobody_answers(world, prompt):
    await shared(world, world.ana, prompt)
    await until_the_next_list(world)
    await world.pass_time(2 * HOUR)
    assert len(lists(world)) == 1

    await world.pass_time(22 * HOUR)
    await world.pass_time(timedelta(minutes=1))
    assert len(lists(world)) == 2


async def test_after_a_week_nothing_is_kept_of_a_share(world, prompt):
    await shared(world, world.ana, prompt)

    for _ in range(8):
        await world.pass_time(DAY)
        await world.pass_time(timedelta(minutes=1))

    assert await world.rows("SELECT 1 FROM unheard_share WHERE shared_at < 1767400000") == []


async def test_a_share_that_was_taken_down_is_gone_from_the_list(world, prompt):
    thanks = await world.share(world.ana, prompt, words="Mine.")
    await world.pass_time(25 * HOUR)
    assert await world.rows(WAITING) == [("unheard",)]

    await world.ana.click(thanks.message, world.say("prompts.mine.down"))

    assert await world.rows(WAITING) == []


async def test_the_shares_of_a_channel_that_is_gone_are_in_no_list(world, prompt):
    await shared(world, world.ana, prompt)

    world.server.delete(world.prompts)
    await until_the_next_list(world)

    assert lists(world) == []
    assert await world.rows(WAITING) == []


async def test_where_the_bot_may_not_look_the_list_says_so(world, prompt):
    share = await shared(world, world.ana, prompt)
    world.server.deny(world.prompts, None, read_message_history=True)

    await until_the_next_list(world)

    (told,) = lists(world)
    below = told.text.split(world.say("care.unheard.unsure"))[1]
    assert at_its_place(share) in below


async def test_today_shows_the_same_and_no_words(world, prompt):
    share, thread = await shared(world, world.ana, prompt), world.thread()
    await world.pass_time(25 * HOUR)

    card = await world.fay.use("today")

    assert world.say("care.unheard.heading") in card.text
    assert at_its_place(share) in card.text
    assert "Mine." not in card.text

    opened = await world.fay.click(card.message, world.say("care.unheard.open"))
    assert at_its_place(share) in opened.text
    await world.ben.write(thread, "I hear you.")
    again = await world.fay.use("today")
    assert world.say("care.unheard.heading") not in again.text


async def test_the_server_chooses_hours_and_time(world, prompt):
    await shared(world, world.ana, prompt)
    card = await world.fay.use("today")
    opened = await world.fay.click(card.message, world.say("care.unheard.open"))

    opened = await world.fay.choose(opened.message, world.say("care.unheard.choose_hours"), "12")
    opened = await world.fay.choose(opened.message, world.say("care.unheard.choose_time"), "23")
    assert world.say("care.unheard.when", time="23:00", zone="UTC", hours=12) in opened.text
    await world.pass_time(13 * HOUR)
    await world.pass_time(timedelta(minutes=1))

    assert len(lists(world)) == 1


async def test_a_server_without_a_list_keeps_nothing_of_shares_that_wait(world, prompt):
    await shared(world, world.ana, prompt)
    card = await world.fay.use("today")
    opened = await world.fay.click(card.message, world.say("care.unheard.open"))

    stopped = await world.fay.click(opened.message, world.say("care.unheard.stop"))
    await shared(world, world.ben, prompt)

    assert world.say("care.unheard.is_off") in stopped.text
    assert await world.rows(WAITING) == []
    await world.fay.click(stopped.message, world.say("care.unheard.start"))
    await shared(world, world.ben, prompt, "Another.")
    assert len(await world.rows(WAITING)) == 1


async def test_the_list_and_its_choices_are_for_facilitators(world):
    card = await world.fay.use("today")
    opened = await world.fay.click(card.message, world.say("care.unheard.open"))
    posted = await world.post_button(
        world.server.lounge, "Old", f"care:{world.server.id}:unheard_switch:off"
    )

    refused = await world.ana.click(posted, "Old")

    assert refused.text == world.say("refused.facilitators_only")
    assert opened.message.is_private
    assert (await world.client.services.unheard.settings(world.server.id)).is_on


async def test_who_keeps_their_shares_out_is_in_no_list(world, prompt):
    await shared(world, world.ana, prompt)
    card = await world.ana.use("privacy")
    assert world.say("privacy.waiting_shares", number=1) in card.text

    quiet = await world.ana.click(card.message, world.say("privacy.want_no_attention"))
    await shared(world, world.ana, prompt, "Another.")

    assert world.say("privacy.attention_stopped") in quiet.text
    assert await world.rows(WAITING) == []
    back = await world.ana.click(quiet.message, world.say("privacy.want_attention"))
    assert world.say("privacy.attention_on") in back.text
    await shared(world, world.ana, prompt, "A third.")
    assert len(await world.rows(WAITING)) == 1


async def test_who_rests_is_in_no_list(world, prompt):
    await shared(world, world.ana, prompt)
    await world.client.services.rest_mode.begin(world.server.id, UserId(world.ana.id))

    await until_the_next_list(world)

    assert lists(world) == []


async def test_who_has_an_open_care_note_is_left_out(world, prompt):
    share = await shared(world, world.ana, prompt)
    other = await shared(world, world.ben, prompt)
    services = world.client.services
    await services.contacts.choose(world.server.id, UserId(world.kim.id))
    assert await services.care_notes.asked(world.server.id, UserId(world.ana.id)) is not None

    await world.pass_time(25 * HOUR)
    card = await world.fay.use("today")

    assert at_its_place(share) not in card.text
    assert at_its_place(other) in card.text


async def test_what_somebody_erases_waits_no_longer(world, prompt):
    await shared(world, world.ana, prompt)
    await shared(world, world.ben, prompt)
    card = await world.ana.use("privacy")
    sure = await world.ana.click(card.message, world.say("privacy.erase"))
    await world.ana.click(sure.message, world.say("privacy.erase"))

    assert len(await world.rows(WAITING)) == 1


async def test_a_share_outside_of_questions_waits_as_well(world, prompt):
    await world.client.services.setup.choose_share_channel(world.server.id, world.server.lounge.id)
    opened = await world.ana.use("share")
    await world.ana.send(opened.form, words="Out of the blue.")
    share = world.ours(world.server.lounge)[-1]
    await world.ben.write(world.server.lounge, "Anybody for tea?")

    await until_the_next_list(world)

    (told,) = lists(world)
    assert f"/{world.server.lounge.id}/{share.handle.id})" in told.text


async def test_nothing_in_the_rows_leads_from_a_post_to_a_person(world, prompt):
    await shared(world, world.ana, prompt)

    (row,) = await world.rows("SELECT * FROM unheard_share")
    (response,) = await world.rows("SELECT member_hash FROM response WHERE kind = 'share'")

    assert world.ana.id not in row
    assert response[0] not in row
