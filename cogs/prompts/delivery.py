"""The worker of daily questions: claims what is due, posts it once, opens its thread."""

import logging
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Final

import discord

from bot.client import Circlekeeper
from bot.domain.ids import ChannelId, MessageId
from bot.domain.prompts.deliveries import Delivery, DeliveryState
from bot.pacer import Priority
from bot.permissions import TO_STAND, TO_THREAD
from bot.scheduler import Job
from bot.services.prompts.deliveries import Posting
from bot.ui.prompts.post import is_of_delivery, prompt_message, thread_name
from cogs.posting import (
    find_channel,
    find_ours,
    keep_setback,
    report_setback,
    require,
    setback,
)

log = logging.getLogger(__name__)

_THREAD_EXISTS = 160004
# Discord's longest: an answer is welcome late.
_ARCHIVED_AFTER_MINUTES: Final = 10080


class PromptDeliveries:
    """Due prompts, for the scheduler."""

    name = "prompts"

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        self._service = client.services.deliveries

    async def next_due_at(self) -> datetime | None:
        """Return when the next question, or the next attempt at one, is due."""
        return await self._service.next_due_at()

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        """Claim what is due and return its posting."""
        return [
            Job("deliver a prompt", Priority.PROMPTS, partial(self._deliver, posting))
            for posting in await self._service.claim_due(now)
        ]

    async def _deliver(self, posting: Posting) -> None:
        delivery = posting.delivery
        try:
            channel = await find_channel(self._client, delivery.channel_id, Priority.PROMPTS)
            if delivery.state is DeliveryState.POSTING:
                delivery = await self._post(channel, posting)
            if delivery.state is DeliveryState.THREADING:
                await self._open_thread(channel, posting, delivery)
        except Exception as error:  # noqa: BLE001 - a row must never be left without its next step
            await self._set_back(delivery, error)

    async def _post(self, channel: discord.TextChannel, posting: Posting) -> Delivery:
        delivery = posting.delivery
        require(channel, TO_STAND)
        message = await self._find(channel, delivery) if delivery.may_already_stand else None
        if message is None:
            if delivery.is_too_late(self._client.clock.now()):
                given_up = await self._service.give_up(delivery)
                self._client.wake()
                return given_up
            await self._client.pacer.turn(Priority.PROMPTS)
            message = await channel.send(
                view=prompt_message(
                    self._client.say_in(posting.manner.language),
                    delivery.delivery_id,
                    posting.prompt,
                    posting.value,
                ),
                nonce=delivery.nonce,
                silent=True,
            )
        log.info("A prompt stands.", extra={"delivery": delivery.delivery_id})
        return await self._service.settle_message(delivery, MessageId(message.id))

    async def _find(
        self, channel: discord.TextChannel, delivery: Delivery
    ) -> discord.Message | None:
        return await find_ours(
            self._client,
            channel,
            delivery.claimed_at,
            lambda message: is_of_delivery(message, delivery.delivery_id),
            Priority.PROMPTS,
        )

    async def _open_thread(
        self, channel: discord.TextChannel, posting: Posting, delivery: Delivery
    ) -> None:
        require(channel, TO_THREAD)
        message_id = MessageId(delivery.message_id or 0)
        await self._client.pacer.turn(Priority.PROMPTS)
        try:
            await channel.get_partial_message(message_id).create_thread(
                name=thread_name(posting.prompt), auto_archive_duration=_ARCHIVED_AFTER_MINUTES
            )
        except discord.HTTPException as error:
            if error.code != _THREAD_EXISTS:
                raise
        # A message's thread has the id of the message, so one made by an attempt whose answer
        # was lost is known all the same.
        await self._service.settle_thread(delivery, ChannelId(message_id))

    async def _set_back(self, delivery: Delivery, error: Exception) -> None:
        report_setback("A prompt was set back.", error, delivery=delivery.delivery_id)
        kind = setback(error)
        await keep_setback(self._client, lambda: self._service.set_back(delivery, kind))
