"""Care notes as they are kept: what whoever shows them asks."""

from bot.domain.care.notes import CareNote
from bot.domain.ids import CareNoteId, GuildId, UserId
from bot.storage.care import notes as stored
from bot.storage.database import Database


class KeptNotes:
    """Reads notes, and changes none."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def alerts_are_on(self, guild_id: GuildId) -> bool:
        """Whether people are told at all; otherwise the server has resources only."""
        async with self._database.read() as connection:
            return await stored.alerts_are_on(connection, guild_id)

    async def has_open(self, guild_id: GuildId, user_id: UserId) -> bool:
        """Whether there is an open note about somebody."""
        async with self._database.read() as connection:
            return await stored.of_person(connection, guild_id, user_id) is not None

    async def of_person(self, guild_id: GuildId, user_id: UserId) -> CareNote | None:
        """Return the open note about somebody, or `None`."""
        async with self._database.read() as connection:
            return await stored.of_person(connection, guild_id, user_id)

    async def of_server(self, guild_id: GuildId) -> tuple[CareNote, ...]:
        """Return the open notes of a server, the one that wants an answer first in front."""
        async with self._database.read() as connection:
            return await stored.of_server(connection, guild_id)

    async def get(self, note_id: CareNoteId) -> CareNote | None:
        """Return a note, or `None`."""
        async with self._database.read() as connection:
            return await stored.get(connection, note_id)
