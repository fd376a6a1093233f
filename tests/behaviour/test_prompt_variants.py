"""Schedules that mention a role, pin, or do without threads, as members see it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import discord
import pytest
from simcord.builders import RoleHandle

from bot.domain.ids import RoleId
from bot.permissions import needed_in_all
from tests.behaviour.seen import Message
from tests.behaviour.world import World

DAY = timedelta(days=1)


async def let_it(world: World, **manner: Any) -> None:
    """Let the server's schedule ask in another manner."""
    schedules = world.client.services.schedules
    (found,) = await schedules.of_server(world.server.id)
    await schedules.edit(
        world.server.id,
        found.schedule_id,
        lambda draft: replace(draft, manner=replace(draft.manner, **manner)),
    )


@pytest.fixture
def curious(world: World) -> RoleHandle:
    """A role that people take themselves."""
    return world.server.guild.create_role("Curious", mentionable=True)


@pytest.fixture
async def called(world: World, curious: RoleHandle) -> Message:
    """A question that mentions it."""
    await let_it(world, role_id=RoleId(curious.id))
    return await world.todays_prompt()


async def test_a_question_calls_its_role_and_nobody_else(world, curious, called):
    stored = world.stored(world.prompts, called)

    assert stored.ping_role_ids == [curious.id]
    assert stored.ping_user_ids == []
    assert not stored.mention_everyone
    assert not called.is_silent


async def test_a_question_never_calls_everyone(world):
    world.server.let_bot(needed_in_all() | discord.Permissions(mention_everyone=True))
    await let_it(world, role_id=RoleId(world.server.id))

    question = await world.todays_prompt()

    stored = world.stored(world.prompts, question)
    assert stored.ping_role_ids == []
    assert not stored.mention_everyone
    assert question.is_silent


async def test_the_preview_shows_the_role_and_calls_nobody(world, curious):
    await let_it(world, role_id=RoleId(curious.id))

    preview = await world.fay.use("prompt", action="preview")

    assert f"<@&{curious.id}>" in preview.text
    assert preview.messages[0].is_private


async def test_the_words_of_a_question_call_nobody(world, curious):
    """Also not beside the role that the question may call."""
    await let_it(world, role_id=RoleId(curious.id))
    async with world.database.write() as connection:
        await connection.execute(
            "INSERT INTO own_prompt (guild_id, language, text, depth, kind, has_hope, is_neutral,"
            " added_at) VALUES (?, 'en', ?, 'light', 'story', 0, 0, 0)",
            (world.server.id, f"What helps? @everyone <@&{world.facilitators.id}>"),
        )
        await connection.execute("UPDATE schedule SET deck = 'own'")

    question = await world.todays_prompt()

    stored = world.stored(world.prompts, question)
    assert "@everyone" in question.text
    assert stored.ping_role_ids == [curious.id]
    assert not stored.mention_everyone


@pytest.fixture
async def pins(world: World) -> None:
    """The schedule pins its questions."""
    # The model asks for the permission that pinning needed until February 2026.
    world.server.let_bot(needed_in_all() | discord.Permissions(manage_messages=True))
    await let_it(world, is_pinned=True)


async def test_the_newest_question_is_pinned_in_place_of_the_one_before(world, pins):
    first = await world.todays_prompt()
    was_pinned = world.stored(world.prompts, first).pinned
    await world.pass_time(DAY)

    second = world.ours(world.prompts)[-1]
    assert was_pinned
    assert not world.stored(world.prompts, first).pinned
    assert world.stored(world.prompts, second).pinned


async def test_a_schedule_that_pins_no_more_takes_its_last_pin_back(world, pins):
    first = await world.todays_prompt()
    assert world.stored(world.prompts, first).pinned
    await let_it(world, is_pinned=False)

    await world.pass_time(DAY)

    second = world.ours(world.prompts)[-1]
    assert not world.stored(world.prompts, first).pinned
    assert not world.stored(world.prompts, second).pinned


async def test_without_threads_the_question_asks_to_write_where_it_stands(world):
    await let_it(world, has_thread=False)

    question = await world.todays_prompt()

    assert world.say("prompts.invitation_here") in question.text
    assert world.prompts.threads == []


@pytest.fixture
async def threadless(world: World) -> Message:
    """A question without a thread."""
    await let_it(world, has_thread=False)
    return await world.todays_prompt()


async def test_without_threads_a_share_replies_to_the_question_in_its_channel(world, threadless):
    opened = await world.ana.click(threadless, world.say("prompts.buttons.share"))
    thanks = await world.ana.send(opened.form, words="I slept.")

    share = world.ours(world.prompts)[-1]
    assert opened.form.title == world.say("prompts.free.title")
    assert "I slept." in share.text
    assert share.handle.reference.message_id == threadless.handle.id
    assert world.stored(world.prompts, share).ping_user_ids == []
    assert world.say("prompts.thanks") in thanks.text
    assert world.prompts.threads == []
    assert await world.rows("SELECT kind FROM response") == [("share",)]


async def test_without_threads_words_that_come_back_open_the_same_form(world, threadless):
    opened = await world.ana.click(threadless, world.say("prompts.buttons.share"))
    refused = await world.ana.send(opened.form, words=" ", note="nothing yet")

    again = await world.ana.click(refused.message, world.say("forms.reopen"))

    assert again.form.title == world.say("prompts.free.title")
    assert again.form.filled == {"note": "nothing yet"}


async def test_without_threads_a_share_is_for_who_may_write_in_the_channel(world, threadless):
    world.server.deny(world.prompts, world.ana.actor, send_messages=True)

    refused = await world.ana.click(threadless, world.say("prompts.buttons.share"))
    opened = await world.ben.click(threadless, world.say("prompts.buttons.share"))

    assert refused.text == world.say("prompts.refused.not_in_channel")
    assert opened.form.title == world.say("prompts.free.title")


async def test_questions_of_before_keep_their_threads_when_new_ones_have_none(world):
    first = await world.todays_prompt()
    thread = world.thread()
    await let_it(world, has_thread=False)
    await world.pass_time(DAY)

    await world.share(world.ana, first, words="Late, but here.")

    assert "Late, but here." in world.ours(thread)[-1].text
