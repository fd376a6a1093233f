"""Authors change and delete what they wrote at any moment; what the bot does follows that."""

from collections.abc import Callable

import discord
import pytest

from bot.domain.guidelines.ladder import Mode
from bot.domain.guidelines.texts import THANKS_AFTER_EDIT
from tests.behaviour.noticing import (
    BREACH,
    FINE,
    findings,
    notes,
    read_along,
    say_yes,
    set_aside,
    standing,
    states,
)
from tests.behaviour.world import World


@pytest.fixture
async def world(reading_world: World) -> World:
    return reading_world


async def unheard(world: World) -> discord.Message:
    """A message of which the bot has not been told yet."""
    listening = await world.client.remove_cog("GuidelineListening")
    assert listening is not None
    written = await world.ana.write(world.server.lounge, BREACH)
    await world.client.add_cog(listening)
    assert isinstance(written.handle, discord.Message)
    return written.handle


async def tell(world: World, *events: tuple[str, object]) -> None:
    """Tell the bot of these at once, in this order."""
    with world.env.time_context():
        for name, event in events:
            world.client.dispatch(name, event)
    await world.env.settle()
    await world.do_what_is_due()


def deletion(message: discord.Message) -> discord.RawMessageDeleteEvent:
    assert message.guild is not None
    ids = {"id": message.id, "channel_id": message.channel.id, "guild_id": message.guild.id}
    return discord.RawMessageDeleteEvent(ids)  # type: ignore[arg-type]


def when_a_note_stands(world: World, act: Callable[[discord.Message], object]) -> None:
    """Let this happen to the newest message as soon as a note about it is known to stand."""
    nudges = world.client.services.nudges
    written = nudges.written

    async def then(*args: object) -> object:
        after = await written(*args)  # type: ignore[arg-type]
        assert world.server.lounge.last_message is not None
        await act(world.server.lounge.last_message)  # type: ignore[misc]
        return after

    vars(nudges)["written"] = then


async def test_a_message_deleted_while_it_is_looked_at_leaves_nothing_open(world: World):
    await read_along(world, Mode.QUEUE)
    message = await unheard(world)

    await tell(world, ("message", message), ("raw_message_delete", deletion(message)))

    assert await findings(world) == [("queue", "gone")]
    still_open = await world.rows("SELECT state FROM review_item WHERE state != 'closed'")
    assert still_open == []


async def test_a_deletion_that_is_told_twice_is_one(world: World):
    await read_along(world)
    await say_yes(world, world.ana)
    message = await unheard(world)
    deleted = ("raw_message_delete", deletion(message))

    await tell(world, ("message", message), deleted, deleted)

    assert notes(world, world.ana) == []
    assert await findings(world) == [("nudge", "gone")]


async def test_a_message_told_of_three_times_at_once_is_one_finding_and_one_note(world: World):
    await read_along(world)
    await say_yes(world, world.ana)
    message = await unheard(world)

    await tell(world, *[("message", message)] * 3)

    assert len(notes(world, world.ana)) == 1
    assert await findings(world) == [("nudge", "stands")]


async def test_words_mended_before_they_are_set_aside_stay(world: World):
    await set_aside(world)
    await say_yes(world, world.ana)
    when_a_note_stands(world, lambda message: world.ana.actor.edit(message, FINE))

    await world.ana.write(world.server.lounge, BREACH)

    assert [one.text for one in standing(world)] == [FINE]
    (note,) = notes(world, world.ana)
    assert note.text == world.say(THANKS_AFTER_EDIT)


async def test_words_changed_before_they_are_set_aside_come_back_as_changed(world: World):
    await set_aside(world)
    await say_yes(world, world.ana)
    changed = f"{BREACH} And all of this I wrote just now."
    when_a_note_stands(world, lambda message: world.ana.actor.edit(message, changed))

    await world.ana.write(world.server.lounge, BREACH)

    assert standing(world) == []
    (note,) = notes(world, world.ana)
    assert changed in note.text
    assert await states(world) == ["hidden"]


async def test_a_message_its_author_deletes_before_the_bot_does_is_gone_all_the_same(world: World):
    await set_aside(world)
    await say_yes(world, world.ana)
    when_a_note_stands(world, world.ana.actor.delete)

    await world.ana.write(world.server.lounge, BREACH)

    assert standing(world) == []
    (note,) = notes(world, world.ana)
    assert BREACH in note.text
