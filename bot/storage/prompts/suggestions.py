"""Suggested questions, as rows; a row is deleted when it was decided, or its time is over."""

from datetime import datetime

import aiosqlite

from bot.domain.ids import GuildId, SuggestionId, UserId
from bot.domain.prompts.suggestions import Suggestion
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds


async def add(
    connection: aiosqlite.Connection,
    suggestion: Suggestion,
    user_id: UserId,
    expires_at: datetime,
) -> None:
    """Write a suggestion down; its id is given anew."""
    await connection.execute(
        "INSERT INTO suggestion (guild_id, language, text, credit, user_id, wants_answer,"
        " suggested_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            suggestion.guild_id,
            suggestion.language,
            suggestion.text,
            suggestion.credit or None,
            user_id,
            suggestion.wants_answer,
            to_seconds(suggestion.suggested_at),
            to_seconds(expires_at),
        ),
    )


async def change(connection: aiosqlite.Connection, suggestion: Suggestion) -> None:
    """Keep what a person says anew about one that waits."""
    await connection.execute(
        "UPDATE suggestion SET language = ?, text = ?, credit = ?, wants_answer = ?"
        " WHERE suggestion_id = ?",
        (
            suggestion.language,
            suggestion.text,
            suggestion.credit or None,
            suggestion.wants_answer,
            suggestion.suggestion_id,
        ),
    )


async def of_person(
    connection: aiosqlite.Connection, guild_id: GuildId, user_id: UserId
) -> tuple[Suggestion, ...]:
    """Return what waits of one person in a server."""
    cursor = await connection.execute(
        "SELECT * FROM suggestion WHERE guild_id = ? AND user_id = ?", (guild_id, user_id)
    )
    return tuple([_suggestion(row) async for row in cursor])


async def count(connection: aiosqlite.Connection, guild_id: GuildId) -> int:
    """Return how many suggestions wait in a server."""
    cursor = await connection.execute(
        "SELECT count(*) FROM suggestion WHERE guild_id = ?", (guild_id,)
    )
    row = await cursor.fetchone()
    return 0 if row is None else int(row[0])


async def oldest(connection: aiosqlite.Connection, guild_id: GuildId) -> Suggestion | None:
    """Return the suggestion of a server that waits longest, or `None`."""
    cursor = await connection.execute(
        "SELECT * FROM suggestion WHERE guild_id = ? ORDER BY suggestion_id LIMIT 1", (guild_id,)
    )
    row = await cursor.fetchone()
    return None if row is None else _suggestion(row)


async def get(
    connection: aiosqlite.Connection, guild_id: GuildId, suggestion_id: SuggestionId
) -> Suggestion | None:
    """Return a suggestion that waits, or `None`."""
    cursor = await connection.execute(
        "SELECT * FROM suggestion WHERE guild_id = ? AND suggestion_id = ?",
        (guild_id, suggestion_id),
    )
    row = await cursor.fetchone()
    return None if row is None else _suggestion(row)


async def take(connection: aiosqlite.Connection, suggestion_id: SuggestionId) -> UserId | None:
    """Delete a suggestion; return whose it was if they wished to hear of it."""
    cursor = await connection.execute(
        "DELETE FROM suggestion WHERE suggestion_id = ? RETURNING user_id, wants_answer",
        (suggestion_id,),
    )
    row = await cursor.fetchone()
    return UserId(row["user_id"]) if row is not None and row["wants_answer"] else None


async def next_expiry_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the first suggestion has waited long enough, or `None`."""
    cursor = await connection.execute("SELECT min(expires_at) FROM suggestion")
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def expired(
    connection: aiosqlite.Connection, now: datetime, most: int
) -> tuple[Suggestion, ...]:
    """Return up to `most` suggestions whose time is over."""
    cursor = await connection.execute(
        "SELECT * FROM suggestion WHERE expires_at <= ? ORDER BY expires_at, suggestion_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([_suggestion(row) async for row in cursor])


def _suggestion(row: aiosqlite.Row) -> Suggestion:
    return Suggestion(
        suggestion_id=row["suggestion_id"],
        guild_id=row["guild_id"],
        language=row["language"],
        text=row["text"],
        credit=row["credit"] or "",
        wants_answer=bool(row["wants_answer"]),
        suggested_at=from_seconds(row["suggested_at"]),
    )
