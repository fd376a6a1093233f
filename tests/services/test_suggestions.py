"""Suggested questions: decided about once, and kept no longer than that takes."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.ids import GuildId, SuggestionId, UserId
from bot.domain.letters import ON_ITS_WAY
from bot.domain.prompts.own import OwnPrompt, Problem, Typed, Unread
from bot.domain.prompts.own import Refusal as NoQuestion
from bot.domain.prompts.suggestions import (
    KEPT_FOR,
    MOST_OPEN,
    Answer,
    Decided,
    Note,
    Refusal,
    Suggestion,
)
from bot.services.letters import Letters
from bot.services.privacy import Privacy
from bot.services.prompts.suggestions import Suggestions
from bot.services.rounds.circles import Circles
from tests.decks import questions_of
from tests.services.servers import ANN, BEN, DECK, ELSEWHERE, HERE, rows

LETTERS = "SELECT user_id, wording_key FROM letter"
FIRST, SECOND = SuggestionId(1), SuggestionId(2)


@pytest.fixture
def suggestions(database, clock) -> Suggestions:
    return Suggestions(database, clock, questions_of(DECK))


async def suggest(
    suggestions: Suggestions,
    text: str = "What helps?",
    *,
    user_id: UserId = ANN,
    guild_id: GuildId = HERE,
    credit: str = "",
    wants_answer: bool = True,
) -> Suggestion | Unread | Refusal:
    return await suggestions.suggest(
        guild_id, user_id, "en", Typed(text, credit=credit), wants_answer=wants_answer
    )


async def test_suggestions_wait_the_oldest_first(suggestions):
    await suggest(suggestions, "What helps?", credit="Ann")
    await suggest(suggestions, "And else?", user_id=BEN)

    waiting = await suggestions.waiting(HERE)

    assert waiting.number == 2
    assert waiting.first is not None
    assert (waiting.first.text, waiting.first.credit) == ("What helps?", "Ann")
    assert (await suggestions.waiting(ELSEWHERE)).first is None


async def test_a_person_has_three_open_in_a_server_and_room_again_when_one_is_decided(suggestions):
    for number in range(MOST_OPEN):
        assert isinstance(await suggest(suggestions, f"{number}?"), Suggestion)

    assert await suggest(suggestions, "One more?") is Refusal.TOO_MANY
    assert isinstance(await suggest(suggestions, "Ben's?", user_id=BEN), Suggestion)
    assert isinstance(await suggest(suggestions, "There?", guild_id=ELSEWHERE), Suggestion)
    await suggestions.decline(HERE, FIRST)
    assert isinstance(await suggest(suggestions, "One more?"), Suggestion)


async def test_a_form_that_is_sent_again_waits_once_as_it_was_sent_last(suggestions):
    await suggest(suggestions, "What helps?", credit="Ann", wants_answer=False)
    await suggest(suggestions, "what helps?", wants_answer=True)
    await suggest(suggestions, "What helps?", user_id=BEN)

    waiting = await suggestions.waiting(HERE)

    assert waiting.number == 2
    assert waiting.first is not None
    assert (waiting.first.credit, waiting.first.wants_answer) == ("", True)


async def test_a_suggestion_that_nobody_can_see_is_not_kept(suggestions, database):
    assert await suggest(suggestions, "\u200b") == Unread((Problem(NoQuestion.EMPTY),))
    assert await rows(database, "SELECT 1 FROM suggestion") == []


async def test_facilitators_are_told_once_while_any_wait(suggestions, database):
    notes = "SELECT wording_key FROM notice"
    await suggest(suggestions, "One?")
    await suggest(suggestions, "Two?", user_id=BEN)
    assert await rows(database, notes) == [(Note.SUGGESTED,)]

    await suggestions.use(HERE, FIRST)
    await suggestions.use(HERE, SECOND)
    await suggest(suggestions, "Three?")
    assert len(await rows(database, notes)) == 2


async def test_a_suggestion_that_is_used_becomes_a_question_and_its_row_goes(suggestions, database):
    await suggest(suggestions, credit="Ann")

    used = await suggestions.use(HERE, FIRST)

    assert isinstance(used, OwnPrompt)
    assert (used.draft.text, used.draft.credit) == ("What helps?", "Ann")
    assert await rows(database, "SELECT 1 FROM suggestion") == []
    assert await rows(database, LETTERS) == [(ANN, Answer.USED)]


async def test_an_edited_suggestion_keeps_only_the_credit_that_was_wished(suggestions):
    await suggest(suggestions)

    used = await suggestions.use(HERE, FIRST, Typed("What helps you?", kind="win", credit="Ann"))

    assert isinstance(used, OwnPrompt)
    assert (used.draft.text, used.draft.kind, used.draft.credit) == ("What helps you?", "win", "")


async def test_who_did_not_wish_to_hear_gets_no_letter(suggestions, database):
    await suggest(suggestions, "One?", wants_answer=False)
    await suggest(suggestions, "Two?", wants_answer=False)

    await suggestions.use(HERE, FIRST)
    await suggestions.decline(HERE, SECOND, "Thanks all the same.")

    assert await rows(database, LETTERS) == []


async def test_the_words_of_a_facilitator_go_along_with_a_refusal(suggestions, database):
    await suggest(suggestions, "One?")
    await suggest(suggestions, "Two?")

    await suggestions.decline(HERE, FIRST, "A lovely\none.")
    await suggestions.decline(HERE, SECOND, " \u200b ")

    assert await rows(database, "SELECT wording_key, details FROM letter") == [
        (Answer.DECLINED_WITH_WORDS, '{"words": "A lovely one."}'),
        (Answer.DECLINED, "{}"),
    ]


async def test_a_question_that_is_there_already_leaves_the_suggestion_waiting(suggestions):
    await suggest(suggestions, "What helps?")
    await suggest(suggestions, "what helps?", user_id=BEN)
    await suggestions.use(HERE, FIRST)

    outcome = await suggestions.use(HERE, SECOND)

    assert outcome == Unread((Problem(NoQuestion.ALREADY_THERE),))
    assert (await suggestions.waiting(HERE)).number == 1


async def test_of_two_who_decide_at_once_the_second_hears_what_was_decided(suggestions, database):
    await suggest(suggestions, "One?")
    await suggest(suggestions, "Two?")

    outcomes = await asyncio.gather(suggestions.use(HERE, FIRST), suggestions.decline(HERE, FIRST))
    assert outcomes[1] is Decided.USED
    await suggestions.decline(HERE, SECOND)
    assert await suggestions.use(HERE, SECOND) is Decided.NOT_WAITING
    assert await suggestions.get(HERE, FIRST) is Decided.USED
    assert len(await rows(database, LETTERS)) == 2


async def test_another_servers_suggestion_is_out_of_reach(suggestions):
    await suggest(suggestions)

    assert await suggestions.get(ELSEWHERE, FIRST) is Decided.NOT_WAITING
    assert await suggestions.use(ELSEWHERE, FIRST) is Decided.NOT_WAITING
    assert await suggestions.decline(ELSEWHERE, FIRST) is Decided.NOT_WAITING
    assert (await suggestions.waiting(HERE)).number == 1


async def test_after_thirty_days_a_suggestion_goes_and_who_wished_so_is_told(
    suggestions, database, clock
):
    await suggest(suggestions, "One?")
    await suggest(suggestions, "Two?", user_id=BEN, wants_answer=False)
    assert await suggestions.next_due_at() == clock.now() + KEPT_FOR

    await suggestions.claim_due(clock.now() + KEPT_FOR - timedelta(seconds=1))
    assert (await suggestions.waiting(HERE)).number == 2
    await suggestions.claim_due(clock.now() + KEPT_FOR)

    assert (await suggestions.waiting(HERE)).number == 0
    assert await rows(database, LETTERS) == [(ANN, Answer.EXPIRED)]
    assert await suggestions.next_due_at() is None


@pytest.fixture
async def letters(suggestions, database, clock) -> Letters:
    """The service, with a letter to Ann."""
    await suggest(suggestions)
    await suggestions.decline(HERE, FIRST)
    return Letters(database, clock)


async def test_a_letter_is_claimed_once_and_gone_when_delivered(letters, database, clock):
    assert await letters.next_due_at() == clock.now()

    (letter,) = await letters.claim_due(clock.now())
    assert (letter.user_id, letter.attempt, len(letter.nonce) <= 25) == (ANN, 1, True)
    assert await letters.claim_due(clock.now()) == ()
    await letters.settle(letter)

    assert await rows(database, "SELECT 1 FROM letter") == []


async def test_a_letter_that_a_crash_cut_off_is_tried_again_and_looked_for(letters, clock):
    await letters.claim_due(clock.now())
    await letters.wake_interrupted()

    (letter,) = await letters.claim_due(clock.now())
    assert letter.may_already_stand


async def test_a_letter_is_tried_for_a_day_at_most(letters, database, clock):
    written_at, attempts = clock.now(), 0
    while (due_at := await letters.next_due_at()) is not None:
        clock.advance(max(timedelta(), due_at - clock.now()))
        for letter in await letters.claim_due(clock.now()):
            attempts += 1
            await letters.set_back(letter)

    assert 5 < attempts < 30
    assert clock.now() <= written_at + ON_ITS_WAY
    assert await rows(database, "SELECT 1 FROM letter") == []


async def test_a_letter_that_is_a_day_old_is_not_delivered(letters, database, clock):
    clock.advance(ON_ITS_WAY + timedelta(seconds=1))

    assert await letters.claim_due(clock.now()) == ()
    assert await rows(database, "SELECT 1 FROM letter") == []


async def test_what_is_open_is_shown_and_erased(suggestions, database, clock, key):
    privacy = Privacy(database, clock, key, Circles(database, clock, key))
    await suggest(suggestions, "One?")
    await suggest(suggestions, "Two?")
    await suggest(suggestions, "There?", guild_id=ELSEWHERE)
    await suggest(suggestions, "Ben's?", user_id=BEN)
    await suggestions.decline(HERE, FIRST)

    assert await privacy.open_for(ANN, HERE) == {"suggestion": 1, "letter": 1}
    assert await privacy.open_for(ANN, None) == {"suggestion": 2, "letter": 1}
    await privacy.erase(ANN, HERE)
    assert await privacy.open_for(ANN, None) == {"suggestion": 1}
    await privacy.erase(ANN, None)
    assert await privacy.open_for(ANN, None) == {}
    assert await privacy.open_for(BEN, HERE) == {"suggestion": 1}
