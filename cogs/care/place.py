"""Where a press of care belongs to: its server, and how that server speaks and helps."""

from dataclasses import dataclass, replace

import discord

from bot.client import Circlekeeper, Interaction
from bot.domain.care.cards import NO_SERVER
from bot.domain.care.resources import Resources, ServerLines
from bot.domain.ids import GuildId, UserId
from bot.pacer import Priority
from bot.ui.layout import isolated
from bot.wording import Say
from cogs.guideline_words import language_of_server


@dataclass(frozen=True, slots=True)
class CarePlace:
    """A server as care sees it; `NO_SERVER` in a direct message."""

    guild_id: GuildId
    country: str | None
    say: Say
    resources: Resources
    lines: ServerLines
    tells_people: bool
    """Whether there are people to tell; else the server has resources only."""
    youth_first: bool = False
    """Whether lines for young people come first: the server says that some are here."""


async def care_place(client: Circlekeeper, guild_id: GuildId) -> CarePlace:
    """Return a server as care sees it."""
    if guild_id == NO_SERVER:
        resources = client.library.resources
        return CarePlace(NO_SERVER, None, client.say, resources, ServerLines(), tells_people=False)
    server = await client.services.setup.server(guild_id)
    language = await language_of_server(client, guild_id)
    return CarePlace(
        guild_id,
        server.country,
        client.say_in(language),
        client.library.resources.said_in(language),
        await client.services.resources.of_server(guild_id),
        tells_people=await client.services.care_notes.alerts_are_on(guild_id),
        youth_first=(await client.services.care_setup.of_server(guild_id)).has_young_people,
    )


async def place_in_private(client: Circlekeeper, user_id: UserId) -> CarePlace:
    """Return what to show somebody in a direct message: lines of the country of their servers.

    Where those are of several countries, or none has one, none is guessed; nor is a language.
    """
    known = await client.services.privacy.servers_that_know(user_id)
    places = [await care_place(client, guild_id) for guild_id in known]
    countries = {place.country for place in places if place.country is not None}
    languages = {await language_of_server(client, guild_id) for guild_id in known}
    nowhere = await care_place(client, NO_SERVER)
    if len(languages) == 1:
        nowhere = replace(nowhere, say=places[0].say, resources=places[0].resources)
    if len(countries) != 1:
        return nowhere
    (country,) = countries
    say, resources = places[0].say, places[0].resources
    youth_first = all(place.youth_first for place in places)
    return replace(nowhere, country=country, say=say, resources=resources, youth_first=youth_first)


async def name_of(client: Circlekeeper, place: CarePlace, user_id: UserId | None) -> str:
    """Return the name of who has read it as members know it; without one, how they are met."""
    guild = client.get_guild(place.guild_id)
    if guild is None or user_id is None:
        return place.say("care.card.somebody")
    await client.pacer.turn(Priority.CARE)
    try:
        member = await guild.fetch_member(user_id)
    except discord.NotFound:
        return place.say("care.card.somebody")
    return isolated(member.display_name)


async def place_of_press(interaction: Interaction, guild_id: int) -> CarePlace:
    """Return the server of a button: the one in its id, else the one it is pressed in."""
    known = GuildId(guild_id or interaction.guild_id or NO_SERVER)
    if known == NO_SERVER:
        return await place_in_private(interaction.client, UserId(interaction.user.id))
    return await care_place(interaction.client, known)
