"""Somebody else may be dying, or be hurt by another."""

from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    is_a_daily_dose,
    is_asked_in_general,
    is_grief,
    is_idiom,
    is_over,
    is_past_act,
    is_play,
    is_supposed,
)
from bot.domain.care.recognising.recognition import Kind, Urgency
from bot.domain.care.recognising.watch import watch

WHO = (
    r"(?:(?:my|our|the|a|this|some)(?: \w+)? (?:<kin>|<near>|guy|girl|boy|man|woman|kid|child|lad|"
    r"person|student|teen|teenager|lady|stranger|teammate)(?: (?:in|at|on|from|next|upstairs|"
    r"downstairs|of|i) (?:\w+ )?\w+)?|mum|dad|nan|grandma|grandad|he|she|they|someone (?:in|at|on|"
    r"from) \w+ \w+|(?:her|his|their) (?:<kin>|boyfriend|girlfriend)|(?:friend|mate) (?:of mine|"
    r"from \w+)|@someone)"
)

_SILENT = (
    r"(?:(?:will|does|do|is|are|would) not (?:\w+ )?(?:answer\w*|pick\w*|respond\w*|reply\w*|come "
    r"(?:in|down|out)|open|wake|mov\w+)|not (?:answering|picking up|replying|responding|waking up|"
    r"moving|online)|phone (?:is )?off|turned (?:his|her|their) phone off|can not (?:reach|find))"
)

FOR_OTHERS = Family(
    Kind.OTHER_IN_DANGER,
    Urgency.URGENT,
    watch(
        "overdosing",
        ("bleach antifreeze poison detergent pesticide", "he she they my mum dad friend"),
        ("missing", "note suicide suicidal goodbye phone die sorry depressed"),
        (
            "gun rifle shotgun pistol knife rope",
            "he she they his her their dad mum",
            "done die end goodbye point live kill do",
        ),
        ("goodbye bye sorry", "he she they him her them", "not phone off"),
        (
            "texted told wrote said messaged says",
            "anymore on everything nothing done sorry",
            "he she they",
        ),
        (
            "balcony ledge bridge roof edge tracks window",
            "he she they friend mate girl guy him her mum dad",
        ),
        ("suicide", "planning planned note found", "his her their"),
        ("needle arm", "found his her their"),
        ("knife gun", "her him them his their", "threatening threatens husband boyfriend dad"),
        (
            "photo picture pic video",
            "noose gun pills rope knife blade cuts",
            "sent sends posted he she",
        ),
        (
            "took taken swallowed swallow",
            "pills meds tablets antidepressants load loads",
            "he she they my daughter son",
        ),
        ("lips", "blue", "his her their"),
        ("passed unconscious collapsed", "he she friend mate my"),
        ("waking wake moving breathing", "not", "him her he she found"),
        (
            "hitting beating choking hurting abusing strangling stabbing molesting hit",
            "our my the his her their",
            "son daughter kids child children baby wife girlfriend dog brother sister mum",
        ),
        ("beaten abused", "being getting", "hear next child boy girl kid she he"),
        ("choking dying unconscious seizure", "is are has"),
        ("kill hurt", "himself herself themselves themself", "he she they"),
    ),
    compiled(
        (
            rf"{WHO} ~3 (?:said|says|saying|texted|sent|wrote|posted|messaged) ~4 (?:goodbye|bye|"
            rf"sorry for everything)(?: \S+){{0,10}} {_SILENT}"
        ),
        rf"(?:after|since) saying goodbye(?: \S+){{0,8}} {_SILENT}",
        (
            rf"{WHO} ~3 (?:texted|told|said|says|wrote|messaged|writes) ~2 (?:that )?(?:he|she|"
            rf"they) (?:\w+ )?(?:can not (?:do (?:this|it)|take (?:this|it)|go on|live)|(?:is|are) "
            rf"done with (?:life|everything|it all)|(?:has|have) nothing left|(?:wants?|want) "
            rf"(?:it )?to (?:disappear|be over|end|not be here)|(?:does|do) not want to be "
            rf"here)(?: anymore)?(?= [,.]| $| and| anymore)"
        ),
        (
            rf"{WHO} ~2 (?:is |are |was )?(?:standing |sitting |up |out )*on (?:the|a) (?:\w+ "
            rf")?(?:balcony|ledge|bridge|roof|edge|tracks|railing|window ledge|window sill) (?:and|"
            rf",) ~2 (?:will not|not|crying|says|drunk|threatening|going to|i am|i can not|"
            rf"screaming|scared)(?!.* (?:loves|likes|enjoys|smoking|view|sun) )"
        ),
        f"{WHO} (?:is|are) on (?:the|a) (?:ledge|bridge|tracks|railing)(?= [,.]| $)",
        (
            "(?:planning|planned|plans|talking about|researching|googling) (?:his|her|their) "
            "(?:own )?(?:suicide|death)"
        ),
        "found (?:a|the|his|her|their) (?:suicide )?(?:note|letter)(?= [,.]| $)(?=.* )",
        r"needle in (?:his|her|their) arm(?: \S+){0,8} (?:not|will not|blue|cold|unconscious|help)",
        (
            rf"{WHO} (?:has|got|pulled|have) (?:a|the) (?:knife|gun|bat) and (?:is |was "
            rf")?(?:threatening|hurting|chasing|screaming at|pointing it at) (?:her|him|them|my "
            rf"\w+)"
        ),
        (
            rf"{WHO} ~2 (?:sent|posted|sends|shared) (?:me )?(?:a |an )?(?:photo|picture|pic|"
            rf"video|selfie)s? (?:of|with) (?:a |the |his |her |their )?(?:\w+ )?(?:noose|gun|"
            rf"pills|rope|knife|blade|cuts|cut wrists|bridge)(?! (?:collection|block|set|"
            rf"sharpener))"
        ),
        (
            f"{WHO} ~2 (?:is|are|just) overdosing|overdosing (?:and|in) ~3 (?:he|she|they|not "
            f"breathing|dorm|bathroom)"
        ),
        (
            "(?:lips|face|fingers) (?:are |is |look |looks |turning |going |have gone )+blue(?= "
            "[,.?]| $| and| what| help)"
        ),
        (
            rf"{WHO} ~3 (?:swallowed|took|has taken|taken) (?:\w+ ){{0,3}}(?:load|loads|lots|"
            rf"whole|all|bottle|handful|bunch|many|\d\d) (?:of )?(?:\w+ )?(?:<pills>)?"
        ),
        (
            r"(?:found|with) (?:him|her|them|my (?:\w+ )?(?:<kin>|<near>)) (?:\w+ "
            r"){0,6}(?:unconscious|not (?:waking up|breathing|moving|responding)|hanging|with a "
            r"(?:rope|noose|belt))"
        ),
        (
            "(?:he|she|they) (?:will|would|is going to|going to) (?:kill|hurt|harm) (?:himself|"
            "herself|themselves|themself) if i"
        ),
        (
            rf"{WHO} ~2 (?:swallowed|drank|drunk|ate|took|has taken) (?:\w+ ){{0,2}}(?:bleach|"
            rf"antifreeze|poison|rat poison|detergent|pesticide|drain cleaner|weed ?killer|"
            rf"batter(?:y|ies))"
        ),
        (
            rf"{WHO} ~2 (?:is |are |has |have |went |gone |been )+missing(?: \S+){{0,8}} (?:note|"
            rf"suicid\w*|goodbye|phone off|end it|die|sorry|depressed)"
        ),
        (
            r"(?:he|she|they|dad|mum|my (?:\w+ )?(?:<kin>|<near>)) (?:\S+ ){0,6}(?:has|got|have|"
            r"took|takes|with|holding|loading|loaded) (?:his|her|their|a|the|my) (?:\w+ )?(?:gun|"
            r"rifle|shotgun|pistol|knife|rope)(?: out| loaded)?(?: \S+){0,6} (?:is done|note|"
            r"wants? to (?:die|end)|end it|goodbye|no point|nothing to live|can not go on|kill "
            r"(?:himself|herself|themselves)|going to do it)"
        ),
        (
            rf"{WHO} (?:is|are|has been|was found) (?:\w+ )?(?:overdosing|unconscious|having a "
            rf"seizure|choking|not breathing|bleeding (?:out|badly|a lot)|being (?:beaten|abused|"
            rf"raped|hurt|attacked))(?= [,.?]| $| and| what| right| on| in| from| help)"
        ),
        (
            rf"(?:{WHO}|i (?:can )?hear ~3) (?:\w+ ){{0,4}}(?:being beaten|getting beaten|being "
            rf"hit|being abused)(?= [,.?]| $| and| by| next| again)"
        ),
        (
            r"(?:is|are|keeps?|started|just|was) (?:hitting|beating|choking|hurting|abusing|"
            r"strangling|stabbing|molesting|touching|hit) (?:our|my|the|his|her|their) (?:\w+ "
            r")?(?:<kin>s?|kids|child|children|baby|wife|girlfriend|dog)(?= [,.?]| $| and| again| "
            r"with| every| when| right| so| in)(?! (?:at (?:chess|cards|golf|tennis)|in a game))"
        ),
        (
            "(?:he|she|they) (?:will not|is not|are not|not) (?:waking up|wake up|breathing|moving|"
            "responding)(?= [,.?]| $| and| what| help)"
        ),
    ),
    (
        *ALWAYS,
        is_past_act,
        is_idiom,
        is_supposed,
        is_over,
        is_grief,
        is_asked_in_general,
        is_a_daily_dose,
        is_play,
    ),
    softer=compiled("can not go on", "do not want to be here", "done with"),
)
