"""What a server decides for all of its schedules: rests, hard days, values, its calendar."""

from collections.abc import Awaitable, Callable, Collection
from contextlib import suppress
from datetime import date
from zoneinfo import ZoneInfoNotFoundError

import aiosqlite

from bot.clock import Clock
from bot.domain.ids import GuildId, ValueId
from bot.domain.prompts import schedules
from bot.domain.prompts.calendar import Calendar, UnreadableLine, rests_after
from bot.domain.prompts.decisions import (
    FEWEST_COUNTED,
    Misfit,
    Refusal,
    ServerDecisions,
    ValuesReview,
)
from bot.domain.prompts.memory import monday_of
from bot.services.prompts.questions import Questions
from bot.storage.database import Database
from bot.storage.prompts import decisions, deliveries
from bot.storage.prompts import schedules as stored_schedules
from bot.storage.rounds import planned_events
from bot.storage.setup import ensure_server

MISFITS_SHOWN = 5

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

        async def carry_out(connection: aiosqlite.Connection) -> None:
            await decisions.rest(connection, guild_id, now)
            await deliveries.withdraw(connection, guild_id)
            await planned_events.look_at_server(connection, guild_id, now)

        return await self._decide(guild_id, carry_out)

    async def resume_everything(self, guild_id: GuildId) -> ServerDecisions:
        """Let the schedules run again; what came due meanwhile is let go.

        A press that comes too late, while nothing rests, lets nothing go.
        """

        async def carry_out(connection: aiosqlite.Connection) -> None:
            if not (await decisions.of_server(connection, guild_id)).is_resting:
                return
            await decisions.rest(connection, guild_id, None)
            await planned_events.look_at_server(connection, guild_id, self._clock.now())
            for one in await stored_schedules.all_of(connection, guild_id):
                # One whose zone is gone stays as it is: staff have a note of it.
                with suppress(ZoneInfoNotFoundError):
                    upcoming = schedules.next_occurrence(one.schedule, self._clock.now())
                    await stored_schedules.set_next_due(
                        connection, one.schedule_id, upcoming.due_at
                    )

        return await self._decide(guild_id, carry_out)

    async def begin_hard_day(self, guild_id: GuildId, today: date) -> ServerDecisions:
        """Rest on this date and the next, then ask neutral questions for a fortnight.

        While the dates of rest last, another press begins nothing anew.
        """

        async def carry_out(connection: aiosqlite.Connection) -> None:
            begun = (await decisions.of_server(connection, guild_id)).hard_day
            if not rests_after(begun, today):
                await decisions.set_hard_day(connection, guild_id, today)
            await deliveries.withdraw(connection, guild_id)

        return await self._decide(guild_id, carry_out)

    async def end_hard_day(self, guild_id: GuildId) -> ServerDecisions:
        """Ask as before the hard day."""
        return await self._decide(guild_id, lambda one: decisions.set_hard_day(one, guild_id, None))

    async def values(self, guild_id: GuildId, language: str) -> ValuesReview:
        """Return the values with their names in a language, and how they and questions fare."""
        shipped = self._questions.shipped(language)
        async with self._database.read() as connection:
            decided = await decisions.of_server(connection, guild_id)
            numbers = await decisions.misfits(connection, guild_id)
            most_first = sorted(numbers, key=lambda one: (-numbers[one], one))
            found = [
                (await self._questions.find(connection, guild_id, one), numbers[one])
                for one in most_first[:MISFITS_SHOWN]
            ]
        misfits = [
            Misfit(carried[0], people if people >= FEWEST_COUNTED else None)
            for carried, people in found
            if carried is not None
        ]
        return ValuesReview(tuple(shipped.values.values()), decided, misfits)

    async def pin_value(
        self, guild_id: GuildId, value_id: ValueId, on: date
    ) -> ServerDecisions | Refusal:
        """Ask about one value only in the week of a date."""
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            if value_id in (await decisions.of_server(connection, guild_id)).values_off:
                return Refusal.VALUE_OFF
            await decisions.pin_value(connection, guild_id, value_id, monday_of(on))
            return await decisions.of_server(connection, guild_id)

    async def unpin_value(self, guild_id: GuildId) -> ServerDecisions:
        """Ask about all values that are on, also in the week that one had for itself."""
        return await self._decide(guild_id, lambda one: decisions.unpin_value(one, guild_id))

    async def switch_values(
        self, guild_id: GuildId, shown: Collection[ValueId], on: Collection[ValueId]
    ) -> ServerDecisions | Refusal:
        """Of the values shown, ask about these and about no others; one is asked about always.

        A value that is switched off has no week of its own any more.
        """
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            before = await decisions.of_server(connection, guild_id)
            off = (before.values_off - frozenset(shown)) | (frozenset(shown) - frozenset(on))
            if off >= self._questions.value_ids:
                return Refusal.NO_VALUE_LEFT
            await decisions.switch_values_off(connection, guild_id, off)
            if before.pinned_value in off:
                await decisions.unpin_value(connection, guild_id)
            return await decisions.of_server(connection, guild_id)

    async def set_calendar(self, guild_id: GuildId, text: str) -> ServerDecisions | UnreadableLine:
        """Keep a server's own list of hard days, or return the first line that says no day.

        An empty list goes back to the shipped one.
        """
        found = self._questions.read_calendar(text)
        if isinstance(found, UnreadableLine):
            return found
        own = text.strip() if found.days else None
        return await self._decide(guild_id, lambda one: decisions.set_calendar(one, guild_id, own))

    async def calendar(self, guild_id: GuildId) -> Calendar:
        """Return the hard days that hold in a server."""
        return self._questions.calendar((await self.decided(guild_id)).calendar)

    async def calendar_text(self, guild_id: GuildId) -> str:
        """Return the hard days that hold in a server, as people write them."""
        own = (await self.decided(guild_id)).calendar
        return self._questions.calendar(None).text if own is None else own

    async def _decide(self, guild_id: GuildId, carry_out: Decide) -> ServerDecisions:
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            await carry_out(connection)
            return await decisions.of_server(connection, guild_id)
