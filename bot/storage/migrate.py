"""Bring a database file to the newest form, one numbered SQL file after the other."""

import asyncio
import hashlib
import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import aiosqlite

from bot.storage.connection import StorageError, transaction
from bot.storage.copies import copy_before, drop_old_copies
from bot.storage.times import to_seconds

MIGRATIONS = Path(__file__).parent / "migrations"

_FILE_NAME = re.compile(r"(?P<version>[0-9]{4})_(?P<name>[a-z0-9_]+)\.sql")
_COMMENTS = re.compile(r"(?:\s+|--[^\n]*(?:\n|$)|/\*.*?\*/)*", re.DOTALL)
_FIRST_WORD = re.compile(r"[A-Za-z]*")
# Each would end or leave the one transaction that a migration stands in.
_NOT_IN_A_MIGRATION = {
    "ATTACH", "BEGIN", "COMMIT", "DETACH", "END", "RELEASE", "ROLLBACK", "SAVEPOINT", "VACUUM",
}  # fmt: skip

_HISTORY_TABLE = """
CREATE TABLE IF NOT EXISTS migration (
    version INTEGER PRIMARY KEY, name TEXT NOT NULL,
    checksum TEXT NOT NULL, applied_at INTEGER NOT NULL
) STRICT
"""


@dataclass(frozen=True, slots=True)
class Migration:
    """One numbered file: its statements, and the checksum that tells whether it was changed."""

    version: int
    name: str
    checksum: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MigrationReport:
    """What `migrate` did; `copies` are the file as it was before each step, if it held data."""

    from_version: int
    to_version: int
    copies: tuple[Path, ...]


async def migrate(
    connection: aiosqlite.Connection, folder: Path = MIGRATIONS, *, applied_at: datetime
) -> MigrationReport:
    """Apply each migration of `folder` that is missing; take `connection` from `maintenance()`.

    Each is one transaction together with its version and its row in `migration`; before each, a
    file that held data is copied beside itself. Raises StorageError, and then changes nothing of
    the migration it names: for a file newer than `folder`, a changed history, a failing statement.
    """
    migrations = await asyncio.to_thread(read_migrations, folder)
    version = await _user_version(connection)
    await _check_history(connection, version, migrations)
    pending = migrations[version:]
    if not pending:
        return MigrationReport(version, version, ())
    made: list[Path] = []
    # Rebuilding a table drops the old one, and that would delete the rows that refer to it.
    await connection.execute("PRAGMA foreign_keys = OFF")
    try:
        for migration in pending:
            copy = await copy_before(connection, migration.version) if version else None
            made += [copy] if copy else []
            await _apply(connection, migration, applied_at)
    finally:
        await connection.execute("PRAGMA foreign_keys = ON")
    await asyncio.to_thread(drop_old_copies, made)
    return MigrationReport(version, pending[-1].version, tuple(made))


def read_migrations(folder: Path) -> tuple[Migration, ...]:
    """Return the migrations of a folder in order; raises StorageError unless they count 1, 2, 3…"""
    migrations = tuple(_read(path) for path in sorted(folder.glob("*.sql")))
    if not migrations:
        raise StorageError(f"There are no migrations in {folder}. Install Circlekeeper again.")
    for expected, migration in enumerate(migrations, start=1):
        if migration.version != expected:
            raise StorageError(
                f"The migrations in {folder} must count 0001, 0002, 0003 without gaps or doubles: "
                f"{migration.version:04}_{migration.name} stands where {expected:04} should."
            )
    return migrations


def _read(path: Path) -> Migration:
    match = _FILE_NAME.fullmatch(path.name)
    if match is None:
        raise StorageError(f"{path} is not named like a migration: 0001_first_tables.sql.")
    # Read as text, so that line ends rewritten by git on Windows leave the checksum as it is.
    text = path.read_text("utf-8")
    return Migration(
        version=int(match["version"]),
        name=match["name"],
        checksum=hashlib.sha256(text.encode()).hexdigest(),
        statements=tuple(_statements(text, path)),
    )


def _statements(text: str, path: Path) -> Iterator[str]:
    # executescript would commit whatever transaction is open before it starts.
    statement = ""
    for piece in re.findall(r"[^;]*;|[^;]+$", text):
        statement += piece
        if sqlite3.complete_statement(statement):
            yield _checked(statement, path)
            statement = ""
    if _without_comments(statement):
        raise StorageError(f"The last statement in {path} has no semicolon.")


def _checked(statement: str, path: Path) -> str:
    match = _FIRST_WORD.match(_without_comments(statement))
    word = match[0].upper() if match else ""
    if word in _NOT_IN_A_MIGRATION:
        raise StorageError(f"{path} says {word}, but a migration stands in one transaction.")
    return statement


def _without_comments(statement: str) -> str:
    match = _COMMENTS.match(statement)
    return statement[match.end() :] if match else statement


async def _check_history(
    connection: aiosqlite.Connection, version: int, migrations: Sequence[Migration]
) -> None:
    if version > len(migrations):
        raise StorageError(
            f"The database is of version {version}, made by a newer Circlekeeper; this one knows "
            f"versions up to {len(migrations)}. Install the newer one again, or put back the copy "
            "made before the upgrade."
        )
    applied = await _applied(connection)
    if sorted(applied) != list(range(1, version + 1)):
        raise StorageError(
            "The database was not made by Circlekeeper, or its version was changed by hand. "
            "Set CIRCLE_DATABASE to the right file, or put back a backup."
        )
    for migration in migrations[:version]:
        if applied[migration.version] != migration.checksum:
            raise StorageError(
                f"Migration {migration.version:04}_{migration.name} was changed after it was "
                "applied to this database. Put back the file as it was, and change the database "
                "in a new migration."
            )


async def _applied(connection: aiosqlite.Connection) -> dict[int, str]:
    # Litestream, run beside the bot, keeps tables of its own in the file.
    tables = {
        row[0]
        for row in await connection.execute_fetchall(
            "SELECT name FROM sqlite_schema WHERE type = 'table' "
            "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
            "AND name NOT LIKE '\\_litestream%' ESCAPE '\\'"
        )
    }
    if not tables:
        return {}
    if "migration" not in tables:
        raise StorageError(
            "The file holds the data of another program. Set CIRCLE_DATABASE to a file of its own."
        )
    rows = await connection.execute_fetchall("SELECT version, checksum FROM migration")
    return {row["version"]: row["checksum"] for row in rows}


async def _apply(
    connection: aiosqlite.Connection, migration: Migration, applied_at: datetime
) -> None:
    try:
        async with transaction(connection):
            for statement in migration.statements:
                await connection.execute(statement)
            await _check_references(connection)
            await connection.execute(_HISTORY_TABLE)
            await connection.execute(
                "INSERT INTO migration (version, name, checksum, applied_at) VALUES (?, ?, ?, ?)",
                (migration.version, migration.name, migration.checksum, to_seconds(applied_at)),
            )
            # The version is written inside the transaction: a failing migration leaves no trace.
            await connection.execute(f"PRAGMA user_version = {migration.version:d}")
    except sqlite3.Error as error:
        raise StorageError(
            f"Migration {migration.version:04}_{migration.name} failed, and the database is as it "
            f"was before it: {error}."
        ) from error


async def _check_references(connection: aiosqlite.Connection) -> None:
    broken = list(await connection.execute_fetchall("PRAGMA foreign_key_check"))
    if broken:
        raise sqlite3.IntegrityError(
            f"{len(broken)} rows would refer to nothing, the first in table {broken[0]['table']}"
        )


async def _user_version(connection: aiosqlite.Connection) -> int:
    rows = list(await connection.execute_fetchall("PRAGMA user_version"))
    return int(rows[0][0])
