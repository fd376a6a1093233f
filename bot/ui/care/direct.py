"""The answer to whoever writes to the bot, as a card."""

from discord import ui

from bot.domain.care.resources import Resources
from bot.ui.care.lines import resource_line
from bot.ui.care.resources import RESOURCES_BUTTON_ID
from bot.ui.layout import button, card, row
from bot.wording import Say


def direct_answer(say: Say, resources: Resources) -> ui.LayoutView:
    """Return the answer to whoever writes to the bot: first what helps in danger."""
    return card(
        say("care.direct.danger"),
        "\n".join(resource_line(say, resource) for resource in resources.for_country(None)),
        say("care.direct.bot"),
        say("care.direct.resources"),
        row(button(say("care.direct.show"), RESOURCES_BUTTON_ID)),
        say("care.direct.facilitators"),
    )


def still_answer(say: Say) -> ui.LayoutView:
    """Return the answer to whoever writes on below a card: it holds, and nobody reads along."""
    return card(
        say("care.direct.danger"),
        say("care.direct.bot"),
        say("care.direct.still", tell=say("care.card.tell")),
    )
