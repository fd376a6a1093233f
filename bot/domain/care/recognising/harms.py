"""More of how people say that they have the means, or hurt themselves."""

from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    is_an_accident,
    is_as_prescribed,
    is_idiom,
    is_negated,
    is_not_dark,
    is_of_another,
    is_over,
    is_past,
    is_past_act,
    is_supposed,
    is_told_by_another,
)
from bot.domain.care.recognising.recognition import Kind, Urgency
from bot.domain.care.recognising.watch import watch

_TIE = "(?:rope|noose|belt|cord|cable|wire|sheet|scarf|dressing gown cord)"
_BLADE = (
    "(?:knife|blade|blades|razor|razors|scissors|scalpel|box cutter|glass|shard|needle|lighter|"
    "sharpener)"
)
AT_HAND = Family(
    Kind.SELF,
    Urgency.URGENT,
    watch(
        "noose",
        (
            "rope belt cord cable wire sheet scarf",
            "neck around round up tied beam door hook over handle ready practicing loft",
        ),
        (
            "knife blade blades razor razors scissors scalpel glass shard needle",
            "wrist wrists arm skin throat thigh leg neck bath shower hand hands",
        ),
        (
            "bridge river sea lake tracks cliff pier woods station canal railway roof park edge",
            (
                "walking walk parked going bye goodbye phone climbed back way top looking drive "
                "driving down standing"
            ),
        ),
        ("pier quay dock cliff", "drive jump off"),
        (
            "gun pistol shotgun rifle revolver",
            "lap head mouth hand hands loaded drawer truck car table bed",
        ),
    ),
    compiled(
        (
            rf"{_TIE} (?:is |are |already |all |\w+ ed )*(?:up|tied|ready|around (?:my|the) \w+|"
            rf"round (?:my|the) \w+|over (?:the|a) \w+|on the (?:beam|door|hook)|hanging)"
        ),
        (
            rf"(?:put|hung|tied|got|have|fixed|set|wrapped) (?:\w+ )?(?:the|a|my) {_TIE} (?:up|"
            f"ready|around|round|over|to|on|in the (?:garage|loft|attic|shed|basement|closet))(?! "
            f"(?:my waist|the (?:box|tent|tree house|parcel|boat|dog)))"
        ),
        (
            rf"(?:pressing|holding|hold|held|putting|put|got|have|dragging|running) (?:\w+ )?(?:a|"
            rf"the|my|some|these)? ?(?:\w+ )?{_BLADE} (?:to|against|on|over|across|along|at) my "
            rf"(?:\w+ )?(?:wrists?|arms?|skin|throat|neck|thighs?|legs?)"
        ),
        (
            f"(?:in|sitting in|sat in|lying in) (?:the|my) (?:bath|bathtub|tub|shower|bathroom) "
            rf"with (?:a|the|my) (?:\w+ )?{_BLADE}"
        ),
        (
            "(?:walking|walk|driving|drive|going|on my way|heading|cycling) (?:out )?(?:to|"
            r"towards|into|down to) (?:the |a )?(?:\w+ )?(?:bridge|river|sea|ocean|lake|tracks|"
            "train tracks|cliff|cliffs|pier|woods|canal|railway|station)(?=(?: now)? [,.]? "
            r"?(?:\S+ ){0,6}(?:bye|goodbye|sorry|not com\w+ back|last|end it|tonight|jump))"
        ),
        (
            r"(?:parked|pulled over|stopped|standing|sitting|stood|sat|am) (?:\w+ )?(?:by|at|near|"
            r"on|next to|beside) (?:the )?(?:top of )?(?:the )?(?:\w+ )?(?:cliff|bridge|river|lake|"
            r"pier|canal|sea|car park|edge|multi storey)(?=(?: \S+){0,9} (?:find|left my phone|"
            r"jump\w*|looking down|end it|let go|goodbye|bye|sorry|water is|over the edge|"
            "thinking))"
        ),
        (
            "(?:drive|driving|jump|jumping|walk|walking|going) off (?:the|a) (?:pier|quay|dock|"
            "cliff|bridge|car park|roof)"
        ),
        (
            r"top of the (?:\w+ )?(?:car park|building|tower|stairs|cliff|roof|multi storey)(?: "
            r"\w+){0,2} looking down"
        ),
        (
            r"(?:opening|open|looking in|staring at) the (?:\w+ )?drawer(?: \S+){0,6} (?:gun|knife|"
            r"pills)|(?:gun|knife|pills|blades?) (?:is |are )?in the (?:\w+ )?drawer(?: \S+){0,6} "
            "(?:opening|open|looking|thinking|know)"
        ),
    ),
    (
        *ALWAYS,
        is_negated,
        is_past_act,
        is_of_another,
        is_told_by_another,
        is_idiom,
        is_supposed,
        is_not_dark,
    ),
)
HARMED = Family(
    Kind.SELF,
    Urgency.URGENT,
    watch(
        "",
        (
            "took taken swallowed necked downed popped ate",
            (
                "them something 10 12 15 16 18 20 24 25 28 30 32 36 40 45 48 50 60 64 70 80 90 100 "
                "twenty thirty forty fifty pills tablets packets boxes strips"
            ),
        ),
        (
            "tablets pills meds",
            "gin vodka whisky whiskey wine washed bourbon",
            "goodnight sorry goodbye washed",
        ),
        ("wrists wrist veins arms", "open opened slashed"),
        ("cutting burning hurting slicing", "now again more tonight myself"),
        ("cut cuts", "again worse deeper deep times today dizzy"),
        ("relapsed relapse", "blade deep razor"),
        ("purpose", "starving starve hit hurt crashed"),
        ("blades razors razor blade", "new used bleeding using"),
    ),
    compiled(
        (
            "(?:took|taken|swallowed|necked|downed|popped|ate) (?:like |about |around |nearly |"
            r"over |at least )?(?:[2-9]\d|1[0-9]\d|1[0-9]|twenty|thirty|forty|fifty|sixty|a "
            r"hundred)(?: of (?:them|my \w+|the \w+|those))?(?: (?:<pills>))?(?= [,.]| $| and| now|"
            " an hour| sorry| tell| i)(?! (?:minutes|hours|days|mg))"
        ),
        (
            r"(?:took|taken|swallowed|necked|downed|popped) (?:\w+ )?(?:two|three|four|five|six|"
            r"\d) (?:\w+ )?(?:packets|packs|boxes|bottles|strips|sheets|blisters)(?: of)? (?:\w+ "
            ")?(?:<pills>)?"
        ),
        (
            "(?:swallowed|took|drank) something (?:and now i regret|to (?:die|end)|i should not "
            "have|poisonous|toxic)"
        ),
        (
            r"washed (?:\w+ ){0,2}(?:<pills>|them|it|sleeping tablets)(?: down)? with (?:\w+ "
            r")?(?:gin|vodka|whisky|whiskey|wine|bourbon|rum)|washed down (?:\w+ ){0,3}(?:<pills>|"
            "sleeping tablets)"
        ),
        "my (?:wrists?|veins?|arms?) (?:are|is) (?:open|opened|slashed|cut open|bleeding)",
        (
            r"(?:am|<i>) (?:\w+ )?(?:cutting|burning|hurting|slicing|carving)(?: myself| my \w+)? "
            "(?:right now|as i|tonight)"
        ),
        (
            "(?:cutting|burning|slicing|stabbing|carving) (?:myself|my (?:arms?|legs?|wrists?|"
            "thighs?)) (?:right now|tonight|with|again|as we speak)"
        ),
        r"cut (?:again )?(?:and|,) (?:\w+ ){0,2}(?:worse|deeper|deep)(?= than| this| [,.]| $)",
        (
            r"(?:cut|burned|sliced|hurt|harmed) (?:myself|my \w+) (?:\w+ )?(?:three|four|five|"
            r"several|\d|many) times (?:today|tonight|already|this)"
        ),
        r"relaps\w+ with (?:the|my|a) (?:blade|razor|knife|lighter)",
        (
            "(?:used|using|with) (?:the |a |my )?new (?:blade|blades|razor|razors)(?= [,.]| $| and|"
            " on| tonight)"
        ),
        r"(?:bleeding|blood)(?: \S+){0,8} (?:do not|not) care if it stops",
    ),
    (
        *ALWAYS,
        is_negated,
        is_past,
        is_past_act,
        is_of_another,
        is_as_prescribed,
        is_told_by_another,
        is_an_accident,
        is_idiom,
        is_supposed,
        is_over,
    ),
)
HARMS = (AT_HAND, HARMED)
