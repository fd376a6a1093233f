"""The card of pauses and hard days, for a whole server."""

from collections.abc import Sequence
from datetime import date, timedelta

from discord import ui

from bot.domain.ids import ScheduleId
from bot.domain.prompts.calendar import DATES_OF_REST, NEUTRAL_DATES
from bot.domain.prompts.decisions import ServerDecisions
from bot.ui.layout import button, card, row
from bot.ui.prompts import ids
from bot.ui.prompts.card import back
from bot.ui.prompts.dates import date_of
from bot.wording import Say


def rests_card(
    say: Say,
    schedule_id: ScheduleId,
    decided: ServerDecisions,
    today: date,
    news: Sequence[str] = (),
) -> ui.LayoutView:
    """Return what rests in a server, and how to let it rest, or go on."""
    hard_day = hard_day_in_force(decided, today)
    pause = ids.RESUME_ALL if decided.is_resting else ids.PAUSE_ALL
    hard = ids.HARD_DAY if hard_day is None else ids.END_HARD_DAY
    return card(
        say("rests.title"),
        *news,
        say("rests.paused") if decided.is_resting else say("rests.pause_hint"),
        row(
            button(
                say("rests.resume") if decided.is_resting else say("rests.pause"),
                pause.of(schedule_id),
            )
        ),
        say("rests.hard_hint") if hard_day is None else _hard(say, hard_day),
        row(
            button(
                say("rests.hard") if hard_day is None else say("rests.end_hard"),
                hard.of(schedule_id),
            )
        ),
        row(back(say, schedule_id)),
    )


def hard_day_in_force(decided: ServerDecisions, today: date) -> date | None:
    """Return the date of a hard event whose rest is not over yet, or `None`."""
    hard_day = decided.hard_day
    if hard_day is None or (today - hard_day).days >= DATES_OF_REST + NEUTRAL_DATES:
        return None
    return hard_day


def _hard(say: Say, hard_day: date) -> str:
    rests_until = hard_day + timedelta(days=DATES_OF_REST - 1)
    gentle_until = rests_until + timedelta(days=NEUTRAL_DATES)
    return say(
        "rests.hard_since",
        rest=date_of(say, rests_until),
        gentle=date_of(say, gentle_until),
    )
