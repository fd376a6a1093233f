"""The writer does not want to live."""

from bot.domain.care.recognising import watched_wishes
from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    is_about_another,
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
