"""The writer has decided, and says when or how."""

from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    is_about_another,
    is_about_love_or_work,
    is_asked_in_general,
    is_idiom,
    is_of_something_else,
    is_past,
    is_supposed,
    is_told_by_another,
)
from bot.domain.care.recognising.recognition import Kind, Urgency
from bot.domain.care.recognising.watch import watch

_ASLEEP = (
    r"(?:when|after|once|as soon as|while|until|before) (?:\w+ ){0,4}(?:asleep|(?:to|in) bed|"
    r"sleeps?|sleeping|out|gone|leaves?|left|away|works?|home|back|wakes?(?: up)?|fishing|knows?|"
    r"notices?)"
)

_NOW = (
    rf"(?:tonight|right now|now|today|tomorrow|soon|this (?:time|weekend|week|evening|morning)|for "
    rf"real|at (?:midnight|dawn)|on \w+day|in (?:an hour|the morning|\w+ (?:minutes|"
    rf"hours))|{_ASLEEP})"
)

_DO_IT = (
    "(?:(?:do|doing) it|(?:end|ending|finish|finishing) it(?: all)?|(?:go|going) through with it)"
)

DOING_IT = Family(
    Kind.SELF,
    Urgency.URGENT,
    watch(
        "",
        (
            "do doing end ending finish finishing through",
            "it",
            (
                "tonight now today tomorrow soon this real asleep bed sleep sleeps leaves leave "
                "weekend monday tuesday wednesday thursday friday saturday sunday gone out ready "
                "everything courage away happening home"
            ),
        ),
        ("through", "with", "it", "going go"),
        ("happening happen", "tonight tomorrow"),
        ("date day place method", "set picked chosen have got know"),
        ("researched googled searched calculated looked figured worked", "how", "need take much"),
        ("everything what all", "need needed", "got have bought ordered online"),
        ("practicing practising rehearsing practiced practised", "rope noose gun it"),
    ),
    compiled(
        (
            f"(?:going to|gonna|will|am|ready to|about to|planning to|decided to|have to|plan to|"
            f"want to|gotta|(?:tonight|today) i) (?:finally |just )?{_DO_IT} {_NOW}"
        ),
        (
            rf"(?:tonight|today|tomorrow|this (?:weekend|time|week|evening)|on \w+day) ,? ?(?:is "
            rf"when )?i (?:am|will) (?:going to |finally |gonna )?(?:be )?{_DO_IT}(?= [,.]| $| and|"
            rf" for real)"
        ),
        (
            r"(?:am|will|to) (?:\w+ )?(?:going|go) through with it(?= this time| tonight| today| "
            r"now| tomorrow| soon| [,.]| $)"
        ),
        "am ready to do it(?= [,.]| $| now| and)",
        "it is (?:happening|going to happen) (?:tonight|tomorrow|this weekend)(?= [,.]| $| and)",
        (
            "(?:set|have|got|picked|chosen|chose|know) (?:the|a|my) (?:exact )?(?:date|day|place|"
            "method|time|way)(?: ,)?(?: and)? (?:the |a |my )?(?:place|method|means|date|how|"
            "way)(?= [,.]| $| and| is| ready)"
        ),
        (
            "(?:bought|ordered|got|have) (?:what|everything|all) i (?:will )?need(?:ed)?(?!.* for "
            "(?:the|my|our|a|this) )(?= [,.]| $| online| and| here| in| now)"
        ),
        (
            "(?:practic|practis|rehears)(?:ing|ed) (?:with the (?:rope|noose|gun)|the knot|doing "
            "it|it)(?= [,.]| $| again)"
        ),
    ),
    (
        *ALWAYS,
        is_past,
        is_told_by_another,
        is_about_another,
        is_about_love_or_work,
        is_idiom,
        is_supposed,
        is_of_something_else,
    ),
)

DECIDED = Family(
    Kind.SELF,
    Urgency.URGENT,
    watch(
        "",
        ("courage guts nerve balls", "need do finally gun pills jump die end"),
        (
            "decided decision determined resolved",
            "calm peace peaceful saturday sunday friday tonight final die dying last not kill",
        ),
        ("plan", "is my", "ready wait hang kill jump finished done overdose shoot drown"),
        ("date", "set", "gone die dead not over"),
        ("how many much long high", "die kill"),
        ("enough", "die kill"),
        ("researched googled searched calculated looked figured worked", "how", "need take much"),
        ("way ways", "heart breathing painless fastest quickest easiest"),
        ("where how when", "know", "how when with"),
        ("not", "safe", "am"),
        ("myself", "feel see sense", "going about lose snap"),
        ("something", "bad terrible undo stupid take reverse", "do doing"),
        ("life", "take drink pills lived"),
        ("finish", "make", "everything life all"),
        ("insulin", "injected inject injecting took taking used"),
        ("dialysis insulin medication meds chemo treatment oxygen", "purpose die over want go"),
        ("goodbyes", "said"),
    ),
    compiled(
        (
            "(?:need|find|have|get|got|finally have|work up|working up|just need) (?:the "
            ")?(?:courage|guts|nerve|balls) (?:now(?= [,.]| $)|to (?:do it|jump|pull the trigger|"
            "go through|end (?:it|my)|swallow|die|kill myself))"
        ),
        (
            r"i have decided(?!.* (?:drink\w*|smok\w+|job|dog|move|moving|therapy|diet|quit) )(?: "
            r"\S+){0,9} (?:calm|peaceful|at peace|relieved|to die|not (?:to )?see another|my last|"
            r"goodbye)"
        ),
        "am (?:decided|determined|resolved) to (?:die|kill myself|end (?:it|my life))",
        (
            "plan is (?:ready|set|done|finished|complete|in place|made|to ~7 (?:hang|kill|jump|"
            "overdose|shoot|drown|die|end (?:it|my)|cut|take (?:all|them)))(?= myself| it| all| "
            "off| [,.]| $| and| them| my| in| now)"
        ),
        (
            r"set (?:the|a|my) date(?: \S+){0,9} (?:gone|dead|die|dying|not be here|over)(?= [,.]| "
            r"$| by)"
        ),
        (
            r"(?:is|are|would|will) (?:\w+ ){0,2}(?:\d+|ten|twenty|thirty|forty|fifty|a hundred) "
            r"~2 (?:be )?enough to (?:die|kill (?:me|someone|you|myself))"
        ),
        (
            r"how (?:high|far|fast|deep|cold|much blood)(?: \w+){0,7} to (?:die|kill (?:me|"
            r"yourself|someone))"
        ),
        (
            r"(?:quickest|fastest|easiest|best|painless|simplest|surest) (?:\w+ )?way to (?:stop "
            r"my heart(?! rac| pound| beat)|stop breathing|end (?:it|me|my life)|not wake up|bleed "
            r"out)"
        ),
        (
            "know (?:exactly )?(?:how|where|when)(?: and| ,) (?:how|where|when|with what)(?= [,.]| "
            "$| i)"
        ),
        (
            "am not safe(?= [,.]| $| right now| now| tonight| alone| with myself| from myself| by "
            "myself)"
        ),
        (
            r"(?:feel|can feel|going to|will|about to) ~3 (?:do|doing) something (?:\w+ )?(?:bad|"
            r"terrible|stupid) to (?:me|myself)"
        ),
        "(?:feel|see|sense) myself (?:going to|about to|gonna) (?:do it|end|lose it|snap|jump|cut)",
        "do something (?:i )?(?:can not|could not|will not be able to) (?:undo|take back|reverse)",
        (
            "(?:researched|looked up|googled|searched|calculated|worked out|figured out) ~1 how "
            "(?:much|many) (?:<pills> )?(?:to take|i need to take|it takes to|it would take to)"
        ),
        "(?:make|do) finish with (?:everything|my life|all|it all)",
        (
            r"(?:skipp\w+|stopp\w+|refus\w+|not taking|quit|quitting|withheld)(?: \w+){0,3} "
            r"(?:dialysis|insulin|heart (?:pills|meds|tablets)|chemo|oxygen|treatment|anti "
            r"rejection meds)(?: \S+){0,4} (?:on purpose|to die|so i (?:die|can die|will die)|want "
            r"(?:it )?to (?:be over|die|go))"
        ),
        "(?:injected|inject|injecting|took|taking|used) all (?:of )?my insulin",
    ),
    (
        *ALWAYS,
        is_past,
        is_told_by_another,
        is_about_another,
        is_idiom,
        is_supposed,
        is_asked_in_general,
    ),
)
