"""What a server switched on of its guidelines, as rows."""

from collections.abc import Mapping
from datetime import datetime

import aiosqlite

from bot.domain.guidelines.ladder import Mode, RuleMode
from bot.domain.guidelines.precision import Tally
from bot.domain.guidelines.settings import FamilyChoice, InForce
from bot.domain.ids import ChannelId, GuildId, UserId
from bot.storage.times import to_seconds


async def load(connection: aiosqlite.Connection, guild_id: GuildId) -> InForce:
    """Return all that decides about the messages of a server."""
    families = await connection.execute_fetchall(
        "SELECT family, mode, may_hide FROM family_mode WHERE guild_id = ?", (guild_id,)
    )
    rules = await connection.execute_fetchall(
        "SELECT rule_id, mode FROM rule_mode WHERE guild_id = ? AND mode <> 'in_force'",
        (guild_id,),
    )
    cursor = await connection.execute(
        "SELECT uses_threads FROM guideline_server WHERE guild_id = ?", (guild_id,)
    )
    server = await cursor.fetchone()
    return InForce(
        guild_id,
        channels=await channels(connection, guild_id),
        families={
            row["family"]: FamilyChoice(Mode(row["mode"]), bool(row["may_hide"]))
            for row in families
        },
        rules={row["rule_id"]: RuleMode(row["mode"]) for row in rules},
        uses_threads=server is not None and bool(server["uses_threads"]),
    )


async def channels(connection: aiosqlite.Connection, guild_id: GuildId) -> frozenset[ChannelId]:
    """Return which channels of a server are read along in."""
    rows = await connection.execute_fetchall(
        "SELECT channel_id FROM watched_channel WHERE guild_id = ?", (guild_id,)
    )
    return frozenset(ChannelId(row["channel_id"]) for row in rows)


async def watches_any(connection: aiosqlite.Connection) -> bool:
    """Whether any channel of any server is read along in."""
    cursor = await connection.execute("SELECT 1 FROM watched_channel LIMIT 1")
    return await cursor.fetchone() is not None


async def watch(connection: aiosqlite.Connection, guild_id: GuildId, channel_id: ChannelId) -> None:
    """Read along in a channel."""
    await connection.execute(
        "INSERT INTO watched_channel (guild_id, channel_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        (guild_id, channel_id),
    )


async def unwatch(
    connection: aiosqlite.Connection, guild_id: GuildId, channel_id: ChannelId
) -> None:
    """Read along in a channel no more."""
    await connection.execute(
        "DELETE FROM watched_channel WHERE guild_id = ? AND channel_id = ?",
        (guild_id, channel_id),
    )


async def ensure(connection: aiosqlite.Connection, guild_id: GuildId) -> None:
    """Make the one row of a server that holds what is not about a family or rule."""
    await connection.execute(
        "INSERT INTO guideline_server (guild_id) VALUES (?) ON CONFLICT DO NOTHING", (guild_id,)
    )


async def set_threads(connection: aiosqlite.Connection, guild_id: GuildId, *, is_on: bool) -> None:
    """Keep whether a note may come in a private thread."""
    await connection.execute(
        "UPDATE guideline_server SET uses_threads = ? WHERE guild_id = ?", (is_on, guild_id)
    )


async def set_family(
    connection: aiosqlite.Connection, guild_id: GuildId, family: str, choice: FamilyChoice
) -> None:
    """Keep what a family of rules may do."""
    await connection.execute(
        "INSERT INTO family_mode (guild_id, family, mode, may_hide) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET mode = excluded.mode, may_hide = excluded.may_hide",
        (guild_id, family, choice.mode, choice.may_hide),
    )


async def set_families(
    connection: aiosqlite.Connection, guild_id: GuildId, modes: Mapping[str, Mode]
) -> None:
    """Keep what several families may do; whether they may hide stays as it was."""
    await connection.executemany(
        "INSERT INTO family_mode (guild_id, family, mode) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET mode = excluded.mode",
        [(guild_id, family, mode) for family, mode in modes.items()],
    )


async def rule(
    connection: aiosqlite.Connection, guild_id: GuildId, rule_id: str
) -> tuple[RuleMode, Tally]:
    """Return how a rule stands in a server, and how often it was fair."""
    cursor = await connection.execute(
        "SELECT mode, fair, misread FROM rule_mode WHERE guild_id = ? AND rule_id = ?",
        (guild_id, rule_id),
    )
    row = await cursor.fetchone()
    if row is None:
        return RuleMode.IN_FORCE, Tally()
    return RuleMode(row["mode"]), Tally(row["fair"], row["misread"])


async def tallies(connection: aiosqlite.Connection, guild_id: GuildId) -> Mapping[str, Tally]:
    """Return how often each rule that was judged here was fair."""
    rows = await connection.execute_fetchall(
        "SELECT rule_id, fair, misread FROM rule_mode WHERE guild_id = ? ORDER BY rule_id",
        (guild_id,),
    )
    return {row["rule_id"]: Tally(row["fair"], row["misread"]) for row in rows}


async def set_rule(
    connection: aiosqlite.Connection, guild_id: GuildId, rule_id: str, mode: RuleMode, tally: Tally
) -> None:
    """Keep how a rule stands in a server."""
    await connection.execute(
        "INSERT INTO rule_mode (guild_id, rule_id, mode, fair, misread) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET mode = excluded.mode, fair = excluded.fair,"
        " misread = excluded.misread",
        (guild_id, rule_id, mode, tally.fair, tally.misread),
    )


async def begin_watching(
    connection: aiosqlite.Connection, guild_id: GuildId, since: datetime, proposal_at: datetime
) -> None:
    """Count from a moment on for the next proposal."""
    await connection.execute(
        "UPDATE guideline_server SET watching_since = ?, proposal_due_at = ?, is_proposed = 0"
        " WHERE guild_id = ?",
        (to_seconds(since), to_seconds(proposal_at), guild_id),
    )


async def sample_at(connection: aiosqlite.Connection, guild_id: GuildId, moment: datetime) -> None:
    """Keep when the next sample of the week is drawn."""
    await connection.execute(
        "UPDATE guideline_server SET sample_due_at = ? WHERE guild_id = ?",
        (to_seconds(moment), guild_id),
    )


async def contact(connection: aiosqlite.Connection, guild_id: GuildId) -> UserId | None:
    """Return who the safeguarding contact of a server is."""
    cursor = await connection.execute(
        "SELECT user_id FROM safeguarding_contact WHERE guild_id = ?", (guild_id,)
    )
    row = await cursor.fetchone()
    return None if row is None else UserId(row["user_id"])


async def set_contact(
    connection: aiosqlite.Connection, guild_id: GuildId, user_id: UserId | None
) -> None:
    """Keep who the safeguarding contact is, or that there is none."""
    await connection.execute("DELETE FROM safeguarding_contact WHERE guild_id = ?", (guild_id,))
    if user_id is not None:
        await connection.execute(
            "INSERT INTO safeguarding_contact (guild_id, user_id) VALUES (?, ?)",
            (guild_id, user_id),
        )


async def contact_in(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
) -> tuple[GuildId, ...]:
    """Return where somebody is the safeguarding contact: here, or (None) in all servers."""
    rows = await connection.execute_fetchall(
        "SELECT guild_id FROM safeguarding_contact"
        " WHERE user_id = ?1 AND (?2 IS NULL OR guild_id = ?2) ORDER BY guild_id",
        (user_id, guild_id),
    )
    return tuple(GuildId(row["guild_id"]) for row in rows)
