"""Every family: what a short post reads like as a whole, where no shape fits."""

import re
from collections.abc import Callable, Mapping
from functools import partial

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.posts import Post
from bot.domain.guidelines.rule import Rule
from bot.domain.guidelines.rules.advice import nobody_asked
from bot.domain.guidelines.rules.heavy import asks_for_a_note
from bot.domain.reading.reading import Span

_SEVERITIES: Mapping[Family, int] = {
    Family.MEDICAL_ADVICE: 2,
    Family.DIAGNOSIS: 2,
    Family.ADVICE: 1,
    Family.JUDGING: 2,
    Family.ONE_ROAD: 1,
    Family.PUSHING_TO_SHARE: 2,
    Family.COMPARING: 1,
    Family.CARRYING_OUT: 3,
    Family.DETAILS: 3,
    Family.SUPPLY: 3,
    Family.METHODS: 3,
    # Nobody is called from sleep for a guess; whoever is on duty looks soon.
    Family.PUSHING_TO_HARM: 3,
    Family.OFFERS: 2,
    Family.CHASING: 3,
    Family.ATTACKS: 3,
    Family.HEAVY_TOPICS: 1,
    Family.LABELS: 1,
}
_THE_WRITER = re.compile(r"\b(?:i|me|my|mine|myself)\b")
_SOMEBODY_ELSE = re.compile(
    r"\b(?:you|your|yours|u|ur|she|he|they|her|him|his|them|their|sounds?|that|this|it|someone"
    r"|somebody|@someone)\b"
)


def _is_about_others(post: Post) -> bool:
    """Say whether a post is not of the writer alone, who may say of themselves what they like."""
    folded = post.reading.folded
    return not _THE_WRITER.search(folded) or _SOMEBODY_ELSE.search(folded) is not None


_AROUND: Mapping[Family, Callable[[Post], bool]] = {
    Family.DIAGNOSIS: _is_about_others,
    Family.JUDGING: _is_about_others,
    Family.PUSHING_TO_HARM: _is_about_others,
    Family.ATTACKS: _is_about_others,
    Family.LABELS: _is_about_others,
    Family.ADVICE: nobody_asked,
    Family.HEAVY_TOPICS: asks_for_a_note,
}


_ABOUT_THE_RULES = re.compile(
    r"(?:(?:a|an|gentle|just|little|friendly|quick|rule|house) )*"
    r"(?:reminder|pinned|facilitators?|mods?|moderators?|hosts?|housekeeping|rules?|guidelines?)\b"
)
"""Who reminds of a guideline, or tells the team of a breach, says its very words."""


def _read_like(post: Post, family: Family) -> Span | None:
    for one in post.reading.likenesses:
        if one.name == family and not _ABOUT_THE_RULES.match(post.reading.folded):
            return post.reading.span(one.start, one.end)
    return None


RULES = tuple(
    Rule(
        f"{family.lower()}-likeness",
        family,
        severity,
        around=_AROUND.get(family),
        finder=partial(_read_like, family=family),
        is_likeness=True,
    )
    for family, severity in _SEVERITIES.items()
)
