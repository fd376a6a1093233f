"""What the worker of check-ins does: cards, threads and closing lines, each posted once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import aiosqlite

from bot.clock import Clock
from bot.domain.ids import ChannelId, MessageId
from bot.domain.prompts.deliveries import Setback
from bot.domain.rounds import check_ins
from bot.domain.rounds.check_ins import CheckIn, Note, State, Verdict
from bot.domain.rounds.tally import Tally
from bot.services.notices import notify_staff_once
from bot.services.rounds.check_ins import CheckIns
from bot.storage.database import Database
from bot.storage.rounds import check_in_answers as answers
from bot.storage.rounds import check_ins as stored

MOST_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Step:
    """A claimed check-in with what its next post tells."""

    check_in: CheckIn
    tally: Tally


class CheckInDeliveries:
    """Every answer is the check-in as it stands in its row, whoever else has changed it."""

    def __init__(self, database: Database, clock: Clock, service: CheckIns) -> None:
        self._database = database
        self._clock = clock
        self._service = service

    async def next_due_at(self) -> datetime | None:
        """Return when the next check-in closes, or wants its next attempt."""
        async with self._database.read() as connection:
            return await stored.next_due_at(connection)

    async def claim_due(self, now: datetime) -> tuple[Step, ...]:
        """Close what is over, and return what to post; it is written down as under way before."""
        async with self._database.write() as connection:
            for check_in in await stored.to_close(connection, now, MOST_AT_ONCE):
                await self._service.close(connection, check_in)
            waiting = await stored.waiting(connection, now, MOST_AT_ONCE)
            return tuple([await self._claim(connection, one) for one in waiting])

    async def wake_interrupted(self) -> None:
        """Make the attempts that a crash cut off due again; only at start."""
        async with self._database.write() as connection:
            await stored.wake_interrupted(connection, self._clock.now())

    async def settle_card(self, check_in: CheckIn, message_id: MessageId) -> CheckIn:
        """Keep that the card stands; return the check-in that now wants its thread."""
        return await self._move(check_in, lambda one: check_ins.posted(one, message_id))

    async def settle_thread(self, check_in: CheckIn, thread_id: ChannelId) -> CheckIn:
        """Keep the thread; it may have been closed early meanwhile."""
        return await self._move(check_in, lambda one: check_ins.opened(one, thread_id))

    async def finish(self, check_in: CheckIn, *, is_room_gone: bool = False) -> CheckIn:
        """Keep that all is said; what the group chose is told, and kept no longer.

        Facilitators are told, once, where card, thread or channel were gone.
        """
        async with self._database.write() as connection:
            current = await self._current(connection, check_in) or check_in
            note = Note.ROOM_GONE if is_room_gone and not current.is_quiet else None
            verdict = Verdict(check_ins.closed(current), note)
            await self._write_verdict(connection, verdict)
        return verdict.check_in

    async def set_back(self, check_in: CheckIn, setback: Setback) -> CheckIn:
        """Keep that an attempt failed: try later, or go on without."""
        now = self._clock.now()
        async with self._database.write() as connection:
            current = await self._current(connection, check_in)
            if current is None or current.state is not check_in.state:
                return current or check_in
            verdict = check_ins.after_setback(current, setback, now)
            await self._write_verdict(connection, verdict)
        return verdict.check_in

    async def give_up(self, check_in: CheckIn) -> CheckIn:
        """Keep that its time was over before its card could be posted."""
        async with self._database.write() as connection:
            verdict = check_ins.given_up(check_in)
            await self._write_verdict(connection, verdict)
        return verdict.check_in

    async def _claim(self, connection: aiosqlite.Connection, check_in: CheckIn) -> Step:
        taken = check_ins.claimed(check_in)
        await stored.save(connection, taken)
        place = (taken.guild_id, taken.check_in_id)
        return Step(taken, await answers.tally_of(connection, place))

    async def _move(self, check_in: CheckIn, move: Callable[[CheckIn], CheckIn]) -> CheckIn:
        async with self._database.write() as connection:
            current = await self._current(connection, check_in) or check_in
            if current.state is check_in.state:
                moved = move(current)
            else:
                # Closed while its thread was being opened: the line goes there all the same.
                moved = check_ins.with_thread(current, move(check_in).thread_id)
            await stored.save(connection, moved)
        return moved

    async def _current(self, connection: aiosqlite.Connection, check_in: CheckIn) -> CheckIn | None:
        return await stored.get(connection, check_in.guild_id, check_in.check_in_id)

    async def _write_verdict(self, connection: aiosqlite.Connection, verdict: Verdict) -> None:
        check_in = verdict.check_in
        await stored.save(connection, check_in)
        if check_in.state is State.CLOSED:
            await answers.drop_tally(connection, (check_in.guild_id, check_in.check_in_id))
        if verdict.note is not None:
            await self._tell(connection, check_in, verdict.note)

    async def _tell(self, connection: aiosqlite.Connection, check_in: CheckIn, note: Note) -> None:
        now, channel = self._clock.now(), f"<#{check_in.channel_id}>"
        await notify_staff_once(connection, check_in.guild_id, note, now, channel=channel)
