"""`/prompt`: what comes next, post now, preview."""

from typing import ClassVar, Literal

import discord
from discord import app_commands, utils
from discord.ext import commands

from bot.client import Interaction, only_for
from bot.domain.ids import GuildId, ScheduleId
from bot.domain.prompts.deliveries import Refusal
from bot.domain.prompts.schedules import Occurrence
from bot.domain.prompts.server_schedules import ServerSchedule
from bot.domain.setup.standing import Audience
from bot.permissions import missing, needed_to_post
from bot.ui.components import Component
from bot.ui.prompts import ids
from bot.ui.prompts.card import SHOWN_NOTES, SHOWN_QUESTIONS, facilitators_card, notes_card
from bot.ui.prompts.post import Setting, preview
from cogs.posting import require


class Prompts(commands.Cog):
    """The facilitators' side of the daily question."""

    @app_commands.command(name="prompt")
    @only_for(Audience.FACILITATORS)
    async def prompt(
        self, interaction: Interaction, action: Literal["now", "preview"] | None = None
    ) -> None:
        """Show the card, or go straight to one of its buttons."""
        match action:
            case "now":
                await _post_now(interaction, await _first(interaction))
            case "preview":
                await _preview(interaction, await _first(interaction))
            case None:
                await show_card(interaction)


class _ForFacilitators(Component, template=r"(?!)"):
    audience: ClassVar[Audience] = Audience.FACILITATORS


class PostNowButton(_ForFacilitators, template=ids.POST_NOW.template):
    """*Post now*."""

    async def handle(self, interaction: Interaction) -> None:
        """Make today's question due at once."""
        await _post_now(interaction, ScheduleId(self.number("schedule_id")))


class PreviewButton(_ForFacilitators, template=ids.PREVIEW.template):
    """*Preview*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the next question as it will look, to this person only."""
        await _preview(interaction, ScheduleId(self.number("schedule_id")))


class ResumeButton(_ForFacilitators, template=ids.RESUME.template):
    """*Resume*."""

    async def handle(self, interaction: Interaction) -> None:
        """Let a paused schedule run again."""
        client = interaction.client
        schedule_id = ScheduleId(self.number("schedule_id"))
        outcome = await client.services.schedules.resume(_guild_id(interaction), schedule_id)
        client.wake()
        if isinstance(outcome, Occurrence):
            when = utils.format_dt(outcome.due_at, "F")
            await client.answer(interaction, client.say("prompts.card.resumed", when=when))
        else:
            await client.answer(interaction, client.say(outcome))


COMPONENTS: tuple[type[Component], ...] = (PostNowButton, PreviewButton, ResumeButton)


async def show_card(interaction: Interaction) -> None:
    """Show the card privately."""
    client, guild_id = interaction.client, _guild_id(interaction)
    outlook = await client.services.outlooks.of_server(guild_id, SHOWN_QUESTIONS)
    notes = await client.services.notices.unread(guild_id, SHOWN_NOTES)
    if outlook is None:
        not_set_up = client.say(Refusal.NOT_SET_UP)
        await client.answer(interaction, notes_card(client.say, notes) if notes else not_set_up)
        return
    channel = interaction.guild and interaction.guild.get_channel(outlook.channel_id)
    has_thread = outlook.schedule.manner.has_thread
    needed = needed_to_post(channel, has_thread=has_thread) if channel else ()
    lacking = missing(channel, needed) if channel else ()
    card = facilitators_card(client.say, outlook, notes, lacking)
    await client.answer(interaction, card)


async def _first(interaction: Interaction) -> ScheduleId:
    """Return the server's first schedule; 0, which is nobody's, before set-up."""
    outlook = await interaction.client.services.outlooks.of_server(_guild_id(interaction), most=0)
    return ScheduleId(0) if outlook is None else outlook.schedule.schedule_id


async def _post_now(interaction: Interaction, schedule_id: ScheduleId) -> None:
    client, guild_id = interaction.client, _guild_id(interaction)
    await _require_channel(interaction, schedule_id)
    outcome = await client.services.deliveries.post_now(guild_id, schedule_id)
    if isinstance(outcome, int):
        client.wake()
        where = f"<#{outcome}>"
        await client.answer(interaction, client.say("prompts.card.posting", channel=where))
    else:
        await client.answer(interaction, client.say(outcome))


async def _require_channel(interaction: Interaction, schedule_id: ScheduleId) -> None:
    """Raise MissingPermissionsError where the question could not be posted anyway."""
    schedule = await interaction.client.services.schedules.get(_guild_id(interaction), schedule_id)
    if not isinstance(schedule, ServerSchedule) or schedule.paused_because is not None:
        return
    channel = interaction.guild and interaction.guild.get_channel(schedule.channel_id)
    if isinstance(channel, discord.abc.GuildChannel):
        require(channel, needed_to_post(channel, has_thread=schedule.manner.has_thread))


async def _preview(interaction: Interaction, schedule_id: ScheduleId) -> None:
    client, guild_id = interaction.client, _guild_id(interaction)
    outlook = await client.services.outlooks.of(guild_id, schedule_id, most=1)
    if outlook is None or not outlook.upcoming:
        await client.answer(interaction, client.say(Refusal.NOT_SET_UP))
        return
    coming = outlook.upcoming[0]
    when = utils.format_dt(coming.occurrence.due_at, "F")
    manner = outlook.schedule.manner
    channel = interaction.guild and interaction.guild.get_channel(outlook.channel_id)
    is_forum = isinstance(channel, discord.ForumChannel)
    setting = Setting(manner.has_thread and not is_forum, manner.role_id)
    say = client.say_in(manner.language)
    await client.answer(interaction, preview(say, when, coming.prompt, coming.value, setting))


def _guild_id(interaction: Interaction) -> GuildId:
    return GuildId(interaction.guild_id or 0)
