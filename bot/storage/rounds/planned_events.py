"""How far the scheduled events of dates have come, in the rows of those dates."""

from datetime import datetime

import aiosqlite

from bot.domain.ids import EventId, GuildId, PlannedRoundId, RepeatId
from bot.domain.rounds.events import PlannedEvent
from bot.storage.times import from_optional_seconds, to_seconds


async def next_due_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the next event is to be looked at, or `None`."""
    cursor = await connection.execute(
        "SELECT min(event_due_at) FROM planned_round WHERE event_due_at IS NOT NULL"
    )
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def claim(
    connection: aiosqlite.Connection, now: datetime, most: int
) -> tuple[PlannedRoundId, ...]:
    """Take up to `most` events that are to be looked at, so that nobody else does."""
    cursor = await connection.execute(
        "UPDATE planned_round SET event_due_at = NULL, event_attempt = event_attempt + 1"
        " WHERE planned_id IN ("
        " SELECT planned_id FROM planned_round WHERE event_due_at <= ?"
        " ORDER BY event_due_at, planned_id LIMIT ?) RETURNING planned_id",
        (to_seconds(now), most),
    )
    return tuple([PlannedRoundId(row["planned_id"]) async for row in cursor])


async def look_at(
    connection: aiosqlite.Connection, repeat_id: RepeatId, now: datetime, *, anew: bool = False
) -> None:
    """Let the events of a repeat's dates be looked at now, where there is, or should be, one.

    `anew` tries those again that were given up.
    """
    await connection.execute(
        "UPDATE planned_round SET event_due_at = ?2,"
        " event_given_up = CASE WHEN ?3 AND state = 'waiting' THEN 0 ELSE event_given_up END"
        " WHERE repeat_id = ?1 AND state <> 'opened' AND (event_id IS NOT NULL"
        " OR event_shows IS NOT NULL OR (state = 'waiting' AND"
        " (SELECT has_event FROM repeated_round WHERE repeat_id = ?1)))",
        (repeat_id, to_seconds(now), anew),
    )


async def look_at_server(
    connection: aiosqlite.Connection, guild_id: GuildId, now: datetime
) -> None:
    """Let all events of a server be looked at now, as when it begins or ends to rest."""
    cursor = await connection.execute(
        "SELECT repeat_id FROM repeated_round WHERE guild_id = ?", (guild_id,)
    )
    for repeat_id in [RepeatId(row["repeat_id"]) async for row in cursor]:
        await look_at(connection, repeat_id, now)


async def of_date(
    connection: aiosqlite.Connection, planned_id: PlannedRoundId
) -> PlannedEvent | None:
    """Return how far the event of a date has come, or `None`: there is no such date."""
    cursor = await connection.execute(
        "SELECT * FROM planned_round WHERE planned_id = ?", (planned_id,)
    )
    row = await cursor.fetchone()
    if row is None:
        return None
    return PlannedEvent(
        planned_id=row["planned_id"],
        event_id=row["event_id"],
        shows=row["event_shows"],
        attempt=row["event_attempt"],
        retry_at=from_optional_seconds(row["event_due_at"]),
        is_given_up=bool(row["event_given_up"]),
    )


async def save(connection: aiosqlite.Connection, event: PlannedEvent) -> None:
    """Keep how far an event has come.

    A moment to look again that somebody else has set meanwhile stays where it is the earlier one.
    """
    retry = None if event.retry_at is None else to_seconds(event.retry_at)
    await connection.execute(
        "UPDATE planned_round SET event_id = ?, event_shows = ?, event_attempt = ?,"
        " event_given_up = ?, event_due_at = min(coalesce(event_due_at, ?5), coalesce(?5,"
        " event_due_at)) WHERE planned_id = ?",
        (
            event.event_id,
            event.shows,
            event.attempt,
            event.is_given_up,
            retry,
            event.planned_id,
        ),
    )


async def is_known(connection: aiosqlite.Connection, guild_id: GuildId, event_id: EventId) -> bool:
    """Whether an event belongs to a date."""
    cursor = await connection.execute(
        "SELECT 1 FROM planned_round WHERE event_id = ? AND guild_id = ?", (event_id, guild_id)
    )
    return await cursor.fetchone() is not None


async def lose(connection: aiosqlite.Connection, event_id: EventId) -> None:
    """Leave an event alone that somebody deleted at Discord."""
    await connection.execute(
        "UPDATE planned_round SET event_id = NULL, event_shows = NULL, event_attempt = 0,"
        " event_due_at = NULL, event_given_up = 1 WHERE event_id = ?",
        (event_id,),
    )


async def wake_interrupted(connection: aiosqlite.Connection, now: datetime) -> None:
    """Let the attempts be looked at that a crash cut off."""
    await connection.execute(
        "UPDATE planned_round SET event_due_at = ? WHERE event_attempt > 0"
        " AND event_due_at IS NULL AND event_given_up = 0",
        (to_seconds(now),),
    )
