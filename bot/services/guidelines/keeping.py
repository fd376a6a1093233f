"""What has been kept long enough goes by itself, and says so where somebody waits."""

from datetime import UTC, datetime, time, timedelta

from bot.clock import Clock
from bot.services.guidelines import queue
from bot.storage.database import Database
from bot.storage.guidelines import actions, findings, items, nudges

FINDINGS_FOR = timedelta(days=30)
ACTIONS_FOR = timedelta(days=365)
MOST_AT_ONCE = 100


class Keeping:
    """A source of the scheduler that leaves no work behind."""

    name = "guideline rows"

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def next_due_at(self) -> datetime | None:
        """Return when the first row has been kept long enough."""
        async with self._database.read() as connection:
            found_at = await findings.first_found_at(connection)
            acted_at = await actions.first_at(connection)
            looked_on = await actions.first_look_on(connection)
            moments = [
                await items.next_end_at(connection),
                await nudges.next_end_at(connection),
                None if found_at is None else found_at + FINDINGS_FOR,
                None if acted_at is None else acted_at + ACTIONS_FOR,
                None
                if looked_on is None
                else datetime.combine(looked_on, time(), UTC) + ACTIONS_FOR,
            ]
        return min((one for one in moments if one is not None), default=None)

    async def claim_due(self, now: datetime) -> tuple[()]:
        """Close the items whose time is over, and delete what nobody needs any more."""
        async with self._database.write() as connection:
            for item in await items.ended(connection, now, MOST_AT_ONCE):
                await queue.run_out(connection, item, now)
            await nudges.drop_ended(connection, now)
            await findings.drop_before(connection, now - FINDINGS_FOR)
            await actions.drop_before(connection, now - ACTIONS_FOR)
        return ()
