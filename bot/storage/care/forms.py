"""Forms whose words ask for care, while they are posted."""

from datetime import datetime

import aiosqlite

from bot.domain.care.forms import FormUnderWay, KnownBy
from bot.domain.ids import CareFormId, ChannelId, GuildId, MessageId, UserId
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds


async def add(
    connection: aiosqlite.Connection,
    person: tuple[GuildId, UserId],
    channel_id: ChannelId,
    known_by: KnownBy,
    begun_at: datetime,
) -> CareFormId:
    """Keep that somebody's words are about to be posted."""
    cursor = await connection.execute(
        "INSERT INTO care_form (guild_id, user_id, channel_id, mark, message_id, begun_at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (*person, channel_id, known_by.mark, known_by.message_id, to_seconds(begun_at)),
    )
    return CareFormId(cursor.lastrowid or 0)


async def changes(
    connection: aiosqlite.Connection, form_id: CareFormId, message_id: MessageId
) -> None:
    """Keep that the words of a form take the place of those of a post that stands."""
    await connection.execute(
        "UPDATE care_form SET message_id = ? WHERE form_id = ?", (message_id, form_id)
    )


async def drop(connection: aiosqlite.Connection, form_id: CareFormId) -> None:
    """Keep nothing of a form: it is known what became of it."""
    await connection.execute("DELETE FROM care_form WHERE form_id = ?", (form_id,))


async def drop_told(
    connection: aiosqlite.Connection, person: tuple[GuildId, UserId], known_by: KnownBy
) -> None:
    """Keep nothing of the forms whose post people are told of now."""
    await connection.execute(
        "DELETE FROM care_form WHERE guild_id = ? AND user_id = ? AND (mark = ? OR message_id = ?)",
        (*person, known_by.mark, known_by.message_id),
    )


async def drop_before(connection: aiosqlite.Connection, moment: datetime) -> None:
    """Keep nothing of forms that were sent before a moment."""
    await connection.execute("DELETE FROM care_form WHERE begun_at < ?", (to_seconds(moment),))


async def forget(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
) -> None:
    """Keep nothing of somebody's forms, here or (None) everywhere."""
    await connection.execute(
        "DELETE FROM care_form WHERE user_id = ?1 AND (?2 IS NULL OR guild_id = ?2)",
        (user_id, guild_id),
    )


async def look_at(connection: aiosqlite.Connection, form_id: CareFormId, moment: datetime) -> None:
    """Keep when to look for the post of a form."""
    await connection.execute(
        "UPDATE care_form SET look_at = ? WHERE form_id = ?", (to_seconds(moment), form_id)
    )


async def next_look_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the first post wants to be looked for, or `None`."""
    cursor = await connection.execute("SELECT min(look_at) FROM care_form")
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def claim_due(
    connection: aiosqlite.Connection, now: datetime, most: int
) -> tuple[FormUnderWay, ...]:
    """Return up to `most` forms whose posts are to be looked for, each marked as under way."""
    cursor = await connection.execute(
        "UPDATE care_form SET look_at = NULL, attempt = attempt + 1 WHERE form_id IN"
        " (SELECT form_id FROM care_form WHERE look_at <= ? ORDER BY look_at, form_id LIMIT ?)"
        " RETURNING *",
        (to_seconds(now), most),
    )
    return tuple(_form(row) for row in await cursor.fetchall())


async def wake_interrupted(connection: aiosqlite.Connection, now: datetime) -> None:
    """Let the posts of all forms that a crash cut off be looked for."""
    await connection.execute(
        "UPDATE care_form SET look_at = ? WHERE look_at IS NULL", (to_seconds(now),)
    )


def _form(row: aiosqlite.Row) -> FormUnderWay:
    return FormUnderWay(
        form_id=row["form_id"],
        guild_id=row["guild_id"],
        user_id=row["user_id"],
        channel_id=row["channel_id"],
        begun_at=from_seconds(row["begun_at"]),
        known_by=KnownBy(row["mark"], row["message_id"]),
        attempt=row["attempt"],
    )
