"""Who wishes to be reminded of the dates of a repeat, as rows."""

import aiosqlite

from bot.domain.ids import GuildId, RepeatId, UserId


async def add(
    connection: aiosqlite.Connection, guild_id: GuildId, repeat_id: RepeatId, user_id: UserId
) -> None:
    """Keep that somebody asked for it; a second time changes nothing."""
    await connection.execute(
        "INSERT INTO reminder (guild_id, repeat_id, user_id) VALUES (?, ?, ?)"
        " ON CONFLICT DO NOTHING",
        (guild_id, repeat_id, user_id),
    )


async def drop(connection: aiosqlite.Connection, repeat_id: RepeatId, user_id: UserId) -> None:
    """Keep it no longer."""
    await connection.execute(
        "DELETE FROM reminder WHERE repeat_id = ? AND user_id = ?", (repeat_id, user_id)
    )


async def drop_all(
    connection: aiosqlite.Connection, guild_id: GuildId, repeat_id: RepeatId
) -> None:
    """Keep nobody's any longer, as of a repeat that ended."""
    await connection.execute(
        "DELETE FROM reminder WHERE guild_id = ? AND repeat_id = ?", (guild_id, repeat_id)
    )


async def has_asked(connection: aiosqlite.Connection, repeat_id: RepeatId, user_id: UserId) -> bool:
    """Whether somebody asked for it."""
    cursor = await connection.execute(
        "SELECT 1 FROM reminder WHERE repeat_id = ? AND user_id = ?", (repeat_id, user_id)
    )
    return await cursor.fetchone() is not None


async def of_repeat(
    connection: aiosqlite.Connection, guild_id: GuildId, repeat_id: RepeatId
) -> tuple[UserId, ...]:
    """Return who asked for it."""
    cursor = await connection.execute(
        "SELECT user_id FROM reminder WHERE guild_id = ? AND repeat_id = ? ORDER BY user_id",
        (guild_id, repeat_id),
    )
    return tuple([UserId(row["user_id"]) async for row in cursor])


async def count(connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None) -> int:
    """Return how many somebody asked for, here or (None) in all servers."""
    cursor = await connection.execute(
        "SELECT count(*) FROM reminder WHERE user_id = ?1 AND (?2 IS NULL OR guild_id = ?2)",
        (user_id, guild_id),
    )
    row = await cursor.fetchone()
    return 0 if row is None else int(row[0])


async def erase(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
) -> None:
    """Keep none of somebody's, here or (None) in all servers."""
    await connection.execute(
        "DELETE FROM reminder WHERE user_id = ?1 AND (?2 IS NULL OR guild_id = ?2)",
        (user_id, guild_id),
    )
