"""A thing to die by, and what the writer would do with it."""

from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    is_a_tool,
    is_an_accident,
    is_idiom,
    is_negated,
    is_of_another,
    is_past,
    is_told_by_another,
)
from bot.domain.care.recognising.recognition import Kind, Urgency
from bot.domain.care.recognising.watch import watch

_THING = (
    "(?:<pills>|gun|pistol|rifle|shotgun|knife|blade|blades|razor|razors|rope|noose|scissors|belt|"
    "bridge|balcony|roof|ledge|window|tracks|tram|train|cliff|floor|river|insulin|bleach)"
)

WITH_A_THING = Family(
    Kind.SELF,
    Urgency.URGENT,
    watch(
        "tram",
        (
            (
                "pills tablets meds medication medicine gun pistol rifle shotgun knife blade "
                "blades razor razors rope noose scissors belt bridge balcony roof ledge window "
                "tracks train cliff floor river insulin bleach"
            ),
            (
                "take use swallow jump over think picking pick putting do end stepping step them "
                "it stop"
            ),
            "i me my",
        ),
        ("choke strangle suffocate smother", "myself me"),
        ("plan", "for on", "my"),
        (
            "tonight today tomorrow friday saturday sunday monday tuesday wednesday thursday",
            "is",
            "it",
            "decided think know",
        ),
        ("post leave send", "go", "letters notes"),
        ("if", "go alone stay", "kill hurt"),
        ("nothing", "left", "gun rope pills blade knife"),
        ("arm arms legs leg thighs wrists wrist", "cut cuts", "all so covered up"),
        (
            "get take hide keep",
            "away off",
            "pills knives knife blades gun meds tablets rope razors",
        ),
        ("gun guns safe cabinet", "locked unlocked open", "alone home"),
        ("deep deeper", "cut"),
        ("kill", "will would does can", "me you", "these pills many tablets this all"),
        ("texted called told hugged messaged", "love", "last time"),
    ),
    compiled(
        (
            rf"{_THING}(?: \S+){{0,12}} (?:going to|gonna|about to|want to|ready to|might|tempted "
            rf"to|thinking of|thinking about|could just|should just) (?:\w+ )?(?:tak(?:e|ing) "
            rf"(?:them|it)(?: all)?|us(?:e|ing) (?:it|them)|swallow\w*(?: them)?|jump\w*|"
            rf"do(?:ing)? it|pull\w* the trigger|end\w* it|cut\w*|step\w* (?:off|over|out))(?= "
            f"[,.]| $| all| and| now| tonight| so| i)"
        ),
        (
            rf"{_THING}(?: \S+){{0,4}} (?:is|are) (?:\w+ ){{0,2}}(?:all i (?:can )?think (?:about|"
            f"of)|out and (?:i|my)|calling|whispering|waiting for me)"
        ),
        (
            rf"(?:keep|kept|keeps) (?:picking|pick|taking|getting) (?:\w+ )?(?:up |out )?(?:the |"
            rf"my |a )?{_THING}(?: \w+){{0,2}} (?:and|then) (?:putting|put)"
        ),
        (
            rf"{_THING}(?: \S+){{0,3}} [,.]? ?it would (?:all )?be (?:over|done|finished|so "
            f"(?:easy|quick|fast))"
        ),
        (
            "(?:choke|strangle|suffocate|smother|choking|strangling|choked|strangled|suffocated) "
            "myself(?= [,.]| $| with| earlier| tonight| today| again| until| to| and| last)"
        ),
        rf"nothing left(?: \S+){{0,6}} {_THING}(?= [,.]| $)",
        (
            r"(?:arms?|legs?|thighs?|wrists?|skin) (?:is|are) (?:\w+ )?(?:cut up|covered in (?:new "
            "|fresh )?cuts|shredded|slashed)"
        ),
        (
            rf"(?:(?:someone|somebody) (?:\w+ )?)?(?:get|take|hide|keep|got to get) (?:these|the|"
            rf"my|those|all) (?:\w+ )?(?:{_THING}|"
            f"knives) (?:away from|off) me"
        ),
        (
            "(?:gun|guns|gun safe|safe|medicine cabinet|gun cabinet) (?:is |was left )(?:not "
            r"locked|unlocked|open)(?: \S+){0,5} (?:alone|nobody|by myself|tempt\w*)"
        ),
        (
            "cut (?:myself )?(?:so |too |very )?deep(?:er|ly)?(?= [,.]| $| and| this| enough| "
            "should| tonight| again| i)"
        ),
        (
            r"(?:will|would|does|can|could) (?:\d+|this many|all|taking|these|a bottle)(?: "
            r"\w+){0,5} kill (?:me|you|someone|a person)"
        ),
        (
            r"(?:texted|called|told|hugged|messaged) (?:\w+ ){1,3}(?:that )?i love (?:her|him|them|"
            r"you)(?: \S+){0,8} last time"
        ),
        (
            r"my plan is (?:for|on) (?:tonight|tomorrow|this \w+|next \w+|\w+day|the \w+)(?= [,.]| "
            "$| and| night| morning)"
        ),
        (
            r"(?:decided|think|know|feel like|feel) (?:that )?(?:tonight|today|tomorrow|\w+day) is "
            "(?:it|the (?:night|day|end)|my (?:night|day|last))(?= [,.]| $| for me| and)"
        ),
        (
            r"(?:letters?|notes?)(?: \S+){0,10} (?:post|leave|send|deliver) (?:them|it) and (?:go|"
            "leave|end it|do it|die)"
        ),
        (
            "(?:stepping|step|walking|jumping|throwing myself|falling) (?:out )?(?:in front of|"
            "under|into) (?:the |a |an )?(?:tram|metro|subway|underground|bus|train|traffic|lorry|"
            "truck)"
        ),
        (
            r"if i (?:\w+ )?(?:go home|stay alone|am alone|am left alone|stay here|go to bed)(?: "
            r"\w+){0,3} (?:am )?(?:going to|will) (?:kill|hurt|harm|cut) myself"
        ),
    ),
    (
        *ALWAYS,
        is_negated,
        is_past,
        is_told_by_another,
        is_of_another,
        is_idiom,
        is_a_tool,
        is_an_accident,
    ),
)
