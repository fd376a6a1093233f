"""What `/help`, set-up and a pinned notice say beforehand of care in a server."""

from collections.abc import Sequence

import discord

from bot.client import Circlekeeper
from bot.domain.care.readiness import is_covered
from bot.domain.ids import GuildId
from bot.ui.care.standing import standing_lines
from cogs.care.readiness import languages_of
from cogs.guideline_words import language_of_server


async def standing_lines_of(client: Circlekeeper, guild: discord.Guild) -> Sequence[str]:
    """Return when nobody is there, or that nobody is told, and what the bot does not notice.

    In the server's language: members read them, also where an admin sees what they read.
    """
    guild_id, services = GuildId(guild.id), client.services
    return standing_lines(
        client.say_in(await language_of_server(client, guild_id)),
        await services.rota.ordinary_week(guild_id),
        tells_people=await services.care_setup.is_on(guild_id),
        is_covered=is_covered(await languages_of(client, guild)),
    )
