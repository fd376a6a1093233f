"""`/today`: the day at a glance, and who is on duty."""

from collections.abc import Sequence
from typing import ClassVar

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Circlekeeper, Interaction, only_for
from bot.domain.care.readiness import Lack
from bot.domain.care.rota import Present
from bot.domain.ids import UserId
from bot.domain.prompts import schedules
from bot.domain.prompts.calendar import Calendar, is_hard
from bot.domain.prompts.outlook import Outlook
from bot.domain.setup.standing import Audience
from bot.pacer import Priority
from bot.ui.care.rota import (
    HAND_OVER,
    HANDED_OVER,
    TODAY,
    handed_over_card,
    off_duty_card,
)
from bot.ui.components import Component
from bot.ui.today import (
    OFF_DUTY,
    ON_DUTY,
    QUESTIONS,
    ROUNDS,
    SHOWN_NOTES,
    ScheduleToday,
    Today,
    today_card,
)
from cogs.care.readiness import readiness_at_hand
from cogs.care.staff import still_there
from cogs.patience import answering
from cogs.prompts.facilitating import card_of, channel_of, lacking_in
from cogs.rounds.card import rounds_card_of, running_in
from cogs.rounds.cover import rounds_tonight
from cogs.rounds.presses import guild_of, show_card

# Whether somebody still is a facilitator is worth a moment, and not more.
_SECONDS_TO_LOOK = 5.0
# What whoever is on duty has to know, beside what only set-up can change.
_FOR_THE_TEAM = (Lack.STAFF_CHANNEL_OPEN, Lack.STAFF_CHANNEL_READERS, Lack.LANGUAGE)


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
        client, user_id = interaction.client, UserId(interaction.user.id)
        await client.services.rota.go_on_duty(guild_of(interaction), user_id)
        client.wake()
        await _show_anew(interaction)


class OffDutyButton(_ForFacilitators, template=OFF_DUTY.template):
    """*Off duty*."""

    async def handle(self, interaction: Interaction) -> None:
        """Take who pressed off duty, say who is left, and offer a word to the others."""
        client, guild_id = interaction.client, guild_of(interaction)
        async with answering(interaction):
            user_id = UserId(interaction.user.id)
            left = await client.services.rota.go_off_duty(guild_id, user_id)
            ids = [one.user_id for one in left.others]
            there = await still_there(client, guild_id, ids, Priority.PROMPTS, _SECONDS_TO_LOOK)
        client.wake()
        others = [one for one in left.others if one.user_id in there]
        coming = (
            None if left.next_id is None or left.next_at is None else (left.next_id, left.next_at)
        )
        await show_card(
            interaction,
            off_duty_card(client.say_to(interaction), guild_id, user_id, others, coming),
        )


class HandOverButton(_ForFacilitators, template=HAND_OVER.template):
    """*All is quiet*, *Something is open*, *Ask me*."""

    async def handle(self, interaction: Interaction) -> None:
        """Tell the others."""
        client, guild_id = interaction.client, guild_of(interaction)
        what = self.parts["what"] or ""
        user_id = UserId(interaction.user.id)
        await client.services.rota.hand_over(guild_id, user_id, HANDED_OVER[what])
        client.wake()
        await show_card(interaction, handed_over_card(client.say_to(interaction), guild_id, what))


class BackToToday(_ForFacilitators, template=TODAY.template):
    """*Back*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the card anew."""
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
    await show_card(interaction, card)


async def _card(interaction: Interaction) -> discord.ui.LayoutView:
    services, guild_id = interaction.client.services, guild_of(interaction)
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
        empty_hours=await services.rota.empty_hours(guild_id),
        care_lacks=await _care_lacks(interaction),
        notes=await services.notices.unread(guild_id, SHOWN_NOTES),
        checks=await services.check_on_me.of_facilitator(guild_id, UserId(interaction.user.id)),
        unheard=await services.unheard.of_server(guild_id),
    )
    return today_card(interaction.client.say_to(interaction), today)


def _schedule(interaction: Interaction, outlook: Outlook | None) -> ScheduleToday:
    if outlook is None or interaction.guild is None:
        return ScheduleToday(outlook)
    channel = channel_of(interaction, outlook.channel_id)
    return ScheduleToday(outlook, lacking_in(channel, outlook.schedule.manner))


async def _care_lacks(interaction: Interaction) -> Sequence[str]:
    """Return what the team should know of Care here, without asking Discord."""
    client, guild = interaction.client, interaction.guild
    if guild is None:
        return ()
    found = await readiness_at_hand(client, guild)
    told = [] if found.is_on else ["care.setup.resources_only"]
    return [*told, *(one for one in found.lacks if one in _FOR_THE_TEAM)]


async def _on_duty(interaction: Interaction) -> Sequence[Present]:
    """Return who is on duty and still a facilitator; duty of everybody else ends here."""
    client, guild_id = interaction.client, guild_of(interaction)
    found = await client.services.rota.present(guild_id)
    # Discord has just told who pressed.
    others = [one.user_id for one in found if one.user_id != interaction.user.id]
    there = await still_there(client, guild_id, others, Priority.PROMPTS, _SECONDS_TO_LOOK)
    known = {UserId(interaction.user.id), *there}
    return [one for one in found if one.user_id in known]


async def setup(client: Circlekeeper) -> None:
    """Add the cog to the client."""
    await client.add_cog(TodayCog())
    client.add_components(
        OnDutyButton, OffDutyButton, HandOverButton, BackToToday, QuestionsButton, RoundsButton
    )
