"""A server's own phrases, patterns and words for its guidelines, as rows."""

from collections.abc import Mapping

import aiosqlite

from bot.domain.guidelines.families import GuidelineId
from bot.domain.guidelines.settings import OwnKind, OwnRule
from bot.domain.guidelines.texts import Words
from bot.domain.ids import GuildId, OwnRuleId


async def rules(connection: aiosqlite.Connection, guild_id: GuildId) -> tuple[OwnRule, ...]:
    """Return the rules of a server's own, the oldest first."""
    rows = await connection.execute_fetchall(
        "SELECT own_rule_id, kind, text, family, severity FROM own_rule WHERE guild_id = ?"
        " ORDER BY own_rule_id",
        (guild_id,),
    )
    return tuple(_own_rule(row) for row in rows)


async def page(
    connection: aiosqlite.Connection, guild_id: GuildId, first: int, most: int
) -> tuple[OwnRule, ...]:
    """Return up to `most` of them from the number `first` on, counted from 0."""
    rows = await connection.execute_fetchall(
        "SELECT own_rule_id, kind, text, family, severity FROM own_rule WHERE guild_id = ?"
        " ORDER BY own_rule_id LIMIT ? OFFSET ?",
        (guild_id, most, first),
    )
    return tuple(_own_rule(row) for row in rows)


async def count(connection: aiosqlite.Connection, guild_id: GuildId) -> Mapping[OwnKind, int]:
    """Return how many rules of each kind a server has."""
    rows = await connection.execute_fetchall(
        "SELECT kind, count(*) AS number FROM own_rule WHERE guild_id = ? GROUP BY kind",
        (guild_id,),
    )
    return {OwnKind(row["kind"]): row["number"] for row in rows}


async def add(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    kind: OwnKind,
    text: str,
    of: tuple[str, int],
) -> OwnRuleId:
    """Add a rule of a family and severity, or change those of one that stands; return its id."""
    cursor = await connection.execute(
        "INSERT INTO own_rule (guild_id, kind, text, family, severity) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (guild_id, kind, text) DO UPDATE"
        " SET family = excluded.family, severity = excluded.severity RETURNING own_rule_id",
        (guild_id, kind, text, *of),
    )
    row = await cursor.fetchone()
    return OwnRuleId(0 if row is None else row["own_rule_id"])


async def remove(
    connection: aiosqlite.Connection, guild_id: GuildId, own_rule_id: OwnRuleId
) -> bool:
    """Remove a rule; return whether it was there."""
    cursor = await connection.execute(
        "DELETE FROM own_rule WHERE guild_id = ? AND own_rule_id = ?", (guild_id, own_rule_id)
    )
    return cursor.rowcount > 0


async def texts(
    connection: aiosqlite.Connection, guild_id: GuildId, language: str
) -> Mapping[GuidelineId, Words]:
    """Return a server's own words for its guidelines in a language."""
    rows = await connection.execute_fetchall(
        "SELECT guideline_id, sentence, value, why FROM guideline_text"
        " WHERE guild_id = ? AND language = ?",
        (guild_id, language),
    )
    # Rows of a guideline that a later version ships no more are passed over.
    known = set(GuidelineId)
    return {
        GuidelineId(row["guideline_id"]): Words(row["sentence"], row["value"], row["why"])
        for row in rows
        if row["guideline_id"] in known
    }


async def set_text(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    guideline_id: GuidelineId,
    language: str,
    words: Words,
) -> None:
    """Keep a server's own words for one guideline."""
    await connection.execute(
        "INSERT INTO guideline_text (guild_id, guideline_id, language, sentence, value, why)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET sentence = excluded.sentence,"
        " value = excluded.value, why = excluded.why",
        (guild_id, guideline_id, language, words.sentence, words.value, words.why),
    )


async def drop_text(
    connection: aiosqlite.Connection, guild_id: GuildId, guideline_id: GuidelineId, language: str
) -> None:
    """Go back to the shipped words."""
    await connection.execute(
        "DELETE FROM guideline_text WHERE guild_id = ? AND guideline_id = ? AND language = ?",
        (guild_id, guideline_id, language),
    )


def _own_rule(row: aiosqlite.Row) -> OwnRule:
    return OwnRule(
        OwnRuleId(row["own_rule_id"]),
        OwnKind(row["kind"]),
        row["text"],
        row["family"],
        row["severity"],
    )
