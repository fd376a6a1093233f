"""A letter as a direct message."""

from collections.abc import Mapping

import discord
from discord import ui

from bot.domain.care.check_on_me import TO_FACILITATORS
from bot.domain.care.notes import Letter as AboutCare
from bot.domain.care.readiness import LOST_CHANNEL
from bot.domain.guidelines.asks import Letter as Asked
from bot.domain.ids import CheckOnMeId, LetterId, RepeatId
from bot.domain.letters import Letter
from bot.domain.rounds.repeats import Letter as Kind
from bot.ui.care.check_on_me import read_button
from bot.ui.layout import isolated, plain, row, shown_on, small
from bot.ui.rounds.reminders import no_more_button
from bot.wording import Say

# Discord numbers components that carry no id from 1 on; ours must not look like one of those.
_FIRST_ID = 1_000_000
# Why it came to whoever did not ask for it.
_WHY: Mapping[str, str] = {
    LOST_CHANNEL: "letters.why_lost",
    AboutCare.FOR_CONTACT: "letters.why_contact",
    AboutCare.FOR_CONTACT_ASKED: "letters.why_contact",
    AboutCare.FOR_CONTACT_TOO: "letters.why_contact",
    AboutCare.FOR_CONTACT_TOO_ASKED: "letters.why_contact",
    AboutCare.AGE: "letters.why_contact",
    Asked.FOR_CONTACT: "letters.why_contact",
    AboutCare.NO_CHANNEL: "letters.why_team",
    AboutCare.NO_CHANNEL_ASKED: "letters.why_team",
    Asked.FOR_TEAM: "letters.why_team",
}


def letter_message(say: Say, letter: Letter, server_name: str) -> ui.LayoutView:
    """Return a letter as its reader sees it, with where it comes from and why it came.

    Most have no button to know them by: the letter's id stands in the id of its text.
    """
    details = {name: isolated(text) for name, text in letter.details.items()}
    text = say(letter.wording_key, server=isolated(server_name), **details)
    return plain(
        ui.TextDisplay(text, id=_FIRST_ID + letter.letter_id),
        small(say(_WHY.get(letter.wording_key, "letters.why"))),
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
    view = shown_on(message)
    return view.find_item(_FIRST_ID + letter_id) is not None
