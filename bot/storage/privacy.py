"""What is kept about one person, and its erasure."""

from collections.abc import Mapping

import aiosqlite

from bot.domain.ids import GuildId, MemberHash, UserId
from bot.domain.privacy import Open, Rounds
from bot.domain.prompts.answers import ResponseKind
from bot.storage.times import from_optional_seconds

# The tables of what is open are named after its kinds.
_UNDER_CODE = (
    *("share_under_way", "check_in_choice", "check_in_answer", "rest_mode"),
    *("fewer_notes", "named_look", "care_quiet", "kept_quiet"),
)
_OF_PERSON = "user_id = ?1 AND (?2 IS NULL OR guild_id = ?2)"


async def servers(connection: aiosqlite.Connection) -> tuple[GuildId, ...]:
    """Return every server that has rows about people."""
    cursor = await connection.execute(
        "SELECT guild_id FROM response UNION SELECT guild_id FROM share_under_way"
        " UNION SELECT guild_id FROM circle_event"
        " UNION SELECT guild_id FROM check_in_answer UNION SELECT guild_id FROM rest_mode"
        " UNION SELECT guild_id FROM fewer_notes UNION SELECT guild_id FROM named_look"
        " UNION SELECT guild_id FROM care_quiet"
        " UNION SELECT guild_id FROM kept_quiet UNION SELECT guild_id FROM unheard_share"
    )
    return tuple([GuildId(row["guild_id"]) async for row in cursor])


async def is_known(connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash) -> bool:
    """Whether anything at all is kept under a member's code here."""
    for table in ("response", "circle_event", *_UNDER_CODE):
        cursor = await connection.execute(
            f"SELECT 1 FROM {table} WHERE guild_id = ? AND member_hash = ? LIMIT 1",  # noqa: S608
            (guild_id, member),
        )
        if await cursor.fetchone() is not None:
            return True
    return False


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
    for table in _UNDER_CODE:
        await connection.execute(
            f"DELETE FROM {table} WHERE guild_id = ? AND member_hash = ?",  # noqa: S608
            (guild_id, member),
        )
    cursor = await connection.execute(
        "DELETE FROM response WHERE guild_id = ? AND member_hash = ?", (guild_id, member)
    )
    return cursor.rowcount


async def rounds_of(
    connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash
) -> Rounds:
    """Return what is kept of a member's rounds here."""
    cursor = await connection.execute(
        "SELECT (SELECT count(*) FROM check_in_answer WHERE guild_id = ?1 AND member_hash = ?2),"
        " (SELECT count(*) FROM check_in_choice WHERE guild_id = ?1 AND member_hash = ?2),"
        " (SELECT since FROM rest_mode WHERE guild_id = ?1 AND member_hash = ?2)",
        (guild_id, member),
    )
    row = await cursor.fetchone()
    return Rounds() if row is None else Rounds(row[0], row[1], from_optional_seconds(row[2]))


async def count_open(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
) -> Mapping[Open, int]:
    """Return how many things of each kind are open for a person, here or (None) in all servers."""
    counts: dict[Open, int] = {}
    for kind in Open:
        cursor = await connection.execute(
            f"SELECT count(*) FROM {kind} WHERE {_OF_PERSON}",  # noqa: S608 - names of ours
            (user_id, guild_id),
        )
        row = await cursor.fetchone()
        counts[kind] = 0 if row is None else int(row[0])
    return {kind: number for kind, number in counts.items() if number}


async def erase_open(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
) -> None:
    """Delete everything that is open for a person, here or (None) in all servers."""
    for kind in Open:
        await connection.execute(
            f"DELETE FROM {kind} WHERE {_OF_PERSON}",  # noqa: S608 - names of ours
            (user_id, guild_id),
        )
