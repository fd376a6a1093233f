"""A server's schedules, as rows."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

import aiosqlite

from bot.domain.ids import ChannelId, GuildId, ScheduleId
from bot.domain.prompts.deliveries import PauseReason
from bot.domain.prompts.schedules import Schedule
from bot.domain.prompts.server_schedules import DeckChoice, Manner, ScheduleDraft, ServerSchedule
from bot.domain.prompts.timing import TypedTiming
from bot.storage.times import from_seconds, to_seconds


@dataclass(frozen=True, slots=True)
class StoredTiming:
    """When a schedule asks, as it is written down."""

    schedule_id: ScheduleId
    channel_id: ChannelId
    timing: TypedTiming


_SELECT = (
    "SELECT schedule.*, server.resting_since IS NOT NULL AS is_server_resting"
    " FROM schedule JOIN server USING (guild_id)"
)
_RUNS = "paused_because IS NULL AND removed_at IS NULL AND server.resting_since IS NULL"


async def next_due_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the first running schedule is due, or `None` without any."""
    cursor = await connection.execute(
        f"SELECT min(next_due_at) FROM schedule JOIN server USING (guild_id) WHERE {_RUNS}"  # noqa: S608
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
        f"SELECT schedule_id FROM schedule JOIN server USING (guild_id) WHERE {_RUNS}"  # noqa: S608
        " AND next_due_at <= ? ORDER BY next_due_at, schedule_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([ScheduleId(row["schedule_id"]) async for row in cursor])


async def get(
    connection: aiosqlite.Connection, guild_id: GuildId, schedule_id: ScheduleId
) -> ServerSchedule | None:
    """Return a schedule of this server, or `None` when there is none, or it was removed."""
    cursor = await connection.execute(
        f"{_SELECT} WHERE guild_id = ? AND schedule_id = ? AND removed_at IS NULL",
        (guild_id, schedule_id),
    )
    row = await cursor.fetchone()
    return None if row is None else _schedule(row)


async def get_any(
    connection: aiosqlite.Connection, schedule_id: ScheduleId
) -> ServerSchedule | None:
    """Return a schedule of whatever server, also a removed one: its posts still stand."""
    cursor = await connection.execute(f"{_SELECT} WHERE schedule_id = ?", (schedule_id,))
    row = await cursor.fetchone()
    return None if row is None else _schedule(row)


async def all_of(connection: aiosqlite.Connection, guild_id: GuildId) -> tuple[ServerSchedule, ...]:
    """Return a server's schedules, the oldest first, without any that nobody can read."""
    cursor = await connection.execute(
        f"{_SELECT} WHERE guild_id = ? AND removed_at IS NULL ORDER BY schedule_id", (guild_id,)
    )
    found = [_readable(row) async for row in cursor]
    return tuple(one for one in found if one is not None)


async def timings_of(
    connection: aiosqlite.Connection, guild_id: GuildId
) -> tuple[StoredTiming, ...]:
    """Return when each of a server's schedules asks, as it is written down, readable or not."""
    cursor = await connection.execute(
        "SELECT * FROM schedule WHERE guild_id = ? AND removed_at IS NULL ORDER BY schedule_id",
        (guild_id,),
    )
    return tuple(
        [
            StoredTiming(
                row["schedule_id"],
                row["channel_id"],
                TypedTiming(
                    zone=row["zone"],
                    time=row["local_time"],
                    weekdays=row["weekdays"],
                    hours=str(row["grace_seconds"] // 3600),
                    facilitated=row["facilitated"],
                ),
            )
            async for row in cursor
        ]
    )


async def set_local_time(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    schedule_id: ScheduleId,
    local_time: time,
) -> None:
    """Write a time where nobody can read the one that stands."""
    await connection.execute(
        "UPDATE schedule SET local_time = ? WHERE guild_id = ? AND schedule_id = ?",
        (local_time.isoformat("minutes"), guild_id, schedule_id),
    )


async def weekdays_of(connection: aiosqlite.Connection, schedule_id: ScheduleId) -> int | None:
    """Return the weekdays of a schedule, also of one that nobody can read as a whole."""
    cursor = await connection.execute(
        "SELECT weekdays FROM schedule WHERE schedule_id = ?", (schedule_id,)
    )
    row = await cursor.fetchone()
    return None if row is None else int(row["weekdays"])


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


async def first_of_server(connection: aiosqlite.Connection, guild_id: GuildId) -> ScheduleId | None:
    """Return a server's oldest schedule by its id, also of one that nobody can read."""
    cursor = await connection.execute(
        "SELECT schedule_id FROM schedule WHERE guild_id = ? AND removed_at IS NULL"
        " ORDER BY schedule_id LIMIT 1",
        (guild_id,),
    )
    row = await cursor.fetchone()
    return None if row is None else ScheduleId(row["schedule_id"])


async def ids_of_server(
    connection: aiosqlite.Connection, guild_id: GuildId
) -> tuple[ScheduleId, ...]:
    """Return a server's schedules by their ids, the oldest first, unreadable ones included."""
    cursor = await connection.execute(
        "SELECT schedule_id FROM schedule WHERE guild_id = ? AND removed_at IS NULL"
        " ORDER BY schedule_id",
        (guild_id,),
    )
    return tuple([ScheduleId(row["schedule_id"]) async for row in cursor])


async def add(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    draft: ScheduleDraft,
    next_due_at: datetime,
) -> ScheduleId:
    """Add a running schedule and return its id."""
    cursor = await connection.execute(
        f"INSERT INTO schedule (guild_id, {', '.join(_COLUMNS)}, next_due_at)"  # noqa: S608
        f" VALUES (?, {', '.join('?' * len(_COLUMNS))}, ?)",
        (guild_id, *_values(draft), to_seconds(next_due_at)),
    )
    return ScheduleId(cursor.lastrowid or 0)


async def change(
    connection: aiosqlite.Connection,
    schedule_id: ScheduleId,
    draft: ScheduleDraft,
    next_due_at: datetime,
) -> None:
    """Change what a schedule is; one that a person touches runs again.

    A question that nobody has tried to post yet goes to the new channel too. One that was tried may
    stand in the old channel unheard of, and moves when that channel refuses it.
    """
    await connection.execute(
        f"UPDATE schedule SET {', '.join(f'{name} = ?' for name in _COLUMNS)},"  # noqa: S608
        " next_due_at = ?, paused_because = NULL WHERE schedule_id = ?",
        (*_values(draft), to_seconds(next_due_at), schedule_id),
    )
    await connection.execute(
        "UPDATE delivery SET channel_id = ?"
        " WHERE schedule_id = ? AND state = 'posting' AND attempt = 0",
        (draft.channel_id, schedule_id),
    )


async def resume(
    connection: aiosqlite.Connection, schedule_id: ScheduleId, next_due_at: datetime
) -> None:
    """Let a schedule run again, from a moment on."""
    await connection.execute(
        "UPDATE schedule SET paused_because = NULL, next_due_at = ? WHERE schedule_id = ?",
        (to_seconds(next_due_at), schedule_id),
    )


async def remove(connection: aiosqlite.Connection, schedule_id: ScheduleId, now: datetime) -> None:
    """End a schedule for good; what it posted stays."""
    await connection.execute(
        "UPDATE schedule SET removed_at = ? WHERE schedule_id = ?",
        (to_seconds(now), schedule_id),
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


_COLUMNS = (
    *("channel_id", "zone", "local_time", "weekdays", "grace_seconds", "language", "deck"),
    *("has_thread", "is_pinned", "role_id", "facilitated"),
)


def _values(draft: ScheduleDraft) -> tuple[str | int | None, ...]:
    schedule, manner = draft.schedule, draft.manner
    return (
        draft.channel_id,
        schedule.zone,
        schedule.local_time.isoformat("minutes"),
        schedule.weekdays,
        int(draft.grace.total_seconds()),
        manner.language,
        manner.deck,
        manner.has_thread,
        manner.is_pinned,
        manner.role_id,
        manner.facilitated,
    )


def _readable(row: aiosqlite.Row) -> ServerSchedule | None:
    try:
        return _schedule(row)
    except ValueError:
        return None


def _schedule(row: aiosqlite.Row) -> ServerSchedule:
    reason = row["paused_because"]
    return ServerSchedule(
        schedule_id=row["schedule_id"],
        guild_id=row["guild_id"],
        channel_id=row["channel_id"],
        schedule=Schedule(row["zone"], time.fromisoformat(row["local_time"]), row["weekdays"]),
        grace=timedelta(seconds=row["grace_seconds"]),
        next_due_at=from_seconds(row["next_due_at"]),
        paused_because=None if reason is None else PauseReason(reason),
        manner=Manner(
            language=row["language"],
            deck=DeckChoice(row["deck"]),
            has_thread=bool(row["has_thread"]),
            is_pinned=bool(row["is_pinned"]),
            role_id=row["role_id"],
            facilitated=row["facilitated"],
        ),
        is_server_resting=bool(row["is_server_resting"]),
    )
