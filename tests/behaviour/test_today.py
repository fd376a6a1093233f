from datetime import datetime, timedelta

import discord
import pytest

from tests.behaviour.seen import Answer
from tests.behaviour.test_prompt_card import question
from tests.behaviour.world import START, World

TEN = START + timedelta(hours=10)
DAY = timedelta(days=1)


def at(moment: datetime, style: str) -> str:
    return f"<t:{int(moment.timestamp())}:{style}>"


def labels(world: World, *actions: str) -> list[str]:
    buttons = [world.say(f"today.buttons.{one}") for one in actions]
    return [*buttons, world.say("care.unheard.open")]


async def press(world: World, card: Answer, action: str) -> Answer:
    return await world.fay.click(card.message, world.say(f"today.buttons.{action}"))


def facilitator(world: World, name: str = "Gus"):
    return world.person(name, world.facilitators)


@pytest.mark.parametrize("who", ["ana", "mo"])
async def test_the_card_is_for_facilitators(world, who):
    answer = await getattr(world, who).use("today")

    assert answer.text == world.say("refused.facilitators_only")


@pytest.mark.parametrize("who", ["fay", "kim"])
async def test_facilitators_and_who_manages_the_server_see_the_day(world, who):
    answer = await getattr(world, who).use("today")

    assert world.say("today.title") in answer.text
    assert world.say("today.nobody_on_duty") in answer.text
    assert answer.message.labels == labels(world, "on_duty", "my_hours", "questions")


async def test_nobody_else_sees_it(world):
    before = len(world.kim.sees(world.server.lounge))

    await world.fay.use("today")

    assert len(world.kim.sees(world.server.lounge)) == before


async def test_before_the_setup_it_says_where_to_begin_and_duty_works(empty_world):
    world = empty_world
    card = await world.kim.use("today")
    assert world.say("prompts.refused.not_set_up") in card.text
    assert card.message.labels == labels(world, "on_duty", "my_hours")

    card = await world.kim.click(card.message, world.say("today.buttons.on_duty"))

    assert world.say("today.you_on_duty", until=at(START + timedelta(hours=12), "t")) in card.text


async def test_before_its_time_it_says_when_todays_question_comes(world):
    card = await world.fay.use("today")

    comes = world.say("today.day.comes", channel=world.prompts.mention, when=at(TEN, "t"))
    assert comes in card.text
    assert card.text.count(at(TEN, "f")) == 0


async def test_a_posted_question_is_linked_with_what_is_next(world, prompt):
    card = await world.fay.use("today")

    link = f"https://discord.com/channels/{world.server.id}/{world.thread().id}"
    assert f"]({link})" in card.text
    assert question(prompt)[:60] in card.text
    assert world.say("today.next", when=at(TEN + DAY, "f")) in card.text


async def test_a_question_on_its_way_is_said_to_be(world):
    world.env.inject_error("POST", "/channels/*/messages", status=503)
    await world.pass_time(timedelta(hours=10))

    card = await world.fay.use("today")

    assert world.say("today.day.on_its_way", channel=world.prompts.mention) in card.text


async def test_a_question_that_failed_says_why_and_what_to_do(world):
    world.server.delete(world.prompts)
    await world.pass_time(timedelta(hours=10))

    card = await world.fay.use("today")

    assert world.say("today.day.failed", channel=world.prompts.mention) in card.text
    assert world.say("prompts.paused.channel_gone") in card.text


async def test_without_a_staff_channel_its_notes_stand_on_the_card(empty_world):
    world = empty_world
    await world.set_up(staff_channel=False)
    world.server.delete(world.prompts)
    await world.pass_time(timedelta(hours=10))

    card = await world.fay.use("today")

    assert world.say("notices.prompts.channel_gone") in card.text


async def test_when_everything_rests_it_says_so(world):
    await world.client.services.rests.pause_everything(world.server.id)

    card = await world.fay.use("today")

    assert world.say("today.server_rests") in card.text
    assert world.say("today.day.none", channel=world.prompts.mention) in card.text


async def test_after_a_hard_day_it_says_so_until_the_neutral_weeks_are_over(world):
    await world.client.services.rests.begin_hard_day(world.server.id, START.date())
    assert world.say("today.hard_day") in (await world.fay.use("today")).text

    await world.pass_time(20 * DAY)

    assert world.say("today.hard_day") not in (await world.fay.use("today")).text


async def test_a_date_that_somebody_skipped_says_so(world):
    services, guild_id = world.client.services, world.server.id
    (schedule,) = await services.schedules.of_server(guild_id)
    await services.dates.skip(guild_id, schedule.schedule_id, START.date())

    card = await world.fay.use("today")

    why = world.say("prompts.rests.skipped")
    assert world.say("today.rests", channel=world.prompts.mention, why=why) in card.text


async def test_a_schedule_that_nobody_can_read_does_not_hide_the_card(world):
    async with world.database.write() as connection:
        await connection.execute("UPDATE schedule SET zone = 'Atlantis/Port'")

    card = await world.fay.use("today")

    assert world.say("today.unreadable") in card.text


async def test_a_suggestion_is_counted_while_it_waits(world, prompt):
    opened = await world.more(world.ana, prompt, "suggest")
    await world.ana.send(opened.form, text="What helps?")

    assert world.say("today.one_suggestion") in (await world.fay.use("today")).text


async def test_on_and_off_duty_change_the_card_in_its_place(world):
    card = await world.fay.use("today")
    screens = len(world.fay.sees(world.server.lounge))

    card = await press(world, card, "on_duty")
    assert world.say("today.you_on_duty", until=at(START + timedelta(hours=12), "t")) in card.text
    assert card.message.labels == labels(world, "off_duty", "my_hours", "questions")

    card = await press(world, card, "off_duty")
    card = await world.fay.click(card.message, world.say("care.rota.back"))
    assert world.say("today.nobody_on_duty") in card.text
    assert len(world.fay.sees(world.server.lounge)) == screens
    assert await world.rows("SELECT * FROM duty") == []


async def test_the_others_see_who_is_on_duty_and_nobody_is_pinged(world):
    await press(world, await world.fay.use("today"), "on_duty")

    card = await world.kim.use("today")

    until = at(START + timedelta(hours=12), "t")
    assert world.say("today.on_duty_row", name=f"<@{world.fay.id}>", until=until) in card.text
    assert card.message.labels == labels(world, "on_duty", "my_hours", "questions")
    assert card.message.is_private


async def test_who_is_no_facilitator_any_more_is_not_shown_and_not_kept(world):
    gus = facilitator(world)
    await gus.click((await gus.use("today")).message, world.say("today.buttons.on_duty"))
    gus.loses(world.facilitators)

    card = await world.fay.use("today")

    assert world.say("today.nobody_on_duty") in card.text
    assert await world.rows("SELECT * FROM duty") == []


async def test_who_left_the_server_is_not_shown(world):
    gus = facilitator(world)
    await gus.click((await gus.use("today")).message, world.say("today.buttons.on_duty"))
    world.env.backend.remove_member(world.server.id, gus.id)

    assert f"<@{gus.id}>" not in (await world.fay.use("today")).text


async def test_while_discord_tells_no_roles_what_was_said_holds(world):
    gus = facilitator(world)
    await gus.click((await gus.use("today")).message, world.say("today.buttons.on_duty"))
    world.env.inject_error("GET", "/guilds/*/members/*", status=403)

    assert f"<@{gus.id}>" in (await world.fay.use("today")).text


async def test_who_is_no_facilitator_any_more_presses_in_vain(world):
    card = await world.fay.use("today")
    world.fay.loses(world.facilitators)

    for label in card.message.labels:
        answer = await world.fay.click(card.message, label)
        assert answer.text == world.say("refused.facilitators_only"), label
    assert await world.rows("SELECT * FROM duty") == []


async def test_duty_ends_by_itself_after_twelve_hours(world):
    await press(world, await world.fay.use("today"), "on_duty")
    await world.pass_time(timedelta(hours=12))

    assert world.say("today.nobody_on_duty") in (await world.kim.use("today")).text
    assert await world.rows("SELECT * FROM duty") == []


async def test_after_a_restart_the_buttons_of_a_card_still_work(world):
    card = await world.fay.use("today")
    await world.restart_bot()

    card = await press(world, card, "on_duty")

    assert card.message.labels == labels(world, "off_duty", "my_hours", "questions")


async def test_open_the_questions_shows_the_card_of_prompt_beside_it(world):
    card = await world.fay.use("today")
    before = world.fay.sees(world.server.lounge)

    opened = await press(world, card, "questions")

    assert world.say("prompts.card.title") in opened.text
    assert len(world.fay.sees(world.server.lounge)) == len(before) + 1


async def test_privacy_shows_duty_and_erasing_ends_it(world):
    await press(world, await world.fay.use("today"), "on_duty")

    card = await world.fay.use("privacy")
    since = discord.utils.format_dt(START, "f")
    assert world.say("privacy.on_duty", since=since) in card.text
    assert world.say("privacy.on_duty", since=since) in (await world.fay.in_dm.use("privacy")).text

    asked = await world.fay.click(card.message, world.say("privacy.erase"))
    await world.fay.click(asked.message, world.say("privacy.erase"))

    assert world.say("privacy.nothing") in (await world.fay.use("privacy")).text
    assert world.say("today.nobody_on_duty") in (await world.fay.use("today")).text
