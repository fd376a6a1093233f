"""G18: calling somebody by what they live with."""

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
LABELS = listed(
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
LABEL = one_of(LABELS)
HARD = listed(
    "junkie junkies druggie druggies crackhead crackheads tweaker tweakers methhead methheads "
    "smackhead "
    "alkie alky wino boozer pothead psycho psychos schizo schizos nutjob nutjobs nutcase "
    "nutcases nutter "
    "nutters lunatic lunatics loony looney crazies headcase fruitcake whackjob wackjob pillhead "
    "dopehead "
    "cokehead basketcase maniac spaz dopefiend headcases drunkard"
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
            rf")?{one_of(HARD)}\b(?! for\b)",
            HARD,
            guards=(said_to_you, unless(r"\bnot\b", Outcome.NEGATED, where="words")),
        ),
        shape(
            rf"\byou (?:{SOFT}){{0,2}}(?:are|will always be) (?:{SOFT}|such |nothing but |still |"
            rf"always ){{0,3}}(?:an? |another |some |the )"
            r"(?:(?:dirty|stupid|filthy|lying|sad|selfish|typical|little|total|pathetic|mean|"
            r"dumb|violent|"
            rf"common|real|massive|complete) ){{0,2}}{LABEL}\b",
            LABELS,
            guards=(said_to_you,),
        ),
        shape(
            rf"\b(?:typical|classic|usual|standard|such|your typical) {SOFT}?(?:an? "
            rf")?(?:{LABEL}|borderline|bpd|bipolar|schizophrenic|"
            r"narcissist|manic|autistic|dry drunk)\b(?: (?:thinking|behaviou?r|excuse|excuses|"
            r"move|talk|brain|logic|lies|drama|attitude|"
            rf"mentality|stuff|mindset|shit|response|manipulation))?",
            "typical classic usual standard",
            LABELS | listed("borderline bpd bipolar schizophrenic narcissist manic autistic"),
        ),
        shape(
            r"\b(?:spoken|talking|thinking|acting|behaving|talk|act|lie|lying) like (?:an? "
            r")?(?:true |real |typical |total )?"
            rf"(?:{one_of(HARD)}|addict|alcoholic|drunk)\b",
            "like",
            LABELS,
        ),
        shape(
            r"\b(?:what|such) an? (?:(?:total|complete|fucking|stupid|absolute|real|crazy) "
            rf"){{0,2}}(?:{one_of(HARD)})\b",
            "what such",
            HARD,
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
            rf"){{0,2}}{one_of(HARD)}s?(?=[.!,\n]|$)",
            HARD,
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:for an?|by an?|from an?|just an?|only an?|another|some) (?:mere |dirty |"
            rf"lying |random )?{one_of(HARD)}\b",
            HARD,
            guards=(of_myself,),
        ),
        shape(
            rf"\b{LABEL} like (?:you|him|her|them|that|those|your [a-z]+)\b",
            LABELS,
            "like",
        ),
        shape(
            r"\b(?:just |yet |only )(?:another |an? |some )(?:random |sad |stupid "
            rf")?{LABEL}\b(?! (?:dream|day|in recovery|driver|driving|text|call))",
            LABELS,
            "just yet only",
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:stupid|fucking|dirty|filthy|lying|lazy|bloody|damn|disgusting|useless|"
            rf"worthless|goddamn|smelly) {LABEL}\b",
            LABELS,
            "stupid fucking dirty filthy lying lazy bloody damn disgusting useless worthless "
            "goddamn smelly",
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:this|that|these|those|lots of|so many|too many|full of|all the) "
            rf"(?:(?:fucking|stupid|crazy|dirty) )?(?:{one_of(HARD)}|mental patients|psych "
            r"patients)\b",
            HARD | {"patients"},
            "this that these those lots many full all",
            guards=(of_myself,),
        ),
        shape(
            rf"\b(?:such|what|that is|pure|total|typical|just) (?:such )?(?:an? )?(?:{LABEL}|"
            r"borderline|bpd|bipolar|schizo|narcissist) (?:thing|move|response|comment|answer|"
            r"attitude|"
            r"behaviou?r|logic|excuse|energy|vibes?|mentality|thinking|talk|drama)\b",
            "thing move response comment answer attitude behavior behaviour logic excuse energy "
            "vibe vibes mentality thinking talk drama",
            LABELS | listed("borderline bpd bipolar schizo narcissist"),
            guards=(of_myself,),
        ),
        shape(
            rf"\b{one_of(HARD)} (?:energy|vibes?|behaviou?r|logic|talk|hours|mentality)\b",
            HARD,
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:you are|your|he is|she is|they are|@someone is|such|what|another|typical|"
            r"only)(?: "
            r"(?:just|such|only|nothing but|a|an|another|some|stupid|sad|fucking|dirty|"
            r"old)){0,3} "
            r"(?:(?:pill|crack|meth|dope|coke|smack|pot) heads?|(?:nut|whack|wack) jobs?|(?:nut|"
            r"basket|"
            r"head) cases?|dope fiends?)\b",
            "head heads job jobs case cases fiend fiends",
            "pill crack meth dope coke smack pot nut whack wack basket head",
        ),
        shape(
            rf"\bthe {one_of(HARD)} (?:are|have|come|came|always|all|in (?:here|this)|on here|"
            rf"again)\b",
            HARD,
            "the",
            guards=(of_myself,),
        ),
        shape(
            rf"\b(?:he|she|you|@someone|your [a-z]+) (?:is|are) (?:{SOFT}|fucking |bloody |"
            rf"proper ){{0,2}}"
            r"mental(?=[.?!,\n]|$)",
            "mental",
            guards=(said_to_you,),
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

RULES = (LABELLED,)
