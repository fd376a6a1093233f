"""What a group chose: counted at the end, and told of five people or more."""

import pytest

from bot.domain.rounds.tally import Tally, frozen, number_shown
from tests.check_ins import WEATHER


def test_four_choices_are_not_told():
    tally = frozen([{"sun"}] * 4)

    assert not tally
    assert tally == Tally()
    assert tally.of(WEATHER) == ()


def test_five_choices_are_told_in_the_order_in_which_they_were_offered():
    tally = frozen([{"storm"}, {"storm"}, {"sun"}, {"storm"}, {"storm"}])

    sun, _, storm = WEATHER
    assert tally
    assert tally.of(WEATHER) == ((sun, 1), (storm, 4))


def test_whoever_chose_several_is_one_person_with_each_counted_once():
    tally = frozen([["sun", "fog", "sun"], ["sun"], ["sun"], ["sun"], ["fog"]])

    assert dict(tally.counts) == {"sun": 4, "fog": 2}
    assert not frozen([["sun", "fog", "storm"], ["sun", "fog"]])


def test_what_a_format_no_longer_offers_is_left_out():
    assert frozen([{"hail"}] * 5).of(WEATHER) == ()


@pytest.mark.parametrize(("people", "shown"), [(0, None), (4, None), (5, 5), (11, 11)])
def test_a_number_of_people_is_told_from_five_on(people, shown):
    assert number_shown(people) == shown
