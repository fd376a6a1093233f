"""One schedule, changed in short steps: where, when, and whether it rests."""

import discord

from bot.client import Interaction
from bot.domain.ids import ChannelId, ScheduleId
from bot.domain.prompts.schedules import weekdays_called
from bot.domain.prompts.server_schedules import Manner, Refusal, ServerSchedule
from bot.domain.prompts.timing import TypedTiming, UnreadTiming
from bot.ui.components import Component, Form
from bot.ui.drafts import Draft, read_draft
from bot.ui.prompts import ids
from bot.ui.prompts import timing as fields
from bot.ui.prompts.card import fault, paused
from bot.ui.prompts.schedules import Shown, next_at, schedule_card
from bot.ui.prompts.timing import timing_form
from bot.ui.setup import channel_lacks
from cogs.prompts.channels import lacks_tag
from cogs.prompts.facilitating import (
    ForFacilitators,
    FormForFacilitators,
    channel_of,
    guild_of,
    lacking_in,
    lacking_with_pin,
    show_gone,
)
from cogs.prompts.speaking import language_name

_TYPED = ("setup.form.time", "setup.form.zone", "timing.hours")


async def show_schedule(interaction: Interaction, schedule_id: ScheduleId, *news: str) -> None:
    """Show one schedule and the steps in which it is changed; a deleted role is dropped."""
    client = interaction.client
    found = await find_standing(interaction, schedule_id)
    if found is None:
        await show_gone(interaction)
        return
    schedule, gone = found
    shown = await shown_as(interaction, schedule)
    await client.show(interaction, schedule_card(client.say_to(interaction), shown, [*news, *gone]))


async def shown_as(interaction: Interaction, schedule: ServerSchedule) -> Shown:
    """Return a schedule with what only Discord and the library know of it."""
    client, guild = interaction.client, interaction.guild
    say = client.say_to(interaction)
    channel = channel_of(interaction, schedule.channel_id)
    outlook = await client.services.outlooks.of(schedule.guild_id, schedule.schedule_id, most=1)
    lacking = lacking_in(channel, schedule.manner)
    warned = lacking_with_pin(channel, schedule.manner) if channel else ()
    warnings = [channel_lacks(say, f"<#{schedule.channel_id}>", warned)] if warned else []
    if isinstance(channel, discord.ForumChannel) and lacks_tag(channel):
        warnings.append(say("schedules.forum_lacks_tag", channel=channel.mention))
    role = None if guild is None else guild.get_role(schedule.manner.role_id or 0)
    if role is not None and channel is not None and not _may_mention(channel, role):
        warnings.append(say("schedules.role_silent", role=role.mention))
    if outlook is not None and outlook.shipped_took_over:
        warnings.append(say("prompts.card.took_over"))
    broken = await client.services.outlooks.broken(schedule.guild_id)
    faults = [fault(say, one) for one in broken if one.schedule_id == schedule.schedule_id]
    if faults:
        state = faults[0]
    elif schedule.is_server_resting:
        state = say("prompts.card.server_rests")
    elif schedule.paused_because is not None:
        state = paused(say, schedule, lacking)
    elif outlook is not None and outlook.upcoming:
        state = next_at(say, outlook.upcoming[0].occurrence.due_at)
    else:
        state = say("schedules.nothing_next")
    return Shown(
        schedule,
        language_name(interaction, schedule.manner.language),
        state,
        warnings,
        has_channel=channel is not None,
        is_forum=isinstance(channel, discord.ForumChannel),
    )


def channel_refusal(interaction: Interaction, channel_id: ChannelId, manner: Manner) -> str | None:
    """Return what keeps the bot from asking in a channel, or `None` where nothing does."""
    say = interaction.client.say_to(interaction)
    channel = channel_of(interaction, channel_id)
    if channel is None:
        return channel_lacks(say, f"<#{channel_id}>", ("view_channel",))
    if isinstance(channel, discord.ForumChannel) and lacks_tag(channel):
        return say("schedules.forum_lacks_tag", channel=channel.mention)
    lacking = lacking_with_pin(channel, manner)
    return channel_lacks(say, channel.mention, lacking) if lacking else None


class EditSchedule(ForFacilitators, template=ids.EDIT.template):
    """*Back* to one schedule."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it."""
        await show_schedule(interaction, self.schedule_id)


class MoveSchedule(ForFacilitators, template=ids.MOVE.template):
    """Where a schedule posts."""

    async def handle(self, interaction: Interaction) -> None:
        """Post there from now on, or say what is missing there."""
        client, guild_id = interaction.client, guild_of(interaction)
        say = client.say_to(interaction)
        schedule = await client.services.schedules.get(guild_id, self.schedule_id)
        if isinstance(schedule, Refusal):
            await show_gone(interaction)
            return
        channel_id = ChannelId(int(self.chosen(interaction)[0]))
        reason = channel_refusal(interaction, channel_id, schedule.manner)
        if reason is None:
            await client.services.schedules.move(guild_id, self.schedule_id, channel_id)
            client.wake()
        where = f"<#{schedule.channel_id}>"
        news = [f"{reason} {say('schedules.stays', channel=where)}"] if reason else []
        await show_schedule(interaction, self.schedule_id, *news)


class OpenTimingForm(ForFacilitators, template=ids.TIMING.template):
    """*Time and days*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what stands."""
        client = interaction.client
        typed = await client.services.schedules.timing_of(guild_of(interaction), self.schedule_id)
        if isinstance(typed, Refusal):
            await show_gone(interaction)
        else:
            await interaction.response.send_modal(
                timing_form(client.say_to(interaction), self.schedule_id, typed)
            )


class ReopenTimingForm(ForFacilitators, template=ids.REOPEN_TIMING.template):
    """*Open the form again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what was typed, and the days that were ticked."""
        time, zone, hours = read_draft(interaction.message, len(_TYPED))
        weekdays, facilitated = (self.parts["days"] or "0-0").split("-")
        typed = TypedTiming(zone, time, int(weekdays), hours, int(facilitated))
        form = timing_form(interaction.client.say_to(interaction), self.schedule_id, typed)
        await interaction.response.send_modal(form)


class TimingForm(FormForFacilitators, template=ids.TIMING.template):
    """When a schedule asks."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask then, or say all that could not be read."""
        client, guild_id = interaction.client, guild_of(interaction)
        say = client.say_to(interaction)
        outcome = await client.services.schedules.set_timing(
            guild_id, self.schedule_id, self._typed()
        )
        if isinstance(outcome, UnreadTiming):
            near = ", ".join(outcome.suggestions)
            reasons = [say(one, suggestions=near) for one in outcome.refusals]
            await client.answer_refusal(interaction, "\n".join(reasons), self.draft())
        else:
            client.wake()
            await show_schedule(interaction, self.schedule_id)

    def draft(self) -> Draft:
        """Return what was typed; the days go along in the id of the button."""
        typed = self._typed()
        days = f"{typed.weekdays}-{typed.facilitated}"
        texts = (typed.time, typed.zone, typed.hours)
        return Draft(texts, ids.REOPEN_TIMING.of(self.schedule_id, days), _TYPED)

    def _typed(self) -> TypedTiming:
        return TypedTiming(
            zone=self.fields.text(fields.ZONE),
            time=self.fields.text(fields.TIME),
            weekdays=weekdays_called(self.fields.choices(fields.DAYS)),
            hours=self.fields.text(fields.HOURS),
            facilitated=weekdays_called(self.fields.choices(fields.FACILITATED)),
        )


class PauseSchedule(ForFacilitators, template=ids.PAUSE.template):
    """*Pause*."""

    async def handle(self, interaction: Interaction) -> None:
        """Let the schedule rest."""
        client = interaction.client
        await client.services.schedules.pause(guild_of(interaction), self.schedule_id)
        await show_schedule(interaction, self.schedule_id)


class UnpauseSchedule(ForFacilitators, template=ids.UNPAUSE.template):
    """*Resume*, on the card of the schedule."""

    async def handle(self, interaction: Interaction) -> None:
        """Let it run again."""
        client = interaction.client
        await client.services.schedules.resume(guild_of(interaction), self.schedule_id)
        client.wake()
        await show_schedule(interaction, self.schedule_id)


COMPONENTS: tuple[type[Component], ...] = (
    EditSchedule,
    MoveSchedule,
    OpenTimingForm,
    ReopenTimingForm,
    PauseSchedule,
    UnpauseSchedule,
)
FORMS: tuple[type[Form], ...] = (TimingForm,)


async def find_standing(
    interaction: Interaction, schedule_id: ScheduleId
) -> tuple[ServerSchedule, list[str]] | None:
    """Return a schedule without a role that was deleted, and what to say of that."""
    client, guild, guild_id = interaction.client, interaction.guild, guild_of(interaction)
    say = client.say_to(interaction)
    schedule = await client.services.schedules.get(guild_id, schedule_id)
    if isinstance(schedule, Refusal):
        return None
    role_id = schedule.manner.role_id
    # While Discord has an outage, a server is shown without its roles.
    if role_id is None or guild is None or guild.unavailable or guild.get_role(role_id) is not None:
        return schedule, []
    dropped = await client.services.schedules.mention(guild_id, schedule_id, None)
    if isinstance(dropped, Refusal):
        return None
    return dropped, [say("schedules.role_gone")]


def _may_mention(channel: discord.abc.GuildChannel, role: discord.Role) -> bool:
    return role.mentionable or channel.permissions_for(channel.guild.me).mention_everyone
