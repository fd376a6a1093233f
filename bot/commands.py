"""The commands as Discord should have them: described from the wording, sent when different."""

import logging
from collections.abc import Mapping
from typing import Any

import discord
from discord import app_commands
from discord.flags import AppCommandContext

from bot.wording import Say

log = logging.getLogger(__name__)

Tree = app_commands.CommandTree[Any]
_COMPARED = ("type", "name", "description", "options", "contexts")


def describe(tree: Tree, say: Say) -> None:
    """Give each command and each of its options and choices its words."""
    for command in tree.walk_commands():
        if not isinstance(command, app_commands.Command):
            continue
        key = f"commands.{command.qualified_name.replace(' ', '.')}"
        command.description = say(f"{key}.description")
        for parameter in command.parameters:
            about = {parameter.name: say(f"{key}.{parameter.name}")}
            app_commands.describe(**about)(command)
            chosen = [
                app_commands.Choice(name=say(f"{key}.{choice.value}"), value=choice.value)
                for choice in parameter.choices
            ]
            if chosen:
                app_commands.choices(**{parameter.name: chosen})(command)


async def sync_if_different(tree: Tree) -> Mapping[str, int]:
    """Send our commands where Discord has others; return the id of each by its name.

    Discord allows 200 new commands a day, so a restart must not send what already stands.
    """
    standing = await tree.fetch_commands()
    ours = [_as_read_back(command.to_dict(tree)) for command in tree.get_commands()]
    if _comparable(ours) == _comparable([command.to_dict() for command in standing]):
        log.info("The commands at Discord are up to date.")
    else:
        standing = await tree.sync()
        log.info("The commands at Discord were brought up to date.")
    # What stands in a menu cannot be linked to.
    typed = discord.AppCommandType.chat_input
    return {command.name: command.id for command in standing if command.type is typed}


def _as_read_back(command: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a command with its contexts as discord.py reads them back from Discord.

    2.7.1 reads each of them one too low (Rapptz/discord.py#10525). To let it read ours as well
    stays right when that is mended.
    """
    contexts = command.get("contexts") or []
    return {**command, "contexts": AppCommandContext._from_value(contexts).to_array()}  # noqa: SLF001


def _comparable(commands: list[Any]) -> list[Any]:
    return sorted((_bare(command) for command in commands), key=lambda one: str(one["name"]))


def _bare(command: Mapping[str, Any]) -> dict[str, Any]:
    """Drop what Discord adds, and what is at its default on one side only."""
    kept = {name: _without_defaults(command.get(name)) for name in _COMPARED}
    # What stands in a menu has neither description nor options, and reads back with empty ones.
    return {name: value or None for name, value in kept.items()}


def _without_defaults(value: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, Mapping):
        bare = {name: _without_defaults(one) for name, one in value.items()}
        return {name: one for name, one in bare.items() if one not in (None, False, [], {})}
    if isinstance(value, list):
        return [_without_defaults(one) for one in value]
    return value
