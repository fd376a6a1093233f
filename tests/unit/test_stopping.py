"""How the bot lets go of Discord when it ends."""

import asyncio

from bot.stopping import let_go


async def test_nobody_waits_for_the_next_attempt_of_a_closed_connection():
    attempting = asyncio.create_task(asyncio.sleep(60))
    await asyncio.sleep(0)

    async with asyncio.timeout(1):
        await let_go(attempting)


async def test_what_a_closed_connection_fails_with_is_told_to_nobody():
    async def attempt() -> None:
        raise RuntimeError("Session is closed")

    attempting = asyncio.create_task(attempt())
    await asyncio.sleep(0)

    await let_go(attempting)
