from datetime import timedelta

import discord
import pytest

from bot.domain.prompts.answers import LONGEST_SHARE
from bot.permissions import needed_in_all
from tests.behaviour.world import World

KINDS = "SELECT kind FROM response ORDER BY response_id"


@pytest.fixture
def label(world: World):
    """What stands on a button of a question."""
    return lambda action: world.say(f"prompts.buttons.{action}")


async def test_a_locked_thread_opens_no_form(world, prompt, label):
    world.server.lock(world.thread())

    answer = await world.ana.click(prompt, label("share"))

    assert answer.text == world.say("prompts.refused.thread_locked")


async def test_who_may_unlock_a_thread_may_share_in_it(world, prompt):
    threads = world.server.guild.create_role(
        "Gardener", permissions=discord.Permissions(manage_threads=True)
    )
    world.server.let_bot(needed_in_all() | discord.Permissions(manage_threads=True))
    world.server.lock(world.thread())

    await world.share(world.person("Gil", threads), prompt, words="Open again.")

    assert len(world.ours(world.thread())) == 1


async def test_a_thread_that_was_deleted_opens_no_form(world, prompt, label):
    world.server.delete(world.thread())

    answer = await world.ana.click(prompt, label("share"))

    assert answer.text == world.say("prompts.refused.no_thread")


async def test_a_thread_that_is_still_on_its_way_asks_for_a_moment(world, label):
    world.env.inject_error("POST", "/channels/*/messages/*/threads", status=500)
    prompt = await world.todays_prompt()

    answer = await world.ana.click(prompt, label("share"))
    assert answer.text == world.say("prompts.refused.not_yet")

    await world.pass_time(timedelta(minutes=1))
    assert (await world.ana.click(prompt, label("share"))).is_form


async def test_a_pass_needs_no_thread(world, prompt, label):
    world.server.delete(world.thread())

    answer = await world.ana.click(prompt, label("pass"))

    assert world.say("prompts.thanks") in answer.text


async def test_who_may_not_write_in_threads_gets_no_form_and_may_pass(world, prompt, label):
    world.server.deny(world.prompts, world.ana.actor, send_messages_in_threads=True)

    refused = await world.ana.click(prompt, label("share"))
    passed = await world.ana.click(prompt, label("pass"))

    assert refused.text == world.say("prompts.refused.not_here")
    assert world.say("prompts.thanks") in passed.text


async def test_the_bot_is_no_way_around_a_timeout(world, prompt, label):
    world.ana.is_timed_out(timedelta(hours=1))

    answer = await world.ana.click(prompt, label("share"))

    assert answer.text == world.say("prompts.refused.timed_out")


async def test_after_the_timeout_the_form_opens_again(world, prompt, label):
    world.ana.is_timed_out(timedelta(hours=1))
    await world.pass_time(timedelta(hours=2))

    assert (await world.ana.click(prompt, label("share"))).is_form


async def test_a_timeout_while_writing_loses_no_word(world, prompt, label):
    opened = await world.ana.click(prompt, label("share"))
    world.ana.is_timed_out(timedelta(hours=1))
    answer = await world.ana.send(opened.form, words="Half an hour of it.", note="long")

    reason, hint, _, words, _, note = answer.message.texts
    assert reason == world.say("prompts.refused.timed_out")
    assert hint == world.say("forms.your_words")
    assert (words, note) == ("Half an hour of it.", "long")
    assert world.ours(world.thread()) == []
    assert await world.rows(KINDS) == []


async def test_what_goes_wrong_while_writing_gives_the_words_back(world, prompt, label):
    opened = await world.ana.click(prompt, label("share"))
    world.server.delete(world.thread())
    answer = await world.ana.send(opened.form, words="Half an hour of it.")

    assert answer.message.texts[0] == world.say("prompts.refused.no_thread")
    assert "Half an hour of it." in answer.message.texts


async def test_the_longest_refused_share_comes_back_whole(world, prompt, label):
    opened = await world.ana.click(prompt, label("share"))
    world.server.lock(world.thread())
    answer = await world.ana.send(opened.form, words="w" * LONGEST_SHARE, note="n" * 100)

    assert answer.message.texts[3::2] == ["w" * LONGEST_SHARE, "n" * 100]


async def test_open_the_form_again_brings_words_note_and_wish_back(world, prompt, label):
    opened = await world.ana.click(prompt, label("share"))
    world.server.lock(world.thread())
    typed = {"words": "Two\n\nlines  of *it*", "note": "sleep", "wish": "me_too"}
    refused = await world.ana.send(opened.form, **typed)
    again = await world.ana.click(refused.message, world.say("forms.reopen"))

    assert again.form.title == world.say("prompts.form.title")
    assert again.form.filled == typed


async def test_a_share_sent_again_from_the_form_stands(world, prompt):
    refused = await world.share(world.ana, prompt, words="  ", note="sleep", wish="advice")
    again = await world.ana.click(refused.message, world.say("forms.reopen"))
    await world.ana.send(again.form, words="Now with words.")

    (post,) = world.ours(world.thread())
    assert "Now with words." in post.texts
    assert "sleep" in post.text
    assert world.say("prompts.wishes.advice") in post.text


async def test_open_the_form_again_brings_only_what_was_typed(world, prompt, label):
    opened = await world.ana.click(prompt, label("share"))
    world.server.lock(world.thread())
    refused = await world.ana.send(opened.form, words="Words.")
    again = await world.ana.click(refused.message, world.say("forms.reopen"))

    assert again.form.filled == {"words": "Words."}


async def test_a_question_of_another_server_is_not_found_from_here(world, prompt, label):
    eve = world.person("Eve", server=world.other_server)
    elsewhere = world.other_server.lounge
    delivery_id = prompt.buttons[0]["custom_id"].split(":")[1]
    for action in ("share", "pass", "misfit"):
        button = await world.post_button(elsewhere, action, f"prompt:{delivery_id}:{action}")
        answer = await eve.click(button, action)
        assert answer.text == world.say("prompts.refused.unknown")

    assert await world.rows(KINDS) == []


async def test_a_question_in_a_direct_message_is_not_found(world, prompt):
    delivery_id = prompt.buttons[0]["custom_id"].split(":")[1]
    for action in ("share", "pass"):
        channel = world.ana.in_dm.channel
        button = await world.post_button(channel, action, f"prompt:{delivery_id}:{action}")
        answer = await world.ana.in_dm.click(button, action)
        assert answer.text == world.say("prompts.refused.unknown")


async def test_buttons_and_an_open_form_outlive_a_restart(world, prompt, label):
    opened = await world.ana.click(prompt, label("share"))

    await world.restart_bot()
    await world.ana.send(opened.form, words="Written over a restart.")
    await world.ben.click(prompt, label("pass"))

    assert "Written over a restart." in world.ours(world.thread())[0].texts
    assert await world.rows(KINDS) == [("share",), ("pass",)]


async def test_a_draft_outlives_a_restart(world, prompt):
    refused = await world.share(world.ana, prompt, words=" ", note="sleep")

    await world.restart_bot()
    again = await world.ana.click(refused.message, world.say("forms.reopen"))

    assert again.form.filled["note"] == "sleep"


async def test_yesterdays_buttons_still_work(world, prompt):
    await world.pass_time(timedelta(days=1))

    await world.share(world.ana, prompt, words="A day late.")

    assert "A day late." in world.ours(world.prompts.threads[0])[0].texts


INVISIBLE = [
    "\u200b",
    "\u2060\u00ad",
    "\ufeff",
    "\u3164",
    "\u115f",
    "\ufe0f",
    "\u200f",
    "\u0301",
    "\u2800",
]


@pytest.mark.parametrize("words", INVISIBLE)
async def test_words_that_nobody_can_see_are_not_posted(world, prompt, words):
    shared = await world.share(world.ana, prompt, words=words)
    opened = await world.more(world.ana, prompt, "write")
    written = await world.ana.send(opened.form, words=words)

    assert shared.message.texts == [world.say("prompts.refused.empty")]
    assert written.text == world.say("prompts.refused.empty")
    assert world.ours(world.thread()) == []
    assert await world.rows(KINDS) == []


async def test_a_share_of_one_emoji_or_of_another_script_is_posted(world, prompt):
    for words in ("👩\u200d👩\u200d👧", "\u200fשלום", "می\u200cخواهم"):  # noqa: RUF001
        await world.share(world.ana, prompt, words=words)
        assert words in world.ours(world.thread())[-1].texts


async def test_a_note_that_nobody_can_see_leaves_no_empty_line(world, prompt):
    await world.share(world.ana, prompt, words="Hello.", note="\u200b")

    assert len(world.ours(world.thread())[-1].texts) == 2


async def test_a_share_of_somebody_whose_name_nobody_can_see_has_a_name(world, prompt):
    nameless = world.person("\u3164")

    await world.share(nameless, prompt, words="Hello.")

    assert nameless.actor.user.name in world.ours(world.thread())[-1].texts[0]
