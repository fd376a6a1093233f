"""`/privacy`: what is kept about you, and erasing it."""

from dataclasses import replace
from typing import ClassVar

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Circlekeeper, Interaction
from bot.domain.ids import GuildId, UserId
from bot.services.bundle import Services
from bot.ui.components import Component
from bot.ui.privacy import (
    ALL_KINDS,
    ASK,
    ATTENTION,
    BACK,
    CARE_CARDS,
    END_QUIET,
    ERASE,
    EVERYWHERE,
    KEEP,
    LOOKS,
    MAY_WRITE,
    NO,
    erase_card,
    erased_card,
    looks_card,
    privacy_card,
)


class PrivacyCog(commands.Cog, name="Privacy"):
    """What a member sees and decides about their own rows."""

    @app_commands.command(name="privacy")
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def privacy(self, interaction: Interaction) -> None:
        """Show what is kept: here, or in a direct message everywhere."""
        client = interaction.client
        guild_id = None if interaction.guild_id is None else GuildId(interaction.guild_id)
        await client.answer(interaction, await _card(interaction, guild_id))


class AskToErase(Component, template=ASK.template):
    """*Erase it all*: asks once."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask, in place of the card."""
        card = erase_card(interaction.client.say_to(interaction), _server(self))
        await interaction.client.show(interaction, card)


class Erase(Component, template=ERASE.template):
    """*Erase it all*, the second time."""

    async def handle(self, interaction: Interaction) -> None:
        """Delete every row about the person who pressed."""
        client = interaction.client
        user_id, guild_id = UserId(interaction.user.id), _server(self)
        await client.services.privacy.erase(user_id, guild_id)
        left = await client.services.privacy.asked_by(user_id, guild_id)
        # A circle they were in goes on without them.
        client.wake()
        await client.show(
            interaction, erased_card(interaction.client.say_to(interaction), left.as_staff)
        )


class Keep(Component, template=KEEP.template):
    """*Keep it*."""

    async def handle(self, interaction: Interaction) -> None:
        """Change nothing, say so, and show again what is kept."""
        card = await _card(interaction, _server(self), "privacy.kept")
        await interaction.client.show(interaction, card)


class MayWrite(Component, template=MAY_WRITE.template):
    """*May the bot write to you privately?*"""

    async def handle(self, interaction: Interaction) -> None:
        """Keep the answer, and show again what is kept; a yes is about the server it is given in.

        A card that was forwarded into another server changes nothing there.
        """
        client, user_id = interaction.client, UserId(interaction.user.id)
        guild_id = _server(self)
        if self.parts["wanted"] == NO:
            await client.services.notes.say_no(user_id, guild_id)
            news = "privacy.notes_stopped"
        elif guild_id is not None and guild_id == interaction.guild_id:
            await client.services.notes.say_yes(guild_id, user_id)
            news = "privacy.notes_allowed"
        else:
            news = "privacy.notes_elsewhere"
        await client.show(interaction, await _card(interaction, guild_id, news))


class _ChoiceHere(Component, template=r"(?!)"):
    """A yes or no about one server, which keeps its answer under a hash of that server."""

    stopped: ClassVar[str]
    allowed: ClassVar[str]
    """The keys of what is said to a no, and to a yes."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep the answer, and show again what is kept."""
        client, guild_id = interaction.client, _server(self)
        is_wanted = self.parts["wanted"] != NO
        if guild_id is None:
            news = "privacy.notes_elsewhere"
        else:
            news = self.allowed if is_wanted else self.stopped
            person = (guild_id, UserId(interaction.user.id))
            await self.keep(client.services, *person, is_wanted=is_wanted)
        await client.show(interaction, await _card(interaction, guild_id, news))

    async def keep(
        self, services: Services, guild_id: GuildId, user_id: UserId, *, is_wanted: bool
    ) -> None:
        """Keep the answer."""
        raise NotImplementedError


class MaySendCards(_ChoiceHere, template=CARE_CARDS.template):
    """*No cards to me*, and back; it changes nothing of what people on the team are told."""

    stopped, allowed = "privacy.cards_stopped", "privacy.cards_allowed"

    async def keep(
        self, services: Services, guild_id: GuildId, user_id: UserId, *, is_wanted: bool
    ) -> None:
        """Keep whether cards come."""
        choices = services.care_choices
        want = choices.want_cards if is_wanted else choices.want_no_cards
        await want(guild_id, user_id)


class EndQuiet(Component, template=END_QUIET.template):
    """*They may write to me*, after *Please don't write to me now*."""

    async def handle(self, interaction: Interaction) -> None:
        """Let people see it on the note, and show again what is kept."""
        client, guild_id = interaction.client, _server(self)
        notes = client.services.care_notes
        await notes.may_be_written_to(UserId(interaction.user.id), guild_id)
        client.wake()
        news = "privacy.quiet_ended"
        await client.show(interaction, await _card(interaction, guild_id, news))


class Attention(_ChoiceHere, template=ATTENTION.template):
    """*Keep mine out of that list*, and back."""

    stopped, allowed = "privacy.attention_stopped", "privacy.attention_allowed"

    async def keep(
        self, services: Services, guild_id: GuildId, user_id: UserId, *, is_wanted: bool
    ) -> None:
        """Keep whether their shares may be in it."""
        unheard = services.unheard
        want = unheard.be_open if is_wanted else unheard.keep_quiet
        await want(guild_id, user_id)


class AllKinds(Component, template=ALL_KINDS.template):
    """*Write to me as before*, after fewer notes of some kinds."""

    async def handle(self, interaction: Interaction) -> None:
        """Let notes of every kind come again, and show again what is kept."""
        client, guild_id = interaction.client, _server(self)
        if guild_id is not None:
            await client.services.nudges.all_kinds_again(UserId(interaction.user.id), guild_id)
        news = "privacy.all_kinds_again"
        await client.show(interaction, await _card(interaction, guild_id, news))


class AllLooks(Component, template=LOOKS.template):
    """*Every look*, and its pages."""

    async def handle(self, interaction: Interaction) -> None:
        """Show who of the team looked at what names the person who pressed."""
        client, guild_id = interaction.client, _server(self)
        asked = await client.services.privacy.asked_by(UserId(interaction.user.id), guild_id)
        card = looks_card(
            interaction.client.say_to(interaction), asked, guild_id, self.number("page")
        )
        await client.show(interaction, card)


class Back(Component, template=BACK.template):
    """*Back*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show again what is kept."""
        await interaction.client.show(interaction, await _card(interaction, _server(self)))


async def _card(
    interaction: Interaction, guild_id: GuildId | None, *news: str
) -> discord.ui.LayoutView:
    """Return what is kept, below sentences by their keys."""
    client = interaction.client
    services, user_id = client.services, UserId(interaction.user.id)
    kept = await services.privacy.kept_about(user_id, guild_id)
    rounds = await services.privacy.rounds_of(user_id, guild_id)
    waiting = await services.privacy.open_for(user_id, guild_id)
    asked = await services.privacy.asked_by(user_id, guild_id)
    on_duty = await services.duties.of_person(user_id, guild_id)
    say = interaction.client.say_to(interaction)
    return privacy_card(
        say,
        kept,
        guild_id,
        *map(say, news),
        rounds=rounds,
        waiting=waiting,
        asked=replace(asked, on_duty=on_duty),
    )


def _server(component: Component) -> GuildId | None:
    guild_id = component.number("guild_id")
    return None if guild_id == EVERYWHERE else GuildId(guild_id)


async def setup(client: Circlekeeper) -> None:
    """Add the cog to the client."""
    await client.add_cog(PrivacyCog())
    client.add_components(
        *(AskToErase, Erase, Keep, Back),
        *(MayWrite, MaySendCards, EndQuiet, Attention, AllKinds, AllLooks),
    )
