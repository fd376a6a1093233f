"""Open check-ins, as rows: where they stand and how far they have come."""

from datetime import datetime

import aiosqlite

from bot.domain.ids import CheckInId, FormatId, GuildId
from bot.domain.rounds.check_ins import CheckIn, State
from bot.domain.rounds.formats import Answer
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds


async def add(connection: aiosqlite.Connection, check_in: CheckIn) -> CheckInId | None:
    """Keep a new check-in and return its id; `None` where the same one is open there already."""
    cursor = await connection.execute(
        "INSERT INTO check_in (guild_id, channel_id, format_id, language, answer, state, attempt,"
        " opened_at, closes_at, retry_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING RETURNING check_in_id",
        (
            check_in.guild_id,
            check_in.channel_id,
            check_in.format_id,
            check_in.language,
            check_in.answer,
            check_in.state,
            check_in.attempt,
            to_seconds(check_in.opened_at),
            to_seconds(check_in.closes_at),
            _optional(check_in.retry_at),
        ),
    )
    row = await cursor.fetchone()
    return None if row is None else CheckInId(row["check_in_id"])


async def save(connection: aiosqlite.Connection, check_in: CheckIn) -> None:
    """Write what has changed of a check-in."""
    await connection.execute(
        "UPDATE check_in SET state = ?, attempt = ?, retry_at = ?, message_id = ?, thread_id = ?,"
        " closed_at = ?, people = ?, is_quiet = ? WHERE guild_id = ? AND check_in_id = ?",
        (
            check_in.state,
            check_in.attempt,
            _optional(check_in.retry_at),
            check_in.message_id,
            check_in.thread_id,
            _optional(check_in.closed_at),
            check_in.people,
            check_in.is_quiet,
            check_in.guild_id,
            check_in.check_in_id,
        ),
    )


async def get(
    connection: aiosqlite.Connection, guild_id: GuildId, check_in_id: CheckInId
) -> CheckIn | None:
    """Return a check-in of a server."""
    cursor = await connection.execute(
        "SELECT * FROM check_in WHERE guild_id = ? AND check_in_id = ?", (guild_id, check_in_id)
    )
    row = await cursor.fetchone()
    return None if row is None else _check_in(row)


async def standing(
    connection: aiosqlite.Connection, guild_id: GuildId, most: int
) -> tuple[CheckIn, ...]:
    """Return the check-ins of a server that are open or about to be, the newest first."""
    cursor = await connection.execute(
        "SELECT * FROM check_in WHERE guild_id = ? AND state IN ('posting', 'threading', 'open')"
        " ORDER BY check_in_id DESC LIMIT ?",
        (guild_id, most),
    )
    return tuple([_check_in(row) async for row in cursor])


async def is_held_with(
    connection: aiosqlite.Connection, guild_id: GuildId, format_id: FormatId
) -> bool:
    """Whether a check-in of this format is open, or what came of it is still to be told."""
    cursor = await connection.execute(
        "SELECT 1 FROM check_in WHERE guild_id = ? AND format_id = ?"
        " AND state IN ('posting', 'threading', 'open', 'closing') LIMIT 1",
        (guild_id, format_id),
    )
    return await cursor.fetchone() is not None


async def at_place(
    connection: aiosqlite.Connection, guild_id: GuildId, place_id: int
) -> tuple[CheckIn, ...]:
    """Return the check-ins that people can answer whose channel, card or thread has this id."""
    cursor = await connection.execute(
        "SELECT * FROM check_in WHERE guild_id = ?1 AND state IN ('threading', 'open')"
        " AND (message_id = ?2 OR thread_id = ?2 OR channel_id = ?2)",
        (guild_id, place_id),
    )
    return tuple([_check_in(row) async for row in cursor])


async def of_thread(
    connection: aiosqlite.Connection, guild_id: GuildId, thread_id: int
) -> CheckIn | None:
    """Return the check-in whose thread this is."""
    cursor = await connection.execute(
        "SELECT * FROM check_in WHERE thread_id = ? AND guild_id = ?", (thread_id, guild_id)
    )
    row = await cursor.fetchone()
    return None if row is None else _check_in(row)


async def next_due_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the next check-in closes or wants its next attempt, or `None`."""
    cursor = await connection.execute(
        "SELECT min(at) FROM ("
        " SELECT min(closes_at) AS at FROM check_in WHERE state IN ('threading', 'open')"
        " UNION ALL SELECT min(retry_at) FROM check_in"
        " WHERE state IN ('posting', 'threading', 'closing'))"
    )
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def to_close(
    connection: aiosqlite.Connection, now: datetime, most: int
) -> tuple[CheckIn, ...]:
    """Return up to `most` check-ins whose time is over."""
    cursor = await connection.execute(
        "SELECT * FROM check_in WHERE state IN ('threading', 'open') AND closes_at <= ?"
        " ORDER BY closes_at, check_in_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([_check_in(row) async for row in cursor])


async def waiting(
    connection: aiosqlite.Connection, now: datetime, most: int
) -> tuple[CheckIn, ...]:
    """Return up to `most` check-ins whose next attempt is due."""
    cursor = await connection.execute(
        "SELECT * FROM check_in WHERE state IN ('posting', 'threading', 'closing')"
        " AND retry_at <= ? ORDER BY retry_at, check_in_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([_check_in(row) async for row in cursor])


async def wake_interrupted(connection: aiosqlite.Connection, now: datetime) -> int:
    """Make the attempts that a crash cut off due again; return how many there were.

    Only at start: while the bot runs, a row without `retry_at` is being worked on.
    """
    cursor = await connection.execute(
        "UPDATE check_in SET retry_at = ? WHERE state IN ('posting', 'threading', 'closing')"
        " AND retry_at IS NULL",
        (to_seconds(now),),
    )
    return cursor.rowcount


def _optional(moment: datetime | None) -> int | None:
    return None if moment is None else to_seconds(moment)


def _check_in(row: aiosqlite.Row) -> CheckIn:
    return CheckIn(
        check_in_id=row["check_in_id"],
        guild_id=row["guild_id"],
        channel_id=row["channel_id"],
        format_id=row["format_id"],
        language=row["language"],
        answer=Answer(row["answer"]),
        state=State(row["state"]),
        attempt=row["attempt"],
        opened_at=from_seconds(row["opened_at"]),
        closes_at=from_seconds(row["closes_at"]),
        retry_at=from_optional_seconds(row["retry_at"]),
        message_id=row["message_id"],
        thread_id=row["thread_id"],
        closed_at=from_optional_seconds(row["closed_at"]),
        people=row["people"],
        is_quiet=bool(row["is_quiet"]),
    )
