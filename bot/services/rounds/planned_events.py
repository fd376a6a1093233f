"""The scheduled events of dates: one step at a time, each written down before it is taken."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import aiosqlite

from bot.clock import Clock
from bot.domain.ids import EventId, GuildId, PlannedRoundId
from bot.domain.prompts.deliveries import Setback
from bot.domain.rounds import events
from bot.domain.rounds.events import Look, Note, PlannedEvent, Step
from bot.domain.rounds.formats import Format, Way
from bot.domain.rounds.repeats import PlannedRound, Repeat, State, open_until
from bot.services.notices import notify_staff_once
from bot.services.rounds.formats import Formats
from bot.services.rounds.keeping import whole_seconds
from bot.storage.database import Database
from bot.storage.rounds import planned as stored_planned
from bot.storage.rounds import planned_events as stored
from bot.storage.rounds import repeats as stored_repeats

MOST_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class EventWork:
    """A claimed step, with what the event should show where there should be one."""

    event: PlannedEvent
    step: Step
    repeat: Repeat
    wanted: Look | None
    round_format: Format | None
    looks_for: str | None = None
    """The code of what an earlier attempt may have planned without our hearing of it."""


class PlannedEvents:
    """What the worker of scheduled events needs."""

    def __init__(self, database: Database, clock: Clock, formats: Formats) -> None:
        self._database = database
        self._clock = clock
        self._formats = formats

    async def next_due_at(self) -> datetime | None:
        """Return when the next event is to be looked at."""
        async with self._database.read() as connection:
            return await stored.next_due_at(connection)

    async def claim_due(self, now: datetime) -> tuple[PlannedRoundId, ...]:
        """Take the dates whose events are to be looked at now."""
        async with self._database.read() as connection:
            due = await stored.next_due_at(connection)
        if due is None or due > now:
            return ()
        async with self._database.write() as connection:
            return await stored.claim(connection, now, MOST_AT_ONCE)

    async def wake_interrupted(self) -> None:
        """Let the attempts be looked at that a crash cut off; only at start."""
        async with self._database.write() as connection:
            await stored.wake_interrupted(connection, self._now())

    async def look(self, planned_id: PlannedRoundId) -> EventWork | None:
        """Return the next step of a date's event as things stand now, written down as begun."""
        now = self._now()
        async with self._database.read() as connection:
            found = await _date(connection, planned_id)
        if found is None:
            return None
        _, repeat = found
        draft = repeat.draft
        chosen = await self._formats.get(repeat.guild_id, draft.choices.format_id, draft.language)
        async with self._database.write() as connection:
            found = await _date(connection, planned_id)
            event = await stored.of_date(connection, planned_id)
            if found is None or event is None:
                return None
            planned, repeat = found
            if planned.state is State.OPENED:
                await stored.save(connection, events.at_rest(event))
                return None
            wanted = _look_of(planned, repeat, chosen)
            step = events.next_step(event, wanted, now)
            if step is None:
                await stored.save(connection, events.at_rest(event))
                return None
            looks_for = event.shows if event.may_already_stand else None
            begun = events.begun(event, wanted)
            await stored.save(connection, begun)
        return EventWork(begun, step, repeat, wanted, chosen, looks_for)

    async def is_known(self, guild_id: GuildId, event_id: EventId) -> bool:
        """Whether an event belongs to a date already."""
        async with self._database.read() as connection:
            return await stored.is_known(connection, guild_id, event_id)

    async def plans(self, work: EventWork, code: str) -> EventWork:
        """Keep what is about to be planned: after a crash that is looked for."""
        event = replace(work.event, shows=code)
        async with self._database.write() as connection:
            await stored.save(connection, event)
        return replace(work, event=event)

    async def stands(self, work: EventWork, event_id: EventId, shows: str) -> None:
        """Keep that an event stands and what it shows; look again where it should show more."""
        event = events.stands(work.event, event_id, shows)
        async with self._database.write() as connection:
            await stored.save(connection, event)
            if work.wanted is None or work.wanted.code != shows:
                await stored.look_at(connection, work.repeat.repeat_id, self._now())

    async def taken_away(self, work: EventWork) -> None:
        """Keep that there is no event any more."""
        async with self._database.write() as connection:
            await stored.save(connection, events.taken_away(work.event))

    async def set_back(self, work: EventWork, setback: Setback) -> None:
        """Keep that a step failed: later, or never where Discord says no; staff hear of that."""
        now = self._now()
        async with self._database.write() as connection:
            await stored.save(connection, events.after_setback(work.event, setback, now))
            if setback is Setback.FORBIDDEN:
                await notify_staff_once(
                    connection,
                    work.repeat.guild_id,
                    Note.NO_EVENT,
                    now,
                    channel=f"<#{work.repeat.draft.channel_id}>",
                    lacking=events.NEEDED,
                )

    async def look_later(self, planned_id: PlannedRoundId) -> None:
        """Let a date be looked at again whose event could not even be looked at."""
        async with self._database.write() as connection:
            event = await stored.of_date(connection, planned_id)
            if event is not None:
                later = replace(event, retry_at=self._now() + events.FIRST_RETRY)
                await stored.save(connection, later)

    async def lose(self, event_id: EventId) -> None:
        """Leave alone what somebody deleted at Discord."""
        async with self._database.write() as connection:
            await stored.lose(connection, event_id)

    def _now(self) -> datetime:
        return whole_seconds(self._clock.now())


async def _date(
    connection: aiosqlite.Connection, planned_id: PlannedRoundId
) -> tuple[PlannedRound, Repeat] | None:
    planned = await stored_planned.get(connection, planned_id)
    if planned is None:
        return None
    repeat = await stored_repeats.get(connection, planned.repeat_id)
    return None if repeat is None else (planned, repeat)


def _look_of(planned: PlannedRound, repeat: Repeat, chosen: Format | None) -> Look | None:
    draft = repeat.draft
    waits = planned.state is State.WAITING and not repeat.rests
    if chosen is None or not (draft.has_event and waits):
        return None
    begins_at = planned.begins_at
    if draft.way is Way.LIVE:
        ends_at = begins_at + timedelta(minutes=chosen.defaults.minutes)
    else:
        closes_at = begins_at + timedelta(hours=chosen.defaults.open_hours)
        ends_at = open_until(draft.schedule, begins_at, closes_at)
    return Look(begins_at, ends_at, chosen.format_id, draft.channel_id)
