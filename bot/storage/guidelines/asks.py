"""What members ask of facilitators, and their private threads, as rows."""

from datetime import datetime

import aiosqlite

from bot.domain.guidelines.asks import PrivateThread, ThreadState
from bot.domain.guidelines.review import ItemKind, Request
from bot.domain.ids import (
    AskId,
    ChannelId,
    GuildId,
    MessageId,
    PrivateThreadId,
    ReviewItemId,
    UserId,
)
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds


async def add(
    connection: aiosqlite.Connection,
    item: tuple[GuildId, ReviewItemId],
    kind: ItemKind,
    by: tuple[UserId, str, bool],
    about: tuple[ChannelId, MessageId] | None,
    now: datetime,
) -> AskId:
    """Write down what somebody asks; `by` is who, in which language, and whether to answer."""
    cursor = await connection.execute(
        "INSERT INTO ask (guild_id, item_id, kind, user_id, language, wants_answer, channel_id,"
        " message_id, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*item, kind, *by, *(about or (None, None)), to_seconds(now)),
    )
    return AskId(cursor.lastrowid or 0)


async def of_item(connection: aiosqlite.Connection, item_id: ReviewItemId) -> tuple[Request, ...]:
    """Return who asked for an item, the first first."""
    cursor = await connection.execute(
        "SELECT * FROM ask WHERE item_id = ? ORDER BY ask_id", (item_id,)
    )
    return tuple([_request(row) async for row in cursor])


async def about_message(
    connection: aiosqlite.Connection, guild_id: GuildId, message_id: MessageId, kind: ItemKind
) -> tuple[tuple[UserId, ReviewItemId], ...]:
    """Return who asked about a message, and on which items that still wait."""
    cursor = await connection.execute(
        "SELECT ask.user_id, ask.item_id FROM ask JOIN review_item USING (item_id)"
        " WHERE ask.guild_id = ? AND ask.message_id = ? AND ask.kind = ?"
        " AND review_item.state IN ('open', 'taken') ORDER BY ask_id DESC",
        (guild_id, message_id, kind),
    )
    return tuple([(UserId(row["user_id"]), ReviewItemId(row["item_id"])) async for row in cursor])


async def items_of_person(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    user_id: UserId,
    kind: ItemKind,
    since: datetime,
) -> tuple[ReviewItemId, ...]:
    """Return the waiting items that somebody asked for since a moment, the newest first."""
    cursor = await connection.execute(
        "SELECT DISTINCT ask.item_id FROM ask JOIN review_item USING (item_id)"
        " WHERE ask.user_id = ? AND ask.guild_id = ? AND ask.asked_at >= ? AND ask.kind = ?"
        " AND review_item.state IN ('open', 'taken') ORDER BY ask.item_id DESC",
        (user_id, guild_id, to_seconds(since), kind),
    )
    return tuple([ReviewItemId(row["item_id"]) async for row in cursor])


async def languages(connection: aiosqlite.Connection, item_id: ReviewItemId) -> dict[UserId, str]:
    """Return those who wish for an answer about an item, each with the language for it."""
    cursor = await connection.execute(
        "SELECT user_id, language FROM ask WHERE item_id = ? AND wants_answer = 1 ORDER BY ask_id",
        (item_id,),
    )
    return {UserId(row["user_id"]): row["language"] async for row in cursor}


async def items_with(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
) -> tuple[tuple[GuildId, ReviewItemId], ...]:
    """Return the items that somebody asked for, here or (None) everywhere."""
    cursor = await connection.execute(
        "SELECT DISTINCT guild_id, item_id FROM ask"
        " WHERE user_id = ?1 AND (?2 IS NULL OR guild_id = ?2) ORDER BY item_id",
        (user_id, guild_id),
    )
    return tuple([(GuildId(row["guild_id"]), ReviewItemId(row["item_id"])) async for row in cursor])


async def drop_of_person(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
) -> None:
    """Delete what somebody asked."""
    await connection.execute(
        "DELETE FROM ask WHERE user_id = ?1 AND (?2 IS NULL OR guild_id = ?2)",
        (user_id, guild_id),
    )


async def add_thread(connection: aiosqlite.Connection, thread: PrivateThread) -> PrivateThreadId:
    """Write down a private thread to open, due at once; its id is given anew."""
    cursor = await connection.execute(
        "INSERT INTO private_thread (guild_id, item_id, parent_id, user_id, language, state,"
        " due_at, opened_at, ends_at, is_for_contact) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(thread.guild_id, thread.item_id, thread.parent_id, thread.user_id),
            *(thread.language, thread.state, to_seconds(thread.opened_at)),
            *(to_seconds(thread.opened_at), to_seconds(thread.ends_at), thread.is_for_contact),
        ),
    )
    return PrivateThreadId(cursor.lastrowid or 0)


async def thread(
    connection: aiosqlite.Connection, private_thread_id: PrivateThreadId
) -> PrivateThread | None:
    """Return a private thread, or `None`."""
    cursor = await connection.execute(
        "SELECT * FROM private_thread WHERE private_thread_id = ?", (private_thread_id,)
    )
    row = await cursor.fetchone()
    return None if row is None else _thread(row)


async def thread_at(connection: aiosqlite.Connection, thread_id: ChannelId) -> PrivateThread | None:
    """Return the private thread that is this one at Discord, or `None`."""
    cursor = await connection.execute(
        "SELECT * FROM private_thread WHERE thread_id = ?", (thread_id,)
    )
    row = await cursor.fetchone()
    return None if row is None else _thread(row)


async def thread_of_item(
    connection: aiosqlite.Connection, item_id: ReviewItemId
) -> PrivateThread | None:
    """Return the newest private thread of an item, or `None`."""
    cursor = await connection.execute(
        "SELECT * FROM private_thread WHERE item_id = ? ORDER BY private_thread_id DESC LIMIT 1",
        (item_id,),
    )
    row = await cursor.fetchone()
    return None if row is None else _thread(row)


async def thread_of_person(
    connection: aiosqlite.Connection, guild_id: GuildId, user_id: UserId, *, is_for_contact: bool
) -> PrivateThread | None:
    """Return the thread that somebody has with the same people already, or `None`."""
    cursor = await connection.execute(
        "SELECT * FROM private_thread WHERE user_id = ? AND guild_id = ? AND is_for_contact = ?"
        " AND state IN ('opening', 'open') ORDER BY private_thread_id DESC LIMIT 1",
        (user_id, guild_id, is_for_contact),
    )
    row = await cursor.fetchone()
    return None if row is None else _thread(row)


async def save_thread(
    connection: aiosqlite.Connection, one: PrivateThread, due_at: datetime | None
) -> None:
    """Write what changed about a thread, and when a worker is to look at it."""
    await connection.execute(
        "UPDATE private_thread SET state = ?, attempt = ?, thread_id = ?, item_id = ?, due_at = ?"
        " WHERE private_thread_id = ?",
        (
            *(one.state, one.attempt, one.thread_id, one.item_id),
            None if due_at is None else to_seconds(due_at),
            one.private_thread_id,
        ),
    )


async def set_item(
    connection: aiosqlite.Connection, private_thread_id: PrivateThreadId, item_id: ReviewItemId
) -> None:
    """Keep which item a thread belongs to from now on."""
    await connection.execute(
        "UPDATE private_thread SET item_id = ? WHERE private_thread_id = ?",
        (item_id, private_thread_id),
    )


async def forget_threads(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None, now: datetime
) -> None:
    """Take somebody's id out of their threads, here or (None) everywhere, and let them be closed.

    One that is not open yet is never opened.
    """
    await connection.execute(
        "DELETE FROM private_thread WHERE user_id = ?1 AND (?2 IS NULL OR guild_id = ?2)"
        " AND thread_id IS NULL",
        (user_id, guild_id),
    )
    await connection.execute(
        "UPDATE private_thread SET user_id = NULL, state = 'closing', attempt = 0, due_at = ?3"
        " WHERE user_id = ?1 AND (?2 IS NULL OR guild_id = ?2)",
        (user_id, guild_id, to_seconds(now)),
    )


async def drop_thread(connection: aiosqlite.Connection, private_thread_id: PrivateThreadId) -> None:
    """Keep nothing of a thread."""
    await connection.execute(
        "DELETE FROM private_thread WHERE private_thread_id = ?", (private_thread_id,)
    )


async def next_thread_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the next thread is to be opened or closed, or ends by itself."""
    cursor = await connection.execute(
        "SELECT min(at) FROM (SELECT min(due_at) AS at FROM private_thread"
        " WHERE due_at IS NOT NULL"
        " UNION ALL SELECT min(ends_at) FROM private_thread WHERE state = 'open')"
    )
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def due_threads(
    connection: aiosqlite.Connection, now: datetime, most: int
) -> tuple[PrivateThread, ...]:
    """Return up to `most` threads that a worker is to look at now."""
    cursor = await connection.execute(
        "SELECT * FROM private_thread WHERE due_at <= ? ORDER BY due_at, private_thread_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([_thread(row) async for row in cursor])


async def end_threads(connection: aiosqlite.Connection, now: datetime) -> None:
    """Let the threads whose time is over be closed."""
    await connection.execute(
        "UPDATE private_thread SET state = 'closing', due_at = ?1, attempt = 0"
        " WHERE state = 'open' AND ends_at <= ?1",
        (to_seconds(now),),
    )


async def wake_threads(connection: aiosqlite.Connection, now: datetime) -> int:
    """Make what a crash cut off due again; return how much it was."""
    cursor = await connection.execute(
        "UPDATE private_thread SET due_at = ?"
        " WHERE due_at IS NULL AND state IN ('opening', 'closing')",
        (to_seconds(now),),
    )
    return cursor.rowcount


def _request(row: aiosqlite.Row) -> Request:
    return Request(
        ask_id=row["ask_id"],
        user_id=row["user_id"],
        channel_id=row["channel_id"],
        message_id=row["message_id"],
        asked_at=from_seconds(row["asked_at"]),
        wants_answer=bool(row["wants_answer"]),
    )


def _thread(row: aiosqlite.Row) -> PrivateThread:
    return PrivateThread(
        private_thread_id=row["private_thread_id"],
        guild_id=row["guild_id"],
        item_id=row["item_id"],
        parent_id=row["parent_id"],
        user_id=row["user_id"],
        language=row["language"],
        state=ThreadState(row["state"]),
        attempt=row["attempt"],
        opened_at=from_seconds(row["opened_at"]),
        ends_at=from_seconds(row["ends_at"]),
        is_for_contact=bool(row["is_for_contact"]),
        thread_id=row["thread_id"],
    )
