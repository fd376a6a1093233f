"""The few shapes that all our cards are built from."""

from collections.abc import Iterable, Sequence

import discord
from discord import ui

from bot.wording import Say

# Discord's limit for all texts of one message of components.
MOST_TEXT = 4000
LONGEST_LABEL = 100


def card(*parts: str | ui.Item[ui.LayoutView]) -> ui.LayoutView:
    """Return a message of one calm box, its parts from top to bottom."""
    return _at_rest([box(*parts)])


def box(*parts: str | ui.Item[ui.LayoutView]) -> ui.Container[ui.LayoutView]:
    """Return one calm box, its parts from top to bottom."""
    return ui.Container(*map(_item, parts))


def plain(*parts: str | ui.Item[ui.LayoutView]) -> ui.LayoutView:
    """Return a message without a box."""
    return _at_rest(map(_item, parts))


def shown_on(message: discord.Message) -> ui.LayoutView:
    """Return what a message of ours shows, to be looked through: it hears no press."""
    view = ui.LayoutView.from_message(message, timeout=None)
    view.stop()
    return view


def button(label: str, custom_id: str) -> ui.Button[ui.LayoutView]:
    """Return a button in the one quiet style: no choice shouts louder than another."""
    return ui.Button(label=label, custom_id=custom_id, style=discord.ButtonStyle.secondary)


def row(*items: ui.Item[ui.LayoutView]) -> ui.ActionRow[ui.LayoutView]:
    """Return up to five buttons side by side, or one select."""
    return ui.ActionRow(*items)


def select(
    custom_id: str,
    placeholder: str,
    options: Sequence[discord.SelectOption],
    *,
    fewest: int = 1,
    most: int = 1,
) -> ui.ActionRow[ui.LayoutView]:
    """Return a row with one select; its options are at most 25."""
    chooser: ui.Select[ui.LayoutView] = ui.Select(
        custom_id=custom_id,
        placeholder=placeholder,
        options=list(options),
        min_values=fewest,
        max_values=most,
    )
    return row(chooser)


def option(label: str, value: str, *, is_chosen: bool = False) -> discord.SelectOption:
    """Return one choice of a select, cut to what Discord takes."""
    return discord.SelectOption(label=label[:LONGEST_LABEL], value=value, default=is_chosen)


def form(title: str, form_id: str, *labels: ui.Label[ui.Modal]) -> ui.Modal:
    """Return a form; what is sent with it comes through components.Forms by its id."""
    modal = ui.Modal(title=title, custom_id=form_id)
    for label in labels:
        modal.add_item(label)
    modal.stop()
    return modal


def jump_link(guild_id: int, *ids: int) -> str:
    """Return the address of a channel, or of a message (channel, message), that clients open."""
    return "/".join(["https://discord.com/channels", *map(str, (guild_id, *ids))])


def permission_names(say: Say, names: Iterable[str]) -> str:
    """Return permissions by their names at Discord."""
    return ", ".join(say(f"permissions.names.{name}") for name in names)


def small(text: str) -> str:
    """Return a text in Discord's small print."""
    return "\n".join(f"-# {line}" for line in text.splitlines())


def isolated(name: str) -> str:
    """Return a name that shows as typed: no markdown, and no effect on the text around it.

    U+2068 and U+2069 keep a right-to-left name from turning the rest of its line around.
    """
    return (
        f"\N{FIRST STRONG ISOLATE}{discord.utils.escape_markdown(name)}\N{POP DIRECTIONAL ISOLATE}"
    )


def _item(part: str | ui.Item[ui.LayoutView]) -> ui.Item[ui.LayoutView]:
    return ui.TextDisplay(part) if isinstance(part, str) else part


def _at_rest(items: Iterable[ui.Item[ui.LayoutView]]) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    for item in items:
        view.add_item(item)
    # discord.py keeps every view that still listens, for as long as the process lives. Ours
    # are answered through their custom ids (see components.py) and need not be kept.
    view.stop()
    return view
