"""The writer can not go on, or is not safe from themselves."""

from bot.domain.care.recognising import watched_wishes
from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    ALWAYS,
    is_about_another,
    is_about_love_or_work,
    is_idiom,
    is_over,
    is_past,
    is_told_by_another,
)
from bot.domain.care.recognising.recognition import Kind, Urgency

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
