"""What is new in a message: decided, and written down in one transaction."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import aiosqlite

from bot.domain.guidelines import deciding, ladder
from bot.domain.guidelines.asks import THREAD_LASTS, PrivateThread, ThreadState
from bot.domain.guidelines.ladder import (
    Alert,
    Circumstances,
    Do,
    Found,
    Refusal,
    Situation,
    Step,
)
from bot.domain.guidelines.messages import Message
from bot.domain.guidelines.nudges import FIRST_RETRY, Nudge, NudgeState, Way
from bot.domain.guidelines.review import KEPT_FOR, MERGED_FOR, Action, Item, ItemKind
from bot.domain.guidelines.settings import InForce
from bot.domain.ids import (
    ChannelId,
    NudgeId,
    PrivateThreadId,
    ReviewItemId,
)
from bot.services.guidelines import queue
from bot.storage import notes as stored_notes
from bot.storage.guidelines import asks, findings, items, nudges, settings
from bot.storage.identity import MemberKey
from bot.storage.setup import ensure_server

Steps = Sequence[tuple[Found, Step]]


@dataclass(frozen=True, slots=True)
class Received:
    """What came of a message; wake the scheduler where `is_due`."""

    steps: tuple[Step, ...] = ()
    """One for each finding that was new."""
    alert: Alert = Alert.NONE
    item_id: ReviewItemId | None = None
    nudge_id: NudgeId | None = None
    was_mended: bool = False

    @property
    def is_due(self) -> bool:
        """Whether a worker has something to do now."""
        return self.item_id is not None or self.was_mended


NOTHING = Received()


@dataclass(frozen=True, slots=True)
class _Author:
    """What is kept of an author that decides about a note to them."""

    way: Way
    last_note_at: datetime | None
    fewer: frozenset[str]


async def receive_new(
    connection: aiosqlite.Connection,
    key: MemberKey,
    message: Message,
    found: Mapping[str, Found],
    known: Circumstances,
    now: datetime,
) -> Received:
    """Decide about findings that no row tells of yet, and keep what is to be done."""
    in_force = await settings.load(connection, message.guild_id)
    author = await _author(connection, key, message, in_force)
    steps = [
        (one, ladder.next_step(one, _situation(one, known, in_force, author), now))
        for one in found.values()
    ]
    if not any(step.is_kept for _, step in steps):
        return Received(tuple(step for _, step in steps))
    await ensure_server(connection, message.guild_id)
    item_id = await _place(connection, message, steps, now)
    await findings.add(
        connection,
        (message.guild_id, message.channel_id, message.message_id),
        [
            (one, step.do, item_id if step.is_for_people else None)
            for one, step in steps
            if step.is_kept
        ],
        now,
    )
    nudge_id = None
    if item_id is not None:
        nudge_id = await _write(connection, message, steps, item_id, author.way, now)
    return Received(
        steps=tuple(step for _, step in steps),
        alert=ladder.loudest([step for _, step in steps]),
        item_id=item_id,
        nudge_id=nudge_id,
    )


async def _author(
    connection: aiosqlite.Connection, key: MemberKey, message: Message, in_force: InForce
) -> _Author:
    guild_id, user_id = message.guild_id, message.author_id
    if await stored_notes.said_yes(connection, guild_id, user_id):
        way = Way.DIRECT
    else:
        way = Way.THREAD if in_force.uses_threads else Way.NONE
    return _Author(
        way,
        await nudges.last_made_at(connection, guild_id, user_id),
        await nudges.fewer(connection, guild_id, key.hash(guild_id, user_id)),
    )


def _situation(
    finding: Found, known: Circumstances, in_force: InForce, author: _Author
) -> Situation:
    choice = in_force.family(finding.family)
    return Situation(
        mode=choice.mode,
        circumstances=known,
        rule=in_force.rule(finding.rule_id),
        may_hide=choice.may_hide,
        can_be_reached=author.way is not Way.NONE,
        last_note_at=author.last_note_at,
        wants_fewer=finding.family in author.fewer,
    )


async def _place(
    connection: aiosqlite.Connection, message: Message, steps: Steps, now: datetime
) -> ReviewItemId | None:
    """Return the item that people see this on: the one about the same person today, or a new one.

    None where nobody is told. One person is one card, and more findings count nothing up.
    """
    for_people = [(one, step) for one, step in steps if step.is_for_people]
    if not for_people:
        return None
    severity = max(one.severity for one, _ in for_people)
    alert = ladder.loudest([step for _, step in for_people])
    item = await items.of_person(
        connection, message.guild_id, message.author_id, ItemKind.FINDING, now - MERGED_FOR
    )
    if item is None:
        return await items.add(connection, _item(message, severity, alert, now))
    await items.save(connection, deciding.joined(item, severity, alert), now)
    return item.item_id


def _item(message: Message, severity: int, alert: Alert, now: datetime) -> Item:
    return Item(
        item_id=ReviewItemId(0),
        guild_id=message.guild_id,
        kind=ItemKind.FINDING,
        person_id=message.author_id,
        severity=severity,
        alert=alert,
        opened_at=now,
        ends_at=now + KEPT_FOR,
    )


async def _write(
    connection: aiosqlite.Connection,
    message: Message,
    steps: Steps,
    item_id: ReviewItemId,
    way: Way,
    now: datetime,
) -> NudgeId | None:
    """Write the one note down, or that somebody could not be reached."""
    written = ladder.first_to_write(steps)
    if written is None:
        if any(step.refusal is Refusal.TOLD_ALREADY for _, step in steps):
            await queue.act_on(connection, message.guild_id, item_id, Action.READ_BEFORE, now)
        unreached = [one for one, step in steps if step.refusal is Refusal.UNREACHABLE]
        if unreached:
            nudge = _nudge(message, unreached[0], item_id, Way.NONE, now)
            nudge = replace(nudge, state=NudgeState.UNREACHABLE, due_at=None)
            await nudges.add(connection, nudge)
            await queue.act_on(connection, message.guild_id, item_id, Action.COULD_NOT_REACH, now)
        return None
    finding, step = written
    nudge = _nudge(message, finding, item_id, way, now)
    nudge = replace(nudge, sets_aside=step.do is Do.SET_ASIDE)
    nudge_id = await nudges.add(connection, nudge)
    if nudge_id is not None and way is Way.THREAD:
        parent_id = message.parent_id or message.channel_id
        await by_thread(connection, replace(nudge, nudge_id=nudge_id), parent_id, now)
    return nudge_id


def _nudge(
    message: Message, finding: Found, item_id: ReviewItemId, way: Way, now: datetime
) -> Nudge:
    return Nudge(
        nudge_id=NudgeId(0),
        guild_id=message.guild_id,
        item_id=item_id,
        channel_id=message.channel_id,
        message_id=message.message_id,
        rule_id=finding.rule_id,
        family=finding.family,
        user_id=message.author_id,
        language=message.language,
        way=way,
        sets_aside=False,
        state=NudgeState.WAITING,
        attempt=0,
        made_at=now,
        due_at=now,
    )


async def by_thread(
    connection: aiosqlite.Connection, nudge: Nudge, parent_id: ChannelId, now: datetime
) -> None:
    """Let a note come in the thread its person has, or in one to be opened below a channel."""
    thread = await asks.thread_of_person(
        connection, nudge.guild_id, nudge.user_id, is_for_contact=False
    )
    thread_id = None if thread is None else thread.thread_id
    # When the thread is open, that makes the note due.
    due_at = now if thread_id is not None else now + FIRST_RETRY
    await nudges.save(
        connection,
        replace(nudge, way=Way.THREAD, attempt=0, note_channel_id=thread_id, due_at=due_at),
    )
    if thread is None:
        await asks.add_thread(connection, _thread(nudge, parent_id, now))


def _thread(nudge: Nudge, parent_id: ChannelId, now: datetime) -> PrivateThread:
    return PrivateThread(
        private_thread_id=PrivateThreadId(0),
        guild_id=nudge.guild_id,
        item_id=nudge.item_id,
        parent_id=parent_id,
        user_id=nudge.user_id,
        language=nudge.language,
        state=ThreadState.OPENING,
        attempt=0,
        opened_at=now,
        ends_at=now + THREAD_LASTS,
        is_for_contact=False,
    )


async def forget(
    connection: aiosqlite.Connection, kept: Collection[findings.FindingRow], now: datetime
) -> None:
    """Keep nothing of a message that is about somebody in need: care answers it."""
    for guild_id, message_id in {(one.guild_id, one.message_id) for one in kept}:
        await findings.forget_message(connection, guild_id, message_id)
        nudge = await nudges.of_message(connection, guild_id, message_id)
        if nudge is not None:
            state = NudgeState.DONE if nudge.was_written else NudgeState.WITHDRAWN
            await nudges.save(connection, replace(nudge, state=state, due_at=None))
    for guild_id, item_id in {(one.guild_id, one.item_id) for one in kept}:
        item = None if item_id is None else await items.get(connection, guild_id, item_id)
        if item is not None and not await findings.of_item(connection, item.item_id):
            await queue.close(connection, item, None, Action.CLOSED, now)
