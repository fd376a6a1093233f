"""The writer says that there is no tomorrow, or that it is decided."""

from bot.domain.care.recognising.decided import DECIDED, DOING_IT
from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    is_about_another,
    is_an_exercise,
    is_idiom,
    is_only_away,
    is_past,
    is_supposed,
    is_told_by_another,
)
from bot.domain.care.recognising.recognition import Kind, Urgency
from bot.domain.care.recognising.watch import watch

_DAY = (
    "(?:tomorrow|(?:the |until |till |to )?(?:morning|sunrise|dawn|daylight)|tonight|the night|"
    r"this night|(?:the |this )(?:weekend|week)|(?:\w+day)|the end of (?:the|this) (?:day|week|"
    "weekend|month))"
)

_OVER = "(?= [,.?]| $| because| and| so| if| but| for me| anymore| anyway)"

NO_TOMORROW = Family(
    Kind.SELF,
    Urgency.URGENT,
    watch(
        "",
        (
            "not doubt never unsure wonder",
            "alive here around make see survive last live wake through",
            (
                "tomorrow morning sunrise dawn tonight night weekend week monday tuesday wednesday "
                "thursday friday saturday sunday month daylight"
            ),
        ),
        ("no", "tomorrow after", "me"),
        ("not never", "back", "coming come walk water bridge sea river woods roof cliff"),
        ("not never", "another", "see winter summer spring christmas birthday sunrise"),
        ("last", "earth alive time hear see"),
        ("better", "off", "tonight tomorrow soon after"),
        ("dead gone", "by before when after tomorrow tonight read reads"),
        ("not", "worry", "me"),
        ("survive", "next"),
        ("tried attempted", "again", "last yesterday today morning earlier"),
    ),
    compiled(
        (
            "i ~2 (?:will|might|may|would|can|am going to|do not think i will|will probably) "
            "(?:not|never) ~1 (?:see|live to see|live until|make it (?:to|until|till|past|through)|"
            f"survive|last(?: until| till)?|wake up|get through) {_DAY}{_OVER}"
        ),
        (
            "(?:do|can|could|would) not ~1 (?:promise|guarantee|swear|say|tell you|know|think|"
            "believe|count on|expect|be sure|bet on) ~2 (?:i |me )(?:will |am going to |can |to "
            ")?~1 (?:be|make it|survive|last|see|wake up|live) ~2 (?:alive|here|around|through|to|"
            f"until|till|by|up|in)? ?(?:by |on |in |past )?(?:the )?{_DAY}{_OVER}"
        ),
        (
            "(?:doubt|wonder|not sure|unsure|no idea|not certain) ~2 i (?:will|am going to|can) ~1 "
            f"(?:be|make it (?:to|until|till|past|through)|survive|last|see|wake up|live) ~2 (?:by "
            f"|on |in |past )?(?:the )?{_DAY}"
            f"{_OVER}"
        ),
        rf"there is no (?:tomorrow|after|next \w+|after \w+|\w+day)(?: \w+){{0,2}} for me{_OVER}",
        (
            r"(?:walk|walking|going|go|swim|swimming|drive|driving)(?: \S+){0,9} not (?:be )?"
            "com(?:e|ing) back(?= [,.]| $| this time| home| alive)"
        ),
        (
            "not (?:live )?(?:to )?see another (?:winter|summer|spring|autumn|christmas|birthday|"
            f"sunrise|new year|week|month){_OVER}"
        ),
        (
            r"(?:this|tonight|today|tomorrow|it|friday|saturday|sunday) (?:\w+ )?(?:is|will be) (?:"
            "my|the) last ~2 (?:one|night|day|weekend|evening|sunset|christmas|birthday) "
            "(?:on (?:this )?(?:earth|planet)|alive|of my life|i (?:will |am going to )?(?:ever )?"
            "(?:see|have|live))"
        ),
        (
            "(?:this|it) (?:is|will be) the last (?:time (?:i|you) ~1 (?:ever )?(?:post|write|"
            "talk|speak|hear|see|say)|you (?:will |are going to )?(?:all )?(?:ever )?(?:hear|"
            "see)(?!.* about)|"
            "thing i (?:will |am going to )?(?:ever )?(?:write|post|say))"
        ),
        (
            "(?:everyone|everybody|they|you|family|kids|mum|world) ~6 better off ~1 (?:after "
            "(?:tonight|today|tomorrow|this)|tomorrow|once (?:this|it) is (?:done|over))"
        ),
        (
            "(?:i (?:will|am going to|plan to|want to|hope to)|can not wait to|gonna|going to|"
            "tonight i am|tomorrow i am) (?:be )?(?:dead|gone)(?: (?:by|before|when|after) (?!"
            r"(?:the )?(?:shop|store|time (?:off|for)|lunch|noon|work|school|dinner|movie))\w+|"
            f"{_OVER})(?! (?:off|for|to|from))"
        ),
        "(?:not|never) survive (?:the|my) next (?:one|attempt|time)",
        (
            r"(?:tried|attempted)(?: \w+){0,3} (?:last night|yesterday|today|this morning|"
            r"earlier)(?: \w+){0,10} (?:trying|try|do it|going to try|attempt) again"
        ),
        "not (?:have to )?worry about me (?:anymore )?(?:after|once|when) (?:tonight|i am|today)",
    ),
    (*ALWAYS, is_past, is_told_by_another, is_supposed, is_only_away, is_idiom),
)

FAREWELL = Family(
    Kind.SELF,
    Urgency.URGENT,
    watch(
        "goodnight farewell funeral",
        ("nice", "knowing", "you"),
        ("bye", "forever world everyone all now sorry love tonight"),
        ("thank thanks", "before", "go leave"),
        ("not", "sad cry mad angry blame", "hear find gone happens"),
        ("peace", "made make"),
        ("tell", "sorry love loved", "my"),
        (
            "notes videos video letters note letter",
            "parents family kids everyone sister mum dad wife husband",
        ),
        ("now", "go", "sorted paid cleaned home found everything"),
    ),
    compiled(
        r"(?:it was|was|been) (?:\w+ )?nice knowing (?:you|yall|everyone)(?: all)?",
        (
            "(?:bye|goodnight|farewell) (?:forever|for ever|for good|(?:cruel )?world|everyone i "
            "love)(?= [,.]| $| and)(?! ,? ?(?:see|talk|catch|until|good))"
        ),
        (
            r"(?:thank|thanks)(?: \S+){0,12} before i (?:go|leave this|leave you)(?= [,.]| $| and| "
            "forever| world)"
        ),
        (
            "(?:do not|please do not|nobody) (?:be (?:sad|mad|angry|upset)|cry|blame (?:yourself|"
            r"yourselves)|miss me|look for me)(?: \S+){0,5} (?:when (?:you (?:hear|find|read)|i am "
            "gone)|for me(?= [,.]| $)|after i|once i)"
        ),
        "made (?:my |our )?peace with (?:dying|death|it ending|going|leaving this world)",
        (
            r"tell (?:my (?:\w+ )?(?:<kin>|best friend)|mum|dad|them all|everyone) (?:that )?(?:i "
            "am (?:so )?sorry|i (?:always )?loved?|it (?:was|is) not (?:her|his|their))(?= [,.]| $|"
            " "
            "and| her| him| them| for| fault)"
        ),
        (
            r"(?:left|wrote|written|hid|hidden|leaving) (?:\w+ )?(?:notes|letters|videos|messages|"
            r"a "
            r"note|a letter|a video|a message) (?:for|to) (?:my (?:\w+ )?(?:<kin>s?|parents|"
            "children)|everyone|each of|whoever|the people)(?= [,.]| $| and| on the| who find)"
        ),
        (
            r"(?:sorted|paid off|cleaned|found a home|gave away|packed|deleted)(?: \S+){0,12} now "
            r"i "
            "can (?:go|leave|rest)"
        ),
    ),
    (
        *ALWAYS,
        is_past,
        is_told_by_another,
        is_about_another,
        is_supposed,
        is_only_away,
        is_idiom,
        is_an_exercise,
    ),
)

TOMORROWS = (NO_TOMORROW, DOING_IT, DECIDED, FAREWELL)
