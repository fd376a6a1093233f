import asyncio
import random
import sqlite3

import aiosqlite
import pytest

from bot.storage.database import open_database
from tests.storage.cancellation import cancelled

SEED = 20261121


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "circle.sqlite3"


@pytest.fixture
async def database(path):
    async with open_database(path) as database:
        async with database.write() as connection:
            await connection.execute("CREATE TABLE entry (number INTEGER, half TEXT) STRICT")
        yield database


async def write_both(database, number: int) -> None:
    async with database.write() as connection:
        await connection.execute("INSERT INTO entry VALUES (?, 'first')", (number,))
        await connection.execute("INSERT INTO entry VALUES (?, 'second')", (number,))


async def numbers(connection: aiosqlite.Connection, halves: int = 2) -> set[int]:
    rows = await connection.execute_fetchall(
        "SELECT number FROM entry GROUP BY number HAVING count(*) = ?", (halves,)
    )
    return {row["number"] for row in rows}


async def test_two_tasks_that_write_at_once_never_mix_their_transactions(database):
    first_has_written = asyncio.Event()

    async def fails() -> None:
        async with database.write() as connection:
            await connection.execute("INSERT INTO entry VALUES (1, 'fails')")
            first_has_written.set()
            await connection.execute("SELECT 1")
            raise ZeroDivisionError

    async def succeeds() -> None:
        await first_has_written.wait()
        await write_both(database, 2)

    outcomes = await asyncio.gather(fails(), succeeds(), return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [ZeroDivisionError, type(None)]
    async with database.read() as connection:
        rows = await connection.execute_fetchall("SELECT DISTINCT number FROM entry")
        assert [row["number"] for row in rows] == [2]


async def test_a_write_cancelled_at_any_wait_leaves_nothing_open_and_no_half(database):
    for point in range(100):
        was_cancelled = await cancelled({point}, write_both(database, point))
        await write_both(database, 1000 + point)
        if not was_cancelled:
            break
    assert 4 <= point < 99
    async with database.read() as connection:
        assert await numbers(connection, halves=1) == set()
        assert {1000 + number for number in range(point + 1)} <= await numbers(connection)
        assert 0 not in await numbers(connection)


async def test_many_cancelled_writers_beside_each_other_leave_no_half(database):
    chance = random.Random(SEED)  # noqa: S311 - a test that can be repeated
    works = [
        cancelled({chance.randrange(12) for _ in range(chance.randrange(4))}, work)
        for work in (write_both(database, number) for number in range(200))
    ]
    were_cancelled = await asyncio.gather(*works)
    assert 50 < sum(were_cancelled) < 190
    await write_both(database, 1000)
    async with database.read() as connection:
        assert await numbers(connection, halves=1) == set()
        finished = {number for number, ended in enumerate(were_cancelled) if not ended}
        assert finished | {1000} <= await numbers(connection)


async def test_a_read_cancelled_at_any_wait_gives_its_reader_back(database):
    async def look() -> None:
        async with database.read() as connection:
            await numbers(connection)

    for point in range(30):
        if not await cancelled({point, point + 1}, look()):
            break
    assert 2 <= point < 29
    async with database.read() as one, database.read() as other:
        assert await numbers(one) == await numbers(other) == set()


async def test_a_commit_that_fails_leaves_nothing(database):
    async with database.write() as connection:
        await connection.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT")
        await connection.execute(
            "CREATE TABLE child (parent INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED)"
        )

    async def adopt_nobody() -> None:
        async with database.write() as connection:
            await connection.execute("INSERT INTO entry VALUES (1, 'first')")
            await connection.execute("INSERT INTO child VALUES (7)")

    with pytest.raises(sqlite3.IntegrityError):
        await adopt_nobody()
    await write_both(database, 2)
    async with database.read() as connection:
        assert await numbers(connection) == {2}
        assert await numbers(connection, halves=1) == set()


async def test_a_half_read_returning_does_not_hinder_the_commit(database):
    async with database.write() as connection:
        cursor = await connection.execute(
            "INSERT INTO entry VALUES (1, 'a'), (1, 'b') RETURNING number"
        )
        await cursor.fetchone()
    async with database.read() as connection:
        assert await numbers(connection) == {1}


async def test_a_write_inside_a_write_is_refused_and_does_not_wait_for_ever(database):
    async with database.write():
        with pytest.raises(RuntimeError, match="inside a write"):
            async with database.write():
                pass


async def test_a_reader_sees_one_snapshot(database):
    await write_both(database, 1)
    async with database.read() as connection, database.read_long() as long:
        assert await numbers(connection) == await numbers(long) == {1}
        await write_both(database, 2)
        assert await numbers(connection) == await numbers(long) == {1}
    async with database.read() as connection, database.read_long() as long:
        assert await numbers(connection) == await numbers(long) == {1, 2}


async def test_a_half_read_answer_does_not_keep_the_next_reader_in_the_past(database):
    for number in range(100):
        await write_both(database, number)
    async with database.read() as connection:
        kept = await connection.execute("SELECT number FROM entry")
        await kept.fetchone()
    await write_both(database, 1000)
    async with database.read() as connection:
        assert 1000 in await numbers(connection)


async def test_a_long_read_does_not_hold_up_the_short_ones(database):
    async with database.read_long(), database.read() as one, database.read() as other:
        assert await numbers(one) == await numbers(other) == set()


async def test_readers_cannot_write(database):
    for reading in (database.read, database.read, database.read_long):
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            async with reading() as connection:
                await connection.execute("DELETE FROM entry")


async def test_what_needs_no_transaction_gets_the_writer_alone(database, tmp_path):
    async with database.maintenance() as connection:
        await connection.execute("VACUUM INTO ?", (str(tmp_path / "copy"),))
        await connection.execute("BEGIN")
        await connection.execute("INSERT INTO entry VALUES (1, 'left open')")
    await write_both(database, 2)
    async with database.read() as connection:
        assert await numbers(connection, halves=1) == set()


async def test_every_connection_has_the_pragmas(database):
    async def pragma(connection: aiosqlite.Connection, name: str) -> object:
        [row] = await connection.execute_fetchall(f"PRAGMA {name}")
        return row[0]

    for door in (database.maintenance, database.read, database.read_long):
        async with door() as connection:
            assert await pragma(connection, "journal_mode") == "wal"
            assert await pragma(connection, "synchronous") == 2
            assert await pragma(connection, "secure_delete") == 1
            assert await pragma(connection, "foreign_keys") == 1
            assert await pragma(connection, "busy_timeout") == 5000
