"""Questions in a forum, where Discord has no nonce that keeps a post from standing twice."""

import signal
from datetime import timedelta

import pytest

from bot.sandbox.permissions import Permission
from bot.sandbox.records import PINNED_POST, Change, ChangeKind
from tests.wire.pilot import Pilot, next_nine, until
from tests.wire.variants import FORUM, change, opened_form, pass_nine, posts, question_in

START_POST = r"^/channels/\d+/threads$"


@pytest.fixture
async def pilot(grounded: Pilot) -> Pilot:
    """The bot, started, one minute before its question is due in the forum."""
    await change(grounded, FORUM)
    await grounded.start_bot()
    return grounded


async def test_a_question_is_a_post_with_a_tag_named_like_it(pilot: Pilot):
    await pass_nine(pilot)

    (post,) = posts(pilot)
    question = question_in(pilot, post)
    assert f"## {post.name}" in question.text
    assert pilot.say("prompts.invitation_here") in question.text
    tags = {int(tag["id"]): tag["name"] for tag in pilot.world.channel(FORUM).tags}
    assert [tags[each] for each in post.applied_tag_ids] == ["Daily"]
    assert question.flags & 1 << 12
    assert pilot.prompts() == []
    assert pilot.notes() == []


async def test_people_share_in_the_post_and_are_counted(pilot: Pilot):
    await pass_nine(pilot)
    (post,) = posts(pilot)
    ana = pilot.person("Ana")

    thanks = await ana.submit(await opened_form(pilot, post), {"words": "In the forum."})

    assert "In the forum." in pilot.ours(post)[-1].text
    assert pilot.say("prompts.thanks") in thanks.text
    await pilot.until_privacy_says(ana, pilot.say("privacy.share", number=1))


async def test_a_share_reopens_a_post_that_was_archived(pilot: Pilot):
    await pass_nine(pilot)
    (post,) = posts(pilot)
    form = await opened_form(pilot, post)
    pilot.world.set_thread(post.id, archived=True)

    await pilot.person("Ana").submit(form, {"words": "Late, but here."})

    assert "Late, but here." in pilot.ours(post)[-1].text
    assert not post.archived


async def test_a_crash_between_claim_and_post_leaves_one_post(pilot: Pilot):
    assert pilot.bot is not None
    pilot.sandbox.cut_at_request(0, lambda: pilot.signal_bot(signal.SIGKILL), after_applying=False)
    pilot.clock.move_to(next_nine(pilot.world.now()))
    await pilot.bot.wait()
    await pilot.kill_bot()
    assert posts(pilot) == []

    await pilot.start_bot()
    await until(lambda: posts(pilot))
    await pilot.walk(hours=1)

    assert len(posts(pilot)) == 1


@pytest.mark.parametrize("is_archived", [False, True])
async def test_a_crash_between_post_and_settling_leaves_one_post(pilot: Pilot, is_archived):
    assert pilot.bot is not None
    pilot.kill_bot_when(lambda change: change.kind is ChangeKind.MESSAGE_CREATED)
    pilot.clock.move_to(next_nine(pilot.world.now()))
    await pilot.bot.wait()
    await pilot.kill_bot()
    (post,) = posts(pilot)
    pilot.clock.move_to(pilot.world.now() + timedelta(minutes=10))
    pilot.world.set_thread(post.id, archived=is_archived)

    await pilot.start_bot()
    await pilot.walk(hours=1)

    assert posts(pilot) == [post]
    await opened_form(pilot, post)
    assert posts(pilot) == [post]


@pytest.mark.parametrize("status", [None, 500, 502, 503, 504])
async def test_a_post_whose_answer_was_lost_is_not_posted_again(pilot: Pilot, status):
    """discord.py by itself would send it again after most of these."""
    pilot.sandbox.fail_next("POST", START_POST, status, after_applying=True)

    await pass_nine(pilot)
    await pilot.walk(hours=1)

    (post,) = posts(pilot)
    await opened_form(pilot, post)
    assert posts(pilot) == [post]


async def test_a_post_that_discord_did_not_take_is_posted_by_the_next_attempt(pilot: Pilot):
    pilot.sandbox.fail_next("POST", START_POST, 500)

    await pass_nine(pilot)
    await pilot.walk(hours=1)

    (post,) = posts(pilot)
    await opened_form(pilot, post)
    assert posts(pilot) == [post]


async def test_a_forum_whose_tags_are_not_for_the_bot_pauses_the_schedule_and_says_so(
    grounded: Pilot,
):
    await change(grounded, FORUM)
    for tag in grounded.world.channel(FORUM).tags:
        tag["moderated"] = True
    await grounded.start_bot()

    await pass_nine(grounded)

    await until(grounded.notes)
    where = f"<#{grounded.world.channel(FORUM).id}>"
    assert grounded.notes() == [grounded.say("notices.prompts.no_tag", channel=where)]
    assert grounded.say("prompts.paused.no_tag", channel=where) in (await grounded.card()).text
    assert posts(grounded) == []


async def test_a_missing_permission_in_the_forum_is_named_like_in_any_channel(pilot: Pilot):
    forum, bot = pilot.world.channel(FORUM), pilot.world.user(pilot.world.bot_id)
    pilot.world.set_overwrite(forum.id, bot, deny=int(Permission.SEND_MESSAGES))

    await pass_nine(pilot)
    await until(pilot.notes)

    lacking = pilot.say("permissions.names.send_messages")
    assert lacking in (await pilot.card()).text
    assert posts(pilot) == []


async def test_the_newest_post_stands_above_the_others_where_the_bot_manages_threads(
    grounded: Pilot,
):
    await change(grounded, FORUM, is_pinned=True)
    forum, bot = grounded.world.channel(FORUM), grounded.world.user(grounded.world.bot_id)
    grounded.world.set_overwrite(forum.id, bot, allow=int(Permission.MANAGE_THREADS))
    await grounded.start_bot()

    for _ in range(2):
        await pass_nine(grounded)
        await until(lambda: posts(grounded) and posts(grounded)[-1].flags & PINNED_POST)

    assert [bool(post.flags & PINNED_POST) for post in posts(grounded)] == [False, True]
    assert grounded.notes() == []


async def test_a_facilitator_moves_the_questions_to_a_forum_once_it_has_a_tag(grounded: Pilot):
    forum = grounded.world.channel(FORUM)
    for tag in forum.tags:
        tag["moderated"] = True
    await grounded.start_bot()
    fatima = grounded.person("Fatima")
    message = (await grounded.card()).message
    for custom_id, value in (("schedule:1:open", "schedules"), ("schedule:1:choose", "1")):
        message = (await fatima.choose(message, custom_id, [value])).message

    refused = (await fatima.choose(message, "schedule:1:move", [forum])).text
    forum.tags[0]["moderated"] = False
    grounded.world.tell(Change(kind=ChangeKind.CHANNEL_CHANGED, channel=forum))
    await fatima.choose(message, "schedule:1:move", [forum])
    await pass_nine(grounded)

    where = f"<#{forum.id}>"
    assert grounded.say("schedules.forum_lacks_tag", channel=where) in refused
    assert len(posts(grounded)) == 1


async def test_an_admin_chooses_the_forum_with_setup(grounded: Pilot):
    await grounded.start_bot()
    ada, forum = grounded.person("Ada"), grounded.world.channel(FORUM)
    card = await ada.use("setup", "lounge")
    custom_id = f"setup:{grounded.world.guild_id}:prompt_channel"

    chosen = await ada.choose(card.message, custom_id, [forum])
    said = chosen.text
    await pass_nine(grounded)

    assert grounded.say("setup.all_set", channel=f"<#{forum.id}>") in said
    assert len(posts(grounded)) == 1
