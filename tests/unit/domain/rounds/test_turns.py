"""A talking circle goes round: everybody gets the turn they want, and nobody is hurried."""

import pytest

from bot.domain.rounds import facilitating, joining, turns
from bot.domain.rounds.circle import Happening, Part, Phase, Refusal, due_at
from tests.circles import (
    ANA,
    BEN,
    CEM,
    NOW,
    after,
    done,
    happened,
    lobby,
    number,
    over,
    passes,
    running,
    says,
)


def test_only_the_speaker_ends_the_turn():
    circle = running(ANA, BEN)
    refused = turns.finish_turn(circle, by=BEN, turn=number(circle), now=NOW)
    assert refused is Refusal.NOT_YOUR_TURN


def test_a_press_on_an_old_turn_ends_nobodys():
    circle = running(ANA, BEN, questions=2)
    first = number(circle)
    later = says(says(circle, ANA), BEN)
    assert later.speaker_id == ANA
    assert turns.finish_turn(later, by=ANA, turn=first, now=NOW) is Refusal.TURN_IS_OVER


def test_passing_and_sharing_look_the_same_and_are_counted_apart():
    circle = running(ANA, BEN)
    turn = number(circle)
    shared = turns.finish_turn(circle, by=ANA, turn=turn, now=NOW)
    passed = turns.finish_turn(circle, by=ANA, turn=turn, now=NOW, has_passed=True)
    assert happened(shared) == [(Happening.SHARED, ANA)]
    assert happened(passed) == [(Happening.PASSED, ANA)]
    assert done(shared).had_turn == done(passed).had_turn == (ANA,)


def test_who_wrote_and_then_presses_pass_has_shared():
    circle = done(turns.write(running(ANA, BEN), by=ANA, now=NOW))
    outcome = turns.finish_turn(circle, by=ANA, turn=number(circle), now=NOW, has_passed=True)
    assert happened(outcome) == [(Happening.SHARED, ANA)]


def test_later_comes_after_everybody_else():
    circle = running(ANA, BEN, CEM)
    later = done(turns.come_later(circle, by=ANA, turn=number(circle), now=NOW))
    assert later.speaker_id == BEN
    assert later.upcoming == (CEM, ANA)
    assert says(says(later, BEN), CEM).speaker_id == ANA


def test_the_last_one_cannot_come_later_than_last():
    circle = says(running(ANA, BEN), ANA)
    refused = turns.come_later(circle, by=BEN, turn=number(circle), now=NOW)
    assert refused is Refusal.NOBODY_ELSE_WAITS
    assert turns.come_later(circle, by=ANA, turn=number(circle), now=NOW) is Refusal.NOT_YOUR_TURN


def test_more_time_counts_from_the_soft_end_or_from_now():
    circle = running(ANA)
    soon = done(turns.take_more_time(circle, turn=number(circle), now=after(1)))
    late = done(turns.take_more_time(circle, turn=number(circle), now=after(10)))
    assert soon.turn is not None
    assert late.turn is not None
    assert (soon.turn.ends_at, late.turn.ends_at) == (after(6), after(13))
    assert turns.take_more_time(lobby(ANA), turn=1, now=NOW) is Refusal.NOT_BEGUN
    assert turns.take_more_time(over(), turn=1, now=NOW) is Refusal.ENDED
    assert turns.take_more_time(says(circle, ANA), turn=1, now=NOW) is Refusal.NO_TURN


def test_every_question_goes_round():
    circle = running(ANA, BEN, questions=2)
    circle = says(passes(circle, ANA), BEN)
    assert (circle.question, circle.speaker_id, circle.had_turn) == (1, ANA, ())


def test_a_circle_that_everybody_left_goes_on_to_its_open_part():
    circle = done(joining.listen(running(ANA, questions=3), by=ANA, now=NOW))
    assert circle.phase is Phase.OPEN


def test_a_circle_without_an_open_part_ends_after_the_last_turn():
    circle = says(running(ANA, has_open_part=False), ANA)
    assert circle.phase is Phase.ENDED
    assert circle.ended_at == NOW


def test_a_soft_end_cuts_nobody_off():
    circle = running(ANA, BEN)
    assert turns.tick(circle, now=after(4)) is None
    writing = done(turns.show_life(circle, by=ANA, now=after(4)))
    assert turns.tick(writing, now=after(6)) is None


def test_after_silence_the_next_one_is_asked_and_the_seat_reads_listening():
    circle = running(ANA, BEN)
    outcome = turns.tick(circle, now=after(5))
    assert happened(outcome) == [(Happening.SILENT, ANA)]
    quiet = done(outcome)
    assert (quiet.speaker_id, quiet.listeners, quiet.had_turn) == (BEN, 1, ())
    assert BEN not in quiet.upcoming


def test_who_was_silent_is_called_no_more_and_may_come_back():
    quiet = done(turns.tick(running(ANA, BEN, questions=2), now=after(5)))
    assert says(quiet, BEN).speaker_id == BEN
    back = done(joining.join(quiet, by=ANA))
    assert back.upcoming == (ANA,)


def test_who_wrote_and_says_no_more_has_had_their_turn():
    circle = done(turns.write(running(ANA, BEN), by=ANA, now=after(4)))
    assert turns.tick(circle, now=after(6)) is None
    outcome = turns.tick(circle, now=after(7))
    assert happened(outcome) == [(Happening.SHARED, ANA)]
    assert done(outcome).had_turn == (ANA,)


@pytest.mark.parametrize("offer", [joining.offer_to_open, joining.offer_to_close])
def test_a_silent_opening_or_closing_holds_nobody_up(offer):
    circle = done(offer(lobby(ANA, has_open_part=False), by=ANA))
    begun = done(turns.start(circle, now=NOW))
    if begun.turn is not None and begun.turn.part is Part.SHARING:
        begun = says(begun, ANA)
    outcome = turns.tick(begun, now=after(5))
    assert happened(outcome) == []
    assert done(outcome) != begun


def test_a_lobby_that_nobody_begins_ends_by_itself():
    assert turns.tick(lobby(ANA), now=after(179)) is None
    assert done(turns.tick(lobby(ANA), now=after(180))).phase is Phase.ENDED


def test_the_open_part_ends_at_the_expected_end_but_is_never_short():
    early, late = says(running(ANA), ANA), says(running(ANA), ANA, now=after(55))
    assert due_at(early) == after(60)
    assert due_at(late) == after(70)
    assert done(turns.tick(late, now=after(70))).phase is Phase.ENDED
    assert due_at(over()) is None


def test_nothing_of_the_people_stays_after_the_end_but_their_seats_for_the_mirror():
    circle = done(joining.raise_hand(running(ANA), by=ANA))
    ended = turns.ended(circle, NOW)
    assert (ended.turn, ended.hands) == (None, ())


def test_in_a_silent_round_nobody_is_called_and_all_are_quiet_together():
    circle = running(ANA, BEN, is_silent=True, has_open_part=False)
    assert circle.turn is None
    assert due_at(circle) == after(3)
    assert turns.tick(circle, now=after(2)) is None
    assert done(turns.tick(circle, now=after(3))).phase is Phase.ENDED


def test_a_silent_round_waits_through_a_pause_and_leads_to_its_open_part():
    paused = done(facilitating.pause(running(ANA, is_silent=True), now=after(1)))
    resumed = done(facilitating.resume(paused, now=after(11)))
    assert due_at(resumed) == after(13)
    assert done(turns.tick(resumed, now=after(13))).phase is Phase.OPEN


def test_who_opens_a_silent_round_speaks_before_the_quiet():
    circle = done(joining.offer_to_open(lobby(ANA, is_silent=True), by=ANA))
    begun = done(turns.start(circle, now=NOW))
    assert begun.quiet_until is None
    assert says(begun, ANA, now=after(1)).quiet_until == after(4)


def test_a_turn_is_theirs_only_with_its_number():
    circle = running(ANA, BEN)
    assert turns.speaks(circle, by=ANA, turn=1) is None
    assert turns.speaks(circle, by=BEN, turn=1) is Refusal.NOT_YOUR_TURN
    assert turns.speaks(circle, by=ANA, turn=2) is Refusal.TURN_IS_OVER


def test_who_shared_and_comes_again_later_has_shared():
    circle = turns.write(running(ANA, BEN), by=ANA, now=NOW).circle
    outcome = turns.come_later(circle, by=ANA, turn=number(circle), now=NOW)
    assert happened(outcome) == [(Happening.SHARED, ANA)]


def test_who_comes_late_comes_after_those_who_asked_for_later():
    circle = running(ANA, BEN)
    later = done(turns.come_later(circle, by=ANA, turn=number(circle), now=NOW))
    late = done(joining.join(later, by=CEM))
    assert late.upcoming == (ANA, CEM)
