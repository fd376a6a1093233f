"""The language somebody is answered in: their server's, or the one they read Discord in."""

from typing import Any

import discord

from bot.domain.ids import GuildId
from bot.library import Library
from bot.services.bundle import Services

Interaction = discord.Interaction[Any]

_LANGUAGE = "language"


async def language_of_server(services: Services, library: Library, guild_id: GuildId) -> str:
    """Return the language of a server's questions, in which its people are written to."""
    schedules = await services.schedules.of_server(guild_id)
    return schedules[0].manner.language if schedules else library.languages[0]


async def learn_language(interaction: Interaction, services: Services, library: Library) -> None:
    """Find out in which language this person is answered, once for all that is said to them."""
    if interaction.guild_id is not None:
        guild_id = GuildId(interaction.guild_id)
        language = await language_of_server(services, library, guild_id)
    else:
        wanted = str(interaction.locale).partition("-")[0]
        language = wanted if wanted in library.languages else library.languages[0]
    interaction.extras[_LANGUAGE] = language


def language_to(interaction: Interaction, library: Library) -> str:
    """Return the language that was found out, else the default one."""
    return str(interaction.extras.get(_LANGUAGE, library.languages[0]))
