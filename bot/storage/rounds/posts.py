"""What a circle posts, as rows, and how far its panel and its card show it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import aiosqlite

from bot.domain.ids import CircleId, CirclePostId, GuildId, MessageId
from bot.domain.rounds.posts import CirclePost, PostKind, PostState, Stage, Wanted
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds

# Of each circle the first thing that is not done; what comes after it waits for it. While a circle
# stands still it calls nobody, and without its room it posts nothing.
_OPEN = (
    "SELECT p.*, row_number() OVER (PARTITION BY p.circle_id ORDER BY"
    " CASE p.kind WHEN 'lobby' THEN 0 WHEN 'thread' THEN 1 WHEN 'panel' THEN 2"
    " WHEN 'call' THEN 3 ELSE 4 END, p.post_id) AS place"
    " FROM circle_post p JOIN circle c USING (circle_id)"
    " WHERE p.state IN ('waiting', 'clearing')"
    " AND c.paused_because IS NOT 'room_gone'"
    " AND NOT (p.kind = 'call' AND c.paused_at IS NOT NULL)"
)
# A card shows the circle until it begins; then its panel does, and the card how far it has come.
_STALE = (
    "shown_stage <> 'over' AND paused_because IS NOT 'room_gone' AND CASE phase"
    " WHEN 'lobby' THEN lobby_message_id IS NOT NULL AND shown_version < version"
    " WHEN 'ended' THEN coalesce(lobby_message_id, panel_message_id) IS NOT NULL"
    " ELSE panel_message_id IS NOT NULL AND shown_version < version"
    "   OR lobby_message_id IS NOT NULL AND shown_stage <> 'under_way' END"
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What people see of a circle right now."""

    version: int
    stage: Stage
    at: datetime | None
    again_at: datetime | None


async def open_posts(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    circle_id: CircleId,
    wanted: Iterable[Wanted],
    now: datetime,
) -> None:
    """Open what is to be posted, due at once; what was opened before stays as it is."""
    new = [
        (guild_id, circle_id, one.kind, one.number, to_seconds(now), to_seconds(now))
        for one in wanted
    ]
    if new:
        await connection.executemany(
            "INSERT INTO circle_post (guild_id, circle_id, kind, number, state, attempt, opened_at,"
            " retry_at) VALUES (?, ?, ?, ?, 'waiting', 0, ?, ?) ON CONFLICT DO NOTHING",
            new,
        )


async def open_next(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    circle_id: CircleId,
    kind: PostKind,
    now: datetime,
) -> None:
    """Open one more of a kind, unless one is on its way."""
    await connection.execute(
        "INSERT INTO circle_post (guild_id, circle_id, kind, number, state, attempt, opened_at,"
        " retry_at) SELECT ?1, ?2, ?3, coalesce(max(number), 0) + 1, 'waiting', 0, ?4, ?4"
        " FROM circle_post WHERE circle_id = ?2 AND kind = ?3"
        " HAVING coalesce(sum(state = 'waiting'), 0) = 0",
        (guild_id, circle_id, kind, to_seconds(now)),
    )


async def next_attempt_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the first post that may be posted wants its next attempt, or `None`."""
    cursor = await connection.execute(
        f"SELECT min(retry_at) FROM ({_OPEN}) WHERE place = 1"  # noqa: S608
    )
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def due(connection: aiosqlite.Connection, now: datetime, most: int) -> tuple[CirclePost, ...]:
    """Return up to `most` posts whose next attempt is due, one of a circle at most."""
    cursor = await connection.execute(
        f"SELECT * FROM ({_OPEN}) WHERE place = 1 AND retry_at <= ?"  # noqa: S608
        " ORDER BY retry_at, post_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([_post(row) async for row in cursor])


async def earlier(connection: aiosqlite.Connection, post: CirclePost) -> tuple[MessageId, ...]:
    """Return the panels, or the cards, whose place this one takes."""
    cursor = await connection.execute(
        "SELECT message_id FROM circle_post WHERE circle_id = ? AND kind = ?"
        " AND kind IN ('panel', 'lobby') AND number < ? AND message_id IS NOT NULL",
        (post.circle_id, post.kind, post.number),
    )
    return tuple([MessageId(row["message_id"]) async for row in cursor])


async def forget_message(
    connection: aiosqlite.Connection, circle_id: CircleId, message_id: MessageId
) -> None:
    """Keep no longer where a panel or a card of a circle stood that is gone."""
    await connection.execute(
        "UPDATE circle_post SET message_id = NULL WHERE circle_id = ? AND message_id = ?"
        " AND kind IN ('panel', 'lobby')",
        (circle_id, message_id),
    )


async def save(connection: aiosqlite.Connection, post: CirclePost) -> None:
    """Write what an attempt changed."""
    await connection.execute(
        "UPDATE circle_post SET state = ?, attempt = ?, retry_at = ?, message_id = ?"
        " WHERE post_id = ?",
        (
            post.state,
            post.attempt,
            None if post.retry_at is None else to_seconds(post.retry_at),
            post.message_id,
            post.post_id,
        ),
    )


async def wake_interrupted(connection: aiosqlite.Connection, now: datetime) -> int:
    """Make the attempts that a crash cut off due again; return how many there were."""
    cursor = await connection.execute(
        "UPDATE circle_post SET retry_at = ? WHERE state IN ('waiting', 'clearing')"
        " AND retry_at IS NULL",
        (to_seconds(now),),
    )
    return cursor.rowcount


async def stale(connection: aiosqlite.Connection, most: int) -> tuple[tuple[CircleId, Shown], ...]:
    """Return up to `most` circles whose panel or card shows less than there is to see."""
    cursor = await connection.execute(
        "SELECT circle_id, shown_version, shown_stage, shown_at, show_again_at"  # noqa: S608
        f" FROM circle WHERE {_STALE}"
        " ORDER BY coalesce(show_again_at, shown_at, 0), circle_id LIMIT ?",
        (most,),
    )
    return tuple([(CircleId(row["circle_id"]), _shown(row)) async for row in cursor])


async def shown(connection: aiosqlite.Connection, circle_id: CircleId) -> Shown | None:
    """Return what people see of a circle."""
    cursor = await connection.execute(
        "SELECT shown_version, shown_stage, shown_at, show_again_at FROM circle"
        " WHERE circle_id = ?",
        (circle_id,),
    )
    row = await cursor.fetchone()
    return None if row is None else _shown(row)


async def keep_shown(connection: aiosqlite.Connection, circle_id: CircleId, seen: Shown) -> None:
    """Keep what people see of a circle; an older version never takes the place of a newer one."""
    await connection.execute(
        "UPDATE circle SET shown_version = max(shown_version, ?), shown_stage = ?, shown_at = ?,"
        " show_again_at = ? WHERE circle_id = ?",
        (
            seen.version,
            seen.stage,
            None if seen.at is None else to_seconds(seen.at),
            None if seen.again_at is None else to_seconds(seen.again_at),
            circle_id,
        ),
    )


def _shown(row: aiosqlite.Row) -> Shown:
    return Shown(
        row["shown_version"],
        Stage(row["shown_stage"]),
        from_optional_seconds(row["shown_at"]),
        from_optional_seconds(row["show_again_at"]),
    )


def _post(row: aiosqlite.Row) -> CirclePost:
    return CirclePost(
        post_id=CirclePostId(row["post_id"]),
        guild_id=row["guild_id"],
        circle_id=row["circle_id"],
        kind=PostKind(row["kind"]),
        number=row["number"],
        state=PostState(row["state"]),
        attempt=row["attempt"],
        opened_at=from_seconds(row["opened_at"]),
        retry_at=from_optional_seconds(row["retry_at"]),
        message_id=row["message_id"],
    )
