"""What staff type for a guideline: tidied, or refused with its reason."""

from bot.domain.guidelines.own_words import Refusal, read_words


def test_words_are_tidied():
    words = read_words(" We  listen. ", "Being heard", "Because it helps.\n\n")
    assert not isinstance(words, Refusal)
    assert (words.sentence, words.why) == ("We listen.", "Because it helps.")


def test_a_guideline_without_a_reason_is_refused():
    assert read_words("We listen.", "Being heard", " ") is Refusal.EMPTY


def test_words_too_long_for_the_card_are_refused():
    assert read_words("We listen. " * 100, "Being heard", "It helps.") is Refusal.TOO_LONG
