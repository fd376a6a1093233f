"""Posts of the guidelines, as rows."""

from datetime import datetime

import aiosqlite

from bot.domain.guidelines.card_posts import CardPost, State
from bot.domain.ids import ChannelId, GuidelineCardId, GuildId, MessageId
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds

_OPEN = "state IN ('posting', 'settling', 'updating')"


async def ask(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    channel_id: ChannelId,
    language: str,
    now: datetime,
    *,
    is_pinned: bool,
) -> None:
    """Ask for a post, due at once; one that is on its way to this channel is the same one."""
    await connection.execute(
        "INSERT INTO guideline_card (guild_id, channel_id, language, is_pinned, state, attempt,"
        " asked_at, retry_at) VALUES (?1, ?2, ?3, ?4, 'posting', 0, ?5, ?5)"
        " ON CONFLICT DO NOTHING",
        (guild_id, channel_id, language, is_pinned, to_seconds(now)),
    )


async def refresh(connection: aiosqlite.Connection, guild_id: GuildId, now: datetime) -> None:
    """Let every post of a server be brought up to date, also one that is on its way."""
    await connection.execute(
        "UPDATE guideline_card SET is_stale = 1 WHERE guild_id = ? AND state <> 'gone'",
        (guild_id,),
    )
    await connection.execute(
        "UPDATE guideline_card SET state = 'updating', attempt = 0, retry_at = ?"
        " WHERE guild_id = ? AND state = 'standing'",
        (to_seconds(now), guild_id),
    )


async def mark_stale(
    connection: aiosqlite.Connection, card_id: GuidelineCardId, *, is_stale: bool
) -> None:
    """Keep whether what people see may differ from what is said now."""
    await connection.execute(
        "UPDATE guideline_card SET is_stale = ? WHERE card_id = ?", (is_stale, card_id)
    )


async def is_stale(connection: aiosqlite.Connection, card_id: GuidelineCardId) -> bool:
    """Return whether words have changed since they were read for this post."""
    cursor = await connection.execute(
        "SELECT is_stale FROM guideline_card WHERE card_id = ?", (card_id,)
    )
    row = await cursor.fetchone()
    return row is not None and bool(row[0])


async def next_attempt_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the first post wants its next attempt, or `None`."""
    cursor = await connection.execute(
        f"SELECT min(retry_at) FROM guideline_card WHERE {_OPEN}"  # noqa: S608
    )
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def due(connection: aiosqlite.Connection, now: datetime, most: int) -> tuple[CardPost, ...]:
    """Return up to `most` posts whose next attempt is due."""
    cursor = await connection.execute(
        f"SELECT * FROM guideline_card WHERE {_OPEN} AND retry_at <= ?"  # noqa: S608
        " ORDER BY retry_at, card_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([_post(row) async for row in cursor])


async def get(connection: aiosqlite.Connection, card_id: GuidelineCardId) -> CardPost | None:
    """Return a post, also one that is gone, or `None`."""
    cursor = await connection.execute("SELECT * FROM guideline_card WHERE card_id = ?", (card_id,))
    row = await cursor.fetchone()
    return None if row is None else _post(row)


async def of_server(connection: aiosqlite.Connection, guild_id: GuildId) -> tuple[CardPost, ...]:
    """Return the posts of a server that stand or are on their way, the newest first."""
    cursor = await connection.execute(
        "SELECT * FROM guideline_card WHERE guild_id = ? AND state <> 'gone' ORDER BY card_id DESC",
        (guild_id,),
    )
    return tuple([_post(row) async for row in cursor])


async def earlier(connection: aiosqlite.Connection, post: CardPost) -> tuple[CardPost, ...]:
    """Return the posts in the same channel whose place this one takes."""
    cursor = await connection.execute(
        "SELECT * FROM guideline_card WHERE guild_id = ? AND channel_id = ? AND card_id < ?"
        " AND state <> 'gone'",
        (post.guild_id, post.channel_id, post.card_id),
    )
    return tuple([_post(row) async for row in cursor])


async def save(connection: aiosqlite.Connection, post: CardPost) -> None:
    """Keep how far a post has come."""
    await connection.execute(
        "UPDATE guideline_card SET state = ?, attempt = ?, retry_at = ?, message_id = ?"
        " WHERE card_id = ?",
        (
            post.state,
            post.attempt,
            post.retry_at and to_seconds(post.retry_at),
            post.message_id,
            post.card_id,
        ),
    )


async def wake_interrupted(connection: aiosqlite.Connection, now: datetime) -> None:
    """Make the attempts that a crash cut off due again."""
    await connection.execute(
        f"UPDATE guideline_card SET retry_at = ? WHERE {_OPEN} AND retry_at IS NULL",  # noqa: S608
        (to_seconds(now),),
    )


def _post(row: aiosqlite.Row) -> CardPost:
    return CardPost(
        card_id=GuidelineCardId(row["card_id"]),
        guild_id=GuildId(row["guild_id"]),
        channel_id=ChannelId(row["channel_id"]),
        language=row["language"],
        is_pinned=bool(row["is_pinned"]),
        state=State(row["state"]),
        attempt=row["attempt"],
        asked_at=from_seconds(row["asked_at"]),
        retry_at=from_optional_seconds(row["retry_at"]),
        message_id=row["message_id"] and MessageId(row["message_id"]),
    )
