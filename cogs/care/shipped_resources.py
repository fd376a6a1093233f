"""*Check the lines I bring* behind `/resources` and `/setup`: checked here, or hidden here."""

from typing import ClassVar

from bot.client import Interaction
from bot.domain.care.resources import may_be_hidden
from bot.domain.setup.standing import Audience
from bot.ui.care import resource_ids as ids
from bot.ui.care.own_resources import shipped_card
from bot.ui.components import Component
from cogs.care.resources import resources_of
from cogs.rounds.presses import guild_of, show_card
from cogs.rounds.speaking import say_of


class _ForStaff(Component, template=r"(?!)"):
    audience: ClassVar[Audience] = Audience.FACILITATORS


class ShippedButton(_ForStaff, template=ids.SHIPPED.template):
    """*Check the shipped lines*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show those of the server's country."""
        await _show_shipped(interaction)


class CheckedSelect(_ForStaff, template=ids.CHECKED.template):
    """*Which did you check today?*"""

    async def handle(self, interaction: Interaction) -> None:
        """Keep that a person did."""
        say, resources = await say_of(interaction), resources_of(interaction)
        known = [one for one in self.chosen(interaction) if resources.row(one) is not None]
        service = interaction.client.services.resources
        await service.confirm_shipped(guild_of(interaction), known)
        interaction.client.wake()
        await _show_shipped(interaction, say("resources.shipped.noted", number=len(known)))


class HideSelect(_ForStaff, template=ids.HIDE.template):
    """*Hide one here, or show it again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Do the other of the two."""
        client, guild_id = interaction.client, guild_of(interaction)
        row = resources_of(interaction).row(self.chosen(interaction)[0])
        if row is not None and may_be_hidden(row):
            service = client.services.resources
            is_hidden = (await service.of_server(guild_id)).check(row).is_hidden
            await service.hide(guild_id, row.row_id, is_hidden=not is_hidden)
        await _show_shipped(interaction)


COMPONENTS: tuple[type[Component], ...] = (ShippedButton, CheckedSelect, HideSelect)


async def _show_shipped(interaction: Interaction, *news: str) -> None:
    client, guild_id = interaction.client, guild_of(interaction)
    say, resources = await say_of(interaction), resources_of(interaction)
    country = (await client.services.setup.server(guild_id)).country
    server = await client.services.resources.of_server(guild_id)
    card = shipped_card(say, guild_id, resources, server, country, news)
    await show_card(interaction, card)
