"""Findings: from what a rule matched to what is done about it, once for each message and rule."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

import aiosqlite

from bot.clock import Clock
from bot.domain.guidelines import deciding, nudges
from bot.domain.guidelines.ladder import URGENT, Circumstances, Found
from bot.domain.guidelines.messages import Message
from bot.domain.guidelines.nudges import Nudge
from bot.domain.guidelines.review import Action, ItemState, Mark
from bot.domain.ids import ChannelId, GuildId, MessageId, ReviewItemId
from bot.services.guidelines import queue, receiving
from bot.services.guidelines.receiving import NOTHING, Received
from bot.storage.database import Database
from bot.storage.guidelines import findings as stored
from bot.storage.guidelines import items
from bot.storage.guidelines import nudges as stored_nudges
from bot.storage.guidelines.findings import FindingRow
from bot.storage.identity import MemberKey

__all__ = ["NOTHING", "Findings", "Message", "Received"]


class Findings:
    """What the listener calls, for messages, edits and deletions."""

    def __init__(self, database: Database, clock: Clock, key: MemberKey) -> None:
        self._database = database
        self._clock = clock
        self._key = key

    async def receive(
        self, message: Message, findings: Sequence[Found], known: Circumstances
    ) -> Received:
        """Keep what was found in a message, and what is to be done; told again, nothing more."""
        findings = _for_people(findings, known)
        if not findings or known.is_bot:
            return NOTHING
        async with self._database.write() as connection:
            kept = await stored.of_message(connection, message.guild_id, message.message_id)
            return await self._receive(connection, message, findings, kept, known)

    async def recheck(
        self, message: Message, findings: Sequence[Found], known: Circumstances
    ) -> Received:
        """Look at an edited message: what no longer matches is over, what is new is received."""
        if not findings and not await self._is_known(message):
            # Nearly every edit is nothing to us, and no reason to write.
            return NOTHING
        now = self._clock.now()
        async with self._database.write() as connection:
            kept = await stored.of_message(connection, message.guild_id, message.message_id)
            if known.is_crisis and not _for_people(findings, known):
                await receiving.forget(connection, kept, now)
                return NOTHING
            findings = _for_people(findings, known)
            matching = {one.rule_id for one in findings}
            mended = [
                one for one in kept if one.rule_id not in matching and one.mark is Mark.STANDS
            ]
            await _mark(connection, [one for one in kept if one.rule_id in matching], Mark.STANDS)
            await _mark(connection, mended, Mark.CHANGED)
            if mended:
                await self._over(connection, mended, now, is_gone=False)
            received = await self._receive(connection, message, findings, kept, known)
            return replace(received, was_mended=bool(mended))

    async def deleted(self, guild_id: GuildId, message_ids: Iterable[MessageId]) -> bool:
        """Let go of messages that are gone; return whether a worker has something to do."""
        now, is_due = self._clock.now(), False
        async with self._database.read() as connection:
            # Nearly everything that is deleted is nothing to us, and no reason to write.
            known = [
                one for one in message_ids if await stored.of_message(connection, guild_id, one)
            ]
        if not known:
            return False
        async with self._database.write() as connection:
            for message_id in known:
                kept = await stored.of_message(connection, guild_id, message_id)
                standing = [one for one in kept if one.mark is not Mark.GONE]
                if standing:
                    await _mark(connection, standing, Mark.GONE)
                    await self._over(connection, standing, now, is_gone=True)
                    is_due = True
        return is_due

    async def place_gone(self, guild_id: GuildId, channel_id: ChannelId) -> bool:
        """Let go of the messages of a channel or thread that is gone, as `deleted` does."""
        async with self._database.read() as connection:
            there = await stored.messages_in(connection, guild_id, channel_id)
        return bool(there) and await self.deleted(guild_id, there)

    async def _receive(
        self,
        connection: aiosqlite.Connection,
        message: Message,
        findings: Sequence[Found],
        kept: Collection[FindingRow],
        known: Circumstances,
    ) -> Received:
        known_rules = {one.rule_id for one in kept}
        fresh = {one.rule_id: one for one in findings if one.rule_id not in known_rules}
        if not fresh:
            return NOTHING
        now = self._clock.now()
        return await receiving.receive_new(connection, self._key, message, fresh, known, now)

    async def _is_known(self, message: Message) -> bool:
        async with self._database.read() as connection:
            kept = await stored.of_message(connection, message.guild_id, message.message_id)
        return bool(kept)

    async def _over(
        self,
        connection: aiosqlite.Connection,
        over: Sequence[FindingRow],
        now: datetime,
        *,
        is_gone: bool,
    ) -> None:
        """End what a message no longer asks for: its note, and the item where that was all."""
        first = over[0]
        nudge = await stored_nudges.of_message(connection, first.guild_id, first.message_id)
        if nudge is not None and nudge.rule_id in {one.rule_id for one in over}:
            changed = nudges.let_go(nudge) if is_gone else nudges.mended(nudge, now)
            await stored_nudges.save(connection, changed)
        # What the bot itself set aside is not mended: a person still looks at it.
        if nudge is not None and nudge.sets_aside and is_gone and nudge.was_written:
            return
        for item_id in {one.item_id for one in over} - {None}:
            await _end_item(connection, (first, item_id), nudge, now)


def _for_people(findings: Sequence[Found], known: Circumstances) -> Sequence[Found]:
    """Return what is kept of what was found: of somebody in need, what is against others alone."""
    if not known.is_crisis:
        return findings
    return [one for one in findings if one.severity >= URGENT]


async def _end_item(
    connection: aiosqlite.Connection,
    of: tuple[FindingRow, ReviewItemId | None],
    nudge: Nudge | None,
    now: datetime,
) -> None:
    first, item_id = of
    item = None if item_id is None else await items.get(connection, first.guild_id, item_id)
    if item is None or item.state is ItemState.CLOSED:
        return
    found = [one.for_card() for one in await stored.of_item(connection, item.item_id)]
    is_over = item.state is not ItemState.DECIDED and deciding.closes_when_mended(
        found, was_written=nudge is not None and nudge.was_asked, severity=item.severity
    )
    if is_over:
        await queue.close(connection, item, None, Action.MENDED, now)
    else:
        await queue.act(connection, item, None, Action.MENDED, now)


async def _mark(connection: aiosqlite.Connection, rows: Collection[FindingRow], mark: Mark) -> None:
    for one in rows:
        if one.mark is not mark:
            await stored.set_mark(connection, one.guild_id, one.message_id, mark, {one.rule_id})
