"""The worker of what circles post: card, thread, panel, calls and last words, each of them once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Final

import discord
from discord import ui

from bot.client import Circlekeeper
from bot.domain.ids import ChannelId, MessageId
from bot.domain.prompts.deliveries import Setback
from bot.domain.rounds.circle import Phase
from bot.domain.rounds.cover import Occasion
from bot.domain.rounds.formats import Format
from bot.domain.rounds.posts import CirclePost, PostKind, PostState
from bot.domain.rounds.views import View
from bot.pacer import Priority
from bot.permissions import TO_POST_PROMPTS, MissingPermissionsError
from bot.scheduler import Job
from bot.services.rounds.posts import CirclePosting
from bot.ui.rounds.call import call_message
from bot.ui.rounds.closing import closing_message
from bot.ui.rounds.lobby import lobby_message, thread_name
from bot.ui.rounds.marks import is_marked, marked
from bot.ui.rounds.panel import panel_message
from bot.wording import Say
from cogs.posting import find_channel, find_ours, keep_setback, report_setback, require, setback

Room = discord.TextChannel | discord.Thread

UNKNOWN_MESSAGE: Final = 10008
THREAD_IS_ARCHIVED: Final = 50083
_THREAD_EXISTS: Final = 160004
# Discord's longest: people come back to what was said.
_ARCHIVED_AFTER_MINUTES: Final = 10080
_IN_THREAD: Final = ("view_channel", "read_message_history", "send_messages_in_threads")


class CirclePosts:
    """Due posts of circles, for the scheduler; of each circle one at a time, in their order."""

    name = "circle posts"

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        self._service = client.services.circle_postings

    async def next_due_at(self) -> datetime | None:
        """Return when the next post, or the next attempt at one, is due."""
        return await self._service.next_due_at()

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        """Claim what is due and return its posting."""
        return [
            Job("post for a circle", Priority.ROUNDS, partial(self._deliver, post))
            for post in await self._service.claim_due(now)
        ]

    async def _deliver(self, post: CirclePost) -> None:
        try:
            posting = await self._service.look(post)
            if posting is not None and post.state is PostState.WAITING:
                posting = await self._post(posting)
            if posting is not None and posting.post.state is PostState.CLEARING:
                post = posting.post
                await self._clear(posting)
        except Exception as error:  # noqa: BLE001 - a row must never be left without its next step
            report_setback("A post of a circle was set back.", error, circle=post.circle_id)
            kind, failed = _kind(error), post
            await keep_setback(self._client, lambda: self._service.set_back(failed, kind))
        else:
            # What comes after it has waited for it.
            self._client.wake()

    async def _post(self, posting: CirclePosting) -> CirclePosting | None:
        post, view = posting.post, posting.view
        if post.kind is PostKind.THREAD:
            thread_id = await self._open_thread(posting)
            if thread_id is None:
                return None
            return await self._service.settle(posting, MessageId(thread_id))
        room = await self._room(view, post.kind)
        message = await self._find(room, post) if post.may_already_stand else None
        if message is None:
            message = await self._send(room, posting)
        return await self._service.settle(posting, MessageId(message.id))

    async def _send(self, room: Room, posting: CirclePosting) -> discord.Message:
        """Post it; only a call is heard, and only by the one whom it calls."""
        client, post, view = self._client, posting.post, posting.view
        round_format, say = await words_of(client, view)
        occasion = await occasion_of(client, view)
        turn = view.circle.turn
        called = turn if post.kind is PostKind.CALL else None
        users = [] if called is None else [discord.Object(called.user_id)]
        await client.pacer.turn(Priority.ROUNDS)
        return await room.send(
            view=marked(_look(say, post.kind, view, round_format, occasion), post.mark),
            nonce=post.nonce,
            silent=called is None,
            allowed_mentions=discord.AllowedMentions(
                everyone=False, users=users or False, roles=False, replied_user=False
            ),
        )

    async def _find(self, room: Room, post: CirclePost) -> discord.Message | None:
        return await find_ours(
            self._client,
            room,
            post.opened_at,
            lambda message: is_marked(message, post.mark),
            Priority.ROUNDS,
        )

    async def _open_thread(self, posting: CirclePosting) -> ChannelId | None:
        """Open the thread of the card; `None` where the card is gone, and comes again first."""
        client, view = self._client, posting.view
        channel = await self._channel(view)
        round_format, say = await words_of(client, view)
        card_id = view.place.lobby_message_id or MessageId(0)
        await client.pacer.turn(Priority.ROUNDS)
        try:
            await channel.get_partial_message(card_id).create_thread(
                name=thread_name(say, round_format), auto_archive_duration=_ARCHIVED_AFTER_MINUTES
            )
        except discord.HTTPException as error:
            if error.code == UNKNOWN_MESSAGE:
                await self._service.lose_card(posting.post, view)
                return None
            if error.code != _THREAD_EXISTS:
                raise
        # A message's thread has the id of the message.
        return ChannelId(card_id)

    async def _clear(self, posting: CirclePosting) -> None:
        """Delete the older panels, or cards: two that look alive would be one too many."""
        room = await self._room(posting.view, posting.post.kind)
        for message_id in posting.earlier:
            await self._client.pacer.turn(Priority.ROUNDS)
            try:
                await room.get_partial_message(message_id).delete()
            except discord.NotFound:
                continue
        await self._service.clear(posting.post)

    async def _room(self, view: View, kind: PostKind) -> Room:
        if kind is PostKind.LOBBY:
            return await self._channel(view)
        return await find_thread(self._client, view)

    async def _channel(self, view: View) -> discord.TextChannel:
        channel = await find_channel(self._client, view.place.channel_id, Priority.ROUNDS)
        require(channel, TO_POST_PROMPTS)
        return channel


async def find_thread(client: Circlekeeper, view: View) -> discord.Thread:
    """Return the thread of a circle.

    Raises:
        discord.NotFound: it is gone. discord.Forbidden: we may not see it.
        MissingPermissionsError: nothing can be posted there.
    """
    thread_id = view.place.thread_id or ChannelId(0)
    thread = client.get_channel(thread_id)
    if thread is None:
        await client.pacer.turn(Priority.ROUNDS)
        thread = await client.fetch_channel(thread_id)
    if not isinstance(thread, discord.Thread):
        raise MissingPermissionsError(view.place.channel_id, ("send_messages_in_threads",))
    if thread.parent is None:
        # Right after a start: Discord has not told us of the channel yet.
        raise discord.InvalidData("The server of this thread is unavailable.")
    have = thread.permissions_for(thread.guild.me)
    lacking = tuple(name for name in _IN_THREAD if not getattr(have, name))
    if lacking:
        raise MissingPermissionsError(view.place.channel_id, lacking)
    return thread


async def words_of(client: Circlekeeper, view: View) -> tuple[Format, Say]:
    """Return the format of a circle, and what speaks its language."""
    formats = client.services.formats
    round_format = await formats.of_circle(view.guild_id, view.format_id, view.language)
    return round_format, client.say_in(view.language)


async def occasion_of(client: Circlekeeper, view: View) -> Occasion:
    """Return what a card of a circle says beside the circle itself."""
    occasion = await client.services.repeats.occasion_of(view.circle_id)
    if view.circle.phase is not Phase.LOBBY:
        return occasion
    empty = await client.services.rota.empty_hours(view.guild_id)
    return replace(occasion, seen_at=client.clock.now(), empty_hours=empty)


def _look(
    say: Say, kind: PostKind, view: View, round_format: Format, occasion: Occasion
) -> ui.LayoutView:
    circle = view.circle
    match kind:
        case PostKind.LOBBY:
            return lobby_message(say, circle, round_format, view.place.thread_id, occasion)
        case PostKind.CALL if circle.turn is not None:
            return call_message(say, circle, round_format, circle.turn)
        case PostKind.CLOSING:
            return closing_message(say, circle, round_format, occasion)
    return panel_message(say, circle, round_format)


def _kind(error: Exception) -> Setback:
    if isinstance(error, discord.HTTPException) and error.code == THREAD_IS_ARCHIVED:
        # A post opens an archived thread by itself, unless that is locked.
        return Setback.FORBIDDEN
    return setback(error)
