import logging

import pytest

from bot.domain.care.recognising.ages import LOWEST_AGES, AgeBand, states_an_age_under
from bot.domain.reading.reading import read
from tests.care_sentences import ages


def test_every_age_under_the_lowest_is_heard():
    assert [one for one in ages("under") if not states_an_age_under(read(one[0]), one[1])] == []


def test_no_other_age_is_taken_for_the_writers_own():
    assert [one for one in ages("not_under") if states_an_age_under(read(one[0]), one[1])] == []


@pytest.mark.parametrize(
    ("band", "age", "is_under"),
    [
        (AgeBand.ADULTS, 17, True),
        (AgeBand.ADULTS, 18, False),
        (AgeBand.TEENS, 12, True),
        (AgeBand.TEENS, 13, False),
        (AgeBand.MIXED, 12, True),
        (AgeBand.MIXED, 13, False),
    ],
)
def test_each_band_has_its_lowest_age(band, age, is_under):
    assert states_an_age_under(read(f"I'm {age}"), LOWEST_AGES[band]) is is_under


def test_an_age_in_one_sentence_of_many_is_heard():
    post = "My mum is 45 and yells a lot.\nI'm 15, by the way. She has been sober for 12 years."

    assert states_an_age_under(read(post), 18)


def test_an_age_is_never_logged(caplog):
    caplog.set_level(logging.DEBUG)
    for sentence, lowest in ages("under"):
        states_an_age_under(read(sentence), lowest)

    assert not caplog.records
