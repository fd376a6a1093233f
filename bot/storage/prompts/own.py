"""A server's own questions, as rows."""

import aiosqlite

from bot.domain.ids import GuildId, PromptId
from bot.domain.prompts.deck import Depth, Kind
from bot.domain.prompts.own import OwnDraft, OwnPrompt


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
