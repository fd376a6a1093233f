"""The worker of the cards in the staff channel: each posted once, then edited; people are told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import discord

from bot.client import Circlekeeper
from bot.domain.guidelines.ladder import Alert
from bot.domain.guidelines.review import CardJob, ItemState
from bot.domain.ids import ChannelId, MessageId, RoleId
from bot.domain.setup.server import Duty
from bot.pacer import Priority
from bot.permissions import TO_STAND, members_read
from bot.scheduler import Job
from bot.ui.guidelines.review import is_of_item
from bot.ui.guidelines.review_cards import (
    call_again,
    call_words,
    channel_card,
    is_call,
    nameless_card,
)
from bot.wording import Say
from cogs.guideline_words import language_of_server
from cogs.guidelines.reviewing import around_of
from cogs.posting import find_channel, find_ours, keep_setback, report_setback, require

# A person waits for people here, at times for all of them at once.
_PRIORITY = Priority.CARE


@dataclass(frozen=True, slots=True)
class _Call:
    """The line that calls people, and whom it may ping."""

    words: str | None
    users: Sequence[discord.Object] = ()
    roles: Sequence[discord.Object] = ()

    @property
    def mentions(self) -> discord.AllowedMentions:
        """Whoever is called, and never whom a card is about."""
        return discord.AllowedMentions(
            everyone=False,
            users=list(self.users) or False,
            roles=list(self.roles) or False,
            replied_user=False,
        )


class ReviewCardWorker:
    """Due cards, for the scheduler."""

    name = "review cards"

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        self._service = client.services.review_cards

    async def next_due_at(self) -> datetime | None:
        """Return when the next card wants to be posted or edited."""
        return await self._service.next_due_at()

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        """Claim what is due and return what is to be done."""
        return [
            Job("post or edit a review card", _PRIORITY, partial(self._carry_out, job))
            for job in await self._service.claim_due(now)
        ]

    async def _carry_out(self, job: CardJob) -> None:
        item_id = job.view.item.item_id
        try:
            if job.stands_at is None:
                await self._post(job)
            else:
                await self._edit(job, *job.stands_at)
        except Exception as error:  # noqa: BLE001 - a row must never be left without its next step
            report_setback("A review card was set back.", error, item=item_id)
            await keep_setback(self._client, partial(self._service.set_back, item_id))

    async def _post(self, job: CardJob) -> None:
        item = job.view.item
        channel = await find_channel(self._client, job.staff_channel_id, _PRIORITY)
        require(channel, TO_STAND)
        message = None
        if job.attempt > 1:
            is_it = partial(is_of_item, item_id=item.item_id)
            message = await find_ours(self._client, channel, item.opened_at, is_it, _PRIORITY)
        if message is not None:
            await self._edit(job, ChannelId(channel.id), MessageId(message.id))
            return
        if item.state is ItemState.CLOSED:
            await self._service.lost(item.item_id)
            return
        call = await self._call(job, channel)
        await self._client.pacer.turn(_PRIORITY)
        message = await channel.send(
            view=await self._look(channel, job, call.words),
            nonce=item.nonce,
            silent=call.words is None,
            allowed_mentions=call.mentions,
        )
        await self._service.settle(job, ChannelId(channel.id), MessageId(message.id))

    async def _edit(self, job: CardJob, channel_id: ChannelId, message_id: MessageId) -> None:
        item = job.view.item
        channel = await find_channel(self._client, channel_id, _PRIORITY)
        await self._client.pacer.turn(_PRIORITY)
        try:
            await channel.get_partial_message(message_id).edit(
                view=await self._look(channel, job, None)
            )
        except discord.NotFound:
            await self._service.lost(item.item_id)
            self._client.wake()
            return
        if item.state is not ItemState.CLOSED:
            await self._call_again(channel, job, message_id)
        await self._service.settle(job, channel_id, message_id)

    async def _call_again(
        self, channel: discord.TextChannel, job: CardJob, message_id: MessageId
    ) -> None:
        """Call people to a card that stands: an edit pings nobody."""
        item, number = job.view.item, len(job.view.findings)
        call = await self._call(job, channel)
        if call.words is None:
            return
        if job.attempt > 1:
            is_it = partial(is_call, item_id=item.item_id, number=number)
            found = await find_ours(self._client, channel, item.opened_at, is_it, _PRIORITY)
            if found is not None:
                return
        say = await self._say(job)
        await self._client.pacer.turn(_PRIORITY)
        await channel.send(
            view=call_again(say, item.item_id, number, call.words),
            reference=channel.get_partial_message(message_id).to_reference(
                fail_if_not_exists=False
            ),
            nonce=f"{item.nonce}-{number}"[:25],
            allowed_mentions=call.mentions,
        )

    async def _call(self, job: CardJob, channel: discord.TextChannel) -> _Call:
        """Return whom a card calls: those on duty; for what cannot wait, else the facilitators."""
        say = await self._say(job)
        if job.on_duty:
            people = [f"<@{one}>" for one in job.on_duty]
            users = [discord.Object(one) for one in job.on_duty]
            return _Call(call_words(say, job.alert, people), users=users)
        roles: Sequence[RoleId] = ()
        if job.alert is Alert.AT_ONCE:
            server = await self._client.services.setup.duties(job.view.item.guild_id)
            roles = _heard(channel, sorted(server.roles(Duty.FACILITATOR)))
        if not roles and members_read(channel):
            return _Call(None)
        words = call_words(say, job.alert, [f"<@&{one}>" for one in roles])
        return _Call(words, roles=[discord.Object(one) for one in roles])

    async def _look(
        self, channel: discord.TextChannel, job: CardJob, call: str | None
    ) -> discord.ui.LayoutView:
        view, say = job.view, await self._say(job)
        if members_read(channel) and view.item.state is not ItemState.CLOSED:
            return nameless_card(say, view.item.item_id, call=call)
        language = await language_of_server(self._client, job.view.item.guild_id)
        around = await around_of(self._client, view.item.guild_id, language)
        return channel_card(say, view, around, call=call)

    async def _say(self, job: CardJob) -> Say:
        return self._client.say_in(await language_of_server(self._client, job.view.item.guild_id))


def _heard(channel: discord.TextChannel, role_ids: Sequence[RoleId]) -> Sequence[RoleId]:
    """Return the roles that a call of ours reaches; a call that nobody hears calls nobody."""
    if channel.permissions_for(channel.guild.me).mention_everyone:
        return role_ids
    roles = [channel.guild.get_role(one) for one in role_ids]
    return [RoleId(one.id) for one in roles if one is not None and one.mentionable]
