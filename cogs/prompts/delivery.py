"""The worker of daily questions: claims what is due, posts it once, opens its thread, pins it."""

import logging
from collections.abc import Sequence
from datetime import datetime
from functools import partial

import discord

from bot.client import Circlekeeper
from bot.domain.ids import MessageId, RoleId
from bot.domain.prompts.deliveries import Delivery, DeliveryState, Note
from bot.pacer import Priority
from bot.permissions import TO_STAND, TO_THREAD, MissingPermissionsError
from bot.scheduler import Job
from bot.services.prompts.deliveries import Posting
from bot.ui.prompts.post import Setting, prompt_message, thread_name
from cogs.posting import keep_setback, report_setback, require, setback
from cogs.prompts import pins
from cogs.prompts.channels import Look, Place, find_place

log = logging.getLogger(__name__)


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
            place = await find_place(self._client, delivery.channel_id)
            if delivery.state is DeliveryState.POSTING:
                delivery = await self._post(place, posting)
            if delivery.state is DeliveryState.THREADING:
                delivery = await self._open_thread(place, posting, delivery)
                await self._finish(place, posting, delivery)
        except Exception as error:  # noqa: BLE001 - a row must never be left without its next step
            await self._set_back(delivery, error)

    async def _post(self, place: Place, posting: Posting) -> Delivery:
        delivery = posting.delivery
        require(place.channel, TO_STAND)
        message_id = await place.find(delivery) if delivery.may_already_stand else None
        if message_id is None:
            if delivery.is_withdrawn or delivery.is_too_late(self._client.clock.now()):
                given_up = await self._service.give_up(delivery)
                self._client.wake()
                return given_up
            message_id = await place.post(delivery, await self._look(place, posting))
        log.info("A prompt stands.", extra={"delivery": delivery.delivery_id})
        has_thread = place.is_forum or posting.manner.has_thread
        return await self._service.settle_message(delivery, message_id, has_thread=has_thread)

    async def _look(self, place: Place, posting: Posting) -> Look:
        role = await self._mentioned(place, posting)
        setting = Setting(
            opens_thread=posting.manner.has_thread and not place.is_forum,
            role_id=None if role is None else RoleId(role.id),
        )
        say = self._client.say_in(posting.manner.language)
        delivery_id = posting.delivery.delivery_id
        view = prompt_message(say, delivery_id, posting.prompt, posting.value, setting)
        return Look(view, thread_name(posting.prompt), role)

    async def _mentioned(self, place: Place, posting: Posting) -> discord.Role | None:
        """Return the role that the question calls; facilitators hear why it calls nobody."""
        role_id, channel = posting.manner.role_id, place.channel
        if role_id is None:
            return None
        role = channel.guild.get_role(role_id)
        if role is None or role.is_default():
            await self._service.tell_once(posting.delivery, Note.ROLE_GONE)
            self._client.wake()
            return None
        if not (role.mentionable or channel.permissions_for(channel.guild.me).mention_everyone):
            named = f"<@&{role.id}>"
            await self._service.tell_once(posting.delivery, Note.ROLE_QUIET, role=named)
            self._client.wake()
            return None
        return role

    async def _open_thread(self, place: Place, posting: Posting, delivery: Delivery) -> Delivery:
        if not delivery.has_thread or delivery.thread_id is not None:
            return delivery
        if not place.is_forum:
            require(place.channel, TO_THREAD)
        message_id = MessageId(delivery.message_id or 0)
        thread_id = await place.open_thread(message_id, thread_name(posting.prompt))
        return await self._service.settle_thread(delivery, thread_id)

    async def _finish(self, place: Place, posting: Posting, delivery: Delivery) -> None:
        is_pinned = False
        await pins.take_back(self._client, posting.pinned)
        if posting.manner.is_pinned:
            is_pinned = await pins.pin(place, delivery)
            if not is_pinned:
                await self._service.tell_once(delivery, Note.NO_PIN)
                self._client.wake()
        await self._service.finish(delivery, is_pinned=is_pinned, unpinned=posting.pinned)

    async def _set_back(self, delivery: Delivery, error: Exception) -> None:
        report_setback("A prompt was set back.", error, delivery=delivery.delivery_id)
        kind = setback(error)
        lacking = error.names if isinstance(error, MissingPermissionsError) else ()
        await keep_setback(self._client, lambda: self._service.set_back(delivery, kind, lacking))
