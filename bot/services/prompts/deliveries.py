"""Deliveries: claimed before they are posted, settled after, so that a date has one prompt."""

import logging
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfoNotFoundError

import aiosqlite

from bot.clock import Clock
from bot.domain.ids import ChannelId, GuildId, MessageId, ScheduleId
from bot.domain.prompts import deliveries, schedules
from bot.domain.prompts.choosing import Refusal as NoChoice
from bot.domain.prompts.deck import Prompt, Value
from bot.domain.prompts.deliveries import (
    Delivery,
    DeliveryState,
    Note,
    Refusal,
    Setback,
    Verdict,
)
from bot.domain.prompts.schedules import Occurrence
from bot.domain.prompts.server_schedules import Manner, ServerSchedule
from bot.domain.prompts.silence import HEARD_OUT_AFTER
from bot.services.notices import notify_staff, notify_staff_once
from bot.services.prompts.questions import Questions
from bot.storage.database import Database
from bot.storage.prompts import deliveries as stored
from bot.storage.prompts import schedules as stored_schedules
from bot.storage.prompts import silence as stored_silence

log = logging.getLogger(__name__)

MOST_AT_ONCE = 100
REST_OF_A_BROKEN_SCHEDULE = timedelta(hours=1)
DATES_NAMED_IN_A_NOTE = 3


@dataclass(frozen=True, slots=True)
class Posting:
    """A claimed delivery with the question it carries."""

    delivery: Delivery
    prompt: Prompt
    value: Value
    manner: Manner
    pinned: tuple[Delivery, ...] = ()
    """The earlier questions of its schedule that still stand pinned."""


class Deliveries:
    """What the worker of prompts needs, and the two presses that move a schedule by hand."""

    def __init__(self, database: Database, clock: Clock, questions: Questions) -> None:
        self._database = database
        self._clock = clock
        self._questions = questions

    async def next_due_at(self) -> datetime | None:
        """Return when the next prompt, or the next attempt at one, is due."""
        async with self._database.read() as connection:
            due = await stored_schedules.next_due_at(connection)
            attempt = await stored.next_attempt_at(connection)
        return min((moment for moment in (due, attempt) if moment is not None), default=None)

    async def claim_due(self, now: datetime) -> tuple[Posting, ...]:
        """Return what to post now; every piece is written down as under way before."""
        async with self._database.read() as connection:
            due = await stored_schedules.due(connection, now, MOST_AT_ONCE)
        for schedule_id in due:
            await self._open_patiently(schedule_id, now)
        async with self._database.write() as connection:
            waiting = await stored.waiting(connection, now, MOST_AT_ONCE)
            postings = [await self._claim(connection, delivery, now) for delivery in waiting]
        return tuple(posting for posting in postings if posting is not None)

    async def wake_interrupted(self) -> None:
        """Make the attempts that a crash cut off due again; only at start."""
        async with self._database.write() as connection:
            await stored.wake_interrupted(connection, self._clock.now())

    async def settle_message(
        self, delivery: Delivery, message_id: MessageId, *, has_thread: bool = True
    ) -> Delivery:
        """Keep that the question stands; return the delivery that now wants its thread."""
        posted = deliveries.posted(delivery, message_id, has_thread=has_thread)
        heard_out_at = self._clock.now() + HEARD_OUT_AFTER
        async with self._database.write() as connection:
            await stored.save(connection, posted)
            await stored_silence.look_at(connection, posted.schedule_id, heard_out_at)
        return posted

    async def settle_thread(self, delivery: Delivery, thread_id: ChannelId) -> Delivery:
        """Keep the thread; return the delivery that now wants its pin, or to be finished."""
        return await self._save(deliveries.threaded(delivery, thread_id))

    async def finish(
        self, delivery: Delivery, *, is_pinned: bool = False, unpinned: Sequence[Delivery] = ()
    ) -> Delivery:
        """Keep that a delivery is done, and which earlier questions stand pinned no more."""
        done = deliveries.finished(delivery, is_pinned=is_pinned)
        async with self._database.write() as connection:
            await stored.save(connection, done)
            for earlier in unpinned:
                await stored.save(connection, replace(earlier, is_pinned=False))
        return done

    async def tell_once(self, delivery: Delivery, note: Note, **details: str) -> None:
        """Tell facilitators of something left out, unless they can still read that they were."""
        where = f"<#{delivery.channel_id}>"
        async with self._database.write() as connection:
            now, guild_id = self._clock.now(), delivery.guild_id
            await notify_staff_once(connection, guild_id, note, now, channel=where, **details)

    async def set_back(
        self, delivery: Delivery, setback: Setback, lacking: Sequence[str] = ()
    ) -> Delivery:
        """Keep that an attempt failed: try later, pause the schedule, or go on without.

        `lacking` are the permissions that are known to be missing.
        """
        now = self._clock.now()
        async with self._database.write() as connection:
            kept = await stored.get(connection, delivery.guild_id, delivery.delivery_id)
            if kept is not None:
                # Somebody may have let it rest while it was tried.
                delivery = replace(delivery, is_withdrawn=kept.is_withdrawn)
            channel_id = await stored_schedules.channel_of(
                connection, delivery.schedule_id, otherwise=delivery.channel_id
            )
            verdict = deliveries.after_setback(delivery, setback, now)
            is_elsewhere = channel_id != delivery.channel_id and setback is not Setback.FAULT
            may_move = delivery.state is DeliveryState.POSTING and not delivery.is_withdrawn
            if may_move and is_elsewhere:
                verdict = deliveries.moved(delivery, channel_id, now)
            await self._write_verdict(connection, verdict, lacking)
        return verdict.delivery

    async def give_up(self, delivery: Delivery) -> Delivery:
        """Keep that a question is not posted; facilitators hear of one that came too late."""
        verdict = deliveries.given_up(delivery)
        async with self._database.write() as connection:
            await self._write_verdict(connection, verdict)
        return verdict.delivery

    async def post_now(
        self, guild_id: GuildId, schedule_id: ScheduleId
    ) -> ChannelId | Refusal | NoChoice:
        """Make today's prompt due at once; return the channel it goes to, or why it does not."""
        now = self._clock.now()
        async with self._database.write() as connection:
            schedule = await stored_schedules.get(connection, guild_id, schedule_id)
            if schedule is None:
                return Refusal.NOT_SET_UP
            if schedule.paused_because is not None or schedule.is_server_resting:
                return Refusal.PAUSED
            today = schedules.local_date(schedule.schedule, now)
            basis = await self._questions.basis(connection, schedule, today)
            prompt = basis.choose(today)
            if isinstance(prompt, NoChoice):
                return prompt
            occurrence = Occurrence(today, now)
            if not await stored.open_for(connection, schedule, occurrence, prompt.prompt_id, now):
                return Refusal.ALREADY_TODAY
        return schedule.channel_id

    async def _open_patiently(self, schedule_id: ScheduleId, now: datetime) -> None:
        """One schedule that cannot be followed must not keep the others waiting."""
        try:
            async with self._database.write() as connection:
                guild_id = await stored_schedules.server_of(connection, schedule_id)
                schedule = guild_id and await stored_schedules.get(
                    connection, guild_id, schedule_id
                )
                if schedule and schedule.is_due(now):
                    await self._open_due(connection, schedule, now)
        except sqlite3.Error:
            # Not of one schedule: the scheduler backs off, and no date is passed over.
            raise
        except Exception as error:  # noqa: BLE001 (whatever is wrong with it is wrong with it alone)
            kind = type(error).__qualname__
            log.error(  # noqa: TRY400 (the text of an error stays out of the log)
                "A schedule could not be followed.", extra={"schedule": schedule_id, "error": kind}
            )
            await self._rest(schedule_id, now)

    async def _rest(self, schedule_id: ScheduleId, now: datetime) -> None:
        """Leave a schedule alone for a while; what comes due meanwhile is not asked."""
        async with self._database.write() as connection:
            later = now + REST_OF_A_BROKEN_SCHEDULE
            await stored_schedules.set_next_due(connection, schedule_id, later)
            guild_id = await stored_schedules.server_of(connection, schedule_id)
            if guild_id is not None:
                await notify_staff_once(connection, guild_id, Note.UNREADABLE, now)

    async def _open_due(
        self, connection: aiosqlite.Connection, schedule: ServerSchedule, now: datetime
    ) -> None:
        catch_up = schedules.catch_up(schedule.schedule, schedule.next_due_at, now, schedule.grace)
        today = schedules.local_date(schedule.schedule, now)
        basis = await self._questions.basis(connection, schedule, today)
        wanted = [one for one in catch_up.missed if not basis.rests_on(one)]
        missed = list(await self._really_missed(connection, schedule, wanted))
        if catch_up.post is not None and not basis.rests_on(catch_up.post.local_date):
            prompt = basis.choose(catch_up.post.local_date)
            if isinstance(prompt, Prompt):
                await stored.open_for(connection, schedule, catch_up.post, prompt.prompt_id, now)
            else:
                missed.append(catch_up.post.local_date)
        if missed:
            await notify_staff(connection, schedule.guild_id, Note.MISSED, _dates(missed), now)
        await stored_schedules.set_next_due(connection, schedule.schedule_id, catch_up.next.due_at)

    async def _really_missed(
        self, connection: aiosqlite.Connection, schedule: ServerSchedule, dates: Sequence[date]
    ) -> tuple[date, ...]:
        """A date whose prompt somebody posted by hand was not missed."""
        found = [await stored.on_date(connection, schedule.schedule_id, one) for one in dates]
        return tuple(one for one, delivery in zip(dates, found, strict=True) if delivery is None)

    async def _claim(
        self, connection: aiosqlite.Connection, delivery: Delivery, now: datetime
    ) -> Posting | None:
        """Like opening: one schedule that nobody can read must not keep the others waiting."""
        try:
            return await self._take_on(connection, delivery)
        except (ValueError, ZoneInfoNotFoundError):
            verdict = deliveries.after_setback(delivery, Setback.FAULT, now)
            await self._write_verdict(connection, verdict)
            return None

    async def _take_on(
        self, connection: aiosqlite.Connection, delivery: Delivery
    ) -> Posting | None:
        schedule = await stored_schedules.get_any(connection, delivery.schedule_id)
        carried = await self._questions.carried_by(connection, delivery)
        if carried is None and schedule is not None:
            # The question left the deck while its delivery waited.
            basis = await self._questions.basis(connection, schedule, delivery.local_date)
            prompt = basis.choose(delivery.local_date)
            if isinstance(prompt, Prompt):
                carried = prompt, basis.deck.value_of(prompt)
        if carried is None or schedule is None:
            await self._write_verdict(connection, deliveries.given_up(delivery))
            return None
        prompt, value = carried
        taken = replace(deliveries.claimed(delivery), prompt_id=prompt.prompt_id)
        await stored.save(connection, taken)
        pinned = await stored.pinned(connection, schedule.schedule_id)
        return Posting(taken, prompt, value, schedule.manner, pinned)

    async def _write_verdict(
        self, connection: aiosqlite.Connection, verdict: Verdict, lacking: Sequence[str] = ()
    ) -> None:
        delivery, note = verdict.delivery, verdict.note
        await stored.save(connection, delivery)
        if verdict.pause is not None:
            await stored_schedules.pause(connection, delivery.schedule_id, verdict.pause)
        if note is not None:
            details = {"channel": f"<#{delivery.channel_id}>", **_dates([delivery.local_date])}
            if note is Note.FORBIDDEN and lacking:
                note, details = Note.LACKING, {**details, "lacking": " ".join(lacking)}
            now = self._clock.now()
            await notify_staff(connection, delivery.guild_id, note, details, now)

    async def _save(self, delivery: Delivery) -> Delivery:
        async with self._database.write() as connection:
            await stored.save(connection, delivery)
        return delivery


def _dates(dates: Sequence[date]) -> dict[str, str | int]:
    named = ", ".join(one.isoformat() for one in dates[-DATES_NAMED_IN_A_NOTE:])
    return {"dates": named, "number": len(dates)}
