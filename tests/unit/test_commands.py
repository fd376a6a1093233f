"""Commands are described in the wording's words, and sent only when Discord has others."""

from copy import deepcopy
from typing import Any

import pytest
from discord import app_commands

from bot.commands import describe, sync_if_different
from bot.ui.components import Interaction
from tests.words import COMMANDS, say


class Discord:
    """The commands that stand at Discord, as it tells of them."""

    def __init__(self, tree: Any) -> None:
        self._tree = tree
        self.commands: list[Any] = []
        self.syncs = 0
        tree.fetch_commands = self.fetch
        tree.sync = self.sync

    def stand(self) -> None:
        """Take over what the bot has now, with all that Discord adds."""
        self.commands = [
            {
                "id": str(1000 + number),
                "application_id": "42",
                "version": "1",
                "default_member_permissions": None,
                "dm_permission": True,
                "nsfw": False,
                "description": "",
                "name_localizations": None,
                "description_localizations": None,
                "integration_types": [0],
                **deepcopy(command.to_dict(self._tree)),
            }
            for number, command in enumerate(self._tree.get_commands())
        ]

    def command(self, name: str) -> Any:
        return next(one for one in self.commands if one["name"] == name)

    async def fetch(self) -> list[app_commands.AppCommand]:
        state = self._tree._state
        return [app_commands.AppCommand(data=deepcopy(one), state=state) for one in self.commands]

    async def sync(self) -> list[app_commands.AppCommand]:
        self.syncs += 1
        self.stand()
        return await self.fetch()


@pytest.fixture
def discord(client) -> Discord:
    """Discord after an earlier start of this bot."""
    describe(client.tree, say)
    discord = Discord(client.tree)
    discord.stand()
    return discord


async def test_every_command_and_option_and_choice_has_its_words(client):
    describe(client.tree, say)

    prompt = client.tree.get_command("prompt")
    (action,) = prompt.parameters
    assert prompt.description == say("commands.prompt.description")
    assert action.description == say("commands.prompt.action")
    assert {choice.value: choice.name for choice in action.choices} == {
        value: say(f"commands.prompt.{value}")
        for value in ("now", "preview", "schedules", "questions", "suggestions", "pause")
    }


def words_of(key: str, /, **details: object) -> str:
    return f"words of {key}"


async def test_a_command_inside_a_group_is_described_too(client):
    group = app_commands.Group(name="circle", description="-")

    @group.command(name="begin")
    async def begin(interaction: Interaction, topic: str) -> None:
        pass

    client.tree.add_command(group)
    describe(client.tree, words_of)

    assert begin.description == "words of commands.circle.begin.description"
    (topic,) = begin.parameters
    assert topic.description == "words of commands.circle.begin.topic"


async def test_what_already_stands_is_not_sent_again(client, discord):
    ids = await sync_if_different(client.tree)

    assert discord.syncs == 0
    assert ids == {one["name"]: int(one["id"]) for one in discord.commands if one["type"] == 1}


async def test_a_first_start_sends_the_commands(client, discord):
    discord.commands = []

    ids = await sync_if_different(client.tree)

    assert discord.syncs == 1
    assert set(ids) == set(COMMANDS)


def other_description(discord):
    discord.command("help")["description"] = "Something else"


def other_option(discord):
    discord.command("prompt")["options"][0]["description"] = "Something else"


def other_choice(discord):
    discord.command("prompt")["options"][0]["choices"][0]["name"] = "Something else"


def one_choice_less(discord):
    discord.command("prompt")["options"][0]["choices"].pop()


def required_option(discord):
    discord.command("prompt")["options"][0]["required"] = True


def one_command_more(discord):
    discord.commands.append({**discord.command("help"), "name": "older", "id": "1"})


def one_command_less(discord):
    discord.commands.remove(discord.command("setup"))


def only_in_servers(discord):
    discord.command("help")["contexts"] = [0]


@pytest.mark.parametrize(
    "change",
    [
        other_description,
        other_option,
        other_choice,
        one_choice_less,
        required_option,
        one_command_more,
        one_command_less,
        only_in_servers,
    ],
)
async def test_a_change_is_noticed_and_sent_once(client, discord, change):
    change(discord)

    await sync_if_different(client.tree)
    await sync_if_different(client.tree)

    assert discord.syncs == 1


async def test_the_order_of_commands_is_no_change(client, discord):
    discord.commands.reverse()

    await sync_if_different(client.tree)

    assert discord.syncs == 0
