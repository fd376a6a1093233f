"""People and places to turn to: `/resources`, and the answer to whoever writes to the bot."""

import logging
from datetime import datetime

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Circlekeeper, Interaction
from bot.domain.care.direct_messages import wants_answer
from bot.domain.ids import GuildId, UserId
from bot.observability import report_failure
from bot.pacer import Priority
from bot.ui.care import COUNTRY_SELECT_ID, RESOURCES_BUTTON_ID, direct_answer, resources_card
from bot.ui.components import Component

log = logging.getLogger(__name__)


class Care(commands.Cog):
    """Ways to other people."""

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        # In memory for ten minutes, and nowhere else: who wrote to the bot is nobody's business.
        self._answered_at: dict[UserId, datetime] = {}

    @app_commands.command(name="resources")
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def resources(self, interaction: Interaction) -> None:
        """Show the lines of the server's country, or worldwide ones."""
        await show_resources(interaction)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer whoever writes to the bot directly; their words are not looked at."""
        if not _is_direct(message) or message.author.bot:
            return
        with self._client.under_way():
            await self._answer_once(message)

    async def _answer_once(self, message: discord.Message) -> None:
        now, user_id = self._client.clock.now(), UserId(message.author.id)
        self._forget_before(now)
        if user_id in self._answered_at:
            return
        # Before anything is waited for: their next message may come meanwhile.
        self._answered_at[user_id] = now
        try:
            await self._answer(message)
        except discord.Forbidden as error:
            # They take no messages (50007), which asking again would not change.
            log.warning("A direct message could not be answered.", extra={"code": error.code})
        except Exception as error:  # noqa: BLE001 - whatever it was, their next message is answered
            self._answered_at.pop(user_id, None)
            report_failure(log, "A direct message was not answered.", error)

    async def _answer(self, message: discord.Message) -> None:
        client = self._client
        await client.pacer.turn(Priority.CARE)
        await message.channel.send(
            view=direct_answer(client.say, client.library.resources),
            nonce=f"d{message.id}",
            silent=True,
        )

    def _forget_before(self, now: datetime) -> None:
        self._answered_at = {
            user_id: answered_at
            for user_id, answered_at in self._answered_at.items()
            if not wants_answer(answered_at, now)
        }


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


def _is_direct(message: discord.Message) -> bool:
    return message.guild is None


async def show_resources(interaction: Interaction) -> None:
    """Show people and places of the server's country to this person only."""
    client = interaction.client
    country = None
    if interaction.guild_id is not None:
        country = (await client.services.setup.server(GuildId(interaction.guild_id))).country
    card = resources_card(client.say, client.library.resources, country)
    await client.answer(interaction, card)


async def setup(client: Circlekeeper) -> None:
    """Add the cog to the client."""
    client.hear(_is_direct)
    await client.add_cog(Care(client))
    client.add_components(ResourcesButton, CountrySelect)
