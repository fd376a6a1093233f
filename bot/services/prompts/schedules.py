"""A server's schedules: added, changed, paused, resumed, removed."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import available_timezones

import aiosqlite

from bot.clock import Clock
from bot.domain.ids import ChannelId, GuildId, RoleId, ScheduleId
from bot.domain.prompts import schedules
from bot.domain.prompts.deliveries import Note, PauseReason
from bot.domain.prompts.schedules import Occurrence
from bot.domain.prompts.server_schedules import (
    MOST_SCHEDULES,
    Manner,
    Refusal,
    ScheduleDraft,
    ServerSchedule,
)
from bot.domain.prompts.timing import TypedTiming, UnreadTiming, read_timing
from bot.services.prompts.questions import Questions
from bot.storage import notices as stored_notices
from bot.storage.database import Database
from bot.storage.prompts import deliveries as stored_deliveries
from bot.storage.prompts import schedules as stored
from bot.storage.setup import ensure_server

_CarryOut = Callable[[aiosqlite.Connection, ServerSchedule], Awaitable[None]]


class Schedules:
    """What the cards of schedules read and write."""

    def __init__(self, database: Database, clock: Clock, questions: Questions) -> None:
        self._database = database
        self._clock = clock
        self._questions = questions

    async def of_server(self, guild_id: GuildId) -> Sequence[ServerSchedule]:
        """Return a server's schedules, the oldest first, without any that nobody can read."""
        async with self._database.read() as connection:
            return await stored.all_of(connection, guild_id)

    async def get(self, guild_id: GuildId, schedule_id: ScheduleId) -> ServerSchedule | Refusal:
        """Return one of a server's schedules."""
        async with self._database.read() as connection:
            return await stored.get(connection, guild_id, schedule_id) or Refusal.UNKNOWN

    async def timing_of(self, guild_id: GuildId, schedule_id: ScheduleId) -> TypedTiming | Refusal:
        """Return when a schedule asks, as somebody would type it, also where nobody can read it."""
        async with self._database.read() as connection:
            standing = await stored.timings_of(connection, guild_id)
        found = {one.schedule_id: one.timing for one in standing}
        return found.get(schedule_id, Refusal.UNKNOWN)

    async def add(
        self, guild_id: GuildId, draft: ScheduleDraft, *, newer_than: ScheduleId | None = None
    ) -> ServerSchedule | Refusal:
        """Add a schedule; its first question comes at its next time.

        With `newer_than`, the newest schedule that somebody saw, a second press on the same card
        returns the schedule of the first.
        """
        if draft.manner.language not in self._questions.languages:
            return Refusal.UNKNOWN_LANGUAGE
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            standing = await stored.all_of(connection, guild_id)
            if newer_than is not None:
                for one in standing:
                    if one.schedule_id > newer_than and one.channel_id == draft.channel_id:
                        return one
            if len(standing) >= MOST_SCHEDULES:
                return Refusal.TOO_MANY
            upcoming = schedules.next_occurrence(draft.schedule, self._clock.now())
            added = await stored.add(connection, guild_id, draft, upcoming.due_at)
            return await stored.get(connection, guild_id, added) or Refusal.UNKNOWN

    async def edit(
        self,
        guild_id: GuildId,
        schedule_id: ScheduleId,
        change: Callable[[ScheduleDraft], ScheduleDraft],
    ) -> ServerSchedule | Refusal:
        """Make a schedule what somebody wants it to be; it runs, or rests, as before.

        A date has one question, so a time moved to later on a day that had its own posts nothing.
        """
        return await self._edit(guild_id, schedule_id, change, lambda paused: paused)

    async def move(
        self, guild_id: GuildId, schedule_id: ScheduleId, channel_id: ChannelId
    ) -> ServerSchedule | Refusal:
        """Post in a channel that was found fit; only a pause by hand outlasts that."""
        return await self._edit(
            guild_id,
            schedule_id,
            lambda draft: replace(draft, channel_id=channel_id),
            lambda paused: paused if paused is PauseReason.BY_HAND else None,
        )

    async def set_timing(
        self, guild_id: GuildId, schedule_id: ScheduleId, typed: TypedTiming
    ) -> ServerSchedule | Refusal | UnreadTiming:
        """Read when a schedule asks, as somebody typed it, and let it ask then."""
        timing = read_timing(typed, available_timezones())
        if isinstance(timing, UnreadTiming):
            return timing

        def change(draft: ScheduleDraft) -> ScheduleDraft:
            manner = replace(draft.manner, facilitated=timing.facilitated)
            return replace(draft, schedule=timing.schedule, grace=timing.grace, manner=manner)

        try:
            return await self.edit(guild_id, schedule_id, change)
        except ValueError:
            # Nobody can read the time that stands there.
            async with self._database.write() as connection:
                local_time = timing.schedule.local_time
                await stored.set_local_time(connection, guild_id, schedule_id, local_time)
            return await self.edit(guild_id, schedule_id, change)

    async def set_manner(
        self, guild_id: GuildId, schedule_id: ScheduleId, change: Callable[[Manner], Manner]
    ) -> ServerSchedule | Refusal:
        """Change how a schedule asks."""
        return await self.edit(
            guild_id, schedule_id, lambda draft: replace(draft, manner=change(draft.manner))
        )

    async def mention(
        self, guild_id: GuildId, schedule_id: ScheduleId, role_id: RoleId | None
    ) -> ServerSchedule | Refusal:
        """Mention a role with each post, or nobody; everyone is never mentioned."""
        # Discord gives the role @everyone the id of its server.
        if role_id == RoleId(guild_id):
            return Refusal.EVERYONE
        return await self.set_manner(
            guild_id, schedule_id, lambda manner: replace(manner, role_id=role_id)
        )

    async def pause(self, guild_id: GuildId, schedule_id: ScheduleId) -> ServerSchedule | Refusal:
        """Let a schedule rest until somebody resumes it."""

        async def carry_out(connection: aiosqlite.Connection, _: ServerSchedule) -> None:
            await stored.pause(connection, schedule_id, PauseReason.BY_HAND)
            await stored_deliveries.withdraw(connection, guild_id, schedule_id)

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
            await stored_deliveries.withdraw(connection, guild_id, schedule_id)
            await stored_notices.withdraw(connection, guild_id, Note.SILENCE, schedule_id)
        return found

    async def _edit(
        self,
        guild_id: GuildId,
        schedule_id: ScheduleId,
        change: Callable[[ScheduleDraft], ScheduleDraft],
        still_paused: Callable[[PauseReason], PauseReason | None],
    ) -> ServerSchedule | Refusal:
        now = self._clock.now()
        async with self._database.write() as connection:
            found = await stored.get(connection, guild_id, schedule_id)
            if found is None:
                return Refusal.UNKNOWN
            draft = change(found.draft)
            if draft.manner.language not in self._questions.languages:
                return Refusal.UNKNOWN_LANGUAGE
            await change_schedule(connection, schedule_id, draft, now)
            paused = found.paused_because and still_paused(found.paused_because)
            if paused:
                await stored.pause(connection, schedule_id, paused)
            return await stored.get(connection, guild_id, schedule_id) or Refusal.UNKNOWN

    async def _change(
        self, guild_id: GuildId, schedule_id: ScheduleId, carry_out: _CarryOut
    ) -> ServerSchedule | Refusal:
        async with self._database.write() as connection:
            found = await stored.get(connection, guild_id, schedule_id)
            if found is None:
                return Refusal.UNKNOWN
            await carry_out(connection, found)
            return await stored.get(connection, guild_id, schedule_id) or Refusal.UNKNOWN


async def change_schedule(
    connection: aiosqlite.Connection, schedule_id: ScheduleId, draft: ScheduleDraft, now: datetime
) -> None:
    """Make a schedule what somebody wants it to be, in the transaction of their decision."""
    due_since = await stored.due_since(connection, schedule_id, now)
    upcoming = schedules.next_after_change(draft.schedule, due_since, now)
    await stored.change(connection, schedule_id, draft, upcoming.due_at)
