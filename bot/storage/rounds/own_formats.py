"""A server's own formats, as rows."""

from dataclasses import dataclass
from datetime import datetime

import aiosqlite

from bot.domain.ids import GuildId, OwnFormatId
from bot.storage.times import to_seconds


@dataclass(frozen=True, slots=True)
class OwnFormatRow:
    """A format as it is kept: its text is the one of a file."""

    own_format_id: OwnFormatId
    language: str
    name: str
    toml: str


async def in_use(
    connection: aiosqlite.Connection, guild_id: GuildId, language: str
) -> tuple[OwnFormatRow, ...]:
    """Return the formats of a server in a language, the oldest first."""
    cursor = await connection.execute(
        "SELECT * FROM own_format WHERE guild_id = ? AND language = ? AND retired_at IS NULL"
        " ORDER BY own_format_id",
        (guild_id, language),
    )
    return tuple([_row(row) async for row in cursor])


async def get(
    connection: aiosqlite.Connection, guild_id: GuildId, own_format_id: OwnFormatId
) -> OwnFormatRow | None:
    """Return one of a server's formats, also a removed one, or `None`."""
    cursor = await connection.execute(
        "SELECT * FROM own_format WHERE guild_id = ? AND own_format_id = ?",
        (guild_id, own_format_id),
    )
    row = await cursor.fetchone()
    return None if row is None else _row(row)


async def add(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    language: str,
    name: str,
    toml: str,
    added_at: datetime,
) -> OwnFormatId:
    """Keep a format and return its id."""
    cursor = await connection.execute(
        "INSERT INTO own_format (guild_id, language, name, toml, added_at) VALUES (?, ?, ?, ?, ?)",
        (guild_id, language, name, toml, to_seconds(added_at)),
    )
    return OwnFormatId(cursor.lastrowid or 0)


async def change(
    connection: aiosqlite.Connection, own_format_id: OwnFormatId, name: str, toml: str
) -> None:
    """Keep a format with other words."""
    await connection.execute(
        "UPDATE own_format SET name = ?, toml = ? WHERE own_format_id = ?",
        (name, toml, own_format_id),
    )


async def retire(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    own_format_id: OwnFormatId,
    retired_at: datetime,
) -> None:
    """List a format no more."""
    await connection.execute(
        "UPDATE own_format SET retired_at = ?"
        " WHERE guild_id = ? AND own_format_id = ? AND retired_at IS NULL",
        (to_seconds(retired_at), guild_id, own_format_id),
    )


def _row(row: aiosqlite.Row) -> OwnFormatRow:
    return OwnFormatRow(
        OwnFormatId(row["own_format_id"]), row["language"], row["name"], row["toml"]
    )
