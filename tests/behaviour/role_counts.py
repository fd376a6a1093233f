"""How many people have each role, which the model of Discord does not tell."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import discord
from simcord.env import Env


@contextmanager
def counted_roles(env: Env) -> Iterator[None]:
    """Let `Guild.role_member_counts` count the members of the model, as Discord would."""

    async def counts(guild: discord.Guild) -> dict[discord.Object | discord.Role, int]:
        if not guild.me.guild_permissions.manage_roles:
            raise AssertionError("Discord counts the members of roles only for who manages them.")
        members = env.backend.get_guild(guild.id).members.values()
        found = Counter(role_id for member in members for role_id in member.role_ids)
        return {discord.Object(role_id): number for role_id, number in found.items()}

    with patch.object(discord.Guild, "role_member_counts", counts):
        yield
