"""The review queue, as rows; a closed item names nobody, and goes once its card says so."""

from dataclasses import dataclass
from datetime import datetime

import aiosqlite

from bot.domain.guidelines.ladder import Alert
from bot.domain.guidelines.precision import Verdict
from bot.domain.guidelines.review import Item, ItemKind, ItemState, Outcome
from bot.domain.ids import ChannelId, GuildId, MessageId, ReviewItemId, UserId
from bot.storage.times import from_optional_seconds, from_seconds, to_seconds


@dataclass(frozen=True, slots=True)
class CardRow:
    """An item whose card in the staff channel says something else by now."""

    item: Item
    staff_channel_id: ChannelId
    channel_id: ChannelId | None
    """Where its card stands."""
    message_id: MessageId | None
    attempt: int


async def add(connection: aiosqlite.Connection, item: Item) -> ReviewItemId:
    """Open an item, with a card to be posted unless it is for the contact; its id is given anew."""
    has_card = not item.is_for_contact
    cursor = await connection.execute(
        "INSERT INTO review_item (guild_id, kind, state, user_id, severity, alert, hidden_from,"
        " is_for_contact, opened_at, ends_at, card_state, card_due_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(item.guild_id, item.kind, item.state, item.person_id, item.severity, item.alert),
            *(item.hidden_from, item.is_for_contact),
            *(to_seconds(item.opened_at), to_seconds(item.ends_at)),
            "stale" if has_card else "none",
            to_seconds(item.opened_at) if has_card else None,
        ),
    )
    return ReviewItemId(cursor.lastrowid or 0)


async def save(connection: aiosqlite.Connection, item: Item, now: datetime) -> None:
    """Write what changed about an item, and let its card be edited."""
    await connection.execute(
        "UPDATE review_item SET state = ?, user_id = ?, severity = ?, alert = ?, taken_by = ?,"
        " verdict = ?, outcome = ?, hidden_from = ?, ends_at = ? WHERE item_id = ?",
        (
            *(item.state, item.person_id, item.severity, item.alert, item.taken_by),
            *(item.verdict, item.outcome, item.hidden_from, to_seconds(item.ends_at)),
            item.item_id,
        ),
    )
    await touch(connection, item.item_id, now)


async def touch(connection: aiosqlite.Connection, item_id: ReviewItemId, now: datetime) -> None:
    """Let the card of an item be edited: what it shows has changed."""
    await connection.execute(
        "UPDATE review_item SET card_state = 'stale', card_due_at = ?,"
        " card_attempt = iif(card_state = 'shown', 0, card_attempt)"
        " WHERE item_id = ? AND card_state <> 'none'",
        (to_seconds(now), item_id),
    )


async def get(
    connection: aiosqlite.Connection, guild_id: GuildId, item_id: ReviewItemId
) -> Item | None:
    """Return an item of a server, or `None`."""
    cursor = await connection.execute(
        "SELECT * FROM review_item WHERE item_id = ? AND guild_id = ?", (item_id, guild_id)
    )
    row = await cursor.fetchone()
    return None if row is None else _item(row)


async def of_server(connection: aiosqlite.Connection, guild_id: GuildId) -> tuple[Item, ...]:
    """Return what waits in a server: the gravest first, then the oldest."""
    cursor = await connection.execute(
        "SELECT * FROM review_item WHERE guild_id = ? AND state IN ('open', 'taken', 'decided')"
        " ORDER BY state = 'decided', severity DESC, item_id",
        (guild_id,),
    )
    return tuple([_item(row) async for row in cursor])


async def of_person(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    user_id: UserId,
    kind: ItemKind,
    since: datetime,
) -> Item | None:
    """Return the newest item about somebody that was opened since a moment and still waits."""
    cursor = await connection.execute(
        "SELECT * FROM review_item WHERE user_id = ? AND guild_id = ? AND kind = ?"
        " AND state IN ('open', 'taken') AND opened_at >= ? ORDER BY item_id DESC LIMIT 1",
        (user_id, guild_id, kind, to_seconds(since)),
    )
    row = await cursor.fetchone()
    return None if row is None else _item(row)


async def forget_person(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None, now: datetime
) -> None:
    """Take somebody's id out of the items about them, here or (None) everywhere; they stay.

    Their cards are edited: they name the person.
    """
    cursor = await connection.execute(
        "UPDATE review_item SET user_id = NULL"
        " WHERE user_id = ?1 AND (?2 IS NULL OR guild_id = ?2) RETURNING item_id",
        (user_id, guild_id),
    )
    for row in await cursor.fetchall():
        await touch(connection, row["item_id"], now)


async def remove(connection: aiosqlite.Connection, item_id: ReviewItemId) -> None:
    """Delete an item."""
    await connection.execute("DELETE FROM review_item WHERE item_id = ?", (item_id,))


async def remove_if_over(connection: aiosqlite.Connection, item_id: ReviewItemId) -> None:
    """Delete a closed item whose card says so, or that never had one."""
    await connection.execute(
        "DELETE FROM review_item WHERE item_id = ? AND state = 'closed' AND (card_state = 'none'"
        " OR card_state = 'shown' OR (card_message_id IS NULL AND card_state = 'stale'"
        " AND card_attempt = 0))",
        (item_id,),
    )


async def next_end_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the next item closes by itself."""
    cursor = await connection.execute("SELECT min(ends_at) FROM review_item")
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def ended(connection: aiosqlite.Connection, now: datetime, most: int) -> tuple[Item, ...]:
    """Return up to `most` items whose time is over."""
    cursor = await connection.execute(
        "SELECT * FROM review_item WHERE ends_at <= ? ORDER BY ends_at, item_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([_item(row) async for row in cursor])


async def next_card_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the next card wants to be posted or edited."""
    cursor = await connection.execute(
        "SELECT min(card_due_at) FROM review_item JOIN server USING (guild_id)"
        " WHERE card_due_at IS NOT NULL AND staff_channel_id IS NOT NULL"
    )
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def due_cards(
    connection: aiosqlite.Connection, now: datetime, most: int
) -> tuple[CardRow, ...]:
    """Return up to `most` cards to post or edit now; of servers without a staff channel none."""
    cursor = await connection.execute(
        "SELECT review_item.*, server.staff_channel_id FROM review_item"
        " JOIN server USING (guild_id)"
        " WHERE card_due_at <= ? AND staff_channel_id IS NOT NULL"
        " ORDER BY alert = 'none', card_due_at, item_id LIMIT ?",
        (to_seconds(now), most),
    )
    return tuple([_card(row) async for row in cursor])


async def claim_card(connection: aiosqlite.Connection, card: CardRow) -> None:
    """Keep that a card is being posted or edited."""
    await connection.execute(
        "UPDATE review_item SET card_state = 'posting', card_due_at = NULL, card_attempt = ?"
        " WHERE item_id = ?",
        (card.attempt, card.item.item_id),
    )


async def card_stands(
    connection: aiosqlite.Connection,
    item_id: ReviewItemId,
    place: tuple[ChannelId, MessageId],
    *,
    was_told: bool,
) -> None:
    """Keep where a card stands, and whether people were told of all there is to tell."""
    await connection.execute(
        "UPDATE review_item SET card_channel_id = ?1, card_message_id = ?2,"
        " told = iif(?3 AND alert <> 'none', alert, told),"
        " alert = iif(?3, 'none', alert),"
        " card_state = iif(card_state = 'posting', 'shown', card_state)"
        " WHERE item_id = ?4",
        (*place, was_told, item_id),
    )


async def card_later(
    connection: aiosqlite.Connection, item_id: ReviewItemId, retry_at: datetime | None
) -> None:
    """Keep that a card could not be posted: try again, or (None) leave it to `/review`."""
    await connection.execute(
        "UPDATE review_item SET card_due_at = ?, card_state = ?"
        " WHERE item_id = ? AND card_state = 'posting'",
        (
            None if retry_at is None else to_seconds(retry_at),
            "shown" if retry_at is None else "stale",
            item_id,
        ),
    )


async def card_lost(connection: aiosqlite.Connection, item_id: ReviewItemId) -> None:
    """Forget a card that somebody deleted: the next one is a new message."""
    await connection.execute(
        "UPDATE review_item SET card_channel_id = NULL, card_message_id = NULL, card_attempt = 0"
        " WHERE item_id = ?",
        (item_id,),
    )


async def card_attempts(connection: aiosqlite.Connection, item_id: ReviewItemId) -> int:
    """Return how often the card of an item was tried since it last changed."""
    cursor = await connection.execute(
        "SELECT card_attempt FROM review_item WHERE item_id = ?", (item_id,)
    )
    row = await cursor.fetchone()
    return 0 if row is None else int(row["card_attempt"])


async def wake_interrupted(connection: aiosqlite.Connection, now: datetime) -> int:
    """Make the cards that a crash cut off due again; return how many there were."""
    cursor = await connection.execute(
        "UPDATE review_item SET card_state = 'stale', card_due_at = ? WHERE card_state = 'posting'",
        (to_seconds(now),),
    )
    return cursor.rowcount


def _card(row: aiosqlite.Row) -> CardRow:
    return CardRow(
        _item(row),
        row["staff_channel_id"],
        row["card_channel_id"],
        row["card_message_id"],
        row["card_attempt"] + 1,
    )


def _item(row: aiosqlite.Row) -> Item:
    return Item(
        item_id=row["item_id"],
        guild_id=row["guild_id"],
        kind=ItemKind(row["kind"]),
        person_id=row["user_id"],
        severity=row["severity"],
        alert=Alert(row["alert"]),
        opened_at=from_seconds(row["opened_at"]),
        ends_at=from_seconds(row["ends_at"]),
        state=ItemState(row["state"]),
        told=Alert(row["told"]),
        taken_by=row["taken_by"],
        verdict=None if row["verdict"] is None else Verdict(row["verdict"]),
        outcome=None if row["outcome"] is None else Outcome(row["outcome"]),
        hidden_from=row["hidden_from"],
        is_for_contact=bool(row["is_for_contact"]),
    )
