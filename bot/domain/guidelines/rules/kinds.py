"""G18: illnesses as words for what is odd, and people with them as one kind."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import said_to_you, unless
from bot.domain.guidelines.rule import Rule, one_of, shape
from bot.domain.guidelines.rules.labels import HARD, LABEL, LABELS
from bot.domain.reading.listing import listed

_ALSO_MINE = unless(
    r"\b(?:my(?! ex)|mine|myself|i have|i had|i am|i was|my own)\b|\bi (?:do |also |always |"
    r"really |must |probably )?(?:sound|look|seem|feel|act|talk|felt)\b",
    Outcome.OWN_STORY,
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
        shape(
            r"\b(?:the weather|the (?:wifi|internet|sky|traffic|market)|this (?:server|app|game|"
            r"phone|"
            r"weather|thing|computer|week)|my (?:phone|laptop|computer|car|cat|dog|wifi|internet|"
            r"boss))"
            r" (?:is|was|has been)(?: being| acting| so| totally| literally| really| a bit|"
            r" kind of){0,2} "
            r"(?:bipolar|schizo|ocd|autistic|psycho|schizophrenic|retarded|mental)\b",
            "bipolar schizo ocd autistic psycho schizophrenic retarded mental",
            "the this my",
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
            rf")?(?:{_CLASS}|{LABEL})\b",
            "trust date hire believe marry rely help live love let talk friends",
            LABELS
            | listed("addicts borderlines bipolars schizophrenics narcissists users bpd bipolar"),
            guards=(unless(r"\bmyself\b|\bused to\b", Outcome.OWN_STORY),),
        ),
        shape(rf"\bonce an? {LABEL},? always\b", "once", LABELS),
        shape(
            r"\b(?:bunch|group|room|server|full|load|pack|lot|house|channel) (?:full )?of "
            rf"(?:(?:fucking|crazy|sad|dirty|whiny|lying|a bunch of) ){{0,2}}"
            rf"(?:{one_of(HARD)}|addicts|drunks|alcoholics|psychos|freaks|weirdos|crazy people|"
            r"losers|mental patients)\b",
            "of",
            LABELS | listed("addicts drunks freaks weirdos crazy losers mental psychos"),
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

RULES = (AS_A_WORD, A_KIND)
