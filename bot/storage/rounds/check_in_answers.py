"""Who checked in and what they chose: kinds and ids under keyed hashes, never words."""

from collections import defaultdict
from collections.abc import Sequence
from types import MappingProxyType

import aiosqlite

from bot.domain.ids import CheckInId, GuildId, MemberHash
from bot.domain.rounds.check_ins import Kind
from bot.domain.rounds.tally import Tally

_Of = tuple[GuildId, CheckInId]
"""A check-in in its server."""


async def kind_of(
    connection: aiosqlite.Connection, check_in: _Of, member: MemberHash
) -> Kind | None:
    """Return how a member has checked in, or `None`."""
    cursor = await connection.execute(
        "SELECT kind FROM check_in_answer"
        " WHERE guild_id = ? AND check_in_id = ? AND member_hash = ?",
        (*check_in, member),
    )
    row = await cursor.fetchone()
    return None if row is None else Kind(row["kind"])


async def put(
    connection: aiosqlite.Connection, check_in: _Of, member: MemberHash, kind: Kind
) -> None:
    """Keep how a member has checked in, in place of how they had before."""
    await connection.execute(
        "INSERT INTO check_in_answer (guild_id, check_in_id, member_hash, kind)"
        " VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET kind = excluded.kind",
        (*check_in, member, kind),
    )


async def remove(connection: aiosqlite.Connection, check_in: _Of, member: MemberHash) -> bool:
    """Delete what is kept of a member in a check-in; return whether there was anything."""
    await choose(connection, check_in, member, ())
    cursor = await connection.execute(
        "DELETE FROM check_in_answer WHERE guild_id = ? AND check_in_id = ? AND member_hash = ?",
        (*check_in, member),
    )
    return cursor.rowcount > 0


async def choose(
    connection: aiosqlite.Connection, check_in: _Of, member: MemberHash, chosen: Sequence[str]
) -> None:
    """Keep what a member chose, in place of what they had chosen before."""
    await connection.execute(
        "DELETE FROM check_in_choice WHERE guild_id = ? AND check_in_id = ? AND member_hash = ?",
        (*check_in, member),
    )
    await connection.executemany(
        "INSERT INTO check_in_choice (guild_id, check_in_id, member_hash, choice_id)"
        " VALUES (?, ?, ?, ?)",
        [(*check_in, member, one) for one in chosen],
    )


async def chosen_by(
    connection: aiosqlite.Connection, check_in: _Of, member: MemberHash
) -> frozenset[str]:
    """Return what a member has chosen."""
    cursor = await connection.execute(
        "SELECT choice_id FROM check_in_choice"
        " WHERE guild_id = ? AND check_in_id = ? AND member_hash = ?",
        (*check_in, member),
    )
    return frozenset([row["choice_id"] async for row in cursor])


async def count(connection: aiosqlite.Connection, check_in: _Of) -> int:
    """Return how many people have checked in."""
    cursor = await connection.execute(
        "SELECT count(*) FROM check_in_answer WHERE guild_id = ? AND check_in_id = ?", check_in
    )
    row = await cursor.fetchone()
    return 0 if row is None else int(row[0])


async def take_choices(
    connection: aiosqlite.Connection, check_in: _Of
) -> tuple[frozenset[str], ...]:
    """Delete all choices of a check-in and return them, one set for each person."""
    cursor = await connection.execute(
        "DELETE FROM check_in_choice WHERE guild_id = ? AND check_in_id = ?"
        " RETURNING member_hash, choice_id",
        check_in,
    )
    chosen: defaultdict[MemberHash, set[str]] = defaultdict(set)
    async for row in cursor:
        chosen[row["member_hash"]].add(row["choice_id"])
    return tuple(frozenset(one) for one in chosen.values())


async def keep_tally(connection: aiosqlite.Connection, check_in: _Of, tally: Tally) -> None:
    """Keep what a group chose, for the line at the end."""
    await connection.executemany(
        "INSERT INTO check_in_tally (guild_id, check_in_id, choice_id, number) VALUES (?, ?, ?, ?)",
        [(*check_in, choice_id, number) for choice_id, number in tally.counts.items()],
    )


async def tally_of(connection: aiosqlite.Connection, check_in: _Of) -> Tally:
    """Return what a group chose."""
    cursor = await connection.execute(
        "SELECT choice_id, number FROM check_in_tally WHERE guild_id = ? AND check_in_id = ?",
        check_in,
    )
    return Tally(MappingProxyType({row["choice_id"]: row["number"] async for row in cursor}))


async def drop_tally(connection: aiosqlite.Connection, check_in: _Of) -> None:
    """Delete what a group chose: the line that tells it stands, or never will."""
    await connection.execute(
        "DELETE FROM check_in_tally WHERE guild_id = ? AND check_in_id = ?", check_in
    )


async def has_any(connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash) -> bool:
    """Whether a member has checked in here at all, with an answer that told of privacy."""
    cursor = await connection.execute(
        "SELECT 1 FROM check_in_answer WHERE guild_id = ? AND member_hash = ? AND kind <> ?"
        " LIMIT 1",
        (guild_id, member, Kind.WROTE),
    )
    return await cursor.fetchone() is not None
