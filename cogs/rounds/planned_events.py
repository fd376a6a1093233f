"""The worker of scheduled events: planned once, moved, taken away."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Any

import discord
from discord.ext import commands

from bot.client import Circlekeeper
from bot.domain.ids import ChannelId, EventId, GuildId, PlannedRoundId
from bot.domain.rounds.events import Look, Step, begin_of
from bot.domain.rounds.formats import Format
from bot.pacer import Priority
from bot.permissions import MissingPermissionsError, missing_for_events
from bot.scheduler import Job
from bot.services.rounds.planned_events import EventWork
from cogs.posting import keep_setback, report_setback, setback

# Discord's limit for the name and the place of an event.
_LONGEST_NAME = 100


class PlannedEventWorker:
    """Due events, for the scheduler."""

    name = "planned events"

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        self._service = client.services.planned_events
        # One after the other: who looks for its own must not find another's that is just planned.
        self._turn = asyncio.Lock()

    async def next_due_at(self) -> datetime | None:
        """Return when the next event is to be looked at."""
        return await self._service.next_due_at()

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        """Claim what is due, and return the looking at it."""
        return [
            Job("plan an event", Priority.ROUNDS, partial(self._look_at, planned_id))
            for planned_id in await self._service.claim_due(now)
        ]

    async def _look_at(self, planned_id: PlannedRoundId) -> None:
        work: EventWork | None = None
        try:
            async with self._turn:
                work = await self._service.look(planned_id)
                if work is not None:
                    await self._take_step(work)
        except Exception as error:  # noqa: BLE001 - a row must never be left without its next step
            report_setback("A scheduled event was set back.", error, planned=planned_id)
            later = (
                partial(self._service.look_later, planned_id)
                if work is None
                else partial(self._service.set_back, work, setback(error))
            )
            await keep_setback(self._client, later)
        else:
            # What was changed meanwhile is next.
            self._client.wake()

    async def _take_step(self, work: EventWork) -> None:
        guild = self._client.get_guild(work.repeat.guild_id)
        if guild is None:
            # An outage on Discord's side, or the bot left.
            raise discord.InvalidData("The server of this event is not there.")
        lacking = missing_for_events(guild)
        if lacking:
            raise MissingPermissionsError(work.repeat.draft.channel_id, lacking)
        match work.step:
            case Step.PLAN:
                await self._plan(guild, work)
            case Step.MOVE:
                await self._move(guild, work)
            case Step.TAKE_AWAY:
                await self._take_away(guild, work)

    async def _plan(self, guild: discord.Guild, work: EventWork) -> None:
        found = await self._find(guild, work)
        if found is not None:
            await self._service.stands(work, EventId(found.id), work.looks_for or "")
            return
        wanted, chosen = work.wanted, work.round_format
        if wanted is None or chosen is None:
            return
        work = await self._service.plans(work, wanted.code)
        await self._client.pacer.turn(Priority.ROUNDS)
        event = await guild.create_scheduled_event(
            privacy_level=discord.PrivacyLevel.guild_only,
            **self._shown(guild, work, wanted, chosen),
        )
        await self._service.stands(work, EventId(event.id), wanted.code)

    async def _move(self, guild: discord.Guild, work: EventWork) -> None:
        event, wanted, chosen = await self._standing(guild, work), work.wanted, work.round_format
        if event is None:
            # Somebody deleted it: they do not want it there.
            await self._service.lose(work.event.event_id or EventId(0))
        elif wanted is not None and chosen is not None:
            await self._client.pacer.turn(Priority.ROUNDS)
            await event.edit(**self._shown(guild, work, wanted, chosen))
            await self._service.stands(work, EventId(event.id), wanted.code)

    async def _take_away(self, guild: discord.Guild, work: EventWork) -> None:
        known = work.event.event_id is not None
        event = await (self._standing(guild, work) if known else self._find(guild, work))
        if event is not None:
            await self._client.pacer.turn(Priority.ROUNDS)
            await event.delete()
        await self._service.taken_away(work)

    async def _standing(
        self, guild: discord.Guild, work: EventWork
    ) -> discord.ScheduledEvent | None:
        event_id = work.event.event_id or EventId(0)
        await self._client.pacer.turn(Priority.ROUNDS)
        try:
            return await guild.fetch_scheduled_event(event_id, with_counts=False)
        except discord.NotFound:
            return None

    async def _find(self, guild: discord.Guild, work: EventWork) -> discord.ScheduledEvent | None:
        """Return what an earlier attempt planned: ours, of that time, and of no other date.

        Discord takes no nonce with an event.
        """
        if work.looks_for is None:
            return None
        begins_at = begin_of(work.looks_for)
        await self._client.pacer.turn(Priority.ROUNDS)
        for event in await guild.fetch_scheduled_events(with_counts=False):
            is_ours = self._client.user is not None and event.creator_id == self._client.user.id
            if is_ours and event.start_time == begins_at:
                guild_id = GuildId(guild.id)
                if not await self._service.is_known(guild_id, EventId(event.id)):
                    return event
        return None

    def _shown(
        self, guild: discord.Guild, work: EventWork, wanted: Look, chosen: Format
    ) -> dict[str, Any]:
        say = self._client.say_in(work.repeat.draft.language)
        channel = guild.get_channel(ChannelId(wanted.channel_id))
        place = f"#{channel.name}" if channel is not None else guild.name
        return {
            "name": chosen.name[:_LONGEST_NAME],
            "description": say(
                "rounds.repeats.event", meaning=chosen.meaning, channel=f"<#{wanted.channel_id}>"
            ),
            "start_time": wanted.begins_at,
            "end_time": wanted.ends_at,
            "entity_type": discord.EntityType.external,
            "location": place[:_LONGEST_NAME],
        }


class DeletedEvents(commands.Cog):
    """Hears of events that somebody deleted at Discord: they are not made again."""

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client

    @commands.Cog.listener()
    async def on_scheduled_event_delete(self, event: discord.ScheduledEvent) -> None:
        """Leave it alone."""
        await self._client.services.planned_events.lose(EventId(event.id))
