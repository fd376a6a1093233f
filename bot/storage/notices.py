"""Notes to staff, as rows."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta

import aiosqlite

from bot.domain.ids import ChannelId, GuildId, NoticeId, ScheduleId
from bot.domain.notices import Notice, NoticeState
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds

_SELECT = "SELECT notice.*, server.staff_channel_id FROM notice JOIN server USING (guild_id)"
# Without a staff channel a note stays where it is: on the facilitators' card.
_OPEN = "notice.state IN ('waiting', 'posting') AND server.staff_channel_id IS NOT NULL"


async def add(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    wording_key: str,
    details: Mapping[str, str | int],
    now: datetime,
) -> None:
    """Write a note down, due at once."""
    await connection.execute(
        "INSERT INTO notice (guild_id, wording_key, details, state, attempt, created_at, retry_at)"
        " VALUES (?, ?, ?, 'waiting', 0, ?, ?)",
        (guild_id, wording_key, json.dumps(details), to_seconds(now), to_seconds(now)),
    )


async def was_written(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    wording_key: str,
    details: Mapping[str, str | int],
    since: datetime,
) -> bool:
    """Return whether a server was told exactly this since a moment."""
    cursor = await connection.execute(
        "SELECT 1 FROM notice WHERE guild_id = ? AND wording_key = ? AND details = ?"
        " AND created_at >= ? LIMIT 1",
        (guild_id, wording_key, json.dumps(details), to_seconds(since)),
    )
    return await cursor.fetchone() is not None


async def next_attempt_at(connection: aiosqlite.Connection, since: datetime) -> datetime | None:
    """Return when the first note written since a moment wants its next attempt, or `None`."""
    cursor = await connection.execute(
        f"SELECT min(retry_at) FROM notice JOIN server USING (guild_id) WHERE {_OPEN}"  # noqa: S608
        " AND notice.state = 'waiting' AND created_at >= ?",
        (to_seconds(since),),
    )
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def due(
    connection: aiosqlite.Connection, now: datetime, since: datetime, most: int
) -> tuple[Notice, ...]:
    """Return up to `most` notes written since a moment whose next attempt is due, oldest first."""
    cursor = await connection.execute(
        f"{_SELECT} WHERE {_OPEN} AND notice.state = 'waiting' AND retry_at <= ?"
        " AND created_at >= ? ORDER BY retry_at, notice_id LIMIT ?",
        (to_seconds(now), to_seconds(since), most),
    )
    return tuple([_notice(row) async for row in cursor])


async def unread(
    connection: aiosqlite.Connection, guild_id: GuildId, now: datetime, since: timedelta, most: int
) -> tuple[Notice, ...]:
    """Return the newest notes that no staff channel has shown, newest first."""
    cursor = await connection.execute(
        f"{_SELECT} WHERE notice.guild_id = ? AND notice.state <> 'posted' AND created_at >= ?"
        " ORDER BY notice_id DESC LIMIT ?",
        (guild_id, to_seconds(now - since), most),
    )
    return tuple([_notice(row) async for row in cursor])


async def withdraw(
    connection: aiosqlite.Connection, guild_id: GuildId, wording_key: str, schedule_id: ScheduleId
) -> None:
    """Delete the notes of a schedule that nobody has seen in a channel, and nobody needs now."""
    await connection.execute(
        "DELETE FROM notice WHERE guild_id = ? AND wording_key = ?"
        " AND state IN ('waiting', 'unreachable') AND json_extract(details, '$.schedule') = ?",
        (guild_id, wording_key, schedule_id),
    )


async def wake_interrupted(connection: aiosqlite.Connection, now: datetime) -> int:
    """Make the attempts that a crash cut off due again; return how many there were."""
    cursor = await connection.execute(
        "UPDATE notice SET state = 'waiting', retry_at = ? WHERE state = 'posting'",
        (to_seconds(now),),
    )
    return cursor.rowcount


async def save(connection: aiosqlite.Connection, notice: Notice) -> None:
    """Write what an attempt changed."""
    await connection.execute(
        "UPDATE notice SET state = ?, attempt = ?, retry_at = ?, message_id = ?"
        " WHERE notice_id = ?",
        (
            notice.state,
            notice.attempt,
            to_seconds(notice.retry_at),
            notice.message_id,
            notice.notice_id,
        ),
    )


def _notice(row: aiosqlite.Row) -> Notice:
    channel_id = row["staff_channel_id"]
    return Notice(
        notice_id=NoticeId(row["notice_id"]),
        guild_id=GuildId(row["guild_id"]),
        wording_key=row["wording_key"],
        details=json.loads(row["details"]),
        staff_channel_id=None if channel_id is None else ChannelId(channel_id),
        state=NoticeState(row["state"]),
        attempt=row["attempt"],
        created_at=from_seconds(row["created_at"]),
        retry_at=from_seconds(row["retry_at"]),
        message_id=row["message_id"],
    )
