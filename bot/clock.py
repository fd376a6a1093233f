"""The bot's one clock, handed to whoever needs the time."""

import asyncio
from datetime import UTC, datetime
from typing import Protocol

LONGEST_WAIT_SECONDS = 30.0


class Clock(Protocol):
    """Where the time comes from; tests and the local Discord bring their own."""

    def now(self) -> datetime:
        """Return the current time, aware, in UTC."""
        ...

    async def wait_until(self, when: datetime | None, woken: asyncio.Event) -> None:
        """Return at `when` at the latest, and at once when `woken` is set.

        It may return early: the caller looks at the clock again.
        """
        ...

    def note_work(self, jobs: int) -> None:
        """Hear how many jobs are under way; a time that is moved by hand waits for them."""
        ...


class SystemClock:
    """The time of this machine."""

    def now(self) -> datetime:
        """Return the current time, aware, in UTC."""
        return datetime.now(UTC)

    async def wait_until(self, when: datetime | None, woken: asyncio.Event) -> None:
        """Wait for `when` or `woken`, at most 30 seconds.

        A laptop that slept, or a corrected system clock, is noticed at the next look.
        """
        seconds = LONGEST_WAIT_SECONDS
        if when is not None:
            seconds = min(seconds, max(0.0, (when - self.now()).total_seconds()))
        try:
            async with asyncio.timeout(seconds):
                await woken.wait()
        except TimeoutError:
            return

    def note_work(self, jobs: int) -> None:
        """Go on: this time waits for nobody."""
