"""What makes the words of a rule harmless: quotes, reports, one's own story, questions, kindness.

Each guard returns why the words are harmless, or `None`.
"""

import re

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.rule import Guard, Match

_SPEAKERS = (
    r"(?:i|he|she|they|we|it|people|everyone|everybody|someone|somebody|anyone|nobody|who|that|"
    r"mom|mum|mother|dad|father|parents?|brother|sister|ex|husband|wife|partner|boyfriend|"
    r"girlfriend|friends?|boss|teacher|doctors?|doc|therapist|psychiatrist|psych|nurse|counsel+or|"
    r"sponsor|family|brain|head|mind|voices?|book|article|internet|google|others|some|guy|girl|"
    r"man|woman|lady|guideline|rule|song|lyrics?|movie|pastor|boyfriends|coworker|neighbou?r|aunt|"
    r"uncle|grandma|grandpa|son|daughter|kids?|part of me|@someone)"
)
_SAYS = (
    r"(?:said|says|say|saying|told|tells|telling|tell|called|calls|calling|call|asked|asks|heard|"
    r"hear|thought|thinks|think|thinking|believed|believes|believe|felt|feel like|yelled|screamed|"
    r"shouted|texted|wrote|kept|keeps?|claimed|claims|insisted|insists|goes|was like|is like|"
    r"are like|were like|am like|suggested|suggests|advised|recommended|wanted|want|wants|made me|"
    r"worried|worry|afraid|scared|judged?|judges|assumed|assumes|assume)"
)
_REPORT = re.compile(
    rf"\b{_SPEAKERS} (?:(?:just|always|never|once|also|even|only|still|often|really|have|has|had|"
    rf"would|used to|will|can|could|actually|literally|basically|sometimes|constantly|keep|keeps|"
    rf"kept|did|do|not|been|am|is|are|was|were|being) ){{0,4}}{_SAYS}\b"
    r"|\b(?:was|were|been|being|got|get|am) (?:(?:once|always|just|also|often) )?"
    r"(?:told|called|asked|advised|labell?ed|accused)\b"
    r"|\bmy (?:[a-z]+ ){0,2}(?:said|says|told|tells|called|calls|thinks|thought|wants|kept|keeps)\b"
    r"|\b(?:according to|in the words of|words like|things like|stuff like|phrases like|"
    r"comments like|tired of hearing|sick of hearing|hate hearing|hate when|hate it when)\b"
)
# "I think you should stop" and "I am telling you" are the speaker's own directive.
_OWN_VOICE = re.compile(
    r"\bi (?:(?:really|honestly|just|do|still|would|will|can|am|also|only) ){0,3}"
    r"(?:think|believe|say|said|tell|telling|told|feel like|want|wanted|suggest|recommend|"
    r"advise|worry|hear|heard) (?:that |to )?(?:you )?(?:that )?,? ?$"
)


def quoted(match: Match) -> Outcome | None:
    """Harmless between two quotes."""
    folded = match.post.reading.folded
    line = folded.rfind("\n", 0, match.start) + 1
    if folded.count('"', line, match.start) % 2 and '"' in folded[match.end :]:
        return Outcome.QUOTED
    return None


def reported(match: Match) -> Outcome | None:
    """Harmless behind "he told me", "people say", "I keep telling myself"."""
    before = match.before
    if before and _REPORT.search(before) and not _OWN_VOICE.search(before):
        return Outcome.REPORTED
    return None


def unless(pattern: str, outcome: Outcome, *, where: str = "sentence") -> Guard:
    """Return a guard: harmless where a pattern stands before, after, or in the whole sentence."""
    compiled = re.compile(pattern)

    def guard(match: Match) -> Outcome | None:
        return outcome if compiled.search(getattr(match, where)) else None

    return guard


def question(match: Match) -> Outcome | None:
    """Harmless in a sentence that ends with a question mark."""
    return Outcome.QUESTION if match.sentence.rstrip().endswith("?") else None


ALWAYS: tuple[Guard, ...] = (quoted, reported)
"""The guards that every shape has, whatever else."""
