"""Who waits for an answer, as a shutdown sees it, and what the bot hears at all."""

import asyncio
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot.client import Circlekeeper, Tree

LONGER_THAN_ANY_TEST = 60.0


def interaction(client: Circlekeeper, kind: discord.InteractionType) -> Any:
    return SimpleNamespace(id=1, type=kind, client=client)


def tree(client: Circlekeeper) -> Tree:
    assert isinstance(client.tree, Tree)
    return client.tree


async def test_suggestions_while_somebody_types_keep_no_shutdown_waiting(client):
    typing = interaction(client, discord.InteractionType.autocomplete)

    assert await tree(client).interaction_check(typing)

    async with asyncio.timeout(1):
        await client.finish_work(LONGER_THAN_ANY_TEST)


async def test_a_shutdown_waits_for_a_command_until_it_is_done(client):
    using = interaction(client, discord.InteractionType.application_command)
    assert await tree(client).interaction_check(using)

    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await client.finish_work(LONGER_THAN_ANY_TEST)

    await client.on_app_command_completion(using, None)
    async with asyncio.timeout(1):
        await client.finish_work(LONGER_THAN_ANY_TEST)


async def test_a_shutdown_waits_also_for_what_begins_in_the_moment_the_last_work_ends(client):
    client.work.begin("first")
    finishing = asyncio.create_task(client.finish_work(LONGER_THAN_ANY_TEST))
    await asyncio.sleep(0)

    client.work.end("first")
    client.work.begin("second")
    done, _ = await asyncio.wait([finishing], timeout=0.05)
    assert done == set()
    assert not client.is_leaving

    client.work.end("second")
    async with asyncio.timeout(1):
        await finishing
    assert client.is_leaving


async def test_a_language_says_the_same_in_its_own_words_and_with_the_same_links(client, library):
    client._mention_commands({"privacy": 7})

    counted = client.say_in("es")("prompts.counted")

    assert counted == library.wordings["es"].say("prompts.counted", privacy="</privacy:7>")
    assert counted != client.say("prompts.counted")


@pytest.mark.parametrize("unknown", [None, "tlh"])
async def test_a_language_that_nobody_translated_is_said_in_the_default_one(client, unknown):
    assert client.say_in(unknown)("prompts.thanks") == client.say("prompts.thanks")


async def test_a_message_that_is_for_nobody_is_handed_on_to_nobody(client):
    heard = []

    async def on_message(message) -> None:
        heard.append(message)

    client.add_listener(on_message)
    theirs, ours = (
        SimpleNamespace(guild=1, channel=2, reference=None, content="") for _ in range(2)
    )
    client.hear(lambda message: message is ours)
    for message in (theirs, ours):
        client.dispatch("message", message)
    await asyncio.sleep(0)

    assert heard == [ours]


async def test_everything_else_is_handed_on(client):
    heard = []

    async def on_guild_join(guild) -> None:
        heard.append(guild)

    client.add_listener(on_guild_join)
    client.dispatch("guild_join", "Garden")
    await asyncio.sleep(0)

    assert heard == ["Garden"]


async def test_what_happens_while_the_line_is_closed_is_handed_on_to_nobody(client):
    heard = []

    async def on_disconnect() -> None:
        heard.append("disconnect")

    client.add_listener(on_disconnect)
    await client.close()
    client.dispatch("disconnect")
    await asyncio.sleep(0)

    assert heard == []
