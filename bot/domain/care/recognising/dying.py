"""The writer wishes to be dead, or not to be."""

from bot.domain.care.recognising import watched_wishes
from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    A_WISH,
    ALWAYS,
    is_about_another,
    is_negated,
    is_not_of_life,
    is_past,
    is_told_by_another,
)
from bot.domain.care.recognising.recognition import Kind, Urgency
from bot.domain.care.recognising.tempo import SOONER

WANT_TO_DIE = Family(
    Kind.SELF,
    Urgency.GENTLE,
    watched_wishes.WANT_TO_DIE,
    compiled(
        "<i> (?:<want>) (?:i (?:could|would|can|was) )?(?:to (?:\\w+ ){0,2})?(?:<die>)",
        (
            "<i> ~2 (?:want|wanting|ready|going|planning|plan|deserve|trying|hoping|wish|wishing|"
            "long|longing|need|prefer) (?:to )(?:\\w+ ){0,1}(?:<die>)"
        ),
        (
            "(?:wish|wishing|wished|hope|hoping|pray|praying|prayed|begging god|beg god|asking "
            "god) (?:that )?(?:i|god|someone|something|it|the \\w+|a \\w+)? ?(?:(?:was|were|could|"
            "would|will|had|did|can|do|will be|am) )?(?:not )?(?:to )?(?:\\w+ ){0,2}(?:<dead>|"
            "<die>|alive|exist|wake up(?: tomorrow)?|taken in my sleep)"
        ),
        (
            "wish (?:that )?i (?:was|were|had|did|could|am) (?:not |never )?(?:\\w+ )?(?:<dead>|"
            "<die>|been born|alive|exist|die|wake up)"
        ),
        (
            "(?:hope|hoping|wish|wishing|pray|praying|wanting|want|waiting for|asking) (?:every "
            "\\w+ )?(?:that )?(?:a|the|some|god|jesus|lord|cancer|someone|something|death|him|"
            "you)(?: \\w+){0,3} (?:hits? me|takes? me|kills? me|to hit me|to take me|to kill me|"
            "would hit me|would take me|would kill me|run me over|ends? me|finish(?:es)? me|take "
            "me home)"
        ),
        (
            "(?:want|wanting|wants|ready|need|rather|prefer|wish|wishing|deserve) to (?:\\w+ "
            "){0,1}(?:<die>)"
        ),
        (
            "(?:would|had) rather (?:be )?(?:die|dead|not (?:exist|live|be alive|be here|go on|"
            "wake up|continue))(?: than "
            "(?:live|keep|be|go on|wake|face|spend|do this|feel|carry)\\w*)?"
        ),
        (
            "better (?:off )?(?:dead|if i (?:was|were) (?:<dead>)|if i died|if i (?:was|were) not "
            "(?:here|alive|around)|if i did not (?:exist|wake up))"
        ),
        (
            "(?:should|supposed to) (?:have died|be dead|not be (?:alive|here|breathing)|not have "
            "(?:woken up|survived|made it|lived|woke up|been born)|have never been born|never "
            "have been born|not exist|die)"
        ),
        "do not deserve to (?:live|be alive|exist|breathe|be here)",
        "deserve to (?:die|be dead)",
        (
            "(?:do not|does not|did not|not) (?:\\w+ )?care (?:if|whether) i (?:\\w+ ){0,1}(?:die|"
            "live|wake|am alive|survive|make it|am dead|exist|od|overdose)"
        ),
        (
            "(?:would not|do not|not) mind (?:if (?:a|the|some) (?:\\w+ )?(?:bus|car|truck|train|"
            "lorry|meteor) (?:\\w+ )?(?:hit|hits|ran|took|takes)|if i (?:\\w+ ){0,2}(?:died|die|"
            "was gone|were gone|wake|woke|got hit|was dead)|dying|being dead|not (?:waking|being|"
            "existing))"
        ),
        (
            "(?:be|is|so much|feels?|seems?|sounds?|looks?) (?:\\w+ ){0,2}(?:easier|better|"
            "simpler|nice|peaceful|kinder|best|relief) (?:for \\w+ )?(?:to (?:be dead|die|not "
            "(?:exist|be here|be alive|wake))|if i (?:died|was dead|were dead|was gone|were gone|"
            "was not here|were not here|did not (?:exist|wake)|disappeared|(?:just )?stopped "
            "(?:existing|living|breathing)|died)|being dead)"
        ),
        (
            "(?:the )?(?:death|dying|being dead|not existing|not being (?:here|alive)|"
            "nonexistence|eternal sleep|never waking up|not waking up) (?:sounds?|seems?|feels?|"
            "looks?|would be|is) (?:\\w+ )?(?:so )?(?:nice|peaceful|good|better|easier|like|the "
            "only|a relief|appealing|comforting|inviting|tempting|great|my only|calling|amazing|"
            "lovely|beautiful|freeing|preferable|welcome)"
        ),
        (
            "<i> ~2 (?:think|thinking|(?<=have )thought|thought(?= ~4 (?:tonight|last|today|again|"
            "yesterday))|dream|dreaming|daydream\\w*|fantasi[sz]\\w+|obsess\\w*|thoughts) (?:\\w+ "
            ")?(?:about|of) (?:\\w+ )?(?:dying|death|being dead|my (?:own )?(?:death|funeral)|not "
            "(?:being (?:here|alive)|existing|waking up|living)|disappearing|ending it|how i "
            "would do it|ways to (?:die|go)|what it (?:is|would be) like to (?:die|be dead|be "
            "gone)|going to sleep and not)"
        ),
        (
            "(?:thinking|think|thoughts|fantasi[sz]ing|dreaming) (?:about|of) (?:dying|being dead|"
            "death|my own death|not being (?:here|alive)|not existing|not waking up)"
        ),
        (
            "(?:feel|feeling|felt) like (?:dying|i (?:am|want to be) (?:dead|better off dead)|"
            "being dead)(?= [,.]| $| and| today| tonight| again| inside| i)"
        ),
        (
            "how (?:\\w+ )?(?:easy|nice|good|peaceful|simple) (?:it would be|it might be|it is) "
            "(?:to )?(?:<die>|be dead|not exist|end it|disappear|just stop|let it (?:all )?end|let "
            "go|slip away)"
        ),
        "(?:want|wish) is (?:to )?(?:<die>|not be alive)",
        (
            "(?:death|dying) is (?:\\w+ )?(?:all i (?:can )?(?:think|want)|on my mind|my only|the "
            "only)"
        ),
        (
            "(?:go|going|went|fall|falling|drift) (?:to (?:sleep|bed)|a?sleep|off) (?:\\w+ "
            "){0,2}(?:and|hoping|praying|wishing) (?:\\w+ ){0,4}(?:not|never) (?:\\w+ )?(?:wake|"
            "waking|have to wake)(?: up)?"
        ),
        (
            "(?:(?:do not|not|never) (?:<want> )(?:to )?(?:wake|waking) up(?: ever)?|never (?:wake|"
            "waking) up)(?: again| anymore| tomorrow)?"
        ),
        (
            "(?:want|waiting|ready|time|hope|hoping|need|begging|praying) (?:for )?(?:my life|"
            "life|my heart|this life|my existence) (?:to )?(?:be over|end|stop|give out|to end|to "
            "stop|to be over)"
        ),
        (
            "(?:waiting|ready|okay|ok|fine|prepared|at peace with|made peace with|accepted|"
            "looking forward to|excited) (?:for|to|with)? ?(?:me )?(?:die|dying|death|leave this "
            "(?:world|earth|life)|meet my (?:maker|god|lord|creator|end))"
        ),
        "for not (?:wake|waking) up",
        "(?:die|died|dying) in my sleep",
        (
            "(?:thought|thing|word) (?:in my (?:head|mind)|on my mind|i can think (?:of|about)) "
            "is (?:dying|death|suicide|to die)"
        ),
        (
            r"(?:wish|hope|wishing) (?:that |this |the |a )+(?:\w+ ){1,2}(?:had |would have "
            ")?(?:killed|hit|finished|taken|took) me"
        ),
        (
            "better (?:that |if )?i (?:die|am dead|not (?:live|exist|wake))(?= [,.]| $| and| than|"
            " now| soon)"
        ),
        r"better (?:for me )?to (?:die|be dead)(?= [,.]| $| and| than| now)",
        (
            "(?:pray|praying|hope|hoping|beg|begging|wish|wishing|ask|asking|long|longing|waiting|"
            "ready) for (?:death|cancer|an accident|the end|a heart attack|it to be over)(?= [,.]|"
            " $| so| to| and| now| every)"
        ),
        (
            "(?:hope|hoping|wish|want|pray|praying) (?:that )?my heart (?:will |would |to "
            r")?(?:\w+ )?(?:stops?|gives? (?:out|up))"
        ),
        r"lived (?:\w+ )?long enough",
        r"(?:go|die|leave|going|dying) on my own terms",
        r"heaven(?: \S+){0,4} i want to go",
        (
            r"not want to (?:\w+ )?do (?:this|the) (?:whole )?(?:being alive|life|living|existing|"
            "existence) thing"
        ),
        (
            r"(?:hope|wish|hoping|wishing|want) (?:that )?(?:i |to )(?:\w+ )?(?:get|got|be|was|"
            "were|could get|would get) (?:hit|run over|shot|killed|struck|cancer|in a (?:crash|"
            "accident))(?! (?:up|on|by a (?:pillow|wave)))"
        ),
        (
            r"(?:pray|praying|hope|hoping|wish|wishing|beg|begging)(?: \w+){0,5} not wake me(?: "
            "up)?(?= [,.]| $| tomorrow| again| anymore)"
        ),
        (
            "(?:god|lord|jesus|universe|death|allah|someone) ~2 (?:take|end|kill|finish) (?:me|my "
            "soul)(?= [,.]| $| now| tonight| home| away| already| soon| please| in my sleep)"
        ),
        "can i (?:\\w+ )?die(?: already| now| please| yet)?",
        "why can not i (?:\\w+ )?(?:die|be dead|disappear|not exist)",
        "will to live is (?:\\w+ )?(?:gone|leaving|fading|slipping|dead)",
        "let me (?:\\w+ )?(?:die|go(?= in peace)|not wake up)(?: already| now| please| in peace)?",
        (
            "i (?:will|am going to) (?:\\w+ )?(?:die|be dead|be gone)(?: by)? (?:tonight|by "
            "(?:morning|tomorrow)|soon|by choice)"
        ),
        (
            "(?:lost|losing|no|have not got the|lack the|without the|do not have the|gone) "
            "?(?:the |all |my |any )*will to (?:live|go on|keep going|be alive|survive|carry on|"
            "fight)"
        ),
        (
            "join (?:him|her|them|my \\w+|you) (?:up there|in heaven|on the other side|in the "
            "ground|soon)"
        ),
        (
            "(?:want|wish|ready|going) (?:\\w+ ){0,2}to (?:be (?:back )?with|join) (?:him|her|god|"
            "jesus|my (?:\\w+ )?(?:mum|dad|baby|son|daughter|wife|husband|brother|sister|nan|gran|"
            "grandma|grandad|best friend)) (?:again|now|in heaven|up there|where \\w+ is)"
        ),
        "(?:will|going to) be with (?:him|her|them|my \\w+) (?:again )?soon",
    ),
    (*A_WISH, is_about_another, is_not_of_life),
    sharper=SOONER,
)
FOLLOW = Family(
    Kind.SELF,
    Urgency.GENTLE,
    watched_wishes.FOLLOW,
    compiled(
        (
            r"(?:miss|died|passed|lost|gone|grave|heaven|funeral|buried|left us)(?: \S+){0,12} "
            r"(?:want|need|ready|going|wish|tempted) (?:\w+ )?(?:to )?(?:join|follow|be with|go "
            r"with|go to|go after) (?:him|her|them|my \w+)(?= [,.]| $| so| now| again| soon| in| "
            "and)"
        ),
    ),
    (*ALWAYS, is_past, is_negated, is_told_by_another),
    sharper=SOONER,
)
DYING = (WANT_TO_DIE, FOLLOW)
