"""A server's schedules, and what facilitators decide about dates."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

import aiosqlite

from bot.clock import Clock
from bot.domain.ids import GuildId, ScheduleId
from bot.domain.prompts import schedules
from bot.domain.prompts.basis import Basis
from bot.domain.prompts.choosing import Refusal as NoChoice
from bot.domain.prompts.deck import Prompt
from bot.domain.prompts.deliveries import PauseReason
from bot.domain.prompts.schedules import Occurrence
from bot.domain.prompts.server_schedules import (
    EVERY_OTHER_DAY,
    MOST_SCHEDULES,
    Refusal,
    ScheduleDraft,
    ServerSchedule,
)
from bot.services.prompts.questions import Questions
from bot.storage.database import Database
from bot.storage.prompts import decisions
from bot.storage.prompts import schedules as stored
from bot.storage.setup import ensure_server

# Nobody swaps further ahead than the card shows.
_DATES_TO_LOOK_AHEAD = 14


class Schedules:
    """What the cards of schedules read and write."""

    def __init__(self, database: Database, clock: Clock, questions: Questions) -> None:
        self._database = database
        self._clock = clock
        self._questions = questions

    async def of_server(self, guild_id: GuildId) -> Sequence[ServerSchedule]:
        """Return a server's schedules, the oldest first.

        Raises ValueError for a row that nobody can read.
        """
        async with self._database.read() as connection:
            return await stored.all_of(connection, guild_id)

    async def get(self, guild_id: GuildId, schedule_id: ScheduleId) -> ServerSchedule | Refusal:
        """Return one of a server's schedules."""
        async with self._database.read() as connection:
            return await stored.get(connection, guild_id, schedule_id) or Refusal.UNKNOWN

    async def add(self, guild_id: GuildId, draft: ScheduleDraft) -> ServerSchedule | Refusal:
        """Add a schedule; its first question comes at its next time."""
        refusal = self._refuse(draft)
        if refusal is not None:
            return refusal
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            if len(await stored.all_of(connection, guild_id)) >= MOST_SCHEDULES:
                return Refusal.TOO_MANY
            upcoming = schedules.next_occurrence(draft.schedule, self._clock.now())
            added = await stored.add(connection, guild_id, draft, upcoming.due_at)
            return await stored.get(connection, guild_id, added) or Refusal.UNKNOWN

    async def edit(
        self, guild_id: GuildId, schedule_id: ScheduleId, draft: ScheduleDraft
    ) -> ServerSchedule | Refusal:
        """Make a schedule what somebody wants it to be; it runs from now on.

        A date has one question, so a time moved to later on a day that had its own posts nothing.
        """
        refusal = self._refuse(draft)
        if refusal is not None:
            return refusal

        async def carry_out(connection: aiosqlite.Connection, _: ServerSchedule) -> None:
            now = self._clock.now()
            due_since = await stored.due_since(connection, schedule_id, now)
            upcoming = schedules.next_after_change(draft.schedule, due_since, now)
            await stored.change(connection, schedule_id, draft, upcoming.due_at)

        return await self._change(guild_id, schedule_id, carry_out)

    async def every_other_day(
        self, guild_id: GuildId, schedule_id: ScheduleId
    ) -> ServerSchedule | Refusal:
        """Ask on Mondays, Wednesdays and Fridays only."""
        found = await self.get(guild_id, schedule_id)
        if isinstance(found, Refusal):
            return found
        when = replace(found.schedule, weekdays=EVERY_OTHER_DAY)
        draft = ScheduleDraft(found.channel_id, when, found.grace, found.manner)
        return await self.edit(guild_id, schedule_id, draft)

    async def pause(self, guild_id: GuildId, schedule_id: ScheduleId) -> ServerSchedule | Refusal:
        """Let a schedule rest until somebody resumes it."""

        async def carry_out(connection: aiosqlite.Connection, _: ServerSchedule) -> None:
            await stored.pause(connection, schedule_id, PauseReason.BY_HAND)

        return await self._change(guild_id, schedule_id, carry_out)

    async def resume(self, guild_id: GuildId, schedule_id: ScheduleId) -> Occurrence | Refusal:
        """Let a schedule run again; return what comes next. What came due meanwhile is let go."""
        now = self._clock.now()
        async with self._database.write() as connection:
            found = await stored.get(connection, guild_id, schedule_id)
            if found is None:
                return Refusal.UNKNOWN
            due_since = await stored.due_since(connection, schedule_id, now)
            upcoming = schedules.next_after_change(found.schedule, due_since, now)
            await stored.resume(connection, schedule_id, upcoming.due_at)
        return upcoming

    async def remove(self, guild_id: GuildId, schedule_id: ScheduleId) -> ServerSchedule | Refusal:
        """End a schedule; its posts and their buttons stay. Return what it was."""
        async with self._database.write() as connection:
            found = await stored.get(connection, guild_id, schedule_id)
            if found is None:
                return Refusal.UNKNOWN
            await stored.remove(connection, schedule_id, self._clock.now())
        return found

    async def skip(
        self, guild_id: GuildId, schedule_id: ScheduleId, local_date: date
    ) -> ServerSchedule | Refusal:
        """Ask nothing on a date."""

        async def carry_out(connection: aiosqlite.Connection, _: ServerSchedule) -> None:
            await decisions.plan(connection, guild_id, schedule_id, local_date, None)

        return await self._decide_date(guild_id, schedule_id, local_date, carry_out)

    async def restore(
        self, guild_id: GuildId, schedule_id: ScheduleId, local_date: date
    ) -> ServerSchedule | Refusal:
        """Leave a date that was skipped or chosen by hand to the rotation again."""

        async def carry_out(connection: aiosqlite.Connection, _: ServerSchedule) -> None:
            await decisions.unplan(connection, schedule_id, local_date)

        return await self._decide_date(guild_id, schedule_id, local_date, carry_out)

    async def swap(
        self, guild_id: GuildId, schedule_id: ScheduleId, local_date: date
    ) -> Prompt | Refusal | NoChoice:
        """Put another question on a date; the one that stood there waits its turn."""
        now = self._clock.now()
        async with self._database.write() as connection:
            schedule = await stored.get(connection, guild_id, schedule_id)
            if schedule is None:
                return Refusal.UNKNOWN
            today = schedules.local_date(schedule.schedule, now)
            if local_date < today:
                return Refusal.DATE_PAST
            basis = await self._questions.basis(connection, schedule, today)
            before = self._standing(basis, schedule, local_date, now)
            if isinstance(before, NoChoice):
                return before
            chosen = basis.instead_of(before, local_date)
            if isinstance(chosen, NoChoice):
                return chosen
            if chosen == before:
                return Refusal.NOTHING_ELSE
            await decisions.set_aside(
                connection, guild_id, schedule_id, local_date, before.prompt_id, now
            )
            await decisions.plan(connection, guild_id, schedule_id, local_date, chosen.prompt_id)
        return chosen

    def _standing(
        self, basis: Basis, schedule: ServerSchedule, local_date: date, now: datetime
    ) -> Prompt | NoChoice:
        """Return the question that a date would have had."""
        coming = schedules.following(
            schedule.schedule, _DATES_TO_LOOK_AHEAD, now, rests_on=basis.rests_on
        )
        dates = [one.local_date for one in coming if one.local_date <= local_date]
        shown = dict(zip(dates, basis.preview(dates), strict=False))
        return shown.get(local_date) or basis.choose(local_date)

    async def _decide_date(
        self,
        guild_id: GuildId,
        schedule_id: ScheduleId,
        local_date: date,
        carry_out: Callable[[aiosqlite.Connection, ServerSchedule], Awaitable[None]],
    ) -> ServerSchedule | Refusal:
        found = await self.get(guild_id, schedule_id)
        if isinstance(found, Refusal):
            return found
        if local_date < schedules.local_date(found.schedule, self._clock.now()):
            return Refusal.DATE_PAST
        return await self._change(guild_id, schedule_id, carry_out)

    async def _change(
        self,
        guild_id: GuildId,
        schedule_id: ScheduleId,
        carry_out: Callable[[aiosqlite.Connection, ServerSchedule], Awaitable[None]],
    ) -> ServerSchedule | Refusal:
        async with self._database.write() as connection:
            found = await stored.get(connection, guild_id, schedule_id)
            if found is None:
                return Refusal.UNKNOWN
            await carry_out(connection, found)
            return await stored.get(connection, guild_id, schedule_id) or Refusal.UNKNOWN

    def _refuse(self, draft: ScheduleDraft) -> Refusal | None:
        if draft.manner.language not in self._questions.languages:
            return Refusal.UNKNOWN_LANGUAGE
        return None
