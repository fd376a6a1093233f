"""What makes the words of a rule harmless: quotes, reports, one's own story, questions, kindness.

Each guard returns why the words are harmless, or `None`.
"""

import re

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.rule import Guard, Match
from bot.domain.reading.listing import listed

_SPEAKERS = (
    r"(?:i|he|she|they|we|it|people|everyone|everybody|someone|somebody|anyone|nobody|who|that|"
    r"mom|mum|mother|dad|father|parents?|brother|sister|ex|husband|wife|partner|boyfriend|"
    r"girlfriend|friends?|boss|teacher|doctors?|doc|therapist|psychiatrist|psych|nurse|counsel+or|"
    r"sponsor|family|brain|head|mind|voices?|book|article|internet|google|others|some|guy|girl|"
    r"man|woman|lady|guideline|rule|song|lyrics?|movie|pastor|boyfriends|coworker|neighbou?r|aunt|"
    r"uncle|grandma|grandpa|son|depression|addiction|anxiety|disease|illness|"
    r"daughter|kids?|part of me|@someone)"
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
# "You should leave, is what my sister told me".
_SO_THEY_SAID = re.compile(
    r"\b(?:is|was|are) (?:all |just |literally |exactly )?what (?:i|he|she|they|people|everyone|"
    r"my [a-z]+|the [a-z]+) (?:(?:always|kept|keeps?|used to|once|would|just) ){0,2}"
    r"(?:said|say|says|saying|told|tell|tells|telling|heard|hear|thought)\b"
    r"|^[^.?!\n]{0,40}[,\"] (?:he|she|they|my [a-z]+) (?:(?:always|once|would|used to) )?"
    r"(?:said|told me|says|tells me|say to me|yelled|shouted|texted)\b"
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
    if _SO_THEY_SAID.search(match.after):
        return Outcome.REPORTED
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


# A verb behind these is said to whoever reads.
_LEADS = listed(
    "just please honestly seriously dude bro girl hun babe mate man sis op also first maybe",
    "instead definitely sweetie honey love look listen @someone yeah yes no ok okay nah lol tbh",
    "imo ngl hey always simply now friend buddy dear tip advice suggestion me idk well oh ugh wow",
    "omg guys all obviously literally next finally already again go and gosh god sweetheart hon",
    "fam pal",
)
_JOINING = listed("and so but then or because plus")
# "you should" behind these is asked, wished or told about, and not said to anybody.
_BEFORE_YOU = listed(
    "do did does can could would will should if when what whatever where whenever anything all",
    "everything things time space support help how why as than until unless whether who which",
    "while once wherever whichever though although hope wish glad sorry said since after before",
    "happy sad proud because know knew realize realized realise realised something even everybody",
    "everyone someone somebody much long way more less sooner faster longer harder higher further",
    "moment",
)
_CLAUSE = re.compile(r"[.?!,\n] ?|\b(?:and|but|so|well|hey|yeah|ok|though|because) ")
_SAID = re.compile(
    rf"[.?!,\n\"] ?|(?<![^ \n])(?:{'|'.join(sorted(_LEADS | _JOINING, key=len, reverse=True))}) "
    r"|(?=\byou )"
)


def clause_starts(folded: str) -> tuple[int, ...]:
    """Return where a clause can begin."""
    return (0, *(found.end() for found in _CLAUSE.finditer(folded)))


def said_starts(folded: str) -> tuple[int, ...]:
    """Return where `directed` lets something begin."""
    return (0, *(found.end() for found in _SAID.finditer(folded)))


_SUBJECT = re.compile(r"\b(i|we|he|she|they|it|who|my|myself|our|his|their|people|you|your)\b")
_MINE = listed("i we he she they who my myself our people")


def directed(match: Match) -> Outcome | None:
    """Harmless unless it is said to somebody: "you should …", or a bare "stop …"."""
    words = match.words
    last = match.before.rstrip(" ").rpartition(" ")[2]
    if words.startswith("you "):
        return Outcome.OWN_STORY if last in _BEFORE_YOU else None
    if not last or last[-1] in ',.?!"\n':
        return _told(match.before)
    if last in _LEADS or last in _JOINING:
        return _told(match.before)
    return Outcome.NEGATED if last in {"not", "never"} else Outcome.OWN_STORY


def _told(before: str) -> Outcome | None:
    """Return that somebody tells of their own, where the last person named before is not "you"."""
    subjects = _SUBJECT.findall(_OPINION.sub(" ", before))
    return Outcome.OWN_STORY if subjects and subjects[-1] in _MINE else None


_OPINION = re.compile(
    r"\b(?:i|we) (?:(?:really|honestly|just|do|would|will|can|am|also|only|have|not) ){0,3}"
    r"(?:think|believe|say|tell you|telling you|told you|feel like|want you|suggest|recommend|"
    r"advise|swear|promise|bet|know|mean|guess|hope|beg|urge|get it|understand|hear|see|love|"
    r"agree|been there|said|sorry|care)\b"
    r"|\btrust me\b|\bmy (?:advice|opinion|suggestion|tip|two cents)\b"
)


def of_myself(match: Match) -> Outcome | None:
    """Harmless in a sentence about oneself."""
    return Outcome.OWN_STORY if _OF_MYSELF.search(match.sentence) else None


_OF_MYSELF = re.compile(r"\bi\b|(?<!trust )(?<!believe )(?<!tell )\bme\b|\b(?:my|myself|mine)\b")


def said_to_you(match: Match) -> Outcome | None:
    """Harmless where "you" at its start is asked or told about: "if you …", "do you …"."""
    last = match.before.rstrip(" ").rpartition(" ")[2]
    return Outcome.OWN_STORY if last in _BEFORE_YOU else None


_TURNED = re.compile(r"\b(?:not|never|no|none|nothing|nobody|neither|nor|without|hardly)\b")


def turned_around(match: Match) -> Outcome | None:
    """Harmless behind a "not", "none" or "never" in the same sentence."""
    return Outcome.NEGATED if _TURNED.search(match.before) else None


ALWAYS: tuple[Guard, ...] = (quoted, reported)
"""The guards that every shape has, whatever else."""
