"""A clock that stands still until a test moves it."""

import asyncio
from datetime import datetime, timedelta


class FakeClock:
    """The time a test says it is; whoever waits for it is let go when it has come."""

    def __init__(self, start: datetime) -> None:
        self._now = start
        self._moves = asyncio.Event()
        self._waits = asyncio.Event()
        self.waiting_until: datetime | None = None
        """What the last one to wait is waiting for."""

    def now(self) -> datetime:
        return self._now

    def advance(self, by: timedelta) -> None:
        """Move the time; those who waited for it go on when the loop runs next."""
        self._now += by
        self._moves.set()
        self._moves = asyncio.Event()

    async def move(self, by: timedelta) -> None:
        """Move the time, and return when somebody waits for a later one."""
        self.advance(by)
        self._waits.clear()
        await self.until_waited_for()

    async def until_waited_for(self) -> None:
        """Return when somebody waits for a later time than now, or to be woken."""
        async with asyncio.timeout(5):
            await self._waits.wait()

    async def wait_until(self, when: datetime | None, woken: asyncio.Event) -> None:
        while not woken.is_set() and (when is None or when > self._now):
            self.waiting_until = when
            self._waits.set()
            try:
                await _either(woken, self._moves)
            finally:
                self._waits.clear()
        # A caller whose work is never far away must not keep the loop to itself.
        await asyncio.sleep(0)

    def note_work(self, jobs: int) -> None:
        """Stand still all the same."""


async def _either(*events: asyncio.Event) -> None:
    tasks = [asyncio.create_task(event.wait()) for event in events]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
