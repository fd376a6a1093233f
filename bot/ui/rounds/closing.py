"""How a circle ends: thanks, what people carry forward, the next date, and where help is."""

from discord import ui, utils

from bot.domain.rounds.circle import Circle
from bot.domain.rounds.cover import BY_HAND, Occasion
from bot.domain.rounds.formats import Format
from bot.ui.layout import button, card, row, small
from bot.ui.rounds import ids
from bot.ui.rounds.reminders import remind_button
from bot.wording import Say


def closing_message(
    say: Say, circle: Circle, round_format: Format, occasion: Occasion = BY_HAND
) -> ui.LayoutView:
    """Return the last message of a circle, with when it comes again, if it does."""
    parts = [round_format.closing, round_format.carry]
    buttons = [button(say("rounds.buttons.resources"), ids.RESOURCES.of(circle.circle_id))]
    if occasion.next_at is not None:
        parts.append(say("rounds.closing.next", when=utils.format_dt(occasion.next_at, "F")))
    if occasion.repeat_id is not None:
        buttons.append(remind_button(say, occasion.repeat_id))
    return card("\n".join(parts), small(say("rounds.closing.help")), row(*buttons))
