"""A bare discord.py client opens private threads in the local Discord, and brings people in."""

from typing import Any

import discord
import pytest

from bot.permissions import needed_in_all
from bot.sandbox.demo_world import BOT
from bot.sandbox.permissions import Permission
from bot.sandbox.records import Channel
from bot.sandbox.server import Sandbox
from bot.sandbox.views import channel_views
from tests.wire.sandbox_client import BareClient, demo_world, running


@pytest.fixture
async def sandbox():
    async with Sandbox.open(demo_world()) as opened:
        yield opened
        assert opened.unknown_routes == []


@pytest.fixture
async def client(sandbox):
    client = BareClient()
    async with running(client, sandbox):
        yield client


@pytest.fixture
def lounge(client: BareClient) -> discord.TextChannel:
    found = discord.utils.get(client.guilds[0].text_channels, name="lounge")
    assert found is not None
    return found


async def private_thread(lounge: discord.TextChannel) -> discord.Thread:
    return await lounge.create_thread(
        name="Private talk",
        type=discord.ChannelType.private_thread,
        invitable=False,
        auto_archive_duration=10080,
    )


def shown_to(sandbox: Sandbox, name: str) -> list[str]:
    """The rooms that the page lists for somebody."""
    return [one["name"] for one in channel_views(sandbox.world, sandbox.person(name).id)]


def kept(sandbox: Sandbox, thread: discord.Thread) -> Channel:
    return sandbox.world.channel(thread.id)


def test_the_bot_of_the_demo_may_what_the_invite_asks_for():
    assert needed_in_all().value == BOT


async def test_a_private_thread_stands_in_its_channel_and_says_nothing_there(
    sandbox, client, lounge
):
    thread = await private_thread(lounge)

    assert thread.is_private()
    assert not thread.invitable
    assert thread.parent_id == lounge.id
    assert thread.owner_id == client.user.id
    assert thread.auto_archive_duration == 10080
    assert sandbox.world.history(lounge.id) == []
    assert [one.id for one in await client.guilds[0].active_threads()] == [thread.id]


async def test_only_who_was_brought_in_and_who_manages_threads_see_a_private_thread(
    sandbox, lounge
):
    thread = await private_thread(lounge)
    nia = sandbox.person("Nia")

    await thread.add_user(discord.Object(nia.id))

    seen_by = [name for name in ("Nia", "Ana", "Mo") if thread.name in shown_to(sandbox, name)]
    assert seen_by == ["Nia", "Mo"]
    assert (await thread.fetch_member(nia.id)).id == nia.id
    with pytest.raises(discord.NotFound):
        await thread.fetch_member(sandbox.person("Ana").id)
    await nia.say(kept(sandbox, thread), "Here I am.")
    assert [one.content async for one in thread.history()] == ["Here I am."]


async def test_who_opened_a_private_thread_takes_people_out_and_archives_it(sandbox, lounge):
    thread = await private_thread(lounge)
    nia = sandbox.person("Nia")
    await thread.add_user(discord.Object(nia.id))

    await thread.remove_user(discord.Object(nia.id))
    assert thread.name not in shown_to(sandbox, "Nia")

    await thread.edit(archived=True)
    assert kept(sandbox, thread).archived
    with pytest.raises(discord.HTTPException, match="archived"):
        await thread.add_user(discord.Object(nia.id))


async def test_nobody_is_brought_in_who_does_not_see_the_channel_around_it(sandbox, lounge):
    thread = await private_thread(lounge)
    nia = sandbox.person("Nia")
    sandbox.world.set_overwrite(lounge.id, nia.user, deny=int(Permission.VIEW_CHANNEL))

    with pytest.raises(discord.Forbidden):
        await thread.add_user(discord.Object(nia.id))

    assert nia.id not in kept(sandbox, thread).thread_member_ids


@pytest.mark.parametrize(
    "lacking",
    [Permission.CREATE_PRIVATE_THREADS, Permission.VIEW_CHANNEL],
    ids=lambda one: one.name,
)
async def test_a_private_thread_needs_its_permission(sandbox, client, lounge, lacking):
    bot: Any = sandbox.world.users[client.user.id]
    sandbox.world.set_overwrite(lounge.id, bot, deny=int(lacking))

    with pytest.raises(discord.Forbidden):
        await private_thread(lounge)


async def test_who_may_not_write_in_threads_brings_nobody_in(sandbox, client, lounge):
    thread = await private_thread(lounge)
    bot: Any = sandbox.world.users[client.user.id]
    sandbox.world.set_overwrite(lounge.id, bot, deny=int(Permission.SEND_MESSAGES_IN_THREADS))

    with pytest.raises(discord.Forbidden):
        await thread.add_user(discord.Object(sandbox.person("Nia").id))
