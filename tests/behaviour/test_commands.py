import re

import pytest

from tests.behaviour.world import World
from tests.words import COMMANDS

TYPED, ON_A_MESSAGE = 1, 3


def sent(world: World, kind: int):
    """The commands of a kind as they were sent to Discord."""
    (commands,) = (one.json for one in world.env.http_requests if one.method == "PUT")
    return {command["name"]: command for command in commands if command["type"] == kind}


@pytest.fixture
def commands(world: World):
    """The commands that people type."""
    return sent(world, TYPED)


def sends(world: World) -> int:
    return sum(
        one.method in {"PUT", "POST"} and one.path.endswith("/commands")
        for one in world.env.http_requests
    )


async def test_there_are_these_commands_and_no_others(commands):
    assert set(commands) == set(COMMANDS)


async def test_every_command_keeps_to_discords_limits(commands):
    for command in commands.values():
        for named in (command, *command["options"]):
            assert re.fullmatch(r"[a-z0-9_-]{1,32}", named["name"])
            assert 1 <= len(named["description"]) <= 100
            for choice in named.get("choices", ()):
                assert 1 <= len(choice["name"]) <= 100
        assert len(command["options"]) <= 25


async def test_what_the_menu_of_a_message_offers_keeps_to_discords_limits(world: World):
    offered = sent(world, ON_A_MESSAGE)
    assert set(offered) == {world.say("talk.look.menu"), world.say("guidelines.explain.menu")}
    assert [name for name in offered if not 1 <= len(name) <= 32] == []


async def test_every_command_is_described_by_the_wording(world: World, commands):
    for name, command in commands.items():
        assert command["description"] == world.say(f"commands.{name}.description")
    (action,) = commands["prompt"]["options"]
    assert action["description"] == world.say("commands.prompt.action")
    assert [one["name"] for one in action["choices"]] == [
        world.say(f"commands.prompt.{one}")
        for one in ("now", "preview", "schedules", "questions", "suggestions", "pause")
    ]


async def test_a_second_start_sends_no_commands(world: World):
    assert sends(world) == 1

    await world.restart_bot()

    assert sends(world) == 1


async def test_after_a_second_start_commands_are_still_links(world: World):
    before = (await world.kim.use("help")).text

    await world.restart_bot()

    assert (await world.kim.use("help")).text == before


async def test_commands_that_differ_are_sent_again(world: World):
    world.env.backend.commands[None].pop(("help", 1))

    await world.restart_bot()

    assert sends(world) == 2


async def test_direct_messages_offer_what_works_there(world: World):
    offered = world.kim.in_dm.actor.available_commands()

    assert set(offered) == {"help", "privacy", "resources"}
