"""Shares that wait for an answer: kept without a name, gone with the first answer."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, time

import aiosqlite

from bot.clock import Clock
from bot.domain.care import unheard
from bot.domain.care.unheard import HOURS, Found, Settings, Share, State, Written
from bot.domain.ids import ChannelId, GuildId, MemberHash, MessageId, UserId
from bot.storage.care import notes as stored_notes
from bot.storage.care import unheard as stored
from bot.storage.database import Database
from bot.storage.identity import MemberKey
from bot.storage.rounds import rest_mode as stored_rests
from bot.storage.setup import ensure_server, load_server

MOST_AT_ONCE = 100


async def begin_to_wait(
    connection: aiosqlite.Connection,
    key: MemberKey,
    guild_id: GuildId,
    member: MemberHash,
    place: tuple[ChannelId, MessageId],
    shared_at: datetime,
) -> None:
    """Let a share that stands wait for its answer, unless its author or the server said no."""
    if await stored.is_kept_quiet(connection, guild_id, member):
        return
    settings = await settings_of(connection, guild_id, shared_at)
    if not settings.is_on:
        return
    channel_id, message_id = place
    seal = key.seal_of_waiting(member, message_id)
    look_at = unheard.due_at(shared_at, settings.hours)
    share = Share(guild_id, channel_id, message_id, seal, shared_at, look_at=look_at)
    await stored.add(connection, share)


async def settings_of(
    connection: aiosqlite.Connection, guild_id: GuildId, now: datetime
) -> Settings:
    """Return what a server chose; where it chose nothing, the defaults hold from now on."""
    found = await stored.load_settings(connection, guild_id)
    if found is not None:
        return found
    await ensure_server(connection, guild_id)
    await save_settings(connection, guild_id, Settings(), now)
    return Settings()


async def save_settings(
    connection: aiosqlite.Connection, guild_id: GuildId, settings: Settings, now: datetime
) -> None:
    """Keep what a server chose, and when its next list comes by the clocks of its zone."""
    server = await load_server(connection, guild_id)
    next_at = unheard.next_list_at(settings, server.zone, now)
    await stored.save_settings(connection, guild_id, settings, next_at)


class Unheard:
    """What the listener, the cards of facilitators and `/privacy` need; and the looks that are due.

    A source of the scheduler as well: shares to look at, in `claim_due`.
    """

    def __init__(self, database: Database, clock: Clock, key: MemberKey) -> None:
        self._database = database
        self._clock = clock
        self._key = key

    async def wait(
        self, guild_id: GuildId, user_id: UserId, channel_id: ChannelId, message_id: MessageId
    ) -> None:
        """Let somebody's share that stands wait for its answer."""
        member = self._key.hash(guild_id, user_id)
        place, now = (channel_id, message_id), self._clock.now()
        async with self._database.write() as connection:
            await begin_to_wait(connection, self._key, guild_id, member, place, now)

    def is_theirs(self, share: Share, user_id: UserId) -> bool:
        """Whether somebody shared this."""
        return self._is_of(share, self._key.hash(share.guild_id, user_id))

    async def heard(
        self, guild_id: GuildId, channel_id: ChannelId, written: Written, *, is_thread: bool
    ) -> bool:
        """Take the shares that a message answers from the list; return whether to look anew.

        Who writes in a thread without replying may mean the share above, which only the thread
        shows.
        """
        async with self._database.read() as connection:
            places = (channel_id, *((written.replies_to,) if written.replies_to else ()))
            shares = await stored.at_places(connection, guild_id, places)
        if not shares:
            return False
        answered = [
            one.message_id
            for one in shares
            # A thread that somebody opened under a share has the share's id.
            if unheard.answers(one, written, self.is_theirs)
            or (int(one.message_id) == int(channel_id) and self._is_from_another(one, written))
        ]
        left = [one for one in shares if one.message_id not in answered]
        is_unsure = is_thread and any(one.state is State.UNHEARD for one in left)
        if not answered and not is_unsure:
            return False
        now = self._clock.now()
        async with self._database.write() as connection:
            await stored.drop(connection, guild_id, answered)
            if is_unsure:
                for one in left:
                    if one.state is State.UNHEARD:
                        again = replace(one, state=State.WAITING, look_at=now)
                        await stored.save(connection, again)
        return is_unsure

    async def reacted(self, guild_id: GuildId, message_id: MessageId, user_id: UserId) -> None:
        """Take a share to which somebody else reacted from the list."""
        async with self._database.read() as connection:
            shares = await stored.at_places(connection, guild_id, (message_id,))
        answered = [
            one.message_id
            for one in shares
            if one.message_id == message_id and not self.is_theirs(one, user_id)
        ]
        if answered:
            async with self._database.write() as connection:
                await stored.drop(connection, guild_id, answered)

    async def gone(self, guild_id: GuildId, place_ids: Collection[int]) -> None:
        """Keep nothing of shares that were deleted, by themselves or with their channel."""
        async with self._database.read() as connection:
            shares = await stored.at_places(connection, guild_id, place_ids)
        if shares:
            async with self._database.write() as connection:
                await stored.drop_places(connection, guild_id, place_ids)

    async def settings(self, guild_id: GuildId) -> Settings:
        """Return what a server chose."""
        async with self._database.read() as connection:
            return await stored.load_settings(connection, guild_id) or Settings()

    async def choose_hours(self, guild_id: GuildId, hours: int) -> Settings:
        """Let shares wait for so long before they are in the list; another number changes nothing.

        Those that wait already are measured by it, too.
        """
        if hours not in HOURS:
            return await self.settings(guild_id)
        now = self._clock.now()
        async with self._database.write() as connection:
            settings = replace(await settings_of(connection, guild_id, now), hours=hours)
            await save_settings(connection, guild_id, settings, now)
            await stored.change_hours(connection, guild_id, hours, now)
        return settings

    async def choose_time(self, guild_id: GuildId, hour: int) -> Settings:
        """Let the list come at this hour of the server's clocks."""
        return await self._change(guild_id, local_time=time(hour % 24))

    async def switch(self, guild_id: GuildId, *, is_on: bool) -> Settings:
        """Make lists from now on, or none: then nothing is kept of the shares that wait."""
        settings = await self._change(guild_id, is_on=is_on)
        if not is_on:
            async with self._database.write() as connection:
                await stored.drop_server(connection, guild_id)
        return settings

    async def keep_quiet(self, guild_id: GuildId, user_id: UserId) -> None:
        """Bring somebody's shares to nobody's attention, those that wait already included."""
        member = self._key.hash(guild_id, user_id)
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            await stored.keep_quiet(connection, guild_id, member)
            await erase_waiting(connection, self._key, guild_id, member)

    async def be_open(self, guild_id: GuildId, user_id: UserId) -> None:
        """Let what they share from now on be in the list again."""
        member = self._key.hash(guild_id, user_id)
        async with self._database.write() as connection:
            await stored.be_open(connection, guild_id, member)

    async def of_server(self, guild_id: GuildId) -> tuple[Share, ...]:
        """Return the shares that nobody answered, the oldest first, as the list shows them.

        Without those of people whom somebody looks after already, and of who rests: they are in
        no list.
        """
        async with self._database.read() as connection:
            listed = (State.UNHEARD, State.UNKNOWN)
            shares = await stored.of_server(connection, guild_id, listed)
            if not shares:
                return ()
            left_out = set(await stored_rests.resting(connection, guild_id))
            for note in await stored_notes.of_server(connection, guild_id):
                if note.user_id is not None:
                    left_out.add(self._key.hash(guild_id, note.user_id))
        return tuple(one for one in shares if not any(self._is_of(one, who) for who in left_out))

    async def next_due_at(self) -> datetime | None:
        """Return when the next share wants to be looked at."""
        async with self._database.read() as connection:
            return await stored.next_look_at(connection)

    async def claim_due(self, now: datetime) -> tuple[Sequence[Share], ...]:
        """Return the shares to look at now, those of one channel together."""
        async with self._database.write() as connection:
            due = await stored.due(connection, now, MOST_AT_ONCE)
            for share in due:
                looking = replace(share, state=State.LOOKING, look_at=None)
                await stored.save(connection, looking)
        by_place: dict[ChannelId, list[Share]] = {}
        for share in due:
            by_place.setdefault(share.channel_id, []).append(share)
        return tuple(by_place.values())

    async def settle(self, share: Share, found: Found) -> None:
        """Keep what a look at a share showed."""
        after = unheard.after_look(share, found, self._clock.now())
        async with self._database.write() as connection:
            if after is None:
                await stored.drop(connection, share.guild_id, (share.message_id,))
            else:
                await stored.save(connection, after)

    async def look_again(self) -> None:
        """Let the whole list be looked at anew: answers may have come that nobody told us of."""
        async with self._database.write() as connection:
            await stored.look_again(connection, None, self._clock.now())

    async def wake_interrupted(self) -> None:
        """Make the looks that a crash cut off due again, and trust no list; only at start."""
        now = self._clock.now()
        async with self._database.write() as connection:
            await stored.wake_interrupted(connection, now)
            await stored.look_again(connection, None, now)

    def _is_of(self, share: Share, member: MemberHash) -> bool:
        return share.seal == self._key.seal_of_waiting(member, share.message_id)

    def _is_from_another(self, share: Share, written: Written) -> bool:
        return written.author_id is not None and not self.is_theirs(share, written.author_id)

    async def _change(
        self, guild_id: GuildId, *, local_time: time | None = None, is_on: bool | None = None
    ) -> Settings:
        now = self._clock.now()
        async with self._database.write() as connection:
            before = await settings_of(connection, guild_id, now)
            settings = replace(
                before,
                local_time=before.local_time if local_time is None else local_time,
                is_on=before.is_on if is_on is None else is_on,
            )
            await save_settings(connection, guild_id, settings, now)
        return settings


async def count_waiting(
    connection: aiosqlite.Connection, key: MemberKey, guild_id: GuildId, member: MemberHash
) -> int:
    """Return how many shares of a member wait for an answer."""
    return len(await _waiting(connection, key, guild_id, member))


async def erase_waiting(
    connection: aiosqlite.Connection, key: MemberKey, guild_id: GuildId, member: MemberHash
) -> None:
    """Keep nothing of the shares of a member that wait."""
    found = await _waiting(connection, key, guild_id, member)
    await stored.drop(connection, guild_id, found)


async def _waiting(
    connection: aiosqlite.Connection, key: MemberKey, guild_id: GuildId, member: MemberHash
) -> list[MessageId]:
    return [
        one.message_id
        for one in await stored.of_server(connection, guild_id)
        if one.seal == key.seal_of_waiting(member, one.message_id)
    ]
