"""The local Discord's gateway: resume, compression, refusals, members."""

import asyncio
import functools

import discord
import pytest
from discord.gateway import DiscordWebSocket

from bot.sandbox.redirect import point_discord_at
from bot.sandbox.server import Sandbox
from bot.sandbox.world import GUILD_MEMBERS_FLAG, MESSAGE_CONTENT_FLAG
from tests.wire.sandbox_client import BareClient, demo_world, running, until


@pytest.fixture
async def sandbox():
    async with Sandbox.open(demo_world()) as opened:
        yield opened
        assert opened.unknown_routes == []


async def test_what_was_missed_is_told_after_a_resume(sandbox):
    client = BareClient()
    async with running(client, sandbox):
        sandbox.drop_connections()
        await until(lambda: not sandbox.gateway.is_online)
        await sandbox.person("Ana").direct_message("Are you there?")
        heard = await asyncio.wait_for(client.heard.get(), 5)
        await asyncio.wait_for(client.resumed.wait(), 5)
    assert heard.content == "Are you there?"
    assert len(sandbox.gateway.sessions) == 1


async def test_a_forgotten_session_is_opened_afresh(sandbox):
    client = BareClient()

    async def no_wait(shard_id: int | None, *, initial: bool = False) -> None:
        return

    client.before_identify_hook = no_wait  # type: ignore[method-assign]
    async with running(client, sandbox):
        client.became_ready.clear()
        sandbox.gateway.sessions.clear()
        sandbox.drop_connections()
        await asyncio.wait_for(client.became_ready.wait(), 5)
    assert not client.resumed.is_set()


async def test_plain_text_is_sent_to_those_who_ask_for_no_compression(sandbox, monkeypatch):
    uncompressed = functools.partial(DiscordWebSocket.from_client, compress=False)
    monkeypatch.setattr(DiscordWebSocket, "from_client", uncompressed)
    client = BareClient()
    async with running(client, sandbox):
        assert client.guilds[0].name == "Harbour Group"


async def test_privileged_intents_need_the_applications_flags(sandbox):
    client = BareClient(message_content=True)
    with pytest.raises(discord.PrivilegedIntentsRequired):
        async with running(client, sandbox):
            pass
    sandbox.world.application_flags = MESSAGE_CONTENT_FLAG | GUILD_MEMBERS_FLAG
    client = BareClient(message_content=True, members=True)
    async with running(client, sandbox):
        assert client.application_flags.gateway_message_content_limited
        await sandbox.person("Ana").say("lounge", "Good evening")
        assert (await client.heard.get()).content == "Good evening"


async def test_members_are_sent_when_asked_for(sandbox):
    client = BareClient()
    async with running(client, sandbox):
        ids = [sandbox.person("Ana").id, sandbox.person("Nia").id]
        found = await client.guilds[0].query_members(user_ids=ids, limit=2)
    assert [each.display_name for each in found] == ["Ana", "Nia"]


async def test_a_reaction_and_an_edit_and_a_deletion_are_told(sandbox):
    client = BareClient()
    told: list[str] = []

    @client.event
    async def on_raw_reaction_add(event: discord.RawReactionActionEvent) -> None:
        told.append(f"reaction {event.emoji}")

    @client.event
    async def on_raw_message_edit(event: discord.RawMessageUpdateEvent) -> None:
        told.append(f"edit of {event.message.id}")

    @client.event
    async def on_raw_message_delete(event: discord.RawMessageDeleteEvent) -> None:
        told.append(f"deletion of {event.message_id}")

    async with running(client, sandbox):
        ana = sandbox.person("Ana")
        message = await ana.say("lounge", "hello")
        await ana.react(message, "👋")
        await ana.edit(message, "hello all")
        await ana.delete(message)
        await until(lambda: len(told) == 3)
    assert told == ["reaction 👋", f"edit of {message.id}", f"deletion of {message.id}"]


async def test_channels_that_the_bot_does_not_see_stay_silent(sandbox):
    client = BareClient()
    async with running(client, sandbox):
        staff = sandbox.world.channel("staff")
        bot = sandbox.world.users[sandbox.world.bot_id]
        sandbox.world.set_overwrite(staff.id, bot)
        await sandbox.person("Mo").say("staff", "between us")
        await sandbox.person("Mo").say("lounge", "for all")
        heard = await client.heard.get()
    assert heard.channel.id == sandbox.world.channel("lounge").id


async def test_a_wrong_token_closes_the_gateway(sandbox, monkeypatch):
    point_discord_at(sandbox.url)
    client = BareClient()
    await client.login(sandbox.world.token)
    monkeypatch.setattr(client.http, "token", "wrong")
    with pytest.raises(discord.ConnectionClosed) as closed:
        await client.connect()
    assert closed.value.code == 4004
    await client.close()
