"""Silences: facilitators are asked once, and the first press decides."""

from dataclasses import dataclass, replace
from datetime import datetime

import aiosqlite

from bot.clock import Clock
from bot.domain.ids import GuildId, ScheduleId
from bot.domain.prompts.deliveries import Note, PauseReason
from bot.domain.prompts.server_schedules import EVERY_OTHER_DAY, ServerSchedule
from bot.domain.prompts.server_schedules import Refusal as NoSchedule
from bot.domain.prompts.silence import QUESTIONS, Decision, Refusal, can_be_thinned, silence
from bot.services.notices import notify_staff
from bot.services.prompts.schedules import change_schedule
from bot.storage import notices as stored_notices
from bot.storage.database import Database
from bot.storage.prompts import deliveries as stored_deliveries
from bot.storage.prompts import schedules as stored_schedules
from bot.storage.prompts import silence as stored

MOST_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided about a silence, and whether by this press."""

    decision: Decision
    is_new: bool


class Silences:
    """What the buttons under the note need; for the scheduler, the schedules to look at."""

    name = "silences"

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def next_due_at(self) -> datetime | None:
        """Return when the next schedule wants to be looked at."""
        async with self._database.read() as connection:
            return await stored.next_look_at(connection)

    async def claim_due(self, now: datetime) -> tuple[()]:
        """Look at what is due; the notes that come of it are rows of another source."""
        async with self._database.read() as connection:
            due = await stored.due(connection, now, MOST_AT_ONCE)
        for schedule_id in due:
            async with self._database.write() as connection:
                await stored.look_at(connection, schedule_id, None)
                await self._listen(connection, schedule_id, now)
        return ()

    async def decide(
        self, guild_id: GuildId, schedule_id: ScheduleId, decision: Decision
    ) -> Decided | Refusal | NoSchedule:
        """Do what facilitators want about a silence; a second press changes nothing any more."""
        async with self._database.write() as connection:
            schedule = await stored_schedules.get(connection, guild_id, schedule_id)
            listened = await stored.get(connection, schedule_id)
            if schedule is None or listened is None:
                return NoSchedule.UNKNOWN
            if listened.asked_about is None:
                return Refusal.NOT_ASKED
            if listened.decision is not None:
                return Decided(listened.decision, is_new=False)
            await self._carry_out(connection, schedule, decision)
            await stored.decide(connection, schedule_id, decision)
            await stored_notices.withdraw(connection, guild_id, Note.SILENCE, schedule_id)
        return Decided(decision, is_new=True)

    async def _carry_out(
        self, connection: aiosqlite.Connection, schedule: ServerSchedule, decision: Decision
    ) -> None:
        schedule_id, paused_because = schedule.schedule_id, schedule.paused_because
        if decision is Decision.PAUSE:
            paused_because = PauseReason.BY_HAND
            await stored_deliveries.withdraw(connection, schedule.guild_id, schedule_id)
        if decision is Decision.THIN:
            when = replace(schedule.schedule, weekdays=EVERY_OTHER_DAY)
            draft = replace(schedule.draft, schedule=when)
            await change_schedule(connection, schedule_id, draft, self._clock.now())
        if paused_because is not None:
            await stored_schedules.pause(connection, schedule_id, paused_because)

    async def _listen(
        self, connection: aiosqlite.Connection, schedule_id: ScheduleId, now: datetime
    ) -> None:
        listened = await stored.get(connection, schedule_id)
        if listened is None or not listened.is_running:
            return
        latest = await stored.latest(connection, listened, QUESTIONS + 1)
        about = silence(latest, listened.asked_about, now)
        if about is None:
            return
        await stored.ask(connection, schedule_id, about)
        details: dict[str, str | int] = {
            "channel": f"<#{listened.channel_id}>",
            "schedule": schedule_id,
            "can_be_thinned": int(can_be_thinned(listened.weekdays)),
        }
        await notify_staff(connection, listened.guild_id, Note.SILENCE, details, now)
