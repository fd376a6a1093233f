"""Reminders: asked for by a press, ended by a press."""

from discord import ui

from bot.domain.ids import RepeatId
from bot.ui.layout import button, plain, row
from bot.ui.rounds import repeat_ids as ids
from bot.wording import Say


def remind_button(say: Say, repeat_id: RepeatId) -> ui.Button[ui.LayoutView]:
    """Return *Remind me*."""
    return button(say("rounds.reminders.remind"), ids.REMIND.of(repeat_id))


def no_more_button(say: Say, repeat_id: RepeatId) -> ui.Button[ui.LayoutView]:
    """Return *No more reminders*."""
    return button(say("rounds.reminders.stop"), ids.REMIND_NO_MORE.of(repeat_id))


def reminded_card(say: Say, repeat_id: RepeatId, name: str) -> ui.LayoutView:
    """Return what somebody asked for, with the way out of it."""
    return plain(say("rounds.reminders.asked", name=name), row(no_more_button(say, repeat_id)))
