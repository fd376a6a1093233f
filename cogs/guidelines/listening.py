"""Messages that people write, change and delete where a server lets the bot read along."""

import asyncio
import logging
from collections import Counter, deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from typing import Final

import discord
from discord.ext import commands

from bot.client import Circlekeeper
from bot.domain.care.recognising import recognise
from bot.domain.ids import ChannelId, GuildId, MessageId
from bot.domain.reading.reading import Reading, read
from bot.observability import report_failure
from bot.pacer import Priority
from cogs.care.gone_threads import let_go_of_threads
from cogs.care.hearing import hear as hear_care
from cogs.sight import guild_of, look, look_again, post_of, where

log = logging.getLogger(__name__)

_MOST_HEARD: Final = 100
_WRITTEN: Final = frozenset({discord.MessageType.default, discord.MessageType.reply})


class GuidelineListening(commands.Cog):
    """Hears what is written where staff said so; nothing of it is kept but what a rule found."""

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        self._in_turn = _InTurn()
        # What is written to somebody in need is said in their server's, by who writes it.
        self._language = client.library.languages[0]
        # The newest messages that asked for care, by when they were changed: in memory alone.
        self._heard: deque[tuple[int, datetime | None]] = deque(maxlen=_MOST_HEARD)

    def is_for_us(self, message: discord.Message) -> bool:
        """Whether a message may have to be looked at; all others cost nothing more than this.

        A forward holds words of somebody else and none of its own. Without the intent Discord
        sends no words either, but those of messages that name the bot.
        """
        guild = message.guild
        return (
            guild is not None
            and bool(message.content)
            and _is_by_a_person(message)
            and self._may_be_watched(guild.id, message.channel)
        )

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Look at what somebody wrote."""
        if not self.is_for_us(message):
            return

        async def hear() -> None:
            if not await self._is_watched(message):
                return
            reading = read(message.content)
            # First of all, before anything else is looked up: somebody may need people now.
            await self._hear_care(reading, message)
            post = await post_of(self._client, message, reading)
            seen = await look(self._client, message, post)
            if seen is None:
                return
            received = await self._client.services.findings.receive(
                seen.message, seen.findings, seen.known
            )
            if received.is_due:
                self._client.wake()

        await self._quietly(hear, message.guild, message.id)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, edited: discord.RawMessageUpdateEvent) -> None:
        """Look again at what somebody changed: what no longer matches is over."""
        message = edited.message
        # Discord sends this for a preview of a link and for a pin as well.
        if message.guild is None or message.edited_at is None or not _is_by_a_person(message):
            return
        # Without the intent an empty text says nothing about what stands there.
        if not message.content and not self._client.reads_messages:
            return
        if self._may_be_watched(message.guild.id, message.channel):
            await self._quietly(lambda: self._look_again(message), message.guild, message.id)

    async def _look_again(self, message: discord.Message) -> None:
        if not await self._is_watched(message):
            return
        reading = read(message.content)
        await self._hear_care(reading, message)
        seen = await look_again(self._client, message, reading)
        received = await self._client.services.findings.recheck(
            seen.message, seen.findings, seen.known
        )
        if received.is_due:
            self._client.wake()

    async def _hear_care(self, reading: Reading, message: discord.Message) -> None:
        heard = (message.id, message.edited_at)
        # Discord tells of the same words again where they are pinned, or a link in them unfolds.
        if heard in self._heard:
            return
        about = where(message, self._language)
        if await hear_care(self._client, reading, about, message.author):
            self._heard.append(heard)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, deleted: discord.RawMessageDeleteEvent) -> None:
        """Let go of a message that is gone."""
        await self._gone(deleted.guild_id, {deleted.message_id})

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, deleted: discord.RawBulkMessageDeleteEvent) -> None:
        """Let go of all of them."""
        await self._gone(deleted.guild_id, deleted.message_ids)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, deleted: discord.RawThreadDeleteEvent) -> None:
        """Let go of what stood in a thread."""
        await self._place_gone(deleted.guild_id, deleted.thread_id)

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Let go of what stood in a channel, and care notes also of what stood in its threads."""
        await self._place_gone(channel.guild.id, channel.id)
        guild = channel.guild
        await self._quietly(lambda: let_go_of_threads(self._client, guild), guild)

    async def _gone(self, guild_id: int | None, message_ids: Iterable[int]) -> None:
        if guild_id is None:
            return
        ids = sorted(MessageId(one) for one in message_ids)

        async def let_go() -> None:
            services = self._client.services
            is_care = await services.care_notes.deleted(GuildId(guild_id), ids)
            if await services.findings.deleted(GuildId(guild_id), ids) or is_care:
                self._client.wake()

        await self._quietly(let_go, discord.Object(guild_id), *ids)

    async def _place_gone(self, guild_id: int, place_id: int) -> None:
        async def let_go() -> None:
            services, place = self._client.services, (GuildId(guild_id), ChannelId(place_id))
            is_care = await services.care_notes.place_gone(*place)
            if await services.findings.place_gone(*place) or is_care:
                self._client.wake()

        await self._quietly(let_go, discord.Object(guild_id))

    def _may_be_watched(self, guild_id: int, channel: object) -> bool:
        if isinstance(channel, discord.PartialMessageable):
            # A thread that discord.py was not told of: its channel has to be asked for.
            return True
        if _is_private(channel):
            return False
        return self._client.services.guideline_modes.may_be_watched(
            GuildId(guild_id), *_places(channel)
        )

    async def _is_watched(self, message: discord.Message) -> bool:
        modes, guild_id = self._client.services.guideline_modes, guild_of(message)
        for place_id in _places(message.channel):
            if await modes.is_watched(guild_id, place_id):
                return True
        if not isinstance(message.channel, discord.PartialMessageable):
            return False
        if not (await modes.in_force(guild_id)).channels:
            return False
        is_in_need = recognise(read(message.content)) is not None
        await self._client.pacer.turn(Priority.CARE if is_in_need else Priority.BACKFILL)
        found = await self._client.fetch_channel(message.channel.id)
        if _is_private(found):
            return False
        return any([await modes.is_watched(guild_id, one) for one in _places(found)])

    async def _quietly(
        self,
        act: Callable[[], Awaitable[None]],
        guild: discord.abc.Snowflake | None,
        *message_ids: int,
    ) -> None:
        with self._client.under_way():
            try:
                async with self._in_turn.of(message_ids):
                    await act()
            except Exception as error:  # noqa: BLE001 - nobody waits for it, and nobody may be told here
                report_failure(log, "A message was not looked at.", error, guild=guild and guild.id)


class _InTurn:
    """Lets what happens to one message follow in the order in which Discord told of it.

    Each event has a task of its own: a change could overtake the message it changes.
    """

    def __init__(self) -> None:
        self._locks: dict[int, asyncio.Lock] = {}
        self._waiting: Counter[int] = Counter()

    @asynccontextmanager
    async def of(self, message_ids: Iterable[int]) -> AsyncIterator[None]:
        """Wait for what came before about these messages; a lock serves in the order asked."""
        async with AsyncExitStack() as held:
            for message_id in message_ids:
                self._waiting[message_id] += 1
                held.callback(self._leave, message_id)
                lock = self._locks.setdefault(message_id, asyncio.Lock())
                await held.enter_async_context(lock)
            yield

    def _leave(self, message_id: int) -> None:
        self._waiting[message_id] -= 1
        if not self._waiting[message_id]:
            del self._waiting[message_id], self._locks[message_id]


def _is_by_a_person(message: discord.Message) -> bool:
    is_written = message.type in _WRITTEN and not message.webhook_id
    return is_written and not message.author.bot and not message.message_snapshots


def _is_private(channel: object) -> bool:
    """Whether only those who were invited read a thread: it is not what staff chose to read.

    Ours, too, where somebody tells a facilitator, or the safeguarding contact, what happened.
    """
    return isinstance(channel, discord.Thread) and channel.is_private()


def _places(channel: object) -> tuple[ChannelId, ...]:
    """Return a channel, for a thread with the one it hangs in."""
    if isinstance(channel, discord.Thread):
        return ChannelId(channel.id), ChannelId(channel.parent_id)
    # Asked at each message, and far cheaper than whether it has the shape of a snowflake.
    channel_id = getattr(channel, "id", None)
    return () if channel_id is None else (ChannelId(channel_id),)
