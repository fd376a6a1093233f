"""The writer wants to end their life, or thinks of it."""

from bot.domain.care.recognising import watched_words
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
from bot.domain.care.recognising.tempo import SOONER, THOUGHT

KILL_MYSELF = Family(
    Kind.SELF,
    Urgency.URGENT,
    watched_words.KILL_MYSELF,
    compiled(
        "<kill_myself>",
        "(?:want|wish|beg|begging|need|hope|pray|praying) ~4 (?:to )?(?:kill|shoot|end"
        "|murder|run over) me"
        "(?= [,.]| $| already| please| now| tonight| in my sleep)",
        "(?:someone|god|universe|lord) please (?:kill|shoot|end) me(?= [,.]| $| already| "
        "please| now)",
        "please (?:someone )?(?:kill|end) me(?= [,.]| $| already| please| now)",
    ),
    A_WISH,
    softer=THOUGHT,
    sharper=SOONER,
)
SUICIDE = Family(
    Kind.SELF,
    Urgency.URGENT,
    watched_words.SUICIDE,
    compiled("<kill_unnamed>"),
    (*A_WISH, is_about_another, is_topic, is_as_prescribed),
    softer=THOUGHT,
    sharper=SOONER,
)
SUICIDAL = Family(
    Kind.SELF,
    Urgency.GENTLE,
    watched_words.SUICIDAL,
    compiled(
        "<i> ~3 (?:suicidal)",
        "(?:feeling|felt|being|so|get|getting|gotten|become|becoming|been|am|actively"
        "|passively|back to being|pretty) suicidal",
        "(?:thinking|think|thoughts?) (?:\\w+ )?(?:about|of) (?:\\w+ )?suicide",
        "suicidal (?:thoughts?|ideation|ideations|feelings?|urges?|tendencies|impulses"
        "|again|tonight|"
        "right now|today|and)",
        "(?:thoughts?|thinking|think|feelings?|ideas?|fantasies) (?:about|of) (?:my own )?suicide",
        "(?:considering|contemplating|planning|planned|researching|googling|fantasi[sz]ing about|"
        "obsessed with|romantici[sz]ing) (?:my own )?suicide",
        "suicide (?:is|feels|seems|looks|sounds) (?:like )?(?:the|my) (?:only|best|one)",
        "suicide (?:is|keeps?|has been) (?:always |constantly |all )?(?:on|in|crossing|at) "
        "(?:the back of )?my (?:mind|head)",
        "my suicide (?:note|plan|letter|date|attempt)",
        "(?:a|the) suicide (?:note|plan|letter|pact)",
        "(?:si|suicidal) (?:is|are) (?:bad|back|worse|strong|loud|really|so|high)",
    ),
    (*A_WISH, is_about_another, is_topic, is_over, is_asked_in_general),
    sharper=SOONER,
)
END_IT = Family(
    Kind.SELF,
    Urgency.URGENT,
    watched_words.END_IT,
    compiled(
        "(?:end|ending) (?:it|this|things|everything)(?: all)?(?= (?:tonight|now|right now"
        "|today|tomorrow|soon|forever|for good|once and for all"
        "|myself|already|by|this (?:week|weekend|evening)|but|because|and|before|here"
        "|before|my way|when|with (?:the|a|my) (?:<weapon>))| [,.]| $)",
        "(?:get|getting) it over (?:and done )?with(?= (?:tonight|and (?:die|end|kill|jump)))",
    ),
    (*A_WISH, is_about_another, is_about_love_or_work, is_not_meant_to_end),
    softer=THOUGHT,
    sharper=SOONER,
)
KILLING = (KILL_MYSELF, SUICIDE, SUICIDAL, END_IT)
