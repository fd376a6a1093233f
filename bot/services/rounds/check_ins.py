"""Open check-ins as people meet them: opened, answered, changed, taken back, closed early."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import aiosqlite

from bot.clock import Clock
from bot.domain.ids import ChannelId, CheckInId, GuildId, ShareMark, UserId
from bot.domain.prompts.shares import FIRST_MARK, MARKS
from bot.domain.rounds import check_ins
from bot.domain.rounds.check_ins import CheckIn, Kind, Note, Refusal
from bot.domain.rounds.formats import Format
from bot.domain.rounds.tally import frozen
from bot.services.notices import notify_staff_once
from bot.storage.database import Database
from bot.storage.identity import MemberKey
from bot.storage.prompts import responses as stored_responses
from bot.storage.rounds import check_in_answers as answers
from bot.storage.rounds import check_ins as stored
from bot.storage.setup import ensure_server

MOST_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Mine:
    """What is kept of one person in one check-in."""

    kind: Kind | None = None
    chosen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """A press that was kept; the first of a member comes with a word on privacy."""

    check_in: CheckIn
    kind: Kind
    before: Mine
    is_first: bool


class CheckIns:
    """What the card of a check-in, `/checkin` and `/round` need; every press one transaction."""

    def __init__(self, database: Database, clock: Clock, key: MemberKey) -> None:
        self._database = database
        self._clock = clock
        self._key = key

    async def open(
        self,
        guild_id: GuildId,
        channel_id: ChannelId,
        chosen: Format,
        language: str,
        hours: int | None = None,
    ) -> CheckIn | Refusal:
        """Open a check-in for so many hours, or the format's own; wake the scheduler after it."""
        hours = chosen.defaults.open_hours if hours is None else hours
        now = self._clock.now()
        opening = check_ins.opening(chosen, language, guild_id, channel_id, hours, now)
        if isinstance(opening, Refusal):
            return opening
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            check_in_id = await stored.add(connection, opening)
        if check_in_id is None:
            return Refusal.ALREADY_OPEN
        return replace(opening, check_in_id=check_in_id)

    async def of(self, guild_id: GuildId, check_in_id: CheckInId) -> CheckIn | Refusal:
        """Return a check-in, also one that is over."""
        async with self._database.read() as connection:
            found = await stored.get(connection, guild_id, check_in_id)
        return found or Refusal.UNKNOWN

    async def standing(self, guild_id: GuildId) -> tuple[CheckIn, ...]:
        """Return the check-ins of a server that are open or about to be, the newest first."""
        async with self._database.read() as connection:
            return await stored.standing(connection, guild_id, MOST_SHOWN)

    async def mine(self, guild_id: GuildId, check_in_id: CheckInId, user_id: UserId) -> Mine:
        """Return what is kept of somebody in a check-in."""
        member = self._key.hash(guild_id, user_id)
        async with self._database.read() as connection:
            kind = await answers.kind_of(connection, (guild_id, check_in_id), member)
            chosen = await answers.chosen_by(connection, (guild_id, check_in_id), member)
        return Mine(kind, chosen)

    async def check_in(
        self,
        guild_id: GuildId,
        check_in_id: CheckInId,
        user_id: UserId,
        kind: Kind,
        chosen: Sequence[str] = (),
    ) -> CheckedIn | Refusal:
        """Keep that somebody checked in, and what they chose, in place of what they had before."""
        member, place = self._key.hash(guild_id, user_id), (guild_id, check_in_id)
        async with self._database.write() as connection:
            found = await stored.get(connection, guild_id, check_in_id)
            if found is None:
                return Refusal.UNKNOWN
            refusal = check_ins.refuse_answer(found, self._clock.now())
            if refusal is not None:
                return refusal
            standing = await answers.kind_of(connection, place, member)
            if standing is Kind.WORD and kind is Kind.WORD:
                return Refusal.WORD_STANDS
            before = Mine(standing, await answers.chosen_by(connection, place, member))
            kept = check_ins.kind_after(standing, kind)
            is_first = not await answers.has_any(
                connection, guild_id, member
            ) and not await stored_responses.was_told(connection, guild_id, member)
            await answers.put(connection, place, member, kept)
            if kind is not Kind.WROTE:
                await answers.choose(connection, place, member, chosen)
        return CheckedIn(found, kept, before, is_first)

    async def restore(
        self, guild_id: GuildId, check_in_id: CheckInId, user_id: UserId, before: Mine
    ) -> None:
        """Keep what stood before a press whose post did not come to stand."""
        member, place = self._key.hash(guild_id, user_id), (guild_id, check_in_id)
        async with self._database.write() as connection:
            found = await stored.get(connection, guild_id, check_in_id)
            is_open = found is not None and found.state in check_ins.STANDS
            if before.kind is None:
                await answers.remove(connection, place, member)
            elif is_open:
                await answers.put(connection, place, member, before.kind)
                await answers.choose(connection, place, member, sorted(before.chosen))

    async def withdraw(self, guild_id: GuildId, check_in_id: CheckInId, user_id: UserId) -> bool:
        """Keep nothing of somebody in a check-in; return whether there was anything.

        Also when it is over: what a group was told then stays as it was told.
        """
        member = self._key.hash(guild_id, user_id)
        async with self._database.write() as connection:
            return await answers.remove(connection, (guild_id, check_in_id), member)

    async def heard(self, guild_id: GuildId, thread_id: ChannelId, user_id: UserId) -> bool:
        """Keep that somebody wrote in the thread of an open check-in; return whether it is one.

        Most people write more than once: what is kept already costs a look, and no commit.
        """
        member, now = self._key.hash(guild_id, user_id), self._clock.now()
        async with self._database.read() as connection:
            found = await stored.of_thread(connection, guild_id, thread_id)
            if found is None or check_ins.refuse_answer(found, now) is not None:
                return False
            place = (guild_id, found.check_in_id)
            if await answers.kind_of(connection, place, member) is not None:
                return True
        outcome = await self.check_in(guild_id, found.check_in_id, user_id, Kind.WROTE)
        return not isinstance(outcome, Refusal)

    async def close_now(self, guild_id: GuildId, check_in_id: CheckInId) -> CheckIn | Refusal:
        """Close a check-in before its time; wake the scheduler after it."""
        async with self._database.write() as connection:
            found = await stored.get(connection, guild_id, check_in_id)
            return Refusal.UNKNOWN if found is None else await self.close(connection, found)

    async def lost(self, guild_id: GuildId, place_id: int) -> bool:
        """Close quietly whatever stood in a channel, thread or card that was deleted.

        Facilitators are told once. Return whether there was anything.
        """
        async with self._database.read() as connection:
            if not await stored.at_place(connection, guild_id, place_id):
                return False
        async with self._database.write() as connection:
            found = await stored.at_place(connection, guild_id, place_id)
            for one in found:
                await self.close(connection, one, is_quiet=True)
                now, channel = self._clock.now(), f"<#{one.channel_id}>"
                note = Note.ROOM_GONE
                await notify_staff_once(connection, guild_id, note, now, channel=channel)
        return bool(found)

    async def close(
        self, connection: aiosqlite.Connection, check_in: CheckIn, *, is_quiet: bool = False
    ) -> CheckIn | Refusal:
        """Freeze the tally and delete the choices, in the transaction that closes."""
        place = (check_in.guild_id, check_in.check_in_id)
        people, now = await answers.count(connection, place), self._clock.now()
        closing = check_ins.closing(check_in, people, now, is_quiet=is_quiet)
        if isinstance(closing, CheckIn):
            tally = frozen(await answers.take_choices(connection, place))
            await answers.keep_tally(connection, place, tally)
            await stored.save(connection, closing)
        return closing

    def mark(self, guild_id: GuildId, check_in_id: CheckInId, user_id: UserId) -> ShareMark:
        """Return what somebody's post in a check-in is known by, without a row that leads to it.

        Only who has the key can tell whose it is.
        """
        number = self._key.number(guild_id, user_id, check_in_id)
        return ShareMark(FIRST_MARK + number % MARKS)
