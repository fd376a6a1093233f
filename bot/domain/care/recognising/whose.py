"""Whose words they are about, and whether it is life that they are about."""

from bot.domain.care.recognising.meaning import MEANT
from bot.domain.care.recognising.place import Place, guard_pattern
from bot.domain.reading.patterns import Pattern


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


_MINE = _words("i me my myself mine ill")
_OTHERS = _words(
    "he she they him her them his their people person someone somebody anyone who you your yours "
    "we our friend friends brother sister mum dad mother father son daughter wife husband cousin "
    "uncle aunt partner boyfriend girlfriend neighbour neighbor man woman guy girl boy kid kids "
    "teen teens child children patients patient others folks men women students everyone nobody "
    "users veterans soldiers character actor singer celebrity celebrities roommate mate ex those "
    "himself herself themselves grandad grandpa grandma nan dog cat phone laptop car battery "
    "plants plant tree bees show series game company business season nephew niece stepmum stepdad "
    "flatmate colleague gran parents relatives relative families sons daughters clients client "
    "someones veteran soldier baby toddler puppy kitten"
)
_MEANING_TO = _words(
    "been be being getting get lot lately days want wanting going ready planning thinking "
    "thoughts thought considering urge urges tempted trying tried time might should could gonna "
    "will contemplating about feel feeling wish hope imagining fantasizing fantasising need can "
    "rather back actively passively so again still wanted tempted way ways method methods hurt "
    "nothing currently super extremely pretty really anyone else"
)


def is_of_another(place: Place) -> bool:
    """The person nearest before the words is somebody else."""
    for word in reversed(place.before.split()):
        if word in _MINE:
            return False
        if word in _OTHERS:
            return True
        if word in {",", '"'}:
            break
    return False


def is_about_another(place: Place) -> bool:
    """The person nearest before the words is not the writer, or there is none."""
    said = place.matched.split()
    if said[0] in {"let", "only"}:
        return False
    if said[0] == "i":
        return not _OTHERS.isdisjoint(said)
    before = place.before.split()
    for word in reversed(before):
        if word in _MINE:
            return False
        if word in _OTHERS:
            return " anyone else " not in place.before
        if word in {",", '"'}:
            break
    if not _MINE.isdisjoint(said) or not _MEANING_TO.isdisjoint(said):
        return False
    near = before[-4:]
    return bool(before) and _MEANING_TO.isdisjoint(near) and before[-1] not in {",", "and", "but"}


_NOT_OF_LIFE = guard_pattern(
    "^ (?:at (?:work|the office|school|this (?:job|party|school|company|meeting)|home|my (?:job|"
    "parents|mum|dad))|in (?!this (?:world|life|body)|the morning)(?:this|the|a|that|my|london|"
    "texas|america|england|town|fear|the (?:same|past|city)|poverty|debt|denial|isolation) "
    "?(?:town|city|house|flat|apartment|country|state|place|room|server|chat|office|meeting|"
    "class|job|neighbou?rhood|village|dorm|car|area|building|mess|clutter|queue|line|shadow|past|"
    "secret|lie)?|with (?:my|his|her|their|roommates|a|an|regret|regrets|shame|people|flatmates|"
    "the in|strangers)|here (?:at|in|with|on|while|when|until|because|for (?:work|christmas|"
    "the))|there|off|paycheck|on (?:campus|benefits|the street|my own|ramen|takeaway|site)|near|"
    "next|under (?:his|her|their|the)|alone|up to|without (?:coffee|chocolate|wifi|internet|"
    "music|my phone|cheese|tea|caffeine|sugar|bread)|by myself|somewhere|abroad|downtown|so far|"
    "close|the (?:dream|moment|life)|my best|a (?:lie|little|normal|good|healthy|better|sober)|"
    r"vicariously|(?:at )?(?:\d|five|six|seven|early)|before (?:noon|ten|9|10)|to (?:my alarm|a "
    "mess|the|that|an|find|regret|see the same)|hungover|early|late|too|tired|like (?:my (?:mum|"
    "dad|parents)|an adult)|this way)(?= )"
)
_HARDLY_LIFE = guard_pattern(
    " (?:shift|meeting|office|lease|tenant|landlord|roommates?|overtime|dorm|alarm clock|party|"
    "conference|hair|phone|battery|laptop|car|plants?|garden|server|website|game|in the kitchen|"
    "vacation|holiday|facebook|twitter|instagram|social media|online|linkedin)(?= )"
)


_PLACE_LAST = Pattern(
    " (?:live|living|wake up|woke up|exist|here|around|be|life|existing|survive|stay|go on|"
    "going|continue)$"
)


def is_not_of_life(place: Place) -> bool:
    """A place, a job or a home that somebody would leave, not life."""
    if MEANT.search(place.message) or not _PLACE_LAST.search(place.matched):
        return False
    return bool(_NOT_OF_LIFE.search(place.after) or _HARDLY_LIFE.search(place.sentence))


_DENIED = guard_pattern(
    " (?:not true that|do not (?:believe|agree|think) (?:that )?(?:there is|life is|it is|i "
    "have)|never (?:think|thought|felt|say|said)|not that|not saying|stop saying|anyone who says|"
    r"never be)(?: \w+){0,5} $"
)


def is_denied(place: Place) -> bool:
    """Somebody speaks against it."""
    return bool(_DENIED.search(place.before))


_LOVE_OR_WORK = guard_pattern(
    " (?:mould|mold|flat|apartment|noise|noisy|music|neighbou?rs?|relationship|marriage|"
    r"engagement|engaged|affair|friendship|dating|divorce\w*|break up|breakup|breaking up|"
    "contract|lease|membership|subscription|job|work|working|shift|shifts|boss|manager|career|"
    "call|session|chapter|meeting|semester|project|homework|essay|thesis|dissertation|course|"
    "class|classes|degree|exams?|study|studying|revision|school|uni|college|diet|gym|marathon|"
    "race|run|game|match|commute|clients?|customers?|retail|therapy sessions?|situationship|"
    r"argument|fight with|feud|ghost\w*|him|boyfriend|girlfriend|husband|wife|partner|friends "
    "with|him and|server|club|team|lockdown|quarantine|winter|rain|heat|traffic|landlord|"
    r"my notice|resign\w*|flatmates?|roommates?|deadlines?|overtime|rota|lessons?|coursework|"
    "assignments?|smoking|"
    r"vaping|sober|sobriety|knitting|puzzle|renovation|house hunt\w*|move|moving|podcast|book|"
    "series|level|tournament|season|poll|pandemic|covid|election|cough|tooth|toothache|migraine|"
    r"period|pregnan\w+|labou?r|hold music|queue|bedtime|toddler|newborn|breastfeeding)(?= )"
)
_OF_LIFE = guard_pattern(
    r" (?:life|live|living|alive|die|dead|death|suicid\w*|kill|pills|exist\w*|goodbye|forever|"
    "sleep forever|hopeless|worthless|pointless|nobody|burden|pain|hate myself|cut|bridge|knife|"
    "tonight|safe|everything)(?= )"
)


_OWN_GOODBYE = (
    r"i|we|you|me|have|had|has|just|already|also|even|finally|and|but|or|then|so|now|today|tonight|"
    r"yesterday|never|not|only|got|been|to|of|all|well|ok|\w+ly"
)
BY_ANOTHER = (
    rf"(?!(?:{_OWN_GOODBYE}) )(?:@someone|[^\W\d]\w*) (?:just |already |has |have )?(?:said|says|"
    r"wrote|posted|texted|sent) (?:(?:a|his|her|their) )?goodbyes?"
)
"""A goodbye that somebody else said; most people are named, by names that no list holds."""
_ANOTHERS_GOODBYE = guard_pattern(f" {BY_ANOTHER}(?= )")


def is_anothers_goodbye(place: Place) -> bool:
    """Somebody else said goodbye."""
    return bool(_ANOTHERS_GOODBYE.search(f"{place.before[-40:]}{place.matched[1:]} "))


def is_about_love_or_work(place: Place) -> bool:
    """What should end, or can not be borne, is a bond, a job, a course or a chore."""
    return bool(_LOVE_OR_WORK.search(place.message)) and not _OF_LIFE.search(
        f"{place.message.replace(place.matched, ' ', 1)}"
    )


_NOT_THE_END = guard_pattern(
    " (?:this|the|a|our|conversation|week|day|year|night|round|meeting|stream|post|call|shift|"
    "rant|ramble|story|message|share|argument|thread|with a|on a|it with|quit|for good|cycle|"
    "stigma|pattern|chain|abuse|war|habit|addiction|there)(?= )"
)


_MEANT_TO_END = Pattern(r" (?:i|want|ready|going|time|tempted|planning|about)(?: \w+){0,6} $")


def is_not_meant_to_end(place: Place) -> bool:
    """Nobody said that it is their own life: a talk, a habit, a day comes to its end."""
    return not _MEANT_TO_END.search(place.before) or bool(_NOT_THE_END.search(f"{place.after}"))
