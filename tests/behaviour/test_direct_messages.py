"""Somebody writes to the bot: they may be in need, and nobody reads along."""

from datetime import timedelta
from typing import Any

from tests.behaviour.people import Member
from tests.behaviour.seen import Message
from tests.behaviour.world import World

SEND = "/channels/*/messages"
TEN_MINUTES = timedelta(minutes=10)


def answers(world: World, person: Member) -> list[Message]:
    return world.ours(person.in_dm.channel)


async def everything_kept(world: World) -> dict[str, list[tuple[Any, ...]]]:
    tables = await world.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
    return {
        name: await world.rows(f"SELECT * FROM {name}")  # noqa: S608 - the database's own names
        for (name,) in tables
    }


async def test_who_writes_to_the_bot_reads_first_what_helps_in_danger(world: World):
    await world.ana.in_dm.write("Is this thing on?")

    (answer,) = answers(world, world.ana)
    assert answer.texts[0] == world.say("care.direct.danger")
    helpline = world.library.resources.for_country(None)[0]
    assert helpline.contact in answer.texts[1]
    assert world.say("care.direct.bot") in answer.text
    assert world.say("care.direct.resources") in answer.text
    assert world.say("care.direct.facilitators") in answer.text
    assert "</resources:" in answer.text


async def test_its_button_shows_the_same_card_as_the_command(world: World):
    dm = world.ana.in_dm
    await dm.write("hello?")
    (answer,) = answers(world, world.ana)

    shown = await dm.click(answer, world.say("care.direct.show"))

    before = shown.message.texts
    assert before == (await dm.use("resources")).message.texts
    other = await dm.choose(shown.message, world.say("resources.elsewhere"), "GB")
    assert other.message.texts != before


async def test_a_stream_of_messages_is_met_by_one_answer(world: World):
    for words in ("hello", "are you there", "please"):
        await world.ana.in_dm.write(words)
    await world.pass_time(TEN_MINUTES - timedelta(seconds=1))
    await world.ana.in_dm.write("still there?")

    assert len(answers(world, world.ana)) == 1


async def test_after_ten_minutes_a_message_is_answered_again(world: World):
    await world.ana.in_dm.write("hello")
    await world.pass_time(TEN_MINUTES)
    await world.ana.in_dm.write("hello again")

    assert len(answers(world, world.ana)) == 2


async def test_one_persons_answer_keeps_nobody_else_waiting(world: World):
    await world.ana.in_dm.write("hello")
    await world.ben.in_dm.write("hello")

    assert len(answers(world, world.ana)) == 1
    assert len(answers(world, world.ben)) == 1


async def test_the_first_message_after_a_restart_is_answered(world: World):
    await world.ana.in_dm.write("hello")
    await world.restart_bot()
    await world.ana.in_dm.write("hello again")

    assert len(answers(world, world.ana)) == 2


async def test_a_clock_that_was_set_back_leaves_nobody_without_an_answer(world: World):
    await world.ana.in_dm.write("hello")
    world.clock.advance(-timedelta(days=1))
    await world.ana.in_dm.write("hello again")

    assert len(answers(world, world.ana)) == 2


async def test_bots_get_no_answer(world: World):
    machine = world.person("Machine", is_bot=True)
    await machine.in_dm.write("beep")

    assert answers(world, machine) == []


async def test_what_people_write_in_a_server_is_not_answered(world: World):
    before = len(world.ana.sees(world.server.lounge))
    await world.ana.actor.send(world.server.lounge, "hello")

    assert len(world.ana.sees(world.server.lounge)) == before + 1
    assert answers(world, world.ana) == []


async def test_words_and_who_wrote_them_are_neither_kept_nor_logged(world: World):
    before = await everything_kept(world)
    await world.ana.in_dm.write("marmalade")

    assert len(answers(world, world.ana)) == 1
    assert "marmalade" not in world.log.text
    assert str(world.ana.id) not in world.log.text
    assert await everything_kept(world) == before


async def test_closed_direct_messages_are_left_in_peace(world: World):
    world.env.inject_error("POST", SEND, status=403, code=50007)
    await world.ana.in_dm.write("marmalade")
    await world.ana.in_dm.write("hello")

    assert answers(world, world.ana) == []
    assert "50007" in world.log.text
    assert "marmalade" not in world.log.text


async def test_an_answer_that_failed_comes_at_the_next_message(world: World):
    world.env.inject_error("POST", SEND, status=503)
    await world.ana.in_dm.write("marmalade")
    assert "marmalade" not in world.log.take_failure()
    assert answers(world, world.ana) == []

    await world.ana.in_dm.write("hello")

    assert len(answers(world, world.ana)) == 1
