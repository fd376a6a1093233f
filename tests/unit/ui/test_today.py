"""The card of the day leaves out nothing that wants a person."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import discord
import pytest

from bot.domain.ids import ChannelId, UserId
from bot.domain.prompts.deliveries import DeliveryState, PauseReason
from bot.domain.prompts.outlook import Upcoming
from bot.domain.prompts.schedules import Occurrence
from bot.ui.today import SHOWN_ON_DUTY, SHOWN_SCHEDULES, ScheduleToday, today_card
from tests.unit.ui import screens
from tests.unit.ui.screens import labels_of, text_of
from tests.words import say


def schedule(channel_id: int, **changes: Any) -> ScheduleToday:
    coming = Upcoming(
        Occurrence(date(2026, 11, 22), screens.NOW + timedelta(days=1)),
        screens.PROMPT,
        screens.VALUE,
    )
    running: dict[str, Any] = {"paused_because": None, "upcoming": (coming,), **changes}
    outlook = screens.outlook(**running)
    return ScheduleToday(
        replace(outlook, schedule=replace(outlook.schedule, channel_id=ChannelId(channel_id)))
    )


def text(**changes: Any) -> str:
    quiet: dict[str, Any] = {"suggestions": 0, "on_duty": (), "is_server_resting": False}
    return text_of(today_card(say, screens.today(**{**quiet, "has_hard_day": False, **changes})))


FAILED = replace(screens.TODAY, state=DeliveryState.FAILED)


@pytest.mark.parametrize(
    "trouble",
    [
        schedule(99, today=FAILED),
        schedule(99, paused_because=PauseReason.FORBIDDEN),
        schedule(99, paused_because=PauseReason.CHANNEL_GONE),
        ScheduleToday(None),
    ],
    ids=["failed", "forbidden", "gone", "unreadable"],
)
def test_of_many_schedules_those_in_trouble_come_first(trouble):
    quiet = [schedule(number) for number in range(1, SHOWN_SCHEDULES + 1)]

    shown = text(schedules=[*quiet, trouble])

    told = say("today.unreadable") if trouble.outlook is None else "<#99>"
    assert shown.index(told) < shown.index("<#1>")
    assert f"<#{SHOWN_SCHEDULES}>" not in shown
    assert say("today.more_schedules", number=1) in shown


def test_a_schedule_that_somebody_paused_is_no_trouble():
    paused = schedule(99, today=None, paused_because=PauseReason.BY_HAND)

    shown = text(schedules=[schedule(1), paused])

    assert shown.index("<#1>") < shown.index("<#99>")
    assert say("prompts.paused.by_hand") in shown
    assert say("today.more_schedules", number=1) not in shown


def test_a_schedule_that_is_paused_has_nothing_next():
    next_at = discord.utils.format_dt(screens.NOW + timedelta(days=1), "f")
    assert next_at in text(schedules=[schedule(1)])
    paused = schedule(1, paused_because=PauseReason.BY_HAND)
    assert next_at not in text(schedules=[paused])


def test_a_question_is_no_markdown_and_not_longer_than_two_lines():
    long = schedule(1, today_question="*_" + "q" * 300)

    assert "[\\*\\_" in text(schedules=[long])
    assert "q" * 100 not in text(schedules=[long])
    assert "q…](" in text(schedules=[long])


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (0, None),
        (1, say("today.one_suggestion")),
        (2, say("today.suggestions", number=2)),
    ],
)
def test_suggestions_are_counted_where_some_wait(number, line):
    shown = text(suggestions=number)

    assert (line is None) == ("suggested" not in shown)
    assert line is None or line in shown


def test_a_crowd_on_duty_is_cut_short():
    crowd = [screens.on_duty(number) for number in range(1, SHOWN_ON_DUTY + 3)]

    shown = text(on_duty=crowd)

    assert f"<@{SHOWN_ON_DUTY}>" in shown
    assert f"<@{SHOWN_ON_DUTY + 1}>" not in shown
    assert say("today.more_on_duty", number=2) in shown


def test_one_button_turns_duty_on_or_off():
    me = UserId(screens.ID)
    off = today_card(say, screens.today(on_duty=[screens.on_duty(1)]))
    on = today_card(say, screens.today(on_duty=[screens.on_duty(me)]))

    assert say("today.buttons.on_duty") in labels_of(off)
    assert say("today.buttons.off_duty") not in labels_of(off)
    assert say("today.buttons.off_duty") in labels_of(on)
    assert say("today.buttons.on_duty") not in labels_of(on)
