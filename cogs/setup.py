"""`/setup`: channels, roles, time and country, for whoever manages the server."""

from typing import ClassVar

from discord import app_commands
from discord.ext import commands

from bot.client import Circlekeeper, Interaction, only_for
from bot.domain.ids import ChannelId, GuildId, RoleId, UserId
from bot.domain.setup.choices import Refusal, Unread
from bot.domain.setup.server import Duty, Server
from bot.domain.setup.standing import Audience
from bot.ui.care.setup import BACK
from bot.ui.components import Component, Form
from bot.ui.drafts import Draft, read_draft
from bot.ui.setup import (
    CONTACT,
    COUNTRY,
    NO_COUNTRY,
    PROMPT_CHANNEL,
    REOPEN_WHEN,
    ROLES,
    SHARE_CHANNEL,
    STAFF_CHANNEL,
    TIME,
    WHEN,
    ZONE,
    time_form,
)
from cogs.care.setup import is_bot
from cogs.setup_card import setup_card_of


class SetupCog(commands.Cog, name="Setup"):
    """The card that everything is chosen on."""

    @app_commands.command(name="setup")
    @only_for(Audience.ADMINS)
    async def setup_command(self, interaction: Interaction) -> None:
        """Show what was chosen, and the choices."""
        client = interaction.client
        server = await client.services.setup.server(_guild_id(interaction))
        await client.answer(interaction, await setup_card_of(interaction, server))


class _Choice(Component, template=r"(?!)"):
    audience: ClassVar[Audience] = Audience.ADMINS

    async def show(self, interaction: Interaction, server: Server) -> None:
        """Show the card as it is now, in its place."""
        await interaction.response.edit_message(view=await setup_card_of(interaction, server))


class PromptChannel(_Choice, template=PROMPT_CHANNEL.template):
    """Where the daily question goes."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep the channel, and let the schedule run."""
        client = interaction.client
        channel_id = ChannelId(int(self.chosen(interaction)[0]))
        server = await client.services.setup.choose_prompt_channel(
            _guild_id(interaction), channel_id
        )
        client.wake()
        await self.show(interaction, server)


class StaffChannel(_Choice, template=STAFF_CHANNEL.template):
    """Where notes for staff go."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep the channel; without one, notes stay on the facilitators' card."""
        client, guild_id = interaction.client, _guild_id(interaction)
        services = client.services
        chosen = [ChannelId(int(one)) for one in self.chosen(interaction)]
        before = (await services.setup.server(guild_id)).staff_channel_id
        server = await services.setup.choose_staff_channel(guild_id, next(iter(chosen), None))
        if before is not None:
            # A note that may name nobody where it stands goes to the new one.
            await services.care_note_deliveries.look_again(guild_id, before)
        client.wake()
        await self.show(interaction, server)


class ShareChannel(_Choice, template=SHARE_CHANNEL.template):
    """Where people share outside of questions."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep the channel; without one, `/share` says so kindly."""
        chosen = [ChannelId(int(one)) for one in self.chosen(interaction)]
        server = await interaction.client.services.setup.choose_share_channel(
            _guild_id(interaction), next(iter(chosen), None)
        )
        await self.show(interaction, server)


class _DutyRoles(_Choice, template=r"(?!)"):
    """Which roles carry a duty."""

    duty: ClassVar[Duty]

    async def handle(self, interaction: Interaction) -> None:
        """Keep the roles, or show again those that stand and say why."""
        say = interaction.client.say_to(interaction)
        roles = [RoleId(int(one)) for one in self.chosen(interaction)]
        client, guild_id = interaction.client, _guild_id(interaction)
        outcome = await client.services.setup.choose_roles(guild_id, self.duty, roles)
        if isinstance(outcome, Refusal):
            await self.show(interaction, await client.services.setup.server(guild_id))
            await client.answer(interaction, say(outcome))
        else:
            await self.show(interaction, outcome)


class FacilitatorRoles(_DutyRoles, template=ROLES[Duty.FACILITATOR].template):
    """Who facilitates."""

    duty = Duty.FACILITATOR


class ModeratorRoles(_DutyRoles, template=ROLES[Duty.MODERATOR].template):
    """Who moderates."""

    duty = Duty.MODERATOR


class SafeguardingContact(_Choice, template=CONTACT.template):
    """Who gets what is about somebody on the team."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep the person; a bot cannot be it."""
        client, guild_id = interaction.client, _guild_id(interaction)
        say = client.say_to(interaction)
        chosen = next(iter(self.chosen(interaction)), None)
        is_chosen_bot = chosen is not None and is_bot(interaction, chosen)
        if not is_chosen_bot:
            await client.services.contacts.choose(guild_id, UserId(int(chosen)) if chosen else None)
        await self.show(interaction, await client.services.setup.server(guild_id))
        if is_chosen_bot:
            await client.answer(interaction, say("setup.refused.contact_is_bot"))


class Country(_Choice, template=COUNTRY.template):
    """Whose help lines come first."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep the country."""
        client = interaction.client
        say = client.say_to(interaction)
        code = self.chosen(interaction)[0]
        outcome = await client.services.setup.choose_country(
            _guild_id(interaction), None if code == NO_COUNTRY else code
        )
        if isinstance(outcome, Refusal):
            await client.answer(interaction, say(outcome))
        else:
            await self.show(interaction, outcome)


class BackToSetup(_Choice, template=BACK.template):
    """*Back*, from what has a card of its own."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the card."""
        services = interaction.client.services
        await self.show(interaction, await services.setup.server(_guild_id(interaction)))


class OpenTimeForm(_Choice, template=WHEN.template):
    """*Time and time zone*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what stands."""
        client = interaction.client
        server = await client.services.setup.server(_guild_id(interaction))
        zone, time = server.zone, server.prompt_time.isoformat("minutes")
        await interaction.response.send_modal(
            time_form(client.say_to(interaction), server.guild_id, zone, time)
        )


class ReopenTimeForm(_Choice, template=REOPEN_WHEN.template):
    """*Open the form again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what was typed."""
        zone, time = read_draft(interaction.message, 2)
        form = time_form(interaction.client.say_to(interaction), _guild_id(interaction), zone, time)
        await interaction.response.send_modal(form)


class TimeForm(Form, template=WHEN.template):
    """The zone and the time of day."""

    audience: ClassVar[Audience] = Audience.ADMINS

    async def handle(self, interaction: Interaction) -> None:
        """Keep both, or say what could not be read."""
        client = interaction.client
        say = client.say_to(interaction)
        outcome = await client.services.setup.choose_zone_and_time(
            _guild_id(interaction), self.fields.text(ZONE), self.fields.text(TIME)
        )
        if isinstance(outcome, Unread):
            near = ", ".join(outcome.suggestions)
            reasons = [say(one, suggestions=near) for one in outcome.refusals]
            await client.answer_refusal(interaction, "\n".join(reasons), self.draft())
        else:
            client.wake()
            await self._show(interaction, outcome)

    def draft(self) -> Draft:
        """Return the zone and the time as typed."""
        texts = (self.fields.text(ZONE), self.fields.text(TIME))
        labels = ("setup.form.zone", "setup.form.time")
        return Draft(texts, REOPEN_WHEN.of(self.number("guild_id")), labels)

    async def _show(self, interaction: Interaction, server: Server) -> None:
        await interaction.client.show(interaction, await setup_card_of(interaction, server))


def _guild_id(interaction: Interaction) -> GuildId:
    # The server where it was pressed, not the one in the custom id: a forwarded card or a
    # made-up id must not reach another server's choices.
    return GuildId(interaction.guild_id or 0)


async def setup(client: Circlekeeper) -> None:
    """Add the cog to the client."""
    await client.add_cog(SetupCog())
    client.add_components(
        PromptChannel,
        StaffChannel,
        ShareChannel,
        FacilitatorRoles,
        ModeratorRoles,
        SafeguardingContact,
        Country,
        BackToSetup,
        OpenTimeForm,
        ReopenTimeForm,
    )
    client.forms.register(TimeForm)
