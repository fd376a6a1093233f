"""Live circles, as rows; a circle that is over keeps nobody's id."""

from dataclasses import replace
from datetime import datetime

import aiosqlite

from bot.domain.ids import ChannelId, CircleId, GuildId, MessageId, UserId
from bot.domain.rounds.circle import (
    Circle,
    Part,
    PauseReason,
    Phase,
    Turn,
    due_at,
)
from bot.domain.rounds.views import Place, View
from bot.storage.rounds import people
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds

NOBODY = UserId(0)
"""The facilitator of a circle that is over, or whose facilitator erased themselves."""

_PLAN = (
    "channel_id, format_id, language, minutes, questions, turn_seconds, seat_limit, seed,"
    " is_random, has_open_part, allows_replies, is_silent"
)


async def add(connection: aiosqlite.Connection, view: View) -> CircleId:
    """Keep a new circle, whatever its id says; return the id it has from now on."""
    circle = view.circle
    cursor = await connection.execute(
        f"INSERT INTO circle (guild_id, {_PLAN}, opened_at, phase, question, turns,"  # noqa: S608
        " replies_in_turns, facilitator_id, due_at, version, shown_version)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'lobby', 0, 0, 0, ?, ?, 1, 1)",
        (
            view.guild_id,
            view.place.channel_id,
            view.format_id,
            view.language,
            circle.minutes,
            circle.questions,
            circle.turn_seconds,
            circle.seat_limit,
            circle.seed,
            circle.is_random,
            circle.has_open_part,
            circle.allows_replies,
            circle.is_silent,
            to_seconds(circle.opened_at),
            circle.facilitator_id or None,
            _seconds(due_at(circle)),
        ),
    )
    return CircleId(cursor.lastrowid or 0)


async def load(connection: aiosqlite.Connection, circle_id: CircleId) -> View | None:
    """Return a circle, or `None`."""
    found = await _views(connection, "circle_id = ?", circle_id)
    return found[0] if found else None


async def in_thread(connection: aiosqlite.Connection, thread_id: ChannelId) -> View | None:
    """Return the circle that is under way in a thread, or `None`."""
    found = await _views(connection, "thread_id = ? AND phase <> 'ended'", thread_id)
    return found[0] if found else None


async def in_rooms(connection: aiosqlite.Connection, place_id: ChannelId) -> tuple[View, ...]:
    """Return the circles under way whose thread or whose channel this is."""
    return await _views(connection, "?1 IN (thread_id, channel_id) AND phase <> 'ended'", place_id)


async def with_message(connection: aiosqlite.Connection, message_id: MessageId) -> View | None:
    """Return the circle under way whose panel or card this is, or `None`."""
    found = await _views(
        connection,
        "?1 IN (panel_message_id, lobby_message_id) AND phase <> 'ended'",
        message_id,
    )
    return found[0] if found else None


async def running(connection: aiosqlite.Connection, guild_id: GuildId) -> tuple[View, ...]:
    """Return the circles of a server that are not over, the newest first."""
    return await _views(
        connection, "guild_id = ? AND phase <> 'ended' ORDER BY circle_id DESC", guild_id
    )


async def held(connection: aiosqlite.Connection, guild_id: GuildId, most: int) -> tuple[View, ...]:
    """Return up to `most` circles of a server that began and are over, the newest first."""
    return await _views(
        connection,
        "guild_id = ? AND phase = 'ended' AND started_at IS NOT NULL"
        " ORDER BY circle_id DESC LIMIT ?",
        guild_id,
        most,
    )


async def of_person(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
) -> tuple[View, ...]:
    """Return the circles under way that hold somebody's id, here or (None) in all servers."""
    return await _views(
        connection,
        "phase <> 'ended' AND (?2 IS NULL OR guild_id = ?2)"
        " AND (facilitator_id = ?1 OR circle_id IN"
        " (SELECT circle_id FROM circle_seat WHERE user_id = ?1))",
        user_id,
        guild_id,
    )


async def next_due_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the clock moves the next circle, or `None`."""
    cursor = await connection.execute("SELECT min(due_at) FROM circle WHERE due_at IS NOT NULL")
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def due(connection: aiosqlite.Connection, now: datetime, most: int) -> tuple[CircleId, ...]:
    """Return up to `most` circles that the clock moves now, the earliest first."""
    cursor = await connection.execute(
        "SELECT circle_id FROM circle WHERE due_at <= ? ORDER BY due_at, circle_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([CircleId(row["circle_id"]) async for row in cursor])


async def put_off(
    connection: aiosqlite.Connection, circle_id: CircleId, moment: datetime | None
) -> None:
    """Let the clock look at a circle at another moment."""
    await connection.execute(
        "UPDATE circle SET due_at = ? WHERE circle_id = ?", (_seconds(moment), circle_id)
    )


async def save(connection: aiosqlite.Connection, before: View, after: View) -> None:
    """Write what a press changed; one that is over loses everybody in it."""
    if after.circle.phase is Phase.ENDED:
        after = replace(after, circle=_without_people(after.circle))
    await _save_circle(connection, after)
    await people.save(connection, before.circle, after.circle)


async def save_place(connection: aiosqlite.Connection, circle_id: CircleId, place: Place) -> None:
    """Write where a circle stands."""
    await connection.execute(
        "UPDATE circle SET channel_id = ?, lobby_message_id = ?, thread_id = ?,"
        " panel_message_id = ?, panel_posted_at = ? WHERE circle_id = ?",
        (
            place.channel_id,
            place.lobby_message_id,
            place.thread_id,
            place.panel_message_id,
            _seconds(place.panel_posted_at),
            circle_id,
        ),
    )


async def forget_facilitator(connection: aiosqlite.Connection, circle_id: CircleId) -> None:
    """Keep no longer who holds a circle."""
    await connection.execute(
        "UPDATE circle SET facilitator_id = NULL WHERE circle_id = ?", (circle_id,)
    )


async def _views(
    connection: aiosqlite.Connection, condition: str, *values: object
) -> tuple[View, ...]:
    rows = await connection.execute_fetchall(
        f"SELECT *, {people.COLUMNS} FROM circle WHERE {condition}",  # noqa: S608 - conditions of ours
        values,
    )
    return tuple(_view(row) for row in rows)


def _view(row: aiosqlite.Row) -> View:
    circle = Circle(
        circle_id=row["circle_id"],
        guild_id=row["guild_id"],
        facilitator_id=row["facilitator_id"] or NOBODY,
        opened_at=from_seconds(row["opened_at"]),
        minutes=row["minutes"],
        questions=row["questions"],
        turn_seconds=row["turn_seconds"],
        seat_limit=row["seat_limit"],
        seed=row["seed"],
        is_random=bool(row["is_random"]),
        has_open_part=bool(row["has_open_part"]),
        allows_replies=bool(row["allows_replies"]),
        is_silent=bool(row["is_silent"]),
        phase=Phase(row["phase"]),
        question=row["question"],
        seats=people.seats(row),
        turn=_turn(row),
        turns=row["turns"],
        hands=people.hands(row),
        opener_id=row["opener_id"],
        closer_id=row["closer_id"],
        started_at=from_optional_seconds(row["started_at"]),
        quiet_until=from_optional_seconds(row["quiet_until"]),
        open_part_at=from_optional_seconds(row["open_part_at"]),
        ended_at=from_optional_seconds(row["ended_at"]),
        paused_at=from_optional_seconds(row["paused_at"]),
        paused_because=row["paused_because"] and PauseReason(row["paused_because"]),
        replies_in_turns=row["replies_in_turns"],
    )
    place = Place(
        channel_id=row["channel_id"],
        lobby_message_id=row["lobby_message_id"],
        thread_id=row["thread_id"],
        panel_message_id=row["panel_message_id"],
        panel_posted_at=from_optional_seconds(row["panel_posted_at"]),
    )
    return View(circle, row["format_id"], row["language"], place, row["version"])


def _turn(row: aiosqlite.Row) -> Turn | None:
    if row["speaker_id"] is None:
        return None
    return Turn(
        number=row["turns"],
        user_id=row["speaker_id"],
        part=Part(row["turn_part"]),
        began_at=from_seconds(row["turn_began_at"]),
        ends_at=from_seconds(row["turn_ends_at"]),
        seen_at=from_optional_seconds(row["turn_seen_at"]),
        has_shared=bool(row["turn_has_shared"]),
    )


async def _save_circle(connection: aiosqlite.Connection, view: View) -> None:
    circle, turn = view.circle, view.circle.turn
    await connection.execute(
        "UPDATE circle SET seat_limit = ?, is_random = ?, phase = ?, question = ?, turns = ?,"
        " replies_in_turns = ?, facilitator_id = ?, opener_id = ?, closer_id = ?, started_at = ?,"
        " quiet_until = ?, open_part_at = ?, ended_at = ?, paused_at = ?, paused_because = ?,"
        " speaker_id = ?, turn_part = ?, turn_began_at = ?, turn_ends_at = ?, turn_seen_at = ?,"
        " turn_has_shared = ?, due_at = ?, version = ? WHERE circle_id = ?",
        (
            circle.seat_limit,
            circle.is_random,
            circle.phase,
            circle.question,
            circle.turns,
            circle.replies_in_turns,
            circle.facilitator_id or None,
            circle.opener_id,
            circle.closer_id,
            _seconds(circle.started_at),
            _seconds(circle.quiet_until),
            _seconds(circle.open_part_at),
            _seconds(circle.ended_at),
            _seconds(circle.paused_at),
            circle.paused_because,
            turn and turn.user_id,
            turn and turn.part,
            turn and to_seconds(turn.began_at),
            turn and to_seconds(turn.ends_at),
            turn and _seconds(turn.seen_at),
            turn is not None and turn.has_shared,
            _seconds(due_at(circle)),
            view.version,
            view.circle_id,
        ),
    )


def _without_people(circle: Circle) -> Circle:
    return replace(
        circle, seats=(), hands=(), turn=None, facilitator_id=NOBODY, opener_id=None, closer_id=None
    )


def _seconds(moment: datetime | None) -> int | None:
    return None if moment is None else to_seconds(moment)
