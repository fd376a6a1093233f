"""Threads that went with their channel, which Discord tells nobody of."""

import aiohttp
import discord

from bot.client import Circlekeeper
from bot.domain.ids import ChannelId, GuildId
from bot.pacer import Priority


async def let_go_of_threads(client: Circlekeeper, guild: discord.Guild) -> None:
    """Let the notes about messages in threads of a deleted channel say that these are gone.

    discord.py tells of the threads that it knows; those that rest it does not.
    """
    notes, guild_id = client.services.care_notes, GuildId(guild.id)
    for place_id in await notes.places(guild_id):
        is_known = guild.get_channel_or_thread(place_id) is not None
        if not is_known and await _is_gone(client, place_id):
            await notes.place_gone(guild_id, place_id)
            client.wake()


async def _is_gone(client: Circlekeeper, place_id: ChannelId) -> bool:
    await client.pacer.turn(Priority.BACKFILL)
    try:
        await client.fetch_channel(place_id)
    except discord.NotFound:
        return True
    except (discord.DiscordException, aiohttp.ClientError, TimeoutError):
        # Closed to us, out of order, or the line is down: nobody can tell.
        return False
    return False
