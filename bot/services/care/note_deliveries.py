"""The messages of care notes: posted, edited, and people called in time; what the worker calls."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import aiosqlite

from bot.clock import Clock
from bot.domain.care import noting
from bot.domain.care.notes import Around, CareNote, Look, Place, Waits, directly
from bot.domain.care.sending import retry_at
from bot.domain.ids import CareNoteId, ChannelId, GuildId, UserId
from bot.services.care.around import CarePeople
from bot.services.care.calling import keep, tell_directly
from bot.services.care.claims import given_back_at_failure
from bot.services.care.fleeting import Fleeting
from bot.storage.care import note_deliveries as stored
from bot.storage.care import notes as stored_notes
from bot.storage.care import settings as stored_settings
from bot.storage.database import Database

MOST_AT_ONCE = 25
EDIT_ATTEMPTS = 8

Change = Callable[[CareNote, Around, Waits, datetime], CareNote]


@dataclass(frozen=True, slots=True)
class NoteJob:
    """One message to post or edit, and whom to call with it."""

    note: CareNote
    staff_channel_id: ChannelId | None
    stands_at: Place | None
    attempt: int
    look: Look
    around: Around
    was_on_it: UserId | None = None
    """Who was on it before it began anew, and is called with the others."""

    @property
    def may_already_stand(self) -> bool:
        """Whether an earlier attempt could have posted it without our hearing of it."""
        return self.attempt > 1


class CareNoteDeliveries:
    """What the worker of care notes calls."""

    def __init__(
        self, database: Database, clock: Clock, people: CarePeople, fleeting: Fleeting
    ) -> None:
        self._database = database
        self._clock = clock
        self._people = people
        self._fleeting = fleeting

    async def next_due_at(self) -> datetime | None:
        """Return when the next message is due, or the next answer is late."""
        async with self._database.read() as connection:
            moments = (
                await stored.next_due_at(connection),
                await stored_notes.next_answer_by(connection),
            )
        return min((one for one in moments if one is not None), default=None)

    async def claim_due(self, now: datetime) -> tuple[NoteJob, ...]:
        """Call the next people where an answer is late; return the messages to post or edit."""
        async with self._database.read() as connection:
            late = await stored_notes.overdue(connection, now, MOST_AT_ONCE)
        for note in late:
            await self._change(note.note_id, noting.overdue, is_late_at=now)
        async with self._database.write() as connection:
            taken = await stored.claim_due(connection, now, MOST_AT_ONCE)

        async def give_back(connection: aiosqlite.Connection) -> None:
            for one in taken:
                await stored.later(connection, one.note.note_id, now, now)

        async with given_back_at_failure(self._database, give_back):
            return tuple([await self._job(one) for one in taken])

    async def wake_interrupted(self) -> None:
        """Make the messages that a crash cut off due again; only at start."""
        async with self._database.write() as connection:
            await stored.wake_interrupted(connection)

    async def settle(self, job: NoteJob, stands_at: Place) -> None:
        """Keep where a message stands, and that people were called with it."""
        note, now = job.note, self._clock.now()
        async with self._database.write() as connection:
            await stored.called(connection, note.note_id, note.calls)
            await stored.settle(connection, note.note_id, stands_at, now)
        if note.call is not None:
            self._fleeting.forget_helper(note.note_id)
        if not note.is_open:
            self._fleeting.forget_notes([note.note_id])

    async def lost(self, job: NoteJob) -> None:
        """Keep that somebody deleted a message; that of an open note is posted anew."""
        now = self._clock.now()
        async with self._database.write() as connection:
            await stored.settle(connection, job.note.note_id, None, now)
            if job.note.is_open:
                await stored_notes.touch(connection, job.note.note_id, now)

    async def set_back(self, job: NoteJob) -> None:
        """Keep that a message could not be posted or edited.

        One that is not there yet, or that calls people, is tried for as long as the note is open.
        """
        now = self._clock.now()
        is_owed = job.note.is_open and (job.stands_at is None or job.note.call is not None)
        later = retry_at(job.attempt, now)
        async with self._database.write() as connection:
            is_last = not is_owed and job.attempt >= EDIT_ATTEMPTS
            await stored.later(connection, job.note.note_id, None if is_last else later, now)

    async def no_channel(self, job: NoteJob) -> None:
        """Keep that a note cannot stand: whoever it calls is written to directly, once a call.

        Later it is tried again, for as long as it is open.
        """
        note = job.note
        if note.is_open:
            await self._tell_directly(job)
        if note.is_open and job.stands_at is not None:
            # It stood where nobody can read it any more.
            await self.lost(job)
        else:
            await self.set_back(job)

    async def nameless(self, job: NoteJob, stands_at: Place) -> None:
        """Keep that an open note names nobody where it stands, for every member reads it there.

        Whoever it calls is written to directly. Where another channel was chosen it goes there.
        """
        if job.staff_channel_id not in (None, stands_at.channel_id):
            await self.lost(job)
            return
        note = job.note
        # Who is on it has read it, and a calm one calls nobody.
        if note.call is not None or (note.may_be_claimed and not note.is_calm):
            await self._tell_directly(job)
        await self.settle(job, stands_at)

    async def look_again(
        self, guild_id: GuildId | None = None, channel_id: ChannelId | None = None
    ) -> None:
        """Make the notes that stand there (None: anywhere) due: who reads them may have changed."""
        now = self._clock.now()
        async with self._database.write() as connection:
            for note_id in await stored.standing_in(connection, guild_id, channel_id):
                await stored_notes.touch(connection, note_id, now)

    async def nobody_there(self, job: NoteJob) -> None:
        """Keep that nobody could be called at this stage: the next ones are, at once."""

        def change(note: CareNote, around: Around, waits: Waits, now: datetime) -> CareNote:
            has_become_calm = note.is_calm and not job.note.is_calm
            if note.stage is not job.note.stage or has_become_calm:
                return note
            return noting.nobody_there(note, around, waits, now)

        await self._change(job.note.note_id, change)

    async def helper_left(self, job: NoteJob) -> None:
        """Keep that whoever was on it is gone from the team: others are called to it."""

        def change(note: CareNote, around: Around, waits: Waits, now: datetime) -> CareNote:
            if note.claimed_by is None or note.claimed_by != job.note.claimed_by:
                return note
            return noting.left_the_team(note, around, waits, now)

        await self._change(job.note.note_id, change)

    async def _tell_directly(self, job: NoteJob) -> None:
        """Write to whom a note calls, once a call."""
        note = job.note
        told = self._fleeting.calls_told(note.note_id)
        if told == note.calls:
            return
        people = directly(note, job.around, job.was_on_it, is_first=told is None)
        async with self._database.write() as connection:
            await tell_directly(connection, note, people, self._clock.now())
        self._fleeting.remember_calls_told(note.note_id, note.calls)
        self._fleeting.forget_helper(note.note_id)

    async def _change(
        self, note_id: CareNoteId, change: Change, *, is_late_at: datetime | None = None
    ) -> None:
        async with self._database.read() as connection:
            before = await stored_notes.get(connection, note_id)
        if before is None:
            return
        around = await self._around(before)
        now = self._clock.now()
        async with self._database.write() as connection:
            note = await stored_notes.get(connection, note_id)
            # Somebody may have pressed meanwhile.
            if note is None or not note.is_open:
                return
            if is_late_at is not None and note.answer_by > is_late_at:
                return
            waits = (await stored_settings.load(connection, note.guild_id)).waits
            after = change(note, around, waits, now)
            if after != note:
                await keep(connection, note, after, around, now)

    async def _job(self, taken: stored.Delivery) -> NoteJob:
        note = taken.note
        return NoteJob(
            note,
            taken.staff_channel_id,
            taken.stands_at,
            taken.attempt,
            self._fleeting.look(note.note_id),
            await self._around(note),
            self._fleeting.helper(note.note_id) if note.may_be_claimed else None,
        )

    async def _around(self, note: CareNote) -> Around:
        is_now = self._fleeting.look(note.note_id) is Look.NOW
        return await self._people.around(note.guild_id, but=note.user_id, is_now=is_now)
