"""Who rests: a keyed hash and since when."""

from datetime import datetime

import aiosqlite

from bot.domain.ids import GuildId, MemberHash
from bot.storage.times import from_seconds, to_seconds


async def begin(
    connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash, now: datetime
) -> None:
    """Let a member rest; who rests already does so since then."""
    await connection.execute(
        "INSERT INTO rest_mode (guild_id, member_hash, since) VALUES (?, ?, ?)"
        " ON CONFLICT DO NOTHING",
        (guild_id, member, to_seconds(now)),
    )


async def end(connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash) -> bool:
    """Let a member be back; return whether they had rested."""
    cursor = await connection.execute(
        "DELETE FROM rest_mode WHERE guild_id = ? AND member_hash = ?", (guild_id, member)
    )
    return cursor.rowcount > 0


async def since(
    connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash
) -> datetime | None:
    """Return since when a member rests, or `None`."""
    cursor = await connection.execute(
        "SELECT since FROM rest_mode WHERE guild_id = ? AND member_hash = ?", (guild_id, member)
    )
    row = await cursor.fetchone()
    return None if row is None else from_seconds(row["since"])


async def resting(connection: aiosqlite.Connection, guild_id: GuildId) -> frozenset[MemberHash]:
    """Return who rests in a server."""
    cursor = await connection.execute(
        "SELECT member_hash FROM rest_mode WHERE guild_id = ?", (guild_id,)
    )
    return frozenset([MemberHash(row["member_hash"]) async for row in cursor])
