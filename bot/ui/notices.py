"""A note to staff as a message."""

import discord
from discord import ui

from bot.domain.care.own_resources import Note as ResourceNote
from bot.domain.guidelines.catalogue import RULES
from bot.domain.ids import NoticeId
from bot.domain.notices import Notice
from bot.domain.prompts.deliveries import Note
from bot.domain.rounds.cover import Note as CoverNote
from bot.domain.rounds.repeats import Note as RepeatNote
from bot.ui.care.own_resources import note_button
from bot.ui.layout import permission_names, plain, row, shown_on
from bot.ui.prompts.silence import silence_buttons
from bot.ui.rounds.cover import take_button
from bot.wording import Say

# Discord numbers components that carry no id from 1 on; ours must not look like one of those.
_FIRST_ID = 1_000_000


def notice_text(say: Say, notice: Notice) -> str:
    """Return a note in words."""
    lacking = str(notice.details.get("lacking", "")).split()
    details = {**notice.details, "names": permission_names(say, lacking)}
    if "lacks" in details:
        details["lacks"] = "\n".join(f"- {say(one)}" for one in str(details["lacks"]).split())
    if "rule" in details:
        details["rule"] = _rule(say, str(details["rule"]))
    return say(notice.wording_key, **details)


def _rule(say: Say, rule_id: str) -> str:
    """Return a rule in words; one that is not shipped is a phrase or pattern of the server."""
    rule = RULES.get(rule_id)
    return say("guidelines.settings.own_rule") if rule is None else say(rule.reason)


def withheld_message(say: Say, notice: Notice) -> ui.LayoutView:
    """Return that a note waits elsewhere, for a channel that every member reads."""
    return plain(_known(say("notices.withheld"), notice))


def notice_message(say: Say, notice: Notice) -> ui.LayoutView:
    """Return a note as its channel shows it.

    Most have no button to know them by: the note's id stands in the id of its text.
    """
    return plain(_known(notice_text(say, notice), notice), *notice_buttons(say, notice))


def _known(text: str, notice: Notice) -> ui.TextDisplay[ui.LayoutView]:
    return ui.TextDisplay(text, id=_FIRST_ID + notice.notice_id)


def notice_buttons(say: Say, notice: Notice) -> list[ui.ActionRow[ui.LayoutView]]:
    """Return what facilitators can do about a note; mostly nothing, or something elsewhere."""
    if notice.wording_key == Note.SILENCE:
        return [silence_buttons(say, notice.details)]
    if notice.wording_key in (CoverNote.WANTED, RepeatNote.NOBODY_ON_DUTY):
        return [row(take_button(say, notice.details))]
    if notice.wording_key in set(ResourceNote):
        return [row(note_button(say, notice.guild_id, notice.details))]
    return []


def is_of_notice(message: discord.Message, notice_id: NoticeId) -> bool:
    """Whether a message of ours is the post of this note."""
    view = shown_on(message)
    return view.find_item(_FIRST_ID + notice_id) is not None
