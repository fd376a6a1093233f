"""The lists of formats, and one format as a whole."""

from bot.client import Interaction
from bot.domain.rounds.formats import Format
from bot.ui.components import Component
from bot.ui.rounds import ids
from bot.ui.rounds.formats import Shelf, format_card, formats_card, shelf_of
from cogs.rounds.card import ForFacilitators, chosen_format
from cogs.rounds.presses import guild_of, show_card
from cogs.rounds.speaking import language_of, say_of


class FormatsButton(ForFacilitators, template=ids.FORMATS.template):
    """*Formats*, *More formats*, *Our own*, and the way back to them."""

    async def handle(self, interaction: Interaction) -> None:
        """Show that list."""
        shelf = self.parts["shelf"]
        await show_formats(interaction, Shelf(shelf) if shelf in set(Shelf) else Shelf.FIRST)


class ChooseFormat(ForFacilitators, template=ids.CHOOSE_FORMAT.template):
    """*Choose a format*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it."""
        found = await chosen_format(interaction, self.chosen(interaction)[0])
        if found is not None:
            await show_format(interaction, found)


class ShowFormat(ForFacilitators, template=ids.SHOW_FORMAT.template):
    """The way back to one format."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it."""
        found = await chosen_format(interaction, self.parts["format_id"])
        if found is not None:
            await show_format(interaction, found)


COMPONENTS: tuple[type[Component], ...] = (FormatsButton, ChooseFormat, ShowFormat)


async def show_formats(interaction: Interaction, shelf: Shelf, *news: str) -> None:
    """Show a list of formats in place of what was pressed."""
    say = await say_of(interaction)
    client, guild_id = interaction.client, guild_of(interaction)
    language = await language_of(interaction)
    if shelf is Shelf.OURS:
        shown = list(await client.services.formats.own(guild_id, language))
    else:
        shipped = client.services.formats.shipped(language)
        shown = [one for one in shipped if shelf_of(one) is shelf]
    await show_card(interaction, formats_card(say, guild_id, shelf, shown, news))


async def show_format(interaction: Interaction, round_format: Format, *news: str) -> None:
    """Show one format in place of what was pressed."""
    say = await say_of(interaction)
    card = format_card(say, guild_of(interaction), round_format, news)
    await show_card(interaction, card)
