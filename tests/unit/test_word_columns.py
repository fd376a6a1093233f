"""The words that are kept: each column that can hold some has its readers and its end."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from bot.storage.database import open_database
from bot.storage.migrate import migrate

# Typed into a form that says for whom and until when: who reads it, and what ends it.
WORDS = {
    "letter.details": ("the person written to", "its delivery, or a day"),
    "check_on_me.helps": ("the facilitator they chose", "they end it, or a year"),
    "check_on_me.helps_not": ("the facilitator they chose", "they end it, or a year"),
    "guideline_text.sentence": ("members", "staff change it"),
    "guideline_text.value": ("members", "staff change it"),
    "guideline_text.why": ("members", "staff change it"),
    "own_format.name": ("members", "staff remove it"),
    "own_format.toml": ("members", "staff remove it"),
    "own_prompt.credit": ("members", "staff remove it"),
    "own_prompt.text": ("members", "staff remove it"),
    **{
        f"own_resource.{column}": ("members", "staff remove it")
        for column in ("name", "word", "contact", "hours", "note")
    },
    "own_rule.text": ("staff", "staff remove it"),
    "server.calendar": ("staff", "staff change it"),
    "suggestion.credit": ("facilitators", "a decision, or 30 days"),
    "suggestion.text": ("facilitators", "a decision, or 30 days"),
}
# Names of columns that hold a code of ours, a date, a time, a zone or a country.
CODES = {
    *(
        "action",
        "age_band",
        "alert",
        "answer",
        "aside",
        "call",
        "called_from",
        "card_state",
        "checksum",
    ),
    *("choice_id", "country"),
    *("decision", "deck", "depth", "done", "duty", "ending", "event_shows", "family"),
    *("format_id", "guideline_id", "happening", "hard_day", "how", "kind", "language"),
    *("local_begin", "local_date", "local_end", "local_time", "mark", "mode", "on_date", "outcome"),
    *("paused_because", "phase", "pinned_value", "pinned_week", "plan", "prompt_id"),
    *(
        "prompt_time",
        "reply",
        "row_id",
        "rule_id",
        "set_aside",
        "shown_stage",
        "stage",
        "state",
        "tap",
        "told",
    ),
    *("truth", "turn_part"),
    *("value_id", "verdict", "way", "what", "wording_key", "zone"),
}
# Of ids, dates and numbers; of the bot's own steps.
NOBODYS = {"notice.details", "migration.name"}


@pytest.fixture
async def texts(tmp_path) -> set[str]:
    """Every column of a new database that can hold a text."""
    path = tmp_path / "circle.sqlite3"
    async with open_database(path) as database, database.maintenance() as connection:
        await migrate(connection, applied_at=datetime(2026, 11, 21, tzinfo=UTC))
    with closing(sqlite3.connect(path)) as connection:
        return {
            f"{table}.{column}"
            for (table,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table'"
            ).fetchall()
            for _, column, kind, *_ in connection.execute(f"PRAGMA table_info({table})").fetchall()
            if kind == "TEXT"
        }


async def test_no_column_can_hold_words_that_is_not_listed_with_its_readers_and_its_end(texts):
    can_hold = {one for one in texts if one.partition(".")[2] not in CODES}
    assert can_hold - NOBODYS == set(WORDS)


async def test_whatever_is_kept_of_messages_and_people_has_no_place_for_words(texts):
    about_people = {
        *("finding", "nudge", "review_item", "review_action", "ask", "private_thread"),
        *("care_note", "care_note_message", "care_card", "care_quiet", "care_form"),
        *("rota_shift", "rota_quiet", "rota_off", "second_line"),
    }
    held = {one for one in texts if one.partition(".")[0] in about_people}
    assert {one for one in held if one.partition(".")[2] not in CODES} == set()
