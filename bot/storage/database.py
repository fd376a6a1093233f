"""The one door to the database: one writer, a few readers, one process."""

import asyncio
import logging
import os
import sqlite3
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path

import aiosqlite

from bot.storage.connection import StorageError, connect, finish, snapshot, transaction
from bot.storage.process_lock import lock_file, process_lock

__all__ = ["Database", "StorageError", "open_database"]

READERS = 2
BUSY_SECONDS = 5.0

_log = logging.getLogger(__name__)


class Database:
    """The way to read and write; made by `open_database`."""

    def __init__(
        self,
        path: Path,
        writer: aiosqlite.Connection,
        readers: list[aiosqlite.Connection],
        long_reader: aiosqlite.Connection,
    ) -> None:
        self.path = path
        self._writer = writer
        self._writing = asyncio.Lock()
        self._writing_task: asyncio.Task[object] | None = None
        # Last in, first out: the reader used last has the pages in its cache.
        self._readers: asyncio.LifoQueue[aiosqlite.Connection] = asyncio.LifoQueue()
        for reader in readers:
            self._readers.put_nowait(reader)
        self._long_reader = long_reader
        self._long_reading = asyncio.Lock()

    @asynccontextmanager
    async def write(self) -> AsyncGenerator[aiosqlite.Connection]:
        """Run a block as one transaction: all of it happens, or none; one block at a time.

        Raises sqlite3.Error when SQLite refuses, and nothing is written then. A cancellation that
        arrives while the commit runs is raised after it: the rows are kept.
        """
        async with self._alone(), transaction(self._writer):
            yield self._writer

    @asynccontextmanager
    async def maintenance(self) -> AsyncGenerator[aiosqlite.Connection]:
        """Hand out the writer without a transaction, for what SQLite refuses inside one.

        Migrations, copies (`VACUUM INTO`) and pragmas; whatever the block left open is rolled back.
        """
        async with self._alone():
            try:
                yield self._writer
            finally:
                await finish(self._writer.rollback())

    async def probe(self) -> None:
        """Take the right to write and give it back; raises sqlite3.Error when there is none."""
        async with self.maintenance() as connection:
            await connection.execute("BEGIN IMMEDIATE")

    @asynccontextmanager
    async def read(self) -> AsyncGenerator[aiosqlite.Connection]:
        """Hand out a connection that cannot write; its statements all see one snapshot.

        For short reads: there are two, and whoever comes third waits.
        """
        reader = await self._readers.get()
        try:
            async with snapshot(reader):
                yield reader
        finally:
            self._readers.put_nowait(reader)

    @asynccontextmanager
    async def read_long(self) -> AsyncGenerator[aiosqlite.Connection]:
        """Like `read`, on the connection kept for reports, so that nobody's answer waits for one.

        The write-ahead log grows while a snapshot is held: export in several short blocks.
        """
        async with self._long_reading, snapshot(self._long_reader):
            yield self._long_reader

    @asynccontextmanager
    async def _alone(self) -> AsyncGenerator[None]:
        if self._writing_task is asyncio.current_task():
            # asyncio's lock would wait for itself for ever.
            raise RuntimeError("A write inside a write: pass the connection on instead.")
        async with self._writing:
            self._writing_task = asyncio.current_task()
            try:
                yield
            finally:
                self._writing_task = None

    async def _optimize(self) -> None:
        try:
            await self._writer.execute("PRAGMA analysis_limit = 400")
            await self._writer.execute("PRAGMA optimize")
        except sqlite3.Error as error:
            _log.warning(
                "The database could not be optimised at closing.", extra={"error": str(error)}
            )


@asynccontextmanager
async def open_database(
    path: Path, *, busy_seconds: float = BUSY_SECONDS
) -> AsyncIterator[Database]:
    """Open the database file, made with its folder if missing, for this process alone.

    Raises StorageError, with the cure, when it cannot be used or another process has it open.
    `busy_seconds` is how long a statement waits for another program's lock on the file.
    """
    path = _absolute(path)
    async with AsyncExitStack() as stack:
        try:
            # Carried through: a connection whose opening is abandoned leaves its thread behind.
            database = await finish(_open(path, stack, busy_seconds))
        except (OSError, sqlite3.Error) as error:
            raise StorageError(_explain(error, path)) from error
        yield database


async def _open(path: Path, stack: AsyncExitStack, busy_seconds: float) -> Database:
    _make_folder(path.parent)
    _hold_lock(path, stack)
    _make_file(path)

    async def connection() -> aiosqlite.Connection:
        opened = await connect(path, busy_seconds=busy_seconds)
        # aiosqlite's thread is no daemon: one connection left open keeps the process alive.
        stack.push_async_callback(lambda: finish(opened.close()))
        return opened

    writer = await connection()
    await _use_write_ahead_log(writer, path)
    readers = [await connection() for _ in range(READERS + 1)]
    for reader in readers:
        await reader.execute("PRAGMA query_only = ON")
        await reader.rollback()
    database = Database(path, writer, readers[:READERS], readers[READERS])
    stack.push_async_callback(lambda: finish(database._optimize()))  # noqa: SLF001 - its maker
    return database


async def _use_write_ahead_log(writer: aiosqlite.Connection, path: Path) -> None:
    rows = list(await writer.execute_fetchall("PRAGMA journal_mode = WAL"))
    if rows[0][0] != "wal":
        raise StorageError(
            f"{path} lies where SQLite cannot share memory (a network folder?). "
            "Move it to a disk of this machine and set CIRCLE_DATABASE to the new place."
        )
    # The first read of the schema finds a file that only begins like a database.
    await writer.execute_fetchall("SELECT count(*) FROM sqlite_schema")
    await writer.rollback()


def _absolute(path: Path) -> Path:
    # Two names of one file must lead to one lock.
    return path.resolve()


def _make_folder(folder: Path) -> None:
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True)


def _make_file(path: Path) -> None:
    if path.is_dir():
        raise IsADirectoryError
    # SQLite gives its -wal and -shm files the rights of this one.
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _hold_lock(path: Path, stack: AsyncExitStack) -> None:
    try:
        stack.enter_context(process_lock(lock_file(path)))
    except BlockingIOError as error:
        raise StorageError(
            f"Another Circlekeeper is already using {path}. Stop it first: "
            "two of them would post everything twice."
        ) from error


_CURES = (
    (("SQLITE_NOTADB",), "{path} is not a SQLite database. Set CIRCLE_DATABASE to the right file."),
    (("SQLITE_CORRUPT",), "{path} is damaged. Put back a backup of it."),
    (
        ("SQLITE_BUSY", "SQLITE_LOCKED"),
        "Another program has locked {path}. Close it there and start again.",
    ),
    (
        ("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH", "PermissionError"),
        "The bot may not write {path}. Let the user it runs as own its folder and what is in it.",
    ),
    (("SQLITE_FULL",), "The disk is full: {path} cannot grow. Make room and start again."),
    (("IsADirectoryError",), "{path} is a folder. Set CIRCLE_DATABASE to a file."),
    (
        ("NotADirectoryError", "FileExistsError"),
        "{path.parent} is not a folder. Set CIRCLE_DATABASE to a file in a folder.",
    ),
)


def _explain(error: OSError | sqlite3.Error, path: Path) -> str:
    name = getattr(error, "sqlite_errorname", type(error).__name__)
    for beginnings, sentence in _CURES:
        # SQLite's longer names, such as SQLITE_READONLY_DIRECTORY, begin with the general one.
        if name.startswith(beginnings):
            return sentence.format(path=path)
    return f"{path} could not be opened ({name}): {error}."
