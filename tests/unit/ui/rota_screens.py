"""Every card and form of the rota, with the longest words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import discord

from bot.domain.care.duty import HandOver
from bot.domain.care.rota import LOOKED_AHEAD, MOST_SHIFTS, Hours, KeptShift, Present, Quiet, Shift
from bot.domain.ids import GuildId, NoticeId, ShiftId, UserId
from bot.domain.notices import Notice, NoticeState
from bot.ui.care import rota as ui
from bot.ui.components import Fields
from bot.ui.drafts import Draft
from bot.ui.notices import notice_message
from bot.wording import Say
from cogs.care.rota import HoursForm, QuietForm

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
ID = 10**19 - 1
GUILD = GuildId(ID)
SHIFT = Shift("America/Argentina/ComodRivadavia", time(22), time(6), 85)
KEPT = KeptShift(ShiftId(ID), SHIFT)
HOURS = Hours(NOW + timedelta(hours=13), NOW + timedelta(hours=22))
EMPTY = (HOURS, Hours(NOW, NOW + timedelta(days=3)), Hours(NOW, NOW + LOOKED_AHEAD), HOURS)
LEFT = [Present(UserId(ID - number), NOW) for number in range(20)]
Screen = tuple[str, discord.ui.LayoutView]


def rota_cards(say: Say) -> Iterator[Screen]:
    """Return every card of *My hours* and of going off duty."""
    full = [replace(KEPT, shift_id=ShiftId(ID - number)) for number in range(MOST_SHIFTS)]
    for allows in (True, False):
        quiet = Quiet(SHIFT, allows)
        news = [say("care.rota.refused.same_twice")]
        yield f"my hours {allows}", ui.my_hours_card(say, GUILD, full, quiet, news)
    yield "no hours", ui.my_hours_card(say, GUILD, [], None)
    yield "preview of hours", ui.preview_card(say, GUILD, KEPT.shift_id, SHIFT, HOURS)
    yield "some hours", ui.shift_card(say, GUILD, KEPT, HOURS)
    yield "off duty", ui.off_duty_card(say, GUILD, LEFT, None)
    yield "last one off duty", ui.off_duty_card(say, GUILD, [], (UserId(ID), NOW))
    for what in ui.HANDED_OVER:
        yield f"handed over {what}", ui.handed_over_card(say, GUILD, what)
    for note in HandOver:
        details: dict[str, str | int] = {"name": f"<@{ID}>"}
        notice = Notice(
            NoticeId(1), GUILD, note, details, None, NoticeState.UNREACHABLE, 6, NOW, NOW
        )
        yield f"notice {note}", notice_message(say, notice)


def rota_forms(say: Say) -> Iterator[tuple[str, discord.ui.Modal]]:
    """Return the forms of hours."""
    hours, zone = "h" * ui.LONGEST_HOURS, "z" * 60
    yield "hours", ui.hours_form(say, KEPT.shift_id, hours, zone, 127)
    yield "new hours", ui.hours_form(say, ui.NEW, "", "UTC", 1)
    yield "quiet hours", ui.quiet_form(say, GUILD, hours, zone)


def rota_drafts() -> Iterator[tuple[str, Draft]]:
    """Return what the forms of hours give back."""
    fields = Fields.of(hours="h" * ui.LONGEST_HOURS, zone="z" * 60)
    yield "hours", HoursForm({"shift_id": str(ID)}, fields).draft()
    yield "quiet hours", QuietForm({"guild_id": str(ID)}, fields).draft()
