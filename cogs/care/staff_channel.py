"""Whether members read the channel of care notes may change while notes stand there."""

import logging

import discord
from discord.ext import commands

from bot.client import Circlekeeper
from bot.domain.ids import ChannelId, GuildId
from bot.observability import report_failure
from bot.permissions import members_read

log = logging.getLogger(__name__)


class StaffChannelListening(commands.Cog):
    """Hears that a channel was opened to every member, or closed to them again."""

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client

    @commands.Cog.listener()
    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        """Take names off the notes there at once, or put them back; the team is told."""
        if members_read(before) != members_read(after):
            channel_id = ChannelId(after.id)
            await self._look_again(after.guild, channel_id, opened=members_read(after))

    @commands.Cog.listener()
    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        """Do the same where what everybody may opens or closes all channels that say no more.

        No other role is one that every member has.
        """
        if after.is_default() and _reads(before) != _reads(after):
            await self._look_again(after.guild, None, opened=_reads(after))

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Look at all notes after a gap: what happened in it Discord does not tell any more.

        What keeps Care from working the team hears once a week, and not at each start.
        """
        await self._look_again(None, None, opened=False)

    async def _look_again(
        self, guild: discord.Guild | None, channel_id: ChannelId | None, *, opened: bool
    ) -> None:
        guild_id = None if guild is None else GuildId(guild.id)
        with self._client.under_way():
            try:
                await self._client.services.care_note_deliveries.look_again(guild_id, channel_id)
                if guild is not None and opened:
                    await self._tell_team(guild, channel_id)
            except Exception as error:  # noqa: BLE001 - each note is looked at before it calls anybody
                report_failure(log, "An opened channel was not looked at.", error, guild=guild_id)
        self._client.wake()

    async def _tell_team(self, guild: discord.Guild, channel_id: ChannelId | None) -> None:
        """Let the team hear at once that members read its channel, where it was that one."""
        services, guild_id = self._client.services, GuildId(guild.id)
        chosen = (await services.setup.server(guild_id)).staff_channel_id
        staff = guild.get_channel(chosen or 0)
        if staff is not None and channel_id in (None, chosen) and members_read(staff):
            await services.care_setup.look_at_once(guild_id)


def _reads(role: discord.Role) -> bool:
    return role.permissions.view_channel or role.permissions.administrator
