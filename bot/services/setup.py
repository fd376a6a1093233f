"""A server's choices: read often, changed by admins through `/setup`."""

from collections.abc import Collection
from dataclasses import replace
from zoneinfo import ZoneInfoNotFoundError, available_timezones

import aiosqlite

from bot.clock import Clock
from bot.domain.ids import ChannelId, GuildId, RoleId, ScheduleId
from bot.domain.prompts import schedules
from bot.domain.prompts.schedules import WORKDAYS, Schedule
from bot.domain.prompts.server_schedules import ScheduleDraft, ServerSchedule
from bot.domain.setup.choices import Refusal, Unread, When, read_when, refuse_roles
from bot.domain.setup.server import Duty, Server
from bot.storage import setup as stored
from bot.storage.database import Database
from bot.storage.prompts import schedules as stored_schedules


class Setup:
    """What `/setup` reads and writes."""

    def __init__(self, database: Database, clock: Clock, countries: Collection[str]) -> None:
        self._database = database
        self._clock = clock
        self._countries = countries

    async def server(self, guild_id: GuildId) -> Server:
        """Return what a server has chosen."""
        async with self._database.read() as connection:
            return await self._load(connection, guild_id)

    async def duties(self, guild_id: GuildId) -> Server:
        """Return a server with its roles alone: at each press they are asked for, and no more."""
        async with self._database.read() as connection:
            return Server(guild_id, duties=await stored.load_duties(connection, guild_id))

    async def choose_prompt_channel(
        self, guild_id: GuildId, channel_id: ChannelId, weekdays: int = WORKDAYS
    ) -> Server:
        """Post prompts in this channel; the first comes at the next prompt time.

        `weekdays`, a sum of `Weekdays`, are those of a schedule that is new.
        """
        async with self._database.write() as connection:
            await stored.ensure_server(connection, guild_id)
            server = await self._load(connection, guild_id)
            await self._schedule(connection, server, channel_id, weekdays)
            return await self._load(connection, guild_id)

    async def choose_staff_channel(self, guild_id: GuildId, channel_id: ChannelId | None) -> Server:
        """Send notes for staff to this channel, or keep them on the `/prompt` card."""
        async with self._database.write() as connection:
            await stored.ensure_server(connection, guild_id)
            await stored.set_staff_channel(connection, guild_id, channel_id)
            return await self._load(connection, guild_id)

    async def choose_share_channel(self, guild_id: GuildId, channel_id: ChannelId | None) -> Server:
        """Let people share outside of questions in this channel, or nowhere."""
        async with self._database.write() as connection:
            await stored.ensure_server(connection, guild_id)
            await stored.set_share_channel(connection, guild_id, channel_id)
            return await self._load(connection, guild_id)

    async def choose_roles(
        self, guild_id: GuildId, duty: Duty, role_ids: Collection[RoleId]
    ) -> Server | Refusal:
        """Let these roles, and no others, carry a duty; or say why it stays as it was."""
        refusal = refuse_roles(guild_id, duty, role_ids)
        if refusal is not None:
            return refusal
        async with self._database.write() as connection:
            await stored.ensure_server(connection, guild_id)
            await stored.set_roles(connection, guild_id, duty, role_ids)
            return await self._load(connection, guild_id)

    async def choose_country(self, guild_id: GuildId, country: str | None) -> Server | Refusal:
        """Show this country's help lines first."""
        if country is not None and country not in self._countries:
            return Refusal.UNKNOWN_COUNTRY
        async with self._database.write() as connection:
            await stored.ensure_server(connection, guild_id)
            await stored.set_country(connection, guild_id, country)
            return await self._load(connection, guild_id)

    async def choose_zone_and_time(
        self, guild_id: GuildId, zone_text: str, time_text: str
    ) -> Server | Unread:
        """Read a zone and a time as people type them, and move the schedule there."""
        when = read_when(zone_text, time_text, available_timezones())
        return when if isinstance(when, Unread) else await self._move(guild_id, when)

    async def _load(self, connection: aiosqlite.Connection, guild_id: GuildId) -> Server:
        """Return the choices; the zone and the time are those of the schedule that stands.

        Facilitators change it as well, by `/prompt`.
        """
        server = await stored.load_server(connection, guild_id)
        schedule_id = await stored_schedules.first_of_server(connection, guild_id)
        standing = schedule_id and await self._readable(connection, guild_id, schedule_id)
        if not standing:
            return server
        when = standing.schedule
        return replace(server, zone=when.zone, prompt_time=when.local_time)

    async def _move(self, guild_id: GuildId, when: When) -> Server:
        async with self._database.write() as connection:
            await stored.ensure_server(connection, guild_id)
            await stored.set_zone_and_time(connection, guild_id, when.zone, when.prompt_time)
            server = await stored.load_server(connection, guild_id)
            if server.prompt_channel_id is not None:
                await self._schedule(connection, server, server.prompt_channel_id, WORKDAYS)
        return server

    async def _schedule(
        self, connection: aiosqlite.Connection, server: Server, channel_id: ChannelId, weekdays: int
    ) -> None:
        guild_id = server.guild_id
        schedule_id = await stored_schedules.first_of_server(connection, guild_id)
        standing = schedule_id and await self._readable(connection, guild_id, schedule_id)
        if standing:
            when = replace(standing.schedule, zone=server.zone, local_time=server.prompt_time)
            draft = ScheduleDraft(channel_id, when, standing.grace, standing.manner)
        else:
            kept = schedule_id and await stored_schedules.weekdays_of(connection, schedule_id)
            when = Schedule(server.zone, server.prompt_time, kept or weekdays)
            draft = ScheduleDraft(channel_id, when)
        now = self._clock.now()
        if schedule_id is None:
            first = schedules.next_occurrence(draft.schedule, now)
            await stored_schedules.add(connection, guild_id, draft, first.due_at)
            return
        due_since = await stored_schedules.due_since(connection, schedule_id, now)
        upcoming = schedules.next_after_change(draft.schedule, due_since, now)
        await stored_schedules.change(connection, schedule_id, draft, upcoming.due_at)

    async def _readable(
        self, connection: aiosqlite.Connection, guild_id: GuildId, schedule_id: ScheduleId
    ) -> ServerSchedule | None:
        try:
            return await stored_schedules.get(connection, guild_id, schedule_id)
        except (ValueError, ZoneInfoNotFoundError):
            # This is where a schedule that nobody can read is mended.
            return None
