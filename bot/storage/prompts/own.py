"""A server's own questions, as rows."""

from collections.abc import Iterable
from datetime import datetime

import aiosqlite

from bot.domain.ids import GuildId, OwnPromptId, PromptId, SuggestionId
from bot.domain.prompts.deck import Depth, Kind
from bot.domain.prompts.own import OwnDraft, OwnPrompt
from bot.storage.times import to_seconds

_ADD = (
    "INSERT INTO own_prompt (guild_id, language, text, value_id, depth, kind, has_hope, is_neutral,"
    " credit, suggestion_id, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_SHELF = "guild_id = ? AND language = ? AND (retired_at IS NOT NULL) = ?"


async def in_use(
    connection: aiosqlite.Connection, guild_id: GuildId, language: str
) -> tuple[OwnPrompt, ...]:
    """Return the questions that may be asked in a language, the oldest first."""
    cursor = await connection.execute(
        "SELECT * FROM own_prompt WHERE guild_id = ? AND language = ? AND retired_at IS NULL"
        " ORDER BY own_prompt_id",
        (guild_id, language),
    )
    return tuple([_own(row) async for row in cursor])


async def by_prompt_id(
    connection: aiosqlite.Connection, guild_id: GuildId, prompt_id: PromptId
) -> OwnPrompt | None:
    """Return the question behind an id of a schedule's past, also a retired one, or `None`."""
    cursor = await connection.execute(
        "SELECT * FROM own_prompt WHERE guild_id = ? AND 'own-' || own_prompt_id = ?",
        (guild_id, prompt_id),
    )
    row = await cursor.fetchone()
    return None if row is None else _own(row)


async def get(
    connection: aiosqlite.Connection, guild_id: GuildId, own_prompt_id: OwnPromptId
) -> OwnPrompt | None:
    """Return one of a server's questions, also a retired one, or `None`."""
    cursor = await connection.execute(
        "SELECT * FROM own_prompt WHERE guild_id = ? AND own_prompt_id = ?",
        (guild_id, own_prompt_id),
    )
    row = await cursor.fetchone()
    return None if row is None else _own(row)


async def count(
    connection: aiosqlite.Connection, guild_id: GuildId, language: str, *, is_retired: bool
) -> int:
    """Return how many questions of a language are in use, or retired."""
    cursor = await connection.execute(
        f"SELECT count(*) FROM own_prompt WHERE {_SHELF}",  # noqa: S608 - a constant
        (guild_id, language, is_retired),
    )
    row = await cursor.fetchone()
    return 0 if row is None else int(row[0])


async def count_in_use(connection: aiosqlite.Connection, guild_id: GuildId) -> int:
    """Return how many questions of all languages are in use."""
    cursor = await connection.execute(
        "SELECT count(*) FROM own_prompt WHERE guild_id = ? AND retired_at IS NULL", (guild_id,)
    )
    row = await cursor.fetchone()
    return 0 if row is None else int(row[0])


async def page(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    language: str,
    *,
    is_retired: bool,
    first: int,
    most: int,
) -> tuple[OwnPrompt, ...]:
    """Return up to `most` questions from a place on, the newest first."""
    cursor = await connection.execute(
        f"SELECT * FROM own_prompt WHERE {_SHELF}"  # noqa: S608 - a constant
        " ORDER BY own_prompt_id DESC LIMIT ? OFFSET ?",
        (guild_id, language, is_retired, most, first),
    )
    return tuple([_own(row) async for row in cursor])


async def add(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    language: str,
    draft: OwnDraft,
    now: datetime,
    suggestion_id: SuggestionId | None = None,
) -> OwnPromptId:
    """Write a question down; raises sqlite3.IntegrityError where its text is in use."""
    values = (guild_id, language, *_columns(draft), suggestion_id, to_seconds(now))
    cursor = await connection.execute(_ADD, values)
    return OwnPromptId(cursor.lastrowid or 0)


async def add_all(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    language: str,
    drafts: Iterable[OwnDraft],
    now: datetime,
) -> None:
    """Write many questions down, in their order."""
    await connection.executemany(
        _ADD,
        [(guild_id, language, *_columns(draft), None, to_seconds(now)) for draft in drafts],
    )


async def change(
    connection: aiosqlite.Connection, own_prompt_id: OwnPromptId, draft: OwnDraft
) -> None:
    """Make a question what somebody wants it to be; its past stays."""
    await connection.execute(
        "UPDATE own_prompt SET text = ?, value_id = ?, depth = ?, kind = ?, has_hope = ?,"
        " is_neutral = ?, credit = ? WHERE own_prompt_id = ?",
        (*_columns(draft), own_prompt_id),
    )


async def retire(
    connection: aiosqlite.Connection, own_prompt_id: OwnPromptId, at: datetime | None
) -> None:
    """Ask a question no more, or (`None`) ask it again."""
    await connection.execute(
        "UPDATE own_prompt SET retired_at = ? WHERE own_prompt_id = ?",
        (None if at is None else to_seconds(at), own_prompt_id),
    )


async def was_made_from(
    connection: aiosqlite.Connection, guild_id: GuildId, suggestion_id: SuggestionId
) -> bool:
    """Return whether a suggestion became a question of its server."""
    cursor = await connection.execute(
        "SELECT 1 FROM own_prompt WHERE guild_id = ? AND suggestion_id = ?",
        (guild_id, suggestion_id),
    )
    return await cursor.fetchone() is not None


def _columns(draft: OwnDraft) -> tuple[object, ...]:
    return (
        draft.text,
        draft.value_id,
        draft.depth,
        draft.kind,
        draft.hope,
        draft.neutral,
        draft.credit or None,
    )


def _own(row: aiosqlite.Row) -> OwnPrompt:
    return OwnPrompt(
        own_prompt_id=row["own_prompt_id"],
        language=row["language"],
        draft=OwnDraft(
            text=row["text"],
            value_id=row["value_id"],
            depth=Depth(row["depth"]),
            kind=Kind(row["kind"]),
            hope=bool(row["has_hope"]),
            neutral=bool(row["is_neutral"]),
            credit=row["credit"] or "",
        ),
        is_retired=row["retired_at"] is not None,
    )
