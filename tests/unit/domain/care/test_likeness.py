"""What the words of a message weigh together, where no family of care knows them."""

import pytest

from bot.domain.care.recognising import Kind, Recognition, Urgency, recognise
from bot.domain.care.recognising.likeness import read_like
from bot.domain.guidelines.engine import find
from bot.domain.guidelines.posts import Post
from bot.domain.reading.reading import read

NEEDS = [
    (Kind.SELF, "there's no version of my future that i want to be alive in"),
    (Kind.SELF, "You can take my name off the rota. I shan't be living by then."),
    (Kind.SELF, "gave my guitar to my brother today. he doesn't know why. I won't be needing it"),
    (Kind.BEING_HURT, "He says he'll send the video to my imam if I don't come to the hotel."),
    (Kind.BEING_HURT, "i owe money and they said they'll break my legs on friday"),
    (Kind.OTHER_IN_DANGER, "the kid next door is locked out in the snow"),
    (Kind.WORRIED_ABOUT_SOMEONE, "she made me promise but i cant keep it. indigo's going to do it"),
    (Kind.WORRIED_ABOUT_SOMEONE, "is anyone near brighton? Elliot from here isn't safe"),
]


@pytest.mark.parametrize(("kind", "text"), NEEDS)
def test_a_need_in_words_that_no_family_knows_is_met_gently(kind, text):
    assert recognise(read(text)) == Recognition(kind, Urgency.GENTLE)


@pytest.mark.parametrize(
    "text",
    [
        "one of my edibles is missing and my 4 year old cant stay awake",
        "waters went green and the midwife isn't picking up",
    ],
)
def test_a_body_in_danger_does_not_wait_for_certainty(text):
    assert recognise(read(text)) == Recognition(Kind.MEDICAL, Urgency.URGENT)


@pytest.mark.parametrize(("kind", "text"), NEEDS)
def test_whom_a_message_names_first_hides_no_need(kind, text):
    assert recognise(read(f"<@1477953359708160007> {text}")) is not None


def test_what_reads_like_a_breach_alone_is_no_need():
    reading = read("I'd spit on you if I saw you, and I'd make sure your kids watched")

    assert find(Post(reading)) != ()
    assert read_like(reading) is None


def test_a_family_that_knows_the_words_goes_before_what_they_weigh():
    assert recognise(read("I'm going to kill myself tonight.")) == Recognition(
        Kind.SELF, Urgency.URGENT
    )
