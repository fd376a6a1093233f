"""When a server is proposed something, and when its sample of the week is drawn, as rows."""

from datetime import datetime

import aiosqlite

from bot.domain.ids import GuildId
from bot.storage.times import from_optional_seconds, to_seconds


async def has_begun(connection: aiosqlite.Connection, guild_id: GuildId) -> bool:
    """Return whether the watching of a server began once."""
    return await watching_since(connection, guild_id) is not None


async def watching_since(connection: aiosqlite.Connection, guild_id: GuildId) -> datetime | None:
    """Return since when a server has been watched for its next proposal."""
    cursor = await connection.execute(
        "SELECT watching_since FROM guideline_server WHERE guild_id = ?", (guild_id,)
    )
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row["watching_since"])


async def is_proposed(connection: aiosqlite.Connection, guild_id: GuildId) -> bool:
    """Return whether a proposal waits for an answer."""
    cursor = await connection.execute(
        "SELECT is_proposed FROM guideline_server WHERE guild_id = ?", (guild_id,)
    )
    row = await cursor.fetchone()
    return row is not None and bool(row["is_proposed"])


async def next_due_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the next proposal or sample is due."""
    cursor = await connection.execute(
        "SELECT min(at) FROM (SELECT min(proposal_due_at) AS at FROM guideline_server"
        " WHERE proposal_due_at IS NOT NULL"
        " UNION ALL SELECT min(sample_due_at) FROM guideline_server"
        " WHERE sample_due_at IS NOT NULL)"
    )
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def due_proposals(
    connection: aiosqlite.Connection, now: datetime, most: int
) -> tuple[GuildId, ...]:
    """Return up to `most` servers whose two weeks are over."""
    cursor = await connection.execute(
        "SELECT guild_id FROM guideline_server WHERE proposal_due_at <= ?"
        " ORDER BY proposal_due_at, guild_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([GuildId(row["guild_id"]) async for row in cursor])


async def due_samples(
    connection: aiosqlite.Connection, now: datetime, most: int
) -> tuple[GuildId, ...]:
    """Return up to `most` servers whose sample of the week is to be drawn."""
    cursor = await connection.execute(
        "SELECT guild_id FROM guideline_server WHERE sample_due_at <= ?"
        " ORDER BY sample_due_at, guild_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([GuildId(row["guild_id"]) async for row in cursor])


async def propose(connection: aiosqlite.Connection, guild_id: GuildId) -> None:
    """Keep that a proposal waits for an answer."""
    await connection.execute(
        "UPDATE guideline_server SET is_proposed = 1, proposal_due_at = NULL WHERE guild_id = ?",
        (guild_id,),
    )


async def end(connection: aiosqlite.Connection, guild_id: GuildId) -> None:
    """Keep that a proposal was answered, and no other comes by itself."""
    await connection.execute(
        "UPDATE guideline_server SET is_proposed = 0, proposal_due_at = NULL WHERE guild_id = ?",
        (guild_id,),
    )
