"""The custom ids of care: on the person's card, behind it, and on the note to the people on duty.

The id in the middle is the care note's, 0 for a card that nobody was told of. Behind *People I
can talk to*, where no note is needed, it is the server's, 0 in direct messages.
"""

from enum import StrEnum

from bot.domain.ids import CareNoteId
from bot.ui.identity import Identity

NO_NOTE = CareNoteId(0)

PEOPLE = Identity("care", "guild_id", "people")
NUMBERS = Identity("care", "guild_id", "numbers")
NUMBERS_IN = Identity("care", "guild_id", "numbers_in")
AROUND = Identity("care", "guild_id", "around")
MINUTE = Identity("care", "guild_id", "minute")
HARD = Identity("care", "guild_id", "hard", "barrier")
HARD_FITS = Identity("care", "guild_id", "hard_fits", "barrier")
ONE_PERSON = Identity("care", "guild_id", "one_person")
CONTACT = Identity("care", "guild_id", "contact")
TELL = Identity("care", "guild_id", "tell")
# Which server it is about is asked beside the card: these carry the card's own message.
TELL_IN = Identity("care", "card_id", "tell_in")
TELL_NAME = Identity("care", "card_id", "tell_name")
REOPEN_TELL_NAME = Identity("care", "card_id", "tell_name_again")


class CardAction(StrEnum):
    """What the person can press about their note; the last part of the custom id."""

    NOT_ME = "not_me"
    """*It isn't about me now*."""
    QUIET = "quiet"
    """*Please don't write to me now*."""


class NoteAction(StrEnum):
    """What the people on duty can press; the last part of the custom id."""

    CLAIM = "claim"
    """*I'm on it*."""
    DONE = "done"
    HAND_OVER = "hand_over"
    MORE_PEOPLE = "more_people"
    DECLINE = "decline"
    """*No follow-up*."""
    UNDO = "undo"
    """*Undo*: what was set aside may be posted again."""


def care_id(note_id: CareNoteId, action: CardAction | NoteAction) -> str:
    """Return the custom id of a button of a card or a note."""
    return f"care:{note_id}:{action}"


def template(action: CardAction | NoteAction) -> str:
    """Return what such a custom id looks like, the note's id named `note`."""
    return rf"care:(?P<note>\d+):{action}"
