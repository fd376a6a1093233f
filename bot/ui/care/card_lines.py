"""The few ways to people that a card in need shows: each number alone on its line."""

from collections.abc import Sequence
from dataclasses import replace

import discord
from discord import ui

from bot.domain.care.cards import Lines
from bot.domain.care.resources import Line
from bot.ui.care.lines import contact_line, danger_line, heading
from bot.ui.layout import row
from bot.wording import Say

_MOST_CHATS = 3
_LONGEST_LABEL = 80
_ALL_DAY = ("24/7", "24 h")


def few_lines(say: Say, lines: Lines) -> list[str]:
    """Return the ways to call or write and the page for everywhere, a text each to be copied."""
    shown = map(_without_all_day, (*lines.by_phone, *lines.anywhere))
    return [_short(say, one) for one in shown]


def emergency_line(say: Say, lines: Lines) -> str:
    """Return the emergency number, alone on its line; without one, that there is one."""
    return danger_line(say, lines.emergency)


def chat_buttons(say: Say, chats: Sequence[Line]) -> list[ui.ActionRow[ui.LayoutView]]:
    """Return the web chats, each a button that opens its page and says where it leads."""
    buttons: list[ui.Button[ui.LayoutView]] = [
        ui.Button(
            label=say("care.card.chat", address=one.contact)[:_LONGEST_LABEL],
            url=one.address,
            style=discord.ButtonStyle.link,
        )
        for one in chats[:_MOST_CHATS]
    ]
    return [row(*buttons)] if buttons else []


def honest(say: Say, lines: Lines | None = None) -> str:
    """Return what volunteers and the bot cannot do, with the number for danger where it is known.

    It is the same sentence everywhere.
    """
    emergency = None if lines is None else lines.emergency
    number = say("care.local_number") if emergency is None else emergency.contact
    return say("care.honest", number=number)


def _without_all_day(line: Line) -> Line:
    """Leave out hours that nobody can miss: they cost a line of a phone."""
    return replace(line, hours="") if line.hours.startswith(_ALL_DAY) else line


def _short(say: Say, line: Line) -> str:
    return f"{heading(say, line)}\n{contact_line(line)}"
