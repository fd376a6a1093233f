"""Whatever happens to a care note in whatever order: people are called on and on, then let go."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.care import noting, written
from bot.domain.care.notes import (
    DAY,
    STAGES,
    Around,
    CareNote,
    Look,
    NoteKind,
    Occasion,
    Phase,
    Place,
    Refusal,
    Stage,
    Waits,
)
from bot.domain.ids import ChannelId, GuildId, MessageId, UserId

START = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
MEMBER, ANA, BEN, CONTACT = map(UserId, (1, 2, 3, 4))
WAITS = Waits()
OCCASION = Occasion(
    GuildId(7), MEMBER, NoteKind.SELF, Look.SOON, Place(ChannelId(10), MessageId(20))
)
AROUNDS = st.builds(
    Around,
    on_duty=st.sets(st.sampled_from([ANA, BEN])).map(tuple),
    second_line=st.sets(st.sampled_from([ANA, BEN])).map(tuple),
    has_facilitators=st.booleans(),
    contact=st.sampled_from([None, CONTACT]),
)
HELPERS = st.sampled_from([ANA, BEN])
LOOKS = st.sampled_from(Look)


def wrote(note: CareNote, look: Look, around: Around, now: datetime) -> CareNote:
    return noting.joined(note, replace(OCCASION, look=look), around, WAITS, now)


EVENTS = st.one_of(
    st.tuples(st.just("claim"), HELPERS),
    st.tuples(st.just("done"), HELPERS),
    st.tuples(st.just("decline"), HELPERS),
    st.tuples(st.just("hand_over"), HELPERS),
    st.tuples(st.just("more"), HELPERS),
    st.tuples(st.just("not_me"), st.none()),
    st.tuples(st.just("write"), LOOKS),
    st.tuples(st.just("leave"), st.none()),
    st.tuples(st.just("empty"), st.none()),
    st.tuples(st.just("delete"), st.none()),
)


def after(  # noqa: C901, PLR0911 - one line for each thing that can happen
    event: tuple[str, Any], note: CareNote, around: Around, now: datetime
) -> CareNote | Refusal:
    match event:
        case ("claim", by):
            return noting.claimed(note, by, now)
        case ("done", by):
            return noting.done(note, by, now)
        case ("decline", by):
            return noting.declined(note, by)
        case ("hand_over", by):
            return noting.handed_over(note, by, around, WAITS, now)
        case ("more", _):
            return noting.more_people(note, around)
        case ("not_me", _):
            return noting.not_about_them(note, MEMBER, now)
        case ("write", look):
            return wrote(note, look, around, now)
        case ("leave", _):
            return noting.left_the_team(note, around, WAITS, now)
        case ("empty", _):
            return noting.nobody_there(note, around, WAITS, now)
    return written.messages_deleted(note, {one.message_id for one in note.standing})


@given(
    st.sampled_from(Look),
    st.lists(st.tuples(st.integers(0, 3600), EVENTS, AROUNDS), max_size=40),
    AROUNDS,
)
def test_a_note_is_gone_in_thirty_days_whatever_happens(look, events, around):
    now, note = START, noting.opened(replace(OCCASION, look=look), around, WAITS, START)
    for wait, event, there in [*events, *[(0, None, around)] * 200]:
        now += timedelta(seconds=wait)
        while note.is_open and note.answer_by <= now:
            note = noting.overdue(note, there, WAITS, now)
        # Whoever looks for its message looks far enough back.
        assert note.opened_after(now) <= START
        if not note.is_open:
            break
        assert note.answer_by <= now + DAY
        if event is None:
            now = note.answer_by
            continue
        changed = after(event, note, there, now)
        if isinstance(changed, Refusal):
            continue
        if event[0] not in ("write", "hand_over", "leave"):
            assert STAGES.index(changed.stage) >= STAGES.index(note.stage)
        if changed.phase is Phase.OPEN and note.phase is Phase.OPEN and not changed.is_calm:
            # Nobody waits longer for what happened, but for one more stage of people.
            assert changed.answer_by <= max(note.answer_by, now + WAITS.soon) or (
                changed.stage is Stage.TOLD
            )
        note = changed
    assert not note.is_open
    assert (note.user_id, note.claimed_by, note.messages, note.call) == (None, None, (), None)
    assert now <= START + timedelta(days=30)


@given(st.sampled_from(Look), AROUNDS)
def test_a_note_that_nobody_answers_calls_every_stage_there_is_once(look, around):
    note, called = noting.opened(replace(OCCASION, look=look), around, WAITS, START), []
    while note.stage is not Stage.TOLD:
        called.append(note.stage)
        note = noting.overdue(note, around, WAITS, note.answer_by)
    assert called == [one for one in STAGES[:-1] if around.has(one)]
    assert note.answer_by <= START + WAITS.soon + 4 * WAITS.now + DAY


def went_on(look: Look, events: list[tuple[tuple[str, Any] | None, Around]]) -> list[CareNote]:
    """Return what a note was after each of these things; None: its time to answer was over."""
    now, notes = START, [noting.opened(replace(OCCASION, look=look), events[0][1], WAITS, START)]
    for event, there in events:
        now += timedelta(hours=1)
        note = notes[-1]
        if not note.is_open:
            break
        if event is None:
            notes.append(noting.overdue(note, there, WAITS, now))
            continue
        changed = after(event, note, there, now)
        notes.append(note if isinstance(changed, Refusal) else changed)
    return notes


HAPPENINGS = EVENTS.filter(lambda event: event[0] != "write")


@given(
    st.sampled_from(Look),
    st.sampled_from(Look),
    st.lists(st.tuples(st.none() | HAPPENINGS, AROUNDS), min_size=1, max_size=20),
)
def test_no_row_tells_which_wording_it_was_whatever_happens(one, other, events):
    """But for the moment of its first answer, until the first thing happens."""
    for first, second in zip(went_on(one, events), went_on(other, events), strict=True):
        is_waited_for = first.phase is Phase.OPEN and not first.is_calm
        if is_waited_for and first.stage is not Stage.TOLD:
            assert first == replace(second, answer_by=first.answer_by)
        else:
            assert first == second


@given(st.sampled_from(Look), st.sampled_from(Look), AROUNDS)
def test_once_somebody_is_on_it_no_row_tells_which_wording_it_was(one, other, around):
    """But for the moment of its first answer, which `claimed` moves to the next day."""
    first, second = (
        noting.claimed(
            noting.opened(replace(OCCASION, look=look), around, WAITS, START), ANA, START
        )
        for look in (one, other)
    )
    assert first == second
