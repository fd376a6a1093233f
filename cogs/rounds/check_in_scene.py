"""What every press in a check-in begins with: which one, in which words, and whether it may be."""

from dataclasses import dataclass
from datetime import datetime

import discord

from bot.client import Interaction
from bot.domain.ids import ChannelId, CheckInId
from bot.domain.prompts.answers import Place, may_share
from bot.domain.prompts.answers import Refusal as PlaceRefusal
from bot.domain.rounds import check_ins
from bot.domain.rounds.check_ins import CheckIn, Refusal
from bot.domain.rounds.formats import Format
from bot.domain.rounds.one_word import Refusal as WordRefusal
from bot.pacer import Priority
from bot.permissions import TO_STAND
from bot.wording import Say
from cogs.posting import require
from cogs.rounds.presses import guild_of

AnyRefusal = Refusal | PlaceRefusal | WordRefusal
"""Why a press did nothing; each is the key of its words."""

_TO_SHARE = (*TO_STAND, "send_messages_in_threads")


@dataclass(frozen=True, slots=True)
class Scene:
    """A check-in with its format, and what speaks its language."""

    check_in: CheckIn
    round_format: Format
    say: Say

    @property
    def check_in_id(self) -> CheckInId:
        """The id that stands in its buttons."""
        return self.check_in.check_in_id


async def scene_of(interaction: Interaction, check_in_id: CheckInId) -> Scene | Refusal:
    """Return the check-in that a press means, also one that is over."""
    client, guild_id = interaction.client, guild_of(interaction)
    check_in = await client.services.check_ins.of(guild_id, check_in_id)
    if isinstance(check_in, Refusal):
        return check_in
    round_format = await client.services.formats.of_circle(
        guild_id, check_in.format_id, check_in.language
    )
    return Scene(check_in, round_format, client.say_in(check_in.language))


def refuse_answer(interaction: Interaction, check_in: CheckIn) -> AnyRefusal | None:
    """Say why this person cannot answer now, or `None` where they can.

    Wherever they press it: the bot must never be a way around a time-out or a hidden channel.
    """
    now = interaction.client.clock.now()
    refusal = check_ins.refuse_answer(check_in, now)
    if refusal is not None:
        return refusal
    if not can_see(interaction, check_in):
        return Refusal.NOT_SEEN
    return may_share(Place(True, True, timed_out_until=_timed_out_until(interaction)), now)


def can_see(interaction: Interaction, check_in: CheckIn) -> bool:
    """Whether this person sees the channel of a check-in."""
    may = _permissions(interaction, check_in)
    return may is not None and may.view_channel


async def open_thread(interaction: Interaction, check_in: CheckIn) -> discord.Thread | AnyRefusal:
    """Return the thread if this person could write in it themselves, or why they could not.

    Raises:
        MissingPermissionsError: they could, but the bot may not.
    """
    thread = await find_thread(interaction, check_in)
    if isinstance(thread, Refusal):
        return thread
    may = _permissions(interaction, check_in) or discord.Permissions.none()
    place = Place(
        can_view=may.view_channel,
        can_write=may.send_messages_in_threads,
        is_locked=thread.locked,
        can_unlock=may.manage_threads and thread.permissions_for(thread.guild.me).manage_threads,
        timed_out_until=_timed_out_until(interaction),
    )
    refusal = may_share(place, interaction.client.clock.now())
    if refusal is not None:
        return refusal
    if isinstance(thread.parent, discord.TextChannel):
        require(thread.parent, _TO_SHARE)
    return thread


async def find_thread(interaction: Interaction, check_in: CheckIn) -> discord.Thread | Refusal:
    """Return the thread of a check-in, archived or not."""
    if check_in.thread_id is None:
        is_coming = check_in.state is check_ins.State.THREADING
        return Refusal.NOT_YET if is_coming else Refusal.NO_THREAD
    found: object = interaction.guild and interaction.guild.get_thread(check_in.thread_id)
    if found is None:
        # Archived threads are not in the cache.
        await interaction.client.pacer.turn(Priority.ROUNDS)
        try:
            found = await interaction.client.fetch_channel(check_in.thread_id)
        except discord.NotFound:
            return Refusal.NO_THREAD
    return found if isinstance(found, discord.Thread) else Refusal.NO_THREAD


def _permissions(interaction: Interaction, check_in: CheckIn) -> discord.Permissions | None:
    # The press may come from `/checkin` in another channel, so its own permissions do not do.
    member, guild = interaction.user, interaction.guild
    channel = None if guild is None else guild.get_channel(check_in.channel_id)
    if channel is None or not isinstance(member, discord.Member):
        return None
    return channel.permissions_for(member)


def _timed_out_until(interaction: Interaction) -> datetime | None:
    member = interaction.user
    return member.timed_out_until if isinstance(member, discord.Member) else None


def channel_name(interaction: Interaction, channel_id: ChannelId) -> str:
    """Return the name of a channel, or its id where it is out of sight."""
    channel = interaction.guild and interaction.guild.get_channel(channel_id)
    return str(channel_id) if channel is None else channel.name
