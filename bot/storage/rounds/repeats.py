"""Rounds that come again, as rows."""

from datetime import datetime, time

import aiosqlite

from bot.domain.ids import GuildId, RepeatId
from bot.domain.prompts.schedules import Schedule
from bot.domain.rounds.formats import Way
from bot.domain.rounds.planning import read_code
from bot.domain.rounds.repeats import Repeat, RepeatDraft
from bot.storage.times import from_seconds, to_seconds

_SELECT = (
    "SELECT repeated_round.*, server.resting_since IS NOT NULL AS is_server_resting"
    " FROM repeated_round JOIN server USING (guild_id)"
)
# A server at rest is looked at as well: what comes due meanwhile is let go then, and not missed.
_RUNS = "is_paused = 0 AND removed_at IS NULL"
_COLUMNS = "channel_id, plan, way, zone, local_time, weekdays, language, has_event"


async def next_look_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the next date is to be written down, or `None` without any repeat."""
    cursor = await connection.execute(
        f"SELECT min(next_look_at) FROM repeated_round WHERE {_RUNS}"  # noqa: S608
    )
    row = await cursor.fetchone()
    return None if row is None or row[0] is None else from_seconds(row[0])


async def due(connection: aiosqlite.Connection, now: datetime, most: int) -> tuple[RepeatId, ...]:
    """Return up to `most` repeats that want their next dates written down.

    Only their ids: a row that nobody can read must not hide the others.
    """
    cursor = await connection.execute(
        f"SELECT repeat_id FROM repeated_round WHERE {_RUNS} AND next_look_at <= ?"  # noqa: S608
        " ORDER BY next_look_at, repeat_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([RepeatId(row["repeat_id"]) async for row in cursor])


async def get(connection: aiosqlite.Connection, repeat_id: RepeatId) -> Repeat | None:
    """Return a repeat of whatever server, also a removed one, or `None`."""
    cursor = await connection.execute(f"{_SELECT} WHERE repeat_id = ?", (repeat_id,))
    row = await cursor.fetchone()
    return None if row is None else _repeat(row)


async def all_of(connection: aiosqlite.Connection, guild_id: GuildId) -> tuple[Repeat, ...]:
    """Return the repeats of a server, the oldest first."""
    cursor = await connection.execute(
        f"{_SELECT} WHERE guild_id = ? AND removed_at IS NULL ORDER BY repeat_id", (guild_id,)
    )
    return tuple([_repeat(row) async for row in cursor])


async def add(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    draft: RepeatDraft,
    next_look_at: datetime,
    *,
    removed_at: datetime | None = None,
) -> RepeatId:
    """Add a repeat and return its id; one that is removed from the start has no dates of its own.

    A round that was put off hangs on such a one.
    """
    cursor = await connection.execute(
        f"INSERT INTO repeated_round (guild_id, {_COLUMNS}, next_look_at, removed_at)"  # noqa: S608
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            guild_id,
            *_values(draft),
            to_seconds(next_look_at),
            None if removed_at is None else to_seconds(removed_at),
        ),
    )
    return RepeatId(cursor.lastrowid or 0)


async def change(connection: aiosqlite.Connection, repeat_id: RepeatId, draft: RepeatDraft) -> None:
    """Change what a repeat is."""
    await connection.execute(
        f"UPDATE repeated_round SET ({_COLUMNS}) = (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
        " WHERE repeat_id = ?",
        (*_values(draft), repeat_id),
    )


async def look_again_at(
    connection: aiosqlite.Connection, repeat_id: RepeatId, moment: datetime
) -> None:
    """Keep when the next date is to be written down."""
    await connection.execute(
        "UPDATE repeated_round SET next_look_at = ? WHERE repeat_id = ?",
        (to_seconds(moment), repeat_id),
    )


async def pause(connection: aiosqlite.Connection, repeat_id: RepeatId, *, is_paused: bool) -> None:
    """Let a repeat rest, or run again."""
    await connection.execute(
        "UPDATE repeated_round SET is_paused = ? WHERE repeat_id = ?", (is_paused, repeat_id)
    )


async def remove(connection: aiosqlite.Connection, repeat_id: RepeatId, now: datetime) -> None:
    """End a repeat for good; what it opened stays."""
    await connection.execute(
        "UPDATE repeated_round SET removed_at = ? WHERE repeat_id = ? AND removed_at IS NULL",
        (to_seconds(now), repeat_id),
    )


def _values(draft: RepeatDraft) -> tuple[str | int, ...]:
    schedule = draft.schedule
    return (
        draft.channel_id,
        draft.choices.code,
        draft.way,
        schedule.zone,
        schedule.local_time.isoformat("minutes"),
        schedule.weekdays,
        draft.language,
        draft.has_event,
    )


def _repeat(row: aiosqlite.Row) -> Repeat:
    draft = RepeatDraft(
        channel_id=row["channel_id"],
        choices=read_code(row["plan"]),
        way=Way(row["way"]),
        schedule=Schedule(row["zone"], time.fromisoformat(row["local_time"]), row["weekdays"]),
        language=row["language"],
        has_event=bool(row["has_event"]),
    )
    return Repeat(
        repeat_id=row["repeat_id"],
        guild_id=row["guild_id"],
        draft=draft,
        next_look_at=from_seconds(row["next_look_at"]),
        is_paused=bool(row["is_paused"]),
        is_removed=row["removed_at"] is not None,
        is_server_resting=bool(row["is_server_resting"]),
    )
