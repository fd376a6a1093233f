"""Private notes about messages, as rows."""

from datetime import datetime, timedelta

import aiosqlite

from bot.domain.guidelines.nudges import UNDER_WAY, Nudge, NudgeState, Reply, Way
from bot.domain.ids import GuildId, MemberHash, MessageId, NudgeId, ReviewItemId, UserId
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds

KEPT_FOR = timedelta(days=30)
CARE_CARDS = "care_cards"
"""Stands beside the families of notes where somebody wishes for no care card."""
_WANTS_WORK = ", ".join(f"'{state}'" for state in UNDER_WAY)


async def add(connection: aiosqlite.Connection, nudge: Nudge) -> NudgeId | None:
    """Write a note down; return its id, or `None` where its message has one already."""
    cursor = await connection.execute(
        "INSERT INTO nudge (guild_id, item_id, channel_id, message_id, rule_id, family, user_id,"
        " language, way, sets_aside, state, attempt, made_at, ends_at, due_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?) ON CONFLICT DO NOTHING"
        " RETURNING nudge_id",
        (
            *(nudge.guild_id, nudge.item_id, nudge.channel_id, nudge.message_id),
            *(nudge.rule_id, nudge.family, nudge.user_id, nudge.language, nudge.way),
            *(nudge.sets_aside, nudge.state, to_seconds(nudge.made_at)),
            *(to_seconds(nudge.made_at + KEPT_FOR), _seconds(nudge.due_at)),
        ),
    )
    row = await cursor.fetchone()
    return None if row is None else NudgeId(row["nudge_id"])


async def save(connection: aiosqlite.Connection, nudge: Nudge) -> None:
    """Write what changed about a note."""
    await connection.execute(
        "UPDATE nudge SET way = ?, state = ?, attempt = ?, due_at = ?, is_mended = ?,"
        " was_hidden = ?,"
        " note_channel_id = ?, note_message_id = ?, reply = ? WHERE nudge_id = ?",
        (
            *(nudge.way, nudge.state, nudge.attempt, _seconds(nudge.due_at), nudge.is_mended),
            *(nudge.was_hidden, nudge.note_channel_id, nudge.note_message_id, nudge.reply),
            nudge.nudge_id,
        ),
    )


async def get(connection: aiosqlite.Connection, nudge_id: NudgeId) -> Nudge | None:
    """Return a note, or `None`."""
    cursor = await connection.execute("SELECT * FROM nudge WHERE nudge_id = ?", (nudge_id,))
    row = await cursor.fetchone()
    return None if row is None else _nudge(row)


async def of_message(
    connection: aiosqlite.Connection, guild_id: GuildId, message_id: MessageId
) -> Nudge | None:
    """Return the note about a message, or `None`."""
    cursor = await connection.execute(
        "SELECT * FROM nudge WHERE guild_id = ? AND message_id = ?", (guild_id, message_id)
    )
    row = await cursor.fetchone()
    return None if row is None else _nudge(row)


async def of_item(connection: aiosqlite.Connection, item_id: ReviewItemId) -> tuple[Nudge, ...]:
    """Return the notes that belong to an item, the newest first."""
    cursor = await connection.execute(
        "SELECT * FROM nudge WHERE item_id = ? ORDER BY nudge_id DESC", (item_id,)
    )
    return tuple([_nudge(row) async for row in cursor])


async def waiting_for_thread(
    connection: aiosqlite.Connection, guild_id: GuildId, user_id: UserId
) -> tuple[Nudge, ...]:
    """Return the notes to somebody that wait for their private thread to be opened."""
    cursor = await connection.execute(
        "SELECT * FROM nudge WHERE user_id = ? AND guild_id = ? AND way = 'thread'"
        " AND state = 'waiting' AND note_channel_id IS NULL",
        (user_id, guild_id),
    )
    return tuple([_nudge(row) async for row in cursor])


async def last_made_at(
    connection: aiosqlite.Connection, guild_id: GuildId, user_id: UserId
) -> datetime | None:
    """Return when somebody last got a note here, or when one set out that is still on its way."""
    cursor = await connection.execute(
        "SELECT max(made_at) FROM nudge WHERE user_id = ? AND guild_id = ?"
        " AND state NOT IN ('withdrawn', 'unreachable')",
        (user_id, guild_id),
    )
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def next_due_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the next note wants a worker."""
    cursor = await connection.execute("SELECT min(due_at) FROM nudge WHERE due_at IS NOT NULL")
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def due(connection: aiosqlite.Connection, now: datetime, most: int) -> tuple[Nudge, ...]:
    """Return up to `most` notes that want a worker now."""
    cursor = await connection.execute(
        "SELECT * FROM nudge WHERE due_at <= ? ORDER BY due_at, nudge_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([_nudge(row) async for row in cursor])


async def wake_interrupted(connection: aiosqlite.Connection, now: datetime) -> int:
    """Make what a crash cut off due again; return how much it was."""
    cursor = await connection.execute(
        f"UPDATE nudge SET due_at = ? WHERE due_at IS NULL AND state IN ({_WANTS_WORK})",  # noqa: S608
        (to_seconds(now),),
    )
    return cursor.rowcount


async def end_of_item(
    connection: aiosqlite.Connection, item_id: ReviewItemId, now: datetime, least: timedelta
) -> None:
    """Let the notes of an item that is over go: now, or once they limit no other note."""
    await connection.execute(
        "UPDATE nudge SET ends_at = max(?, made_at + ?) WHERE item_id = ?",
        (to_seconds(now), int(least.total_seconds()), item_id),
    )


async def next_end_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the first note has been kept long enough."""
    cursor = await connection.execute("SELECT min(ends_at) FROM nudge")
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def drop_ended(connection: aiosqlite.Connection, now: datetime) -> None:
    """Delete the notes that have been kept long enough."""
    await connection.execute("DELETE FROM nudge WHERE ends_at <= ?", (to_seconds(now),))


async def ask_fewer(
    connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash, family: str
) -> None:
    """Keep that a member wants fewer notes of a kind."""
    await connection.execute(
        "INSERT INTO fewer_notes (guild_id, member_hash, family) VALUES (?, ?, ?)"
        " ON CONFLICT DO NOTHING",
        (guild_id, member, family),
    )


async def unwanted(
    connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash
) -> frozenset[str]:
    """Return what a member wants no more of: kinds of notes, and care cards."""
    rows = await connection.execute_fetchall(
        "SELECT family FROM fewer_notes WHERE guild_id = ? AND member_hash = ?",
        (guild_id, member),
    )
    return frozenset(row["family"] for row in rows)


async def fewer(
    connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash
) -> frozenset[str]:
    """Return of which kinds a member wants fewer notes."""
    return await unwanted(connection, guild_id, member) - {CARE_CARDS}


async def ask_again(
    connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash, family: str
) -> None:
    """Forget that a member wants fewer notes of a kind."""
    await connection.execute(
        "DELETE FROM fewer_notes WHERE guild_id = ? AND member_hash = ? AND family = ?",
        (guild_id, member, family),
    )


async def forget_fewer(
    connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash
) -> None:
    """Forget of which kinds a member wants fewer notes; care cards have their own way back."""
    await connection.execute(
        "DELETE FROM fewer_notes WHERE guild_id = ? AND member_hash = ? AND family <> ?",
        (guild_id, member, CARE_CARDS),
    )


def _seconds(moment: datetime | None) -> int | None:
    return None if moment is None else to_seconds(moment)


def _nudge(row: aiosqlite.Row) -> Nudge:
    return Nudge(
        nudge_id=row["nudge_id"],
        guild_id=row["guild_id"],
        item_id=row["item_id"],
        channel_id=row["channel_id"],
        message_id=row["message_id"],
        rule_id=row["rule_id"],
        family=row["family"],
        user_id=row["user_id"],
        language=row["language"],
        way=Way(row["way"]),
        sets_aside=bool(row["sets_aside"]),
        state=NudgeState(row["state"]),
        attempt=row["attempt"],
        made_at=from_seconds(row["made_at"]),
        due_at=from_optional_seconds(row["due_at"]),
        is_mended=bool(row["is_mended"]),
        was_hidden=bool(row["was_hidden"]),
        note_channel_id=row["note_channel_id"],
        note_message_id=row["note_message_id"],
        reply=None if row["reply"] is None else Reply(row["reply"]),
    )
