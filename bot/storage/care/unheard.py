"""Shares that wait for an answer, and what a server chose about their list, as rows."""

from collections.abc import Collection
from datetime import datetime, time

import aiosqlite

from bot.domain.care.unheard import Settings, Share, State
from bot.domain.ids import GuildId, MemberHash, MessageId
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds


async def add(connection: aiosqlite.Connection, share: Share) -> None:
    """Keep that a share waits; who keeps it twice changes nothing."""
    await connection.execute(
        "INSERT INTO unheard_share (guild_id, channel_id, message_id, seal, shared_at, state,"
        " attempt, look_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (
            *(share.guild_id, share.channel_id, share.message_id, share.seal),
            *(to_seconds(share.shared_at), share.state, share.attempt, _optional(share.look_at)),
        ),
    )


async def save(connection: aiosqlite.Connection, share: Share) -> None:
    """Keep how far a share has come; one that was answered meanwhile stays gone."""
    await connection.execute(
        "UPDATE unheard_share SET state = ?, attempt = ?, look_at = ?"
        " WHERE guild_id = ? AND message_id = ?",
        (
            *(share.state, share.attempt, _optional(share.look_at)),
            *(share.guild_id, share.message_id),
        ),
    )


async def drop(
    connection: aiosqlite.Connection, guild_id: GuildId, message_ids: Collection[MessageId]
) -> None:
    """Keep nothing of some shares."""
    await connection.executemany(
        "DELETE FROM unheard_share WHERE guild_id = ? AND message_id = ?",
        [(guild_id, one) for one in message_ids],
    )


async def drop_places(
    connection: aiosqlite.Connection, guild_id: GuildId, place_ids: Collection[int]
) -> None:
    """Keep nothing of shares that are gone themselves, or with their channel."""
    await connection.executemany(
        "DELETE FROM unheard_share WHERE guild_id = ?1 AND (message_id = ?2 OR channel_id = ?2)",
        [(guild_id, one) for one in place_ids],
    )


async def drop_server(connection: aiosqlite.Connection, guild_id: GuildId) -> None:
    """Keep nothing of a server's shares, nor of a list on its way."""
    await connection.execute("DELETE FROM unheard_share WHERE guild_id = ?", (guild_id,))
    await connection.execute("DELETE FROM unheard_list WHERE guild_id = ?", (guild_id,))


async def drop_older(connection: aiosqlite.Connection, shared_until: datetime) -> None:
    """Keep nothing of the shares that waited for too long, wherever they are."""
    await connection.execute(
        "DELETE FROM unheard_share WHERE shared_at <= ?", (to_seconds(shared_until),)
    )


async def at_places(
    connection: aiosqlite.Connection, guild_id: GuildId, place_ids: Collection[int]
) -> tuple[Share, ...]:
    """Return the shares that stand in one of these channels, or are one of these messages."""
    found: dict[int, Share] = {}
    for place_id in place_ids:
        cursor = await connection.execute(
            "SELECT * FROM unheard_share WHERE guild_id = ?1 AND channel_id = ?2"
            " UNION SELECT * FROM unheard_share WHERE guild_id = ?1 AND message_id = ?2",
            (guild_id, place_id),
        )
        found |= {row["message_id"]: _share(row) async for row in cursor}
    return tuple(found.values())


async def of_server(
    connection: aiosqlite.Connection, guild_id: GuildId, states: Collection[State] = tuple(State)
) -> tuple[Share, ...]:
    """Return a server's shares in these states, the oldest first."""
    cursor = await connection.execute(
        "SELECT * FROM unheard_share WHERE guild_id = ? ORDER BY message_id", (guild_id,)
    )
    return tuple([_share(row) async for row in cursor if row["state"] in states])


async def servers(connection: aiosqlite.Connection) -> tuple[GuildId, ...]:
    """Return every server in which a share waits."""
    cursor = await connection.execute("SELECT DISTINCT guild_id FROM unheard_share")
    return tuple([GuildId(row["guild_id"]) async for row in cursor])


async def next_look_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the first share wants to be looked at, or `None`."""
    cursor = await connection.execute("SELECT min(look_at) FROM unheard_share")
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def due(connection: aiosqlite.Connection, now: datetime, most: int) -> tuple[Share, ...]:
    """Return up to `most` shares to look at now."""
    cursor = await connection.execute(
        "SELECT * FROM unheard_share WHERE look_at <= ? ORDER BY look_at, message_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([_share(row) async for row in cursor])


async def look_again(
    connection: aiosqlite.Connection, guild_id: GuildId | None, now: datetime
) -> None:
    """Let what is in the list, here or (None) anywhere, be looked at before it is shown again."""
    await connection.execute(
        "UPDATE unheard_share SET state = 'waiting', attempt = 0, look_at = ?1"
        " WHERE (?2 IS NULL OR guild_id = ?2) AND state IN ('unheard', 'unknown')",
        (to_seconds(now), guild_id),
    )


async def wake_interrupted(connection: aiosqlite.Connection, now: datetime) -> None:
    """Make the looks that a crash cut off due again; only at start."""
    await connection.execute(
        "UPDATE unheard_share SET state = 'waiting', look_at = ? WHERE state = 'looking'",
        (to_seconds(now),),
    )


async def is_looked_at(connection: aiosqlite.Connection, guild_id: GuildId, now: datetime) -> bool:
    """Whether a share of a server is due for a look, or in one, or was set back."""
    cursor = await connection.execute(
        "SELECT 1 FROM unheard_share WHERE guild_id = ? AND (state = 'looking'"
        " OR (state = 'waiting' AND (look_at <= ? OR attempt > 0))) LIMIT 1",
        (guild_id, to_seconds(now)),
    )
    return await cursor.fetchone() is not None


async def change_hours(
    connection: aiosqlite.Connection, guild_id: GuildId, hours: int, now: datetime
) -> None:
    """Let every share of a server wait for so long."""
    await connection.execute(
        "UPDATE unheard_share SET state = 'waiting', attempt = 0,"
        " look_at = max(?1, shared_at + ?2) WHERE guild_id = ?3",
        (to_seconds(now), hours * 3600, guild_id),
    )


async def load_settings(connection: aiosqlite.Connection, guild_id: GuildId) -> Settings | None:
    """Return what a server chose, or `None` where nothing waited there yet."""
    cursor = await connection.execute(
        "SELECT is_on, hours, local_time FROM unheard_server WHERE guild_id = ?", (guild_id,)
    )
    row = await cursor.fetchone()
    if row is None:
        return None
    return Settings(bool(row["is_on"]), row["hours"], time.fromisoformat(row["local_time"]))


async def save_settings(
    connection: aiosqlite.Connection, guild_id: GuildId, settings: Settings, next_list_at: datetime
) -> None:
    """Keep what a server chose, and when its next list comes."""
    await connection.execute(
        "INSERT INTO unheard_server (guild_id, is_on, hours, local_time, next_list_at)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET is_on = excluded.is_on,"
        " hours = excluded.hours, local_time = excluded.local_time,"
        " next_list_at = excluded.next_list_at",
        (
            *(guild_id, settings.is_on, settings.hours),
            *(settings.local_time.isoformat("minutes"), to_seconds(next_list_at)),
        ),
    )


async def keep_quiet(
    connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash
) -> None:
    """Keep that somebody's shares are brought to nobody's attention."""
    await connection.execute(
        "INSERT INTO kept_quiet (guild_id, member_hash) VALUES (?, ?) ON CONFLICT DO NOTHING",
        (guild_id, member),
    )


async def be_open(connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash) -> None:
    """Keep no longer that they are not."""
    await connection.execute(
        "DELETE FROM kept_quiet WHERE guild_id = ? AND member_hash = ?", (guild_id, member)
    )


async def is_kept_quiet(
    connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash
) -> bool:
    """Whether somebody's shares are brought to nobody's attention."""
    cursor = await connection.execute(
        "SELECT 1 FROM kept_quiet WHERE guild_id = ? AND member_hash = ?", (guild_id, member)
    )
    return await cursor.fetchone() is not None


def _optional(moment: datetime | None) -> int | None:
    return None if moment is None else to_seconds(moment)


def _share(row: aiosqlite.Row) -> Share:
    return Share(
        guild_id=row["guild_id"],
        channel_id=row["channel_id"],
        message_id=row["message_id"],
        seal=bytes(row["seal"]),
        shared_at=from_seconds(row["shared_at"]),
        state=State(row["state"]),
        attempt=row["attempt"],
        look_at=from_optional_seconds(row["look_at"]),
    )
