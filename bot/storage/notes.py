"""Who said that the bot may write to them privately, as rows; no row is no."""

import aiosqlite

from bot.domain.ids import GuildId, UserId


async def say_yes(connection: aiosqlite.Connection, guild_id: GuildId, user_id: UserId) -> None:
    """Keep that somebody said yes."""
    await connection.execute(
        "INSERT INTO notes_choice (guild_id, user_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        (guild_id, user_id),
    )


async def say_no(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
) -> None:
    """Keep no yes of somebody any longer, here or (None) in all servers."""
    await connection.execute(
        "DELETE FROM notes_choice WHERE user_id = ?1 AND (?2 IS NULL OR guild_id = ?2)",
        (user_id, guild_id),
    )


async def said_yes(connection: aiosqlite.Connection, guild_id: GuildId, user_id: UserId) -> bool:
    """Whether somebody said yes."""
    cursor = await connection.execute(
        "SELECT 1 FROM notes_choice WHERE guild_id = ? AND user_id = ?", (guild_id, user_id)
    )
    return await cursor.fetchone() is not None


async def servers_of(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
) -> tuple[GuildId, ...]:
    """Return where somebody said yes: here, or (None) in all servers."""
    cursor = await connection.execute(
        "SELECT guild_id FROM notes_choice WHERE user_id = ?1 AND (?2 IS NULL OR guild_id = ?2)"
        " ORDER BY guild_id",
        (user_id, guild_id),
    )
    return tuple([GuildId(row["guild_id"]) async for row in cursor])
