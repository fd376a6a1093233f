"""What Discord refuses although its OpenAPI file cannot say so."""

import aiohttp
import pytest

from bot.sandbox.server import Sandbox
from tests.wire.sandbox_client import ask, demo_world


@pytest.fixture
async def sandbox():
    async with Sandbox.open(demo_world()) as opened:
        yield opened


@pytest.fixture
async def rest(sandbox):
    """Discord's REST interface, asked by the bot."""
    headers = {"Authorization": f"Bot {sandbox.world.token}"}
    async with aiohttp.ClientSession(f"{sandbox.url}/api/v10/", headers=headers) as session:
        yield session


TEXT = {"type": 10, "content": "words"}
NO_ID = {"type": 1, "components": [{"type": 2, "style": 1, "label": "a"}]}
SHARE = {"type": 2, "style": 1, "label": "Share", "custom_id": "a"}
ROW = {"type": 1, "components": [SHARE]}
TWICE = {"type": 1, "components": [SHARE, SHARE]}


@pytest.mark.parametrize(
    ("body", "code", "where"),
    [
        ({"content": "x" * 2001}, 50035, "content"),
        ({"embeds": [{"description": "x" * 3001}] * 2}, 50035, "embeds"),
        ({"content": "hi", "contents": "typo"}, 50035, "contents"),
        ({"content": "hi", "allowed_mentions": {"prase": []}}, 50035, "allowed_mentions"),
        ({"components": [{**ROW, "colour": 1}]}, 50035, "components"),
        ({"components": [NO_ID]}, 50035, "components"),
        ({"components": [TWICE]}, 50035, "components"),
        ({"flags": 1 << 15, "content": "hi", "components": [TEXT]}, 50035, "content"),
        ({"components": [TEXT]}, 50035, "components"),
        ({"content": " "}, 50006, None),
    ],
)
async def test_a_message_is_refused_for_what_discords_file_cannot_say(
    sandbox, rest, body, code, where
):
    lounge = sandbox.world.channel("lounge").id
    status, answer = await ask(rest, "POST", f"channels/{lounge}/messages", body)
    assert (status, answer["code"]) == (400, code)
    assert where is None or list(answer["errors"]) == [where]
    assert sandbox.world.history(lounge) == []


@pytest.mark.parametrize(
    "command",
    [
        {"name": "Help", "description": "Helps"},
        {"name": "help"},
        {"name": "help", "description": "Helps", "descriptoin": "typo"},
        {
            "name": "help",
            "description": "Helps",
            "options": [
                {"type": 3, "name": "a", "description": "A"},
                {"type": 3, "name": "b", "description": "B", "required": True},
            ],
        },
    ],
)
async def test_a_command_is_refused_for_what_discords_file_cannot_say(sandbox, rest, command):
    path = f"applications/{sandbox.world.bot_id}/commands"
    status, answer = await ask(rest, "PUT", path, [command])
    assert (status, answer["code"]) == (400, 50035)
    assert sandbox.world.commands == []


async def test_a_form_of_six_rows_is_refused(sandbox, rest):
    sandbox.world.set_commands([{"id": "1", "name": "help", "type": 1}])
    started = sandbox.person("Ana").start_command("help", "lounge", {})
    path = f"interactions/{started.id}/{started.token}/callback"
    rows = [
        {"type": 18, "label": "?", "component": {"type": 4, "custom_id": str(each), "style": 1}}
        for each in range(6)
    ]
    body = {"type": 9, "data": {"custom_id": "form", "title": "Form", "components": rows}}
    status, answer = await ask(rest, "POST", path, body)
    assert (status, answer["code"]) == (400, 50035)
    body["data"] = {"custom_id": "form", "title": "Form", "components": rows[:5]}
    assert (await ask(rest, "POST", path, body))[0] == 204


async def test_a_form_error_says_where_and_why(sandbox, rest):
    path = f"channels/{sandbox.world.channel('lounge').id}/messages"
    status, body = await ask(rest, "POST", path, {"content": "x" * 2001})
    assert (status, body["code"], body["message"]) == (400, 50035, "Invalid Form Body")
    (error,) = body["errors"]["content"]["_errors"]
    assert error["code"] == "BASE_TYPE_MAX_LENGTH"


async def test_commands_of_the_same_name_and_kind_keep_their_id(sandbox, rest):
    path = f"applications/{sandbox.world.bot_id}/commands"
    sent = [{"name": "help", "description": "Helps"}, {"name": "help", "type": 3}]
    _, first = await ask(rest, "PUT", path, sent)
    _, second = await ask(rest, "PUT", path, sent[:1])
    assert second[0]["id"] == first[0]["id"]
    assert second[0]["version"] != first[0]["version"]
    _, application = await ask(rest, "GET", "oauth2/applications/@me")
    assert application["flags_new"] == "0"
