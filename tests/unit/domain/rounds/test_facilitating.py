"""Hands, the floor again, and what a facilitator may do with a circle."""

from datetime import timedelta

import pytest

from bot.domain.ids import UserId
from bot.domain.rounds import facilitating, joining, turns
from bot.domain.rounds.circle import Happening, PauseReason, Phase, Refusal, SeatState, due_at
from tests.circles import (
    ANA,
    BEN,
    CEM,
    DIA,
    FACILITATOR,
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


def test_a_hand_goes_up_and_down_by_press_and_by_writing_in_the_open_part():
    circle = says(running(ANA), ANA)
    up = done(joining.raise_hand(circle, by=ANA))
    assert up.hands == (ANA,)
    assert done(joining.raise_hand(up, by=ANA)).hands == ()
    assert done(turns.write(up, by=ANA, now=NOW)).hands == ()
    assert joining.raise_hand(lobby(ANA), by=ANA) is Refusal.NOT_BEGUN
    assert joining.raise_hand(over(), by=ANA) is Refusal.ENDED


def test_who_raises_a_hand_from_outside_sits_down_to_listen():
    circle = done(joining.raise_hand(running(ANA), by=BEN))
    assert (circle.hands, circle.listeners) == ((BEN,), 1)


def test_whoever_sits_down_with_a_raised_hand_is_counted_as_listening_once():
    outcome = joining.raise_hand(running(ANA), by=BEN)
    assert happened(outcome) == [(Happening.LISTEN, BEN)]
    assert happened(joining.raise_hand(done(outcome), by=BEN)) == []
    assert happened(joining.raise_hand(running(ANA), by=ANA)) == []


def test_a_listener_who_is_given_the_floor_is_counted_as_having_a_seat():
    circle = done(joining.raise_hand(running(ANA, BEN), by=CEM))
    assert happened(facilitating.invite(circle, user_id=CEM)) == [(Happening.SEAT, CEM)]
    assert happened(facilitating.invite(circle, user_id=BEN)) == []


def test_replies_are_counted_while_somebody_has_the_floor():
    circle = running(ANA, BEN)
    assert done(turns.write(circle, by=BEN, now=NOW)).replies_in_turns == 1
    assert done(turns.write(circle, by=ANA, now=NOW)).replies_in_turns == 0
    free = running(ANA, allows_replies=True)
    assert done(turns.write(free, by=BEN, now=NOW)).replies_in_turns == 0


def test_a_sign_of_life_of_anybody_else_changes_nothing():
    circle = running(ANA, BEN)
    assert done(turns.show_life(circle, by=BEN, now=after(1))) == circle


def test_who_pressed_too_soon_gets_the_floor_next():
    circle = says(running(ANA, BEN, CEM), ANA)
    again = done(joining.ask_for_the_floor(circle, by=ANA))
    assert again.speaker_id == BEN
    assert again.upcoming == (ANA, CEM)


def test_the_floor_is_for_people_in_a_circle_that_goes_round():
    assert joining.ask_for_the_floor(running(ANA), by=BEN) is Refusal.NOT_IN_CIRCLE
    assert joining.ask_for_the_floor(lobby(ANA), by=ANA) is Refusal.NOT_BEGUN
    assert joining.ask_for_the_floor(says(running(ANA), ANA), by=ANA) is Refusal.NO_TURN
    listening = done(joining.listen(running(ANA, BEN), by=BEN, now=NOW))
    assert done(joining.ask_for_the_floor(listening, by=BEN)).upcoming == (BEN,)


def test_an_order_arranged_by_hand_holds_and_the_others_follow():
    circle = done(facilitating.arrange(lobby(ANA, BEN, CEM), order=[CEM, UserId(9), BEN]))
    assert circle.upcoming == (CEM, BEN, ANA)
    assert not circle.is_random
    assert facilitating.arrange(over(), order=[ANA]) is Refusal.ENDED


def test_an_invitation_is_for_those_who_wanted_to_be_called():
    circle = says(running(ANA, BEN, CEM), ANA)
    assert done(facilitating.invite(circle, user_id=CEM)).upcoming == (CEM,)
    assert facilitating.invite(circle, user_id=ANA) is Refusal.NOT_WAITING
    assert facilitating.invite(circle, user_id=DIA) is Refusal.NOT_IN_CIRCLE
    assert facilitating.invite(lobby(ANA), user_id=ANA) is Refusal.NOT_BEGUN
    assert facilitating.invite(over(), user_id=ANA) is Refusal.ENDED
    open_part = says(running(ANA), ANA)
    assert facilitating.invite(open_part, user_id=ANA) is Refusal.NO_TURN


def test_a_raised_hand_may_be_given_the_floor_back():
    circle = done(joining.raise_hand(says(running(ANA, BEN), ANA), by=ANA))
    invited = done(facilitating.invite(circle, user_id=ANA))
    assert (invited.upcoming, invited.hands) == ((ANA,), ())


def test_a_pause_stops_the_clock_of_the_turn():
    circle = done(turns.show_life(running(ANA, BEN), by=ANA, now=after(1)))
    paused = done(facilitating.pause(circle, now=after(2)))
    assert turns.tick(paused, now=after(60)) is None
    resumed = done(facilitating.resume(paused, now=after(62)))
    assert resumed.turn is not None
    assert (resumed.turn.ends_at, resumed.turn.seen_at) == (after(63), after(61))
    assert due_at(resumed) == after(66)


def test_a_turn_without_a_sign_of_life_waits_through_a_pause_as_well():
    paused = done(facilitating.pause(running(ANA), now=after(1)))
    assert due_at(done(facilitating.resume(paused, now=after(11)))) == after(15)


def test_who_ends_their_turn_in_a_pause_is_followed_after_it():
    paused = done(facilitating.pause(running(ANA, BEN), now=NOW))
    ended = says(paused, ANA)
    assert ended.speaker_id is None
    assert turns.finish_turn(ended, by=BEN, turn=1, now=NOW) is Refusal.PAUSED
    assert done(facilitating.resume(ended, now=NOW)).speaker_id == BEN


def test_a_pause_in_the_open_part_ends_without_a_turn():
    paused = done(facilitating.pause(says(running(ANA), ANA), now=NOW))
    assert done(facilitating.resume(paused, now=after(1))).phase is Phase.OPEN


def test_after_a_long_pause_the_open_part_has_its_shortest_length_again():
    paused = done(facilitating.pause(says(running(ANA), ANA), now=after(5)))
    resumed = done(facilitating.resume(paused, now=after(300)))
    assert turns.tick(resumed, now=after(300)) is None
    assert due_at(resumed) == after(315)


def test_a_sign_of_life_in_a_pause_is_none_from_the_future_after_it():
    paused = done(facilitating.pause(running(ANA, BEN), now=after(1)))
    seen = done(turns.show_life(paused, by=ANA, now=after(50)))
    resumed = done(facilitating.resume(seen, now=after(61)))
    assert resumed.turn is not None
    assert resumed.turn.seen_at == after(61)


def test_more_time_in_a_pause_is_as_long_as_at_any_other_time():
    paused = done(facilitating.pause(running(ANA, BEN), now=after(1)))
    longer = done(turns.take_more_time(paused, turn=number(paused), now=after(50)))
    resumed = done(facilitating.resume(longer, now=after(61)))
    assert resumed.turn is not None
    assert resumed.turn.ends_at == after(66)


def test_who_shared_before_the_circle_was_ended_has_shared():
    circle = turns.write(running(ANA, BEN), by=ANA, now=NOW).circle
    assert happened(facilitating.end(circle, now=NOW)) == [(Happening.SHARED, ANA)]


def test_a_pause_that_nobody_ends_is_over_after_a_day():
    paused = done(facilitating.pause(running(ANA), now=NOW))
    assert done(turns.tick(paused, now=NOW + timedelta(days=1))).phase is Phase.ENDED


def test_only_what_runs_is_paused_and_only_what_is_paused_goes_on():
    circle = running(ANA)
    assert facilitating.pause(lobby(ANA), now=NOW) is Refusal.NOT_BEGUN
    assert facilitating.pause(over(), now=NOW) is Refusal.ENDED
    assert facilitating.resume(circle, now=NOW) is Refusal.NOT_PAUSED
    assert facilitating.resume(over(), now=NOW) is Refusal.ENDED
    paused = done(facilitating.pause(circle, now=NOW))
    gone = done(facilitating.pause(paused, now=after(1), because=PauseReason.ROOM_GONE))
    assert (gone.paused_at, gone.paused_because) == (NOW, PauseReason.ROOM_GONE)


def test_another_facilitator_takes_over():
    assert done(facilitating.hand_over(running(ANA), to=BEN)).facilitator_id == BEN
    assert running(ANA).facilitator_id == FACILITATOR
    assert facilitating.hand_over(over(), to=BEN) is Refusal.ENDED


def test_an_end_lets_who_offered_close_and_the_second_one_ends_at_once():
    circle = done(joining.offer_to_close(running(ANA, BEN), by=BEN))
    closing = done(facilitating.end(circle, now=NOW))
    assert (closing.phase, closing.speaker_id) == (Phase.CLOSING, BEN)
    assert done(facilitating.end(closing, now=NOW)).phase is Phase.ENDED
    assert facilitating.end(over(), now=NOW) is Refusal.ENDED


def test_a_paused_circle_ends_at_once():
    paused = done(facilitating.pause(running(ANA), now=NOW))
    ended = done(facilitating.end(paused, now=NOW))
    assert (ended.phase, ended.paused_at) == (Phase.ENDED, None)


@pytest.mark.parametrize(
    "late",
    [
        lambda circle: joining.join(circle, by=ANA),
        lambda circle: joining.listen(circle, by=ANA, now=NOW),
        lambda circle: joining.leave(circle, by=ANA, now=NOW),
        lambda circle: facilitating.add_seats(circle, seat_limit=9),
        lambda circle: turns.finish_turn(circle, by=ANA, turn=1, now=NOW),
    ],
)
def test_a_circle_that_ended_stays_ended(late):
    assert late(over()) is Refusal.ENDED


def test_seats_keep_their_state_through_a_rearrangement():
    circle = passes(running(ANA, BEN), ANA)
    arranged = done(facilitating.arrange(circle, order=[BEN, ANA]))
    seat = arranged.seat_of(ANA)
    assert seat is not None
    assert (seat.state, seat.has_had) == (SeatState.HAD, True)
