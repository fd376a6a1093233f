"""Where a question goes: a text channel, or a forum, which holds it as a post."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

import discord
from discord import ui

from bot.client import Circlekeeper
from bot.domain.ids import ChannelId, MessageId
from bot.domain.prompts.deliveries import Delivery
from bot.pacer import Priority
from bot.permissions import TO_PIN, TO_PIN_POST
from bot.ui.prompts.post import is_of_delivery
from cogs.posting import CLOCK_SKEW, NoTagError, find_ours, find_room

_THREAD_EXISTS = 160004
# Discord's longest: an answer is welcome late.
_ARCHIVED_AFTER_MINUTES: Final = 10080


@dataclass(frozen=True, slots=True)
class Look:
    """A question as it is to stand: what is seen of it, its name, and whom it calls."""

    view: ui.LayoutView
    name: str
    role: discord.Role | None = None

    @property
    def allowed_mentions(self) -> discord.AllowedMentions:
        """Nobody but the role, whatever the words of a question hold."""
        roles: list[discord.abc.Snowflake] = [] if self.role is None else [self.role]
        return discord.AllowedMentions(
            everyone=False, users=False, roles=roles or False, replied_user=False
        )


class Place(Protocol):
    """What posting needs of a channel, whichever kind it is."""

    is_forum: bool
    to_pin: Sequence[str]

    @property
    def channel(self) -> discord.TextChannel | discord.ForumChannel:
        """The channel itself."""
        ...

    async def find(self, delivery: Delivery) -> MessageId | None:
        """Return the question that an earlier attempt posted, or `None`."""
        ...

    async def post(self, delivery: Delivery, look: Look) -> MessageId:
        """Post the question."""
        ...

    async def open_thread(self, message_id: MessageId, name: str) -> ChannelId:
        """Return the question's thread, opened if need be."""
        ...

    async def pin(self, message_id: MessageId, *, is_pinned: bool) -> None:
        """Pin a question above the others, or take its pin back."""
        ...


class TextPlace:
    """A text channel: a message, and a thread from it."""

    is_forum = False
    to_pin = TO_PIN

    def __init__(self, client: Circlekeeper, channel: discord.TextChannel) -> None:
        self._client = client
        self.channel = channel

    async def find(self, delivery: Delivery) -> MessageId | None:
        """Look among the messages since the first attempt."""
        found = await find_ours(
            self._client,
            self.channel,
            delivery.claimed_at,
            lambda message: is_of_delivery(message, delivery.delivery_id),
            Priority.PROMPTS,
        )
        return None if found is None else MessageId(found.id)

    async def post(self, delivery: Delivery, look: Look) -> MessageId:
        """Post a message; its nonce keeps Discord from taking it twice."""
        await self._client.pacer.turn(Priority.PROMPTS)
        message = await self.channel.send(
            view=look.view,
            nonce=delivery.nonce,
            silent=look.role is None,
            allowed_mentions=look.allowed_mentions,
        )
        return MessageId(message.id)

    async def open_thread(self, message_id: MessageId, name: str) -> ChannelId:
        """Open it; one made by an attempt whose answer was lost is known all the same."""
        await self._client.pacer.turn(Priority.PROMPTS)
        try:
            await self.channel.get_partial_message(message_id).create_thread(
                name=name, auto_archive_duration=_ARCHIVED_AFTER_MINUTES
            )
        except discord.HTTPException as error:
            if error.code != _THREAD_EXISTS:
                raise
        # A message's thread has the id of the message.
        return ChannelId(message_id)

    async def pin(self, message_id: MessageId, *, is_pinned: bool) -> None:
        """Pin the message; Discord takes a second time for done."""
        await self._client.pacer.turn(Priority.PROMPTS)
        message = self.channel.get_partial_message(message_id)
        await (message.pin() if is_pinned else message.unpin())


class ForumPlace:
    """A forum: a post, which is a thread whose first message has its id."""

    is_forum = True
    to_pin = TO_PIN_POST

    def __init__(self, client: Circlekeeper, channel: discord.ForumChannel) -> None:
        self._client = client
        self.channel = channel

    async def find(self, delivery: Delivery) -> MessageId | None:
        """Look among the posts since the first attempt, those that were archived too."""
        since = delivery.claimed_at - CLOCK_SKEW
        async for thread in self._posts(since):
            is_ours = self._client.user is not None and thread.owner_id == self._client.user.id
            if is_ours and discord.utils.snowflake_time(thread.id) >= since:
                message = await self._first_message(thread)
                if message is not None and is_of_delivery(message, delivery.delivery_id):
                    return MessageId(message.id)
        return None

    async def _posts(self, since: datetime) -> AsyncIterator[discord.Thread]:
        await self._client.pacer.turn(Priority.PROMPTS)
        for thread in await self.channel.guild.active_threads():
            if thread.parent_id == self.channel.id:
                yield thread
        await self._client.pacer.turn(Priority.PROMPTS)
        async for thread in self.channel.archived_threads(limit=None):
            if thread.archive_timestamp < since:
                return
            yield thread

    async def _first_message(self, thread: discord.Thread) -> discord.Message | None:
        await self._client.pacer.turn(Priority.PROMPTS)
        try:
            return await thread.fetch_message(thread.id)
        except discord.NotFound:
            return None

    async def post(self, delivery: Delivery, look: Look) -> MessageId:  # noqa: ARG002 - no nonce
        """Post it; nothing but looking for it keeps it from standing twice.

        Raises:
            AnswerLostError: it may stand. NoTagError: the forum wants a tag that we may not use.
        """
        if lacks_tag(self.channel):
            raise NoTagError(ChannelId(self.channel.id))
        tags = _open_tags(self.channel)[:1] if self.channel.flags.require_tag else ()
        await self._client.pacer.turn(Priority.PROMPTS)
        made = await self.channel.create_thread(
            name=look.name,
            view=look.view,
            applied_tags=tags,
            auto_archive_duration=_ARCHIVED_AFTER_MINUTES,
            silent=look.role is None,
            allowed_mentions=look.allowed_mentions,
        )
        return MessageId(made.message.id)

    async def open_thread(self, message_id: MessageId, name: str) -> ChannelId:  # noqa: ARG002
        """Return the post itself."""
        return ChannelId(message_id)

    async def pin(self, message_id: MessageId, *, is_pinned: bool) -> None:
        """Pin the post above the others; a forum has one such place."""
        await self._client.pacer.turn(Priority.PROMPTS)
        thread = self.channel.get_thread(message_id)
        if thread is None:
            found = await self._client.fetch_channel(message_id)
            if not isinstance(found, discord.Thread):
                return
            thread = found
        if thread.archived:
            # Discord changes an archived thread only together with opening it.
            await thread.edit(archived=False, pinned=is_pinned)
        else:
            await thread.edit(pinned=is_pinned)


def lacks_tag(forum: discord.ForumChannel) -> bool:
    """Whether a forum wants a tag on each post, and has none that everybody may use."""
    return forum.flags.require_tag and not _open_tags(forum)


def _open_tags(forum: discord.ForumChannel) -> Sequence[discord.ForumTag]:
    return [tag for tag in forum.available_tags if not tag.moderated]


async def find_place(client: Circlekeeper, channel_id: ChannelId) -> Place:
    """Return where a question is to be posted.

    Raises:
        discord.NotFound: it is gone. discord.Forbidden: we may not see it.
        MissingPermissionsError: nothing can be posted in such a channel.
    """
    channel = await find_room(client, channel_id, Priority.PROMPTS)
    if isinstance(channel, discord.TextChannel):
        return TextPlace(client, channel)
    return ForumPlace(client, channel)
