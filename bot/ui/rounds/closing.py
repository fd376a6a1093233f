"""How a circle ends: thanks, what people carry forward, the next date, and where help is."""

from datetime import datetime

from discord import ui, utils

from bot.domain.rounds.circle import Circle
from bot.domain.rounds.formats import Format
from bot.ui.layout import button, card, row, small
from bot.ui.rounds import ids
from bot.wording import Say


def closing_message(
    say: Say, circle: Circle, round_format: Format, next_at: datetime | None = None
) -> ui.LayoutView:
    """Return the last message of a circle; `next_at` is when the next one begins, if known."""
    parts = [round_format.closing, round_format.carry]
    if next_at is not None:
        parts.append(say("rounds.closing.next", when=utils.format_dt(next_at, "F")))
    help_button = button(say("rounds.buttons.resources"), ids.RESOURCES.of(circle.circle_id))
    return card("\n".join(parts), small(say("rounds.closing.help")), row(help_button))
