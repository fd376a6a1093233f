"""When a server's prompt comes, as rows."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

import aiosqlite

from bot.domain.ids import ChannelId, GuildId, ScheduleId
from bot.domain.prompts.deliveries import PauseReason
from bot.domain.prompts.schedules import Schedule
from bot.storage.times import from_seconds, to_seconds


@dataclass(frozen=True, slots=True)
class StoredSchedule:
    """A schedule with where it posts and when it is next due, in UTC."""

    schedule_id: ScheduleId
    guild_id: GuildId
    channel_id: ChannelId
    schedule: Schedule
    grace: timedelta
    next_due_at: datetime
    paused_because: PauseReason | None

    def is_due(self, now: datetime) -> bool:
        """Whether it runs, and its next date has come."""
        return self.paused_because is None and self.next_due_at <= now


async def next_due_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the first running schedule is due, or `None` without any."""
    cursor = await connection.execute(
        "SELECT min(next_due_at) FROM schedule WHERE paused_because IS NULL"
    )
    row = await cursor.fetchone()
    return None if row is None or row[0] is None else from_seconds(row[0])


async def due_since(
    connection: aiosqlite.Connection, schedule_id: ScheduleId, now: datetime
) -> datetime | None:
    """Return when a running schedule came due that nobody has looked at since, or `None`."""
    cursor = await connection.execute(
        "SELECT next_due_at FROM schedule"
        " WHERE schedule_id = ? AND paused_because IS NULL AND next_due_at <= ?",
        (schedule_id, to_seconds(now)),
    )
    row = await cursor.fetchone()
    return None if row is None else from_seconds(row[0])


async def due(connection: aiosqlite.Connection, now: datetime, most: int) -> tuple[ScheduleId, ...]:
    """Return up to `most` running schedules that are due, the longest waiting first.

    Only their ids: a row that nobody can read must not hide the others.
    """
    cursor = await connection.execute(
        "SELECT schedule_id FROM schedule WHERE paused_because IS NULL AND next_due_at <= ?"
        " ORDER BY next_due_at, schedule_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([ScheduleId(row["schedule_id"]) async for row in cursor])


async def get(connection: aiosqlite.Connection, schedule_id: ScheduleId) -> StoredSchedule | None:
    """Return a schedule, or `None` when it is gone."""
    cursor = await connection.execute(
        "SELECT * FROM schedule WHERE schedule_id = ?", (schedule_id,)
    )
    row = await cursor.fetchone()
    return None if row is None else _schedule(row)


async def channel_of(
    connection: aiosqlite.Connection, schedule_id: ScheduleId, otherwise: ChannelId
) -> ChannelId:
    """Return where a schedule posts by now, or `otherwise` when it is gone."""
    cursor = await connection.execute(
        "SELECT channel_id FROM schedule WHERE schedule_id = ?", (schedule_id,)
    )
    row = await cursor.fetchone()
    return otherwise if row is None else ChannelId(row["channel_id"])


async def server_of(connection: aiosqlite.Connection, schedule_id: ScheduleId) -> GuildId | None:
    """Return whose schedule it is, also of one that nobody can read; `None` when it is gone."""
    cursor = await connection.execute(
        "SELECT guild_id FROM schedule WHERE schedule_id = ?", (schedule_id,)
    )
    row = await cursor.fetchone()
    return None if row is None else GuildId(row["guild_id"])


async def id_of_server(connection: aiosqlite.Connection, guild_id: GuildId) -> ScheduleId | None:
    """Return a server's schedule by its id, also of one that nobody can read."""
    cursor = await connection.execute(
        "SELECT schedule_id FROM schedule WHERE guild_id = ? ORDER BY schedule_id LIMIT 1",
        (guild_id,),
    )
    row = await cursor.fetchone()
    return None if row is None else ScheduleId(row["schedule_id"])


async def of_server(connection: aiosqlite.Connection, guild_id: GuildId) -> StoredSchedule | None:
    """Return the server's schedule, or `None` before its prompt channel is chosen."""
    cursor = await connection.execute(
        "SELECT * FROM schedule WHERE guild_id = ? ORDER BY schedule_id LIMIT 1", (guild_id,)
    )
    row = await cursor.fetchone()
    return None if row is None else _schedule(row)


async def add(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    channel_id: ChannelId,
    schedule: Schedule,
    grace: timedelta,
    next_due_at: datetime,
) -> None:
    """Add a running schedule."""
    await connection.execute(
        "INSERT INTO schedule (guild_id, channel_id, zone, local_time, weekdays, grace_seconds,"
        " next_due_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            guild_id,
            channel_id,
            schedule.zone,
            schedule.local_time.isoformat("minutes"),
            schedule.weekdays,
            int(grace.total_seconds()),
            to_seconds(next_due_at),
        ),
    )


async def change(
    connection: aiosqlite.Connection,
    schedule_id: ScheduleId,
    channel_id: ChannelId,
    schedule: Schedule,
    next_due_at: datetime,
) -> None:
    """Change where and when; a schedule that a person touches runs again.

    A question that nobody has tried to post yet goes to the new channel too. One that was tried may
    stand in the old channel unheard of, and moves when that channel refuses it.
    """
    await connection.execute(
        "UPDATE schedule SET channel_id = ?, zone = ?, local_time = ?, weekdays = ?,"
        " next_due_at = ?, paused_because = NULL WHERE schedule_id = ?",
        (
            channel_id,
            schedule.zone,
            schedule.local_time.isoformat("minutes"),
            schedule.weekdays,
            to_seconds(next_due_at),
            schedule_id,
        ),
    )
    await connection.execute(
        "UPDATE delivery SET channel_id = ?"
        " WHERE schedule_id = ? AND state = 'posting' AND attempt = 0",
        (channel_id, schedule_id),
    )


async def set_next_due(
    connection: aiosqlite.Connection, schedule_id: ScheduleId, next_due_at: datetime
) -> None:
    """Move a schedule on."""
    await connection.execute(
        "UPDATE schedule SET next_due_at = ? WHERE schedule_id = ?",
        (to_seconds(next_due_at), schedule_id),
    )


async def pause(
    connection: aiosqlite.Connection, schedule_id: ScheduleId, reason: PauseReason
) -> None:
    """Rest a schedule until a person looks."""
    await connection.execute(
        "UPDATE schedule SET paused_because = ? WHERE schedule_id = ?", (reason, schedule_id)
    )


def _schedule(row: aiosqlite.Row) -> StoredSchedule:
    reason = row["paused_because"]
    return StoredSchedule(
        schedule_id=row["schedule_id"],
        guild_id=row["guild_id"],
        channel_id=row["channel_id"],
        schedule=Schedule(row["zone"], time.fromisoformat(row["local_time"]), row["weekdays"]),
        grace=timedelta(seconds=row["grace_seconds"]),
        next_due_at=from_seconds(row["next_due_at"]),
        paused_because=None if reason is None else PauseReason(reason),
    )
