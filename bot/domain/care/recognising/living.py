"""The writer does not want to live, or can not go on."""

from bot.domain.care.recognising import watched_wishes
from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    is_about_another,
    is_about_love_or_work,
    is_denied,
    is_idiom,
    is_not_of_life,
    is_over,
    is_past,
    is_told_by_another,
)
from bot.domain.care.recognising.recognition import Kind, Urgency
from bot.domain.care.recognising.tempo import SOONER

NOT_LIVE = Family(
    Kind.SELF,
    Urgency.GENTLE,
    watched_wishes.NOT_LIVE,
    compiled(
        (
            "(?:do|did|does) not (?:think i |know if i |know that i |feel like i |believe i |\\w+ "
            ")?(?:want|wish|deserve|care|need|feel like|intend|plan|see) (?:\\w+ )?(?:to )?(?:be "
            "(?:here|alive|around|on this (?:earth|planet)|in this (?:world|life)|living|part of "
            "this world)|live(?: like this)?|living|exist|keep (?:living|existing|going|on living|"
            "breathing|fighting)|stay (?:here|alive)|go on|continue (?:living|existing|on|"
            "anymore)?|carry on(?: living| anymore)?|be (?:me|human|a person) anymore|survive(?: "
            "this)?|breathe|grow (?:up|old)|wake up|another (?:day|year|birthday)|a future|make "
            "it to \\w+|see (?:tomorrow|another \\w+|(?:the )?morning|next (?:week|year|month|"
            "birthday)))<emptyend>"
        ),
        "not (?:want|wanting) to (?:be (?:here|alive)|live|exist|wake up|go on)<emptyend>",
        (
            "(?:tired|sick|boring|bore|exhausted|done|fed up|weary|bored|over|had enough|enough|"
            "through|finished) (?:\\w+ )?(?:of|with|from|by|to) (?:\\w+ )?(?:living|live|life|"
            "being alive|existing|being here|existence|breathing|waking up|this life|my life|"
            "staying alive|fighting to (?:stay|be) alive|trying to (?:stay|be) alive|trying to "
            "live|the world|this (?:world|earth|planet)|surviving|being on this (?:earth|"
            "planet))<emptyend>"
        ),
        (
            "(?:no|not (?:a|any|one|more|have|find|see|another|see a|see any|see the|find a|find "
            "any|have a|have any)|not \\w+ (?:a|any|the|one)|without (?:a|any)|out of|zero|what|"
            "lost|any) (?:\\w+ )?(?:reasons?|point|purpose|meaning|desire|energy|strength|"
            "motivation|force|forces|power|courage|will|wish) (?:\\w+ )?(?:to|in|for|of|left to|"
            "left in|me to|in me) (?:\\w+ )?(?:live|living|life|be alive|being alive|go on|going "
            "on|keep going|continue|continuing|exist|existing|stay(?: alive| here)?|staying(?: "
            "alive| here)?|wake up|waking up|carry on(?: living| existing)?|carrying on(?: "
            "living)?|be here|being here|keep living|survive|breathe|fight(?= anymore))<emptyend>"
        ),
        (
            "(?:what is|what the|is there|is there even|there is|there was|see|the|whats) (?:the |"
            "a |any |no )*point (?:to |in |of )?(?:\\w+ )?(?:living|life|being alive|going on|"
            "existing|carrying on|continuing|being here|staying alive|staying|waking up|trying "
            "anymore|anything "
            "anymore|it all anymore|any of it|any of this|anymore|my life|me being (?:here|"
            "alive))<emptyend>"
        ),
        (
            "(?:nothing|not anything|nobody|no one) (?:\\w+ )?(?:left )?(?:worth )?(?:to "
            ")?(?:live|living|stay|stick around|be alive|keep going|go on) for"
        ),
        "nothing (?:is )?(?:keeping|holding|keeps|holds|left for|tying) me (?:here|alive|on this)?",
        (
            "life (?:is|does|did|feels?|seems?) (?:not|pointless|meaningless|worthless)(?: "
            "(?:feel|seem|\\w+))?(?: worth (?:it|living|the|much))?(?: anymore)<emptyend>"
        ),
        (
            "(?:life|living|my life|it|this life|being alive|staying alive) (?:is|does|feels?|"
            "seems?) (?:not |no longer )(?:\\w+ )?(?:feel |seem )?worth (?:living|staying "
            "alive)(?: for)?"
        ),
        (
            "(?:life|living|being alive|staying alive|this life) (?:is|does|feels?|seems?) (?:not "
            "|no longer )(?:\\w+ )?(?:feel |seem )?worth (?:it|the (?:pain|effort|fight|struggle))"
        ),
        (
            "is (?:it|life|living|being alive|staying alive|any of (?:this|it)) (?:\\w+ )?worth "
            "(?:living|staying alive|being alive)"
        ),
        (
            "(?:hate|regret|resent) (?:being alive|living|existing|that i (?:am alive|exist|was "
            "born|woke up|survived)|waking up(?: every)?|my existence)"
        ),
        (
            "(?:hate|sick|angry|mad|gutted|disappointed|devastated|annoyed|cry|cried|sad|upset) "
            "(?:\\w+ ){0,2}(?:that |because )?i (?:woke up|am (?:still )?(?:alive|here|breathing)|"
            "survived|exist)(?= [,.]| $| again| this morning| today| alive| and)"
        ),
        (
            "(?:not|never) (?:meant|supposed|built|made|cut out) (?:to (?:be here|be alive|exist|"
            "live|be on)|for (?:this (?:world|life|earth)|life|living))"
        ),
        (
            "(?:would|might|may|could|will) be (?:\\w+ )?(?:happier|better|easier) (?:not )?(?:to "
            "be |being )?(?:dead|gone|not (?:existing|alive|here))"
        ),
        (
            "(?:existing|living|life|breathing|being alive|being here|waking up) (?:itself "
            ")?(?:hurts(?! but)|is (?:too (?:painful|hard|much)|unbearable|torture|agony|"
            "exhausting|a punishment|hell)|exhausts me)"
        ),
        (
            "(?:given|giving|give|gave|giving) up on (?:life|living|everything|myself|being alive|"
            "it all|existing)"
        ),
        (
            "(?:done|over|finished|through) with (?:life|living|it all|everything|this life|being "
            "alive|existing|this world)<emptyend>"
        ),
        (
            "(?:can not|could not|not) (?:\\w+ )?(?:see|imagine|picture|have|find) (?:myself|me|a "
            "future|any future|my future|a way|any way)(?: (?!working|staying|paying|"
            "playing)\\w+){0,3} (?:alive|living|past "
            "(?:\\d+|this)|without dying|but death|out except|out of this except|out but)"
        ),
        "(?:wish|want) (?:\\w+ )?to stop (?:existing|living|being alive|breathing)",
        (
            r"why (?:am i|did i|do i) (?:\w+ )?(?:alive|breathing|exist|wake up|survive|have to "
            "(?:be|stay) (?:here|alive))"
        ),
        "can not believe i am (?:still )?(?:alive|breathing)",
        (
            r"only (?:reason|thing|person|people) (?:\w+ ){0,2}(?:i am (?:not dead|alive|(?:still "
            ")?(?:here|alive|breathing)|not gone)|keeping me (?:alive|here|going)|keeps me "
            "(?:alive|here)|i have not (?:killed|ended|done it|gone))"
        ),
        (
            r"i (?:will|am going to|would) not (?:\w+ )?(?:see|reach|live to|live past|make it to|"
            r"make it past|get to) (?:\d\d|thirty|forty|twenty|my \w+ birthday|next (?:year|"
            "christmas|summer)|new year)(?= [,.]| $| and| anyway)"
        ),
        "(?:regret|hate|wish i had not|sorry i) (?:surviving|survived|not dying|not having died)",
        (
            "(?:life|living|my life|existence) (?:is|feels?|seems?|has become) (?:pointless|"
            "meaningless|worthless)(?: anymore)?<emptyend>"
        ),
        (
            "(?:checking|clocking|logging) out (?:for good|permanently|forever|of (?:life|this "
            "life|this world))"
        ),
        "not interested in (?:living|life|being alive|existing)",
        "(?:see|have) no future(?= for me| [,.]| $| anymore| only| just| left)",
        "(?:stop|quit|give up) (?:existing|living|breathing)",
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
    ),
    sharper=SOONER,
)
CAN_NOT_GO_ON = Family(
    Kind.SELF,
    Urgency.GENTLE,
    watched_wishes.CAN_NOT_GO_ON,
    compiled(
        (
            "(?:can not|could not|do not want to|not able to|unable to|do not know how to|do not "
            "think i can|not sure i can|not strong enough to|too tired to|not sure how (?:much "
            "longer|long) i can|do not know if i can|do not know how (?:much longer|long) i can|"
            "do not know how much more i can) (?:\\w+ )?(?:do (?:this|it|life|any of this|another "
            "(?:day|night|year))|take (?:this|it|the pain|any of this|any more|much more|more|"
            "another (?:day|night))|keep (?:going|doing this|living|fighting|on|pretending|trying|"
            "this up|holding on)|go on|carry on|hold on|hang on|live like this|face (?:another|"
            "tomorrow|the day|life)|bear (?:this|it)|stand (?:this|it|being alive|living)|handle "
            "(?:this|it|life|living)|cope|fight(?: this| it)?|get through (?:this|tonight|the "
            "night|another (?:day|night))) ?(?:like this )?(?:(?!alone )\\w+ )?(?:anymore|any "
            "longer|much "
            "longer|for much longer|another (?:day|night|minute|second)|tonight|for another "
            "(?:day|night))"
        ),
        (
            "can not (?:go on|carry on|keep (?:living|going|fighting|holding on)|face (?:another|"
            "one more) (?:day|night|morning)|live (?:like this|anymore|with (?:myself|the pain|"
            "this pain)|without (?:him|her|them|you)))<emptyend>"
        ),
        (
            "(?:how much longer|how long|not much longer|how many more (?:days|nights)) (?:\\w+ "
            ")?i (?:can|will|have|could) (?:\\w+ )?(?:hold|hang|keep|last|take|do this|survive|"
            "stand|be here|go on|fight)(?: on)?"
        ),
        (
            "(?:do not know|not sure|unsure|idk|doubt|do not think|not think|wonder) (?:if|that|"
            "whether|how|) ?(?:i )?(?:can |will |am going to |would |to )?(?:make it (?:through|"
            "to|past|out)|survive|last|get through|live through|be here|be alive|be around|see) "
            "(?:\\w+ ){0,2}(?:night|tonight|morning|tomorrow|weekend|week|christmas|this year|"
            "year|month|birthday|day|much longer|this|graduation|adulthood|old age|my \\d\\ds?)"
        ),
        (
            "(?:want|need|wish|begging|waiting|ready|pray|praying|wanting) (?:for )?(?:it(?= "
            "(?:all )?to (?:end|stop))|it all|everything|the pain|this pain|my pain|the suffering|"
            "my suffering|all of it|all of this|all this|the hurt|the hurting|the noise|my head|"
            "this feeling) (?:all )?(?:to )?(?:be over|be done|be finished|end|stop|to end|to "
            "stop|finish|go away forever|to be over)"
        ),
        (
            "(?:make|please let) (?:it|the pain|this|everything|it all) (?:all )?(?:stop|end|be "
            "over)(?= [,.]| $| please| now| forever)"
        ),
        (
            "(?:only|one|see no|no|not any|any) (?:other )?(?:way|ways) (?:out|to (?:make|stop|"
            "end) (?:it|the pain|this)(?: \\w+)?)(?= [,.]| $| is| of| left| but| for| anymore| "
            "except| than| besides| other)"
        ),
        (
            "(?:hurts?|pain|tired|hate my life|hate myself|exhausted|too much|suffering)(?: "
            "\\S+){0,5} want out(?= [,.]| $| please| now)"
        ),
        "want (?:\\w+ )?out of (?:life|this life|this world|my life|existence|here for good)",
        (
            "(?:at|reached|come to|near|nearing|hit|to) the end of (?:my|the) (?:rope|tether|line|"
            "road)"
        ),
        (
            "(?:have|got|run out of|there is|lost all|lost any|do not have|no) (?:\\w+ )?(?:no|"
            "any)? ?(?:fight|hope|strength) left(?: in me)?"
        ),
        (
            "(?:done|finished|tired of|through|sick of|exhausted from|exhausted of) (?:\\w+ "
            ")?(?:fighting|trying|holding on|pretending|surviving|hanging on|existing)(?= [,.]| $|"
            " anymore| and| now| i (?!like|love|know|care)| so| please)"
        ),
        (
            "(?:ready|want|wanting|time|going|about|tempted) to (?:give up|check out|clock out|"
            "let go|log off)(?= (?:for good|permanently|forever|on (?:life|everything|it all)|of "
            "(?:life|everything)|completely|now|tonight)| of| [,.]| $)"
        ),
        (
            "(?:reached|hit|at|past|beyond) my (?:breaking point|limit)(?= [,.]| $| and| tonight| "
            "with life)"
        ),
        "nothing (?:helps|works|matters) anymore",
        (
            "(?:am going to|might|will|could|would|want to|about to|going to|tempted to|afraid i "
            r"will|gonna) (?:\w+ )?do something (?:\w+ )?(?:stupid|bad|drastic|to myself|"
            "permanent|terrible|i (?:can not|will not be able to) (?:take back|undo)|i will "
            "regret|dumb)(?= [,.]| $| to| tonight| if| and| soon| because)"
        ),
        (
            "(?:scared|afraid|terrified|frightened|worried) (?:of |about )?what i (?:will|might|"
            "may|could|am going to|would) do(?= to myself| tonight| [,.]| $| when i am alone| if "
            r"(?:\w+ ){0,3}alone)"
        ),
        r"(?:do|can) not trust myself(?= [,.]| $| anymore)",
        (
            r"please (?:do not|someone|can someone|stay) (?:\w+ ){0,3}(?:let|leave|be|stay|with) "
            r"(?:\w+ ){0,2}alone tonight"
        ),
        (
            r"(?:thoughts|urges|voices|demons) (?:are|is) (?:\w+ )?(?:winning|(?:loud|louder|"
            r"strong|stronger|back)(?: and| ,)(?: \w+){0,6} (?:louder|worse|stronger|plan|pills|"
            "scared))"
        ),
        (
            "too (?:tired|exhausted|weak|broken) to (?:\\w+ )?(?:keep (?:going|fighting|living|"
            "trying|on)|fight|go on|carry on|live|exist|be alive|keep on living)(?= [,.]| $| "
            "anymore| for| and)"
        ),
        (
            "(?:do|can) not (?:\\w+ )?see (?:a|any|the|another) (?:way|road|path|light|future|"
            "exit|end)(?: (?:forward|out|through|ahead|past|for me|to this|at the end))+(?! (?:of|"
            "with) (?:the|this|my) (?:\\w+ )?(?:project|job|task|level))"
        ),
        "life for me is (?:over|finish|finished|done|ended)",
        (
            "(?:do not|not) (?:\\w+ )?(?:feel|am|think i am|believe i am) safe (?:with|from|"
            "around|by|alone with) (?:myself|my own|me|my thoughts|my head|my mind)"
        ),
        "(?:not|never) safe (?:from|with|around) myself",
        "(?<! not a )(?<! no )(?<! any )(?:danger|risk|threat) to myself",
        (
            "(?:can not|do not|not sure i can|not able to|not) (?:keep|trust) (?:myself|me) "
            "(?:safe|alone|tonight|right now|with|around|to be alone|not to)"
        ),
    ),
    (
        *ALWAYS,
        is_past,
        is_told_by_another,
        is_about_another,
        is_idiom,
        is_about_love_or_work,
        is_over,
    ),
    sharper=compiled(
        "(?:keep|trust) myself (?:safe|tonight|right now|around|alone)",
        "not safe",
        "safe (?:from|with|around) myself",
        "(?:danger|risk|threat) to myself",
        (
            "(?:through|survive|see|make it to) ~2 (?:tonight|the night|this night|tomorrow|"
            "morning|the morning)"
        ),
        "pills|blade|bridge|goodbye|knife|made a plan|have a plan",
        "what i (?:might|may|could|will) do to myself",
        "(?:hold on|hang on|go on|do this|cope|keep going)(?: \\w+)? tonight",
    ),
)
LIVING = (NOT_LIVE, CAN_NOT_GO_ON)
