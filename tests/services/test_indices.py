"""What is asked of the database at each press finds its rows without reading through them all."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import aiosqlite
import pytest

from bot.domain.ids import MessageId, PromptId
from bot.domain.prompts.answers import ResponseKind
from bot.domain.prompts.deliveries import Note
from bot.domain.prompts.own import Typed
from bot.domain.prompts.schedules import EVERY_DAY
from bot.services.notices import Notices, notify_staff_once
from bot.services.prompts.dates import Dates
from bot.services.prompts.deliveries import Deliveries
from bot.services.prompts.outlook import Outlooks
from bot.services.prompts.own import OwnQuestions
from bot.services.prompts.responses import Responses
from bot.services.prompts.rests import Rests
from bot.services.prompts.silence import Silences
from bot.services.prompts.suggestions import Suggestions
from bot.services.rounds.circles import Circles
from bot.services.rounds.posts import CirclePostings
from bot.storage.database import Database
from tests.decks import questions_of
from tests.services.rounds.gathering import BEN, Gathering
from tests.services.servers import ANN, CHANNEL, DECK, FIRST, HERE, schedules_of, setup_of

GROWING = (
    *("delivery", "response", "own_prompt", "notice", "suggestion", "planned_date"),
    *("circle", "circle_seat", "circle_hand", "circle_event", "circle_post", "own_format"),
)
OF_WHAT_IS_OPEN = ("circle_server", "circle_shown", "circle_due", "circle_post_open")


@pytest.fixture
def asked(monkeypatch) -> Mapping[str, Any]:
    """Every statement from here on, with what was filled into it last."""
    statements: dict[str, Any] = {}
    execute = aiosqlite.Connection.execute

    def listened_to(connection: aiosqlite.Connection, sql: str, parameters: Any = ()) -> Any:
        statements[sql] = parameters
        return execute(connection, sql, parameters)

    monkeypatch.setattr(aiosqlite.Connection, "execute", listened_to)
    return statements


async def read_through(database: Database, asked: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the statements that read through all of a table that grows.

    An index that holds only what is open stays small.
    """
    found = []
    async with database.read() as connection:
        for sql, parameters in dict(asked).items():
            if not sql.startswith(("SELECT", "UPDATE", "DELETE", "INSERT")):
                continue
            steps = await connection.execute_fetchall(f"EXPLAIN QUERY PLAN {sql}", parameters)
            plan = [str(step["detail"]).split() for step in steps]
            found += [(sql, one[1]) for one in plan if _is_long(one)]
    return found


def _is_long(step: list[str]) -> bool:
    is_whole = step[0] == "SCAN" and step[1] in GROWING
    return is_whole and step[-1] not in OF_WHAT_IS_OPEN


async def test_no_press_reads_through_the_rows_of_all_servers(database, clock, key, asked):
    questions = questions_of(DECK)
    await setup_of(database, clock).choose_prompt_channel(HERE, CHANNEL, EVERY_DAY)
    deliveries = Deliveries(database, clock, questions)
    clock.advance(timedelta(hours=1))
    (posting,) = await deliveries.claim_due(clock.now())
    await deliveries.finish(await deliveries.settle_message(posting.delivery, MessageId(5)))
    for kind in ResponseKind:
        await Responses(database, clock, key).heard(HERE, (5, 6), ANN, kind)

    await Outlooks(database, clock, questions).of(HERE, FIRST, 7)
    schedules, rests = schedules_of(database, clock), Rests(database, clock, questions)
    tomorrow = clock.now().date() + timedelta(days=1)
    await Dates(database, clock, questions).swap(HERE, FIRST, tomorrow)
    await schedules.move(HERE, FIRST, CHANNEL)
    await rests.values(HERE, "en")
    await rests.pause_everything(HERE)
    clock.advance(timedelta(days=1))
    await Silences(database, clock).claim_due(clock.now())

    own = OwnQuestions(database, clock, questions)
    await own.add(HERE, "en", Typed("What helps?"))
    await own.page(HERE, "en")
    async with database.read() as connection:
        await questions.find(connection, HERE, PromptId("own-1"))
    suggestions = Suggestions(database, clock, questions)
    await suggestions.suggest(HERE, ANN, "en", Typed("What else?"), wants_answer=False)
    async with database.write() as connection:
        await notify_staff_once(connection, HERE, Note.NO_PIN, clock.now())
    await Notices(database, clock).unread(HERE, 5)

    assert len(asked) > 40
    assert await read_through(database, asked) == []


async def test_no_press_in_a_circle_reads_through_all_circles(database, clock, key, asked):
    circles, postings = Circles(database, clock, key), CirclePostings(database, clock, key)
    gathering = Gathering(circles, postings, clock)
    view = await gathering.begun(ANN, BEN)
    await gathering.post_all()
    place = (await gathering.of(view.circle_id)).place
    assert place.thread_id is not None
    assert place.panel_message_id is not None
    await circles.raise_hand(view.circle_id, BEN)
    await circles.write(place.thread_id, ANN)
    await circles.answered(place.thread_id, ANN, BEN)
    await circles.room_lost(place.thread_id)
    await circles.panel_lost(place.panel_message_id)
    await circles.running(HERE)
    await circles.end(view.circle_id)
    await circles.mirror(view.circle_id)
    assert len(await circles.held(HERE, 25)) == 1
    async with database.write() as connection:
        await circles.take_out(connection, ANN, HERE)

    assert len(asked) > 20
    assert await read_through(database, asked) == []
