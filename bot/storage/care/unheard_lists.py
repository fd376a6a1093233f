"""Lists of unheard shares on their way: one a server at most, gone once it was sent."""

from datetime import datetime

import aiosqlite

from bot.domain.care.unheard import UnheardList
from bot.domain.ids import GuildId, UnheardListId
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds


async def next_made_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the next server wants its list, or `None`."""
    cursor = await connection.execute(
        "SELECT min(next_list_at) FROM unheard_server WHERE is_on = 1"
    )
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def servers_due(
    connection: aiosqlite.Connection, now: datetime, most: int
) -> tuple[GuildId, ...]:
    """Return up to `most` servers whose list is to be made now."""
    cursor = await connection.execute(
        "SELECT guild_id FROM unheard_server WHERE is_on = 1 AND next_list_at <= ?"
        " ORDER BY next_list_at, guild_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([GuildId(row["guild_id"]) async for row in cursor])


async def make(
    connection: aiosqlite.Connection, guild_id: GuildId, now: datetime, next_at: datetime
) -> None:
    """Make a server's list in place of an older one, and keep when the next one comes."""
    await connection.execute("DELETE FROM unheard_list WHERE guild_id = ?", (guild_id,))
    await connection.execute(
        "INSERT INTO unheard_list (guild_id, made_at, due_at) VALUES (?1, ?2, ?2)",
        (guild_id, to_seconds(now)),
    )
    await plan_next(connection, guild_id, next_at)


async def plan_next(connection: aiosqlite.Connection, guild_id: GuildId, next_at: datetime) -> None:
    """Keep when a server's next list comes."""
    await connection.execute(
        "UPDATE unheard_server SET next_list_at = ? WHERE guild_id = ?",
        (to_seconds(next_at), guild_id),
    )


async def next_due_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the next list wants to be sent, or `None`."""
    cursor = await connection.execute("SELECT min(due_at) FROM unheard_list")
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def due(
    connection: aiosqlite.Connection, now: datetime, most: int
) -> tuple[UnheardList, ...]:
    """Return up to `most` lists to send now."""
    cursor = await connection.execute(
        "SELECT * FROM unheard_list WHERE due_at <= ? ORDER BY due_at, list_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple(
        [
            UnheardList(
                row["list_id"], row["guild_id"], from_seconds(row["made_at"]), row["attempt"]
            )
            async for row in cursor
        ]
    )


async def save(
    connection: aiosqlite.Connection, the_list: UnheardList, due_at: datetime | None
) -> None:
    """Keep how often a list was tried, and when to try again; `None` while it is under way."""
    await connection.execute(
        "UPDATE unheard_list SET attempt = ?, due_at = ? WHERE list_id = ?",
        (the_list.attempt, None if due_at is None else to_seconds(due_at), the_list.list_id),
    )


async def drop(connection: aiosqlite.Connection, list_id: UnheardListId) -> None:
    """Keep nothing of a list that was sent, or has nothing to say."""
    await connection.execute("DELETE FROM unheard_list WHERE list_id = ?", (list_id,))


async def wake_interrupted(connection: aiosqlite.Connection, now: datetime) -> None:
    """Make the lists that a crash cut off due again; only at start."""
    await connection.execute(
        "UPDATE unheard_list SET due_at = ? WHERE due_at IS NULL", (to_seconds(now),)
    )
