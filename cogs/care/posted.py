"""Words of a form that stand in a room which the team reads: people are told, as of a message."""

import logging
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from functools import partial

from bot.client import Interaction
from bot.domain.care.forms import KnownBy
from bot.domain.care.recognising import recognise
from bot.domain.guidelines.messages import Message
from bot.domain.ids import CareFormId, ChannelId, GuildId, MessageId, ShareMark, UserId
from bot.domain.reading.reading import read
from bot.observability import report_failure
from cogs.before_posting import Changes
from cogs.care.fates import Fate, fate_of, keep_fate
from cogs.care.hearing import keep
from cogs.posting import ANSWER_LOST

log = logging.getLogger(__name__)


@asynccontextmanager
async def posting(
    interaction: Interaction, channel_id: ChannelId, words: str, known_by: KnownBy
) -> AsyncIterator[Changes]:
    """Have words that ask for care looked for, where nobody hears whether they stand.

    What is done inside posts them, or puts them in place of others, and looks after whoever
    wrote them.
    """
    form_id = await _begin(interaction, channel_id, words, known_by)
    if form_id is None:
        yield _keep_nothing
        return
    try:
        yield partial(_change, interaction, form_id)
    except ANSWER_LOST:
        if fate_of(interaction) is not Fate.LOOKED_AFTER:
            await _doubt(interaction, form_id)
        raise
    except Exception:
        await _keep_or_report(interaction.client.services.care_forms.end(form_id))
        raise
    if fate_of(interaction) is Fate.UNTOLD:
        await _doubt(interaction, form_id)
    else:
        await _keep_or_report(interaction.client.services.care_forms.end(form_id))


async def _begin(
    interaction: Interaction, channel_id: ChannelId, words: str, known_by: KnownBy
) -> CareFormId | None:
    """Write the form down where its words ask for care; that holds no share back."""
    try:
        if recognise(read(words)) is None:
            return None
        guild_id, user_id = GuildId(interaction.guild_id or 0), UserId(interaction.user.id)
        return await interaction.client.services.care_forms.begin(
            guild_id, user_id, channel_id, known_by
        )
    except Exception as error:  # noqa: BLE001 - whatever it was, the words can stand
        report_failure(log, "A form in need was not written down.", error)
        return None


async def _keep_nothing(_message_id: MessageId) -> None:
    """Nobody looks for these words."""


async def _change(interaction: Interaction, form_id: CareFormId, message_id: MessageId) -> None:
    await _keep_or_report(interaction.client.services.care_forms.changes(form_id, message_id))


async def _doubt(interaction: Interaction, form_id: CareFormId) -> None:
    keep_fate(interaction, Fate.IN_DOUBT)
    await _keep_or_report(interaction.client.services.care_forms.doubt(form_id))
    interaction.client.wake()


async def _keep_or_report(kept: Awaitable[None]) -> None:
    try:
        await kept
    except Exception as error:  # noqa: BLE001 - the next start looks for it
        report_failure(log, "What became of a form in need was not kept.", error)


async def look_after(
    interaction: Interaction,
    place: tuple[ChannelId, MessageId],
    words: str,
    mark: ShareMark | None = None,
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
        await keep(client, message, recognition, author, reading, mark=mark)
        keep_fate(interaction, Fate.LOOKED_AFTER)
        client.wake()
    except Exception as error:  # noqa: BLE001 - the words stand, and their author is to hear so
        keep_fate(interaction, Fate.UNTOLD)
        report_failure(log, "Words that were posted were not looked at for care.", error)
