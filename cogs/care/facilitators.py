"""Whether somebody is a facilitator now: Discord tells nobody of roles without being asked."""

import discord

from bot.client import Circlekeeper
from bot.domain.ids import GuildId, UserId
from bot.domain.setup.standing import Audience
from bot.pacer import Priority


async def is_facilitator(
    client: Circlekeeper, guild_id: GuildId, user_id: UserId, priority: Priority = Priority.ROUNDS
) -> bool:
    """Ask Discord, in the pacer's order, whether somebody is a facilitator of a server.

    Raises:
        discord.HTTPException, aiohttp.ClientError, TimeoutError: Discord did not say.
    """
    member = await member_of(client, guild_id, user_id, priority)
    if member is None or member.bot:
        return False
    return await client.admits(member, Audience.FACILITATORS)


async def member_of(
    client: Circlekeeper, guild_id: GuildId, user_id: UserId, priority: Priority
) -> discord.Member | None:
    """Return somebody as Discord describes them now, or `None`: they are not in the server.

    Raises like `is_facilitator`, and `discord.InvalidData` during an outage of the server.
    """
    guild = client.get_guild(guild_id)
    if guild is None:
        raise discord.InvalidData("The server is not there at the moment.")
    await client.pacer.turn(priority)
    try:
        return await guild.fetch_member(user_id)
    except discord.NotFound:
        return None
