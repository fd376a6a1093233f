"""Private notes: claimed, written, and what the person presses under theirs."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.clock import Clock
from bot.domain.guidelines import nudges
from bot.domain.guidelines.ladder import Alert
from bot.domain.guidelines.nudges import STANDS, Nudge, NudgeState, Refusal, Reply, Way
from bot.domain.guidelines.precision import Verdict
from bot.domain.guidelines.review import Action
from bot.domain.ids import ChannelId, GuildId, MessageId, NudgeId, UserId
from bot.services.guidelines import judging, queue, receiving
from bot.storage.database import Database
from bot.storage.guidelines import findings, items, settings
from bot.storage.guidelines import nudges as stored
from bot.storage.identity import MemberKey

MOST_AT_ONCE = 50
_REPLIED = {Reply.LEAVE_IT: Action.LEFT_IT, Reply.MISREAD: Action.SAID_MISREAD}


class Nudges:
    """What the worker of notes and the buttons under a note call."""

    def __init__(self, database: Database, clock: Clock, key: MemberKey) -> None:
        self._database = database
        self._clock = clock
        self._key = key

    async def next_due_at(self) -> datetime | None:
        """Return when the next note wants a worker."""
        async with self._database.read() as connection:
            return await stored.next_due_at(connection)

    async def claim_due(self, now: datetime) -> tuple[Nudge, ...]:
        """Return the notes that want a worker, each marked as under way."""
        taken: list[Nudge] = []
        async with self._database.write() as connection:
            for nudge in await stored.due(connection, now, MOST_AT_ONCE):
                one = nudges.claimed(nudge)
                is_late = now > nudge.made_at + nudges.WORTH_WRITING
                if one.state is NudgeState.WAITING and is_late and not nudge.attempt:
                    # Held up for so long, as by a bot that was off, it would come out of nowhere.
                    one = nudges.unreachable(one)
                    await queue.act_on(
                        connection, one.guild_id, one.item_id, Action.COULD_NOT_REACH, now
                    )
                else:
                    taken.append(one)
                await stored.save(connection, one)
        return tuple(taken)

    async def wake_interrupted(self) -> None:
        """Make what a crash cut off due again; only at start."""
        async with self._database.write() as connection:
            await stored.wake_interrupted(connection, self._clock.now())

    async def get(self, nudge_id: NudgeId) -> Nudge | None:
        """Return a note as it stands now, also to look once more before writing it."""
        async with self._database.read() as connection:
            return await stored.get(connection, nudge_id)

    async def written(
        self, nudge_id: NudgeId, channel_id: ChannelId, message_id: MessageId
    ) -> Nudge | None:
        """Keep where a note stands; what came meanwhile is done next."""

        def change(nudge: Nudge, now: datetime) -> Nudge:
            if nudge.state is not NudgeState.WAITING:
                return replace(nudge, note_channel_id=channel_id, note_message_id=message_id)
            return nudges.written(nudge, (channel_id, message_id), now)

        return await self._settle(nudge_id, change, Action.WROTE)

    async def unreachable(self, nudge_id: NudgeId) -> Nudge | None:
        """Keep that nobody gets a note; staff read that, with a sentence they may use."""
        return await self._settle(
            nudge_id, lambda one, _: nudges.unreachable(one), Action.COULD_NOT_REACH
        )

    async def closed(self, nudge_id: NudgeId, parent_id: ChannelId) -> None:
        """Keep that somebody takes no direct messages: next comes a thread, where that is on."""
        now = self._clock.now()
        async with self._database.write() as connection:
            nudge = await stored.get(connection, nudge_id)
            if nudge is None or nudge.state is not NudgeState.WAITING:
                return
            in_force = await settings.load(connection, nudge.guild_id)
            if nudge.is_mended:
                await stored.save(connection, nudges.after_setback(nudge, now))
            elif nudge.way is Way.DIRECT and in_force.uses_threads:
                await receiving.by_thread(connection, nudge, parent_id, now)
            else:
                await stored.save(connection, nudges.unreachable(nudge))
                action = Action.COULD_NOT_REACH
                await queue.act_on(connection, nudge.guild_id, nudge.item_id, action, now)

    async def hidden(self, nudge_id: NudgeId) -> Nudge | None:
        """Keep that a message is gone, whose words were given back before."""
        return await self._settle(nudge_id, lambda one, _: nudges.hidden(one), Action.HID)

    async def settled(self, nudge_id: NudgeId) -> Nudge | None:
        """Keep that a note says its last word: thanks, or that it was taken back."""
        return await self._settle(nudge_id, lambda one, _: nudges.settled(one), None)

    async def set_back(self, nudge_id: NudgeId) -> Nudge | None:
        """Keep that an attempt failed: later, or never; people are told where it matters."""
        now = self._clock.now()
        async with self._database.write() as connection:
            nudge = await stored.get(connection, nudge_id)
            if nudge is None:
                return None
            after = nudges.after_setback(nudge, now)
            await stored.save(connection, after)
            if after.state is NudgeState.UNREACHABLE and after != nudge:
                await queue.act_on(
                    connection, nudge.guild_id, nudge.item_id, Action.COULD_NOT_REACH, now
                )
            gave_up_hiding = nudge.state is NudgeState.HIDING and after.state is NudgeState.SENT
            if gave_up_hiding and nudge.item_id is not None:
                item = await items.get(connection, nudge.guild_id, nudge.item_id)
                if item is not None:
                    # It could not be set aside: now it takes a person.
                    await items.save(connection, replace(item, alert=Alert.AT_ONCE), now)
        return after

    async def reply(self, nudge_id: NudgeId, user_id: UserId, reply: Reply) -> Nudge | Refusal:
        """Keep what somebody pressed under their note; the last press counts."""
        now = self._clock.now()
        async with self._database.write() as connection:
            nudge = await stored.get(connection, nudge_id)
            refusal = _refusal(nudge, user_id)
            if nudge is None or refusal is not None:
                return refusal or Refusal.OVER
            if nudge.reply is reply:
                return nudge
            replied = replace(nudge, reply=reply)
            await stored.save(connection, replied)
            finding = await findings.get(
                connection, nudge.guild_id, nudge.message_id, nudge.rule_id
            )
            if finding is not None:
                said = Verdict.MISREAD if reply is Reply.MISREAD else None
                await judging.tap(connection, finding, said, now)
            await queue.act_on(connection, nudge.guild_id, nudge.item_id, _REPLIED[reply], now)
        return replied

    async def fewer(self, nudge_id: NudgeId, user_id: UserId) -> Nudge | Refusal:
        """Write somebody no more notes of this kind, after they left this one."""
        async with self._database.write() as connection:
            nudge = await stored.get(connection, nudge_id)
            refusal = _refusal(nudge, user_id)
            if nudge is None or refusal is not None:
                return refusal or Refusal.OVER
            if nudge.reply is not Reply.LEAVE_IT:
                return Refusal.LEAVE_IT_FIRST
            member = self._key.hash(nudge.guild_id, user_id)
            await stored.ask_fewer(connection, nudge.guild_id, member, nudge.family)
        return nudge

    async def unwanted(self, guild_id: GuildId, user_id: UserId) -> frozenset[str]:
        """Return the families that somebody wants no notes about."""
        async with self._database.read() as connection:
            return await stored.fewer(connection, guild_id, self._key.hash(guild_id, user_id))

    async def all_kinds_again(self, user_id: UserId, guild_id: GuildId) -> None:
        """Write somebody notes of every kind again, as before they asked for fewer."""
        async with self._database.write() as connection:
            await stored.forget_fewer(connection, guild_id, self._key.hash(guild_id, user_id))

    async def _settle(
        self,
        nudge_id: NudgeId,
        change: Callable[[Nudge, datetime], Nudge],
        action: Action | None,
    ) -> Nudge | None:
        now = self._clock.now()
        async with self._database.write() as connection:
            nudge = await stored.get(connection, nudge_id)
            if nudge is None:
                return None
            changed = change(nudge, now)
            await stored.save(connection, changed)
            if action is not None:
                await queue.act_on(connection, nudge.guild_id, nudge.item_id, action, now)
        return changed


def _refusal(nudge: Nudge | None, user_id: UserId) -> Refusal | None:
    if nudge is None:
        return Refusal.OVER
    if nudge.user_id != user_id:
        return Refusal.NOT_YOURS
    # Just written, its row may not say so yet.
    is_open = nudge.state in STANDS or (nudge.state is NudgeState.WAITING and not nudge.due_at)
    return None if is_open and nudge.way is not Way.NONE else Refusal.OVER
