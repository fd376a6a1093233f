"""What people write and take and mourn every day, and what only sounds like danger."""

from bot.domain.care.recognising.place import Place
from bot.domain.care.recognising.surroundings import MEANT_TO_DIE
from bot.domain.reading.patterns import Pattern

_A_SHORT_SENTENCE = 14
_EXERCISE = Pattern(
    r" (?:(?:therapy|writing|class|school|english|therapist|counsell?or|group|journal\w*) "
    r"(?:exercise|assignment|prompt|task|homework|essay)|as an? (?:\w+ )?exercise|future (?:kids|"
    r"self|"
    r"me|husband|wife|children)|unsent|(?:letter|letters|goodbye) to (?:alcohol|my (?:addiction|"
    r"eating disorder|anxiety|younger self|old self|past)))(?= )"
)


def is_an_exercise(place: Place) -> bool:
    """A letter that somebody was asked to write, or writes to a drink."""
    return bool(_EXERCISE.search(place.message))


_WORRY = Pattern(
    r" (?:scar\w+|dark|worr\w+|concern\w+|goodbye|die|dying|suicid\w*|hurt\w*|last (?:post|"
    r"message)|"
    r"go on|kill\w*|danger|pills|safe|alive|hopeless|crisis|cry\w*|nothing left|done with)(?= )"
)


def is_nothing_to_worry_about(place: Place) -> bool:
    """Somebody is looked for, and nothing sounds as if they were in danger."""
    return not _WORRY.search(place.message)


_DAILY = Pattern(
    r" (?:breakfast|lunch|dinner|as prescribed|prescribed|every (?:day|morning|night)|on time|"
    r"daily|"
    r"(?:his|her|their) (?:heart|blood pressure|vitamins?|antibiotics?)|milk|flowers|photos)(?= )"
)


def is_a_daily_dose(place: Place) -> bool:
    """What somebody takes every day, as they should."""
    return bool(_DAILY.search(place.sentence)) and not MEANT_TO_DIE.search(place.message)


_FEELINGS = Pattern(
    r" (?:feelings|relationships?|marriage|divorc\w*|cheat\w*|affair|love|loves|loved|emotional\w*|"
    r"emotionally|words|break up|broke up|breakup|trust|lied|lies|lying|bdsm|kink\w*|ghost\w*|"
    r"ignor\w+|forgive|"
    r"apologi\w+|text|texts|miss)(?= )"
)

_BLOWS = Pattern(
    r" (?:hits?|hitting|beats?|beating|punch\w*|slap\w*|kick\w*|chok\w+|bruis\w+|scared|afraid|"
    r"terrified|physical\w*|violent|violence|drunk|drinks|knife|gun|blood|bleed\w*|locked|hospital|"
    r"safe|police|threat\w*|at night|belt)(?= )"
)

_ONLY_HURT = Pattern(r" (?:hurts?|hurting)(?= |$)")

_FIRST_PERSON = Pattern(r" (?:i|me|my|mine|us|we|our)(?= |$)")


def is_of_feelings(place: Place) -> bool:
    """Somebody was hurt by words or by a break-up: it is pain, and nobody's body is in danger."""
    return bool(
        _ONLY_HURT.search(place.matched) and _FEELINGS.search(place.message)
    ) and not _BLOWS.search(place.message)


def is_of_nobody_here(place: Place) -> bool:
    """A sentence about such things in general."""
    sentence = place.sentence
    return sentence.count(" ") > _A_SHORT_SENTENCE and not _FIRST_PERSON.search(sentence)


_SETTLED = Pattern(
    r" (?:never mind|nevermind|nvm|lol|found (?:him|her|them|it)|in (?:voice|vc)|is back|just "
    r"(?:saw|joined)|"
    r"sorted now|they are fine|she is fine|he is fine)(?= )"
)


def is_settled(place: Place) -> bool:
    """Who was looked for is there."""
    return bool(_SETTLED.search(place.message))


def is_without_the_writer(place: Place) -> bool:
    """A message in which nobody speaks of themselves."""
    return not _FIRST_PERSON.search(place.message)
