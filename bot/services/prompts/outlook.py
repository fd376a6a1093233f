"""The outlook: what a server's schedule has asked today, and what comes next."""

from datetime import date, datetime
from zoneinfo import ZoneInfoNotFoundError

import aiosqlite

from bot.clock import Clock
from bot.domain.ids import GuildId, ScheduleId
from bot.domain.prompts import schedules
from bot.domain.prompts.deliveries import Delivery, DeliveryState
from bot.domain.prompts.outlook import Outlook, Upcoming
from bot.domain.prompts.server_schedules import ServerSchedule
from bot.services.prompts.questions import Questions
from bot.storage.database import Database
from bot.storage.prompts import deliveries as stored
from bot.storage.prompts import schedules as stored_schedules


class Outlooks:
    """What the `/prompt` card shows."""

    def __init__(self, database: Database, clock: Clock, questions: Questions) -> None:
        self._database = database
        self._clock = clock
        self._questions = questions

    async def of_server(self, guild_id: GuildId, most: int) -> Outlook | None:
        """Return the next `most` questions of the first schedule and today's, or `None`.

        None before set-up, and for a schedule that nobody can read: staff have a note of it, and
        the cards on which it is mended must open.
        """
        try:
            async with self._database.read() as connection:
                schedule_id = await stored_schedules.first_of_server(connection, guild_id)
        except (ValueError, ZoneInfoNotFoundError):
            return None
        return None if schedule_id is None else await self.of(guild_id, schedule_id, most)

    async def of_all(self, guild_id: GuildId, most: int) -> tuple[Outlook | None, ...]:
        """Return the outlook of every schedule, the oldest first; `None` as above."""
        async with self._database.read() as connection:
            schedule_ids = await stored_schedules.ids_of_server(connection, guild_id)
        return tuple([await self.of(guild_id, one, most) for one in schedule_ids])

    async def of(self, guild_id: GuildId, schedule_id: ScheduleId, most: int) -> Outlook | None:
        """Return the next `most` questions of a schedule and today's; `None` as above."""
        now = self._clock.now()
        try:
            async with self._database.read() as connection:
                schedule = await stored_schedules.get(connection, guild_id, schedule_id)
                if schedule is None:
                    return None
                return await self._of(connection, schedule, now, most)
        except (ValueError, ZoneInfoNotFoundError):
            return None

    async def _of(
        self, connection: aiosqlite.Connection, schedule: ServerSchedule, now: datetime, most: int
    ) -> Outlook:
        today = schedules.local_date(schedule.schedule, now)
        delivery = await stored.on_date(connection, schedule.schedule_id, today)
        basis = await self._questions.basis(connection, schedule, today)
        has_come = delivery is not None and delivery.state is not DeliveryState.FAILED

        def is_left_out(local_date: date) -> bool:
            return basis.rests_on(local_date) or (has_come and local_date == today)

        occurrences = schedules.following(schedule.schedule, most, now, rests_on=is_left_out)
        prompts = basis.preview(one.local_date for one in occurrences)
        return Outlook(
            schedule,
            delivery,
            "" if delivery is None else await self._question(connection, delivery),
            tuple(
                Upcoming(
                    occurrence,
                    prompt,
                    basis.deck.value_of(prompt),
                    occurrence.local_date in basis.terms.planned,
                )
                for occurrence, prompt in zip(occurrences, prompts, strict=False)
            ),
            basis.shipped_took_over,
        )

    async def _question(self, connection: aiosqlite.Connection, delivery: Delivery) -> str:
        carried = await self._questions.carried_by(connection, delivery)
        return "" if carried is None else carried[0].text
