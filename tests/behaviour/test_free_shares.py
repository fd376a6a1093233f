"""`/share`: outside of questions, where the server chose, and nothing is kept about it."""

from datetime import timedelta

import pytest
from simcord.builders import ChannelHandle

from bot.domain.ids import ChannelId
from tests.behaviour.people import Member
from tests.behaviour.seen import Answer
from tests.behaviour.world import World


@pytest.fixture
async def corner(world: World) -> ChannelHandle:
    """A channel that an admin chose for sharing."""
    corner = world.server.guild.create_text_channel("corner")
    await choose(world, corner)
    return corner


async def choose(world: World, channel: ChannelHandle) -> Answer:
    """Choose a channel for sharing on the set-up card."""
    card = (await world.kim.use("setup")).message
    return await world.kim.choose(card, world.say("setup.share_channel"), channel)


async def share(world: World, person: Member, **fields: str) -> Answer:
    return await person.send((await person.use("share")).form, **fields)


async def test_a_share_stands_in_the_chosen_channel_and_nowhere_else(world, corner):
    thanks = await share(world, world.ana, words="Good news.", note="work", wish="me_too")

    (post,) = world.ours(corner)
    assert "Good news." in post.texts
    assert "Ana" in post.texts[0]
    assert post.labels == [world.say("prompts.reply.button")]
    assert post.is_silent
    assert world.say("prompts.shared_there", link=post.handle.jump_url) in thanks.text
    assert world.ours(world.server.lounge) == world.ours(world.prompts) == []


async def test_the_form_names_the_channel_before_a_word_is_written(world, corner):
    form = (await world.ana.use("share")).form

    assert form.title == world.say("prompts.free.title")
    (description,) = [
        part["description"]
        for part in form._modal["components"]
        if part["component"]["custom_id"] == "words"
    ]
    assert "#corner" in description


@pytest.mark.parametrize("who", ["ana", "fay", "mo", "kim"])
async def test_everybody_may_share(world, corner, who):
    await share(world, getattr(world, who), words="Hello.")

    assert len(world.ours(corner)) == 1


async def test_of_a_share_outside_of_questions_only_that_it_waits_is_kept(world, corner):
    thanks = await share(world, world.ana, words="Hello.")

    assert await world.rows("SELECT * FROM response") == []
    assert await world.rows("SELECT * FROM share_under_way") == []
    assert world.say("prompts.counted") not in thanks.text
    card = await world.ana.use("privacy")
    assert world.say("privacy.waiting_shares", number=1) in card.text
    assert world.say("privacy.kept_here") not in card.text
    await world.ben.react(world.ours(corner)[0])
    assert world.say("privacy.nothing") in (await world.ana.use("privacy")).text


async def test_it_can_be_edited_hidden_and_taken_down_and_has_no_thread_to_leave(world, corner):
    thanks = await share(world, world.ana, words="Hello.", note="tea")
    labels = [world.say(f"prompts.mine.{one}") for one in ("edit", "down", "hide")]
    assert thanks.message.labels == labels

    form = (await world.ana.click(thanks.message, labels[0])).form
    assert form.filled == {"words": "Hello.", "note": "tea"}
    await world.ana.send(form, words="Hi.")
    await world.ana.click(thanks.message, labels[2])
    assert world.ours(corner)[0].texts[-1].startswith("||")
    taken = await world.ana.click(thanks.message, labels[1])
    assert world.ours(corner) == []

    again = (await world.ana.click(taken.message, world.say("forms.reopen"))).form
    assert again.filled == {"words": "Hi.", "note": "tea"}
    await world.ana.send(again)
    assert "Hi." in world.ours(corner)[0].texts


async def test_without_a_channel_the_answer_is_kind(world):
    answer = await world.ana.use("share")

    assert answer.text == world.say("prompts.refused.no_share_channel")


async def test_a_channel_that_is_gone_is_as_none(world, corner):
    form = (await world.ana.use("share")).form
    world.server.delete(corner)

    refused = await world.ana.send(form, words="Hello.")
    assert world.say("prompts.refused.no_share_channel") in refused.text
    assert "Hello." in refused.message.texts
    assert (await world.ana.use("share")).text == world.say("prompts.refused.no_share_channel")


async def test_who_may_not_write_there_is_told_before_they_write(world, corner):
    world.server.deny(corner, world.ana, send_messages=True)
    answer = await world.ana.use("share")

    assert answer.text == world.say("prompts.refused.not_in_channel")


async def test_words_for_a_channel_that_was_closed_meanwhile_come_back(world, corner):
    form = (await world.ana.use("share")).form
    world.server.deny(corner, world.ana, view_channel=True)
    refused = await world.ana.send(form, words="Hello.", wish="advice")

    assert world.say("prompts.refused.not_in_channel") in refused.text
    assert "Hello." in refused.message.texts
    world.env.backend.delete_overwrite(corner.id, world.ana.id)
    again = (await world.ana.click(refused.message, world.say("forms.reopen"))).form
    assert again.filled == {"words": "Hello.", "wish": "advice"}
    await world.ana.send(again)
    assert len(world.ours(corner)) == 1


async def test_who_is_timed_out_is_refused(world, corner):
    form = (await world.ana.use("share")).form
    world.ana.is_timed_out(timedelta(hours=1))
    refused = await world.ana.send(form, words="Hello.")

    assert world.say("prompts.refused.timed_out") in refused.text
    assert "Hello." in refused.message.texts
    assert world.ours(corner) == []


async def test_what_the_bot_lacks_there_is_named(world, corner):
    world.server.deny(corner, None, send_messages=True)
    answer = await world.ana.use("share")

    assert world.say("permissions.names.send_messages") in answer.text
    assert corner.mention in answer.text
    assert "lacks" not in world.log.take_failure()


async def test_words_for_a_channel_that_changed_come_back(world, corner):
    form = (await world.ana.use("share")).form
    await choose(world, world.server.lounge)
    refused = await world.ana.send(form, words="Only in the corner.")

    assert world.say("prompts.refused.share_channel_moved") in refused.text
    assert world.ours(corner) == world.ours(world.server.lounge) == []
    again = (await world.ana.click(refused.message, world.say("forms.reopen"))).form
    await world.ana.send(again)
    assert "Only in the corner." in world.ours(world.server.lounge)[0].texts


async def test_invisible_words_come_back(world, corner):
    refused = await share(world, world.ana, words="\u200b", note="tea")

    assert world.say("prompts.refused.empty") in refused.text
    assert world.ours(corner) == []


async def test_the_card_warns_of_a_channel_the_bot_cannot_post_in(world, corner):
    world.server.deny(corner, None, read_message_history=True)
    card = await world.kim.use("setup")

    names = world.say("permissions.names.read_message_history")
    assert world.say("setup.channel_lacks", channel=corner.mention, names=names) in card.text


async def test_a_channel_can_be_unchosen(world, corner):
    card = (await world.kim.use("setup")).message
    await world.kim.choose(card, world.say("setup.share_channel"))

    assert (await world.ana.use("share")).text == world.say("prompts.refused.no_share_channel")


async def test_a_channel_of_another_server_is_nobodys(world, corner):
    setup = world.client.services.setup
    await setup.choose_share_channel(world.other_server.id, ChannelId(world.other_server.lounge.id))
    await share(world, world.ana, words="Here.")

    assert world.ours(world.other_server.lounge) == []
    assert len(world.ours(corner)) == 1
