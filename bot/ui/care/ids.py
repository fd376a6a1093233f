"""The custom ids of care: on the person's card, and on the note to the people on duty.

The id in the middle is the care note's; 0 stands for a card that nobody was told of.
"""

from enum import StrEnum

from bot.domain.ids import CareNoteId

NO_NOTE = CareNoteId(0)


class CardAction(StrEnum):
    """What the person can press; the last part of the custom id."""

    PEOPLE = "people"
    """*People I can talk to*."""
    NOT_ME = "not_me"
    """*It isn't about me now*."""
    NOT_ME_NOW = "not_me_now"
    """The same on a card whose note asked for a look now: pressing it closes nothing.

    Which one it is stands at Discord only, in the button itself; no row knows it.
    """
    QUIET = "quiet"
    """*Please don't write to me now*."""


class NoteAction(StrEnum):
    """What the people on duty can press; the last part of the custom id."""

    CLAIM = "claim"
    """*I'm on it*."""
    DONE = "done"
    HAND_OVER = "hand_over"
    MORE_PEOPLE = "more_people"


def care_id(note_id: CareNoteId, action: CardAction | NoteAction) -> str:
    """Return the custom id of a button of a card or a note."""
    return f"care:{note_id}:{action}"


def template(action: CardAction | NoteAction) -> str:
    """Return what such a custom id looks like, the note's id named `note`."""
    return rf"care:(?P<note>\d+):{action}"
