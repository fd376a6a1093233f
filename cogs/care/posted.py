"""Words of a form that stand in a room which the team reads: people are told, as of a message."""

import logging
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager

from bot.client import Interaction
from bot.domain.care.recognising import recognise
from bot.domain.guidelines.messages import Message
from bot.domain.ids import CareFormId, ChannelId, GuildId, MessageId, UserId
from bot.domain.reading.reading import read
from bot.observability import report_failure
from cogs.care.hearing import keep
from cogs.posting import ANSWER_LOST

log = logging.getLogger(__name__)


@asynccontextmanager
async def posting(
    interaction: Interaction, channel_id: ChannelId, words: str
) -> AsyncIterator[None]:
    """Have words that ask for care looked for, where nobody hears whether they stand.

    What is done inside posts them, and looks after whoever wrote them.
    """
    client, form_id = interaction.client, await _begin(interaction, channel_id, words)
    if form_id is None:
        yield
        return
    try:
        yield
    except ANSWER_LOST:
        await _keep_or_report(client.services.care_forms.doubt(form_id))
        client.wake()
        raise
    except Exception:
        await _keep_or_report(client.services.care_forms.end(form_id))
        raise
    await _keep_or_report(client.services.care_forms.end(form_id))


async def _begin(interaction: Interaction, channel_id: ChannelId, words: str) -> CareFormId | None:
    """Write the form down where its words ask for care; that holds no share back."""
    try:
        if recognise(read(words)) is None:
            return None
        guild_id, user_id = GuildId(interaction.guild_id or 0), UserId(interaction.user.id)
        return await interaction.client.services.care_forms.begin(guild_id, user_id, channel_id)
    except Exception as error:  # noqa: BLE001 - whatever it was, the words can stand
        report_failure(log, "A form in need was not written down.", error)
        return None


async def _keep_or_report(kept: Awaitable[None]) -> None:
    try:
        await kept
    except Exception as error:  # noqa: BLE001 - the next start looks for it
        report_failure(log, "What became of a form in need was not kept.", error)


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
