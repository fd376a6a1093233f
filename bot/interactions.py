"""What an interaction tells: who pressed, and what."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

import discord

from bot.domain.ids import RoleId
from bot.domain.setup.standing import Standing

Interaction = discord.Interaction[Any]


def standing_of(interaction: Interaction) -> Standing:
    """Return what who pressed may do in the server, as Discord sent it along."""
    roles = getattr(interaction.user, "roles", [])
    may = interaction.permissions
    return standing_with(roles, may.manage_guild or may.administrator)


def standing_with(roles: Iterable[discord.Role], manages_server: bool) -> Standing:
    """Return what somebody with these roles may do."""
    return Standing(frozenset(RoleId(role.id) for role in roles), manages_server)


def origin_of(interaction: Interaction) -> object:
    """Name what was pressed, by its custom id or command: never what was typed."""
    data = data_of(interaction)
    # What follows the action of a custom id may be somebody's choice.
    custom_id = str(data.get("custom_id", ""))
    return ":".join(custom_id.split(":")[:3]) or data.get("name")


def data_of(interaction: Interaction) -> Mapping[str, object]:
    """Return what was sent with a press, empty where nothing was."""
    return cast("Mapping[str, object]", interaction.data or {})
