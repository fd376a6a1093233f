"""The boundaries between what is recognised and what is left alone, one rule a test."""

import pytest

from bot.domain.care.recognising import Kind, Recognition, Urgency, recognise
from bot.domain.reading.reading import read

GENTLE = Recognition(Kind.SELF, Urgency.GENTLE)
URGENT = Recognition(Kind.SELF, Urgency.URGENT)


@pytest.mark.parametrize(
    ("past", "joined"),
    [
        ("I used to want to die", "I used to want to die and I want it again now"),
        ("I wanted to kill myself in 2019", "I wanted to kill myself in 2019 and I want to again"),
        (
            "I tried to kill myself years ago",
            "years ago i tried to kill myself, tonight i will again",
        ),
        (
            "I had a plan in my twenties",
            "I had a plan in my twenties and I still have the pills here",
        ),
        ("I was suicidal at 19", "I was suicidal at 19 and I am suicidal again"),
    ],
)
def test_the_past_is_left_alone_unless_it_is_back(past, joined):
    assert recognise(read(past)) is None
    assert recognise(read(joined)) is not None


@pytest.mark.parametrize(
    "said",
    [
        "I wish I wasn't here, alive I mean",
        "I wish I could sleep and not wake up",
        "what's the point of living",
        "I've been thinking about killing myself",
    ],
)
def test_a_wish_or_a_thought_without_a_way_is_gentle(said):
    assert recognise(read(said)) == GENTLE


@pytest.mark.parametrize(
    "said",
    [
        "I've been thinking about hanging myself",
        "I don't know if I can hold on tonight",
        "it is so dark in my head and the pills are next to me",
        "I'm doing it now, I'm killing myself",
        "I took all of them. Sorry.",
        "I've written my goodbye letter",
        "Saturday at midnight I will jump off the bridge",
    ],
)
def test_a_way_a_time_means_or_an_act_is_urgent(said):
    assert recognise(read(said)) == URGENT


def test_what_another_person_said_is_about_them():
    assert recognise(read("my sister said she wants to die")) == Recognition(
        Kind.OTHER_IN_DANGER, Urgency.GENTLE
    )
    assert recognise(read("my sister said she is going to kill herself tonight")) == Recognition(
        Kind.OTHER_IN_DANGER, Urgency.URGENT
    )


def test_somebody_of_this_group_is_worried_about():
    said = "Can a mod look at what Tess posted, I think she's in danger"

    assert recognise(read(said)) == Recognition(Kind.WORRIED_ABOUT_SOMEONE, Urgency.URGENT)


@pytest.mark.parametrize(
    "said",
    [
        "this queue makes me want to die lol",
        "I will die of laughter",
        "kill me now, another zoom call",
        "I'd rather die than eat olives",
    ],
)
def test_a_joke_is_left_alone(said):
    assert recognise(read(said)) is None


def test_a_joke_that_is_taken_back_is_not_one():
    assert recognise(read("kms lol. no actually, not joking, I want to kill myself")) == URGENT


@pytest.mark.parametrize(
    "said",
    [
        "I quit for good this time",
        "clean for good, day 90",
        "I want to end this for good, no more beer",
    ],
)
def test_leaving_a_habit_for_good_is_recovery(said):
    assert recognise(read(said)) is None


@pytest.mark.parametrize(
    "said",
    [
        "I am not going to kill myself",
        "I no longer want to die",
        "I've never wanted to die",
        "my therapist asked if I want to die and I said no",
    ],
)
def test_what_is_denied_is_left_alone(said):
    assert recognise(read(said)) is None


def test_a_denial_that_is_undone_is_heard():
    assert recognise(read("I don't want to kill myself but I don't want to live either")) == GENTLE


@pytest.mark.parametrize(
    "said",
    [
        'the song goes "I want to die" and I love it',
        "🎵 I want to die 🎵",
        "my character kills himself in chapter two",
        "> I want to kill myself\nthank you for saying it",
        "suicide rates went up again",
        "How do I help someone who is suicidal?",
    ],
)
def test_lyrics_stories_quotes_and_the_subject_are_left_alone(said):
    assert recognise(read(said)) is None


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("I took too many of my pills by mistake and I can't stay awake", Kind.MEDICAL),
        ("my boyfriend choked me last night", Kind.BEING_HURT),
        ("she has a knife and she is threatening me", Kind.BEING_HURT),
        ("my friend took all his pills and won't wake up", Kind.OTHER_IN_DANGER),
        ("has anyone heard from Mia since that goodbye message?", Kind.WORRIED_ABOUT_SOMEONE),
    ],
)
def test_each_kind_has_its_own_words(said, kind):
    recognition = recognise(read(said))

    assert recognition is not None
    assert recognition.kind is kind


@pytest.mark.parametrize(
    "said",
    [
        "I don\u2019t want to be alive",
        "i d\u043en't want to be \u0430live",
        "\uff49 \uff44\uff4f\uff4e\uff54 \uff57\uff41\uff4e\uff54 \uff54\uff4f be alive",
        "i don't want to be a\u00adlive",
        "i don't want to be a\u200blive",
        "i don't want to be al\u00edve",
        "i don't want to be 4live",
        "i don't want to be a.l.i.v.e",
        "i don't want to l i v e anymore",
        "i don't want to be aliiiive",
        "i dont wanna be alive",
        "I DON'T WANT TO BE ALIVE!!!",
        "||i don't want to be alive||",
        "i don't ~~not~~ want to be alive",
        "**i** don't *want* to be __alive__",
    ],
)
def test_no_spelling_hides_a_wish(said):
    assert recognise(read(said)) == GENTLE
