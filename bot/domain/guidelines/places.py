"""Finds street addresses, full names and account numbers: what points at one person's door."""

import re
from collections.abc import Iterator

from bot.domain.reading.listing import listed as known

Span = tuple[int, int]

_SURE = (
    r"(?:street|road|avenue|ave|lane|boulevard|blvd|terrace|crescent|highway|parkway|rd|turnpike)"
)
_UNSURE = (
    r"(?:St|Dr|Drive|Ln|Ct|Court|Close|Way|Place|Pl|Square|Sq|Hwy|Circle|Cir|Grove|Gardens|Mews|"
    r"Hill|Row|"
    r"Walk|Rise|Parade|Trail|Loop|Alley|Wharf|Cove|Green|Park|Crossing|Ridge|Point|Route|Broadway)"
)
_NOT_A_NAME = (
    r"(?:days?|weeks?|months?|years?|yrs?|hours?|hrs?|min(?:ute)?s?|steps?|miles?|km|blocks?|"
    r"times?|"
    r"people|of|more|in|on|the|a|an|to|and|or|per|meetings?|my|your|our|for|from|out|is|it|that|"
    r"was|"
    r"when|am|pm|this|at|but|so|if|with|down|up|along|across|off|by|lane|long|mile|hour|day|cars?|"
    r"houses?|way|different|main)"
)
_STREET = re.compile(
    rf"(?<![\d:/.,$£€-])\b\d{{1,5}}[a-z]?,?\s+(?:(?!{_NOT_A_NAME}\b)[\w'\u2019.-]+\s+){{1,3}}?{_SURE}\b"
    rf"|(?<![\d:/.,$£€-])\b\d{{1,5}}[a-z]?,?\s+main\s+(?:st|street|road|rd)\b",
    re.IGNORECASE,
)
_CAPITAL_STREET = re.compile(
    rf"(?<![\d:/.,$£€-])\b\d{{1,5}}[a-zA-Z]?,?\s+(?:[NSEW]\.?\s+)?"
    rf"(?:(?:[A-Z][\w'\u2019-]+|\d{{1,3}}(?:st|nd|rd|th))\s+){{1,3}}?{_UNSURE}\b"
    rf"|\b(?:lives?|address is|home is|meet me|find me|come (?:over )?to|i'?m)\s+(?:at|on)?\s*"
    rf"\d{{1,5}}[a-z]?,?\s+(?!{_NOT_A_NAME}\b)[\w'\u2019-]+\s+(?i:{_UNSURE})\b",
)
_FOREIGN = re.compile(
    r"\b[^\W\d_][\w.'-]+(?:stra(?:ß|ss)e|gasse|platz|allee|straat|laan|gatan|vägen|vangen|vangur|"
    r"vej|gade|vegen|katu|tie|kuja|braut|vegur|gata|stræde|stræti)\s+\d{1,4}\s?[a-z]?\b"
    r"|\b[^\W\d_][\w.'-]+\s+(?:stra(?:ß|ss)e|str\.?|platz|allee|weg|u\.|utca)\s+\d{1,4}\b"
    r"|\b(?:calle|avenida|avda?\.?|plaza|paseo|carrer|rua|rúa|rue|viale|via|piazza|ul\.|ulica|"
    r"strada)\s+(?:(?:de|del|de la|de los|la|las|los|el|des|du|da|do|dos|di)\s+)?"
    r"(?:[^\W\d_][\w'-]+\s+){0,3}?[^\W\d_][\w'-]+,?\s+(?:n[ºo°.]*\s*|número\s+)?\d{1,4}\b"
    r"|\b\d{1,4}(?:\s?bis)?,?\s+(?:rue|boulevard|chemin|allée)\s+(?:de|du|des|la|le|l')"
    r"\s*[^\W\d_]\w+",
    re.IGNORECASE,
)
_BOX = re.compile(
    r"\bP\.?\s?O\.?\s+[Bb]ox\s+\d+|\b(?:PSC|[Uu]nit)\s+\d{4},?\s+[Bb]ox\s+\d+|"
    r"\b[AFD]PO\s+A[AEP]\s+\d{5}\b"
    r"|\b(?:[Aa]pt|[Aa]partment|[Ff]lat|[Ss]uite)\.?\s*#?\d{1,5}[a-z]?,?\s+(?:at\s+|in\s+)?(?:\d|"
    r"[A-Z])"
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b")
_STREETS = known(
    # "Dr" is read as "doctor".
    "street road avenue ave av lane boulevard blvd terrace crescent highway parkway rd turnpike "
    "st dr drive ln ct court close way place pl square sq hwy circle cir grove gardens mews "
    "hill row walk rise parade trail loop alley wharf cove green park crossing ridge point "
    "route broadway doctor"
)
_FOREIGN_ENDINGS = (
    "straße", "strasse", "gasse", "platz", "allee", "straat", "laan", "gatan", "vägen", "vangen",
    "vangur", "vej", "gade", "vegen", "katu", "tie", "kuja", "braut", "vegur", "gata", "stræde",
    "stræti", "str",
)  # fmt: skip
_FOREIGN_WORDS = known(
    "weg u utca calle avenida avda plaza paseo carrer rua rúa rue viale via piazza ul ulica "
    "strada boulevard chemin allée"
)
_BOXES = known("box psc unit apo fpo dpo apt apartment flat suite")
_DIGIT = re.compile(r"\d")

_POSSESSIVE = r"(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir)"
_PROPER = r"[A-Z][\w'\u2019-]+"
_FULL_NAME = re.compile(
    rf"\b{_POSSESSIVE}\s+(?:(?:real|full|actual|legal|whole)\s+)?name(?:['\u2019]s|\s+is|\s*:)\s+"
    rf"{_PROPER}(?:\s+[A-Z]\.?)?\s+{_PROPER}"
    rf"|\b{_POSSESSIVE}\s+(?:real|full|actual|legal|last)\s+names?(?:['\u2019]?s|\s+is|\s*:)\s+"
    r"(?!(?:not|a|an|the|none|private|so|on|in|something|really|way|too|hard|weird)\b)\w+"
    rf"|\b{_PROPER}\s+{_PROPER},?\s+(?:works|teaches|lives|goes to school)\s+(?:at|in|on)\s+"
    r"(?:the\s+)?[A-Z]"
    rf"|\b(?:name(?:['\u2019]s| is|d)|called)\s+{_PROPER}\s+{_PROPER}\s+(?:and|who)\s+"
    r"(?:he|she|they)?\s*"
    r"(?:works?|teach(?:es)?|lives?|goes)\b"
)
_RELATION = (
    r"(?:ex|husband|wife|boss|sister|brother|mum|mom|dad|friend|cousin|uncle|aunt|roommate|"
    r"neighbou?r|teacher|boyfriend|girlfriend|partner|stalker|abuser|rapist|landlord|manager|"
    r"counsell?or|therapist|psychiatrist)"
)
_NOT_NAMED = (
    r"(?!(?:Is|Was|And|Has|The|My|I|A|An|Dr|Mr|Mrs|Ms|Miss|Aunt|Uncle|Jesus|God|On|In|At|For|From|"
    r"To|Said|Told|Who|When|But|So|If|Just|Always|Never|Had|Will|Would|Does|Did|Are|Also|Because|"
    r"Day|Christmas|New|Not|Very|Of|With|That|This|It|He|She|They)\b)"
)
_RELATED = re.compile(
    rf"\b[Mm]y {_RELATION}(?:['\u2019]s name)?(?:,| is| was|:| called| named| is called| is "
    rf"named)?\s+{_NOT_NAMED}{_PROPER}\s+{_NOT_NAMED}{_PROPER}"
)
_SCHOOL = re.compile(
    rf"\b(?:go to|attend|study at|teach at|teaches at|goes to)\s+{_PROPER}(?:\s+{_PROPER})?\s+"
    r"(?:High|Middle|Academy|College|University|Elementary|Secondary|Primary|Grammar)\b"
)
_WORKPLACE = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Ii]|[Tt]hey|[Hh]is|[Hh]er|[Mm]y \w+) (?:\w+ )?(?:works?|"
    r"teach(?:es)?)\s+at\s+(?:the\s+)?"
    rf"{_PROPER}(?:\s+{_PROPER})?\s+(?:on|in|at)\s+(?:\d{{1,3}}(?:st|nd|rd|th)|{_PROPER})"
)
_SCHOOLS = known("high middle academy college university elementary secondary primary grammar")
_PLATE = re.compile(
    r"\b(?:licen[cs]e|number|registration|reg)\s+plate\b[^.!?\n]{0,15}?[:\s]"
    r"(?=[A-Z0-9 -]*\d)[A-Z0-9]{2,4}[ -]?[A-Z0-9]{2,4}\b"
)
_HOME = re.compile(
    r"\b(?:live|lives|living|house|home|works?|flat|apartment|find (?:me|him|her|them)|stays?|"
    r"staying)\b[^.!?\n]{0,40}?\b(?:on|at|in|off)\s+(?:the\s+)?[A-Z][\w'\u2019]+\s+(?:Street|St|"
    r"Road|Rd|"
    r"Avenue|Ave|Lane|Drive|Close|Court|Terrace|Crescent|Boulevard|Square|Grove)\b"
)
_HOMES = known(
    "street st road rd avenue ave lane drive close court terrace crescent boulevard square grove"
)
_WORKING = known("work works teach teaches")
WORDS_OF_PLACES = known("name names named called works teaches lives plate")
# What stands before is asked behind the first letter: a pattern is found sooner by a letter.
TWO_NAMES = re.compile(r"[A-Z](?<!\w[A-Z])[\w'\u2019-]{1,30} [A-Z]")
_NINE_DIGITS = re.compile(r"\d(?:\D{0,4}\d){8}")
_NUMBERS = re.compile(
    r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])|\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}\b"
    r"|(?<![\d/=.+-])\d(?:[ -]?\d){12,18}(?![\d/])"
)


def find_addresses(text: str, words: frozenset[str]) -> Iterator[Span]:
    """Yield where a street and a number stand, or another place where one person lives."""
    if not words.isdisjoint(_HOMES):
        yield from _spans(_HOME, text)
    if not _DIGIT.search(text):
        return
    if not words.isdisjoint(_STREETS):
        yield from _spans(_STREET, text)
        yield from _spans(_CAPITAL_STREET, text)
    if any(word.endswith(_FOREIGN_ENDINGS) for word in words) or not words.isdisjoint(
        _FOREIGN_WORDS
    ):
        yield from _spans(_FOREIGN, text)
    if not words.isdisjoint(_BOXES):
        yield from _spans(_BOX, text)
    yield from _spans(_POSTCODE, text)


def find_identities(text: str, words: frozenset[str]) -> Iterator[Span]:
    """Yield where somebody's full name, account or document number stands."""
    if not words.isdisjoint(WORDS_OF_PLACES):
        yield from _spans(_FULL_NAME, text)
    if not words.isdisjoint(_WORKING):
        yield from _spans(_WORKPLACE, text)
    if "my" in words:
        yield from _spans(_RELATED, text)
    if not words.isdisjoint(_SCHOOLS):
        yield from _spans(_SCHOOL, text)
    if "plate" in words:
        yield from _spans(_PLATE, text)
    if _NINE_DIGITS.search(text):
        yield from (match.span() for match in _NUMBERS.finditer(text) if _is_account(match[0]))


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    return (match.span() for match in pattern.finditer(text))


def _is_account(written: str) -> bool:
    digits = [int(letter) for letter in written if letter.isdigit()]
    if len(digits) == 9 or written[0].isalpha():
        return True
    # The check digit of a bank card (ISO/IEC 7812).
    doubled = [digit * 2 - 9 * (digit > 4) for digit in digits[-2::-2]]
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0
