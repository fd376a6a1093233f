"""Claims what is due and hands it to workers; what is due stands in rows, never in here."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Protocol

from bot.clock import Clock
from bot.observability import report_failure
from bot.pacer import Priority

log = logging.getLogger(__name__)

WORKERS: Mapping[Priority, int] = MappingProxyType(
    {Priority.CARE: 4, Priority.ROUNDS: 4, Priority.PROMPTS: 8, Priority.BACKFILL: 1}
)
"""Each priority has workers of its own, so that a prompt in retries never delays a care note."""

LANES = ("care cards", "care notes")
"""Work that waits for nothing else of its priority, each with workers of its own: neither the
card of somebody in need nor the note about them may wait behind the other, or behind a review."""
LANE_WORKERS = 12

DRAIN_SECONDS = 20.0
BACK_OFF = timedelta(seconds=30)
# For a source that names a due time in the past and then claims nothing.
SHORTEST_WAIT = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of claimed work; `name` is constant, so that it can stand in a log."""

    name: str
    priority: Priority
    carry_out: Callable[[], Awaitable[None]]
    lane: str | None = None
    """One of LANES, where it has workers of its own."""


class Source(Protocol):
    """A table of rows with due times, asked for short database work only: the others wait."""

    @property
    def name(self) -> str:
        """Return the constant name of this source in a log."""
        ...

    async def next_due_at(self) -> datetime | None:
        """Return when the next unclaimed row is due, or None if there is none."""
        ...

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        """Claim the rows due at `now`, commit that, and return the work they stand for."""
        ...


class Scheduler:
    """Sleeps to the next due time of its sources, claims, and has the work carried out."""

    def __init__(
        self,
        clock: Clock,
        sources: Sequence[Source],
        *,
        workers: Mapping[Priority, int] = WORKERS,
        drain_seconds: float = DRAIN_SECONDS,
    ) -> None:
        self._clock = clock
        self._sources = sources
        self._drain_seconds = drain_seconds
        # By priority, or by a lane of its own.
        self._counts: dict[Priority | str, int] = dict.fromkeys(LANES, LANE_WORKERS)
        self._counts.update(workers.items())
        self._queues = {name: asyncio.Queue[Job | None]() for name in self._counts}
        self._retry_at: dict[str, datetime] = {}
        self._look_at: datetime | None = None
        self._under_way = 0
        self._woken = asyncio.Event()
        self._stopping = False
        self._ended: asyncio.Event | None = None

    @asynccontextmanager
    async def running(self) -> AsyncIterator["Scheduler"]:
        """Run beside the body of the `async with`, and stop at its end."""
        task = asyncio.create_task(self.run(), name="scheduler")
        try:
            yield self
        finally:
            self._ask_to_stop()
            await task

    async def run(self) -> None:
        """Claim and carry out until `stop`; then finish the work under way.

        A scheduler runs once.
        """
        self._ended = asyncio.Event()
        tasks = [
            asyncio.create_task(self._work(queue), name=f"worker {name} {number}")
            for name, queue in self._queues.items()
            for number in range(self._counts[name])
        ]
        try:
            while not self._stopping:
                self._woken.clear()
                self._look_at = self._clock.now()
                self._look_at = await self._look()
                await self._clock.wait_until(self._look_at, self._woken)
        finally:
            self._stopping = True
            await self._drain(tasks)
            self._ended.set()

    def wake(self) -> None:
        """Look at the sources again now, because a row came or its time changed."""
        self._woken.set()

    def late_by(self) -> timedelta:
        """Return how long ago it should have looked at its sources, or have been done with it."""
        if self._look_at is None:
            return timedelta()
        return max(timedelta(), self._clock.now() - self._look_at)

    async def stop(self) -> None:
        """Take no new work, finish what is under way, and return when that is done.

        What takes longer than `drain_seconds` is cut off. What was claimed and not begun stays
        a claimed row, which the next start finds.
        """
        self._ask_to_stop()
        if self._ended is not None:
            await self._ended.wait()

    def _ask_to_stop(self) -> None:
        self._stopping = True
        self._woken.set()

    async def _look(self) -> datetime | None:
        """Claim from every source, and return when to look again."""
        due_times: list[datetime] = []
        for source in self._sources:
            if self._stopping:
                break
            due_at = await self._claim_patiently(source)
            if due_at is not None:
                due_times.append(due_at)
        return min(due_times, default=None)

    async def _claim_patiently(self, source: Source) -> datetime | None:
        now = self._clock.now()
        retry_at = self._retry_at.get(source.name, now)
        # Further away than that only when the clock was set back.
        if now < retry_at <= now + BACK_OFF:
            return retry_at
        try:
            return await self._claim(source)
        except Exception as error:  # noqa: BLE001 (one source must not stop the others)
            report_failure(log, "A source of due work failed", error, source=source.name)
            self._retry_at[source.name] = now + BACK_OFF
            return now + BACK_OFF

    async def _claim(self, source: Source) -> datetime | None:
        due_at = await source.next_due_at()
        # Only now: else what became due while the source was asked would look like the future.
        now = self._clock.now()
        if due_at is None or due_at > now:
            # Claiming takes the right to write, and at every press somebody waits for that.
            return due_at
        jobs = await source.claim_due(now)
        for job in jobs:
            self._queues[job.lane or job.priority].put_nowait(job)
        self._note_work(len(jobs))
        due_at = await source.next_due_at()
        if due_at is None or jobs:
            return due_at
        return max(due_at, now + SHORTEST_WAIT)

    async def _work(self, queue: asyncio.Queue[Job | None]) -> None:
        while not self._stopping:
            job = await queue.get()
            if job is not None and not self._stopping:
                await self._carry_out(job)
                self._note_work(-1)

    def _note_work(self, more: int) -> None:
        if more:
            self._under_way += more
            self._clock.note_work(self._under_way)

    async def _carry_out(self, job: Job) -> None:
        try:
            await job.carry_out()
        except asyncio.CancelledError as error:
            worker = asyncio.current_task()
            if worker is None or worker.cancelling():
                raise
            report_failure(log, "A job failed", error, job=job.name)
        except Exception as error:  # noqa: BLE001 (one job must not stop its worker)
            report_failure(log, "A job failed", error, job=job.name)

    async def _drain(self, tasks: Sequence["asyncio.Task[None]"]) -> None:
        for name, queue in self._queues.items():
            for _ in range(self._counts[name]):
                queue.put_nowait(None)
        _, late = await asyncio.wait(tasks, timeout=self._drain_seconds)
        if late:
            log.warning("Work was cut off when the bot stopped", extra={"jobs": len(late)})
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
