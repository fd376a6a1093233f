"""Skipped dates, pauses of everything, and hard days."""

from datetime import date

from bot.client import Interaction
from bot.domain.ids import ScheduleId
from bot.domain.prompts import schedules
from bot.domain.prompts.decisions import ServerDecisions
from bot.domain.prompts.server_schedules import Refusal, ServerSchedule
from bot.ui.components import Component
from bot.ui.prompts import ids
from bot.ui.prompts.dates import date_of
from bot.ui.prompts.rests import rests_card
from bot.ui.prompts.skipping import BRING_BACK, SHOWN_DATES, skip_card
from cogs.prompts.facilitating import ForFacilitators, guild_of, show_card, show_gone


async def show_skipping(interaction: Interaction, schedule_id: ScheduleId, *news: str) -> None:
    """Show the next dates, each of which can be skipped or brought back."""
    client, guild_id = interaction.client, guild_of(interaction)
    outlook = await client.services.outlooks.of(guild_id, schedule_id, SHOWN_DATES)
    if outlook is None:
        await show_gone(interaction)
    else:
        await client.show(interaction, skip_card(client.say_to(interaction), outlook, news))


async def show_rests(interaction: Interaction, schedule_id: ScheduleId) -> None:
    """Show what rests in the server."""
    client, guild_id = interaction.client, guild_of(interaction)
    schedule = await client.services.schedules.get(guild_id, schedule_id)
    if isinstance(schedule, Refusal):
        await show_gone(interaction)
        return
    decided = await client.services.rests.decided(guild_id)
    await _show(interaction, schedule, decided)


async def today_of(interaction: Interaction, schedule_id: ScheduleId) -> date | None:
    """Return the date that a schedule's place shows, or `None` when the schedule is gone."""
    client = interaction.client
    schedule = await client.services.schedules.get(guild_of(interaction), schedule_id)
    return None if isinstance(schedule, Refusal) else _today(interaction, schedule)


class SkipDate(ForFacilitators, template=ids.SKIP.template):
    """*Choose a date*, to skip it or to bring it back."""

    async def handle(self, interaction: Interaction) -> None:
        """Do what the choice says, and show the dates again."""
        client = interaction.client
        say = client.say_to(interaction)
        wanted, _, day = self.chosen(interaction)[0].partition(":")
        local_date, ours = date.fromisoformat(day), client.services.dates
        is_back = wanted == BRING_BACK
        decide = ours.restore if is_back else ours.skip
        outcome = await decide(guild_of(interaction), self.schedule_id, local_date)
        if isinstance(outcome, Refusal):
            news = say(outcome)
        else:
            client.wake()
            when = date_of(say, local_date)
            key = "skipping.is_back" if is_back else "skipping.is_skipped"
            news = say(key, when=when)
        await show_skipping(interaction, self.schedule_id, news)


class _Rest(ForFacilitators, template=r"(?!)"):
    async def decide(self, interaction: Interaction, today: date) -> ServerDecisions:
        """Do what the button says, and return what holds then."""
        raise NotImplementedError

    async def handle(self, interaction: Interaction) -> None:
        """Decide, and show what rests."""
        client = interaction.client
        schedule = await client.services.schedules.get(guild_of(interaction), self.schedule_id)
        if isinstance(schedule, Refusal):
            await show_gone(interaction)
            return
        decided = await self.decide(interaction, _today(interaction, schedule))
        client.wake()
        await _show(interaction, schedule, decided)


class PauseEverything(_Rest, template=ids.PAUSE_ALL.template):
    """*Pause everything*."""

    async def decide(self, interaction: Interaction, today: date) -> ServerDecisions:  # noqa: ARG002
        """Let every schedule rest."""
        return await interaction.client.services.rests.pause_everything(guild_of(interaction))


class ResumeEverything(ForFacilitators, template=ids.RESUME_ALL.template):
    """*Resume everything*, on the card and among the rests."""

    async def handle(self, interaction: Interaction) -> None:
        """Let the schedules run, and show what comes."""
        client = interaction.client
        say = client.say_to(interaction)
        await client.services.rests.resume_everything(guild_of(interaction))
        client.wake()
        await show_card(interaction, self.schedule_id, say("rests.resumed"))


class BeginHardDay(_Rest, template=ids.HARD_DAY.template):
    """*Something hard happened*."""

    async def decide(self, interaction: Interaction, today: date) -> ServerDecisions:
        """Rest today and tomorrow, then ask gently; a second press begins nothing anew."""
        return await interaction.client.services.rests.begin_hard_day(guild_of(interaction), today)


class EndHardDay(_Rest, template=ids.END_HARD_DAY.template):
    """*End the hard day*."""

    async def decide(self, interaction: Interaction, today: date) -> ServerDecisions:  # noqa: ARG002
        """Ask as before."""
        return await interaction.client.services.rests.end_hard_day(guild_of(interaction))


COMPONENTS: tuple[type[Component], ...] = (
    SkipDate,
    PauseEverything,
    ResumeEverything,
    BeginHardDay,
    EndHardDay,
)


async def _show(
    interaction: Interaction, schedule: ServerSchedule, decided: ServerDecisions
) -> None:
    client, today = interaction.client, _today(interaction, schedule)
    await client.show(
        interaction, rests_card(client.say_to(interaction), schedule.schedule_id, decided, today)
    )


def _today(interaction: Interaction, schedule: ServerSchedule) -> date:
    return schedules.local_date(schedule.schedule, interaction.client.clock.now())
