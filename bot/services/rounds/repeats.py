"""Rounds that come again, as facilitators decide on them and members ask to be reminded."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import available_timezones

import aiosqlite

from bot.clock import Clock
from bot.domain.ids import ChannelId, CircleId, GuildId, RepeatId, UserId
from bot.domain.prompts.timing import UnreadTiming
from bot.domain.rounds import cover
from bot.domain.rounds.cover import Occasion, PutOff
from bot.domain.rounds.formats import Way
from bot.domain.rounds.planning import Choices
from bot.domain.rounds.repeats import (
    MOST_REPEATS,
    Letter,
    Refusal,
    Repeat,
    RepeatDraft,
    next_begin,
    read_schedule,
)
from bot.services.care.rota import present
from bot.services.rounds.formats import Formats
from bot.services.rounds.keeping import whole_seconds
from bot.services.rounds.replanning import replan
from bot.storage import letters as stored_letters
from bot.storage.database import Database
from bot.storage.rounds import planned as stored_planned
from bot.storage.rounds import planned_events as stored_events
from bot.storage.rounds import reminders
from bot.storage.rounds import repeats as stored
from bot.storage.setup import ensure_server


@dataclass(frozen=True, slots=True)
class Outlook:
    """A repeat with what is to come."""

    repeat: Repeat
    next_at: datetime | None
    """When it comes next, unless it rests."""
    reminded: int
    """How many people asked to be reminded."""
    is_uncovered: bool
    """Whether the next date is near and nobody on duty then, as far as it is known."""


class Repeats:
    """What the cards of repeats need; wake the scheduler after each change."""

    def __init__(self, database: Database, clock: Clock, formats: Formats) -> None:
        self._database = database
        self._clock = clock
        self._formats = formats

    async def of_server(self, guild_id: GuildId) -> tuple[Outlook, ...]:
        """Return the repeats of a server, the oldest first."""
        async with self._database.read() as connection:
            found = await stored.all_of(connection, guild_id)
            return tuple([await self._outlook(connection, one) for one in found])

    async def get(self, guild_id: GuildId, repeat_id: RepeatId) -> Outlook | Refusal:
        """Return one of a server's repeats."""
        async with self._database.read() as connection:
            found = await _standing(connection, guild_id, repeat_id)
            return Refusal.UNKNOWN if found is None else await self._outlook(connection, found)

    async def add(
        self,
        guild_id: GuildId,
        channel_id: ChannelId,
        choices: Choices,
        language: str,
        typed: tuple[str, str, int],
    ) -> Outlook | Refusal | UnreadTiming:
        """Let a round come again from now on; `typed` is its zone, its time and its weekdays."""
        schedule = read_schedule(*typed, available_timezones())
        if isinstance(schedule, UnreadTiming):
            return schedule
        chosen = await self._formats.get(guild_id, choices.format_id, language)
        if chosen is None:
            return Refusal.NO_FORMAT
        way = Way.LIVE if Way.LIVE in chosen.ways else Way.OPEN
        draft = RepeatDraft(channel_id, choices, way, schedule, language)
        now = self._now()
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            if len(await stored.all_of(connection, guild_id)) >= MOST_REPEATS:
                return Refusal.TOO_MANY
            repeat_id = await stored.add(connection, guild_id, draft, now)
            return await self._replanned(connection, guild_id, repeat_id, now)

    async def set_timing(
        self, guild_id: GuildId, repeat_id: RepeatId, zone: str, time: str, weekdays: int
    ) -> Outlook | Refusal | UnreadTiming:
        """Let a round come at another time, or on other days; dates moved by hand stay."""
        schedule = read_schedule(zone, time, weekdays, available_timezones())
        if isinstance(schedule, UnreadTiming):
            return schedule
        return await self._edit(guild_id, repeat_id, lambda one: replace(one, schedule=schedule))

    async def move(
        self, guild_id: GuildId, repeat_id: RepeatId, channel_id: ChannelId
    ) -> Outlook | Refusal:
        """Hold it in another channel."""
        return await self._edit(
            guild_id, repeat_id, lambda one: replace(one, channel_id=channel_id)
        )

    async def hold(self, guild_id: GuildId, repeat_id: RepeatId, way: Way) -> Outlook | Refusal:
        """Hold it live, or open for a while, where its format can be held so."""
        found = await self.get(guild_id, repeat_id)
        if isinstance(found, Refusal):
            return found
        draft = found.repeat.draft
        chosen = await self._formats.get(guild_id, draft.choices.format_id, draft.language)
        if chosen is None or way not in chosen.ways:
            return Refusal.NOT_THIS_WAY
        return await self._edit(guild_id, repeat_id, lambda one: replace(one, way=way))

    async def show_events(
        self, guild_id: GuildId, repeat_id: RepeatId, *, is_on: bool
    ) -> Outlook | Refusal:
        """Let its dates stand among the server's events, or no more."""
        outcome = await self._edit(guild_id, repeat_id, lambda one: replace(one, has_event=is_on))
        if is_on and not isinstance(outcome, Refusal):
            async with self._database.write() as connection:
                await stored_events.look_at(connection, repeat_id, self._now(), anew=True)
        return outcome

    async def pause(
        self, guild_id: GuildId, repeat_id: RepeatId, *, is_paused: bool
    ) -> Outlook | Refusal:
        """Let it rest, or come again from now on."""
        now = self._now()
        async with self._database.write() as connection:
            if await _standing(connection, guild_id, repeat_id) is None:
                return Refusal.UNKNOWN
            await stored.pause(connection, repeat_id, is_paused=is_paused)
            return await self._replanned(connection, guild_id, repeat_id, now)

    async def remove(self, guild_id: GuildId, repeat_id: RepeatId) -> Refusal | None:
        """End it; what it opened stays, and nobody is reminded any more."""
        now = self._now()
        async with self._database.write() as connection:
            if await _standing(connection, guild_id, repeat_id) is None:
                return Refusal.UNKNOWN
            await stored.remove(connection, repeat_id, now)
            await stored_planned.call_off(connection, repeat_id)
            await stored_events.look_at(connection, repeat_id, now)
            await reminders.drop_all(connection, guild_id, repeat_id)
        return None

    async def remind(
        self, guild_id: GuildId, repeat_id: RepeatId, user_id: UserId
    ) -> Repeat | Refusal:
        """Remind somebody who asks for it of each date, until they say otherwise."""
        async with self._database.write() as connection:
            found = await _standing(connection, guild_id, repeat_id)
            if found is None:
                return Refusal.UNKNOWN
            await reminders.add(connection, guild_id, repeat_id, user_id)
        return found

    async def remind_no_more(self, repeat_id: RepeatId, user_id: UserId) -> Repeat | None:
        """Remind somebody no more of a round, and return it while it is known.

        In direct messages no server is known, and none is needed.
        """
        async with self._database.write() as connection:
            await reminders.drop(connection, repeat_id, user_id)
            await stored_letters.drop_reminders(connection, user_id, Letter.REMINDER, repeat_id)
            return await stored.get(connection, repeat_id)

    async def is_reminded(self, repeat_id: RepeatId, user_id: UserId) -> bool:
        """Whether somebody asked to be reminded."""
        async with self._database.read() as connection:
            return await reminders.has_asked(connection, repeat_id, user_id)

    async def occasion_of(self, circle_id: CircleId) -> Occasion:
        """Return what is known of a circle beside itself; most have begun by hand."""
        async with self._database.read() as connection:
            was_put_off, until = await stored_planned.was_put_off(connection, circle_id)
            put_off = PutOff(until) if was_put_off else None
            planned = await stored_planned.of_circle(connection, circle_id)
            if planned is None:
                return Occasion(put_off=put_off)
            repeat = await stored.get(connection, planned.repeat_id)
            waiting = await stored_planned.waiting_of(connection, planned.repeat_id)
        if repeat is None or repeat.is_removed:
            return Occasion(begins_at=planned.begins_at, put_off=put_off)
        next_at = next_begin(repeat, waiting)
        return Occasion(repeat.repeat_id, planned.begins_at, next_at, put_off)

    async def _edit(
        self,
        guild_id: GuildId,
        repeat_id: RepeatId,
        change: Callable[[RepeatDraft], RepeatDraft],
    ) -> Outlook | Refusal:
        now = self._now()
        async with self._database.write() as connection:
            found = await _standing(connection, guild_id, repeat_id)
            if found is None:
                return Refusal.UNKNOWN
            await stored.change(connection, repeat_id, change(found.draft))
            return await self._replanned(connection, guild_id, repeat_id, now)

    async def _replanned(
        self,
        connection: aiosqlite.Connection,
        guild_id: GuildId,
        repeat_id: RepeatId,
        now: datetime,
    ) -> Outlook | Refusal:
        found = await _standing(connection, guild_id, repeat_id)
        if found is None:
            return Refusal.UNKNOWN
        await replan(connection, found, now)
        return await self._outlook(connection, found)

    async def _outlook(self, connection: aiosqlite.Connection, repeat: Repeat) -> Outlook:
        now = self._now()
        waiting = await stored_planned.waiting_of(connection, repeat.repeat_id)
        upcoming = waiting[0] if waiting and not repeat.rests else None
        is_uncovered = False
        if upcoming is not None and repeat.draft.way is Way.LIVE:
            there = await present(connection, repeat.guild_id, upcoming.begins_at)
            is_uncovered = cover.is_uncovered(upcoming.begins_at, upcoming.holder_id, there, now)
        asked = await reminders.of_repeat(connection, repeat.guild_id, repeat.repeat_id)
        return Outlook(repeat, next_begin(repeat, waiting), len(asked), is_uncovered)

    def _now(self) -> datetime:
        return whole_seconds(self._clock.now())


async def _standing(
    connection: aiosqlite.Connection, guild_id: GuildId, repeat_id: RepeatId
) -> Repeat | None:
    found = await stored.get(connection, repeat_id)
    is_here = found is not None and found.guild_id == guild_id and not found.is_removed
    return found if is_here else None
