"""What facilitators decide about single dates: skipped, brought back, with another question."""

from collections.abc import Awaitable, Callable
from datetime import date

import aiosqlite

from bot.clock import Clock
from bot.domain.ids import GuildId, PromptId, ScheduleId
from bot.domain.prompts import schedules
from bot.domain.prompts.basis import Basis
from bot.domain.prompts.choosing import Refusal as NoChoice
from bot.domain.prompts.deck import Prompt
from bot.domain.prompts.outlook import Swapped
from bot.domain.prompts.server_schedules import Refusal, ServerSchedule
from bot.services.prompts.outlook import still_to_come
from bot.services.prompts.questions import Questions
from bot.storage.database import Database
from bot.storage.prompts import decisions
from bot.storage.prompts import deliveries as stored_deliveries
from bot.storage.prompts import schedules as stored

# Nobody swaps further ahead than the card shows.
_DATES_TO_LOOK_AHEAD = 14

_CarryOut = Callable[[aiosqlite.Connection], Awaitable[None]]


class Dates:
    """What the cards of a schedule's next dates write."""

    def __init__(self, database: Database, clock: Clock, questions: Questions) -> None:
        self._database = database
        self._clock = clock
        self._questions = questions

    async def skip(
        self, guild_id: GuildId, schedule_id: ScheduleId, local_date: date
    ) -> ServerSchedule | Refusal:
        """Ask nothing on a date."""

        async def carry_out(connection: aiosqlite.Connection) -> None:
            await decisions.plan(connection, guild_id, schedule_id, local_date, None)
            await stored_deliveries.withdraw(connection, guild_id, schedule_id, local_date)

        return await self._decide(guild_id, schedule_id, local_date, carry_out)

    async def restore(
        self, guild_id: GuildId, schedule_id: ScheduleId, local_date: date
    ) -> ServerSchedule | Refusal:
        """Leave a date that was skipped or chosen by hand to the rotation again."""

        async def carry_out(connection: aiosqlite.Connection) -> None:
            await decisions.unplan(connection, schedule_id, local_date)

        return await self._decide(guild_id, schedule_id, local_date, carry_out)

    async def swap(
        self,
        guild_id: GuildId,
        schedule_id: ScheduleId,
        local_date: date,
        seen: PromptId | None = None,
    ) -> Swapped | Refusal | NoChoice:
        """Put another question on a date; the one that stood there waits its turn.

        With `seen`, the question that somebody saw there, a second press swaps nothing.
        """
        async with self._database.write() as connection:
            schedule = await stored.get(connection, guild_id, schedule_id)
            if schedule is None:
                return Refusal.UNKNOWN
            today = schedules.local_date(schedule.schedule, self._clock.now())
            if local_date < today:
                return Refusal.DATE_PAST
            basis = await self._questions.basis(connection, schedule, today)
            before = await self._standing(connection, basis, schedule, local_date)
            if isinstance(before, NoChoice):
                return before
            if seen not in (None, before.prompt_id):
                return Refusal.SWAPPED_MEANWHILE
            return await self._put_instead(connection, basis, schedule, local_date, before)

    async def _put_instead(
        self,
        connection: aiosqlite.Connection,
        basis: Basis,
        schedule: ServerSchedule,
        local_date: date,
        before: Prompt,
    ) -> Swapped | Refusal:
        chosen = basis.instead_of(before, local_date)
        if isinstance(chosen, NoChoice):
            return Refusal.NOTHING_ELSE
        ids = schedule.guild_id, schedule.schedule_id, local_date
        await decisions.set_aside(connection, *ids, before.prompt_id, self._clock.now())
        await decisions.plan(connection, *ids, chosen.prompt_id)
        return Swapped(before, chosen)

    async def _standing(
        self,
        connection: aiosqlite.Connection,
        basis: Basis,
        schedule: ServerSchedule,
        local_date: date,
    ) -> Prompt | NoChoice:
        """Return the question that a date would have had."""
        now = self._clock.now()
        today = await stored_deliveries.on_date(
            connection, schedule.schedule_id, schedules.local_date(schedule.schedule, now)
        )
        coming = still_to_come(schedule, basis, today, now, _DATES_TO_LOOK_AHEAD)
        dates = [one.local_date for one in coming if one.local_date <= local_date]
        shown = dict(zip(dates, basis.preview(dates), strict=False))
        return shown.get(local_date) or basis.choose(local_date)

    async def _decide(
        self, guild_id: GuildId, schedule_id: ScheduleId, local_date: date, carry_out: _CarryOut
    ) -> ServerSchedule | Refusal:
        async with self._database.write() as connection:
            schedule = await stored.get(connection, guild_id, schedule_id)
            if schedule is None:
                return Refusal.UNKNOWN
            if local_date < schedules.local_date(schedule.schedule, self._clock.now()):
                return Refusal.DATE_PAST
            await carry_out(connection)
        return schedule
