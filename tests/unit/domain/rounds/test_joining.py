"""Who comes into a circle, listens, offers to open or close it, and leaves."""

from dataclasses import replace

import pytest

from bot.domain.ids import UserId
from bot.domain.rounds import facilitating, joining, turns
from bot.domain.rounds.circle import (
    INSIST_ON_SPLIT_AT,
    MOST_SEATS,
    Change,
    Circle,
    Happening,
    Phase,
    Refusal,
)
from tests.circles import (
    ANA,
    BEN,
    CEM,
    DIA,
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


def many(count: int) -> Circle:
    return lobby(*(UserId(one) for one in range(1, count + 1)), seat_limit=MOST_SEATS)


def test_turns_come_in_the_order_in_which_people_came():
    circle = running(ANA, BEN, CEM)
    assert circle.speaker_id == ANA
    assert circle.upcoming == (BEN, CEM)
    assert says(circle, ANA).speaker_id == BEN


def test_a_circle_of_nobody_does_not_begin():
    listening = done(joining.listen(lobby(), by=ANA, now=NOW))
    assert turns.start(lobby(), now=NOW) is Refusal.NOBODY_YET
    assert turns.start(listening, now=NOW) is Refusal.NOBODY_YET


def test_a_circle_begins_once():
    assert turns.start(running(ANA), now=NOW) is Refusal.ALREADY_BEGUN
    assert turns.start(over(), now=NOW) is Refusal.ENDED


def test_a_large_circle_is_split_unless_a_facilitator_wants_it_so():
    assert isinstance(turns.start(many(INSIST_ON_SPLIT_AT - 1), now=NOW), Change)
    large = many(INSIST_ON_SPLIT_AT)
    assert turns.start(large, now=NOW) is Refusal.SPLIT_FIRST
    assert done(turns.start(large, now=NOW, is_too_large=True)).phase is Phase.ROUND


def test_a_random_order_is_nobodys_choice_and_stays_the_same():
    drawn = [
        done(turns.start(lobby(ANA, BEN, CEM, DIA, is_random=True), now=NOW)) for _ in range(2)
    ]
    assert drawn[0].seats == drawn[1].seats
    orders = {
        tuple(seat.user_id for seat in done(turns.start(replace(circle, seed=seed), now=NOW)).seats)
        for circle in [lobby(ANA, BEN, CEM, DIA, is_random=True)]
        for seed in range(20)
    }
    assert len(orders) > 5


def test_the_expected_end_counts_from_the_beginning():
    assert lobby(ANA).expected_end_at == after(60)
    assert done(turns.start(lobby(ANA), now=after(10))).expected_end_at == after(70)


def test_seats_that_are_full_leave_room_to_listen_and_a_facilitator_adds_more():
    full = lobby(ANA, BEN, seat_limit=2)
    assert joining.join(full, by=CEM) is Refusal.SEATS_FULL
    listening = done(joining.listen(full, by=CEM, now=NOW))
    assert listening.listeners == 1
    assert joining.join(done(facilitating.add_seats(listening, seat_limit=3)), by=CEM)


def test_twenty_five_have_a_turn_and_no_more():
    full = many(MOST_SEATS)
    assert joining.join(full, by=ANA) is Refusal.SEATS_FULL
    more = done(facilitating.add_seats(full, seat_limit=99))
    assert more.seat_limit == MOST_SEATS
    assert joining.join(more, by=ANA) is Refusal.SEATS_FULL


def test_taking_seats_away_sends_nobody_out():
    assert done(facilitating.add_seats(lobby(ANA, BEN, CEM), seat_limit=1)).seat_limit == 3


def test_joining_twice_keeps_the_first_place():
    circle = lobby(ANA, BEN)
    assert done(joining.join(circle, by=ANA)) == circle


def test_who_comes_late_comes_last():
    circle = done(joining.join(running(ANA, BEN), by=CEM))
    assert circle.upcoming == (BEN, CEM)


def test_who_comes_to_the_open_part_listens_and_may_write():
    circle = says(running(ANA), ANA)
    assert circle.phase is Phase.OPEN
    late = done(joining.join(circle, by=BEN))
    assert (late.upcoming, late.listeners) == ((), 1)
    assert done(joining.join(late, by=BEN)) == late


def test_the_speaker_who_wants_to_listen_passes_the_turn_on():
    outcome = joining.listen(running(ANA, BEN), by=ANA, now=NOW)
    circle = done(outcome)
    assert circle.speaker_id == BEN
    assert circle.listeners == 1
    assert happened(outcome) == [(Happening.LISTEN, ANA)]
    assert done(joining.listen(circle, by=ANA, now=NOW)) == circle


@pytest.mark.parametrize("ends_turn", [says, passes])
def test_listening_and_coming_back_brings_no_second_turn_whether_shared_or_passed(ends_turn):
    had = ends_turn(running(ANA, BEN), ANA)
    listening = done(joining.listen(had, by=ANA, now=NOW))
    back = done(joining.join(listening, by=ANA))
    assert back.upcoming == ()
    assert back.had_turn == (ANA,)
    assert done(joining.ask_for_the_floor(back, by=ANA)).upcoming == (ANA,)


def test_a_circle_keeps_of_nobody_whether_they_shared_or_passed():
    seats = {ends_turn(running(ANA, BEN), ANA).seats for ends_turn in (says, passes)}
    assert len(seats) == 1


def test_who_listened_after_a_pass_has_a_turn_in_the_next_question():
    circle = passes(running(ANA, BEN, CEM, questions=2), ANA)
    circle = done(joining.listen(circle, by=ANA, now=NOW))
    circle = says(says(circle, BEN), CEM)
    assert circle.question == 1
    assert done(joining.join(circle, by=ANA)).upcoming == (CEM, ANA)


def test_the_speaker_who_leaves_passes_the_turn_on_and_nothing_of_theirs_stays():
    circle = running(ANA, BEN)
    circle = done(joining.offer_to_close(circle, by=ANA))
    circle = done(joining.raise_hand(circle, by=ANA))
    left = done(joining.leave(circle, by=ANA, now=NOW))
    assert left.speaker_id == BEN
    assert (left.seat_of(ANA), left.hands, left.closer_id) == (None, (), None)
    assert done(joining.leave(left, by=CEM, now=NOW)) == left


def test_an_offer_to_open_goes_with_who_leaves():
    circle = done(joining.offer_to_open(lobby(BEN), by=ANA))
    assert done(joining.leave(circle, by=ANA, now=NOW)).opener_id is None


@pytest.mark.parametrize("offer", [joining.offer_to_open, joining.offer_to_close])
def test_one_person_has_the_seat_and_may_give_it_back(offer):
    circle = done(offer(lobby(BEN), by=ANA))
    assert offer(circle, by=BEN) is Refusal.SEAT_TAKEN
    assert circle.listeners == 1
    given_back = done(offer(circle, by=ANA))
    assert isinstance(offer(given_back, by=BEN), Change)


@pytest.mark.parametrize("offer", [joining.offer_to_open, joining.offer_to_close])
def test_an_offer_of_somebody_without_a_seat_counts_them_as_listening(offer):
    assert happened(offer(lobby(BEN), by=ANA)) == [(Happening.LISTEN, ANA)]
    assert happened(offer(lobby(BEN), by=BEN)) == []


def test_who_opens_the_circle_comes_first_and_has_a_turn_as_well():
    circle = done(joining.offer_to_open(lobby(ANA, BEN), by=BEN))
    assert joining.offer_to_open(running(ANA), by=ANA) is Refusal.ALREADY_BEGUN
    assert joining.offer_to_open(over(), by=ANA) is Refusal.ENDED
    begun = done(turns.start(circle, now=NOW))
    assert (begun.speaker_id, begun.upcoming) == (BEN, (ANA, BEN))
    outcome = turns.finish_turn(begun, by=BEN, turn=number(begun), now=NOW)
    assert happened(outcome) == [(Happening.OPENED, BEN)]
    assert done(outcome).speaker_id == ANA


def test_who_closes_the_circle_comes_last():
    circle = done(joining.offer_to_close(running(ANA, has_open_part=False), by=BEN))
    closing = says(circle, ANA)
    assert (closing.phase, closing.speaker_id) == (Phase.CLOSING, BEN)
    assert joining.offer_to_close(closing, by=BEN) is Refusal.ENDED
    outcome = turns.finish_turn(closing, by=BEN, turn=number(closing), now=NOW)
    assert happened(outcome) == [(Happening.CLOSED, BEN)]
    assert done(outcome).phase is Phase.ENDED


@pytest.mark.parametrize("goes", [joining.leave, joining.listen])
def test_who_goes_after_sharing_has_shared(goes):
    circle = turns.write(running(ANA, BEN), by=ANA, now=NOW).circle
    outcome = goes(circle, by=ANA, now=NOW)
    assert (Happening.SHARED, ANA) in happened(outcome)
    assert done(outcome).speaker_id == BEN
