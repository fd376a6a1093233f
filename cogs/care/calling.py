"""Whom a care note calls in the staff channel, as Discord knows them at this moment."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

import aiohttp
import discord

from bot.client import Circlekeeper
from bot.domain.care.notes import STAGES, Around, Call, Stage
from bot.domain.ids import RoleId, UserId
from bot.domain.setup.server import Duty
from bot.domain.setup.standing import Audience
from bot.pacer import Priority
from bot.services.care.note_deliveries import NoteJob
from cogs.care import staff


@dataclass(frozen=True, slots=True)
class Called:
    """Whom a note calls: people and roles, by the words that ping them."""

    users: Sequence[UserId] = ()
    roles: Sequence[RoleId] = ()
    is_empty: bool = False
    """Nobody of its stage is there: the next ones are to be called."""
    helper_left: bool = False
    """Whoever was on it is gone from the team."""

    @property
    def people(self) -> Sequence[str]:
        """Return the words that ping them."""
        return [*(f"<@{one}>" for one in self.users), *(f"<@&{one}>" for one in self.roles)]

    @property
    def mentions(self) -> discord.AllowedMentions:
        """Return who is pinged: whoever is called, and never whom a note is about."""
        return discord.AllowedMentions(
            everyone=False,
            users=[discord.Object(one) for one in self.users] or False,
            roles=[discord.Object(one) for one in self.roles] or False,
            replied_user=False,
        )


NOBODY = Called()


async def called_to(client: Circlekeeper, channel: discord.TextChannel, job: NoteJob) -> Called:
    """Return whom a note calls now; nobody where it calls nobody."""
    note = job.note
    if note.call is None:
        return NOBODY
    if note.call is Call.FOLLOW_UP:
        helper_id = note.claimed_by
        if helper_id is None or not await _is_on_team(client, channel.guild, helper_id):
            return Called(helper_left=helper_id is not None)
        return Called([helper_id])
    helpers = [one for one in (note.claimed_by, job.was_on_it) if one is not None]
    stages = _stages(job)
    people = await _present(client, channel.guild, job, stages)
    is_for_roles = note.call is Call.PASSED_ON or note.stage in (Stage.FACILITATORS, Stage.TOLD)
    roles: Sequence[RoleId] = ()
    if Stage.FACILITATORS in stages or (is_for_roles and not people):
        roles = await _roles(client, channel, job)
    is_empty = not (people or roles) and (is_for_roles or note.claimed_by is None)
    return Called(list(dict.fromkeys([*helpers, *people])), roles, is_empty=is_empty)


def _stages(job: NoteJob) -> Sequence[Stage]:
    """Return the stages to call: those that were not, with the first message all before it."""
    note = job.note
    if note.call is Call.PASSED_ON:
        return (Stage.DUTY,)
    if job.stands_at is not None:
        return note.stages_called
    return STAGES[: STAGES.index(note.stage) + 1]


def _of_stage(stage: Stage, around: Around) -> Sequence[UserId]:
    """Return who is called besides who is on duty: they need not be of the team."""
    match stage:
        case Stage.SECOND_LINE:
            return around.second_line
        case Stage.CONTACT:
            return () if around.contact is None else (around.contact,)
    return ()


async def _present(
    client: Circlekeeper, guild: discord.Guild, job: NoteJob, stages: Sequence[Stage]
) -> Sequence[UserId]:
    """Return who is there still; who cannot be asked about in time counts as there."""
    guild_id, around = job.note.guild_id, job.around
    asked = around.on_duty if Stage.DUTY in stages else ()
    on_duty = await staff.still_there(client, guild_id, asked, Priority.CARE)
    people = [one for stage in stages for one in _of_stage(stage, around) if one not in on_duty]
    are_there = await asyncio.gather(*(_is_there(client, guild, one) for one in people))
    others = (one for one, is_there in zip(people, are_there, strict=True) if is_there)
    return [*on_duty, *others]


async def _is_there(client: Circlekeeper, guild: discord.Guild, user_id: UserId) -> bool:
    try:
        async with asyncio.timeout(staff.SECONDS_TO_LOOK):
            await client.pacer.turn(Priority.CARE)
            await guild.fetch_member(user_id)
    except discord.NotFound:
        return False
    except (discord.HTTPException, aiohttp.ClientError, TimeoutError):
        return True
    return True


async def _is_on_team(client: Circlekeeper, guild: discord.Guild, user_id: UserId) -> bool:
    await client.pacer.turn(Priority.CARE)
    try:
        member = await guild.fetch_member(user_id)
    except discord.NotFound:
        return False
    return await client.admits(member, Audience.STAFF)


async def _roles(
    client: Circlekeeper, channel: discord.TextChannel, job: NoteJob
) -> Sequence[RoleId]:
    """Return the facilitators' roles that a ping reaches and that somebody has."""
    guild = channel.guild
    server = await client.services.setup.duties(job.note.guild_id)
    roles = [guild.get_role(one) for one in sorted(server.roles(Duty.FACILITATOR))]
    may_ping_all = channel.permissions_for(guild.me).mention_everyone
    heard = [one for one in roles if one is not None and (may_ping_all or one.mentionable)]
    counts = None
    # Only who may manage roles is told how many people have one.
    if guild.me.guild_permissions.manage_roles:
        with suppress(discord.HTTPException, aiohttp.ClientError, TimeoutError):
            async with asyncio.timeout(staff.SECONDS_TO_LOOK):
                await client.pacer.turn(Priority.CARE)
                counts = await guild.role_member_counts()
    return [RoleId(one.id) for one in heard if counts is None or counts.get(one, 0) > 0]
