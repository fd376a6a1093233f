"""The writer sees no future, or an end as rest."""

from bot.domain.care.recognising.accidents import ACCIDENT
from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    is_about_another,
    is_about_love_or_work,
    is_denied,
    is_idiom,
    is_negated,
    is_not_of_life,
    is_over,
    is_past,
    is_told_by_another,
)
from bot.domain.care.recognising.recognition import Kind, Urgency
from bot.domain.care.recognising.tempo import SOONER
from bot.domain.care.recognising.uses import NO_USE, ONLY_REASON
from bot.domain.care.recognising.watch import watch

NO_FUTURE = Family(
    Kind.SELF,
    Urgency.GENTLE,
    watch(
        "",
        ("future", "not no", "see imagine picture me"),
        (
            "not",
            "see imagine picture",
            "myself me being",
            "making alive getting growing old living",
        ),
        ("never not", "planned expected thought plan expect", "live past alive"),
        ("only no any", "way exit escape solution", "dead death dying die except suicide"),
        ("not", "scare scared afraid", "dying death die"),
        ("envy jealous envious", "dead died dying"),
        (
            "thoughts",
            "dark bad those scary unsafe again",
            "again back coming worse returned louder tonight came creeping living dying winning",
        ),
        ("si", "creeping coming bad back worse loud louder strong high"),
        ("ideation", "passive bad is worse back active"),
        ("voice voices", "jump die kill cut end hang hurt", "me i should my"),
        ("want wish need", "not", "be"),
        ("over", "ready"),
        ("out", "torture hell agony life unbearable", "want"),
        ("another one", "not", "day night week", "do face take survive live"),
        ("giving give", "up", "close good life everything verge forever"),
        ("living life", "punishment sentence prison hell torture curse nightmare"),
        ("had", "time good run", "ready like want go"),
        ("soul", "wants want", "go leave away rest"),
        ("living", "not", "can keep like"),
        ("more anymore", "world life", "be"),
        ("death", "me i", "peaceful comfort comforting friend sweet kind rest"),
    ),
    compiled(
        (
            r"(?:do|can|could) not (?:\w+ )?(?:see|imagine|picture|envision|visuali[sz]e|think of) "
            "(?:a |any |my |the )future (?:with me in it|for (?:me|myself)|where i|that has me|in "
            "which i|anymore|at all)"
        ),
        (
            r"(?:do|can|could) not (?:\w+ )?(?:see|imagine|picture|envision) (?:myself|me|being|my "
            r"life)(?: (?:making it|living|getting|growing|being(?: still)?|still|lasting|reaching|"
            r"going))? (?:to|"
            r"past|old|older|alive|here|up|living)(?= (?:\d\d|old age|thirty|forty|"
            r"twenty|adulthood|graduat\w+|my (?:next|\w+teenth|\w+st|\w+th) birthday|christmas|"
            r"next "
            "year|this|in|by|when|then)| [,.]| $)"
        ),
        (
            r"never (?:\w+ )?(?:planned|expected|thought|planning|intended) (?:i would |to |on "
            r")?(?:live|living|be alive|make it) (?:to |past |until |beyond )?(?:\d\d|this (?:age|"
            r"long|far)|thirty|twenty)"
        ),
        (
            "(?:only|no|not any|any|one) (?:other )?(?:way|exit|escape|solution|option|answer)(?: "
            r"\w+){0,5} (?:dead|death|dying|(?:to )?die|suicide|killing myself)(?= [,.]| $| and| "
            r"now)"
        ),
        (
            "(?:not|never) (?:afraid|scared|frightened) of (?:dying|death)(?= anymore| ,? ?(?:i am "
            "(?:afraid|scared|tired) of |but of )?(?:having to )?(?:keep )?(?:on )?(?:living|being "
            "alive))"
        ),
        (
            r"not (?:afraid|scared|frightened) of (?:dying|death) ,(?: \w+){0,5} (?:living|being "
            "alive|keep on|staying)"
        ),
        "(?:dying|death) (?:does|do) not (?:scare|frighten|bother) me anymore",
        (
            "(?:envy|envious of|jealous of) (?:the dead|dead people|people who (?:have )?(?:died|"
            "die|are dead|are dying)(?! (?:their|my|his|her))|everyone who (?:died|is dead)|those "
            "who (?:died|are dead))"
        ),
        (
            r"(?:dark|bad|those|scary|unsafe|ugly) (?:\w+ )?thoughts(?: \w+){0,2} (?:again|back|"
            "returned|creeping|winning|taking over)(?= [,.]| $| and| this| tonight| today| in| i)"
        ),
        (
            r"(?:have|having|had|get|getting) (?:\w+ )?(?:dark|bad|those|these|ugly|unsafe|scary) "
            r"(?:\w+ )?thoughts again"
        ),
        (
            r"(?:thoughts|ones)(?: \w+){0,2} about (?:not (?:living|being alive|being here|"
            r"existing|waking up)|dying)"
        ),
        "(?:passive |active |suicidal )ideation (?:is|has|keeps|got|getting|back|again)",
        (
            r"(?:ideation|si) (?:is|has been|keeps) (?:\w+ )?(?:creeping|coming|bad|back|worse|"
            r"loud|louder|strong|high)"
        ),
        (
            "(?:voices?|head|brain) (?:say|says|said|saying|tell|tells|telling)(?: me)? (?:that "
            ")?i "
            r"(?:should|have to|must|need to|ought to) (?:\w+ )?(?:jump|die|kill|cut|end|hang|hurt|"
            "do it|disappear)"
        ),
        (
            "(?:want|wish|need) (?:to not|not to) (?:be|exist|live|be (?:here|alive))(?= [,.]| $| "
            "anymore| and)"
        ),
        (
            "(?:ready|waiting|want|wait) for (?:it|this|all this|everything|my life) (?:all )?to "
            "(?:just )?be over"
        ),
        (
            r"(?:torture|hell|agony|unbearable|too much|misery|suffering)(?: \S+){0,4} want out(?= "
            r"[,.]| $| of)"
        ),
        (
            "can not (?:do|face|take|survive|live|get through) (?:another|one more) (?:day|night|"
            "week|year)(?= [,.]| $| of (?:this|it|living|life|pain)| like)"
        ),
        (
            "(?:so |very )?(?:close to|verge of|edge of) (?:giving up|ending)(?= (?:for good|"
            "forever|on (?:life|everything)|completely|it all)| [,.]| $)"
        ),
        (
            r"(?:living|life|being alive|existing) (?:is|feels|seems|has become) (?:like )?(?:a |"
            r"an |just )?(?:\w+ )?(?:punishment|sentence|torture|curse|prison|agony)(?= [,.]| $| "
            r"and| i| now| for me| to me)"
        ),
        (
            r"(?:had my time|lived my life|had a good run)(?: \S+){0,5} (?:ready|like|want|time) "
            r"to (?:go|leave|rest)"
        ),
        "(?:to |want )?be (?:not|no) ?(?:any)?more in this (?:world|life)",
        "my soul (?:wants|want|needs|is ready) (?:to )?(?:go|leave|rest|away|out)",
        (
            "can not keep (?:on )?(?:living|existing|being alive)(?= [,.]| $| like| this| anymore| "
            "and)"
        ),
        (
            r"(?:death|dying) (?!metal)(?:\w+ ){0,2}(?:sounds?|seems?|feels?|looks?|is) (?:\w+ "
            r"){0,2}(?:peaceful|comforting|kind|sweet|restful|a friend|like rest)"
        ),
    ),
    (
        *ALWAYS,
        is_negated,
        is_past,
        is_told_by_another,
        is_about_another,
        is_about_love_or_work,
        is_idiom,
        is_denied,
        is_over,
        is_not_of_life,
    ),
    sharper=SOONER,
)

LONGINGS = (ACCIDENT, NO_USE, ONLY_REASON, NO_FUTURE)
