"""*My hours*: what a helper set for themselves, and what is left as they go off duty."""

from collections.abc import Sequence
from datetime import datetime, time
from functools import partial

from discord import ui, utils

from bot.domain.care.duty import HandOver
from bot.domain.care.rota import Hours, KeptShift, Present, Quiet, Shift
from bot.domain.ids import GuildId, ShiftId, UserId
from bot.ui.identity import Identity
from bot.ui.layout import button, card, form, option, row, select, small
from bot.ui.prompts.dates import weekdays_of, zone_name
from bot.ui.prompts.timing import LONGEST_ZONE, ZONE, days, line
from bot.wording import Say

HOURS = "hours"
LONGEST_HOURS = 40
NEW = ShiftId(0)
"""The place of an id where hours are not kept yet."""
YES, NO = "yes", "no"
SHOWN_LEFT = 5

_of_server = partial(Identity, "care", "guild_id")
_of_shift = partial(Identity, "care", "shift_id")
# Days, both times and the zone of hours that wait to be confirmed: they stand nowhere else.
_CODE = partial(
    Identity,
    "care",
    "shift_id",
    choice_name="code",
    choice_pattern="[0-9]{1,3}-[0-9]{4}-[0-9]{4}-[A-Za-z0-9_+/-]+",
)
TODAY = _of_server("today")
MY_HOURS = _of_server("my_hours")
CHOOSE = _of_server("choose_hours")
EDIT = _of_shift("edit_hours")
FORM = _of_shift("hours")
REOPEN = _of_shift("reopen_hours", "days", "[0-9]+")
KEEP = _CODE("keep_hours")
AGAIN = _CODE("again_hours")
REMOVE = _of_shift("remove_hours")
EDIT_QUIET = _of_server("quiet_hours")
QUIET_FORM = _of_server("quiet_form")
REOPEN_QUIET = _of_server("reopen_quiet")
END_QUIET = _of_server("no_quiet_hours")
ALLOW_NOW = _of_server("allow_now", "wanted")
HAND_OVER = _of_server("handed_over", "what")
HANDED_OVER = {
    "quiet": HandOver.QUIET,
    "open": HandOver.OPEN,
    "ask_me": HandOver.ASK_ME,
}


def my_hours_card(
    say: Say,
    guild_id: GuildId,
    shifts: Sequence[KeptShift],
    quiet: Quiet | None,
    news: Sequence[str] = (),
) -> ui.LayoutView:
    """Return what somebody set for themselves, and how it is changed."""
    lines = [
        say("care.rota.row", number=number, hours=hours_of(say, one.shift))
        for number, one in enumerate(shifts, start=1)
    ]
    options = [option(hours_of(say, one.shift), str(one.shift_id)) for one in shifts]
    chooser = [select(CHOOSE.of(guild_id), say("care.rota.choose"), options)] if options else []
    return card(
        say("care.rota.title"),
        *news,
        say("care.rota.intro"),
        "\n".join(lines) if lines else say("care.rota.none"),
        *chooser,
        _quiet(say, quiet),
        row(
            button(say("care.rota.add"), EDIT.of(NEW)),
            button(say("care.rota.set_quiet"), EDIT_QUIET.of(guild_id)),
            *_quiet_choices(say, guild_id, quiet),
            button(say("care.rota.back"), TODAY.of(guild_id)),
        ),
        small(say("care.rota.kept")),
    )


def preview_card(
    say: Say, guild_id: GuildId, shift_id: ShiftId, shift: Shift, coming: Hours | None
) -> ui.LayoutView:
    """Return hours as they were understood; nothing is kept before *Keep*."""
    code = code_of(shift)
    return card(
        say("care.rota.title"),
        say("care.rota.preview", hours=hours_of(say, shift)),
        *_coming(say, coming),
        row(
            button(say("care.rota.keep"), KEEP.of(shift_id, code)),
            button(say("care.rota.change"), AGAIN.of(shift_id, code)),
            button(say("care.rota.back"), MY_HOURS.of(guild_id)),
        ),
    )


def shift_card(say: Say, guild_id: GuildId, kept: KeptShift, coming: Hours | None) -> ui.LayoutView:
    """Return hours of somebody with what can be done about them."""
    return card(
        say("care.rota.title"),
        f"**{hours_of(say, kept.shift)}**",
        *_coming(say, coming),
        row(
            button(say("care.rota.change"), EDIT.of(kept.shift_id)),
            button(say("care.rota.remove"), REMOVE.of(kept.shift_id)),
            button(say("care.rota.back"), MY_HOURS.of(guild_id)),
        ),
    )


def hours_form(say: Say, shift_id: ShiftId, hours: str, zone: str, weekdays: int) -> ui.Modal:
    """Return the form of hours, filled with what stands or was typed."""
    return form(
        say("care.rota.title").removeprefix("## "),
        FORM.of(shift_id),
        line(HOURS, say("care.rota.hours"), say("care.rota.hours_hint"), hours, LONGEST_HOURS),
        line(ZONE, say("setup.form.zone"), say("care.rota.zone_hint"), zone, LONGEST_ZONE),
        days(say, weekdays),
    )


def quiet_form(say: Say, guild_id: GuildId, hours: str, zone: str) -> ui.Modal:
    """Return the form of quiet hours, filled with what stands or was typed."""
    return form(
        say("care.rota.quiet_title"),
        QUIET_FORM.of(guild_id),
        line(HOURS, say("care.rota.hours"), say("care.rota.quiet_hint"), hours, LONGEST_HOURS),
        line(ZONE, say("setup.form.zone"), say("care.rota.zone_hint"), zone, LONGEST_ZONE),
    )


def off_duty_card(
    say: Say,
    guild_id: GuildId,
    viewer_id: UserId,
    others: Sequence[Present],
    coming: tuple[UserId, datetime] | None,
) -> ui.LayoutView:
    """Return who is left as somebody goes off duty, and three things to leave to the others."""
    return card(
        say("care.off.title"),
        _left(say, others),
        *([] if others else _next(say, coming, viewer_id)),
        say("care.off.hand_over"),
        row(
            *(
                button(say(f"care.off.{what}"), HAND_OVER.of(guild_id, what))
                for what in HANDED_OVER
            ),
            button(say("care.rota.back"), TODAY.of(guild_id)),
        ),
    )


def handed_over_card(say: Say, guild_id: GuildId, what: str) -> ui.LayoutView:
    """Return what the others are told."""
    return card(
        say("care.off.title"),
        say("care.off.handed_over", what=say(f"care.off.{what}")),
        row(button(say("care.rota.back"), TODAY.of(guild_id))),
    )


def hours_of(say: Say, shift: Shift) -> str:
    """Return hours in one line, without the markdown that a menu would show."""
    ends = say("care.rota.next_day", ends=_clock(shift.ends)) if _wraps(shift) else None
    return say(
        "care.rota.line",
        days=weekdays_of(say, shift.weekdays),
        begins=_clock(shift.begins),
        ends=ends or typed_end(shift),
        zone=zone_name(shift.zone),
    )


def typed(shift: Shift) -> str:
    """Return the times of hours as somebody could have typed them."""
    return f"{_clock(shift.begins)}-{typed_end(shift)}"


def typed_end(shift: Shift) -> str:
    """Return when hours end; at the end of a day that is 24:00."""
    return "24:00" if shift.ends == time(0) else _clock(shift.ends)


def code_of(shift: Shift) -> str:
    """Return hours as they stand in the id of a button."""
    return f"{int(shift.weekdays)}-{shift.begins:%H%M}-{shift.ends:%H%M}-{shift.zone}"


def read_code(code: str) -> Shift:
    """Return the hours that stand in the id of a button.

    Raises ValueError for what no button of ours holds.
    """
    weekdays, begins, ends, zone = code.split("-", 3)
    begin, end = (time(int(one[:2]), int(one[2:])) for one in (begins, ends))
    return Shift(zone, begin, end, int(weekdays))


def _quiet(say: Say, quiet: Quiet | None) -> str:
    if quiet is None:
        return say("care.rota.no_quiet")
    hours = quiet.hours
    begins, ends = _clock(hours.begins), typed_end(hours)
    zone = zone_name(hours.zone)
    key = "care.rota.quiet_but_now" if quiet.allows_now else "care.rota.quiet"
    return say(key, begins=begins, ends=ends, zone=zone)


def _quiet_choices(
    say: Say, guild_id: GuildId, quiet: Quiet | None
) -> list[ui.Button[ui.LayoutView]]:
    if quiet is None:
        return []
    key, wanted = ("care.rota.refuse_now", NO) if quiet.allows_now else ("care.rota.allow_now", YES)
    return [
        button(say(key), ALLOW_NOW.of(guild_id, wanted)),
        button(say("care.rota.end_quiet"), END_QUIET.of(guild_id)),
    ]


def _coming(say: Say, coming: Hours | None) -> list[str]:
    if coming is None:
        return []
    begins, ends = utils.format_dt(coming.begins_at, "F"), utils.format_dt(coming.ends_at, "t")
    return [say("care.rota.next", begins=begins, ends=ends)]


def _left(say: Say, others: Sequence[Present]) -> str:
    if not others:
        return say("care.off.nobody")
    names = ", ".join(f"<@{one.user_id}>" for one in others[:SHOWN_LEFT])
    return say("care.off.others", names=names)


def _next(say: Say, coming: tuple[UserId, datetime] | None, viewer_id: UserId) -> list[str]:
    if coming is None:
        return []
    user_id, begins_at = coming
    when = utils.format_dt(begins_at, "f")
    if user_id == viewer_id:
        return [say("care.off.next_is_you", when=when)]
    return [say("care.off.next", name=f"<@{user_id}>", when=when)]


def _wraps(shift: Shift) -> bool:
    return shift.ends <= shift.begins and shift.ends != time(0)


def _clock(moment: time) -> str:
    return moment.isoformat("minutes")
