"""Private threads of one member and the people on duty: opened, and closed by either side."""

from dataclasses import replace
from datetime import datetime

import aiosqlite

from bot.clock import Clock
from bot.domain.guidelines import deciding
from bot.domain.guidelines.asks import PrivateThread, Refusal, ThreadState, retry_at
from bot.domain.guidelines.nudges import Nudge, NudgeState
from bot.domain.guidelines.review import Action, ItemKind
from bot.domain.ids import ChannelId, PrivateThreadId, UserId
from bot.services.guidelines import queue
from bot.services.guidelines.cards import on_duty
from bot.storage.care import cards as stored_care_cards
from bot.storage.database import Database
from bot.storage.guidelines import asks as stored
from bot.storage.guidelines import items, nudges, settings

MOST_AT_ONCE = 25


class PrivateThreads:
    """What the worker of threads and *Close* call."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def next_due_at(self) -> datetime | None:
        """Return when the next thread is to be opened or closed."""
        async with self._database.read() as connection:
            return await stored.next_thread_at(connection)

    async def claim_due(self, now: datetime) -> tuple[PrivateThread, ...]:
        """Return the threads to open or close now, each marked as under way."""
        async with self._database.write() as connection:
            await stored.end_threads(connection, now)
            taken = [
                replace(one, attempt=one.attempt + 1)
                for one in await stored.due_threads(connection, now, MOST_AT_ONCE)
            ]
            for one in taken:
                await stored.save_thread(connection, one, None)
        return tuple(taken)

    async def wake_interrupted(self) -> None:
        """Make what a crash cut off due again; only at start."""
        async with self._database.write() as connection:
            await stored.wake_threads(connection, self._clock.now())

    async def get(self, private_thread_id: PrivateThreadId) -> PrivateThread | None:
        """Return a thread as it stands now."""
        async with self._database.read() as connection:
            return await stored.thread(connection, private_thread_id)

    async def readers(self, thread: PrivateThread) -> tuple[UserId, ...]:
        """Return who is invited beside the member: those on duty, or the contact alone, if any.

        Never the member of staff it is about. Nobody, where nobody is on duty: then it is said.
        """
        now = self._clock.now()
        async with self._database.read() as connection:
            item = None
            if thread.item_id is not None:
                item = await items.get(connection, thread.guild_id, thread.item_id)
            hidden_from = None if item is None else item.hidden_from
            contact = await settings.contact(connection, thread.guild_id)
            if thread.is_for_contact and contact not in (None, hidden_from):
                return (UserId(contact or 0),)
            people = await on_duty(connection, thread.guild_id, now)
        return tuple(one for one in people if one not in (hidden_from, thread.user_id))

    async def opened(
        self, private_thread_id: PrivateThreadId, thread_id: ChannelId
    ) -> PrivateThread | None:
        """Keep where a thread is; a note that waited for it comes next.

        None where the member erased it meanwhile: then it is to be deleted.
        """
        now = self._clock.now()
        async with self._database.write() as connection:
            thread = await stored.thread(connection, private_thread_id)
            if thread is None:
                return None
            is_closing = thread.state is ThreadState.CLOSING
            state = ThreadState.CLOSING if is_closing else ThreadState.OPEN
            after = replace(thread, state=state, thread_id=thread_id, attempt=0)
            await stored.save_thread(connection, after, now if is_closing else None)
            await _let_notes_come(connection, after, now)
            if after.item_id is not None:
                await items.touch(connection, after.item_id, now)
        return after

    async def left_out(self, private_thread_id: PrivateThreadId) -> None:
        """Keep that somebody could not be brought in; the card tells staff why, once."""
        async with self._database.write() as connection:
            thread = await stored.thread(connection, private_thread_id)
            if thread is not None:
                await _tell_left_out(connection, thread, self._clock.now())

    async def left_out_of(self, thread_id: ChannelId) -> None:
        """Keep the same of an open thread, by where it is."""
        async with self._database.write() as connection:
            thread = await stored.thread_at(connection, thread_id)
            if thread is not None:
                await _tell_left_out(connection, thread, self._clock.now())

    async def closed(self, private_thread_id: PrivateThreadId) -> None:
        """Keep nothing of a thread that is locked, or gone; a card leads there no more."""
        async with self._database.write() as connection:
            thread = await stored.thread(connection, private_thread_id)
            await stored.drop_thread(connection, private_thread_id)
            if thread is not None and thread.item_id is not None:
                await items.touch(connection, thread.item_id, self._clock.now())

    async def set_back(self, private_thread_id: PrivateThreadId) -> PrivateThread | None:
        """Keep that a thread could not be opened or closed; `None` where it is given up."""
        now = self._clock.now()
        async with self._database.write() as connection:
            thread = await stored.thread(connection, private_thread_id)
            if thread is None:
                return None
            later = retry_at(thread.attempt, now)
            if later is not None:
                await stored.save_thread(connection, thread, later)
                return thread
            await stored.drop_thread(connection, private_thread_id)
            if thread.state is ThreadState.OPENING:
                await _give_notes_up(connection, thread, now)
        return None

    async def close(
        self, thread_id: ChannelId, by: UserId, *, is_staff: bool
    ) -> PrivateThread | Refusal:
        """Let either side end a thread; the item it was opened for is over with it."""
        now = self._clock.now()
        async with self._database.write() as connection:
            thread = await stored.thread_at(connection, thread_id)
            if thread is None or thread.state is ThreadState.CLOSING:
                return Refusal.OVER
            item = None
            if thread.item_id is not None:
                item = await items.get(connection, thread.guild_id, thread.item_id)
            contact = await settings.contact(connection, thread.guild_id)
            if not deciding.may_close(thread, item, by, contact, is_staff=is_staff):
                return Refusal.NOT_YOURS
            after = replace(thread, state=ThreadState.CLOSING, attempt=0)
            await stored.save_thread(connection, after, now)
            if item is not None and item.kind in (ItemKind.TALK, ItemKind.BOTHERED):
                staff = None if by == thread.user_id else by
                await queue.close(connection, item, staff, Action.CLOSED, now)
        return after


async def _waiting(connection: aiosqlite.Connection, thread: PrivateThread) -> tuple[Nudge, ...]:
    if thread.user_id is None or thread.is_for_contact:
        return ()
    return await nudges.waiting_for_thread(connection, thread.guild_id, thread.user_id)


async def _tell_left_out(
    connection: aiosqlite.Connection, thread: PrivateThread, now: datetime
) -> None:
    await queue.act_on(connection, thread.guild_id, thread.item_id, Action.LEFT_OUT, now)


async def _let_notes_come(
    connection: aiosqlite.Connection, thread: PrivateThread, now: datetime
) -> None:
    await _let_cards_come(connection, thread, now)
    for nudge in await _waiting(connection, thread):
        changed = replace(nudge, note_channel_id=thread.thread_id, due_at=now)
        await nudges.save(connection, changed)


async def _let_cards_come(
    connection: aiosqlite.Connection, thread: PrivateThread, now: datetime
) -> None:
    """Make the care cards due that wait for a thread; without one people are told."""
    if thread.user_id is not None and not thread.is_for_contact:
        person = (thread.guild_id, thread.user_id)
        await stored_care_cards.thread_opened(connection, person, thread.thread_id, now)


async def _give_notes_up(
    connection: aiosqlite.Connection, thread: PrivateThread, now: datetime
) -> None:
    await _let_cards_come(connection, thread, now)
    for nudge in await _waiting(connection, thread):
        changed = replace(nudge, state=NudgeState.UNREACHABLE, due_at=None)
        await nudges.save(connection, changed)
        await queue.act_on(connection, nudge.guild_id, nudge.item_id, Action.COULD_NOT_REACH, now)
