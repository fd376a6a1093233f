"""Another voice, a joke, a title: the words are there and are not meant so."""

from bot.domain.care.recognising.place import Place, guard_pattern
from bot.domain.care.recognising.times import is_recent
from bot.domain.reading.patterns import Pattern

_NEGATED = guard_pattern(
    "(?<! why)(?<! can) (?:not|never|no (?:plans?|intentions?|desire|urge|wish|interest|thoughts?|"
    "reason)|without|nor|neither|stopped|quit|instead of|rather than|refuse|refused|(?:kept|keeps|"
    "keep|stopped|stops|saved|saves|held) me (?:back )?from|no longer|nor do i)(?: (?:want|"
    "wanting|going|planning|trying|thinking|about|feel|feeling|to|of|like|be|have|having|any|"
    "plans?|intention|actively|ever|wanted|think|i|would|will|could|am|intend|intending|"
    "considering|that|do|the|urge|my|did|been|was|be|felt|had|thoughts?|in|a|gonna|danger))* $"
)
_OF_THOUGHTS = Pattern(r" (?:thoughts?|suicidal|ideation|urges?|ideas?|feelings?|intention)(?= |$)")
_HARDLY_NOT = Pattern(
    r"(?: (?:try|trying|tried|fighting|struggling|hard|begging|barely)(?: \w+){0,3} not to| to "
    r"not| only (?:thing|reason|person)(?: \w+){0,9} (?:from|not|to not))(?: \w+){0,2} $"
)
_NEGATED_LESS = guard_pattern(
    r"^(?: \w+){0,2} (?:more than|so (?:much|bad|badly)|this (?:much|bad|badly)|as (?:much|bad|"
    "badly)|like (?:this|now)|but i (?:can not stop|keep))(?= )"
)
_TOLD = guard_pattern(
    "(?<! i) (?:told|tells|telling|said|says|saying|asked|asks|asking|wants|wanted|wishes|"
    "ordered|dared|urged|encouraged|begged|pushed|messaged|texted|wrote|commented|suggest|"
    "suggests|suggested|joke|joked|recommend|thinks|thought|believes|claims|accused|assumes|"
    "assumed|convinced|worried|worries|scared|afraid) (?:me|i|that i|whether i|at me|if i|me i|"
    "me if i|me that i|me of|people|them|if|whether|about|me about|me if|me whether)(?: (?!but |"
    r"and |so )\w+){0,4} $"
)
_FEARS = Pattern(r" (?:worried|scared|afraid|convinced)(?= )")
_VOICES = Pattern(
    r" (?:voices?|head|brain|mind|thoughts?|demons?|depression|part of me|something inside)(?= )"
)
_QUOTING_MYSELF = Pattern(
    " (?:i (?:keep|am|just|can only|only)? ?(?:think|thinking|say|saying|whisper|whispering|"
    "telling|repeat|repeating|hear|hearing)|(?:head|brain|mind|voices?|thoughts?) (?:is |are |"
    "keeps? |just )*(?:say|says|saying|going|goes|scream|screams|screaming|telling|tells)|all i "
    r"(?:can )?(?:think|hear))(?: \w+){0,4} ,? ?$"
)
_TITLE = guard_pattern(
    " (?:(?:song|track|album|movie|film|book|novel|episode|show|series|poem|band|playlist|game|"
    "quest|documentary|podcast|anime|manga|meme|channel|server|username|username is) (?:is |was |"
    "named |called |titled |that goes |goes |where |about |with |by |from |that says |says "
    r")*[\",]?|lyrics?|chorus|called|titled|entitled|verse|the line(?: \w+){0,3}|the word|the "
    "words|the phrase|the term|the hashtag|listening to|(?:watched|watching|reading|rewatching|"
    r"streaming|singing|playing) )(?: \"| ,)* ?$"
)
_LYRIC = Pattern(r" (?:♪|lyrics?|chorus|playlist|karaoke|soundtrack|unplugged|album|setlist)(?= )")
_BY_AN_ARTIST = Pattern(
    r"^ (?:\"? ?by (?!the (?:throat|neck|hair|arm|wrist|collar|shoulders?|hand|river|bridge|"
    "tracks|sea)|suicide|mistake|accident|me|him|her|someone|my|the time|now|morning|then|"
    "tonight|tomorrow|monday|friday|sunday|midnight|myself|jumping|hanging|taking|christmas|any|"
    r"an|a|their|being|next|end)\w+|(?:is|was) (?:a|the|my favou?rite|such a) (?:\w+ )?(?:song|"
    "album|film|movie|book|track|band|banger|game|episode|show|title))(?= )"
)
_IN_A_GAME = Pattern(
    r" (?:respawn\w*|boss fight|elden ring|dark souls|minecraft|fortnite|warzone|cod|roblox|the "
    "sims|my sim|skyrim|zelda|valorant|overwatch|gta|my character|speedrun|dnd|d&d|campaign|"
    r"hardcore mode|playthrough|checkpoint|in game|level \d+|npc|grenade|creeper|lava|tank|healer|"
    "raid|lobby|my guy|(?:this|that|the next) level|fall damage|save file|gameplay|plays|killed "
    "(?:my )?team)(?= )"
)
_LAUGH = " lol "
MEANT = Pattern(
    " (?:mean it|not (?:joking|kidding|a joke|being dramatic|exaggerating)|no joke|am serious|"
    "jokes? aside|laughing but|joke about it but|pills|blade|goodbye|crying|hate my life|hate "
    "myself|tonight|depressed|nobody|hurts|alone)(?= )"
)
_TRIFLE = (
    "(?:songs?|traffic|wifi|wi|internet|lag|laggy|coffee|pizza|chocolate|game|level|boss fight|"
    "meetings?|zoom|spreadsheets?|laundry|dishes|leg day|workouts?|gym|squats|burpees|run|"
    r"hangover|hungover|cringe|cringed|embarrass\w*|awkward|laugh\w*|episodes?|shows?|season|"
    "finale|movie|film|ads?|advert|update|queue|commute|parking|printer|spoilers?|heat|hot|"
    r"heatwave|humidity|weather|mosquitos?|mosquitoes|allerg\w+|hay fever|hiccups|cramps|spicy|"
    "wings|curry|diet|tax|taxes|outfit|haircut|autocorrect|puns?|memes?|jokes?|tiktok|group "
    "project|chores|alarm|flights?|airport|ikea|email|emails|typo|autoplay|username|netflix|"
    "trailer|cliffhanger|cute|cuteness|adorable|boredom|bored|burger|cake|nap|shoes|stairs|hill|"
    "password|slack|powerpoint|presentation|excel|selfie|ticket|tickets|concert|ship|otp|fandom|"
    r"dentist|waxing|sunburn|sneez\w+|onions?|team|match|referee|penalty|karaoke|baby shark|math|"
    "maths|monday|mondays|homework|essay|exams?|exam week|finals|midterms?|revision|assignments?|"
    "quiz|lecture|dissertation|thesis|deadlines?|shift|overtime|inbox|puzzle|wordle|code|bugs?|"
    "merge conflict|javascript|css|regex|patch|crush|gossip|drama)"
)
_BECAUSE_OF_A_TRIFLE = guard_pattern(
    r" (?:this|that|the|these|those|my|another|more|one more|all this|all these|such|what|so)"
    rf" ~2 {_TRIFLE}(?: \w+){{0,4}} (?:makes?|making|made|is|are|has|have|got|going|will|when)"
    r"(?: \w+){0,4} $"
)
_OVER_A_TRIFLE = guard_pattern(
    "^(?: (?:lol|please|right now|now|already))* (?:,|of|from|if|when|over|after|for|with|at|"
    r"during|laughing|every time|whenever|rather|than|about|before|in)(?: ,)? (?:(?!but )\w+ "
    f"){{0,8}}{_TRIFLE}(?= )"
)
_OF_LAUGHTER = Pattern(
    r"^ (?:of|from|with|in) (?:laugh\w*|embarrass\w*|cringe|boredom|cuteness|happiness|heat|"
    "hunger|thirst|joy|excitement|shame|secondhand|second hand|cold|the heat|awkwardness)(?= )|^ "
    "(?:old(?: |$)|of old age|laughing|on (?:this|that) hill|in the game|in that game|inside|"
    "alone(?= ))"
)
_RATHER_THAN = Pattern(
    "^ than (?!(?:to )?(?:live|keep|be|go (?:on|through|back|home)|wake|face|spend|feel|carry|"
    "continue|stay|exist|another|"
    r"this|life|suffer|deal|do this|do it|have to|cope|put|burden) )\w+ "
)
_TALKING_ABOUT_IT = Pattern(
    " (?:awareness|prevention|hotline|helpline|statistics|stats|rates?|research|study|article|"
    r"documentary|training|workshop|policy|debate|lecture|essay about|loss survivors?|bereave\w*|"
    r"squad|movie|bomb\w*|note in the|mission|watch(?= list))(?= )"
)
_THE_WRITER = Pattern(r" (?:i|me|my|myself|mine)(?= )")
_A_LONG_SENTENCE = 25
_IF_EVER = Pattern(
    "(?: if i ever| if i am| if i get| if i feel| if i (?:wanted|really wanted|was going|were|"
    r"did want)| as if i| like i (?:was|want)| when i hear(?: \w+){1,3}| if (?:someone|somebody|"
    "people)| when people say| when someone says| when i say i| i say(?: i)?| even if i)(?: "
    r"\w+){0,4} $| if i (?:woke up as|was born|turned out|looked like|were an?|was an?|dated|"
    r"married)(?: \S+){0,6} $"
)
_IF_I_EVER = Pattern(
    r" if i (?:ever|wanted|really wanted|was going|were|did want) (?:\w+ ){0,5}\w+$"
)
_IF_I_AM = Pattern(
    "^(?: (?:so|but|and|well|even))? if i (?:am|feel|get|become) | whether or not (?:i|he|she|"
    "they) (?:am|are|is) "
)
_COPING = guard_pattern(
    " (?<!do )(?<!should )(?<!can )(?:i (?:will )?(?:call|ring|text|phone|reach out|go for|go to|"
    "use|talk to|remind|remember|write|message|tell my|breathe|pray|walk|listen|think of|think "
    "about my|hug|ask|do my|put on)|helps? me|my safety plan|coping)(?= )"
)
_WHEN = Pattern(r"(?: when(?:ever)?| every time| if| each time| days)(?: \w+){0,5} $")
_DISTRACTED = Pattern(r" (?:nobody|no way|but (?:it|nothing|they|he|she)|not working|nothing)(?= )")


def is_negated(place: Place) -> bool:
    """Somebody says that it is not so."""
    if place.before.endswith((" no ", " zero ")) and _OF_THOUGHTS.match(place.matched):
        return True
    if _HARDLY_NOT.search(place.before) or not _NEGATED.search(place.before):
        return False
    return not _NEGATED_LESS.search(place.after)


def is_told_by_another(place: Place) -> bool:
    """Somebody else said, asked or thinks it; a voice in one's own head is not somebody else."""
    told = _TOLD.search(place.before)
    if told is None or _VOICES.search(place.before):
        return False
    return not (_FEARS.match(told.group()) and " i " in place.before[: told.start() + 1][-12:])


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
        or (_LYRIC.search(place.near) and not place.before.endswith((" and ", " but ", " so ")))
        or _BY_AN_ARTIST.search(place.after)
        or _IN_A_GAME.search(place.message)
    )


def is_idiom(place: Place) -> bool:
    """A trifle makes somebody say it, or they laugh about one."""
    if _OF_LAUGHTER.search(place.after):
        return True
    if place.matched.endswith((" die", " dead", " myself")) and _RATHER_THAN.search(place.after):
        return True
    if MEANT.search(place.message):
        return False
    if _BECAUSE_OF_A_TRIFLE.search(place.before) or _OVER_A_TRIFLE.search(place.after):
        return True
    return _LAUGH in place.message and bool(_ANY_TRIFLE.search(place.message))


_ANY_TRIFLE = Pattern(rf" {_TRIFLE}(?= )")


def is_supposed(place: Place) -> bool:
    """If it were so, or what people say."""
    if _IF_EVER.search(place.before) or _IF_I_EVER.search(place.said):
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
    " (?:died|was dead|is dead|found dead|passed away|passed(?! out)|funeral|grieving|mourning|"
    r"buried|rest in peace|rip|obituary|lost (?:him|her|them|my \w+)|miss (?:him|her|them)|"
    "memorial|anniversary)(?= )"
)


def is_grief(place: Place) -> bool:
    """Somebody who has died."""
    return bool(_GRIEF.search(place.sentence))
