"""A share that somebody answers or deletes waits no longer. No word is looked at."""

import logging
from collections.abc import Awaitable, Collection
from typing import Final

import discord
from discord.ext import commands

from bot.client import Circlekeeper
from bot.domain.care.unheard import Written
from bot.domain.ids import ChannelId, GuildId, MessageId, UserId
from bot.observability import report_failure
from cogs.reactions import is_answer

log = logging.getLogger(__name__)

# Whatever else Discord calls a message (a pin, a new name of the thread) nobody wrote.
_WRITTEN: Final = frozenset({discord.MessageType.default, discord.MessageType.reply})
# A thread that discord.py was not told of comes as a partial channel.
_MAY_BE_THREADS: Final = (discord.Thread, discord.PartialMessageable)


def is_written(message: discord.Message) -> bool:
    """Whether somebody wrote this, person or bot, and not Discord."""
    return message.type in _WRITTEN


def written(message: discord.Message) -> Written:
    """Return a message as far as it may answer a share."""
    reference = message.reference
    is_persons = not (message.author.bot or message.webhook_id)
    return Written(
        MessageId(message.id),
        UserId(message.author.id) if is_persons else None,
        MessageId(reference.message_id) if reference and reference.message_id else None,
        frozenset(UserId(one.id) for one in message.mentions),
    )


class UnheardListening(commands.Cog):
    """Hears that a share was answered, or is gone."""

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Look whether a message answers a share; the prompts' listener lets them through."""
        if message.guild is None or not is_written(message):
            return
        one = written(message)
        if one.author_id is None:
            return
        is_thread = isinstance(message.channel, _MAY_BE_THREADS)
        if not is_thread and one.replies_to is None:
            return
        await self._keep(self._heard(message, one, is_thread=is_thread), message.guild.id)

    @commands.Cog.listener()
    async def on_raw_reaction_add(self, reaction: discord.RawReactionActionEvent) -> None:
        """Look whether somebody reacted to a share."""
        if reaction.guild_id is None or not is_answer(reaction, self._client.user):
            return
        service, guild_id = self._client.services.unheard, GuildId(reaction.guild_id)
        reacted = service.reacted(
            guild_id, MessageId(reaction.message_id), UserId(reaction.user_id)
        )
        await self._keep(reacted, guild_id)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, deleted: discord.RawMessageDeleteEvent) -> None:
        """Forget a share that is gone."""
        await self._gone(deleted.guild_id, (deleted.message_id,))

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, deleted: discord.RawBulkMessageDeleteEvent) -> None:
        """Forget shares that are gone."""
        await self._gone(deleted.guild_id, deleted.message_ids)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, deleted: discord.RawThreadDeleteEvent) -> None:
        """Forget the shares of a thread that is gone."""
        await self._gone(deleted.guild_id, (deleted.thread_id,))

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Forget the shares of a channel that is gone; those of its threads are looked for."""
        await self._gone(channel.guild.id, (channel.id,))

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Trust no list after a gap: what happened in it Discord does not tell any more."""
        await self._keep(self._client.services.unheard.look_again(), None)
        self._client.wake()

    async def _heard(self, message: discord.Message, one: Written, *, is_thread: bool) -> None:
        guild_id, channel_id = GuildId(message.guild.id if message.guild else 0), message.channel.id
        service = self._client.services.unheard
        if await service.heard(guild_id, ChannelId(channel_id), one, is_thread=is_thread):
            self._client.wake()

    async def _gone(self, guild_id: int | None, place_ids: Collection[int]) -> None:
        if guild_id is not None:
            gone = self._client.services.unheard.gone(GuildId(guild_id), place_ids)
            await self._keep(gone, guild_id)

    async def _keep(self, step: Awaitable[object], guild_id: int | None) -> None:
        with self._client.under_way():
            try:
                await step
            except Exception as error:  # noqa: BLE001 - each share is looked at before it is listed
                report_failure(log, "An answer to a share was not kept.", error, guild=guild_id)
