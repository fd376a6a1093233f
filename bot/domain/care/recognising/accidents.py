"""The writer would be glad of an accident or an illness."""

from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    is_idiom,
    is_past,
    is_supposed,
    is_told_by_another,
)
from bot.domain.care.recognising.recognition import Kind, Urgency
from bot.domain.care.recognising.tempo import SOONER
from bot.domain.care.recognising.watch import watch

_END = (
    "(?= [,.?]| $| and| so| because| but| anymore| again| tonight| now| today| right now| rn| to)"
)

_FATE = (
    "(?:bus|car|truck|train|lorry|van|plane|meteor|asteroid|lightning|accident|crash|cancer|"
    "tumou?r|"
    "heart attack|stroke|aneurysm|illness|disease|virus|covid|earthquake|bomb|bullet|ambulance|"
    "infection|poison)"
)

ACCIDENT = Family(
    Kind.SELF,
    Urgency.GENTLE,
    watch(
        "",
        (
            (
                "bus car truck train lorry van plane meteor asteroid lightning accident crash "
                "cancer tumor stroke aneurysm illness disease virus covid ambulance attack"
            ),
            "hope wish wishing hoping pray praying if wishes half wait waiting",
        ),
        ("someone somebody", "shoots shoot stabs murders kills", "me"),
        ("should", "been", "me", "died instead car grave dead"),
        ("wish", "died killed"),
        ("god lord he they", "take took taken call", "me", "too instead home why"),
        ("wheel steering", "let"),
        ("hospital attempt overdose", "wish", "let"),
        ("what", "if", "let turned swerved jumped stepped"),
    ),
    compiled(
        (
            rf"(?:wish|hope|hoping|wishing|pray|praying|half hope|waiting for)(?: "
            rf"\S+){{0,4}} {_FATE}"
            r"(?: \S+){0,5} (?:hits?|takes?|took|kills?|killed|comes? back|came back|finish\w*|"
            r"not stop|too late|got|gets|crash\w*|runs?|ends?)(?: me| us| the job| it| back| into "
            r"me)?"
            f"{_END}"
        ),
        (
            rf"if (?:a|the|some|my|an|that|this) (?:\w+ )?{_FATE} (?:\w+ )?(?:hit|hits|took|takes|"
            r"killed|kills|ran|runs|struck|crashed|came|finished|got)(?: \S+){0,6} (?:would|will|"
            r"might) (?:\w+ )?(?:not (?:\w+ )?(?:mind|care|complain|be (?:sad|upset|bad|the "
            r"worst))|"
            "be (?:fine|ok|okay|glad|happy|relieved|grateful|a relief))"
        ),
        (
            r"(?:would|do) not (?:\w+ )?(?:mind|care|complain|be (?:sad|upset)) if (?:a |the |some "
            rf"|my |an )?(?:\w+ )?{_FATE} (?:\w+ )?(?:hit|hits|took|takes|killed|kills|ran|struck)"
        ),
        (
            r"if i (?:\w+ )?(?:got|get|was|were|am) (?:hit|run over|killed|shot|murdered|struck|in "
            r"an? (?:crash|accident)|sick)(?: \S+){0,6} (?:would|will|might) (?:\w+ )?(?:not "
            r"(?:\w+ )?(?:mind|care)|be (?:fine|ok|okay|glad|happy|relieved|grateful|a relief))"
        ),
        (
            r"(?:hope|hoping|wish|wishing|pray|praying) (?:that )?(?:someone|somebody|a \w+|he|"
            r"they|"
            "anyone) (?:would |will |just |could )?(?:shoots?|kills?|stabs?|murders?|kill|shoot) me"
        ),
        (
            "(?:should|could|wish it|wish that it) (?:have |had )?been me(?= (?:who|that|instead|"
            r"in (?:that|the|his|her)|not (?:him|her|my|them)|on that)| , not| $| \.)"
        ),
        (
            r"wish i (?:had |would have )?(?:\w+ )?(?:died|been killed)(?= (?:in|with|that|then|"
            r"instead|too|when|at|on|already|as)| [,.]| $)"
        ),
        (
            r"why (?:(?:did|does|will|would|has|can) )?(?:\w+ )?(?:god|he|they|the lord|death|"
            r"jesus) (?:did |does |will |would )?not "
            r"(?:\w+ )?(?:take|taken|call|let) me(?= (?:too|instead|home|as well|yet|die|already)| "
            "[,.?]| $)"
        ),
        r"(?:lord|god|jesus) (?:\w+ ){0,2}(?:to )?call me home",
        (
            r"(?:what if i|tempted to|thought of|want to|could) (?:\w+ )?let go of the (?:wheel|"
            "steering|rope|railing)"
        ),
        (
            r"what if i (?:\w+ )?(?:turned the wheel|swerved|jumped|stepped (?:off|in front|out)|"
            "took them all|never woke up|did not wake up)"
        ),
        (
            r"(?:hospital|attempt|overdose)(?: \S+){0,9} wish (?:that )?(?:they|he|she|you) (?:had "
            r"|"
            r"would have )?(?:\w+ )?let me (?:die|go)"
        ),
    ),
    (*ALWAYS, is_past, is_told_by_another, is_idiom, is_supposed),
    sharper=SOONER,
)
