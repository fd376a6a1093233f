"""Hours without anybody on duty, said beforehand."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from discord import utils

from bot.domain.care.rota import LOOKED_AHEAD, Hours
from bot.domain.care.weekly import Gap, Week
from bot.domain.prompts.schedules import EVERY_DAY, WEEKDAY_NAMES, names_of
from bot.ui.prompts.dates import weekdays_of, zone_name
from bot.wording import Say

SHOWN_HOURS = 3
SHOWN_GAPS = 7
_ONE_DAY = timedelta(days=1)
# They were looked for a little before or after the card is made.
_A_MOMENT = timedelta(minutes=1)


def empty_hours_lines(
    say: Say, hours: Sequence[Hours], now: datetime, *, is_said: bool = False
) -> list[str]:
    """Return when nobody is on duty within the next day, each reader's clock showing it.

    `is_said`: the line above says that nobody is now, so that only how long is left to say.
    """
    return [_stretch(say, one, now, is_said=is_said) for one in hours[:SHOWN_HOURS]]


def week_lines(say: Say, week: Week) -> list[str]:
    """Return when nobody is on duty in an ordinary week, by the server's clocks.

    For texts that stand for long, such as the notice for newcomers.
    """
    return [_gap(say, one, zone_name(week.zone)) for one in week.gaps[:SHOWN_GAPS]]


def _stretch(say: Say, hours: Hours, now: datetime, *, is_said: bool) -> str:
    has_begun = hours.begins_at < now + _A_MOMENT
    begins = utils.format_dt(hours.begins_at, "t")
    # The next time a clock shows it is meant, unless they last longer than a day.
    lasts_long = hours.ends_at - max(hours.begins_at, now) > _ONE_DAY
    ends = utils.format_dt(hours.ends_at, "f" if lasts_long else "t")
    lasts_for_days = hours.ends_at >= now + LOOKED_AHEAD - _A_MOMENT
    if has_begun and is_said:
        return (
            say("care.hours.so_for_days")
            if lasts_for_days
            else say("care.hours.so_until", ends=ends)
        )
    if has_begun:
        return say("care.hours.for_days") if lasts_for_days else say("care.hours.until", ends=ends)
    if lasts_for_days:
        return say("care.hours.since", begins=begins)
    return say("care.hours.row", begins=begins, ends=ends)


def _gap(say: Say, gap: Gap, zone: str) -> str:
    begins, ends = _clock(gap.begins), _clock(gap.ends)
    is_within_a_day = (gap.days_later, gap.ends) <= (1, gap.begins)
    if not is_within_a_day:
        long = (_long_gap(say, gap, day, begins, ends, zone) for day in names_of(gap.weekdays))
        return "\n".join(long)
    if gap.weekdays == EVERY_DAY:
        return say("care.hours.each_day", begins=begins, ends=ends, zone=zone)
    days = weekdays_of(say, gap.weekdays)
    return say("care.hours.on_days", days=days, begins=begins, ends=ends, zone=zone)


def _long_gap(say: Say, gap: Gap, day: str, begins: str, ends: str, zone: str) -> str:
    place = WEEKDAY_NAMES.index(day)
    until = WEEKDAY_NAMES[(place + gap.days_later) % len(WEEKDAY_NAMES)]
    return say(
        "care.hours.over_days",
        first=say(f"dates.short.{day}"),
        begins=begins,
        last=say(f"dates.short.{until}"),
        ends=ends,
        zone=zone,
    )


def _clock(moment: time) -> str:
    return moment.isoformat("minutes")
