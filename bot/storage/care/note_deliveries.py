"""The message of each care note in the staff channel: claimed, posted, edited, let go."""

from dataclasses import dataclass
from datetime import datetime

import aiosqlite

from bot.domain.care.notes import CareNote, Place
from bot.domain.ids import CareNoteId, ChannelId, GuildId, MessageId
from bot.storage.care import cards
from bot.storage.care.notes import MESSAGES, first_moment, note_of_row
from bot.storage.times import to_seconds


@dataclass(frozen=True, slots=True)
class Delivery:
    """A note with where its message is to stand, or stands."""

    note: CareNote
    staff_channel_id: ChannelId | None
    """Where notes go; none where the server has no such channel any more."""
    stands_at: Place | None
    attempt: int


async def next_due_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the next message in a staff channel is to be posted or edited."""
    return await first_moment(
        connection,
        "SELECT min(due_at) FROM care_note WHERE due_at IS NOT NULL AND is_under_way = 0",
    )


async def claim_due(
    connection: aiosqlite.Connection, now: datetime, most: int
) -> tuple[Delivery, ...]:
    """Return up to `most` messages to post or edit now, each marked as under way."""
    cursor = await connection.execute(
        "UPDATE care_note SET is_under_way = 1, is_stale = 0, attempt = attempt + 1"
        " WHERE note_id IN (SELECT note_id FROM care_note WHERE due_at <= ? AND is_under_way = 0"
        " ORDER BY call IS NULL, due_at, note_id LIMIT ?) RETURNING note_id",
        (to_seconds(now), most),
    )
    taken = sorted([row["note_id"] for row in await cursor.fetchall()])
    return tuple([one for note_id in taken if (one := await delivery(connection, note_id))])


async def delivery(connection: aiosqlite.Connection, note_id: CareNoteId) -> Delivery | None:
    """Return a note with where its message stands, or `None`."""
    cursor = await connection.execute(
        f"SELECT care_note.*, {MESSAGES}, server.staff_channel_id AS goes_to FROM care_note"  # noqa: S608
        " JOIN server USING (guild_id) WHERE note_id = ?",
        (note_id,),
    )
    row = await cursor.fetchone()
    if row is None:
        return None
    stands_at = None
    if row["staff_message_id"] is not None:
        stands_at = Place(ChannelId(row["staff_channel_id"]), MessageId(row["staff_message_id"]))
    return Delivery(note_of_row(row), row["goes_to"], stands_at, row["attempt"])


async def standing_in(
    connection: aiosqlite.Connection, guild_id: GuildId | None, channel_id: ChannelId | None
) -> tuple[CareNoteId, ...]:
    """Return the notes whose message stands in a channel, in any of a server, or (None) at all."""
    cursor = await connection.execute(
        "SELECT note_id FROM care_note WHERE staff_message_id IS NOT NULL"
        " AND (?1 IS NULL OR guild_id = ?1) AND (?2 IS NULL OR staff_channel_id = ?2)",
        (guild_id, channel_id),
    )
    return tuple([CareNoteId(row["note_id"]) async for row in cursor])


async def settle(
    connection: aiosqlite.Connection, note_id: CareNoteId, stands_at: Place | None, now: datetime
) -> None:
    """Keep where a message stands (None: nowhere); what changed meanwhile is due again."""
    place = (None, None) if stands_at is None else (stands_at.channel_id, stands_at.message_id)
    await connection.execute(
        "UPDATE care_note SET staff_channel_id = ?, staff_message_id = ?, is_under_way = 0,"
        " attempt = 0, due_at = CASE WHEN is_stale THEN ? END, is_stale = 0 WHERE note_id = ?",
        (*place, to_seconds(now), note_id),
    )
    await remove_if_over(connection, note_id)


async def called(connection: aiosqlite.Connection, note_id: CareNoteId, calls: int) -> None:
    """Keep that people were called, unless a further call has come meanwhile."""
    await connection.execute(
        "UPDATE care_note SET call = NULL, called_from = NULL WHERE note_id = ? AND calls = ?",
        (note_id, calls),
    )


async def later(
    connection: aiosqlite.Connection,
    note_id: CareNoteId,
    due_at: datetime | None,
    now: datetime,
) -> None:
    """Keep when to try again, `None` where the message stays as it is.

    What changed meanwhile is due at once: people may be called.
    """
    await connection.execute(
        "UPDATE care_note SET is_under_way = 0, is_stale = 0,"
        " due_at = CASE WHEN is_stale THEN ? ELSE ? END,"
        " attempt = CASE WHEN is_stale AND staff_message_id IS NOT NULL THEN 0 ELSE attempt END"
        " WHERE note_id = ?",
        (to_seconds(now), None if due_at is None else to_seconds(due_at), note_id),
    )
    await remove_if_over(connection, note_id)


async def remove_if_over(connection: aiosqlite.Connection, note_id: CareNoteId) -> None:
    """Delete a closed note that has nothing more to say in the channel."""
    await connection.execute(
        "DELETE FROM care_note WHERE note_id = ? AND phase = 'closed' AND is_under_way = 0"
        " AND (due_at IS NULL OR (staff_message_id IS NULL AND attempt = 0))",
        (note_id,),
    )
    await cards.remove_those_over(connection)


async def wake_interrupted(connection: aiosqlite.Connection) -> None:
    """Make what a crash cut off due again."""
    await connection.execute("UPDATE care_note SET is_under_way = 0 WHERE is_under_way = 1")
