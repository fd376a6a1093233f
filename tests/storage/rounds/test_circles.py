"""A circle is read as it was written, whatever has happened to it, and found quickly."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.ids import ChannelId, CircleId, FormatId, GuildId, MessageId, UserId
from bot.domain.rounds import facilitating, joining, turns
from bot.domain.rounds.circle import Circle, PauseReason, due_at
from bot.domain.rounds.views import Place, View
from bot.storage.database import Database, open_database
from bot.storage.migrate import migrate
from bot.storage.rounds import circles as stored
from bot.storage.setup import ensure_server
from tests.circles import ANA, BEN, CEM, DIA, NOW, done, lobby, number, passes, says


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with open_database(tmp_path / "circle.sqlite3") as database:
        async with database.maintenance() as connection:
            await migrate(connection, applied_at=datetime(2026, 3, 1, tzinfo=UTC))
        async with database.write() as connection:
            await ensure_server(connection, GuildId(1))
        yield database


def life() -> list[Circle]:
    """Return one circle after each of the things that can happen to it."""
    path = [lobby(questions=2, is_random=True, allows_replies=True)]

    def then(circle: Circle) -> Circle:
        path.append(circle)
        return circle

    later = NOW + timedelta(minutes=1)
    circle = path[0]
    for person in (ANA, BEN, CEM):
        circle = then(done(joining.join(circle, by=person)))
    circle = then(done(joining.listen(circle, by=DIA, now=NOW)))
    circle = then(done(joining.offer_to_open(circle, by=DIA)))
    circle = then(done(joining.offer_to_close(circle, by=BEN)))
    circle = then(done(turns.start(circle, now=later)))
    circle = then(says(circle, DIA, now=later))
    speaker = circle.speaker_id or UserId(0)
    circle = then(done(turns.write(circle, by=speaker, now=later)))
    circle = then(passes(circle, speaker, now=later))
    circle = then(
        done(
            turns.come_later(
                circle, by=circle.speaker_id or UserId(0), turn=number(circle), now=later
            )
        )
    )
    circle = then(done(joining.raise_hand(circle, by=DIA)))
    circle = then(done(joining.raise_hand(circle, by=ANA)))
    circle = then(done(joining.leave(circle, by=CEM, now=later)))
    circle = then(done(facilitating.add_seats(circle, seat_limit=20)))
    circle = then(done(facilitating.hand_over(circle, to=DIA)))
    circle = then(done(facilitating.arrange(circle, order=[BEN, ANA])))
    circle = then(done(facilitating.pause(circle, now=later, because=PauseReason.ROOM_GONE)))
    circle = then(done(facilitating.resume(circle, now=later + timedelta(minutes=1))))
    while circle.turn is not None and circle.question < circle.questions:
        circle = then(says(circle, circle.turn.user_id, now=later))
    return path


async def test_it_is_read_as_it_was_written_after_each_thing_that_can_happen(database):
    place = Place(ChannelId(5), MessageId(6), ChannelId(6), MessageId(7), NOW)
    first, *rest = life()
    async with database.write() as connection:
        new = View(first, FormatId("talking-circle"), "es", place)
        circle_id = await stored.add(connection, new)
        await stored.save_place(connection, circle_id, place)
        before = await stored.load(connection, circle_id)
        assert before == replace(new, circle=replace(first, circle_id=circle_id), version=1)
        for version, circle in enumerate(rest, start=2):
            after = replace(before, circle=replace(circle, circle_id=circle_id), version=version)
            await stored.save(connection, before, after)
            assert await stored.load(connection, circle_id) == after
            assert await stored.next_due_at(connection) == due_at(circle)
            before = after


PLANS = (
    "SELECT * FROM circle WHERE thread_id = 5 AND phase <> 'ended'",
    "SELECT * FROM circle WHERE 5 IN (thread_id, channel_id) AND phase <> 'ended'",
    "SELECT * FROM circle WHERE 5 IN (panel_message_id, lobby_message_id) AND phase <> 'ended'",
    "SELECT min(due_at) FROM circle WHERE due_at IS NOT NULL",
    "SELECT circle_id FROM circle WHERE shown_stage <> 'over' AND shown_version < version",
    "SELECT 1 FROM circle_post WHERE state IN ('waiting', 'clearing')",
)


@pytest.mark.parametrize("sql", PLANS)
async def test_what_each_message_asks_goes_through_no_circle_of_the_past(database, sql):
    async with database.read() as connection:
        plan = await connection.execute_fetchall(f"EXPLAIN QUERY PLAN {sql}")
    steps = [row["detail"] for row in plan]
    assert all("USING" in step and "INDEX" in step for step in steps), steps


async def test_one_that_nobody_keeps_is_none(database):
    async with database.read() as connection:
        assert await stored.load(connection, CircleId(5)) is None
        assert await stored.next_due_at(connection) is None
