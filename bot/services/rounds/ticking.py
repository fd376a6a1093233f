"""The clock of circles: what comes by itself, as the end of a silence or of an old lobby."""

import logging
import sqlite3
from datetime import datetime, timedelta

from bot.domain.ids import CircleId
from bot.domain.rounds import turns
from bot.domain.rounds.circle import due_at
from bot.services.rounds import keeping
from bot.services.rounds.keeping import whole_seconds
from bot.storage.database import Database
from bot.storage.identity import MemberKey
from bot.storage.rounds import circles as stored

log = logging.getLogger(__name__)

MOST_AT_ONCE = 100
REST_OF_A_BROKEN_CIRCLE = timedelta(minutes=10)


class CircleClock:
    """Circles whose time has come, for the scheduler; what they say then, others post."""

    name = "circle clock"

    def __init__(self, database: Database, key: MemberKey) -> None:
        self._database = database
        self._key = key

    async def next_due_at(self) -> datetime | None:
        """Return when the clock moves the next circle."""
        async with self._database.read() as connection:
            return await stored.next_due_at(connection)

    async def claim_due(self, now: datetime) -> tuple[()]:
        """Move the circles whose time has come, one step each."""
        now = whole_seconds(now)
        async with self._database.read() as connection:
            due = await stored.due(connection, now, MOST_AT_ONCE)
        for circle_id in due:
            await self._tick_patiently(circle_id, now)
        return ()

    async def _tick_patiently(self, circle_id: CircleId, now: datetime) -> None:
        """One circle that cannot be moved must not keep the others waiting."""
        try:
            await self._tick(circle_id, now)
        except sqlite3.Error:
            raise
        except Exception as error:  # noqa: BLE001 - whatever is wrong with it is wrong with it alone
            kind = type(error).__qualname__
            log.error(  # noqa: TRY400 - the text of an error stays out of the log
                "A circle could not be moved on.", extra={"round": circle_id, "error": kind}
            )
            async with self._database.write() as connection:
                await stored.put_off(connection, circle_id, now + REST_OF_A_BROKEN_CIRCLE)

    async def _tick(self, circle_id: CircleId, now: datetime) -> None:
        async with self._database.write() as connection:
            view = await stored.load(connection, circle_id)
            if view is None:
                return
            change = turns.tick(view.circle, now=now)
            if change is None:
                await stored.put_off(connection, circle_id, due_at(view.circle))
            else:
                await keeping.keep(connection, self._key, view, change, now)
