"""Several signs of a body in danger, or one that is enough."""

from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    is_asked_in_general,
    is_negated,
    is_of_another,
    is_over,
    is_past_act,
    is_supposed,
    is_told_by_another,
)
from bot.domain.care.recognising.recognition import Kind, Urgency
from bot.domain.care.recognising.watch import watch

_PANIC = (
    "(?!.* (?:panic|anxiety|anxious|stage|interview|exam|treadmill|spin|presentation|nervous|gym|"
    "workout|run|running|jog|game|scary movie|rollercoaster|laughing|pollen|flu|covid|cold) )"
)

SEVERAL_SIGNS = Family(
    Kind.MEDICAL,
    Urgency.URGENT,
    watch(
        "diabetic pulse abscess infected",
        ("heart", "rate"),
        ("chest", "severe alone"),
        ("too", "much", "coke cocaine meth mdma molly heroin fent fentanyl speed ghb ketamine"),
        ("blue", "lips hands fingers face nails"),
        (
            "dying",
            (
                "took pills pill drugs laced fake overdose overdosed withdrawal withdrawals alone "
                "ambulance"
            ),
        ),
        ("insulin", "no not without out missed skipped"),
        ("eating eaten food ate fasting fasted starving", "days weeks"),
        ("bleeding", "dizzy faint fainting weak pregnant lightheaded passing"),
        ("infection", "fever chills spreading"),
        ("chest", "crushed crushing"),
        ("alone", "used using smoked dosed snorted shot"),
        ("burning", "confused shaking seeing"),
        (
            "passed blacked collapsed nodded fainted",
            "after while from",
            "using shooting smoking snorting drinking taking drugs",
        ),
        (
            "slept sleep",
            "not no",
            "days nights",
            "voices seeing hearing things shaking hallucinating",
        ),
        ("heart", "stopped stopping stops", "breath breathe second"),
        ("breathe breath breathing", "chest", "numb arm faint pass passing sweating sweaty"),
        (
            "drank drunk swallowed ate took ingested",
            (
                "sanitizer sanitiser bleach antifreeze detergent poison pesticide battery "
                "batteries cleaner thinner polish"
            ),
        ),
        ("temperature fever", "confused neck rash breathing"),
        ("fell hit", "head", "dizzy vomiting confused blood bleeding vision"),
    ),
    compiled(
        (
            "(?:passed|blacked|nodded) (?:out|off) (?:after|while|from) (?:i (?:was )?)?(?:using|"
            "shooting up|smoking|snorting|drinking|taking|mixing|drugs)|(?:collapsed|fainted) "
            "(?:after|from|while) (?:using|taking|drugs)"
        ),
        (
            r"not (?:\w+ )?(?:slept|sleep|sleeping|had sleep) (?:in |for )?(?:\w+ ){0,2}(?:days|"
            r"nights)(?: \S+){0,6} (?:hearing|seeing|hallucinat\w+|shaking)"
        ),
        (
            r"heart (?:stopped|keeps stopping|stops|skipped)(?: \S+){0,8} (?:catch my breath|"
            r"breathe|dizzy|collapse\w*|pass\w* out|faint\w*)"
        ),
        (
            rf"(?:can not (?:\w+ )?(?:breathe|catch my breath)|short of breath){_PANIC}(?: "
            rf"\S+){{0,6}} (?:chest|arm)(?: \w+){{0,3}} (?:hurts|pain|tight|numb|pressure|crushing)"
        ),
        (
            r"(?:i (?:\w+ )?)?(?:drank|drunk|swallowed|ate|took|ingested) (?:\w+ ){0,3}(?:hand "
            r"saniti[sz]er|saniti[sz]er|antifreeze|detergent|rat poison|poison|pesticide|weed "
            r"?killer|batter(?:y|ies)|drain cleaner|oven cleaner|paint thinner|nail polish remover|"
            r"rubbing alcohol)"
        ),
        (
            r"diabetic(?: \S+){0,12} (?:throwing up|vomiting|confused|breathing fast|passing out|"
            r"can not keep|no insulin|ran out|out of insulin|insulin left)"
        ),
        (
            r"(?:fever|temperature)(?: \S+){0,8} (?:confused|stiff neck|can not (?:breathe|wake|"
            r"stand)|seizure)"
        ),
        rf"heart rate{_PANIC} (?:is |of |at )?(?:\w+ )?(?:[2-3]\d|1[5-9]\d|2\d\d)(?= |$)",
        (
            r"(?:lips|hands|fingers|face|nails)(?: and (?:my )?\w+)? (?:are|is|have|went|going|"
            r"turning|look) (?:\w+ )?blue"
        ),
        (
            rf"(?:feel like|think|sure) i am dying{_PANIC}(?: \S+){{0,8}} (?:took|pills?|drugs?|"
            rf"overdos\w*|alone|ambulance|laced|fent\w*)|(?:took|pills?|laced|drugs?|fake|"
            rf"withdrawal\w*)(?: \S+){{0,8}} (?:feel like |think )?i am dying"
        ),
        (
            r"(?:not had|without|no|ran out of|out of|missed|skipped) (?:my |any |taken "
            r")?insulin(?: \S+){0,8} (?:sick|confused|vomit\w*|throwing up|weak|days|dizzy|"
            r"breathing)"
        ),
        (
            r"(?:stopped eating|not eaten|not eating|without food|no food|not ate|fasting|fasted|"
            r"starving)(?: \S+){0,3} (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) "
            r"(?:days|weeks)(?: \S+){0,8} (?:heart (?:hurts?|is racing|racing|skip\w*|pounding)|"
            r"faint\w*|pass\w* out|dizzy|collaps\w*|blacking|can not (?:stand|walk|get up))"
        ),
        (
            r"(?:can not stop|will not stop|keep|keeps|still|been) bleeding(?: \S+){0,8} (?:dizzy|"
            r"faint|fainting|weak|pregnan\w+|lightheaded|passing out)"
        ),
        (
            r"(?:infected|abscess|infection)(?: \S+){0,10} (?:fever|chills|red (?:line|streak)s?|"
            r"spreading|shaking)"
        ),
        (
            r"chest (?:is |feels |feels like it is )?(?:\w+ )?(?:being )?crush\w+(?: \S+){0,6} "
            r"(?:sweat\w*|arm|breath\w*|jaw|sick|numb)"
        ),
        (
            r"(?:used|using|shot up|smoked|dosed|snorted|drank) alone(?: \S+){0,8} (?:wrong|weird|"
            r"scared|breath\w*|numb|too much|can not)"
        ),
        "burning up and (?:confused|shaking|seeing)",
        r"severe chest pains?|chest pains?(?: \w+){0,4} alone",
        (
            "too much (?:coke|cocaine|meth|mdma|molly|heroin|fent|fentanyl|speed|ghb|ketamine)(?= "
            "[,.]| $| and| my| i|last| tonight)"
        ),
        r"pulse (?:is |of )?(?:\w+ )?(?:[2-4]\d|1[5-9]\d|2\d\d)(?= |$)",
    ),
    (
        *ALWAYS,
        is_past_act,
        is_told_by_another,
        is_of_another,
        is_supposed,
        is_asked_in_general,
        is_over,
    ),
)

SUGAR = Family(
    Kind.MEDICAL,
    Urgency.URGENT,
    watch(
        "spiked drugged",
        ("sugar glucose", "low dropping crashing insulin is"),
        ("too", "much", "insulin"),
    ),
    compiled(
        (
            r"(?:sugar|glucose|blood sugar) is (?:\w+ )?(?:\d|dropping|crashing|too low|really low|"
            r"dangerously)(?: \S+){0,8} (?:shak\w+|sweat\w+|confused|pass\w*|faint\w*|insulin|"
            r"alone|scared)"
        ),
        "too much insulin",
        (
            "(?:(?:someone|somebody|he|she|they) )?(?:spiked|drugged) my drink|my drink (?:was|got|"
            "has been) (?:spiked|drugged)"
        ),
    ),
    (
        *ALWAYS,
        is_past_act,
        is_negated,
        is_told_by_another,
        is_of_another,
        is_supposed,
        is_asked_in_general,
    ),
)
