"""What is kept about one person, shown to that person and erased at their word."""

from collections import Counter
from collections.abc import Mapping

import aiosqlite

from bot.clock import Clock
from bot.domain.guidelines.asks import Note
from bot.domain.ids import GuildId, MemberHash, UserId
from bot.domain.privacy import Asked, Open, Rounds
from bot.domain.prompts.answers import ResponseKind
from bot.services.care import check_on_me, forgetting
from bot.services.care.unheard import count_waiting, erase_waiting
from bot.services.guidelines import queue
from bot.services.notices import notify_staff
from bot.services.rounds.circles import Circles
from bot.storage import notes as stored_notes
from bot.storage import privacy as stored
from bot.storage.care import check_on_me as stored_checks
from bot.storage.care import duty as stored_duty
from bot.storage.care import notes as stored_care_notes
from bot.storage.care import rota as stored_rota
from bot.storage.care import unheard as stored_unheard
from bot.storage.database import Database
from bot.storage.guidelines import actions as stored_actions
from bot.storage.guidelines import asks as stored_asks
from bot.storage.guidelines import nudges as stored_nudges
from bot.storage.guidelines import settings as stored_guidelines
from bot.storage.identity import MemberKey
from bot.storage.rounds import events as stored_events
from bot.storage.rounds import planned as stored_planned
from bot.storage.rounds import reminders as stored_reminders


class Privacy:
    """What `/privacy` needs; without a server it speaks of all of them."""

    def __init__(self, database: Database, clock: Clock, key: MemberKey, circles: Circles) -> None:
        self._database = database
        self._clock = clock
        self._key = key
        self._circles = circles

    async def kept_about(
        self, user_id: UserId, guild_id: GuildId | None
    ) -> Mapping[ResponseKind, int]:
        """Return how many responses of each kind are kept under this person's codes."""
        total: Counter[ResponseKind] = Counter()
        async with self._database.read() as connection:
            for server, member in await self._codes(connection, user_id, guild_id):
                total.update(await stored.count_responses(connection, server, member))
        return total

    async def rounds_of(self, user_id: UserId, guild_id: GuildId | None) -> Rounds:
        """Return what is kept of this person's rounds under their codes."""
        async with self._database.read() as connection:
            codes = await self._codes(connection, user_id, guild_id)
            found = [await stored.rounds_of(connection, *code) for code in codes]
            in_circles = [await stored_events.count(connection, *code) for code in codes]
        rests = [one.resting_since for one in found if one.resting_since is not None]
        return Rounds(
            check_ins=sum(one.check_ins for one in found),
            choices=sum(one.choices for one in found),
            resting_since=min(rests, default=None),
            in_circles=sum(in_circles),
        )

    async def open_for(self, user_id: UserId, guild_id: GuildId | None) -> Mapping[Open, int]:
        """Return how many things wait that need this person's Discord id until they are done."""
        async with self._database.read() as connection:
            return await stored.count_open(connection, user_id, guild_id)

    async def asked_by(self, user_id: UserId, guild_id: GuildId | None) -> Asked:
        """Return what this person asked for, and what is kept until they end it."""
        async with self._database.read() as connection:
            codes = await self._codes(connection, user_id, guild_id)
            unwanted = [await stored_nudges.unwanted(connection, *code) for code in codes]
            quiet = [await stored_unheard.is_kept_quiet(connection, *code) for code in codes]
            waiting = [await count_waiting(connection, self._key, *code) for code in codes]
            looks = [await stored_actions.looks(connection, *code) for code in codes]
            notes = await stored_care_notes.of_people(connection, user_id, guild_id)
            return Asked(
                may_write_in=await stored_notes.servers_of(connection, user_id, guild_id),
                reminders=await stored_reminders.count(connection, user_id, guild_id),
                held=await stored_planned.count_held(connection, user_id, guild_id),
                rota=await stored_rota.count_of_person(connection, user_id, guild_id),
                contact_in=await stored_guidelines.contact_in(connection, user_id, guild_id),
                fewer_notes=sum(len(one - {stored_nudges.CARE_CARDS}) for one in unwanted),
                no_cards=any(stored_nudges.CARE_CARDS in one for one in unwanted),
                keeps_quiet=any(quiet),
                waiting_shares=sum(waiting),
                check_on_me=len(await stored_checks.of_member(connection, user_id, guild_id)),
                checks_on=len(await stored_checks.of_facilitator(connection, user_id, guild_id)),
                wants_quiet=any(one.wants_quiet for one in notes),
                as_staff=await stored_actions.count_by(connection, user_id, guild_id),
                looks=tuple(look for found in looks for look in found),
            )

    async def servers_that_know(self, user_id: UserId) -> tuple[GuildId, ...]:
        """Return the servers in which anything is kept under this person's code."""
        async with self._database.read() as connection:
            return tuple(
                [
                    server
                    for server, member in await self._codes(connection, user_id, None)
                    if await stored.is_known(connection, server, member)
                ]
            )

    async def erase(self, user_id: UserId, guild_id: GuildId | None) -> int:
        """Delete every row about this person; return how many responses there were.

        Out of a circle they go like anybody who leaves it: it goes on without them.
        """
        async with self._database.write() as connection:
            await self._circles.take_out(connection, user_id, guild_id)
            codes = await self._codes(connection, user_id, guild_id)
            erased = [await stored.erase(connection, *code) for code in codes]
            for code in codes:
                await stored_events.erase(connection, *code)
                await erase_waiting(connection, self._key, *code)
            await self._erase_guidelines(connection, user_id, guild_id)
            await forgetting.forget(connection, user_id, guild_id, self._clock.now())
            await stored.erase_open(connection, user_id, guild_id)
            await stored_duty.end(connection, user_id, guild_id)
            await stored_rota.forget(connection, user_id, guild_id)
            await stored_notes.say_no(connection, user_id, guild_id)
            await stored_reminders.erase(connection, user_id, guild_id)
            await stored_planned.forget_holder(connection, user_id, guild_id)
            await check_on_me.erase(connection, user_id, guild_id, self._clock.now())
        return sum(erased)

    async def _erase_guidelines(
        self, connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
    ) -> None:
        """Forget who somebody is in the queue; what is about a message stays for people to see.

        Else whoever erases could take what they did out of the queue.
        """
        now = self._clock.now()
        await queue.forget(connection, user_id, guild_id, now)
        await stored_asks.forget_threads(connection, user_id, guild_id, now)
        for server in await stored_guidelines.contact_in(connection, user_id, guild_id):
            await stored_guidelines.set_contact(connection, server, None)
            await notify_staff(connection, server, Note.CONTACT_GONE, {}, now)

    async def _codes(
        self, connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
    ) -> list[tuple[GuildId, MemberHash]]:
        servers = await stored.servers(connection) if guild_id is None else (guild_id,)
        return [(server, self._key.hash(server, user_id)) for server in servers]
