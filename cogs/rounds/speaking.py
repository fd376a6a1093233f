"""The language of rounds in a server: that of its questions, unless one was begun in another."""

from bot.client import Interaction
from bot.domain.ids import GuildId
from bot.wording import Say
from cogs.guideline_words import language_of_server


async def language_of(interaction: Interaction) -> str:
    """Return the language of the server's questions, which its circles speak as well."""
    return await language_of_server(interaction.client, GuildId(interaction.guild_id or 0))


async def say_of(interaction: Interaction) -> Say:
    """Return what speaks of rounds in the language of the server."""
    return interaction.client.say_in(await language_of(interaction))
