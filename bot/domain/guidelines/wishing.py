"""Whether a post wishes for ideas of others: then ideas are what was asked for."""

import re

from bot.domain.reading.reading import Reading

_WISHES = (
    re.compile(
        r"\b(?:any|some) (?:\w+ )?(?:advice|tips|ideas|suggestions|recommendations|thoughts)\b"
    ),
    re.compile(
        r"\bwhat (?:would|do|did) (?:you|any ?(?:one|body)|people)(?: \w+)? (?:do|try|use)\b"
    ),
    re.compile(r"\bwhat (?:should|can|could|do) i (?:do|try|say|tell)\b"),
    re.compile(r"\b(?:has|have) any ?(?:one|body)(?: \w+)? (?:tried|found|used|done)\b"),
    re.compile(r"\bany ?(?:one|body)(?: \w+)? (?:know|have|got)\b[^.!?\n]{0,200}\?"),
    re.compile(r"\b(?:advice|tips|suggestions|ideas)(?: \w+)? (?:welcome|please|needed|wanted)\b"),
    re.compile(
        r"\b(?:need|want|looking for|would like|could use)(?: \w+)? (?:advice|tips|ideas)\b"
    ),
    re.compile(r"\b(?:algún|algun|alguna) (?:consejo|idea|sugerencia)\b"),
    re.compile(r"\bque (?:harian|hariais|harias|puedo hacer|hago)\b"),
)
_NAMES = "(?:advice|tips|ideas|suggestions|recommendations|consejos?|sugerencias?)"
_DECLINES = re.compile(
    rf"\b(?:no|without|zero|sin) (?:\w+ )?{_NAMES}\b"
    r"|\b(?:not|never) (?:want|need|after|(?:looking|asking|ask|here) for) "
    rf"(?:\w+ )?{_NAMES}\b"
    rf"|\bno (?:quiero|busco|necesito|pido) (?:\w+ )?{_NAMES}\b"
)


def asks_for_ideas(reading: Reading) -> bool:
    """Whether the writer asks others what they would do, or for advice by its name."""
    return _DECLINES.search(reading.folded) is None and any(
        wish.search(reading.folded) for wish in _WISHES
    )
