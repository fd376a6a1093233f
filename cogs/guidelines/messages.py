"""A message that somebody asks about, fetched only where they could read it themselves."""

from dataclasses import dataclass

import discord

from bot.client import Circlekeeper, Interaction
from bot.domain.guidelines.links import MessagePlace, Refusal
from bot.domain.ids import UserId
from bot.pacer import Priority
from bot.ui.prompts.shares import read_share_post
from cogs.rounds.listening import headed_by

Place = discord.abc.GuildChannel | discord.Thread


@dataclass(frozen=True, slots=True)
class Written:
    """What a person wrote, by themselves or through a form of ours."""

    message: discord.Message
    words: str
    author_id: UserId | None
    """`None` where our post does not tell whose words it shows."""


async def fetch(interaction: Interaction, place: MessagePlace) -> discord.Message | Refusal:
    """Return a message that who asks can read, or why not.

    Nobody learns by this whether there is a message where they cannot look.
    """
    client = interaction.client
    channel = await _channel(interaction, place)
    if isinstance(channel, Refusal):
        return channel
    if not await _may_read(interaction, channel):
        return Refusal.HIDDEN
    await client.pacer.turn(Priority.ROUNDS)
    try:
        return await client.get_partial_messageable(place.channel_id).fetch_message(
            place.message_id
        )
    except discord.NotFound:
        return Refusal.GONE
    except discord.Forbidden:
        return Refusal.UNREADABLE


def written(client: Circlekeeper, message: discord.Message) -> Written | Refusal:
    """Return the words of a person that a message holds, or why there are none."""
    ours = client.user
    if ours is not None and message.author.id == ours.id:
        return _shared(client, message)
    if message.author.bot or message.webhook_id is not None:
        return Refusal.A_BOT
    if message.content:
        return Written(message, message.content, UserId(message.author.id))
    return Refusal.NO_WORDS if client.reads_messages else Refusal.NO_CONTENT


def _shared(client: Circlekeeper, message: discord.Message) -> Written | Refusal:
    standing = read_share_post(client.say, message)
    if standing is None:
        return Refusal.A_BOT
    author_id = headed_by(message)
    author = None if author_id is None else UserId(author_id)
    return Written(message, standing.share.words, author)


async def _channel(interaction: Interaction, place: MessagePlace) -> Place | Refusal:
    guild = interaction.guild
    if guild is None:
        return Refusal.OTHER_SERVER
    known = guild.get_channel_or_thread(place.channel_id)
    if known is not None:
        return known
    await interaction.client.pacer.turn(Priority.ROUNDS)
    try:
        # A thread that is archived; of a channel elsewhere discord.py says so.
        return await guild.fetch_channel(place.channel_id)
    except discord.NotFound:
        return Refusal.GONE
    except discord.Forbidden:
        return Refusal.UNREADABLE
    except discord.InvalidData:
        return Refusal.OTHER_SERVER


async def _may_read(interaction: Interaction, channel: Place) -> bool:
    person = interaction.user
    if not isinstance(person, discord.Member):
        return False
    may = channel.permissions_for(person)
    if isinstance(channel, discord.VoiceChannel | discord.StageChannel) and not may.connect:
        return False
    if not (may.view_channel and may.read_message_history):
        return False
    if not isinstance(channel, discord.Thread) or not channel.is_private() or may.manage_threads:
        return True
    await interaction.client.pacer.turn(Priority.ROUNDS)
    try:
        await channel.fetch_member(person.id)
    except discord.HTTPException:
        return False
    return True
