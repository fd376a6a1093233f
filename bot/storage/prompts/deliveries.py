"""Questions on their way into a channel, as rows."""

from collections.abc import Sequence
from datetime import date, datetime

import aiosqlite

from bot.domain.ids import DeliveryId, GuildId, PromptId, ScheduleId
from bot.domain.prompts.deliveries import Delivery, DeliveryState
from bot.domain.prompts.memory import Asked
from bot.domain.prompts.schedules import Occurrence
from bot.domain.prompts.server_schedules import ServerSchedule
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds

_SELECT = (
    "SELECT delivery.*, schedule.language FROM delivery"
    " JOIN schedule ON schedule.schedule_id = delivery.schedule_id"
)


async def open_for(
    connection: aiosqlite.Connection,
    stored: ServerSchedule,
    occurrence: Occurrence,
    prompt_id: PromptId,
    now: datetime,
) -> bool:
    """Open the one delivery of a local date, due at once; say whether this call did.

    A date that failed may be opened again; one that is under way or done stays as it is. An
    earlier attempt at it may stand unheard of, so it keeps its first `claimed_at`, from which on
    its post is looked for, and counts as tried.
    """
    cursor = await connection.execute(
        "INSERT INTO delivery (guild_id, schedule_id, local_date, prompt_id, channel_id, state,"
        " attempt, due_at, expires_at, claimed_at, retry_at)"
        " VALUES (?, ?, ?, ?, ?, 'posting', 0, ?, ?, ?, ?)"
        " ON CONFLICT (guild_id, schedule_id, local_date) DO UPDATE SET"
        " prompt_id = excluded.prompt_id, channel_id = excluded.channel_id, state = 'posting',"
        " attempt = 1, due_at = excluded.due_at, expires_at = excluded.expires_at,"
        " retry_at = excluded.retry_at, is_withdrawn = 0"
        " WHERE delivery.state = 'failed'",
        (
            stored.guild_id,
            stored.schedule_id,
            occurrence.local_date.isoformat(),
            prompt_id,
            stored.channel_id,
            to_seconds(occurrence.due_at),
            to_seconds(occurrence.due_at + stored.grace),
            to_seconds(now),
            to_seconds(now),
        ),
    )
    return cursor.rowcount == 1


async def next_attempt_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the first waiting delivery wants its next attempt, or `None`."""
    cursor = await connection.execute(
        "SELECT min(retry_at) FROM delivery WHERE state IN ('posting', 'threading')"
    )
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def waiting(
    connection: aiosqlite.Connection, now: datetime, most: int
) -> tuple[Delivery, ...]:
    """Return up to `most` deliveries whose next attempt is due."""
    cursor = await connection.execute(
        f"{_SELECT} WHERE state IN ('posting', 'threading') AND retry_at <= ?"
        " ORDER BY retry_at, delivery_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([_delivery(row) async for row in cursor])


async def withdraw(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    schedule_id: ScheduleId | None = None,
    local_date: date | None = None,
) -> None:
    """Post nothing that is on its way: of a server, a schedule, or one date of it.

    What is being posted at this moment cannot be held back; it is not tried again.
    """
    day = None if local_date is None else local_date.isoformat()
    await connection.execute(
        "UPDATE delivery SET is_withdrawn = 1, retry_at = NULL,"
        " state = CASE WHEN retry_at IS NULL THEN 'posting' ELSE 'failed' END"
        " WHERE guild_id = ? AND state = 'posting'"
        " AND schedule_id = coalesce(?, schedule_id) AND local_date = coalesce(?, local_date)",
        (guild_id, schedule_id, day),
    )


async def wake_interrupted(connection: aiosqlite.Connection, now: datetime) -> int:
    """Make the attempts that a crash cut off due again; return how many there were.

    Only at start: while the bot runs, a row without `retry_at` is being worked on.
    """
    cursor = await connection.execute(
        "UPDATE delivery SET retry_at = ? WHERE state IN ('posting', 'threading')"
        " AND retry_at IS NULL",
        (to_seconds(now),),
    )
    return cursor.rowcount


async def save(connection: aiosqlite.Connection, delivery: Delivery) -> None:
    """Write what an attempt changed."""
    await connection.execute(
        "UPDATE delivery SET state = ?, attempt = ?, prompt_id = ?, channel_id = ?, retry_at = ?,"
        " message_id = ?, thread_id = ?, has_thread = ?, is_pinned = ?, is_withdrawn = ?"
        " WHERE delivery_id = ?",
        (
            delivery.state,
            delivery.attempt,
            delivery.prompt_id,
            delivery.channel_id,
            None if delivery.retry_at is None else to_seconds(delivery.retry_at),
            delivery.message_id,
            delivery.thread_id,
            delivery.has_thread,
            delivery.is_pinned,
            delivery.is_withdrawn,
            delivery.delivery_id,
        ),
    )


async def get(
    connection: aiosqlite.Connection, guild_id: GuildId, delivery_id: DeliveryId
) -> Delivery | None:
    """Return a delivery of this server, or `None`."""
    cursor = await connection.execute(
        f"{_SELECT} WHERE delivery.guild_id = ? AND delivery_id = ?", (guild_id, delivery_id)
    )
    row = await cursor.fetchone()
    return None if row is None else _delivery(row)


async def at_places(
    connection: aiosqlite.Connection, guild_id: GuildId, place_ids: Sequence[int]
) -> DeliveryId | None:
    """Return the delivery whose thread or whose message is among these, or `None`.

    A thread under a message has its id, also one that a person made by hand.
    """
    marks = ", ".join("?" * len(place_ids))
    # Not joined by OR, for which SQLite would read through all questions of the server.
    cursor = await connection.execute(
        f"SELECT delivery_id FROM delivery WHERE guild_id = ? AND thread_id IN ({marks})"  # noqa: S608
        " UNION ALL"
        f" SELECT delivery_id FROM delivery WHERE guild_id = ? AND message_id IN ({marks}) LIMIT 1",
        (guild_id, *place_ids, guild_id, *place_ids),
    )
    row = await cursor.fetchone()
    return None if row is None else DeliveryId(row["delivery_id"])


async def on_date(
    connection: aiosqlite.Connection, schedule_id: ScheduleId, local_date: date
) -> Delivery | None:
    """Return the delivery of a local date, whatever came of it, or `None`."""
    cursor = await connection.execute(
        f"{_SELECT} WHERE delivery.schedule_id = ? AND local_date = ?",
        (schedule_id, local_date.isoformat()),
    )
    row = await cursor.fetchone()
    return None if row is None else _delivery(row)


async def pinned(connection: aiosqlite.Connection, schedule_id: ScheduleId) -> tuple[Delivery, ...]:
    """Return the questions of a schedule that stand pinned, by what the bot knows."""
    cursor = await connection.execute(
        f"{_SELECT} WHERE delivery.schedule_id = ? AND delivery.is_pinned = 1", (schedule_id,)
    )
    return tuple([_delivery(row) async for row in cursor])


async def past(connection: aiosqlite.Connection, schedule_id: ScheduleId) -> tuple[Asked, ...]:
    """Return what a schedule has asked or is asking, and what was set aside, in their order."""
    cursor = await connection.execute(
        "SELECT local_date, prompt_id, 0 AS was_set_aside, claimed_at AS at, delivery_id AS place"
        " FROM delivery WHERE schedule_id = ? AND state <> 'failed'"
        " UNION ALL SELECT local_date, prompt_id, 1, at, 0 FROM set_aside WHERE schedule_id = ?"
        " ORDER BY at, place, prompt_id",
        (schedule_id, schedule_id),
    )
    return tuple(
        [
            Asked(
                date.fromisoformat(row["local_date"]),
                PromptId(row["prompt_id"]),
                bool(row["was_set_aside"]),
            )
            async for row in cursor
        ]
    )


def _delivery(row: aiosqlite.Row) -> Delivery:
    return Delivery(
        delivery_id=row["delivery_id"],
        guild_id=row["guild_id"],
        schedule_id=row["schedule_id"],
        local_date=date.fromisoformat(row["local_date"]),
        prompt_id=row["prompt_id"],
        channel_id=row["channel_id"],
        state=DeliveryState(row["state"]),
        attempt=row["attempt"],
        due_at=from_seconds(row["due_at"]),
        expires_at=from_seconds(row["expires_at"]),
        claimed_at=from_seconds(row["claimed_at"]),
        language=row["language"],
        retry_at=from_optional_seconds(row["retry_at"]),
        message_id=row["message_id"],
        thread_id=row["thread_id"],
        has_thread=bool(row["has_thread"]),
        is_pinned=bool(row["is_pinned"]),
        is_withdrawn=bool(row["is_withdrawn"]),
    )
