"""Care notes about messages that are gone: they stay, and say so."""

from collections.abc import Iterable

from bot.clock import Clock
from bot.domain.care import written
from bot.domain.ids import ChannelId, GuildId, MessageId
from bot.services.care.kept_notes import KeptNotes
from bot.storage.care import notes as stored
from bot.storage.database import Database


class NotesOfGoneMessages(KeptNotes):
    """What whoever hears of something deleted calls."""

    def __init__(self, database: Database, clock: Clock) -> None:
        super().__init__(database)
        self._clock = clock

    async def deleted(self, guild_id: GuildId, message_ids: Iterable[MessageId]) -> bool:
        """Let the notes about messages that are gone say so; return whether there are any."""
        ids = tuple(message_ids)
        async with self._database.read() as connection:
            # Nearly everything that is deleted is nothing to us, and no reason to write.
            if not await stored.about(connection, guild_id, ids):
                return False
        now = self._clock.now()
        async with self._database.write() as connection:
            for note in await stored.about(connection, guild_id, ids):
                await stored.save(connection, written.messages_deleted(note, ids), now)
        return True

    async def place_gone(self, guild_id: GuildId, channel_id: ChannelId) -> bool:
        """The same for all messages of a channel or thread that is gone."""
        async with self._database.read() as connection:
            there = await stored.in_channel(connection, guild_id, channel_id)
        return bool(there) and await self.deleted(guild_id, there)

    async def places(self, guild_id: GuildId) -> tuple[ChannelId, ...]:
        """Return the channels and threads in which the messages of notes stood when last seen."""
        async with self._database.read() as connection:
            return await stored.places(connection, guild_id)
