"""Shares: written down before they are posted, counted once they stand."""

import hmac
import secrets
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.ids import ChannelId, DeliveryId, GuildId, MessageId, ShareMark, UserId
from bot.domain.prompts import shares
from bot.domain.prompts.answers import ResponseKind
from bot.domain.prompts.shares import FIRST_MARK, MARKS, SAME_SHARE, SharePlace, ShareUnderWay
from bot.services.care.unheard import begin_to_wait
from bot.services.prompts.responses import Counted
from bot.storage.care import unheard as stored_waiting
from bot.storage.database import Database
from bot.storage.identity import MemberKey
from bot.storage.prompts import responses as stored_responses
from bot.storage.prompts import shares as stored
from bot.storage.prompts.shares import StoredShare

MOST_AT_ONCE = 50
# Discord may still be at a request whose answer was lost.
FIRST_LOOK = timedelta(seconds=30)


class Shares:
    """What the form of a share needs, and the worker that looks for those a crash cut off."""

    def __init__(self, database: Database, clock: Clock, key: MemberKey) -> None:
        self._database = database
        self._clock = clock
        self._key = key

    def new_mark(self) -> ShareMark:
        """Return what a post is known by, and nobody's."""
        return ShareMark(FIRST_MARK + secrets.randbelow(MARKS))

    async def begin(
        self, guild_id: GuildId, delivery_id: DeliveryId, user_id: UserId, thread_id: ChannelId
    ) -> ShareMark:
        """Write down that a share is about to be posted; return what its post is known by."""
        mark = self.new_mark()
        member = self._key.hash(guild_id, user_id)
        share = StoredShare(guild_id, delivery_id, member, self._clock.now())
        async with self._database.write() as connection:
            await stored.add(connection, mark, thread_id, share)
        return mark

    async def settle(
        self, mark: ShareMark, place: tuple[ChannelId, MessageId] | None = None
    ) -> Counted | None:
        """Count a share that stands; `None` when its row was erased meanwhile.

        At its `place` it waits for an answer from here on.
        """
        async with self._database.write() as connection:
            share = await stored.take(connection, mark)
            if share is None:
                return None
            is_first = not await stored_responses.was_told(connection, share.guild_id, share.member)
            await stored_responses.add(
                connection,
                share.guild_id,
                share.delivery_id,
                share.member,
                ResponseKind.SHARE,
                share.begun_at,
            )
            if place is not None:
                await begin_to_wait(
                    connection, self._key, share.guild_id, share.member, place, share.begun_at
                )
        return Counted(is_first)

    async def drop(self, mark: ShareMark) -> None:
        """Keep nothing of a share that does not stand, or that another row counts."""
        async with self._database.write() as connection:
            await stored.take(connection, mark)

    async def doubt(self, mark: ShareMark) -> None:
        """Let a share be looked for whose post was never confirmed."""
        async with self._database.write() as connection:
            await stored.look_at(connection, mark, self._clock.now() + FIRST_LOOK)

    def place(
        self,
        guild_id: GuildId,
        user_id: UserId,
        delivery_id: DeliveryId,
        channel_id: ChannelId,
        message_id: MessageId,
    ) -> SharePlace:
        """Return where somebody's share stands, sealed for them."""
        seal = self._key.seal(guild_id, user_id, message_id)
        return SharePlace(delivery_id, channel_id, message_id, seal)

    def is_theirs(self, guild_id: GuildId, user_id: UserId, place: SharePlace) -> bool:
        """Whether this person shared what stands there."""
        return hmac.compare_digest(place.seal, self._key.seal(guild_id, user_id, place.message_id))

    async def begin_taking_down(
        self,
        guild_id: GuildId,
        user_id: UserId,
        place: SharePlace,
        mark: ShareMark,
        posted_at: datetime,
    ) -> datetime | None:
        """Put a share's one count in doubt before its post is deleted; return when it was begun.

        It waits for no answer from here on. A crash in between leaves a row that is looked for;
        where its post still stands, it counts and waits as before.
        `None` when it was never counted, or is erased.
        """
        member = self._key.hash(guild_id, user_id)
        async with self._database.write() as connection:
            standing = await stored.take(connection, mark)
            begun_at = (
                await stored_responses.take_share(
                    connection, guild_id, place.delivery_id, member, posted_at, SAME_SHARE
                )
                if standing is None
                else standing.begun_at
            )
            if begun_at is not None:
                share = StoredShare(guild_id, place.delivery_id, member, begun_at)
                await stored.add(connection, mark, place.channel_id, share)
                await stored_waiting.drop(connection, guild_id, (place.message_id,))
        return begun_at

    async def end_taking_down(
        self,
        guild_id: GuildId,
        user_id: UserId,
        place: SharePlace,
        mark: ShareMark,
        begun_at: datetime,
    ) -> None:
        """Keep nothing of a share whose post is gone.

        Whoever looked for it after a crash may have seen it stand, and counted it again meanwhile.
        """
        member = self._key.hash(guild_id, user_id)
        async with self._database.write() as connection:
            if await stored.take(connection, mark) is None:
                await stored_responses.take_share(
                    connection, guild_id, place.delivery_id, member, begun_at, timedelta()
                )
                await stored_waiting.drop(connection, guild_id, (place.message_id,))

    async def next_due_at(self) -> datetime | None:
        """Return when the next share wants to be looked for."""
        async with self._database.read() as connection:
            return await stored.next_look_at(connection)

    async def claim_due(self, now: datetime) -> tuple[ShareUnderWay, ...]:
        """Return the shares to look for now, each marked as being looked for."""
        async with self._database.write() as connection:
            due = await stored.due(connection, now, MOST_AT_ONCE)
            for share in due:
                await stored.look_at(connection, share.mark, None)
        return due

    async def wake_interrupted(self) -> None:
        """Let the shares that a crash cut off be looked for; only at start."""
        async with self._database.write() as connection:
            await stored.wake_interrupted(connection, self._clock.now())

    async def set_back(self, share: ShareUnderWay) -> None:
        """Keep that a share could not be looked for: later, or never."""
        later = shares.next_look_at(share, self._clock.now())
        async with self._database.write() as connection:
            if later is None:
                await stored.take(connection, share.mark)
            else:
                await stored.look_at(connection, share.mark, later)
