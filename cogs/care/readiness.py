"""What of Care works here, with what only Discord tells; once a week the team hears what not."""

import asyncio
import logging
from collections.abc import Collection, Sequence
from datetime import datetime
from functools import partial

import aiohttp
import discord

from bot.client import Circlekeeper
from bot.domain.care.readiness import Channel, Readiness
from bot.domain.ids import ChannelId, GuildId, RoleId, UserId
from bot.domain.setup.server import Duty, Server
from bot.observability import report_failure
from bot.pacer import Priority
from bot.permissions import TO_POST_NOTICES, members_read, missing
from bot.scheduler import Job
from cogs.care.facilitators import member_of
from cogs.care.staff import MOST_LOOKED_AT, still_there

log = logging.getLogger(__name__)

_SECONDS_TO_COUNT = 2.0
_SECONDS_TO_LOOK = 10.0


class CareReadinessWorker:
    """Servers to be told what keeps Care from working, for the scheduler."""

    name = "care readiness"

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        self._service = client.services.care_setup

    async def next_due_at(self) -> datetime | None:
        """Return when the next server is to be told."""
        return await self._service.next_due_at()

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        """Claim the servers of now and return the look at each."""
        return [
            Job("look whether care works", Priority.BACKFILL, partial(self._look, guild_id))
            for guild_id in await self._service.claim_due(now)
        ]

    async def _look(self, guild_id: GuildId) -> None:
        """Tell what is missing; who left the team is waited for no more."""
        client = self._client
        guild = client.get_guild(guild_id)
        if guild is None or guild.unavailable:
            return
        try:
            found = await client.services.rota.known(guild_id)
            await still_there(client, guild_id, found, Priority.BACKFILL, _SECONDS_TO_LOOK)
            readiness = await readiness_of(client, guild, Priority.BACKFILL)
            owner_id = None if guild.owner_id is None else UserId(guild.owner_id)
            await self._service.tell(guild_id, readiness, owner_id)
        except Exception as error:  # noqa: BLE001 - it is looked at again in a week
            report_failure(log, "Whether care works could not be looked at.", error)
        else:
            client.wake()


async def readiness_of(
    client: Circlekeeper, guild: discord.Guild, priority: Priority = Priority.ROUNDS
) -> Readiness:
    """Return what of Care works in a server, and what is missing, as far as Discord tells."""
    server = await client.services.setup.server(GuildId(guild.id))
    are_empty = await _are_roles_empty(client, guild, server.roles(Duty.FACILITATOR), priority)
    return await _readiness(client, guild, server, are_roles_empty=are_empty)


async def readiness_at_hand(client: Circlekeeper, guild: discord.Guild) -> Readiness:
    """Return the same at once, without asking Discord whether anybody has a role."""
    server = await client.services.setup.server(GuildId(guild.id))
    return await _readiness(client, guild, server, are_roles_empty=False)


async def _readiness(
    client: Circlekeeper, guild: discord.Guild, server: Server, *, are_roles_empty: bool | None
) -> Readiness:
    return await client.services.care_setup.readiness(
        GuildId(guild.id),
        channel=channel_state(guild, server.staff_channel_id),
        has_other_readers=bool(other_readers(guild, server)),
        are_roles_empty=are_roles_empty,
        are_roles_silent=are_roles_silent(guild, server),
        languages=await languages_of(client, guild),
        reads_messages=client.reads_messages,
    )


async def languages_of(client: Circlekeeper, guild: discord.Guild) -> Collection[str]:
    """Return what people in a server write in: what it is asked in, and what it says of itself.

    Only a community server chooses its language; with the others Discord says English.
    """
    schedules = await client.services.schedules.of_server(GuildId(guild.id))
    asked = {one.manner.language for one in schedules}
    said = {guild.preferred_locale.value} if "COMMUNITY" in guild.features else set()
    return asked | said


def channel_state(guild: discord.Guild, channel_id: ChannelId | None) -> Channel:
    """Return how the staff channel stands, by what Discord has told of it."""
    channel = guild.get_channel(channel_id or 0)
    if channel is None:
        return Channel.GONE
    if missing(channel, TO_POST_NOTICES):
        return Channel.CLOSED
    return Channel.OPEN if members_read(channel) else Channel.FINE


def other_readers(guild: discord.Guild, server: Server) -> Sequence[discord.Role]:
    """Return the roles beside the team's, admins' and bots' that read the staff channel.

    Whether ordinary members have them only people know. Somebody whom the channel itself names
    was let in by hand, and is not counted.
    """
    channel = guild.get_channel(server.staff_channel_id or 0)
    if channel is None:
        return ()
    team = server.roles(Duty.FACILITATOR) | server.roles(Duty.MODERATOR)
    # Bots have a role of their own, ours whatever else Discord says of it.
    ours = next((role for role in guild.me.roles if role.managed), None)
    return [
        role
        for role in guild.roles
        if not (role.is_default() or role.is_bot_managed() or role == ours or role.id in team)
        and not (role.permissions.administrator or role.permissions.manage_guild)
        and channel.permissions_for(role).view_channel
    ]


def are_roles_silent(guild: discord.Guild, server: Server) -> bool:
    """Whether no ping in the staff channel reaches a role of facilitators."""
    channel = guild.get_channel(server.staff_channel_id or 0)
    roles = server.roles(Duty.FACILITATOR)
    if channel is None or channel.permissions_for(guild.me).mention_everyone:
        return False
    return not any(role.id in roles and role.mentionable for role in guild.roles)


async def _are_roles_empty(
    client: Circlekeeper, guild: discord.Guild, roles: Collection[RoleId], priority: Priority
) -> bool | None:
    """Whether nobody has a facilitator's role; `None` where nobody can tell.

    Discord counts the members of roles only for whoever may manage roles, which the bot does not
    ask for, and the bot keeps no members of its own. Then each helper it knows is asked about.
    """
    if not roles:
        return False
    try:
        async with asyncio.timeout(_SECONDS_TO_COUNT):
            if guild.me.guild_permissions.manage_roles:
                await client.pacer.turn(priority)
                counts = await guild.role_member_counts()
                return not any(number for role, number in counts.items() if role.id in roles)
            is_there = await _has_one_we_know(client, guild, roles, priority)
    except (discord.HTTPException, aiohttp.ClientError, TimeoutError):
        log.warning("The members of roles could not be counted.", extra={"guild": guild.id})
        return None
    return False if is_there else None


async def _has_one_we_know(
    client: Circlekeeper, guild: discord.Guild, roles: Collection[RoleId], priority: Priority
) -> bool:
    guild_id = GuildId(guild.id)
    for user_id in (await client.services.rota.known(guild_id))[:MOST_LOOKED_AT]:
        member = await member_of(client, guild_id, user_id, priority)
        if member is not None and any(one.id in roles for one in member.roles):
            return True
    return False
