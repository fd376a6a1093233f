"""The card on which a date is skipped, or brought back."""

from collections.abc import Sequence
from datetime import date

from discord import ui

from bot.domain.prompts.basis import Rest
from bot.domain.prompts.outlook import Outlook
from bot.ui.layout import card, option, row, select
from bot.ui.prompts import ids
from bot.ui.prompts.card import back
from bot.ui.prompts.dates import date_of
from bot.wording import Say

SHOWN_DATES = 14
# What a choice asks for stands in it: a second press must not undo the first.
SKIP, BRING_BACK = "skip", "back"


def skip_card(say: Say, outlook: Outlook, news: Sequence[str] = ()) -> ui.LayoutView:
    """Return the next dates with a question, and those that were skipped."""
    schedule_id = outlook.schedule.schedule_id
    choices: dict[date, str] = {}
    for coming in outlook.upcoming:
        day = coming.occurrence.local_date
        choices[day] = say(
            "skipping.date",
            when=date_of(say, day),
            value=coming.value.name or say("values.own"),
        )
    skipped = [one.local_date for one in outlook.resting if one.why is Rest.SKIPPED]
    for day in skipped:
        choices[day] = say("skipping.skipped", when=date_of(say, day))
    options = [
        option(choices[day], f"{BRING_BACK if day in skipped else SKIP}:{day.isoformat()}")
        for day in sorted(choices)[:SHOWN_DATES]
    ]
    chooser = [select(ids.SKIP.of(schedule_id), say("skipping.choose"), options)] if options else []
    return card(
        say("skipping.title"), *news, say("skipping.intro"), *chooser, row(back(say, schedule_id))
    )
