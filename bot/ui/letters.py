"""A letter as a direct message."""

import discord
from discord import ui

from bot.domain.care.check_on_me import TO_FACILITATORS
from bot.domain.care.readiness import LOST_CHANNEL
from bot.domain.ids import CheckOnMeId, LetterId, RepeatId
from bot.domain.letters import Letter
from bot.domain.rounds.repeats import Letter as Kind
from bot.ui.care.check_on_me import read_button
from bot.ui.layout import isolated, plain, row, small
from bot.ui.rounds.reminders import no_more_button
from bot.wording import Say

# Discord numbers components that carry no id from 1 on; ours must not look like one of those.
_FIRST_ID = 1_000_000


def letter_message(say: Say, letter: Letter, server_name: str) -> ui.LayoutView:
    """Return a letter as its reader sees it, with where it comes from and why it came.

    Most have no button to know them by: the letter's id stands in the id of its text.
    """
    details = {name: isolated(text) for name, text in letter.details.items()}
    text = say(letter.wording_key, server=isolated(server_name), **details)
    is_of_channel = letter.wording_key == LOST_CHANNEL
    return plain(
        ui.TextDisplay(text, id=_FIRST_ID + letter.letter_id),
        small(say("letters.why_lost" if is_of_channel else "letters.why")),
        *_buttons(say, letter),
    )


def _buttons(say: Say, letter: Letter) -> list[ui.ActionRow[ui.LayoutView]]:
    """Return the way to what it tells of, or out of what comes more than once."""
    if letter.wording_key in TO_FACILITATORS:
        return [row(read_button(say, CheckOnMeId(int(letter.details["check"]))))]
    if letter.wording_key != Kind.REMINDER:
        return []
    return [row(no_more_button(say, RepeatId(int(letter.details["repeat"]))))]


def is_of_letter(message: discord.Message, letter_id: LetterId) -> bool:
    """Whether a message of ours is this letter."""
    view = ui.LayoutView.from_message(message, timeout=None)
    view.stop()
    return view.find_item(_FIRST_ID + letter_id) is not None
