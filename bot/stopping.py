"""How a run of the bot ends: at a signal, or with its connection, and what is left of that."""

import asyncio
import signal
from collections.abc import Iterator
from contextlib import contextmanager


async def let_go(connection: asyncio.Task[None]) -> None:
    """End what is left of a closed connection: what it fails with now is of its being closed.

    By itself it would first sleep out its pause between two attempts, which may be minutes.
    """
    connection.cancel()
    await asyncio.wait([connection])
    if not connection.cancelled():
        connection.exception()


async def first(stop: asyncio.Event, wanted: asyncio.Event, connection: asyncio.Task[None]) -> bool:
    """Wait for `wanted`; return whether it came before a stop or the end of the connection."""
    waits = [asyncio.create_task(one.wait()) for one in (stop, wanted)]
    try:
        await asyncio.wait([*waits, connection], return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
    return wanted.is_set() and not stop.is_set()


@contextmanager
def stop_signals() -> Iterator[asyncio.Event]:
    """Set an event at SIGTERM or Ctrl+C; the second one ends the process at once."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    before = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)}

    def ask(number: int, _frame: object) -> None:
        signal.signal(number, signal.SIG_DFL)
        loop.call_soon_threadsafe(stop.set)

    for one in before:
        signal.signal(one, ask)
    try:
        yield stop
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
