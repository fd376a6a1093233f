"""People and places to turn to: `/resources`, wrong numbers, and the buttons that show them."""

from discord import app_commands
from discord.ext import commands

from bot.client import Interaction
from bot.domain.care.resources import (
    WORLDWIDE,
    Resource,
    ResourceKind,
    Resources,
    ServerLines,
)
from bot.domain.ids import GuildId, OwnResourceId
from bot.domain.setup.standing import Audience
from bot.spoken import language_to
from bot.ui.care import resource_ids as ids
from bot.ui.care.resources import Look, resources_card, wrong_card
from bot.ui.components import Component
from bot.ui.layout import plain


class ResourcesCog(commands.Cog):
    """Ways to other people."""

    @app_commands.command(name="resources")
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def resources(self, interaction: Interaction) -> None:
        """Show the lines of the server's country, or worldwide ones."""
        await show_resources(interaction)


class ResourcesButton(Component, template=ids.RESOURCES_BUTTON_ID):
    """*Show people and places*: the same card as the command."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it; what stands before somebody stays, as it may be the answer to a message."""
        await show_resources(interaction)


class ChooseNeed(Component, template=ids.NEED.template):
    """*What do you need?*"""

    async def handle(self, interaction: Interaction) -> None:
        """Show the lines for it, of the country that stood there."""
        await _show(interaction, self.chosen(interaction)[0], self.parts["country"])


class CountrySelect(Component, template=ids.COUNTRY.template):
    """*Show another country*: for this one look; nothing is kept."""

    async def handle(self, interaction: Interaction) -> None:
        """Show that country's lines in place of the first ones."""
        await _show(interaction, self.parts["kind"], self.chosen(interaction)[0])


class LinesPage(Component, template=ids.LINES.template):
    """*Previous* and *Next*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show that page."""
        kind, country, page = (self.parts["where"] or "__0").split("_")
        await _show(interaction, kind, country, int(page))


class WrongButton(Component, template=ids.WRONG.template):
    """*Report a wrong number*."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask which one."""
        kind, country, page = (self.parts["where"] or "__0").split("_")
        look, resources = await _look(interaction, kind, country, int(page))
        say = interaction.client.say_to(interaction)
        await interaction.client.answer(interaction, wrong_card(say, resources, look))


class ChooseWrong(Component, template=ids.WRONG_ROW.template):
    """*Which one?*"""

    async def handle(self, interaction: Interaction) -> None:
        """Tell staff of the number, not of the person, and thank for it either way."""
        client = interaction.client
        say = client.say_to(interaction)
        row = await _row(interaction, self.chosen(interaction)[0])
        if interaction.guild_id is None or row is None:
            await client.show(interaction, plain(say("resources.wrong_gone")))
            return
        if await client.services.resources.report(GuildId(interaction.guild_id), row):
            client.wake()
        await client.show(interaction, plain(say("resources.wrong_reported")))


async def show_resources(interaction: Interaction) -> None:
    """Show people and places of the server's country to this person only."""
    look, resources = await _look(interaction)
    say = interaction.client.say_to(interaction)
    await interaction.client.answer(interaction, resources_card(say, resources, look))


def resources_of(interaction: Interaction) -> Resources:
    """Return the shipped rows in the language of whoever reads them."""
    library = interaction.client.library
    return library.resources.said_in(language_to(interaction, library))


async def _show(
    interaction: Interaction, kind: str | None, country: str | None, page: int = 0
) -> None:
    look, resources = await _look(interaction, kind, country, page)
    say = interaction.client.say_to(interaction)
    await interaction.response.edit_message(view=resources_card(say, resources, look))


async def _look(
    interaction: Interaction, kind: str | None = None, country: str | None = None, page: int = 0
) -> tuple[Look, Resources]:
    """Return what to show: the server's country and its own entries, unless another is chosen."""
    client, resources = interaction.client, resources_of(interaction)
    need = ResourceKind(kind) if kind in set(ResourceKind) else ResourceKind.CRISIS
    chosen = None if country == WORLDWIDE else country
    if interaction.guild_id is None:
        return Look(chosen, need, page), resources
    guild_id = GuildId(interaction.guild_id)
    home = (await client.services.setup.server(guild_id)).country
    shown = home if country is None else chosen
    server = await client.services.resources.of_server(guild_id)
    look = Look(
        shown,
        need,
        page,
        # What a group adds is where the group is.
        server if shown == home else ServerLines(checks=server.checks),
        is_in_server=True,
        may_edit=Audience.FACILITATORS in await client.audiences(interaction),
        tells_people=await client.services.care_notes.alerts_are_on(guild_id),
        youth_first=(await client.services.care_setup.of_server(guild_id)).has_young_people,
    )
    return look, resources


async def _row(interaction: Interaction, chosen: str) -> Resource | OwnResourceId | None:
    kind, _, number = chosen.partition(":")
    if kind == "own" and number.isdecimal():
        return OwnResourceId(int(number))
    return resources_of(interaction).row(number)


COMPONENTS = (ResourcesButton, ChooseNeed, CountrySelect, LinesPage, WrongButton, ChooseWrong)
