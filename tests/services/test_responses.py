"""Who did what with a question: counted once, under a code, in one server."""

import pytest

from bot.domain.ids import DeliveryId
from bot.domain.prompts.answers import Refusal, ResponseKind
from bot.services.prompts.responses import Counted, Responses
from bot.storage.database import Database
from tests.services.servers import (
    ANN,
    BEN,
    CHANNEL,
    ELSEWHERE,
    HERE,
    rows,
    todays_questions,
)

SHARE, PASS, MISFIT = ResponseKind.SHARE, ResponseKind.PASS, ResponseKind.MISFIT


@pytest.fixture
async def questions(database, clock) -> dict[int, DeliveryId]:
    """Today's question of each of two servers."""
    return await todays_questions(database, clock)


@pytest.fixture
def responses(database, clock, key) -> Responses:
    return Responses(database, clock, key)


async def kinds(database: Database) -> list[str]:
    return [kind for (kind,) in await rows(database, "SELECT kind FROM response ORDER BY 1")]


async def test_only_the_first_answer_of_a_person_is_the_first(responses, questions):
    here = questions[HERE]

    assert await responses.respond(HERE, here, ANN, PASS) == Counted(is_first=True)
    assert await responses.respond(HERE, here, ANN, SHARE) == Counted(is_first=False)
    assert await responses.respond(HERE, here, BEN, SHARE) == Counted(is_first=True)


async def test_a_person_is_new_in_each_server(responses, questions):
    await responses.respond(HERE, questions[HERE], ANN, SHARE)

    again = await responses.respond(ELSEWHERE, questions[ELSEWHERE], ANN, SHARE)

    assert again == Counted(is_first=True)


@pytest.mark.parametrize("kind", [PASS, MISFIT])
async def test_a_pass_is_a_pass_however_often_it_is_pressed(responses, questions, database, kind):
    for _ in range(3):
        await responses.respond(HERE, questions[HERE], ANN, kind)

    assert await kinds(database) == [kind]


async def test_every_share_counts(responses, questions, database):
    for _ in range(2):
        await responses.respond(HERE, questions[HERE], ANN, SHARE)

    assert await kinds(database) == [SHARE, SHARE]


async def test_a_button_of_another_server_reaches_nothing(responses, questions, database):
    theirs = questions[ELSEWHERE]

    assert await responses.delivery(HERE, theirs) is Refusal.UNKNOWN_PROMPT
    assert await responses.respond(HERE, theirs, ANN, PASS) is Refusal.UNKNOWN_PROMPT
    assert await kinds(database) == []


async def test_a_button_of_no_question_is_refused(responses, questions):
    assert await responses.delivery(HERE, DeliveryId(999)) is Refusal.UNKNOWN_PROMPT


async def test_a_button_finds_the_question_it_belongs_to(responses, questions):
    found = await responses.delivery(HERE, questions[HERE])

    assert (found.delivery_id, found.channel_id) == (questions[HERE], CHANNEL)


async def test_a_row_holds_a_code_and_no_id_of_a_person(responses, questions, database):
    await responses.respond(HERE, questions[HERE], ANN, SHARE)
    await responses.respond(ELSEWHERE, questions[ELSEWHERE], ANN, SHARE)

    standing = await rows(database, "SELECT * FROM response")
    codes = {row[3] for row in standing}
    assert len(codes) == 2
    assert all(isinstance(code, bytes) and len(code) == 16 for code in codes)
    # Question, server, code, kind, time: no column is left for words.
    assert {len(row) for row in standing} == {6}
