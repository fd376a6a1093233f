"""G18: calling people by what they live with."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import of_myself, said_to_you, unless
from bot.domain.guidelines.rule import Rule, one_of, shape
from bot.domain.guidelines.rules.fragments import SOFT
from bot.domain.reading.listing import listed

_LOOSE = (
    rf"(?:{SOFT}|(?:an?|some|the|classic|textbook|typical|severe|undiagnosed|full blown|"
    r"untreated|"
    r"mild|bad|raging|total|real|complete|massive|covert|toxic|malignant|high functioning|"
    r"functioning|kind of|bit of|bit|little|symptoms of|signs of|case of|form of|type of|hundred|"
    r"percent|100|%|"
    r"to have|to be|like|clinical|chronic|hidden|low key|lowkey|straight up|major|postpartum|"
    r"having|being|dealing with|suffering from|struggling with|literal|huge|vulnerable|closet) )"
)
_ALSO_MINE = unless(
    r"\b(?:my(?! ex)|mine|myself|i have|i had|i am|i was|my own)\b|\bi (?:do |also |always |"
    r"really |must |probably )?(?:sound|look|seem|feel|act|talk|felt)\b",
    Outcome.OWN_STORY,
)
# Words that are thrown at people.
_LABELS = listed(
    "junkie junkies druggie druggies crackhead crackheads tweaker tweakers methhead methheads "
    "smackhead "
    "drunk drunkard alkie alky wino boozer lush pothead stoner psycho psychos schizo schizos "
    "nutjob "
    "nutjobs nutcase nutcases nutter nutters lunatic lunatics loony looney crazies headcase "
    "fruitcake "
    "whackjob wackjob weirdo freak pillhead dopehead fiend cokehead basketcase lunatic addict "
    "alcoholic "
    "alcoholics addicts drunks narc narcs maniac spaz cutter psychopath sociopath dopefiend "
    "headcases"
)
_LABEL = one_of(_LABELS)
_HARD = listed(
    "junkie junkies druggie druggies crackhead crackheads tweaker tweakers methhead methheads "
    "smackhead "
    "alkie alky wino boozer pothead psycho psychos schizo schizos nutjob nutjobs nutcase "
    "nutcases nutter "
    "nutters lunatic lunatics loony looney crazies headcase fruitcake whackjob wackjob pillhead "
    "dopehead "
    "cokehead basketcase maniac spaz dopefiend headcases drunkard"
)
_CLASS = (
    r"(?:addicts|junkies|alcoholics|drunks|druggies|crackheads|schizos|schizophrenics|"
    r"borderlines|"
    r"bipolars|psychos|narcissists|narcs|users|tweakers|mental patients|crazy people|mentally "
    r"ill people|"
    r"people with (?:bpd|bipolar|schizophrenia|npd|adhd|addictions?)|alkies|ex addicts|ex "
    r"junkies|stoners|"
    r"autistics|depressives|addict|ex cons|bpd people|bipolar people|depressed people|anorexics)"
)
_BAD = (
    r"(?:liars|selfish|manipulative|dangerous|weak|lazy|disgusting|losers|users|crazy|insane|"
    r"thieves|"
    r"evil|abusers?|abusive|toxic|trash|scum|monsters|attention seek(?:ers|ing)|drama|dramatic|"
    r"pathetic|"
    r"hopeless|a waste|no good|all the same|impossible|never going|not to be trusted|unreliable|"
    r"the worst|violent|broken|stupid|freaks|criminals|nuts|psychos?|narcissists?|so "
    r"manipulative)"
)
LABELLED = Rule(
    "g18-labelled",
    Family.LABELS,
    2,
    (
        shape(
            r"\b(?:you|he|she|they|@someone|your [a-z]+|people like you|these people|my [a-z]+ "
            r"ex|my ex|"
            rf"that (?:guy|girl|man|woman|lady|dude)) (?:{SOFT}){{0,2}}(?:are|is|must be|sound "
            r"like|act like|"
            r"acts like|sounds like|being|are being|is being|are acting like|look like|think "
            r"like|talk like|lie like) "
            rf"{_LOOSE}{{0,3}}(?:(?:such|nothing but|another|some|dirty|stupid|filthy|bloody|"
            r"fucking|crazy|"
            rf"sad|old|damn|pathetic|lying|actual|town|dumb|mere) ){{0,3}}(?:an? "
            rf")?{one_of(_HARD)}\b",
            _HARD,
            guards=(said_to_you, unless(r"\bnot\b", Outcome.NEGATED, where="words")),
        ),
        shape(
            rf"\byou (?:{SOFT}){{0,2}}(?:are|will always be) (?:{SOFT}|such |nothing but |still |"
            rf"always ){{0,3}}(?:an? |another |some |the )"
            r"(?:(?:dirty|stupid|filthy|lying|sad|selfish|typical|little|total|pathetic|mean|"
            r"dumb|violent|"
            rf"common|real|massive|complete) ){{0,2}}{_LABEL}\b",
            _LABELS,
            guards=(said_to_you,),
        ),
        shape(
            rf"\b(?:typical|classic|usual|standard|such|your typical) {SOFT}?(?:an? "
            rf")?(?:{_LABEL}|borderline|bpd|bipolar|schizophrenic|"
            r"narcissist|manic|autistic|dry drunk)\b(?: (?:thinking|behaviou?r|excuse|excuses|"
            r"move|talk|brain|logic|lies|drama|attitude|"
            rf"mentality|stuff|mindset|shit|response|manipulation))?",
            "typical classic usual standard",
            _LABELS | listed("borderline bpd bipolar schizophrenic narcissist manic autistic"),
        ),
        shape(
            r"\b(?:spoken|talking|thinking|acting|behaving|talk|act|lie|lying) like (?:an? "
            r")?(?:true |real |typical |total )?"
            rf"(?:{one_of(_HARD)}|addict|alcoholic|drunk)\b",
            "like",
            _LABELS,
        ),
        shape(
            r"\b(?:what|such) an? (?:(?:total|complete|fucking|stupid|absolute|real|crazy) "
            rf"){{0,2}}(?:{one_of(_HARD)})\b",
            "what such",
            _HARD,
        ),
        shape(
            r"\b(?:crazy|psycho|bipolar|schizo|nutty|insane|deranged|borderline|bpd|junkie|"
            r"crackhead|alcoholic|"
            r"mental|unhinged|manic) (?:bitch|bitches|ex|wife|girl|chick|people|woman|women|"
            r"freak|"
            r"freaks|mom|mother|lady|loser|losers|scum|trash|ass|roommate|cow)\b",
            "crazy psycho bipolar schizo nutty insane deranged borderline bpd junkie crackhead "
            "alcoholic "
            "mental unhinged manic",
            "bitch bitches ex wife girl chick people woman women freak freaks mom mother lady "
            "loser losers "
            "scum trash ass roommate cow",
            guards=(
                unless(
                    r"\b(?:for|with|of|help|helps|support|as an?|i am|not) (?:the )?$",
                    Outcome.OWN_STORY,
                    where="before",
                ),
            ),
        ),
        shape(
            r"(?:^|(?<=[.?!,\n] )|(?<=\n))(?:you |shut up |bunch of |ok |okay |sure |go away |"
            rf"whatever |listen |look |hey ){{0,2}}"
            r"(?:dirty |fucking |stupid |damn |lying |crazy |little "
            rf"){{0,2}}{one_of(_HARD)}s?(?=[.!,\n]|$)",
            _HARD,
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:for an?|by an?|from an?|just an?|only an?|another|some) (?:mere |dirty |"
            rf"lying |random )?{one_of(_HARD)}\b",
            _HARD,
            guards=(of_myself,),
        ),
        shape(
            rf"\b{_LABEL} like (?:you|him|her|them|that|those|your [a-z]+)\b",
            _LABELS,
            "like",
        ),
        shape(
            r"\b(?:just |yet |only )(?:another |an? |some )(?:random |sad |stupid "
            rf")?{_LABEL}\b(?! (?:dream|day|in recovery|driver|driving|text|call))",
            _LABELS,
            "just yet only",
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:stupid|fucking|dirty|filthy|lying|lazy|bloody|damn|disgusting|useless|"
            rf"worthless|goddamn|smelly) {_LABEL}\b",
            _LABELS,
            "stupid fucking dirty filthy lying lazy bloody damn disgusting useless worthless "
            "goddamn smelly",
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:this|that|these|those|lots of|so many|too many|full of|all the) "
            rf"(?:(?:fucking|stupid|crazy|dirty) )?(?:{one_of(_HARD)}|mental patients|psych "
            r"patients)\b",
            _HARD | {"patients"},
            "this that these those lots many full all",
            guards=(of_myself,),
        ),
    ),
    guards=(
        _ALSO_MINE,
        unless(
            r"\b(?:i|we) (?:am|was|are|were|felt|feel|used)\b|\bcrack a joke\b|\bquestion\b",
            Outcome.OWN_STORY,
        ),
    ),
)
AS_A_WORD = Rule(
    "g18-illness-as-word",
    Family.LABELS,
    1,
    (
        shape(
            r"\b(?:(?:that|this|it|he|she|they|you|the weather|my boss|your [a-z]+|work|people|"
            r"everyone|the mods?|this (?:place|server)) "
            r"(?:is|are|was|being|is being|are being|gets|get|were) |being |acting |how |get |"
            r"getting |stop being )(?:just |being |acting |all )?"
            r"(?:so|really|totally|kind of|a bit|a little|such|very|super|pretty|sooo|too|all|"
            r"completely|actually|"
            r"literally|freaking|fucking) (?:fucking |freaking |damn |totally )?(?:bipolar|ocd|"
            r"schizo|schizophrenic|psycho|autistic|adhd|borderline|bpd|"
            r"manic|psychotic|spastic|retarded|delusional|mental|anorexic)\b",
            "bipolar ocd schizo schizophrenic psycho autistic adhd borderline bpd manic "
            "psychotic spastic "
            "retarded delusional mental anorexic",
            guards=(
                _ALSO_MINE,
                unless(
                    r"\b(?:i (?:was|am|have|feel|felt)|when i)\b|^ (?:health|illness|that (?:i|"
                    r"he|she)|episode|person|people|state|patient)",
                    Outcome.OWN_STORY,
                ),
                unless(
                    r"^ (?:health|illness|episode|state|patient|hospital|breakdown)",
                    Outcome.OWN_STORY,
                    where="after",
                ),
            ),
        ),
        shape(
            r"\bhow (?:very )?(?:bipolar|ocd|schizo|psycho|autistic|borderline|bpd|narcissistic|"
            r"manic) of\b",
            "bipolar ocd schizo psycho autistic borderline bpd narcissistic manic",
        ),
        shape(
            r"\b(?:do not be|stop being|stop acting|quit being|quit acting|you are being|why are "
            r"you (?:being|so)|are you|you must be) "
            r"(?:so |such an? |an? |all |like an? |little |a little |a bit |totally "
            r"){0,2}(?:bipolar|ocd|schizo|psycho|autistic|borderline|"
            r"mental|psychotic|insane|crazy person|lunatic|nutcase|spaz)\b(?! (?:too|as well))",
            "bipolar ocd schizo psycho autistic borderline mental psychotic insane crazy lunatic "
            "nutcase spaz",
        ),
        shape(
            r"\b(?:my|your|the|her|his) (?:inner )?(?:ocd|adhd|bipolar|autism) is (?:showing|"
            r"kicking in) (?:lol|haha)\b",
            "lol haha",
        ),
    ),
)
A_KIND = Rule(
    "g18-a-kind-of-people",
    Family.LABELS,
    2,
    (
        shape(
            rf"\b(?:all |you |these |those |most |every |ex |an? |once |active ){{0,2}}{_CLASS} "
            r"(?:(?:always|never|all|just|only|really|will|can|should|do|are|is|would|ever|not|"
            r"be|"
            rf"say|constantly|cannot|no|good|care|about) ){{1,5}}(?:{_BAD}|trusted|trust|change|"
            r"lie|lies|steal|cheat|manipulate|"
            r"anything|themselves|have kids|raise|around|recover|get better|blame|parent|be|"
            r"love|honest|help|"
            rf"relapse|last|work|ruin|drain|exist|breed|real|normal|here)\b",
            "addicts junkies alcoholics drunks druggies crackheads schizos schizophrenics "
            "borderlines bipolars "
            "psychos narcissists narcs users tweakers patients alkies stoners autistics "
            "depressives addict cons people anorexics",
            "addicts junkies alcoholics drunks druggies crackheads schizos schizophrenics "
            "borderlines bipolars "
            "psychos narcissists narcs users tweakers mental crazy bpd bipolar alkies stoners "
            "autistics "
            "depressives addict ex depressed anorexics schizophrenia npd adhd",
            guards=(
                unless(
                    r"\b(?:i|we|us|me|my|our|myth|stigma|stereotype|think|assume|wrong|not true|"
                    r"people say)\b",
                    Outcome.OWN_STORY,
                ),
            ),
        ),
        shape(
            r"\b(?:you can not|you can never|never|do not|can not|i would never|i do not|nobody "
            r"should|who would|how can you|no one can|i will never) (?:ever |really |even )?"
            r"(?:trust|date|hire|believe|marry|rely on|help|live with|love|let|talk to|be "
            r"friends with) (?:an? |these |those |in |any |you )?(?:ex |former |recovering "
            rf")?(?:{_CLASS}|{_LABEL})\b",
            "trust date hire believe marry rely help live love let talk friends",
            _LABELS
            | listed("addicts borderlines bipolars schizophrenics narcissists users bpd bipolar"),
            guards=(unless(r"\bmyself\b|\bused to\b", Outcome.OWN_STORY),),
        ),
        shape(rf"\bonce an? {_LABEL},? always\b", "once", _LABELS),
        shape(
            r"\b(?:bunch|group|room|server|full|load|pack|lot|house|channel) (?:full )?of "
            rf"(?:(?:fucking|crazy|sad|dirty|whiny|lying|a bunch of) ){{0,2}}"
            rf"(?:{one_of(_HARD)}|addicts|drunks|alcoholics|psychos|freaks|weirdos|crazy people|"
            r"losers|mental patients)\b",
            "of",
            _LABELS | listed("addicts drunks freaks weirdos crazy losers mental psychos"),
            guards=(unless(r"\b(?:we|us|our|i)\b", Outcome.OWN_STORY),),
        ),
        shape(
            r"\byou (?:fucking |damn |bloody |crazy |stupid |all |dirty |bunch of |are all |lot "
            r"are |lot of |people are (?:all )?){0,3}"
            r"(?:addicts|junkies|drunks|alcoholics|druggies|psychos|crackheads|nutcases|schizos|"
            r"crazies|lunatics)\b",
            "addicts junkies drunks alcoholics druggies psychos crackheads nutcases schizos "
            "crazies lunatics",
            guards=(said_to_you,),
        ),
    ),
)

RULES = (LABELLED, AS_A_WORD, A_KIND)
