"""A bare discord.py client pins messages and mentions roles in the local Discord."""

from typing import Any

import discord
import pytest

from bot.sandbox.permissions import Permission
from bot.sandbox.server import Sandbox
from tests.wire.sandbox_client import BareClient, demo_world, running, until


@pytest.fixture
async def sandbox():
    async with Sandbox.open(demo_world()) as opened:
        yield opened
        assert opened.unknown_routes == []


class PinsClient(BareClient):
    def __init__(self, **intents: bool) -> None:
        super().__init__(**intents)
        self.pin_times: list[Any] = []

    async def on_guild_channel_pins_update(self, _: Any, last_pin: Any) -> None:
        self.pin_times.append(last_pin)


@pytest.fixture
async def client(sandbox):
    client = PinsClient()
    async with running(client, sandbox):
        yield client


@pytest.fixture
def lounge(client: BareClient) -> Any:
    return discord.utils.get(client.guilds[0].text_channels, name="lounge")


async def test_pins_are_listed_the_last_one_first_and_told(sandbox, client, lounge):
    first, second = [await lounge.send(text) for text in ("one", "two")]

    await first.pin()
    await second.pin()
    listed = [each async for each in lounge.pins()]

    assert [each.id for each in listed] == [second.id, first.id]
    assert all(each.pinned and each.pinned_at for each in listed)
    await until(lambda: len(client.pin_times) == 2)
    await second.unpin()
    assert [each.id async for each in lounge.pins()] == [first.id]


async def test_discord_says_once_that_something_was_pinned(sandbox, lounge):
    message = await lounge.send("one")

    await message.pin()
    await message.pin()

    _, notice = [each async for each in lounge.history(oldest_first=True)]
    assert notice.type is discord.MessageType.pins_add
    assert notice.reference.message_id == message.id
    with pytest.raises(discord.HTTPException) as caught:
        await notice.pin()
    assert caught.value.code == 50021


async def test_taking_a_pin_back_twice_is_no_mistake(lounge):
    message = await lounge.send("one")

    await message.unpin()
    await message.unpin()


async def test_pinning_has_a_permission_of_its_own(sandbox, lounge):
    """Since February 2026; Manage Messages no longer covers it."""
    message = await lounge.send("one")
    bot = sandbox.world.user(sandbox.world.bot_id)
    deny, allow = int(Permission.PIN_MESSAGES), int(Permission.MANAGE_MESSAGES)
    sandbox.world.set_overwrite(lounge.id, bot, deny=deny, allow=allow)

    with pytest.raises(discord.Forbidden):
        await message.pin()
    with pytest.raises(discord.Forbidden):
        await message.unpin()


async def test_a_channel_holds_250_pins(sandbox, lounge):
    ana, channel = sandbox.person("Ana"), sandbox.world.channel("lounge")
    for number in range(250):
        sandbox.world.pin(ana.write(channel, f"number {number}"), ana.id)

    with pytest.raises(discord.HTTPException) as caught:
        await (await lounge.send("one too many")).pin()

    assert caught.value.code == 30003


@pytest.mark.parametrize(
    ("name", "allowed", "pinged"),
    [
        ("Daily question", True, True),
        ("Daily question", False, False),
        ("Facilitator", True, False),
    ],
)
async def test_a_role_is_mentioned_where_it_and_the_message_allow_it(
    sandbox, lounge, name, allowed, pinged
):
    role = discord.Object(sandbox.world.role(name).id)
    mentions = discord.AllowedMentions(roles=[role] if allowed else False)

    message = await lounge.send(f"<@&{role.id}>", allowed_mentions=mentions)

    assert [each.id for each in message.role_mentions] == ([role.id] if pinged else [])


async def test_a_deleted_role_is_gone_for_the_bot_too(sandbox, client):
    role = sandbox.world.role("Daily question")

    sandbox.world.delete_role(role)

    await until(lambda: client.guilds[0].get_role(role.id) is None)


@pytest.mark.parametrize("intent", ["guild_messages", "guild_reactions"])
async def test_nothing_is_told_of_what_the_bot_did_not_ask_for(sandbox, intent):
    told: list[str] = []

    class Listener(BareClient):
        async def on_socket_event_type(self, kind: str) -> None:
            told.append(kind)

    listener = Listener(**{intent: False})
    async with running(listener, sandbox):
        thread = await _thread(listener)
        written = await sandbox.person("Ana").say(thread.id, "In the thread.")
        await sandbox.person("Tom O'Brien").react(written, "👍")
        sandbox.world.set_thread(thread.id, locked=True)
        await until(lambda: "THREAD_UPDATE" in told)

    hidden = "MESSAGE_CREATE" if intent == "guild_messages" else "MESSAGE_REACTION_ADD"
    shown = {"MESSAGE_CREATE", "MESSAGE_REACTION_ADD"} - {hidden}
    assert hidden not in told
    assert shown <= set(told)


async def _thread(client: BareClient) -> discord.Thread:
    lounge = discord.utils.get(client.guilds[0].text_channels, name="lounge")
    assert lounge is not None
    return await (await lounge.send("A question")).create_thread(name="A question")
