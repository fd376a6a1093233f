"""Who did what with a question: kinds, times and keyed hashes, never words."""

from datetime import datetime

import aiosqlite

from bot.domain.ids import DeliveryId, GuildId, MemberHash
from bot.domain.prompts.answers import ResponseKind
from bot.storage.times import to_seconds


async def add(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    delivery_id: DeliveryId,
    member: MemberHash,
    kind: ResponseKind,
    at: datetime,
) -> None:
    """Keep that somebody responded; a second pass or misfit of the same person changes nothing."""
    await connection.execute(
        "INSERT INTO response (guild_id, delivery_id, member_hash, kind, at)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (guild_id, delivery_id, member, kind, to_seconds(at)),
    )


async def has_any(connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash) -> bool:
    """Whether anything is kept about this member here."""
    cursor = await connection.execute(
        "SELECT 1 FROM response WHERE guild_id = ? AND member_hash = ? LIMIT 1",
        (guild_id, member),
    )
    return await cursor.fetchone() is not None
