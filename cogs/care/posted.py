"""Words of a form that stand in a room which the team reads: people are told, as of a message."""

import logging

from bot.client import Interaction
from bot.domain.care.recognising import recognise
from bot.domain.guidelines.messages import Message
from bot.domain.ids import ChannelId, GuildId, MessageId, UserId
from bot.domain.reading.reading import read
from bot.observability import report_failure
from cogs.care.hearing import keep

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
        # What is written to somebody in need is said in their server's, by who writes it.
        language = client.library.languages[0]
        message = Message(guild_id, *place, UserId(author.id), language)
        await keep(client, message, recognition, author, reading)
        client.wake()
    except Exception as error:  # noqa: BLE001 - the words stand, and their author is to hear so
        report_failure(log, "Words that were posted were not looked at for care.", error)
