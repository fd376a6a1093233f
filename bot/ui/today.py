"""The facilitators' card of the day: each part a function of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from discord import ui, utils

from bot.domain.care.check_on_me import CheckOnMe
from bot.domain.care.check_on_me import State as CheckState
from bot.domain.care.rota import Hours, Present
from bot.domain.care.unheard import Share
from bot.domain.ids import ChannelId, GuildId, UserId
from bot.domain.notices import Notice
from bot.domain.prompts.deliveries import Delivery, PauseReason
from bot.domain.prompts.outlook import Outlook
from bot.domain.prompts.today import Day, comes_next, day_of
from bot.ui.care.check_on_me import checks_button
from bot.ui.care.hours import empty_hours_lines
from bot.ui.care.rota import MY_HOURS
from bot.ui.care.unheard import unheard_button, unheard_today
from bot.ui.identity import Identity
from bot.ui.layout import button, card, jump_link, row, small
from bot.ui.prompts.card import notes_part, paused
from bot.ui.rounds.card import Running, running_line
from bot.ui.rounds.cover import Shown as Tonight
from bot.ui.rounds.cover import tonight_button, tonight_line
from bot.wording import Say

ROUNDS = Identity("care", "guild_id", "rounds")
ON_DUTY = Identity("care", "guild_id", "on_duty")
OFF_DUTY = Identity("care", "guild_id", "off_duty")
QUESTIONS = Identity("care", "guild_id", "questions")

SHOWN_NOTES = 2
SHOWN_ON_DUTY = 5
SHOWN_SCHEDULES = 4
SHOWN_CIRCLES = 2
_LONGEST_QUESTION = 100
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ScheduleToday:
    """A schedule's outlook, `None` where nobody can read it, and what the bot lacks to post."""

    outlook: Outlook | None
    lacking: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Today:
    """Everything the card shows; `viewer_id` is who looks at it."""

    guild_id: GuildId
    viewer_id: UserId
    now: datetime
    schedules: Sequence[ScheduleToday] = ()
    is_server_resting: bool = False
    has_hard_day: bool = False
    suggestions: int = 0
    circles: Sequence[Running] = ()
    tonight: Sequence[Tonight] = ()
    """Circles that have not begun."""
    on_duty: Sequence[Present] = ()
    empty_hours: Sequence[Hours] = ()
    """When nobody is on duty within the next day."""
    care_lacks: Sequence[str] = ()
    """What keeps care notes from working here: the keys of its wording."""
    notes: Sequence[Notice] = ()
    unheard: Sequence[Share] = ()
    """Shares that nobody answered."""
    checks: Sequence[CheckOnMe] = ()
    """Who asked the viewer to check on them."""

    @property
    def is_viewer_on_duty(self) -> bool:
        """Whether who looks at it is on duty."""
        return any(one.user_id == self.viewer_id for one in self.on_duty)


def today_card(say: Say, today: Today) -> ui.LayoutView:
    """Return the day at a glance, and what a facilitator can do from here."""
    return card(
        say("today.title"),
        *_whole_server(say, today),
        _questions(say, today),
        *_suggestions(say, today),
        *_circles(say, today),
        _duty(say, today),
        _duty_actions(say, today),
        *([small("\n".join(say(one) for one in today.care_lacks))] if today.care_lacks else []),
        *unheard_today(say, today.unheard),
        *_checks(say, today),
        *notes_part(say, today.notes),
        *_actions(say, today),
        row(
            unheard_button(say, today.guild_id),
            *([checks_button(say, today.guild_id)] if today.checks else []),
        ),
    )


def _whole_server(say: Say, today: Today) -> list[str]:
    lines = []
    if today.is_server_resting:
        lines.append(say("today.server_rests"))
    if today.has_hard_day:
        lines.append(say("today.hard_day"))
    return lines


def _questions(say: Say, today: Today) -> str:
    if not today.schedules:
        return say("prompts.refused.not_set_up")
    # Where more run than fit, nothing that wants a person is left out.
    by_need = sorted(today.schedules, key=lambda one: not _wants_a_person(one, today.now))
    lines = [_schedule(say, one, today.now) for one in by_need[:SHOWN_SCHEDULES]]
    more = len(by_need) - SHOWN_SCHEDULES
    if more > 0:
        lines.append(say("today.more_schedules", number=more))
    return "\n".join(lines)


def _wants_a_person(one: ScheduleToday, now: datetime) -> bool:
    if one.outlook is None or day_of(one.outlook, now) is Day.FAILED:
        return True
    return one.outlook.paused_because not in (None, PauseReason.BY_HAND)


def _schedule(say: Say, one: ScheduleToday, now: datetime) -> str:
    outlook = one.outlook
    if outlook is None:
        return say("today.unreadable")
    lines = [_day(say, outlook, now)]
    if outlook.paused_because is not None:
        lines.append(small(paused(say, outlook, one.lacking)))
    next_at = comes_next(outlook)
    if next_at is not None and day_of(outlook, now) is not Day.COMES:
        lines.append(small(say("today.next", when=utils.format_dt(next_at, "f"))))
    return "\n".join(lines)


def _day(say: Say, outlook: Outlook, now: datetime) -> str:
    day, channel = day_of(outlook, now), f"<#{outlook.channel_id}>"
    if day is Day.POSTED and outlook.today is not None:
        question = utils.escape_markdown(_shortened(outlook.today_question))
        link = _link(outlook.today)
        return say("today.day.posted", channel=channel, question=question, link=link)
    if day is Day.COMES:
        when = _time(comes_next(outlook) or now)
        return say("today.day.comes", channel=channel, when=when)
    if day is Day.NONE and outlook.rests_today is not None:
        return say("today.rests", channel=channel, why=say(outlook.rests_today))
    return say(f"today.day.{day}", channel=channel)


def _link(delivery: Delivery) -> str:
    place: list[ChannelId | int] = [delivery.channel_id, delivery.message_id or 0]
    return jump_link(delivery.guild_id, *([delivery.thread_id] if delivery.thread_id else place))


def _shortened(question: str) -> str:
    if len(question) <= _LONGEST_QUESTION:
        return question
    return f"{question[: _LONGEST_QUESTION - 1].rstrip()}…"


def _suggestions(say: Say, today: Today) -> list[str]:
    if not today.suggestions:
        return []
    key = "today.one_suggestion" if today.suggestions == 1 else "today.suggestions"
    return [say(key, number=today.suggestions)]


def _circles(say: Say, today: Today) -> list[str]:
    waiting = [one for one in today.tonight if one.tonight.circle_id is None]
    lines = [
        *(running_line(say, one) for one in today.circles[:SHOWN_CIRCLES]),
        *(tonight_line(say, one) for one in waiting[:SHOWN_CIRCLES]),
    ]
    return ["\n".join([say("today.circles"), *lines])] if lines else []


def _duty(say: Say, today: Today) -> str:
    ahead = empty_hours_lines(say, today.empty_hours, today.now, is_said=not today.on_duty)
    if not today.on_duty:
        return "\n".join([say("today.nobody_on_duty"), *ahead, small(say("today.duty_hint"))])
    lines = [_on_duty(say, one, today) for one in today.on_duty[:SHOWN_ON_DUTY]]
    more = len(today.on_duty) - SHOWN_ON_DUTY
    if more > 0:
        lines.append(say("today.more_on_duty", number=more))
    return "\n".join([say("today.on_duty"), *lines, *ahead])


def _on_duty(say: Say, present: Present, today: Today) -> str:
    until = _until(present.until, today.now)
    if present.user_id == today.viewer_id:
        return say("today.you_on_duty", until=until)
    return say("today.on_duty_row", name=f"<@{present.user_id}>", until=until)


def _checks(say: Say, today: Today) -> list[str]:
    """Return how many people wait for an answer of the viewer; who they are, a press shows."""
    waiting = sum(one.is_open or one.state is CheckState.ASKED for one in today.checks)
    return [say("care.check.today", number=waiting)] if waiting else []


def _duty_actions(say: Say, today: Today) -> ui.ActionRow[ui.LayoutView]:
    toggle = OFF_DUTY if today.is_viewer_on_duty else ON_DUTY
    return row(*(_button(say, one, today) for one in (toggle, MY_HOURS)))


def _actions(say: Say, today: Today) -> list[ui.ActionRow[ui.LayoutView]]:
    identities = [
        *([QUESTIONS] if today.schedules else []),
        *([ROUNDS] if today.circles else []),
    ]
    buttons = [
        *(_button(say, one, today) for one in identities),
        *([tonight_button(say, today.guild_id)] if today.tonight else []),
    ]
    return [row(*buttons)] if buttons else []


def _button(say: Say, identity: Identity, today: Today) -> ui.Button[ui.LayoutView]:
    return button(say(f"today.buttons.{identity.action}"), identity.of(today.guild_id))


def _until(moment: datetime, now: datetime) -> str:
    return utils.format_dt(moment, "f" if moment - now > _ONE_DAY else "t")


def _time(moment: datetime) -> str:
    return utils.format_dt(moment, "t")
