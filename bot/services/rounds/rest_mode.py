"""Rest mode: whoever rests is in no list and gets no reminder, and nobody sees that they rest."""

from collections.abc import Iterable
from datetime import datetime

from bot.clock import Clock
from bot.domain.ids import GuildId, UserId
from bot.storage.database import Database
from bot.storage.identity import MemberKey
from bot.storage.rounds import rest_mode as stored
from bot.storage.setup import ensure_server


class RestMode:
    """What `/checkin` needs, and whoever makes a list of people or reminds them."""

    def __init__(self, database: Database, clock: Clock, key: MemberKey) -> None:
        self._database = database
        self._clock = clock
        self._key = key

    async def begin(self, guild_id: GuildId, user_id: UserId) -> None:
        """Let somebody rest here until they say otherwise."""
        member = self._key.hash(guild_id, user_id)
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            await stored.begin(connection, guild_id, member, self._clock.now())

    async def end(self, guild_id: GuildId, user_id: UserId) -> bool:
        """Let somebody be back; return whether they had rested."""
        member = self._key.hash(guild_id, user_id)
        async with self._database.write() as connection:
            return await stored.end(connection, guild_id, member)

    async def since(self, guild_id: GuildId, user_id: UserId) -> datetime | None:
        """Return since when somebody rests here, or `None`."""
        member = self._key.hash(guild_id, user_id)
        async with self._database.read() as connection:
            return await stored.since(connection, guild_id, member)

    async def is_resting(self, guild_id: GuildId, user_id: UserId) -> bool:
        """Whether somebody rests here: no reminder, no list."""
        return await self.since(guild_id, user_id) is not None

    async def awake(self, guild_id: GuildId, user_ids: Iterable[UserId]) -> tuple[UserId, ...]:
        """Return those of some people who do not rest, in their order."""
        async with self._database.read() as connection:
            resting = await stored.resting(connection, guild_id)
        return tuple(one for one in user_ids if self._key.hash(guild_id, one) not in resting)
