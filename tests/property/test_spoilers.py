"""Words behind a spoiler are wholly hidden, and come back as they were."""

from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.prompts.spoilers import hide, show

BETWEEN = "\N{ZERO WIDTH SPACE}"
WORDS = st.text(alphabet=st.sampled_from("|ab \n`\\*#>🌱ש\u202e"), min_size=1, max_size=40)


@given(WORDS)
@example("|")
@example("||")
@example("|||")
@example("||a||")
@example("a\\")
def test_words_come_back_as_they_were(words: str):
    assert show(hide(words)) == words


@given(WORDS)
@example("|a|")
def test_nothing_ends_a_spoiler_but_its_own_end(words: str):
    hidden = hide(words)

    assert hidden.startswith("||")
    assert hidden.endswith("||")
    assert "||" not in hidden[2:-2]
    # Three bars in a row would be read as two and one.
    assert not hidden.startswith("|||")
    assert not hidden.endswith("|||")


@given(WORDS)
def test_a_hidden_share_still_fits_into_a_message(words: str):
    longest = (words * 1800)[:1800]

    assert len(hide(longest)) <= 2 * 1800 + 6
