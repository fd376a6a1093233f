"""How a short text is cut and weighed; `learning/` says where the weights come from."""

import pytest

from bot.domain.reading.likeness import (
    LONGEST,
    STRETCH,
    Weights,
    learnt,
    likenesses,
    stretches,
    traits,
)

FILE = [
    "\tG4\tG6",
    "\t-100\t-250",
    "lazy\t60",
    "so lazy\t50\t-40",
    "tell\t\t200",
    "tell us\t-30\t60",
    "kind\t-90\t-20",
]


def weights() -> Weights:
    return Weights.parse(FILE)


@pytest.mark.parametrize(
    ("stretch", "names"),
    [
        ("lazy", ()),
        ("so lazy", ("G4",)),
        ("so lazy and kind", ()),
        ("tell us", ("G6",)),
        ("so lazy . tell", ("G4",)),
        ("words that it never saw", ()),
    ],
)
def test_a_likeness_is_reached_where_its_sum_is_above_nothing(stretch, names):
    assert weights().alike(stretch) == names


def test_what_weighs_against_one_takes_nothing_from_its_neighbours():
    alone = Weights.parse(["\tG4\tG6", "\t-1\t-1", "tell\t\t2"])
    beside = Weights.parse(["\tG4\tG6", "\t-1\t-1", "tell\t-9000\t2"])

    assert alone.alike("tell") == beside.alike("tell") == ("G6",)


def test_a_trait_weighs_the_same_each_time_it_is_met():
    ours = weights()

    assert [ours.alike("so lazy") for _ in range(3)] == [("G4",)] * 3


def test_a_short_post_is_weighed_as_a_whole():
    assert stretches("you are late. again.") == [(0, 20)]


def test_a_longer_one_by_the_sentences_that_follow_each_other():
    sentence = "x" * 98 + ". "
    text = sentence * 4

    assert stretches(text) == [(0, 200), (100, 300), (200, 400)]


def test_a_sentence_that_is_longer_than_a_stretch_is_one():
    long = "y" * (STRETCH + 20) + ". "

    assert stretches(long + "no.") == [(0, len(long)), (len(long), len(long) + 3)]


def test_words_pairs_and_beginnings_weigh():
    assert traits("leave medicine 20") == {
        *("^", "leave", "medicine", "#", "$"),
        *("^ leave", "leave medicine", "medicine #", "# $"),
        *("leav*", "leave*", "medi*", "medic*"),
    }


def test_what_somebody_else_said_does_not_weigh():
    assert "lazy" not in traits('she said "so lazy" to me')


def test_marks_alone_are_no_sentence():
    assert stretches("!" * (STRETCH + 1)) == []


def test_nothing_reads_like_nothing():
    assert likenesses("") == ()


def test_a_text_that_is_too_long_is_not_weighed():
    said = "you are all lazy. "
    assert likenesses(said * (LONGEST // len(said) + 1)) == ()


def test_the_weights_are_read_once():
    assert learnt() is learnt()
