"""When it was: a wish or an act of another time, and what says that it is back."""

from bot.domain.care.recognising.place import Place, guard_pattern

RECENT = guard_pattern(
    " (?:again|(?<! ago )tonight|last night|today|yesterday|this (?:morning|week|evening|"
    r"afternoon|weekend|time)|lately|recently|(?:an?|one|two|three|few|half an|\d+) (?:hours?|"
    "minutes?) ago|right now|still (?:do|want|feel|think|am|have|wish|get)|these days|(?:two|few|"
    r"couple of|three|\d) (?:days|nights) ago|the other (?:day|night)|but now i (?:want|feel|can "
    r"not|think|wish|need)|and (?:i|now i) (?:do|still "
    "do|want to)|it is back|(?:feelings?|thoughts?|urges?) (?:is|are) (?:back|coming back)|worse "
    "now|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|now (?:it is|i am|i "
    r"feel|i want|i have)(?: \w+){0,3} (?:again|back|worse|too))(?= )"
)
_EVERY_DAY = guard_pattern(
    r" (?:every (?:day|night|single day)|all (?:day|night|week)|earlier|just)(?= )"
)
_RELIEF = guard_pattern(
    " (?:glad|happy|happier|grateful|thankful|proud|relieved|better now|okay now|ok now|fine now|"
    r"survived|recover\w*|no longer|not anymore|love my life|love being alive|(?:days?|weeks?|"
    "months?|years?) (?:clean|sober|free|without|since)|behind me|in a better place|got better|"
    "gets better|got help|never again|anniversary|(?<! am i )still here|made it|so far from|come "
    "so far|"
    "came so far|long way|different person|i lived|saved me|saved my life|looking back|not now|"
    "now i (?:have|help|work|volunteer|can|love|know|am (?:ok|okay|fine|good|well|alive|in)))(?= "
    ")"
)
_PAST_TIME = guard_pattern(
    r" (?:(?:\w+ )?(?:years?|months?|weeks?|decades?|ages) (?:ago|back)|(?:years?|months?) "
    r"(?:later|earlier)|back then|back when|back in|all through|throughout|it was (?:19|20)\d\d|"
    "for (?:a long time|most of my life|many years|ages|decades)|at (?:(?:thir|four|fif|six|"
    "seven|eigh|nine)teen|twelve|twenty)|the (?:winter|summer|spring|autumn|year|month|week|"
    r"night|day) (?:my|he|she|i|we|they|that|of)|when (?:my|the|we|he|she)(?: \w+){1,3} (?:ended|"
    "died|left|broke|lost|came|started|moved)|in my (?:first|second|third|last|final) (?:year|"
    "job|marriage)|my (?:first|old) (?:husband|wife|marriage|boyfriend|girlfriend|partner)|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) years (?:since|old)|when i was|as "
    r"an? (?:kid|teen|teenager|child|boy|girl|student)|in (?:19|20)\d\d|in (?:january|february|"
    r"march|april|may|june|july|august|september|october|november|"
    "december)|last (?:year|month|spring|"
    "summer|autumn|fall|winter|christmas)|in (?:high school|college|uni|school|rehab|prison|"
    "foster care|the (?:past|army|80s|90s|2000s))|in my (?:teens|twenties|thirties|20s|30s|youth|"
    r"past|addiction)|(?<!comes )(?<!arrives )(?<!leaves )(?<!is )(?<!due )at (?:age )?(?:1\d|"
    r"2\d)(?! (?:tonight|tomorrow|today|pm|past))|aged? \d+|growing up|(?<! at )once|one time|at "
    r"one "
    "point|at my (?:lowest|worst|rock bottom)|in the past|before i (?:got|found|came|met|started|"
    "stopped|quit)|used to|years of|during (?:lockdown|covid|college|my)|long ago|a while (?:ago|"
    "back)|that (?:night|day|year)|the last time i|history of|survivor|an attempt)(?= )"
)
_PAST_VERB = guard_pattern(
    " (?:used to|(?<! have )(?<! has )(?<! been )(?<! always )wanted|tried|attempted|(?<! if i "
    ")was|(?<! if i )were|had|(?<! have )(?<! the )(?<! this )thought|almost|nearly|planned|(?<! "
    "have )felt|"
    "considered|contemplated|came close to|once|would have(?! it | to | an? | less | no )|could "
    "have|survived|regret|made me|"
    r"ended up|stopped|began|took me)(?: \w+){0,6} $"
)
_IS_PAST = guard_pattern(
    "(?<! have)(?<! i have been) (?:wanted|wished|believed|figured|lost|gave|hated|spent|was|were|"
    "felt|tried|had|thought|hoped|prayed|took|swallowed|cut|downed|overdosed|hit|beat|choked|"
    "attempted|said|did|could|used to)(?= )"
)

_WHEN_I = guard_pattern(r" when(?:ever)? (?:i )?$")
_SO_IT_WAS = guard_pattern(
    r"^(?: \w+){0,3} ,? ?(?:i|we|he|she|they|my \w+|it) (?:was|were|had|did|told|said|would|got|"
    r"went|came|"
    r"cried|(?!need)\w+ed)(?= )"
)


def is_past(place: Place) -> bool:
    """It was so, and nothing says that it is so again."""
    if _WHEN_I.search(place.before) and _SO_IT_WAS.search(place.after):
        return True
    if not (_PAST_VERB.search(place.before) or _is_told_of_the_past(place)):
        return False
    return not is_recent(place)


def _is_told_of_the_past(place: Place) -> bool:
    return bool(_IS_PAST.search(place.said) and _PAST_TIME.search(place.sentence))


def is_past_act(place: Place) -> bool:
    """An act told in the past, of another time than these days."""
    if place.before.endswith(" when ") and " was " in place.matched:
        return not is_recent(place)
    if not _PAST_TIME.search(place.message if _IS_PAST.search(place.matched) else place.sentence):
        return " will " not in place.matched and bool(_RELIEF.search(place.sentence))
    return not is_recent(place)


def is_recent(place: Place) -> bool:
    """It was so lately, or it is so again."""
    sentence = place.sentence
    if _RELIEF.search(sentence):
        return False
    if _EVERY_DAY.search(sentence) and not _PAST_TIME.search(sentence):
        return True
    return bool(RECENT.search(sentence))


def is_over(place: Place) -> bool:
    """Somebody says that it is behind them."""
    return bool(_RELIEF.search(place.sentence)) and not RECENT.search(place.sentence)
