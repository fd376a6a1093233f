"""The steps that every service of the queue shares, inside the transaction of its change."""

from datetime import datetime

import aiosqlite

from bot.domain.guidelines import deciding, review
from bot.domain.guidelines.asks import Letter, answer_to
from bot.domain.guidelines.ladder import BETWEEN_NOTES
from bot.domain.guidelines.nudges import Nudge, NudgeState
from bot.domain.guidelines.review import Action, Item, ItemView, Outcome, Refusal
from bot.domain.ids import GuildId, ReviewItemId, UserId
from bot.domain.letters import LetterDraft
from bot.services.letters import write_letter
from bot.storage.guidelines import actions, asks, findings, items, nudges


async def view_of(connection: aiosqlite.Connection, item: Item) -> ItemView:
    """Return an item with all that stands on its card."""
    found = await findings.of_item(connection, item.item_id)
    notes = await nudges.of_item(connection, item.item_id)
    thread = await asks.thread_of_item(connection, item.item_id)
    done = await actions.of_item(connection, item.item_id)
    return ItemView(
        item=item,
        findings=tuple(one.for_card() for one in found),
        requests=await asks.of_item(connection, item.item_id),
        nudge=_telling(notes),
        thread_id=None if thread is None else thread.thread_id,
        done=frozenset(one.action for one in done),
    )


async def act(
    connection: aiosqlite.Connection,
    item: Item,
    by: UserId | None,
    action: Action,
    now: datetime,
) -> None:
    """Add what was done with an item, and let its card say so."""
    await actions.add(connection, item, by, action, now)
    await items.touch(connection, item.item_id, now)


async def act_on(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    item_id: ReviewItemId | None,
    action: Action,
    now: datetime,
) -> None:
    """Add what the bot or the person did about an item, while it is there."""
    item = None if item_id is None else await items.get(connection, guild_id, item_id)
    if item is not None:
        await act(connection, item, None, action, now)


async def close(
    connection: aiosqlite.Connection,
    item: Item,
    by: UserId | None,
    action: Action,
    now: datetime,
    outcome: Outcome | None = None,
) -> Item | Refusal:
    """End an item: nobody's id stays in it, and whoever wished for an answer gets one."""
    over = deciding.closed(item, outcome, now)
    if isinstance(over, Refusal):
        return over
    letter = answer_to(item.kind)
    if letter is not None:
        await _answer(connection, item, letter, now)
    await actions.add(connection, item, by, action, now)
    await items.save(connection, over, now)
    await nudges.end_of_item(connection, item.item_id, now, BETWEEN_NOTES)
    await items.remove_if_over(connection, item.item_id)
    return over


async def forget(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None, now: datetime
) -> None:
    """Take somebody out of the queue, here or (None) everywhere, and out of its cards.

    What nobody else asked for is over; what is about a message stays for people to see.
    """
    asked = await asks.items_with(connection, user_id, guild_id)
    await asks.drop_of_person(connection, user_id, guild_id)
    for server_id, item_id in asked:
        item = await items.get(connection, server_id, item_id)
        if item is None:
            continue
        over = deciding.closed(item, None, now)
        if await asks.of_item(connection, item_id) or isinstance(over, Refusal):
            await items.touch(connection, item_id, now)
        else:
            await items.save(connection, over, now)
            await items.remove_if_over(connection, item_id)
    await items.forget_person(connection, user_id, guild_id, now)


async def run_out(connection: aiosqlite.Connection, item: Item, now: datetime) -> None:
    """End an item whose time is over; who asked and was never answered hears that as well."""
    if item.state is review.ItemState.CLOSED:
        await items.remove(connection, item.item_id)
        return
    if answer_to(item.kind) is not None:
        await _answer(connection, item, Letter.RAN_OUT, now)
    await actions.add(connection, item, None, Action.CLOSED, now)
    over = deciding.closed(item, None, now)
    if not isinstance(over, Refusal):
        await items.save(connection, over, now)
    await nudges.end_of_item(connection, item.item_id, now, BETWEEN_NOTES)
    await items.remove_if_over(connection, item.item_id)


async def _answer(
    connection: aiosqlite.Connection, item: Item, letter: Letter, now: datetime
) -> None:
    for user_id, language in (await asks.languages(connection, item.item_id)).items():
        draft = LetterDraft(language, letter)
        await write_letter(connection, item.guild_id, user_id, draft, now)


def _telling(notes: tuple[Nudge, ...]) -> Nudge | None:
    """Return the note that tells most: one that was written, else the newest that failed."""
    kept = [one for one in notes if one.state is not NudgeState.WITHDRAWN]
    return next((one for one in kept if one.was_written), kept[0] if kept else None)
