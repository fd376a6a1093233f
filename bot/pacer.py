"""One pace for every request the bot starts, so that Discord never has to refuse one."""

import asyncio
import itertools
import time
from bisect import insort
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from enum import IntEnum

WINDOW_SECONDS = 1.0


class Priority(IntEnum):
    """What goes first when requests have to wait; the lowest number is served first."""

    CARE = 0
    ROUNDS = 1
    PROMPTS = 2
    BACKFILL = 3


@dataclass(order=True, slots=True)
class _Waiter:
    priority: Priority
    number: int
    called: asyncio.Event = field(default_factory=asyncio.Event, compare=False)


class Pacer:
    """Lets at most `rate` requests start in any one second, and keeps a tenth of them for care.

    Discord allows 50 a second over everything a bot does, interaction answers excepted; the
    default leaves room for requests that arrive closer together than they were sent.
    """

    def __init__(
        self,
        rate: int = 45,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._monotonic = monotonic
        self._sleep = sleep
        self._starts = deque[float](maxlen=rate)
        self._starts_without_care = deque[float](maxlen=rate - rate // 10)
        self._line: list[_Waiter] = []
        self._numbers = itertools.count()

    async def turn(self, priority: Priority) -> None:
        """Return when a request of this priority may start, and count it as started.

        Lower numbers go first, equal ones in the order they came. A caller who is cancelled
        while waiting leaves the line and uses nothing up.
        """
        waiter = _Waiter(priority, next(self._numbers))
        insort(self._line, waiter)
        try:
            await self._until_first_and_free(waiter)
            self._count(priority)
        finally:
            self._line.remove(waiter)
            if self._line:
                self._line[0].called.set()

    async def _until_first_and_free(self, waiter: _Waiter) -> None:
        # Only the first in line watches the time; the others sleep until they are called.
        while True:
            if self._line[0] is not waiter:
                waiter.called.clear()
                await waiter.called.wait()
                continue
            seconds = self._seconds_until_free(waiter.priority)
            if seconds <= 0:
                return
            await self._sleep(seconds)

    def _seconds_until_free(self, priority: Priority) -> float:
        limits = [self._starts]
        if priority is not Priority.CARE:
            limits.append(self._starts_without_care)
        oldest = [starts[0] for starts in limits if len(starts) == starts.maxlen]
        return max(oldest, default=-WINDOW_SECONDS) + WINDOW_SECONDS - self._monotonic()

    def _count(self, priority: Priority) -> None:
        now = self._monotonic()
        self._starts.append(now)
        if priority is not Priority.CARE:
            self._starts_without_care.append(now)
