"""Shares that are being posted: rows that go when it is known whether they stand."""

from dataclasses import dataclass
from datetime import datetime

import aiosqlite

from bot.domain.ids import ChannelId, DeliveryId, GuildId, MemberHash, ShareMark
from bot.domain.prompts.shares import ShareUnderWay
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds


@dataclass(frozen=True, slots=True)
class StoredShare:
    """Whose share it is, and to which question."""

    guild_id: GuildId
    delivery_id: DeliveryId
    member: MemberHash
    begun_at: datetime


async def add(
    connection: aiosqlite.Connection, mark: ShareMark, thread_id: ChannelId, share: StoredShare
) -> None:
    """Keep that a share is about to be posted."""
    await connection.execute(
        "INSERT INTO share_under_way (mark, guild_id, delivery_id, thread_id, member_hash,"
        " begun_at) VALUES (?, ?, ?, ?, ?, ?)",
        (
            mark,
            share.guild_id,
            share.delivery_id,
            thread_id,
            share.member,
            to_seconds(share.begun_at),
        ),
    )


async def take(connection: aiosqlite.Connection, mark: ShareMark) -> StoredShare | None:
    """Delete a share's row and return what it held; `None` when it was erased meanwhile."""
    cursor = await connection.execute(
        "DELETE FROM share_under_way WHERE mark = ?"
        " RETURNING guild_id, delivery_id, member_hash, begun_at",
        (mark,),
    )
    row = await cursor.fetchone()
    if row is None:
        return None
    return StoredShare(
        row["guild_id"], row["delivery_id"], row["member_hash"], from_seconds(row["begun_at"])
    )


async def look_at(
    connection: aiosqlite.Connection, mark: ShareMark, moment: datetime | None
) -> None:
    """Keep when to look for a share in its thread; `None` while somebody is at it."""
    await connection.execute(
        "UPDATE share_under_way SET look_at = ? WHERE mark = ?",
        (None if moment is None else to_seconds(moment), mark),
    )


async def next_look_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the first share wants to be looked for, or `None`."""
    cursor = await connection.execute("SELECT min(look_at) FROM share_under_way")
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def due(
    connection: aiosqlite.Connection, now: datetime, most: int
) -> tuple[ShareUnderWay, ...]:
    """Return up to `most` shares that want to be looked for."""
    cursor = await connection.execute(
        "SELECT mark, thread_id, begun_at FROM share_under_way WHERE look_at <= ?"
        " ORDER BY look_at, mark LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple(
        [
            ShareUnderWay(row["mark"], row["thread_id"], from_seconds(row["begun_at"]))
            async for row in cursor
        ]
    )


async def wake_interrupted(connection: aiosqlite.Connection, now: datetime) -> int:
    """Let those that a crash cut off be looked for; return how many there were.

    Only at start: while the bot runs, a row without `look_at` is being posted.
    """
    cursor = await connection.execute(
        "UPDATE share_under_way SET look_at = ? WHERE look_at IS NULL", (to_seconds(now),)
    )
    return cursor.rowcount
