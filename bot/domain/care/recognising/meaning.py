"""Another time, another voice, a joke, a title: the words are there and are not meant so."""

import re

from bot.domain.care.recognising.place import Place, guard_pattern

RECENT = guard_pattern(
    r" (?:again|tonight|last night|today|yesterday|this (?:morning|week|evening|afternoon|weekend"
    r"|time)|lately|recently|(?:an?|one|two|three|few|half an|\d+) (?:hours?|minutes?) ago"
    r"|right now|still (?:do|want|feel|think|am|have|wish|get)|these days|(?:two|few|couple of"
    r"|three|\d) (?:days|nights) ago|the other (?:day|night)|and (?:i|now i) (?:do|still do"
    r"|want to)|it is back|(?:feelings?|thoughts?|urges?) (?:is|are) (?:back|coming back)|worse now"
    r"|now (?:it is|i am|i feel|i want|i have)(?: \w+){0,3} (?:again|back|worse|too))(?= )"
)
_EVERY_DAY = guard_pattern(
    r" (?:every (?:day|night|single day)|all (?:day|night|week)|earlier|just)(?= )"
)
_RELIEF = guard_pattern(
    r" (?:glad|happy|happier|grateful|thankful|proud|relieved|better now|okay now|ok now|fine now"
    r"|survived|recover\w*|no longer|not anymore|love my life|love being alive|(?:days?|weeks?"
    r"|months?|years?) (?:clean|sober|free|without|since)|behind me|in a better place|got better"
    r"|gets better|got help|never again|anniversary|still here|made it|so far from|come so far"
    r"|came so far|long way|different person|i lived|saved me|saved my life|looking back|not now"
    "|now i (?:have|help|work|volunteer|can|love|know|am (?:ok|okay|fine|good|well|alive"
    "|in)))(?= )"
)
_PAST_TIME = guard_pattern(
    r" (?:(?:\w+ )?(?:years?|months?|weeks?|decades?|ages) (?:ago|back)|(?:years?|months?) "
    "(?:later|earlier)"
    r"|back then|back when|back in|when i was|as an? (?:kid|teen|teenager|child|boy|girl|student)"
    r"|in (?:19|20)\d\d|last (?:year|month|spring|summer|autumn|fall|winter|christmas)"
    "|in (?:high school|college|uni|school|rehab|prison|foster care|the (?:past|army|80s"
    "|90s|2000s))"
    r"|in my (?:teens|twenties|thirties|20s|30s|youth|past|addiction)|at (?:age )?(?:1\d|2\d)"
    r"|aged? \d+|growing up|once|one time|at one point|at my (?:lowest|worst|rock bottom)"
    r"|in the past|before i (?:got|found|came|met|started|stopped|quit)|used to|years of"
    r"|during (?:lockdown|covid|college|my)|long ago|a while (?:ago|back)|that (?:night|day|year)"
    r"|the last time i|history of|survivor|an attempt)(?= )"
)
_PAST_VERB = guard_pattern(
    " (?:used to|(?<! have )(?<! has )(?<! been )(?<! always )wanted|tried|attempted|(?<! "
    "if i )was"
    r"|(?<! if i )were|had|(?<! have )thought|almost|nearly|planned|(?<! have )felt|considered"
    r"|contemplated|came close to|once|would have|could have|survived|regret|made me"
    r"|ended up|stopped|began|took me)(?: \w+){0,6} $"
)
_IS_PAST = guard_pattern(
    "(?<! have)(?<! i have been) (?:wanted|wished|was|were|felt|tried|had|thought|hoped"
    "|prayed|took|swallowed|cut"
    r"|downed|overdosed|hit|beat|choked|attempted|said|did|could|used to)(?= )"
)
_NEGATED = guard_pattern(
    r"(?<! why)(?<! can) (?:not|never|no (?:plans?|intentions?|desire|urge|wish|interest|thoughts?"
    r"|reason)|without|nor|neither|stopped|quit|instead of|rather than|refuse|refused|(?:kept|keeps"
    r"|keep|stopped|stops|stop|saved|saves|held) me (?:back )?from|no longer|nor do i)(?: (?:want"
    r"|wanting|going|planning|trying|thinking|about|feel|feeling|to|of|like|be|have|having|any"
    r"|plans?|intention|actively|ever|wanted|think|i|would|will|could|am|intend|intending"
    r"|considering|that|do|the|urge|my|did|been|was|be|felt|had|thoughts?|in|a|gonna|danger))* $"
)
_NEGATED_LESS = guard_pattern(
    r"^(?: \w+){0,2} (?:more than|so (?:much|bad|badly)|this (?:much|bad|badly)|"
    r"as (?:much|bad|badly)|like (?:this|now)|but i (?:can not stop|keep))(?= )"
)
_ANYMORE = re.compile(r"^ (?:anymore|these days|now)(?= )")
_TOLD = guard_pattern(
    r"(?<! i) (?:told|tells|telling|said|says|saying|asked|asks|asking|wants|wanted|wishes|ordered"
    "|dared|urged|encouraged|begged|pushed|messaged|texted|wrote|commented|suggest"
    "|suggests|suggested|joke|joked|recommend|thinks|thought|believes"
    "|claims|accused|assumes|assumed|convinced|worried|worries|scared|afraid) (?:me|i"
    "|that i|whether i|at me"
    r"|if i|me i|me if i|me that i|me of|people|them)(?: \w+){0,4} $"
)
_VOICES = re.compile(
    r" (?:voices?|head|brain|mind|thoughts?|demons?|depression|part of me|something inside)(?= )"
)
_QUOTING_MYSELF = re.compile(
    r" (?:i (?:keep|am|just|can only|only)? ?(?:think|thinking|say|saying|whisper|whispering|"
    "telling|repeat|repeating|hear|hearing)|(?:head|brain|mind|voices?|thoughts?) (?:is "
    "|are |keeps? "
    r"|just )*(?:say|says|saying|going|goes|scream|screams|screaming|telling|tells)|all i (?:can )?"
    r"(?:think|hear))(?: \w+){0,4} ,? ?$"
)
_TITLE = guard_pattern(
    r" (?:(?:song|track|album|movie|film|book|novel|episode|show|series|poem|band|playlist|game"
    "|quest|documentary|podcast|anime|manga|meme|channel|server|username|username is) "
    "(?:is |was |named |called "
    r"|titled |that goes |goes |where |about |with |by |from |that says |says )*[\",]?"
    "|lyrics?|chorus|"
    r"called|titled|entitled|verse|the line(?: \w+){0,3}|the word|the words|the phrase|the "
    "term|the hashtag|"
    "listening to|(?:watched|watching|reading|rewatching|streaming|singing|playing) )(?: "
    r"\"| ,)* ?$"
)
_LYRIC = re.compile(
    r" (?:♪|lyrics?|chorus|playlist|karaoke|soundtrack|unplugged|album|setlist)(?= )"
)
_BY_AN_ARTIST = re.compile(
    r"^ (?:\"? ?by (?!suicide|mistake|accident|me|him|her|someone|my|the time|now|morning"
    "|then|tonight|tomorrow|monday|friday|sunday|"
    r"midnight|myself|jumping|hanging|taking|christmas|any|an|a|their|being|next|end)\w+"
    r"|(?:is|was) (?:a|the|my favou?rite|such a) (?:\w+ )?(?:song|album|film|movie|book|track|band"
    r"|banger|game|episode|show|title))(?= )"
)
_IN_A_GAME = re.compile(
    r" (?:respawn\w*|boss fight|elden ring|dark souls|minecraft|fortnite|warzone|cod|roblox"
    "|the sims"
    "|my sim|skyrim|zelda|valorant|overwatch|gta|my character|speedrun|dnd|d&d|campaign"
    "|hardcore mode"
    r"|playthrough|checkpoint|in game|level \d+|npc|grenade|creeper|lava|tank|healer|raid|lobby|"
    r"my guy|fall damage|save file|gameplay|plays|killed (?:my )?team)(?= )"
)
_LAUGH = " lol "
MEANT = re.compile(
    r" (?:mean it|not (?:joking|kidding|a joke|being dramatic|exaggerating)|no joke|am serious"
    r"|jokes? aside|laughing but|joke about it but|pills|blade|goodbye|crying"
    r"|hate my life|hate myself|tonight|depressed|nobody|hurts|alone)(?= )"
)
_TRIFLE = (
    r"(?:songs?|traffic|wifi|wi|internet|lag|laggy|coffee|pizza|chocolate|game|level|boss fight|"
    "meetings?|zoom|spreadsheets?|laundry|dishes|leg day|workouts?|gym|squats|burpees|run"
    "|hangover|"
    r"hungover|cringe|cringed|embarrass\w*|awkward|laugh\w*|episodes?|shows?|season|finale"
    "|movie|film|ads?|"
    r"advert|update|queue|commute|parking|printer|spoilers?|heat|hot|heatwave|humidity|weather|"
    r"mosquitos?|mosquitoes|allerg\w+|hay fever|hiccups|cramps|spicy|wings|curry|diet|tax"
    "|taxes|outfit|haircut|"
    "autocorrect|puns?|memes?|jokes?|tiktok|group project|chores|alarm|flights?|airport"
    "|ikea|email|"
    r"emails|typo|autoplay|username|netflix|trailer|cliffhanger|cute|cuteness|adorable|boredom|"
    r"bored|burger|cake|nap|shoes|stairs|hill|password|slack|powerpoint|presentation|excel|"
    r"selfie|ticket|tickets|concert|ship|otp|fandom|dentist|waxing|sunburn|sneez\w+|onions?|"
    "team|match|referee|penalty|karaoke|baby shark|math|maths|monday|mondays|homework"
    "|essay|exams?|exam "
    "week|finals|midterms?|revision|assignments?|quiz|lecture|dissertation|thesis"
    "|deadlines?|shift|"
    "overtime|inbox|puzzle|wordle|code|bugs?|merge conflict|javascript|css|regex|patch"
    "|crush|gossip|drama)"
)
_BECAUSE_OF_A_TRIFLE = guard_pattern(
    r" (?:this|that|the|these|those|my|another|more|one more|all this|all these|such|what|so)"
    rf" ~2 {_TRIFLE}(?: \w+){{0,4}} (?:makes?|making|made|is|are|has|have|got|going|will|when)"
    r"(?: \w+){0,4} $"
)
_OVER_A_TRIFLE = guard_pattern(
    "^(?: (?:lol|please|right now|now|already))* (?:,|of|from|if|when|over|after|for|with"
    "|at|during|laughing|"
    rf"every time|whenever|rather|than|about|before|in)(?: ,)? (?:(?!but )\w+ "
    rf"){{0,8}}{_TRIFLE}(?= )"
)
_OF_LAUGHTER = re.compile(
    r"^ (?:of|from|with|in) (?:laugh\w*|embarrass\w*|cringe|boredom|cuteness|happiness|heat|hunger"
    r"|thirst|joy|excitement|shame|secondhand|second hand|cold|the heat|awkwardness)(?= )|"
    "^ than (?:eat|have|listen|watch|wear|admit|see|hear|go to|use|sit|work|talk|date"
    "|drink|be seen|let|miss|give up my|lose to|touch|ask|do that|read|play|cook|run)(?= )|"
    r"^ (?:laughing|on (?:this|that) hill|in the game|in that game|inside|alone(?= ))"
)
_TALKING_ABOUT_IT = re.compile(
    r" (?:awareness|prevention|hotline|helpline|statistics|stats|rates?|research|study|article|"
    r"documentary|training|workshop|policy|debate|lecture|essay about|loss survivors?|bereave\w*"
    r"|squad|movie|bomb\w*|note in the|mission|watch(?= list))(?= )"
)
_THE_WRITER = re.compile(r" (?:i|me|my|myself|mine)(?= )")
_A_LONG_SENTENCE = 15
_IF_EVER = re.compile(
    "(?: if i ever| if i am| if i get| if i feel| if i (?:wanted|really wanted|was going"
    "|were|did want)| as if i| like i (?:was|want)"
    r"| when people say| when someone says| when i say i| i say(?: i)?| even if i)(?: \w+){0,4} $"
)
_IF_I_AM = re.compile(
    r"^(?: (?:so|but|and|well|even))? if i (?:am|feel|get|become) "
    r"| whether or not (?:i|he|she|they) (?:am|are|is) "
)
_COPING = guard_pattern(
    r" (?<!do )(?<!should )(?<!can )(?:i (?:will )?(?:call|ring|text|phone|reach out|go for|go to|use|talk to|remind|remember|"
    r"write|message|tell my|breathe|pray|walk|listen|think of|think about my|hug|ask|do my|put on)"
    r"|helps? me|my safety plan|coping)(?= )"
)
_WHEN = re.compile(r"(?: when(?:ever)?| every time| if| each time| days)(?: \w+){0,5} $")
_DISTRACTED = re.compile(
    r" (?:nobody|no way|but (?:it|nothing|they|he|she)|not working|nothing)(?= )"
)


def is_negated(place: Place) -> bool:
    """Somebody says that it is not so."""
    if not _NEGATED.search(place.before):
        return False
    return not _NEGATED_LESS.search(place.after)


def is_past(place: Place) -> bool:
    """It was so, and nothing says that it is so again."""
    if not (_PAST_VERB.search(place.before) or _is_told_of_the_past(place)):
        return False
    return not is_recent(place)


def _is_told_of_the_past(place: Place) -> bool:
    return bool(_IS_PAST.search(place.said) and _PAST_TIME.search(place.sentence))


def is_past_act(place: Place) -> bool:
    """An act told in the past, of another time than these days."""
    if not _PAST_TIME.search(place.message if _IS_PAST.search(place.matched) else place.sentence):
        return bool(_RELIEF.search(place.sentence))
    return not is_recent(place)


def is_recent(place: Place) -> bool:
    """It was so lately, or it is so again."""
    sentence = place.sentence
    if _RELIEF.search(sentence):
        return False
    if _EVERY_DAY.search(sentence) and not _PAST_TIME.search(sentence):
        return True
    return bool(RECENT.search(sentence))


def is_told_by_another(place: Place) -> bool:
    """Somebody else said, asked or thinks it; a voice in one's own head is not somebody else."""
    return bool(_TOLD.search(place.before)) and not _VOICES.search(place.before)


def is_quoted(place: Place) -> bool:
    """It stands between quotation marks, and is not what one's own head says."""
    if place.before.count('"') % 2 == 0:
        return False
    opening = place.before.rindex('"')
    return not _QUOTING_MYSELF.search(place.before[:opening])


def is_title(place: Place) -> bool:
    """A song, a film, a game."""
    return bool(
        _TITLE.search(place.before)
        or _LYRIC.search(place.sentence)
        or _BY_AN_ARTIST.search(place.after)
        or _IN_A_GAME.search(place.message)
    )


def is_idiom(place: Place) -> bool:
    """A trifle makes somebody say it, or they laugh about one."""
    if _OF_LAUGHTER.search(place.after):
        return True
    if MEANT.search(place.message):
        return False
    if _BECAUSE_OF_A_TRIFLE.search(place.before) or _OVER_A_TRIFLE.search(place.after):
        return True
    return _LAUGH in place.message and bool(_ANY_TRIFLE.search(place.message))


_ANY_TRIFLE = re.compile(rf" {_TRIFLE}(?= )")


def is_supposed(place: Place) -> bool:
    """If it were so, or what people say."""
    if _IF_EVER.search(place.before):
        return True
    return bool(_IF_I_AM.search(place.said)) and not is_recent(place)


def is_coping(place: Place) -> bool:
    """What somebody does when it is so."""
    return bool(
        _WHEN.search(place.before)
        and _COPING.search(place.after)
        and not _DISTRACTED.search(place.after)
    )


def is_topic(place: Place) -> bool:
    """Suicide as a subject, a course, a word in a name; a list of signs that names nobody."""
    sentence = place.sentence
    if _TALKING_ABOUT_IT.search(sentence):
        return True
    return not _THE_WRITER.search(sentence) and sentence.count(" ") > _A_LONG_SENTENCE


_GRIEF = guard_pattern(
    r" (?:died|was dead|is dead|found dead|passed away|passed|funeral|grieving|mourning|buried|rest"
    r" in peace|rip|obituary|lost (?:him|her|them|my \w+)|miss (?:him|her|them)|memorial"
    r"|anniversary)(?= )"
)


def is_grief(place: Place) -> bool:
    """Somebody who has died."""
    return bool(_GRIEF.search(place.sentence))


def is_over(place: Place) -> bool:
    """Somebody says that it is behind them."""
    return bool(_RELIEF.search(place.sentence)) and not RECENT.search(place.sentence)
