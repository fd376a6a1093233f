"""Who of the team is still there: Discord tells nobody of those who leave, so it is asked."""

import asyncio
import logging
from collections.abc import Sequence

import aiohttp
import discord

from bot.client import Circlekeeper
from bot.domain.ids import GuildId, UserId
from bot.domain.setup.standing import Audience
from bot.pacer import Priority

log = logging.getLogger(__name__)

# A person may be waiting: who could not be looked at in this time counts as there.
SECONDS_TO_LOOK = 1.0
MOST_LOOKED_AT = 10


async def people_on_duty(
    client: Circlekeeper,
    guild_id: GuildId,
    *,
    is_now: bool = False,
    seconds: float = SECONDS_TO_LOOK,
) -> tuple[UserId, ...]:
    """Return who is on duty, without those who left the server or the team; they are forgotten.

    For a note that says *now* (`is_now`) also who lets those reach them in quiet hours.
    """
    found = await client.services.rota.on_duty(guild_id, is_now=is_now)
    return await still_there(client, guild_id, found, Priority.CARE, seconds)


async def still_there(
    client: Circlekeeper,
    guild_id: GuildId,
    user_ids: Sequence[UserId],
    priority: Priority,
    seconds: float = SECONDS_TO_LOOK,
) -> tuple[UserId, ...]:
    """Return those of these people who are on the team now; the others leave the rota.

    Where Discord does not answer in time, what they said of themselves holds.
    """
    looked_at, others = user_ids[:MOST_LOOKED_AT], user_ids[MOST_LOOKED_AT:]
    looks = (_is_there(client, guild_id, one, priority, seconds) for one in looked_at)
    found = await asyncio.gather(*looks)
    for user_id, is_there in zip(looked_at, found, strict=True):
        if not is_there:
            await client.services.rota.gone(guild_id, user_id)
    there = [one for one, is_there in zip(looked_at, found, strict=True) if is_there]
    return (*there, *others)


async def _is_there(
    client: Circlekeeper, guild_id: GuildId, user_id: UserId, priority: Priority, seconds: float
) -> bool:
    guild = client.get_guild(guild_id)
    if guild is None:
        return True
    try:
        async with asyncio.timeout(seconds):
            await client.pacer.turn(priority)
            member = await guild.fetch_member(user_id)
    except discord.NotFound:
        return False
    except (discord.HTTPException, aiohttp.ClientError, TimeoutError):
        log.warning("A facilitator's roles could not be read.", extra={"guild": guild_id})
        return True
    return await client.admits(member, Audience.FACILITATORS)
