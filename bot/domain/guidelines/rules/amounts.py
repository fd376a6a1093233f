"""G11: more shapes of amounts, told or asked for."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import shape
from bot.domain.guidelines.rules.means import ASKED_IN_KINDNESS
from bot.domain.guidelines.rules.substances import NAMED, N
from bot.domain.guidelines.rules.words import NUMBER
from bot.domain.reading.listing import listed

_DYING = (
    r"(?:die|dying|death|kill (?:me|you|yourself|myself|someone|a person|him|her)|(?:kill|killing) "
    r"(?:my ?self|your ?self)|end (?:it(?! (?:is|was|with|here))|my life|your life|things)|"
    r"overdose|od\b|not wak(?:e|ing)|"
    r"never wak(?:e|ing)|be (?:lethal|fatal|deadly|dead)|stop (?:my|your) heart|suicide|be enough "
    r"to|"
    r"bleed out)"
)
_DYING_WORDS = listed(
    "die dying death kill killing end overdose od wake waking lethal fatal deadly dead heart "
    "suicide",
    "enough bleed",
)
_PILLS = (
    rf"(?:{N}|mg|milligrams?|ml|grams?|g|pills?|tablets?|tabs|capsules?|caps|bottles?|boxes|packs?|"
    r"packets?|strips?|paracetamols?|tylenols?|ibuprofens?|aspirins?|acetaminophen|insulin|"
    r"sleeping|"
    r"painkillers?|antidepressants?|propranolol|benadryl|meds|ones|of (?:them|those|these))"
)
_PILL_WORDS = NAMED | listed(
    "mg milligrams ml gram grams g pill pills tablet tablets tabs capsule capsules caps bottle "
    "bottles",
    "boxes pack packs packet packets strip strips paracetamol paracetamols tylenol tylenols "
    "ibuprofen",
    "ibuprofens aspirin aspirins acetaminophen insulin sleeping painkiller painkillers "
    "antidepressant",
    "antidepressants propranolol benadryl meds ones them those these",
)
AMOUNTS = (
    shape(
        rf"\bhow (?:many|much)\b[^.!\n]{{0,30}}?\b{_PILLS}\b[^.!\n]{{0,40}}?\b{_DYING}",
        _DYING_WORDS,
        _PILL_WORDS,
        "how",
        guards=(ASKED_IN_KINDNESS,),
    ),
    shape(
        r"\b(?:lethal|fatal|deadly) (?:dose|dosage|amount|quantity|combo|combination|"
        r"level)"
        r"s?\b(?! weapon)",
        "lethal fatal deadly",
        "dose dosage amount quantity combo combination level doses amounts levels",
        guards=(ASKED_IN_KINDNESS,),
    ),
    shape(
        r"\b(?:which|what)\b[^.!\n]{0,30}?\b(?:pills?|tablets|meds?|medications?|painkillers?|"
        r"substances?|drugs?|poison|chemicals?|combo|"
        r"mix)\b"
        rf"[^.!\n]{{0,40}}?\b{_DYING}",
        "pill pills tablets med meds medication medications painkiller painkillers substance "
        "substances drug drugs poison chemical chemicals combo mix",
        _DYING_WORDS,
        "which what",
        guards=(ASKED_IN_KINDNESS,),
    ),
    shape(
        rf"\b(?:{NUMBER}|a few|a couple|a handful|(?:one|a|half an?) (?:bottle|pack|box|spoon\w*|"
        rf"cup|bag))"
        rf"\b[^.?!\n]{{0,45}}?\b(?:you (?:will (?:not|never)|would not|do not|never|are not going "
        rf"to) (?:"
        r"ever )?wake|(?:and|then) (?:you are|it is) (?:gone|dead|over|out|done)|it is (?:all "
        r")?over in|"
        r"gets? you (?:so |really )?(?:high|flying|fucked|wasted|floating|there)|(?:will|would) "
        r"(?:easily "
        r"|definitely )?(?:kill you|finish you|knock you out|stop your heart))",
        "wake gone dead over out done high flying fucked wasted floating there kill finish knock "
        "heart",
        "you it gets get",
        guards=(
            unless(
                r"\b(?:miles?|beers?|hours?|coffees?|red bulls?|pages|km|minutes? of|push ?ups|"
                r"episodes?|"
                r"days|please|careful|dangerous|ambulance)\b",
                Outcome.IDIOM,
            ),
        ),
    ),
    shape(
        r"\b(?:she|he|they|my \w+|a (?:friend|girl|guy)|someone) (?:\w+ )?(?:took|swallowed|downed|"
        r"popped|"
        rf"ate|injected|overdosed on|drank) (?:\w+ ){{0,3}}?{NUMBER} (?:of )?(?:\w+ )?{_PILLS}\b"
        r"[^\n]{0,60}?\b(?:dead|died|icu|coma|hospital|never woke|out cold|not wake)\b",
        "took swallowed downed popped ate injected overdosed drank",
        _PILL_WORDS,
        "dead died icu coma hospital never out wake",
    ),
    shape(
        r"\bi (?:\w+ ){0,2}?(?:drank|took|had|mixed|chased|swallowed|"
        r"downed)\b[^.?!\n]{0,40}?\b(?:with|and|"
        rf"plus|on top of) (?:\w+ )?{NUMBER} (?:\w+ )?{_PILLS}\b[^\n]{{0,60}}?\b(?:blacked|passed "
        rf"out|out|"
        r"hospital|icu|died|dead|floor|woke)\b",
        "drank took had mixed chased swallowed downed",
        _PILL_WORDS,
        "blacked passed out hospital icu died dead floor woke",
    ),
    shape(
        rf"\b(?:shot|injected|snorted|smoked|plugged|did|slammed|banged|railed) (?:up )?{NUMBER} "
        rf"?(?:grams?|"
        rf"mg|g|bags?|lines?|points?|{N})\b[^\n]{{0,30}}?\b(?:at once|in (?:my|one)|all at|in a "
        rf"(?:row|"
        r"night)|straight)\b",
        "shot injected snorted smoked plugged did slammed banged railed",
        "once my one all row night straight",
    ),
    shape(
        rf"\b(?:{NUMBER}) ?(?:mg|ml|grams?|g)\b[^.?!\n]{{0,30}}?\b(?:on an empty stomach|under the "
        rf"tongue|"
        r"snorted|plugged|with (?:alcohol|vodka|grapefruit))\b[^.?!\n]{0,40}?\b(?:gets|get|hits|"
        r"hit|feels|"
        r"works|flying|high|stronger|faster)\b",
        "mg ml gram grams g",
        "stomach tongue snorted plugged alcohol vodka grapefruit",
    ),
    shape(
        r"\bhow (?:long|many (?:days|hours)|much)\b[^.!\n]{0,15}?\b(?:can|could|until|do|would|"
        r"before|to go)"
        r"\b[^.!\n]{0,20}?\bwithout (?:eating|food|water|eating anything)\b(?! (?:meat|sugar|"
        r"gluten|dairy))"
        r"|\b(?:least|fewest|lowest) (?:calories|cals|food)\b[^.!\n]{0,30}?\b(?:survive|faint|"
        r"passing out|"
        r"a day|get away)",
        "eating food water calories cals",
        "how least fewest lowest",
        guards=(unless(r"\b(?:fish|cat|dog|plant|hamster|surgery|blood)\b", Outcome.IDIOM),),
    ),
    shape(
        rf"\b(?:you|u|one) (?:\w+ )?(?:needs?|have to take|has to take|want) (?:about |at least |"
        rf"around |only |"
        rf"like |roughly |maybe )*{NUMBER} (?:of (?:those|them|these)|"
        rf"{_PILLS})\b[^.?!\n]{{0,15}}?\bto (?:do it|"
        r"work|be sure|go\b|finish|make it|end)",
        _PILL_WORDS,
        "need needs have has want",
        "do work be go finish make end",
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\bi (?:\w+ )?)(?:just )?(?:took|swallowed|downed|popped|chased|snorted|"
        r"injected|"
        rf"overdosed on) (?:\w+ ){{0,3}}?{NUMBER} (?:\w+ )?{_PILLS}\b[^\n]{{0,90}}?\b(?:icu|"
        rf"hospital|coma|days "
        r"later|hours later|stomach pumped|overdos\w*|nearly died|almost died|charcoal)\b",
        "took swallowed downed popped chased snorted injected overdosed",
        _PILL_WORDS,
        "icu hospital coma later stomach overdose overdosed overdosing died charcoal",
    ),
    shape(
        r"\b(?:minimum|least|exact|right|smallest|safest|required) (?:height|dose|dosage|depth|"
        r"amount|number|"
        r"quantity|time|speed)\b[^.!\n]{0,25}?\b(?:die|kill|death|fatal|lethal|od|overdose|drown|"
        r"suffocate|"
        r"bleed out|not survive)\b",
        "height dose dosage depth amount number quantity time speed",
        "die kill death fatal lethal od overdose drown suffocate bleed survive",
        guards=(ASKED_IN_KINDNESS,),
    ),
    shape(
        rf"\b(?:{NUMBER}|a handful|a bottle|the whole (?:bottle|box|pack)|all) (?:of )?(?:\w+ "
        rf"){{0,4}}?{_PILLS}"
        r"[^.?!\n]{0,20}?\b(?:should|will|would|does|did|do) (?:easily |definitely |just )?(?:do|"
        r"does|did)? ?(?:the "
        r"(?:trick|job)|it\b(?= for| ?[.!]|\Z)|kill|be enough)\b(?! for (?:the|my) (?:headache|"
        r"pain|back|cold))",
        _PILL_WORDS,
        "trick job it kill enough",
        "should will would does did do",
        guards=(
            unless(
                r"\b(?:headache|migraine|doctor|prescribed|cramps?|fever|flu)\b", Outcome.OWN_STORY
            ),
        ),
    ),
)
