"""Who can be called to a care note in a server at the moment."""

from bot.clock import Clock
from bot.domain.care.notes import Around
from bot.domain.ids import GuildId, UserId
from bot.domain.setup.server import Duty
from bot.services.care.rota import lines
from bot.storage.database import Database
from bot.storage.guidelines import settings
from bot.storage.setup import load_duties


class CarePeople:
    """Asked before a note changes, so that nothing is waited for while it is written."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def around(
        self, guild_id: GuildId, *, but: UserId | None = None, is_now: bool = False
    ) -> Around:
        """Return who there is, without one person: whom the note is about.

        For a note that says *now* (`is_now`) also who lets those reach them in quiet hours.
        """
        now = self._clock.now()
        async with self._database.read() as connection:
            people = await lines(connection, guild_id, now, is_now=is_now)
            contact = await settings.contact(connection, guild_id)
            duties = await load_duties(connection, guild_id)
        return Around(
            on_duty=tuple(one for one in people.first if one != but),
            second_line=tuple(one for one in people.second if one != but),
            has_facilitators=bool(duties.get(Duty.FACILITATOR)),
            contact=None if contact == but else contact,
        )
