"""How long people have to answer a care note before the next ones are called."""

from bot.domain.care.notes import LONGEST_WAIT, SHORTEST_WAIT, Waits
from bot.domain.ids import GuildId
from bot.storage.care import notes as stored
from bot.storage.database import Database
from bot.storage.setup import ensure_server


class CareWaits:
    """What set-up asks."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of_server(self, guild_id: GuildId) -> Waits:
        """Return how long people have to answer before the next ones are called."""
        async with self._database.read() as connection:
            return await stored.waits(connection, guild_id)

    async def choose(self, guild_id: GuildId, waits: Waits) -> None:
        """Keep how long that is, within sense."""
        soon, now = (min(max(one, SHORTEST_WAIT), LONGEST_WAIT) for one in (waits.soon, waits.now))
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            await stored.set_waits(connection, guild_id, Waits(soon, min(soon, now)))
