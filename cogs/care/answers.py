"""What came of a note, on the private answer of whoever asked for somebody."""

import logging

import aiohttp
import discord

from bot.client import Circlekeeper
from bot.domain.care.cards import Truth
from bot.domain.care.sending import CareCard
from bot.observability import report_failure
from bot.ui.care.card import with_line
from bot.ui.care.telling import came_line
from bot.ui.layout import shown_on
from cogs.care.place import CarePlace, name_of

log = logging.getLogger(__name__)


async def say_on_answer(client: Circlekeeper, card: CareCard, place: CarePlace) -> bool:
    """Put what came of a note on the answer that its person got; return whether it stands there."""
    if card.note_id is None or card.truth is None:
        return False
    interaction = client.private_answers.newest(card.note_id, client.clock.now())
    if interaction is None:
        return False
    name = await name_of(client, place, card.reader_id) if card.truth is Truth.READ else ""
    try:
        shown = shown_on(await interaction.original_response())
        line = came_line(place.say, shown, card.truth, name)
        await interaction.edit_original_response(view=with_line(shown, line))
    except (discord.HTTPException, aiohttp.ClientError, TimeoutError) as error:
        report_failure(log, "A private answer was not brought up to date.", error)
        return False
    return True
