"""What a server decides for all of its schedules: rests, hard days, values, its calendar."""

from collections.abc import Awaitable, Callable, Collection
from datetime import date

import aiosqlite

from bot.clock import Clock
from bot.domain.ids import GuildId, ValueId
from bot.domain.prompts import schedules
from bot.domain.prompts.calendar import Calendar, UnreadableLine, read_calendar
from bot.domain.prompts.memory import monday_of
from bot.services.prompts.questions import Questions
from bot.storage.database import Database
from bot.storage.prompts import decisions
from bot.storage.prompts import schedules as stored_schedules
from bot.storage.prompts.decisions import ServerDecisions
from bot.storage.setup import ensure_server

Decide = Callable[[aiosqlite.Connection], Awaitable[None]]


class Rests:
    """What facilitators decide about a whole server; every answer is what holds from now on."""

    def __init__(self, database: Database, clock: Clock, questions: Questions) -> None:
        self._database = database
        self._clock = clock
        self._questions = questions

    async def decided(self, guild_id: GuildId) -> ServerDecisions:
        """Return what holds in a server."""
        async with self._database.read() as connection:
            return await decisions.of_server(connection, guild_id)

    async def pause_everything(self, guild_id: GuildId) -> ServerDecisions:
        """Let every schedule rest until somebody says otherwise."""
        now = self._clock.now()
        return await self._decide(guild_id, lambda one: decisions.rest(one, guild_id, now))

    async def resume_everything(self, guild_id: GuildId) -> ServerDecisions:
        """Let the schedules run again; what came due meanwhile is let go."""

        async def carry_out(connection: aiosqlite.Connection) -> None:
            await decisions.rest(connection, guild_id, None)
            for schedule in await stored_schedules.all_of(connection, guild_id):
                upcoming = schedules.next_occurrence(schedule.schedule, self._clock.now())
                await stored_schedules.set_next_due(
                    connection, schedule.schedule_id, upcoming.due_at
                )

        return await self._decide(guild_id, carry_out)

    async def begin_hard_day(self, guild_id: GuildId, today: date) -> ServerDecisions:
        """Rest on this date and the next, then ask neutral questions for a fortnight."""
        return await self._decide(
            guild_id, lambda one: decisions.set_hard_day(one, guild_id, today)
        )

    async def end_hard_day(self, guild_id: GuildId) -> ServerDecisions:
        """Ask as before the hard day."""
        return await self._decide(guild_id, lambda one: decisions.set_hard_day(one, guild_id, None))

    async def pin_value(
        self, guild_id: GuildId, value_id: ValueId | None, on: date
    ) -> ServerDecisions:
        """Ask about one value only in the week of a date; `None` ends that."""
        week = monday_of(on)
        return await self._decide(
            guild_id, lambda one: decisions.pin_value(one, guild_id, value_id, week)
        )

    async def switch_values_off(
        self, guild_id: GuildId, value_ids: Collection[ValueId]
    ) -> ServerDecisions:
        """Ask about every value but these."""
        off = frozenset(value_ids)
        return await self._decide(
            guild_id, lambda one: decisions.switch_values_off(one, guild_id, off)
        )

    async def set_calendar(self, guild_id: GuildId, text: str) -> ServerDecisions | UnreadableLine:
        """Keep a server's own list of hard days, or return the first line that says no day.

        An empty list goes back to the shipped one.
        """
        found = read_calendar(text)
        if isinstance(found, UnreadableLine):
            return found
        own = found.text or None
        return await self._decide(guild_id, lambda one: decisions.set_calendar(one, guild_id, own))

    async def calendar(self, guild_id: GuildId) -> Calendar:
        """Return the hard days that hold in a server."""
        return self._questions.calendar((await self.decided(guild_id)).calendar)

    async def _decide(self, guild_id: GuildId, carry_out: Decide) -> ServerDecisions:
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            await carry_out(connection)
            return await decisions.of_server(connection, guild_id)
