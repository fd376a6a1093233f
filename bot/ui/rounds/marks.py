"""The mark by which a post of a circle is known again after a crash: the id of its first text."""

import discord
from discord import ui

from bot.ui.layout import shown_on


def marked(view: ui.LayoutView, mark: int) -> ui.LayoutView:
    """Return the message with a mark that nobody sees; two posts of a circle may look alike."""
    for item in view.walk_children():
        if isinstance(item, ui.TextDisplay):
            item.id = mark
            break
    return view


def is_marked(message: discord.Message, mark: int) -> bool:
    """Whether a message of ours carries this mark."""
    view = shown_on(message)
    return view.find_item(mark) is not None
