"""Who is on duty, as rows."""

from datetime import datetime

import aiosqlite

from bot.domain.care.duty import OnDuty
from bot.domain.ids import GuildId, UserId
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds


async def begin(connection: aiosqlite.Connection, duty: OnDuty) -> None:
    """Keep that somebody is on duty; whoever was already begins anew."""
    await connection.execute(
        "INSERT INTO duty (guild_id, user_id, since) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET since = excluded.since",
        (duty.guild_id, duty.user_id, to_seconds(duty.since)),
    )


async def end(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None = None
) -> None:
    """End somebody's duty in a server, or (None) in all of them."""
    await connection.execute(
        "DELETE FROM duty WHERE user_id = ?1 AND (?2 IS NULL OR guild_id = ?2)",
        (user_id, guild_id),
    )


async def end_those_since(connection: aiosqlite.Connection, moment: datetime) -> None:
    """End every duty that began at this moment or earlier."""
    await connection.execute("DELETE FROM duty WHERE since <= ?", (to_seconds(moment),))


async def of_server(connection: aiosqlite.Connection, guild_id: GuildId) -> tuple[OnDuty, ...]:
    """Return who is on duty in a server, the first who came first."""
    cursor = await connection.execute(
        "SELECT * FROM duty WHERE guild_id = ? ORDER BY since, user_id", (guild_id,)
    )
    return tuple([_on_duty(row) async for row in cursor])


async def of_person(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
) -> tuple[OnDuty, ...]:
    """Return somebody's duty in a server, or (None) in all of them."""
    cursor = await connection.execute(
        "SELECT * FROM duty WHERE user_id = ?1 AND (?2 IS NULL OR guild_id = ?2) ORDER BY since",
        (user_id, guild_id),
    )
    return tuple([_on_duty(row) async for row in cursor])


async def first_since(connection: aiosqlite.Connection) -> datetime | None:
    """Return since when the longest duty lasts, or `None` where nobody is on duty."""
    cursor = await connection.execute("SELECT min(since) FROM duty")
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


def _on_duty(row: aiosqlite.Row) -> OnDuty:
    return OnDuty(row["guild_id"], row["user_id"], from_seconds(row["since"]))
