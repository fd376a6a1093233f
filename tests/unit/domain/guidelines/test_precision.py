"""Rules earn their place."""

import pytest

from bot.domain.guidelines.precision import Tally, Verdict, counts_as, recounted

FAIR, MISREAD = Verdict.FAIR, Verdict.MISREAD


@pytest.mark.parametrize(
    ("fair", "misread", "is_too_low"),
    [(0, 9, False), (7, 3, True), (8, 2, False), (79, 21, True), (80, 20, False), (0, 0, False)],
)
def test_under_eighty_of_a_hundred_after_ten_verdicts_is_too_low(fair, misread, is_too_low):
    assert Tally(fair, misread).is_too_low is is_too_low


def test_a_tally_is_told_in_percent_once_there_is_a_verdict():
    assert Tally().percent is None
    assert Tally(2, 1).percent == 66


def test_a_changed_verdict_counts_once():
    tally = recounted(Tally(), None, MISREAD)
    assert tally == Tally(0, 1)
    assert recounted(tally, MISREAD, FAIR) == Tally(1, 0)
    assert recounted(tally, MISREAD, None) == Tally()


def test_a_tally_that_staff_began_anew_never_falls_below_nothing():
    assert recounted(Tally(), MISREAD, FAIR) == Tally(1, 0)


def test_a_moderators_verdict_stands_above_the_persons_own():
    assert counts_as(MISREAD, None) is MISREAD
    assert counts_as(MISREAD, FAIR) is FAIR
    assert counts_as(None, None) is None
