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
from bot.ui.prompts.shares import is_shared_by, read_share_post
from cogs.care.hearing import keep
from cogs.posting import find_ours, keep_setback, report_setback
from cogs.prompts.share_places import ShareChannel
from cogs.prompts.shares import shown_name

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
        """Have people told, and the card sent, for what stands and was not told of."""
        language = self._client.library.languages[0]
        say = self._client.say_in(language)
        for post in await self._posts(form, author):
            message_id = MessageId(post.id)
            standing = read_share_post(say, post)
            reading = read("" if standing is None else standing.share.words)
            recognition = recognise(reading)
            if recognition is None or await self._service.is_told(form.guild_id, message_id):
                continue
            message = Message(form.guild_id, form.channel_id, message_id, form.user_id, language)
            await keep(self._client, message, recognition, author, reading)

    async def _posts(self, form: FormUnderWay, author: discord.Member) -> list[discord.Message]:
        """Return what stands there under somebody's name since they sent the form."""
        client, found = self._client, list[discord.Message]()
        await client.pacer.turn(_PRIORITY)
        try:
            channel = await client.fetch_channel(form.channel_id)
        except discord.NotFound:
            return []
        if not isinstance(channel, ShareChannel):
            return []
        if not channel.permissions_for(channel.guild.me).read_message_history:
            # Discord would show it as empty.
            raise MissingPermissionsError(form.channel_id, ("read_message_history",))

        def is_theirs(message: discord.Message) -> bool:
            if is_shared_by(message, shown_name(author)):
                found.append(message)
            return False

        await find_ours(client, channel, form.begun_at, is_theirs, _PRIORITY)
        return found
