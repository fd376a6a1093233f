"""What becomes of a care note: each function returns the note after one thing that happened."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.care.notes import (
    DAY,
    Around,
    Call,
    CareNote,
    Ending,
    Look,
    Occasion,
    Phase,
    Refusal,
    Stage,
    Waits,
    Written,
    next_stage,
)
from bot.domain.care.written import with_message
from bot.domain.ids import CareNoteId, MessageId, UserId


def opened(occasion: Occasion, around: Around, waits: Waits, now: datetime) -> CareNote:
    """Return a new note; where nobody is on duty the next ones are called at once."""
    note = CareNote(
        note_id=CareNoteId(0),
        guild_id=occasion.guild_id,
        kind=occasion.kind,
        messages=() if occasion.place is None else (Written(occasion.place),),
        user_id=occasion.user_id,
        stage=next_stage(around, None),
        answer_by=now + (waits.now if occasion.look is Look.NOW else waits.soon),
    )
    if note.stage is Stage.TOLD:
        return _put_off(note, now)
    return _calling(note, Call.PEOPLE)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a note until the process ends, and stands in no row."""

    look: Look = Look.NOW
    """How soon people were asked to look."""
    called_about: MessageId | None = None
    """The message that people were called for."""


UNKNOWN = Known()


def joined(
    note: CareNote,
    occasion: Occasion,
    around: Around,
    waits: Waits,
    now: datetime,
    known: Known = UNKNOWN,
) -> CareNote:
    """Return an open note about somebody who wrote again: what is to be seen sooner calls again.

    Nobody waits longer than before. Where nobody is called any more it begins anew, with any
    wording; with urgent wording also where somebody is on it, for they may be asleep.
    """
    is_now, rests = occasion.look is Look.NOW, _rests(note)
    after = note
    if occasion.place is not None:
        messages = with_message(note.messages, occasion.place, known.called_about)
        after = replace(note, messages=messages)
        if occasion.look.is_sooner_than(known.look) and not (is_now or rests):
            return _calling(replace(after, kind=occasion.kind, is_calm=False), Call.PEOPLE)
    if not (is_now or rests):
        return after
    answer_by = now + (waits.now if is_now else waits.soon)
    is_anew = rests or note.phase is Phase.CLAIMED
    after = replace(
        after,
        # A first sentence that fits: somebody may have worried about others before.
        kind=note.kind if occasion.place is None else occasion.kind,
        is_calm=False,
        phase=Phase.OPEN,
        claimed_by=None,
        stage=next_stage(around, None) if is_anew else note.stage,
        called_from=None if is_anew else note.called_from,
        answer_by=answer_by if is_anew else min(note.answer_by, answer_by),
    )
    return _calling(after, Call.PEOPLE)


def overdue(note: CareNote, around: Around, waits: Waits, now: datetime) -> CareNote:
    """Return a note whose `answer_by` has come.

    Unclaimed, the next ones are called, and at last the card says the truth. Looked after, the
    next day asks for a follow-up. All else is put off to the next day, and at last let go.
    """
    if note.phase in (Phase.CLAIMED, Phase.DONE):
        after = _put_off(replace(note, phase=Phase.FOLLOW_UP), now)
        return _calling(after, Call.FOLLOW_UP)
    if note.phase is Phase.OPEN and note.stage is not Stage.TOLD and not note.is_calm:
        stage = next_stage(around, note.stage)
        after = replace(_on_to(note, stage), answer_by=now + waits.now)
        if stage is Stage.TOLD:
            return _put_off(after, now)
        return _calling(after, Call.PEOPLE)
    return _put_off(note, now)


def nobody_there(note: CareNote, around: Around, waits: Waits, now: datetime) -> CareNote:
    """Return a note whose stage turned out empty at Discord: the next ones are called at once.

    A note that somebody is on stays theirs, and calls the next ones all the same.
    """
    if note.phase is not Phase.OPEN or note.stage is Stage.TOLD:
        more = more_people(note, around)
        return replace(note, call=None) if isinstance(more, Refusal) else more
    return overdue(replace(note, is_calm=False), around, waits, now)


def claimed(note: CareNote, by: UserId, now: datetime) -> CareNote | Refusal:
    """Return a note that somebody is on; the next day they are reminded of it once."""
    if not note.is_open:
        return Refusal.OVER
    if note.claimed_by is not None:
        return Refusal.YOURS_ALREADY if note.claimed_by == by else Refusal.TAKEN
    after = replace(note, claimed_by=by, call=None)
    if note.phase is not Phase.OPEN:
        return after
    return _put_off(replace(after, phase=Phase.CLAIMED), now)


def done(note: CareNote, by: UserId, now: datetime) -> CareNote | Refusal:
    """Return a note that was looked after; whoever is on it, anybody of the team may say so."""
    if not note.is_open:
        return Refusal.OVER
    if note.phase is Phase.DONE:
        return Refusal.NOT_YET
    if note.phase is Phase.FOLLOW_UP:
        return closed(note, Ending.FOLLOWED_UP)
    if note.phase is Phase.CLAIMED:
        return replace(note, phase=Phase.DONE, call=None)
    return _put_off(replace(note, phase=Phase.DONE, claimed_by=by, call=None), now)


def declined(note: CareNote, by: UserId) -> CareNote | Refusal:
    """Return a note whose follow-up somebody decided against, as the one who is on it may.

    Where they said that it isn't about them, anybody may at once, once they have looked.
    """
    if not note.is_open:
        return Refusal.OVER
    if note.phase is Phase.OPEN and note.is_calm:
        return closed(note, Ending.NOT_ABOUT_THEM)
    if note.phase is not Phase.FOLLOW_UP:
        return Refusal.NOT_YET
    if note.claimed_by not in (None, by):
        return Refusal.TAKEN
    return closed(note, Ending.DECLINED)


def handed_over(
    note: CareNote, by: UserId, around: Around, waits: Waits, now: datetime
) -> CareNote | Refusal:
    """Return a note that whoever was on it gives back: others are called at once."""
    if not note.is_open:
        return Refusal.OVER
    if note.claimed_by != by:
        return Refusal.NOT_ON_IT
    return _without_anybody(note, around, waits, now, but=by)


def more_people(note: CareNote, around: Around) -> CareNote | Refusal:
    """Return a note to which the next ones are called as well; who is on it stays on it."""
    if not note.is_open:
        return Refusal.OVER
    stage = next_stage(around, note.stage)
    if stage is Stage.TOLD:
        return Refusal.NOBODY_LEFT
    return _calling(_on_to(note, stage), Call.PEOPLE)


def not_about_them(note: CareNote, by: UserId, now: datetime) -> CareNote | Refusal:
    """Return a note after *It isn't about me now*: nobody is called any more.

    A person still looks, whatever the wording was: a row that only urgent wording left would
    tell of it.
    """
    if not note.is_open:
        return Refusal.OVER
    if note.user_id != by:
        return Refusal.NOT_YOURS
    after = replace(note, is_calm=True, call=None)
    if note.phase is Phase.OPEN and not note.is_calm:
        return _put_off(after, now)
    return after


def with_quiet(note: CareNote, by: UserId, *, wanted: bool) -> CareNote | Refusal:
    """Return a note of whose person people see whether they ask not to be written to."""
    if not note.is_open:
        return Refusal.OVER
    return replace(note, wants_quiet=wanted) if note.user_id == by else Refusal.NOT_YOURS


def left_the_team(note: CareNote, around: Around, waits: Waits, now: datetime) -> CareNote:
    """Return a note whose helper is gone: others are called to it, for a follow-up as well."""
    return _without_anybody(note, around, waits, now, but=note.claimed_by)


def closed(note: CareNote, ending: Ending) -> CareNote:
    """Return a note that is over: from now on it names nobody."""
    return replace(
        note,
        phase=Phase.CLOSED,
        ending=ending,
        user_id=None,
        claimed_by=None,
        call=None,
        messages=(),
    )


def _rests(note: CareNote) -> bool:
    """Whether nobody is on a note, nor called to it any more."""
    if note.phase is Phase.OPEN:
        return note.is_calm or note.stage is Stage.TOLD
    return note.phase is not Phase.CLAIMED


def _without_anybody(
    note: CareNote, around: Around, waits: Waits, now: datetime, *, but: UserId | None
) -> CareNote:
    after = replace(note, claimed_by=None)
    if note.phase in (Phase.DONE, Phase.FOLLOW_UP):
        return _calling(after, Call.PASSED_ON)
    after = replace(after, phase=Phase.OPEN, stage=_stage_of_others(note, around, but))
    if after.stage is Stage.TOLD:
        return _put_off(after, now)
    after = replace(after, answer_by=min(note.answer_by, now + waits.now))
    return after if note.is_calm else _calling(after, Call.PEOPLE)


def _stage_of_others(note: CareNote, around: Around, but: UserId | None) -> Stage:
    """Return the stage of a note, else a later one, else the first that has somebody else."""
    if note.stage is not Stage.TOLD and around.has(note.stage, but=but):
        return note.stage
    later = next_stage(around, note.stage, but=but)
    return next_stage(around, None, but=but) if later is Stage.TOLD else later


def _on_to(note: CareNote, stage: Stage) -> CareNote:
    """Return a note whose next ones are called; whom no call has reached yet, with them."""
    called_from = (note.called_from or note.stage) if note.call is Call.PEOPLE else None
    return replace(note, stage=stage, called_from=called_from)


def _calling(note: CareNote, call: Call) -> CareNote:
    if not note.is_open:
        return note
    return replace(note, call=call, calls=note.calls + 1)


def _put_off(note: CareNote, now: datetime) -> CareNote:
    if note.days_left == 0:
        return closed(note, Ending.RAN_OUT)
    return replace(note, answer_by=now + DAY, days_left=note.days_left - 1)
