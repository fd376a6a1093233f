"""A care note from the first call to its follow-up: nobody is forgotten, and nothing is kept."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.care import noting, written
from bot.domain.care.notes import (
    DAY,
    Around,
    Call,
    CareNote,
    Ending,
    Look,
    NoteKind,
    Occasion,
    Phase,
    Place,
    Refusal,
    Stage,
    Waits,
    directly,
    kind_of,
    look_of,
    next_stage,
)
from bot.domain.care.recognising import Kind, Urgency
from bot.domain.care.setting_aside import SetAside
from bot.domain.ids import ChannelId, GuildId, MessageId, UserId

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
MEMBER, ANA, BEN, CLEO, CONTACT = map(UserId, (1, 2, 3, 4, 5))
WAITS = Waits()
EVERYBODY = Around((ANA,), (BEN,), has_facilitators=True, contact=CONTACT)
PLACE = Place(ChannelId(10), MessageId(20))
OCCASION = Occasion(GuildId(7), MEMBER, NoteKind.SELF, Look.SOON, PLACE)

NEWER = replace(OCCASION, place=Place(ChannelId(10), MessageId(21)))
ASKED_SOON = noting.Known(Look.SOON, PLACE.message_id)


def wrote(note: CareNote, *message_ids: int, called_about: MessageId | None = None) -> CareNote:
    """Return a note after so many further messages with gentle wording."""
    for one in message_ids:
        occasion = replace(OCCASION, place=Place(PLACE.channel_id, MessageId(one)))
        known = noting.Known(Look.SOON, called_about)
        note = noting.joined(note, occasion, EVERYBODY, WAITS, NOW, known)
    return note


def ids_of(note: CareNote) -> list[int]:
    return [one.place.message_id for one in note.messages]


def opened(around: Around = EVERYBODY, look: Look = Look.SOON) -> CareNote:
    return noting.opened(replace(OCCASION, look=look), around, WAITS, NOW)


def claimed() -> CareNote:
    note = noting.claimed(opened(), ANA, NOW)
    assert isinstance(note, CareNote)
    return note


def follow_up() -> CareNote:
    return noting.overdue(claimed(), EVERYBODY, WAITS, NOW + DAY)


def test_who_is_on_duty_is_called_first_and_has_five_minutes_or_two():
    note = opened()
    assert (note.stage, note.call, note.calls) == (Stage.DUTY, Call.PEOPLE, 1)
    assert note.answer_by == NOW + timedelta(minutes=5)
    assert opened(look=Look.NOW).answer_by == NOW + timedelta(minutes=2)


@pytest.mark.parametrize(
    ("around", "stage"),
    [
        (EVERYBODY, Stage.DUTY),
        (replace(EVERYBODY, on_duty=()), Stage.SECOND_LINE),
        (replace(EVERYBODY, on_duty=(), second_line=()), Stage.FACILITATORS),
        (Around(contact=CONTACT), Stage.CONTACT),
        (Around(), Stage.TOLD),
    ],
)
def test_where_nobody_is_on_duty_the_next_ones_are_called_at_once(around, stage):
    assert opened(around).stage is stage


def test_where_there_is_nobody_at_all_nobody_is_called_and_the_card_can_say_so():
    note = opened(Around())
    assert (note.stage, note.call, note.answer_by) == (Stage.TOLD, None, NOW + DAY)


def test_unanswered_it_goes_from_one_to_the_next_and_at_last_the_truth_is_told():
    note, stages = opened(), []
    for _ in range(4):
        note = noting.overdue(note, EVERYBODY, WAITS, note.answer_by)
        stages.append((note.stage, note.call, note.calls))
    assert stages == [
        (Stage.SECOND_LINE, Call.PEOPLE, 2),
        (Stage.FACILITATORS, Call.PEOPLE, 3),
        (Stage.CONTACT, Call.PEOPLE, 4),
        # Called already, or still to be: whoever posts it knows.
        (Stage.TOLD, Call.PEOPLE, 4),
    ]
    assert note.is_open
    assert noting.overdue(note, EVERYBODY, WAITS, note.answer_by).calls == 4


def test_a_stage_that_is_empty_at_discord_is_passed_over_at_once():
    note = noting.nobody_there(opened(), EVERYBODY, WAITS, NOW)
    assert note.stage is Stage.SECOND_LINE
    held = noting.nobody_there(claimed(), EVERYBODY, WAITS, NOW)
    assert (held.stage, held.claimed_by, held.call) == (Stage.SECOND_LINE, ANA, Call.PEOPLE)
    assert noting.nobody_there(claimed(), Around(), WAITS, NOW) == claimed()


def test_whoever_is_first_is_on_it_and_the_second_one_hears_so():
    note = claimed()
    assert (note.phase, note.claimed_by, note.call) == (Phase.CLAIMED, ANA, None)
    assert note.answer_by == NOW + DAY
    assert noting.claimed(note, BEN, NOW) is Refusal.TAKEN
    assert noting.claimed(note, ANA, NOW) is Refusal.YOURS_ALREADY


def test_the_next_day_whoever_was_on_it_is_asked_for_a_follow_up():
    note = follow_up()
    assert (note.phase, note.call, note.claimed_by) == (Phase.FOLLOW_UP, Call.FOLLOW_UP, ANA)


@pytest.mark.parametrize("by", [ANA, BEN])
def test_done_keeps_it_for_the_follow_up_and_done_again_closes_it(by):
    note = noting.done(opened(), by, NOW)
    assert isinstance(note, CareNote)
    assert (note.phase, note.claimed_by) == (Phase.DONE, by)
    assert noting.done(note, by, NOW) is Refusal.NOT_YET
    after = noting.done(noting.overdue(note, EVERYBODY, WAITS, NOW + DAY), by, NOW + DAY)
    assert isinstance(after, CareNote)
    assert (after.phase, after.ending) == (Phase.CLOSED, Ending.FOLLOWED_UP)
    assert (after.user_id, after.claimed_by, after.messages) == (None, None, ())


def test_done_leaves_it_with_whoever_is_on_it():
    note = noting.done(claimed(), BEN, NOW)
    assert isinstance(note, CareNote)
    assert note.claimed_by == ANA


def test_a_follow_up_is_declined_by_whoever_is_on_it_and_by_nobody_else():
    assert noting.declined(claimed(), ANA) is Refusal.NOT_YET
    assert noting.declined(follow_up(), BEN) is Refusal.TAKEN
    after = noting.declined(follow_up(), ANA)
    assert isinstance(after, CareNote)
    assert after.ending is Ending.DECLINED


def test_what_is_handed_over_calls_others_at_once():
    note = noting.handed_over(claimed(), ANA, EVERYBODY, WAITS, NOW)
    assert isinstance(note, CareNote)
    # Nobody else is on duty.
    assert (note.stage, note.phase, note.claimed_by) == (Stage.SECOND_LINE, Phase.OPEN, None)
    assert note.answer_by == NOW + WAITS.now
    two = replace(EVERYBODY, on_duty=(ANA, CLEO))
    other = noting.handed_over(claimed(), ANA, two, WAITS, NOW)
    assert isinstance(other, CareNote)
    assert other.stage is Stage.DUTY
    assert noting.handed_over(claimed(), BEN, EVERYBODY, WAITS, NOW) is Refusal.NOT_ON_IT


@pytest.mark.parametrize(
    ("stage", "around", "called"),
    [
        (Stage.TOLD, EVERYBODY, Stage.SECOND_LINE),
        (Stage.TOLD, replace(EVERYBODY, on_duty=(ANA, CLEO)), Stage.DUTY),
        (Stage.TOLD, Around((ANA,), (ANA,), contact=CONTACT), Stage.CONTACT),
        (Stage.CONTACT, Around((ANA, BEN), contact=ANA), Stage.DUTY),
    ],
)
def test_handed_over_at_the_last_stage_the_first_ones_besides_the_giver_are_called(
    stage, around, called
):
    note = noting.handed_over(replace(claimed(), stage=stage), ANA, around, WAITS, NOW)
    assert isinstance(note, CareNote)
    assert (note.stage, note.phase, note.call) == (called, Phase.OPEN, Call.PEOPLE)
    assert note.answer_by == NOW + WAITS.now


def test_handed_over_where_nobody_is_left_it_stays_open_and_the_card_says_the_truth():
    note = noting.handed_over(claimed(), ANA, Around((ANA,)), WAITS, NOW)
    assert isinstance(note, CareNote)
    assert (note.stage, note.phase, note.call) == (Stage.TOLD, Phase.OPEN, None)
    assert note.answer_by == NOW + DAY


def test_a_calm_note_that_is_handed_over_calls_nobody():
    note = noting.handed_over(replace(claimed(), is_calm=True), ANA, EVERYBODY, WAITS, NOW)
    assert isinstance(note, CareNote)
    assert note.call is None


def test_more_people_are_called_and_whoever_is_on_it_stays():
    note = noting.more_people(claimed(), EVERYBODY)
    assert isinstance(note, CareNote)
    assert (note.stage, note.claimed_by, note.call) == (Stage.SECOND_LINE, ANA, Call.PEOPLE)
    assert noting.more_people(opened(), Around((ANA,))) is Refusal.NOBODY_LEFT


def test_it_isnt_about_me_leaves_a_row_that_does_not_tell_which_wording_it_was():
    urgent = noting.not_about_them(opened(look=Look.NOW), MEMBER, NOW)
    assert urgent == noting.not_about_them(opened(), MEMBER, NOW)


def test_whoever_has_looked_closes_what_isnt_about_them_in_one_press():
    calm = noting.not_about_them(opened(), MEMBER, NOW)
    assert isinstance(calm, CareNote)
    after = noting.declined(calm, ANA)
    assert isinstance(after, CareNote)
    assert (after.phase, after.ending) == (Phase.CLOSED, Ending.NOT_ABOUT_THEM)
    assert noting.declined(opened(), ANA) is Refusal.NOT_YET


def test_urgent_wording_leaves_rows_that_other_things_leave_as_well():
    urgent = replace(OCCASION, look=Look.NOW)
    asked = replace(urgent, kind=NoteKind.ASKED, place=None)
    two = replace(EVERYBODY, on_duty=(ANA, CLEO))
    written = noting.joined(opened(), urgent, two, WAITS, NOW)
    assert written == noting.joined(opened(), asked, two, WAITS, NOW)
    held = noting.joined(claimed(), urgent, two, WAITS, NOW)
    assert held == noting.handed_over(claimed(), ANA, two, WAITS, NOW)


def test_it_isnt_about_me_stops_the_calls_and_never_closes_a_note():
    note = noting.not_about_them(opened(look=Look.NOW), MEMBER, NOW)
    assert isinstance(note, CareNote)
    assert (note.phase, note.is_calm, note.call) == (Phase.OPEN, True, None)
    again = noting.not_about_them(note, MEMBER, NOW)
    assert again == note
    later = noting.overdue(note, EVERYBODY, WAITS, note.answer_by)
    assert (later.call, later.stage, later.is_open) == (None, Stage.DUTY, True)


def test_it_isnt_about_me_leaves_a_note_with_whoever_is_on_it():
    note = noting.not_about_them(claimed(), MEMBER, NOW)
    assert isinstance(note, CareNote)
    assert (note.phase, note.is_calm) == (Phase.CLAIMED, True)
    assert noting.not_about_them(claimed(), BEN, NOW) is Refusal.NOT_YOURS


def test_gentle_wording_in_an_open_note_calls_nobody_again():
    note = noting.joined(opened(), NEWER, EVERYBODY, WAITS, NOW, ASKED_SOON)
    assert (note.calls, note.newest) == (1, NEWER.place)


@pytest.mark.parametrize("look", Look)
def test_a_further_message_takes_no_link_from_the_ones_before(look):
    """They may be the urgent ones, which no row says: deleted, one does not hide another."""
    note = noting.joined(opened(), replace(NEWER, look=look), EVERYBODY, WAITS, NOW, ASKED_SOON)
    assert note.standing == (NEWER.place, PLACE)
    note = written.messages_deleted(note, {MessageId(21)})
    assert (note.standing, note.newest) == ((PLACE,), NEWER.place)


def test_of_too_many_messages_those_that_are_gone_are_left_out_first():
    note = written.messages_deleted(wrote(opened(), *range(21, 25)), {MessageId(22)})
    assert ids_of(wrote(note, 25)) == [20, 21, 23, 24, 25]


def test_of_too_many_messages_the_oldest_goes_but_not_what_people_were_called_for():
    note = wrote(opened(), *range(21, 28), called_about=MessageId(22))
    assert ids_of(note) == [22, 24, 25, 26, 27]


def test_of_too_many_messages_none_goes_of_which_people_are_to_decide_whether_it_stays():
    aside = written.message_aside(opened(), PLACE, SetAside.STANDS)
    assert ids_of(wrote(aside, *range(21, 28))) == [20, 24, 25, 26, 27]


def test_an_older_message_that_was_changed_stays_among_too_many():
    assert ids_of(wrote(opened(), *range(21, 25), 19)) == [19, 21, 22, 23, 24]


def test_a_message_that_is_told_of_again_stands_there_once():
    assert ids_of(wrote(opened(), 21, 20)) == [20, 21]


def test_what_is_to_be_looked_at_sooner_calls_again_with_its_own_first_sentence():
    """Worry about others is for today; the next words may be about the writer."""
    worried = replace(OCCASION, kind=NoteKind.WORRIED_ABOUT_SOMEONE, look=Look.TODAY)
    note = noting.opened(worried, EVERYBODY, WAITS, NOW)
    after = noting.joined(note, NEWER, EVERYBODY, WAITS, NOW, noting.Known(Look.TODAY))
    assert (after.kind, after.call, after.calls) == (NoteKind.SELF, Call.PEOPLE, 2)
    assert (after.stage, after.answer_by) == (note.stage, note.answer_by)
    held = noting.claimed(note, ANA, NOW)
    assert isinstance(held, CareNote)
    after = noting.joined(held, NEWER, EVERYBODY, WAITS, NOW, noting.Known(Look.TODAY))
    assert (after.kind, after.call, after.claimed_by) == (NoteKind.SELF, Call.PEOPLE, ANA)


def test_worry_about_others_leaves_the_first_sentence_of_what_was_said_before():
    worried = replace(NEWER, kind=NoteKind.WORRIED_ABOUT_SOMEONE, look=Look.TODAY)
    note = noting.joined(opened(), worried, EVERYBODY, WAITS, NOW, ASKED_SOON)
    assert (note.kind, note.calls) == (NoteKind.SELF, 1)


def test_wording_that_is_urgent_calls_again_in_the_same_note_and_nobody_waits_longer():
    urgent = replace(OCCASION, look=Look.NOW)
    calm = replace(opened(), is_calm=True)
    note = noting.joined(calm, urgent, EVERYBODY, WAITS, NOW)
    assert (note.calls, note.is_calm) == (2, False)
    assert note.answer_by == NOW + WAITS.now


@pytest.mark.parametrize(
    "rested",
    [
        {"phase": Phase.DONE, "claimed_by": ANA},
        {"phase": Phase.FOLLOW_UP, "claimed_by": None},
        {"stage": Stage.TOLD},
        {"is_calm": True, "stage": Stage.CONTACT},
    ],
)
def test_gentle_wording_where_nobody_is_called_any_more_begins_anew(rested):
    note = replace(opened(), **rested, answer_by=NOW + timedelta(seconds=1))
    newer = replace(OCCASION, kind=NoteKind.BEING_HURT)
    after = noting.joined(note, newer, EVERYBODY, WAITS, NOW)
    assert (after.phase, after.claimed_by, after.is_calm) == (Phase.OPEN, None, False)
    assert (after.stage, after.call, after.calls) == (Stage.DUTY, Call.PEOPLE, note.calls + 1)
    assert (after.answer_by, after.kind) == (NOW + WAITS.soon, NoteKind.BEING_HURT)


def test_gentle_wording_leaves_a_note_with_whoever_is_on_it():
    after = noting.joined(claimed(), NEWER, EVERYBODY, WAITS, NOW, ASKED_SOON)
    assert after == replace(claimed(), messages=after.messages)


@pytest.mark.parametrize("phase", [Phase.CLAIMED, Phase.DONE, Phase.FOLLOW_UP])
def test_urgent_wording_begins_anew_whoever_was_on_it(phase):
    """They may be asleep: without a new answer the next ones are called as for a new note."""
    urgent = replace(OCCASION, look=Look.NOW, place=None)
    held = replace(claimed(), phase=phase, stage=Stage.CONTACT)
    after = noting.joined(held, urgent, EVERYBODY, WAITS, NOW)
    assert (after.phase, after.claimed_by, after.stage) == (Phase.OPEN, None, Stage.DUTY)
    assert (after.call, after.answer_by, after.newest) == (Call.PEOPLE, NOW + WAITS.now, PLACE)
    later = noting.overdue(after, EVERYBODY, WAITS, after.answer_by)
    assert (later.stage, later.call) == (Stage.SECOND_LINE, Call.PEOPLE)


def test_urgent_wording_after_nobody_answered_calls_everybody_anew():
    told = replace(opened(), stage=Stage.TOLD, answer_by=NOW + DAY)
    note = noting.joined(told, replace(OCCASION, look=Look.NOW), EVERYBODY, WAITS, NOW)
    assert (note.stage, note.answer_by) == (Stage.DUTY, NOW + WAITS.now)


@pytest.mark.parametrize("phase", [Phase.DONE, Phase.FOLLOW_UP])
def test_a_follow_up_is_passed_on_where_whoever_was_on_it_left(phase):
    note = noting.left_the_team(replace(claimed(), phase=phase), EVERYBODY, WAITS, NOW)
    assert (note.claimed_by, note.call, note.phase) == (None, Call.PASSED_ON, phase)
    taken = noting.claimed(note, BEN, NOW)
    assert isinstance(taken, CareNote)
    assert (taken.claimed_by, taken.phase) == (BEN, phase)


def test_a_note_whose_helper_left_calls_others():
    note = noting.left_the_team(claimed(), EVERYBODY, WAITS, NOW)
    assert (note.phase, note.call) == (Phase.OPEN, Call.PEOPLE)


def test_when_it_was_opened_is_told_by_the_days_it_was_put_off():
    assert opened().opened_after(NOW) == NOW - DAY
    told = noting.overdue(replace(opened(), stage=Stage.TOLD), EVERYBODY, WAITS, NOW)
    assert told.opened_after(NOW) == NOW - 2 * DAY


def test_after_four_weeks_it_is_let_go_whatever_came_of_it():
    last = replace(opened(), days_left=0)
    for note in (
        noting.claimed(last, ANA, NOW),
        noting.done(last, ANA, NOW),
        noting.overdue(replace(last, stage=Stage.TOLD), EVERYBODY, WAITS, NOW),
        noting.not_about_them(last, MEMBER, NOW),
    ):
        assert isinstance(note, CareNote)
        assert (note.ending, note.user_id, note.claimed_by) == (Ending.RAN_OUT, None, None)
    follow = noting.overdue(replace(claimed(), days_left=0), EVERYBODY, WAITS, NOW)
    assert (follow.ending, follow.call) == (Ending.RAN_OUT, None)


def test_a_closed_note_takes_no_press():
    over = noting.closed(opened(), Ending.ERASED)
    assert {
        noting.claimed(over, ANA, NOW),
        noting.done(over, ANA, NOW),
        noting.declined(over, ANA),
        noting.handed_over(over, ANA, EVERYBODY, WAITS, NOW),
        noting.more_people(over, EVERYBODY),
        noting.not_about_them(over, MEMBER, NOW),
    } == {Refusal.OVER}
    assert not over.may_be_claimed


def test_a_message_that_is_gone_leaves_the_note_and_says_so():
    gone = written.messages_deleted(opened(), {PLACE.message_id})
    assert (gone.standing, gone.newest, gone.may_be_claimed) == ((), PLACE, True)
    assert written.messages_deleted(opened(), {MessageId(1)}) == opened()


@pytest.mark.parametrize(
    ("kind", "urgency", "look"),
    [
        (Kind.SELF, Urgency.URGENT, Look.NOW),
        (Kind.SELF, Urgency.GENTLE, Look.SOON),
        (Kind.WORRIED_ABOUT_SOMEONE, Urgency.GENTLE, Look.TODAY),
        (Kind.WORRIED_ABOUT_SOMEONE, Urgency.URGENT, Look.NOW),
    ],
)
def test_how_soon_people_are_asked_to_look(kind, urgency, look):
    assert look_of(kind, urgency) is look


def test_every_kind_that_is_recognised_has_its_kind_of_note():
    assert {kind_of(kind) for kind in Kind} == set(NoteKind) - {NoteKind.ASKED}


def test_whom_a_note_is_about_is_nobody_to_call():
    around = Around((ANA,), contact=ANA)
    assert next_stage(around, None, but=ANA) is Stage.TOLD


def test_where_a_note_cannot_stand_its_stage_is_written_to_and_the_contact_once():
    note = opened()
    assert directly(note, EVERYBODY, is_first=True) == (ANA, CONTACT)
    assert directly(replace(note, stage=Stage.SECOND_LINE), EVERYBODY, is_first=False) == (BEN,)
    assert directly(replace(note, stage=Stage.FACILITATORS), EVERYBODY, is_first=False) == ()
    assert directly(claimed(), Around(), is_first=True) == (ANA,)


def test_urgent_wording_is_what_a_note_is_about_from_then_on():
    urgent = replace(OCCASION, look=Look.NOW, kind=NoteKind.MEDICAL)
    assert noting.joined(claimed(), urgent, EVERYBODY, WAITS, NOW).kind is NoteKind.MEDICAL
    asked = noting.joined(opened(), replace(urgent, place=None), EVERYBODY, WAITS, NOW)
    assert asked.kind is NoteKind.SELF


def test_a_note_says_that_its_message_was_set_aside_and_so_that_it_is_gone():
    (only,) = written.message_aside(opened(), PLACE, SetAside.DONE).messages
    assert (only.set_aside, only.is_deleted) == (SetAside.DONE, True)


def test_a_note_says_that_its_message_stands_for_people_to_decide():
    (only,) = written.message_aside(opened(), PLACE, SetAside.STANDS).messages
    assert (only.set_aside, only.is_deleted) == (SetAside.STANDS, False)


def test_what_became_of_another_message_is_not_said_of_this_one():
    another = Place(PLACE.channel_id, MessageId(21))
    assert written.message_aside(opened(), another, SetAside.DONE) == opened()


def test_the_next_message_of_a_note_is_not_said_to_be_set_aside():
    aside = written.message_aside(opened(), PLACE, SetAside.DONE)
    first, second = noting.joined(aside, NEWER, EVERYBODY, WAITS, NOW).messages
    assert (first.set_aside, second.set_aside) == (SetAside.DONE, None)
    assert second.place == NEWER.place


def test_a_closed_note_says_nothing_of_its_message():
    aside = written.message_aside(opened(), PLACE, SetAside.STANDS)
    assert noting.closed(aside, Ending.DECLINED).messages == ()


def test_what_was_set_aside_may_be_posted_again_once_people_say_so():
    aside = written.message_aside(opened(), PLACE, SetAside.DONE)
    assert written.may_be_set_aside(aside)
    after = written.undone(aside)
    assert isinstance(after, CareNote)
    assert [one.set_aside for one in after.messages] == [SetAside.UNDONE]
    assert not written.may_be_set_aside(after)
    assert written.undone(after) is Refusal.NOTHING_TO_UNDO
    assert written.undone(noting.closed(aside, Ending.DECLINED)) is Refusal.OVER


@pytest.mark.parametrize("became", [SetAside.UNDONE, SetAside.UNTOLD])
def test_of_too_many_messages_the_one_that_people_decided_about_stays(became):
    aside = written.message_aside(opened(), PLACE, SetAside.DONE)
    decided = written.message_aside(aside, PLACE, became)
    assert ids_of(wrote(decided, *range(21, 28))) == [20, 24, 25, 26, 27]


def test_the_wish_for_quiet_is_its_persons_own():
    wished = noting.with_quiet(opened(), MEMBER, wanted=True)
    assert isinstance(wished, CareNote)
    assert wished.wants_quiet
    assert noting.with_quiet(wished, MEMBER, wanted=False) == opened()
    assert noting.with_quiet(opened(), BEN, wanted=True) is Refusal.NOT_YOURS
    over = noting.closed(opened(), Ending.DECLINED)
    assert noting.with_quiet(over, MEMBER, wanted=True) is Refusal.OVER


def test_whom_a_call_never_reached_is_called_with_the_next_ones():
    note = noting.overdue(replace(opened(), call=None), EVERYBODY, WAITS, NOW)
    assert note.stages_called == (Stage.SECOND_LINE,)
    late = noting.overdue(note, EVERYBODY, WAITS, NOW)
    assert late.stages_called == (Stage.SECOND_LINE, Stage.FACILITATORS)
    later = noting.overdue(late, EVERYBODY, WAITS, NOW)
    assert later.stages_called == (Stage.SECOND_LINE, Stage.FACILITATORS, Stage.CONTACT)
    last = noting.overdue(later, EVERYBODY, WAITS, NOW)
    assert last.stages_called[:1] == (Stage.SECOND_LINE,)
    assert BEN in directly(late, EVERYBODY, is_first=True)
    assert BEN not in directly(late, EVERYBODY, is_first=False)


def test_more_people_leave_nobody_out_who_is_still_to_be_called():
    note = noting.overdue(replace(opened(), call=None), EVERYBODY, WAITS, NOW)
    more = noting.more_people(note, EVERYBODY)
    assert isinstance(more, CareNote)
    assert more.stages_called == (Stage.SECOND_LINE, Stage.FACILITATORS)
    called = noting.more_people(replace(note, call=None), EVERYBODY)
    assert isinstance(called, CareNote)
    assert called.stages_called == (Stage.FACILITATORS,)


def test_a_note_that_begins_anew_calls_from_its_first_stage_on():
    late = noting.overdue(opened(), EVERYBODY, WAITS, NOW)
    without = noting.joined(late, replace(NEWER, look=Look.NOW), EVERYBODY, WAITS, NOW)
    assert without.stages_called == (Stage.DUTY, Stage.SECOND_LINE)
    held = noting.claimed(late, BEN, NOW)
    assert isinstance(held, CareNote)
    anew = noting.joined(held, replace(NEWER, look=Look.NOW), EVERYBODY, WAITS, NOW)
    assert anew.stages_called == (Stage.DUTY,)
