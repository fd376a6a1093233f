"""What Discord tells of the places of check-ins: somebody wrote, or something was deleted."""

import logging
from typing import Final

import discord
from discord.ext import commands

from bot.client import Circlekeeper
from bot.domain.ids import ChannelId, GuildId, UserId
from bot.observability import report_failure

log = logging.getLogger(__name__)

# Whatever else Discord calls a message (a pin, a new name of the thread) nobody wrote.
_WRITTEN: Final = frozenset({discord.MessageType.default, discord.MessageType.reply})
# A thread that discord.py was not told of comes as a partial channel.
_MAY_BE_THREADS: Final = (discord.Thread, discord.PartialMessageable)


class CheckInListening(commands.Cog):
    """Hears that somebody was there. What they wrote Discord does not send, and nobody looks."""

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client

    def may_be_an_answer(self, message: discord.Message) -> bool:
        """Whether a message stands in a thread."""
        return isinstance(message.channel, _MAY_BE_THREADS)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Count whoever writes in the thread of a check-in: early or late, like every answer."""
        if message.guild is None or not self.may_be_an_answer(message):
            return
        if message.author.bot or message.webhook_id or message.type not in _WRITTEN:
            return
        with self._client.under_way():
            try:
                await self._client.services.check_ins.heard(
                    GuildId(message.guild.id),
                    ChannelId(message.channel.id),
                    UserId(message.author.id),
                )
            except Exception as error:  # noqa: BLE001 - nobody waits for it, and nobody may be told here
                report_failure(log, "A check-in was not counted.", error, guild=message.guild.id)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, deleted: discord.RawMessageDeleteEvent) -> None:
        """Close quietly what had its card deleted."""
        await self._lost(deleted.guild_id, deleted.message_id)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, deleted: discord.RawThreadDeleteEvent) -> None:
        """Close quietly what had its thread deleted."""
        await self._lost(deleted.guild_id, deleted.thread_id)

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Close quietly what stood in a channel that is gone."""
        await self._lost(channel.guild.id, channel.id)

    async def _lost(self, guild_id: int | None, place_id: int) -> None:
        if guild_id is None:
            return
        with self._client.under_way():
            try:
                if await self._client.services.check_ins.lost(GuildId(guild_id), place_id):
                    self._client.wake()
            except Exception as error:  # noqa: BLE001 - at its end it is found all the same
                report_failure(log, "A lost check-in was not closed.", error, guild=guild_id)
