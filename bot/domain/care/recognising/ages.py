"""Whether somebody states that they are younger than the people whom a server is for."""

import re
from collections.abc import Iterator
from enum import StrEnum

from bot.domain.reading.listing import listed
from bot.domain.reading.reading import Reading


class AgeBand(StrEnum):
    """Whom a server is for, as its set-up says."""

    ADULTS = "adults"
    TEENS = "teens"
    MIXED = "mixed"


LOWEST_AGES = {AgeBand.ADULTS: 18, AgeBand.TEENS: 13, AgeBand.MIXED: 13}
"""The years that people have at least: of age, or what Discord asks of everybody."""

_NUMBERS = "seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
_ORDINALS = (
    "seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth"
)
_YEARS = {word: age for age, word in enumerate(_NUMBERS.split(), start=7)}
_YEARS |= {str(age): age for age in _YEARS.values()}
_BIRTHDAYS = {word: age for age, word in enumerate(_ORDINALS.split(), start=7)}
_BIRTHDAYS |= {f"{age}th": age for age in _BIRTHDAYS.values()}
_AGE = rf"(?P<age>{'|'.join(sorted(_YEARS, key=len, reverse=True))})"
_BIRTHDAY = rf"my (?P<birthday>{'|'.join(_BIRTHDAYS)}) (?:birthday|bday)"
_OLD = r"(?: ?(?:years?|yrs?) ?old| ?y ?o| years of age)"
_START = r"^(?:(?:hi|hey|hello|so|ok|well|yes|yeah)(?: all| everyone| guys)?,? )?"
_SOON = (
    r"(?:tomorrow|today|tonight|soon|next|this|on|after|in (?:a|an|two|three|four|five|six|\d+) "
    r"(?:days?|weeks?|months?)|in (?:the )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|"
    r"spring|summer|autumn|fall|winter)|[.,?]|$)"
)
# Behind a number alone there is nothing that could be counted.
_COUNTS_NOTHING = (
    r"(?=[?!]|,(?! ?\d)|\.(?!\d)|$| (?:and(?! (?:\d|a (?:half|quarter)|counting|pregnant))|but|so|"
    r"btw|lol|though|because|if|here|now|still|already|too|please|sorry|idk|my|i|with my|who|hope|"
    r"is that|this (?:year|month)|going on \d+|[mf]|nb|trans)\b)"
)
_I_AM = r"(?<!\w)(?:i am|i m|im(?=\d)|my age is|my age)"
_STATED = (
    (
        rf"(?:{_I_AM}|^am|^age) ?(?:(?:only|just|still|literally|actually|barely|like|about|also|a|"
        rf"an|now|aged?|currently|really) )*{_AGE}(?:{_OLD}\b|[mf]\b|{_COUNTS_NOTHING})"
    ),
    rf"(?<!\w)i am of {_AGE} years\b",
    rf"(?<!\w)(?:i|me),? {_AGE} ?(?:[mf]\b|nb\b|{_OLD}\b)(?! ago)",
    (
        rf"{_START}(?:also )?(?:a |an )?{_AGE}(?: ?[mf]|{_OLD})?(?: (?:girl|boy|kid|teen|"
        r"male|female))? here\b(?! (?:people|are|in|last|tonight|today))"
    ),
    rf"^[mf] ?{_AGE}(?: here|,| and|$)",
    rf"(?<!\w)(?:as|being) (?:only )?(?:a |an )?{_AGE}(?:{_OLD}\b|(?= (?:is|sucks|and)\b))",
    rf"(?<!\w)i (?:have )?(?:just|only just|recently) (?:turned|became) {_AGE}\b",
    (
        rf"(?<!\w)turned {_AGE} (?:today|yesterday|last (?:week|month|night|\w+day)|this (?:week|"
        r"month|year)|a (?:week|month) ago)"
    ),
    rf"(?<!\w)(?:today is|it is) {_BIRTHDAY}(?! (?:sober|clean|without|of|in|since|off))",
)
_STATED_A_YEAR_EARLY = (
    (
        r"(?:(?<!\w)(?:i am|i will|i|i m)|^(?:am|about)?) ?(?:(?:only|just|still|finally|about to|"
        rf"going to|to) )*(?:turn|turning|be|become) {_AGE}{_OLD}? ?(?={_SOON})"
    ),
    rf"(?<!\w){_BIRTHDAY} (?:is )?(?:{_SOON}|coming)",
    (
        rf"(?<!\w)i am (?:not|almost|nearly|not even|not yet|soon)(?: quite)? {_AGE}(?: yet\b)?"
        rf"{_COUNTS_NOTHING}"
    ),
    rf"(?<!\w)i am (?:under|below|younger than) {_AGE}{_COUNTS_NOTHING}",
)
_FORMS = tuple(
    (earlier, re.compile(form))
    for earlier, forms in ((0, _STATED), (1, _STATED_A_YEAR_EARLY))
    for form in forms
)
_MINOR = re.compile(
    r"(?<!\w)i am (?:(?:still|only|just|technically|actually|also|legally) )*(?:a minor|underage|"
    r"under age|not (?:even )?(?:an adult|of age|legal)(?: yet)?)(?=[.,?]|$| (?:and|but|so|btw|i|"
    r"if|my|lol|sorry|because|here|still|too|though)\b)"
)
_OF_AGE = 18
_WATCHED = listed("minor underage age legal adult", " ".join(_BIRTHDAYS)) | {
    f"{before}{typed}{behind}"
    for typed in _YEARS
    for before in ("", "im", "m", "f")
    for behind in ("", "m", "f", "nb", "yo")
}
_NOT_NOW = re.compile(
    r"(?<!\w)(?:when|whenever|until|till|feels?|feeling|felt|wish|wished|imagine\w*|pretend\w*|"
    r"like|dream\w*|dreamt|as though|assumes?|assumed|thinks?|thought|guess\w*|said|says|told|"
    r"lied|lying|claim\w*|back then|remember|since before|acts?|acting|character|cosplay\w*|"
    r"lyrics?|song|sings?)(?: (?:that|i|me|we|he|she|they|people|everyone|was|is|as|if|a))*,?\"? ?$"
)
_IF = re.compile(r"(?<!\w)if ?$")
_MAY_I_STAY = re.compile(
    r"(?<!\w)(?:ok|okay|allowed|fine|alright|matter|join|stay|problem|be here) if ?$"
)
_TAKEN_BACK = re.compile(
    r"(?<!\w)(?:at heart|inside|in spirit|mentally|again|trapped in|jk|joking|kidding|when i was|"
    r"years ago|(?:19|20)\d\d|back then|used to|dog years|in (?:cat|dog) years|going on seventeen|"
    r"character|oc|(?:years?|months|days) (?:clean|sober)|(?:i|we) (?:was|were|had|did|thought|"
    r"wanted|loved|believed|dreamed|got|drank|hated))\b"
)


def states_an_age_under(reading: Reading, lowest_age: int) -> bool:
    """Say whether its writer states, of now, fewer years than `lowest_age`.

    The number itself goes nowhere: an age of somebody is never kept.
    """
    if _WATCHED.isdisjoint(reading.words):
        return False
    return any(
        age < lowest_age
        for start, end in reading.sentences
        for age in _stated(reading.folded[start:end].strip())
    )


def _stated(sentence: str) -> Iterator[int]:
    """Give each age that a sentence states of its writer, in years."""
    for earlier, form in _FORMS:
        for found in form.finditer(sentence):
            if not _is_of_another_time(sentence, found):
                yield _age_of(found) - earlier
    for found in _MINOR.finditer(sentence):
        if not _is_of_another_time(sentence, found):
            yield _OF_AGE - 1


def _age_of(found: re.Match[str]) -> int:
    said = found.groupdict()
    return _YEARS[said["age"]] if "age" in said else _BIRTHDAYS[said["birthday"]]


def _is_of_another_time(sentence: str, found: re.Match[str]) -> bool:
    """It is of long ago, of a wish or a game, or of what somebody else says."""
    before, after = sentence[: found.start()], sentence[found.start() :]
    if before.count('"') % 2 or _TAKEN_BACK.search(after):
        return True
    if _IF.search(before):
        return not _MAY_I_STAY.search(before)
    return bool(_NOT_NOW.search(before))
