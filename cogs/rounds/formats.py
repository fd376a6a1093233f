"""The lists of formats, and one format as a whole."""

from bot.client import Interaction
from bot.domain.rounds.formats import Format, Page
from bot.ui.components import Component
from bot.ui.rounds import ids
from bot.ui.rounds.formats import format_card, formats_card
from cogs.rounds.card import ForFacilitators, chosen_format, language_of
from cogs.rounds.presses import guild_of, show_card


class FormatsButton(ForFacilitators, template=ids.FORMATS.template):
    """*Formats*, *More formats*, and the way back to them."""

    async def handle(self, interaction: Interaction) -> None:
        """Show that page."""
        page = self.parts["page"]
        await show_formats(interaction, Page(page) if page in set(Page) else Page.FIRST)


class ChooseFormat(ForFacilitators, template=ids.CHOOSE_FORMAT.template):
    """*Choose a format*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it."""
        found = await chosen_format(interaction, self.chosen(interaction)[0])
        if found is not None:
            await show_format(interaction, found)


COMPONENTS: tuple[type[Component], ...] = (FormatsButton, ChooseFormat)


async def show_formats(interaction: Interaction, page: Page, *news: str) -> None:
    """Show a page of formats in place of what was pressed."""
    client = interaction.client
    shipped = client.services.formats.shipped(await language_of(interaction))
    shown = [one for one in shipped if one.page is page] or shipped
    await show_card(interaction, formats_card(client.say, guild_of(interaction), page, shown, news))


async def show_format(interaction: Interaction, round_format: Format, *news: str) -> None:
    """Show one format in place of what was pressed."""
    client = interaction.client
    card = format_card(client.say, guild_of(interaction), round_format, news)
    await show_card(interaction, card)
