"""Forms whose words ask for care: kept while they are posted, so that a crash loses nobody."""

from datetime import datetime

from bot.clock import Clock
from bot.domain.care.forms import FIRST_LOOK, LOOKED_FOR, FormUnderWay, KnownBy, look_again_at
from bot.domain.ids import CareFormId, ChannelId, GuildId, MessageId, UserId
from bot.storage.care import forms as stored
from bot.storage.database import Database
from bot.storage.setup import ensure_server

MOST_AT_ONCE = 25


class CareForms:
    """What posts words, and the worker that looks for those of which nobody knows.

    A row is there for as long as nobody was told of its post: it goes with the note that is
    written, at once or never.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def begin(
        self, guild_id: GuildId, user_id: UserId, channel_id: ChannelId, known_by: KnownBy
    ) -> CareFormId:
        """Write down that words are about to be posted; none of them is kept."""
        person, now = (guild_id, user_id), self._clock.now()
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            return await stored.add(connection, person, channel_id, known_by, now)

    async def changes(self, form_id: CareFormId, message_id: MessageId) -> None:
        """Keep that the words take the place of those of a post that stands."""
        async with self._database.write() as connection:
            await stored.changes(connection, form_id, message_id)

    async def end(self, form_id: CareFormId) -> None:
        """Keep nothing: whoever wrote them was looked after, or they stand nowhere."""
        async with self._database.write() as connection:
            await stored.drop(connection, form_id)

    async def doubt(self, form_id: CareFormId) -> None:
        """Let words be looked for whose post was never confirmed."""
        async with self._database.write() as connection:
            await stored.look_at(connection, form_id, self._clock.now() + FIRST_LOOK)

    async def next_due_at(self) -> datetime | None:
        """Return when the next post wants to be looked for."""
        async with self._database.read() as connection:
            return await stored.next_look_at(connection)

    async def claim_due(self, now: datetime) -> tuple[FormUnderWay, ...]:
        """Return the forms whose posts are to be looked for now."""
        async with self._database.write() as connection:
            return await stored.claim_due(connection, now, MOST_AT_ONCE)

    async def wake_interrupted(self) -> None:
        """Let posts be looked for that a crash cut off; only at start.

        After a longer stop a card would come out of nowhere.
        """
        now = self._clock.now()
        async with self._database.write() as connection:
            await stored.drop_before(connection, now - LOOKED_FOR)
            await stored.wake_interrupted(connection, now)

    async def set_back(self, form: FormUnderWay) -> None:
        """Keep that a look failed: later, or never."""
        later = look_again_at(form, self._clock.now())
        async with self._database.write() as connection:
            if later is None:
                await stored.drop(connection, form.form_id)
            else:
                await stored.look_at(connection, form.form_id, later)
