"""The proposal after two weeks of watching, and the sample of the week; nothing starts by itself.

For the scheduler: both only write a note, the card is wherever facilitators open it.
"""

from collections.abc import Collection
from datetime import datetime

import aiosqlite

from bot.clock import Clock
from bot.domain.guidelines import proposal
from bot.domain.guidelines.precision import Verdict
from bot.domain.guidelines.proposal import (
    BETWEEN_SAMPLES,
    EXAMPLES,
    SAMPLE,
    WATCHED_FOR,
    Answer,
    Example,
    Note,
    Proposal,
    chosen_examples,
)
from bot.domain.guidelines.review import Mark
from bot.domain.guidelines.settings import InForce, Refusal
from bot.domain.ids import GuildId, MessageId
from bot.services.guidelines import judging
from bot.services.notices import notify_staff
from bot.storage.database import Database
from bot.storage.guidelines import findings, settings
from bot.storage.guidelines import proposals as stored

MOST_AT_ONCE = 50
LOOKED_THROUGH = 500
"""From how many of the newest findings examples are chosen."""


class Proposals:
    """What the card of the proposal and that of the sample call; for the scheduler a source."""

    name = "guideline proposals"

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def next_due_at(self) -> datetime | None:
        """Return when the next proposal or sample is due."""
        async with self._database.read() as connection:
            return await stored.next_due_at(connection)

    async def claim_due(self, now: datetime) -> tuple[()]:
        """Tell staff of the proposals and samples that are due."""
        async with self._database.write() as connection:
            for guild_id in await stored.due_proposals(connection, now, MOST_AT_ONCE):
                found = await self._proposal(connection, guild_id, now)
                await stored.propose(connection, guild_id)
                await notify_staff(
                    connection, guild_id, Note.PROPOSAL, {"number": found.total}, now
                )
            for guild_id in await stored.due_samples(connection, now, MOST_AT_ONCE):
                await self._draw(connection, guild_id, now)
        return ()

    async def get(self, guild_id: GuildId) -> Proposal | None:
        """Return the proposal that waits for an answer, or `None`."""
        now = self._clock.now()
        async with self._database.read() as connection:
            if not await stored.is_proposed(connection, guild_id):
                return None
            return await self._proposal(connection, guild_id, now)

    async def answer(
        self, guild_id: GuildId, answer: Answer, ticked: Collection[str]
    ) -> InForce | Refusal:
        """Do what facilitators decided; the first of two presses counts."""
        now = self._clock.now()
        async with self._database.write() as connection:
            if not await stored.is_proposed(connection, guild_id):
                return Refusal.NO_PROPOSAL
            before = await settings.load(connection, guild_id)
            changed = proposal.modes_after(answer, ticked, before.modes())
            await settings.set_families(connection, guild_id, changed)
            await stored.end(connection, guild_id)
            if answer is Answer.KEEP_WATCHING:
                await settings.begin_watching(connection, guild_id, now, now + WATCHED_FOR)
            return await settings.load(connection, guild_id)

    async def sample(self, guild_id: GuildId) -> tuple[Example, ...]:
        """Return what of this week's sample nobody has judged yet, by link."""
        since = self._clock.now() - BETWEEN_SAMPLES
        async with self._database.read() as connection:
            return await findings.sampled(connection, guild_id, since)

    async def judge(
        self, guild_id: GuildId, message_id: MessageId, rule_id: str, verdict: Verdict
    ) -> Refusal | None:
        """Count what a moderator says of a finding of the sample; the first press counts."""
        now = self._clock.now()
        async with self._database.write() as connection:
            finding = await findings.get(connection, guild_id, message_id, rule_id)
            if finding is None or finding.verdict is not None:
                return Refusal.NOT_HERE
            await judging.judge(connection, finding, verdict, now)
        return None

    async def gone(self, guild_id: GuildId, message_id: MessageId) -> None:
        """Offer a message no more that is not there any longer."""
        async with self._database.write() as connection:
            await findings.set_mark(connection, guild_id, message_id, Mark.GONE)

    async def _proposal(
        self, connection: aiosqlite.Connection, guild_id: GuildId, now: datetime
    ) -> Proposal:
        since = await stored.watching_since(connection, guild_id) or now
        newest = await findings.counted(connection, guild_id, since, LOOKED_THROUGH)
        return Proposal(
            guild_id,
            since,
            await findings.counts(connection, guild_id, since),
            chosen_examples(newest, EXAMPLES),
        )

    async def _draw(
        self, connection: aiosqlite.Connection, guild_id: GuildId, now: datetime
    ) -> None:
        # Further back than a week, so that a draw that comes late misses nothing; nothing is
        # offered twice.
        since = now - 2 * BETWEEN_SAMPLES
        newest = await findings.unjudged(connection, guild_id, since, LOOKED_THROUGH)
        chosen = chosen_examples(newest, SAMPLE)
        await findings.mark_sampled(connection, guild_id, chosen, now)
        await settings.sample_at(connection, guild_id, now + BETWEEN_SAMPLES)
        if chosen:
            await notify_staff(connection, guild_id, Note.SAMPLE, {"number": len(chosen)}, now)
