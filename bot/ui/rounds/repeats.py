"""The cards of rounds that come again: the list, a new one, and one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import discord
from discord import ui, utils

from bot.domain.ids import ChannelId, FormatId, GuildId, RepeatId
from bot.domain.prompts.schedules import Schedule
from bot.domain.rounds.formats import Format, Way
from bot.domain.rounds.planning import Choices
from bot.domain.rounds.repeats import Repeat
from bot.ui.layout import button, card, form, option, permission_names, row, select
from bot.ui.prompts.dates import weekdays_of
from bot.ui.prompts.timing import LONGEST_TIME, LONGEST_ZONE, TIME, ZONE, days, line
from bot.ui.rounds import ids as round_ids
from bot.ui.rounds import repeat_ids as ids
from bot.wording import Say

ON, OFF = "on", "off"
# Discord's limit for the choices of a select.
MOST_FORMATS = 25


@dataclass(frozen=True, slots=True)
class Shown:
    """A repeat as its card shows it, with what only Discord and the formats know."""

    repeat: Repeat
    round_format: Format | None
    """`None`: it was removed, and nothing opens any more."""
    next_at: datetime | None
    reminded: int = 0
    is_uncovered: bool = False
    event_lacks: Sequence[str] = ()
    """The permissions that are missing for its events."""
    warnings: Sequence[str] = ()
    has_channel: bool = True

    @property
    def repeat_id(self) -> RepeatId:
        """Which one it is."""
        return self.repeat.repeat_id

    @property
    def name(self) -> str:
        """How it is called; one without a format is called by its id."""
        chosen = self.round_format
        return chosen.name if chosen else str(self.repeat.draft.choices.format_id)


def repeats_card(
    say: Say, guild_id: GuildId, shown: Sequence[Shown], news: Sequence[str] = ()
) -> ui.LayoutView:
    """Return the rounds of a server that come again."""
    lines = [
        say(
            "rounds.repeats.row",
            number=number,
            name=one.name,
            when=_where_and_when(say, one),
            days=weekdays_of(say, one.repeat.draft.schedule.weekdays),
            state=_state(say, one),
        )
        for number, one in enumerate(shown, start=1)
    ]
    options = [
        option(
            say(
                "rounds.repeats.option",
                number=number,
                name=one.name,
                time=_time(one.repeat.draft.schedule),
            ),
            str(one.repeat_id),
        )
        for number, one in enumerate(shown, start=1)
    ]
    chooser = (
        [select(ids.CHOOSE.of(guild_id), say("rounds.repeats.choose"), options)] if options else []
    )
    return card(
        say("rounds.repeats.title"),
        *news,
        "\n".join(lines) if lines else say("rounds.repeats.none"),
        *chooser,
        row(
            button(say("rounds.repeats.add"), ids.ADD.of(guild_id)),
            button(say("rounds.card.back"), round_ids.CARD.of(guild_id)),
        ),
    )


def choose_format_card(
    say: Say, guild_id: GuildId, formats: Mapping[FormatId, str], news: Sequence[str] = ()
) -> ui.LayoutView:
    """Return the first step of a new one: which round."""
    options = [option(name, one) for one, name in list(formats.items())[:MOST_FORMATS]]
    return card(
        say("rounds.repeats.add_title"),
        *news,
        say("rounds.repeats.add_format"),
        select(ids.CHOOSE_FORMAT.of(guild_id), say("rounds.repeats.choose_format"), options),
        row(button(say("rounds.card.back"), ids.LIST.of(guild_id))),
    )


def choose_channel_card(
    say: Say, guild_id: GuildId, chosen: Format, choices: Choices, news: Sequence[str] = ()
) -> ui.LayoutView:
    """Return the second step: where; a form for when opens from it."""
    return card(
        say("rounds.repeats.add_title"),
        *news,
        say("rounds.repeats.add_channel", name=chosen.name, meaning=chosen.meaning),
        row(_channels(say, ids.CHOOSE_CHANNEL.of(guild_id, choices.code), None)),
        row(button(say("rounds.card.back"), ids.ADD.of(guild_id))),
    )


def when_form(say: Say, form_id: str, zone: str, time: str, weekdays: int) -> ui.Modal:
    """Return the form of when a round comes, filled with what stands or was typed."""
    return form(
        say("timing.title"),
        form_id,
        line(TIME, say("setup.form.time"), say("setup.form.time_hint"), time, LONGEST_TIME),
        line(ZONE, say("setup.form.zone"), say("setup.form.zone_hint"), zone, LONGEST_ZONE),
        days(say, weekdays),
    )


def repeat_card(say: Say, shown: Shown, news: Sequence[str] = ()) -> ui.LayoutView:
    """Return one of them, and the steps in which it is changed."""
    repeat, one = shown.repeat, shown.repeat_id
    draft = repeat.draft
    pause = (
        button(say("rounds.repeats.resume"), ids.RESUME.of(one))
        if repeat.is_paused
        else button(say("rounds.repeats.pause"), ids.PAUSE.of(one))
    )
    events = "rounds.repeats.events_off" if draft.has_event else "rounds.repeats.events_on"
    return card(
        say("rounds.repeats.edit_title", name=shown.name),
        *news,
        "\n".join(_summary(say, shown)),
        row(_channels(say, ids.MOVE.of(one), draft.channel_id if shown.has_channel else None)),
        row(
            button(say("rounds.repeats.timing"), ids.TIMING.of(one)),
            *_other_way(say, shown),
            button(say(events), ids.EVENTS.of(one, OFF if draft.has_event else ON)),
        ),
        row(
            pause,
            button(say("rounds.repeats.remove"), ids.ASK_TO_REMOVE.of(one)),
            button(say("rounds.card.back"), ids.LIST.of(repeat.guild_id)),
        ),
    )


def remove_card(say: Say, shown: Shown) -> ui.LayoutView:
    """Return the one question before it ends."""
    return card(
        say("rounds.repeats.edit_title", name=shown.name),
        _where_and_when(say, shown),
        say("rounds.repeats.ask"),
        row(
            button(say("rounds.repeats.end"), ids.REMOVE.of(shown.repeat_id)),
            button(say("rounds.repeats.keep"), ids.EDIT.of(shown.repeat_id)),
        ),
    )


def _summary(say: Say, shown: Shown) -> list[str]:
    draft = shown.repeat.draft
    lines = [
        _where_and_when(say, shown),
        say(
            "rounds.repeats.days",
            days=weekdays_of(say, draft.schedule.weekdays),
            way=say(f"rounds.repeats.ways.{draft.way}"),
        ),
        _state(say, shown),
    ]
    if shown.event_lacks:
        names = permission_names(say, shown.event_lacks)
        lines.append(say("rounds.repeats.event_lacks", names=names))
    elif draft.has_event:
        lines.append(say("rounds.repeats.has_events"))
    if shown.reminded:
        lines.append(say("rounds.repeats.reminded", number=shown.reminded))
    if shown.is_uncovered:
        lines.append(say("rounds.repeats.uncovered"))
    return [*lines, *shown.warnings]


def _state(say: Say, shown: Shown) -> str:
    if shown.repeat.is_server_resting:
        return say("prompts.card.server_rests")
    if shown.repeat.is_paused or shown.next_at is None:
        return say("rounds.repeats.paused")
    if shown.round_format is None:
        return say("rounds.repeats.format_gone")
    return say("rounds.repeats.next", when=utils.format_dt(shown.next_at, "F"))


def _other_way(say: Say, shown: Shown) -> list[ui.Button[ui.LayoutView]]:
    ways = shown.round_format.ways if shown.round_format else ()
    labels = {Way.LIVE: "rounds.repeats.hold_live", Way.OPEN: "rounds.repeats.hold_open"}
    return [
        button(say(labels[way]), ids.HOLD.of(shown.repeat_id, way))
        for way in ways
        if way is not shown.repeat.draft.way
    ]


def _where_and_when(say: Say, shown: Shown) -> str:
    draft = shown.repeat.draft
    return say(
        "rounds.repeats.where",
        channel=f"<#{draft.channel_id}>",
        time=_time(draft.schedule),
        zone=draft.schedule.zone,
    )


def _time(schedule: Schedule) -> str:
    return schedule.local_time.isoformat("minutes")


def _channels(
    say: Say, custom_id: str, chosen: ChannelId | None
) -> ui.ChannelSelect[ui.LayoutView]:
    return ui.ChannelSelect(
        custom_id=custom_id,
        placeholder=say("rounds.repeats.choose_channel"),
        channel_types=[discord.ChannelType.text],
        default_values=[discord.Object(chosen, type=discord.abc.GuildChannel)] if chosen else [],
    )
