"""Where shares stand: the thread of a question, or the channel for sharing without one."""

import discord

from bot.client import Interaction
from bot.domain.ids import ChannelId, DeliveryId, GuildId
from bot.domain.prompts.answers import Place, Refusal, may_share
from bot.domain.prompts.deliveries import Delivery, DeliveryState
from bot.domain.prompts.shares import NO_QUESTION
from bot.pacer import Priority
from bot.permissions import TO_STAND
from cogs.posting import require

ShareChannel = discord.Thread | discord.TextChannel

_TO_SHARE = ("view_channel", "send_messages_in_threads")


async def open_place(interaction: Interaction, delivery_id: DeliveryId) -> ShareChannel | Refusal:
    """Return the question's thread, or its channel where it has none, if this person could write.

    Raises:
        MissingPermissionsError: they could, but the bot may not.
    """
    client = interaction.client
    guild_id = GuildId(interaction.guild_id or 0)
    delivery = await client.services.responses.delivery(guild_id, delivery_id)
    if isinstance(delivery, Refusal):
        return delivery
    if not delivery.has_thread:
        return _open_channel(interaction, delivery.channel_id) or Refusal.NO_THREAD
    thread = await _find_thread(interaction, delivery)
    if isinstance(thread, Refusal):
        return thread
    refusal = refuse_writing(interaction, thread)
    if refusal is not None:
        return refusal
    if isinstance(thread.parent, discord.TextChannel):
        require(thread.parent, _TO_SHARE)
    return thread


async def question_above(
    interaction: Interaction, channel: ShareChannel, delivery_id: DeliveryId
) -> discord.MessageReference | None:
    """Return the question that a share in its channel replies to; in a thread it stands above."""
    if isinstance(channel, discord.Thread) or delivery_id == NO_QUESTION:
        return None
    guild_id = GuildId(interaction.guild_id or 0)
    delivery = await interaction.client.services.responses.delivery(guild_id, delivery_id)
    if isinstance(delivery, Refusal) or delivery.message_id is None:
        return None
    return discord.MessageReference(
        message_id=delivery.message_id, channel_id=channel.id, fail_if_not_exists=False
    )


async def channel_name(interaction: Interaction, delivery_id: DeliveryId) -> str | None:
    """Return the name of the channel in which a question is answered, `None` for a thread."""
    guild_id = GuildId(interaction.guild_id or 0)
    delivery = await interaction.client.services.responses.delivery(guild_id, delivery_id)
    if isinstance(delivery, Refusal) or delivery.has_thread or interaction.guild is None:
        return None
    channel = interaction.guild.get_channel(delivery.channel_id)
    return None if channel is None else channel.name


async def open_share_channel(interaction: Interaction) -> discord.TextChannel | Refusal:
    """Return the channel for sharing where this person could write in it themselves.

    Raises:
        MissingPermissionsError: they could, but the bot may not.
    """
    guild_id = GuildId(interaction.guild_id or 0)
    server = await interaction.client.services.setup.server(guild_id)
    channel_id = server.share_channel_id or ChannelId(0)
    return _open_channel(interaction, channel_id) or Refusal.NO_SHARE_CHANNEL


def _open_channel(
    interaction: Interaction, channel_id: ChannelId
) -> discord.TextChannel | Refusal | None:
    """Return a text channel to share in, why this person could not, or `None`: it is gone."""
    channel = interaction.guild and interaction.guild.get_channel(channel_id)
    if not isinstance(channel, discord.TextChannel):
        return None
    refusal = refuse_writing(interaction, channel)
    if refusal is not None:
        return refusal
    require(channel, TO_STAND)
    return channel


async def find_share_channel(
    interaction: Interaction, channel_id: ChannelId
) -> ShareChannel | Refusal:
    """Return where a share stands, closed or not."""
    guild = interaction.guild
    found: object = guild and guild.get_channel_or_thread(channel_id)
    if found is None:
        # Archived threads are not in the cache.
        await interaction.client.pacer.turn(Priority.ROUNDS)
        try:
            found = await interaction.client.fetch_channel(channel_id)
        except discord.NotFound:
            return Refusal.SHARE_GONE
    return found if isinstance(found, ShareChannel) else Refusal.SHARE_GONE


def refuse_writing(interaction: Interaction, channel: ShareChannel) -> Refusal | None:
    """Say why this person could not write there themselves, or `None` where they could."""
    is_thread = isinstance(channel, discord.Thread)
    place = _in_thread(interaction, channel) if is_thread else _in_channel(interaction, channel)
    refusal = may_share(place, interaction.client.clock.now())
    if refusal is Refusal.NOT_HERE and not is_thread:
        return Refusal.NOT_IN_CHANNEL
    return refusal


async def reopen(interaction: Interaction, channel: ShareChannel) -> Refusal | None:
    """Make the posts of an archived thread changeable; say why not where it is locked.

    Discord reopens a thread by itself for a new message only.
    """
    if not isinstance(channel, discord.Thread):
        return None
    if channel.locked and not channel.permissions_for(channel.guild.me).manage_threads:
        return Refusal.THREAD_CLOSED
    if channel.archived:
        await interaction.client.pacer.turn(Priority.ROUNDS)
        await channel.edit(archived=False)
    return None


async def _find_thread(interaction: Interaction, delivery: Delivery) -> discord.Thread | Refusal:
    # A message's thread has the id of the message, also one that a person made by hand.
    thread_id = delivery.thread_id or delivery.message_id
    if thread_id is None:
        is_coming = delivery.state is DeliveryState.POSTING
        return Refusal.NOT_YET if is_coming else Refusal.NO_THREAD
    guild = interaction.guild
    thread = guild and guild.get_thread(thread_id)
    if thread is None:
        # Archived threads are not in the cache.
        await interaction.client.pacer.turn(Priority.ROUNDS)
        try:
            channel = await interaction.client.fetch_channel(thread_id)
        except discord.NotFound:
            is_coming = delivery.state is DeliveryState.THREADING
            return Refusal.NOT_YET if is_coming else Refusal.NO_THREAD
        thread = channel if isinstance(channel, discord.Thread) else None
    return thread or Refusal.NO_THREAD


def _in_thread(interaction: Interaction, thread: ShareChannel) -> Place:
    # Discord sends with each press what this person may do in the channel of the question;
    # a public thread follows its channel. Time-outs stand in the member instead.
    may = interaction.permissions
    member = interaction.user
    # The bot posts for them, so it has to be able to as well.
    ours = thread.permissions_for(thread.guild.me)
    return Place(
        can_view=may.view_channel,
        can_write=may.send_messages_in_threads,
        is_locked=isinstance(thread, discord.Thread) and thread.locked,
        can_unlock=may.manage_threads and ours.manage_threads,
        timed_out_until=member.timed_out_until if isinstance(member, discord.Member) else None,
    )


def _in_channel(interaction: Interaction, channel: ShareChannel) -> Place:
    # The command is used, and the button pressed, in any channel.
    member = interaction.user
    if not isinstance(member, discord.Member):
        return Place(can_view=False, can_write=False)
    may = channel.permissions_for(member)
    return Place(
        can_view=may.view_channel,
        can_write=may.send_messages,
        timed_out_until=member.timed_out_until,
    )
