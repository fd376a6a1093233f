"""What is kept about a person, and that it goes at their word."""

import pytest

from bot.domain.prompts.answers import ResponseKind
from bot.services.privacy import Privacy
from bot.services.prompts.responses import Responses
from bot.services.rounds.circles import Circles
from tests.services.servers import (
    ANN,
    BEN,
    ELSEWHERE,
    HERE,
    rows,
    todays_questions,
)

SHARE, PASS, MISFIT = ResponseKind.SHARE, ResponseKind.PASS, ResponseKind.MISFIT


@pytest.fixture
async def privacy(database, clock, key) -> Privacy:
    """The service, after Ann answered in two servers and Ben in one."""
    question = await todays_questions(database, clock)
    responses = Responses(database, clock, key)
    for guild_id, user_id, kind in [
        (HERE, ANN, SHARE),
        (HERE, ANN, SHARE),
        (HERE, ANN, PASS),
        (ELSEWHERE, ANN, SHARE),
        (ELSEWHERE, ANN, MISFIT),
        (HERE, BEN, PASS),
    ]:
        await responses.respond(guild_id, question[guild_id], user_id, kind)
    return Privacy(database, clock, key, Circles(database, clock, key))


async def test_a_person_sees_what_is_kept_in_this_server(privacy):
    assert await privacy.kept_about(ANN, HERE) == {SHARE: 2, PASS: 1}
    assert await privacy.kept_about(BEN, HERE) == {PASS: 1}


async def test_in_a_direct_message_they_see_all_servers_together(privacy):
    assert await privacy.kept_about(ANN, None) == {SHARE: 3, PASS: 1, MISFIT: 1}


async def test_erasing_in_a_server_leaves_the_others_and_everybody_else(privacy):
    assert await privacy.erase(ANN, HERE) == 3

    assert await privacy.kept_about(ANN, HERE) == {}
    assert await privacy.kept_about(ANN, ELSEWHERE) == {SHARE: 1, MISFIT: 1}
    assert await privacy.kept_about(BEN, HERE) == {PASS: 1}


async def test_erasing_everywhere_leaves_no_row_of_this_person(privacy, database, key):
    assert await privacy.erase(ANN, None) == 5

    assert await privacy.kept_about(ANN, None) == {}
    codes = await rows(database, "SELECT member_hash FROM response")
    assert codes == [(key.hash(HERE, BEN),)]


async def test_nobodys_code_stands_outside_the_rows_that_are_erased(privacy, database, key):
    """A later table with a code must be erased too, and shown unless it lasts a second."""
    columns = await rows(
        database,
        "SELECT m.name, p.name FROM sqlite_schema m JOIN pragma_table_info(m.name) p"
        " WHERE m.type = 'table' AND (p.name LIKE '%member%' OR p.name LIKE '%user%')",
    )
    by_code = {table for table, column in columns if column == "member_hash"}
    assert by_code == {
        "response",
        "share_under_way",
        "circle_event",
        "check_in_answer",
        "check_in_choice",
        "rest_mode",
        "fewer_notes",
        "named_look",
        "care_quiet",
        "kept_quiet",
    }
    # While something of theirs is open, for what they asked for, or for staff acting as staff.
    assert {table for table, column in columns if column == "user_id"} == {
        "suggestion",
        "letter",
        "care_card",
        "care_note",
        "care_form",
        "duty",
        "circle_seat",
        "circle_hand",
        "reminder",
        "notes_choice",
        "nudge",
        "review_item",
        "ask",
        "private_thread",
        "safeguarding_contact",
        "rota_shift",
        "rota_quiet",
        "rota_off",
        "second_line",
        "check_on_me",
    }
    assert len(columns) == 30


async def test_erased_codes_leave_the_file_itself(privacy, database, key):
    code = key.hash(HERE, ANN)
    await privacy.erase(ANN, None)
    async with database.maintenance() as connection:
        await connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    assert code not in database.path.read_bytes()
    assert key.hash(HERE, BEN) in database.path.read_bytes()


async def test_erasing_nothing_is_no_failure(privacy):
    await privacy.erase(ANN, None)

    assert await privacy.erase(ANN, None) == 0
    assert await privacy.kept_about(ANN, HERE) == {}
