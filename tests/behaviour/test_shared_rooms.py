"""The check after every test in a server sees what the bot would do to somebody before others."""

from collections.abc import Awaitable, Callable

import discord
import pytest

from tests.behaviour.noticing import BREACH, read_along
from tests.behaviour.seen import Message
from tests.behaviour.world import World

Show = Callable[[discord.Message], Awaitable[object]]


@pytest.fixture
async def world(reading_world: World) -> World:
    return reading_world


async def _name(message: discord.Message) -> object:
    return await message.channel.send("Ana, is that so?")


async def _mention(message: discord.Message) -> object:
    return await message.channel.send(message.author.mention)


async def _quote(message: discord.Message) -> object:
    return await message.channel.send("Somebody said: the purple lantern it is")


async def _react(message: discord.Message) -> None:
    await message.add_reaction("\N{EYES}")


async def _reply(message: discord.Message) -> object:
    return await message.reply("Hello.")


async def _open_thread(message: discord.Message) -> object:
    return await message.create_thread(name="About this")


async def _nothing(message: discord.Message) -> object:
    return await message.channel.send("Good morning.")


async def after(world: World, show: Show, written: Message) -> list[str]:
    """What the check finds after this, which it must not find again when the test is over."""
    assert isinstance(written.handle, discord.Message)
    lounge = world.client.get_channel(world.server.lounge.id)
    assert isinstance(lounge, discord.TextChannel)
    with world.env.time_context():
        await show(await lounge.fetch_message(written.handle.id))
    await world.env.settle()
    return world.said_of_people()


@pytest.mark.parametrize("show", [_name, _mention, _quote, _react, _reply, _open_thread])
async def test_whatever_points_at_the_author_of_a_finding_is_seen(world: World, show: Show):
    await read_along(world)
    written = await world.ana.write(world.server.lounge, BREACH)

    assert await after(world, show, written) != []
    world.server.delete(world.server.lounge)


async def test_what_points_at_nobody_is_fine(world: World):
    await read_along(world)
    written = await world.ana.write(world.server.lounge, BREACH)

    assert await after(world, _nothing, written) == []


async def test_whoever_wrote_nothing_that_a_rule_found_may_be_greeted(world: World):
    await read_along(world)
    written = await world.ana.write(world.server.lounge, "Good morning.")

    assert await after(world, _name, written) == []
