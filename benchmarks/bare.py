"""The floor: a discord.py client that does nothing, with the intents that the bot has."""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import discord

from benchmarks.contender import GUILD_READY_TIMEOUT, Place, main, online


class Bare(discord.Client):
    """discord.py with its defaults and an empty handler."""

    def __init__(self) -> None:
        super().__init__(
            intents=discord.Intents(
                guilds=True, dm_messages=True, guild_messages=True, guild_reactions=True
            ),
            guild_ready_timeout=GUILD_READY_TIMEOUT,
        )

    async def on_ready(self) -> None:
        """Tell the parent process."""
        sys.stdout.write("up\n")
        sys.stdout.flush()

    async def on_message(self, message: discord.Message) -> None:
        """Leave messages alone."""


async def _live(place: Place) -> None:
    async with Bare() as client:
        await client.start(place.token)


@asynccontextmanager
async def _connected(place: Place) -> AsyncIterator[discord.Client]:
    async with online(Bare(), place.token) as client:
        yield client


if __name__ == "__main__":
    sys.exit(main(_live, _connected))
