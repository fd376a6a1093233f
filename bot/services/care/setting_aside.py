"""What is kept of a post in need that is to be set aside, with the note and the card about it."""

from collections.abc import Sequence
from datetime import datetime

import aiosqlite

from bot.domain.care import noting
from bot.domain.care.notes import Place
from bot.domain.care.setting_aside import SetAside, asks_to_be_set_aside
from bot.domain.guidelines.ladder import Found
from bot.domain.ids import CareCardId, CareNoteId, GuildId
from bot.storage.care import cards, notes
from bot.storage.guidelines import settings


async def set_aside(
    connection: aiosqlite.Connection,
    about: tuple[GuildId, CareNoteId, CareCardId | None],
    post: Place,
    found: Sequence[Found],
    now: datetime,
) -> None:
    """Let a card bring the words of a post back; without one it stays, and people read so.

    Only where there is a note: a post that is gone is seen by nobody any more.
    """
    guild_id, note_id, card_id = about
    if not found or await cards.about_post(connection, post) is not None:
        return
    if not asks_to_be_set_aside(found, await settings.load(connection, guild_id)):
        return
    if card_id is not None:
        await cards.give_back(connection, card_id, post)
        return
    note = await notes.get(connection, note_id)
    if note is not None:
        await notes.save(connection, noting.message_aside(note, post, SetAside.STANDS), now)
