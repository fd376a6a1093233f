"""The card and the form of hard days."""

from collections.abc import Sequence

import discord
from discord import ui

from bot.domain.ids import ScheduleId
from bot.domain.prompts.calendar import LONGEST_TEXT, Calendar, CalendarDay
from bot.ui.layout import button, card, form, row
from bot.ui.prompts import ids
from bot.ui.prompts.card import back
from bot.ui.prompts.dates import MONTHS
from bot.wording import Say

DAYS = "days"


def calendar_card(
    say: Say, schedule_id: ScheduleId, calendar: Calendar, *, is_own: bool, news: Sequence[str] = ()
) -> ui.LayoutView:
    """Return the hard days that hold in a server."""
    buttons = [button(say("calendar.edit"), ids.EDIT_CALENDAR.of(schedule_id))]
    if is_own:
        buttons.append(
            button(say("calendar.use_shipped"), ids.ASK_FOR_SHIPPED_DAYS.of(schedule_id))
        )
    return card(
        say("calendar.title"),
        *news,
        say("calendar.own") if is_own else say("calendar.shipped"),
        "\n".join(_day(say, day) for day in calendar.days) or say("calendar.none"),
        row(*buttons, back(say, schedule_id)),
    )


def _day(say: Say, day: CalendarDay) -> str:
    """Return a day with its month in words: 11-02 is February to some and November to others."""
    when = day.when
    if not day.place:
        month = say(f"dates.months.{MONTHS[day.month - 1]}")
        when = say("calendar.each_year", day=day.day, month=month)
        if day.year:
            when = say("calendar.once", day=day.day, month=month, year=day.year)
    return say("calendar.named", when=when, name=day.name) if day.name else when


def calendar_form(say: Say, schedule_id: ScheduleId, days: str) -> ui.Modal:
    """Return the form of hard days, a line a day, filled with what stands or was typed."""
    return form(
        say("calendar.title_of_form"),
        ids.EDIT_CALENDAR.of(schedule_id),
        ui.Label(
            text=say("calendar.days"),
            description=say("calendar.days_hint"),
            component=ui.TextInput(
                custom_id=DAYS,
                style=discord.TextStyle.paragraph,
                required=False,
                max_length=LONGEST_TEXT,
                default=days or None,
            ),
        ),
    )


def shipped_days_card(say: Say, schedule_id: ScheduleId) -> ui.LayoutView:
    """Return the question whether a server's own list may go."""
    return card(
        say("calendar.title"),
        say("calendar.ask"),
        row(
            button(say("calendar.use_shipped"), ids.SHIPPED_DAYS.of(schedule_id)),
            button(say("calendar.keep"), ids.CALENDAR.of(schedule_id)),
        ),
    )
