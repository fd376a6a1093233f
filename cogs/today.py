"""`/today`: the day at a glance, and who is on duty."""

import asyncio
import logging
from collections.abc import Sequence
from typing import ClassVar

import aiohttp
import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Circlekeeper, Interaction, only_for
from bot.domain.care.duty import OnDuty
from bot.domain.ids import GuildId, UserId
from bot.domain.prompts import schedules
from bot.domain.prompts.calendar import Calendar, is_hard
from bot.domain.prompts.outlook import Outlook
from bot.domain.setup.standing import Audience
from bot.pacer import Priority
from bot.ui.components import Component
from bot.ui.today import (
    OFF_DUTY,
    ON_DUTY,
    QUESTIONS,
    ROUNDS,
    SHOWN_NOTES,
    SHOWN_ON_DUTY,
    ScheduleToday,
    Today,
    today_card,
)
from cogs.patience import answering
from cogs.prompts.facilitating import card_of, channel_of, lacking_in
from cogs.rounds.card import rounds_card_of, running_in
from cogs.rounds.cover import rounds_tonight

log = logging.getLogger(__name__)

# Whether somebody still is a facilitator is worth a moment, and not more.
_SECONDS_TO_LOOK = 5.0


class TodayCog(commands.Cog, name="Today"):
    """The facilitators' card of the day."""

    @app_commands.command(name="today")
    @only_for(Audience.FACILITATORS)
    async def today(self, interaction: Interaction) -> None:
        """Show it."""
        async with answering(interaction):
            card = await _card(interaction)
        await interaction.client.answer(interaction, card)


class _ForFacilitators(Component, template=r"(?!)"):
    audience: ClassVar[Audience] = Audience.FACILITATORS


class OnDutyButton(_ForFacilitators, template=ON_DUTY.template):
    """*On duty*."""

    async def handle(self, interaction: Interaction) -> None:
        """Put who pressed on duty, and show the card anew."""
        client = interaction.client
        await client.services.duties.begin(_guild_id(interaction), UserId(interaction.user.id))
        client.wake()
        await _show_anew(interaction)


class OffDutyButton(_ForFacilitators, template=OFF_DUTY.template):
    """*Off duty*."""

    async def handle(self, interaction: Interaction) -> None:
        """Take who pressed off duty, and show the card anew."""
        duties = interaction.client.services.duties
        await duties.end(_guild_id(interaction), UserId(interaction.user.id))
        await _show_anew(interaction)


class QuestionsButton(_ForFacilitators, template=QUESTIONS.template):
    """*Open the questions*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the card of `/prompt`; this one stays."""
        await interaction.client.answer(interaction, await card_of(interaction))


class RoundsButton(_ForFacilitators, template=ROUNDS.template):
    """*Open the rounds*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the card of `/round`; this one stays."""
        await interaction.client.answer(interaction, await rounds_card_of(interaction))


async def _show_anew(interaction: Interaction) -> None:
    async with answering(interaction):
        card = await _card(interaction)
    if interaction.response.is_done():
        await interaction.client.answer(interaction, card)
    else:
        await interaction.client.show(interaction, card)


async def _card(interaction: Interaction) -> discord.ui.LayoutView:
    services, guild_id = interaction.client.services, _guild_id(interaction)
    now = interaction.client.clock.now()
    outlooks = await services.outlooks.of_all(guild_id, most=1)
    decided = await services.rests.decided(guild_id)
    today = Today(
        guild_id=guild_id,
        viewer_id=UserId(interaction.user.id),
        now=now,
        schedules=[_schedule(interaction, one) for one in outlooks],
        is_server_resting=decided.is_resting,
        has_hard_day=any(
            is_hard(decided.hard_day, Calendar(), schedules.local_date(one.schedule.schedule, now))
            for one in outlooks
            if one is not None
        ),
        suggestions=(await services.suggestions.waiting(guild_id)).number,
        circles=await running_in(interaction),
        tonight=await rounds_tonight(interaction),
        on_duty=await _on_duty(interaction),
        notes=await services.notices.unread(guild_id, SHOWN_NOTES),
    )
    return today_card(interaction.client.say, today)


def _schedule(interaction: Interaction, outlook: Outlook | None) -> ScheduleToday:
    if outlook is None or interaction.guild is None:
        return ScheduleToday(outlook)
    channel = channel_of(interaction, outlook.channel_id)
    return ScheduleToday(outlook, lacking_in(channel, outlook.schedule.manner))


async def _on_duty(interaction: Interaction) -> Sequence[OnDuty]:
    """Return who is on duty and still a facilitator; duty of everybody else ends here."""
    duties = await interaction.client.services.duties.of_server(_guild_id(interaction))
    looked_at, others = duties[:SHOWN_ON_DUTY], duties[SHOWN_ON_DUTY:]
    still = await asyncio.gather(*(_is_still_facilitator(interaction, one) for one in looked_at))
    for duty, stays in zip(looked_at, still, strict=True):
        if not stays:
            await interaction.client.services.duties.end(duty.guild_id, duty.user_id)
    return [*(one for one, stays in zip(looked_at, still, strict=True) if stays), *others]


async def _is_still_facilitator(interaction: Interaction, duty: OnDuty) -> bool:
    """Ask Discord, which tells nobody of changed roles without the members intent.

    Where it does not answer, what somebody said of themselves holds.
    """
    client, guild = interaction.client, interaction.guild
    if guild is None or duty.user_id == interaction.user.id:
        return True
    try:
        async with asyncio.timeout(_SECONDS_TO_LOOK):
            await client.pacer.turn(Priority.PROMPTS)
            member = await guild.fetch_member(duty.user_id)
    except discord.NotFound:
        return False
    except (discord.HTTPException, aiohttp.ClientError, TimeoutError):
        log.warning("A facilitator's roles could not be read.", extra={"guild": guild.id})
        return True
    return await client.admits(member, Audience.FACILITATORS)


def _guild_id(interaction: Interaction) -> GuildId:
    # The server where it was pressed, not the one in the custom id.
    return GuildId(interaction.guild_id or 0)


async def setup(client: Circlekeeper) -> None:
    """Add the cog to the client."""
    await client.add_cog(TodayCog())
    client.add_components(OnDutyButton, OffDutyButton, QuestionsButton, RoundsButton)
