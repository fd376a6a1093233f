"""A post in need that is set aside: what is kept with its note and its card, and *Undo*."""

from collections.abc import Sequence
from datetime import datetime

import aiosqlite

from bot.clock import Clock
from bot.domain.care import written
from bot.domain.care.notes import CareNote, Place, Refusal
from bot.domain.care.setting_aside import SetAside, asks_to_be_set_aside
from bot.domain.guidelines.ladder import Found
from bot.domain.ids import CareCardId, CareNoteId, GuildId
from bot.storage.care import cards, notes
from bot.storage.database import Database
from bot.storage.guidelines import settings


class SetAsidePosts:
    """What *Undo* on a note calls."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def undo(self, note_id: CareNoteId) -> CareNote | Refusal:
        """Let somebody post again what was set aside; their card says so, or people do.

        For as long as the note is open nothing more of that person is set aside.
        """
        now = self._clock.now()
        async with self._database.write() as connection:
            before = await notes.get(connection, note_id)
            if before is None:
                return Refusal.OVER
            after = written.undone(before)
            if isinstance(after, Refusal):
                return after
            for was, one in zip(before.messages, after.messages, strict=True):
                if was == one:
                    continue
                card_id = await cards.about_post(connection, one.place)
                if card_id is None:
                    after = written.message_aside(after, one.place, SetAside.UNTOLD)
                else:
                    await cards.say_undone(connection, card_id, now)
            await notes.save(connection, after, now)
        return after


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
    note = await notes.get(connection, note_id)
    if note is None or not written.may_be_set_aside(note):
        return
    if card_id is not None:
        await cards.give_back(connection, card_id, post)
    else:
        await notes.save(connection, written.message_aside(note, post, SetAside.STANDS), now)
