"""The safeguarding contact: who gets what is about a member of staff."""

from bot.domain.ids import GuildId, UserId
from bot.storage.database import Database
from bot.storage.guidelines import settings as stored
from bot.storage.setup import ensure_server


class Contacts:
    """What set-up asks, and whatever must not go to all of the staff."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of_server(self, guild_id: GuildId) -> UserId | None:
        """Return who it is, or `None`."""
        async with self._database.read() as connection:
            return await stored.contact(connection, guild_id)

    async def choose(self, guild_id: GuildId, user_id: UserId | None) -> None:
        """Keep who it is from now on; `None` for nobody."""
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            await stored.set_contact(connection, guild_id, user_id)
