"""What a body does that can not wait, whatever it comes from."""

from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    is_asked_in_general,
    is_negated,
    is_of_another,
    is_of_something_harmless,
    is_over,
    is_past_act,
    is_play,
    is_supposed,
    is_told_by_another,
)
from bot.domain.care.recognising.recognition import Kind, Urgency
from bot.domain.care.recognising.signs import SEVERAL_SIGNS, SUGAR
from bot.domain.care.recognising.watch import watch

_DRUGS = (
    "(?:<pills>|heart medication|hand saniti[sz]er|saniti[sz]er|rubbing alcohol|antifreeze|"
    "pesticide|rat poison|poison|detergent|adderall|ritalin|vyvanse|concerta|lexapro|wellbutrin|"
    "effexor|melatonin|antihistamines?|dose|cocaine|coke|meth|speed|crack|mdma|molly|ecstasy|acid|"
    "lsd|shrooms|edibles?|weed|ghb|g|fent|percs?|lean|nitrous|drugs?|drink|drinks|vodka|alcohol|"
    "whisky|whiskey|wine|rum|spice|something|stuff|line|lines|hit|shot)"
)

_TOOK = (
    "(?:took|taken|taking|had|mixed|mixing|drank|drunk|drinking|injected|shot up|snorted|smoked|"
    "swallowed|used|using|doubled|tripled|overdosed|done|did|on|after|since|from|spiked)"
)

_BODY = (
    r"(?:can not (?:\w+ )?(?:breathe|stay awake|keep my eyes open|feel my \w+|move(?: my \w+)?|"
    r"stop (?:shaking|twitching|vomiting|throwing up)|wake up properly|stand|talk|see)|barely "
    r"(?:\w+ )?(?:breathe|keep my eyes open|awake|stand|move)|breathing (?:is |feels |gets |"
    r"getting |has )*(?:\w+ )?(?:slow|slower|shallow|weird|wrong|funny|hard|harder|difficult)|"
    r"heart (?:is |will |keeps |feels |has |rate )*(?:\w+ ){0,2}(?:racing|skipping|pounding|"
    r"stopping|not slow\w*|slow down|fast|irregular|fluttering|exploding|jumping)|vision (?:is |"
    r"keeps |goes |has )*(?:\w+ )?(?:black|blurry|double|fading|going|dark|gone)|seeing (?:double|"
    r"black|spots|shadow people|shadows)|passing out|blacking out|pass out|black out|faint|nodding "
    r"(?:out|off)|passed out|lips (?:are |is |feel |going |look )*(?:\w+ )?(?:blue|numb|purple|"
    r"grey)|going numb|whole body (?:is )?(?:numb|shaking|jerking|twitching|burning)|slurring|"
    r"slurred|confused|hallucinat\w+|convuls\w+|collapsed|unconscious|foaming|out of it|catch my "
    r"breath|breathing (?:so |very )?fast|pulse (?:is )?(?:\d\d|weak|gone)|feel(?:ing)? (?:awful|"
    r"terrible|like i am dying|so sick)|trembling|not (?:\w+ )?stop trembling)"
)

BODY_NOW = Family(
    Kind.MEDICAL,
    Urgency.URGENT,
    watch(
        "spiked slurred slurring droopy drooping",
        (
            (
                "took taken taking mixed mixing drank drunk injected snorted smoked swallowed "
                "doubled tripled overdosed meds pills pill dose meth coke oxys oxy shot drug drugs"
            ),
            (
                "breathe breathing heart vision seeing passing passed blacking nodding awake lips "
                "numb body shaking confused hallucinating collapsed unconscious trembling eyes "
                "move feel stand"
            ),
        ),
        (
            "chest",
            "pain pains pressure crushing tight hurts hurting",
            "arm jaw breathe sweating numb shoulder sweaty",
        ),
        ("half side", "face body arm", "numb feel droop move"),
        ("words speech", "wrong slurred slurring out"),
        ("tongue throat face lips", "swelling swollen swelled closing blue"),
        ("alcohol", "poisoning"),
        (
            "fainted collapsed passed blacked fainting",
            "twice alone again times bathroom today three",
        ),
        (
            "not",
            "eaten drunk water drink food kept ate",
            "days double faint fainting stand collapse weak pass dizzy",
        ),
        ("sugar glucose", "low dropping crashing insulin is"),
        ("too", "much many", "took taken had injected did drank"),
        ("twice double", "took taken taking meds dose mistake accident"),
        ("breathe", "properly blue lips right"),
        ("purged purging purge", "blood heart passed faint collapsed"),
        ("blood", "coughing vomiting puking stool pooping peeing heavily"),
        ("fit fits seizure seizures", "kind had some another"),
    ),
    compiled(
        rf"{_TOOK} (?:\S+ ){{0,5}}{_DRUGS}(?: \S+){{0,14}} {_BODY}",
        rf"{_BODY}(?: \S+){{0,12}} {_TOOK} (?:\S+ ){{0,4}}{_DRUGS}(?= |$)",
        (
            "(?:took|taken|had|did|done|drank|injected|snorted|smoked) (?:way |far |a bit |a "
            "little )?too (?:much|many) (?:of )?(?:my |the )?(?:adderall|ritalin|vyvanse|insulin|"
            "melatonin|lithium|meth|speed|crack|spice|lean|ketamine)"
        ),
        (
            r"(?:took|taken|doubled) (?:my |the )?(?:\w+ )?(?:<pills>) (?:twice|double|three times|"
            r"two times)(?= by| and| accidentally| today| tonight| this| [,.]| $)"
        ),
        r"doubled (?:up )?(?:on )?my (?:\w+ )?(?:<pills>|dose)(?: \S+){0,4} (?:mistake|accident)",
        (
            r"chest (?:\w+ ){0,3}(?:pains?|pressure|crushing|crushed|tight|hurts|hurting|"
            r"squeezing)(?: \S+){0,8} (?:arm|jaw|can not breathe|sweating|numb|shoulder|cold sweat|"
            r"breathless)"
        ),
        (
            r"(?:arm|jaw)(?: \w+){0,3} (?:numb|hurts|tingling|pain)(?: \S+){0,6} chest(?: "
            r"\w+){0,3} (?:pain|hurts|tight|pressure)"
        ),
        (
            r"(?:half|one side|the (?:left|right) side|(?:left|right) side) of my (?:face|body)(?: "
            r"\w+){0,3} (?:droop\w*|numb|weak|dead|paralys\w+|paralyz\w+|not move|will not move)"
        ),
        (
            r"(?:can not|do not|not) (?:\w+ )?feel (?:the )?(?:half|one side|left side|right side|"
            r"left half|right half) of my (?:face|body)"
        ),
        (
            r"(?:my )?(?:words|speech) (?:are |is |come |comes |coming |came )+(?:\w+ )?(?:wrong|"
            r"slurred|slurring|garbled|jumbled)(?: \S+){0,8} (?:face|numb|side|arm|hospital|stroke|"
            r"dizzy)"
        ),
        r"(?:speech is )?(?:slurred|slurring)(?: \S+){0,8} (?:face|side|arm|droop\w*|numb)",
        (
            "(?:tongue|throat|face|lips) (?:is |are |keeps |has |feels like it is )*(?:swelling|"
            "swollen|swelled)(?= up| shut| and| [,.]| $| after)"
        ),
        r"(?:have|got|think it is|might be|this is|getting) (?:\w+ )?alcohol poisoning",
        (
            r"(?:fainted|collapsed|passed out|blacked out) (?:twice|again|three times|several "
            r"times|\d times|in the bathroom|and (?:i am )?(?:alone|hit my head)|today|and woke up "
            r"on)"
        ),
        (
            r"(?:not|nothing) (?:\w+ )?(?:eaten|drunk|kept (?:any )?(?:water|food|anything) down|"
            r"ate|had (?:food|water|anything to (?:eat|drink)))(?: \S+){0,3} (?:\w+|\d+) (?:days|"
            r"weeks)(?: \S+){0,6} (?:faint\w*|pass\w* out|double|collaps\w+|blacking out|can not "
            r"(?:stand|walk|get up|see))"
        ),
        "can not breathe (?:properly|right|at all|normally)(?= [,.]| $| and| after| i)",
        (
            r"(?:purged|purging|binged and purged|throwing up)(?: \S+){0,8} (?:blood|heart (?:\w+ "
            r")?(?:skip\w*|racing|stops?|stopping|hurts)|passed out|fainted|collapsed)"
        ),
        (
            r"(?:had|having) (?:\w+ ){0,2}(?:kind|sort) of (?:\w+ )?(?:fit|seizure)|some fit(?= "
            r"[,.]| $| and)"
        ),
        (
            r"bleeding (?:so |really )?(?:heavily|badly|a lot) (?:and|for|since|from)(?: \S+){0,5} "
            r"(?:pregnan\w+|miscarr\w+|dizzy|faint\w*|hours)"
        ),
    ),
    (
        *ALWAYS,
        is_past_act,
        is_negated,
        is_told_by_another,
        is_of_another,
        is_supposed,
        is_of_something_harmless,
        is_asked_in_general,
        is_over,
        is_play,
    ),
)

EMERGENCIES = (BODY_NOW, SEVERAL_SIGNS, SUGAR)
