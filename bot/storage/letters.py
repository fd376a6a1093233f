"""Letters, as rows; a row is deleted when it was delivered, or cannot be."""

import json
from collections.abc import Collection
from datetime import datetime

import aiosqlite

from bot.domain.ids import GuildId, LetterId, RepeatId, UserId
from bot.domain.letters import Letter, LetterDraft
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds


async def add(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    user_id: UserId,
    draft: LetterDraft,
    now: datetime,
) -> None:
    """Write a letter down, due at once."""
    await connection.execute(
        "INSERT INTO letter (guild_id, user_id, language, wording_key, details, attempt,"
        " written_at, retry_at, expires_at) VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?)",
        (
            guild_id,
            user_id,
            draft.language,
            draft.wording_key,
            json.dumps(dict(draft.details)),
            to_seconds(now),
            to_seconds(now),
            None if draft.expires_at is None else to_seconds(draft.expires_at),
        ),
    )


async def next_attempt_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the first letter wants its next attempt, or `None`."""
    cursor = await connection.execute("SELECT min(retry_at) FROM letter")
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def due(connection: aiosqlite.Connection, now: datetime, most: int) -> tuple[Letter, ...]:
    """Return up to `most` letters whose next attempt is due, the oldest first."""
    cursor = await connection.execute(
        "SELECT * FROM letter WHERE retry_at <= ? ORDER BY retry_at, letter_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([_letter(row) async for row in cursor])


async def save_attempt(
    connection: aiosqlite.Connection, letter: Letter, retry_at: datetime | None
) -> None:
    """Keep how often a letter was tried and when to try again; `None` while it is under way."""
    await connection.execute(
        "UPDATE letter SET attempt = ?, retry_at = ? WHERE letter_id = ?",
        (letter.attempt, None if retry_at is None else to_seconds(retry_at), letter.letter_id),
    )


async def drop(connection: aiosqlite.Connection, letter_id: LetterId) -> None:
    """Keep nothing of a letter."""
    await connection.execute("DELETE FROM letter WHERE letter_id = ?", (letter_id,))


async def drop_kinds(
    connection: aiosqlite.Connection,
    user_id: UserId,
    guild_id: GuildId | None,
    wording_keys: Collection[str],
) -> None:
    """Keep none of these kinds that are on their way to somebody, here or (None) anywhere."""
    await connection.execute(
        "DELETE FROM letter WHERE user_id = ?1 AND (?2 IS NULL OR guild_id = ?2)"
        " AND wording_key IN (SELECT value FROM json_each(?3))",
        (user_id, guild_id, json.dumps(list(wording_keys))),
    )


async def drop_reminders(
    connection: aiosqlite.Connection, user_id: UserId, wording_key: str, repeat_id: RepeatId
) -> None:
    """Keep no reminder of a repeat that is on its way to somebody."""
    await connection.execute(
        "DELETE FROM letter WHERE user_id = ? AND wording_key = ?"
        " AND json_extract(details, '$.repeat') = ?",
        (user_id, wording_key, str(repeat_id)),
    )


async def wake_interrupted(connection: aiosqlite.Connection, now: datetime) -> int:
    """Make the attempts that a crash cut off due again; return how many there were."""
    cursor = await connection.execute(
        "UPDATE letter SET retry_at = ? WHERE retry_at IS NULL", (to_seconds(now),)
    )
    return cursor.rowcount


def _letter(row: aiosqlite.Row) -> Letter:
    return Letter(
        letter_id=row["letter_id"],
        guild_id=row["guild_id"],
        user_id=row["user_id"],
        language=row["language"],
        wording_key=row["wording_key"],
        details=json.loads(row["details"]),
        attempt=row["attempt"],
        written_at=from_seconds(row["written_at"]),
        expires_at=from_optional_seconds(row["expires_at"]),
    )
