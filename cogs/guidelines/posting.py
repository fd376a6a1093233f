"""The worker of posted guidelines: posts each once, pins it, and keeps it up to date."""

import logging
from collections.abc import Sequence
from datetime import datetime
from functools import partial

import discord
from discord import ui

from bot.client import Circlekeeper
from bot.domain.guidelines.card_posts import CardPost, State, is_worth_posting
from bot.domain.guidelines.texts import with_own
from bot.domain.ids import ChannelId, MessageId
from bot.pacer import Priority
from bot.permissions import TO_PIN, TO_STAND, MissingPermissionsError
from bot.scheduler import Job
from bot.ui.guidelines.card import is_of_card, posted_message
from cogs.posting import (
    find_channel,
    find_ours,
    keep_setback,
    report_setback,
    require,
    setback,
)

log = logging.getLogger(__name__)

# A channel holds 250 pins: which of them may go is for people to say.
_TOO_MANY_PINS = 30003


class GuidelineCardWorker:
    """Due posts of the guidelines, for the scheduler."""

    name = "posted guidelines"

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        self._service = client.services.guideline_cards

    async def next_due_at(self) -> datetime | None:
        """Return when the next post, or the next attempt at one, is due."""
        return await self._service.next_due_at()

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        """Claim what is due and return its posting."""
        return [
            Job("post of the guidelines", Priority.PROMPTS, partial(self._carry_out, post))
            for post in await self._service.claim_due(now)
        ]

    async def _carry_out(self, post: CardPost) -> None:
        try:
            channel = await find_channel(self._client, post.channel_id, Priority.PROMPTS)
            if post.state is State.POSTING:
                stands = await self._post(channel, post)
                if stands is None:
                    return
                post = stands
            if post.state is State.UPDATING:
                await self._update(channel, post)
            else:
                await self._settle(channel, post)
        except Exception as error:  # noqa: BLE001 - a row must never be left without its next step
            await self._set_back(post, error)

    async def _post(self, channel: discord.TextChannel, post: CardPost) -> CardPost | None:
        require(channel, TO_STAND)
        found = None
        if post.may_already_stand:
            found = await find_ours(
                self._client,
                channel,
                post.asked_at,
                lambda message: is_of_card(message, post.card_id),
                Priority.PROMPTS,
            )
        if found is not None:
            return await self._service.keep_posted(post, MessageId(found.id), was_found=True)
        if not is_worth_posting(post, self._client.clock.now()):
            await self._service.give_up(post)
            self._client.wake()
            return None
        view = await self._look(post)
        await self._client.pacer.turn(Priority.PROMPTS)
        message = await channel.send(view=view, nonce=post.nonce, silent=True)
        log.info("The guidelines stand.", extra={"card": post.card_id})
        return await self._service.keep_posted(post, MessageId(message.id), was_found=False)

    async def _settle(self, channel: discord.TextChannel, post: CardPost) -> None:
        """Take the place of earlier posts there, then pin this one; either may be done already."""
        for earlier in await self._service.earlier(post):
            if earlier.message_id is not None:
                await self._delete(channel, earlier.message_id)
            await self._service.clear(earlier)
        if post.is_pinned:
            require(channel, TO_PIN)
            await self._client.pacer.turn(Priority.PROMPTS)
            await _pin(channel.get_partial_message(post.message_id or 0))
        await self._service.settle(post)
        self._client.wake()

    async def _delete(self, channel: discord.TextChannel, message_id: MessageId) -> None:
        await self._client.pacer.turn(Priority.PROMPTS)
        try:
            await channel.get_partial_message(message_id).delete()
        except discord.NotFound:
            log.info("An earlier post of the guidelines was gone already.")

    async def _update(self, channel: discord.TextChannel, post: CardPost) -> None:
        view = await self._look(post)
        await self._client.pacer.turn(Priority.PROMPTS)
        await channel.get_partial_message(post.message_id or 0).edit(view=view)
        await self._service.settle(post)
        self._client.wake()

    async def _look(self, post: CardPost) -> ui.LayoutView:
        client = self._client
        await self._service.begin(post)
        library = client.library
        shipped = library.guidelines.get(post.language) or library.guidelines[library.languages[0]]
        own = await client.services.guideline_texts.own(post.guild_id, post.language)
        return posted_message(client.say_in(post.language), post.card_id, with_own(shipped, own))

    async def _set_back(self, post: CardPost, error: Exception) -> None:
        report_setback("A post of the guidelines was set back.", error, card=post.card_id)
        kind = setback(error)
        await keep_setback(self._client, lambda: self._service.set_back(post, kind))


async def _pin(message: discord.PartialMessage) -> None:
    try:
        await message.pin()
    except discord.HTTPException as error:
        if error.code != _TOO_MANY_PINS:
            raise
        raise MissingPermissionsError(ChannelId(message.channel.id), TO_PIN) from error
