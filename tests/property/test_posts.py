"""Whatever is posted is looked at without fail, and costs no more than its length."""

import sys
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.guidelines.catalogue import RULES
from bot.domain.guidelines.engine import explain, find
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.posts import InRound, Post
from bot.domain.reading.reading import read
from tests.unit.domain.guidelines.sentences import sentences

LONGEST = 4_000
SIGNS = "ai u r ill id'\"?!.,;:-()[]{}$%&€/\n0134579don't a.b.c||**`>@<:# \u2019\u0430\u200b\uff59"
NEAR = [one.text for one in sentences("near")]
MATCHING = list(sentences("match"))
TYPED = st.text(alphabet=SIGNS, max_size=60) | st.lists(st.sampled_from(NEAR), max_size=4).map(
    " ".join
)


@settings(deadline=None, max_examples=60)
@given(TYPED, st.sampled_from(MATCHING))
def test_a_span_lies_in_what_was_written(around, sentence):
    text = f"{around}\n{sentence.text}\n{around}"
    post = Post(read(text), is_reply=True, languages=frozenset({"en", "es"}))
    for finding in find(post):
        assert 0 <= finding.span.start < finding.span.end <= len(text)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=100) | TYPED, st.booleans(), st.sampled_from([None, InRound()]))
def test_no_post_raises_and_each_finding_is_explained(text, is_reply, in_round):
    post = Post(read(text), is_reply, in_round=in_round)
    for finding in find(post):
        explanation = explain(post, finding.rule_id)
        assert (explanation.outcome, explanation.span) == (Outcome.MATCHED, finding.span)


GATES = sorted({word for rule in RULES.values() for one in rule.shapes for word in one.gates[0]})
HOSTILE = [
    "you should just stop taking your meds and not tell us what happened, at least you need to ",
    "he said you should stop taking your meds, ",
    "you have to share ",
    "if you do not share, ",
    "u r a ",
    "'",
    '"',
    "`",
    "||a",
    "@a ",
    "<",
    "y\u200bo\u200bu ",
    "\uff59\uff4f\uff55 ",
    "y0u 4r3 $tup1d ",
    "no. you should. ",
    " ".join(GATES)[: LONGEST // 8],
    " ".join(NEAR)[: LONGEST // 8],
]


def steps(look: Callable[[], object]) -> int:
    """Return how many functions run, ours and Python's."""
    count = 0

    def on_call(_frame: object, event: str, _about: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(on_call)
    try:
        look()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("piece", HOSTILE, ids=lambda piece: piece[:20])
def test_the_work_grows_with_the_length_and_no_faster(piece):
    short, long = ((piece * LONGEST)[:length] for length in (LONGEST // 4, LONGEST))
    for text in (short, long):
        find(Post(read(text), is_reply=True))

    few = steps(lambda: find(Post(read(short), is_reply=True)))
    many = steps(lambda: find(Post(read(long), is_reply=True)))

    assert many <= 6 * few
