"""The values a server asks about, and its calendar of hard days."""

from datetime import timedelta

from bot.client import Interaction
from bot.domain.ids import ScheduleId, ValueId
from bot.domain.prompts.calendar import UnreadableLine
from bot.domain.prompts.decisions import Refusal
from bot.domain.prompts.server_schedules import ServerSchedule
from bot.ui.components import Component, Form
from bot.ui.drafts import Draft, read_draft
from bot.ui.layout import isolated
from bot.ui.prompts import ids
from bot.ui.prompts.calendar import DAYS, calendar_card, calendar_form, shipped_days_card
from bot.ui.prompts.values import NEXT_WEEK, page_of, values_card
from cogs.prompts.facilitating import (
    ForFacilitators,
    FormForFacilitators,
    guild_of,
    show_gone,
)
from cogs.prompts.rests import today_of

_SHOWN_OF_A_LINE = 60
_A_WEEK = timedelta(weeks=1)


async def show_values(
    interaction: Interaction, schedule_id: ScheduleId, *news: str, page: int = 0
) -> None:
    """Show the values, in the language of a schedule."""
    client, guild_id = interaction.client, guild_of(interaction)
    schedule = await client.services.schedules.get(guild_id, schedule_id)
    today = await today_of(interaction, schedule_id)
    if not isinstance(schedule, ServerSchedule) or today is None:
        await show_gone(interaction)
        return
    review = await client.services.rests.values(guild_id, schedule.manner.language)
    card = values_card(client.say_to(interaction), schedule_id, review, today, page=page, news=news)
    await client.show(interaction, card)


async def show_calendar(interaction: Interaction, schedule_id: ScheduleId, *news: str) -> None:
    """Show the hard days that hold in the server."""
    client, guild_id = interaction.client, guild_of(interaction)
    rests = client.services.rests
    card = calendar_card(
        client.say_to(interaction),
        schedule_id,
        await rests.calendar(guild_id),
        is_own=(await rests.decided(guild_id)).calendar is not None,
        news=news,
    )
    await client.show(interaction, card)


class FurtherValues(ForFacilitators, template=ids.VALUES.template):
    """*Further values*, where there are more than a select can hold."""

    async def handle(self, interaction: Interaction) -> None:
        """Show that page."""
        await show_values(interaction, self.schedule_id, page=self.number("page"))


class SwitchValues(ForFacilitators, template=ids.SWITCH_VALUES.template):
    """The values that are asked about."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep the choice, or say why it stays as it was."""
        client, guild_id = interaction.client, guild_of(interaction)
        say = client.say_to(interaction)
        page = self.number("page")
        schedule = await client.services.schedules.get(guild_id, self.schedule_id)
        if not isinstance(schedule, ServerSchedule):
            await show_gone(interaction)
            return
        review = await client.services.rests.values(guild_id, schedule.manner.language)
        shown = [one.value_id for one in page_of(review, page)]
        chosen = [ValueId(one) for one in self.chosen(interaction)]
        outcome = await client.services.rests.switch_values(guild_id, shown, chosen)
        news = [say(outcome)] if isinstance(outcome, Refusal) else []
        await show_values(interaction, self.schedule_id, *news, page=page)


class PinValue(ForFacilitators, template=ids.PIN_VALUE.template):
    """*Only one value this week*, or next week."""

    async def handle(self, interaction: Interaction) -> None:
        """Pin it."""
        client, guild_id = interaction.client, guild_of(interaction)
        say = client.say_to(interaction)
        today = await today_of(interaction, self.schedule_id)
        if today is None:
            await show_gone(interaction)
            return
        on = today + _A_WEEK if self.parts["week"] == NEXT_WEEK else today
        chosen = ValueId(self.chosen(interaction)[0])
        outcome = await client.services.rests.pin_value(guild_id, chosen, on)
        news = [say(outcome)] if isinstance(outcome, Refusal) else []
        await show_values(interaction, self.schedule_id, *news)


class UnpinValue(ForFacilitators, template=ids.UNPIN_VALUE.template):
    """*All values again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask about all values that are on."""
        await interaction.client.services.rests.unpin_value(guild_of(interaction))
        await show_values(interaction, self.schedule_id)


class ShowCalendar(ForFacilitators, template=ids.CALENDAR.template):
    """*Keep ours*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the hard days again."""
        await show_calendar(interaction, self.schedule_id)


class OpenCalendarForm(ForFacilitators, template=ids.EDIT_CALENDAR.template):
    """*Change the list*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what stands."""
        client = interaction.client
        days = await client.services.rests.calendar_text(guild_of(interaction))
        form = calendar_form(client.say_to(interaction), self.schedule_id, days)
        await interaction.response.send_modal(form)


class ReopenCalendarForm(ForFacilitators, template=ids.REOPEN_CALENDAR.template):
    """*Open the form again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what was typed."""
        (days,) = read_draft(interaction.message, 1)
        form = calendar_form(interaction.client.say_to(interaction), self.schedule_id, days)
        await interaction.response.send_modal(form)


class AskForShippedDays(ForFacilitators, template=ids.ASK_FOR_SHIPPED_DAYS.template):
    """*Use the shipped list*: asks once, because the own one goes."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask, in place of the card."""
        client = interaction.client
        await client.show(
            interaction, shipped_days_card(client.say_to(interaction), self.schedule_id)
        )


class UseShippedDays(ForFacilitators, template=ids.SHIPPED_DAYS.template):
    """*Use the shipped list*, the second time."""

    async def handle(self, interaction: Interaction) -> None:
        """Go back to the shipped list."""
        await interaction.client.services.rests.set_calendar(guild_of(interaction), "")
        await show_calendar(interaction, self.schedule_id)


class CalendarForm(FormForFacilitators, template=ids.EDIT_CALENDAR.template):
    """The list of hard days, a line a day."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep the list, or name the line that says no day."""
        client = interaction.client
        say = client.say_to(interaction)
        outcome = await client.services.rests.set_calendar(
            guild_of(interaction), self.fields.text(DAYS)
        )
        if isinstance(outcome, UnreadableLine):
            line = isolated(outcome.line[:_SHOWN_OF_A_LINE])
            reason = say("calendar.unreadable", number=outcome.number, line=line)
            await client.answer_refusal(interaction, reason, self.draft())
        else:
            await show_calendar(interaction, self.schedule_id, say("calendar.saved"))

    def draft(self) -> Draft:
        """Return the list as typed."""
        return Draft((self.fields.text(DAYS),), ids.REOPEN_CALENDAR.of(self.schedule_id))


COMPONENTS: tuple[type[Component], ...] = (
    FurtherValues,
    SwitchValues,
    PinValue,
    UnpinValue,
    ShowCalendar,
    OpenCalendarForm,
    ReopenCalendarForm,
    AskForShippedDays,
    UseShippedDays,
)
FORMS: tuple[type[Form], ...] = (CalendarForm,)
