"""The facilitators' card of rounds."""

from collections.abc import Sequence
from dataclasses import dataclass

from discord import ui

from bot.domain.ids import GuildId
from bot.domain.rounds.formats import Format, Way
from bot.domain.rounds.views import View
from bot.ui.layout import button, card, option, row, select
from bot.ui.rounds import ids
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


def rounds_card(
    say: Say,
    guild_id: GuildId,
    suggestion: Format,
    running: Sequence[Running] = (),
    news: Sequence[str] = (),
) -> ui.LayoutView:
    """Return what is running, one format to begin with, and the ways to everything else."""
    text = say("rounds.card.suggestion", name=suggestion.name, meaning=suggestion.meaning)
    return card(
        say("rounds.card.title"),
        *news,
        *_running(say, guild_id, running),
        text,
        row(*format_buttons(say, guild_id, suggestion)),
        row(button(say("rounds.card.formats"), ids.FORMATS.of(guild_id))),
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
    return buttons


def running_line(say: Say, one: Running) -> str:
    """Return a circle that is open or under way in one line, with the way to it."""
    place = one.view.place
    room = f"<#{place.thread_id or place.channel_id}>"
    return say("rounds.card.running", name=one.name, room=room, where=where(say, one.view.circle))


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
