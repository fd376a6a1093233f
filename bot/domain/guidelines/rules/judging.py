"""G4: calling somebody weak or bad, or their pain their own fault."""

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
_TURNED = unless(
    r"\b(?:not|never|none|nothing|nobody|no one|neither|without|hardly|stop saying|stop thinking|"
    r"stop calling|"
    r"lies?|lying|lie that|convince[sd]?|if|whoever|whether)\b",
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
            r"(?! (?:good|cute|funny|amazing|talented|about your|enough to))",
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
    ),
    guards=(
        _TURNED,
        _KIND,
        unless(r"\byou (?:are|feel|were|look|seem|sound)\b[^.]*\?\s*$", Outcome.QUESTION),
    ),
)
FAULT = Rule(
    "g4-own-fault",
    _FAMILY,
    2,
    (
        shape(
            r"\byou (?:really |kind of |literally |basically |just |only |clearly |totally "
            r")?(?:did (?:this|that|it) (?:all )?to yourself|brought (?:this|that|it|all this|"
            r"all of this) (?:on|upon|down on) yourself|"
            r"have (?:only|no one but|nobody but|no one|nobody|just) (?:yourself|got "
            r"yourself)(?: else)?(?: but yourself)? to blame|only have yourself to blame|made "
            r"your (?:own )?bed|"
            r"(?:asked|begged) for (?:it|this|that)\b(?! and)|got what you deserve|chose (?:this|"
            r"it|that (?:life|yourself|for yourself))|dug (?:this|your own|that) (?:hole|grave)|"
            r"put yourself (?:in (?:this|that)|there)|let (?:this|it|that) happen|created "
            r"(?:this|your own|that) (?:mess|problem|situation|hell)?|"
            r"are (?:the one )?to blame|are the (?:problem|reason|one who (?:did|chose|caused|"
            r"ruined))|caused (?:this|all this|all of this)|"
            r"have (?:yourself|only yourself) to thank|deserve (?:this pain|to suffer|to be "
            r"alone|what you got|what happened|everything (?:bad|that happened)|to lose|what is "
            r"coming|to feel (?:bad|awful|guilty|like)|no (?:sympathy|pity)|it after what|"
            r"whatever happens)|deserved (?:it|this|that|what)|had it coming|"
            r"reap what you sow|do not get to (?:complain|be sad|feel sorry|cry|play)|knew what "
            r"you were (?:doing|getting)|should have (?:known|thought (?:of|about) (?:that|this|"
            r"it) (?:before|first)|been (?:more careful|stronger|smarter)|stopped)|"
            r"could have (?:just )?(?:said no|stopped (?:any ?time|it|yourself)|walked away|left "
            r"any ?time)|had (?:a|the|every) (?:choice|chance)|have no right to (?:complain|be|"
            r"feel|cry)|made (?:your|that|this|the) choice)\b",
            "you",
            "yourself bed asked begged deserve deserved chose happen blame caused coming sow "
            "complain cry known thought said "
            "stopped choice chance right created problem reason knew careful stronger dug walked "
            "smarter thank sad sorry play left suffer",
            guards=(said_to_you,),
        ),
        shape(
            r"\b(?:it|that|this|all of (?:it|this|that)|(?:the )?relapse|everything|which|the "
            r"divorce|the breakup|losing [a-z ]{2,20}) (?:is|was) (?:really |all |entirely |"
            r"literally |kind of |100 % |totally |completely |only |honestly |just |partly |"
            r"clearly |definitely |still |mostly |obviously )?(?:on you\b|your (?:own )?(?:damn |"
            r"fucking |stupid |bloody )?(?:fault|doing|choice and yours)\b|because of you\b)",
            "fault doing on choice because",
            "you your",
        ),
        shape(
            r"(?:^|(?<=[.?!,\n] )|(?<=\n))(?:well |and |so |lol |yeah |sorry but |honestly |um "
            r"){0,2}(?:your (?:own )?(?:damn |stupid |fucking )?fault\b|what did you (?:expect|"
            r"think (?:was|would))|serves you right|"
            r"no one (?:forced|made) you|nobody (?:forced|made) you|no wonder (?:he|she|they|"
            r"your [a-z]+|nobody|no one|you|everyone)|play stupid games|actions have "
            r"consequences|"
            r"you reap)",
            "fault expect think serves forced made wonder stupid consequences reap",
        ),
        shape(
            r"\b(?:no wonder (?:he|she|they|your [a-z]+|nobody|no one|everyone) (?:left|leave|"
            r"hates?|hate|does not|do not|cheated|likes?|wants?|dumped|divorced|can not|walked|"
            r"gave up|is done|avoids?)|"
            r"(?:no one|nobody) (?:forced|made) you (?:to|drink|use|take|pick)|held a gun|what "
            r"(?:else )?did you expect|what did you think (?:was|would)|serves you right|got "
            r"what you deserved)\b",
            "wonder forced made gun expect think serves deserved",
        ),
        shape(
            r"\byou (?:just |really |totally |literally |basically |went and |have |had [a-z0-9 "
            r"]{3,25} and (?:you )?){0,2}(?:threw|thrown|throwing|blew|blown|wasted|ruined|"
            r"destroyed|screwed up|messed up|fucked up|pissed away|flushed|tossed) "
            r"(?:it(?: all)?(?: away| up)?|everything|(?:all )?(?:that|this|of that|of it)|your "
            r"(?:[a-z]+ )?(?:life|family|sobriety|recovery|marriage|kids|chance|chances|career|"
            r"health|progress|streak|relationship|future)|(?:six|three|\w+) (?:months|years|"
            r"weeks|days) (?:away|for))",
            "threw thrown throwing blew blown wasted ruined destroyed screwed messed fucked "
            "pissed flushed tossed",
            guards=(said_to_you,),
        ),
        shape(
            r"\b(?:threw|throwing|throw|blew|pissed|flushed) (?:it|that|everything|all (?:of "
            r")?(?:that|it|this)|your [a-z]+|[a-z]+ (?:months|years|weeks|days)) (?:all "
            r")?(?:away|down the)\b",
            "threw throwing throw blew pissed flushed",
            "you your",
            guards=(of_myself, unless(r"\b(?:not|never) (?:throw|throwing)", Outcome.NEGATED)),
        ),
    ),
    guards=(
        _TURNED,
        unless(
            r"\b(?:part of me|feel like|forgive yourself|you (?:feel|think)|not true)\b",
            Outcome.KIND,
        ),
        of_myself,
    ),
)

RULES = (VERDICT, FAULT)
