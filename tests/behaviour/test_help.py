import discord
import pytest

from tests.behaviour.noticing import read_along
from tests.behaviour.world import World


@pytest.mark.parametrize("who", ["ana", "fay", "mo", "kim"])
async def test_help_tells_everybody_what_the_bot_is_and_keeps_and_cannot_do(world: World, who):
    answer = await getattr(world, who).use("help")

    assert world.say("help.what") in answer.text
    assert world.say("help.here") in answer.text
    assert world.say("help.kept") in answer.text
    assert world.say("help.limits") in answer.text


async def test_help_says_where_the_bot_reads_along(reading_world: World):
    world = reading_world
    before = await world.ana.use("help")
    await read_along(world)

    answer = await world.ana.use("help")

    line = world.say("help.reads_along", channels=f"<#{world.server.lounge.id}>")
    assert line in answer.text
    assert f"<#{world.server.lounge.id}>" not in before.text


async def test_where_it_reads_no_messages_help_names_no_channel(world: World):
    await read_along(world)

    answer = await world.ana.use("help")

    assert f"<#{world.server.lounge.id}>" not in answer.text


@pytest.mark.parametrize(
    ("who", "offered"),
    [("ana", set()), ("mo", set()), ("fay", {"facilitators"}), ("kim", {"facilitators", "admins"})],
)
async def test_help_offers_only_what_one_may_use(world: World, who, offered):
    answer = await getattr(world, who).use("help")

    lines = {one: world.say(f"help.here_{one}") for one in ("facilitators", "admins")}
    assert {one for one, line in lines.items() if line in answer.text} == offered


async def test_help_in_a_direct_message_offers_what_works_there(world: World):
    answer = await world.kim.in_dm.use("help")

    assert world.say("help.here") in answer.text
    assert world.say("help.here_facilitators") not in answer.text
    assert world.say("help.here_admins") not in answer.text


async def test_help_works_before_anything_is_set_up(empty_world: World):
    answer = await empty_world.ana.use("help")

    assert empty_world.say("help.what") in answer.text


async def test_the_commands_in_help_are_links(world: World):
    answer = await world.kim.use("help")

    # The menu of a message is no command that one types, and Discord links to none of it.
    for command in world.client.tree.get_commands(type=discord.AppCommandType.chat_input):
        if command.name != "help":
            assert f"</{command.name}:" in answer.text


async def test_nobody_else_sees_help(world: World):
    before = len(world.ben.sees(world.server.lounge))

    await world.ana.use("help")

    assert len(world.ben.sees(world.server.lounge)) == before
