"""The day's list of unheard shares: made at the server's hour, sent once all of it is looked at."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.care import unheard
from bot.domain.care.unheard import LIST_RETRY, WAITS_FOR, Settings, UnheardList
from bot.domain.ids import GuildId, UserId
from bot.storage import notes as stored_notes
from bot.storage.care import unheard as stored_shares
from bot.storage.care import unheard_lists as stored
from bot.storage.database import Database
from bot.storage.setup import load_server

MOST_AT_ONCE = 50
SOON = timedelta(seconds=30)


class UnheardLists:
    """What the worker of the lists needs."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def next_due_at(self) -> datetime | None:
        """Return when the next list is to be made, or wants to be sent."""
        async with self._database.read() as connection:
            moments = (await stored.next_made_at(connection), await stored.next_due_at(connection))
        return min((one for one in moments if one is not None), default=None)

    async def claim_due(self, now: datetime) -> tuple[UnheardList, ...]:
        """Make the lists whose hour has come, and return those to send now.

        Everything in a list is looked at before it is sent: nobody is to be called unheard who
        was answered while the bot was away.
        """
        taken: list[UnheardList] = []
        async with self._database.write() as connection:
            await stored_shares.drop_older(connection, now - WAITS_FOR)
            for guild_id in await stored.servers_due(connection, now, MOST_AT_ONCE):
                settings = await stored_shares.load_settings(connection, guild_id) or Settings()
                zone = (await load_server(connection, guild_id)).zone
                next_at = unheard.next_list_at(settings, zone, now)
                await stored.make(connection, guild_id, now, next_at)
                await stored_shares.look_again(connection, guild_id, now)
            for one in await stored.due(connection, now, MOST_AT_ONCE):
                if await stored_shares.is_looked_at(connection, one.guild_id, now):
                    await stored.save(connection, one, now + SOON)
                else:
                    taken.append(replace(one, attempt=one.attempt + 1))
                    await stored.save(connection, taken[-1], None)
        return tuple(taken)

    async def who_said_yes(
        self, guild_id: GuildId, user_ids: tuple[UserId, ...]
    ) -> tuple[UserId, ...]:
        """Return those of some people to whom the bot may write, in their order."""
        async with self._database.read() as connection:
            return tuple(
                [one for one in user_ids if await stored_notes.said_yes(connection, guild_id, one)]
            )

    async def settle(self, the_list: UnheardList) -> None:
        """Keep nothing of a list that was sent, or has nothing to say."""
        async with self._database.write() as connection:
            await stored.drop(connection, the_list.list_id)

    async def set_back(self, the_list: UnheardList) -> None:
        """Keep that a list could not be sent: the next day's takes its place at the latest."""
        async with self._database.write() as connection:
            await stored.save(connection, the_list, self._clock.now() + LIST_RETRY)

    async def wait_for_somebody(self, the_list: UnheardList) -> None:
        """Keep that there is nobody yet to send a list to: it was not tried."""
        untried = replace(the_list, attempt=the_list.attempt - 1)
        async with self._database.write() as connection:
            await stored.save(connection, untried, self._clock.now() + LIST_RETRY)

    async def wake_interrupted(self) -> None:
        """Make the lists that a crash cut off due again; only at start."""
        async with self._database.write() as connection:
            await stored.wake_interrupted(connection, self._clock.now())
