"""The form of when a schedule asks."""

import discord
from discord import ui

from bot.domain.ids import ScheduleId
from bot.domain.prompts.schedules import WEEKDAY_NAMES
from bot.domain.prompts.server_schedules import ServerSchedule
from bot.domain.prompts.timing import TypedTiming
from bot.ui.layout import form
from bot.ui.prompts import ids
from bot.ui.prompts.dates import weekday
from bot.wording import Say

TIME, ZONE, DAYS, HOURS, FACILITATED = "time", "zone", "days", "hours", "around"
_LONGEST_ZONE = 60
_LONGEST_TIME = 20


def typed_of(one: ServerSchedule) -> TypedTiming:
    """Return what stands, as somebody would type it."""
    return TypedTiming(
        zone=one.schedule.zone,
        time=one.schedule.local_time.isoformat("minutes"),
        weekdays=one.schedule.weekdays,
        hours=str(int(one.grace.total_seconds() // 3600)),
        facilitated=one.manner.facilitated,
    )


def timing_form(say: Say, schedule_id: ScheduleId, typed: TypedTiming) -> ui.Modal:
    """Return the form, filled with what stands or was typed."""
    return form(
        say("timing.title"),
        ids.TIMING.of(schedule_id),
        _line(TIME, say("setup.form.time"), say("setup.form.time_hint"), typed.time, _LONGEST_TIME),
        _line(ZONE, say("setup.form.zone"), say("setup.form.zone_hint"), typed.zone, _LONGEST_ZONE),
        _boxes(say, DAYS, say("timing.days"), None, typed.weekdays, fewest=1),
        _boxes(
            say,
            FACILITATED,
            say("timing.facilitated"),
            say("timing.facilitated_hint"),
            typed.facilitated,
            fewest=0,
        ),
        _line(HOURS, say("timing.hours"), say("timing.hours_hint"), typed.hours, _LONGEST_TIME),
    )


def _line(custom_id: str, label: str, hint: str, value: str, longest: int) -> ui.Label[ui.Modal]:
    return ui.Label(
        text=label,
        description=hint,
        component=ui.TextInput(custom_id=custom_id, max_length=longest, default=value or None),
    )


def _boxes(
    say: Say, custom_id: str, label: str, hint: str | None, chosen: int, *, fewest: int
) -> ui.Label[ui.Modal]:
    options = [
        discord.CheckboxGroupOption(
            label=weekday(say, name), value=name, default=bool(chosen >> place & 1)
        )
        for place, name in enumerate(WEEKDAY_NAMES)
    ]
    group: ui.CheckboxGroup[ui.Modal] = ui.CheckboxGroup(
        custom_id=custom_id,
        options=options,
        required=fewest > 0,
        min_values=fewest,
        max_values=len(options),
    )
    return ui.Label(text=label, description=hint, component=group)
