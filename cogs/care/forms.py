"""Posts of forms whose words ask for care, where nobody knows whether they stand: looked for."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

import discord

from bot.client import Circlekeeper
from bot.domain.care.forms import FormUnderWay
from bot.domain.care.recognising import recognise
from bot.domain.guidelines.messages import Message
from bot.domain.ids import MessageId
from bot.domain.reading.reading import read
from bot.pacer import Priority
from bot.permissions import MissingPermissionsError
from bot.scheduler import Job
from bot.ui.prompts.shares import is_of_share, read_share_post
from cogs.care.hearing import keep
from cogs.posting import find_ours, keep_setback, report_setback
from cogs.prompts.share_places import ShareChannel

_PRIORITY = Priority.CARE


class CareFormWorker:
    """Posts to look for, for the scheduler."""

    name = "care forms"

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        self._service = client.services.care_forms

    async def next_due_at(self) -> datetime | None:
        """Return when the next post wants to be looked for."""
        return await self._service.next_due_at()

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        """Claim what is due and return the looks."""
        return [
            Job("look for words in need", _PRIORITY, partial(self._look, form))
            for form in await self._service.claim_due(now)
        ]

    async def _look(self, form: FormUnderWay) -> None:
        try:
            author = await self._author(form)
            if author is not None:
                await self._look_after(form, author)
            await self._service.end(form.form_id)
        except Exception as error:  # noqa: BLE001 - a row must never be left without its next step
            report_setback("Words in need could not be looked for.", error, form=form.form_id)
            await keep_setback(self._client, partial(self._service.set_back, form))
        self._client.wake()

    async def _author(self, form: FormUnderWay) -> discord.Member | None:
        guild = self._client.get_guild(form.guild_id)
        if guild is None:
            # An outage on Discord's side, or the bot left.
            raise discord.InvalidData("The server of this form is not there.")
        await self._client.pacer.turn(_PRIORITY)
        try:
            return await guild.fetch_member(form.user_id)
        except discord.NotFound:
            return None

    async def _look_after(self, form: FormUnderWay, author: discord.Member) -> None:
        """Have people told, and the card sent, where the words stand."""
        post = await self._post(form)
        language = self._client.library.languages[0]
        standing = None if post is None else read_share_post(self._client.say_in(language), post)
        if post is None or standing is None:
            return
        reading = read(standing.share.words)
        recognition = recognise(reading)
        if recognition is None:
            return
        place = (form.channel_id, MessageId(post.id))
        message = Message(form.guild_id, *place, form.user_id, language)
        await keep(self._client, message, recognition, author, reading, mark=standing.mark)

    async def _post(self, form: FormUnderWay) -> discord.Message | None:
        """Return the post of a form, or `None` where it does not stand."""
        channel = await self._channel(form)
        if channel is None:
            return None
        mark, message_id = form.known_by.mark, form.known_by.message_id
        if message_id is not None:
            await self._client.pacer.turn(_PRIORITY)
            try:
                return await channel.fetch_message(message_id)
            except discord.NotFound:
                return None
        if mark is None:
            return None

        def is_it(message: discord.Message) -> bool:
            return is_of_share(message, mark)

        return await find_ours(self._client, channel, form.begun_at, is_it, _PRIORITY)

    async def _channel(self, form: FormUnderWay) -> ShareChannel | None:
        await self._client.pacer.turn(_PRIORITY)
        try:
            channel = await self._client.fetch_channel(form.channel_id)
        except discord.NotFound:
            return None
        if not isinstance(channel, ShareChannel):
            return None
        if not channel.permissions_for(channel.guild.me).read_message_history:
            # Discord would show it as empty.
            raise MissingPermissionsError(form.channel_id, ("read_message_history",))
        return channel
