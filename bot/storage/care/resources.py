"""A server's own people and places, and what it says of the shipped ones, as rows."""

from collections.abc import Iterable, Mapping
from datetime import datetime

import aiosqlite

from bot.domain.care.resources import Check, How, Line, OwnResource, ResourceKind
from bot.domain.ids import GuildId, OwnResourceId
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds


async def own(
    connection: aiosqlite.Connection, guild_id: GuildId, checked_since: datetime
) -> tuple[OwnResource, ...]:
    """Return a server's own entries, the oldest first; overdue are those not checked since."""
    rows = await connection.execute_fetchall(
        "SELECT * FROM own_resource WHERE guild_id = ? ORDER BY own_resource_id", (guild_id,)
    )
    known = set(ResourceKind)
    return tuple(_own(row, checked_since) for row in rows if row["kind"] in known)


async def count(connection: aiosqlite.Connection, guild_id: GuildId) -> int:
    """Return how many entries of its own a server has."""
    cursor = await connection.execute(
        "SELECT count(*) FROM own_resource WHERE guild_id = ?", (guild_id,)
    )
    row = await cursor.fetchone()
    return 0 if row is None else int(row[0])


async def stands(
    connection: aiosqlite.Connection, guild_id: GuildId, line: Line, but: OwnResourceId
) -> bool:
    """Return whether another entry of the kind has the same contact already."""
    cursor = await connection.execute(
        "SELECT 1 FROM own_resource WHERE guild_id = ? AND kind = ? AND how = ? AND contact = ?"
        " AND own_resource_id <> ?",
        (guild_id, line.kind, line.how, line.contact, but),
    )
    return await cursor.fetchone() is not None


async def add(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    line: Line,
    now: datetime,
    remind_at: datetime,
) -> OwnResourceId:
    """Keep a new entry, checked now, and return its id."""
    cursor = await connection.execute(
        "INSERT INTO own_resource (guild_id, kind, name, how, word, contact, hours, note,"
        " checked_at, remind_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING own_resource_id",
        (guild_id, *_words(line), to_seconds(now), to_seconds(remind_at)),
    )
    row = await cursor.fetchone()
    return OwnResourceId(0 if row is None else row["own_resource_id"])


async def change(
    connection: aiosqlite.Connection,
    own_resource_id: OwnResourceId,
    line: Line,
    now: datetime,
    remind_at: datetime,
) -> None:
    """Keep other words for an entry, checked now."""
    await connection.execute(
        "UPDATE own_resource SET kind = ?, name = ?, how = ?, word = ?, contact = ?, hours = ?,"
        " note = ?, checked_at = ?, remind_at = ?, is_reported = 0, revision = revision + 1"
        " WHERE own_resource_id = ?",
        (*_words(line), to_seconds(now), to_seconds(remind_at), own_resource_id),
    )


async def move(
    connection: aiosqlite.Connection, own_resource_id: OwnResourceId, kind: ResourceKind
) -> None:
    """Show an entry under another need; nobody has checked it by that."""
    await connection.execute(
        "UPDATE own_resource SET kind = ?, revision = revision + 1 WHERE own_resource_id = ?",
        (kind, own_resource_id),
    )


async def remove(
    connection: aiosqlite.Connection, guild_id: GuildId, own_resource_id: OwnResourceId
) -> None:
    """Delete an entry with its words."""
    await connection.execute(
        "DELETE FROM own_resource WHERE guild_id = ? AND own_resource_id = ?",
        (guild_id, own_resource_id),
    )


async def confirm_own(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    own_resource_id: OwnResourceId,
    now: datetime,
    remind_at: datetime,
) -> bool:
    """Keep that somebody checked an entry; return whether it is there."""
    cursor = await connection.execute(
        "UPDATE own_resource SET checked_at = ?, remind_at = ?, is_reported = 0"
        " WHERE guild_id = ? AND own_resource_id = ?",
        (to_seconds(now), to_seconds(remind_at), guild_id, own_resource_id),
    )
    return cursor.rowcount > 0


async def report_own(
    connection: aiosqlite.Connection, guild_id: GuildId, own_resource_id: OwnResourceId
) -> bool:
    """Mark an entry as reported; return whether that is new."""
    cursor = await connection.execute(
        "UPDATE own_resource SET is_reported = 1"
        " WHERE guild_id = ? AND own_resource_id = ? AND is_reported = 0",
        (guild_id, own_resource_id),
    )
    return cursor.rowcount > 0


async def checks(
    connection: aiosqlite.Connection, guild_id: GuildId, checked_since: datetime
) -> Mapping[str, Check]:
    """Return what a server says of shipped rows, by their ids."""
    rows = await connection.execute_fetchall(
        "SELECT * FROM shipped_resource WHERE guild_id = ?", (guild_id,)
    )
    return {row["row_id"]: _check(row, checked_since) for row in rows}


async def confirm_shipped(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    row_ids: Iterable[str],
    now: datetime,
    remind_at: datetime,
) -> None:
    """Keep that somebody checked shipped rows."""
    await connection.executemany(
        "INSERT INTO shipped_resource (guild_id, row_id, checked_at, remind_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET checked_at = excluded.checked_at,"
        " remind_at = excluded.remind_at, is_reported = 0",
        [(guild_id, one, to_seconds(now), to_seconds(remind_at)) for one in row_ids],
    )


async def set_hidden(
    connection: aiosqlite.Connection, guild_id: GuildId, row_id: str, *, is_hidden: bool
) -> None:
    """Hide a shipped row in a server, or show it again; either answers what was reported."""
    await connection.execute(
        "INSERT INTO shipped_resource (guild_id, row_id, is_hidden) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET is_hidden = excluded.is_hidden, is_reported = 0",
        (guild_id, row_id, is_hidden),
    )


async def report_shipped(connection: aiosqlite.Connection, guild_id: GuildId, row_id: str) -> bool:
    """Mark a shipped row as reported in a server; return whether that is new."""
    cursor = await connection.execute(
        "INSERT INTO shipped_resource (guild_id, row_id, is_reported) VALUES (?, ?, 1)"
        " ON CONFLICT DO UPDATE SET is_reported = 1 WHERE is_reported = 0",
        (guild_id, row_id),
    )
    return cursor.rowcount > 0


async def next_reminder_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when staff of some server are next asked to check a row again."""
    cursor = await connection.execute(
        "SELECT min(remind_at) FROM (SELECT remind_at FROM own_resource WHERE remind_at IS NOT NULL"
        " UNION ALL SELECT remind_at FROM shipped_resource WHERE remind_at IS NOT NULL)"
    )
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def take_reminders(connection: aiosqlite.Connection, now: datetime) -> tuple[GuildId, ...]:
    """Return the servers where a row is to be checked again, and ask no more for these rows."""
    found: set[int] = set()
    for table in ("own_resource", "shipped_resource"):
        rows = await connection.execute_fetchall(
            f"UPDATE {table} SET remind_at = NULL WHERE remind_at <= ? RETURNING guild_id",  # noqa: S608
            (to_seconds(now),),
        )
        found |= {row["guild_id"] for row in rows}
    return tuple(GuildId(one) for one in sorted(found))


def _words(line: Line) -> tuple[str, ...]:
    return (line.kind, line.name, line.how, line.word, line.contact, line.hours, line.note)


def _own(row: aiosqlite.Row, checked_since: datetime) -> OwnResource:
    checked_at = from_seconds(row["checked_at"])
    return OwnResource(
        own_resource_id=OwnResourceId(row["own_resource_id"]),
        kind=ResourceKind(row["kind"]),
        name=row["name"],
        how=How(row["how"]),
        word=row["word"],
        contact=row["contact"],
        hours=row["hours"],
        note=row["note"],
        revision=row["revision"],
        checked_at=checked_at,
        is_overdue=checked_at <= checked_since,
        is_reported=bool(row["is_reported"]),
    )


def _check(row: aiosqlite.Row, checked_since: datetime) -> Check:
    checked_at = from_optional_seconds(row["checked_at"])
    return Check(
        checked_at=checked_at,
        is_overdue=checked_at is not None and checked_at <= checked_since,
        is_hidden=bool(row["is_hidden"]),
        is_reported=bool(row["is_reported"]),
    )
