"""What somebody can still do with what they shared, and nobody else can."""

from datetime import timedelta
from typing import Any

import discord
import pytest

from bot.permissions import needed_in_all
from tests.behaviour.people import Member
from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import World

COUNT = "SELECT count(*) FROM response WHERE kind = 'share'"
UNDER_WAY = "SELECT count(*) FROM share_under_way"
ACTIONS = ("edit", "down", "hide", "leave")
# A word joined from right to left, emoji alone, and bars that could end a spoiler.
ODD_WORDS = ["שלום לכולם", "🌱", "a || b ||| c", "|", "`||`", "line\nline"]


def label(world: World, action: str) -> str:
    return world.say(f"prompts.mine.{action}")


async def press(world: World, person: Member, thanks: Answer, action: str) -> Answer:
    return await person.click(thanks.message, label(world, action))


async def another_press(world: World, thanks: Answer, action: str) -> Message:
    """The same button where everybody could press it."""
    (button,) = [one for one in thanks.message.buttons if one["label"] == label(world, action)]
    return await world.post_button(world.server.lounge, label(world, action), button["custom_id"])


def shares(world: World) -> list[Message]:
    return world.ours(world.thread())


def words_of(message: Message) -> str:
    """What stands below the heading."""
    return message.texts[1]


@pytest.fixture
async def thanks(world: World, prompt: Message) -> Answer:
    """The private thanks for a share of Ana's."""
    return await world.share(world.ana, prompt, words="I slept.", note="sleep", wish="me_too")


async def test_the_thanks_hold_what_one_can_still_do(world, thanks):
    assert thanks.message.labels == [label(world, one) for one in ACTIONS]
    assert thanks.message.is_private


async def test_edit_opens_the_form_with_what_stands_there(world, thanks):
    form = (await press(world, world.ana, thanks, "edit")).form

    assert form.title == world.say("prompts.mine.title")
    assert form.filled == {"words": "I slept.", "note": "sleep", "wish": "me_too"}


async def test_an_edited_share_stands_in_its_place_and_counts_once(world, thanks):
    form = (await press(world, world.ana, thanks, "edit")).form
    answer = await world.ana.send(form, words="I slept well.", note="", wish="advice")

    (share,) = shares(world)
    assert answer.text == world.say("prompts.mine.changed", link=share.handle.jump_url)
    assert words_of(share) == "I slept well."
    assert world.say("prompts.wishes.advice") in share.text
    assert "sleep" not in share.texts
    assert await world.rows(COUNT) == [(1,)]


@pytest.mark.parametrize("words", ODD_WORDS)
async def test_odd_words_are_edited_hidden_and_shown_as_they_are(world, prompt, words):
    thanks = await world.share(world.ana, prompt, words=words)

    hidden = await press(world, world.ana, thanks, "hide")
    assert words_of(shares(world)[0]).startswith("||")
    assert (await press(world, world.ana, thanks, "edit")).form.filled == {"words": words}
    await world.ana.click(hidden.message, label(world, "show"))
    assert words_of(shares(world)[0]) == words


async def test_hidden_words_stay_hidden_when_they_are_edited(world, thanks):
    await press(world, world.ana, thanks, "hide")
    form = (await press(world, world.ana, thanks, "edit")).form
    await world.ana.send(form, words="Other words.")

    (share,) = shares(world)
    assert "Other words." in share.texts[2]
    assert share.texts[2].startswith("||")


async def test_hiding_twice_hides_once(world, thanks):
    await press(world, world.ana, thanks, "hide")
    once = shares(world)[0].texts
    again = await press(world, world.ana, thanks, "hide")

    assert world.say("prompts.mine.hidden") in again.text
    assert shares(world)[0].texts == once


async def test_what_is_taken_down_is_gone_from_the_thread_and_the_count(world, thanks):
    answer = await press(world, world.ana, thanks, "down")

    assert shares(world) == []
    assert await world.rows(COUNT) == await world.rows(UNDER_WAY) == [(0,)]
    assert world.say("prompts.mine.taken_down") in answer.text
    assert "I slept." in answer.message.texts


async def test_what_was_taken_down_can_be_shared_anew(world, thanks):
    taken = await press(world, world.ana, thanks, "down")
    form = (await world.ana.click(taken.message, world.say("forms.reopen"))).form

    assert form.filled == {"words": "I slept.", "note": "sleep", "wish": "me_too"}
    await world.ana.send(form)
    assert len(shares(world)) == 1
    assert await world.rows(COUNT) == [(1,)]


async def test_of_two_shares_the_other_one_stays(world, prompt, thanks):
    await world.share(world.ana, prompt, words="Two.")
    await world.share(world.ben, prompt, words="Mine.")
    await press(world, world.ana, thanks, "down")

    assert [share.texts[-1] for share in shares(world)] == ["Two.", "Mine."]
    assert await world.rows(COUNT) == [(2,)]


async def test_an_erased_share_is_taken_down_without_a_count(world, prompt, thanks):
    card = await world.ana.use("privacy")
    asked = await world.ana.click(card.message, world.say("privacy.erase"))
    await world.ana.click(asked.message, world.say("privacy.erase"))
    await world.share(world.ben, prompt, words="Mine.")
    await press(world, world.ana, thanks, "down")

    assert len(shares(world)) == 1
    assert await world.rows(COUNT) == [(1,)]


@pytest.mark.parametrize("action", ["edit", "down", "hide"])
async def test_a_share_that_is_gone_is_answered_kindly(world, thanks, action):
    world.env.backend.delete_message(world.thread().id, shares(world)[0].handle.id)
    answer = await press(world, world.ana, thanks, action)

    assert answer.text == world.say("prompts.refused.share_gone")


@pytest.mark.parametrize("action", ACTIONS)
async def test_a_thread_that_is_gone_is_answered_kindly(world, thanks, action):
    world.server.delete(world.thread())
    answer = await press(world, world.ana, thanks, action)

    assert answer.text == world.say("prompts.refused.share_gone")


async def test_words_for_a_share_that_is_gone_come_back_for_another(world, thanks):
    form = (await press(world, world.ana, thanks, "edit")).form
    world.env.backend.delete_message(world.thread().id, shares(world)[0].handle.id)
    refused = await world.ana.send(form, words="New words.")
    assert world.say("prompts.refused.share_gone") in refused.text
    assert "New words." in refused.message.texts

    again = (await world.ana.click(refused.message, world.say("forms.reopen"))).form
    await world.ana.send(again)
    assert words_of(shares(world)[0]) != ""
    assert "New words." in shares(world)[0].texts


async def test_an_edit_without_words_comes_back_and_opens_again(world, thanks):
    form = (await press(world, world.ana, thanks, "edit")).form
    refused = await world.ana.send(form, words="\u200b", note="tea")
    assert world.say("prompts.refused.empty") in refused.text

    again = (await world.ana.click(refused.message, world.say("forms.reopen"))).form
    assert again.filled == {"note": "tea", "wish": "me_too"}
    await world.ana.send(again, words="Now.")
    assert "Now." in shares(world)[0].texts


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("who", ["ben", "fay", "mo", "kim"])
async def test_nobody_else_can_press_anothers_buttons(world, thanks, who, action):
    copy = await another_press(world, thanks, action)
    before = shares(world)[0].texts
    answer = await getattr(world, who).click(copy, label(world, action))

    assert answer.text == world.say("prompts.refused.not_yours")
    assert shares(world)[0].texts == before


async def test_the_seal_of_one_share_opens_no_other(world, prompt, thanks):
    bens = await world.share(world.ben, prompt, words="Ben's.")
    custom_id = thanks.message.buttons[0]["custom_id"].split(":")
    custom_id[4] = bens.message.buttons[0]["custom_id"].split(":")[4]
    forged = await world.post_button(world.server.lounge, "Edit", ":".join(custom_id))
    answer = await world.ana.click(forged, "Edit")

    assert answer.text == world.say("prompts.refused.not_yours")


async def test_everything_works_after_a_restart(world, thanks):
    await world.restart_bot()
    form = (await press(world, world.ana, thanks, "edit")).form
    await world.restart_bot()
    await world.ana.send(form, words="Later.")
    assert "Later." in shares(world)[0].texts
    await press(world, world.ana, thanks, "hide")
    await world.restart_bot()
    await press(world, world.ana, thanks, "down")

    assert shares(world) == []
    assert await world.rows(COUNT) == [(0,)]


async def test_who_is_timed_out_edits_nothing_and_may_hide_and_take_down(world, thanks):
    form = (await press(world, world.ana, thanks, "edit")).form
    world.ana.is_timed_out(timedelta(hours=1))

    refused = await world.ana.send(form, words="New words.")
    assert world.say("prompts.refused.timed_out") in refused.text
    assert "New words." in refused.message.texts
    assert (await press(world, world.ana, thanks, "edit")).text == world.say(
        "prompts.refused.timed_out"
    )
    hidden = await press(world, world.ana, thanks, "hide")
    shown = await world.ana.click(hidden.message, label(world, "show"))
    assert shown.text == world.say("prompts.refused.timed_out")
    await press(world, world.ana, thanks, "down")
    assert shares(world) == []


async def test_in_a_locked_thread_words_stay_and_can_be_taken_down(world, thanks):
    form = (await press(world, world.ana, thanks, "edit")).form
    world.server.lock(world.thread())

    refused = await world.ana.send(form, words="New words.")
    assert world.say("prompts.refused.thread_locked") in refused.text
    hidden = await press(world, world.ana, thanks, "hide")
    assert hidden.text == world.say("prompts.refused.thread_closed")
    await press(world, world.ana, thanks, "down")
    assert shares(world) == []


async def test_leave_takes_out_of_the_thread_where_the_bot_may(world, thanks):
    world.server.let_bot(needed_in_all() | discord.Permissions(manage_threads=True))
    world.server.join(world.thread(), world.ana)

    answer = await press(world, world.ana, thanks, "leave")

    assert answer.text == world.say("prompts.mine.left")
    assert not world.server.is_in(world.thread(), world.ana)


async def test_without_manage_threads_the_way_out_is_told(world, thanks):
    answer = await press(world, world.ana, thanks, "leave")

    assert answer.text == world.say("prompts.mine.how_to_leave")


async def test_an_edit_pings_nobody(world, thanks):
    world.server.let_bot(needed_in_all() | discord.Permissions(mention_everyone=True))
    form = (await press(world, world.ana, thanks, "edit")).form
    await world.ana.send(form, words=f"@everyone {world.ben.actor.mention}")

    stored: Any = world.stored(world.thread(), shares(world)[0])
    assert not stored.mention_everyone
    assert stored.ping_user_ids == []


async def test_no_word_of_an_edit_is_stored_or_logged(world, thanks):
    form = (await press(world, world.ana, thanks, "edit")).form
    await world.ana.send(form, words="marmalade", note="tangerine")
    await press(world, world.ana, thanks, "down")

    async with world.database.maintenance() as connection:
        await connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    kept = b"".join(path.read_bytes() for path in world.database.path.parent.iterdir())
    for word in ("marmalade", "tangerine", "I slept."):
        assert word.encode() not in kept
        assert word not in world.log.text


async def test_a_database_that_takes_no_rows_does_not_keep_words_up(world, thanks):
    await world.break_table("share_under_way")
    answer = await press(world, world.ana, thanks, "down")

    assert world.say("prompts.mine.taken_down") in answer.text
    assert shares(world) == []
    assert "A share was not taken back." in world.log.take_failure()
    await world.mend_table("share_under_way")


async def test_reply_shows_words_to_copy_to_one_person_and_sends_none(world, thanks):
    before = len(shares(world))
    answer = await world.ben.click(shares(world)[0], world.say("prompts.reply.button"))

    starters = [world.say(f"prompts.reply.{one}") for one in ("first", "second", "third")]
    assert answer.message.texts[1:] == [f"```\n{one}\n```" for one in starters]
    assert answer.message.is_private
    assert len(shares(world)) == before


async def test_what_follows_a_spanish_question_is_said_in_spanish(world):
    async with world.database.write() as connection:
        await connection.execute("UPDATE schedule SET language = 'es'")
    prompt = await world.todays_prompt()
    say = world.client.say_in("es")
    opened = await world.ana.click(prompt, say("prompts.buttons.share"))
    thanks = await world.ana.send(opened.form, words="Dormí.", note="sueño")

    assert thanks.message.labels == [say(f"prompts.mine.{one}") for one in ACTIONS]
    reply = await world.ben.click(shares(world)[0], say("prompts.reply.button"))
    assert say("prompts.reply.first") in reply.text
    form = (await world.ana.click(thanks.message, say("prompts.mine.edit"))).form
    assert form.title == say("prompts.mine.title")
    assert form.filled == {"words": "Dormí.", "note": "sueño"}
    taken = await world.ana.click(thanks.message, say("prompts.mine.down"))
    assert say("prompts.mine.taken_down") in taken.text


async def test_without_a_thread_a_share_stands_below_its_question(world):
    async with world.database.write() as connection:
        await connection.execute("UPDATE schedule SET has_thread = 0")
    prompt = await world.todays_prompt()
    thanks = await world.share(world.ana, prompt, words="Hello.")

    assert world.prompts.threads == []
    assert "Hello." in world.ours(world.prompts)[-1].texts
    assert thanks.message.labels == [label(world, one) for one in ("edit", "down", "hide")]
    await press(world, world.ana, thanks, "hide")
    assert "||" in world.ours(world.prompts)[-1].text
    await press(world, world.ana, thanks, "down")
    assert len(world.ours(world.prompts)) == 1
    assert await world.rows(COUNT) == [(0,)]
