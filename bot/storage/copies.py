"""The copy of a database file that stands beside it before an upgrade."""

import asyncio
import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import aiosqlite

from bot.storage.connection import StorageError

COPIES_KEPT = 3


def copies(database: Path) -> list[Path]:
    """Return the copies that upgrades left beside a database file, oldest version first."""
    return sorted(database.parent.glob(f"{database.name}.before-[0-9][0-9][0-9][0-9]"))


async def copy_before(connection: aiosqlite.Connection, version: int) -> Path | None:
    """Copy the file as `<file>.before-<version>`, checked and durable, and return the copy's path.

    None for a database in memory; StorageError when it fails.
    """
    rows = await connection.execute_fetchall("PRAGMA database_list")
    name = next(str(row["file"]) for row in rows if row["name"] == "main")
    if not name:
        return None
    database = Path(name)
    copy = database.with_name(f"{database.name}.before-{version:04}")
    partial = copy.with_name(f"{copy.name}.partial")
    try:
        await asyncio.to_thread(_make_empty, partial)
        await connection.execute("VACUUM INTO ?", (str(partial),))
        await asyncio.to_thread(_keep, partial, copy, expected_version=version - 1)
    except (OSError, sqlite3.Error) as error:
        raise StorageError(
            f"The copy before the upgrade could not be made, and nothing was changed: {error}. "
            f"Make room on the disk, and let the bot's user write in {database.parent}."
        ) from error
    return copy


def _make_empty(partial: Path) -> None:
    # SQLite fills an empty file, and so the copy is never readable to others, not for a moment.
    partial.unlink(missing_ok=True)
    os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _keep(partial: Path, copy: Path, *, expected_version: int) -> None:
    with closing(sqlite3.connect(partial)) as connection:
        [(verdict,)] = connection.execute("PRAGMA integrity_check(1)").fetchall()
        [(version,)] = connection.execute("PRAGMA user_version").fetchall()
    if verdict != "ok" or version != expected_version:
        raise sqlite3.DatabaseError(f"the copy is damaged (version {version}, {verdict})")
    # VACUUM INTO leaves it to us to see the copy onto the disk.
    with partial.open("rb+") as file:
        os.fsync(file.fileno())
    partial.replace(copy)


def drop_old_copies(made: Sequence[Path]) -> None:
    """Keep the copies that an upgrade made, and older ones until there are three."""
    if not made:
        return
    database = made[0].with_suffix("")
    # By version and not by time; yet never one just made, when an older file was put back.
    others = [copy for copy in copies(database) if copy not in made]
    spare = max(0, COPIES_KEPT - len(made))
    for copy in others[: len(others) - spare]:
        copy.unlink(missing_ok=True)
