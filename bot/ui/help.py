"""What the bot is, what it keeps, and what one can do here."""

from discord import ui

from bot.domain.setup.standing import Audience
from bot.ui.layout import card
from bot.wording import Say


def help_card(say: Say, audiences: frozenset[Audience]) -> ui.LayoutView:
    """Return the help for somebody who belongs to these audiences."""
    can_use = [say("help.here")]
    if Audience.FACILITATORS in audiences:
        can_use.append(say("help.here_facilitators"))
    if Audience.MODERATORS in audiences:
        can_use.append(say("help.here_moderators"))
    if Audience.ADMINS in audiences:
        can_use.append(say("help.here_admins"))
    return card(
        say("help.title"),
        say("help.what"),
        "\n".join(can_use),
        say("help.kept"),
        say("help.limits"),
    )
