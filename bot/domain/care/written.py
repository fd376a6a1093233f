"""The messages that a care note is about, and what became of each."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import partial

from bot.domain.care.notes import MOST_MESSAGES, CareNote, Place, Refusal, Written
from bot.domain.care.setting_aside import MAY_BE_POSTED, SetAside
from bot.domain.ids import MessageId


def messages_deleted(note: CareNote, gone: Collection[MessageId]) -> CareNote:
    """Return a note some of whose messages are gone: it stays, and says so."""
    messages = (
        replace(one, is_deleted=True) if one.place.message_id in gone else one
        for one in note.messages
    )
    return replace(note, messages=tuple(messages))


def message_aside(note: CareNote, place: Place, became: SetAside) -> CareNote:
    """Return a note that says what became of one of its messages."""
    is_done = became is SetAside.DONE
    messages = (
        replace(one, set_aside=became, is_deleted=one.is_deleted or is_done)
        if one.place == place
        else one
        for one in note.messages
    )
    return replace(note, messages=tuple(messages))


def undone(note: CareNote) -> CareNote | Refusal:
    """Return a note whose person may post again what was set aside."""
    if not note.is_open:
        return Refusal.OVER
    places = [one.place for one in note.messages if one.set_aside is SetAside.DONE]
    for place in places:
        note = message_aside(note, place, SetAside.UNDONE)
    return note if places else Refusal.NOTHING_TO_UNDO


def may_be_set_aside(note: CareNote) -> bool:
    """Whether nobody has decided that this person may post such things here."""
    return all(one.set_aside not in MAY_BE_POSTED for one in note.messages)


def with_message(
    messages: Iterable[Written], place: Place, called_about: MessageId | None
) -> tuple[Written, ...]:
    """Return the messages with one more; of too many the one goes that people miss least."""
    others = [one for one in messages if one.place != place]
    if len(others) == MOST_MESSAGES:
        others.remove(min(others, key=partial(_worth, called_about=called_about)))
    return tuple(sorted([*others, Written(place)], key=lambda one: one.place.message_id))


def _worth(one: Written, *, called_about: MessageId | None) -> tuple[bool, bool, bool, bool, int]:
    message_id = one.place.message_id
    is_owed = one.set_aside is SetAside.STANDS and not one.is_deleted
    is_decided = one.set_aside in MAY_BE_POSTED
    return is_decided, not one.is_deleted, is_owed, message_id == called_about, message_id
