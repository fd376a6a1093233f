"""A source of due work for tests of whoever claims it."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from bot.pacer import Priority
from bot.scheduler import Job

Work = Callable[[], Awaitable[None]]


async def nothing() -> None:
    pass


class DueRows:
    """Due rows in memory, claimed once each."""

    def __init__(self, name: str = "rows") -> None:
        self._name = name
        self.rows: list[tuple[datetime, Job]] = []
        self.claimed_at: list[datetime] = []
        self.done: list[str] = []
        self.looks = 0
        self.failure: Exception | None = None

    @property
    def name(self) -> str:
        return self._name

    def add(
        self,
        due_at: datetime,
        name: str,
        priority: Priority = Priority.PROMPTS,
        work: Work = nothing,
    ) -> None:
        async def carry_out() -> None:
            await work()
            self.done.append(name)

        self.rows.append((due_at, Job(name, priority, carry_out)))

    async def next_due_at(self) -> datetime | None:
        return min((due_at for due_at, _ in self.rows), default=None)

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        self.looks += 1
        if self.failure is not None:
            raise self.failure
        due = [row for row in self.rows if row[0] <= now]
        self.rows = [row for row in self.rows if row not in due]
        self.claimed_at.extend(now for _ in due)
        return [job for _, job in due]


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not condition():  # noqa: ASYNC110 (a condition over plain lists has no event)
            await asyncio.sleep(0)
