"""One SQLite connection: how it is opened, and how a block on it ends wholly or not at all."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

T = TypeVar("T")

PRAGMAS = (
    # A row that a person was told is kept must survive a power cut: NORMAL may lose the last ones.
    "PRAGMA synchronous = FULL",
    # What was erased must not be readable in the file's free pages.
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
)


class StorageError(Exception):
    """The stored data cannot be used; the text says what is wrong, and the cure, to the host."""


class _Connection(sqlite3.Connection):
    """A connection whose transactions take their cursors with them.

    A half-read cursor (kept by a traceback, say) holds its snapshot through ROLLBACK, so that the
    next block on this connection would read old rows; a half-read RETURNING makes COMMIT fail.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - sqlite3's own
        super().__init__(*arguments, **options)
        self._cursors: list[sqlite3.Cursor] = []

    def cursor(  # type: ignore[override]  # sqlite3's own offers more than anybody here asks for
        self, factory: type[sqlite3.Cursor] = sqlite3.Cursor
    ) -> sqlite3.Cursor:
        """Return a cursor that ends with its transaction."""
        cursor = super().cursor(factory)
        self._cursors.append(cursor)
        return cursor

    # sqlite3's own two make their cursors without asking `cursor`.
    def execute(self, sql: str, parameters: Any = ()) -> sqlite3.Cursor:  # noqa: ANN401
        """Execute one statement on a new cursor."""
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql: str, parameters: Any) -> sqlite3.Cursor:  # noqa: ANN401
        """Execute one statement for each of the parameters on a new cursor."""
        return self.cursor().executemany(sql, parameters)

    def commit(self) -> None:
        """Close every cursor and commit."""
        self._close_cursors()
        super().commit()

    def rollback(self) -> None:
        """Close every cursor and roll back; without a transaction, only the former."""
        self._close_cursors()
        super().rollback()

    def _close_cursors(self) -> None:
        while self._cursors:
            self._cursors.pop().close()


async def connect(path: Path, *, busy_seconds: float) -> aiosqlite.Connection:
    """Return an open connection with this project's pragmas; raises sqlite3.Error."""
    connection = await aiosqlite.connect(
        path, factory=_Connection, isolation_level=None, timeout=busy_seconds
    )
    try:
        connection.row_factory = sqlite3.Row
        for pragma in PRAGMAS:
            await connection.execute(pragma)
    except BaseException:
        await finish(connection.close())
        raise
    return connection


async def finish(work: Coroutine[Any, Any, T]) -> T:
    """Carry `work` through even when the caller is cancelled; the cancellation is raised after it.

    Its own failure is raised only when nobody cancelled meanwhile.
    """
    task = asyncio.ensure_future(work)
    cancellation: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError as error:
            cancellation = error
    if cancellation is None:
        return task.result()
    if not task.cancelled():
        # Looked at, or asyncio complains of an exception that nobody retrieved.
        task.exception()
    raise cancellation


@asynccontextmanager
async def transaction(connection: aiosqlite.Connection) -> AsyncGenerator[None]:
    """Run a block as one writing transaction: all of it happens, or none.

    A cancellation that arrives while the commit runs is raised after it; the rows are kept then.
    """
    # BEGIN stands inside the try: a task cancelled while it waits for BEGIN has already queued it,
    # and only a rollback closes what it opened. A commit that failed is rolled back as well.
    try:
        await connection.execute("BEGIN IMMEDIATE")
        yield
        await finish(connection.commit())
    except BaseException:
        await finish(connection.rollback())
        raise


@asynccontextmanager
async def snapshot(connection: aiosqlite.Connection) -> AsyncGenerator[None]:
    """Run a block in which all statements see the rows as they were at the first of them."""
    try:
        await connection.execute("BEGIN DEFERRED")
        yield
    finally:
        await finish(connection.rollback())
