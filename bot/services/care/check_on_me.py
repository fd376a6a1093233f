"""Check on me: kept as long as the member wishes, read by the facilitator they chose alone."""

from dataclasses import replace
from datetime import datetime

import aiosqlite

from bot.clock import Clock
from bot.domain.care import check_on_me
from bot.domain.care.check_on_me import (
    KEPT_FOR,
    LOOKS_EVERY,
    UNDER_WAY,
    CheckOnMe,
    Letter,
    Made,
    Note,
    Refusal,
    State,
    Wish,
)
from bot.domain.ids import CheckOnMeId, GuildId, UserId
from bot.domain.letters import LetterDraft, Reach
from bot.services.letters import tell, write_letter
from bot.services.notices import notify_staff
from bot.storage.care import check_on_me as stored
from bot.storage.database import Database
from bot.storage.identity import MemberKey
from bot.storage.rounds import rest_mode as stored_rests
from bot.storage.setup import ensure_server

MOST_AT_ONCE = 20


class ChecksOnMe:
    """What `/privacy`, `/today` and their buttons need; and, for its worker, the looks due."""

    def __init__(self, database: Database, clock: Clock, key: MemberKey) -> None:
        self._database = database
        self._clock = clock
        self._key = key

    async def of_member(self, guild_id: GuildId, user_id: UserId) -> CheckOnMe | None:
        """Return what somebody wished for here, or `None`."""
        async with self._database.read() as connection:
            found = await stored.of_member(connection, user_id, guild_id)
        return found[0] if found else None

    async def of_facilitator(
        self, guild_id: GuildId, facilitator_id: UserId
    ) -> tuple[CheckOnMe, ...]:
        """Return what a facilitator was asked for here, what wants an answer of theirs first."""
        async with self._database.read() as connection:
            return await stored.of_facilitator(connection, facilitator_id, guild_id)

    async def for_facilitator(
        self, check_id: CheckOnMeId, facilitator_id: UserId
    ) -> CheckOnMe | Refusal:
        """Return one of them; nobody else is shown a word of it, nor that there is one."""
        async with self._database.read() as connection:
            check = await stored.get(connection, check_id)
        if check is None or check.facilitator_id != facilitator_id:
            return Refusal.OVER
        return check

    async def ask(
        self,
        guild_id: GuildId,
        user_id: UserId,
        wish: Wish,
        language: str,
        *,
        is_facilitator: bool,
    ) -> CheckOnMe | Refusal:
        """Keep a wish and ask the facilitator; who agreed before is not asked again."""
        now = self._clock.now()
        async with self._database.write() as connection:
            others = [
                one
                for one in await stored.of_facilitator(connection, wish.facilitator_id, guild_id)
                if one.user_id != user_id
            ]
            refusal = check_on_me.refuse_facilitator(
                user_id, wish, is_facilitator=is_facilitator, looks_after=len(others)
            )
            if refusal is not None:
                return refusal
            check = await self._keep(connection, guild_id, user_id, wish, language)
            if check.state is State.ASKED:
                await _tell_facilitator(connection, check, Letter.ASKED, now)
        return check

    async def end(self, guild_id: GuildId, user_id: UserId) -> None:
        """Keep nothing of somebody's wish any more."""
        async with self._database.write() as connection:
            for check in await stored.of_member(connection, user_id, guild_id):
                await stored.drop(connection, check.check_id)

    async def agree(self, check_id: CheckOnMeId, facilitator_id: UserId) -> CheckOnMe | Refusal:
        """Let a facilitator take on what they were asked; a second press says the same."""
        now = self._clock.now()
        async with self._database.write() as connection:
            check = await stored.get(connection, check_id)
            if check is None or check.facilitator_id != facilitator_id:
                return Refusal.OVER
            if check.state is State.ASKED:
                check = check_on_me.agreed(check, now)
                await stored.save(connection, check)
                await _write_to_member(connection, check, Letter.AGREED, now)
        return check

    async def step_back(self, check_id: CheckOnMeId, facilitator_id: UserId) -> Refusal | None:
        """Let a facilitator say no, or no longer; the member is told kindly, without a reason."""
        now = self._clock.now()
        async with self._database.write() as connection:
            check = await stored.get(connection, check_id)
            if check is None or check.facilitator_id != facilitator_id:
                return Refusal.OVER
            letter = Letter.DECLINED if check.state is State.ASKED else Letter.GONE
            await stored.save(connection, check_on_me.alone(check, now))
            await _write_to_member(connection, check, letter, now)
        return None

    async def make_of(
        self, check_id: CheckOnMeId, facilitator_id: UserId, made: Made
    ) -> CheckOnMe | Refusal:
        """Close a reminder: whichever it is, the next comes after another quiet spell."""
        async with self._database.write() as connection:
            check = await stored.get(connection, check_id)
            if check is None or check.facilitator_id != facilitator_id:
                return Refusal.OVER
            # What was made of it is nobody's record: it is not kept.
            del made
            check = replace(check, is_open=False)
            await stored.save(connection, check)
        return check

    async def next_due_at(self) -> datetime | None:
        """Return when the next wish wants to be looked at."""
        async with self._database.read() as connection:
            return await stored.next_look_at(connection)

    async def claim_due(self, now: datetime) -> tuple[CheckOnMe, ...]:
        """Return the wishes to look at now; a look that comes to no end is taken up again."""
        async with self._database.write() as connection:
            due = await stored.due(connection, now, MOST_AT_ONCE)
            for check in due:
                await stored.look_later(connection, check.check_id, now + UNDER_WAY)
        return due

    async def settle(self, seen: CheckOnMe, *, is_member: bool, is_facilitator: bool) -> None:
        """Keep what a look came to; `seen` is the wish of whose people Discord was asked."""
        now = self._clock.now()
        async with self._database.write() as connection:
            check = await stored.get(connection, seen.check_id)
            if check is None or check.facilitator_id != seen.facilitator_id:
                # Changed or ended meanwhile: what Discord said was of somebody else.
                return
            member = self._key.hash(check.guild_id, check.user_id)
            looked = check_on_me.look(
                check,
                now,
                seen_at=await stored.last_seen_at(
                    connection, check.guild_id, check.user_id, member, now
                ),
                is_resting=await stored_rests.since(connection, check.guild_id, member) is not None,
                is_member=is_member,
                is_facilitator=is_facilitator,
            )
            if looked.after is None:
                await stored.drop(connection, check.check_id)
            else:
                await stored.save(connection, looked.after)
            if looked.is_reminder:
                await _tell_facilitator(connection, check, Letter.REMINDER, now)
            if looked.to_member is not None:
                await _write_to_member(connection, check, looked.to_member, now)

    async def _keep(
        self,
        connection: aiosqlite.Connection,
        guild_id: GuildId,
        user_id: UserId,
        wish: Wish,
        language: str,
    ) -> CheckOnMe:
        now = self._clock.now()
        before = await stored.of_member(connection, user_id, guild_id)
        if before:
            check = replace(check_on_me.changed(before[0], wish, now), language=language)
            await stored.save(connection, check)
            return check
        await ensure_server(connection, guild_id)
        moments = {"counted_from": now, "look_at": now + LOOKS_EVERY, "ends_at": now + KEPT_FOR}
        await stored.add(connection, guild_id, user_id, wish, language, **moments)
        (check,) = await stored.of_member(connection, user_id, guild_id)
        return check


async def erase(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None, now: datetime
) -> None:
    """Keep nothing of what somebody wished for, nor that others chose them; those are told."""
    for check in await stored.of_member(connection, user_id, guild_id):
        await stored.drop(connection, check.check_id)
    for check in await stored.of_facilitator(connection, user_id, guild_id):
        await stored.save(connection, check_on_me.alone(check, now))
        await _write_to_member(connection, check, Letter.GONE, now)


async def _tell_facilitator(
    connection: aiosqlite.Connection, check: CheckOnMe, letter: Letter, now: datetime
) -> None:
    """Write to who said yes to notes; else the staff channel calls them, and names nobody else."""
    if check.facilitator_id is None:
        return
    details = {"check": str(check.check_id)}
    draft = LetterDraft(check.language, letter, details)
    way = await tell(connection, check.guild_id, check.facilitator_id, draft, now)
    if way is Reach.NOTHING:
        who = f"<@{check.facilitator_id}>"
        await notify_staff(connection, check.guild_id, Note.WAITS, {"who": who}, now)


async def _write_to_member(
    connection: aiosqlite.Connection, check: CheckOnMe, letter: Letter, now: datetime
) -> None:
    """Write what they asked for with their wish; the form says that these letters come."""
    draft = LetterDraft(check.language, letter)
    await write_letter(connection, check.guild_id, check.user_id, draft, now)
