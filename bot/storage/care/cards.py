"""Care cards, as rows."""

from datetime import datetime

import aiosqlite

from bot.domain.care.cards import Truth
from bot.domain.care.notes import NoteKind, Place
from bot.domain.care.sending import CardWay, CareCard
from bot.domain.care.setting_aside import Aside
from bot.domain.ids import CareCardId, CareNoteId, ChannelId, GuildId, MessageId, UserId
from bot.storage.times import from_optional_seconds, to_seconds


async def add(
    connection: aiosqlite.Connection,
    person: tuple[GuildId, UserId],
    note_id: CareNoteId | None,
    kind: NoteKind,
    now: datetime,
) -> CareCardId:
    """Write a card down, due at once; it takes the place of an earlier one of the same note."""
    if note_id is not None:
        # One on its way would say, without its note, that nobody was told.
        await connection.execute(
            "DELETE FROM care_card WHERE note_id = ? AND message_id IS NULL AND aside IS NULL",
            (note_id,),
        )
        # What becomes of the note is said on the newest card alone.
        await connection.execute(
            "UPDATE care_card SET note_id = NULL WHERE note_id = ?", (note_id,)
        )
    cursor = await connection.execute(
        "INSERT INTO care_card (guild_id, user_id, note_id, kind, way, due_at)"
        " VALUES (?, ?, ?, ?, 'direct', ?)",
        (*person, note_id, kind, to_seconds(now)),
    )
    await remove_those_over(connection)
    return CareCardId(cursor.lastrowid or 0)


async def owe_truth(
    connection: aiosqlite.Connection,
    person: tuple[GuildId, UserId],
    note_id: CareNoteId,
    stands_at: Place | None,
) -> None:
    """Write down that whoever asked for somebody hears what comes of it.

    It is said on the card that they pressed (`stands_at`), else on the one of the note, and
    where there is neither in a message of its own once there is something to say.
    """
    if stands_at is not None:
        await connection.execute(
            "UPDATE care_card SET note_id = NULL WHERE note_id = ?", (note_id,)
        )
    await connection.execute(
        "INSERT INTO care_card (guild_id, user_id, note_id, kind, way, channel_id, message_id)"
        " SELECT ?1, ?2, ?3, 'asked', 'direct', ?4, ?5"
        " WHERE NOT EXISTS (SELECT 1 FROM care_card WHERE note_id = ?3)",
        (
            *person,
            note_id,
            None if stands_at is None else stands_at.channel_id,
            None if stands_at is None else stands_at.message_id,
        ),
    )
    await remove_those_over(connection)


async def get(connection: aiosqlite.Connection, card_id: CareCardId) -> CareCard | None:
    """Return a card, or `None`."""
    cursor = await connection.execute("SELECT * FROM care_card WHERE card_id = ?", (card_id,))
    row = await cursor.fetchone()
    return None if row is None else _card(row)


async def about_post(connection: aiosqlite.Connection, post: Place) -> CareCardId | None:
    """Return the card that something is to be done with about a post, or `None`."""
    cursor = await connection.execute(
        "SELECT card_id FROM care_card WHERE post_message_id = ?", (post.message_id,)
    )
    row = await cursor.fetchone()
    return None if row is None else CareCardId(row["card_id"])


async def give_back(connection: aiosqlite.Connection, card_id: CareCardId, post: Place) -> None:
    """Let a card bring the words of a post, which goes after that."""
    await connection.execute(
        "UPDATE care_card SET aside = ?, post_channel_id = ?, post_message_id = ?"
        " WHERE card_id = ?",
        (Aside.GIVING_BACK, post.channel_id, post.message_id, card_id),
    )


async def set_aside(
    connection: aiosqlite.Connection, card_id: CareCardId, aside: Aside | None
) -> None:
    """Keep what is next about the post of a card; None: nothing, and it is forgotten."""
    await connection.execute(
        "UPDATE care_card SET aside = ?1,"
        " post_channel_id = CASE WHEN ?1 IS NULL THEN NULL ELSE post_channel_id END,"
        " post_message_id = CASE WHEN ?1 IS NULL THEN NULL ELSE post_message_id END"
        " WHERE card_id = ?2",
        (aside, card_id),
    )


async def say_undone(connection: aiosqlite.Connection, card_id: CareCardId, now: datetime) -> None:
    """Let a card say that the post whose words it gave back may be posted again."""
    await connection.execute(
        "UPDATE care_card SET aside = ?, is_stale = is_under_way, attempt = 0,"
        " due_at = CASE WHEN is_under_way THEN due_at ELSE ? END WHERE card_id = ?",
        (Aside.RETURNING, to_seconds(now), card_id),
    )


async def tell(
    connection: aiosqlite.Connection,
    note_id: CareNoteId,
    truth: Truth,
    reader_id: UserId | None,
    now: datetime,
) -> None:
    """Let the card of a note say what became of it."""
    await connection.execute(
        "UPDATE care_card SET truth = ?, reader_id = ?, is_stale = is_under_way,"
        " due_at = CASE WHEN is_under_way OR (message_id IS NULL AND due_at IS NOT NULL)"
        " THEN due_at ELSE ? END,"
        " attempt = CASE WHEN message_id IS NULL THEN attempt ELSE 0 END WHERE note_id = ?",
        (truth, reader_id, to_seconds(now), note_id),
    )


async def next_due_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return when the next card is to be sent or edited, or a pause is over."""
    cursor = await connection.execute(
        "SELECT min(due_at) FROM (SELECT due_at FROM care_card WHERE due_at IS NOT NULL"
        " AND is_under_way = 0 UNION ALL SELECT min(until) FROM care_quiet)"
    )
    row = await cursor.fetchone()
    return None if row is None else from_optional_seconds(row[0])


async def claim_due(
    connection: aiosqlite.Connection, now: datetime, most: int
) -> tuple[tuple[CareCard, datetime], ...]:
    """Return up to `most` cards to send or edit, with since when, each marked as under way."""
    cursor = await connection.execute(
        "UPDATE care_card SET is_under_way = 1, is_stale = 0, attempt = attempt + 1"
        " WHERE card_id IN (SELECT card_id FROM care_card WHERE due_at <= ? AND is_under_way = 0"
        " ORDER BY message_id IS NOT NULL, due_at, card_id LIMIT ?) RETURNING *",
        (to_seconds(now), most),
    )
    return tuple(
        (_card(row), from_optional_seconds(row["due_at"]) or now) for row in await cursor.fetchall()
    )


async def settle(
    connection: aiosqlite.Connection, card_id: CareCardId, place: Place, now: datetime
) -> None:
    """Keep where a card stands; what is to be said or done since then is due again.

    A card is sent without what became of its note: where that is known by then, it is due too.
    """
    await connection.execute(
        "UPDATE care_card SET channel_id = ?, message_id = ?, is_under_way = 0, attempt = 0,"
        " due_at = CASE WHEN is_stale OR aside <> 'gone'"
        " OR (message_id IS NULL AND truth IS NOT NULL) THEN ? END,"
        " is_stale = 0 WHERE card_id = ?",
        (place.channel_id, place.message_id, to_seconds(now), card_id),
    )
    await remove_those_over(connection)


async def rest(connection: aiosqlite.Connection, card_id: CareCardId, now: datetime) -> None:
    """Let a card that was said elsewhere wait for what else comes of its note."""
    await connection.execute(
        "UPDATE care_card SET is_under_way = 0, attempt = 0,"
        " due_at = CASE WHEN is_stale THEN ? END, is_stale = 0 WHERE card_id = ?",
        (to_seconds(now), card_id),
    )


async def later(connection: aiosqlite.Connection, card_id: CareCardId, due_at: datetime) -> None:
    """Keep when to try again."""
    await connection.execute(
        "UPDATE care_card SET is_under_way = 0, is_stale = 0, due_at = ? WHERE card_id = ?",
        (to_seconds(due_at), card_id),
    )


async def by_thread(
    connection: aiosqlite.Connection,
    card_id: CareCardId,
    thread_id: ChannelId | None,
    due_at: datetime,
) -> None:
    """Let a card come in a private thread, which may still have to be opened."""
    await connection.execute(
        "UPDATE care_card SET way = 'thread', thread_id = ?, is_under_way = 0, attempt = 0,"
        " due_at = ? WHERE card_id = ?",
        (thread_id, to_seconds(due_at), card_id),
    )


async def thread_opened(
    connection: aiosqlite.Connection,
    person: tuple[GuildId, UserId],
    thread_id: ChannelId | None,
    now: datetime,
) -> None:
    """Let the cards that waited for somebody's private thread come now; None: without one."""
    await connection.execute(
        "UPDATE care_card SET thread_id = ?, due_at = ? WHERE guild_id = ? AND user_id = ?"
        " AND way = 'thread' AND message_id IS NULL AND is_under_way = 0",
        (thread_id, to_seconds(now), *person),
    )


async def drop(connection: aiosqlite.Connection, card_id: CareCardId) -> None:
    """Keep nothing of a card."""
    await connection.execute("DELETE FROM care_card WHERE card_id = ?", (card_id,))


async def forget_reader(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None
) -> None:
    """Take a reader's id out of the cards that name them, here or (None) everywhere."""
    await connection.execute(
        "UPDATE care_card SET reader_id = NULL"
        " WHERE reader_id = ?1 AND (?2 IS NULL OR guild_id = ?2)",
        (user_id, guild_id),
    )


async def wake_interrupted(connection: aiosqlite.Connection) -> None:
    """Make what a crash cut off due again."""
    await connection.execute("UPDATE care_card SET is_under_way = 0 WHERE is_under_way = 1")


async def remove_those_over(connection: aiosqlite.Connection) -> None:
    """A card that was sent, and whose note is gone, has nothing more to say or to do.

    An older one of the note stays while it holds words that people may let be posted again.
    """
    await connection.execute(
        "DELETE FROM care_card WHERE note_id IS NULL AND is_under_way = 0"
        " AND (message_id IS NOT NULL OR due_at IS NULL)"
        " AND (aside IS NULL OR (aside = 'gone' AND post_message_id NOT IN"
        " (SELECT message_id FROM care_note_message)))"
    )


def _card(row: aiosqlite.Row) -> CareCard:
    place = None
    if row["message_id"] is not None:
        place = Place(ChannelId(row["channel_id"]), MessageId(row["message_id"]))
    post = None
    if row["post_message_id"] is not None:
        post = Place(ChannelId(row["post_channel_id"]), MessageId(row["post_message_id"]))
    return CareCard(
        card_id=row["card_id"],
        guild_id=row["guild_id"],
        note_id=row["note_id"],
        user_id=row["user_id"],
        kind=NoteKind(row["kind"]),
        way=CardWay(row["way"]),
        attempt=row["attempt"],
        thread_id=row["thread_id"],
        place=place,
        truth=None if row["truth"] is None else Truth(row["truth"]),
        reader_id=row["reader_id"],
        aside=None if row["aside"] is None else Aside(row["aside"]),
        post=post,
    )
