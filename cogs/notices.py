"""The worker of notes to staff."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

import discord

from bot.client import Circlekeeper
from bot.domain.ids import ChannelId, MessageId
from bot.domain.notices import Notice
from bot.pacer import Priority
from bot.permissions import TO_POST_NOTICES, members_read
from bot.scheduler import Job
from bot.ui.notices import is_of_notice, notice_message, withheld_message
from bot.wording import Say
from cogs.guideline_words import language_of_server
from cogs.posting import find_channel, find_ours, keep_setback, report_setback, require


class NoticeDeliveries:
    """Due notes, for the scheduler."""

    name = "notices"

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        self._service = client.services.notices

    async def next_due_at(self) -> datetime | None:
        """Return when the next note wants to be posted."""
        return await self._service.next_due_at()

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        """Claim what is due and return its posting."""
        return [
            Job("post a notice", Priority.ROUNDS, partial(self._deliver, notice))
            for notice in await self._service.claim_due(now)
        ]

    async def _deliver(self, notice: Notice) -> None:
        try:
            # A claimed note has a staff channel; channel 0 would be gone, and set back as such.
            channel_id = notice.staff_channel_id or ChannelId(0)
            channel = await find_channel(self._client, channel_id, Priority.ROUNDS)
            require(channel, TO_POST_NOTICES)
            is_withheld = notice.names_somebody and members_read(channel)
            message = await self._find(channel, notice) if notice.may_already_stand else None
            if message is None:
                view_of = withheld_message if is_withheld else notice_message
                view = view_of(await self._say(notice), notice)
                await self._client.pacer.turn(Priority.ROUNDS)
                message = await channel.send(view=view, nonce=notice.nonce, silent=True)
            if is_withheld:
                await self._service.withhold(notice)
            else:
                await self._service.settle(notice, MessageId(message.id))
        except Exception as error:  # noqa: BLE001 - a row must never be left without its next step
            report_setback("A note to staff was set back.", error, notice=notice.notice_id)
            await keep_setback(self._client, partial(self._service.set_back, notice))

    async def _say(self, notice: Notice) -> Say:
        return self._client.say_in(await language_of_server(self._client, notice.guild_id))

    async def _find(self, channel: discord.TextChannel, notice: Notice) -> discord.Message | None:
        return await find_ours(
            self._client,
            channel,
            notice.created_at,
            lambda message: is_of_notice(message, notice.notice_id),
            Priority.ROUNDS,
        )
