"""Words of a form that stand in a room which the team reads: people are told, as of a message."""

import logging

import discord

from bot.client import Interaction
from bot.domain.care.recognising import recognise
from bot.domain.guidelines.messages import Message
from bot.domain.ids import ChannelId, GuildId, MessageId, UserId
from bot.domain.reading.reading import read
from bot.domain.setup.standing import Audience
from bot.observability import report_failure
from cogs.care.hearing import detail_in
from cogs.guideline_words import language_of_server

log = logging.getLogger(__name__)


async def look_after(
    interaction: Interaction, place: tuple[ChannelId, MessageId], words: str
) -> None:
    """Have people told and the card sent where words that stand now ask for it.

    The words stand already: care holds no share back, and takes none down. Of one with method
    detail, which the server sets aside elsewhere, people read that it is theirs to decide.
    """
    try:
        reading = read(words)
        recognition = recognise(reading)
        if recognition is None:
            return
        client, guild_id = interaction.client, GuildId(interaction.guild_id or 0)
        author = interaction.user
        is_staff = isinstance(author, discord.Member) and await client.admits(
            author, Audience.STAFF
        )
        channel_id, message_id = place
        language = await language_of_server(client, guild_id)
        message = Message(guild_id, channel_id, message_id, UserId(author.id), language)
        await client.services.care_notes.recognised(
            message,
            recognition,
            author_is_staff=is_staff,
            found=await detail_in(client, guild_id, reading),
        )
        client.wake()
    except Exception as error:  # noqa: BLE001 - the words stand, and their author is to hear so
        report_failure(log, "Words that were posted were not looked at for care.", error)
