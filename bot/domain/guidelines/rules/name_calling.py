"""G15: slurs, unless somebody tells of them or calls themselves so."""

import re

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import Match, Rule, one_of, shape
from bot.domain.guidelines.rules.slurs import INNOCENT, LAST_WORDS, SLURS

SEVERITY, GRAVE = 3, 4
_INNOCENT = {word: re.compile(around) for word, around in INNOCENT.items()}


def _something_else(match: Match) -> Outcome | None:
    """Harmless where the same letters are a cigarette, a cat or a verb."""
    for word, around in _INNOCENT.items():
        if re.fullmatch(word, match.words) and around.search(match.sentence):
            return Outcome.IDIOM
    return None


SLUR = Rule(
    "g15-slur",
    Family.ATTACKS,
    SEVERITY,
    (shape(rf"\b{one_of(SLURS)}\b", LAST_WORDS),),
    guards=(
        _something_else,
        unless(
            r"\b(?:i am|i was|i might be|i will always be|am i|we are|us|as|my fellow|fellow|proud|"
            r"my|call "
            r"myself|called myself|calling myself|identify as|identified as|being|reclaim\w*|"
            r"myself|like) "
            r"(?:just |such |only |still |really |also |the |a |an |one |old |big |little |fat |"
            r"proud |happy |"
            r"local |token |resident |other |fellow |and |being ){0,4}$|\bme,? (?:a|the|your) "
            r"(?:\w+ )?$",
            Outcome.OWN_STORY,
            where="before",
        ),
        unless(
            r"^,? (?:and proud|myself|like me|march|pride|solidarity)\b",
            Outcome.OWN_STORY,
            where="after",
        ),
        unless(
            r"\b(?:called|calls|calling|call|labell?ed|named|nicknamed|yelled|yelling|shouted|"
            r"screamed|hissed|"
            r"spat|wrote|spray ?painted|painted|scratched|carved|tagged|hear|heard|hearing|hurled|"
            r"said|says|"
            r"say|saying|texted|messaged|used|using|uses|use|treated) "
            r"(?:\w+,? ){0,6}$|\b(?:word|words|term|terms|slur|slurs|insult|name|names|label)(?: "
            r"like| such "
            r"as)?,? (?:\w+ ){0,3}$",
            Outcome.REPORTED,
            where="before",
        ),
        unless(
            r"^ (?:is|was|are) (?:a|an|the|not a|such a) (?:slur|word|term|insult|bad word|ugly "
            r"word|"
            r"harmful)\b|^ (?:slur|word)\b",
            Outcome.REPORTED,
            where="after",
        ),
    ),
)

RULES = (SLUR,)
