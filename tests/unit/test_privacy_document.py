"""PRIVACY.md lists what the database can hold: every column, and no other."""

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from bot.storage.database import open_database
from bot.storage.migrate import migrate
from tests.source import ROOT

COLUMN = re.compile(r"^\| `([a-z_]+\.[a-z_]+)` \| (\S.*\S) \| (\S.*\S) \|$", re.MULTILINE)


@pytest.fixture(scope="module")
def document() -> str:
    return (ROOT / "PRIVACY.md").read_text("utf-8")


@pytest.fixture
async def columns(tmp_path) -> set[str]:
    """Every `table.column` of a new database."""
    path = tmp_path / "circle.sqlite3"
    async with open_database(path) as database, database.maintenance() as connection:
        await migrate(connection, applied_at=datetime(2026, 11, 21, tzinfo=UTC))
    with closing(sqlite3.connect(path)) as connection:
        return {
            f"{table}.{column}"
            for (table,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table'"
            ).fetchall()
            for _, column, *_ in connection.execute(f"PRAGMA table_info({table})").fetchall()
        }


async def test_every_stored_column_is_listed_once_with_what_and_why(document, columns):
    listed = [name for name, _, _ in COLUMN.findall(document)]
    assert sorted(listed) == sorted(columns)


async def test_nothing_is_named_that_does_not_exist(document, columns):
    """Beside the lists the text may name files, which have other endings."""
    tables = {name.partition(".")[0] for name in columns}
    named = set(re.findall(r"`([a-z_]+\.[a-z_]+)`", document))
    assert {name for name in named if name.partition(".")[0] in tables} <= columns
    assert set(re.findall(r"^### `([a-z_]+)`", document, re.MULTILINE)) == tables


def test_every_table_says_how_long_it_is_kept(document):
    _, *chapters = re.split(r"^### ", document, flags=re.MULTILINE)
    silent = [one.splitlines()[0] for one in chapters if "\n**How long:** " not in one]
    assert silent == []
