"""`/help`: what the bot is, what it keeps, and what one can do here."""

from collections.abc import Sequence

from discord import app_commands
from discord.ext import commands

from bot.client import Circlekeeper, Interaction
from bot.domain.ids import ChannelId, GuildId
from bot.ui.help import help_card
from cogs.care.standing import standing_lines_of


class Help(commands.Cog):
    """The one command that also explains the others."""

    @app_commands.command(name="help")
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def help(self, interaction: Interaction) -> None:
        """Show it to whoever asks, with what they may use."""
        client = interaction.client
        audiences = await client.audiences(interaction)
        channels = await _read_along(interaction)
        people = await _people(interaction)
        say = client.say_to(interaction)
        await client.answer(interaction, help_card(say, audiences, channels, people))


async def _read_along(interaction: Interaction) -> Sequence[ChannelId]:
    """Return where what people write is looked at; nowhere, where it does not reach the bot."""
    client, guild_id = interaction.client, interaction.guild_id
    if guild_id is None or not client.reads_messages:
        return ()
    return sorted((await client.services.guideline_modes.in_force(GuildId(guild_id))).channels)


async def _people(interaction: Interaction) -> Sequence[str]:
    """Return in words what is known beforehand of who is there, and what is not noticed."""
    guild = interaction.guild
    return () if guild is None else await standing_lines_of(interaction.client, guild)


async def setup(client: Circlekeeper) -> None:
    """Add the cog to the client."""
    await client.add_cog(Help())
