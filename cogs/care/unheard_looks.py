"""Looking at shares before any list shows them: did somebody reply or react meanwhile?"""

from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import datetime
from functools import partial

import discord

from bot.client import Circlekeeper
from bot.domain.care.unheard import Found, Share, Written, answered
from bot.domain.ids import MessageId, UserId
from bot.pacer import Priority
from bot.permissions import TO_LOOK
from bot.scheduler import Job
from cogs.care.unheard_listening import is_written, written
from cogs.posting import keep_setback, report_setback
from cogs.prompts.share_places import ShareChannel

ON_A_PAGE = 100
# Two thousand messages under one share, and none of them an answer, are not for a bot to read.
MOST_PAGES = 20

_Room = discord.Thread | discord.TextChannel | discord.PartialMessageable


class UnheardLooks:
    """Shares to look at, for the scheduler."""

    name = "unheard shares"

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        self._service = client.services.unheard

    async def next_due_at(self) -> datetime | None:
        """Return when the next share wants to be looked at."""
        return await self._service.next_due_at()

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        """Claim what is due and return the looks, one a channel."""
        return [
            Job("look for answers to shares", Priority.BACKFILL, partial(self._look, shares))
            for shares in await self._service.claim_due(now)
        ]

    async def _look(self, shares: Sequence[Share]) -> None:
        try:
            found = await self._found(shares)
        except Exception as error:  # noqa: BLE001 - a row must never be left without its next step
            report_setback("Shares could not be looked at.", error, channel=shares[0].channel_id)
            found = {one.message_id: Found.FAILED for one in shares}
        for share in shares:
            settle = partial(self._service.settle, share, found[share.message_id])
            await keep_setback(self._client, settle)

    async def _found(self, shares: Sequence[Share]) -> Mapping[MessageId, Found]:
        channel = await self._channel(shares[0])
        if isinstance(channel, Found):
            return dict.fromkeys((one.message_id for one in shares), channel)
        found = {one.message_id: await self._at(channel, one) for one in shares}
        left = [one for one in shares if found[one.message_id] is Found.UNHEARD]
        return {**found, **(await self._below(channel, left) if left else {})}

    async def _channel(self, share: Share) -> ShareChannel | Found:
        guild = self._client.get_guild(share.guild_id)
        if guild is None:
            # An outage on Discord's side, or the bot left.
            return Found.FAILED
        channel: object = guild.get_channel_or_thread(share.channel_id)
        if channel is None:
            # Archived threads are not in the cache.
            await self._turn()
            try:
                channel = await self._client.fetch_channel(share.channel_id)
            except discord.NotFound:
                return Found.GONE
            except discord.Forbidden:
                return Found.CLOSED
        if not isinstance(channel, ShareChannel):
            return Found.GONE
        # Without its history a channel looks empty.
        may = channel.permissions_for(guild.me)
        return channel if all(getattr(may, name) for name in TO_LOOK) else Found.CLOSED

    async def _at(self, channel: ShareChannel, share: Share) -> Found:
        """Return whether a share stands, and whether somebody reacted or opened a thread on it."""
        await self._turn()
        try:
            message = await channel.fetch_message(share.message_id)
        except discord.NotFound:
            return Found.GONE
        for reaction in message.reactions:
            await self._turn()
            async for user in reaction.users(limit=ON_A_PAGE):
                if not user.bot and not self._service.is_theirs(share, UserId(user.id)):
                    return Found.ANSWERED
        if message.flags.has_thread and await self._is_spoken_to(share):
            return Found.ANSWERED
        return Found.UNHEARD

    async def _is_spoken_to(self, share: Share) -> bool:
        """Whether somebody else wrote in the thread under a share; it has the share's id."""
        thread = self._client.get_partial_messageable(share.message_id, guild_id=share.guild_id)
        async for page in self._pages(thread, MessageId(share.message_id)):
            for one in page:
                author_id = one.author_id
                if author_id is not None and not self._service.is_theirs(share, author_id):
                    return True
        return False

    async def _below(
        self, channel: ShareChannel, shares: Sequence[Share]
    ) -> Mapping[MessageId, Found]:
        """Return which shares were answered by messages below them."""
        first = min(one.message_id for one in shares)
        is_thread = isinstance(channel, discord.Thread)
        history: list[Written] = []
        pages = 0
        async for page in self._pages(channel, MessageId(first - 1)):
            history += page
            pages += 1
        heard = answered(shares, history, self._service.is_theirs, is_thread=is_thread)
        otherwise = Found.CLOSED if pages >= MOST_PAGES else Found.UNHEARD
        return {
            one.message_id: Found.ANSWERED if one.message_id in heard else otherwise
            for one in shares
        }

    async def _pages(self, channel: _Room, after: MessageId) -> AsyncIterator[list[Written]]:
        """Yield what was written after a message, the oldest first, in the pacer's order."""
        for _ in range(MOST_PAGES):
            await self._turn()
            since = discord.Object(after)
            page = [
                one
                async for one in channel.history(limit=ON_A_PAGE, after=since, oldest_first=True)
            ]
            yield [written(one) for one in page if is_written(one)]
            if len(page) < ON_A_PAGE:
                return
            after = MessageId(page[-1].id)

    async def _turn(self) -> None:
        await self._client.pacer.turn(Priority.BACKFILL)
