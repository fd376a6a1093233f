"""The language in which a question and its buttons speak: that of its schedule."""

from bot.client import Interaction
from bot.domain.ids import DeliveryId, GuildId
from bot.domain.prompts.answers import Refusal
from bot.wording import Say


async def say_of(interaction: Interaction, delivery_id: DeliveryId) -> Say:
    """Return what says something about a question in its language."""
    client, guild_id = interaction.client, GuildId(interaction.guild_id or 0)
    found = await client.services.responses.delivery(guild_id, delivery_id)
    return client.say_in(None if isinstance(found, Refusal) else found.language)
