"""The review queue: pages of it, and what people do with an item; the first press counts."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

import aiosqlite

from bot.clock import Clock
from bot.domain.guidelines import deciding, nudges, review
from bot.domain.guidelines.nudges import NudgeState
from bot.domain.guidelines.precision import Verdict
from bot.domain.guidelines.review import (
    Action,
    Filter,
    Item,
    ItemView,
    LogPage,
    Look,
    Mark,
    Outcome,
    Page,
    Refusal,
)
from bot.domain.ids import GuildId, MessageId, ReviewItemId, UserId
from bot.services.guidelines import judging, queue
from bot.storage.database import Database
from bot.storage.guidelines import actions, findings, items, settings
from bot.storage.guidelines import nudges as stored_nudges
from bot.storage.guidelines.findings import FindingRow
from bot.storage.identity import MemberKey

LOG_PAGE = 10
_SAID = {Verdict.FAIR: Action.FAIR, Verdict.MISREAD: Action.MISREAD}
_CAME = {
    Outcome.TALKED_ALL_FINE: Action.TALKED_ALL_FINE,
    Outcome.WATCH_TOGETHER: Action.WATCH_TOGETHER,
    Outcome.PASSED_ON: Action.PASSED_ON,
}


class Review:
    """What `/review` and the buttons of a card call; wake the scheduler after each change."""

    def __init__(self, database: Database, clock: Clock, key: MemberKey) -> None:
        self._database = database
        self._clock = clock
        self._key = key

    async def is_for_contact(self, guild_id: GuildId, item_id: ReviewItemId) -> bool:
        """Whether an item goes to the safeguarding contact, who need not be one of the staff."""
        async with self._database.read() as connection:
            item = await items.get(connection, guild_id, item_id)
        return item is not None and item.is_for_contact

    async def page(
        self,
        guild_id: GuildId,
        by: UserId,
        shown: Filter,
        number: int,
        *,
        only_for_contact: bool = False,
    ) -> Page:
        """Return a page of what somebody may see, counted from 1; the look is kept."""
        async with self._database.write() as connection:
            contact = await settings.contact(connection, guild_id)
            found = [
                one
                for one in await items.of_server(connection, guild_id)
                if deciding.may_see(one, by, contact) and deciding.is_shown(one, shown, by)
                if one.is_for_contact or not only_for_contact
            ]
            pages = max(1, -(-len(found) // review.PAGE))
            number = min(max(1, number), pages)
            first = (number - 1) * review.PAGE
            views = [
                await queue.view_of(connection, one) for one in found[first : first + review.PAGE]
            ]
            await self._look(connection, views, by, Look.QUEUE)
        return Page(tuple(views), number, pages, len(found))

    async def get(self, guild_id: GuildId, item_id: ReviewItemId, by: UserId) -> ItemView | Refusal:
        """Return one item that somebody of the staff may see; the look is kept."""
        async with self._database.write() as connection:
            item = await self._seen(connection, guild_id, item_id, by)
            if isinstance(item, Refusal):
                return item
            view = await queue.view_of(connection, item)
            await self._look(connection, [view], by, Look.QUEUE)
        return view

    async def show_words(
        self, guild_id: GuildId, item_id: ReviewItemId, by: UserId
    ) -> ItemView | Refusal:
        """Return an item before its words are fetched; the look and who took it are kept."""
        now = self._clock.now()
        async with self._database.write() as connection:
            item = await self._seen(connection, guild_id, item_id, by)
            if isinstance(item, Refusal):
                return item
            view = await queue.view_of(connection, item)
            await self._look(connection, [view], by, Look.WORDS)
            await actions.add(connection, item, by, Action.SHOWED_WORDS, now)
        return view

    async def mark(self, guild_id: GuildId, message_id: MessageId, mark: Mark) -> None:
        """Keep what fetching a message has shown of it."""
        now = self._clock.now()
        async with self._database.write() as connection:
            await findings.set_mark(connection, guild_id, message_id, mark)
            rows = await findings.of_message(connection, guild_id, message_id)
            for item_id in {one.item_id for one in rows if one.item_id is not None}:
                await items.touch(connection, item_id, now)

    async def take(
        self, guild_id: GuildId, item_id: ReviewItemId, by: UserId
    ) -> ItemView | Refusal:
        """Let somebody talk with the person; the others see who."""
        return await self._change(
            guild_id, item_id, by, Action.TOOK, lambda one, _: deciding.taken(one, by)
        )

    async def decide(
        self, guild_id: GuildId, item_id: ReviewItemId, by: UserId, verdict: Verdict
    ) -> ItemView | Refusal:
        """Say whether the rules were fair; a misread takes the note back where it stands."""
        now = self._clock.now()
        async with self._database.write() as connection:
            item = await self._seen(connection, guild_id, item_id, by)
            after = item if isinstance(item, Refusal) else deciding.decided(item, verdict, now)
            if isinstance(after, Refusal):
                return after
            await items.save(connection, after, now)
            for finding in await findings.of_item(connection, item_id):
                if finding.verdict is None:
                    await judging.judge(connection, finding, verdict, now)
            if verdict is Verdict.MISREAD:
                await _take_back(connection, after, now)
            await queue.act(connection, after, by, _SAID[verdict], now)
            return await queue.view_of(connection, after)

    async def judge(
        self,
        guild_id: GuildId,
        item_id: ReviewItemId,
        by: UserId,
        finding: tuple[MessageId, str],
        verdict: Verdict,
    ) -> ItemView | Refusal:
        """Say of one finding, by its message and rule, whether it was fair; the first press counts.

        With the last of them the item is decided: a misread where all of them were.
        """
        now = self._clock.now()
        async with self._database.write() as connection:
            item = await self._seen(connection, guild_id, item_id, by)
            if isinstance(item, Refusal):
                return item
            rows = await findings.of_item(connection, item_id)
            one = next((row for row in rows if (row.message_id, row.rule_id) == finding), None)
            if one is None or one.verdict is not None:
                return Refusal.NOTHING_TO_JUDGE
            after = deciding.judged(item, [row.verdict for row in rows if row != one], verdict, now)
            if isinstance(after, Refusal):
                return after
            await items.save(connection, after, now)
            await judging.judge(connection, one, verdict, now)
            if verdict is Verdict.MISREAD:
                await _take_back(connection, after, now, one)
            await queue.act(connection, after, by, _SAID[verdict], now)
            return await queue.view_of(connection, after)

    async def undo(
        self, guild_id: GuildId, item_id: ReviewItemId, by: UserId
    ) -> ItemView | Refusal:
        """Take the last step back; whose message was set aside hears that they may post again."""
        now = self._clock.now()
        async with self._database.write() as connection:
            item = await self._seen(connection, guild_id, item_id, by)
            if isinstance(item, Refusal):
                return item
            notes = await stored_nudges.of_item(connection, item_id)
            set_aside = any(one.state in _SET_ASIDE and one.sets_aside for one in notes)
            after = deciding.undone(item, has_hidden=set_aside)
            if isinstance(after, Refusal):
                return after
            await items.save(connection, after, now)
            if item.verdict is not None:
                for finding in await findings.of_item(connection, item_id):
                    if finding.verdict is not None:
                        await judging.judge(connection, finding, None, now)
            elif set_aside:
                await _take_back(connection, after, now)
            await queue.act(connection, after, by, Action.UNDID, now)
            return await queue.view_of(connection, after)

    async def close(
        self, guild_id: GuildId, item_id: ReviewItemId, by: UserId, outcome: Outcome | None
    ) -> ItemView | Refusal:
        """End an item, with what came of it or without; whoever asked gets their answer."""
        now = self._clock.now()
        action = Action.CLOSED if outcome is None else _CAME[outcome]
        async with self._database.write() as connection:
            item = await self._seen(connection, guild_id, item_id, by)
            if isinstance(item, Refusal):
                return item
            view = await queue.view_of(connection, item)
            after = await queue.close(connection, item, by, action, now, outcome)
            if isinstance(after, Refusal):
                return after
        return replace(view, item=after)

    async def log(self, guild_id: GuildId, by: UserId, number: int) -> LogPage:
        """Return a page of who did what, counted from 1, without items hidden from the reader."""
        number = max(1, number)
        async with self._database.read() as connection:
            contact = await settings.contact(connection, guild_id)
            found = await actions.page(
                connection, guild_id, (by, contact), (number - 1) * LOG_PAGE, LOG_PAGE + 1
            )
        return LogPage(found[:LOG_PAGE], number, len(found) > LOG_PAGE)

    async def _change(
        self,
        guild_id: GuildId,
        item_id: ReviewItemId,
        by: UserId,
        action: Action,
        change: Callable[[Item, datetime], Item | Refusal],
    ) -> ItemView | Refusal:
        now = self._clock.now()
        async with self._database.write() as connection:
            item = await self._seen(connection, guild_id, item_id, by)
            after = item if isinstance(item, Refusal) else change(item, now)
            if isinstance(after, Refusal):
                return after
            if after != item:
                await items.save(connection, after, now)
                await queue.act(connection, after, by, action, now)
            return await queue.view_of(connection, after)

    async def _seen(
        self,
        connection: aiosqlite.Connection,
        guild_id: GuildId,
        item_id: ReviewItemId,
        by: UserId,
    ) -> Item | Refusal:
        item = await items.get(connection, guild_id, item_id)
        contact = await settings.contact(connection, guild_id)
        if item is None or not deciding.may_see(item, by, contact):
            return Refusal.UNKNOWN
        return item

    async def _look(
        self,
        connection: aiosqlite.Connection,
        views: Iterable[ItemView],
        by: UserId,
        what: Look,
    ) -> None:
        today = self._clock.now().date()
        for view in views:
            named = {view.item.person_id, *(one.user_id for one in view.requests)}
            # Kept for the member of staff it is hidden from, it would tell them that it is there.
            for user_id in named - {None, by, view.item.hidden_from}:
                if user_id is not None:
                    member = self._key.hash(view.item.guild_id, user_id)
                    await actions.look(connection, view.item.guild_id, member, by, what, today)


_SET_ASIDE = (NudgeState.HIDING, NudgeState.HIDDEN)


async def _take_back(
    connection: aiosqlite.Connection,
    item: Item,
    now: datetime,
    finding: FindingRow | None = None,
) -> None:
    """Let the notes of an item say that they were wrong: all, or the one about a finding."""
    for nudge in await stored_nudges.of_item(connection, item.item_id):
        about = (nudge.message_id, nudge.rule_id)
        if finding is not None and about != (finding.message_id, finding.rule_id):
            continue
        await stored_nudges.save(connection, nudges.taken_back(nudge, now))
