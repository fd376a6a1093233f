"""Until when gentle wording brings somebody no card, under a code."""

from datetime import datetime

import aiosqlite

from bot.domain.ids import GuildId, MemberHash
from bot.storage.times import from_optional_seconds, to_seconds


async def quiet_until(
    connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash
) -> datetime | None:
    """Return until when gentle wording of a member brings no card."""
    cursor = await connection.execute(
        "SELECT until FROM care_quiet WHERE guild_id = ? AND member_hash = ?", (guild_id, member)
    )
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row["until"])


async def set_quiet(
    connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash, until: datetime
) -> None:
    """Keep until when gentle wording brings no card; never sooner than what stood there."""
    await connection.execute(
        "INSERT INTO care_quiet (guild_id, member_hash, until) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET until = max(until, excluded.until)",
        (guild_id, member, to_seconds(until)),
    )


async def end_quiet(connection: aiosqlite.Connection, now: datetime) -> None:
    """Delete the pauses that are over."""
    await connection.execute("DELETE FROM care_quiet WHERE until <= ?", (to_seconds(now),))
