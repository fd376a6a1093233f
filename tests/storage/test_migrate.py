import os
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.storage.copies import copies
from bot.storage.database import StorageError, open_database
from bot.storage.migrate import MIGRATIONS, MigrationReport, migrate, read_migrations

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)

FIRST = """
-- One circle; its name may hold a semicolon.
CREATE TABLE circle (
    id INTEGER PRIMARY KEY, -- a comment; with one too
    name TEXT NOT NULL
) STRICT;
INSERT INTO circle VALUES (1, 'a; b'); INSERT INTO circle VALUES (2, 'c');
CREATE TABLE seat (circle INTEGER NOT NULL REFERENCES circle ON DELETE CASCADE) STRICT;
INSERT INTO seat VALUES (1);
CREATE TRIGGER seat_gone AFTER DELETE ON seat BEGIN
    DELETE FROM seat WHERE circle = old.circle; -- BEGIN and END belong to the trigger
END;
/* the end; */
"""
REBUILD = """
CREATE TABLE circle_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL, day TEXT) STRICT;
INSERT INTO circle_new SELECT id, name, 'monday' FROM circle;
DROP TABLE circle;
ALTER TABLE circle_new RENAME TO circle;
"""
FAILING = """
CREATE TABLE half (a INTEGER) STRICT;
INSERT INTO circle (id, name) VALUES (9, 'nine');
INSERT INTO nowhere VALUES (1);
"""


class Files:
    """A folder of migrations, and a database file to try them on."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "circle.sqlite3"
        self.folder = folder / "migrations"
        self.folder.mkdir()

    def add(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, "utf-8")

    async def migrate(self):
        async with open_database(self.path) as database, database.maintenance() as connection:
            return await migrate(connection, self.folder, applied_at=NOON)

    def rows(self, query, path=None):
        with closing(sqlite3.connect(path or self.path)) as connection:
            return connection.execute(query).fetchall()

    def whole(self):
        with closing(sqlite3.connect(self.path)) as connection:
            version = connection.execute("PRAGMA user_version").fetchall()
            return [*version, *connection.iterdump()]


@pytest.fixture
def files(tmp_path):
    files = Files(tmp_path)
    files.add("0001_first.sql", FIRST)
    return files


async def test_an_empty_file_gets_every_migration_and_needs_no_copy(files):
    files.add("0002_days.sql", REBUILD)
    assert await files.migrate() == MigrationReport(0, 2, ())
    assert files.rows("SELECT * FROM circle") == [(1, "a; b", "monday"), (2, "c", "monday")]
    assert files.rows("PRAGMA user_version") == [(2,)]
    assert files.rows("SELECT version, name, length(checksum), applied_at FROM migration") == [
        (1, "first", 64, int(NOON.timestamp())),
        (2, "days", 64, int(NOON.timestamp())),
    ]


async def test_a_second_start_changes_nothing(files):
    await files.migrate()
    before = files.whole()
    assert await files.migrate() == MigrationReport(1, 1, ())
    assert files.whole() == before
    assert copies(files.path) == []


async def test_the_project_s_own_migrations_apply(files):
    files.folder = MIGRATIONS
    report = await files.migrate()
    assert report.to_version == len(read_migrations(MIGRATIONS)) >= 1


async def test_a_table_rebuilt_keeps_the_rows_that_refer_to_it(files):
    await files.migrate()
    files.add("0002_days.sql", REBUILD)
    await files.migrate()
    assert files.rows("SELECT * FROM seat") == [(1,)]


async def test_foreign_keys_are_on_again_afterwards(files):
    async with open_database(files.path) as database:
        async with database.maintenance() as connection:
            await migrate(connection, files.folder, applied_at=NOON)
        with pytest.raises(sqlite3.IntegrityError):
            async with database.write() as connection:
                await connection.execute("INSERT INTO seat VALUES (77)")


async def test_a_failing_migration_leaves_no_trace_and_is_named(files):
    await files.migrate()
    before = files.whole()
    files.add("0002_failing.sql", FAILING)
    with pytest.raises(StorageError, match=r"0002_failing failed.*no such table: nowhere"):
        await files.migrate()
    assert files.whole() == before


async def test_those_before_a_failing_migration_stay(files):
    files.add("0002_failing.sql", FAILING)
    with pytest.raises(StorageError, match="0002_failing"):
        await files.migrate()
    assert files.rows("PRAGMA user_version") == [(1,)]
    files.add("0002_failing.sql", REBUILD)
    assert (await files.migrate()).to_version == 2


async def test_a_migration_that_breaks_a_reference_leaves_no_trace(files):
    await files.migrate()
    before = files.whole()
    files.add("0002_loses.sql", "DELETE FROM circle;")
    with pytest.raises(StorageError, match="1 rows would refer to nothing, the first in table sea"):
        await files.migrate()
    assert files.whole() == before


async def test_before_a_change_the_file_is_copied_and_the_copy_opens(files):
    await files.migrate()
    files.add("0002_days.sql", REBUILD)
    # What an earlier attempt left, cut off in the middle.
    partial = files.path.with_name("circle.sqlite3.before-0002.partial")
    partial.write_text("half", "utf-8")
    copy = files.path.with_name("circle.sqlite3.before-0002")
    copy.write_text("older", "utf-8")

    assert await files.migrate() == MigrationReport(1, 2, (copy,))
    assert not partial.exists()
    assert files.rows("SELECT * FROM circle", copy) == [(1, "a; b"), (2, "c")]
    files.path = copy
    files.add("0002_days.sql", REBUILD)
    assert (await files.migrate()).from_version == 1


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such bits")
async def test_the_copy_is_for_the_bot_alone(files):
    await files.migrate()
    files.add("0002_days.sql", REBUILD)
    report = await files.migrate()
    assert stat.S_IMODE(report.copies[0].stat().st_mode) == 0o600


async def test_three_copies_are_kept_and_always_the_one_just_made(files):
    await files.migrate()
    for version in (3, 4, 5, 6):
        files.path.with_name(f"circle.sqlite3.before-{version:04}").write_text("", "utf-8")
    files.add("0002_days.sql", REBUILD)
    await files.migrate()
    assert [copy.name[-4:] for copy in copies(files.path)] == ["0002", "0005", "0006"]


async def test_each_step_of_an_upgrade_leaves_its_copy(files):
    await files.migrate()
    for version in (6, 7):
        files.path.with_name(f"circle.sqlite3.before-{version:04}").write_text("", "utf-8")
    files.add("0002_days.sql", REBUILD)
    files.add("0003_more.sql", "ALTER TABLE circle ADD COLUMN place TEXT;")
    report = await files.migrate()
    assert [copy.name[-4:] for copy in report.copies] == ["0002", "0003"]
    assert files.rows("PRAGMA user_version", report.copies[1]) == [(2,)]
    assert [copy.name[-4:] for copy in copies(files.path)] == ["0002", "0003", "0007"]


async def test_nothing_is_changed_when_the_copy_cannot_be_made(files):
    await files.migrate()
    before = files.whole()
    files.add("0002_days.sql", REBUILD)
    files.path.with_name("circle.sqlite3.before-0002.partial").mkdir()
    with pytest.raises(StorageError, match="copy before the upgrade could not be made"):
        await files.migrate()
    assert files.whole() == before


async def test_a_file_of_a_newer_bot_is_refused(files):
    files.add("0002_days.sql", REBUILD)
    await files.migrate()
    before = files.whole()
    (files.folder / "0002_days.sql").unlink()
    with pytest.raises(StorageError, match="of version 2, made by a newer Circlekeeper"):
        await files.migrate()
    assert files.whole() == before


async def test_a_migration_changed_after_it_was_applied_is_refused(files):
    await files.migrate()
    files.add("0001_first.sql", FIRST.replace("'c'", "'d'"))
    with pytest.raises(StorageError, match="0001_first was changed after"):
        await files.migrate()


async def test_line_ends_rewritten_for_windows_are_no_change(files):
    await files.migrate()
    (files.folder / "0001_first.sql").write_bytes(FIRST.replace("\n", "\r\n").encode())
    assert (await files.migrate()).to_version == 1


@pytest.mark.parametrize(
    "foreign",
    [
        "CREATE TABLE song (a)",
        "PRAGMA user_version = 1",
        "CREATE TABLE song (a); PRAGMA user_version=1",
    ],
)
async def test_the_file_of_another_program_is_refused(files, foreign):
    with closing(sqlite3.connect(files.path)) as connection:
        connection.executescript(foreign)
    before = files.whole()
    with pytest.raises(StorageError, match="Set CIRCLE_DATABASE"):
        await files.migrate()
    assert files.whole() == before


async def test_tables_of_litestream_are_no_other_program_s_data(files):
    with closing(sqlite3.connect(files.path)) as connection:
        connection.executescript(
            "CREATE TABLE _litestream_lock (id); CREATE TABLE _litestream_seq (id)"
        )
    assert (await files.migrate()).to_version == 1


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("0003_gap.sql", "0003_gap stands where 0002 should"),
        ("0001_again.sql", "0001_first stands where 0002 should"),
        ("0000_before.sql", "0000_before stands where 0001 should"),
        ("2_short.sql", "is not named like a migration"),
    ],
)
async def test_numbers_must_count_without_gaps_or_doubles(files, name, expected):
    files.add(name, "SELECT 1;")
    with pytest.raises(StorageError, match=expected):
        await files.migrate()
    assert files.rows("PRAGMA user_version") == [(0,)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BEGIN; SELECT 1;", "says BEGIN"),
        ("SELECT 1; -- then\n/* and */ commit;", "says COMMIT"),
        ("VACUUM;", "says VACUUM"),
        ("SELECT 1", "has no semicolon"),
        ("SELECT 1; CREATE TABLE song (a", "has no semicolon"),
    ],
)
async def test_what_would_leave_the_transaction_is_refused(files, text, expected):
    files.add("0002_wrong.sql", text)
    with pytest.raises(StorageError, match=expected):
        await files.migrate()
    assert files.rows("PRAGMA user_version") == [(0,)]


async def test_an_installation_without_migrations_is_refused(files):
    (files.folder / "0001_first.sql").unlink()
    with pytest.raises(StorageError, match="Install Circlekeeper again"):
        await files.migrate()
