"""What a worker has claimed is carried out, or given back."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import aiosqlite

from bot.storage.database import Database


@asynccontextmanager
async def given_back_at_failure(
    database: Database, give_back: Callable[[aiosqlite.Connection], Awaitable[None]]
) -> AsyncIterator[None]:
    """Give claimed rows back where what they need cannot be read, and raise what kept it.

    Nobody would carry them out: left as under way they would wait for the next start.
    """
    try:
        yield
    except Exception:
        async with database.write() as connection:
            await give_back(connection)
        raise
