"""The form of when a schedule asks."""

import discord
from discord import ui

from bot.domain.ids import ScheduleId
from bot.domain.prompts.schedules import WEEKDAY_NAMES
from bot.domain.prompts.timing import TypedTiming
from bot.ui.layout import form
from bot.ui.prompts import ids
from bot.ui.prompts.dates import weekday
from bot.wording import Say

TIME, ZONE, DAYS, HOURS, FACILITATED = "time", "zone", "days", "hours", "around"
LONGEST_ZONE = 60
LONGEST_TIME = 20


def timing_form(say: Say, schedule_id: ScheduleId, typed: TypedTiming) -> ui.Modal:
    """Return the form, filled with what stands or was typed."""
    return form(
        say("timing.title"),
        ids.TIMING.of(schedule_id),
        line(TIME, say("setup.form.time"), say("setup.form.time_hint"), typed.time, LONGEST_TIME),
        line(ZONE, say("setup.form.zone"), say("setup.form.zone_hint"), typed.zone, LONGEST_ZONE),
        days(say, typed.weekdays),
        _days_facilitated(say, typed.facilitated),
        line(HOURS, say("timing.hours"), say("timing.hours_hint"), typed.hours, LONGEST_TIME),
    )


def line(custom_id: str, label: str, hint: str, value: str, longest: int) -> ui.Label[ui.Modal]:
    """Return one line to type in, filled with a value."""
    return ui.Label(
        text=label,
        description=hint,
        component=ui.TextInput(custom_id=custom_id, max_length=longest, default=value or None),
    )


def days(say: Say, chosen: int) -> ui.Label[ui.Modal]:
    """Return a box for each weekday, ticked where it is chosen."""
    options = [
        discord.CheckboxGroupOption(label=weekday(say, name), value=name, default=is_chosen)
        for name, is_chosen in _week(chosen)
    ]
    group: ui.CheckboxGroup[ui.Modal] = ui.CheckboxGroup(
        custom_id=DAYS, options=options, min_values=1, max_values=len(options)
    )
    return ui.Label(text=say("timing.days"), component=group)


def _days_facilitated(say: Say, chosen: int) -> ui.Label[ui.Modal]:
    """Most groups leave these as they are, so they take one line until they are opened."""
    options = [
        discord.SelectOption(label=weekday(say, name), value=name, default=is_chosen)
        for name, is_chosen in _week(chosen)
    ]
    return ui.Label(
        text=say("timing.facilitated"),
        description=say("timing.facilitated_hint"),
        component=ui.Select(
            custom_id=FACILITATED,
            placeholder=say("timing.facilitated_none"),
            options=options,
            required=False,
            min_values=0,
            max_values=len(options),
        ),
    )


def _week(chosen: int) -> list[tuple[str, bool]]:
    return [(name, bool(chosen >> place & 1)) for place, name in enumerate(WEEKDAY_NAMES)]
