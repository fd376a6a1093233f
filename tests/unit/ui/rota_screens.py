"""Every card and form of the rota, with the longest words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import discord

from bot.domain.care.duty import HandOver
from bot.domain.care.readiness import Lack, Readiness
from bot.domain.care.recognising.ages import AgeBand
from bot.domain.care.rota import LOOKED_AHEAD, MOST_SHIFTS, Hours, KeptShift, Present, Quiet, Shift
from bot.domain.care.settings import CareSettings
from bot.domain.care.weekly import Gap, Week
from bot.domain.ids import ChannelId, GuildId, NoticeId, ShiftId, UserId
from bot.domain.notices import Notice, NoticeState
from bot.services.care.settings import LACKING, WORTH_A_LOOK
from bot.ui.care import rota as ui
from bot.ui.care.setup import MOST_IN_SECOND_LINE, CareView, care_setup_card
from bot.ui.care.standing import standing_lines
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
# A gap on each day of its own, and one over a weekend: as many lines as there can be.
WEEK = Week(
    True,
    (
        *(Gap(time(18, hour), time(8), 1, 1 << hour) for hour in range(6)),
        Gap(time(18), time(8), 3, 64),
    ),
    SHIFT.zone,
)
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
    yield "off duty", ui.off_duty_card(say, GUILD, UserId(1), LEFT, None)
    yield "last one off duty", ui.off_duty_card(say, GUILD, UserId(1), [], (UserId(ID), NOW))
    for what in ui.HANDED_OVER:
        yield f"handed over {what}", ui.handed_over_card(say, GUILD, what)
    for note in HandOver:
        details: dict[str, str | int] = {"name": f"<@{ID}>"}
        notice = Notice(
            NoticeId(1), GUILD, note, details, None, NoticeState.UNREACHABLE, 6, NOW, NOW
        )
        yield f"notice {note}", notice_message(say, notice)
    lacks: dict[str, str | int] = {"lacks": " ".join(Lack)}
    lacking = replace(notice, wording_key=LACKING, details=lacks)
    yield "notice of what care lacks", notice_message(say, lacking)
    looked = replace(lacking, wording_key=WORTH_A_LOOK)
    yield "notice of who reads along", notice_message(say, looked)
    yield from _setup_cards(say)


def _setup_cards(say: Say) -> Iterator[Screen]:
    countries = [(f"{number:02}", "c" * 60) for number in range(24)]
    for name, lacks in (("everything", tuple(Lack)), ("little", (Lack.ROLES_EMPTY,)), ("none", ())):
        view = CareView(
            GUILD,
            CareSettings(AgeBand.MIXED),
            Readiness(lacks),
            UserId(ID),
            [UserId(ID - number) for number in range(MOST_IN_SECOND_LINE)],
            "IE",
            f"<#{ID}>",
            [ChannelId(ID - number) for number in range(50)],
            standing_lines(say, WEEK, tells_people=True, is_covered=False),
        )
        news = [say("setup.refused.contact_is_bot")]
        yield f"care setup lacking {name}", care_setup_card(say, view, countries, news)


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
