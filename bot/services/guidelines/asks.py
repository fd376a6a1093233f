"""What members ask of facilitators; a receipt at once, an answer when it is over."""

from dataclasses import dataclass, replace
from datetime import datetime

import aiosqlite

from bot.clock import Clock
from bot.domain.guidelines.asks import (
    MOST_CARDS_A_DAY,
    THREAD_LASTS,
    Asked,
    Letter,
    PrivateThread,
    Receipt,
    Refusal,
    ThreadState,
    opens_thread,
)
from bot.domain.guidelines.ladder import Alert
from bot.domain.guidelines.review import KEPT_FOR, MERGED_FOR, Item, ItemKind, ItemState
from bot.domain.ids import (
    ChannelId,
    GuildId,
    MessageId,
    NudgeId,
    PrivateThreadId,
    ReviewItemId,
    UserId,
)
from bot.domain.letters import LetterDraft
from bot.services.guidelines.cards import on_duty
from bot.services.letters import write_letter
from bot.storage.database import Database
from bot.storage.guidelines import actions, items, nudges, settings
from bot.storage.guidelines import asks as stored
from bot.storage.setup import ensure_server

_SEVERITY = {
    ItemKind.LOOK: 2,
    ItemKind.TALK: 2,
    ItemKind.BOTHERED: 3,
    ItemKind.APPEAL: 2,
}


@dataclass(frozen=True, slots=True)
class _Wish:
    """What somebody asks, and whom it is about."""

    guild_id: GuildId
    kind: ItemKind
    by: UserId
    language: str
    person_id: UserId | None
    """Whom the item is about, for staff."""
    wants_answer: bool = True
    message: tuple[ChannelId, MessageId] | None = None
    hidden_from: UserId | None = None
    """The member of staff it is about."""


class Asks:
    """What `/talk`, *Ask a facilitator to look* and an appeal call."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def look(
        self,
        guild_id: GuildId,
        by: UserId,
        asked: Asked,
        language: str,
        *,
        wants_answer: bool = True,
    ) -> Receipt | Refusal:
        """Ask people to look at a message; only they see who asked."""
        if asked.is_by_bot:
            return Refusal.A_BOT
        if asked.author_id == by:
            return Refusal.YOUR_OWN
        wish = _Wish(
            guild_id,
            ItemKind.LOOK,
            by,
            language,
            person_id=asked.author_id,
            wants_answer=wants_answer,
            message=(asked.channel_id, asked.message_id),
            hidden_from=asked.author_id if asked.is_by_staff else None,
        )
        async with self._database.write() as connection:
            about = await stored.about_message(
                connection, guild_id, asked.message_id, ItemKind.LOOK
            )
            if by in {user_id for user_id, _ in about}:
                return Refusal.ASKED_ALREADY
            same = [item_id for _, item_id in about]
            return await self._ask(connection, wish, same)

    async def talk(
        self, guild_id: GuildId, by: UserId, parent_id: ChannelId, language: str
    ) -> Receipt | Refusal:
        """Ask for a facilitator: a private thread is opened in a channel."""
        wish = _Wish(guild_id, ItemKind.TALK, by, language, person_id=by)
        return await self._with_thread(wish, parent_id)

    async def bothered(
        self,
        guild_id: GuildId,
        by: UserId,
        parent_id: ChannelId,
        language: str,
        *,
        staff_id: UserId | None = None,
    ) -> Receipt | Refusal:
        """Say that somebody writes privately; about `staff_id`, where it is one of the staff."""
        wish = _Wish(guild_id, ItemKind.BOTHERED, by, language, person_id=by, hidden_from=staff_id)
        return await self._with_thread(wish, parent_id)

    async def appeal(self, nudge_id: NudgeId, by: UserId, language: str) -> Receipt | Refusal:
        """Ask that somebody else looks at what was decided about a message of one's own.

        Whoever decided it does not see the appeal.
        """
        async with self._database.write() as connection:
            nudge = await nudges.get(connection, nudge_id)
            if nudge is None:
                return Refusal.OVER
            if nudge.user_id != by:
                return Refusal.NOT_YOURS
            about = await stored.about_message(
                connection, nudge.guild_id, nudge.message_id, ItemKind.APPEAL
            )
            if about:
                return Refusal.ASKED_ALREADY
            decided_by = (
                None if nudge.item_id is None else await actions.last_by(connection, nudge.item_id)
            )
            wish = _Wish(
                nudge.guild_id,
                ItemKind.APPEAL,
                by,
                language,
                person_id=by,
                message=(nudge.channel_id, nudge.message_id),
                hidden_from=decided_by,
            )
            return await self._ask(connection, wish, [])

    async def _with_thread(self, wish: _Wish, parent_id: ChannelId) -> Receipt | Refusal:
        now = self._clock.now()
        is_for_contact = wish.hidden_from is not None
        async with self._database.write() as connection:
            receipt = await self._ask(connection, wish, [])
            open_already = await stored.thread_of_person(
                connection, wish.guild_id, wish.by, is_for_contact=is_for_contact
            )
            if open_already is not None and await _is_hidden_alike(connection, open_already, wish):
                await _lead_there(connection, open_already, receipt.item_id)
                return replace(receipt, thread=open_already.private_thread_id)
            thread = PrivateThread(
                private_thread_id=PrivateThreadId(0),
                guild_id=wish.guild_id,
                item_id=receipt.item_id,
                parent_id=parent_id,
                user_id=wish.by,
                language=wish.language,
                state=ThreadState.OPENING,
                attempt=0,
                opened_at=now,
                ends_at=now + THREAD_LASTS,
                is_for_contact=is_for_contact,
            )
            return replace(receipt, thread=await stored.add_thread(connection, thread))

    async def _ask(
        self, connection: aiosqlite.Connection, wish: _Wish, same: list[ReviewItemId]
    ) -> Receipt:
        now = self._clock.now()
        await ensure_server(connection, wish.guild_id)
        item = await self._merged(connection, wish, same, now)
        was_merged = item is not None
        if item is None:
            item = await self._opened(connection, wish, now)
        else:
            # People were told of the card once; what joins it wakes nobody again.
            await items.touch(connection, item.item_id, now)
        ask_id = await stored.add(
            connection,
            (wish.guild_id, item.item_id),
            wish.kind,
            (wish.by, wish.language, wish.wants_answer),
            wish.message,
            now,
        )
        return Receipt(ask_id, item.item_id, was_merged, item.is_for_contact)

    async def _merged(
        self,
        connection: aiosqlite.Connection,
        wish: _Wish,
        same: list[ReviewItemId],
        now: datetime,
    ) -> Item | None:
        """Return the waiting item that a wish joins: the same message, person or, late, any.

        Never one that other people would see than those the wish is for.
        """
        own = await stored.items_of_person(
            connection, wish.guild_id, wish.by, wish.kind, now - MERGED_FOR
        )
        found = [await items.get(connection, wish.guild_id, one) for one in (*same, *own)]
        fitting = [one for one in found if one is not None and one.hidden_from == wish.hidden_from]
        about_same = [
            one
            for one in fitting
            if one.item_id in same
            or (one.person_id is not None and one.person_id == wish.person_id)
        ]
        if about_same:
            return about_same[0]
        return fitting[0] if fitting and len(own) >= MOST_CARDS_A_DAY else None

    async def _opened(self, connection: aiosqlite.Connection, wish: _Wish, now: datetime) -> Item:
        item = Item(
            item_id=ReviewItemId(0),
            guild_id=wish.guild_id,
            kind=wish.kind,
            person_id=wish.person_id,
            severity=_SEVERITY[wish.kind],
            alert=Alert.ON_DUTY,
            opened_at=now,
            ends_at=now + KEPT_FOR,
            hidden_from=wish.hidden_from,
            is_for_contact=wish.hidden_from is not None,
        )
        opened = replace(item, item_id=await items.add(connection, item))
        if opened.is_for_contact:
            await _tell_in_private(connection, opened, wish.language, now)
        return opened


async def _lead_there(
    connection: aiosqlite.Connection, thread: PrivateThread, item_id: ReviewItemId
) -> None:
    """Let what somebody asks now lead to the thread they have, unless they still wait in it."""
    before = None
    if thread.item_id is not None:
        before = await items.get(connection, thread.guild_id, thread.item_id)
    is_waiting = before is not None and before.state is not ItemState.CLOSED
    if before is None or not (is_waiting and opens_thread(before.kind)):
        await stored.set_item(connection, thread.private_thread_id, item_id)


async def _is_hidden_alike(
    connection: aiosqlite.Connection, thread: PrivateThread, wish: _Wish
) -> bool:
    """Whether nobody reads a thread from whom a wish is to be hidden."""
    if not thread.is_for_contact:
        return True
    item = None
    if thread.item_id is not None:
        item = await items.get(connection, thread.guild_id, thread.item_id)
    return item is not None and item.hidden_from == wish.hidden_from


async def _tell_in_private(
    connection: aiosqlite.Connection, item: Item, language: str, now: datetime
) -> None:
    """Write to the safeguarding contact, else to the others on duty.

    That person reads the staff channel too.
    """
    contact = await settings.contact(connection, item.guild_id)
    people, letter = await on_duty(connection, item.guild_id, now), Letter.FOR_TEAM
    if contact not in (None, item.hidden_from):
        people, letter = (UserId(contact or 0),), Letter.FOR_CONTACT
    asked_by = item.person_id if item.kind is ItemKind.BOTHERED else None
    for one in people:
        if one not in (item.hidden_from, asked_by):
            await write_letter(connection, item.guild_id, one, LetterDraft(language, letter), now)
