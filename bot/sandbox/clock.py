"""The time of the local Discord, and the bot's clock that follows it."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import Self

import aiohttp

QUIET_SECONDS = 0.15
LONGEST_STEP_SECONDS = 10.0
LOOK_SECONDS = 0.02


class Traffic:
    """Whether the bot is asking Discord for something just now."""

    def __init__(self) -> None:
        self._under_way = 0
        self._last_at = 0.0

    def begin(self) -> None:
        """Note that a request arrived."""
        self._under_way += 1
        self._last_at = time.monotonic()

    def end(self) -> None:
        """Note that a request was answered."""
        self._under_way -= 1
        self._last_at = time.monotonic()

    def is_quiet_since(self, moment: float) -> bool:
        """Return whether nothing was asked for a while, counted from `moment` (monotonic)."""
        silence_began = max(moment, self._last_at)
        return not self._under_way and time.monotonic() - silence_began >= QUIET_SECONDS


class Waiter:
    """One bot that follows this clock: when it wants to wake, and how often it has said so."""

    def __init__(self, tell: Callable[[datetime], None]) -> None:
        self.tell = tell
        self.waiting_until: datetime | None = None
        self.is_at_work = False
        self.announcements = 0

    def announce(self, until: datetime | None, *, is_at_work: bool = False) -> None:
        """Note that the bot began to wait, and whether something else is still under way there."""
        self.waiting_until = until
        self.is_at_work = is_at_work
        self.announcements += 1


class WorldClock:
    """World time: it stands still until started, then runs with this machine, and can be moved."""

    def __init__(self, start: datetime) -> None:
        self._base = start.astimezone(UTC)
        self._since: float | None = None
        self.traffic = Traffic()
        self.waiters: list[Waiter] = []
        self.listeners: list[Callable[[datetime], None]] = []

    def now(self) -> datetime:
        """Return the world's time, aware, in UTC."""
        if self._since is None:
            return self._base
        return self._base + timedelta(seconds=time.monotonic() - self._since)

    def start(self) -> None:
        """Let time pass."""
        if self._since is None:
            self._since = time.monotonic()

    def stop(self) -> None:
        """Let time stand still."""
        self._base = self.now()
        self._since = None

    def move_to(self, target: datetime) -> None:
        """Jump forward and tell everyone; a target in the past changes nothing."""
        self._base = max(self.now(), target.astimezone(UTC))
        if self._since is not None:
            self._since = time.monotonic()
        for waiter in self.waiters:
            waiter.tell(self.now())
        for listener in list(self.listeners):
            listener(self.now())

    async def walk_to(self, target: datetime) -> None:
        """Move forward to `target`, letting the bot finish each time it waits for on the way."""
        last: datetime | None = None
        # What the bot is busy with may bring the next time that it waits for.
        await self._settled(dict.fromkeys(self.waiters, 0), self.now())
        while (due := self._next_due(last, target)) is not None:
            seen = {waiter: waiter.announcements for waiter in self.waiters}
            self.move_to(due)
            await self._settled(seen, due)
            last = due
        self.move_to(target)

    def _next_due(self, last: datetime | None, target: datetime) -> datetime | None:
        due = [
            waiter.waiting_until
            for waiter in self.waiters
            if waiter.waiting_until is not None
            and waiter.waiting_until <= target
            and (last is None or waiter.waiting_until > last)
        ]
        return min(due, default=None)

    async def _settled(self, seen: dict[Waiter, int], due: datetime) -> None:
        """Wait until every bot that was due waits again and asks Discord for nothing more."""
        began = time.monotonic()
        woken = [each for each in seen if each.waiting_until and each.waiting_until <= due]
        while time.monotonic() - began < LONGEST_STEP_SECONDS:
            await asyncio.sleep(LOOK_SECONDS)
            # Between two requests a bot may write things down for long, on a busy machine.
            is_at_work = any(waiter.is_at_work for waiter in self.waiters)
            gone_on = not is_at_work and all(
                waiter not in self.waiters
                or (
                    waiter.announcements > seen[waiter]
                    and (waiter.waiting_until is None or waiter.waiting_until > due)
                )
                for waiter in woken
            )
            if gone_on and self.traffic.is_quiet_since(began):
                return


class RemoteClock:
    """The bot's clock (a `bot.clock.Clock`) while it lives in the local Discord's time."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._told = datetime.now(UTC)
        self._told_at = time.monotonic()
        self._moved = asyncio.Event()
        self.lost = asyncio.Event()
        """Set when the local Discord has gone: its time is not told any more."""
        self._waiting: list[datetime | None] = []
        self._jobs = 0
        self._is_work_over = False

    @classmethod
    @asynccontextmanager
    async def connect(cls, url: str) -> AsyncIterator[Self]:
        """Follow the clock of the local Discord at `url` (as in `Sandbox.url`)."""
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(f"{url}/control/clock") as socket,
        ):
            clock = cls(socket)
            clock._hear(await socket.receive_str())
            listening = asyncio.create_task(clock._listen())
            try:
                yield clock
            finally:
                listening.cancel()
                with suppress(asyncio.CancelledError):
                    await listening

    async def _listen(self) -> None:
        async for message in self._socket:
            if message.type is aiohttp.WSMsgType.TEXT:
                self._hear(message.data)
        self.lost.set()

    def _hear(self, text: str) -> None:
        self._told = datetime.fromisoformat(json.loads(text)["now"])
        self._told_at = time.monotonic()
        self._let_go()

    def _let_go(self) -> None:
        self._moved.set()
        self._moved = asyncio.Event()

    def note_work(self, jobs: int) -> None:
        """Let whoever waits look once more after work that is over, and tell of it only then."""
        if jobs < self._jobs:
            self._is_work_over = True
            self._let_go()
        self._jobs = jobs

    def now(self) -> datetime:
        """Return the world's time, aware, in UTC."""
        return self._told + timedelta(seconds=time.monotonic() - self._told_at)

    async def wait_until(self, when: datetime | None, woken: asyncio.Event) -> None:
        """Return when the world's time is moved, when `woken` is set, or at `when`."""
        if woken.is_set() or self._is_work_over:
            # What was seen before is not worth telling: there is something to look at.
            self._is_work_over = False
            await asyncio.sleep(0)
            return
        moved = self._moved
        self._waiting.append(when)
        waits = [asyncio.create_task(each.wait()) for each in (woken, moved)]
        try:
            await self._announce()
            seconds = None if when is None else max(0.0, (when - self.now()).total_seconds())
            await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._waiting.remove(when)
            self._is_work_over = False
            for each in waits:
                each.cancel()

    async def _announce(self) -> None:
        earliest = min((each for each in self._waiting if each is not None), default=None)
        # All but the scheduler wait as part of a job: time has to pass for that.
        waiting_jobs = len(self._waiting) - 1
        # A lost server must not stop the bot: it keeps the last time it was told.
        with suppress(ConnectionError, RuntimeError):
            await self._socket.send_str(
                json.dumps(
                    {
                        "waiting_until": earliest.isoformat() if earliest else None,
                        "is_at_work": self._jobs > waiting_jobs,
                    }
                )
            )
