"""Who is in a live circle, as rows that its end deletes: seats, and hands that are up."""

import json
from typing import Any

import aiosqlite

from bot.domain.ids import UserId
from bot.domain.rounds.circle import Circle, Seat, SeatState

COLUMNS = (
    "(SELECT json_group_array(json_array(user_id, place, state, has_had)) FROM"
    " (SELECT * FROM circle_seat s WHERE s.circle_id = circle.circle_id ORDER BY place, user_id))"
    " AS seats,"
    " (SELECT json_group_array(user_id) FROM"
    " (SELECT * FROM circle_hand h WHERE h.circle_id = circle.circle_id ORDER BY place)) AS hands"
)
"""What a statement that reads circles asks for beside them: one statement, and not three.

Everybody's press waits for those before it, and each statement is a way to another thread.
"""


def seats(row: aiosqlite.Row) -> tuple[Seat, ...]:
    """Return the seats of a circle by their places."""
    return tuple(
        Seat(user_id, place, SeatState(state), bool(has_had))
        for user_id, place, state, has_had in _list(row["seats"])
    )


def hands(row: aiosqlite.Row) -> tuple[UserId, ...]:
    """Return whose hands are up in a circle, the first first."""
    return tuple(_list(row["hands"]))


async def save(connection: aiosqlite.Connection, before: Circle, after: Circle) -> None:
    """Write what has changed of seats and hands, and nothing where nothing has."""
    gone = {one.user_id for one in before.seats} - {one.user_id for one in after.seats}
    if gone:
        await connection.executemany(
            "DELETE FROM circle_seat WHERE circle_id = ? AND user_id = ?",
            [(after.circle_id, user_id) for user_id in gone],
        )
    changed = set(after.seats) - set(before.seats)
    if changed:
        await _put(connection, after, changed)
    if before.hands != after.hands:
        await _replace_hands(connection, after)


async def _put(connection: aiosqlite.Connection, circle: Circle, changed: set[Seat]) -> None:
    await connection.executemany(
        "INSERT INTO circle_seat (circle_id, guild_id, user_id, place, state, has_had)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (circle_id, user_id) DO UPDATE SET"
        " place = excluded.place, state = excluded.state, has_had = excluded.has_had",
        [
            (circle.circle_id, circle.guild_id, one.user_id, one.place, one.state, one.has_had)
            for one in changed
        ],
    )


async def _replace_hands(connection: aiosqlite.Connection, circle: Circle) -> None:
    await connection.execute("DELETE FROM circle_hand WHERE circle_id = ?", (circle.circle_id,))
    if circle.hands:
        await connection.executemany(
            "INSERT INTO circle_hand (circle_id, guild_id, user_id, place) VALUES (?, ?, ?, ?)",
            [
                (circle.circle_id, circle.guild_id, user_id, place)
                for place, user_id in enumerate(circle.hands)
            ],
        )


def _list(of: str) -> list[Any]:
    return list(json.loads(of))
