"""What the facilitators' buttons share: whom they are for, and the way back to the card."""

from collections.abc import Mapping
from typing import ClassVar

import discord

from bot.client import Interaction
from bot.domain.ids import ChannelId, GuildId, ScheduleId
from bot.domain.prompts.outlook import Outlook
from bot.domain.prompts.server_schedules import Manner, Refusal
from bot.domain.setup.standing import Audience
from bot.permissions import missing, needed_to_pin, needed_to_post
from bot.ui.components import Component, Form
from bot.ui.prompts.card import SHOWN_DATES, SHOWN_NOTES, broken_part, facilitators_card, notes_card
from bot.ui.prompts.schedules import names_of_schedules


class ForFacilitators(Component, template=r"(?!)"):
    """A button or a select on the card of a schedule, or on one that it opens."""

    audience: ClassVar[Audience] = Audience.FACILITATORS

    @property
    def schedule_id(self) -> ScheduleId:
        """The schedule it stands under; it may be gone by now."""
        return ScheduleId(self.number("schedule_id"))


class FormForFacilitators(Form, template=r"(?!)"):
    """A form that such a button opens."""

    audience: ClassVar[Audience] = Audience.FACILITATORS

    @property
    def schedule_id(self) -> ScheduleId:
        """The schedule it was opened for; it may be gone by now."""
        return ScheduleId(self.number("schedule_id"))


def guild_of(interaction: Interaction) -> GuildId:
    """Return the server where it was pressed: a forwarded card must not reach another one."""
    return GuildId(interaction.guild_id or 0)


async def first_schedule(interaction: Interaction) -> ScheduleId:
    """Return the first schedule that can be followed; 0, which is nobody's, where none can."""
    outlook = await _first_outlook(interaction, most=0)
    return ScheduleId(0) if outlook is None else outlook.schedule.schedule_id


async def _first_outlook(interaction: Interaction, most: int) -> Outlook | None:
    outlooks, guild_id = interaction.client.services.outlooks, guild_of(interaction)
    first = await outlooks.of_server(guild_id, most)
    if first is not None:
        return first
    # One that nobody can read must not hide those after it.
    return next((one for one in await outlooks.of_all(guild_id, most) if one), None)


async def show_card(
    interaction: Interaction, schedule_id: ScheduleId | None = None, *news: str
) -> None:
    """Show the card of a schedule in place of what was pressed; the first one's where it is gone.

    `news` say what a press has changed, or why it has not.
    """
    await interaction.client.show(interaction, await card_of(interaction, schedule_id, *news))


async def show_gone(interaction: Interaction) -> None:
    """Show what there is instead of a schedule that somebody removed."""
    say = interaction.client.say_to(interaction)
    await show_card(interaction, None, say(Refusal.UNKNOWN))


async def card_of(
    interaction: Interaction, schedule_id: ScheduleId | None = None, *news: str
) -> discord.ui.LayoutView:
    """Return the card of a schedule, or of the first one."""
    client, guild_id = interaction.client, guild_of(interaction)
    say = client.say_to(interaction)
    found = schedule_id and await client.services.outlooks.of(guild_id, schedule_id, SHOWN_DATES)
    outlook = found or await _first_outlook(interaction, SHOWN_DATES)
    broken = await client.services.outlooks.broken(guild_id)
    notes = await client.services.notices.unread(guild_id, SHOWN_NOTES)
    if outlook is None:
        return notes_card(say, notes, news, broken)
    return facilitators_card(
        say,
        outlook,
        notes,
        _lacking(interaction, outlook),
        names=await names(interaction),
        news=[*news, *broken_part(say, broken)],
    )


async def names(interaction: Interaction) -> Mapping[ScheduleId, str]:
    """Return what tells the server's schedules apart."""
    client, guild = interaction.client, interaction.guild
    schedules = await client.services.schedules.of_server(guild_of(interaction))
    channels = {ChannelId(one.id): one.name for one in guild.channels} if guild else {}
    return names_of_schedules(client.say_to(interaction), schedules, channels)


def channel_of(interaction: Interaction, channel_id: ChannelId) -> discord.abc.GuildChannel | None:
    """Return a channel of the server, or `None` when it is gone, or out of our sight."""
    return None if interaction.guild is None else interaction.guild.get_channel(channel_id)


def lacking_in(channel: discord.abc.GuildChannel | None, manner: Manner) -> tuple[str, ...]:
    """Return which permissions the bot lacks to ask in a channel in this manner.

    A pin that is refused keeps no question from being asked.
    """
    if channel is None:
        return ()
    return missing(channel, needed_to_post(channel, has_thread=manner.has_thread))


def lacking_with_pin(channel: discord.abc.GuildChannel, manner: Manner) -> tuple[str, ...]:
    """Return the same, with what is missing for a pin where one is wanted."""
    pin = missing(channel, needed_to_pin(channel)) if manner.is_pinned else ()
    return (*lacking_in(channel, manner), *pin)


def _lacking(interaction: Interaction, outlook: Outlook) -> tuple[str, ...]:
    return lacking_in(channel_of(interaction, outlook.channel_id), outlook.schedule.manner)
