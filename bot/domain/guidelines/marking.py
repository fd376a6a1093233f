"""Words of a message with what the rules saw marked in them, for who looks at them once."""

from collections.abc import Callable, Collection, Iterator

from bot.domain.guidelines.catalogue import RULES
from bot.domain.guidelines.engine import explain
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.own_rules import OwnRuleSet
from bot.domain.guidelines.phone_numbers import NO_LINES, Lines
from bot.domain.guidelines.posts import InRound, Post
from bot.domain.reading.reading import Reading, Span

SHOWN = 1_200
"""How much of a message is shown; of a longer one what stands around the first marked place."""
BEFORE = 400
LEFT_OUT = "…"

# What stood around the words is not kept. Somewhere among these is what the rule asked for.
_AROUND = (
    (False, None),
    (True, None),
    (True, InRound(is_anothers_turn=True, are_replies_open=False, earlier_posts=9)),
)


def places(
    reading: Reading,
    rule_ids: Collection[str],
    own: OwnRuleSet | None,
    languages: frozenset[str],
    lines: Lines = NO_LINES,
) -> tuple[Span, ...]:
    """Return where these rules match a text now; nowhere, once it says something else."""
    found = {one.rule_id: one.span for one in (() if own is None else own.find(reading))}
    spans = [found.get(one) or _place(reading, one, languages, lines) for one in rule_ids]
    return tuple(sorted({one for one in spans if one is not None}, key=lambda one: one.start))


def marked(
    text: str, spans: Collection[Span], mark: Callable[[str], str], plain: Callable[[str], str]
) -> str:
    """Return a text with its places marked, cut to what stands around them."""
    first = min((one.start for one in spans), default=0)
    start = max(0, min(first - BEFORE, len(text) - SHOWN))
    end = min(len(text), start + SHOWN)
    pieces = "".join(_pieces(text, start, end, spans, mark, plain))
    return f"{LEFT_OUT if start else ''}{pieces}{LEFT_OUT if end < len(text) else ''}"


def _pieces(
    text: str,
    start: int,
    end: int,
    spans: Collection[Span],
    mark: Callable[[str], str],
    plain: Callable[[str], str],
) -> Iterator[str]:
    at = start
    for one in sorted(spans, key=lambda one: one.start):
        if one.start < at or one.start >= end:
            continue
        yield plain(text[at : one.start])
        at = min(one.end, end)
        yield mark(text[one.start : at])
    yield plain(text[at:end])


def _place(reading: Reading, rule_id: str, languages: frozenset[str], lines: Lines) -> Span | None:
    if rule_id not in RULES:
        return None
    for is_reply, in_round in _AROUND:
        post = Post(reading, is_reply=is_reply, in_round=in_round, lines=lines, languages=languages)
        explanation = explain(post, rule_id)
        if explanation.outcome is Outcome.MATCHED:
            return explanation.span
    return None
