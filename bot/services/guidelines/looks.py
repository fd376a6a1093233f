"""Looks at what names somebody, outside the queue: each is kept for that person to see."""

from bot.clock import Clock
from bot.domain.guidelines.review import Look
from bot.domain.ids import GuildId, UserId
from bot.storage.database import Database
from bot.storage.guidelines import actions
from bot.storage.identity import MemberKey
from bot.storage.setup import ensure_server


class Looks:
    """What is told before somebody of the staff is shown words of a person."""

    def __init__(self, database: Database, clock: Clock, key: MemberKey) -> None:
        self._database = database
        self._clock = clock
        self._key = key

    async def at_words(self, guild_id: GuildId, author_id: UserId, by: UserId) -> bool:
        """Keep that somebody looked at a message, once a day; one's own is no look."""
        if author_id == by:
            return False
        member = self._key.hash(guild_id, author_id)
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            today = self._clock.now().date()
            await actions.look(connection, guild_id, member, by, Look.WORDS, today)
        return True
