"""Words that people seldom say of themselves for another reason than that they suffer."""

from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    A_WISH,
    ALWAYS,
    is_about_another,
    is_asked_in_general,
    is_denied,
    is_grief,
    is_idiom,
    is_not_of_life,
    is_over,
    is_past,
    is_supposed,
    is_told_by_another,
    is_topic,
    is_without_the_writer,
)
from bot.domain.care.recognising.recognition import Kind, Urgency
from bot.domain.care.recognising.tempo import SOONER, SOONER_WORDS
from bot.domain.care.recognising.things import WITH_A_THING
from bot.domain.care.recognising.watch import watch

_ALIVE = "(?:alive|exist|existing|existence|being a person|being human|being me)"

_WEARY = (
    "(?:stop|stopping|not|never|no|nothing|nobody|without|hate|hating|tired|exhausted|sick|done|"
    r"weary|bored|hard|hurts|painful|pain|point|why|barely|pretend\w*|struggl\w+|pointless|"
    r"unbearable|suffer\w*|regret|punish\w*|ashamed|sorry|guilty|resent|over|sad|cruel)"
)

_ENDED = (
    "(?= [,.?]| $| anymore| and| so| because| but| for| when| today| tonight| right| at| if| to| "
    "like| just| most| all| every| past| in (?:this|general)| i| by| until| either| with)"
)

ALIVE = Family(
    Kind.SELF,
    Urgency.GENTLE,
    watch(
        "",
        (
            "alive exist existing existence person human me",
            (
                "stop stopping not never no nothing nobody without hate hating tired exhausted "
                "sick done weary bored hard hurts painful pain point why barely struggling "
                "pointless unbearable suffering regret ashamed sorry guilty resent over"
            ),
        ),
    ),
    compiled(
        rf"(?:<i> |i am |i |me |my |to |^)?(?:\w+ ){{0,3}}{_WEARY} (?:\w+ ){{0,5}}{_ALIVE}{_ENDED}",
        (
            r"(?:being alive|existing|my existence|existence|being me) (?:\w+ ){0,3}(?:hard|"
            "hurts|painful|pointless|unbearable|exhausting|tiring|too much|a mistake|a burden|"
            "torture|agony|so much work|a chore)"
        ),
        (
            rf"(?:sorry|guilty|ashamed|bad|sad|angry|disappointed) (?:\w+ ){{0,3}}(?:for|that i am|"
            f"about|to be) (?:still )?{_ALIVE}{_ENDED}"
        ),
    ),
    (
        *ALWAYS,
        is_past,
        is_told_by_another,
        is_about_another,
        is_without_the_writer,
        is_idiom,
        is_not_of_life,
        is_denied,
        is_over,
        is_topic,
        is_asked_in_general,
        is_supposed,
        is_grief,
    ),
    sharper=compiled(SOONER_WORDS, "past tonight"),
)

_DYING = "(?:death|dying|to die|die|being dead|be dead|suicide)"

_SOLACE = (
    "(?:mercy|relief|welcome|answer|solution|peace|escape|freedom|free|easier|easy|only|way out|"
    r"better|best|nice|soon|ready|comfort\w*|kind\w*|gift|blessing|rest|tempting|closer|sweet|"
    "beautiful|appealing|wins?|winning|calling|waiting|inevitable|coming for me|release|exit|on "
    "my mind|in my (?:head|mind)|for me|not scary)"
)

SOLACE = Family(
    Kind.SELF,
    Urgency.GENTLE,
    watch(
        "",
        (
            "death dying die dead suicide",
            (
                "mercy relief answer solution peace escape freedom free easier easy only way "
                "better best nice soon ready comfort comforting kinder gift blessing rest tempting "
                "closer sweet beautiful appealing wins winning calling waiting inevitable release "
                "exit mind head welcome"
            ),
        ),
        ("ways way methods method", "painless peaceful easy quick gentle"),
        ("death dying dead", "worse", "not"),
        (
            "suicide",
            "close going keeps back mind always thinking thoughts closer never option answer",
        ),
    ),
    compiled(
        (
            rf"(?:death|dying|being dead|suicide|to die) (?:\w+ ){{0,3}}(?:is|would be|will be|"
            rf"feels|sounds|seems|looks|has become|could be|might be) (?:\w+ ){{0,4}}{_SOLACE}(?= "
            f"[,.?]| $| for me| to me| than| now| and| but| right| at| i| because)"
        ),
        (
            r"(?:mind|head|thoughts|brain|i) (?:\w+ ){0,4}(?:going|goes|go|going back|coming "
            r"back|comes back|drift\w*|wander\w*|turn\w*|keeps|keep|return\w*) (?:\w+ "
            r"){0,3}(?:to|towards|about|on|of) (?:\w+ )?(?:suicide|death|dying|killing myself|"
            "ending (?:it|my life))"
        ),
        (
            r"(?:never )?(?:been )?(?:this |so |very )?close(?:r)? to (?:\w+ )?(?:suicide|dying|"
            "death|killing myself|ending (?:it all|my life))(?= [,.]| $| in| tonight| today| "
            "again| than| now| right| and)"
        ),
        r"(?:death|being dead|dying|hell) (?:can not|could not|will not) be (?:\w+ )?worse",
        (
            r"(?:suicide|dying|death) is (?:\w+ ){0,2}(?:an option|my option|the option|the answer|"
            "my answer|what i want|what i need|all i want)"
        ),
        (
            r"(?:way|ways|method|methods) (?:to|of) (?:\w+ )?(?:go|leave|die|dying|not wake up|end "
            r"(?:it|this|my life)|end things)(?: \w+){0,2} (?:painless\w*|peaceful\w*|quick\w*|"
            "without pain)"
        ),
        (
            "(?:painless|peaceful|easy|quick|gentle|least painful) (?:way|ways|method|methods) "
            "(?:to|of) (?:go|going|leave|leaving|end|ending|die|dying|not)(?= [,.?]| $| it| this| "
            "my| everything| and| wak)"
        ),
    ),
    (*A_WISH, is_about_another, is_topic, is_over, is_denied, is_grief),
    sharper=compiled(SOONER_WORDS, "close", "closer", "painless", "ways? to"),
)

UNWILLING = Family(
    Kind.SELF,
    Urgency.GENTLE,
    watch(
        "",
        ("wish hope rather pray want better glad sad", "woken woke wake", "not never had"),
        ("not", "want", "around saved rescued found helped"),
        ("not never", "live make", "20 21 25 30 40 18 50 twenty thirty forty"),
        ("want", "live", "nothing nobody no makes make never"),
        ("life", "never asked wanted chose want", "this"),
        ("if", "disappeared died vanished", "notice miss care realise realize know find"),
        ("choke strangle suffocate smother hang drown", "myself me"),
        ("end", "suffering misery pain", "take pray god please"),
        ("follow", "him her them", "died dead gone passed lost"),
        ("hope", "lost no all gone"),
        ("born", "asked why"),
        ("eyes", "closed open", "wish hope close"),
        ("life", "wish want hope pray praying wishing", "end stop over"),
        ("not", "care", "hit run killed sick"),
        ("want", "and", "die"),
        ("waste", "oxygen space air skin life", "am"),
        ("reason why", "not", "do jump kill end die", "tell give"),
        ("something", "happen happens happened", "me"),
        ("wish wishes", "last dying final", "my"),
        ("myself", "from", "keep stop hold"),
        ("trusted left", "alone myself own", "not"),
    ),
    compiled(
        (
            r"(?:wish|hope|hoping|wishing|rather|pray|praying|better if) (?:that )?(?:i )?(?:\w+ "
            r"){0,3}(?:had not|have not|did not|do not|never|would not|will not) (?:\w+ )?(?:woken|"
            "woke|wake|waked)(?: up)?(?! (?:up )?(?:so |that |this )?(?:early|late|the|him|her|"
            "them|my|you|everyone))"
        ),
        (
            r"not (?:\w+ )?want to (?:\w+ )?(?:be around|stick around|hang around|stay around)(?= "
            "(?:to (?:find|see)|for|when|anymore|any longer|much longer|here)| [,.]| $)(?! for "
            "(?:lunch|dinner|the party))"
        ),
        (
            r"not (?:\w+ )?want to be (?:saved|rescued|found|revived|resuscitated|brought back)(?= "
            "[,.]| $| anymore| this time| by)"
        ),
        (
            r"(?:not|never) (?:\w+ ){0,4}(?:live|make it|last) (?:to (?:be |see |turn )?|past |"
            r"until (?:i am )?|till )(?:\d\d|twenty|thirty|forty|my \w+ birthday)(?= [,.]| $| "
            "anyway| and| so| if| at)"
        ),
        (
            r"(?:nothing|nobody|no one|not a thing) (?:\w+ ){0,2}(?:makes?|making) me want to "
            "(?:live|stay(?: alive)?|go on|keep going|wake up|be here)"
        ),
        (
            r"(?:never|not) (?:\w+ )?(?:wanted|asked for|chose|choose|wants?|ask for) this life|"
            "never asked to (?:be born|exist|be here|be alive)"
        ),
        (
            r"if i (?:\w+ )?(?:disappeared(?! from (?!this|the))|died|vanished|was gone|killed "
            r"myself)(?: \w+){0,2} (?:it would|would|nobody would|no one would|they would|how long|"
            r"people would)(?: \w+){0,6} (?:notice|miss|care|realise|realize|know|find (?:me|out|"
            "my body)|cry)"
        ),
        (
            "(?:pray|praying|beg|begging|ask|asking|please) (?:to )?(?:god|lord|allah|jesus|him)? "
            r"?(?:\w+ ){0,2}(?:to )?end my (?:suffering|pain|misery|life)"
        ),
        (
            r"close my eyes(?: \w+){0,6} (?:stay(?:ed)? closed|never open|not open)(?= again| [,.]|"
            " $| up)"
        ),
        (
            "(?:wish|want|hope|pray|wishing|praying) (?:that )?(?:for )?my life (?:would |to |will "
            "|could |was |were )?(?:end|stop|be over|over)(?= [,.]| $| already| now| and| soon| "
            "today| tonight)"
        ),
        (
            r"not (?:\w+ )?care (?:if|whether) (?:i )?(?:get|got|am) (?:hit|run over|killed|sick|"
            "cancer|shot|murdered)"
        ),
        r"want to (?:\w+ ){1,3}and die(?= [,.]| $| already| now| today| tonight| alone)",
        (
            "am (?:a |such a |nothing but a )?(?:complete |total )?waste of (?:space|oxygen|air|"
            "skin|life)"
        ),
        (
            "why (?:did|was|do|am) i (?:have to be |even |ever |had to be )?born(?= [,.?]| $| if| "
            "into this)"
        ),
        (
            r"(?:tell|give) me (?:\w+ ){0,2}(?:why|reason)(?: \w+){0,4} not (?:\w+ )?(?:to )?(?:do "
            "it|jump|kill myself|end it|die|go through with)"
        ),
        (
            r"(?:wish|hope|hoping|wishing|waiting for|want) (?:that )?something (?:\w+ "
            r"){0,2}(?:happens?|happened|happen) to me(?= [,.]| $| so)"
        ),
        "my (?:last|dying|final) wish(?:es)?(?= [,.]| $| is| are)",
        (
            "(?:can|could) not (?:keep|stop|hold) myself (?:back )?from (?:doing it|killing|"
            "cutting|jumping|hurting|ending|taking)"
        ),
        (
            "can not be (?:trusted|left) (?:alone|with|on my own|by myself)(?= [,.]| $| right| "
            "tonight| now| today| myself| knives| pills)"
        ),
        (
            r"only (?:\w+ )?(?:want|wish) to (?:follow|be with|join|go (?:to|after|with)) (?:him|"
            "her|them)(?= [,.]| $| now| soon| and)"
        ),
        (
            r"(?:have )?lost (?:all )?(?:my )?hope(?: \w+){0,2} (?:completely|in (?:life|living|"
            "everything))(?= [,.]| $| and)"
        ),
    ),
    (*ALWAYS, is_past, is_told_by_another, is_about_another, is_idiom, is_supposed, is_denied),
    sharper=SOONER,
)

STRONG_WORDS = (ALIVE, SOLACE, UNWILLING, WITH_A_THING)
