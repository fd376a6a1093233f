"""The local Discord's gateway: resume, compression, refusals, members."""

import asyncio
import functools
import json
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import discord
import pytest
from discord.gateway import DiscordWebSocket

from bot.sandbox.gateway_sessions import CloseCode
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
        assert len(sandbox.gateway.sessions) == 1
    assert heard.content == "Are you there?"


async def test_a_forgotten_session_is_opened_afresh(sandbox):
    client = BareClient()

    client.before_identify_hook = _no_wait  # type: ignore[method-assign]
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
    assert {each.display_name for each in found} == {"Ana", "Nia"}


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


async def _no_wait(shard_id: int | None, *, initial: bool = False) -> None:
    return


@asynccontextmanager
async def _socket(sandbox: Sandbox, **query: str) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    """A socket that has been greeted, of a client that does exactly what a test says."""
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{sandbox.url}/gateway", params=query) as socket,
    ):
        if not query:
            assert (await socket.receive_json(timeout=3))["op"] == 10
        yield socket


def _identify(sandbox: Sandbox, **changes: object) -> dict[str, object]:
    data = {"token": sandbox.world.token, "intents": 1 | 1 << 9, "compress": True, "properties": {}}
    return {"op": 2, "d": data | changes}


async def _ready(sandbox: Sandbox, socket: aiohttp.ClientWebSocketResponse) -> str:
    await socket.send_json(_identify(sandbox))
    ready, guild = [await socket.receive_json(timeout=3) for _ in range(2)]
    assert (ready["t"], guild["t"]) == ("READY", "GUILD_CREATE")
    return str(ready["d"]["session_id"])


async def test_a_request_to_reconnect_is_followed_by_a_resume(sandbox):
    client = BareClient()
    async with running(client, sandbox):
        sandbox.ask_to_reconnect()
        await asyncio.wait_for(client.resumed.wait(), 5)
        assert len(sandbox.gateway.sessions) == 1


async def test_an_invalid_session_that_can_be_resumed_is_resumed(sandbox):
    client = BareClient()
    client.before_identify_hook = _no_wait  # type: ignore[method-assign]
    async with running(client, sandbox):
        sandbox.invalidate_sessions(resumable=True)
        await asyncio.wait_for(client.resumed.wait(), 5)


async def test_an_invalid_session_that_is_forgotten_begins_anew(sandbox):
    client = BareClient()
    client.before_identify_hook = _no_wait  # type: ignore[method-assign]
    async with running(client, sandbox):
        (before,) = sandbox.gateway.sessions
        client.became_ready.clear()
        sandbox.invalidate_sessions(resumable=False)
        await asyncio.wait_for(client.became_ready.wait(), 5)
        assert before not in sandbox.gateway.sessions
    assert not client.resumed.is_set()


@pytest.mark.parametrize("code", [CloseCode.NORMAL, CloseCode.DECODE_ERROR])
async def test_a_close_by_discord_is_resumed(sandbox, code):
    client = BareClient()
    async with running(client, sandbox):
        await sandbox.close_connections(code)
        await asyncio.wait_for(client.resumed.wait(), 5)


async def test_a_session_that_timed_out_begins_anew(sandbox):
    client = BareClient()
    client.before_identify_hook = _no_wait  # type: ignore[method-assign]
    async with running(client, sandbox):
        client.became_ready.clear()
        await sandbox.close_connections(CloseCode.SESSION_TIMED_OUT)
        await asyncio.wait_for(client.became_ready.wait(), 5)
    assert not client.resumed.is_set()


@pytest.mark.parametrize(("code", "sessions"), [(1000, 0), (1001, 0), (4000, 1)])
async def test_a_bot_that_says_goodbye_ends_its_session(sandbox, code, sessions):
    async with _socket(sandbox) as socket:
        await _ready(sandbox, socket)
        await socket.close(code=code)
    await until(lambda: not sandbox.gateway.is_online)
    assert len(sandbox.gateway.sessions) == sessions


async def test_a_resume_replays_what_was_missed_and_then_says_so(sandbox):
    async with _socket(sandbox) as socket:
        session = await _ready(sandbox, socket)
        sandbox.drop_connections()
    await until(lambda: not sandbox.gateway.is_online)
    for words in ("one", "two"):
        await sandbox.person("Ana").say("lounge", words)
    async with _socket(sandbox) as socket:
        token = sandbox.world.token
        await socket.send_json({"op": 6, "d": {"token": token, "session_id": session, "seq": 3}})
        told = [await socket.receive_json(timeout=3) for _ in range(2)]
    assert [(each["t"], each["s"]) for each in told] == [("MESSAGE_CREATE", 4), ("RESUMED", 5)]


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ("{", 4002),
        ({"op": 99, "d": None}, 4001),
        ({"op": 8, "d": {}}, 4003),
        ({"op": 3, "d": {}}, 4003),
        ({"op": 2, "d": {"token": "wrong", "intents": 0}}, 4004),
        ({"op": 6, "d": {"token": "wrong", "session_id": "1", "seq": 1}}, 4004),
    ],
)
async def test_each_slip_closes_the_socket_with_its_code(sandbox, sent, code):
    async with _socket(sandbox) as socket:
        await socket.send_str(sent if isinstance(sent, str) else json.dumps(sent))
        assert (await socket.receive(timeout=3)).data == code


async def test_a_second_identify_and_a_wrong_intent_and_a_wrong_number_are_closed(sandbox):
    async with _socket(sandbox) as socket:
        await _ready(sandbox, socket)
        await socket.send_json(_identify(sandbox))
        assert (await socket.receive(timeout=3)).data == CloseCode.ALREADY_AUTHENTICATED
    async with _socket(sandbox) as socket:
        await socket.send_json(_identify(sandbox, intents=1 << 15))
        assert (await socket.receive(timeout=3)).data == CloseCode.DISALLOWED_INTENTS
    async with _socket(sandbox) as socket:
        session = await _ready(sandbox, socket)
        sandbox.drop_connections()
    await until(lambda: not sandbox.gateway.is_online)
    async with _socket(sandbox) as socket:
        token = sandbox.world.token
        await socket.send_json({"op": 6, "d": {"token": token, "session_id": session, "seq": 99}})
        assert (await socket.receive(timeout=3)).data == CloseCode.INVALID_SEQUENCE


async def test_another_version_of_the_gateway_is_refused(sandbox):
    async with _socket(sandbox, v="9") as socket:
        async with asyncio.timeout(3):
            async for _ in socket:
                pass
    assert socket.close_code == CloseCode.INVALID_API_VERSION


async def test_compression_has_one_context_for_each_connection(sandbox):
    for _ in range(2):
        inflate = zlib.decompressobj()
        async with _socket(sandbox, compress="zlib-stream", v="10") as socket:
            hello = json.loads(inflate.decompress(await socket.receive_bytes(timeout=3)))
            await socket.send_json(_identify(sandbox))
            ready = json.loads(inflate.decompress(await socket.receive_bytes(timeout=3)))
        assert (hello["op"], ready["t"]) == (10, "READY")


async def test_members_come_in_one_chunk_with_the_nonce_of_the_question(sandbox):
    async with _socket(sandbox) as socket:
        await _ready(sandbox, socket)
        ana = str(sandbox.person("Ana").id)
        asked = {"guild_id": str(sandbox.world.guild_id), "user_ids": [ana], "nonce": "n7"}
        await socket.send_json({"op": 8, "d": asked})
        chunk = (await socket.receive_json(timeout=3))["d"]
    assert (chunk["nonce"], chunk["chunk_index"], chunk["chunk_count"]) == ("n7", 0, 1)
    assert [each["user"]["id"] for each in chunk["members"]] == [ana]


async def test_the_servers_number_of_members_is_the_number_it_sends(sandbox):
    sandbox.world.application_flags = GUILD_MEMBERS_FLAG
    async with _socket(sandbox) as socket:
        await socket.send_json(_identify(sandbox, intents=1 | 1 << 1))
        await socket.receive_json(timeout=3)
        guild = (await socket.receive_json(timeout=3))["d"]
    assert guild["member_count"] == len(guild["members"]) == len(sandbox.world.members)
