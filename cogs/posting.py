"""Posting what is due: recheck the channel, look for our own post, post once."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta

import aiohttp
import discord

from bot.client import Circlekeeper
from bot.domain.ids import ChannelId
from bot.domain.prompts.deliveries import Setback
from bot.observability import report_failure
from bot.pacer import Priority
from bot.permissions import TO_STAND, MissingPermissionsError, members_read, missing

log = logging.getLogger(__name__)

# Discord's clock and ours may differ a little; our post is looked for from here on.
CLOCK_SKEW = timedelta(minutes=5)
# They take no messages of ours, or share no server with us any more: asking again changes nothing.
TAKES_NO_MESSAGES = (50007, 50278)
_FIRST_WAIT = timedelta(seconds=1)
# After these a post may stand or not.
ANSWER_LOST = (discord.DiscordServerError, aiohttp.ClientError, TimeoutError)
_LONGEST_WAIT = timedelta(seconds=30)


class NoTagError(Exception):
    """A forum wants a tag on each post, and has none that we may use."""

    def __init__(self, channel_id: ChannelId) -> None:
        super().__init__(f"No tag for us in forum {channel_id}")
        self.channel_id = channel_id


async def find_channel(
    client: Circlekeeper, channel_id: ChannelId, priority: Priority
) -> discord.TextChannel:
    """Return a text channel to post in; raises like `find_room`, also for a forum."""
    channel = await find_room(client, channel_id, priority)
    if not isinstance(channel, discord.TextChannel):
        raise MissingPermissionsError(channel_id, ("send_messages",))
    return channel


async def find_room(
    client: Circlekeeper, channel_id: ChannelId, priority: Priority
) -> discord.TextChannel | discord.ForumChannel:
    """Return a channel to post in.

    Raises:
        discord.NotFound: it is gone. discord.Forbidden: we may not see it.
        MissingPermissionsError: nothing can be posted in a channel of its kind.
    """
    channel = client.get_channel(channel_id)
    if channel is None:
        await client.pacer.turn(priority)
        channel = await client.fetch_channel(channel_id)
    if not isinstance(channel, discord.TextChannel | discord.ForumChannel):
        raise MissingPermissionsError(channel_id, ("send_messages",))
    if channel.guild.me is None:
        # An outage on Discord's side: the server is not there at the moment.
        raise discord.InvalidData("The server of this channel is unavailable.")
    return channel


def require(channel: discord.abc.GuildChannel, needed: Sequence[str]) -> None:
    """Raise MissingPermissionsError before Discord would: it counts refused requests."""
    lacking = missing(channel, needed)
    if lacking:
        raise MissingPermissionsError(ChannelId(channel.id), lacking)


def require_private(channel: discord.TextChannel) -> None:
    """Raise MissingPermissionsError where every member reads what is for the team alone."""
    if members_read(channel):
        raise MissingPermissionsError(ChannelId(channel.id), TO_STAND)


async def find_ours(
    client: Circlekeeper,
    channel: discord.TextChannel | discord.Thread | discord.DMChannel,
    since: datetime,
    is_it: Callable[[discord.Message], bool],
    priority: Priority,
) -> discord.Message | None:
    """Return our own post among the messages since a moment, or `None`.

    Discord's history carries no nonce, so a post is recognised by the ids in its components.
    """
    await client.pacer.turn(priority)
    after = since - CLOCK_SKEW
    async for message in channel.history(limit=None, after=after):
        if client.user is not None and message.author.id == client.user.id and is_it(message):
            return message
    return None


async def keep_setback(client: Circlekeeper, keep: Callable[[], Awaitable[object]]) -> None:
    """Write a setback down, however long the database refuses, and look at what is due then.

    A row that is left as under way would wait for the next start of the bot.
    """
    wait = _FIRST_WAIT
    while True:
        try:
            await keep()
        except Exception as error:  # noqa: BLE001 - a full disk, mostly; whatever it is, it may pass
            report_failure(log, "A setback could not be kept.", error)
        else:
            break
        await client.clock.wait_until(client.clock.now() + wait, asyncio.Event())
        wait = min(2 * wait, _LONGEST_WAIT)
    client.wake()


def report_setback(sentence: str, error: Exception, **origin: int) -> None:
    """Log a setback: as one where Discord gave it, as a failure of ours where nobody foresaw it."""
    # A line that was cut, or stays silent for too long, is as much Discord's, or the network's, as
    # an error it answers with.
    silent = aiohttp.ClientError | TimeoutError
    foreseen = discord.HTTPException | MissingPermissionsError | NoTagError | silent
    if isinstance(error, foreseen):
        log.warning(sentence, extra={**origin, "setback": setback(error)})
    else:
        report_failure(log, sentence, error, **origin)


def setback(error: Exception) -> Setback:
    """Say what kind of setback a failure is."""
    match error:
        case discord.NotFound():
            return Setback.GONE
        case discord.Forbidden() | MissingPermissionsError():
            return Setback.FORBIDDEN
        case NoTagError():
            return Setback.NO_TAG
    return Setback.FAULT
