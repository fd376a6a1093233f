"""`/prompt`: what comes next, post now, swap, preview, and the way to everything else."""

from typing import Literal

import discord
from discord import app_commands, utils
from discord.ext import commands

from bot.client import Interaction, only_for
from bot.domain.ids import PromptId, ScheduleId
from bot.domain.prompts.outlook import Swapped
from bot.domain.prompts.schedules import Occurrence
from bot.domain.prompts.server_schedules import Refusal as NoSchedule
from bot.domain.prompts.server_schedules import ServerSchedule
from bot.domain.setup.standing import Audience
from bot.permissions import MissingPermissionsError
from bot.ui.components import Component
from bot.ui.prompts import ids
from bot.ui.prompts.card import More, back
from bot.ui.prompts.post import Setting, preview
from cogs.prompts.facilitating import (
    ForFacilitators,
    channel_of,
    first_schedule,
    guild_of,
    lacking_in,
    show_card,
    show_gone,
)
from cogs.prompts.questions import show_questions
from cogs.prompts.rests import show_rests, show_skipping
from cogs.prompts.schedules import show_schedules
from cogs.prompts.suggestions import show_suggestions
from cogs.prompts.values import show_calendar, show_values

Action = Literal["now", "preview", "schedules", "questions", "suggestions", "pause"]


class Prompts(commands.Cog):
    """The facilitators' side of the daily question."""

    @app_commands.command(name="prompt")
    @only_for(Audience.FACILITATORS)
    async def prompt(self, interaction: Interaction, action: Action | None = None) -> None:
        """Show the card, or go straight to one of its buttons."""
        schedule_id = await first_schedule(interaction)
        if action is None:
            await show_card(interaction, schedule_id)
        elif action == "schedules":
            # Here a schedule that is the first is made.
            await show_schedules(interaction, schedule_id)
        elif not schedule_id:
            # It says where to begin, or what is wrong with a schedule that there is.
            await show_card(interaction)
        else:
            await _go_to(interaction, action, schedule_id)


class PostNowButton(ForFacilitators, template=ids.POST_NOW.template):
    """*Post now*."""

    async def handle(self, interaction: Interaction) -> None:
        """Make today's question due at once."""
        await _post_now(interaction, self.schedule_id)


class SwapButton(ForFacilitators, template=ids.SWAP.template):
    """*Swap the next*."""

    async def handle(self, interaction: Interaction) -> None:
        """Put another question on the next date, and say both."""
        client, guild_id = interaction.client, guild_of(interaction)
        say = client.say_to(interaction)
        outlook = await client.services.outlooks.of(guild_id, self.schedule_id, most=1)
        if outlook is None:
            await show_gone(interaction)
            return
        if not outlook.upcoming:
            await show_card(interaction, self.schedule_id)
            return
        outcome = await client.services.dates.swap(
            guild_id,
            self.schedule_id,
            outlook.upcoming[0].occurrence.local_date,
            PromptId(self.parts["prompt_id"] or ""),
        )
        if isinstance(outcome, Swapped):
            news = say("prompts.card.swapped", before=outcome.before.text, after=outcome.after.text)
        else:
            news = say(outcome)
        await show_card(interaction, self.schedule_id, news)


class PreviewButton(ForFacilitators, template=ids.PREVIEW.template):
    """*Preview*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the next question as it will look."""
        await _preview(interaction, self.schedule_id)


class ResumeButton(ForFacilitators, template=ids.RESUME.template):
    """*Resume*."""

    async def handle(self, interaction: Interaction) -> None:
        """Let a paused schedule run again."""
        client = interaction.client
        say = client.say_to(interaction)
        outcome = await client.services.schedules.resume(guild_of(interaction), self.schedule_id)
        client.wake()
        if isinstance(outcome, Occurrence):
            when = utils.format_dt(outcome.due_at, "F")
            news = say("prompts.card.resumed", when=when)
        else:
            news = say(outcome)
        await show_card(interaction, self.schedule_id, news)


class SwitchSchedule(ForFacilitators, template=ids.SWITCH.template):
    """*Choose a schedule*, where a server has several."""

    async def handle(self, interaction: Interaction) -> None:
        """Show that schedule's card."""
        await show_card(interaction, ScheduleId(int(self.chosen(interaction)[0])))


class BackToCard(ForFacilitators, template=ids.CARD.template):
    """*Back*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the card again."""
        await show_card(interaction, self.schedule_id)


class OpenMore(ForFacilitators, template=ids.OPEN.template):
    """*More*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show what was chosen in place of the card."""
        await _open(interaction, More(self.chosen(interaction)[0]), self.schedule_id)


COMPONENTS: tuple[type[Component], ...] = (
    PostNowButton,
    SwapButton,
    PreviewButton,
    ResumeButton,
    SwitchSchedule,
    BackToCard,
    OpenMore,
)


async def _go_to(interaction: Interaction, action: Action, schedule_id: ScheduleId) -> None:
    match action:
        case "now":
            await _post_now(interaction, schedule_id)
        case "preview":
            await _preview(interaction, schedule_id)
        case "pause":
            await show_rests(interaction, schedule_id)
        case _:
            await _open(interaction, More(action), schedule_id)


async def _open(interaction: Interaction, wanted: More, schedule_id: ScheduleId) -> None:
    match wanted:
        case More.SCHEDULES:
            await show_schedules(interaction, schedule_id)
        case More.QUESTIONS:
            await show_questions(interaction, schedule_id)
        case More.SUGGESTIONS:
            await show_suggestions(interaction)
        case More.SKIP:
            await show_skipping(interaction, schedule_id)
        case More.VALUES:
            await show_values(interaction, schedule_id)
        case More.CALENDAR:
            await show_calendar(interaction, schedule_id)
        case More.RESTS:
            await show_rests(interaction, schedule_id)


async def _post_now(interaction: Interaction, schedule_id: ScheduleId) -> None:
    client, guild_id = interaction.client, guild_of(interaction)
    say = client.say_to(interaction)
    schedule = await client.services.schedules.get(guild_id, schedule_id)
    if isinstance(schedule, NoSchedule):
        await show_gone(interaction)
        return
    if schedule.paused_because is None:
        _require_channel(interaction, schedule)
    outcome = await client.services.deliveries.post_now(guild_id, schedule_id)
    if isinstance(outcome, int):
        client.wake()
        news = say("prompts.card.posting", channel=f"<#{outcome}>")
    else:
        news = say(outcome)
    await show_card(interaction, schedule_id, news)


def _require_channel(interaction: Interaction, schedule: ServerSchedule) -> None:
    """Raise MissingPermissionsError where the question could not be posted anyway."""
    lacking = lacking_in(channel_of(interaction, schedule.channel_id), schedule.manner)
    if lacking:
        raise MissingPermissionsError(schedule.channel_id, lacking)


async def _preview(interaction: Interaction, schedule_id: ScheduleId) -> None:
    client, guild_id = interaction.client, guild_of(interaction)
    outlook = await client.services.outlooks.of(guild_id, schedule_id, most=1)
    if outlook is None:
        await show_gone(interaction)
        return
    if not outlook.upcoming:
        await show_card(interaction, schedule_id)
        return
    coming = outlook.upcoming[0]
    when = utils.format_dt(coming.occurrence.due_at, "F")
    manner = outlook.schedule.manner
    is_forum = isinstance(channel_of(interaction, outlook.channel_id), discord.ForumChannel)
    setting = Setting(manner.has_thread and not is_forum, manner.role_id)
    say = client.say_to(interaction)
    intro, way_back = say("prompts.card.preview_intro", when=when), back(say, schedule_id)
    asks = client.say_in(manner.language)
    card = preview(asks, intro, coming.prompt, coming.value, setting, back=way_back)
    await client.show(interaction, card)
