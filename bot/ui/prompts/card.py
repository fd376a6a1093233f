"""The facilitators' card of daily questions."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from discord import ui, utils

from bot.domain.ids import ScheduleId
from bot.domain.notices import Notice
from bot.domain.prompts.choosing import Refusal
from bot.domain.prompts.deliveries import DeliveryState, PauseReason
from bot.domain.prompts.outlook import Outlook, RestingDate, Upcoming
from bot.domain.prompts.server_schedules import BrokenSchedule, ServerSchedule
from bot.ui.layout import (
    button,
    card,
    jump_link,
    option,
    permission_names,
    row,
    select,
    small,
)
from bot.ui.notices import notice_buttons, notice_text
from bot.ui.prompts import ids
from bot.ui.prompts.dates import date_of
from bot.wording import Say

SHOWN_DATES = 7
SHOWN_NOTES = 3

# Shipped ones are shorter; a preview shows each as a whole.
_SHOWN_OF_A_QUESTION = 200

_NO_SCHEDULE = ScheduleId(0)

Part = str | ui.Item[ui.LayoutView]


class More(StrEnum):
    """What else a facilitator can open; also the last part of the key of its wording."""

    SCHEDULES = "schedules"
    QUESTIONS = "questions"
    SUGGESTIONS = "suggestions"
    SKIP = "skip"
    VALUES = "values"
    CALENDAR = "calendar"
    RESTS = "rests"


def facilitators_card(
    say: Say,
    outlook: Outlook,
    notes: Sequence[Notice],
    lacking: Sequence[str],
    *,
    names: Mapping[ScheduleId, str] | None = None,
    news: Sequence[Part] = (),
) -> ui.LayoutView:
    """Return today's question, the next dates, notes nobody has posted, and what one can do.

    `names` are the server's schedules by what tells them apart, `news` what a press has changed.
    """
    parts: list[Part] = [
        say("prompts.card.title"),
        *news,
        *_switch(say, outlook, names or {}),
        *_state(say, outlook, lacking),
        *([] if _rests(outlook) else [_next(say, outlook)]),
        *notes_part(say, notes),
        row(*_buttons(say, outlook)),
        _more(say, outlook.schedule.schedule_id),
        # Below the buttons: on a phone seven questions would push them out of sight.
        *([] if _rests(outlook) else _later(say, outlook)),
    ]
    return card(*parts)


def notes_card(
    say: Say,
    notes: Sequence[Notice],
    news: Sequence[str] = (),
    broken: Sequence[BrokenSchedule] = (),
) -> ui.LayoutView:
    """Return the notes of a server without any schedule to follow, and how to begin."""
    return card(
        say("prompts.card.title"),
        *news,
        *(broken_part(say, broken) or [say("prompts.refused.not_set_up")]),
        *notes_part(say, notes),
        row(button(say("schedules.add"), ids.ADD.of(_NO_SCHEDULE))),
    )


# For cards that belong to no one schedule; no schedule has this id.
FIRST_SCHEDULE = ScheduleId(0)


def back(say: Say, schedule_id: ScheduleId) -> ui.Button[ui.LayoutView]:
    """Return the way back to the card."""
    return button(say("prompts.card.back"), ids.CARD.of(schedule_id))


def fault(say: Say, one: BrokenSchedule) -> str:
    """Return why nobody can follow a schedule."""
    return say(one.fault, channel=f"<#{one.channel_id}>", typed=one.typed)


def broken_part(say: Say, broken: Sequence[BrokenSchedule]) -> list[Part]:
    """Return what is wrong with schedules, or nothing; the form mends the first that is left."""
    if not broken:
        return []
    mend = button(say("schedules.timing"), ids.TIMING.of(broken[0].schedule_id))
    return ["\n".join(fault(say, one) for one in broken), row(mend)]


def _rests(outlook: Outlook) -> bool:
    return outlook.paused_because is not None or outlook.schedule.is_server_resting


def _buttons(say: Say, outlook: Outlook) -> list[ui.Button[ui.LayoutView]]:
    schedule_id = outlook.schedule.schedule_id
    preview = button(say("prompts.card.preview"), ids.PREVIEW.of(schedule_id))
    if outlook.schedule.is_server_resting:
        return [button(say("rests.resume"), ids.RESUME_ALL.of(schedule_id)), preview]
    if outlook.paused_because is not None:
        return [button(say("prompts.card.resume"), ids.RESUME.of(schedule_id)), preview]
    post_now = button(say("prompts.card.now"), ids.POST_NOW.of(schedule_id))
    # A date has one question; above, the card says that it stands.
    post_now.disabled = outlook.is_asked_today
    if not outlook.upcoming:
        return [post_now, preview]
    seen = outlook.upcoming[0].prompt.prompt_id
    return [
        post_now,
        button(say("prompts.card.swap"), ids.SWAP.of(schedule_id, seen)),
        preview,
    ]


def _more(say: Say, schedule_id: ScheduleId) -> ui.ActionRow[ui.LayoutView]:
    options = [option(say(f"prompts.card.open.{one}"), one.value) for one in More]
    return select(ids.OPEN.of(schedule_id), say("prompts.card.more"), options)


def _switch(say: Say, outlook: Outlook, names: Mapping[ScheduleId, str]) -> list[Part]:
    if len(names) <= 1:
        return []
    shown = outlook.schedule.schedule_id
    options = [
        option(name, str(schedule_id), is_chosen=schedule_id == shown)
        for schedule_id, name in names.items()
    ]
    return [select(ids.SWITCH.of(shown), say("prompts.card.which"), options)]


def _state(say: Say, outlook: Outlook, lacking: Sequence[str]) -> list[str]:
    today = _today(say, outlook)
    if outlook.schedule.is_server_resting:
        return [say("prompts.card.server_rests"), today]
    return [today] if outlook.paused_because is None else [paused(say, outlook, lacking), today]


def paused(say: Say, outlook: Outlook | ServerSchedule, lacking: Sequence[str]) -> str:
    """Return why a schedule rests and what to do; with nothing in the way, to press Resume."""
    reason = outlook.paused_because
    if reason is PauseReason.FORBIDDEN and not lacking:
        return say("prompts.paused.may_resume")
    channel = f"<#{outlook.channel_id}>"
    return say(str(reason), channel=channel, names=permission_names(say, lacking))


def _today(say: Say, outlook: Outlook) -> str:
    delivery = outlook.today
    if delivery is None:
        return _today_without(say, outlook)
    if delivery.state is DeliveryState.FAILED:
        return _today_did_not_come(say, outlook, is_withdrawn=delivery.is_withdrawn)
    if delivery.state is DeliveryState.POSTING:
        return say("prompts.card.today_on_its_way", channel=f"<#{delivery.channel_id}>")
    # Not a mention of the thread, whose name is the question once more.
    place = [one for one in (delivery.channel_id, delivery.message_id) if one]
    link = jump_link(delivery.guild_id, *([delivery.thread_id] if delivery.thread_id else place))
    return say("prompts.card.today", question=outlook.today_question, link=link)


def _today_did_not_come(say: Say, outlook: Outlook, *, is_withdrawn: bool) -> str:
    still_comes = not _rests(outlook) and _comes_today(outlook)
    if is_withdrawn and (outlook.rests_today is not None or still_comes):
        return _today_without(say, outlook)
    what = say("prompts.card.today_held_back" if is_withdrawn else "prompts.card.today_failed")
    return what if _rests(outlook) else f"{what} {say('prompts.card.may_post_now')}"


def _today_without(say: Say, outlook: Outlook) -> str:
    if outlook.rests_today is not None:
        return say("prompts.card.today_rests", why=say(outlook.rests_today))
    return say("prompts.card.today_none" if _comes_today(outlook) else "prompts.card.today_free")


def _comes_today(outlook: Outlook) -> bool:
    """Whether a question was to come today: of one at rest, only its weekdays tell."""
    if _rests(outlook):
        return outlook.schedule.schedule.includes(outlook.local_date)
    return any(one.occurrence.local_date == outlook.local_date for one in outlook.upcoming)


def _next(say: Say, outlook: Outlook) -> str:
    """Return the next question, with the dates at rest before it."""
    if not outlook.upcoming:
        return say(Refusal.EMPTY_DECK)
    first_at = utils.format_dt(outlook.upcoming[0].occurrence.due_at, "t")
    lines = [say("prompts.card.next", channel=f"<#{outlook.channel_id}>", time=first_at)]
    lines += [_line(say, one) for one in _in_order(outlook)[: _first_asked(outlook)]]
    if outlook.shipped_took_over:
        lines.append(small(say("prompts.card.took_over")))
    return "\n".join(lines)


def _later(say: Say, outlook: Outlook) -> list[str]:
    """Return the dates after that, in small print, or nothing where there are none."""
    if not outlook.upcoming:
        return []
    lines = [_line(say, one) for one in _in_order(outlook)[_first_asked(outlook) :]]
    return [small("\n".join([say("prompts.card.later"), *lines]))] if lines else []


def _first_asked(outlook: Outlook) -> int:
    """Return how many dates there are up to the first with a question, it included."""
    dates = _in_order(outlook)
    return next(
        (number for number, one in enumerate(dates, start=1) if isinstance(one, Upcoming)),
        len(dates),
    )


def _in_order(outlook: Outlook) -> list[Upcoming | RestingDate]:
    by_date: dict[object, Upcoming | RestingDate] = {
        **{one.local_date: one for one in outlook.resting},
        **{one.occurrence.local_date: one for one in outlook.upcoming},
    }
    return [by_date[day] for day in sorted(by_date, key=str)][:SHOWN_DATES]


def _line(say: Say, one: Upcoming | RestingDate) -> str:
    if isinstance(one, RestingDate):
        return say("prompts.card.rest_row", when=date_of(say, one.local_date), why=say(one.why))
    marks = [
        say(key)
        for key, holds in (
            ("prompts.card.was_swapped", one.was_swapped),
            ("prompts.card.gentle", one.is_neutral),
        )
        if holds
    ]
    line = say(
        "prompts.card.next_row",
        when=date_of(say, one.occurrence.local_date),
        value=one.value.name or say("values.own"),
        question=_cut(one.prompt.text),
    )
    return " ".join([line, *(f"*({mark})*" for mark in marks)])


def _cut(question: str) -> str:
    is_long = len(question) > _SHOWN_OF_A_QUESTION
    return f"{question[: _SHOWN_OF_A_QUESTION - 1]}…" if is_long else question


def notes_part(say: Say, notes: Sequence[Notice]) -> list[str | ui.Item[ui.LayoutView]]:
    """Return the notes that no staff channel has shown, with their buttons, or nothing."""
    if not notes:
        return []
    parts: list[str | ui.Item[ui.LayoutView]] = []
    lines = [say("prompts.card.notes")]
    for notice in notes:
        when = utils.format_dt(notice.created_at, "R")
        lines.append(say("prompts.card.note_row", when=when, note=notice_text(say, notice)))
        buttons = notice_buttons(say, notice)
        if buttons:
            parts += ["\n".join(lines), *buttons]
            lines = []
    if not notes[0].staff_channel_id:
        lines.append(small(say("prompts.card.staff_channel_hint")))
    return [*parts, "\n".join(lines)] if lines else parts
