"""A live circle as its rows hold it, and whether what people see is the same."""

import sqlite3
from contextlib import closing

from discord.ui import TextDisplay

from bot.domain.ids import CircleId
from bot.domain.rounds.formats import Format
from bot.domain.rounds.views import View
from bot.sandbox.attach import settings_in
from bot.sandbox.records import Message
from bot.storage.connection import connect
from bot.storage.rounds import circles as stored
from bot.ui.rounds.panel import panel_message
from bot.wording import Say
from tests.wire.pilot import Pilot


async def circle_in_rows(pilot: Pilot, circle_id: CircleId) -> View:
    """Return a circle as the database of a bot, living or dead, holds it."""
    path = settings_in(pilot.folder, pilot.world.token).database
    connection = await connect(path, busy_seconds=5)
    try:
        view = await stored.load(connection, circle_id)
    finally:
        await connection.close()
    assert view is not None
    return view


def is_as_in_rows(panel: Message, view: View, round_format: Format, say: Say) -> bool:
    """Whether a panel says just what the rows do."""
    view_of_panel = panel_message(say, view.circle, round_format)
    texts = [one.content for one in view_of_panel.walk_children() if isinstance(one, TextDisplay)]
    return panel.text == "\n".join(texts)


def tables_with(pilot: Pilot, ids: set[int]) -> set[str]:
    """Return the tables in which one of these ids stands, in any column or text."""
    path = settings_in(pilot.folder, pilot.world.token).database
    found = set()
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        for (name,) in names:
            rows = connection.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608 - our own
            texts = {str(value) for row in rows for value in row}
            if any(str(one) in text for one in ids for text in texts):
                found.add(str(name))
    return found
