"""How a short text is cut and weighed; `learning/` says where the weights come from."""

from importlib.resources import files

import pytest

from bot.domain.reading.likeness import (
    HIGHEST_SUM,
    LONGEST,
    STRETCH,
    Weights,
    learnt,
    likenesses,
    off_for_length,
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
        ("lazy", []),
        ("so lazy", ["G4"]),
        ("so lazy and kind", []),
        ("tell us", ["G6"]),
        ("so lazy. tell", ["G4"]),
        ("words that it never saw", []),
    ],
)
def test_a_likeness_is_reached_where_its_sum_is_above_nothing(stretch, names):
    assert weights().alike(stretch) == tuple(names)


def test_what_weighs_against_one_takes_nothing_from_its_neighbours():
    alone = Weights.parse(["\tG4\tG6", "\t-1\t-1", "tell\t\t2"])
    beside = Weights.parse(["\tG4\tG6", "\t-1\t-1", "tell\t-9000\t2"])

    assert alone.alike("tell") == beside.alike("tell") == ("G6",)


def test_a_trait_weighs_the_same_each_time_it_is_met():
    ours = weights()

    assert [ours.alike("so lazy") for _ in range(3)] == [("G4",)] * 3


def test_the_beginning_of_a_word_that_it_never_saw_weighs():
    ours = Weights.parse(["\tG4", "\t-10", "lazi*\t6", "lazie*\t6", "lazy\t1"])

    assert ours.alike("lazier") == ("G4",)
    assert ours.alike("lazily") == ()


def test_the_more_words_the_more_has_to_speak_for_a_likeness():
    said = " a" * 14
    ours = Weights.parse(["\tG4", "\t-10", "lazy\t17"])

    assert ours.alike("lazy" + said) == ("G4",)
    assert ours.alike("lazy" + said + " a") == ()


def test_what_a_word_begins_with_weighs_with_it():
    ours = Weights.parse(["\tG4", "\t-10", "medi*\t6", "medicine\t6"])

    assert ours.alike("medicine") == ("G4",)


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
    assert sorted(traits("leave medicine 20")) == sorted(
        (
            *("^", "leave", "medicine", "#", "$"),
            *("^ leave", "leave medicine", "medicine #", "# $"),
            *("^ _ medicine", "leave _ #", "medicine _ $"),
            *("leav*", "leave*", "medi*", "medic*"),
        )
    )


def test_a_word_said_twice_weighs_once():
    assert traits("no no no").count("no") == 1


def test_what_somebody_else_said_does_not_weigh():
    assert "lazy" not in traits('she said "so lazy" to me')


def test_marks_alone_are_no_sentence():
    assert stretches("!" * (STRETCH + 1)) == []


def test_nothing_reads_like_nothing():
    assert likenesses("") == ()


def test_a_text_that_is_too_long_is_not_weighed():
    said = "you are all lazy. "
    assert likenesses(said * (LONGEST // len(said) + 1)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "you are all so lazy, pathetic!",
        "take 20 pills instead, trust me. trust the medicine",
        "hello there, hello hello",
        "a b c d e f g h i j k l m n o p",
    ],
)
def test_all_that_is_learnt_of_a_text_is_weighed(text):
    said = traits(text)
    rows = [f"{trait}\t1" for trait in {*said}]
    sum_of_all = len(said) - off_for_length(text)

    assert Weights.parse(["\tG4", f"\t-{sum_of_all}", *rows]).alike(text) == ("G4",)
    assert Weights.parse(["\tG4", f"\t-{sum_of_all + 1}", *rows]).alike(text) == ()


def test_no_words_add_up_to_more_than_a_sum_can_hold():
    header, start, *rows = (
        files("bot.domain.reading").joinpath("likeness.tsv").read_text("utf-8").splitlines()
    )
    for place, name in enumerate(header.split("\t")[1:], start=1):
        weighs = {line[0]: _number(line, place) for line in (row.split("\t") for row in rows)}
        # Of 400 characters: 200 words, twice as many pairs, and 400 times the same beginning.
        heaviest = sorted(map(abs, weighs.values()))[-600:]
        beginning = max(abs(weight) for trait, weight in weighs.items() if trait.endswith("*"))

        most = sum(heaviest) + 400 * beginning + abs(_number(start.split("\t"), place))
        assert most < HIGHEST_SUM, name


def _number(line: list[str], place: int) -> int:
    return int(line[place]) if place < len(line) and line[place] else 0


def test_the_weights_are_read_once():
    assert learnt() is learnt()
