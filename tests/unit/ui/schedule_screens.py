"""The facilitators' cards and forms of schedules, each built as fully as it can be."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import discord

from bot.domain.ids import ScheduleId, ValueId
from bot.domain.notices import Notice
from bot.domain.prompts.basis import Rest
from bot.domain.prompts.calendar import LONGEST_TEXT as LONGEST_CALENDAR
from bot.domain.prompts.calendar import MOST_DAYS, Calendar, CalendarDay
from bot.domain.prompts.decisions import Misfit, ServerDecisions, ValuesReview
from bot.domain.prompts.deck import LONGEST_NAME, LONGEST_TEXT, Value
from bot.domain.prompts.deliveries import PauseReason
from bot.domain.prompts.outlook import Outlook, RestingDate
from bot.domain.prompts.schedules import EVERY_DAY
from bot.domain.prompts.server_schedules import (
    MOST_SCHEDULES,
    BrokenSchedule,
    Fault,
    ServerSchedule,
)
from bot.domain.prompts.timing import TypedTiming
from bot.permissions import NAMED
from bot.services.prompts.rests import MISFITS_SHOWN
from bot.ui.components import Fields
from bot.ui.prompts.calendar import calendar_card, calendar_form, shipped_days_card
from bot.ui.prompts.card import broken_part, facilitators_card, notes_card, paused
from bot.ui.prompts.rests import rests_card
from bot.ui.prompts.schedules import (
    Shown,
    add_card,
    manner_card,
    names_of_schedules,
    remove_card,
    schedule_card,
    schedules_card,
)
from bot.ui.prompts.skipping import skip_card
from bot.ui.prompts.timing import timing_form
from bot.ui.prompts.values import VALUES_A_PAGE, values_card
from bot.ui.setup import channel_lacks
from bot.wording import Say
from cogs.prompts.editing import TimingForm
from cogs.prompts.values import CalendarForm

Screen = tuple[str, discord.ui.LayoutView]
MakeOutlook = Callable[..., Outlook]
LONGEST_CHANNEL_NAME = 100
LONGEST_ZONE = 60
TODAY = date(2026, 11, 21)
FULL_TIMING = TypedTiming("America/Argentina/ComodRivadavia", "09:00", EVERY_DAY, "20", EVERY_DAY)


def schedule_cards(
    say: Say, one: ServerSchedule, outlook: MakeOutlook, notes: Sequence[Notice]
) -> Iterator[Screen]:
    """Return the card of `/prompt` and every card it leads to."""
    schedule_id = one.schedule_id
    many = [replace(one, schedule_id=ScheduleId(schedule_id - n)) for n in range(MOST_SCHEDULES)]
    names = names_of_schedules(say, many, {one.channel_id: "c" * LONGEST_CHANNEL_NAME})
    running = outlook(paused_because=None)
    question = running.upcoming[0].prompt.text
    swapped = say("prompts.card.swapped", before=question, after=question)
    # Where everything is at its longest, no note waits as well: they come a few times a year.
    yield "running", facilitators_card(say, running, (), (), names=names, news=[swapped])
    yield "running with notes", facilitators_card(say, running, notes, ())
    resting = [RestingDate(TODAY + timedelta(days=day), Rest.HARD_DAY) for day in range(2)]
    rests = outlook(paused_because=None, today=None, upcoming=(), resting=resting)
    yield "nothing to come", facilitators_card(say, rests, notes, ())
    asleep = replace(one, is_server_resting=True)
    yield "server rests", facilitators_card(say, outlook(schedule=asleep), notes, (), names=names)
    broken = [
        BrokenSchedule(ScheduleId(schedule_id - n), one.channel_id, fault, "z" * LONGEST_ZONE)
        for n, fault in enumerate(Fault)
    ]
    beside = broken_part(say, broken)
    yield "broken beside others", facilitators_card(say, running, (), (), names=names, news=beside)
    yield "only broken ones", notes_card(say, notes, [say("schedules.refused.unknown")], broken)
    yield "no schedule", notes_card(say, notes, [say("schedules.refused.unknown")])
    yield from _schedules(say, one, many, names)
    skipped = [RestingDate(TODAY + timedelta(days=8), Rest.SKIPPED)]
    yield "skip", skip_card(say, outlook(resting=skipped), [say("skipping.is_skipped", when="x")])
    decided = ServerDecisions(hard_day=TODAY, is_resting=True)
    yield "rests", rests_card(say, schedule_id, ServerDecisions(), TODAY)
    yield "all rests", rests_card(say, schedule_id, decided, TODAY)
    yield from _values(say, schedule_id, running)
    # The card writes each a little longer than people do.
    name = "d" * (LONGEST_CALENDAR // MOST_DAYS - len("2027-12-28: ") - 1)
    days = Calendar((CalendarDay("2027-12-28", name, 12, 28, 2027),) * MOST_DAYS)
    saved = [say("calendar.saved")]
    yield "calendar", calendar_card(say, schedule_id, days, is_own=True, news=saved)
    yield "shipped calendar", calendar_card(say, schedule_id, Calendar(), is_own=False)
    yield "ask for shipped days", shipped_days_card(say, schedule_id)


def _schedules(
    say: Say, one: ServerSchedule, many: Sequence[ServerSchedule], names: Any
) -> Iterator[Screen]:
    stopped = replace(one, paused_because=PauseReason.FORBIDDEN)
    state = paused(say, stopped, NAMED)
    warnings = [
        channel_lacks(say, f"<#{one.channel_id}>", NAMED),
        say("schedules.role_silent", role=f"<@&{one.manner.role_id}>"),
        say("prompts.card.took_over"),
    ]
    shown = Shown(stopped, "L" * 30, state, warnings)
    running = replace(shown, schedule=one)
    news = [say("schedules.role_gone")]
    each = [replace(shown, schedule=replace(schedule, paused_because=None)) for schedule in many]
    yield "schedules", schedules_card(say, one.schedule_id, each, names, news)
    yield "no schedules", schedules_card(say, ScheduleId(0), [], {})
    start = {"time": "10:00", "zone": one.schedule.zone}
    yield "add", add_card(say, one.schedule_id, one.schedule_id, start, [warnings[0]])
    yield "schedule", schedule_card(say, running, news)
    yield "paused schedule", schedule_card(say, shown, [warnings[0]])
    languages = {"en": "English", "es": "Español"}
    yield "manner", manner_card(say, shown, languages, [warnings[0]])
    yield "remove", remove_card(say, shown)


def _values(say: Say, schedule_id: ScheduleId, running: Outlook) -> Iterator[Screen]:
    values = [
        Value(ValueId(f"v-{n}"), f"{n}".rjust(LONGEST_NAME, "V"), "M") for n in range(VALUES_A_PAGE)
    ]
    misfit = Misfit(replace(running.upcoming[0].prompt, text="Q" * LONGEST_TEXT), 10**6)
    decided = ServerDecisions(pinned_value=values[0].value_id, pinned_week=date(2026, 11, 16))
    review = ValuesReview(values, decided, [misfit] * MISFITS_SHOWN)
    news = [say("values.refused.none_left")]
    yield "values", values_card(say, schedule_id, review, TODAY, news=news)
    more = replace(review, values=[*values, Value(ValueId("w"), "W", "M")])
    yield "further values", values_card(say, schedule_id, more, TODAY, page=1)
    all_but_one = frozenset(value.value_id for value in values)
    off = replace(review, decided=ServerDecisions(values_off=all_but_one), misfits=[])
    yield "values that are off", values_card(say, schedule_id, off, TODAY)


def schedule_forms(say: Say, one: ServerSchedule) -> Iterator[tuple[str, discord.ui.Modal]]:
    """Return the forms of schedules."""
    yield "timing", timing_form(say, one.schedule_id, FULL_TIMING)
    empty = TypedTiming("", "", 0, "", 0)
    yield "empty timing", timing_form(say, one.schedule_id, empty)
    yield "calendar", calendar_form(say, one.schedule_id, "d" * LONGEST_CALENDAR)


def schedule_drafts(schedule_id: ScheduleId) -> Iterator[tuple[str, Any]]:
    """Return what the forms of schedules give back."""
    typed = {"time": "25:00", "zone": "Z" * 60, "hours": "99", "days": "d" * LONGEST_CALENDAR}
    fields = Fields(
        {"components": [{"custom_id": name, "value": text} for name, text in typed.items()]}
    )
    parts = {"schedule_id": str(schedule_id)}
    yield "timing", TimingForm(parts, fields).draft()
    yield "calendar", CalendarForm(parts, fields).draft()
