"""The look back at a circle counts, and ranks and names nobody."""

from dataclasses import fields, replace
from datetime import timedelta

from bot.domain.ids import MemberHash
from bot.domain.rounds.circle import Circle, Happening
from bot.domain.rounds.mirror import Event, Mirror, look_back
from tests.circles import ANA, NOW, lobby, running, says

A, B, C = (MemberHash(bytes([number])) for number in range(3))
SEAT, LISTEN, SHARED, PASSED = (
    Happening.SEAT,
    Happening.LISTEN,
    Happening.SHARED,
    Happening.PASSED,
)


def mirror(*happened: tuple[MemberHash, Happening] | Event, circle: Circle | None = None) -> Mirror:
    events = [one if isinstance(one, Event) else Event(*one, 0) for one in happened]
    return look_back(circle or running(ANA), events, NOW + timedelta(minutes=12, seconds=40))


def test_sharing_and_passing_are_one_number():
    seen = mirror((A, SEAT), (B, SEAT), (A, SHARED), (B, PASSED))
    assert (seen.seats, seen.turns) == (2, 2)
    assert "pass" not in " ".join(one.name for one in fields(Mirror))


def test_a_second_turn_in_the_same_question_counts_once():
    seen = mirror((A, SHARED), (A, PASSED), Event(A, SHARED, 1))
    assert seen.turns == 2


def test_who_changes_their_mind_counts_as_what_they_were_last():
    assert mirror((A, SEAT), (A, LISTEN)).listening == 1
    assert mirror((A, SEAT), (A, LISTEN)).seats == 0
    assert mirror((A, LISTEN), (A, SEAT)).seats == 1
    assert mirror((A, LISTEN), (A, SEAT)).listening == 0


def test_who_took_a_turn_had_a_seat_even_if_they_listened_after_it():
    seen = mirror((A, SEAT), (A, SHARED), (A, LISTEN))
    assert (seen.seats, seen.listening) == (1, 0)


def test_silence_reads_as_listening():
    seen = mirror((A, SEAT), (A, Happening.SILENT))
    assert (seen.seats, seen.listening) == (0, 1)


def test_shares_without_an_answer_go_with_the_first_answer():
    shares = [Event(A, SHARED, 0), Event(A, SHARED, 1), Event(B, SHARED, 0), Event(C, PASSED, 0)]
    assert mirror(*shares).shares_without_answer == 3
    answered = [*shares, Event(A, Happening.ANSWERED, 1)]
    assert mirror(*answered).shares_without_answer == 2


def test_opening_and_closing_are_no_turns():
    assert mirror((A, Happening.OPENED), (A, Happening.CLOSED)).turns == 0


def test_it_lasted_from_its_beginning_to_its_end_or_until_now():
    over = replace(
        says(running(ANA, has_open_part=False), ANA), ended_at=NOW + timedelta(minutes=7)
    )
    assert mirror(circle=over).minutes == 7
    assert mirror(circle=running(ANA)).minutes == 13
    assert mirror(circle=replace(over, ended_at=NOW + timedelta(seconds=50))).minutes == 0
    assert mirror(circle=lobby(ANA)).minutes == 0


def test_replies_during_turns_are_a_number():
    assert mirror(circle=replace(running(ANA), replies_in_turns=4)).replies_in_turns == 4
