"""The bot of the demo: started beside the local Discord, started again once, and ended."""

import asyncio
import sys
import time
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from pathlib import Path

from bot.sandbox.server import Sandbox
from bot.sandbox.terminal import Stop, tell

PAUSE_SECONDS = 1.0
# A bot that ends sooner after it was started again would end once more.
STEADY_SECONDS = 60.0
# More than the bot itself takes to finish what is under way.
SECONDS_TO_STOP = 25.0

STARTING_AGAIN = "The bot stopped. Starting it again…"
GIVEN_UP = "The bot could not start. The terminal says why; then run make demo again."


async def keep_bot(sandbox: Sandbox, folder: Path, stop: Stop) -> bool:
    """Run the bot until `stop`, and tell page and terminal when it ends by itself.

    It is started again once; when that does not last, this waits for `stop` and returns False.
    """
    sandbox.gateway.online_listeners.append(lambda online: _came_back(sandbox, online=online))
    was_restarted = False
    while not stop.asked.is_set():
        started_at = time.monotonic()
        async with _running(sandbox, folder, stop) as bot:
            await _first(stop.asked.wait(), bot.wait())
        if stop.asked.is_set():
            break
        if was_restarted and time.monotonic() - started_at < STEADY_SECONDS:
            await _give_up(sandbox, stop)
            return False
        was_restarted = True
        sandbox.show_notice(STARTING_AGAIN)
        tell("The bot stopped by itself. What it said last stands above. Starting it again...")
        await _first(stop.asked.wait(), asyncio.sleep(PAUSE_SECONDS))
    return True


async def _give_up(sandbox: Sandbox, stop: Stop) -> None:
    sandbox.show_notice(GIVEN_UP)
    tell("The bot stopped again. What it said last stands above.")
    tell("Press Ctrl+C, mend that, and run make demo again; or start over: make demo FRESH=1")
    await stop.asked.wait()


def _came_back(sandbox: Sandbox, *, online: bool) -> None:
    if online:
        sandbox.show_notice("")


@asynccontextmanager
async def _running(sandbox: Sandbox, folder: Path, stop: Stop) -> AsyncIterator[Process]:
    bot = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot.sandbox.attach", "--quiet"),
        *("--url", sandbox.url, "--token", sandbox.world.token, "--folder", str(folder)),
        stdin=DEVNULL,
        stdout=DEVNULL,
        # Ctrl+C reaches the whole group of a terminal; the bot is told by us, and in order.
        start_new_session=True,
    )
    try:
        yield bot
    finally:
        if bot.returncode is None:
            bot.terminate()
            await _first(bot.wait(), stop.hurried.wait(), asyncio.sleep(SECONDS_TO_STOP))
        if bot.returncode is None:
            bot.kill()
            await bot.wait()


async def _first(*waits: Awaitable[object]) -> None:
    """Return when the first of them does."""
    tasks = [asyncio.ensure_future(wait) for wait in waits]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
