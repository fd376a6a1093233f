"""The language in which a question and its buttons speak: that of its schedule."""

from bot.client import Interaction
from bot.domain.ids import DeliveryId, GuildId
from bot.domain.prompts.answers import Refusal
from bot.spoken import language_to
from bot.wording import Say


async def language_of(interaction: Interaction, delivery_id: DeliveryId) -> str:
    """Return the language of a question, or the server's where there is none."""
    client, guild_id = interaction.client, GuildId(interaction.guild_id or 0)
    found = await client.services.responses.delivery(guild_id, delivery_id)
    if isinstance(found, Refusal):
        return language_to(interaction, client.library)
    return found.language


def language_name(interaction: Interaction, code: str) -> str:
    """Return what a language calls itself, or its code where nothing speaks it any more."""
    wordings = interaction.client.library.wordings
    return wordings[code].say("language.name") if code in wordings else code


async def say_of(interaction: Interaction, delivery_id: DeliveryId) -> Say:
    """Return what says something about a question in its language."""
    return interaction.client.say_in(await language_of(interaction, delivery_id))
