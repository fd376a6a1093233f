"""An end and a wish for it, a life and nothing in it: whatever the words between."""

from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    A_WISH,
    ALWAYS,
    is_about_another,
    is_about_love_or_work,
    is_asked_in_general,
    is_denied,
    is_idiom,
    is_negated,
    is_not_of_life,
    is_of_something_else,
    is_over,
    is_past,
    is_told_by_another,
    is_topic,
)
from bot.domain.care.recognising.leaving import LEAVING, LOOK_AFTER
from bot.domain.care.recognising.recognition import Kind, Urgency
from bot.domain.care.recognising.tempo import SOONER
from bot.domain.care.recognising.watch import watch

_DEATH = (
    "(?:death|dying|die|be dead|being dead|to be gone(?= [,.]| $| forever| for good)|suicide|"
    "kill(?:ing)? myself|ending (?:my life|it all|things|everything)|end (?:my life|it all|"
    "everything)|not (?:being|be|waking) (?:alive|up|born)|never (?:waking up|existing|being born|"
    "having been born)|my own death|the grave|my end|leaving this (?:world|life|earth)|leave this "
    "(?:world|life|earth)|sleep for good|sleep forever|stop existing|ceasing to exist|unaliving)"
)

_WISHING = (
    r"(?:welcome|welcoming|want|wanting|wish|wishing|hope|hoping|long|longing|crave|craving|beg|"
    r"begging|pray|praying|ready|waiting|prefer|deserve|dream|dreaming|fantasi\w+|obsess\w+|"
    r"thinking|think|thoughts|planning|considering|contemplating|tempted|close|closer|looking "
    r"forward|relief|comfort|seek|seeking|choosing|invite|yearn\w*|ache|aching|bored of not|"
    r"picturing|imagining|daydream\w*|wondering)"
)

_END = (
    "(?= [,.?]| $| and| so| because| but| anymore| again| tonight| now| today| every| all| most| "
    "right| when| if| than| lately| since| in| at| for| instead| would| soon| already| to| i| it| "
    "as| until)"
)

WISHED_END = Family(
    Kind.SELF,
    Urgency.GENTLE,
    watch(
        "",
        (
            (
                "death dying die dead suicide killing kill ending end gone grave existing exist "
                "sleep leaving leave unaliving waking"
            ),
            (
                "welcome welcoming longing crave craving beg begging waiting yearn deserve dream "
                "fantasize fantasise obsessed thinking think thoughts considering contemplating "
                "tempted close closer relief comfort seek seeking wish wishing hope hoping want "
                "ready pray praying wondering coward scared afraid weak"
            ),
            "i my me myself",
        ),
        ("not", "sad mind care upset mad bothered", "never not", "woke wake waking up alive"),
        ("what", "if", "disappeared vanished died gone"),
        ("days hours minutes", "counting count", "over end die gone dead me"),
        ("dead", "feel already inside", "well might"),
        ("move forget", "if", "died disappeared gone killed"),
        ("goes go dies gone", "when once after", "i my", "live living alive here stay only go die"),
    ),
    compiled(
        rf"(?:<i>|my|me|i am) (?:\w+ ){{0,3}}{_WISHING} (?:\w+ ){{0,3}}{_DEATH}{_END}",
        (
            rf"{_WISHING} (?:\w+ ){{0,2}}(?:death|dying|to die|to be dead|my own death|the grave|"
            rf"leaving this (?:world|life|earth)){_END}"
        ),
        (
            r"would (?:not )?be (?:\w+ )?(?:sad|glad|happy|relieved|upset|mad|bothered|grateful|"
            r"okay|ok|fine) if i (?:\w+ ){0,2}(?:never|not|did not|died|stopped|was gone|was "
            r"dead)(?: \w+){0,2}"
        ),
        (
            r"(?:what|who) would (?:even )?(?:happen|change|notice|care) if i (?:\w+ "
            r")?(?:disappeared|vanished|died|was gone|was dead|killed myself|was not here|stopped "
            r"existing)"
        ),
        (
            r"(?:counting|count) (?:down )?(?:the |my )?(?:days|hours|minutes)(?: \w+){0,6} "
            r"(?:over|end|die|dead|gone|death)"
        ),
        (
            r"(?:too|so|such a|not) (?:\w+ ){0,3}(?:scared|afraid|weak|cowardly|coward|brave|"
            r"chicken) (?:of \w+ )?to (?:die|kill myself|end it|end my life|do it)"
        ),
        (
            r"feel dead (?:already|anyway)|already (?:feel )?dead(?: already)?(?: \S+){0,3} might "
            r"as well"
        ),
        "might as well (?:just )?(?:be dead|die|end it|kill myself|be gone|not exist|not be here)",
        (
            r"(?:everyone|everybody|they|people|you|the world|nobody) would (?:\w+ )?(?:move on|"
            r"forget me|forget about me|get over it|be over it|be fine)(?: \w+){0,2} if i (?:\w+ "
            r")?(?:died|was gone|disappeared|killed)"
        ),
        (
            r"when (?:she|he|they|my \w+) (?:goes|go|dies|is gone) i (?:go|die|will go|will die|am "
            r"gone|am going)(?= too| [,.]| $| with)"
        ),
        (
            r"(?:live|living|alive|here|stay|staying) (?:only )?(?:for|because of) (?:my )?\w+ "
            r"[,.]? ?(?:and )?(?:when|once|after) (?:she|he|they) (?:goes|go|dies|is gone|are "
            r"gone) (?:i|so)"
        ),
        "outlived my (?:use|usefulness|purpose|time)",
    ),
    (*A_WISH, is_about_another, is_not_of_life, is_topic, is_over, is_denied, is_asked_in_general),
    sharper=SOONER,
)

_LIFE = (
    "(?:life|live|living|alive|being alive|existence|exist|existing|(?:this|the) (?:world|earth|"
    "planet)|stay(?:ing)? alive|being here)"
)

NO_LIFE = Family(
    Kind.SELF,
    Urgency.GENTLE,
    watch(
        "",
        (
            "no not nothing nobody never without lost zero what why",
            (
                "place meaning purpose reason point sense use need needs bear stand take care joy "
                "interest way room value worth"
            ),
            "life live living alive existence exist existing world earth planet",
        ),
        (
            "life living existence",
            "meaning purpose point value sense joy",
            "no lost little nothing",
        ),
        ("what why", "living live alive", "for even"),
        ("life", "over finished ended ruined done", "my"),
        ("planet earth", "not", "live be"),
        ("way forward future", "no", "life over me"),
        ("pointless useless meaningless", "go keep continue"),
        ("what", "live", "left have"),
    ),
    compiled(
        (
            rf"(?:no|nothing|nobody|never|without|lost|zero|no one) (?:\w+ ){{0,2}}(?:place|"
            rf"meaning|purpose|reason|point|sense|use|need|needs|joy|interest|value|room)(?: "
            rf"\w+){{0,4}} {_LIFE}<emptyend>"
        ),
        (
            rf"(?:do|can|could|does) not (?:\w+ ){{0,2}}(?:bear|stand|take|care|endure|tolerate|"
            rf"see the "
            rf"(?:point|sense)|find (?:sense|meaning|joy)|need|know why)(?: \w+){{0,3}} {_LIFE}(?: "
            rf"alive)?<emptyend>"
        ),
        (
            r"(?:life|living|existence|my life) (?:has|have|holds|lost|had) (?:no|lost|little|lost "
            r"all|lost its|zero)(?: \w+)? ?(?:meaning|purpose|point|value|sense|joy)(?= for me| "
            r"anymore| [,.]| $| left| to me| and)"
        ),
        (
            "(?:what|who|why) (?:am|do|should) i (?:even |still )?(?:living|live|alive|staying "
            "alive|existing)(?: for)?(?= [,.?]| $| anymore| if)"
        ),
        "(?:pointless|useless|meaningless) to (?:go on|keep|continue|keep on) (?:living|existing)",
        "what (?:do|have|is|did) (?:i )?(?:have |got )?(?:left )?to live for",
        "not (?:want|wish|care) to (?:live|be|exist|stay) on (?:this|the) (?:planet|earth)",
        (
            r"my life is (?:over|finished|ended|done)(?: \S+){0,8} (?:no (?:way|future|hope|point|"
            r"reason|one)|nothing|can not)"
        ),
        (
            r"(?:nobody|no one) (?:\w+ )?(?:needs|wants) me (?:alive|around anymore|to (?:be alive|"
            r"live|exist))"
        ),
    ),
    (
        *ALWAYS,
        is_past,
        is_told_by_another,
        is_about_another,
        is_idiom,
        is_not_of_life,
        is_denied,
        is_over,
        is_topic,
        is_about_love_or_work,
    ),
    sharper=SOONER,
)

LIFE_OVER = Family(
    Kind.SELF,
    Urgency.GENTLE,
    watch("", ("life", "over finished ended done", "my")),
    compiled(r"my life is (?:over|finished|ended|done)(?= [,.]| $)"),
    (*ALWAYS, is_negated, is_past, is_told_by_another, is_idiom, is_of_something_else),
)

ENDINGS = (WISHED_END, NO_LIFE, LEAVING, LOOK_AFTER, LIFE_OVER)
