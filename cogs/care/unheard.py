"""The card of shares that nobody answered, and what facilitators choose about their list."""

from typing import ClassVar

import discord

from bot.client import Interaction
from bot.domain.care.unheard import Settings
from bot.domain.setup.standing import Audience
from bot.ui.care.unheard import CHOOSE_HOURS, CHOOSE_TIME, ON, OPEN, SWITCH, unheard_card
from bot.ui.components import Component
from cogs.rounds.presses import guild_of


class _ForFacilitators(Component, template=r"(?!)"):
    audience: ClassVar[Audience] = Audience.FACILITATORS


class OpenButton(_ForFacilitators, template=OPEN.template):
    """*Shares that wait*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show all of them; the card of the day stays."""
        await interaction.client.answer(interaction, await _card(interaction))


class HoursSelect(_ForFacilitators, template=CHOOSE_HOURS.template):
    """*After how long?*"""

    async def handle(self, interaction: Interaction) -> None:
        """Keep it, and show the card anew."""
        (hours,) = self.chosen(interaction)
        service = interaction.client.services.unheard
        settings = await service.choose_hours(guild_of(interaction), int(hours))
        interaction.client.wake()
        await interaction.client.show(interaction, await _card(interaction, settings))


class TimeSelect(_ForFacilitators, template=CHOOSE_TIME.template):
    """*When does the list come?*"""

    async def handle(self, interaction: Interaction) -> None:
        """Keep it, and show the card anew."""
        (hour,) = self.chosen(interaction)
        service = interaction.client.services.unheard
        settings = await service.choose_time(guild_of(interaction), int(hour))
        interaction.client.wake()
        await interaction.client.show(interaction, await _card(interaction, settings))


class Switch(_ForFacilitators, template=SWITCH.template):
    """*No list* and *A list each day*."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep it, and show the card anew."""
        service = interaction.client.services.unheard
        is_on = self.parts["wanted"] == ON
        settings = await service.switch(guild_of(interaction), is_on=is_on)
        interaction.client.wake()
        await interaction.client.show(interaction, await _card(interaction, settings))


COMPONENTS: tuple[type[Component], ...] = (OpenButton, HoursSelect, TimeSelect, Switch)


async def _card(
    interaction: Interaction, settings: Settings | None = None
) -> discord.ui.LayoutView:
    client, guild_id = interaction.client, guild_of(interaction)
    chosen = settings or await client.services.unheard.settings(guild_id)
    shares = await client.services.unheard.of_server(guild_id)
    server = await client.services.setup.server(guild_id)
    return unheard_card(client.say_to(interaction), guild_id, shares, chosen, server.zone)
