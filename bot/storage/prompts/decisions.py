"""What facilitators decided about questions: for dates, for weeks, for the whole server."""

from collections.abc import Mapping
from datetime import date, datetime

import aiosqlite

from bot.domain.ids import GuildId, PromptId, ScheduleId, ValueId
from bot.domain.prompts.decisions import ServerDecisions
from bot.storage.times import to_seconds


async def of_server(connection: aiosqlite.Connection, guild_id: GuildId) -> ServerDecisions:
    """Return a server's decisions, none where it is not known yet."""
    cursor = await connection.execute(
        "SELECT pinned_value, pinned_week, hard_day, calendar, resting_since FROM server"
        " WHERE guild_id = ?",
        (guild_id,),
    )
    row = await cursor.fetchone()
    if row is None:
        return ServerDecisions()
    return ServerDecisions(
        values_off=await _values_off(connection, guild_id),
        pinned_value=row["pinned_value"],
        pinned_week=_optional_date(row["pinned_week"]),
        hard_day=_optional_date(row["hard_day"]),
        calendar=row["calendar"],
        is_resting=row["resting_since"] is not None,
    )


async def _values_off(connection: aiosqlite.Connection, guild_id: GuildId) -> frozenset[ValueId]:
    cursor = await connection.execute(
        "SELECT value_id FROM value_off WHERE guild_id = ?", (guild_id,)
    )
    return frozenset([ValueId(row["value_id"]) async for row in cursor])


async def switch_values_off(
    connection: aiosqlite.Connection, guild_id: GuildId, value_ids: frozenset[ValueId]
) -> None:
    """Ask about every value but these."""
    await connection.execute("DELETE FROM value_off WHERE guild_id = ?", (guild_id,))
    await connection.executemany(
        "INSERT INTO value_off (guild_id, value_id) VALUES (?, ?)",
        [(guild_id, value_id) for value_id in sorted(value_ids)],
    )


async def pin_value(
    connection: aiosqlite.Connection, guild_id: GuildId, value_id: ValueId, week: date
) -> None:
    """Ask about one value in the week of a Monday."""
    await connection.execute(
        "UPDATE server SET pinned_value = ?, pinned_week = ? WHERE guild_id = ?",
        (value_id, week.isoformat(), guild_id),
    )


async def unpin_value(connection: aiosqlite.Connection, guild_id: GuildId) -> None:
    """Ask about no value alone."""
    await connection.execute(
        "UPDATE server SET pinned_value = NULL, pinned_week = NULL WHERE guild_id = ?", (guild_id,)
    )


async def set_hard_day(
    connection: aiosqlite.Connection, guild_id: GuildId, hard_day: date | None
) -> None:
    """Keep the date of a hard event; `None` ends its rest."""
    day = None if hard_day is None else hard_day.isoformat()
    await connection.execute("UPDATE server SET hard_day = ? WHERE guild_id = ?", (day, guild_id))


async def set_calendar(
    connection: aiosqlite.Connection, guild_id: GuildId, calendar: str | None
) -> None:
    """Keep a server's own list of days; `None` goes back to the shipped one."""
    await connection.execute(
        "UPDATE server SET calendar = ? WHERE guild_id = ?", (calendar, guild_id)
    )


async def rest(connection: aiosqlite.Connection, guild_id: GuildId, since: datetime | None) -> None:
    """Let everything rest in a server, or go on."""
    await connection.execute(
        "UPDATE server SET resting_since = ? WHERE guild_id = ?",
        (None if since is None else to_seconds(since), guild_id),
    )


async def planned_dates(
    connection: aiosqlite.Connection, schedule_id: ScheduleId, since: date
) -> Mapping[date, PromptId | None]:
    """Return the dates from one on with a question chosen by hand; `None` where none comes."""
    cursor = await connection.execute(
        "SELECT local_date, prompt_id FROM planned_date WHERE schedule_id = ? AND local_date >= ?",
        (schedule_id, since.isoformat()),
    )
    return {date.fromisoformat(row["local_date"]): row["prompt_id"] async for row in cursor}


async def plan(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    schedule_id: ScheduleId,
    local_date: date,
    prompt_id: PromptId | None,
) -> None:
    """Keep what comes on a date: this question, or none."""
    await connection.execute(
        "INSERT INTO planned_date (schedule_id, guild_id, local_date, prompt_id)"
        " VALUES (?, ?, ?, ?)"
        " ON CONFLICT (schedule_id, local_date) DO UPDATE SET prompt_id = excluded.prompt_id",
        (schedule_id, guild_id, local_date.isoformat(), prompt_id),
    )


async def unplan(
    connection: aiosqlite.Connection, schedule_id: ScheduleId, local_date: date
) -> None:
    """Leave a date to the rotation again."""
    await connection.execute(
        "DELETE FROM planned_date WHERE schedule_id = ? AND local_date = ?",
        (schedule_id, local_date.isoformat()),
    )


async def set_aside(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    schedule_id: ScheduleId,
    local_date: date,
    prompt_id: PromptId,
    at: datetime,
) -> None:
    """Keep that a question was swapped away; it waits for the next time through the deck."""
    await connection.execute(
        "INSERT INTO set_aside (schedule_id, guild_id, local_date, prompt_id, at)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (schedule_id, guild_id, local_date.isoformat(), prompt_id, to_seconds(at)),
    )


async def misfits(connection: aiosqlite.Connection, guild_id: GuildId) -> Mapping[PromptId, int]:
    """Return how many people said of each question that it doesn't fit."""
    cursor = await connection.execute(
        "SELECT prompt_id, count(DISTINCT member_hash) AS number FROM response"
        " JOIN delivery USING (delivery_id)"
        " WHERE response.guild_id = ? AND kind = 'misfit' GROUP BY prompt_id",
        (guild_id,),
    )
    return {PromptId(row["prompt_id"]): row["number"] async for row in cursor}


def _optional_date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
