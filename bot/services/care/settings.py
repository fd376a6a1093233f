"""What a server chose for Care, what works of it, and telling the team once a week what doesn't."""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import aiosqlite

from bot.clock import Clock
from bot.domain.care.notes import LONGEST_WAIT, SHORTEST_WAIT, Waits
from bot.domain.care.readiness import LOST_CHANNEL, Channel, Facts, Readiness, readiness
from bot.domain.care.recognising.ages import AgeBand
from bot.domain.care.settings import CareSettings
from bot.domain.ids import GuildId, UserId
from bot.domain.letters import LetterDraft
from bot.domain.setup.server import Duty
from bot.services.letters import write_letter
from bot.services.notices import notify_staff
from bot.storage.care import notes as stored_notes
from bot.storage.care import rota as stored_rota
from bot.storage.care import settings as stored
from bot.storage.database import Database
from bot.storage.guidelines import settings as stored_guidelines
from bot.storage.setup import ensure_server, load_server

LONG_AGO = datetime.min.replace(tzinfo=UTC)
"""Since when a server that was never looked at is due."""
BETWEEN_NOTES = timedelta(days=7)
MOST_AT_ONCE = 50
LACKING = "notices.care.lacking"
"""The key of the weekly note; each thing that is missing has a key of its own beside it."""
WORTH_A_LOOK = "notices.care.worth_a_look"
"""The same where notes reach people, and perhaps others too."""


class CareSetup:
    """What set-up reads and writes of Care, and whoever asks whether people are alerted here."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def of_server(self, guild_id: GuildId) -> CareSettings:
        """Return what a server chose, or the defaults."""
        async with self._database.read() as connection:
            return await stored.load(connection, guild_id)

    async def choose_age_band(self, guild_id: GuildId, age_band: AgeBand | None) -> CareSettings:
        """Keep whom a server is for; `None` where nobody says."""
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            await stored.set_age_band(connection, guild_id, age_band)
        return await self.of_server(guild_id)

    async def choose_waits(self, guild_id: GuildId, waits: Waits) -> CareSettings:
        """Keep how long people have to answer before the next ones are called, within sense."""
        soon, now = (min(max(one, SHORTEST_WAIT), LONGEST_WAIT) for one in (waits.soon, waits.now))
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            await stored.set_waits(connection, guild_id, Waits(soon, min(soon, now)))
        return await self.of_server(guild_id)

    async def is_on(self, guild_id: GuildId) -> bool:
        """Whether people are alerted in a server; else it has resources only.

        A channel that is gone or closed does not switch Care off: that is a fault, and the note
        goes to others.
        """
        async with self._database.read() as connection:
            return readiness(await _facts(connection, guild_id)).is_on

    async def readiness(  # noqa: PLR0913 - each thing that only Discord tells
        self,
        guild_id: GuildId,
        *,
        channel: Channel | None = None,
        are_roles_empty: bool | None = False,
        are_roles_silent: bool = False,
        has_other_readers: bool = False,
        languages: Collection[str] = (),
        reads_messages: bool = True,
    ) -> Readiness:
        """Return what of Care works in a server, with what only Discord tells.

        `channel`: how the staff channel stands, where one was chosen. `are_roles_empty`:
        `None` where it could not be checked. `are_roles_silent`: whether no ping reaches the
        facilitators' roles. `has_other_readers`: whether roles that are not the team's read it.
        """
        async with self._database.read() as connection:
            facts = await _facts(connection, guild_id)
        if channel is not None and facts.channel is not Channel.NONE:
            facts = replace(facts, channel=channel)
        return readiness(
            replace(
                facts,
                are_roles_empty=are_roles_empty,
                are_roles_silent=are_roles_silent,
                has_other_readers=has_other_readers,
                languages=languages,
                reads_messages=reads_messages,
            )
        )

    async def next_due_at(self) -> datetime | None:
        """Return when the next server is to be told of what is missing."""
        async with self._database.read() as connection:
            if await stored.has_untold(connection):
                return LONG_AGO
            return await stored.next_told_at(connection)

    async def claim_due(self, now: datetime) -> tuple[GuildId, ...]:
        """Return the servers to be told now; each is told again in a week, whatever happens.

        A new one has a week to be set up.
        """
        async with self._database.write() as connection:
            for guild_id in await stored.untold(connection):
                await stored.tell_at(connection, guild_id, now + BETWEEN_NOTES)
            taken = (await stored.due(connection, now))[:MOST_AT_ONCE]
            for guild_id in taken:
                await stored.tell_at(connection, guild_id, now + BETWEEN_NOTES)
        return taken

    async def look_at_once(self, guild_id: GuildId) -> None:
        """Let a server be told now of what is missing: something has just been lost."""
        async with self._database.write() as connection:
            await stored.tell_at(connection, guild_id, self._clock.now())

    async def tell(self, guild_id: GuildId, found: Readiness, owner_id: UserId | None) -> None:
        """Tell the team what keeps notes from people, or may show them to others; else nothing.

        Where their channel is what is lost, the safeguarding contact is written to, without one
        whoever owns the server.
        """
        lacks = found.told_weekly
        if not lacks:
            return
        key = WORTH_A_LOOK if found.works else LACKING
        async with self._database.write() as connection:
            details = {"lacks": " ".join(lacks)}
            await notify_staff(connection, guild_id, key, details, self._clock.now())
            contact = await stored_guidelines.contact(connection, guild_id)
            reader = owner_id if contact is None else contact
            if found.has_lost_channel and reader is not None:
                language = await stored_notes.language_of(connection, guild_id) or "en"
                draft = LetterDraft(language, LOST_CHANNEL)
                await write_letter(connection, guild_id, reader, draft, self._clock.now())


async def _facts(connection: aiosqlite.Connection, guild_id: GuildId) -> Facts:
    server = await load_server(connection, guild_id)
    settings = await stored.load(connection, guild_id)
    helpers = await stored_rota.helpers(connection, guild_id)
    has_channel = server.staff_channel_id is not None
    return Facts(
        channel=Channel.FINE if has_channel else Channel.NONE,
        has_contact=await stored_guidelines.contact(connection, guild_id) is not None,
        has_facilitators=bool(server.roles(Duty.FACILITATOR)),
        has_hours=any(one.shifts or one.duty for one in helpers),
        has_age_band=settings.age_band is not None,
        has_country=server.country is not None,
        has_channels=bool(await stored_guidelines.channels(connection, guild_id)),
    )
