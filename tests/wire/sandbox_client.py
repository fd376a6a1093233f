"""A bare discord.py client for the tests of the local Discord itself."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import aiohttp
import discord
from discord import app_commands

from bot.sandbox.demo_world import build_demo_world
from bot.sandbox.redirect import point_discord_at
from bot.sandbox.server import Sandbox
from bot.sandbox.world import World

START = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)


def demo_world() -> World:
    return build_demo_world(START)


class BareClient(discord.Client):
    def __init__(self, **intents: bool) -> None:
        wanted = discord.Intents.none()
        wanted.guilds = wanted.guild_messages = wanted.dm_messages = True
        wanted.guild_reactions = True
        for name, value in intents.items():
            setattr(wanted, name, value)
        super().__init__(
            intents=wanted,
            guild_ready_timeout=0,
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            allowed_mentions=discord.AllowedMentions.none(),
        )
        self.tree = app_commands.CommandTree(self)
        self.heard: asyncio.Queue[discord.Message] = asyncio.Queue()
        self.resumed = asyncio.Event()
        self.became_ready = asyncio.Event()

    async def on_ready(self) -> None:
        self.became_ready.set()

    async def on_message(self, message: discord.Message) -> None:
        if self.user is None or message.author.id != self.user.id:
            self.heard.put_nowait(message)

    async def on_resumed(self) -> None:
        self.resumed.set()


@asynccontextmanager
async def running(client: BareClient, sandbox: Sandbox) -> AsyncIterator[None]:
    """The client is ready while the block lasts."""
    point_discord_at(sandbox.url)
    task = asyncio.create_task(client.start(sandbox.world.token))
    ready = asyncio.create_task(client.became_ready.wait())
    try:
        done, _ = await asyncio.wait({task, ready}, timeout=10, return_when=asyncio.FIRST_COMPLETED)
        if task in done:
            await task
        assert ready in done
        yield
    finally:
        await client.close()
        ready.cancel()
        await asyncio.gather(task, ready, return_exceptions=True)


async def until(condition: Callable[[], object], seconds: float = 3.0) -> None:
    """Return once the condition holds; TimeoutError when it does not within this time."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110
            await asyncio.sleep(0.005)


async def ask(rest: aiohttp.ClientSession, method: str, path: str, body: object = None) -> Any:
    """Send one request as it is; return the status and the JSON that was answered."""
    async with rest.request(method, path, json=body) as answer:
        found = await answer.json() if answer.content_type == "application/json" else None
        return answer.status, found
