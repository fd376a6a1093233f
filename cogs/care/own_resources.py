"""*Edit* behind `/resources`: a group's own entries."""

from typing import ClassVar

from bot.client import Interaction
from bot.domain.care.own_resources import (
    LONGEST_CONTACT,
    LONGEST_HOURS,
    LONGEST_NAME,
    LONGEST_NOTE,
    MOST_OWN,
    Refusal,
)
from bot.domain.care.resources import OwnResource, ResourceKind
from bot.domain.ids import OwnResourceId
from bot.domain.setup.standing import Audience
from bot.ui.care import resource_ids as ids
from bot.ui.care.own_resources import (
    own_resource_card,
    own_resources_card,
    remove_card,
)
from bot.ui.components import Component
from bot.wording import Say
from cogs.rounds.presses import guild_of, show_card
from cogs.rounds.speaking import say_of

LIMITS = {
    "name": LONGEST_NAME,
    "contact": LONGEST_CONTACT,
    "hours": LONGEST_HOURS,
    "note": LONGEST_NOTE,
    "most": MOST_OWN,
}


class ForStaff(Component, template=r"(?!)"):
    """What facilitators press here."""

    audience: ClassVar[Audience] = Audience.FACILITATORS


class OfEntry(ForStaff, template=r"(?!)"):
    """What is pressed about one entry of this server."""

    @property
    def own_resource_id(self) -> OwnResourceId:
        """Which one; it may be gone, or of another server."""
        return OwnResourceId(self.number("own_id"))

    async def entry(self, interaction: Interaction) -> OwnResource | None:
        """Return it, or show the list where it is gone."""
        service = interaction.client.services.resources
        found = await service.own(guild_of(interaction), self.own_resource_id)
        if found is None:
            say = await say_of(interaction)
            await show_own(interaction, say(Refusal.GONE))
        return found


class EditButton(ForStaff, template=ids.EDIT.template):
    """*Edit*, *Previous* and *Next*, and the way back to the list."""

    async def handle(self, interaction: Interaction) -> None:
        """Show a page of the group's own entries."""
        await show_own(interaction, page=int(self.parts["page"] or 0))


class ChooseEntry(ForStaff, template=ids.CHOOSE.template):
    """*Choose one*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it as a whole."""
        number = OwnResourceId(int(self.chosen(interaction)[0]))
        found = await interaction.client.services.resources.own(guild_of(interaction), number)
        await show_entry(interaction, found or Refusal.GONE)


class EntryButton(OfEntry, template=ids.ENTRY.template):
    """*Keep it*, and *Open it* under a note to staff."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it."""
        found = await self.entry(interaction)
        if found is not None:
            await show_entry(interaction, found)


class MoveSelect(OfEntry, template=ids.MOVE.template):
    """*What is it for?*"""

    async def handle(self, interaction: Interaction) -> None:
        """Show it under another need from now on."""
        outcome = await interaction.client.services.resources.move(
            guild_of(interaction),
            self.own_resource_id,
            int((self.parts["seen"] or "_0").partition("_")[2]),
            kind_named(self.chosen(interaction)[0]),
        )
        await show_entry(interaction, outcome)


class ConfirmButton(OfEntry, template=ids.CONFIRM.template):
    """*I checked it*."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep that a person did, today."""
        service = interaction.client.services.resources
        outcome = await service.confirm_own(guild_of(interaction), self.own_resource_id)
        interaction.client.wake()
        await show_entry(interaction, outcome)


class RemoveButton(OfEntry, template=ids.REMOVE.template):
    """*Remove*."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask once more: the words stand nowhere else."""
        found = await self.entry(interaction)
        if found is not None:
            await show_card(interaction, remove_card(await say_of(interaction), found))


class ReallyRemove(OfEntry, template=ids.REALLY_REMOVE.template):
    """*Remove*, the second time."""

    async def handle(self, interaction: Interaction) -> None:
        """Delete it, whether or not somebody else was faster."""
        say = await say_of(interaction)
        service = interaction.client.services.resources
        await service.remove(guild_of(interaction), self.own_resource_id)
        await show_own(interaction, say("resources.own.removed"))


async def show_own(interaction: Interaction, *news: str, page: int = 0) -> None:
    """Show a page of the group's own entries."""
    say, guild_id = await say_of(interaction), guild_of(interaction)
    server = await interaction.client.services.resources.of_server(guild_id)
    await show_card(interaction, own_resources_card(say, guild_id, server, page, news))


async def show_entry(interaction: Interaction, outcome: OwnResource | Refusal) -> None:
    """Show an entry as it stands, or the list where it is gone."""
    say: Say = await say_of(interaction)
    if isinstance(outcome, Refusal):
        await show_own(interaction, say(outcome, **LIMITS))
        return
    await show_card(interaction, own_resource_card(say, guild_of(interaction), outcome))


def kind_named(name: str | None) -> ResourceKind:
    """Return a need by its name; one that is not known comes from a button of an older version."""
    return ResourceKind(name) if name in set(ResourceKind) else ResourceKind.CRISIS


COMPONENTS: tuple[type[Component], ...] = (
    EditButton,
    ChooseEntry,
    EntryButton,
    MoveSelect,
    ConfirmButton,
    RemoveButton,
    ReallyRemove,
)
