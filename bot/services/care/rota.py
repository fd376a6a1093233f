"""Who is on duty, by a press or by the hours they set, and who comes after them."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import available_timezones

import aiosqlite

from bot.clock import Clock
from bot.domain.care import hours_typed, rota
from bot.domain.care.duty import HandOver, OnDuty
from bot.domain.care.hours_typed import UnreadHours
from bot.domain.care.rota import Helper, Hours, KeptShift, Present, Quiet, Refusal, Shift
from bot.domain.care.weekly import Week, ordinary_week
from bot.domain.ids import GuildId, ShiftId, UserId
from bot.services.notices import notify_staff
from bot.storage.care import duty as stored_duty
from bot.storage.care import rota as stored
from bot.storage.database import Database
from bot.storage.setup import ensure_server, load_server

SAID_AHEAD = timedelta(days=1)
"""How far ahead it is said when nobody is on duty."""


@dataclass(frozen=True, slots=True)
class Mine:
    """What one helper set for themselves in a server."""

    shifts: tuple[KeptShift, ...] = ()
    quiet: Quiet | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """Who is there after somebody went off duty, and who comes next by their hours."""

    others: tuple[Present, ...]
    next_id: UserId | None = None
    next_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    """Whom to ask: who is on duty, and whom where none of them answers."""

    first: tuple[UserId, ...]
    second: tuple[UserId, ...]


class Rota:
    """What care notes, `/today` and whoever says who is there need."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def on_duty(self, guild_id: GuildId, *, is_now: bool = False) -> tuple[UserId, ...]:
        """Return who is on duty in a server, who came first standing first.

        For a note that says *now* (`is_now`) also who lets those reach them in quiet hours.
        """
        async with self._database.read() as connection:
            return (await lines(connection, guild_id, self._clock.now(), is_now=is_now)).first

    async def present(self, guild_id: GuildId) -> tuple[Present, ...]:
        """Return who is on duty in a server and until when, who came first standing first."""
        async with self._database.read() as connection:
            return await present(connection, guild_id, self._clock.now())

    async def second_line(self, guild_id: GuildId, *, is_now: bool = False) -> tuple[UserId, ...]:
        """Return whom to ask where nobody on duty answers: those chosen, else all with hours.

        Never who is on duty, nor who is in quiet hours, unless a note says *now* and they let it.
        """
        async with self._database.read() as connection:
            return (await lines(connection, guild_id, self._clock.now(), is_now=is_now)).second

    async def known(self, guild_id: GuildId) -> tuple[UserId, ...]:
        """Return everybody whom somebody might wait for here."""
        async with self._database.read() as connection:
            helpers = await stored.helpers(connection, guild_id)
            chosen = await stored.second_line(connection, guild_id)
        return tuple(dict.fromkeys([*(one.user_id for one in helpers), *chosen]))

    async def chosen_second_line(self, guild_id: GuildId) -> tuple[UserId, ...]:
        """Return who was chosen for the second line, empty where nobody was."""
        async with self._database.read() as connection:
            return await stored.second_line(connection, guild_id)

    async def choose_second_line(self, guild_id: GuildId, user_ids: Collection[UserId]) -> None:
        """Let these be the second line of a server."""
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            await stored.keep_second_line(connection, guild_id, user_ids)

    async def empty_hours(self, guild_id: GuildId) -> tuple[Hours, ...]:
        """Return when nobody is on duty within the next day, empty where nobody set hours.

        The last one may reach further than a day: it ends when somebody comes.
        """
        now = self._clock.now()
        async with self._database.read() as connection:
            helpers = await stored.helpers(connection, guild_id)
        found = rota.empty_hours(helpers, now, now + rota.LOOKED_AHEAD)
        return tuple(one for one in found if one.begins_at < now + SAID_AHEAD)

    async def ordinary_week(self, guild_id: GuildId) -> Week:
        """Return the hours of each week without anybody on duty, in the server's zone."""
        async with self._database.read() as connection:
            helpers = await stored.helpers(connection, guild_id)
            zone = (await load_server(connection, guild_id)).zone
        return ordinary_week(helpers, zone, self._clock.now())

    async def mine(self, guild_id: GuildId, user_id: UserId) -> Mine:
        """Return what somebody set for themselves."""
        async with self._database.read() as connection:
            return Mine(
                await stored.shifts_of(connection, guild_id, user_id),
                await stored.quiet_of(connection, guild_id, user_id),
            )

    def read(self, hours: str, zone: str, weekdays: int) -> Shift | UnreadHours:
        """Return the hours that somebody typed, or all that is wrong with them."""
        return hours_typed.read_shift(hours, zone, weekdays, available_timezones())

    async def check(
        self, guild_id: GuildId, user_id: UserId, shift: Shift, changed: ShiftId | None = None
    ) -> Refusal | None:
        """Say why hours cannot be kept, before anybody is asked to confirm them."""
        async with self._database.read() as connection:
            kept = await stored.shifts_of(connection, guild_id, user_id)
        return rota.refuse_shift(kept, shift, changed)

    async def keep_shift(
        self, guild_id: GuildId, user_id: UserId, shift: Shift, changed: ShiftId | None = None
    ) -> Mine | Refusal:
        """Keep new hours of somebody, or put them in the place of others of theirs."""
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            kept = await stored.shifts_of(connection, guild_id, user_id)
            refusal = rota.refuse_shift(kept, shift, changed)
            if refusal is not None:
                return refusal
            await stored.keep_shift(connection, guild_id, user_id, shift, changed)
        return await self.mine(guild_id, user_id)

    async def remove_shift(
        self, guild_id: GuildId, user_id: UserId, shift_id: ShiftId
    ) -> Mine | Refusal:
        """Take hours of somebody out of the rota."""
        async with self._database.write() as connection:
            if not await stored.remove_shift(connection, guild_id, user_id, shift_id):
                return Refusal.GONE
        return await self.mine(guild_id, user_id)

    async def set_quiet(
        self, guild_id: GuildId, user_id: UserId, hours: Shift | None, *, allows_now: bool = False
    ) -> Mine:
        """Keep the hours of each day in which somebody is left alone; `None` for none."""
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            quiet = None if hours is None else Quiet(hours, allows_now)
            await stored.keep_quiet(connection, guild_id, user_id, quiet)
        return await self.mine(guild_id, user_id)

    async def allow_now(self, guild_id: GuildId, user_id: UserId, *, allows: bool) -> Mine:
        """Let notes that say *now* reach somebody in their quiet hours, or not."""
        async with self._database.write() as connection:
            quiet = await stored.quiet_of(connection, guild_id, user_id)
            if quiet is not None:
                changed = replace(quiet, allows_now=allows)
                await stored.keep_quiet(connection, guild_id, user_id, changed)
        return await self.mine(guild_id, user_id)

    async def go_on_duty(self, guild_id: GuildId, user_id: UserId) -> None:
        """Put somebody on duty from now on; who already was stays, for as long again."""
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            await stored_duty.begin(connection, OnDuty(guild_id, user_id, self._clock.now()))
            await stored.keep_off(connection, guild_id, user_id, None)

    async def go_off_duty(self, guild_id: GuildId, user_id: UserId) -> Left:
        """Take somebody off duty, for the rest of the hours they are in; return who is left."""
        now = self._clock.now()
        async with self._database.write() as connection:
            helpers = {one.user_id: one for one in await stored.helpers(connection, guild_id)}
            helper = helpers.get(user_id)
            until = None if helper is None else rota.rest_of_hours(helper, now)
            await stored_duty.end(connection, user_id, guild_id)
            if until is not None:
                await stored.keep_off(connection, guild_id, user_id, until)
            after = await stored.helpers(connection, guild_id)
        coming = rota.next_on_duty(after, now)
        left = Left(rota.on_duty(after, now))
        return left if coming is None else replace(left, next_id=coming[0], next_at=coming[1])

    async def hand_over(self, guild_id: GuildId, user_id: UserId, what: HandOver) -> None:
        """Tell the others, in one of three sentences, what somebody leaves who went off duty."""
        async with self._database.write() as connection:
            details = {"name": f"<@{user_id}>"}
            await notify_staff(connection, guild_id, what, details, self._clock.now())

    async def gone(self, guild_id: GuildId, user_id: UserId) -> None:
        """Forget somebody who left the server or the team: nobody waits for them any more."""
        async with self._database.write() as connection:
            await stored_duty.end(connection, user_id, guild_id)
            await stored.forget(connection, user_id, guild_id)


async def present(
    connection: aiosqlite.Connection, guild_id: GuildId, moment: datetime
) -> tuple[Present, ...]:
    """Return who is on duty in a server, or will be as far as it is known, in a transaction."""
    return rota.on_duty(await stored.helpers(connection, guild_id), moment)


async def lines(
    connection: aiosqlite.Connection, guild_id: GuildId, now: datetime, *, is_now: bool = False
) -> Lines:
    """Return whom to ask in a server, and whom after them, within a transaction."""
    helpers = await stored.helpers(connection, guild_id)
    first = _reached(helpers, now, is_now=is_now)
    quiet = {one.user_id for one in helpers if rota.is_quiet(one, now)}
    wanted = await stored.second_line(connection, guild_id) or [
        one.user_id for one in helpers if one.shifts
    ]
    return Lines(first, tuple(one for one in wanted if one not in first and one not in quiet))


def _reached(helpers: Collection[Helper], now: datetime, *, is_now: bool) -> tuple[UserId, ...]:
    there = [one.user_id for one in rota.on_duty(helpers, now)]
    woken = rota.reached_now(helpers, now) if is_now else ()
    return tuple(dict.fromkeys([*there, *woken]))
