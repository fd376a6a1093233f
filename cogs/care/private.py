"""Words that nobody else reads: their author alone gets the card, and decides who is told."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import discord

from bot.client import Interaction
from bot.domain.care.cards import Situation, Told
from bot.domain.care.recognising import Recognition, Urgency, recognise
from bot.domain.ids import GuildId, UserId
from bot.domain.reading.reading import read
from bot.domain.setup.standing import Audience
from bot.observability import report_failure
from bot.ui.care.card import care_card
from bot.ui.care.ids import NO_NOTE
from cogs.care.fates import Fate, fate_of
from cogs.care.place import CarePlace, care_place

log = logging.getLogger(__name__)


async def offer_card(interaction: Interaction, words: str) -> None:
    """Show somebody the card before anything else where their words, seen by nobody, ask for it.

    Whatever fails here, the form that they sent is still carried out.
    """
    try:
        recognition = recognise(read(words))
        if recognition is None:
            return
        client, guild_id = interaction.client, GuildId(interaction.guild_id or 0)
        fate = fate_of(interaction)
        if fate is Fate.LOOKED_AFTER:
            # They stand, people know, and another card than this one is on its way.
            return
        choices, user_id = client.services.care_choices, UserId(interaction.user.id)
        is_gentle = recognition.urgency is not Urgency.URGENT
        if not await choices.may_have_card(guild_id, user_id, is_gentle=is_gentle):
            return
        place = await care_place(client, guild_id)
        author = interaction.user
        is_staff = isinstance(author, discord.Member) and await client.admits(
            author, Audience.STAFF
        )
        card = private_card(place, recognition, is_staff=is_staff, may_stand=fate is Fate.IN_DOUBT)
        await client.answer(interaction, card)
        await choices.had_card(guild_id, user_id)
    except Exception as error:  # noqa: BLE001 - whatever it was, it holds nobody's words back
        report_failure(log, "A care card was not shown in a form.", error)


@asynccontextmanager
async def cared_for(interaction: Interaction, words: str) -> AsyncIterator[None]:
    """Show the card also where what a form does fails: its words stand nowhere then."""
    try:
        yield
    except Exception:
        await offer_card(interaction, words)
        raise


def private_card(
    place: CarePlace,
    recognition: Recognition,
    *,
    is_staff: bool = False,
    may_stand: bool = False,
) -> discord.ui.LayoutView:
    """Return the card where nobody was told, with the way to tell somebody where there is one.

    Where the words may stand it is true also for whoever is told once they are found.
    """
    told = Told.ALONE
    if place.tells_people:
        told = Told.IF_POSTED if may_stand else Told.ONLY_YOU
    situation = Situation(
        place.country,
        NO_NOTE,
        Told.STAFF if is_staff else told,
        place.guild_id,
        lines=place.lines,
        youth_first=place.youth_first,
        is_private=True,
    )
    return care_card(place.say, place.resources, recognition.kind, recognition.urgency, situation)


def direct_card(place: CarePlace, recognition: Recognition) -> discord.ui.LayoutView:
    """Return the card in a direct message, where people of some server can be told."""
    return private_card(replace(place, tells_people=True), recognition)
