"""What every contender's process does: live at the local Discord, or be fed frames."""

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import discord

from benchmarks.chat import frames
from bot.sandbox.redirect import point_discord_at

# Given to both: by default discord.py waits 2 seconds for further servers, which would hide
# most of what a start costs.
GUILD_READY_TIMEOUT = 0.25
MESSAGES = 2_000
COST = "cost "
# Frames that arrive together, before the handlers have their turn.
BURST = 50


@dataclass(frozen=True, slots=True)
class Place:
    """Where a contender lives: the local Discord's address and token, and a folder of its own."""

    url: str
    token: str
    folder: Path


def main(
    live: Callable[[Place], Coroutine[None, None, None]],
    connected: Callable[[Place], AbstractAsyncContextManager[discord.Client]],
) -> int:
    """Carry out `live URL TOKEN FOLDER` or `parse URL TOKEN FOLDER`; return 0.

    To live is to print a line when READY and stay until SIGTERM. To parse is to print, for
    every line that comes in, what a message costs in discord.py's own gateway parser, in
    microseconds of CPU.
    """
    task, url, token, folder = sys.argv[1:]
    point_discord_at(url)
    place = Place(url, token, Path(folder))

    async def parse(place: Place) -> None:
        async with connected(place) as client:
            await _parse(client)

    asyncio.run({"live": live, "parse": parse}[task](place))
    return 0


@asynccontextmanager
async def online(client: discord.Client, token: str) -> AsyncIterator[discord.Client]:
    """Hand out the client, READY, and close it in the end."""
    async with client:
        connection = asyncio.create_task(client.start(token))
        await client.wait_until_ready()
        yield client
        await client.close()
        await connection


async def _parse(client: discord.Client) -> None:
    guild = client.guilds[0]
    texts = list(frames(MESSAGES, guild.id, guild.text_channels[0].id))
    while await asyncio.to_thread(sys.stdin.readline):
        before = time.process_time()
        await _feed(client, texts)
        cost = time.process_time() - before
        sys.stdout.write(f"{COST}{cost / MESSAGES * 1e6}\n")
        sys.stdout.flush()


async def _feed(client: discord.Client, texts: list[str]) -> None:
    for start in range(0, len(texts), BURST):
        for text in texts[start : start + BURST]:
            await client.ws.received_message(text)
        await asyncio.sleep(0)
