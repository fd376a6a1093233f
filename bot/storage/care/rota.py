"""The rota, as rows."""

from collections.abc import Collection
from datetime import datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import aiosqlite

from bot.domain.care.duty import OnDuty
from bot.domain.care.rota import Helper, KeptShift, Quiet, Shift
from bot.domain.ids import GuildId, ShiftId, UserId
from bot.storage.care import duty as stored_duty
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds

_TABLES = ("rota_shift", "rota_quiet", "rota_off", "second_line")


async def helpers(connection: aiosqlite.Connection, guild_id: GuildId) -> tuple[Helper, ...]:
    """Return everybody who set hours here or is on duty by a press, in the order of their ids.

    Hours in a zone that this machine no longer knows are left out: they must not take the others'
    away.
    """
    shifts: dict[UserId, list[Shift]] = {}
    for row in await connection.execute_fetchall(
        "SELECT * FROM rota_shift WHERE guild_id = ? ORDER BY shift_id", (guild_id,)
    ):
        if _is_known(row["zone"]):
            shifts.setdefault(UserId(row["user_id"]), []).append(_shift(row))
    quiet = {
        UserId(row["user_id"]): _quiet(row)
        for row in await connection.execute_fetchall(
            "SELECT * FROM rota_quiet WHERE guild_id = ?", (guild_id,)
        )
        if _is_known(row["zone"])
    }
    off = {
        UserId(row["user_id"]): from_seconds(row["until"])
        for row in await connection.execute_fetchall(
            "SELECT * FROM rota_off WHERE guild_id = ?", (guild_id,)
        )
    }
    duties: dict[UserId, OnDuty] = {
        one.user_id: one for one in await stored_duty.of_server(connection, guild_id)
    }
    return tuple(
        Helper(
            user_id,
            tuple(shifts.get(user_id, ())),
            quiet.get(user_id),
            duties.get(user_id),
            off.get(user_id),
        )
        for user_id in sorted(shifts.keys() | duties.keys() | quiet.keys())
    )


async def shifts_of(
    connection: aiosqlite.Connection, guild_id: GuildId, user_id: UserId
) -> tuple[KeptShift, ...]:
    """Return somebody's hours in a server, in the order in which they set them."""
    rows = await connection.execute_fetchall(
        "SELECT * FROM rota_shift WHERE guild_id = ? AND user_id = ? ORDER BY shift_id",
        (guild_id, user_id),
    )
    return tuple(KeptShift(ShiftId(row["shift_id"]), _shift(row)) for row in rows)


async def keep_shift(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    user_id: UserId,
    shift: Shift,
    changed: ShiftId | None,
) -> None:
    """Keep new hours of somebody, or (with an id) put them in the place of others of theirs."""
    values = (
        shift.zone,
        shift.weekdays,
        shift.begins.isoformat("minutes"),
        shift.ends.isoformat("minutes"),
    )
    if changed is None:
        await connection.execute(
            "INSERT INTO rota_shift (guild_id, user_id, zone, weekdays, local_begin, local_end)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (guild_id, user_id, *values),
        )
    else:
        await connection.execute(
            "UPDATE rota_shift SET zone = ?, weekdays = ?, local_begin = ?, local_end = ?"
            " WHERE shift_id = ? AND guild_id = ? AND user_id = ?",
            (*values, changed, guild_id, user_id),
        )


async def remove_shift(
    connection: aiosqlite.Connection, guild_id: GuildId, user_id: UserId, shift_id: ShiftId
) -> bool:
    """Delete hours of somebody; return whether they were there."""
    cursor = await connection.execute(
        "DELETE FROM rota_shift WHERE shift_id = ? AND guild_id = ? AND user_id = ?",
        (shift_id, guild_id, user_id),
    )
    return cursor.rowcount > 0


async def quiet_of(
    connection: aiosqlite.Connection, guild_id: GuildId, user_id: UserId
) -> Quiet | None:
    """Return somebody's quiet hours in a server."""
    cursor = await connection.execute(
        "SELECT * FROM rota_quiet WHERE guild_id = ? AND user_id = ?", (guild_id, user_id)
    )
    row = await cursor.fetchone()
    return None if row is None else _quiet(row)


async def keep_quiet(
    connection: aiosqlite.Connection, guild_id: GuildId, user_id: UserId, quiet: Quiet | None
) -> None:
    """Keep somebody's quiet hours, or that there are none."""
    await connection.execute(
        "DELETE FROM rota_quiet WHERE guild_id = ? AND user_id = ?", (guild_id, user_id)
    )
    if quiet is not None:
        await connection.execute(
            "INSERT INTO rota_quiet VALUES (?, ?, ?, ?, ?, ?)",
            (
                guild_id,
                user_id,
                quiet.hours.zone,
                quiet.hours.begins.isoformat("minutes"),
                quiet.hours.ends.isoformat("minutes"),
                quiet.allows_now,
            ),
        )


async def keep_off(
    connection: aiosqlite.Connection, guild_id: GuildId, user_id: UserId, until: datetime | None
) -> None:
    """Keep until when somebody's hours do not count, or that they do."""
    await connection.execute(
        "DELETE FROM rota_off WHERE guild_id = ? AND user_id = ?", (guild_id, user_id)
    )
    if until is not None:
        await connection.execute(
            "INSERT INTO rota_off VALUES (?, ?, ?)", (guild_id, user_id, to_seconds(until))
        )


async def first_off_until(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the first one who went off duty in their hours is no longer off."""
    cursor = await connection.execute("SELECT min(until) FROM rota_off")
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def drop_off(connection: aiosqlite.Connection, now: datetime) -> None:
    """Delete what no longer keeps anybody off duty."""
    await connection.execute("DELETE FROM rota_off WHERE until <= ?", (to_seconds(now),))


async def second_line(connection: aiosqlite.Connection, guild_id: GuildId) -> tuple[UserId, ...]:
    """Return who was chosen for the second line of a server."""
    rows = await connection.execute_fetchall(
        "SELECT user_id FROM second_line WHERE guild_id = ? ORDER BY user_id", (guild_id,)
    )
    return tuple(UserId(row["user_id"]) for row in rows)


async def keep_second_line(
    connection: aiosqlite.Connection, guild_id: GuildId, user_ids: Collection[UserId]
) -> None:
    """Replace the second line of a server."""
    await connection.execute("DELETE FROM second_line WHERE guild_id = ?", (guild_id,))
    await connection.executemany(
        "INSERT INTO second_line VALUES (?, ?)", [(guild_id, one) for one in sorted(set(user_ids))]
    )


async def count_of_person(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
) -> int:
    """Return how many rows of the rota are about somebody, here or (None) in all servers."""
    counts = []
    for table in _TABLES:
        cursor = await connection.execute(
            f"SELECT count(*) FROM {table}"  # noqa: S608 - names of ours
            " WHERE user_id = ?1 AND (?2 IS NULL OR guild_id = ?2)",
            (user_id, guild_id),
        )
        row = await cursor.fetchone()
        counts.append(0 if row is None else int(row[0]))
    return sum(counts)


async def forget(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
) -> None:
    """Delete every row of the rota about somebody, here or (None) in all servers."""
    for table in _TABLES:
        await connection.execute(
            f"DELETE FROM {table} WHERE user_id = ?1 AND (?2 IS NULL OR guild_id = ?2)",  # noqa: S608
            (user_id, guild_id),
        )


def _is_known(zone: str) -> bool:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return False
    return True


def _shift(row: aiosqlite.Row) -> Shift:
    begins, ends = time.fromisoformat(row["local_begin"]), time.fromisoformat(row["local_end"])
    return Shift(row["zone"], begins, ends, row["weekdays"])


def _quiet(row: aiosqlite.Row) -> Quiet:
    begins, ends = time.fromisoformat(row["local_begin"]), time.fromisoformat(row["local_end"])
    return Quiet(Shift(row["zone"], begins, ends), bool(row["allows_now"]))
