"""What the bot is, what it keeps, and what one can do here."""

from collections.abc import Sequence

from discord import ui

from bot.domain.ids import ChannelId
from bot.domain.setup.standing import Audience
from bot.ui.care.card_lines import honest
from bot.ui.layout import card
from bot.wording import Say

SHOWN_CHANNELS = 10


def help_card(
    say: Say,
    audiences: frozenset[Audience],
    channels: Sequence[ChannelId] = (),
    people: Sequence[str] = (),
) -> ui.LayoutView:
    """Return the help for somebody who belongs to these audiences; `channels` are read along in.

    `people` says when nobody is on duty, or that nobody is told of anything here.
    """
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
        *([say("help.reads_along", channels=_named(say, channels))] if channels else []),
        "\n".join([say("help.limits"), honest(say), say("help.turn_to"), *people]),
    )


def _named(say: Say, channels: Sequence[ChannelId]) -> str:
    shown = " ".join(f"<#{one}>" for one in channels[:SHOWN_CHANNELS])
    more = len(channels) - SHOWN_CHANNELS
    return say("guidelines.editing.and_more", shown=shown, number=more) if more > 0 else shown
