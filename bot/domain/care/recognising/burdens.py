"""The writer feels a burden, and would be no loss."""

from bot.domain.care.recognising import watched_goodbyes
from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    is_idiom,
    is_negated,
    is_past,
    is_told_by_another,
)
from bot.domain.care.recognising.recognition import Kind, Urgency

BURDEN = Family(
    Kind.SELF,
    Urgency.GENTLE,
    watched_goodbyes.BURDEN,
    compiled(
        (
            r"(?:be |is |are |am )?(?:\w+ )?(?:better off|happier|better|fine|relieved|easier|"
            r"kinder|best|so much better|less stressed) (?:\w+ )?(?:without me(?= [,.?]| $| in| "
            r"here| around| and| anyway| because| so| now| if| i| they)|if i (?:was|were|"
            r"am|just) (?:\w+ )?(?:<dead>|not (?:around|here|alive))|if i (?:\w+ )?(?:died|"
            "disappeared|went|passed|killed myself|vanished|left this world|did not exist|never "
            "existed|had never been born|was never born|never woke up)|with me (?:dead|gone|out "
            "of the (?:way|picture)|six feet))"
        ),
        (
            r"(?:nobody|no one|not one person|not a single person|noone|not (?:\w+ )?anyone|would "
            r"anyone|will anyone|anyone|nobody here|no one here|who)(?: (?:at|in|on|around) \w+)? "
            r"(?:\w+ )?(?:would|will|is going to|gonna|d)? ?(?:\w+ )?(?:miss me|notice|care|cry|"
            "come|be sad|realise|realize|find out|come to my funeral|find me)(?= (?:if|when|"
            r"that) i (?:\w+ )?(?:died|die|was gone|were gone|am gone|was dead|am dead|"
            "disappeared|disappear|vanished|killed|kill|stopped existing|was not here|were not "
            "here|did not wake|do not wake|passed|ended)| once i am gone)"
        ),
        (
            r"(?:if|when|once|after) i (?:\w+ )?(?:died|die|was gone|were gone|am gone|was dead|"
            "were dead|am dead|disappeared|disappear|vanished|killed myself|kill myself|stopped "
            "existing|was not here|were not here|did not (?:wake up|exist)|passed away)(?: "
            r"\w+){0,3} ?,? (?:\w+ ){0,3}(?:nobody|no one|who|would anyone|would (?:\w+ "
            "){1,2}(?:care|notice|miss)|i would (?:be|feel|not (?:mind|care))|they would|it "
            "would be|everyone would|they will|everyone will|you will all|you would all|would it)"
        ),
        (
            r"(?:nobody|no one|they) (?:would|will) (?:\w+ )?(?:miss me(?! at (?:the|that|this|a) "
            r"| if i (?:\w+ )?(?:skip|miss|left|leave|come|go|not))|notice i am gone|notice me "
            r"gone|notice if i (?:\w+ )?(?:died|was gone|disappeared|left))"
        ),
        (
            r"(?:would anyone|will anyone|does anyone|do you think anyone would|will you) (?:\w+ "
            ")?(?:miss me|remember me|come to my funeral)(?! (?:at|on|while i))"
        ),
        (
            r"(?:burden|waste of (?:space|air|oxygen|skin)|mistake|dead weight|drain) (?:\w+ "
            "){0,6}(?:better off|without me|gone|die|dead|not here|disappear)"
        ),
        (
            r"(?:world|everyone|life|they|family|kids|place) (?:\w+ ){0,3}(?:does|do|did|would|"
            r"will) not (?:\w+ )?(?:need|want|miss) me (?:here|anymore|around|alive|in it)"
        ),
        (
            r"(?:better|easier|happier) (?:life|lives|time|childhood|future) if i (?:was|were|am) "
            r"(?:dead|gone|not (?:here|alive|around))"
        ),
        (
            r"(?:worth more|more useful|more use|worth something) (?:\w+ )?(?:dead|gone)(?: than "
            "alive)?"
        ),
        (
            r"(?:(?:do|doing) (?:everyone|them|the world|him|her|my \w+|you all|us all) (?:a|the) "
            r"(?:favou?r|service)) (?:and|by|if i) (?:\w+ )?(?:die|died|dying|disappear\w*|go|"
            r"going|end\w*|kill\w*|leave|leaving|be gone)"
        ),
        (
            r"(?:everyone|they|the world|my \w+|people) (?:\w+ )?(?:wants?|wishes?|would prefer|"
            r"would love|needs?) me (?:\w+ )?(?:dead|gone|to (?:die|disappear|not exist|be gone))"
        ),
        (
            r"(?:life|lives|everything|things) (?:\w+ ){0,3}(?:easier|better|simpler|happier) "
            r"(?:\w+ ){0,4}without me(?= [,.?]| $| in| here| around| and| because| so| now| if)"
        ),
        (
            "(?:nobody|no one|they|who) (?:would |even )?cares? (?:if|whether) i (?:live|die|am "
            "(?:alive|dead)|exist)"
        ),
        (
            "hopefully (?:it is |this is |it will be |be )?my last(?= one| [,.]| $| birthday| "
            "christmas)"
        ),
        (
            r"(?:christmas|birthday|new year|summer|winter|spring|easter)(?: \w+){0,3} (?:be|is) "
            "(?:hopefully )?my last(?= one| [,.]| $)"
        ),
        (
            r"not have to (?:\w+ )?(?:deal with|put up with|worry about|bother with|look after|"
            "look at|hear from|hear|see|suffer|carry|care for) me (?:much longer|anymore|again|"
            "soon|after (?:today|tonight|this)|any longer|for long)"
        ),
        (
            r"(?:not|never) (?:\w+ )?(?:belong|fit) (?:here|in this world|on this (?:earth|"
            "planet)|anywhere in this world) (?:anymore|alive)"
        ),
    ),
    (*ALWAYS, is_negated, is_past, is_told_by_another, is_idiom),
    sharper=compiled("tonight", "pills", "goodbye", "note", "bridge"),
)
