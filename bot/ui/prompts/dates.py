"""How local dates, weekdays and times of a schedule are written."""

from datetime import date

from bot.domain.prompts.schedules import EVERY_DAY, WEEKDAY_NAMES, WORKDAYS, names_of
from bot.wording import Say

MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)


def date_of(say: Say, local_date: date) -> str:
    """Return a date as people say it, with its weekday: a date of the group, not of the reader."""
    return say(
        "dates.date",
        weekday=say(f"dates.short.{WEEKDAY_NAMES[local_date.weekday()]}"),
        day=local_date.day,
        month=say(f"dates.months.{MONTHS[local_date.month - 1]}"),
    )


def weekdays_of(say: Say, weekdays: int) -> str:
    """Return the weekdays of a sum in few words."""
    if weekdays == EVERY_DAY:
        return say("dates.every_day")
    if weekdays == WORKDAYS:
        return say("dates.workdays")
    return ", ".join(say(f"dates.short.{name}") for name in names_of(weekdays))


def zone_name(zone: str) -> str:
    """Return an IANA zone as people call it: by its city."""
    return zone.rpartition("/")[2].replace("_", " ")


def weekday(say: Say, name: str) -> str:
    """Return a weekday by its name in full."""
    return say(f"dates.weekdays.{name}")
