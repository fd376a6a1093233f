"""What servers chose for Care, as rows."""

from datetime import datetime, timedelta

import aiosqlite

from bot.domain.care.notes import Waits
from bot.domain.care.recognising.ages import AgeBand
from bot.domain.care.settings import CareSettings
from bot.domain.ids import GuildId
from bot.storage.times import from_optional_seconds, to_seconds


def _seconds(waits: Waits) -> tuple[int, int]:
    return int(waits.soon.total_seconds()), int(waits.now.total_seconds())


_USUAL = _seconds(Waits())


async def load(connection: aiosqlite.Connection, guild_id: GuildId) -> CareSettings:
    """Return what a server chose, or the defaults."""
    cursor = await connection.execute(
        "SELECT age_band, soon_seconds, now_seconds FROM care_server WHERE guild_id = ?",
        (guild_id,),
    )
    row = await cursor.fetchone()
    if row is None:
        return CareSettings()
    band = None if row["age_band"] is None else AgeBand(row["age_band"])
    soon, now = timedelta(seconds=row["soon_seconds"]), timedelta(seconds=row["now_seconds"])
    return CareSettings(band, Waits(soon, now))


async def set_waits(connection: aiosqlite.Connection, guild_id: GuildId, waits: Waits) -> None:
    """Keep how long a server gives people to answer, and nothing else anew."""
    await connection.execute(
        "INSERT INTO care_server (guild_id, soon_seconds, now_seconds) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET soon_seconds = excluded.soon_seconds,"
        " now_seconds = excluded.now_seconds",
        (guild_id, *_seconds(waits)),
    )


async def set_age_band(
    connection: aiosqlite.Connection, guild_id: GuildId, age_band: AgeBand | None
) -> None:
    """Keep whom a server is for, and nothing else anew."""
    await connection.execute(
        "INSERT INTO care_server (guild_id, soon_seconds, now_seconds, age_band)"
        " VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET age_band = excluded.age_band",
        (guild_id, *_USUAL, age_band),
    )


async def has_untold(connection: aiosqlite.Connection) -> bool:
    """Whether there is a server for which no time is set to be told."""
    cursor = await connection.execute(
        "SELECT 1 FROM server LEFT JOIN care_server USING (guild_id) WHERE told_at IS NULL LIMIT 1"
    )
    return await cursor.fetchone() is not None


async def untold(connection: aiosqlite.Connection) -> tuple[GuildId, ...]:
    """Return the servers for which no time is set to be told of what is missing."""
    rows = await connection.execute_fetchall(
        "SELECT guild_id FROM server LEFT JOIN care_server USING (guild_id) WHERE told_at IS NULL"
    )
    return tuple(GuildId(row["guild_id"]) for row in rows)


async def next_told_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the next server is to be told of what is missing."""
    cursor = await connection.execute("SELECT min(told_at) FROM care_server")
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def due(connection: aiosqlite.Connection, now: datetime) -> tuple[GuildId, ...]:
    """Return the servers that are to be told now, if anything is missing."""
    rows = await connection.execute_fetchall(
        "SELECT guild_id FROM care_server WHERE told_at <= ?", (to_seconds(now),)
    )
    return tuple(GuildId(row["guild_id"]) for row in rows)


async def tell_at(connection: aiosqlite.Connection, guild_id: GuildId, moment: datetime) -> None:
    """Set when a server is told next."""
    await connection.execute(
        "INSERT INTO care_server (guild_id, soon_seconds, now_seconds, told_at)"
        " VALUES (?, ?, ?, ?) ON CONFLICT (guild_id) DO UPDATE SET told_at = excluded.told_at",
        (guild_id, *_USUAL, to_seconds(moment)),
    )
