"""Who did what in the queue, and who looked at named data: rows that are only ever added."""

from datetime import date, datetime

import aiosqlite

from bot.domain.guidelines.review import Action, Item, LogEntry, Look, NamedLook
from bot.domain.ids import GuildId, MemberHash, ReviewItemId, UserId
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds


async def add(
    connection: aiosqlite.Connection,
    item: Item,
    by: UserId | None,
    action: Action,
    now: datetime,
) -> None:
    """Add what was done with an item; `None` is the bot, or the person it is about."""
    await connection.execute(
        "INSERT INTO review_action (guild_id, item_id, by_id, hidden_from, action, at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (item.guild_id, item.item_id, by, item.hidden_from, action, to_seconds(now)),
    )


async def of_item(connection: aiosqlite.Connection, item_id: ReviewItemId) -> tuple[LogEntry, ...]:
    """Return what was done with an item, the first first."""
    cursor = await connection.execute(
        "SELECT * FROM review_action WHERE item_id = ? ORDER BY action_id", (item_id,)
    )
    return tuple([_entry(row) async for row in cursor])


async def last_by(connection: aiosqlite.Connection, item_id: ReviewItemId) -> UserId | None:
    """Return who of the staff decided last about an item, or `None`: only the bot did."""
    cursor = await connection.execute(
        "SELECT by_id FROM review_action WHERE item_id = ? AND by_id IS NOT NULL"
        " AND action <> 'showed_words' ORDER BY action_id DESC LIMIT 1",
        (item_id,),
    )
    row = await cursor.fetchone()
    return None if row is None else UserId(row["by_id"])


async def page(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    reader: tuple[UserId, UserId | None],
    first: int,
    most: int,
) -> tuple[LogEntry, ...]:
    """Return up to `most` entries from the number `first` on, the newest first.

    The reader, given with the safeguarding contact, sees of what is about staff what they would
    see of its item.
    """
    cursor = await connection.execute(
        "SELECT * FROM review_action WHERE guild_id = ?1 AND (hidden_from IS NULL OR"
        " (hidden_from <> ?2 AND (?3 IS NULL OR ?2 = ?3 OR hidden_from = ?3)))"
        " ORDER BY action_id DESC LIMIT ?4 OFFSET ?5",
        (guild_id, *reader, most, first),
    )
    return tuple([_entry(row) async for row in cursor])


async def look(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    member: MemberHash,
    by: UserId,
    what: Look,
    day: date,
) -> None:
    """Keep that somebody of the staff looked at what names a member, once a day."""
    await connection.execute(
        "INSERT INTO named_look (guild_id, member_hash, by_id, what, on_date)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (guild_id, member, by, what, day.isoformat()),
    )


async def looks(
    connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash
) -> tuple[NamedLook, ...]:
    """Return the looks at what names a member here, the newest first."""
    cursor = await connection.execute(
        "SELECT * FROM named_look WHERE guild_id = ? AND member_hash = ?"
        " ORDER BY on_date DESC, by_id, what",
        (guild_id, member),
    )
    return tuple(
        [
            NamedLook(
                row["guild_id"],
                UserId(row["by_id"]),
                Look(row["what"]),
                date.fromisoformat(row["on_date"]),
            )
            async for row in cursor
        ]
    )


async def count_by(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
) -> int:
    """Return how many entries name somebody as the one who acted or looked, as staff."""
    cursor = await connection.execute(
        "SELECT (SELECT count(*) FROM review_action"
        " WHERE by_id = ?1 AND (?2 IS NULL OR guild_id = ?2))"
        " + (SELECT count(*) FROM named_look WHERE by_id = ?1 AND (?2 IS NULL OR guild_id = ?2))",
        (user_id, guild_id),
    )
    row = await cursor.fetchone()
    return 0 if row is None else int(row[0])


async def first_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return since when the oldest entry is kept."""
    cursor = await connection.execute("SELECT min(at) FROM review_action")
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def first_look_on(connection: aiosqlite.Connection) -> date | None:
    """Return the day of the oldest look that is kept."""
    cursor = await connection.execute("SELECT min(on_date) FROM named_look")
    row = await cursor.fetchone()
    return None if row is None or row[0] is None else date.fromisoformat(row[0])


async def drop_before(connection: aiosqlite.Connection, moment: datetime) -> None:
    """Delete the entries and looks of a moment and earlier."""
    await connection.execute("DELETE FROM review_action WHERE at <= ?", (to_seconds(moment),))
    await connection.execute(
        "DELETE FROM named_look WHERE on_date <= ?", (moment.date().isoformat(),)
    )


def _entry(row: aiosqlite.Row) -> LogEntry:
    return LogEntry(
        item_id=row["item_id"],
        by=row["by_id"],
        action=Action(row["action"]),
        at=from_seconds(row["at"]),
    )
