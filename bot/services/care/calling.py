"""What follows from a change of a note, in its transaction: the row, the card, the contact."""

from collections.abc import Iterable
from datetime import datetime

import aiosqlite

from bot.domain.care.cards import Truth
from bot.domain.care.notes import Around, CareNote, Letter, Place, Stage
from bot.domain.ids import CareNoteId, GuildId, UserId
from bot.domain.letters import LetterDraft
from bot.services.letters import write_letter
from bot.storage.care import cards as stored_cards
from bot.storage.care import note_deliveries
from bot.storage.care import notes as stored
from bot.storage.care import settings as stored_settings
from bot.storage.setup import load_server


async def keep(
    connection: aiosqlite.Connection,
    before: CareNote,
    after: CareNote,
    around: Around,
    now: datetime,
) -> None:
    """Keep a note as it is now; its person and the safeguarding contact hear what is new."""
    await stored.save(connection, after, now)
    await _tell_person(connection, before, after, now)
    await tell_contact(connection, after, before, around, now)
    await note_deliveries.remove_if_over(connection, after.note_id)


async def tell_newest(connection: aiosqlite.Connection, note_id: CareNoteId, now: datetime) -> None:
    """Let a card that comes to a note which nobody is there to answer say so."""
    note = await stored.get(connection, note_id)
    if note is not None and note.may_be_claimed and note.stage is Stage.TOLD:
        await stored_cards.tell(connection, note_id, Truth.NOBODY, None, now)


async def tell_contact(
    connection: aiosqlite.Connection,
    note: CareNote,
    before: CareNote | None,
    around: Around,
    now: datetime,
) -> None:
    """Write to the safeguarding contact when a note has come to them.

    Where the server says that young people are in it, also at once when one is opened.
    """
    was_there = before is not None and before.stage is Stage.CONTACT
    is_theirs = note.stage is Stage.CONTACT and not was_there
    is_told_too = before is None and await _has_young_people(connection, note)
    if around.contact is None or not (is_theirs or is_told_too):
        return
    asked, about = Letter.FOR_CONTACT_ASKED, Letter.FOR_CONTACT
    if not is_theirs:
        asked, about = Letter.FOR_CONTACT_TOO_ASKED, Letter.FOR_CONTACT_TOO
    letter, ids = asked, await _staff_channel(connection, note)
    if note.standing:
        letter, ids = about, _ids(note.standing[0])
    link = _link(note.guild_id, *ids)
    language = await stored.language_of(connection, note.guild_id) or "en"
    draft = LetterDraft(language, letter, {"link": link})
    await write_letter(connection, note.guild_id, around.contact, draft, now)


async def tell_of_age(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    contact: UserId,
    place: Place,
    now: datetime,
) -> None:
    """Write to the safeguarding contact that somebody stated an age under the group's, quietly."""
    await _write(connection, guild_id, contact, Letter.AGE, place, now)


async def _write(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    user_id: UserId,
    letter: Letter,
    place: Place,
    now: datetime,
) -> None:
    language = await stored.language_of(connection, guild_id) or "en"
    draft = LetterDraft(language, letter, {"link": _link(guild_id, *_ids(place))})
    await write_letter(connection, guild_id, user_id, draft, now)


async def tell_directly(
    connection: aiosqlite.Connection, note: CareNote, people: Iterable[UserId], now: datetime
) -> None:
    """Write to some people that there is a note, where it cannot stand in its channel."""
    language = await stored.language_of(connection, note.guild_id) or "en"
    letter, link = Letter.NO_CHANNEL_ASKED, ""
    if note.standing:
        letter, link = Letter.NO_CHANNEL, _link(note.guild_id, *_ids(note.standing[0]))
    for user_id in people:
        draft = LetterDraft(language, letter, {"link": link})
        await write_letter(connection, note.guild_id, user_id, draft, now)


def _ids(place: Place) -> tuple[int, int]:
    return place.channel_id, place.message_id


def _link(*ids: int) -> str:
    return "/".join(["https://discord.com/channels", *map(str, ids)])


async def _has_young_people(connection: aiosqlite.Connection, note: CareNote) -> bool:
    return (await stored_settings.load(connection, note.guild_id)).has_young_people


async def _staff_channel(connection: aiosqlite.Connection, note: CareNote) -> tuple[int, ...]:
    channel_id = (await load_server(connection, note.guild_id)).staff_channel_id
    return () if channel_id is None else (channel_id,)


def _is_left(note: CareNote) -> bool:
    """Whether nobody is on a note, and nobody is left to be called to it."""
    return note.stage is Stage.TOLD and note.claimed_by is None


async def _tell_person(
    connection: aiosqlite.Connection, before: CareNote, after: CareNote, now: datetime
) -> None:
    reader_id = after.claimed_by
    if reader_id is not None and reader_id != before.claimed_by:
        await stored_cards.tell(connection, after.note_id, Truth.READ, reader_id, now)
    elif reader_id is None and _is_left(after) and not _is_left(before):
        await stored_cards.tell(connection, after.note_id, Truth.NOBODY, None, now)
