"""What families and rules may do in a server, and where it is read along."""

from collections.abc import Mapping
from dataclasses import replace

import aiosqlite

from bot.clock import Clock
from bot.domain.guidelines import settings
from bot.domain.guidelines.ladder import Mode, RuleMode
from bot.domain.guidelines.precision import Tally
from bot.domain.guidelines.proposal import BETWEEN_SAMPLES, WATCHED_FOR
from bot.domain.guidelines.settings import InForce, Refusal
from bot.domain.ids import ChannelId, GuildId
from bot.storage.database import Database
from bot.storage.guidelines import proposals as stored_proposals
from bot.storage.guidelines import settings as stored
from bot.storage.setup import ensure_server


class Modes:
    """What the card of the guidelines changes, and the listener asks."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        # Only this object changes them, and it is asked at each message of a server.
        self._channels: dict[GuildId, frozenset[ChannelId]] = {}

    async def in_force(self, guild_id: GuildId) -> InForce:
        """Return all that decides about the messages of a server, as it stands now."""
        async with self._database.read() as connection:
            return await stored.load(connection, guild_id)

    async def is_watched(self, guild_id: GuildId, channel_id: ChannelId) -> bool:
        """Whether a channel is read along in; known without asking the database each time."""
        if guild_id not in self._channels:
            async with self._database.read() as connection:
                found = await stored.channels(connection, guild_id)
            # What changed while it was looked up stands there already.
            self._channels.setdefault(guild_id, found)
        return channel_id in self._channels[guild_id]

    async def watches_any(self) -> bool:
        """Whether any server chose a channel to be read along in."""
        async with self._database.read() as connection:
            return await stored.watches_any(connection)

    def may_be_watched(self, guild_id: GuildId, *channel_ids: ChannelId | None) -> bool:
        """Whether one of these may be read along in, as far as is known without asking anybody."""
        watched = self._channels.get(guild_id)
        return watched is None or not watched.isdisjoint(channel_ids)

    async def tallies(self, guild_id: GuildId) -> Mapping[str, Tally]:
        """Return how often each rule that was judged here was fair."""
        async with self._database.read() as connection:
            return await stored.tallies(connection, guild_id)

    async def set_mode(self, guild_id: GuildId, family: str, mode: Mode) -> InForce | Refusal:
        """Let a family of rules do this from now on."""
        refusal = settings.refuses_family(family)
        if refusal is not None:
            return refusal
        async with self._database.write() as connection:
            before = await self._ready(connection, guild_id)
            choice = replace(before.family(family), mode=mode)
            await stored.set_family(connection, guild_id, family, choice)
            return await stored.load(connection, guild_id)

    async def set_hide(self, guild_id: GuildId, family: str, *, is_on: bool) -> InForce | Refusal:
        """Let messages be set aside for a family, or no more."""
        refusal = settings.refuses_hiding(family)
        if refusal is not None:
            return refusal
        async with self._database.write() as connection:
            before = await self._ready(connection, guild_id)
            choice = replace(before.family(family), may_hide=is_on)
            await stored.set_family(connection, guild_id, family, choice)
            return await stored.load(connection, guild_id)

    async def set_rule(self, guild_id: GuildId, rule_id: str, *, is_on: bool) -> InForce:
        """Switch a rule on, also one that rests, or off; its verdicts are counted anew."""
        async with self._database.write() as connection:
            await self._ready(connection, guild_id)
            mode = RuleMode.IN_FORCE if is_on else RuleMode.OFF
            await stored.set_rule(connection, guild_id, rule_id, mode, Tally())
            return await stored.load(connection, guild_id)

    async def use_threads(self, guild_id: GuildId, *, is_on: bool) -> InForce:
        """Let a note come in a private thread where no direct message may, or no more."""
        async with self._database.write() as connection:
            await self._ready(connection, guild_id)
            await stored.set_threads(connection, guild_id, is_on=is_on)
            return await stored.load(connection, guild_id)

    async def watch(self, guild_id: GuildId, channel_id: ChannelId) -> InForce:
        """Read along in a channel; with the first one, the two weeks of watching begin."""
        now = self._clock.now()
        async with self._database.write() as connection:
            await self._ready(connection, guild_id)
            await stored.watch(connection, guild_id, channel_id)
            if not await stored_proposals.has_begun(connection, guild_id):
                await stored.begin_watching(connection, guild_id, now, now + WATCHED_FOR)
                await stored.sample_at(connection, guild_id, now + BETWEEN_SAMPLES)
            after = await stored.load(connection, guild_id)
        self._channels[guild_id] = after.channels
        return after

    async def unwatch(self, guild_id: GuildId, channel_id: ChannelId) -> InForce:
        """Read along in a channel no more."""
        async with self._database.write() as connection:
            await stored.unwatch(connection, guild_id, channel_id)
            after = await stored.load(connection, guild_id)
        self._channels[guild_id] = after.channels
        return after

    async def _ready(self, connection: aiosqlite.Connection, guild_id: GuildId) -> InForce:
        await ensure_server(connection, guild_id)
        await stored.ensure(connection, guild_id)
        return await stored.load(connection, guild_id)
