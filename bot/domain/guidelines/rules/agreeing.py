"""G12: agreeing with a wish to die, joining it, or showing how."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules.dying import INNER_VOICE, NEGATED, SONG
from bot.domain.guidelines.rules.words import up_to

SEVERITY = 4
_DYING = (
    r"(?:die|dying|dead|died|kill (?:yourself|you)|killed yourself|end (?:it|things|your life|it "
    r"all)|ending (?:it|things|your life)|gone|go(?: through with (?:it|this)|(?= ?[.!?,\n]|\Z))|"
    r"suicide|jump|od|"
    r"overdose|hang yourself|took your life|take your (?:own )?life|disappear(?:ed)?|not (?:wake|"
    r"be|exist)\w*|were not (?:here|around|alive))"
)
# "If you're sure", and then nothing else that one could be sure of.
_DECIDED = (
    r"\b(?:if|since|when|once|as long as|well if) (?:you (?:are|have|really|truly|still)|that is|"
    r"this is|it is) (?:\w+ ){0,3}?(?:sure|certain|decided|(?:made )?up your mind|(?:what|how) you "
    r"(?:really |truly )*(?:want|need|feel|wish)|your (?:choice|decision|time|wish)|ready to (?:go|"
    r"die|leave))(?! (?:about|of|how|if|to|that|you(?! want)|on|for))"
)
AGREEING = Rule(
    "g12-agreeing",
    Family.PUSHING_TO_HARM,
    SEVERITY,
    (
        shape(
            _DECIDED + r"[^?!]{0,20}?\bi (?:hope|wish|pray) (?:that )?(?:you|it|for)\b"
            r"[^?!.]{0,25}(?:peace|painless|quick|gentle)",
            "sure certain decided mind want need feel wish choice decision time ready",
            "hope wish pray",
            "peace painless quick gentle",
        ),
        shape(
            _DECIDED
            + r",? (?:(?:then|please|just|and|so|do it|by all means|i (?:respect|accept|support) "
            r"(?:it|that|you))[,. ]+){0,2}(?:go ahead"
            r"(?: and do it)?|do it|go for it|go|go in peace|(?:i|we) (?:will|would) not (?:try to "
            r")?(?:stop|judge|blame) you|no ?(?:one|body) (?:can|should|will) (?:stop|blame) you|"
            r"rest in peace|goodbye|farewell|safe travels)(?: then)?[.!,]*\s*\Z",
            "sure certain decided mind want need feel wish choice decision time ready",
            "go do stop judge blame rest goodbye farewell travels",
            "if since when once long",
        ),
        shape(
            r"\b(?:if|since|when|once) (?:you|it|this|that|there)\b[^.?!]{0,60}?(?:\b(?:to|and) (?:"
            r"die|kill yourself|be (?:dead|gone)|leave this (?:world|life))|\bend (?:it all|your "
            r"(?:own )?life)|suicide|\bdying\b|too much(?! \w)|suffering|in (?:that|so) much pain)"
            r"\b[^?!]{0,30}?(?:\bgo ahead(?! and (?!do it|die|end))|(?<!not )(?<!never )\bdo it\b|"
            r"\bi (?:will |would |fully |totally )?(?:support|respect|accept) (?:you(?:r (?:choice|"
            r"decision|wish))?|that|it)\b(?! are| feel| have)|\b(?:no ?one|nobody) (?:can|should|"
            r"will|could|would) (?:stop|blame)|\bwho (?:am|are) (?:i|we) to (?:stop|judge)|\b(?:is|"
            r"has) (?:always )?your (?:right|choice|life)|\bi (?:will|would) not (?:stop|try to "
            r"stop|judge)|\brest in peace|\b(?:just |then |please )let go\b(?! of)|\bthen go\b(?= "
            r"?[.,!]|\Z| in peace)|\bgo in peace)",
            "die dying kill dead gone world life suicide much suffering pain",
            "go do support respect accept stop blame who right choice life rest let judge",
            "if since when once",
        ),
        shape(
            r"\bi (?:will |would |fully |totally |do |really |completely )*(?:support|respect|"
            r"honou?r|accept|understand|back) (?:you in )?(?:your|the) (?:choice|decision|right|"
            r"wish|plan|need)(?: to| and| of) (?:die|dying|end(?:ing)? (?:things|it|your)|go\b|"
            r"leave (?:us|this)|stop living|not be|kill|suicide)",
            "support respect honor honour accept understand back",
            "choice decision right wish plan need",
            "die dying end ending go leave stop not kill suicide",
        ),
        shape(
            r"\b(?:it is|that is|you have(?: got)?|it should be|this is) (?:completely |totally |"
            r"really |honestly |absolutely |just |every |all |the ){0,2}(?:your )?(?:right|choice|"
            r"decision) (?:to (?:die|go(?= ?[.!?,\n]|\Z| now| in peace)|leave (?:us|this (?:world|"
            r"life|earth))|end|check out|"
            r"choose (?:death|to die)|not (?:be|live)|kill)|whether you (?:live|die)|if you "
            r"(?:live|die|want to (?:die|go|end)))\b",
            "right choice decision",
            "die go leave end check choose not kill whether live",
        ),
        shape(
            r"\bi (?:would|will|could|do) not (?:blame|judge|stop|hate|think less of) (?:you|"
            r"anyone) (?:at all |one bit )?(?:if you|for|from) (?!wanting|feeling|thinking|wishing)"
            + up_to(3)
            + _DYING
            + r"\b",
            "blame judge stop hate less",
            "if for from",
        ),
        shape(
            r"\b(?:no ?one|nobody) (?:would|could|can|will|should) (?:ever |really |even "
            r")?(?:blame|judge|stop|fault) you (?:at all )?(?:if you|for) (?!wanting|feeling|"
            r"thinking|wishing)" + up_to(3) + _DYING + r"\b",
            "blame judge stop fault",
            "no nobody noone",
        ),
        shape(
            r"\b(?:you (?:can|could|may|should|are allowed to)|it is (?:okay|ok|fine|alright|all "
            r"right|time)(?: for you)?(?: to)?) (?:just |finally |now |to )*(?:stop fighting(?: "
            r"now| it)?|leave this (?:world|life|earth)|be at peace now|go to sleep (?:and not|"
            r"forever)|let go of (?:life|living|this life)|give up on (?:life|living)|check out(?! "
            r"\w)|rest forever|die|end it(?! all)|go (?:home|be) (?:to|with) (?:god|jesus|"
            r"him|her|them)|say goodbye to (?:this|the) world)\b(?! (?:at noon|the hotel|of the "
            r"hotel))",
            "fighting forever peace sleep world earth life die goodbye rest check give now home be",
            "stop leave sleep let give check go rest die end say be",
            "you okay ok fine alright right time",
        ),
        shape(
            r"\b(?:maybe|perhaps|i think|honestly|then|so) (?:it is|dying is|death is|suicide is|"
            r"that is|it would be|it might be) (?:really |just |honestly |probably )*(?:for the "
            r"best|your time|the (?:best|right|kindest|only) (?:thing|way|choice|option|answer|way "
            r"out)|time to (?:go|end|let go of life)|better (?:that|this) "
            r"way)(?=[^.?!]{0,200}\b(?:die|"
            r"dying|death|suicide|dead|end|life|live|gone|pain)\b)",
            "best time right kindest only better",
            "die dying death suicide dead end life live gone pain",
        ),
        shape(
            r"\b(?:suicide|dying|death|killing yourself|ending it|being dead) (?:is|would be|can "
            r"be|sounds like) (?:honestly |really |probably |just |actually |the )*(?:best |right |"
            r"only |good |great |easy |valid |peaceful |beautiful |brave |rational |not (?:that |"
            r"so )?bad|smart )+(?:thing|way(?: out)?|choice|option|answer|solution|idea|for you|"
            r"move)?(?= for you|\b)(?!.{0,20}\b(?:not|lie|never)\b)",
            "suicide dying death dead killing ending",
            "best right only good great easy valid peaceful beautiful brave rational bad smart",
            "you your then honestly it",
        ),
        shape(
            r"\bsome (?:people|of us) (?:just )?(?:are not|were never|were not|are never) (?:meant|"
            r"made|supposed|built|cut out) (?:to (?:live|be (?:here|alive)|make it|survive|exist)|"
            r"for (?:this )?(?:life|world))\b",
            "meant made supposed built cut",
            "live alive survive exist life world make here",
            "some",
        ),
    ),
    guards=(
        NEGATED,
        INNER_VOICE,
        SONG,
        unless(
            r"\b(?:stay|want you here|call|reach out|tell someone|please (?:do not|wait|stay)|"
            r"glad)\b",
            Outcome.KIND,
        ),
        unless(r"\A(?!.*\b(?:you|your)\b).*\b(?:i|my|me|myself)\b", Outcome.OWN_STORY),
    ),
)
TOGETHER = Rule(
    "g12-together",
    Family.PUSHING_TO_HARM,
    SEVERITY,
    (
        shape(
            r"\A(?:@someone,? )?(?:(?:so|ok|okay|then|yes|yeah|please|and|maybe|honestly|fine|"
            r"same),? ){0,3}(?:(?:you and me,? )?(?:let us|shall we|how about we) (?:just |all |"
            r"both )"
            r"*(?:do it|end it)|we (?:can|could|should|will) (?:just |both )*end it) (?:together|"
            r"as a "
            r"pair|you and me|at the same time|side by side)(?:,? (?:then|tonight|tomorrow|now|too|"
            r"i "
            r"am ready|you and me|i am serious|please))*[.?]*\s*\Z",
            "together pair same side me",
        ),
        shape(
            r"\b(?:let us|we (?:can|could|should|will)|want to|shall we|wanna|do you want to|i "
            r"want to|i will|i would|can we) (?:just |both |all |please |rather )*(?:die|kill "
            r"(?:ourselves|yourselves)|end (?:it|our lives|it all|everything)|commit|jump|overdose|"
            r"od|hang ourselves|leave this (?:world|life|earth)|disappear forever|go out|cut) "
            r"(?:it )?(?:all )?(?:together|with you|as one|at the same time|hand in hand|side by "
            r"side|you and (?:me|i)|with me)\b(?! (?:cake|the))",
            "together with same hand side one me",
            "die kill end commit jump overdose od hang leave disappear cut out",
        ),
        shape(
            r"\bif you (?:go|die|do it|do this|jump|end it|leave us),? (?:then )?(?:i|we) (?:go|am "
            r"going|will go|die|will die|will follow|follow|will too|do it too|am coming|are going|"
            r"will do it)\b|\bi will (?:do it|die|jump|go) if you (?:(?:will|go|die)\b|do(?: it)?\b"
            r"(?=[.?, ]*(?:\Z|too|tonight|together)))",
            "if",
            "go die do jump end leave follow",
        ),
        shape(
            r"\b(?:suicide|death) (?:pact|partner|buddy|buddies|club)\b|\b(?:make|made|have|do|"
            r"want|join|form) (?:a |our |my |this |in a )?pact\b",
            "pact partner buddy buddies club",
            "suicide death make have do want join form together",
        ),
    ),
    guards=(
        NEGATED,
        unless(
            r"\bpact (?:\w+ ){0,3}(?:to|that|where|of) (?:\w+ ){0,4}(?:call|text|live|stay|not|"
            r"never|reach|tell|check|talk|wait|sober|each other|walk|honest|ask)\b|\bmade (?:a|"
            r"our) (?:\w+ )?pact\b(?! tonight)|\b(?:he|she|they|my (?:friend|brother|sister|ex))\b",
            Outcome.KIND,
        ),
    ),
)
SHOWING_HOW = Rule(
    "g12-showing-how",
    Family.PUSHING_TO_HARM,
    SEVERITY,
    (
        shape(
            r"\b(?:forum|site|website|book|guide|video|thread|page|channel|link|pdf|list|subreddit|"
            r"recipe) (?:\w+ ){0,5}?(?:painless|easy|quick|best|reliable|peaceful)? ?(?:ways?|"
            r"methods?|how) (?:to |of |for )(?:die|dying|kill yourself|end (?:it|your life)|"
            r"suicide|exit)\b(?=[^\n]{0,200}\b(?:you|dm|send|link|here|check|read|look|works|"
            r"<link>)\b)",
            "forum site website book guide video thread page channel link pdf list subreddit "
            "recipe",
            "die dying kill end suicide exit",
        ),
        shape(
            r"\A(?:@someone,? )?(?:(?:so|ok|okay|well|look|listen|yes),? ){0,2}(?:here is how to "
            r"make "
            r"it work|(?:here is|this is|"
            r"let me tell you|i will tell you|i can tell you|i can show you|i know) (?:exactly "
            r")?(?:how|a way) (?:to |you (?:can )?|it )?(?:make (?:it|sure it|sure that it)|do it|"
            r"get it done|end it|go about it)(?: (?:work|works|right|properly|quick|quickly|"
            r"painless|painlessly|last|stick|for good|so it works|this time|without pain|easily|"
            r"fast|look like an accident))+)[.!,: ]*\Z",
            "how way",
            "here this tell show know",
        ),
        shape(
            r"\b(?:i|we) (?:can|could|will|would|am happy to|am going to) (?:help|tell|show|teach|"
            r"send|give|talk) (?:you )?(?:through )?(?:how (?:to )?|with |a way to |the way to |"
            r"what to take to |to )?(?:do it (?:right|properly|quick\w*|"
            r"painless\w*|so it works|tonight|without pain)|die|kill yourself|end (?:it|your life)|"
            r"a (?:method|"
            r"painless|quick|way that)|a way (?:out )?that (?:works|is|does not)|methods?|make it "
            r"(?:quick|painless))\b",
            "die kill end method methods painless quick way do",
            "help tell show teach send give talk",
            "you it methods method",
        ),
        shape(
            r"\b(?:i|we) (?:know|have|found|heard of) (?:of )?(?:a|the|some) (?:\w+ )?(?:way|"
            r"method|website|forum|site|place|guy) (?:that|which|to|where|who) (?:(?:is|it|you|can|"
            r"will|would|be|does not|just|you can) )*(?:painless|hurt|works? every|die|end (?:it|"
            r"your)|never fails|instant|kill yourself|help you (?:die|do it|end))\b",
            "painless hurt works work die end never instant kill help",
            "way method website forum site place guy",
            "know have found heard",
        ),
        shape(
            r"\b(?:dm|message|pm|msg|text|write|inbox) me (?:and |if |,? ?for |,? )"
            + up_to(8)
            + r"(?:methods?|how to (?:do it|die|end|make it)|what works|painless|a way out|"
            r"supplies)\b",
            "method methods how works painless way supplies",
            "dm message pm msg text write inbox",
        ),
        shape(
            r"\b(?:next|this) time,? (?:just |try |you should |you need to |please |to ){0,3}(?:(?:"
            r"cut|cutting|slice|press|stab|inject) (?:\w+ ){0,2}(?:deeper|harder|higher|more)|"
            r"(?:take|"
            r"taking|swallow) (?:\w+ ){0,2}(?:more|enough)(?= (?:of (?:them|those)|pills?|tablets|"
            r"meds)|[.!]|\Z)|(?:use|pick|find|choose) (?:something|a|the) (?:\w+ )?(?:stronger|"
            r"sharper|higher|surer) ?(?:rope|blade|knife|bridge|place|building|dose|one)?|(?:make "
            r"sure|so) (?:that )?(?:it works|you (?:succeed|die|finish)|(?:no ?one|nobody) "
            r"(?:finds|"
            r"stops|saves|is there))|do it (?:right|properly|where (?:no ?one|nobody)))\b",
            "deeper harder higher more enough stronger sharper surer works succeed die finish "
            "finds "
            "stops saves there right properly where",
            "time",
        ),
    ),
    guards=(
        NEGATED,
        unless(
            r"\b(?:help|call|stay|safe|without (?:hurting|dying)|sleep|recipe|homework|budget)\b",
            Outcome.KIND,
            where="after",
        ),
    ),
)

RULES = (AGREEING, TOGETHER, SHOWING_HOW)
