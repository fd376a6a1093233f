"""What happened in circles, under the keyed hashes of people, as rows."""

from collections.abc import Iterable
from datetime import datetime

import aiosqlite

from bot.domain.ids import ChannelId, CircleId, GuildId, MemberHash
from bot.domain.rounds.circle import Happening
from bot.domain.rounds.mirror import Event
from bot.domain.rounds.views import View
from bot.storage.times import to_seconds


async def held_in(connection: aiosqlite.Connection, thread_id: ChannelId) -> CircleId | None:
    """Return whose thread this is, also after its end, or `None`."""
    cursor = await connection.execute(
        "SELECT circle_id FROM circle WHERE thread_id = ?", (thread_id,)
    )
    row = await cursor.fetchone()
    return None if row is None else CircleId(row["circle_id"])


async def add(
    connection: aiosqlite.Connection, view: View, happened: Iterable[Event], at: datetime
) -> None:
    """Keep what happened, in its order; an answer to the same share is kept once."""
    new = [
        (view.guild_id, view.circle_id, one.member, one.happening, one.question, to_seconds(at))
        for one in happened
    ]
    if new:
        await connection.executemany(
            "INSERT INTO circle_event (guild_id, circle_id, member_hash, happening, question, at)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            new,
        )


async def of_circle(connection: aiosqlite.Connection, circle_id: CircleId) -> tuple[Event, ...]:
    """Return what happened in a circle, in its order."""
    cursor = await connection.execute(
        "SELECT member_hash, happening, question FROM circle_event WHERE circle_id = ?"
        " ORDER BY event_id",
        (circle_id,),
    )
    return tuple(
        [
            Event(MemberHash(row["member_hash"]), Happening(row["happening"]), row["question"])
            async for row in cursor
        ]
    )


async def count(connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash) -> int:
    """Return how much is kept of a member in circles, also in those under way."""
    cursor = await connection.execute(
        "SELECT count(*) FROM circle_event WHERE guild_id = ? AND member_hash = ?",
        (guild_id, member),
    )
    row = await cursor.fetchone()
    return 0 if row is None else int(row[0])


async def erase(connection: aiosqlite.Connection, guild_id: GuildId, member: MemberHash) -> int:
    """Delete what is kept of a member in circles; return how much there was."""
    cursor = await connection.execute(
        "DELETE FROM circle_event WHERE guild_id = ? AND member_hash = ?", (guild_id, member)
    )
    return cursor.rowcount
