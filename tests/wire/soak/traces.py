"""What a life leaves behind: its log and its database."""

import re
import sqlite3
from contextlib import closing

from bot.sandbox.attach import settings_in
from tests.wire.pilot import Pilot

UNFORESEEN = re.compile(r"\b(ERROR|CRITICAL)\b|^Traceback|\bWarning:")
UNDER_WAY = {"posting", "threading"}
# Tables whose rows go when what they are about is settled.
PASSING = {"share_under_way"}


def unforeseen_lines(log: str) -> list[str]:
    """Return the lines that tell of an error nobody foresaw: after a kill there is none at all."""
    return [line for line in log.splitlines() if UNFORESEEN.search(line)]


def assert_rows_are_sound(pilot: Pilot) -> None:
    """Fail unless SQLite finds its file whole and no row of any table is under way."""
    path = settings_in(pilot.folder, pilot.world.token).database
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for table in _tables(connection):
            assert _under_way(connection, table) == [], table


def _tables(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    return [str(row[0]) for row in rows]


def _under_way(connection: sqlite3.Connection, table: str) -> list[object]:
    rows = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - a name of our own schema
    columns = [column[0] for column in rows.description]
    found = [dict(zip(columns, row, strict=True)) for row in rows]
    return [row for row in found if table in PASSING or row.get("state") in UNDER_WAY]
