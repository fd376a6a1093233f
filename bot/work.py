"""The work that somebody waits for, so that a shutdown waits for it too."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Work:
    """What is under way at this moment."""

    def __init__(self) -> None:
        self._open: set[object] = set()
        self._done = asyncio.Event()
        self._done.set()

    @contextmanager
    def under_way(self) -> Iterator[None]:
        """Count a piece of work while the block lasts."""
        work = object()
        self.begin(work)
        try:
            yield
        finally:
            self.end(work)

    def begin(self, work: object) -> None:
        """Remember that somebody waits for an answer."""
        self._open.add(work)
        self._done.clear()

    def end(self, work: object) -> None:
        """Forget work that is done."""
        self._open.discard(work)
        if not self._open:
            self._done.set()

    async def done_within(self, seconds: float) -> None:
        """Wait until nothing is under way, at most so many seconds."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                # Other work may begin between the end of the last and this being told of it.
                while self._open:
                    await self._done.wait()
