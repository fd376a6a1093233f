"""Who asked to be asked after, as rows; the words in them are for one facilitator."""

import json
from datetime import datetime

import aiosqlite

from bot.domain.care.check_on_me import CheckOnMe, State, Wish
from bot.domain.ids import CheckOnMeId, GuildId, MemberHash, UserId
from bot.domain.prompts.answers import TAKING_PART
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds


async def add(  # noqa: PLR0913 - a row as it begins
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    user_id: UserId,
    wish: Wish,
    language: str,
    *,
    counted_from: datetime,
    look_at: datetime,
    ends_at: datetime,
) -> CheckOnMeId:
    """Keep a wish whose facilitator is asked."""
    cursor = await connection.execute(
        "INSERT INTO check_on_me (guild_id, user_id, facilitator_id, state, quiet_days, helps,"
        " helps_not, language, counted_from, look_at, ends_at)"
        " VALUES (?, ?, ?, 'asked', ?, ?, ?, ?, ?, ?, ?) RETURNING check_id",
        (
            *(guild_id, user_id, wish.facilitator_id, wish.quiet_days, wish.helps),
            *(wish.helps_not, language, to_seconds(counted_from), to_seconds(look_at)),
            to_seconds(ends_at),
        ),
    )
    row = await cursor.fetchone()
    return CheckOnMeId(0 if row is None else row["check_id"])


async def save(connection: aiosqlite.Connection, check: CheckOnMe) -> None:
    """Keep a wish as it is now; one that was ended meanwhile stays gone."""
    await connection.execute(
        "UPDATE check_on_me SET facilitator_id = ?, state = ?, quiet_days = ?, helps = ?,"
        " helps_not = ?, language = ?, counted_from = ?, look_at = ?, ends_at = ?,"
        " reminded_at = ?, is_open = ? WHERE check_id = ?",
        (
            *(check.facilitator_id, check.state, check.quiet_days, check.helps, check.helps_not),
            *(check.language, to_seconds(check.counted_from), to_seconds(check.look_at)),
            to_seconds(check.ends_at),
            None if check.reminded_at is None else to_seconds(check.reminded_at),
            *(check.is_open, check.check_id),
        ),
    )


async def drop(connection: aiosqlite.Connection, check_id: CheckOnMeId) -> None:
    """Keep nothing of a wish that ended."""
    await connection.execute("DELETE FROM check_on_me WHERE check_id = ?", (check_id,))


async def get(connection: aiosqlite.Connection, check_id: CheckOnMeId) -> CheckOnMe | None:
    """Return a wish, or `None` where it was ended."""
    cursor = await connection.execute("SELECT * FROM check_on_me WHERE check_id = ?", (check_id,))
    row = await cursor.fetchone()
    return None if row is None else _check(row)


async def of_member(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
) -> tuple[CheckOnMe, ...]:
    """Return what somebody wished for, here or (None) in all servers."""
    cursor = await connection.execute(
        "SELECT * FROM check_on_me WHERE user_id = ?1 AND (?2 IS NULL OR guild_id = ?2)",
        (user_id, guild_id),
    )
    return tuple([_check(row) async for row in cursor])


async def of_facilitator(
    connection: aiosqlite.Connection, facilitator_id: UserId, guild_id: GuildId | None
) -> tuple[CheckOnMe, ...]:
    """Return what a facilitator was asked for: what wants an answer of theirs comes first."""
    cursor = await connection.execute(
        "SELECT * FROM check_on_me WHERE facilitator_id = ?1 AND (?2 IS NULL OR guild_id = ?2)"
        " ORDER BY is_open DESC, state DESC, check_id",
        (facilitator_id, guild_id),
    )
    return tuple([_check(row) async for row in cursor])


async def next_look_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the first wish wants to be looked at, or `None`."""
    cursor = await connection.execute("SELECT min(look_at) FROM check_on_me")
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def due(connection: aiosqlite.Connection, now: datetime, most: int) -> tuple[CheckOnMe, ...]:
    """Return up to `most` wishes to look at now."""
    cursor = await connection.execute(
        "SELECT * FROM check_on_me WHERE look_at <= ? ORDER BY look_at, check_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([_check(row) async for row in cursor])


async def look_later(
    connection: aiosqlite.Connection, check_id: CheckOnMeId, look_at: datetime
) -> None:
    """Keep when to look at a wish next."""
    await connection.execute(
        "UPDATE check_on_me SET look_at = ? WHERE check_id = ?", (to_seconds(look_at), check_id)
    )


async def last_seen_at(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    user_id: UserId,
    member: MemberHash,
    now: datetime,
) -> datetime | None:
    """Return when a member was last counted as taking part, or `None`.

    An answer to a check-in has no time: while that is open it counts as of now, afterwards as of
    its end. So does a seat in a circle that lasts.
    """
    cursor = await connection.execute(
        "SELECT max(at) FROM ("
        "SELECT max(at) AS at FROM response WHERE guild_id = ?1 AND member_hash = ?2"
        " AND kind IN (SELECT value FROM json_each(?5))"
        " UNION ALL SELECT max(at) FROM circle_event WHERE guild_id = ?1 AND member_hash = ?2"
        " UNION ALL SELECT max(min(coalesce(closed_at, closes_at), ?3)) FROM check_in_answer"
        " JOIN check_in USING (guild_id, check_in_id) WHERE guild_id = ?1 AND member_hash = ?2"
        " UNION ALL SELECT ?3 FROM circle_seat WHERE user_id = ?4 AND guild_id = ?1)",
        (guild_id, member, to_seconds(now), user_id, json.dumps(TAKING_PART)),
    )
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


def _check(row: aiosqlite.Row) -> CheckOnMe:
    return CheckOnMe(
        check_id=row["check_id"],
        guild_id=row["guild_id"],
        user_id=row["user_id"],
        facilitator_id=row["facilitator_id"],
        state=State(row["state"]),
        quiet_days=row["quiet_days"],
        helps=row["helps"],
        helps_not=row["helps_not"],
        language=row["language"],
        counted_from=from_seconds(row["counted_from"]),
        look_at=from_seconds(row["look_at"]),
        ends_at=from_seconds(row["ends_at"]),
        reminded_at=from_optional_seconds(row["reminded_at"]),
        is_open=bool(row["is_open"]),
    )
