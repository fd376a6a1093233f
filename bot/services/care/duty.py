"""Who is on duty: begun and ended by a press, and ended by itself."""

from datetime import datetime

from bot.clock import Clock
from bot.domain.care.duty import LONGEST_DUTY, OnDuty
from bot.domain.ids import GuildId, UserId
from bot.storage.care import duty as stored
from bot.storage.care import rota as stored_rota
from bot.storage.database import Database
from bot.storage.setup import ensure_server


class Duties:
    """What `/today` and `/privacy` need; for the scheduler, the rows whose time has come."""

    name = "duties"

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def begin(self, guild_id: GuildId, user_id: UserId) -> OnDuty:
        """Put somebody on duty from now on; who already was stays, for as long again."""
        duty = OnDuty(guild_id, user_id, self._clock.now())
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            await stored.begin(connection, duty)
        return duty

    async def end(self, guild_id: GuildId, user_id: UserId) -> None:
        """Take somebody off duty, whether or not they were on."""
        async with self._database.write() as connection:
            await stored.end(connection, user_id, guild_id)

    async def of_server(self, guild_id: GuildId) -> tuple[OnDuty, ...]:
        """Return who is on duty in a server, the first who came first."""
        async with self._database.read() as connection:
            return self._lasting(await stored.of_server(connection, guild_id))

    async def of_person(self, user_id: UserId, guild_id: GuildId | None) -> tuple[OnDuty, ...]:
        """Return somebody's duty in a server, or (None) in all of them."""
        async with self._database.read() as connection:
            return self._lasting(await stored.of_person(connection, user_id, guild_id))

    async def next_due_at(self) -> datetime | None:
        """Return when the next duty ends by itself, or the next hours that somebody ended early."""
        async with self._database.read() as connection:
            since = await stored.first_since(connection)
            off_until = await stored_rota.first_off_until(connection)
        ends = (None if since is None else since + LONGEST_DUTY, off_until)
        return min((one for one in ends if one is not None), default=None)

    async def claim_due(self, now: datetime) -> tuple[()]:
        """Delete the rows of duty that ended by itself; there is nobody to tell."""
        async with self._database.write() as connection:
            await stored.end_those_since(connection, now - LONGEST_DUTY)
            await stored_rota.drop_off(connection, now)
        return ()

    def _lasting(self, duties: tuple[OnDuty, ...]) -> tuple[OnDuty, ...]:
        now = self._clock.now()
        return tuple(one for one in duties if not one.has_ended(now))
