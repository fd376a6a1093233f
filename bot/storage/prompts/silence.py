"""Schedules whose questions nobody answers: when to look, and what was decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import aiosqlite

from bot.domain.ids import ChannelId, DeliveryId, GuildId, ScheduleId
from bot.domain.prompts.answers import TAKING_PART
from bot.domain.prompts.silence import Decision, Posted
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds


@dataclass(frozen=True, slots=True)
class Listened:
    """A schedule as far as its silence goes."""

    schedule_id: ScheduleId
    guild_id: GuildId
    channel_id: ChannelId
    weekdays: int
    is_running: bool
    asked_about: DeliveryId | None
    decision: Decision | None


async def look_at(
    connection: aiosqlite.Connection, schedule_id: ScheduleId, moment: datetime | None
) -> None:
    """Keep when to look whether anybody answered; `None`: not before the next question stands."""
    await connection.execute(
        "UPDATE schedule SET look_at = ? WHERE schedule_id = ?",
        (None if moment is None else to_seconds(moment), schedule_id),
    )


async def next_look_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the first schedule wants to be looked at, or `None`."""
    cursor = await connection.execute("SELECT min(look_at) FROM schedule")
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def due(connection: aiosqlite.Connection, now: datetime, most: int) -> tuple[ScheduleId, ...]:
    """Return up to `most` schedules to look at now."""
    cursor = await connection.execute(
        "SELECT schedule_id FROM schedule WHERE look_at <= ? ORDER BY look_at, schedule_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([ScheduleId(row["schedule_id"]) async for row in cursor])


async def get(connection: aiosqlite.Connection, schedule_id: ScheduleId) -> Listened | None:
    """Return a schedule, also one that nobody can read as a whole; `None` when it is gone."""
    cursor = await connection.execute(
        "SELECT schedule_id, guild_id, channel_id, weekdays, asked_about, decision,"
        " paused_because IS NULL AND resting_since IS NULL AND removed_at IS NULL AS is_running"
        " FROM schedule JOIN server USING (guild_id) WHERE schedule_id = ?",
        (schedule_id,),
    )
    row = await cursor.fetchone()
    if row is None:
        return None
    decision = row["decision"]
    return Listened(
        schedule_id=row["schedule_id"],
        guild_id=row["guild_id"],
        channel_id=row["channel_id"],
        weekdays=row["weekdays"],
        is_running=bool(row["is_running"]),
        asked_about=row["asked_about"],
        decision=None if decision is None else Decision(decision),
    )


async def latest(
    connection: aiosqlite.Connection, listened: Listened, most: int
) -> Sequence[Posted]:
    """Return up to `most` questions of a schedule that stand, the newest first."""
    kinds = ", ".join("?" * len(TAKING_PART))
    cursor = await connection.execute(
        "SELECT delivery_id, due_at, EXISTS ("  # noqa: S608
        "  SELECT 1 FROM response WHERE response.delivery_id = delivery.delivery_id"
        f"  AND kind IN ({kinds})"
        ") AS is_answered FROM delivery"
        " WHERE guild_id = ? AND schedule_id = ? AND state IN ('threading', 'done')"
        " ORDER BY local_date DESC LIMIT ?",
        (*TAKING_PART, listened.guild_id, listened.schedule_id, most),
    )
    return [
        Posted(row["delivery_id"], from_seconds(row["due_at"]), bool(row["is_answered"]))
        async for row in cursor
    ]


async def ask(connection: aiosqlite.Connection, schedule_id: ScheduleId, about: DeliveryId) -> None:
    """Keep that facilitators are asked about a silence, and have not decided."""
    await connection.execute(
        "UPDATE schedule SET asked_about = ?, decision = NULL WHERE schedule_id = ?",
        (about, schedule_id),
    )


async def decide(
    connection: aiosqlite.Connection, schedule_id: ScheduleId, decision: Decision
) -> None:
    """Keep what facilitators decided."""
    await connection.execute(
        "UPDATE schedule SET decision = ? WHERE schedule_id = ?", (decision, schedule_id)
    )
