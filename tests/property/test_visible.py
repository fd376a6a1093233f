"""What shows nothing on a screen is blank; what shows anything, in any script, is not."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.prompts.answers import Refusal, Share, read_share
from bot.domain.visible import is_blank

# U+2800, the fillers of Hangul and the musical null are letters or signs by their category.
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b\u180e\u180f\u200b\u200c\u200d\u200e\u200f"
    "\u202a\u202e\u2060\u2061\u2064\u2066\u2069\u2800\u3164\ufe00\ufe0f\ufeff\uffa0\ufff9"
    "\U0001d159\U0001d173\U000e0001\U000e0020\U000e007f\U000e0100\U000e01ef"
    "\u0301\u20dd\u0903 \t\n\u00a0\u2003\u2028\u3000\x00\x1f"
)
VISIBLE = "a.?éß7€—_*あ한中משกअΩжی\u0600\u06dd✓🙂\U0001fae8\U0001f1e9\ue000"
VISIBLE_WORDS = [
    "👩‍👩‍👧",
    "❤️",
    "1️⃣",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "🇩🇪",
    "می‌خواهم",
    "שלום",
    "\u200fשלום\u200f",  # noqa: RUF001 - a word of Hebrew
    "مرحبا",
    "क्षि",
    "한국어",
    "⠓⠊",
]

invisible = st.text(st.sampled_from(INVISIBLE), max_size=30)


@given(invisible)
def test_what_nobody_can_see_is_blank(text):
    assert is_blank(text)
    assert read_share(text, "a note", "advice") is Refusal.EMPTY


@given(invisible, st.sampled_from(VISIBLE), invisible)
def test_one_visible_character_is_enough(before, visible, after):
    assert not is_blank(before + visible + after)


@given(st.characters(categories=["L", "N", "P", "S"]))
def test_letters_numbers_and_signs_are_visible_but_for_the_few_that_show_nothing(letter):
    assert is_blank(letter) == (letter in INVISIBLE), f"U+{ord(letter):04X}"


@given(st.text(st.characters(categories=["Z", "Cc"])) | st.text(st.characters(categories=["M"])))
def test_spaces_and_marks_without_a_letter_are_blank(text):
    assert is_blank(text)


@pytest.mark.parametrize("words", VISIBLE_WORDS)
def test_emoji_and_scripts_that_need_joiners_are_words_and_stay_as_they_are(words):
    assert not is_blank(words)
    assert read_share(words, words, None) == Share(words, words)


@given(st.text(st.characters(categories=["L", "N", "S"]), min_size=1, max_size=20), invisible)
def test_what_joins_and_directs_stays_inside_words(words, inside):
    if is_blank(words):
        return
    joined = f"{words}{inside}{words}"

    assert read_share(joined, "", None) == Share(joined.strip())


def test_an_invisible_note_is_no_note():
    assert read_share("words", "\u200b\u2060", None) == Share("words")


def test_a_character_that_this_python_does_not_know_yet_is_taken_for_visible():
    unknown = next(
        chr(one) for one in range(0x1FAE0, 0x1FB00) if not unicodedata.name(chr(one), "")
    )

    assert not is_blank(unknown)
