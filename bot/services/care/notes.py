"""Care notes: opened for recognised wording, joined while they are open, and what staff press."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import aiosqlite

from bot.clock import Clock
from bot.domain.care import noting
from bot.domain.care.forms import KnownBy
from bot.domain.care.notes import (
    Around,
    CareNote,
    Look,
    NoteKind,
    Occasion,
    Place,
    Refusal,
    Waits,
    kind_of,
    look_of,
)
from bot.domain.care.recognising import Recognition, Urgency
from bot.domain.care.sending import AFTER_NOT_ME, BETWEEN_CARDS
from bot.domain.guidelines.ladder import Found
from bot.domain.guidelines.messages import Message
from bot.domain.ids import (
    CareCardId,
    CareNoteId,
    GuildId,
    ShareMark,
    UserId,
)
from bot.services.care.around import CarePeople
from bot.services.care.calling import keep, tell_contact, tell_newest, tell_of_age
from bot.services.care.fleeting import Fleeting
from bot.services.care.gone_messages import NotesOfGoneMessages
from bot.services.care.setting_aside import set_aside
from bot.storage.care import cards as stored_cards
from bot.storage.care import forms as stored_forms
from bot.storage.care import notes as stored
from bot.storage.care import quiet
from bot.storage.care import settings as stored_settings
from bot.storage.database import Database
from bot.storage.guidelines import nudges as stored_nudges
from bot.storage.identity import MemberKey
from bot.storage.setup import ensure_server

Change = Callable[[CareNote, Around, Waits, datetime], CareNote | Refusal]


@dataclass(frozen=True, slots=True)
class Opened:
    """What came of a message; wake the scheduler."""

    note_id: CareNoteId | None
    """The note that people see; none where no people are told."""
    card_id: CareCardId | None
    """The card that goes to the person; none where they get none."""


class CareNotes(NotesOfGoneMessages):
    """What listeners, forms and buttons call."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        key: MemberKey,
        people: CarePeople,
        fleeting: Fleeting,
    ) -> None:
        super().__init__(database, clock)
        self._key = key
        self._people = people
        self._fleeting = fleeting

    async def recognised(
        self,
        message: Message,
        recognition: Recognition,
        *,
        author_is_staff: bool,
        found: Sequence[Found] = (),
        mark: ShareMark | None = None,
    ) -> Opened | None:
        """Write down the card and the note that a message asks for, both in one transaction.

        Ten messages of one person in a row are one note. Where `found` asks for it, the card is
        to bring the words, so that the message can go. `None` where nothing is to be done. The
        post of a form carries a `mark`; nobody looks for it after this.
        """
        guild_id, user_id = message.guild_id, message.author_id
        occasion = Occasion(
            guild_id,
            user_id,
            kind_of(recognition.kind),
            look_of(recognition.kind, recognition.urgency),
            Place(message.channel_id, message.message_id),
        )
        is_now = occasion.look is Look.NOW
        around = await self._people.around(guild_id, but=user_id, is_now=is_now)
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            known_by = KnownBy(mark, message.message_id)
            await stored_forms.drop_told(connection, (guild_id, user_id), known_by)
            note_id = None
            if not author_is_staff and await stored.alerts_are_on(connection, guild_id):
                note_id = await self._open(connection, occasion, around)
            card_id = await self._card(connection, occasion, recognition.urgency, note_id)
            if note_id is not None and occasion.place is not None:
                about = (guild_id, note_id, card_id)
                await set_aside(connection, about, occasion.place, found, self._clock.now())
        if note_id is None and card_id is None:
            return None
        return Opened(note_id, card_id)

    async def asked(
        self, guild_id: GuildId, user_id: UserId, card: Place | None = None
    ) -> CareNoteId | None:
        """Write down that somebody asked for someone to talk to: no link, no words.

        What comes of it is said on the card that they pressed, where it can be found again.
        `None` where the server has resources only. Asked again, people are called again.
        """
        around = await self._people.around(guild_id, but=user_id)
        async with self._database.write() as connection:
            if not await stored.alerts_are_on(connection, guild_id):
                return None
            existing = await stored.of_person(connection, guild_id, user_id)
            look = Look.SOON if existing is None else Look.NOW
            occasion = Occasion(guild_id, user_id, NoteKind.ASKED, look)
            note_id = await self._open(connection, occasion, around)
            await stored_cards.owe_truth(connection, (guild_id, user_id), note_id, card)
            await tell_newest(connection, note_id, self._clock.now())
        return note_id

    async def age_stated(self, message: Message) -> bool:
        """Let the safeguarding contact know that somebody stated an age under the group's.

        Return whether they are told now: once a week about one person, however often it is said.
        The age itself comes nowhere near here.
        """
        guild_id, author_id = message.guild_id, message.author_id
        contact = (await self._people.around(guild_id, but=author_id)).contact
        if contact is None:
            return False
        member, now = self._key.hash(guild_id, author_id), self._clock.now()
        if not self._fleeting.take_age_note(member, now):
            return False
        place = Place(message.channel_id, message.message_id)
        try:
            async with self._database.write() as connection:
                await tell_of_age(connection, guild_id, contact, place, now)
        except BaseException:
            self._fleeting.forget_age_note(member)
            raise
        return True

    async def claim(self, note_id: CareNoteId, by: UserId) -> CareNote | Refusal:
        """Let somebody be on it: nobody else is called, and the person's card says so."""
        return await self._change(note_id, lambda note, _, __, now: noting.claimed(note, by, now))

    async def done(self, note_id: CareNoteId, by: UserId) -> CareNote | Refusal:
        """Keep that it was looked after, or followed up the next day: then it is closed."""
        return await self._change(note_id, lambda note, _, __, now: noting.done(note, by, now))

    async def decline_follow_up(self, note_id: CareNoteId, by: UserId) -> CareNote | Refusal:
        """Close a note without a follow-up."""
        return await self._change(note_id, lambda note, *_: noting.declined(note, by))

    async def hand_over(self, note_id: CareNoteId, by: UserId) -> CareNote | Refusal:
        """Let somebody who is on it give it back: others are called at once."""
        return await self._change(
            note_id,
            lambda note, around, waits, now: noting.handed_over(note, by, around, waits, now),
        )

    async def more_people(self, note_id: CareNoteId, by: UserId) -> CareNote | Refusal:  # noqa: ARG002
        """Call the next ones as well."""
        return await self._change(
            note_id, lambda note, around, *_: noting.more_people(note, around)
        )

    async def not_about_me(self, note_id: CareNoteId, by: UserId) -> CareNote | Refusal:
        """Call nobody any more, as the person asked; the note stays until a person has looked.

        For a week gentle wording brings them no card.
        """
        changed = await self._change(
            note_id, lambda note, _, __, now: noting.not_about_them(note, by, now)
        )
        if isinstance(changed, CareNote):
            member = self._key.hash(changed.guild_id, by)
            until = self._clock.now() + AFTER_NOT_ME
            async with self._database.write() as connection:
                await quiet.set_quiet(connection, changed.guild_id, member, until)
        return changed

    async def wants_quiet(self, note_id: CareNoteId, by: UserId) -> CareNote | Refusal:
        """Keep that somebody asks not to be written to for now; people see that on the note."""
        return await self._change(
            note_id, lambda note, *_: noting.with_quiet(note, by, wanted=True)
        )

    async def may_be_written_to(self, by: UserId, guild_id: GuildId | None) -> None:
        """Take that back, here or (None) everywhere; people see that on the note."""
        async with self._database.read() as connection:
            about = await stored.of_people(connection, by, guild_id)
        for note in about:
            if note.wants_quiet:
                await self._change(
                    note.note_id, lambda note, *_: noting.with_quiet(note, by, wanted=False)
                )

    async def _open(
        self, connection: aiosqlite.Connection, occasion: Occasion, around: Around
    ) -> CareNoteId:
        """Open a note, or join the open one of that person."""
        now = self._clock.now()
        waits = (await stored_settings.load(connection, occasion.guild_id)).waits
        note = await stored.of_person(connection, occasion.guild_id, occasion.user_id)
        if note is None:
            after = noting.opened(occasion, around, waits, now)
            note_id = await stored.add(connection, after, now)
            self._fleeting.remember_call(note_id, occasion)
            await tell_contact(connection, replace(after, note_id=note_id), None, around, now)
            return note_id
        known = self._fleeting.known(note.note_id)
        after = noting.joined(note, occasion, around, waits, now, known)
        if after.calls != note.calls:
            self._fleeting.remember_call(note.note_id, occasion)
        if note.claimed_by is not None and after.claimed_by is None:
            self._fleeting.remember_helper(note.note_id, note.claimed_by)
        if after != note:
            await keep(connection, note, after, around, now)
        return note.note_id

    async def _card(
        self,
        connection: aiosqlite.Connection,
        occasion: Occasion,
        urgency: Urgency,
        note_id: CareNoteId | None,
    ) -> CareCardId | None:
        guild_id, user_id, now = occasion.guild_id, occasion.user_id, self._clock.now()
        post = occasion.place
        pending = None if post is None else await stored_cards.about_post(connection, post)
        if pending is not None:
            # It is about this very post, and looks at the words once more: never two.
            if urgency is Urgency.URGENT:
                self._fleeting.remember_urgency(pending, urgency)
            return pending
        member = self._key.hash(guild_id, user_id)
        if stored_nudges.CARE_CARDS in await stored_nudges.unwanted(connection, guild_id, member):
            return None
        until = await quiet.quiet_until(connection, guild_id, member)
        if urgency is not Urgency.URGENT and until is not None and now < until:
            return None
        person = (guild_id, user_id)
        card_id = await stored_cards.add(connection, person, note_id, occasion.kind, now)
        await quiet.set_quiet(connection, guild_id, member, now + BETWEEN_CARDS)
        self._fleeting.remember_urgency(card_id, urgency)
        if note_id is not None:
            await tell_newest(connection, note_id, now)
        return card_id

    async def _change(self, note_id: CareNoteId, change: Change) -> CareNote | Refusal:
        before = await self.get(note_id)
        if before is None:
            return Refusal.OVER
        around = await self._people.around(before.guild_id, but=before.user_id)
        now = self._clock.now()
        async with self._database.write() as connection:
            note = await stored.get(connection, note_id)
            if note is None:
                return Refusal.OVER
            waits = (await stored_settings.load(connection, note.guild_id)).waits
            after = change(note, around, waits, now)
            if not isinstance(after, Refusal):
                await keep(connection, note, after, around, now)
        return after
