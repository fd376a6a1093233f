"""Whoever writes or reacts under a question has answered it, and nobody is told."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.ids import ChannelId
from bot.domain.prompts.schedules import EVERY_DAY
from tests.behaviour.seen import Message

KINDS = "SELECT kind FROM response ORDER BY response_id"


async def test_who_writes_in_the_thread_has_answered(world, prompt):
    await world.ana.write(world.thread(), "I slept.")

    assert await world.rows(KINDS) == [("wrote",)]
    assert world.say("privacy.wrote", number=1) in (await world.ana.use("privacy")).text


async def test_who_writes_often_has_answered_once(world, prompt):
    for words in ("One.", "Two.", "Three."):
        await world.ana.write(world.thread(), words)
    await world.ben.write(world.thread(), "Me too.")

    assert await world.rows(KINDS) == [("wrote",), ("wrote",)]


@pytest.mark.parametrize("words", ["שלום לכולם", "🌱🌱", "\u202eback\u202c", "||hidden||"])
async def test_any_words_count_as_an_answer(world, prompt, words):
    await world.ana.write(world.thread(), words)

    assert await world.rows(KINDS) == [("wrote",)]


@pytest.mark.parametrize("who", ["ana", "fay", "mo", "kim"])
async def test_everybody_may_answer_by_writing(world, prompt, who):
    await getattr(world, who).write(world.thread(), "Hello.")

    assert await world.rows(KINDS) == [("wrote",)]


async def test_nothing_is_said_to_who_writes_or_reacts(world, prompt):
    before = [message.text for message in world.ben.sees(world.thread())]

    await world.ana.write(world.thread(), "I slept.")
    await world.ana.react(prompt)

    after = [message.text for message in world.ben.sees(world.thread())]
    assert after == [*before, "I slept."]
    assert len(world.ours(world.prompts)) == 1


async def test_what_is_written_elsewhere_is_nobodys_answer(world, prompt):
    await world.ana.write(world.prompts, "Beside the question.")
    await world.ana.write(world.server.lounge, "Hello.")
    await world.ana.write(world.server.open_thread(world.server.lounge, world.ben), "In a thread.")

    assert await world.rows(KINDS) == []


async def test_a_thread_that_a_person_opened_under_the_question_counts_too(world):
    world.server.deny(world.prompts, None, create_public_threads=True)
    prompt = await world.todays_prompt()
    thread = world.server.open_thread(world.prompts, world.ben, prompt.handle.id)
    await world.ana.write(thread, "Here, then.")

    assert await world.rows(KINDS) == [("wrote",)]


async def test_what_bots_write_is_nobodys_answer(world, prompt):
    helper = world.person("Helper", is_bot=True)
    await helper.write(world.thread(), "Beep.")
    await helper.react(prompt)
    await world.share(world.ana, prompt, words="Hello.")

    assert await world.rows(KINDS) == [("share",)]


async def test_a_reaction_to_the_question_is_an_answer(world, prompt):
    await world.ana.react(prompt)
    await world.ana.react(prompt, "\N{SEEDLING}")

    assert await world.rows(KINDS) == [("reacted",)]
    assert world.say("privacy.reacted", number=1) in (await world.ana.use("privacy")).text


async def test_a_reaction_to_a_share_is_an_answer(world, prompt):
    await world.share(world.ana, prompt, words="Hello.")
    (share,) = world.ours(world.thread())
    await world.ben.react(share)

    assert await world.rows(KINDS) == [("share",), ("reacted",)]


async def test_a_reaction_elsewhere_is_nobodys_answer(world, prompt):
    await world.ana.write(world.server.lounge, "Hello.")
    await world.ben.react(Message(world.server.lounge.last_message))

    assert await world.rows(KINDS) == []


async def test_erased_and_written_again_is_counted_again(world, prompt):
    await world.ana.write(world.thread(), "One.")
    card = await world.ana.use("privacy")
    asked = await world.ana.click(card.message, world.say("privacy.erase"))
    await world.ana.click(asked.message, world.say("privacy.erase"))
    assert await world.rows(KINDS) == []

    await world.ana.write(world.thread(), "Two.")

    assert await world.rows(KINDS) == [("wrote",)]


async def test_after_a_restart_the_thread_is_still_listened_to(world, prompt):
    await world.restart_bot()
    await world.ana.write(world.thread(), "Late, and here.")

    assert await world.rows(KINDS) == [("wrote",)]


async def test_the_first_private_thanks_tells_of_privacy_though_the_person_wrote_before(
    world, prompt
):
    await world.ana.write(world.thread(), "Hello.")
    passed = await world.ana.click(prompt, world.say("prompts.buttons.pass"))

    assert world.say("prompts.counted") in passed.text


async def test_who_writes_in_two_servers_is_another_code_in_each(world, prompt):
    lounge = world.other_server.lounge
    setup = world.client.services.setup
    await setup.choose_prompt_channel(world.other_server.id, ChannelId(lounge.id), EVERY_DAY)
    await world.do_what_is_due()
    await world.pass_time(timedelta(days=1))
    await world.ana.write(world.thread(), "Here.")
    elsewhere = world.also_in(world.other_server, world.ana)
    await elsewhere.write(lounge.threads[-1], "And there.")

    codes = await world.rows("SELECT DISTINCT guild_id, member_hash FROM response")
    assert len(codes) == len({code for _, code in codes}) == 2


async def test_no_word_and_no_id_of_who_writes_is_stored_or_logged(world, prompt):
    await world.ana.write(world.thread(), "marmalade")
    await world.break_table("response")
    await world.ben.write(world.thread(), "persimmon")
    assert "Taking part was not counted." in world.log.take_failure()
    await world.mend_table("response")

    async with world.database.maintenance() as connection:
        await connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    kept = b"".join(path.read_bytes() for path in world.database.path.parent.iterdir())
    for word in ("marmalade", "persimmon", str(world.ana.id), str(world.ben.id)):
        assert word.encode() not in kept
        assert word not in world.log.text


async def test_a_count_that_fails_is_told_to_nobody(world, prompt):
    await world.break_table("response")
    before = len(world.ben.sees(world.thread()))
    await world.ana.write(world.thread(), "Hello.")

    assert world.log.take_failure()
    assert len(world.ben.sees(world.thread())) == before + 1
    await world.mend_table("response")


async def test_a_message_outside_of_threads_costs_no_look_into_the_database(world, prompt):
    services = world.client.services
    heard = []

    class Ears:
        async def heard(self, *what):
            heard.append(what)
            return False

    world.client.services = replace(services, responses=Ears())
    await world.ana.write(world.server.lounge, "Hello.")
    await world.ana.write(world.prompts, "Hello.")
    assert heard == []

    await world.ana.write(world.thread(), "Hello.")
    assert len(heard) == 1


async def test_who_replies_to_a_question_without_a_thread_has_answered(world):
    async with world.database.write() as connection:
        await connection.execute("UPDATE schedule SET has_thread = 0")
    prompt = await world.todays_prompt()
    await world.ana.write(world.prompts, "Not to the question.")
    assert await world.rows(KINDS) == []

    await world.ana.write(world.prompts, "To the question.", reply_to=prompt)
    await world.ben.write(
        world.prompts, "To a person.", reply_to=Message(world.prompts.last_message)
    )

    assert await world.rows(KINDS) == [("wrote",)]
