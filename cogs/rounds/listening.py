"""What happens in the room of a circle: somebody writes or answers, something is deleted."""

import logging
import re
from collections.abc import Awaitable, Callable
from typing import Final

import discord
from discord import ui
from discord.ext import commands

from bot.client import Circlekeeper
from bot.domain.ids import ChannelId, MessageId, UserId
from bot.observability import report_failure
from bot.pacer import Priority
from bot.ui.layout import shown_on

log = logging.getLogger(__name__)

_WRITTEN: Final = frozenset({discord.MessageType.default, discord.MessageType.reply})
# A thread that discord.py was not told of comes as a partial channel.
_MAY_BE_THREADS: Final = (discord.Thread, discord.PartialMessageable)
# As bot/ui/rounds/shares.py heads them; the isolates around a name are no letters.
_HEADING: Final = re.compile(r"\W*<@([0-9]+)>\W*")


class RoomListening(commands.Cog):
    """Hears that somebody was there. What they wrote Discord does not send, and nobody looks."""

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client

    def may_be_in_a_circle(self, message: discord.Message) -> bool:
        """Whether a message stands in a thread; others cost nothing more than this."""
        return isinstance(message.channel, _MAY_BE_THREADS)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Take what somebody writes in a circle for a sign of life, a share, or a reply."""
        if message.guild is None or not self.may_be_in_a_circle(message):
            return
        if message.author.bot or message.webhook_id or message.type not in _WRITTEN:
            return
        thread_id, author_id = ChannelId(message.channel.id), UserId(message.author.id)
        circles = self._client.services.circles

        async def hear() -> None:
            view = await circles.write(thread_id, author_id)
            if view is not None and view.has_changed:
                self._client.wake()
            sharer_id = self._replied_to(message)
            if sharer_id is not None:
                await circles.answered(thread_id, UserId(sharer_id), author_id)

        await self._quietly(hear, message.guild.id)

    @commands.Cog.listener()
    async def on_raw_reaction_add(self, reaction: discord.RawReactionActionEvent) -> None:
        """Keep that what somebody shared in a circle was answered."""
        ours = self._client.user
        if reaction.guild_id is None or ours is None or reaction.user_id == ours.id:
            return
        if reaction.member is not None and reaction.member.bot:
            return
        thread_id, user_id = ChannelId(reaction.channel_id), UserId(reaction.user_id)
        circles = self._client.services.circles

        async def hear() -> None:
            if not await circles.is_held_in(thread_id):
                return
            sharer_id = await self._author_of(reaction)
            if sharer_id is not None:
                await circles.answered(thread_id, UserId(sharer_id), user_id)

        await self._quietly(hear, reaction.guild_id)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, deleted: discord.RawMessageDeleteEvent) -> None:
        """Let a panel that somebody deleted come back."""
        await self._panels_lost(deleted.guild_id, {deleted.message_id})

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, deleted: discord.RawBulkMessageDeleteEvent) -> None:
        """Let panels come back that went with others."""
        await self._panels_lost(deleted.guild_id, deleted.message_ids)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, deleted: discord.RawThreadDeleteEvent) -> None:
        """Pause the circle whose thread is gone."""
        await self._room_lost(deleted.guild_id, deleted.thread_id)

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Pause the circle whose channel is gone, and its thread with it."""
        await self._room_lost(channel.guild.id, channel.id)

    async def _panels_lost(self, guild_id: int | None, message_ids: set[int]) -> None:
        async def heal() -> None:
            for message_id in message_ids:
                if await self._client.services.circles.panel_lost(MessageId(message_id)):
                    self._client.wake()

        await self._quietly(heal, guild_id)

    async def _room_lost(self, guild_id: int, place_id: int) -> None:
        async def pause() -> None:
            if await self._client.services.circles.room_lost(ChannelId(place_id)):
                self._client.wake()

        await self._quietly(pause, guild_id)

    def _replied_to(self, message: discord.Message) -> int | None:
        """Return who said what a message replies to, where it does."""
        if message.type is not discord.MessageType.reply or message.reference is None:
            return None
        said = message.reference.resolved
        return self._sharer_of(said) if isinstance(said, discord.Message) else None

    async def _author_of(self, reaction: discord.RawReactionActionEvent) -> int | None:
        ours = self._client.user
        if ours is None or reaction.message_author_id not in (ours.id, None):
            return reaction.message_author_id
        await self._client.pacer.turn(Priority.BACKFILL)
        channel = self._client.get_partial_messageable(reaction.channel_id)
        return self._sharer_of(await channel.fetch_message(reaction.message_id))

    def _sharer_of(self, message: discord.Message) -> int | None:
        """Return who said something; our posts of words are headed by whose they are."""
        ours = self._client.user
        if ours is None or message.author.id != ours.id:
            return None if message.author.bot else message.author.id
        return headed_by(message)

    async def _quietly(self, act: Callable[[], Awaitable[None]], guild_id: int | None) -> None:
        with self._client.under_way():
            try:
                await act()
            except Exception as error:  # noqa: BLE001 - nobody waits for it, and nobody may be told here
                report_failure(log, "An event in a circle was not kept.", error, guild=guild_id)


def headed_by(message: discord.Message) -> int | None:
    """Return whom the heading of a post of words names; `None` for every other post of ours."""
    view = shown_on(message)
    for item in view.walk_children():
        if isinstance(item, ui.TextDisplay):
            found = _HEADING.fullmatch(item.content)
            return int(found[1]) if found else None
    return None
