"""A share as it stands at Discord, where alone its words are: read, shown anew, taken down."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from weakref import WeakValueDictionary

import discord

from bot.client import Interaction
from bot.domain.ids import GuildId, MessageId, ShareMark, UserId
from bot.domain.prompts.answers import Refusal
from bot.domain.prompts.shares import SharePlace, StandingShare
from bot.observability import report_failure
from bot.pacer import Priority
from bot.ui.prompts.shares import read_share_post, share_post
from bot.wording import Say
from cogs.prompts.share_places import ShareChannel, find_share_channel, reopen
from cogs.prompts.shares import shown_name

log = logging.getLogger(__name__)

# Two presses at once must not write each other's words over; a lock lives as long as its presses.
_changing: WeakValueDictionary[MessageId, asyncio.Lock] = WeakValueDictionary()


@dataclass(frozen=True, slots=True)
class Found:
    """A share that stands."""

    channel: ShareChannel
    message: discord.Message
    standing: StandingShare


@dataclass(frozen=True, slots=True)
class _InDoubt:
    """A count taken back while nobody knows yet whether its post goes."""

    mark: ShareMark
    begun_at: datetime


@asynccontextmanager
async def alone_with(place: SharePlace) -> AsyncIterator[None]:
    """Let one press at a time read and write a share."""
    lock = _changing.setdefault(place.message_id, asyncio.Lock())
    async with lock:
        yield


async def find(interaction: Interaction, place: SharePlace, say: Say) -> Found | Refusal:
    """Return a share as it stands at Discord: its words are nowhere else."""
    channel = await find_share_channel(interaction, place.channel_id)
    if isinstance(channel, Refusal):
        return channel
    await interaction.client.pacer.turn(Priority.ROUNDS)
    try:
        message = await channel.fetch_message(place.message_id)
    except discord.NotFound:
        return Refusal.SHARE_GONE
    standing = read_share_post(say, message)
    return Refusal.SHARE_GONE if standing is None else Found(channel, message, standing)


async def show_anew(
    interaction: Interaction, found: Found, standing: StandingShare, place: SharePlace, say: Say
) -> Refusal | None:
    """Show a share anew in its place, or return why that cannot be."""
    refusal = await reopen(interaction, found.channel)
    if refusal is not None:
        return refusal
    view = share_post(say, shown_name(interaction.user), standing, place.delivery_id)
    await interaction.client.pacer.turn(Priority.ROUNDS)
    try:
        await found.message.edit(view=view)
    except discord.NotFound:
        return Refusal.SHARE_GONE
    return None


async def take_down(interaction: Interaction, found: Found, place: SharePlace) -> Refusal | None:
    """Delete a post, and its count with it, whatever comes in between."""
    refusal = await reopen(interaction, found.channel) if _is_archived(found.channel) else None
    if refusal is not None:
        return refusal
    in_doubt = await _put_in_doubt(interaction, found, place)
    await interaction.client.pacer.turn(Priority.ROUNDS)
    try:
        await found.message.delete()
    except discord.NotFound:
        await _forget(interaction, place, in_doubt)
        return Refusal.SHARE_GONE
    except Exception:
        if in_doubt is not None:
            await interaction.client.services.shares.doubt(in_doubt.mark)
            interaction.client.wake()
        raise
    await _forget(interaction, place, in_doubt)
    return None


def _is_archived(channel: ShareChannel) -> bool:
    return isinstance(channel, discord.Thread) and channel.archived


async def _put_in_doubt(
    interaction: Interaction, found: Found, place: SharePlace
) -> _InDoubt | None:
    """Take a share's count back for now; whatever fails, the words come down."""
    mark = found.standing.mark
    if mark is None:
        return None
    try:
        begun_at = await interaction.client.services.shares.begin_taking_down(
            *who(interaction), place, mark, found.message.created_at
        )
    except Exception as error:  # noqa: BLE001 - whatever it was, the words come down first
        report_failure(log, "A share was not taken back.", error, delivery=place.delivery_id)
        return None
    return None if begun_at is None else _InDoubt(mark, begun_at)


async def _forget(interaction: Interaction, place: SharePlace, in_doubt: _InDoubt | None) -> None:
    if in_doubt is None:
        return
    try:
        await interaction.client.services.shares.end_taking_down(
            *who(interaction), place, in_doubt.mark, in_doubt.begun_at
        )
    except Exception as error:  # noqa: BLE001 - the next start looks for it, and finds nothing
        report_failure(log, "A share's row could not be dropped.", error)


def who(interaction: Interaction) -> tuple[GuildId, UserId]:
    """Return in which server who pressed."""
    return GuildId(interaction.guild_id or 0), UserId(interaction.user.id)
