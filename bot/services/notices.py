"""Notes to staff: written down with the change they tell of, posted when the channel allows."""

from collections.abc import Mapping
from datetime import datetime, timedelta

import aiosqlite

from bot.clock import Clock
from bot.domain import notices
from bot.domain.ids import GuildId, MessageId
from bot.domain.notices import Notice
from bot.storage import notices as stored
from bot.storage.database import Database
from bot.storage.setup import ensure_server

SHOWN_FOR = timedelta(days=14)
MOST_AT_ONCE = 50


async def notify_staff(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    wording_key: str,
    details: Mapping[str, str | int],
    now: datetime,
) -> None:
    """Write down a note for staff, in the transaction of the change it tells of.

    Details are ids, dates and times for the placeholders of the wording; nobody's words.
    Without a staff channel the note shows on the `/prompt` card.
    """
    # A note must never be what rolls back the change it tells of.
    await ensure_server(connection, guild_id)
    await stored.add(connection, guild_id, wording_key, details, now)


async def notify_staff_once(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    wording_key: str,
    now: datetime,
    **details: str | int,
) -> None:
    """Write down a note, unless the card still shows the same one with the same details."""
    if not await stored.was_written(connection, guild_id, wording_key, details, now - SHOWN_FOR):
        await notify_staff(connection, guild_id, wording_key, details, now)


class Notices:
    """What the worker of notes and the facilitators' card need."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def next_due_at(self) -> datetime | None:
        """Return when the next note wants to be posted."""
        async with self._database.read() as connection:
            return await stored.next_attempt_at(connection, self._clock.now() - SHOWN_FOR)

    async def claim_due(self, now: datetime) -> tuple[Notice, ...]:
        """Return the notes to post now, each marked as being posted before anybody posts it."""
        async with self._database.write() as connection:
            due = await stored.due(connection, now, now - SHOWN_FOR, MOST_AT_ONCE)
            taken = tuple(notices.claimed(notice) for notice in due)
            for notice in taken:
                await stored.save(connection, notice)
        return taken

    async def wake_interrupted(self) -> None:
        """Make the posts that a crash cut off due again; only at start."""
        async with self._database.write() as connection:
            await stored.wake_interrupted(connection, self._clock.now())

    async def settle(self, notice: Notice, message_id: MessageId) -> None:
        """Keep that a note stands in the staff channel."""
        await self._save(notices.posted(notice, message_id))

    async def withhold(self, notice: Notice) -> None:
        """Keep that a note is shown on the facilitators' card alone: members read the channel."""
        await self._save(notices.withheld(notice))

    async def set_back(self, notice: Notice) -> None:
        """Keep that a note could not be posted."""
        await self._save(notices.after_setback(notice, self._clock.now()))

    async def unread(self, guild_id: GuildId, most: int) -> tuple[Notice, ...]:
        """Return the newest notes of the last 14 days that no staff channel has shown."""
        async with self._database.read() as connection:
            return await stored.unread(connection, guild_id, self._clock.now(), SHOWN_FOR, most)

    async def _save(self, notice: Notice) -> None:
        async with self._database.write() as connection:
            await stored.save(connection, notice)
