"""What the tables themselves refuse, whatever asks them to keep it."""

import sqlite3

import pytest

from bot.domain.guidelines.families import GuidelineId
from bot.storage.database import Database
from bot.storage.guidelines import own
from bot.storage.setup import ensure_server
from tests.services.conftest import clock, database
from tests.services.servers import HERE, rows

__all__ = ["clock", "database"]

ITEM = (
    "INSERT INTO review_item (guild_id, kind, state, user_id, taken_by, severity, alert, opened_at,"
    " ends_at, card_state) VALUES (100, 'finding', ?, ?, ?, 2, 'none', 1, 2, 'none')"
)
FINDING = (
    "INSERT INTO finding (guild_id, message_id, rule_id, family, severity, channel_id, done,"
    " found_at) VALUES (100, 5, 'a-rule', 'G4', 2, 6, 'count', 1)"
)
THREAD = (
    "INSERT INTO private_thread (guild_id, parent_id, user_id, language, state, opened_at, ends_at)"
    " VALUES (100, 1, NULL, 'en', ?, 1, 2)"
)


async def keep(database: Database, sql: str, *values: object) -> None:
    async with database.write() as connection:
        await ensure_server(connection, HERE)
        await connection.execute(sql, values)


@pytest.mark.parametrize(("user_id", "taken_by"), [(1, None), (None, 2)])
async def test_a_closed_item_can_name_nobody(database, user_id, taken_by):
    with pytest.raises(sqlite3.IntegrityError):
        await keep(database, ITEM, "closed", user_id, taken_by)
    await keep(database, ITEM, "open", user_id, taken_by)


async def test_a_message_and_rule_have_one_finding(database):
    await keep(database, FINDING)
    with pytest.raises(sqlite3.IntegrityError):
        await keep(database, FINDING)


async def test_a_thread_that_is_nobodys_can_only_be_closed(database):
    with pytest.raises(sqlite3.IntegrityError):
        await keep(database, THREAD, "open")
    await keep(database, THREAD, "closing")


async def test_findings_outlive_their_item_and_what_was_asked_does_not(database):
    await keep(database, ITEM, "open", 1, None)
    await keep(database, FINDING)
    await keep(database, "UPDATE finding SET item_id = 1")
    await keep(
        database,
        "INSERT INTO ask (guild_id, item_id, kind, user_id, language, wants_answer, asked_at)"
        " VALUES (100, 1, 'look', 3, 'en', 1, 1)",
    )
    await keep(database, "DELETE FROM review_item")
    assert await rows(database, "SELECT item_id FROM finding") == [(None,)]
    assert await rows(database, "SELECT count(*) FROM ask") == [(0,)]


async def test_a_server_that_is_deleted_takes_all_of_it_along(database):
    await keep(database, ITEM, "open", 1, None)
    await keep(database, FINDING)
    await keep(database, "DELETE FROM server")
    for table in ("review_item", "finding"):
        assert await rows(database, f"SELECT count(*) FROM {table}") == [(0,)]  # noqa: S608


async def test_words_for_a_guideline_that_is_shipped_no_more_are_passed_over(database):
    await keep(
        database,
        "INSERT INTO guideline_text (guild_id, guideline_id, language, sentence, value, why)"
        " VALUES (100, 'gone', 'en', 'a', 'b', 'c'), (100, 'stays-here', 'en', 'a', 'b', 'c')",
    )
    async with database.read() as connection:
        assert set(await own.texts(connection, HERE, "en")) == {GuidelineId.STAYS_HERE}
