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
    r"\b(?:you|your|yours|she|he|they|her|him|his|them|their|sounds?|that|this|it|someone"
    r"|somebody|@someone)\b"
)
# "That is OCD", but not "I may have OCD, I know them all, it is making my days long".
_SOMEBODY_NAMED_ILL = re.compile(
    r"\b(?:you|your|yours|she|he|they|her|him|his|someone|somebody|@someone|sounds?"
    r"|(?:that|this|it) (?:is|was|looks|screams|must|has to)(?! (?!noth|some|any)\w+ing\b))\b"
)


def _is_about_others(post: Post) -> bool:
    """Say whether a post is not of the writer alone, who may say of themselves what they like."""
    folded = post.reading.folded
    return not _THE_WRITER.search(folded) or _SOMEBODY_ELSE.search(folded) is not None


_KIND = re.compile(
    r"\b(?:not your fault|no shame|do not be (?:so |too )?(?:embarrassed|ashamed|hard on yourself)"
    r"|made the right (?:choice|decision)|proud of you|sorry to hear)\b"
)


def _is_unkind(post: Post) -> bool:
    """Say whether a post is about others and does not comfort them with the words of a verdict."""
    return _is_about_others(post) and not _KIND.search(post.reading.folded)


_PRAISE = re.compile(
    r"(?<!not )(?<!no )(?<!never )\b(?:a blessing|blessings|admired?|admirable|heroes|amazing"
    r"|gorgeous|beautiful|cherish\w*|honou?red|wonderful|brilliant|a credit to|opposite of"
    r"|equal rights|valued?|proud to|belong (?:here|in|with))\b"
    r"|\b(?:do|does) not deserve (?:to be )?(?:\w+ed|this|that|it|hate|abuse|shit)\b"
    r"|\b(?:stop|calling|call|called|say|saying|said) (?:[a-z@]+ ){1,4}(?:is|was|are|disgusting"
    r"|cockroach\w*|vermin|animals|dirt\w*|parasites?|names)\b"
)


def _is_hostile(post: Post) -> bool:
    """Say whether a post is about others and neither praises them nor takes their side."""
    return _is_about_others(post) and not _PRAISE.search(post.reading.folded)


def _names_somebody_ill(post: Post) -> bool:
    """Say whether a post names the illness of anybody but its writer."""
    folded = post.reading.folded
    return not _THE_WRITER.search(folded) or _SOMEBODY_NAMED_ILL.search(folded) is not None


_AROUND: Mapping[Family, Callable[[Post], bool]] = {
    Family.DIAGNOSIS: _names_somebody_ill,
    Family.JUDGING: _is_unkind,
    Family.PUSHING_TO_HARM: _is_about_others,
    Family.ATTACKS: _is_hostile,
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
