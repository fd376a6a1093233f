"""Whatever somebody types, recognising answers, and answers the same again."""

from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.care.recognising import recognise
from bot.domain.reading.reading import read
from tests.care_sentences import near_misses, sentences_to_find

PIECES = [sentence for sentence, _ in sentences_to_find()] + near_misses()
WORDS = sorted({word for piece in PIECES for word in piece.split()})
LONGEST_MESSAGE = 2000


@settings(deadline=None)
@given(st.text(max_size=LONGEST_MESSAGE))
def test_any_text_is_answered_the_same_twice(text):
    assert recognise(read(text)) == recognise(read(text))


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_any_order_of_its_words_is_answered(words):
    recognise(read(" ".join(words)))


@settings(deadline=None)
@given(st.sampled_from(sentences_to_find()), st.sampled_from(["", " ", "\n\n", " \u200b"]))
def test_space_around_a_sentence_changes_nothing(found, space):
    sentence, expected = found

    assert recognise(read(f"{space}{sentence}{space}")) == expected


def test_nothing_at_all_holds_nothing():
    assert recognise(read("")) is None


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))
def test_words_repeated_to_the_end_of_a_huge_text_cost_little(words):
    repeated = f"{' '.join(words)} "
    reading = read(repeated * (20_000 // len(repeated)))

    started_at = process_time()
    recognise(reading)

    assert process_time() - started_at < 2
