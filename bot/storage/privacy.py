"""What is kept about one person, and its erasure."""

from collections.abc import Mapping

import aiosqlite

from bot.domain.ids import GuildId, MemberHash
from bot.domain.prompts.answers import ResponseKind


async def servers(connection: aiosqlite.Connection) -> tuple[GuildId, ...]:
    """Return every server that has rows about people."""
    cursor = await connection.execute(
        "SELECT guild_id FROM response UNION SELECT guild_id FROM share_under_way"
    )
    return tuple([GuildId(row["guild_id"]) async for row in cursor])


async def count_responses(
    connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash
) -> Mapping[ResponseKind, int]:
    """Return how many responses of each kind are kept about a member."""
    cursor = await connection.execute(
        "SELECT kind, count(*) AS number FROM response WHERE guild_id = ? AND member_hash = ?"
        " GROUP BY kind",
        (guild_id, member),
    )
    return {ResponseKind(row["kind"]): row["number"] async for row in cursor}


async def erase(connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash) -> int:
    """Delete every row about a member here; return how many responses there were."""
    await connection.execute(
        "DELETE FROM share_under_way WHERE guild_id = ? AND member_hash = ?", (guild_id, member)
    )
    cursor = await connection.execute(
        "DELETE FROM response WHERE guild_id = ? AND member_hash = ?", (guild_id, member)
    )
    return cursor.rowcount
