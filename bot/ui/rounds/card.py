"""The facilitators' card of rounds."""

from collections.abc import Sequence
from dataclasses import dataclass

from discord import ui, utils

from bot.domain.ids import GuildId
from bot.domain.rounds.check_ins import CheckIn
from bot.domain.rounds.formats import Format, Way
from bot.domain.rounds.views import View
from bot.ui.layout import button, card, jump_link, option, row, select, small
from bot.ui.rounds import ids, repeat_ids
from bot.ui.rounds.cover import tonight_button
from bot.ui.rounds.people import where
from bot.wording import Say

# Discord's limit for the choices of a select.
MOST_RUNNING = 25
SHOWN_RUNNING = 5


@dataclass(frozen=True, slots=True)
class Running:
    """A circle that is open or under way, and the name of its format."""

    view: View
    name: str


@dataclass(frozen=True, slots=True)
class RunningCheckIn:
    """A check-in that is open, and the name of its format."""

    check_in: CheckIn
    name: str


def rounds_card(
    say: Say,
    guild_id: GuildId,
    suggestion: Format,
    running: Sequence[Running] = (),
    news: Sequence[str] = (),
    *,
    check_ins: Sequence[RunningCheckIn] = (),
) -> ui.LayoutView:
    """Return what is running, one format to begin with, and the ways to everything else."""
    text = say("rounds.card.suggestion", name=suggestion.name, meaning=suggestion.meaning)
    return card(
        say("rounds.card.title"),
        *news,
        *_running(say, guild_id, running),
        *_open_check_ins(say, check_ins),
        text,
        row(*format_buttons(say, guild_id, suggestion)),
        row(
            button(say("rounds.card.formats"), ids.FORMATS.of(guild_id)),
            button(say("rounds.card.look_back"), ids.LOOK_BACK.of(guild_id)),
            button(say("rounds.card.repeat"), repeat_ids.LIST.of(guild_id)),
            tonight_button(say, guild_id),
        ),
    )


def format_buttons(
    say: Say, guild_id: GuildId, round_format: Format
) -> list[ui.Button[ui.LayoutView]]:
    """Return what can be begun with a format, in the ways in which it is held."""
    format_id, buttons = round_format.format_id, []
    if Way.LIVE in round_format.ways:
        buttons += [
            button(say("rounds.card.start"), ids.PLAN.of(guild_id, format_id)),
            button(say("rounds.card.try"), ids.TRY.of(guild_id, format_id)),
        ]
    if Way.OPEN in round_format.ways:
        open_for_days = ids.OPEN_FOR_DAYS.of(guild_id, format_id)
        buttons.append(button(say("rounds.card.open_for_days"), open_for_days))
    return buttons


def running_line(say: Say, one: Running) -> str:
    """Return a circle that is open or under way in one line, with the way to it."""
    place = one.view.place
    # The name of a thread says that of its format again, so the name itself leads there.
    return say(
        "rounds.card.running",
        name=one.name,
        link=jump_link(one.view.guild_id, place.thread_id or place.channel_id),
        channel=f"<#{place.channel_id}>",
        where=where(say, one.view.circle),
    )


def _open_check_ins(say: Say, check_ins: Sequence[RunningCheckIn]) -> list[str]:
    if not check_ins:
        return []
    lines = [_check_in_line(say, one) for one in check_ins[:SHOWN_RUNNING]]
    return ["\n".join([*lines, small(say("rounds.card.check_in_hint"))])]


def _check_in_line(say: Say, one: RunningCheckIn) -> str:
    check_in = one.check_in
    return say(
        "rounds.card.check_in",
        name=one.name,
        link=jump_link(check_in.guild_id, check_in.thread_id or check_in.channel_id),
        channel=f"<#{check_in.channel_id}>",
        until=utils.format_dt(check_in.closes_at, "R"),
    )


def _running(
    say: Say, guild_id: GuildId, running: Sequence[Running]
) -> list[str | ui.Item[ui.LayoutView]]:
    if not running:
        return []
    lines = [running_line(say, one) for one in running[:SHOWN_RUNNING]]
    if len(running) == 1:
        controls = ids.CONTROLS.of(running[0].view.circle_id)
        return [lines[0], row(button(say("rounds.card.controls"), controls))]
    options = [option(one.name, str(one.view.circle_id)) for one in running[:MOST_RUNNING]]
    chooser = select(ids.OPEN_CONTROLS.of(guild_id), say("rounds.card.controls"), options)
    return ["\n".join(lines), chooser]
