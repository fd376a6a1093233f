"""G12: more shapes of pushing somebody toward death."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import shape

_KIND = unless(
    r"\b(?:stay|call|reach out|please|glad|safe|love|help|not true|never)\b", Outcome.KIND
)
URGED = (
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:so|then|just|ok|okay|well|please|yeah) )(?:go (?:ahead|on)|get up there|"
        r"climb up|man up|grow a pair) (?:and |then )?(?:just )?(?:jump(?= ?(?:[.!,]|\Z| already| then| off)"
        r")|die\b|end it(?= ?(?:[.!,]|\Z| already| all))|kill yourself|cut yourself|hang yourself|swallow "
        r"(?:them|it)|take (?:them all|all of them)|pull the trigger|slit)",
        "jump die end kill cut hang swallow take pull slit",
        "go get climb man grow",
    ),
    shape(
        r"\bif i (?:were|was) you,? i (?:would|will|could|might) (?:\w+ ){0,2}?(?:kill myself|end (?:it(?! "
        r"with)|my life|things)|die\b|hang myself|jump(?= ?(?:[.!,]|\Z| off))|shoot myself|off myself|not "
        r"(?:want to )?(?:live|be alive))",
        "kill end die hang jump shoot off live alive",
        "if",
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:just|please|then|so) )(?:just |go )*(?:take|swallow|down) (?:all )?(?:the|your|"
        r"those|all the|all those|them|every last) ?(?:pills?|tablets|meds|bottle|lot|all)? ?(?:already|and "
        r"(?:be done|go to sleep|sleep forever|end|die|get it over|do us|finish))\b",
        "take swallow down",
        "already done sleep end die over us finish",
    ),
    shape(
        r"\b(?:the )?(?:whole )?(?:world|universe|planet|earth|humanity|society|your (?:kids|family|children|"
        r"wife|husband|friends|mum|mom)) (?:really |honestly |just |actually )?(?:does not|do not|never|will "
        r"not) (?:need|want|miss)(?:ed)? you\b(?! (?:to\b|in pain|hurt|gone|dead|like))",
        "need want miss needed wanted missed",
        "world universe planet earth humanity society kids family children wife husband friends mum mom",
        "you",
        guards=(_KIND,),
    ),
    shape(
        r"\b(?:death|dying|suicide|being dead|not being here|not existing|ending it) (?:is|would be|might be|"
        r"could be|sounds) (?:\w+ )?(?:better|best|easier|kinder|right|the answer|a relief|peaceful|the way)"
        r"(?: \w+)? (?:for you|than (?:this|your|what you)|out for you)\b|\bmaybe (?:it is|it would be) "
        r"(?:better|best|easier|kinder) (?:for (?:you|everyone|all) )?(?:if you (?:died|die|were dead|were "
        r"gone|go\b(?! (?:to|home|back))|ended it(?! with)|end it(?! with))|to die|that you die)",
        "death dying suicide dead being existing ending maybe",
        "better best easier kinder right answer relief peaceful way",
        guards=(_KIND,),
    ),
    shape(
        r"\b(?:you|people like you) (?:have |has )?(?:no|zero|not any|never had any) (?:right|business|reason|"
        r"place) (?:to|being|for|in) (?:be |being )?(?:alive|living|live|breathe|breathing|exist\w*|this world)"
        r"\b|\b(?:give up|stop trying|stop fighting|there is no point(?: in)?)(?:,| and| already| it is| in)"
        r"[^.?!\n]{0,25}?(?:you (?:will never|are never going to|can not) (?:get better|make it|be happy|recover"
        r"|be (?:ok|okay|loved))|(?:going on|living|staying alive|trying) (?:for you|anymore for you))",
        "right business reason place give stop point",
        "alive living live breathe breathing exist existing world never better happy going trying",
        "you people",
    ),
    shape(
        r"\byou (?:will never|are never going to|are not going to|can not ever) (?:get better|recover|be (?:happy|"
        r"loved|okay|ok|normal))\b[^\n]{0,50}?\b(?:end it|give up|die|kill|do it|let go|over with)\b",
        "better recover happy loved okay ok normal",
        "end give die kill do let over",
        "you",
        guards=(_KIND,),
    ),
)
