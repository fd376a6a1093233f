"""Care cards: sent to their person, and later telling what became of it; what the worker calls."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import aiosqlite

from bot.clock import Clock
from bot.domain.care import written
from bot.domain.care.notes import CareNote, Place
from bot.domain.care.recognising import Urgency
from bot.domain.care.sending import (
    WORTH_SENDING,
    CardWay,
    CareCard,
    is_given_up,
    lets_post_stand,
    retry_at,
)
from bot.domain.care.setting_aside import Aside, SetAside, asks_to_be_set_aside
from bot.domain.guidelines.asks import THREAD_LASTS, PrivateThread, ThreadState
from bot.domain.guidelines.ladder import Found
from bot.domain.ids import ChannelId, GuildId, PrivateThreadId, UserId
from bot.services.care.around import CarePeople
from bot.services.care.claims import given_back_at_failure
from bot.services.care.fleeting import Fleeting
from bot.storage.care import cards as stored
from bot.storage.care import notes as stored_notes
from bot.storage.care import quiet
from bot.storage.database import Database
from bot.storage.guidelines import asks, settings

MOST_AT_ONCE = 25
FOR_THE_THREAD = timedelta(minutes=10)
"""So long a card waits for its thread to be opened."""

# What people read where a card cannot do what is next about its post.
_LOST = {
    Aside.GIVING_BACK: SetAside.STANDS,
    Aside.DELETING: SetAside.STANDS,
    Aside.RETURNING: SetAside.UNTOLD,
}


@dataclass(frozen=True, slots=True)
class CardJob:
    """One card to send or edit."""

    card: CareCard
    urgency: Urgency | None
    """Which wording it answers; `None` where a crash made us forget it."""
    note: CareNote | None
    on_duty: tuple[UserId, ...]
    """Who said that they are on duty; some may have left the team since."""


class CareCards:
    """What the worker of care cards calls."""

    def __init__(
        self, database: Database, clock: Clock, people: CarePeople, fleeting: Fleeting
    ) -> None:
        self._database = database
        self._clock = clock
        self._people = people
        self._fleeting = fleeting

    async def next_due_at(self) -> datetime | None:
        """Return when the next card is to be sent or edited, or a pause is over."""
        async with self._database.read() as connection:
            return await stored.next_due_at(connection)

    async def claim_due(self, now: datetime) -> tuple[CardJob, ...]:
        """Return the cards to send or edit now, each marked as under way."""
        async with self._database.write() as connection:
            await quiet.end_quiet(connection, now)
            taken = await stored.claim_due(connection, now, MOST_AT_ONCE)

        async def give_back(connection: aiosqlite.Connection) -> None:
            for card, due_at in taken:
                await stored.later(connection, card.card_id, due_at)

        async with given_back_at_failure(self._database, give_back):
            return await self._jobs(taken, now)

    async def wake_interrupted(self) -> None:
        """Make the cards that a crash cut off due again; only at start."""
        async with self._database.write() as connection:
            await stored.wake_interrupted(connection)

    async def get(self, card: CareCard) -> CareCard | None:
        """Return a card as it is now; `None` where its person erased it."""
        async with self._database.read() as connection:
            return await stored.get(connection, card.card_id)

    async def settle(self, card: CareCard, place: Place) -> None:
        """Keep where a card stands."""
        async with self._database.write() as connection:
            await stored.settle(connection, card.card_id, place, self._clock.now())
        self._fleeting.forget_card(card.card_id)

    async def sent(
        self, card: CareCard, place: Place, aside: Aside | None, became: SetAside | None
    ) -> None:
        """Keep where a card stands, and what follows for the post that it answers."""
        async with self._database.write() as connection:
            await self._aside(connection, card, aside, became)
            await stored.settle(connection, card.card_id, place, self._clock.now())
        self._fleeting.forget_card(card.card_id)

    async def asks_to_be_set_aside(self, guild_id: GuildId, found: Sequence[Found]) -> bool:
        """Whether a post in which this was found is to be set aside, as the server has it now."""
        async with self._database.read() as connection:
            return asks_to_be_set_aside(found, await settings.load(connection, guild_id))

    async def aside_over(self, card: CareCard, became: SetAside | None) -> None:
        """Keep that nothing more is to be done about a post, and what people read of it.

        Of one that went the card is known until its note is over: people may take that back.
        """
        aside = Aside.GONE if became is SetAside.DONE else None
        async with self._database.write() as connection:
            await self._aside(connection, card, aside, became)

    async def post_stays(self, card: CareCard, became: SetAside | None) -> None:
        """Keep that a post stays after its words were given back: the card is to say so."""
        async with self._database.write() as connection:
            await self._aside(connection, card, Aside.STAYING, became)

    async def said_elsewhere(self, card: CareCard) -> None:
        """Keep that whoever asked knows what came of it, or wants no message about it."""
        async with self._database.write() as connection:
            await stored.rest(connection, card.card_id, self._clock.now())

    async def lost(self, card: CareCard) -> None:
        """Keep nothing of a card that is gone: its person deleted it, or it cannot be edited.

        A post whose words it was to give back, or gave, stays. People hear of both.
        """
        async with self._database.write() as connection:
            # Somebody may have pressed since it was claimed.
            kept = await stored.get(connection, card.card_id)
            became = None if kept is None or kept.aside is None else _LOST.get(kept.aside)
            await self._aside(connection, card, None, became)
            await stored.drop(connection, card.card_id)

    async def unreachable(self, card: CareCard) -> None:
        """Keep that nobody gets this card; people read that on the note."""
        now = self._clock.now()
        async with self._database.write() as connection:
            await stored.drop(connection, card.card_id)
            note = None
            if card.note_id is not None:
                note = await stored_notes.get(connection, card.note_id)
            if note is not None and note.is_open:
                note = replace(note, is_unreached=True)
                if card.aside is not None and card.post is not None:
                    note = written.message_aside(note, card.post, SetAside.STANDS)
                await stored_notes.save(connection, note, now)
        self._fleeting.forget_card(card.card_id)

    async def closed(self, card: CareCard, parent_id: ChannelId | None, language: str) -> None:
        """Keep that somebody takes no direct messages: next comes a thread, where that is on.

        A thread brings people in, so there is none where no people are told.
        """
        now, guild_id, user_id = self._clock.now(), card.guild_id, card.user_id
        async with self._database.read() as connection:
            uses_threads = (await settings.load(connection, guild_id)).uses_threads
        has_thread = uses_threads and parent_id is not None and card.note_id is not None
        if card.way is CardWay.THREAD or not has_thread:
            await self.unreachable(card)
            return
        async with self._database.write() as connection:
            thread = await asks.thread_of_person(
                connection, guild_id, user_id, is_for_contact=False
            )
            thread_id = None if thread is None else thread.thread_id
            # When the thread is open, that makes the card due.
            due_at = now if thread_id is not None else now + FOR_THE_THREAD
            await stored.by_thread(connection, card.card_id, thread_id, due_at)
            if thread is None and parent_id is not None:
                await asks.add_thread(connection, _thread(card, parent_id, language, now))

    async def set_back(self, card: CareCard) -> None:
        """Keep that a card could not be sent or edited: later, or people are told."""
        if is_given_up(card):
            await self.unreachable(card)
            return
        async with self._database.write() as connection:
            if lets_post_stand(card):
                aside = Aside.STAYING if card.aside is Aside.DELETING else None
                became = None if card.aside is None else _LOST.get(card.aside)
                await self._aside(connection, card, aside, became)
            later = retry_at(card.attempt, self._clock.now())
            await stored.later(connection, card.card_id, later)

    async def _jobs(
        self, taken: Sequence[tuple[CareCard, datetime]], now: datetime
    ) -> tuple[CardJob, ...]:
        jobs = []
        for card, due_at in taken:
            if card.place is None and now - due_at > WORTH_SENDING:
                await self.unreachable(card)
            else:
                jobs.append(await self._job(card))
        return tuple(jobs)

    async def _aside(
        self,
        connection: aiosqlite.Connection,
        card: CareCard,
        aside: Aside | None,
        became: SetAside | None,
    ) -> None:
        """Keep what is next for a post, and let the note about it say what became of it."""
        await stored.set_aside(connection, card.card_id, aside)
        if became is None or card.post is None:
            return
        for note in await stored_notes.about(connection, card.guild_id, [card.post.message_id]):
            after = written.message_aside(note, card.post, became)
            await stored_notes.save(connection, after, self._clock.now())

    async def _job(self, card: CareCard) -> CardJob:
        note = None
        if card.note_id is not None:
            async with self._database.read() as connection:
                note = await stored_notes.get(connection, card.note_id)
        urgency = self._fleeting.urgency(card.card_id)
        # As for the note: *now* also reaches who lets it in quiet hours.
        is_now = urgency is not Urgency.GENTLE
        around = await self._people.around(card.guild_id, but=card.user_id, is_now=is_now)
        return CardJob(card, urgency, note, around.on_duty)


def _thread(card: CareCard, parent_id: ChannelId, language: str, now: datetime) -> PrivateThread:
    return PrivateThread(
        private_thread_id=PrivateThreadId(0),
        guild_id=card.guild_id,
        item_id=None,
        parent_id=parent_id,
        user_id=card.user_id,
        language=language,
        state=ThreadState.OPENING,
        attempt=0,
        opened_at=now,
        ends_at=now + THREAD_LASTS,
        is_for_contact=False,
    )
