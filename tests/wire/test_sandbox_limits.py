"""The local Discord limits, slows down and fails requests, when a test asks for it."""

import asyncio
import time
from typing import Any

import aiohttp
import discord
import pytest

from bot.sandbox.server import Sandbox
from tests.wire.sandbox_client import BareClient, demo_world, running, until

MESSAGES = r"^/channels/\d+/messages$"


@pytest.fixture
async def sandbox():
    async with Sandbox.open(demo_world()) as opened:
        yield opened
        assert opened.unknown_routes == []


@pytest.fixture
async def rest(sandbox):
    """Discord's REST interface without a client that obeys its limits."""
    headers = {"Authorization": f"Bot {sandbox.world.token}"}
    async with aiohttp.ClientSession(f"{sandbox.url}/api/v10/", headers=headers) as session:
        yield session


@pytest.fixture
async def client(sandbox):
    client = BareClient()
    async with running(client, sandbox):
        yield client


def _lounge(sandbox: Sandbox) -> str:
    return f"channels/{sandbox.world.channel('lounge').id}/messages"


async def _say(rest: aiohttp.ClientSession, path: str) -> tuple[int, Any, dict[str, str]]:
    async with rest.post(path, json={"content": "hello"}) as answer:
        return answer.status, await answer.json(), dict(answer.headers)


async def test_every_answer_says_how_much_is_left_of_its_bucket(sandbox, rest):
    sandbox.limits.limit_bucket("POST", MESSAGES, requests=3, seconds=5)
    _, _, first = await _say(rest, _lounge(sandbox))
    _, _, second = await _say(rest, _lounge(sandbox))
    elsewhere = f"channels/{sandbox.world.channel('circle').id}/messages"
    _, _, other = await _say(rest, elsewhere)

    assert [each["X-RateLimit-Remaining"] for each in (first, second, other)] == ["2", "1", "2"]
    assert first["X-RateLimit-Limit"] == "3"
    assert len({each["X-RateLimit-Bucket"] for each in (first, second, other)}) == 1
    assert 0 < float(second["X-RateLimit-Reset-After"]) <= float(first["X-RateLimit-Reset-After"])
    reset = float(second["X-RateLimit-Reset"]) - time.time()
    assert reset == pytest.approx(float(second["X-RateLimit-Reset-After"]), abs=1)


async def test_one_request_too_many_is_refused_until_the_window_is_over(sandbox, rest):
    sandbox.limits.limit_bucket("POST", MESSAGES, requests=1, seconds=0.3)
    await _say(rest, _lounge(sandbox))
    status, body, headers = await _say(rest, _lounge(sandbox))

    assert status == 429
    assert (body["code"], body["global"]) == (0, False)
    assert 0 < body["retry_after"] <= 0.31
    assert headers["Via"] == "1.1 google"
    assert headers["X-RateLimit-Scope"] == "user"
    assert headers["X-RateLimit-Remaining"] == "0"
    assert float(headers["Retry-After"]) == body["retry_after"]
    assert len(sandbox.world.history(sandbox.world.channel("lounge").id)) == 1
    await asyncio.sleep(body["retry_after"])
    assert (await _say(rest, _lounge(sandbox)))[0] == 200


async def test_a_client_that_reads_the_headers_is_never_refused(sandbox, client):
    sandbox.limits.limit_bucket("POST", MESSAGES, requests=2, seconds=0.2)
    lounge = client.get_channel(sandbox.world.channel("lounge").id)
    began = time.monotonic()
    await asyncio.gather(*[lounge.send(str(number)) for number in range(5)])
    assert time.monotonic() - began >= 0.4
    assert len(sandbox.world.history(lounge.id)) == 5
    assert len([each for each in sandbox.requests if each[0] == "POST"]) == 5


async def test_the_limit_of_everything_together_stops_every_route(sandbox, rest):
    sandbox.limits.limit_all(requests=1, seconds=0.3)
    await _say(rest, _lounge(sandbox))
    async with rest.get("users/@me") as answer:
        body = await answer.json()
        assert answer.status == 429
        assert body["global"] is True
        assert answer.headers["X-RateLimit-Global"] == "true"
        assert answer.headers["X-RateLimit-Scope"] == "global"
        assert answer.headers["Via"] == "1.1 google"
    sandbox.limits.lift()
    async with rest.get("users/@me") as answer:
        assert answer.status == 200


async def test_answers_to_people_do_not_count_for_the_limit_of_everything(
    sandbox, client: BareClient
):
    @client.tree.command(description="Answers")
    async def hello(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("Hello", ephemeral=True)

    await client.tree.sync()
    sandbox.limits.limit_all(requests=0, seconds=60)
    answer = await sandbox.person("Ana").use("hello", "lounge")
    assert answer.text == "Hello"


async def test_a_client_waits_out_a_global_limit(sandbox, client):
    lounge = client.get_channel(sandbox.world.channel("lounge").id)
    sandbox.limits.limit_all(requests=1, seconds=0.3)
    await lounge.send("one")
    began = time.monotonic()
    await lounge.send("two")
    assert time.monotonic() - began >= 0.2
    assert len(sandbox.world.history(lounge.id)) == 2


async def test_a_global_429_can_be_asked_for_once(sandbox, rest):
    sandbox.fail_next("GET", "^/users/@me$", 429, json={"retry_after": 0.05, "global": True})
    async with rest.get("users/@me") as answer:
        assert answer.status == 429
        assert answer.headers["X-RateLimit-Global"] == "true"
        assert (await answer.json())["code"] == 0
    async with rest.get("users/@me") as answer:
        assert answer.status == 200


async def test_callbacks_carry_no_bucket(sandbox, rest):
    sandbox.world.set_commands([{"id": "1", "name": "help", "type": 1}])
    started = sandbox.person("Ana").start_command("help", "lounge", {})
    path = f"interactions/{started.id}/{started.token}/callback"
    async with rest.post(path, json={"type": 4, "data": {"content": "hello"}}) as answer:
        assert answer.status == 204
        assert not [name for name in answer.headers if name.startswith("X-RateLimit")]


async def test_a_server_error_can_be_asked_for_and_503_is_not_tried_again(sandbox, client):
    lounge = client.get_channel(sandbox.world.channel("lounge").id)
    sandbox.fail_next("POST", MESSAGES, 503)
    with pytest.raises(discord.DiscordServerError):
        await lounge.send("hello")
    assert sandbox.world.history(lounge.id) == []


async def test_a_late_answer_belongs_to_a_request_that_took_effect_at_once(sandbox, client):
    lounge = client.get_channel(sandbox.world.channel("lounge").id)
    sandbox.delay_next("POST", MESSAGES, 0.3)
    began = time.monotonic()
    sending = asyncio.create_task(lounge.send("hello"))
    await until(lambda: sandbox.world.history(lounge.id))
    assert not sending.done()
    await sending
    assert time.monotonic() - began >= 0.3


@pytest.mark.parametrize("after_applying", [True, False])
async def test_a_cut_line_loses_the_request_or_only_its_answer(sandbox, rest, after_applying):
    sandbox.fail_next("POST", MESSAGES, None, after_applying=after_applying)
    with pytest.raises(aiohttp.ClientConnectionError):
        await _say(rest, _lounge(sandbox))
    written = sandbox.world.history(sandbox.world.channel("lounge").id)
    assert len(written) == int(after_applying)


async def test_a_deleted_thread_and_a_deleted_message_are_unknown(sandbox, client):
    lounge = client.get_channel(sandbox.world.channel("lounge").id)
    message = await lounge.send("hello")
    thread = await message.create_thread(name="Answers")
    sandbox.world.delete_channel(thread.id)
    with pytest.raises(discord.NotFound) as gone:
        await thread.send("too late")
    assert gone.value.code == 10003
    sandbox.world.delete_message(sandbox.world.history(lounge.id)[0])
    with pytest.raises(discord.NotFound) as gone:
        await message.edit(content="too late")
    assert gone.value.code == 10008
