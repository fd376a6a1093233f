"""Drafts: what somebody typed, given back on their own screen and stored nowhere else."""

from collections.abc import Sequence
from dataclasses import dataclass

import discord
from discord import ui

from bot.domain.visible import is_blank
from bot.ui.layout import button, plain, row, shown_on, small
from bot.wording import Say

# The components that hold the texts of a draft are found again by these ids.
_FIRST_ID = 7001


@dataclass(frozen=True, slots=True)
class Draft:
    """The texts of a form in its order, and the button that reads them back."""

    texts: Sequence[str]
    reopen_id: str | None = None
    labels: Sequence[str] = ()
    """The wording keys of the fields, where more than one text has to be told apart."""


def draft_card(say: Say, reason: str, draft: Draft) -> ui.LayoutView:
    """Return a private answer that holds the reason, the words, and *Open the form again*."""
    written = {place: text for place, text in enumerate(draft.texts) if not is_blank(text)}
    kept: list[str | ui.Item[ui.LayoutView]] = []
    for place, text in written.items():
        if len(written) > 1:
            kept += [small(say(label)) for label in draft.labels[place : place + 1]]
        kept.append(held(text, place))
    parts: list[str | ui.Item[ui.LayoutView]] = [reason]
    if kept:
        parts += [say("forms.your_words"), *kept]
    if draft.reopen_id is not None:
        parts.append(row(button(say("forms.reopen"), draft.reopen_id)))
    return plain(*parts)


def held(text: str, place: int) -> ui.TextDisplay[ui.LayoutView]:
    """Return a text that `read_draft` finds again on the screen, by its place in the form."""
    return ui.TextDisplay(text, id=_FIRST_ID + place)


def read_draft(message: discord.Message | None, count: int) -> tuple[str, ...]:
    """Return the `count` texts that a private answer holds, empty where it holds none."""
    if message is None:
        return ("",) * count
    view = shown_on(message)
    found = [view.find_item(_FIRST_ID + place) for place in range(count)]
    return tuple(item.content if isinstance(item, ui.TextDisplay) else "" for item in found)
