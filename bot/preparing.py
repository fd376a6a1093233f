"""What would hold everything up the first time it is needed is done before, beside the rest."""

import asyncio
import logging
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.domain.care.recognising import prepare

log = logging.getLogger(__name__)


@asynccontextmanager
async def patterns_prepared(*, is_wanted: bool) -> AsyncIterator[None]:
    """Read in a thread what words weigh and compile what care looks for, while the block runs.

    At once it would take two seconds of a start, and at the first message it holds everybody up
    for a third of a second. The end of the block stops it.
    """
    is_over = threading.Event()

    def work() -> None:
        for _ in prepare():
            if is_over.is_set():
                return

    thread = asyncio.create_task(asyncio.to_thread(work)) if is_wanted else None
    try:
        yield
    finally:
        is_over.set()
        if thread is not None:
            (failed,) = await asyncio.gather(thread, return_exceptions=True)
            if failed is not None:
                # It is only slower then: what is looked for compiles when it is needed.
                log.error("Patterns could not be prepared.", exc_info=failed)
