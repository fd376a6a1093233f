"""A letter as a direct message."""

import discord
from discord import ui

from bot.domain.ids import LetterId
from bot.domain.letters import Letter
from bot.ui.layout import isolated, plain, small
from bot.wording import Say

# Discord numbers components that carry no id from 1 on; ours must not look like one of those.
_FIRST_ID = 1_000_000


def letter_message(say: Say, letter: Letter, server_name: str) -> ui.LayoutView:
    """Return a letter as its reader sees it, with where it comes from and why it came.

    It has no button to know it by: the letter's id stands in the id of its text.
    """
    details = {name: isolated(text) for name, text in letter.details.items()}
    text = say(letter.wording_key, server=isolated(server_name), **details)
    return plain(ui.TextDisplay(text, id=_FIRST_ID + letter.letter_id), small(say("letters.why")))


def is_of_letter(message: discord.Message, letter_id: LetterId) -> bool:
    """Whether a message of ours is this letter."""
    view = ui.LayoutView.from_message(message, timeout=None)
    view.stop()
    return view.find_item(_FIRST_ID + letter_id) is not None
