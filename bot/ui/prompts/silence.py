"""The question to facilitators after a silence, and what they decided."""

from collections.abc import Mapping

import discord
from discord import ui

from bot.domain.ids import ScheduleId
from bot.domain.prompts.silence import Decision
from bot.ui.layout import button, plain, row, shown_on
from bot.ui.prompts import ids
from bot.wording import Say

_BUTTONS = {
    Decision.KEEP: ids.KEEP_GOING,
    Decision.THIN: ids.EVERY_OTHER_DAY,
    Decision.PAUSE: ids.PAUSE_AFTER_SILENCE,
}


def silence_buttons(say: Say, details: Mapping[str, str | int]) -> ui.ActionRow[ui.LayoutView]:
    """Return what facilitators can decide; every other day only where that would be fewer."""
    schedule_id = ScheduleId(int(details["schedule"]))
    offered = [one for one in Decision if one is not Decision.THIN or details["can_be_thinned"]]
    return row(
        *(button(say(f"prompts.silence.{one}"), _BUTTONS[one].of(schedule_id)) for one in offered)
    )


def decision_text(say: Say, decision: Decision) -> str:
    """Return what was decided."""
    return say("prompts.silence.decided", decision=say(f"prompts.silence.{decision}"))


def decided_note(say: Say, note: discord.Message, decision: Decision) -> ui.LayoutView:
    """Return a note in the staff channel without its buttons, with what was decided.

    Its text keeps its id, by which the note is known again.
    """
    view = shown_on(note)
    texts = [part for part in view.walk_children() if isinstance(part, ui.TextDisplay)]
    return plain(
        *(ui.TextDisplay(text.content, id=text.id) for text in texts[:1]),
        decision_text(say, decision),
    )
