"""The writer's body may be in danger now: an overdose, a withdrawal, a fit."""

from bot.domain.care.recognising import watched_acts
from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    is_asked_in_general,
    is_negated,
    is_of_another,
    is_of_something_harmless,
    is_past_act,
    is_supposed,
    is_told_by_another,
)
from bot.domain.care.recognising.recognition import Kind, Urgency

_BODY = (
    r"(?:shak\w+|tremor\w*|the shakes|seeing (?:things|bugs|shadows|people|spiders|rats|mice|"
    r"insects|ants|snakes|faces|figures)|hallucinat\w+|"
    r"hearing (?:things|voices)|sweating|drenched|seizures?|seizing|fits|convuls\w*|heart (?:is "
    r")?(?:pounding|racing|going (?:crazy|mental|mad|so fast))|vomit\w*|throwing up|puking|can "
    "not (?:keep (?:anything|water|food) down|breathe|stop (?:shaking|sweating|throwing up)|see "
    "straight)|bugs (?:on|crawling)|crawling|blood|confused|passing out|blacking out|fever|chest|"
    "delirious|twitching|dts|spasms?|jerking)"
)
_STOPPING = (
    "(?:withdrawals?|withdrawing|detox|detoxing|cold turkey|dts|delirium tremens|without a drink|"
    "without alcohol|stopped drinking|quit drinking|last drink|no drink|not had a drink|not "
    "(?:drunk|drank)(?= (?:in|for|since|any))|(?:off|"
    "stopped|ran out of|quit|no|without) (?:my |the |all my )?(?:benzos|xanax|klonopin|valium|"
    "diazepam|alcohol|booze|drink|ativan|vodka|clonazepam|alprazolam|gabapentin|ghb|phenibut|"
    "methadone|heroin|opiates|oxys?|fent))"
)
OVERDOSE = Family(
    Kind.MEDICAL,
    Urgency.URGENT,
    watched_acts.OVERDOSE,
    compiled(
        (
            "(?:<i> ~3 |might have |may have |could have |think |have )(?:overdosed|overdosing|"
            "od)(?= [,.?]| $| on| and| by| again| tonight| what| help| i| do| call| tell| please| "
            "or| right| now| a)"
        ),
        (
            "(?:<i> ~3 |might have |may have |could have |)(?:took|taken|had|injected|smoked|"
            r"drank|drunk|done|ate|snorted|used) (?:\w+ ){0,2}(?:way |far )?too (?:much|many)(?: "
            r"of)? (?:\w+ ){0,3}(?:<pills>|pills|mg|cocaine|coke|meth|mdma|molly|acid|shrooms|"
            "edibles?|ghb|g|vodka|alcohol|drugs|stuff|gear)"
        ),
        (
            r"(?:took|taken|taking|injected) (?:\w+ )?(?:way |far )?too (?:much|many)(?= (?:by "
            "(?:accident|mistake)|and (?:i|my|now|it|the)|accidentally|i (?:can|am|feel)|what|"
            "help|please)| [,.?]| $)"
        ),
        (
            r"(?:accidentally|by accident|mistake) (?:\w+ ){0,2}(?:took|taken|double dosed|"
            r"doubled|had) (?:\w+ ){0,4}(?:double|twice|dose|doses|too (?:many|much)|two|extra|"
            "three times|<pills>)"
        ),
        (
            r"(?:took|taken|doubled|had) (?:\w+ ){0,2}(?:double|twice|three times|triple|my) "
            r"?(?:\w+ ){0,2}(?:doses?|dosage|amount|<pills>) (?:\w+ ){0,3}(?:by (?:accident|"
            r"mistake)|accidentally|and (?:i|my|now) (?:\w+ ){0,3}(?:can not|dizzy|sick|heart|"
            "shaking|chest|breathe|numb))"
        ),
        (
            r"(?:mixed|mixing|took|taken|drank|had) (?:\w+ ){0,4}(?:<pills>|pills) (?:\w+ "
            r"){0,2}(?:with|and|on top of) (?:\w+ ){0,3}(?:alcohol|vodka|wine|whisky|whiskey|"
            r"booze|drink|drinks|beers?|rum|gin|<pills>|coke|cocaine|speed|meth) (?:\w+ "
            "){0,6}(?:can not|chest|breathe|breathing|heart|numb|dizzy|passing|black|feel "
            "(?:weird|wrong|sick|bad|funny|strange)|vision|stay awake|too (?:much|many)|slow|"
            "scared)"
        ),
        r"(?:is|was) (?:\w+ ){0,4}(?:an overdose|enough to overdose|a lethal dose)",
        (
            "(?:overdosed|overdosing)(?= (?:an? hour|tonight|on my|and (?:i|now)|by (?:accident|"
            r"mistake)|\w+ minutes|last night|earlier|today|accidentally)| [,.]| $)"
        ),
        r"(?:symptoms of|signs of) (?:an )?(?:overdose|od)(?= (?:and i|i have|right|please))",
    ),
    (
        *ALWAYS,
        is_past_act,
        is_negated,
        is_told_by_another,
        is_of_another,
        is_supposed,
        is_of_something_harmless,
    ),
)
FIT = Family(
    Kind.MEDICAL,
    Urgency.URGENT,
    watched_acts.FIT,
    compiled(
        (
            "(?:had|having|have|having|keep having|got|another|about to have|going to have|feel|"
            r"felt|getting|think i had) (?:\w+ ){0,3}(?:seizures?|convulsions?)(?! (?:disorder|"
            "meds|medication|alert|dog|free|clinic))"
        ),
        (
            "(?:had|having|keep having|another|about to have|going to have) (?:a |an |another |"
            "two |three |alcohol |withdrawal |epileptic )*fits?(?= [,.]| $| and| from| because| "
            "again| this| today| last| tonight| now| alone| withdrawal| in my| since| when| after)"
        ),
        r"<i> ~2 (?:seizing|convulsing)",
        "seizures (?:all (?:day|night|morning|week)|since i|again today)",
        rf"{_STOPPING}(?: \S+){{0,14}} {_BODY}",
        rf"{_BODY}(?: \S+){{0,14}} {_STOPPING}",
        r"(?:have|got|in|think it is|going into|having) (?:the )?(?:dts|delirium tremens)",
        (
            r"(?:in|going through|having|severe|bad|horrible|hardcore|full|heavy) (?:\w+ "
            "){0,2}(?:alcohol |benzo |opiate |heroin |xanax )(?:withdrawals?|detox)(?= ~3 "
            "(?:alone|home|scared|help|dying|hospital|can|dangerous|bad))"
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
    ),
)
COLLAPSE = Family(
    Kind.MEDICAL,
    Urgency.URGENT,
    watched_acts.COLLAPSE,
    compiled(
        (
            "(?:throwing|coughing|vomiting|puking|threw|coughed|vomited|spitting|bringing|puked) "
            r"(?:up )?(?:\w+ ){0,2}blood"
        ),
        (
            "(?:my )?(?:lips|fingers|fingertips|nails|face) (?:are|is|have|has|went|gone|going|"
            r"turning|look|looks|turned) (?:\w+ )?blue"
        ),
        (
            r"(?:can not|struggling to|hard to|barely) (?:\w+ )?breathe (?:\w+ ){0,6}(?:chest|"
            r"lips|inhaler|took|pills|swollen|throat (?:is )?clos\w+|blue|ambulance|allerg\w+)"
        ),
        r"(?:losing|lose|slipping out of|drifting out of|in and out of) consciousness",
        (
            r"(?:can not|hard to|struggling to) (?:stay|keep|keep myself) awake (?:\w+ "
            "){0,4}(?:took|pills|dose|meds|after taking|xanax|oxy|methadone|heroin)"
        ),
        (
            r"(?:took|taken|pills|meds|dose|oxy|methadone|heroin|xanax)(?: \S+){0,8} (?:can not "
            "(?:stay awake|breathe|feel my)|breathing is (?:slow|weird|shallow)|passing out|"
            "nodding out|blacking out|vision (?:is )?(?:going|blurry|fading)|going numb)"
        ),
        (
            r"chest (?:pain|pains|is tight|hurts|is crushing|feels tight) (?:\S+ ){0,6}(?:left "
            "arm|can not breathe|down my arm|my jaw|coke|cocaine|meth|speed|after using|passing "
            "out)"
        ),
        (
            r"(?:took|taken|taking) (?:\dx|double|triple|quadruple|\d times|twice|(?:two|three|"
            r"four|five|ten) times) (?:my |the )?(?:\w+ )?(?:doses?|amount|dosage)"
        ),
        (
            "can not (?:feel my (?:legs|hands|face|arms|body|fingers)|stay awake|see|move)(?: "
            r"\S+){0,6} (?:mixing|mixed|took|taking|pills|meds|dose|overdose)"
        ),
        (
            r"(?:took|taken|taking|drank|drunk|drinking|<pills>|vodka)(?: \S+){0,10} breathing "
            r"(?:is|feels|seems|gets|getting|has gone) (?:\w+ )?(?:slow|weird|shallow|wrong|funny|"
            "heavy|hard)"
        ),
        r"throat (?:is |feels like it is )?(?:closing|swelling|swollen shut|swelled)",
        r"(?:keep|kept|keeps) (?:passing out|fainting|blacking out|collapsing)",
        (
            r"(?:took|taken|swallowed|smoked|drank) something(?: \S+){0,6} (?:do not know what|"
            "scared|passing|numb|breathe|feel (?:weird|sick|funny|wrong|bad))"
        ),
        (
            r"(?:hit|banged|smashed|cracked|split) my (?:head|skull)(?: \S+){0,8} (?:bleeding|"
            "dizzy|blacked out|passed out|blurry|vomiting|throwing up|can not see|unconscious)"
        ),
        (
            "(?:think i am |am |might be )(?:having a |having an )(?:stroke|heart attack|"
            r"allergic reaction|anaphyla\w+)"
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
    ),
)
BODIES = (OVERDOSE, FIT, COLLAPSE)
