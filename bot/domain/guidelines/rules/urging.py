"""G12: more shapes of pushing somebody toward death."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import shape

_KIND = unless(
    r"\b(?:stay|call|reach out|please|glad|safe|love|help|not true|never)\b", Outcome.KIND
)
URGED = (
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:so|then|just|ok|okay|well|please|yeah) )(?:go (?:ahead|on)|get up "
        r"there|"
        r"climb up|man up|grow a pair) (?:and |then )?(?:just )?(?:jump(?= ?(?:[.!,]|\Z| already| "
        r"then| off)"
        r")|die\b|end it(?= ?(?:[.!,]|\Z| already| all))|kill yourself|cut yourself|hang yourself|"
        r"swallow "
        r"(?:them|it)|take (?:them all|all of them)|pull the trigger|slit)",
        "jump die end kill cut hang swallow take pull slit",
        "go get climb man grow",
    ),
    shape(
        r"\bif i (?:were|was) you,? i (?:would|will|could|might) (?:\w+ ){0,2}?(?:kill myself|end "
        r"(?:it(?! "
        r"with)|my life|things)|die\b|hang myself|jump(?= ?(?:[.!,]|\Z| off))|shoot myself|off "
        r"myself|not "
        r"(?:want to )?(?:live|be alive))",
        "kill end die hang jump shoot off live alive",
        "if",
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:just|please|then|so) )(?:just |go )*(?:take|swallow|down) (?:all "
        r")?(?:the|your|"
        r"those|all the|all those|them|every last) ?(?:pills?|tablets|meds|bottle|lot|all)? "
        r"?(?:already|and "
        r"(?:be done|go to sleep|sleep forever|end|die|get it over|do us|finish))\b",
        "take swallow down",
        "already done sleep end die over us finish",
    ),
    shape(
        r"\b(?:the )?(?:whole )?(?:world|universe|planet|earth|humanity|society|your (?:kids|"
        r"family|children|"
        r"wife|husband|friends|mum|mom)) (?:really |honestly |just |actually )?(?:does not|do not|"
        r"never|will "
        r"not) (?:need|want|miss)(?:ed)? you\b(?! (?:to\b|in pain|hurt|gone|dead|like))",
        "need want miss needed wanted missed",
        "world universe planet earth humanity society kids family children wife husband friends "
        "mum mom",
        "you",
        guards=(_KIND,),
    ),
    shape(
        r"\b(?:death|dying|suicide|being dead|not being here|not existing|ending it) (?:is|would "
        r"be|might be|"
        r"could be|sounds) (?:\w+ )?(?:better|best|easier|kinder|right|the answer|a relief|"
        r"peaceful|the way)"
        r"(?: \w+)? (?:for you|than (?:this|your|what you)|out for you)\b|\bmaybe (?:it is|it "
        r"would be) "
        r"(?:better|best|easier|kinder) (?:for (?:you|everyone|all) )?(?:if you (?:died|die|were "
        r"dead|were "
        r"gone|go\b(?! (?:to|home|back))|ended it(?! with)|end it(?! with))|to die|that you die)",
        "death dying suicide dead being existing ending maybe",
        "better best easier kinder right answer relief peaceful way",
        guards=(_KIND,),
    ),
    shape(
        r"\b(?:you|people like you) (?:have |has )?(?:no|zero|not any|never had any) (?:right|"
        r"business|reason|"
        r"place) (?:to|being|for|in) (?:be |being )?(?:alive|living|live|breathe|breathing|"
        r"exist\w*|this world)"
        r"\b|\b(?:give up|stop trying|stop fighting|there is no point(?: in)?)(?:,| and| already| "
        r"it is| in)"
        r"[^.?!\n]{0,25}?(?:you (?:will never|are never going to|can not) (?:get better|make it|be "
        r"happy|recover"
        r"|be (?:ok|okay|loved))|(?:going on|living|staying alive|trying) (?:for you|anymore for "
        r"you))",
        "right business reason place give stop point",
        "alive living live breathe breathing exist existing world never better happy going trying",
        "you people",
    ),
    shape(
        r"\byou (?:will never|are never going to|are not going to|can not ever) (?:get better|"
        r"recover|be (?:happy|"
        r"loved|okay|ok|normal))\b[^\n]{0,50}?\b(?:end it|give up|die|kill|do it|let go|over "
        r"with)\b",
        "better recover happy loved okay ok normal",
        "end give die kill do let over",
        "you",
        guards=(_KIND,),
    ),
    shape(
        r"\byou (?:would|will|are|might|could) (?:\w+ ){0,2}?(?:happier|better|better off|more "
        r"(?:at peace|peaceful)"
        r"|free|freer) (?:if you (?:were )?)?(?:dead|gone(?! from)|in the ground|six feet under|"
        r"not alive|died)\b",
        "happier better peace peaceful free freer",
        "dead gone ground six alive died",
        "you",
    ),
    shape(
        r"\b(?:just |then |please |maybe |so )(?:let go and (?:die|be done|rest forever)|give up "
        r"and die|lie down and "
        r"die|stop (?:fighting|trying) and (?:die|let go)|die already|let yourself die|end your "
        r"suffering|end the "
        r"(?:pain|suffering) (?:for good|forever|already|yourself))\b",
        "die done rest suffering pain let",
        "let give lie stop die end",
    ),
    shape(
        r"\A(?:@someone,? )?(?:(?:just|so|then|go on|lol|come on|please|and),? ){0,2}pull the "
        r"trigger(?: already| then|"
        r" now| coward)*[.!]*\s*\Z|\b(?:nobody|no ?one)(?: is| will| would| here)* (?:stopping|"
        r"stop|going to stop|"
        r"holding) you(?: back)?[,.]? (?:so |then |just |so just |go ahead and )*(?:do it|jump|die|"
        r"end it|kill "
        r"yourself)(?: already| then)?(?= ?(?:[.!,]|\Z))",
        "trigger nobody no noone",
        "pull stopping stop holding",
    ),
    shape(
        r"\b(?:dying|death|suicide|ending it) (?:is|would be|sounds like|seems like|might be) "
        r"(?:your|the) (?:\w+ )"
        r"{0,2}?(?:way out|option|choice|answer|solution|escape|chance|"
        r"move)\b(?=[^\n]{0,40}\b(?:you|your)\b|[^\n]{0,3}"
        r"\Z)",
        "dying death suicide ending",
        "way option choice answer solution escape chance move",
        "your you",
        guards=(_KIND,),
    ),
)
