"""The writer wants to end their life, or thinks of it."""

from bot.domain.care.recognising import watched_wishes
from bot.domain.care.recognising.families import Family
from bot.domain.care.recognising.fragments import compiled
from bot.domain.care.recognising.guards import (
    A_WISH,
    is_about_another,
    is_about_love_or_work,
    is_as_prescribed,
    is_asked_in_general,
    is_not_meant_to_end,
    is_over,
    is_topic,
)
from bot.domain.care.recognising.recognition import Kind, Urgency
from bot.domain.care.recognising.tempo import SOONER, SOONER_WORDS, THOUGHT

# Who names a way is nearer to it than who does not.
_A_WAY = (
    "(?:hang|hanging|drown|drowning|shoot|shooting) myself|bullet|wrists?|throat|brains|gun|"
    r"overdos\w+|train|trains|bridge|pills|jump\w*|swerv\w+|steering|driv\w+ (?:into|off)|drown\w*|"
    "hanging|wheel"
)
KILL_MYSELF = Family(
    Kind.SELF,
    Urgency.URGENT,
    watched_wishes.KILL_MYSELF,
    compiled(
        "<kill_myself>",
        (
            "(?:want|wish|beg|begging|need|hope|pray|praying) ~4 (?:to )?(?:kill|shoot|end|murder|"
            "run over) me(?= [,.]| $| already| please| now| tonight| in my sleep)"
        ),
        (
            "(?:someone|god|universe|lord) please (?:kill|shoot|end) me(?= [,.]| $| already| "
            "please| now)"
        ),
        (
            "<i> ~1 (?:think|thinking|want|need|going|try|trying|plan|planning|decide|decided) "
            "(?:(?:to|of|about) )?(?:kill|killing|hang|hanging|suicide|drown|drowning) me(?= [,.]| "
            "$| "
            "tonight| now| today| soon)"
        ),
        "<i> (?:<want> )(?:to )?kill(?= so | [,.]| $| right now| tonight)",
        "please (?:someone )?(?:kill|end) me(?= [,.]| $| already| please| now)",
    ),
    A_WISH,
    softer=THOUGHT,
    sharper=compiled(
        SOONER_WORDS, "(?:plan|planning|planned) to", "this (?:weekend|week)", "right now", _A_WAY
    ),
)
SUICIDE = Family(
    Kind.SELF,
    Urgency.URGENT,
    watched_wishes.SUICIDE,
    compiled(
        "<kill_unnamed>",
        (
            "(?:think|thinking|thought|thoughts|imagine|imagining|picture|picturing|visions|"
            r"urges?|wonder\w*|fantasi[sz]\w+|dream|dreaming|tempted) (?:about |of |to |what if "
            "i )?(?:jump(?:ing)?|swerv(?:e|ing)|hanging|overdos(?:e|ing)|drowning|steering|"
            "step(?:ping)? out|jump(?:ed)?|swerved)(?= [,.]| $| off| in front| into| under| every|"
            " whenever| when i| from| again| and| over| or| (?:my|a) car)(?! (?:and (?:find|get|"
            "buy)|into (?:a|the) (?:pool|conversation|new|car|bed|shower)|off the deep))"
        ),
        (
            "(?:if )?(?:someone|somebody|anyone|god|they) (?:could |would |should |please |can "
            ")+(?:shoot|kill|murder|run over) me(?= [,.]| $| now| tonight| right now| that would| "
            "so| and| it would)"
        ),
        "<i> (?:<want> )(?:to )?jump(?= so | [,.]| $| tonight| and)",
        (
            r"(?:easy|easier|simple|tempting|nice|quick) (?:it would be |it is )?(?:to )?(?:\w+ "
            ")?(?:jump|let go|swerve|step (?:out|off|in)|swallow|turn the wheel|drive off|drown|"
            "slip (?:under|away)|take them all)"
        ),
        (
            r"(?:one|single|small|little|1) (?:\w+ )?(?:step|jump|slip|push|swallow|pull|turn) "
            r"(?:and|away from|from) (?:\w+ ){0,2}(?:over|done|gone|the (?:edge|end)|ending|out)"
        ),
        "thinking (?:about|of) doing it too",
        (
            "(?:want|will|going|gonna|think|thinking|wish|plan|need|must) (?:to |of |about "
            ")?(?:(?:make|do|commit|making|doing|a|the|my) )*suicide(?= [,.]| $| soon| tonight| "
            "this| now| today| because| and| with)"
        ),
        "i (?:do|make) (?:a )?suicide",
        (
            r"tried to (?:overdose|od|jump|drown|hang)(?= (?:\w+ ){0,4}(?:this (?:morning|week|"
            r"evening)|today|tonight|last night|yesterday|again|earlier|hours|on \w+day|and (?:it|"
            r"i)))"
        ),
        (
            r"how (?:many|much|long)(?: \w+){0,5} (?:to (?:die|od|overdose|kill (?:me|myself|"
            "yourself|you)|bleed out)|would kill me|will kill me|would be (?:fatal|lethal)|is "
            "(?:fatal|lethal))"
        ),
        (
            "(?:painful|painless|easiest|quickest|fastest|best|peaceful|quick|easy|good|clean|"
            r"surest|kindest) (?:way|ways|method|methods) (?:\w+ )?(?:to|of) (?:die|dying|kill "
            "(?:me|myself|yourself)|killing (?:me|myself|yourself)|end (?:it|my|your) ?(?:all|"
            "life)?|suicide|go peacefully)"
        ),
        (
            "(?:does|do|will|would) (?:hanging|drowning|overdosing|bleeding out|jumping off|"
            r"dying|suicide|slitting)(?: \w+){0,4} hurt"
        ),
        (
            "(?:voices?|heads?|brains?|minds?|thoughts?) ~3 (?:(?:will|do|can) not (?:stop|quit|"
            "shut up) )?(?:tell|tells|telling|say|says|saying|scream|screaming|screams|want|wants|"
            r"order|ordering|begging|pushing) (?:at )?me (?:\w+ )?to (?:jump|do it|die|kill|end "
            "it|hurt myself|cut|swerve|go through with it|take them all)"
        ),
    ),
    (*A_WISH, is_about_another, is_topic, is_as_prescribed),
    softer=THOUGHT,
    sharper=compiled(SOONER_WORDS, _A_WAY),
)
SUICIDAL = Family(
    Kind.SELF,
    Urgency.GENTLE,
    watched_wishes.SUICIDAL,
    compiled(
        "<i> ~3 (?:suicidal)",
        (
            "(?:feeling|felt|being|be|(?:not|never) (?:felt|been) (?:this|so|more)|so|get|getting|"
            "gotten|become|becoming|been|am|actively|passively|back to being|pretty) suicidal"
        ),
        r"(?:thinking|think|thoughts?) (?:\w+ )?(?:about|of) (?:\w+ )?suicide",
        (
            "suicidal (?:thoughts?|ideation|ideations|feelings?|urges?|tendencies|impulses|again|"
            r"lately|af|these days|all the time|every \w+|"
            "tonight|right now|today|and)"
        ),
        "(?:thoughts?|thinking|think|feelings?|ideas?|fantasies) (?:about|of) (?:my own )?suicide",
        (
            "(?:considering|contemplating|planning|planned|researching|googling|fantasi[sz]ing "
            "about|obsessed with|romantici[sz]ing) (?:my )?(?:own )?suicide"
        ),
        "suicide (?:is|feels|seems|looks|sounds) (?:like )?(?:the|my) (?:only|best|one)",
        (
            "suicide (?:is|keeps?|has been) (?:always |constantly |all )?(?:on|in|crossing|at) "
            "(?:the back of )?my (?:mind|head)"
        ),
        "my suicide (?:note|plan|letter|date|attempt)",
        "my (?:own )?suicide(?= [,.]| $| tonight| this| tomorrow| is| on)",
        "(?:driving|drives|pushing|pushed|pushes|leading) me (?:to|towards|into) suicide",
        (
            r"i (?:\w+ )?(?:attempted|have attempted|had an attempt|made an attempt)(?= (?:again|"
            r"last night|yesterday|today|this (?:week|morning|weekend|afternoon)|on \w+day|"
            r"(?:\w+ )?(?:days?|hours?|nights?) ago|the other (?:day|night)|and (?:i|it)(?: "
            r"\w+){0,3} (?:failed|survived|did not work)))"
        ),
        (
            r"my (?:last |latest |recent )?attempt (?:\w+ )?(?:last night|yesterday|today|this "
            r"week|on \w+day|(?:\w+ )?(?:days?|hours?|nights?) ago)"
        ),
        "(?:a|the) suicide (?:note|plan|letter|pact)",
        (
            "(?:si|suicidal) (?:is|are) (?:getting |coming |becoming )?(?:bad|back|worse|strong|"
            "loud|really|so|high|active|intense|heavy|up)"
        ),
    ),
    (*A_WISH, is_about_another, is_topic, is_over, is_asked_in_general),
    sharper=compiled(
        SOONER_WORDS,
        "attempted",
        "my (?:last |latest |recent )?attempt",
        "(?:planning|planned) (?:my )?(?:own )?suicide",
        "my suicide (?:note|plan|letter|date)",
    ),
)
END_IT = Family(
    Kind.SELF,
    Urgency.URGENT,
    watched_wishes.END_IT,
    compiled(
        (
            "(?:end|ending) (?:it|this|things|everything)(?: all)?(?= (?:tonight|now|right now|"
            "today|tomorrow|soon|forever|for good|once and for all|myself|already|by|this (?:week|"
            "weekend|evening)|but|because|and|before|here|before|my way|when|with (?:the|a|my) "
            "(?:<weapon>))| [,.]| $)"
        ),
        (
            "(?:finish|finishing) (?:with everything|it all|with it all|with all)(?= [,.]| $| "
            "because| and| now)"
        ),
        "(?:get|getting) it over (?:and done )?with(?= (?:tonight|and (?:die|end|kill|jump)))",
    ),
    (*A_WISH, is_about_another, is_about_love_or_work, is_not_meant_to_end),
    softer=THOUGHT,
    sharper=SOONER,
)
KILLING = (KILL_MYSELF, SUICIDE, SUICIDAL, END_IT)
