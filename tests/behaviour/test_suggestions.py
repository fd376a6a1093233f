"""Suggesting a question, deciding about it, and the letter that tells."""

import asyncio
from contextlib import suppress
from datetime import timedelta

import pytest

from bot.domain.ids import SuggestionId
from cogs.letters import LetterDeliveries
from tests.behaviour.people import Member
from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import World

ROWS = "SELECT text, credit, wants_answer FROM suggestion ORDER BY suggestion_id"
SEND = "/channels/*/messages"


async def suggest(world: World, person: Member, prompt: Message, text: str, **typed: str) -> Answer:
    opened = await world.more(person, prompt, "suggest")
    return await person.send(opened.form, text=text, **typed)


async def opened(world: World, person: Member | None = None) -> Answer:
    """The card, as the facilitators' card opens it."""
    return await (person or world.fay).use("prompt", action="suggestions")


async def press(world: World, shown: Answer, action: str, person: Member | None = None) -> Answer:
    label = world.say(f"suggestions.{action}")
    return await (person or world.fay).click(shown.message, label)


def letters(world: World, person: Member) -> list[Message]:
    """What the bot has written to somebody directly."""
    return world.ours(person.in_dm.channel)


@pytest.fixture
def label(world: World):
    return lambda key: world.say(f"suggestions.{key}")


async def test_anybody_suggests_and_is_thanked_in_private(world, prompt, label):
    answer = await suggest(world, world.ana, prompt, "What helps?", credit="Ana")

    assert label("noted") in answer.text
    assert label("will_write") not in answer.text
    assert world.say("suggestions.kept") in answer.text
    assert await world.rows(ROWS) == [("What helps?", "Ana", 0)]
    assert all("What helps?" not in one.text for one in world.ours(world.prompts))


async def test_by_default_nobody_is_named_and_nobody_written_to(world, prompt, label):
    await suggest(world, world.ana, prompt, "What helps?")
    await press(world, await opened(world), "use")

    assert await world.rows("SELECT credit FROM own_prompt") == [(None,)]
    assert letters(world, world.ana) == []


async def test_staff_are_told_once_while_any_wait_and_not_by_whom(world, prompt):
    await suggest(world, world.ana, prompt, "What helps?")
    await suggest(world, world.ben, prompt, "And else?")

    (note,) = world.ours(world.staff)
    assert note.text == world.say("notices.prompts.suggested")


async def test_the_fourth_that_waits_comes_back_with_thanks(world, prompt):
    for number in range(3):
        await suggest(world, world.ana, prompt, f"{number}?")

    refused = await suggest(world, world.ana, prompt, "One more?", credit="Ana", answer="yes")

    assert world.say("suggestions.refused.too_many") in refused.text
    again = await world.ana.click(refused.message, world.say("forms.reopen"))
    assert again.form.filled == {"text": "One more?", "credit": "Ana", "answer": "yes"}


async def test_a_suggestion_without_words_says_so(world, prompt):
    refused = await suggest(world, world.ana, prompt, "\u200b")

    assert world.say("questions.refused.empty") in refused.text
    assert await world.rows(ROWS) == []


async def test_a_suggestion_of_emoji_alone_comes_back_kindly(world, prompt):
    opened = await world.more(world.ana, prompt, "suggest")
    refused = await world.ana.send(opened.form, text="🙂🌊")

    assert world.say("questions.refused.no_words") in refused.text
    again = (await world.ana.click(refused.message, world.say("forms.reopen"))).form
    assert again.filled["text"] == "🙂🌊"


async def test_an_open_form_outlives_a_restart(world, prompt, label):
    form = (await world.more(world.ana, prompt, "suggest")).form
    await world.restart_bot()

    answer = await world.ana.send(form, text="What helps?")

    assert label("noted") in answer.text


@pytest.mark.parametrize("who", ["ana", "mo"])
async def test_the_card_is_for_facilitators(world, prompt, who):
    await suggest(world, world.ana, prompt, "What helps?")

    button = await world.post_button(world.server.lounge, "Use it", "suggestion:1:use")

    answer = await getattr(world, who).click(button, "Use it")

    assert answer.text == world.say("refused.facilitators_only")


async def test_the_card_shows_one_at_a_time_and_never_who_it_was(world, prompt):
    await suggest(world, world.ana, prompt, "What helps?", credit="Somebody", answer="yes")
    await suggest(world, world.ben, prompt, "And else?")

    card = await opened(world)

    assert world.say("suggestions.title", number=2) in card.text
    assert "What helps?" in card.text
    assert "And else?" not in card.text
    assert "Somebody" in card.text
    assert world.say("suggestions.wants_answer") in card.text
    assert str(world.ana.id) not in str(card.message.parts)


async def test_used_ones_are_asked_with_their_credit_and_the_person_hears(world, prompt):
    await suggest(world, world.ana, prompt, "What helps?", credit="Ana", answer="yes")

    after = await press(world, await opened(world), "use")

    assert world.say("suggestions.used") in after.text
    assert world.say("suggestions.none") in after.text
    (letter,) = letters(world, world.ana)
    name = f"\u2068{world.server.guild.name}\u2069"
    assert letter.texts[0] == world.say("letters.suggestions.used", server=name)
    assert await world.rows(ROWS) == []
    assert await world.rows("SELECT 1 FROM letter") == []
    async with world.database.write() as connection:
        await connection.execute("UPDATE schedule SET deck = 'own'")
    await world.pass_time(timedelta(days=1))
    post = world.ours(world.prompts)[-1]
    assert "## What helps?" in post.texts
    assert "Ana" in post.text


async def test_hints_come_with_what_was_used(world, prompt):
    await suggest(world, world.ana, prompt, "Are you happy!")

    after = await press(world, await opened(world), "use")

    assert world.say("prompts.lint.exclamation", detail="!") in after.text


async def test_an_edit_is_used_and_the_next_one_shown(world, prompt):
    await suggest(world, world.ana, prompt, "Whta helps?")
    await suggest(world, world.ben, prompt, "And else?")

    form = (await press(world, await opened(world), "edit")).form
    assert form.filled == {"text": "Whta helps?", "depth": "light", "kind": "story"}
    after = await world.fay.send(form, text="What helps?", value="Trust", kind="win")

    assert "And else?" in after.text
    assert await world.rows("SELECT text, value_id, kind FROM own_prompt") == [
        ("What helps?", "trust", "win")
    ]


async def test_an_edit_that_is_not_taken_comes_back(world, prompt):
    await suggest(world, world.ana, prompt, "What helps?")
    form = (await press(world, await opened(world), "edit")).form

    refused = await world.fay.send(form, value="xyzzy", kind="win")
    again = await world.fay.click(refused.message, world.say("forms.reopen"))

    expected = {"text": "What helps?", "value": "xyzzy", "depth": "light", "kind": "win"}
    assert again.form.filled == expected
    await world.fay.send(again.form, value="")
    assert await world.rows(ROWS) == []


async def test_not_now_takes_a_few_kind_words_along(world, prompt):
    await suggest(world, world.ana, prompt, "What helps?", answer="yes")

    form = (await press(world, await opened(world), "decline")).form
    after = await world.fay.send(form, words="It is *close* to one we have.")

    assert world.say("suggestions.declined") in after.text
    (letter,) = letters(world, world.ana)
    assert "It is \\*close\\* to one we have." in letter.texts[0]
    assert all("close" not in one.text for one in world.ours(world.staff))


async def test_not_now_without_words_is_kind_too(world, prompt):
    await suggest(world, world.ana, prompt, "What helps?", answer="yes")

    form = (await press(world, await opened(world), "decline")).form
    await world.fay.send(form)

    name = f"\u2068{world.server.guild.name}\u2069"
    assert letters(world, world.ana)[0].texts[0] == world.say(
        "letters.suggestions.declined", server=name
    )


async def test_not_now_for_who_does_not_wish_to_hear_asks_for_no_words(world, prompt):
    await suggest(world, world.ana, prompt, "What helps?")

    after = await press(world, await opened(world), "decline")

    assert world.say("suggestions.declined") in after.text
    assert letters(world, world.ana) == []


async def test_of_two_facilitators_the_second_hears_what_was_decided(world, prompt):
    await suggest(world, world.ana, prompt, "What helps?", answer="yes")
    await suggest(world, world.ben, prompt, "And else?")
    first, second = await opened(world), await opened(world, world.kim)
    form = (await press(world, await opened(world), "decline")).form

    await press(world, first, "use")
    told = await press(world, second, "decline", world.kim)
    too_late = await world.fay.send(form, words="Thank you.")

    assert world.say("suggestions.decided.used") in told.text
    assert "And else?" in told.text
    assert world.say("suggestions.decided.used") in too_late.text
    assert "Thank you." in too_late.text
    assert too_late.message.labels == []
    button = await world.post_button(world.server.lounge, "Use it", "suggestion:9:use")
    gone = await world.fay.click(button, "Use it")
    assert world.say("suggestions.decided.not_waiting") in gone.text
    assert len(letters(world, world.ana)) == 1


async def test_after_thirty_days_it_goes_and_who_wished_so_hears(world, prompt):
    await suggest(world, world.ana, prompt, "What helps?", answer="yes")
    await suggest(world, world.ben, prompt, "And else?")

    await world.pass_time(timedelta(days=30))

    assert await world.rows(ROWS) == []
    assert len(letters(world, world.ana)) == 1
    assert letters(world, world.ben) == []


async def test_privacy_shows_what_waits_and_erases_it(world, prompt):
    await suggest(world, world.ana, prompt, "What helps?", answer="yes")

    card = await world.ana.use("privacy")
    assert world.say("privacy.suggestion", number=1) in card.text
    asked = await world.ana.click(card.message, world.say("privacy.erase"))
    await world.ana.click(asked.message, world.say("privacy.erase"))

    assert world.say("privacy.nothing") in (await world.ana.use("privacy")).text
    assert world.say("suggestions.none") in (await opened(world)).text
    assert letters(world, world.ana) == []


async def test_a_letter_to_closed_messages_goes_quietly(world, prompt):
    await suggest(world, world.ana, prompt, "What helps?", answer="yes")
    card = await opened(world)
    notes = len(world.ours(world.staff))
    world.env.inject_error("POST", SEND, status=403, code=50007)

    await press(world, card, "use")

    assert letters(world, world.ana) == []
    assert await world.rows("SELECT 1 FROM letter") == []
    assert len(world.ours(world.staff)) == notes
    assert str(world.ana.id) not in world.log.text


async def test_a_letter_to_somebody_who_left_goes_quietly(world, prompt):
    await suggest(world, world.ana, prompt, "What helps?", answer="yes")
    card = await opened(world)
    world.server.guild.remove_member(world.ana.actor)

    await press(world, card, "use")

    assert letters(world, world.ana) == []
    assert await world.rows("SELECT 1 FROM letter") == []


async def test_a_letter_that_discord_refuses_for_now_comes_later_and_once(world, prompt):
    await suggest(world, world.ana, prompt, "What helps?", answer="yes")
    card = await opened(world)
    world.env.inject_error("POST", SEND, status=403, code=20026)

    await press(world, card, "use")
    assert letters(world, world.ana) == []
    assert world.say("privacy.letter", number=1) in (await world.ana.use("privacy")).text
    await world.pass_time(timedelta(minutes=5))

    assert len(letters(world, world.ana)) == 1
    assert await world.rows("SELECT 1 FROM letter") == []


async def test_a_letter_that_stands_already_is_not_sent_again(world, prompt):
    await suggest(world, world.ana, prompt, "What helps?", answer="yes")
    await world.client.services.suggestions.use(world.server.id, SuggestionId(1))
    letters_due = LetterDeliveries(world.client)
    (job,) = await letters_due.claim_due(world.clock.now())
    await world.break_table("letter")
    with world.env.time_context():
        attempt = asyncio.ensure_future(job.carry_out())
        await world.clock.until_waited_for()
    attempt.cancel()
    with suppress(asyncio.CancelledError):
        await attempt
    await world.mend_table("letter")
    # The broken table stands in for a crash between the letter and its last row.
    assert len(world.log.failures) == 2
    world.log.failures.clear()
    assert len(letters(world, world.ana)) == 1

    await world.client.services.letters.wake_interrupted()
    await world.do_what_is_due()

    assert len(letters(world, world.ana)) == 1
    assert await world.rows("SELECT 1 FROM letter") == []
