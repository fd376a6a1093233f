"""The cards of schedules: the list, one of them, how it asks, and its form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import discord
from discord import ui, utils

from bot.domain.ids import ChannelId, ScheduleId
from bot.domain.prompts.server_schedules import DeckChoice, ServerSchedule
from bot.ui.layout import button, card, option, row, select
from bot.ui.prompts import ids
from bot.ui.prompts.card import back
from bot.ui.prompts.dates import weekdays_of, zone_name
from bot.wording import Say

ON, OFF = "on", "off"


@dataclass(frozen=True, slots=True)
class Shown:
    """A schedule as its card shows it, with what only Discord and the library know."""

    schedule: ServerSchedule
    language: str
    """The name of its language."""
    state: str
    """Why it rests, or when it asks next."""
    warnings: Sequence[str] = ()
    has_channel: bool = True
    is_forum: bool = False
    """Each question is a post, which is a thread already: nothing to choose there."""

    @property
    def schedule_id(self) -> ScheduleId:
        """Which one it is."""
        return self.schedule.schedule_id


def names_of_schedules(
    say: Say, schedules: Sequence[ServerSchedule], channels: Mapping[ChannelId, str]
) -> dict[ScheduleId, str]:
    """Return what tells a server's schedules apart where no mention can stand."""
    return {
        one.schedule_id: say(
            "schedules.option",
            number=number,
            channel=channels.get(one.channel_id) or say("schedules.channel_gone"),
            time=one.schedule.local_time.isoformat("minutes"),
        )
        for number, one in enumerate(schedules, start=1)
    }


def schedules_card(
    say: Say,
    schedule_id: ScheduleId,
    shown: Sequence[Shown],
    names: Mapping[ScheduleId, str],
    news: Sequence[str] = (),
) -> ui.LayoutView:
    """Return a server's schedules; `schedule_id` is the one whose card it came from."""
    rows = [
        say(
            "schedules.row",
            number=number,
            when=_where_and_when(say, one.schedule),
            days=weekdays_of(say, one.schedule.schedule.weekdays),
            state=one.state,
        )
        for number, one in enumerate(shown, start=1)
    ]
    options = [option(name, str(one)) for one, name in names.items()]
    chooser = (
        [select(ids.CHOOSE_SCHEDULE.of(schedule_id), say("schedules.choose"), options)]
        if options
        else []
    )
    return card(
        say("schedules.title"),
        *news,
        *(["\n".join(rows)] if rows else [say("schedules.none")]),
        *chooser,
        row(
            button(say("schedules.add"), ids.ADD.of(schedule_id)),
            *([back(say, schedule_id)] if shown else []),
        ),
    )


def add_card(
    say: Say,
    schedule_id: ScheduleId,
    newest: ScheduleId,
    start: Mapping[str, str],
    news: Sequence[str] = (),
) -> ui.LayoutView:
    """Return the first step of a new schedule: where. `start` is when it will ask at first."""
    return card(
        say("schedules.add_title"),
        *news,
        say("schedules.add_intro", time=start["time"], zone=zone_name(start["zone"])),
        row(_channels(say, ids.NEW.of(newest), None)),
        row(button(say("prompts.card.back"), ids.SCHEDULES.of(schedule_id))),
    )


def schedule_card(say: Say, shown: Shown, news: Sequence[str] = ()) -> ui.LayoutView:
    """Return one schedule, and the steps in which it is changed."""
    one, schedule_id = shown.schedule, shown.schedule_id
    pause = (ids.PAUSE, "schedules.pause")
    if one.paused_because is not None:
        pause = (ids.UNPAUSE, "prompts.card.resume")
    identity, label = pause
    return card(
        say("schedules.edit_title"),
        *news,
        "\n".join([*_summary(say, shown), *shown.warnings]),
        row(
            _channels(say, ids.MOVE.of(schedule_id), one.channel_id if shown.has_channel else None)
        ),
        row(
            button(say("schedules.timing"), ids.TIMING.of(schedule_id)),
            button(say("schedules.manner"), ids.MANNER.of(schedule_id)),
        ),
        row(
            button(say(label), identity.of(schedule_id)),
            button(say("schedules.remove"), ids.ASK_TO_REMOVE.of(schedule_id)),
            button(say("prompts.card.back"), ids.SCHEDULES.of(schedule_id)),
        ),
    )


def manner_card(
    say: Say, shown: Shown, languages: Mapping[str, str], news: Sequence[str] = ()
) -> ui.LayoutView:
    """Return how a schedule asks, and the choices there are; `languages` by their names."""
    one, schedule_id = shown.schedule, shown.schedule_id
    manner = one.manner
    spoken = [
        option(name, code, is_chosen=code == manner.language) for code, name in languages.items()
    ]
    decks = [
        option(say(f"schedules.decks.{deck}"), deck.value, is_chosen=deck is manner.deck)
        for deck in DeckChoice
    ]
    return card(
        say("schedules.manner_title"),
        *news,
        "\n".join([*_manner(say, shown), *shown.warnings]),
        select(ids.LANGUAGE.of(schedule_id), say("schedules.choose_language"), spoken),
        select(ids.DECK.of(schedule_id), say("schedules.choose_deck"), decks),
        row(_roles(say, one)),
        row(
            *([] if shown.is_forum else [_threads(say, one)]),
            button(
                say("schedules.pin_off" if manner.is_pinned else "schedules.pin_on"),
                ids.PIN.of(schedule_id, OFF if manner.is_pinned else ON),
            ),
            button(say("prompts.card.back"), ids.EDIT.of(schedule_id)),
        ),
    )


def _threads(say: Say, one: ServerSchedule) -> ui.Button[ui.LayoutView]:
    has_thread = one.manner.has_thread
    return button(
        say("schedules.thread_off" if has_thread else "schedules.thread_on"),
        ids.THREAD.of(one.schedule_id, OFF if has_thread else ON),
    )


def remove_card(say: Say, shown: Shown) -> ui.LayoutView:
    """Return the one question before a schedule ends."""
    schedule_id = shown.schedule_id
    return card(
        say("schedules.edit_title"),
        _where_and_when(say, shown.schedule),
        say("schedules.ask"),
        row(
            button(say("schedules.end"), ids.REMOVE.of(schedule_id)),
            button(say("schedules.keep"), ids.EDIT.of(schedule_id)),
        ),
    )


def _summary(say: Say, shown: Shown) -> list[str]:
    one = shown.schedule
    hours = int(one.grace.total_seconds() // 3600)
    days = weekdays_of(say, one.schedule.weekdays)
    return [
        _where_and_when(say, one),
        say("schedules.days", days=days, hours=hours),
        shown.state,
        *_facilitated(say, one),
        *_manner(say, shown),
    ]


def _facilitated(say: Say, one: ServerSchedule) -> list[str]:
    days = one.manner.facilitated & one.schedule.weekdays
    if not days:
        return [say("schedules.never_facilitated")]
    return [say("schedules.facilitated", days=weekdays_of(say, days))]


def _manner(say: Say, shown: Shown) -> list[str]:
    manner = shown.schedule.manner
    role = f"<@&{manner.role_id}>" if manner.role_id else None
    return [
        say(
            "schedules.asks",
            language=shown.language,
            deck=say(f"schedules.decks.{manner.deck}"),
        ),
        _stands(say, shown),
        say("schedules.mentions", role=role) if role else say("schedules.mentions_nobody"),
    ]


def _stands(say: Say, shown: Shown) -> str:
    manner = shown.schedule.manner
    pin = say("schedules.is_pinned" if manner.is_pinned else "schedules.not_pinned")
    if shown.is_forum:
        return say("schedules.stands_in_forum", pin=pin)
    thread = say("schedules.has_thread" if manner.has_thread else "schedules.no_thread")
    return say("schedules.stands", thread=thread, pin=pin)


def _where_and_when(say: Say, one: ServerSchedule) -> str:
    return say(
        "schedules.where",
        channel=f"<#{one.channel_id}>",
        time=one.schedule.local_time.isoformat("minutes"),
        zone=zone_name(one.schedule.zone),
    )


def _channels(
    say: Say, custom_id: str, chosen: ChannelId | None
) -> ui.ChannelSelect[ui.LayoutView]:
    return ui.ChannelSelect(
        custom_id=custom_id,
        placeholder=say("schedules.choose_channel"),
        channel_types=[discord.ChannelType.text, discord.ChannelType.forum],
        default_values=[discord.Object(chosen, type=discord.abc.GuildChannel)] if chosen else [],
    )


def _roles(say: Say, one: ServerSchedule) -> ui.RoleSelect[ui.LayoutView]:
    role_id = one.manner.role_id
    return ui.RoleSelect(
        custom_id=ids.ROLE.of(one.schedule_id),
        placeholder=say("schedules.choose_role"),
        min_values=0,
        default_values=[discord.Object(role_id, type=discord.Role)] if role_id else [],
    )


def next_at(say: Say, due_at: datetime) -> str:
    """Return when a running schedule asks next."""
    return say("schedules.next", when=utils.format_dt(due_at, "F"))
