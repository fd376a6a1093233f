"""What is kept of somebody in care notes, forgotten at their word."""

from datetime import datetime

import aiosqlite

from bot.domain.care import noting
from bot.domain.care.notes import Around, Ending
from bot.domain.ids import GuildId, UserId
from bot.storage.care import cards as stored_cards
from bot.storage.care import forms, note_deliveries
from bot.storage.care import notes as stored
from bot.storage.care import settings as stored_settings

# Whoever calls people finds out who is there.
_ANYBODY = Around((UserId(0),), (UserId(0),), has_facilitators=True, contact=UserId(0))


async def forget(
    connection: aiosqlite.Connection, user_id: UserId, guild_id: GuildId | None, now: datetime
) -> None:
    """Close the notes about somebody, and give what they are on to others.

    Their cards, and under their code until when they get none, go with all else that is open.
    """
    for note in await stored.of_people(connection, user_id, guild_id):
        await stored.save(connection, noting.closed(note, Ending.ERASED), now)
        await note_deliveries.remove_if_over(connection, note.note_id)
    for note in await stored.claimed_by(connection, user_id, guild_id):
        waits = (await stored_settings.load(connection, note.guild_id)).waits
        after = noting.left_the_team(note, _ANYBODY, waits, now)
        await stored.save(connection, after, now)
    await forms.forget(connection, user_id, guild_id)
    await stored_cards.forget_reader(connection, user_id, guild_id)
