"""Care notes, as rows; what stands in the staff channel hangs on the same row."""

import json
from collections.abc import Collection, Iterable
from datetime import datetime

import aiosqlite

from bot.domain.care.notes import (
    Call,
    CareNote,
    Ending,
    NoteKind,
    Phase,
    Place,
    Stage,
    Written,
)
from bot.domain.care.setting_aside import SetAside
from bot.domain.ids import CareNoteId, ChannelId, GuildId, MessageId, UserId
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds

_COLUMNS = (
    *("guild_id", "kind", "user_id", "stage", "phase", "answer_by", "claimed_by", "days_left"),
    *("is_calm", "is_unreached", "wants_quiet", "ending", "calls", "call"),
    "called_from",
)
MESSAGES = (
    "(SELECT json_group_array(json_array(channel_id, message_id, is_deleted, set_aside))"
    " FROM (SELECT * FROM care_note_message WHERE note_id = care_note.note_id"
    " ORDER BY message_id)) AS messages"
)
"""A column with the messages of a note, for `note_of_row`."""
_NOTES = f"SELECT *, {MESSAGES} FROM care_note"  # noqa: S608 - a constant of ours


async def alerts_are_on(connection: aiosqlite.Connection, guild_id: GuildId) -> bool:
    """Whether people of a server are told at all.

    Without a staff channel nobody would read a note, and without a safeguarding contact nobody
    would be left where all others do not answer: such a server has resources only.
    """
    cursor = await connection.execute(
        "SELECT 1 FROM server JOIN safeguarding_contact USING (guild_id)"
        " WHERE guild_id = ? AND staff_channel_id IS NOT NULL",
        (guild_id,),
    )
    return await cursor.fetchone() is not None


async def language_of(connection: aiosqlite.Connection, guild_id: GuildId) -> str | None:
    """Return the language of a server's questions; `None` where it has none yet."""
    cursor = await connection.execute(
        "SELECT language FROM schedule WHERE guild_id = ? AND removed_at IS NULL"
        " ORDER BY schedule_id LIMIT 1",
        (guild_id,),
    )
    row = await cursor.fetchone()
    return None if row is None else str(row["language"])


async def add(connection: aiosqlite.Connection, note: CareNote, now: datetime) -> CareNoteId:
    """Write a note down, due at once in the staff channel."""
    names = ", ".join(_COLUMNS)
    marks = ", ".join("?" * len(_COLUMNS))
    cursor = await connection.execute(
        f"INSERT INTO care_note ({names}, due_at) VALUES ({marks}, ?)",  # noqa: S608 - names of ours
        (*_values(note), to_seconds(now)),
    )
    note_id = CareNoteId(cursor.lastrowid or 0)
    await _save_messages(connection, note_id, note.messages)
    return note_id


async def save(connection: aiosqlite.Connection, note: CareNote, now: datetime) -> None:
    """Keep a note as it is now; its message in the staff channel is to say so."""
    changes = ", ".join(f"{name} = ?" for name in _COLUMNS)
    await connection.execute(
        f"UPDATE care_note SET {changes} WHERE note_id = ?",  # noqa: S608 - names of ours
        (*_values(note), note.note_id),
    )
    await _save_messages(connection, note.note_id, note.messages)
    await touch(connection, note.note_id, now)


async def touch(connection: aiosqlite.Connection, note_id: CareNoteId, now: datetime) -> None:
    """Make the message in the staff channel due, also behind an attempt that is under way."""
    await connection.execute(
        "UPDATE care_note SET due_at = ?, attempt = CASE WHEN staff_message_id IS NULL"
        " THEN attempt ELSE 0 END WHERE note_id = ? AND is_under_way = 0",
        (to_seconds(now), note_id),
    )
    await connection.execute(
        "UPDATE care_note SET is_stale = 1 WHERE note_id = ? AND is_under_way = 1", (note_id,)
    )


async def get(connection: aiosqlite.Connection, note_id: CareNoteId) -> CareNote | None:
    """Return a note, or `None`."""
    cursor = await connection.execute(f"{_NOTES} WHERE note_id = ?", (note_id,))
    row = await cursor.fetchone()
    return None if row is None else note_of_row(row)


async def of_person(
    connection: aiosqlite.Connection, guild_id: GuildId, user_id: UserId
) -> CareNote | None:
    """Return the open note about somebody, or `None`."""
    cursor = await connection.execute(
        f"{_NOTES} WHERE guild_id = ? AND user_id = ? AND phase <> 'closed'",
        (guild_id, user_id),
    )
    row = await cursor.fetchone()
    return None if row is None else note_of_row(row)


async def of_server(connection: aiosqlite.Connection, guild_id: GuildId) -> tuple[CareNote, ...]:
    """Return the open notes of a server, the one that wants an answer first in front."""
    cursor = await connection.execute(
        f"{_NOTES} WHERE guild_id = ? AND phase <> 'closed' ORDER BY answer_by, note_id",
        (guild_id,),
    )
    return tuple([note_of_row(row) async for row in cursor])


async def about(
    connection: aiosqlite.Connection, guild_id: GuildId, message_ids: Collection[MessageId]
) -> tuple[CareNote, ...]:
    """Return the open notes about these messages."""
    marks = ", ".join("?" * len(message_ids))
    cursor = await connection.execute(
        f"{_NOTES} WHERE guild_id = ? AND note_id IN"  # noqa: S608 - marks of ours
        f" (SELECT note_id FROM care_note_message WHERE message_id IN ({marks}))",
        (guild_id, *message_ids),
    )
    return tuple([note_of_row(row) async for row in cursor])


async def in_channel(
    connection: aiosqlite.Connection, guild_id: GuildId, channel_id: ChannelId
) -> tuple[MessageId, ...]:
    """Return the messages of a channel or thread that open notes are about."""
    cursor = await connection.execute(
        "SELECT message_id FROM care_note_message JOIN care_note USING (note_id)"
        " WHERE guild_id = ? AND channel_id = ?",
        (guild_id, channel_id),
    )
    return tuple([MessageId(row["message_id"]) async for row in cursor])


async def places(connection: aiosqlite.Connection, guild_id: GuildId) -> tuple[ChannelId, ...]:
    """Return the channels and threads with messages that notes are about, but for deleted ones."""
    cursor = await connection.execute(
        "SELECT DISTINCT channel_id FROM care_note_message JOIN care_note USING (note_id)"
        " WHERE guild_id = ? AND is_deleted = 0 ORDER BY channel_id",
        (guild_id,),
    )
    return tuple([ChannelId(row["channel_id"]) async for row in cursor])


async def of_people(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
) -> tuple[CareNote, ...]:
    """Return the open notes about somebody, here or (None) everywhere."""
    cursor = await connection.execute(
        f"{_NOTES} WHERE user_id = ?1 AND (?2 IS NULL OR guild_id = ?2)",
        (user_id, guild_id),
    )
    return tuple([note_of_row(row) async for row in cursor])


async def claimed_by(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
) -> tuple[CareNote, ...]:
    """Return the open notes that somebody is on, here or (None) everywhere."""
    cursor = await connection.execute(
        f"{_NOTES} WHERE claimed_by = ?1 AND (?2 IS NULL OR guild_id = ?2)",
        (user_id, guild_id),
    )
    return tuple([note_of_row(row) async for row in cursor])


async def next_answer_by(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the first open note wants its answer."""
    return await first_moment(
        connection,
        "SELECT min(answer_by) FROM care_note WHERE phase <> 'closed'"
        " AND NOT (call IS NOT NULL AND is_under_way = 1)",
    )


async def overdue(
    connection: aiosqlite.Connection, now: datetime, most: int
) -> tuple[CareNote, ...]:
    """Return up to `most` open notes whose time to answer is over.

    Not while people are being called to one, or are to be called now, as after a crash: nobody
    is late before that.
    """
    cursor = await connection.execute(
        f"{_NOTES} WHERE answer_by <= ?1 AND phase <> 'closed'"
        " AND NOT (call IS NOT NULL AND (is_under_way = 1 OR coalesce(due_at <= ?1, 0)))"
        " ORDER BY answer_by, note_id LIMIT ?2",
        (to_seconds(now), most),
    )
    return tuple([note_of_row(row) async for row in cursor])


async def first_moment(connection: aiosqlite.Connection, query: str) -> datetime | None:
    """Return the one moment that a query asks for, or `None`."""
    cursor = await connection.execute(query)
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def _save_messages(
    connection: aiosqlite.Connection, note_id: CareNoteId, messages: Iterable[Written]
) -> None:
    await connection.execute("DELETE FROM care_note_message WHERE note_id = ?", (note_id,))
    await connection.executemany(
        "INSERT INTO care_note_message (note_id, channel_id, message_id, is_deleted, set_aside)"
        " VALUES (?, ?, ?, ?, ?)",
        [
            (note_id, one.place.channel_id, one.place.message_id, one.is_deleted, one.set_aside)
            for one in messages
        ],
    )


def _values(note: CareNote) -> tuple[object, ...]:
    return (
        note.guild_id,
        note.kind,
        note.user_id,
        note.stage,
        note.phase,
        to_seconds(note.answer_by),
        note.claimed_by,
        note.days_left,
        note.is_calm,
        note.is_unreached,
        note.wants_quiet,
        note.ending,
        note.calls,
        note.call,
        None if note.call is None else note.called_from,
    )


def note_of_row(row: aiosqlite.Row) -> CareNote:
    """Return a note as its row holds it, with its `MESSAGES`."""
    return CareNote(
        note_id=row["note_id"],
        guild_id=row["guild_id"],
        kind=NoteKind(row["kind"]),
        messages=tuple([_written(*one) for one in json.loads(row["messages"])]),
        user_id=row["user_id"],
        stage=Stage(row["stage"]),
        answer_by=from_seconds(row["answer_by"]),
        phase=Phase(row["phase"]),
        claimed_by=row["claimed_by"],
        days_left=row["days_left"],
        is_calm=bool(row["is_calm"]),
        is_unreached=bool(row["is_unreached"]),
        wants_quiet=bool(row["wants_quiet"]),
        ending=None if row["ending"] is None else Ending(row["ending"]),
        calls=row["calls"],
        call=None if row["call"] is None else Call(row["call"]),
        called_from=None if row["called_from"] is None else Stage(row["called_from"]),
    )


def _written(channel_id: int, message_id: int, is_deleted: int, set_aside: str | None) -> Written:
    return Written(
        Place(ChannelId(channel_id), MessageId(message_id)),
        bool(is_deleted),
        None if set_aside is None else SetAside(set_aside),
    )
