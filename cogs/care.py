"""`/resources`: people and places to turn to."""

from discord import app_commands
from discord.ext import commands

from bot.client import Circlekeeper, Interaction
from bot.domain.ids import GuildId
from bot.ui.care import COUNTRY_SELECT_ID, resources_card
from bot.ui.components import Component


class Care(commands.Cog):
    """Ways to other people."""

    @app_commands.command(name="resources")
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def resources(self, interaction: Interaction) -> None:
        """Show the lines of the server's country, or worldwide ones."""
        client = interaction.client
        country = None
        if interaction.guild_id is not None:
            country = (await client.services.setup.server(GuildId(interaction.guild_id))).country
        card = resources_card(client.say, client.library.resources, country)
        await client.answer(interaction, card)


class CountrySelect(Component, template=COUNTRY_SELECT_ID):
    """*Show another country*: for this one look; nothing is kept."""

    async def handle(self, interaction: Interaction) -> None:
        """Show that country's lines in place of the first ones."""
        client = interaction.client
        card = resources_card(client.say, client.library.resources, self.chosen(interaction)[0])
        await interaction.response.edit_message(view=card)


async def setup(client: Circlekeeper) -> None:
    """Add the cog to the client."""
    await client.add_cog(Care())
    client.add_components(CountrySelect)
