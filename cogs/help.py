"""`/help`: what the bot is, what it keeps, and what one can do here."""

from discord import app_commands
from discord.ext import commands

from bot.client import Circlekeeper, Interaction
from bot.ui.help import help_card


class Help(commands.Cog):
    """The one command that also explains the others."""

    @app_commands.command(name="help")
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def help(self, interaction: Interaction) -> None:
        """Show it to whoever asks, with what they may use."""
        client = interaction.client
        audiences = await client.audiences(interaction)
        await client.answer(interaction, help_card(client.say, audiences))


async def setup(client: Circlekeeper) -> None:
    """Add the cog to the client."""
    await client.add_cog(Help())
