"""Every look of the team at what names somebody is there for that person to see."""

from collections.abc import Awaitable, Callable

import discord
import pytest

from bot.domain.guidelines.review import Look
from bot.domain.ids import UserId
from tests.behaviour.people import Member
from tests.behaviour.reviewing import found, opened, press, queue
from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import World

Action = Callable[[World, Message], Awaitable[Answer]]


async def see_the_list(world: World, _message: Message) -> Answer:
    return await queue(world, world.mo)


async def show_the_words(world: World, _message: Message) -> Answer:
    return await press(world, world.mo, "words", (await opened(world, world.mo)).message)


async def explain_by_link(world: World, message: Message) -> Answer:
    assert isinstance(message.handle, discord.Message)
    waits = await queue(world, world.mo)
    form = await world.mo.click(waits.message, world.say("guidelines.explain.button"))
    return await world.mo.send(form.form, what=message.handle.jump_url, where="reply")


async def explain_from_the_words(world: World, message: Message) -> Answer:
    words = await show_the_words(world, message)
    return await world.mo.click(words.message, world.say("guidelines.explain.button"))


async def explain_from_the_menu(world: World, message: Message) -> Answer:
    menu = world.say("guidelines.explain.menu")
    return await world.mo.use_on(world.server.lounge, message, menu)


@pytest.mark.parametrize(
    ("look", "action"),
    [
        (Look.QUEUE, see_the_list),
        (Look.WORDS, show_the_words),
        (Look.WORDS, explain_by_link),
        (Look.WORDS, explain_from_the_words),
        (Look.WORDS, explain_from_the_menu),
    ],
)
async def test_a_look_is_told_to_whom_it_is_about(world: World, look: Look, action: Action):
    world.client.reads_messages = True
    message = await found(world, world.ana)
    assert "looked" not in (await card_of(world.ana)).lower()

    await action(world, message)

    (line,) = [
        line
        for line in (await card_of(world.ana)).splitlines()
        if line.startswith(_start(world, look))
    ]
    assert f"<@{world.mo.id}>" in line
    # It is nobody else's business.
    assert f"<@{world.mo.id}>" not in await card_of(world.ben)


async def test_more_looks_than_fit_are_on_pages_of_their_own(world: World):
    team = [world.person(f"Mod {number}", world.moderators) for number in range(21)]
    looks, guild_id = world.client.services.looks, world.server.id
    for one in team:
        await looks.at_words(guild_id, UserId(world.ana.id), UserId(one.id))
    shown = await world.ana.use("privacy")
    texts = [shown.text]
    assert world.say("privacy.looked", number=21) in shown.text

    for label in ("all_looks", "older", "newer", "back"):
        shown = await world.ana.click(shown.message, world.say(f"privacy.{label}"))
        texts.append(shown.text)

    told = texts[1] + texts[2]
    assert [one.id for one in team if f"<@{one.id}>" not in told] == []
    assert (texts[3], texts[4]) == (texts[1], texts[0])


async def test_what_is_behind_that_button_is_ones_own_alone(world: World):
    looks, guild_id = world.client.services.looks, world.server.id
    await looks.at_words(guild_id, UserId(world.ana.id), UserId(world.mo.id))
    stray = await world.post_button(world.server.lounge, "Go", f"privacy:{guild_id}:looks:0")

    answer = await world.ben.click(stray, "Go")

    assert answer.text == world.say("privacy.looked", number=0)


async def card_of(person: Member) -> str:
    return (await person.use("privacy")).text


def _start(world: World, look: Look) -> str:
    return world.say(f"privacy.looks.{look}", who=f"<@{world.mo.id}>", day="|").split("|")[0]
