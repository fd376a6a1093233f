"""Posting a share once and counting it once, also when a crash comes in between."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import aiohttp
import discord

from bot.client import Circlekeeper, Interaction
from bot.domain.ids import ChannelId, DeliveryId, GuildId, MessageId, ShareMark, UserId
from bot.domain.prompts.answers import Refusal, Share
from bot.domain.prompts.shares import NO_QUESTION, SharePlace, ShareUnderWay, StandingShare
from bot.domain.visible import is_blank
from bot.observability import report_failure
from bot.pacer import Priority
from bot.permissions import MissingPermissionsError
from bot.scheduler import Job
from bot.ui.prompts.shares import is_of_share, read_share_post, share_post, share_thanks
from bot.wording import Say
from cogs.before_posting import cared_for_while_posted, note_posted
from cogs.posting import ANSWER_LOST, find_ours, keep_setback, report_setback
from cogs.prompts.share_places import ShareChannel, question_above
from cogs.waiting import let_wait

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Posted:
    """A share that stands; the first thing kept about a person comes with a word on privacy."""

    place: SharePlace
    link: str
    is_in_thread: bool
    is_first: bool


async def post_share(
    interaction: Interaction,
    channel: ShareChannel,
    delivery_id: DeliveryId,
    share: Share,
    say: Say,
    *,
    was_told: bool = False,
) -> Posted | Refusal:
    """Post a share and, where it answers a question, count it.

    Raises:
        discord.HTTPException, aiohttp.ClientError, TimeoutError: it may stand or not.
    """
    shares, channel_id = interaction.client.services.shares, ChannelId(channel.id)
    counted = await _begin(interaction, channel, delivery_id)
    mark = counted or shares.new_mark()
    standing = StandingShare(share, mark=mark)
    async with cared_for_while_posted(interaction, channel_id, share.words, mark):
        message = await _post(interaction, channel, delivery_id, standing, say, counted)
        if isinstance(message, Refusal):
            return message
        place = (channel_id, MessageId(message.id))
        # Discord may have returned the post of an earlier submit, which has a mark of its own.
        shown = read_share_post(say, message)
        known_by = mark if shown is None else shown.mark
        await note_posted(interaction, place, share.words, known_by, was_told=was_told)
    is_first = await _count(interaction, counted, message)
    guild_id, user_id = GuildId(interaction.guild_id or 0), UserId(interaction.user.id)
    sealed = shares.place(guild_id, user_id, delivery_id, *place)
    is_in_thread = isinstance(channel, discord.Thread)
    return Posted(sealed, message.jump_url, is_in_thread, is_first)


async def _post(
    interaction: Interaction,
    channel: ShareChannel,
    delivery_id: DeliveryId,
    standing: StandingShare,
    say: Say,
    counted: ShareMark | None,
) -> discord.Message | Refusal:
    client, user_id, share = interaction.client, UserId(interaction.user.id), standing.share
    try:
        view = share_post(say, shown_name(interaction.user), standing, delivery_id)
        nonce = share.nonce(delivery_id, user_id)
        send = partial(channel.send, view=view, nonce=nonce, silent=True)
        question = await question_above(interaction, channel, delivery_id)
        if question is not None:
            send = partial(send, reference=question)
        return await send_patiently(client, send)
    except Exception as error:
        await _end(client, counted, error)
        if isinstance(error, discord.NotFound):
            is_answer = delivery_id != NO_QUESTION
            return Refusal.NO_THREAD if is_answer else Refusal.NO_SHARE_CHANNEL
        raise


async def thank_for_share(interaction: Interaction, posted: Posted, say: Say) -> None:
    """Thank; thanks that do not arrive are no reason to hand back words that stand."""
    try:
        card = share_thanks(
            say,
            posted.link,
            posted.place,
            is_in_thread=posted.is_in_thread,
            is_first=posted.is_first,
        )
        await interaction.client.answer(interaction, card)
    except (discord.HTTPException, aiohttp.ClientError, TimeoutError) as error:
        report_failure(log, "Thanks for a share did not arrive.", error)


async def _begin(
    interaction: Interaction, channel: ShareChannel, delivery_id: DeliveryId
) -> ShareMark | None:
    """Write a share down; a database that takes no rows is no reason to refuse it.

    Nothing at all is kept about a share outside of questions.
    """
    if delivery_id == NO_QUESTION:
        return None
    try:
        return await interaction.client.services.shares.begin(
            GuildId(interaction.guild_id or 0),
            delivery_id,
            UserId(interaction.user.id),
            ChannelId(channel.id),
        )
    except Exception as error:  # noqa: BLE001 - whatever it was, the share can stand
        report_failure(log, "A share was not written down.", error, delivery=delivery_id)
        return None


async def send_patiently(
    client: Circlekeeper, send: Callable[[], Awaitable[discord.Message]]
) -> discord.Message:
    """Send in the pacer's order, and once more where an answer was lost; it carries a nonce."""
    await client.pacer.turn(Priority.ROUNDS)
    try:
        return await send()
    except ANSWER_LOST:
        # It may stand all the same. Asked again, Discord returns the first message for the nonce.
        await client.pacer.turn(Priority.ROUNDS)
        return await send()


def shown_name(user: discord.User | discord.Member) -> str:
    """Return a name that can be seen: some people wear one of invisible characters."""
    return user.name if is_blank(user.display_name) else user.display_name


async def _count(
    interaction: Interaction, mark: ShareMark | None, message: discord.Message
) -> bool:
    """Count a share that stands; return whether it is the first thing kept about this person.

    A count that fails is ours to look into, and nothing to ask the person to send again for.
    """
    client, place = interaction.client, (ChannelId(message.channel.id), MessageId(message.id))
    if mark is None:
        await let_wait(interaction, place)
        return False
    try:
        if not is_of_share(message, mark):
            # Discord returned the post of an earlier submit, which has a row of its own.
            await client.services.shares.drop(mark)
            return False
        counted = await client.services.shares.settle(mark, place)
        client.wake()
    except Exception as error:  # noqa: BLE001 - whatever it was, the share stands
        report_failure(log, "A share was not counted.", error)
        return False
    return counted is not None and counted.is_first


async def _end(client: Circlekeeper, mark: ShareMark | None, error: Exception) -> None:
    """Keep what became of a share that was not confirmed; the person is told in any case."""
    if mark is None:
        return
    try:
        if isinstance(error, ANSWER_LOST):
            await client.services.shares.doubt(mark)
            client.wake()
        else:
            await client.services.shares.drop(mark)
    except Exception as failure:  # noqa: BLE001 - the next start looks for it
        report_failure(log, "A share's row could not be kept.", failure)


class SharesUnderWay:
    """Shares of which nobody knows whether they stand, for the scheduler."""

    name = "shares"

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        self._service = client.services.shares

    async def next_due_at(self) -> datetime | None:
        """Return when the next share wants to be looked for."""
        return await self._service.next_due_at()

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        """Claim what is due and return the looks."""
        return [
            Job("look for a share", Priority.BACKFILL, partial(self._look, share))
            for share in await self._service.claim_due(now)
        ]

    async def _look(self, share: ShareUnderWay) -> None:
        try:
            found = await self._find(share)
            if found is None:
                await self._service.drop(share.mark)
            else:
                await self._service.settle(share.mark, (share.thread_id, MessageId(found.id)))
                self._client.wake()
        except Exception as error:  # noqa: BLE001 - a row must never be left without its next step
            report_setback("A share could not be looked for.", error)
            await keep_setback(self._client, partial(self._service.set_back, share))

    async def _find(self, share: ShareUnderWay) -> discord.Message | None:
        await self._client.pacer.turn(Priority.BACKFILL)
        try:
            thread = await self._client.fetch_channel(share.thread_id)
        except discord.NotFound:
            return None
        if not isinstance(thread, ShareChannel):
            return None
        if not thread.permissions_for(thread.guild.me).read_message_history:
            # Discord would show it as empty.
            raise MissingPermissionsError(share.thread_id, ("read_message_history",))
        return await find_ours(
            self._client,
            thread,
            share.begun_at,
            lambda message: is_of_share(message, share.mark),
            Priority.BACKFILL,
        )
