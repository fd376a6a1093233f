"""G4: saying that somebody's pain is their own fault, or that they do not try."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import of_myself, said_to_you, unless
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules.judging import TURNED

_FAMILY = Family.JUDGING
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
            r"\b(?:that|this) is what (?:happens|you get|comes) (?:when|if|for|"
            r"from) (?:you )?(?:make|"
            r"making|choose|choosing|drink|drinking|use|using|lie|lying|keep|give up|trust|play|"
            r"party|never|do not)\b",
            "what",
            "happens get comes",
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:nobody|no one) (?:forced|made|put|poured|held|shoved|twisted|tied) (?:the|"
            r"that|a|"
            r"it|your|you|those)\b[^.?!\n]{0,30}\b(?:hands?|mouth|throat|arm|vein|head|door|bottle|"
            r"glass|needle)\b",
            "hand hands mouth throat arm vein head door bottle glass needle",
            "nobody no",
        ),
        shape(
            r"\byour (?:[a-z]+ )?(?:kids?|children|wife|husband|family|partner|son|daughter|mum|"
            r"mom|"
            r"parents|boyfriend|girlfriend|baby) (?:all |really )?(?:deserves?|needs?|would be|"
            r"are|is) "
            r"(?:so much |way |far |much |a lot )?better (?:than (?:you|that|this)|off without you|"
            r"without you)\b",
            "better",
            "than without",
        ),
        shape(
            r"\byou (?:(?:never|clearly|obviously|do not|did not|just|really|even|actually|"
            r"ever) ){1,4}"
            r"want(?:ed)? (?:it (?:bad|badly|enough)|this (?:bad|badly|enough)|"
            r"to (?:get (?:better|well|"
            r"sober|clean|help)|be (?:sober|clean|well|better|helped)|quit|change(?! (?:the|my|"
            r"who))|"
            r"recover|heal|stop (?:drinking|using)))\b",
            "never not",
            "want wanted",
            guards=(said_to_you, unless(r"\?\s*$|\b(?:ok|okay|fine)\b", Outcome.KIND)),
        ),
        shape(
            r"\byou (?:do not|did not|never|have not|are not)(?: even| really| actually|"
            r" once){1,2} "
            r"(?:try|tried|trying|care|cared|bother|bothered|made an effort|make an effort)"
            r"(?=[.?!,\n]|$| (?:to|about|anymore|at all|hard))",
            "try tried trying care cared bother bothered effort",
            "even really actually once",
            guards=(said_to_you, unless(r"\?\s*$", Outcome.QUESTION)),
        ),
        shape(
            r"\bsome of us (?:here |have )?(?:actually |really |had to |have to |"
            r"do )*(?:work(?:ed)? "
            r"(?:hard|for)|try|tried|fight|fought|earn|earned|put in|do the work|did the work|stay|"
            r"stayed|care|want)\b",
            "some",
            "us",
            guards=(
                unless(
                    r"\b(?:and some|others|too|also|nights?|from home|together|our best|we all)\b",
                    Outcome.OWN_STORY,
                ),
            ),
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
        TURNED,
        unless(
            r"\b(?:part of me|feel like|forgive yourself|you (?:feel|think)|not true)\b",
            Outcome.KIND,
        ),
        of_myself,
    ),
)

RULES = (FAULT,)
