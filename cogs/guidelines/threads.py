"""The worker of private threads: opened once, with who reads them said first, and closed."""

import logging
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import Literal

import discord

from bot.client import Circlekeeper
from bot.domain.guidelines.asks import PrivateThread, ThreadState
from bot.domain.ids import ChannelId, GuildId, UserId
from bot.observability import report_failure
from bot.pacer import Priority
from bot.permissions import TO_LOCK, TO_OPEN_PRIVATELY, missing
from bot.scheduler import Job
from bot.ui.guidelines.talk import is_thread_top, thread_top
from bot.wording import Say
from cogs.guideline_words import language_of_server
from cogs.posting import find_channel, find_ours, keep_setback, report_setback, require

log = logging.getLogger(__name__)

_WEEK: Literal[10080] = 10080
# Somebody asked for a human: that waits for nothing but what is more urgent still.
_PRIORITY = Priority.CARE


class PrivateThreadWorker:
    """Threads to open and to close, for the scheduler."""

    name = "private threads"

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        self._service = client.services.private_threads

    async def next_due_at(self) -> datetime | None:
        """Return when the next thread is to be opened or closed."""
        return await self._service.next_due_at()

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        """Claim what is due and return what is to be done."""
        return [
            Job("open or close a private thread", _PRIORITY, partial(self._carry_out, thread))
            for thread in await self._service.claim_due(now)
        ]

    async def _carry_out(self, thread: PrivateThread) -> None:
        try:
            if thread.state is ThreadState.CLOSING:
                await self._close(thread)
            else:
                await self._open(thread)
        except Exception as error:  # noqa: BLE001 - a row must never be left without its next step
            report_setback("A private thread was set back.", error, talk=thread.private_thread_id)
            set_back = partial(self._service.set_back, thread.private_thread_id)
            await keep_setback(self._client, set_back)

    async def _open(self, thread: PrivateThread) -> None:
        channel = await find_channel(self._client, thread.parent_id, _PRIORITY)
        require(channel, TO_OPEN_PRIVATELY)
        member = await self._member(channel.guild, thread.user_id)
        if member is None:
            # They left: there is nobody to open it for.
            await self._service.closed(thread.private_thread_id)
            return
        if not channel.permissions_for(member).view_channel:
            await self._service.left_out(thread.private_thread_id)
            await self._service.closed(thread.private_thread_id)
            self._client.wake()
            return
        say = self._client.say_in(thread.language)
        place = await self._place(channel, thread, say)
        invited = await self._present(channel.guild, await self._service.readers(thread))
        # Discord brings nobody in who does not see the channel around a thread.
        readers = [one for one in invited if channel.permissions_for(one).view_channel]
        if len(readers) < len(invited) and not thread.may_already_stand:
            await self._service.left_out(thread.private_thread_id)
        await self._say_who_reads(place, thread, say, (member, readers))
        for one in (member, *readers):
            await self._client.pacer.turn(_PRIORITY)
            await place.add_user(one)
        after = await self._service.opened(thread.private_thread_id, ChannelId(place.id))
        if after is None:
            await self._put_away(place)
        self._client.wake()

    async def _place(
        self, channel: discord.TextChannel, thread: PrivateThread, say: Say
    ) -> discord.Thread:
        """Return the thread; an earlier attempt may have opened it, which its name tells."""
        name = say("talk.thread.name", number=thread.private_thread_id)
        if thread.may_already_stand:
            await self._client.pacer.turn(_PRIORITY)
            for one in await channel.guild.active_threads():
                is_ours = one.owner_id == channel.guild.me.id
                if is_ours and one.parent_id == channel.id and one.name == name:
                    return one
        await self._client.pacer.turn(_PRIORITY)
        return await channel.create_thread(
            name=name,
            type=discord.ChannelType.private_thread,
            # Who reads it is said at its top, so nobody but the bot brings others in.
            invitable=False,
            auto_archive_duration=_WEEK,
        )

    async def _say_who_reads(
        self,
        place: discord.Thread,
        thread: PrivateThread,
        say: Say,
        people: tuple[discord.Member, Sequence[discord.Member]],
    ) -> None:
        """Post the first message before anybody is brought in."""
        if thread.may_already_stand:
            is_it = partial(is_thread_top, private_thread_id=thread.private_thread_id)
            since = thread.opened_at
            if await find_ours(self._client, place, since, is_it, _PRIORITY) is not None:
                return
        member, readers = people
        await self._client.pacer.turn(_PRIORITY)
        await place.send(
            view=thread_top(say, thread, member.mention, [one.mention for one in readers]),
            nonce=f"t{thread.private_thread_id}-{int(thread.opened_at.timestamp())}",
        )

    async def _close(self, thread: PrivateThread) -> None:
        place = None if thread.thread_id is None else await self._standing(thread.thread_id)
        if place is not None and not place.archived:
            say = self._client.say_in(thread.language)
            await self._client.pacer.turn(_PRIORITY)
            await place.send(
                say("talk.thread.closed"),
                nonce=f"tc{thread.private_thread_id}-{int(thread.opened_at.timestamp())}",
                silent=True,
            )
            await self._put_away(place)
        await self._service.closed(thread.private_thread_id)
        self._client.wake()

    async def _put_away(self, place: discord.Thread) -> None:
        """Archive a thread, and lock it where the bot may: else a new message reopens it."""
        await self._client.pacer.turn(_PRIORITY)
        if place.parent is not None and not missing(place.parent, TO_LOCK):
            await place.edit(archived=True, locked=True)
        else:
            await place.edit(archived=True)

    async def _standing(self, thread_id: ChannelId) -> discord.Thread | None:
        await self._client.pacer.turn(_PRIORITY)
        with suppress(discord.NotFound):
            found = await self._client.fetch_channel(thread_id)
            return found if isinstance(found, discord.Thread) else None
        return None

    async def _member(self, guild: discord.Guild, user_id: UserId | None) -> discord.Member | None:
        await self._client.pacer.turn(_PRIORITY)
        with suppress(discord.NotFound):
            return await guild.fetch_member(user_id or 0)
        return None

    async def _present(
        self, guild: discord.Guild, user_ids: Sequence[UserId]
    ) -> tuple[discord.Member, ...]:
        """Return those who are still there."""
        found = [await self._member(guild, user_id) for user_id in user_ids]
        return tuple(one for one in found if one is not None)


async def bring_in(client: Circlekeeper, thread_id: ChannelId, person: discord.abc.User) -> None:
    """Bring whoever took a matter on into its private thread, which says so before they read it.

    What fails is logged: the matter is theirs all the same.
    """
    try:
        await client.pacer.turn(_PRIORITY)
        place = await client.fetch_channel(thread_id)
        if not isinstance(place, discord.Thread) or place.archived or not place.is_private():
            return
        if await _is_in(client, place, person):
            return
        if not _sees_around(place, person):
            await client.services.private_threads.left_out_of(thread_id)
            client.wake()
            return
        say = client.say_in(await language_of_server(client, GuildId(place.guild.id)))
        await client.pacer.turn(_PRIORITY)
        await place.send(say("talk.thread.joined", who=person.mention), silent=True)
        await client.pacer.turn(_PRIORITY)
        await place.add_user(person)
    except discord.HTTPException as error:
        report_failure(log, "Somebody was not brought into a private thread.", error)


def _sees_around(place: discord.Thread, person: discord.abc.User) -> bool:
    """Whether somebody sees the channel around a thread; whom we cannot tell of is tried."""
    parent = place.parent
    if parent is None or not isinstance(person, discord.Member):
        return True
    return parent.permissions_for(person).view_channel


async def _is_in(client: Circlekeeper, place: discord.Thread, person: discord.abc.User) -> bool:
    await client.pacer.turn(_PRIORITY)
    try:
        await place.fetch_member(person.id)
    except discord.NotFound:
        return False
    return True
