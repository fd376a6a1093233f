"""G4: calling somebody weak or bad."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import of_myself, said_to_you, unless
from bot.domain.guidelines.rule import Rule, one_of, shape
from bot.domain.guidelines.rules.fragments import SOFT
from bot.domain.reading.listing import listed

_FAMILY = Family.JUDGING
_VERDICTS = listed(
    "pathetic weak lazy selfish disgusting stupid worthless hopeless ungrateful irresponsible "
    "immature "
    "dramatic ridiculous foolish spineless shameful gutless useless dumb cowardly reckless "
    "careless "
    "hypocritical embarrassing disgraceful insufferable unbelievable heartless childish gross "
    "vile "
    "melodramatic manipulative delusional undisciplined whiny needy clingy entitled spoiled"
)
_VERDICT = one_of(_VERDICTS)
_NOUNS = (
    r"(?:loser|failure|disgrace|disappointment|coward|quitter|liar|hypocrite|fraud|fake|idiot|"
    r"moron|"
    r"embarrassment|joke|waste of (?:space|time|air|oxygen)|baby|child|drama queen|attention "
    r"seeker|"
    r"attention whore|crybaby|cry baby|burden|(?:bad|terrible|awful|horrible|shit|crap|lousy|"
    r"useless|"
    r"shitty|rubbish|unfit|selfish|sorry excuse for an?|poor excuse for an?) (?:mother|mom|mum|"
    r"father|dad|parent|"
    r"person|human|wife|husband|friend|son|daughter|partner|role model|human being|example)|"
    r"weakling|pushover|"
    r"doormat|snowflake|brat|poser|faker|cheat|cheater|deadbeat|bum|lost cause|time waster|"
    r"leech|mooch|freeloader|slob|fool|wimp|pussy|mess up|screw up|fuck up|train ?wreck)"
)
_NOUN_WORDS = listed(
    "loser failure disgrace disappointment coward quitter liar hypocrite fraud fake idiot moron "
    "embarrassment joke waste baby child queen seeker whore crybaby burden mother mom mum father "
    "dad parent "
    "person human wife husband friend son daughter partner model example weakling pushover "
    "doormat snowflake "
    "brat poser faker cheat cheater deadbeat bum cause waster leech mooch freeloader slob fool "
    "wimp pussy "
    "screw wreck fuck cry trainwreck mess excuse"
)
TURNED = unless(
    r"\b(?:not|never|none|nothing|nobody|no one|neither|without|hardly|stop saying|stop thinking|"
    r"stop calling|"
    r"lies?|lying|lie that|convince[sd]?|if|whoever|whether|(?:you (?:said|say|wrote|feel|felt|"
    r"called|believe)(?!.*\bbut\b)))\b",
    Outcome.NEGATED,
    where="before",
)
_KIND = unless(
    r"\b(?:you are not|proud of you|you tried|so hard on yourself|too hard on yourself|no shame|"
    r"not your fault|you matter|is lying|are lying|it lies|just kidding|jk|sorry (?:that|if)|"
    r"inspir\w+|"
    r"in a good way|funny|love (?:you|that|it)|lol love)\b",
    Outcome.KIND,
)
VERDICT = Rule(
    "g4-verdict",
    _FAMILY,
    2,
    (
        shape(
            rf"\byou {SOFT}{{0,2}}(?:are|sound|look|seem|were|must be|have become|have always "
            r"been|will always be|are being|are acting|are just being|"
            rf"act|sounded|have been|can be) (?:{SOFT}|such |being |nothing but |kind of |a bit |"
            r"too |pretty |still |always |as |incredibly |that |quite |extremely |unbelievably |"
            rf"fucking |bloody |freaking ){{0,3}}{_VERDICT}\b"
            r"(?!(?<=entitled) to)(?! (?:good|cute|funny|amazing|talented|about your|enough to))",
            _VERDICTS,
            "you",
            guards=(said_to_you,),
        ),
        shape(
            r"\b(?:your|you are) (?:just |so |fucking |pathetic and |really |literally |being "
            rf")?{_VERDICT}(?=[.!,\n]|$| (?:and|for|if|because|honestly|lol|fr|tbh|as))",
            _VERDICTS,
            "your you",
        ),
        shape(
            rf"\byou {SOFT}{{0,2}}(?:are|were|will always be|look like|sound like|act like|have "
            r"become|are being|are acting like) "
            rf"(?:{SOFT}|such |nothing but |being |kind of |still |always ){{0,3}}(?:an? |the |"
            r"some |my |our )"
            r"(?:(?:total|complete|big|huge|fucking|stupid|real|massive|pathetic|absolute|"
            r"little|selfish|weak|lazy|damn|spoiled|lying|walking|utter|whiny|sad|giant) "
            rf"){{0,2}}{_NOUNS}\b",
            _NOUN_WORDS,
            "you",
            guards=(said_to_you,),
        ),
        shape(
            r"(?:^|(?<=[.?!,\n] )|(?<=\n))(?:that is |this is |it is |how |so |just |honestly |"
            r"truly |wow |absolutely |absolutely fucking |what an? ){0,3}"
            r"(?:pathetic|disgusting|shameful|disgraceful|despicable|disgrace|embarrassing|"
            r"selfish|weak|cowardly|lame)(?: behaviou?r)?(?=[.!,\n]|$)",
            "pathetic disgusting shameful disgraceful despicable disgrace embarrassing selfish "
            "weak cowardly lame",
            "you your wow again man woman mother mom parent crying",
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:how|that is|this is|it is|that was|what you (?:did|are doing) (?:is|was)) "
            rf"(?:{SOFT}|incredibly |pretty |a bit |such |an? |fucking |quite ){{0,3}}"
            rf"(?:{_VERDICT}|(?:selfish|stupid|weak|dumb|pathetic|lazy|cowardly) (?:thing|move|"
            r"choice|decision|excuse)) of you\b",
            _VERDICTS,
        ),
        shape(
            r"\bhow (?:dumb|stupid|selfish|weak|pathetic|lazy|irresponsible|blind|naive|thick|"
            r"low|heartless|careless|desperate) "
            r"(?:are you|can you|could you|do you|is that|must you|can someone|can anyone|can a "
            r"person|does someone)\b",
            "how",
            "dumb stupid selfish weak pathetic lazy irresponsible blind naive thick low "
            "heartless careless desperate",
        ),
        shape(
            r"\bwhat (?:kind|sort|type) of (?:an? )?(?:mother|mom|mum|father|dad|parent|person|"
            r"man|woman|wife|husband|friend|human|adult|monster|idiot) "
            r"(?:are you|does|would|goes|leaves|do you|chooses|drinks|uses|relapses|puts|lets|"
            r"lies|behaves)\b",
            "what",
            "kind sort type",
        ),
        shape(
            r"\ban? (?:good|real|decent|loving|proper|true|normal) (?:mother|mom|mum|father|dad|"
            r"parent|man|person|wife|husband|woman|friend|partner|adult) "
            r"(?:would|does|do|could|should|can) (?:not|never|put|have|quit|stop|be)\b",
            "good real decent loving proper true normal",
            "mother mom mum father dad parent man person wife husband woman friend partner adult",
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:no|zero|not much) (?:sympathy|pity|respect|patience) (?:at all |"
            r"left )?for (?:you\b|"
            r"(?:[a-z]+ ){1,3}like you|anyone who|people who|someone who|those who|anybody who)",
            "sympathy pity respect patience",
            "for",
            guards=(
                unless(r"\b(?:he|she|they|my) (?:had|has|have|said|showed)\b", Outcome.REPORTED),
            ),
        ),
    ),
    guards=(
        TURNED,
        _KIND,
        unless(r"\byou (?:are|feel|were|look|seem|sound)\b[^.]*\?\s*$", Outcome.QUESTION),
    ),
)

RULES = (VERDICT,)
