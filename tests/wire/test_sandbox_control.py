"""The control interface, as the page uses it."""

from typing import Any

import aiohttp
import discord
import pytest

from bot.sandbox.server import Sandbox
from tests.wire.sandbox_client import BareClient, demo_world, running


@pytest.fixture
async def sandbox():
    async with Sandbox.open(demo_world()) as opened:
        yield opened


@pytest.fixture
async def page(sandbox):
    async with aiohttp.ClientSession(sandbox.url) as session:
        yield session


async def _post(page: aiohttp.ClientSession, action: str, **body: object) -> tuple[int, Any]:
    async with page.post(f"/control/{action}", json=body) as response:
        return response.status, await response.json()


async def _next(socket: aiohttp.ClientWebSocketResponse, kind: str) -> dict[str, Any]:
    while True:
        event: dict[str, Any] = await socket.receive_json(timeout=3)
        if event["type"] == kind:
            return event


async def test_someone_sees_only_their_channels(sandbox, page):
    async with page.get("/control/state", params={"as": "nia"}) as response:
        state = await response.json()
    assert [each["name"] for each in state["channels"]] == [
        "welcome",
        "daily-prompt",
        "questions",
        "circle",
        "lounge",
    ]
    assert state["me"]["about"].startswith("Joined today")
    assert {each["name"] for each in state["people"]} >= {"Ana", "Ada", "Mo"}
    assert state["bot"] == {
        "id": str(sandbox.world.bot_id),
        "name": "Circlekeeper",
        "online": False,
    }
    async with page.get("/control/messages", params={"as": "nia", "channel": "staff"}) as response:
        assert response.status == 403


async def test_the_page_can_ask_before_someone_has_chosen_who_to_be(page):
    async with page.get("/control/state") as response:
        assert (await response.json())["me"]["name"] == "Nia"


async def test_a_message_reaches_everyone_who_looks(sandbox, page):
    async with page.ws_connect("/control/events?as=tom") as tom:
        assert (await tom.receive_json())["type"] == "state"
        status, sent = await _post(page, "message", **{"as": "ana"}, channel="lounge", content="hi")
        assert status == 200
        event = await _next(tom, "message_create")
    assert event["message"]["id"] == sent["message_id"]
    assert event["message"]["display_name"] == "Ana"
    params = {"as": "tom", "channel": event["channel_id"]}
    async with page.get("/control/messages", params=params) as response:
        assert [each["content"] for each in (await response.json())["messages"]] == ["hi"]


class QuietForm(discord.ui.Modal, title="A note"):
    note: Any = discord.ui.Label(text="Note", component=discord.ui.TextInput(custom_id="note"))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message("Noted.", ephemeral=True)


async def test_a_command_its_form_and_its_private_answer(sandbox, page):
    client = BareClient()

    @client.tree.command(description="Writes a note")
    async def note(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(QuietForm(custom_id="quiet:note"))

    async with running(client, sandbox), page.ws_connect("/control/events?as=ana") as ana:
        await client.tree.sync()
        commands = (await _next(ana, "commands"))["commands"]
        _, started = await _post(
            page, "command", **{"as": "ana"}, channel="lounge", command_id=commands[0]["id"]
        )
        assert (await _next(ana, "interaction"))["state"] == "waiting"
        opened = await _next(ana, "form")
        assert opened["interaction_id"] == started["interaction_id"]
        assert opened["form"]["title"] == "A note"
        status, _ = await _post(
            page, "form", **{"as": "ana"}, **started, values={"note": "x" * 4001}
        )
        assert status == 400
        status, _ = await _post(page, "form", **{"as": "ana"}, **started, values={"note": "x"})
        assert status == 200
        while (told := await _next(ana, "interaction"))["name"] != "quiet:note":
            assert told["name"] == "note"
        assert set(told) == {"type", "interaction_id", "name", "kind", "state"}
        answer = (await _next(ana, "message_create"))["message"]
        assert answer["content"] == "Noted."
        assert answer["flags"] & 64
        params = {"as": "tom", "channel": "lounge"}
        async with page.get("/control/messages", params=params) as response:
            assert (await response.json())["messages"] == []
        await _post(page, "dismiss", **{"as": "ana"}, message_id=answer["id"])
        assert (await _next(ana, "message_delete"))["message_id"] == answer["id"]


async def test_a_silent_bot_is_shown_as_failed(sandbox, page):
    sandbox.desk.answer_seconds = 0.05
    sandbox.world.set_commands([{"id": "1", "name": "help", "type": 1}])
    async with page.ws_connect("/control/events?as=ana") as ana:
        await _post(page, "command", **{"as": "ana"}, channel="lounge", command_id="1")
        assert (await _next(ana, "interaction"))["state"] == "waiting"
        failed = await _next(ana, "interaction")
    assert failed["state"] == "failed"
    assert failed["name"] == "help"
    assert failed["text"] == "The application did not respond."


async def test_reactions_direct_messages_and_time(sandbox, page):
    welcome = sandbox.world.channel("welcome")
    first = sandbox.world.history(welcome.id)[0]
    where = {"as": "ana", "channel": str(welcome.id), "message_id": str(first.id)}
    assert await _post(page, "reaction", **where, emoji="👋", on=True) == (200, {})
    assert first.reactions == {"👋": [sandbox.person("Ana").id]}
    _, opened = await _post(page, "dm", **{"as": "ana"})
    assert sandbox.world.channel(opened["channel_id"]).is_dm
    before = sandbox.world.now()
    status, _ = await _post(page, "clock", seconds=300)
    assert status == 200
    assert (sandbox.world.now() - before).total_seconds() >= 300
    assert (await _post(page, "clock", to="yesterday"))[0] == 400
    assert (await _post(page, "nonsense", **{"as": "ana"}))[0] == 404


async def test_a_reaction_is_marked_as_ones_own_for_the_one_who_gave_it(sandbox, page):
    welcome = sandbox.world.channel("welcome")
    first = sandbox.world.history(welcome.id)[0]
    where = {"channel": str(welcome.id), "message_id": str(first.id)}
    async with page.ws_connect("/control/events?as=tom") as tom:
        await _post(page, "reaction", **{"as": "ana"}, **where, emoji="👋")
        seen = (await _next(tom, "message_update"))["message"]["reactions"]
    assert [(each["count"], each["me"]) for each in seen] == [(1, False)]
    params = {"as": "ana", "channel": where["channel"]}
    async with page.get("/control/messages", params=params) as response:
        own = (await response.json())["messages"][0]["reactions"]
    assert [(each["count"], each["me"]) for each in own] == [(1, True)]


async def test_an_author_changes_and_takes_back_their_own_words(sandbox, page):
    _, sent = await _post(page, "message", **{"as": "ana"}, channel="lounge", content="helo")
    where = {"channel": "lounge", "message_id": sent["message_id"]}
    status, _ = await _post(page, "edit", **{"as": "tom"}, **where, content="mine now")
    assert status == 403
    assert (await _post(page, "edit", **{"as": "ana"}, **where, content=" "))[0] == 400
    assert (await _post(page, "edit", **{"as": "ana"}, **where, content="hello"))[0] == 200
    lounge = sandbox.world.channel("lounge")
    assert [each.content for each in sandbox.world.history(lounge.id)] == ["hello"]
    assert (await _post(page, "delete", **{"as": "tom"}, **where))[0] == 403
    assert (await _post(page, "delete", **{"as": "ana"}, **where))[0] == 200
    assert sandbox.world.history(lounge.id) == []


async def test_a_command_is_named_above_its_answer(sandbox, page):
    client = BareClient()

    @client.tree.command(description="Says hello")
    async def hello(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("Hello.")

    async with running(client, sandbox):
        await client.tree.sync()
        await sandbox.person("Ana").use("hello", "lounge")
    async with page.get("/control/messages", params={"as": "tom", "channel": "lounge"}) as response:
        answer = (await response.json())["messages"][0]
    assert answer["interaction"]["name"] == "hello"
    assert answer["interaction"]["user"]["global_name"] == "Ana"


async def test_a_command_of_a_messages_menu_says_what_it_is(sandbox, page):
    client = BareClient()

    @client.tree.context_menu(name="Look at this")
    async def look(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(message.content, ephemeral=True)

    said = await sandbox.person("Tom O'Brien").say("lounge", "The kettle's on.")
    async with running(client, sandbox), page.ws_connect("/control/events?as=ana") as ana:
        await client.tree.sync()
        command = (await _next(ana, "commands"))["commands"][0]
        await _post(
            page,
            "command",
            **{"as": "ana"},
            channel="lounge",
            command_id=command["id"],
            message_id=str(said.id),
        )
        answer = (await _next(ana, "message_create"))["message"]
    assert answer["content"] == "The kettle's on."
    assert (answer["type"], answer["interaction"]["name"]) == (23, "Look at this")


async def test_a_threads_number_of_messages_is_told_as_it_changes(sandbox, page):
    lounge = sandbox.world.channel("lounge")
    start = await sandbox.person("Ana").say(lounge, "Tea?")
    thread = sandbox.world.start_thread(start, sandbox.world.bot_id, "Tea", 60)
    async with page.ws_connect("/control/events?as=tom") as tom:
        said = await sandbox.person("Ana").say(thread, "With milk")
        await _thread_grows_to(1, tom, thread.id)
        await sandbox.person("Ana").delete(said)
        await _thread_grows_to(0, tom, thread.id)


async def _thread_grows_to(
    count: int, socket: aiohttp.ClientWebSocketResponse, thread_id: int
) -> None:
    while True:
        told = {each["id"]: each for each in (await _next(socket, "channels"))["channels"]}
        if told[str(thread_id)]["message_count"] == count:
            return


async def test_a_notice_stands_on_every_page_until_it_is_taken_away(sandbox, page):
    async with page.ws_connect("/control/events?as=tom") as tom:
        assert (await _next(tom, "state"))["notice"] == ""
        sandbox.show_notice("The bot stopped.")
        assert (await _next(tom, "notice"))["text"] == "The bot stopped."
        async with page.ws_connect("/control/events?as=ana") as ana:
            assert (await _next(ana, "state"))["notice"] == "The bot stopped."
        sandbox.show_notice("")
        assert (await _next(tom, "notice"))["text"] == ""


async def test_nobody_acts_as_the_bot(sandbox, page):
    status, body = await _post(
        page, "message", **{"as": "circlekeeper"}, channel="lounge", content="hi"
    )
    assert status == 403
    assert "bot" in body["error"]


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "http://example.org"}, {"Host": "example.org"}, {"Origin": "null"}],
)
@pytest.mark.parametrize("path", ["/", "/control/state?as=ana", "/control/events?as=ana"])
async def test_other_pages_are_refused(page, headers, path):
    async with page.get(path, headers=headers) as response:
        assert response.status == 403


async def test_this_machines_own_page_is_answered(sandbox, page):
    async with page.get("/control/state?as=ana", headers={"Origin": sandbox.url}) as response:
        assert response.status == 200


async def test_scripts_have_a_type_that_browsers_run(page):
    async with page.get("/page/app.js") as response:
        assert response.headers["Content-Type"].startswith("text/javascript")


async def test_only_the_pages_own_files_are_served(page):
    for path in ("/page/missing.js", "/page/..%2fserver.py"):
        async with page.get(path) as response:
            assert response.status == 404
