"""The outlook: what a server's schedule has asked today, and what comes next."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import aiosqlite

from bot.clock import Clock
from bot.domain.ids import GuildId, ScheduleId
from bot.domain.prompts import schedules
from bot.domain.prompts.basis import Basis
from bot.domain.prompts.deliveries import Delivery, DeliveryState
from bot.domain.prompts.outlook import Outlook, RestingDate, Upcoming
from bot.domain.prompts.schedules import Occurrence, occurrence_on
from bot.domain.prompts.server_schedules import BrokenSchedule, Fault, ServerSchedule
from bot.services.prompts.questions import Questions
from bot.storage.database import Database
from bot.storage.prompts import deliveries as stored
from bot.storage.prompts import schedules as stored_schedules

_A_DAY = timedelta(days=1)
# A card that asks for no question to come shows the rest of these days all the same.
_SHOWN_AT_REST = _A_DAY


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

    async def broken(self, guild_id: GuildId) -> tuple[BrokenSchedule, ...]:
        """Return the schedules of a server that nobody can follow, and why."""
        async with self._database.read() as connection:
            standing = await stored_schedules.timings_of(connection, guild_id)
        found = []
        for one in standing:
            where = one.schedule_id, one.channel_id
            if not _can(ZoneInfo, one.timing.zone):
                found.append(BrokenSchedule(*where, Fault.ZONE, one.timing.zone))
            elif not _can(time.fromisoformat, one.timing.time):
                found.append(BrokenSchedule(*where, Fault.TIME, one.timing.time))
        return tuple(found)

    async def _of(
        self, connection: aiosqlite.Connection, schedule: ServerSchedule, now: datetime, most: int
    ) -> Outlook:
        today = schedules.local_date(schedule.schedule, now)
        delivery = await stored.on_date(connection, schedule.schedule_id, today)
        basis = await self._questions.basis(connection, schedule, today)
        occurrences = still_to_come(schedule, basis, delivery, now, most)
        prompts = basis.preview(one.local_date for one in occurrences)
        last = occurrences[-1].local_date if occurrences else today
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
                    basis.terms.is_neutral(occurrence.local_date),
                )
                for occurrence, prompt in zip(occurrences, prompts, strict=False)
            ),
            basis.shipped_took_over,
            _resting(
                basis,
                schedule,
                # What was asked before somebody let the day rest stands nevertheless.
                today + _A_DAY if _has_come(delivery) else today,
                max(last, today + _SHOWN_AT_REST),
            ),
            today,
        )

    async def _question(self, connection: aiosqlite.Connection, delivery: Delivery) -> str:
        carried = await self._questions.carried_by(connection, delivery)
        return "" if carried is None else carried[0].text


def _can(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except (ValueError, ZoneInfoNotFoundError):
        return False
    return True


def still_to_come(
    schedule: ServerSchedule, basis: Basis, today: Delivery | None, now: datetime, most: int
) -> tuple[Occurrence, ...]:
    """Return the next dates that have a question; `today` is what has become of today's."""

    def is_left_out(local_date: date) -> bool:
        is_asked = today is not None and _has_come(today) and local_date == today.local_date
        return is_asked or basis.rests_on(local_date)

    return schedules.following(schedule.schedule, most, now, rests_on=is_left_out)


def _has_come(delivery: Delivery | None) -> bool:
    return delivery is not None and delivery.state is not DeliveryState.FAILED


def _resting(
    basis: Basis, schedule: ServerSchedule, first: date, last: date
) -> tuple[RestingDate, ...]:
    dates = [first + day * _A_DAY for day in range((last - first).days + 1)]
    found = [(one, basis.rest_on(one)) for one in dates if occurrence_on(schedule.schedule, one)]
    return tuple(RestingDate(one, why) for one, why in found if why is not None)
