"""A server's own people and places, what it says of the shipped ones, and wrong numbers."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

import aiosqlite

from bot.clock import Clock
from bot.domain.care.own_resources import (
    CHECK_AGAIN_AFTER,
    MOST_OWN,
    Note,
    Refusal,
    Typed,
    may_be_named,
    read_own,
)
from bot.domain.care.resources import OwnResource, Resource, ResourceKind, ServerLines
from bot.domain.guidelines.phone_numbers import Lines, known_lines
from bot.domain.ids import GuildId, OwnResourceId
from bot.services.notices import notify_staff
from bot.storage.care import resources as stored
from bot.storage.database import Database
from bot.storage.setup import ensure_server

_NONE = OwnResourceId(0)


class ServerResources:
    """What `/resources` and the card of care need; for the scheduler, rows to check again."""

    name = "resources"

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        # Only this object changes them, and they are looked at with each message.
        self._helplines: dict[GuildId, Lines] = {}
        self._changes = 0

    async def of_server(self, guild_id: GuildId) -> ServerLines:
        """Return what a server adds to the shipped rows, and says of them."""
        async with self._database.read() as connection:
            return await self._load(connection, guild_id)

    async def own(self, guild_id: GuildId, own_resource_id: OwnResourceId) -> OwnResource | None:
        """Return one entry of a server's own; `None` where it is gone."""
        found = (await self.of_server(guild_id)).own
        return next((one for one in found if one.own_resource_id == own_resource_id), None)

    async def helplines(self, guild_id: GuildId) -> Lines:
        """Return the numbers and addresses of a server's own entries; at most one look-up."""
        known = self._helplines.get(guild_id)
        if known is not None:
            return known
        changes = self._changes
        found = known_lines(may_be_named((await self.of_server(guild_id)).own))
        if changes == self._changes:
            # Else they changed while they were looked up.
            self._helplines[guild_id] = found
        return found

    async def add(
        self, guild_id: GuildId, kind: ResourceKind, typed: Typed
    ) -> OwnResource | Refusal:
        """Keep an entry of the server's own, or say why not; who typed it has checked it."""
        line = read_own(kind, typed)
        if isinstance(line, Refusal):
            return line
        now = self._clock.now()
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            if await stored.count(connection, guild_id) >= MOST_OWN:
                return Refusal.TOO_MANY
            if await stored.stands(connection, guild_id, line, _NONE):
                return Refusal.ALREADY_HERE
            added = await stored.add(connection, guild_id, line, now, now + CHECK_AGAIN_AFTER)
            entry = await self._one(connection, guild_id, added)
        self._let_go(guild_id)
        return entry

    async def change(
        self, guild_id: GuildId, own_resource_id: OwnResourceId, revision: int, typed: Typed
    ) -> OwnResource | Refusal:
        """Keep other words for an entry; not where somebody changed it since it was `revision`."""
        now = self._clock.now()
        async with self._database.write() as connection:
            before = await self._seen(connection, guild_id, own_resource_id, revision)
            line = before if isinstance(before, Refusal) else read_own(before.kind, typed)
            if isinstance(line, Refusal):
                return line
            if await stored.stands(connection, guild_id, line, own_resource_id):
                return Refusal.ALREADY_HERE
            remind_at = now + CHECK_AGAIN_AFTER
            await stored.change(connection, own_resource_id, line, now, remind_at)
            after = await self._one(connection, guild_id, own_resource_id)
        self._let_go(guild_id)
        return after

    async def move(
        self,
        guild_id: GuildId,
        own_resource_id: OwnResourceId,
        revision: int,
        kind: ResourceKind,
    ) -> OwnResource | Refusal:
        """Show an entry under another need; not where somebody changed it since."""
        async with self._database.write() as connection:
            before = await self._seen(connection, guild_id, own_resource_id, revision)
            if isinstance(before, Refusal):
                return before
            if await stored.stands(connection, guild_id, replace(before, kind=kind), _NONE):
                return before if kind is before.kind else Refusal.ALREADY_HERE
            await stored.move(connection, own_resource_id, kind)
            return await self._one(connection, guild_id, own_resource_id)

    async def remove(self, guild_id: GuildId, own_resource_id: OwnResourceId) -> None:
        """Delete an entry with its words; it may be gone already."""
        async with self._database.write() as connection:
            await stored.remove(connection, guild_id, own_resource_id)
        self._let_go(guild_id)

    async def confirm_own(
        self, guild_id: GuildId, own_resource_id: OwnResourceId
    ) -> OwnResource | Refusal:
        """Keep that somebody has checked an entry now."""
        now = self._clock.now()
        remind_at = now + CHECK_AGAIN_AFTER
        async with self._database.write() as connection:
            await stored.confirm_own(connection, guild_id, own_resource_id, now, remind_at)
            return await self._one(connection, guild_id, own_resource_id)

    async def confirm_shipped(self, guild_id: GuildId, row_ids: Collection[str]) -> ServerLines:
        """Keep that somebody in the server has checked shipped rows now."""
        now = self._clock.now()
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            await stored.confirm_shipped(
                connection, guild_id, row_ids, now, now + CHECK_AGAIN_AFTER
            )
            return await self._load(connection, guild_id)

    async def hide(self, guild_id: GuildId, row_id: str, *, is_hidden: bool) -> ServerLines:
        """Hide a shipped row in the server, or show it again."""
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            await stored.set_hidden(connection, guild_id, row_id, is_hidden=is_hidden)
            return await self._load(connection, guild_id)

    async def report(self, guild_id: GuildId, row: Resource | OwnResourceId) -> bool:
        """Tell staff of a number that may be wrong, and never who said so; whether that is new.

        A row that staff were told of, and have not looked at since, is not told of again. The
        words of an own entry stay where they are kept: the note leads there.
        """
        now = self._clock.now()
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            if isinstance(row, Resource):
                if not await stored.report_shipped(connection, guild_id, row.row_id):
                    return False
                details = {"name": row.name, "contact": row.contact}
                await notify_staff(connection, guild_id, Note.WRONG_NUMBER, details, now)
            else:
                if not await stored.report_own(connection, guild_id, row):
                    return False
                await notify_staff(connection, guild_id, Note.WRONG_OWN, {"own": row}, now)
        return True

    async def next_due_at(self) -> datetime | None:
        """Return when the next rows want to be checked again."""
        async with self._database.read() as connection:
            return await stored.next_reminder_at(connection)

    async def claim_due(self, now: datetime) -> tuple[()]:
        """Ask staff to check again what nobody has checked in time, once for all that is due."""
        async with self._database.write() as connection:
            for guild_id in await stored.take_reminders(connection, now):
                await notify_staff(connection, guild_id, Note.CHECK_AGAIN, {}, now)
        return ()

    async def _seen(
        self,
        connection: aiosqlite.Connection,
        guild_id: GuildId,
        own_resource_id: OwnResourceId,
        revision: int,
    ) -> OwnResource | Refusal:
        """Return an entry that is still as somebody saw it."""
        found = await self._one(connection, guild_id, own_resource_id)
        if isinstance(found, OwnResource) and found.revision != revision:
            return Refusal.CHANGED_MEANWHILE
        return found

    async def _one(
        self, connection: aiosqlite.Connection, guild_id: GuildId, own_resource_id: OwnResourceId
    ) -> OwnResource | Refusal:
        found = (await self._load(connection, guild_id)).own
        same = (one for one in found if one.own_resource_id == own_resource_id)
        return next(same, Refusal.GONE)

    async def _load(self, connection: aiosqlite.Connection, guild_id: GuildId) -> ServerLines:
        checked_since = self._clock.now() - CHECK_AGAIN_AFTER
        return ServerLines(
            await stored.own(connection, guild_id, checked_since),
            await stored.checks(connection, guild_id, checked_since),
        )

    def _let_go(self, guild_id: GuildId) -> None:
        self._changes += 1
        self._helplines.pop(guild_id, None)
