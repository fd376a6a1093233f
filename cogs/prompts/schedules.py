"""A server's schedules: the list, a new one, and the end of one."""

from bot.client import Interaction
from bot.domain.ids import ChannelId, ScheduleId
from bot.domain.prompts.schedules import WORKDAYS, Schedule
from bot.domain.prompts.server_schedules import Manner, Refusal, ScheduleDraft
from bot.domain.setup.server import Server
from bot.ui.components import Component
from bot.ui.prompts import ids
from bot.ui.prompts.schedules import add_card, remove_card, schedules_card
from cogs.prompts.editing import channel_refusal, show_schedule, shown_as
from cogs.prompts.facilitating import ForFacilitators, guild_of, names, show_gone


async def show_schedules(interaction: Interaction, schedule_id: ScheduleId, *news: str) -> None:
    """Show a server's schedules; `schedule_id` is the one whose card to go back to."""
    client = interaction.client
    schedules = await client.services.schedules.of_server(guild_of(interaction))
    standing = [one.schedule_id for one in schedules]
    whence = schedule_id if schedule_id in standing else next(iter(standing), ScheduleId(0))
    shown = [await shown_as(interaction, one) for one in schedules]
    card = schedules_card(client.say_to(interaction), whence, shown, await names(interaction), news)
    await client.show(interaction, card)


class ScheduleList(ForFacilitators, template=ids.SCHEDULES.template):
    """*All schedules*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show them."""
        await show_schedules(interaction, self.schedule_id)


class ChooseSchedule(ForFacilitators, template=ids.CHOOSE_SCHEDULE.template):
    """*Choose one to change it*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it with its choices."""
        await show_schedule(interaction, ScheduleId(int(self.chosen(interaction)[0])))


class AddSchedule(ForFacilitators, template=ids.ADD.template):
    """*Add a schedule*."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask where it should post."""
        await _show_first_step(interaction, self.schedule_id)


class NewSchedule(ForFacilitators, template=ids.NEW.template):
    """The channel of a new schedule; its id is that of the newest one that was seen."""

    async def handle(self, interaction: Interaction) -> None:
        """Add it with the quiet defaults and show it, or say why there is none."""
        client, guild_id = interaction.client, guild_of(interaction)
        say = client.say_to(interaction)
        channel_id = ChannelId(int(self.chosen(interaction)[0]))
        reason = channel_refusal(interaction, channel_id, Manner())
        if reason is not None:
            await _show_first_step(interaction, self.schedule_id, reason)
            return
        zone = (await client.services.setup.server(guild_id)).zone
        draft = ScheduleDraft(channel_id, Schedule(zone, Server(guild_id).prompt_time, WORKDAYS))
        outcome = await client.services.schedules.add(guild_id, draft, newer_than=self.schedule_id)
        if isinstance(outcome, Refusal):
            await show_schedules(interaction, self.schedule_id, say(outcome))
        else:
            client.wake()
            await show_schedule(interaction, outcome.schedule_id, say("schedules.added"))


class AskToRemove(ForFacilitators, template=ids.ASK_TO_REMOVE.template):
    """*Remove*: asks once."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask, in place of the card."""
        client = interaction.client
        schedule = await client.services.schedules.get(guild_of(interaction), self.schedule_id)
        if isinstance(schedule, Refusal):
            await show_gone(interaction)
        else:
            shown = await shown_as(interaction, schedule)
            await client.show(interaction, remove_card(client.say_to(interaction), shown))


class RemoveSchedule(ForFacilitators, template=ids.REMOVE.template):
    """*End it*."""

    async def handle(self, interaction: Interaction) -> None:
        """End the schedule; what it posted stays, and so do the buttons there."""
        client = interaction.client
        say = client.say_to(interaction)
        outcome = await client.services.schedules.remove(guild_of(interaction), self.schedule_id)
        client.wake()
        news = outcome if isinstance(outcome, Refusal) else "schedules.removed"
        await show_schedules(interaction, self.schedule_id, say(news))


COMPONENTS: tuple[type[Component], ...] = (
    ScheduleList,
    ChooseSchedule,
    AddSchedule,
    NewSchedule,
    AskToRemove,
    RemoveSchedule,
)


async def _show_first_step(interaction: Interaction, whence: ScheduleId, *news: str) -> None:
    client, guild_id = interaction.client, guild_of(interaction)
    schedules = await client.services.schedules.of_server(guild_id)
    newest = max((one.schedule_id for one in schedules), default=ScheduleId(0))
    start = {
        "time": Server(guild_id).prompt_time.isoformat("minutes"),
        "zone": (await client.services.setup.server(guild_id)).zone,
    }
    await client.show(
        interaction, add_card(client.say_to(interaction), whence, newest, start, news)
    )
