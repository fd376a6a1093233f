"""One word without a name is a word: no sentence, no link, no mention, nothing unseen."""

import pytest

from bot.domain.rounds.one_word import LONGEST_WORD, Refusal, read_word


@pytest.mark.parametrize(
    "word",
    [
        "tired",
        "half-hearted",
        "l'espoir",
        "¡Aquí!",
        "ok…",
        "سلام",
        "می‌خواهم",
        "नमस्ते",
        "疲れた",
        "42",
        "\N{SUN WITH FACE}",
        "\N{WOMAN}\N{ZERO WIDTH JOINER}\N{PERSONAL COMPUTER}",
        "☀️",
        "w" * LONGEST_WORD,
    ],
)
def test_words_of_all_languages_and_emoji_are_words(word):
    assert read_word(f"  {word}\n") == word


@pytest.mark.parametrize("text", ["", "   ", "\u200b", "\N{BRAILLE PATTERN BLANK}"])
def test_what_cannot_be_seen_is_no_word(text):
    assert read_word(text) is Refusal.EMPTY


def test_a_word_has_thirty_letters_at_most():
    assert read_word("w" * (LONGEST_WORD + 1)) is Refusal.TOO_LONG


@pytest.mark.parametrize(
    "text",
    [
        "two words",
        "two\nwords",
        "two\N{NO-BREAK SPACE}words",
        "@everyone",
        "<@123>",
        "#general",
        "http://a.b",
        "discord.gg/x",
        "evil.com",
        "a,b",
        "**bold**",
        "`code`",
        "||x||",
        "[x](y)",
        "...",
        "\u202ereversed",
        "me\u2066x",
    ],
)
def test_what_is_more_than_a_word_or_less_is_refused(text):
    assert read_word(text) is Refusal.NOT_ONE
