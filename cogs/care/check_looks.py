"""Is somebody who asked for it quiet, and is their facilitator still one?"""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from bot.client import Circlekeeper
from bot.domain.care.check_on_me import CheckOnMe
from bot.pacer import Priority
from bot.scheduler import Job
from cogs.care.facilitators import is_facilitator, member_of
from cogs.posting import report_setback


class CheckOnMeLooks:
    """Wishes to look at, for the scheduler."""

    name = "check on me"

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        self._service = client.services.check_on_me

    async def next_due_at(self) -> datetime | None:
        """Return when the next wish wants to be looked at."""
        return await self._service.next_due_at()

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        """Claim what is due and return the looks."""
        return [
            Job("check on somebody who asked", Priority.BACKFILL, partial(self._look, check))
            for check in await self._service.claim_due(now)
        ]

    async def _look(self, check: CheckOnMe) -> None:
        """Ask Discord who is still there; where it does not answer, the next look comes anyway."""
        try:
            member = await member_of(self._client, check.guild_id, check.user_id, Priority.BACKFILL)
            stays = check.facilitator_id is not None and await is_facilitator(
                self._client, check.guild_id, check.facilitator_id, Priority.BACKFILL
            )
            await self._service.settle(check, is_member=member is not None, is_facilitator=stays)
        except Exception as error:  # noqa: BLE001 - a row must never be left without its next step
            report_setback("A wish to be checked on was set back.", error, check=check.check_id)
            return
        self._client.wake()
