"""A server whose questions are in Spanish: everything about its rounds is said in Spanish."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.wording import Say
from tests.behaviour.circles import Evening, open_circle
from tests.behaviour.world import World

# The card of an evening's round stands ten minutes before seven.
LOBBY = timedelta(hours=18, minutes=50)
DAY = timedelta(days=1)

ONLY_SPACE = "\N{ZERO WIDTH SPACE}"


@pytest.fixture
async def say(world: World) -> Say:
    """Sentences in Spanish, which the schedule of the server speaks from now on."""
    services, guild_id = world.client.services, world.server.id
    (schedule,) = await services.schedules.of_server(guild_id)
    await services.schedules.set_manner(
        guild_id, schedule.schedule_id, lambda manner: replace(manner, language="es")
    )
    return world.client.say_in("es")


@pytest.fixture
async def lobby(world: World, say: Say) -> Evening:
    """A circle that was found, planned and opened by Spanish labels alone."""
    return await open_circle(world, language="es")


async def test_trying_a_round_alone_shows_it_as_it_will_be(world: World, say: Say):
    card = await world.fay.use("round")
    tried = await world.fay.click(card.message, say("rounds.card.try"))

    assert say("rounds.trying.alone") in tried.text
    assert say("rounds.lobby.passing") in tried.text
    assert tried.message.labels == [say("rounds.trying.go_on"), say("rounds.card.back")]


async def test_the_controls_and_the_look_back_are_in_the_language(lobby: Evening, say: Say):
    world = lobby.world
    await lobby.join(world.ana)
    await lobby.begin()
    asked = await lobby.control("rounds.controls.end")
    assert asked.text == say("rounds.controls.ask")

    over = await world.fay.click(asked.message, say("rounds.controls.end"))
    assert say("rounds.mirror.title") in over.text


async def test_words_of_a_turn_that_come_back_come_back_in_the_language(lobby: Evening, say: Say):
    world = lobby.world
    await lobby.join(world.ana)
    await lobby.begin()
    opened = await lobby.press(world.ana, await lobby.my_turn(world.ana), "rounds.turn.write")
    refused = await world.ana.send(opened.form, words=ONLY_SPACE)

    assert refused.message.labels == [say("forms.reopen")]


async def test_checkin_and_rest_mode_are_in_the_language(world: World, say: Say):
    card = await world.ana.use("checkin")
    assert say("rounds.check_in.none") in card.text

    resting = await world.ana.click(card.message, say("rounds.rest.begin"))
    assert say("rounds.rest.begun") in resting.text

    back = await world.ana.click(resting.message, say("rounds.rest.back"))
    assert say("rounds.rest.welcome") in back.text


async def test_a_round_that_comes_again_is_planned_and_its_reminders_end_in_the_language(
    world: World, say: Say
):
    fay, ana = world.fay, world.ana
    listed = await fay.click((await fay.use("round")).message, say("rounds.card.repeat"))
    asked = await fay.click(listed.message, say("rounds.repeats.add"))
    choose = say("rounds.repeats.choose_format")
    where = await fay.choose(asked.message, choose, "talking-circle")
    choose = say("rounds.repeats.choose_channel")
    opened = await fay.choose(where.message, choose, world.server.lounge)
    added = await fay.send(opened.form, days=["thursday", "friday"])
    assert say("rounds.repeats.added") in added.text

    await world.pass_time(LOBBY)
    await ana.click(world.ours(world.server.lounge)[0], say("rounds.reminders.remind"))
    await world.pass_time(DAY)
    (letter,) = world.ours(ana.in_dm.channel)
    stopped = await ana.in_dm.click(letter, say("rounds.reminders.stop"))
    assert stopped.text == say("rounds.reminders.stopped")
