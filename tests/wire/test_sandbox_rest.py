"""A bare discord.py client posts, reads and is refused in the local Discord."""

from datetime import timedelta
from typing import Any

import discord
import pytest

from bot.sandbox.permissions import Permission
from bot.sandbox.redirect import point_discord_at
from bot.sandbox.server import Sandbox
from tests.wire.sandbox_client import BareClient, demo_world, running, until


@pytest.fixture
async def sandbox():
    async with Sandbox.open(demo_world()) as opened:
        yield opened


@pytest.fixture
async def client(sandbox):
    client = BareClient()
    async with running(client, sandbox):
        yield client


def lounge_of(client: BareClient) -> Any:
    return discord.utils.get(client.guilds[0].text_channels, name="lounge")


async def test_the_server_is_there_after_ready(sandbox, client):
    guild = client.guilds[0]
    assert guild.name == "Harbour Group"
    assert guild.member_count == 7
    assert [each.name for each in guild.text_channels] == [
        "welcome",
        "daily-prompt",
        "circle",
        "lounge",
        "staff",
    ]
    assert guild.me.guild_permissions.create_public_threads
    assert not guild.me.guild_permissions.manage_messages


async def test_the_same_nonce_posts_once(sandbox, client):
    lounge = lounge_of(client)
    first = await lounge.send("Good evening", nonce="delivery-7")
    again = await lounge.send("Good evening", nonce="delivery-7")
    assert again.id == first.id
    assert again.nonce == "delivery-7"
    assert len(sandbox.world.history(lounge.id)) == 1
    assert [each.nonce async for each in lounge.history()] == [None]


async def test_a_nonce_is_forgotten_after_five_minutes(sandbox, client):
    lounge = lounge_of(client)
    first = await lounge.send("Good evening", nonce="delivery-7")
    await sandbox.world.clock.walk_to(sandbox.world.now() + timedelta(minutes=6))
    assert (await lounge.send("Good evening", nonce="delivery-7")).id != first.id


async def test_history_is_read_in_pages(sandbox, client):
    lounge = lounge_of(client)
    sent = [await lounge.send(f"number {index}") for index in range(5)]
    assert [each.id async for each in lounge.history(limit=2)] == [sent[4].id, sent[3].id]
    later = [each.id async for each in lounge.history(after=sent[1], limit=2)]
    assert later == [sent[2].id, sent[3].id]
    earlier = [each.id async for each in lounge.history(before=sent[2])]
    assert earlier == [sent[1].id, sent[0].id]


async def test_a_components_v2_message_comes_back_numbered(sandbox, client):
    view = discord.ui.LayoutView()
    row: Any = discord.ui.ActionRow(discord.ui.Button(label="Share", custom_id="prompt:1:share"))
    view.add_item(discord.ui.Container(discord.ui.TextDisplay("One question"), row))
    message = await lounge_of(client).send(view=view)
    assert message.flags.components_v2
    fetched = await message.channel.fetch_message(message.id)
    container = fetched.components[0]
    assert [container.id, *[each.id for each in container.children]] == [1, 2, 3]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"content": "x" * 2001}, 50035),
        ({"content": " "}, 50006),
        ({"content": "both", "flags": 1 << 15}, 50035),
        ({"components": [{"type": 10, "content": "no flag"}]}, 50035),
        (
            {
                "content": "no id",
                "components": [{"type": 1, "components": [{"type": 2, "style": 1, "label": "a"}]}],
            },
            50035,
        ),
        (
            {
                "content": "same id",
                "components": [
                    {
                        "type": 1,
                        "components": [
                            {"type": 2, "style": 1, "label": "a", "custom_id": "x"},
                            {"type": 2, "style": 1, "label": "b", "custom_id": "x"},
                        ],
                    }
                ],
            },
            50035,
        ),
    ],
)
async def test_a_message_that_discord_would_refuse_is_refused(sandbox, client, body, code):
    route = discord.http.Route(
        "POST", "/channels/{channel_id}/messages", channel_id=lounge_of(client).id
    )
    with pytest.raises(discord.HTTPException) as refused:
        await client.http.request(route, json=body)
    assert refused.value.code == code


async def test_a_thread_has_the_id_of_its_message_and_comes_once(sandbox, client):
    message = await lounge_of(client).send("Tonight's question")
    thread = await message.create_thread(name="Answers", auto_archive_duration=1440)
    assert thread.id == message.id
    await thread.send("First answer")
    assert [each.content async for each in thread.history()] == ["First answer"]
    with pytest.raises(discord.HTTPException) as refused:
        await message.create_thread(name="Again")
    assert refused.value.code == 160004
    active = await client.guilds[0].active_threads()
    assert [each.id for each in active] == [thread.id]


async def test_a_locked_thread_takes_no_more_posts(sandbox, client):
    message = await lounge_of(client).send("Tonight's question")
    thread = await message.create_thread(name="Answers")
    sandbox.world.set_thread(thread.id, archived=True, locked=True)
    with pytest.raises(discord.Forbidden):
        await thread.send("Too late")


async def test_an_archived_thread_lets_nothing_be_changed_until_it_is_reopened(sandbox, client):
    message = await lounge_of(client).send("Tonight's question")
    thread = await message.create_thread(name="Answers")
    answer = await thread.send("First answer")
    sandbox.world.set_thread(thread.id, archived=True)
    for change in (answer.edit(content="Second answer"), answer.delete()):
        with pytest.raises(discord.HTTPException) as refused:
            await change
        assert refused.value.code == 50083

    await thread.edit(archived=False)
    await answer.edit(content="Second answer")
    await answer.delete()


async def test_somebody_is_taken_out_of_a_thread_with_manage_threads_only(sandbox, client):
    message = await lounge_of(client).send("Tonight's question")
    thread = await message.create_thread(name="Answers")
    person = next(one for one in sandbox.world.users.values() if not one.is_bot)
    standing = sandbox.world.channel(thread.id)
    sandbox.world.set_thread_member(standing, person.id, inside=True)
    with pytest.raises(discord.Forbidden):
        await thread.remove_user(discord.Object(person.id))

    bot = sandbox.world.users[sandbox.world.bot_id]
    lounge = lounge_of(client)
    sandbox.world.set_overwrite(lounge.id, bot, allow=int(Permission.MANAGE_THREADS))
    await thread.remove_user(discord.Object(person.id))
    assert person.id not in standing.thread_member_ids


async def test_a_missing_permission_is_refused_with_its_code(sandbox, client):
    lounge = lounge_of(client)
    bot = sandbox.world.users[sandbox.world.bot_id]
    sandbox.world.set_overwrite(lounge.id, bot, deny=int(Permission.SEND_MESSAGES))
    with pytest.raises(discord.Forbidden) as refused:
        await lounge.send("hello")
    assert refused.value.code == 50013
    sandbox.world.set_overwrite(lounge.id, bot, deny=int(Permission.VIEW_CHANNEL))
    with pytest.raises(discord.Forbidden) as refused:
        await lounge.send("hello")
    assert refused.value.code == 50001


async def test_a_deleted_channel_is_unknown(sandbox, client):
    lounge = lounge_of(client)
    sandbox.world.delete_channel(lounge.id)
    with pytest.raises(discord.NotFound) as refused:
        await lounge.send("hello")
    assert refused.value.code == 10003
    await until(lambda: lounge_of(client) is None)


async def test_direct_messages_go_both_ways(sandbox, client):
    ana = sandbox.person("Ana")
    user = await client.guilds[0].fetch_member(ana.id)
    sent = await user.send("A private note")
    assert [each.text for each in ana.sees(sent.channel.id)] == ["A private note"]
    await ana.direct_message("Thank you")
    heard = await client.heard.get()
    assert heard.content == "Thank you"
    assert heard.guild is None


async def test_closed_direct_messages_are_refused(sandbox, client):
    ana = sandbox.person("Ana")
    ana.user.accepts_messages = False
    user = await client.guilds[0].fetch_member(ana.id)
    with pytest.raises(discord.Forbidden) as refused:
        await user.send("A private note")
    assert refused.value.code == 50007


async def test_words_are_blank_without_the_message_content_intent(sandbox, client):
    ana = sandbox.person("Ana")
    await ana.say("lounge", "Only for people")
    assert (await client.heard.get()).content == ""
    await ana.say("lounge", f"<@{sandbox.world.bot_id}> hello")
    assert "hello" in (await client.heard.get()).content


async def test_an_unknown_route_is_an_honest_404(sandbox, client):
    with pytest.raises(discord.NotFound):
        await client.guilds[0].fetch_emojis()
    path = f"/api/v10/guilds/{sandbox.world.guild_id}/emojis"
    assert sandbox.unknown_routes == [("GET", path)]


async def test_a_rate_limit_is_waited_for(sandbox, client):
    waited = {"message": "slow down", "code": 0, "retry_after": 0.05, "global": False}
    sandbox.fail_next("POST", r"/messages$", 429, json=waited)
    await lounge_of(client).send("hello")
    assert len(sandbox.world.history(lounge_of(client).id)) == 1
    assert list(sandbox.requests)[-2:] == 2 * [
        ("POST", f"/channels/{lounge_of(client).id}/messages")
    ]


async def test_an_answer_can_be_lost_after_the_request_was_applied(sandbox, client):
    lounge = lounge_of(client)
    sandbox.fail_next("POST", r"/messages$", 500, after_applying=True)
    await lounge.send("hello", nonce="delivery-8")
    assert [each.text for each in sandbox.world.history(lounge.id)] == ["hello"]
    assert len([each for each in sandbox.requests if each[0] == "POST"]) == 2


async def test_nobody_gets_in_without_the_token(sandbox):
    point_discord_at(sandbox.url)
    client = BareClient()
    with pytest.raises(discord.LoginFailure):
        await client.start("wrong.token.here")
    await client.close()
