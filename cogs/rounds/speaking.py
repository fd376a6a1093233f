"""The language of rounds in a server: that of its questions, unless one was begun in another."""

from bot.client import Interaction
from bot.domain.ids import GuildId
from bot.wording import Say


async def language_of(interaction: Interaction) -> str:
    """Return the language of the server's questions, which its circles speak as well."""
    client = interaction.client
    guild_id = GuildId(interaction.guild_id or 0)
    schedules = await client.services.schedules.of_server(guild_id)
    return schedules[0].manner.language if schedules else client.library.languages[0]


async def say_of(interaction: Interaction) -> Say:
    """Return what speaks of rounds in the language of the server."""
    return interaction.client.say_in(await language_of(interaction))
