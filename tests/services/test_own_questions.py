"""A server's own questions: added, changed, retired, brought in and taken out."""

import asyncio

import pytest

from bot.domain.ids import OwnPromptId, PromptId
from bot.domain.prompts.own import (
    MOST_QUESTIONS,
    ON_A_PAGE,
    OwnPrompt,
    Problem,
    Refusal,
    Typed,
    Unread,
)
from bot.domain.prompts.own_files import FileRefusal, Report
from bot.services.prompts.own import OwnQuestions
from bot.storage.prompts import own as stored
from tests.decks import questions_of
from tests.services.servers import DECK, ELSEWHERE, HERE

ALREADY_THERE = Unread((Problem(Refusal.ALREADY_THERE),))
GONE = OwnPromptId(99)


@pytest.fixture
def own(database, clock) -> OwnQuestions:
    return OwnQuestions(database, clock, questions_of(DECK))


async def added(own: OwnQuestions, text: str = "What helps?", **typed: str) -> OwnPrompt:
    outcome = await own.add(HERE, "en", Typed(text, **typed))
    assert isinstance(outcome, OwnPrompt)
    return outcome


def lines(number: int, start: int = 0) -> bytes:
    return "\n".join(["text", *(f"Question {start + one}?" for one in range(number))]).encode()


async def test_a_question_is_kept_as_it_was_read(own):
    question = await added(own, "What  helps?", value="Trust", depth="middle", credit="Ana")

    assert await own.get(HERE, question.own_prompt_id) == question
    assert question.draft.text == "What helps?"
    assert own.value_name(question) == "Trust"


async def test_a_question_is_not_there_twice(own):
    await added(own)

    assert await own.add(HERE, "en", Typed("what helps?")) == ALREADY_THERE
    assert isinstance(await own.add(HERE, "es", Typed("What helps?")), OwnPrompt)
    assert isinstance(await own.add(ELSEWHERE, "en", Typed("What helps?")), OwnPrompt)


async def test_two_presses_at_once_add_it_once(own):
    typed = Typed("What helps?")

    outcomes = await asyncio.gather(own.add(HERE, "en", typed), own.add(HERE, "en", typed))

    assert ALREADY_THERE in outcomes
    assert (await own.page(HERE, "en")).in_use == 1


async def test_an_edit_keeps_the_marks_and_the_past(own):
    question = await added(own)
    await own.mark(HERE, question.own_prompt_id, hope=True, neutral=True)

    edited = await own.edit(HERE, question.own_prompt_id, Typed("What else helps?", kind="win"))

    assert isinstance(edited, OwnPrompt)
    assert (edited.prompt_id, edited.draft.text) == (question.prompt_id, "What else helps?")
    assert (edited.draft.hope, edited.draft.neutral) == (True, True)


async def test_an_edit_cannot_make_two_alike(own):
    await added(own, "What else helps?")
    question = await added(own)

    outcome = await own.edit(HERE, question.own_prompt_id, Typed("WHAT ELSE HELPS?"))
    assert outcome == ALREADY_THERE
    assert isinstance(await own.edit(HERE, question.own_prompt_id, Typed("what helps?")), OwnPrompt)


async def test_a_retired_question_is_not_asked_and_keeps_its_past(own, database):
    question = await added(own)

    retired = await own.retire(HERE, question.own_prompt_id)
    await own.retire(HERE, question.own_prompt_id)

    assert isinstance(retired, OwnPrompt)
    assert retired.is_retired
    async with database.read() as connection:
        assert await stored.in_use(connection, HERE, "en") == ()
        assert await stored.by_prompt_id(connection, HERE, question.prompt_id) == retired
    assert [one.prompt_id for one in (await own.page(HERE, "en", is_retired=True)).questions] == [
        question.prompt_id
    ]


async def test_a_retired_question_comes_back(own):
    question = await added(own)
    await own.retire(HERE, question.own_prompt_id)

    assert await own.bring_back(HERE, question.own_prompt_id) == question
    assert await own.bring_back(HERE, question.own_prompt_id) == question
    assert (await own.page(HERE, "en")).questions == (question,)


async def test_a_retired_question_stays_away_while_another_reads_the_same(own):
    question = await added(own)
    await own.retire(HERE, question.own_prompt_id)
    await added(own)

    assert await own.bring_back(HERE, question.own_prompt_id) is Refusal.ALREADY_THERE


async def test_another_servers_question_is_out_of_reach(own):
    question = await added(own)
    unknown = Unread((Problem(Refusal.UNKNOWN),))

    for own_id in (question.own_prompt_id, GONE):
        assert await own.get(ELSEWHERE, own_id) is Refusal.UNKNOWN
        assert await own.retire(ELSEWHERE, own_id) is Refusal.UNKNOWN
        assert await own.bring_back(ELSEWHERE, own_id) is Refusal.UNKNOWN
        assert await own.mark(ELSEWHERE, own_id, hope=True, neutral=True) is Refusal.UNKNOWN
        assert await own.edit(ELSEWHERE, own_id, Typed("Other?")) == unknown
    assert await own.get(HERE, question.own_prompt_id) == question


async def test_a_file_of_five_hundred_comes_in_whole(own):
    assert await own.import_file(HERE, "en", "a.csv", lines(500)) == 500

    page = await own.page(HERE, "en", 0)
    assert (page.in_use, page.pages, len(page.questions)) == (500, 50, ON_A_PAGE)
    assert page.questions[0].prompt_id == PromptId("own-500")
    assert (await own.page(HERE, "en", 1000)).number == 49


async def test_five_hundred_of_a_toml_file_come_in_whole_or_not_at_all(own):
    one = '[[prompt]]\ntext = "Question {}?"\n'
    whole = [one.format(number) for number in range(500)]
    broken = "".join([*whole[:250], '[[prompt]]\ntext = "Question 250?\n', *whole[251:]])

    report = await own.import_file(HERE, "en", "a.toml", broken.encode())
    assert isinstance(report, Report)
    assert [(found.reason, found.line) for found in report.findings] == [
        (FileRefusal.NOT_TOML, 502)
    ]
    assert (await own.page(HERE, "en", 0)).in_use == 0

    assert await own.import_file(HERE, "en", "a.toml", "".join(whole).encode()) == 500


async def test_a_file_with_one_problem_adds_nothing_and_names_them_all(own):
    await added(own, "Question 1?")

    report = await own.import_file(HERE, "en", "a.csv", lines(3) + b"\n ,\n")

    assert isinstance(report, Report)
    assert [(one.reason, one.line) for one in report.findings] == [(Refusal.ALREADY_THERE, 3)]
    assert (await own.page(HERE, "en")).in_use == 1


async def test_a_file_fits_into_the_room_there_is_in_all_languages_together(own):
    assert await own.import_file(HERE, "es", "a.csv", lines(10)) == 10

    report = await own.import_file(HERE, "en", "a.csv", lines(MOST_QUESTIONS - 5))
    assert isinstance(report, Report)
    (finding,) = report.findings
    assert (finding.reason, finding.details) == (
        FileRefusal.NO_ROOM,
        {"number": MOST_QUESTIONS - 10},
    )
    assert await own.import_file(HERE, "en", "a.csv", lines(MOST_QUESTIONS - 10)) == 990
    too_many = Unread((Problem(Refusal.TOO_MANY),))
    assert await own.add(HERE, "en", Typed("One more?")) == too_many


async def test_what_one_server_exports_another_imports(own):
    await added(own, "=What helps?", value="trust", kind="win", credit="Ana")
    data = await own.export(HERE, "en")

    assert data is not None
    assert await own.import_file(ELSEWHERE, "en", "a.csv", data) == 1
    assert await own.export(ELSEWHERE, "en") == data
    assert await own.export(HERE, "es") is None
