import asyncio
import os
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.storage.database import StorageError, open_database
from tests.storage.cancellation import cancelled

ROOT = Path(__file__).parents[2]

OPEN_IT = """
import asyncio, sys
from pathlib import Path
from bot.storage.database import StorageError, open_database

async def main():
    try:
        async with open_database(Path(sys.argv[1])):
            print("opened")
    except StorageError as error:
        print(error)

asyncio.run(main())
"""

WRITE_FOR_EVER = """
import asyncio, sys
from pathlib import Path
from bot.storage.database import open_database

async def main():
    async with open_database(Path(sys.argv[1])) as database:
        number = 0
        while True:
            number += 1
            async with database.write() as connection:
                await connection.execute("INSERT INTO entry VALUES (?, 'first')", (number,))
                await connection.execute("INSERT INTO entry VALUES (?, 'second')", (number,))
            print(number, flush=True)

asyncio.run(main())
"""


def a_process(code: str, path: Path, **options) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - this file's own text
        [sys.executable, "-c", code, str(path)],
        cwd=ROOT,
        text=True,
        stdout=subprocess.PIPE,
        **options,
    )


def opened_elsewhere(path: Path) -> str:
    with a_process(OPEN_IT, path) as process:
        output, _ = process.communicate()
    return output


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "circle.sqlite3"


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such bits")
async def test_the_files_are_for_the_bot_alone(path):
    async with open_database(path) as database, database.write() as connection:
        await connection.execute("CREATE TABLE entry (number INTEGER) STRICT")
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    assert modes == {path.name + end: 0o600 for end in ("", "-wal", "-shm", ".lock")}


async def test_closing_ends_every_thread_even_when_cancelled(path):
    before = threading.active_count()

    async def work() -> None:
        async with open_database(path) as database, database.read():
            pass

    for point in range(0, 60, 3):
        await cancelled({point, point + 1, point + 2}, work())
    for thread in threading.enumerate():
        if thread.name.endswith("(_connection_worker_thread)"):
            thread.join(timeout=10)
    assert threading.active_count() == before


async def test_a_file_that_is_no_database_is_named_with_the_cure(path):
    path.parent.mkdir()
    path.write_text("Dear diary, this is much longer than a header. " * 40, "utf-8")
    with pytest.raises(StorageError, match=r"is not a SQLite database\. Set CIRCLE_DATABASE"):
        async with open_database(path):
            pass
    assert path.read_text("utf-8").startswith("Dear diary")


async def test_a_folder_in_the_place_of_the_file_is_named(path):
    path.mkdir(parents=True)
    with pytest.raises(StorageError, match="is a folder"):
        async with open_database(path):
            pass


async def test_a_file_in_the_place_of_the_folder_is_named(path):
    path.parent.write_text("", "utf-8")
    with pytest.raises(StorageError, match="is not a folder"):
        async with open_database(path):
            pass


@contextmanager
def as_somebody_without_rights():
    # The superuser may write anywhere.
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such bits")
async def test_a_folder_without_the_right_to_write_is_named(path):
    path.parent.mkdir(mode=0o500)
    refused = pytest.raises(StorageError, match=r"may not write .* own its folder")
    with as_somebody_without_rights(), refused:
        async with open_database(path):
            pass


async def test_a_file_that_another_program_has_locked_is_named(path):
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("CREATE TABLE theirs (a)")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StorageError, match="Another program has locked"):
            async with open_database(path, busy_seconds=0):
                pass


async def test_a_second_bot_on_the_same_file_is_refused_until_the_first_ends(path):
    async with open_database(path):
        refused = await asyncio.to_thread(opened_elsewhere, path)
        with pytest.raises(StorageError, match="Another Circlekeeper"):
            async with open_database(path.parent / ".." / "data" / path.name):
                pass
    assert refused.startswith(f"Another Circlekeeper is already using {path}. Stop it first")
    assert await asyncio.to_thread(opened_elsewhere, path) == "opened\n"


async def test_a_killed_bot_keeps_what_it_had_acknowledged_and_lets_go_of_the_file(path):
    async with open_database(path) as database, database.write() as connection:
        await connection.execute("CREATE TABLE entry (number INTEGER, half TEXT) STRICT")

    def write_and_kill() -> int:
        with a_process(WRITE_FOR_EVER, path) as process:
            assert process.stdout is not None
            for line in process.stdout:
                if int(line) == 30:
                    process.send_signal(signal.SIGKILL)
                    break
            return max([30, *(int(number) for number in process.stdout.read().split())])

    acknowledged = await asyncio.to_thread(write_and_kill)
    async with open_database(path) as database, database.read() as connection:
        rows = await connection.execute_fetchall(
            "SELECT number, count(*) AS halves FROM entry GROUP BY number"
        )
        assert {row["halves"] for row in rows} == {2}
        assert set(range(1, acknowledged + 1)) <= {row["number"] for row in rows}
        rows = await connection.execute_fetchall("PRAGMA integrity_check")
        assert [row[0] for row in rows] == ["ok"]
