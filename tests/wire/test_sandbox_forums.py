"""A bare discord.py client posts in a forum of the local Discord, and finds its posts again."""

from datetime import timedelta
from typing import Any

import discord
import pytest

from bot.sandbox.people import NotAllowedError
from bot.sandbox.permissions import Permission
from bot.sandbox.records import ChangeKind
from bot.sandbox.server import Sandbox
from tests.wire.sandbox_client import BareClient, demo_world, running


@pytest.fixture
async def sandbox():
    async with Sandbox.open(demo_world()) as opened:
        yield opened
        assert opened.unknown_routes == []


@pytest.fixture
async def client(sandbox):
    client = BareClient()
    async with running(client, sandbox):
        yield client


@pytest.fixture
def forum(client: BareClient) -> discord.ForumChannel:
    (found,) = client.guilds[0].forums
    return found


async def post(forum: discord.ForumChannel, name: str = "A question", **more: Any) -> Any:
    view = discord.ui.LayoutView()
    view.add_item(discord.ui.TextDisplay(f"## {name}"))
    wanted = {"applied_tags": forum.available_tags[:1], **more}
    return await forum.create_thread(name=name, view=view, silent=True, **wanted)


async def test_the_server_shows_its_forum_with_its_tags(client, forum):
    assert forum.name == "questions"
    assert forum.topic == "One post for each question"
    assert [tag.name for tag in forum.available_tags] == ["Daily", "Weekly"]
    assert forum.flags.require_tag
    assert forum not in client.guilds[0].text_channels


async def test_a_post_has_the_id_of_its_first_message_and_is_told_in_discords_order(
    sandbox, client, forum
):
    told: list[tuple[ChangeKind, int]] = []
    sandbox.world.listeners.append(
        lambda change: told.append((change.kind, change.channel.id)) if change.channel else None
    )

    thread, message = await post(forum, auto_archive_duration=10080)

    assert thread.id == message.id
    assert message.channel.id == thread.id
    assert message.flags.suppress_notifications
    assert thread.parent_id == forum.id
    assert [tag.name for tag in thread.applied_tags] == ["Daily"]
    assert thread.auto_archive_duration == 10080
    assert thread.message_count == 0
    assert [kind for kind, channel_id in told if channel_id == thread.id][:2] == [
        ChangeKind.CHANNEL_CREATED,
        ChangeKind.MESSAGE_CREATED,
    ]


async def test_nothing_keeps_a_post_from_standing_twice(sandbox, forum):
    first, second = await post(forum), await post(forum)

    assert first.thread.id != second.thread.id


async def test_people_answer_in_a_post_and_the_bot_hears_where(sandbox, client, forum):
    thread, _ = await post(forum)

    await sandbox.person("Ana").say(thread.id, "I am here.")

    heard = await client.heard.get()
    assert heard.channel.id == thread.id
    fetched = await client.fetch_channel(thread.id)
    assert isinstance(fetched, discord.Thread)
    assert fetched.message_count == 1


async def test_a_forum_that_wants_a_tag_refuses_a_post_without(forum):
    with pytest.raises(discord.HTTPException) as caught:
        await post(forum, applied_tags=[])

    assert caught.value.code == 40067


async def test_a_moderated_tag_is_for_those_who_manage_threads(sandbox, client, forum):
    sandbox.world.channel("questions").tags[0]["moderated"] = True

    with pytest.raises(discord.Forbidden):
        await post(forum)


async def test_a_forum_holds_posts_and_no_messages(sandbox, client, forum):
    with pytest.raises(discord.HTTPException) as caught:
        await client.get_partial_messageable(forum.id).send("Hello")
    with pytest.raises(NotAllowedError):
        await sandbox.person("Ana").say("questions", "Hello")

    assert caught.value.code == 50008


async def test_posting_needs_the_permission_to_send(sandbox, forum):
    bot = sandbox.world.user(sandbox.world.bot_id)
    sandbox.world.set_overwrite(forum.id, bot, deny=int(Permission.SEND_MESSAGES))

    with pytest.raises(discord.Forbidden):
        await post(forum)


async def test_posts_are_listed_as_active_until_they_are_archived(sandbox, client, forum):
    first, second, third = [(await post(forum, f"number {each}")).thread for each in range(3)]
    sandbox.world.set_thread(first.id, archived=True)
    await sandbox.world.clock.walk_to(sandbox.world.now() + timedelta(minutes=1))
    sandbox.world.set_thread(second.id, archived=True)

    active = await client.guilds[0].active_threads()
    archived = [each async for each in forum.archived_threads(limit=None)]
    earlier = [each async for each in forum.archived_threads(before=archived[0].archive_timestamp)]

    assert [each.id for each in active] == [third.id]
    assert [each.id for each in archived] == [second.id, first.id]
    assert [each.id for each in earlier] == [first.id]


async def test_old_posts_are_not_listed_without_the_history(sandbox, forum):
    bot = sandbox.world.user(sandbox.world.bot_id)
    sandbox.world.set_overwrite(forum.id, bot, deny=int(Permission.READ_MESSAGE_HISTORY))

    with pytest.raises(discord.Forbidden):
        _ = [each async for each in forum.archived_threads()]


async def test_one_post_stands_above_the_others_for_those_who_manage_threads(sandbox, forum):
    first, second = [(await post(forum, name)).thread for name in ("one", "two")]
    bot = sandbox.world.user(sandbox.world.bot_id)
    with pytest.raises(discord.Forbidden):
        await first.edit(pinned=True)
    sandbox.world.set_overwrite(forum.id, bot, allow=int(Permission.MANAGE_THREADS))

    await first.edit(pinned=True)
    with pytest.raises(discord.HTTPException) as caught:
        await second.edit(pinned=True)
    await first.edit(pinned=False)
    pinned = await second.edit(pinned=True)

    assert caught.value.code == 30047
    assert pinned.flags.pinned
