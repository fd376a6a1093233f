"""Reading folds once and for all, points back into the text, and never takes long or fails."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.reading.reading import Reading, read

TRICKY = "aiurxs 1305$@!'\".,?-_*|~`<>#:/\\\n&m😂🏽"
TRICKY += "\u2019\u201c\u200b\u00e9\ud800\u00df\u0130\u0430\u0435\u1d00\u24b6\uff21\ufdfa"
PIECES = [
    *TRICKY,
    "don't ",
    "im ",
    "ill ",
    " u ",
    "youre",
    "sooo",
    "killll",
    "<@123>",
    "@Sam",
    "```",
    "https://a.b ",
    "> ",
    "||",
    "40mg",
    "2.5mg",
    "r/a_b",
    "'s",
    "'re",
]
TYPED = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
ANY = st.text(max_size=60) | TYPED


def folded(text: str) -> str:
    return read(text).folded


@given(ANY)
@example("x y im")
@example("aaa b c")
@example("w z x're")
@example("'a")
@example("a ... , b")
@example("b a \u043a")
@example("\u043a$")
def test_what_was_folded_stays_as_it_is(text: str):
    assert folded(folded(text)) == folded(text)


@given(ANY)
@example("x y im")
@example("w z x're")
@example("'a a'")
@example("1 2 3 a b")
@example("s-t-o-p u.r.g.e a.b")
@example("a, b. c")
@example("a\uff5c\uff5cb")
def test_the_quick_way_reads_what_the_careful_way_reads(text: str):
    quick, careful = read(text), read(f"{text}\r")
    assert (quick.folded, quick.words) == (careful.folded, careful.words)


@given(ANY, st.data())
def test_a_span_lies_in_the_text_as_it_was_written(text: str, data: st.DataObject):
    reading = read(text)
    start = data.draw(st.integers(0, len(reading.folded)))
    end = data.draw(st.integers(start, len(reading.folded)))

    span = reading.span(start, end)

    assert 0 <= span.start <= span.end <= len(text)


@given(ANY)
def test_the_span_of_a_word_holds_that_word(text: str):
    reading = read(text)
    place = 0
    for word in reading.folded.split():
        start = reading.folded.index(word, place)
        place = start + len(word)
        span = reading.span(start, place)
        assert span.end > span.start


@given(st.text(alphabet=st.characters(), max_size=40))
@example("\ud800\udfff")
@example("\x00")
def test_no_text_raises(text: str):
    assert isinstance(read(text), Reading)


@given(ANY)
@example("a!\u0444")
def test_sentences_hold_every_word(text: str):
    reading = read(text)
    held = " ".join(reading.folded[start:end] for start, end in reading.sentences)
    assert all(word in held for word in reading.folded.split() if word not in {"\n", "."})


def cost(text: str) -> float:
    """Return the seconds that the processor needs at best."""
    needed = []
    for _ in range(5):
        started = time.process_time()
        read(text)
        needed.append(time.process_time() - started)
    return min(needed)


HOSTILE = [
    "a ",
    "'a ",
    "<@",
    "`",
    "``a",
    "a.b",
    "é",
    "ﷺ",
    "> a\n",
    "(.)",
    "www.",
    "don't ",
    "a1",
    "@a",
    "||",
    "*a",
    "\n ",
    "https://",
    "u r a ",
    "<a:",
    "```a",
    "😂",
    "a\u0301\u0301\u0301",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_the_cost_grows_with_the_length_and_no_faster(piece: str):
    # Four times the length: four times the cost, and sixteen where it grew with the square.
    assert cost((piece * 4000)[:4000]) < 10 * cost((piece * 4000)[:1000]) + 0.001
