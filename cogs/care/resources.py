"""People and places to turn to: `/resources`, and the buttons that show the same."""

from discord import app_commands
from discord.ext import commands

from bot.client import Interaction
from bot.domain.ids import GuildId
from bot.ui.care.resources import COUNTRY_SELECT_ID, RESOURCES_BUTTON_ID, resources_card
from bot.ui.components import Component


class ResourcesCog(commands.Cog):
    """Ways to other people."""

    @app_commands.command(name="resources")
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def resources(self, interaction: Interaction) -> None:
        """Show the lines of the server's country, or worldwide ones."""
        await show_resources(interaction)


class ResourcesButton(Component, template=RESOURCES_BUTTON_ID):
    """*Show people and places*: the same card as the command."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it."""
        await show_resources(interaction)


class CountrySelect(Component, template=COUNTRY_SELECT_ID):
    """*Show another country*: for this one look; nothing is kept."""

    async def handle(self, interaction: Interaction) -> None:
        """Show that country's lines in place of the first ones."""
        client = interaction.client
        card = resources_card(client.say, client.library.resources, self.chosen(interaction)[0])
        await interaction.response.edit_message(view=card)


async def show_resources(interaction: Interaction) -> None:
    """Show people and places of the server's country to this person only."""
    client = interaction.client
    country = None
    if interaction.guild_id is not None:
        country = (await client.services.setup.server(GuildId(interaction.guild_id))).country
    card = resources_card(client.say, client.library.resources, country)
    await client.answer(interaction, card)


COMPONENTS = (ResourcesButton, CountrySelect)
