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
        if members_read(before) == members_read(after):
            return
        guild_id, channel_id = GuildId(after.guild.id), ChannelId(after.id)
        with self._client.under_way():
            try:
                await self._look_again(guild_id, channel_id, is_open=members_read(after))
            except Exception as error:  # noqa: BLE001 - each note is looked at before it calls anybody
                report_failure(log, "An opened channel was not looked at.", error, guild=guild_id)

    async def _look_again(self, guild_id: GuildId, channel_id: ChannelId, *, is_open: bool) -> None:
        services = self._client.services
        await services.care_note_deliveries.look_again(guild_id, channel_id)
        server = await services.setup.server(guild_id)
        if is_open and server.staff_channel_id == channel_id:
            await services.care_setup.look_at_once(guild_id)
        self._client.wake()
