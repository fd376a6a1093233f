"""What Discord does on the wire where an imitation easily does something else."""

import base64
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest

from bot.sandbox.answers import form_of
from bot.sandbox.gateway import MESSAGE_CONTENT
from bot.sandbox.interactions import Interaction
from bot.sandbox.people import Person
from bot.sandbox.records import JSON, Draft
from bot.sandbox.server import Sandbox
from bot.sandbox.snowflakes import DISCORD_EPOCH_MS
from tests.wire.sandbox_client import ask, demo_world

COMMANDS = [
    {"id": "1", "name": "help", "type": 1},
    {"id": "2", "name": "Look", "type": 3},
    {
        "id": "3",
        "name": "prompt",
        "type": 1,
        "options": [{"name": "action", "type": 3}, {"name": "person", "type": 6}],
    },
]
ROW: JSON = {
    "type": 1,
    "components": [
        {"type": 2, "style": 1, "label": "Share", "custom_id": "a"},
        {"type": 2, "style": 1, "label": "Pass", "custom_id": "b"},
    ],
}
FORM = {
    "custom_id": "form",
    "title": "Share",
    "components": [
        {
            "type": 1,
            "components": [{"type": 4, "custom_id": "old", "style": 1, "label": "Old"}],
        },
        {"type": 18, "label": "New", "component": {"type": 4, "custom_id": "new", "style": 2}},
    ],
}


@pytest.fixture
async def sandbox():
    async with Sandbox.open(demo_world()) as opened:
        opened.world.set_commands([dict(each) for each in COMMANDS])
        yield opened
        assert opened.unknown_routes == []


@pytest.fixture
async def anyone(sandbox):
    """Discord's REST interface, asked without a token."""
    async with aiohttp.ClientSession(f"{sandbox.url}/api/v10/") as session:
        yield session


@pytest.fixture
async def rest(sandbox):
    """Discord's REST interface, asked by the bot."""
    headers = {"Authorization": f"Bot {sandbox.world.token}"}
    async with aiohttp.ClientSession(f"{sandbox.url}/api/v10/", headers=headers) as session:
        yield session


@pytest.fixture
def heard(sandbox, monkeypatch) -> list[JSON]:
    """The data of each interaction that the bot is told of."""
    told: list[JSON] = []
    monkeypatch.setattr(sandbox.desk, "dispatch", lambda _, data: told.append(data))
    return told


@pytest.fixture
def events(sandbox, monkeypatch) -> list[tuple[str, JSON]]:
    """The name and the data of each event that a bot which reads everything is told of."""
    told: list[tuple[str, JSON]] = []

    def dispatch(name: str, data: Any, **_: int) -> None:
        told.append((name, data(MESSAGE_CONTENT) if callable(data) else data))

    monkeypatch.setattr(sandbox.gateway, "dispatch", dispatch)
    return told


def _lounge(sandbox: Sandbox) -> str:
    return f"channels/{sandbox.world.channel('lounge').id}"


def _callback(started: Interaction) -> str:
    return f"interactions/{started.id}/{started.token}/callback"


def _webhook(sandbox: Sandbox, started: Interaction) -> str:
    return f"webhooks/{sandbox.world.bot_id}/{started.token}"


def _help(sandbox: Sandbox) -> Interaction:
    return sandbox.person("Ana").start_command("help", "lounge", {})


async def test_a_callback_answers_with_what_it_made_only_when_asked(sandbox, anyone):
    path = _callback(_help(sandbox))
    said = {"type": 4, "data": {"content": "hello", "flags": 64}}
    assert await ask(anyone, "POST", path, said) == (204, None)
    started = _help(sandbox)
    status, body = await ask(anyone, "POST", _callback(started) + "?with_response=1", said)
    assert status == 200
    assert body["interaction"]["id"] == str(started.id)
    assert body["interaction"]["response_message_ephemeral"] is True
    assert body["resource"]["type"] == 4
    assert body["interaction"]["response_message_id"] == body["resource"]["message"]["id"]
    asked = _callback(_help(sandbox)) + "?with_response=1"
    status, body = await ask(anyone, "POST", asked, {"type": 5})
    assert body["interaction"]["response_message_loading"] is True
    assert "resource" not in body


async def test_the_bot_is_told_everything_of_a_command(sandbox, heard):
    ana, world = sandbox.person("Ana"), sandbox.world
    ana.start_command("prompt", "lounge", {"person": world.user("Tom").id})
    (told,) = heard
    assert (told["type"], told["version"], told["context"]) == (2, 1, 0)
    assert told["authorizing_integration_owners"] == {"0": str(world.guild_id)}
    assert (told["entitlements"], told["attachment_size_limit"]) == ([], 10 * 1024 * 1024)
    texts = [
        told["app_permissions"],
        told["member"]["permissions"],
        told["channel"]["permissions"],
    ]
    assert all(isinstance(each, str) and int(each) for each in texts)
    assert "user" not in told
    assert list(told["data"]["resolved"]) == ["users", "members"]


async def test_in_direct_messages_there_is_a_user_and_no_member(sandbox, heard):
    ana = sandbox.person("Ana")
    ana.start_command("help", sandbox.world.direct_channel(ana.id), {})
    (told,) = heard
    assert told["user"]["id"] == str(ana.id)
    assert (told["context"], told["authorizing_integration_owners"]) == (1, {"0": "0"})
    assert "member" not in told
    assert "guild_id" not in told


async def _pressed(sandbox: Sandbox, rest: aiohttp.ClientSession, ana: Person) -> Interaction:
    _, sent = await ask(
        rest, "POST", f"{_lounge(sandbox)}/messages", {"content": "?", "components": [ROW]}
    )
    lounge = sandbox.world.channel("lounge").id
    return ana.start_component(sandbox.world.messages[lounge][int(sent["id"])], "b")


async def test_the_bot_is_told_the_whole_message_of_a_pressed_button(sandbox, rest, heard):
    await _pressed(sandbox, rest, sandbox.person("Ana"))
    (told,) = heard
    assert told["type"] == 3
    assert told["data"] == {"custom_id": "b", "component_type": 2, "id": 3}
    assert told["message"]["flags"] == 0
    assert told["message"]["author"]["id"] == str(sandbox.world.bot_id)


async def test_the_bot_is_told_what_a_form_holds(sandbox, rest, heard):
    ana = sandbox.person("Ana")
    opened = await _pressed(sandbox, rest, ana)
    await ask(rest, "POST", _callback(opened), {"type": 9, "data": FORM})
    shown = form_of(opened)
    assert shown is not None
    ana.start_submit(shown, {"old": "one", "new": "two"})
    told = heard[-1]
    old, new = told["data"]["components"]
    assert told["type"] == 5
    assert old == {
        "type": 1,
        "id": 1,
        "components": [{"type": 4, "id": 2, "custom_id": "old", "value": "one"}],
    }
    assert new == {
        "type": 18,
        "id": 3,
        "component": {"type": 4, "id": 4, "custom_id": "new", "value": "two"},
    }


async def test_every_component_comes_back_with_a_number_and_its_defaults(sandbox, rest):
    menu = {"type": 5, "custom_id": "who", "default_values": [{"id": 7, "type": "user"}]}
    body = {"content": "?", "components": [ROW, {"type": 1, "components": [menu]}]}
    _, sent = await ask(rest, "POST", f"{_lounge(sandbox)}/messages", body)
    row, second = sent["components"]
    chosen = second["components"][0]
    assert [row["id"], row["components"][0]["id"], row["components"][1]["id"]] == [1, 2, 3]
    assert row["components"][0]["disabled"] is False
    assert (chosen["id"], chosen["min_values"], chosen["max_values"]) == (5, 1, 1)
    assert chosen["disabled"] is False
    assert chosen["default_values"] == [{"id": "7", "type": "user"}]


async def test_an_ephemeral_answer_exists_only_for_its_webhook(sandbox, anyone, rest, events):
    started = _help(sandbox)
    await ask(anyone, "POST", _callback(started), {"type": 5, "data": {"flags": 64}})
    loading = started.original
    assert loading is not None
    assert loading.flags == 64 | 128
    status, filled = await ask(anyone, "POST", _webhook(sandbox, started), {"content": "hi"})
    assert (status, filled["id"], filled["flags"]) == (200, str(loading.id), 64)
    path = f"{_lounge(sandbox)}/messages"
    assert await ask(rest, "GET", path) == (200, [])
    assert (await ask(rest, "GET", f"{path}/{loading.id}"))[1]["code"] == 10008
    original = f"{_webhook(sandbox, started)}/messages/@original"
    assert (await ask(anyone, "GET", original))[1]["content"] == "hi"
    assert [name for name, _ in events if name.startswith("MESSAGE")] == []


async def test_only_the_gateway_says_where_a_message_belongs(sandbox, rest, events):
    message = await sandbox.person("Ana").say("lounge", "hello")
    ((_, event),) = events
    _, read = await ask(rest, "GET", f"{_lounge(sandbox)}/messages/{message.id}")
    assert event["guild_id"] == str(sandbox.world.guild_id)
    assert event["channel_type"] == 0
    assert "user" not in event["member"]
    assert not {"guild_id", "member", "channel_type"} & set(read)


async def test_only_answers_to_people_need_no_token(sandbox, anyone):
    started = _help(sandbox)
    said = {"type": 4, "data": {"content": "hello"}}
    assert (await ask(anyone, "POST", _callback(started), said))[0] == 204
    for method, path in (
        ("GET", "users/@me"),
        ("GET", f"{_lounge(sandbox)}/messages"),
        ("PUT", f"applications/{sandbox.world.bot_id}/commands"),
    ):
        assert (await ask(anyone, method, path, []))[0] == 401


async def test_ids_increase_and_carry_the_time(sandbox, rest):
    path = f"{_lounge(sandbox)}/messages"
    sent = [(await ask(rest, "POST", path, {"content": "hi"}))[1] for _ in range(3)]
    ids = [int(each["id"]) for each in sent]
    assert ids == sorted(set(ids))
    made = datetime.fromtimestamp(((ids[0] >> 22) + DISCORD_EPOCH_MS) / 1000, UTC)
    assert abs(made - datetime.fromisoformat(sent[0]["timestamp"])) < timedelta(seconds=1)


async def test_a_thread_has_its_messages_id_and_is_told_as_new(sandbox, rest, events):
    world = sandbox.world
    message = world.post(world.channel("lounge").id, world.bot_id, Draft(content="?"))
    events.clear()
    path = f"{_lounge(sandbox)}/messages/{message.id}/threads"
    status, thread = await ask(rest, "POST", path, {"name": "Answers"})
    assert (status, thread["id"]) == (201, str(message.id))
    name, event = events[0]
    assert (name, event["newly_created"]) == ("THREAD_CREATE", True)
    assert event["member"]["user_id"] == str(world.bot_id)


async def test_the_token_begins_with_the_bots_id_and_is_no_real_one(sandbox):
    first, second, third = sandbox.world.token.split(".")
    padded = first + "=" * (-len(first) % 4)
    assert base64.b64decode(padded).decode() == str(sandbox.world.bot_id)
    assert (second, third) == ("SANDBOX", "not-a-real-token")


async def test_a_first_answer_has_three_seconds_and_comes_once(sandbox, anyone):
    sandbox.desk.answer_seconds = 0.05
    said = {"type": 4, "data": {"content": "hello"}}
    late = _help(sandbox)
    await late.answered.wait()
    status, body = await ask(anyone, "POST", _callback(late), said)
    assert (status, body["code"]) == (404, 10062)
    sandbox.desk.answer_seconds = 3.0
    once = _help(sandbox)
    assert (await ask(anyone, "POST", _webhook(sandbox, once), {"content": "!"}))[1][
        "code"
    ] == 10015
    assert (await ask(anyone, "POST", _callback(once), said))[0] == 204
    status, body = await ask(anyone, "POST", _callback(once), said)
    assert (status, body["code"]) == (400, 40060)


async def test_an_interactions_token_lives_a_quarter_of_an_hour(sandbox, anyone):
    started = _help(sandbox)
    said = {"type": 4, "data": {"content": "hello"}}
    await ask(anyone, "POST", _callback(started), said)
    original = f"{_webhook(sandbox, started)}/messages/@original"
    sandbox.world.clock.move_to(sandbox.world.now() + timedelta(minutes=14))
    assert (await ask(anyone, "PATCH", original, {"content": "in time"}))[0] == 200
    sandbox.world.clock.move_to(sandbox.world.now() + timedelta(minutes=1, seconds=1))
    status, body = await ask(anyone, "PATCH", original, {"content": "too late"})
    assert (status, body["code"]) == (401, 50027)
    assert (await ask(anyone, "POST", _webhook(sandbox, started), {"content": "!"}))[0] == 401
