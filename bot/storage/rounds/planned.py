"""The dates of repeats, as rows: one a date, so that each opens once."""

from datetime import date, datetime

import aiosqlite

from bot.domain.ids import CircleId, GuildId, PlannedRoundId, RepeatId, UserId
from bot.domain.prompts.schedules import Occurrence
from bot.domain.rounds.repeats import PlannedRound, State
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds

_CALL_OFF = "UPDATE planned_round SET state = 'called_off', holder_id = NULL"


async def next_opens_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the next date opens, or `None`."""
    cursor = await connection.execute(
        "SELECT min(opens_at) FROM planned_round WHERE state = 'waiting'"
    )
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def due(
    connection: aiosqlite.Connection, now: datetime, most: int
) -> tuple[PlannedRound, ...]:
    """Return up to `most` dates that are to be opened, or were missed, the earliest first."""
    return await _found(
        connection,
        "state = 'waiting' AND opens_at <= ? ORDER BY opens_at, planned_id LIMIT ?",
        to_seconds(now),
        most,
    )


async def get(connection: aiosqlite.Connection, planned_id: PlannedRoundId) -> PlannedRound | None:
    """Return a date, or `None`."""
    found = await _found(connection, "planned_id = ?", planned_id)
    return found[0] if found else None


async def of_circle(connection: aiosqlite.Connection, circle_id: CircleId) -> PlannedRound | None:
    """Return the date that a circle was opened for, or `None`."""
    found = await _found(connection, "circle_id = ?", circle_id)
    return found[0] if found else None


async def on_date(
    connection: aiosqlite.Connection, repeat_id: RepeatId, local_date: date
) -> PlannedRound | None:
    """Return what is planned for a date, whatever became of it, or `None`."""
    found = await _found(
        connection, "repeat_id = ? AND local_date = ?", repeat_id, local_date.isoformat()
    )
    return found[0] if found else None


async def waiting_of(
    connection: aiosqlite.Connection, repeat_id: RepeatId
) -> tuple[PlannedRound, ...]:
    """Return the dates of a repeat that wait, the earliest first."""
    return await _found(
        connection, "repeat_id = ? AND state = 'waiting' ORDER BY begins_at", repeat_id
    )


async def waiting_in(
    connection: aiosqlite.Connection, guild_id: GuildId, until: datetime
) -> tuple[PlannedRound, ...]:
    """Return the dates of a server that wait and begin until a moment, the earliest first."""
    # None opens after it begins, and there is an index of when they open.
    return await _found(
        connection,
        "guild_id = ?1 AND state = 'waiting' AND begins_at <= ?2 AND opens_at <= ?2"
        " ORDER BY begins_at, planned_id",
        guild_id,
        to_seconds(until),
    )


async def write_down(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    repeat_id: RepeatId,
    occurrence: Occurrence,
    opens_at: datetime,
) -> None:
    """Let a date wait; one that was let go by a change waits again, any other stays as it is."""
    await connection.execute(
        "INSERT INTO planned_round (guild_id, repeat_id, local_date, begins_at, opens_at, state)"
        " VALUES (?, ?, ?, ?, ?, 'waiting') ON CONFLICT (repeat_id, local_date) DO UPDATE SET"
        " begins_at = excluded.begins_at, opens_at = excluded.opens_at, state = 'waiting'"
        " WHERE state = 'called_off' AND was_moved = 0",
        (
            guild_id,
            repeat_id,
            occurrence.local_date.isoformat(),
            to_seconds(occurrence.due_at),
            to_seconds(opens_at),
        ),
    )


async def save(connection: aiosqlite.Connection, planned: PlannedRound, opens_at: datetime) -> None:
    """Keep what became of a date; who holds it is kept while it waits, and not longer."""
    is_waiting = planned.state is State.WAITING
    await connection.execute(
        "UPDATE planned_round SET begins_at = ?, opens_at = ?, state = ?, was_moved = ?,"
        " holder_id = ?, circle_id = ?, check_in_id = ? WHERE planned_id = ?",
        (
            to_seconds(planned.begins_at),
            to_seconds(opens_at),
            planned.state,
            planned.was_moved,
            planned.holder_id if is_waiting else None,
            planned.circle_id,
            planned.check_in_id,
            planned.planned_id,
        ),
    )


async def put_aside(
    connection: aiosqlite.Connection, repeat_id: RepeatId, now: datetime, until: datetime
) -> None:
    """Let the dates of a repeat that are due be looked at again later."""
    await connection.execute(
        "UPDATE planned_round SET opens_at = ?"
        " WHERE repeat_id = ? AND state = 'waiting' AND opens_at <= ?",
        (to_seconds(until), repeat_id, to_seconds(now)),
    )


async def call_off(connection: aiosqlite.Connection, repeat_id: RepeatId) -> None:
    """Let all dates of a repeat go that wait."""
    await connection.execute(f"{_CALL_OFF} WHERE repeat_id = ? AND state = 'waiting'", (repeat_id,))


async def call_off_unmoved(connection: aiosqlite.Connection, repeat_id: RepeatId) -> None:
    """Let the dates of a repeat go that wait, but those that a person moved: none comes again."""
    await connection.execute(
        f"{_CALL_OFF} WHERE repeat_id = ? AND state = 'waiting' AND was_moved = 0", (repeat_id,)
    )


async def forget_holder(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
) -> None:
    """Keep no longer that somebody holds dates, here or (None) in all servers."""
    await connection.execute(
        "UPDATE planned_round SET holder_id = NULL"
        " WHERE holder_id = ?1 AND (?2 IS NULL OR guild_id = ?2)",
        (user_id, guild_id),
    )


async def count_held(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
) -> int:
    """Return how many dates somebody holds, here or (None) in all servers."""
    cursor = await connection.execute(
        "SELECT count(*) FROM planned_round WHERE holder_id = ?1 AND (?2 IS NULL OR guild_id = ?2)",
        (user_id, guild_id),
    )
    row = await cursor.fetchone()
    return 0 if row is None else int(row[0])


async def put_off(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    circle_id: CircleId,
    begins_at: datetime | None,
) -> None:
    """Keep until when a circle is put off; `None`: it is not held this time."""
    await connection.execute(
        "INSERT INTO put_off (circle_id, guild_id, begins_at) VALUES (?, ?, ?)"
        " ON CONFLICT DO NOTHING",
        (circle_id, guild_id, None if begins_at is None else to_seconds(begins_at)),
    )


async def was_put_off(
    connection: aiosqlite.Connection, circle_id: CircleId
) -> tuple[bool, datetime | None]:
    """Return whether a circle was put off, and until when."""
    cursor = await connection.execute(
        "SELECT begins_at FROM put_off WHERE circle_id = ?", (circle_id,)
    )
    row = await cursor.fetchone()
    return row is not None, None if row is None else from_optional_seconds(row["begins_at"])


async def _found(
    connection: aiosqlite.Connection, condition: str, *values: object
) -> tuple[PlannedRound, ...]:
    cursor = await connection.execute(
        f"SELECT * FROM planned_round WHERE {condition}",  # noqa: S608 - conditions of ours
        values,
    )
    return tuple([_planned(row) async for row in cursor])


def _planned(row: aiosqlite.Row) -> PlannedRound:
    return PlannedRound(
        planned_id=row["planned_id"],
        guild_id=row["guild_id"],
        repeat_id=row["repeat_id"],
        local_date=date.fromisoformat(row["local_date"]),
        begins_at=from_seconds(row["begins_at"]),
        state=State(row["state"]),
        was_moved=bool(row["was_moved"]),
        holder_id=row["holder_id"],
        circle_id=row["circle_id"],
        check_in_id=row["check_in_id"],
    )
