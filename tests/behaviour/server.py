"""A server at Discord, and what its admins do to it there."""

from typing import Any

import discord
from simcord.backend.models import Overwrite
from simcord.builders import ChannelHandle, GuildHandle, RoleHandle
from simcord.enums import OverwriteType
from simcord.env import Env

from bot.domain.ids import GuildId
from bot.permissions import needed_in_all
from tests.behaviour.people import Member


class Server:
    """A server with a lounge, and the bot in it with exactly the permissions it asks for."""

    def __init__(self, env: Env, name: str) -> None:
        self._env = env
        self.guild: GuildHandle = env.create_guild(name)
        self.lounge = self.guild.create_text_channel("lounge")
        self._bot_role = next(role for role in self.guild._guild.roles.values() if role.managed)
        self.let_bot(needed_in_all())

    @property
    def id(self) -> GuildId:
        return GuildId(self.guild.id)

    def let_bot(self, permissions: discord.Permissions) -> None:
        """Give the bot these permissions, beside what everybody may."""
        self._env.backend.edit_role(
            self.guild.id, self._bot_role.id, {"permissions": permissions.value}
        )

    def deny(self, channel: ChannelHandle, whom: Any, **names: bool) -> None:
        """Take permissions away in one channel from a role, a person or (None) the bot."""
        denied = discord.Permissions(**names).value
        target = self._env.backend.bot_user.id if whom is None else whom.id
        kind = OverwriteType.ROLE if isinstance(whom, RoleHandle) else OverwriteType.MEMBER
        standing = self._env.backend.get_channel(channel.id).overwrites
        allowed = next((one.allow for one in standing if one.target_id == target), 0) & ~denied
        self._env.backend.set_overwrite(channel.id, Overwrite(target, kind, allowed, denied))

    def allow(self, channel: ChannelHandle, whom: Any, **names: bool) -> None:
        """Give a role or a person permissions in one channel."""
        kind = OverwriteType.ROLE if isinstance(whom, RoleHandle) else OverwriteType.MEMBER
        allowed = discord.Permissions(**names).value
        self._env.backend.set_overwrite(channel.id, Overwrite(whom.id, kind, allowed, 0))

    def allow_again(self, channel: ChannelHandle) -> None:
        """Give the bot back what was taken from it in a channel."""
        self._env.backend.delete_overwrite(channel.id, self._env.backend.bot_user.id)

    def delete(self, channel: ChannelHandle) -> None:
        self._env.backend.delete_channel(channel.id)

    def open_thread(
        self, channel: ChannelHandle, owner: Member, message_id: int | None = None
    ) -> ChannelHandle:
        """Let a person open a thread by hand, under a message or on its own."""
        self._env.backend.create_thread(channel.id, "By hand", owner.id, message_id=message_id)
        return channel.threads[-1]

    def join(self, thread: ChannelHandle, person: Member) -> None:
        """Make somebody a member of a thread, as writing in it does."""
        self._env.backend.add_thread_member(thread.id, person.id)

    def is_in(self, thread: ChannelHandle, person: Member) -> bool:
        """Whether somebody is a member of a thread."""
        return person.id in self._env.backend.get_channel(thread.id).thread_members

    def lock(self, thread: ChannelHandle) -> None:
        self._env.backend.edit_channel(thread.id, {}, thread_metadata={"locked": True})
