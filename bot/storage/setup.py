"""A server's choices, as rows."""

from collections.abc import Iterable
from datetime import time

import aiosqlite

from bot.domain.ids import ChannelId, GuildId, RoleId
from bot.domain.setup.server import Duty, Server


async def load_server(connection: aiosqlite.Connection, guild_id: GuildId) -> Server:
    """Return what a server has chosen, or the defaults where it has chosen nothing."""
    cursor = await connection.execute(
        "SELECT staff_channel_id, share_channel_id, zone, prompt_time, country, ("
        "  SELECT channel_id FROM schedule"
        "  WHERE schedule.guild_id = server.guild_id AND removed_at IS NULL"
        "  ORDER BY schedule_id LIMIT 1"
        ") AS prompt_channel_id FROM server WHERE guild_id = ?",
        (guild_id,),
    )
    row = await cursor.fetchone()
    if row is None:
        return Server(guild_id)
    return Server(
        guild_id,
        prompt_channel_id=row["prompt_channel_id"],
        staff_channel_id=row["staff_channel_id"],
        share_channel_id=row["share_channel_id"],
        zone=row["zone"],
        prompt_time=time.fromisoformat(row["prompt_time"]),
        country=row["country"],
        duties=await load_duties(connection, guild_id),
    )


async def load_duties(
    connection: aiosqlite.Connection, guild_id: GuildId
) -> dict[Duty, frozenset[RoleId]]:
    """Return which roles carry the duties of a server."""
    rows = await connection.execute_fetchall(
        "SELECT duty, role_id FROM server_role WHERE guild_id = ?", (guild_id,)
    )
    found: dict[Duty, set[RoleId]] = {}
    for row in rows:
        found.setdefault(Duty(row["duty"]), set()).add(RoleId(row["role_id"]))
    return {duty: frozenset(roles) for duty, roles in found.items()}


async def ensure_server(connection: aiosqlite.Connection, guild_id: GuildId) -> None:
    """Make the row that a server's other rows hang on."""
    default = Server(guild_id)
    await connection.execute(
        "INSERT INTO server (guild_id, zone, prompt_time) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (guild_id, default.zone, default.prompt_time.isoformat("minutes")),
    )


async def set_staff_channel(
    connection: aiosqlite.Connection, guild_id: GuildId, channel_id: ChannelId | None
) -> None:
    """Keep where notes for staff go."""
    await connection.execute(
        "UPDATE server SET staff_channel_id = ? WHERE guild_id = ?", (channel_id, guild_id)
    )


async def set_share_channel(
    connection: aiosqlite.Connection, guild_id: GuildId, channel_id: ChannelId | None
) -> None:
    """Keep where `/share` posts."""
    await connection.execute(
        "UPDATE server SET share_channel_id = ? WHERE guild_id = ?", (channel_id, guild_id)
    )


async def set_country(
    connection: aiosqlite.Connection, guild_id: GuildId, country: str | None
) -> None:
    """Keep the country whose help lines come first."""
    await connection.execute(
        "UPDATE server SET country = ? WHERE guild_id = ?", (country, guild_id)
    )


async def set_zone_and_time(
    connection: aiosqlite.Connection, guild_id: GuildId, zone: str, prompt_time: time
) -> None:
    """Keep the server's time zone, and when its prompt comes."""
    await connection.execute(
        "UPDATE server SET zone = ?, prompt_time = ? WHERE guild_id = ?",
        (zone, prompt_time.isoformat("minutes"), guild_id),
    )


async def set_roles(
    connection: aiosqlite.Connection, guild_id: GuildId, duty: Duty, role_ids: Iterable[RoleId]
) -> None:
    """Replace the roles that carry a duty."""
    await connection.execute(
        "DELETE FROM server_role WHERE guild_id = ? AND duty = ?", (guild_id, duty)
    )
    await connection.executemany(
        "INSERT INTO server_role (guild_id, duty, role_id) VALUES (?, ?, ?)",
        [(guild_id, duty, role_id) for role_id in sorted(set(role_ids))],
    )
