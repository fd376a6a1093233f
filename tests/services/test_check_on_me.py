"""Check on me, as rows: what is counted as being there, and who is told what."""

from datetime import timedelta

import pytest

from bot.domain.care.check_on_me import MOST_PEOPLE, CheckOnMe, Letter, Made, Refusal, State, Wish
from bot.domain.ids import UserId
from bot.domain.prompts.answers import ResponseKind
from bot.services.care.check_on_me import ChecksOnMe
from bot.services.notes import Notes
from bot.services.privacy import Privacy
from bot.services.prompts.responses import Responses
from bot.services.rounds.circles import Circles
from tests.services.servers import ANN, BEN, ELSEWHERE, HERE, rows, todays_questions

FAY = UserId(7)
DAY = timedelta(days=1)
WISH = Wish(3, FAY, "Ask about my cat.", "Don't call.")
LETTERS = "SELECT user_id, wording_key FROM letter ORDER BY letter_id"


@pytest.fixture
def checks(database, clock, key) -> ChecksOnMe:
    return ChecksOnMe(database, clock, key)


async def ask(checks: ChecksOnMe, who: UserId = ANN, wish: Wish = WISH) -> CheckOnMe:
    outcome = await checks.ask(HERE, who, wish, "en", is_facilitator=True)
    assert isinstance(outcome, CheckOnMe)
    return outcome


async def agree(checks: ChecksOnMe) -> CheckOnMe:
    outcome = await checks.agree((await ask(checks)).check_id, FAY)
    assert isinstance(outcome, CheckOnMe)
    return outcome


async def look(checks: ChecksOnMe, clock) -> None:
    for one in await checks.claim_due(clock.now()):
        await checks.settle(one, is_member=True, is_facilitator=True)


async def reminded(checks: ChecksOnMe) -> bool:
    check = await checks.of_member(HERE, ANN)
    assert check is not None
    return check.is_open


async def test_a_facilitator_looks_after_so_many_people_and_no_more(checks):
    for number in range(MOST_PEOPLE):
        await ask(checks, UserId(20 + number))

    assert await checks.ask(HERE, ANN, WISH, "en", is_facilitator=True) is Refusal.FULL
    # Whoever is among them may change their words.
    await ask(checks, UserId(20), Wish(5, FAY))


async def test_who_is_no_facilitator_is_not_asked(checks, database):
    assert await checks.ask(HERE, ANN, WISH, "en", is_facilitator=False) is Refusal.NO_FACILITATOR
    assert await rows(database, "SELECT * FROM check_on_me") == []


async def test_a_person_has_one_wish_a_server(checks, database):
    first = await ask(checks)
    second = await ask(checks, wish=Wish(14, BEN))

    assert first.check_id == second.check_id
    assert (second.facilitator_id, second.state) == (BEN, State.ASKED)
    assert await checks.of_member(ELSEWHERE, ANN) is None


async def test_two_presses_on_yes_are_one(checks, database):
    check = await agree(checks)
    await checks.agree(check.check_id, FAY)

    assert await rows(database, LETTERS) == [(ANN, Letter.AGREED)]


async def test_letters_to_facilitators_need_their_yes(checks, database):
    await ask(checks)
    assert await rows(database, "SELECT wording_key FROM notice") == [("care.check.notes.waits",)]
    await Notes(database).say_yes(HERE, FAY)
    await ask(checks, BEN)

    assert await rows(database, LETTERS) == [(FAY, Letter.ASKED)]
    await Notes(database).say_no(FAY, HERE)
    assert await rows(database, LETTERS) == []


async def test_no_letter_and_no_note_holds_a_word_of_it(checks, database):
    await Notes(database).say_yes(HERE, FAY)
    await ask(checks)

    held = await rows(database, "SELECT details FROM letter UNION SELECT details FROM notice")
    assert not any("cat" in details for (details,) in held)


async def test_a_reminder_is_written_once_and_after_a_restart_too(checks, database, clock, key):
    await Notes(database).say_yes(HERE, FAY)
    await agree(checks)
    clock.advance(3 * DAY)
    # A look that a crash cut off.
    await checks.claim_due(clock.now())
    again = ChecksOnMe(database, clock, key)
    clock.advance(timedelta(hours=1))

    await look(again, clock)
    clock.advance(DAY)
    await look(again, clock)

    assert (await rows(database, LETTERS)).count((FAY, Letter.REMINDER)) == 1


@pytest.mark.parametrize("kind", [ResponseKind.PASS, ResponseKind.WROTE, ResponseKind.REACTED])
async def test_every_way_to_take_part_counts(checks, database, clock, key, kind):
    question = (await todays_questions(database, clock))[HERE]
    await agree(checks)
    clock.advance(2 * DAY)
    await Responses(database, clock, key).respond(HERE, question, ANN, kind)
    clock.advance(2 * DAY)

    await look(checks, clock)

    assert not await reminded(checks)


async def test_that_a_question_did_not_fit_is_no_taking_part(checks, database, clock, key):
    question = (await todays_questions(database, clock))[HERE]
    await agree(checks)
    clock.advance(2 * DAY)
    responses = Responses(database, clock, key)
    await responses.respond(HERE, question, ANN, ResponseKind.MISFIT)
    await responses.respond(HERE, question, BEN, ResponseKind.PASS)
    clock.advance(DAY)

    await look(checks, clock)

    assert await reminded(checks)


async def test_a_check_in_counts_while_it_is_open(checks, database, clock, key):
    await agree(checks)
    member = key.hash(HERE, ANN)
    async with database.write() as connection:
        await connection.execute(
            "INSERT INTO check_in (guild_id, channel_id, format_id, language, answer, state,"
            " attempt, opened_at, closes_at) VALUES (?, 1, 'x', 'en', 'words', 'open', 1, ?, ?)",
            (HERE, int(clock.now().timestamp()), int((clock.now() + 2 * DAY).timestamp())),
        )
        await connection.execute(
            "INSERT INTO check_in_answer (guild_id, check_in_id, member_hash, kind)"
            " VALUES (?, 1, ?, 'pass')",
            (HERE, member),
        )
    clock.advance(4 * DAY)
    await look(checks, clock)
    assert not await reminded(checks)
    clock.advance(DAY)

    await look(checks, clock)

    assert await reminded(checks)


async def test_nobody_else_presses_for_the_facilitator(checks):
    check = await agree(checks)

    assert await checks.agree(check.check_id, BEN) is Refusal.OVER
    assert await checks.step_back(check.check_id, BEN) is Refusal.OVER
    assert await checks.make_of(check.check_id, BEN, Made.LEAVE_IT) is Refusal.OVER
    assert await checks.for_facilitator(check.check_id, BEN) is Refusal.OVER
    assert await checks.for_facilitator(check.check_id, FAY) == check


async def test_what_was_asked_of_discord_about_another_changes_nothing(checks, clock):
    await agree(checks)
    clock.advance(DAY)
    (seen,) = await checks.claim_due(clock.now())
    await ask(checks, wish=Wish(5, BEN))

    await checks.settle(seen, is_member=True, is_facilitator=False)

    check = await checks.of_member(HERE, ANN)
    assert check is not None
    assert (check.state, check.facilitator_id) == (State.ASKED, BEN)


async def test_a_member_who_left_is_forgotten(checks, database, clock):
    await agree(checks)
    clock.advance(DAY)
    (seen,) = await checks.claim_due(clock.now())

    await checks.settle(seen, is_member=False, is_facilitator=True)

    assert await rows(database, "SELECT * FROM check_on_me") == []


@pytest.mark.parametrize("where", [HERE, None])
async def test_erasing_ends_it_on_both_sides(checks, database, clock, key, where):
    await agree(checks)
    privacy = Privacy(database, clock, key, Circles(database, clock, key))
    assert (await privacy.asked_by(ANN, where)).check_on_me == 1
    assert (await privacy.asked_by(FAY, where)).checks_on == 1

    await privacy.erase(FAY, where)
    check = await checks.of_member(HERE, ANN)
    assert check is not None
    assert (check.state, check.facilitator_id) == (State.ALONE, None)
    assert (ANN, Letter.GONE) in await rows(database, LETTERS)

    await privacy.erase(ANN, where)
    assert await rows(database, "SELECT * FROM check_on_me") == []
