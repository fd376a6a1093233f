"""Answering in time: Discord waits three seconds for a first answer."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import aiohttp
import discord

from bot.client import Interaction

DEFER_AFTER_SECONDS = 2.0


@asynccontextmanager
async def answering(interaction: Interaction) -> AsyncIterator[None]:
    """Ask Discord for patience when the body takes longer than two seconds; answer after it.

    Not sooner: until then the form stays open on the person's screen, so that their words are
    still there if we die meanwhile. Not in the body: an answer could cross the request for
    patience, and Discord takes only the one that comes first.
    """
    task: asyncio.Task[None] | None = None

    def defer() -> None:
        nonlocal task
        task = asyncio.create_task(_defer(interaction), name="defer an answer")

    timer = asyncio.get_running_loop().call_later(DEFER_AFTER_SECONDS, defer)
    try:
        yield
    finally:
        timer.cancel()
        if task is not None:
            await task


async def _defer(interaction: Interaction) -> None:
    if interaction.response.is_done():
        return
    # Without patience the answer that follows may come too late, and is logged then.
    with suppress(discord.HTTPException, aiohttp.ClientError, TimeoutError):
        await interaction.response.defer(ephemeral=True, thinking=True)
