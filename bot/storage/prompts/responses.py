"""Who did what with a question: kinds, times and keyed hashes, never words."""

from datetime import datetime, timedelta

import aiosqlite

from bot.domain.ids import DeliveryId, GuildId, MemberHash
from bot.domain.prompts.answers import TOLD_OF_PRIVACY, ResponseKind
from bot.storage.times import from_seconds, to_seconds


async def add(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    delivery_id: DeliveryId,
    member: MemberHash,
    kind: ResponseKind,
    at: datetime,
) -> None:
    """Keep that somebody responded; of all kinds but shares, a person's second changes nothing."""
    await connection.execute(
        "INSERT INTO response (guild_id, delivery_id, member_hash, kind, at)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (guild_id, delivery_id, member, kind, to_seconds(at)),
    )


async def stands(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    delivery_id: DeliveryId,
    member: MemberHash,
    kind: ResponseKind,
) -> bool:
    """Whether this is kept already."""
    cursor = await connection.execute(
        "SELECT 1 FROM response"
        " WHERE guild_id = ? AND delivery_id = ? AND member_hash = ? AND kind = ? LIMIT 1",
        (guild_id, delivery_id, member, kind),
    )
    return await cursor.fetchone() is not None


async def was_told(connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash) -> bool:
    """Whether anything is kept about this member here that came with a word on privacy."""
    cursor = await connection.execute(
        "SELECT 1 FROM response WHERE guild_id = ? AND member_hash = ?"  # noqa: S608
        f" AND kind IN ({', '.join('?' * len(TOLD_OF_PRIVACY))}) LIMIT 1",
        (guild_id, member, *TOLD_OF_PRIVACY),
    )
    return await cursor.fetchone() is not None


async def take_share(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    delivery_id: DeliveryId,
    member: MemberHash,
    near: datetime,
    within: timedelta,
) -> datetime | None:
    """Delete one share of this member, the one nearest to a moment; return when it was begun.

    A row does not know its post, so the nearest in time is the best there is. `None` where there is
    none within so much time: it is another's, or was erased.
    """
    cursor = await connection.execute(
        "DELETE FROM response WHERE response_id = (SELECT response_id FROM response"
        " WHERE guild_id = ? AND delivery_id = ? AND member_hash = ? AND kind = ?"
        " AND abs(at - ?) <= ?"
        " ORDER BY abs(at - ?), response_id DESC LIMIT 1) RETURNING at",
        (
            *(guild_id, delivery_id, member, ResponseKind.SHARE),
            *(to_seconds(near), int(within.total_seconds()), to_seconds(near)),
        ),
    )
    row = await cursor.fetchone()
    return None if row is None else from_seconds(row["at"])
