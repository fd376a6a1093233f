"""What stands around the words: a kitchen, a holiday, a dose as it should be."""

from bot.domain.care.recognising.place import Place, guard_pattern
from bot.domain.care.recognising.times import RECENT
from bot.domain.reading.patterns import Pattern

_ACCIDENT = guard_pattern(
    " (?:gym|running|shaving|shaved|cooking|cook|kitchen|oven|kettle|stove|iron|ironing|candle|"
    "toaster|onions?|vegetables|chopping|slicing|carrots?|bread|bagel|tin|can opener|paper|"
    r"papercut|(?:broken|broke|dropped|stepped on)(?: \w+){0,3} glass|knee|ankle|my back|lower "
    r"back|shoulder|hamstring|muscle|training|skateboard\w*|skating|football|soccer|basketball|"
    r"rugby|yoga|lifting|deadlift\w*|squat\w*|falling|fell|tripped|slipped on|stairs|ladder|bike|"
    "cycling|hiking|climbing|garden|gardening|hedge|tools?|saw|drill|diy|curling|straighteners?|"
    r"coffee|tea|soup|sunburn\w*|grater|mandolin|accident|accidentally|climax|bdsm|kink|by mistake|"
    r"oops|avocado|"
    "pumpkin|sewing|needle|hair|toenails?|nails?|carbs|sugar|costs?|grass|ties|him off|her off|"
    "them off|off contact|contact|corners|dairy|gluten|cake|slack|classes|(?:my|our|work) hours|"
    r"lawn|fringe|bangs|cat|kitten|thumb|finger|fingers|toe|mosquito|bites?|itch\w*|eczema|rash|"
    "wood|cardboard|box open|(?:cut|cutting) out|tattoo|bush|thorns?|branch|fence|rose|brambles?|"
    "chess|credit)(?= )"
)

_ON_PURPOSE = Pattern(
    r" (?:on purpose|deserve|deserved|relaps\w+|urges?|blades?|razors?|hate myself|punish\w*|"
    "ashamed|want to die|freaking out|crying|clean)(?= )"
)


def is_an_accident(place: Place) -> bool:
    """A kitchen, a sport, a haircut."""
    return bool(_ACCIDENT.search(place.near)) and not _ON_PURPOSE.search(place.message)


_AS_PRESCRIBED = guard_pattern(
    " (?:on time|every day this|this week|this month|as prescribed|prescribed|with food|wine|"
    "party|beer|like i should|like i am supposed to|supposed to|proud|breakfast|lunch|dinner|for "
    r"once|without (?:skipping|missing|forgetting|fail)|refill\w*|pharmac\w+|chemist|doctor|dr|gp|"
    "nurse|vitamins?|side effects?|morning (?:pills|meds|dose|tablets)|daily|reminder|pill "
    "organi[sz]er|organi[sz]er|dosette|weekly|antibiotics?|course|headache|migraine|cold|flu|"
    "cough|back pain|two|one|missed|forgot|away from|off me|holds|keeps|keep them|locked|lock|"
    "threw|flushed|gave (?:him|her|them|my)|handed|hand|returned|safe|showered|shower|ate|walk|"
    r"water and|good day|win|small win|yay|stopped taking|off (?:my|the)|weaned|taper\w*|dog|cat|"
    r"vet|day \d+|consistent\w*|blood pressure|cholesterol|ran out of|run out of|airport|suitcase|"
    "packing|travel)(?= )"
)

_TAKEN = guard_pattern(
    r" (?:tak\w*|took|swallow\w*|down\w*|neck\w*|popp\w*|chugg\w*|ate|had|dr[aiu]nk\w*|empt\w*|"
    r"gulp\w*|ingest\w*|wash\w*|overdos\w*|<pills>)(?= |$)"
)

_A_LOT = Pattern(
    " (?:whole|entire|handfuls?|fistful|bottles?|packets?|box|packs?|all (?:of )?(?:my|his|her|the|"
    r"their)|too many|bunch|loads|lethal|fatal|deadly|\d\d+)(?= |$)"
)

_IN_ORDER = guard_pattern(
    " (?:on time|every day|this (?:week|month)|prescribed|with food|like i should|like i am "
    r"supposed|proud|breakfast|lunch|dinner|skipping|missing|forgetting|refill\w*|pharmac\w+|"
    "chemist|vitamins?|morning (?:pills|meds|dose|tablets)|daily|reminder|organi[sz]er|weekly|"
    "antibiotics?|course|water|wine|beer|beers|coke|juice|champagne|party|threw|flushed|gave|"
    "handed|locked|lock|dog|cat|airport|suitcase|packing|travel|win|yay|mg)(?= )"
)


def is_as_prescribed(place: Place) -> bool:
    """Medicine taken as it should be, counted into its box, or given away."""
    if " tried to " in place.matched or not _TAKEN.search(place.matched):
        return False
    if _A_LOT.search(place.matched) and not _IN_ORDER.search(place.sentence):
        return False
    return bool(_AS_PRESCRIBED.search(place.sentence)) and not _DARK.search(
        place.message.replace(place.matched, " ", 1)
    )


_DARK = guard_pattern(
    r" (?:die|dying|dead|death|kill|suicid\w*|bye|decided|(?:wife|husband|mum|them|him|her|someone|"
    r"police|family|kids) to find|finds? me|prepared|dark|darkness|(?:strangely|so|finally|very|"
    r"feel) calm|at "
    r"peace|love you all|only one i will miss|it is time|forgive me|no way|no future|nothing left|"
    r"jump|jumping|end it|"
    r"end my|end this|let go|goodbye|"
    "sorry|nobody|alone|hopeless|pain|hurts?|stop|done|over|tired|can not|no point|no reason|"
    "pointless|worthless|hate myself|burden|without me|forever|last|note|letter|scared of myself|"
    "do it|overdose|lost (?:my |the )?(?:job|wife|husband|house|home|everything|kids|hope|will)|"
    "calling me|hanging|goodnight world|never wake|not wake|too many|whole|all of them|thinking|"
    "crying|sobbing|give up|giving up|shaking|tonight|courage|tempted|tempting|urge|urges|plan|"
    "how many|how easy|enough to|everything ready|come down|wonder)(?= )"
)

_MEANS_PLAINLY = Pattern(
    r" (?:noose|to my head|my wrists?|ledge|edge|wrong side|tracks|handful of|stockpil\w*|saved "
    r"up|saving up|saved|hoard\w*|in front of me|around my neck|in my (?:hands?|lap)|against my "
    r"\w+|"
    r"(?:to|on) my (?:wrists?|throat|temple|skin)|climbed over|top of the (?:car park|multi "
    r"storey)|(?:not|never) (?:be )?com(?:e|ing) back|counting|lined up|overpass|in my mouth|"
    "engine|exhaust|throat|loaded|a rope|noose)(?= )"
)

_A_PLACE_OR_A_BLADE = Pattern(
    r"(?<! was)(?<! were) (?:bridge|roof|rooftop|ledge|railing|barrier|knife|blade|razor|gun|rope|"
    r"tracks)(?= |$)"
)

_A_SHORT_MESSAGE = 14

_NOT_MEANS = guard_pattern(
    " (?:swing|garden|boat|camping|camp|horse|tow|tent|washing line|curtains?|lasso|crafts?|"
    "macrame|climb|bondage|mountain|games?|tea|coffee|beer|beers|wine|friends|stars|sunset|"
    "sunrise|birds|tourists?|photos?|picture|holiday|fishing|dog|walk my dog|concert|party|"
    "climbing|tightrope|jump rope|skipping|rope swing|kitchen|chef|cook|cooking|chopping|dinner|"
    "swiss army|leather|jeans|trousers|seat|conveyor|black belt|karate|judo|nerf|glue|water|"
    "paintball|caulk|staple|heat|tattoo|spray|range|hunting|water bottle|hot water|wine bottle|"
    "bottle of (?:wine|water|coke|milk|sauce|beer|champagne|rum)|baby|train is|train was|delayed|"
    r"commute|platform \d+|waiting for (?:the|my) train|soundtracks?|race|album|my seat|shave|"
    "shaving|dentist|bridge the gap|edge of my seat|edge of (?:the dance|something|town|a new)|"
    "edge of the bed|edge of my bed|london bridge|"
    r"repair\w*|roofer|roofing|leak\w*|fixing|tiles?|gutters?|chimney|solar|aerial|satellite|"
    "christmas lights|work on|bbq|barbecue|book|museum|painting|selfie|view|views|hike|hiking|"
    "train to work|work|office|airport|cliffhanger|on top of|same page|instagram|app|game dev|"
    r"stack ?overflow|web|social|new|telescope|stargaz\w+|washing|cake|birthday|bread|onions?|"
    r"vegetables|ducks?|swans?|bird\w*|helps me|picnic|moon)(?= )"
)


def is_not_dark(place: Place) -> bool:
    """A roof, a bottle or a blade, and nothing around it that sounds of death."""
    if _NOT_MEANS.search(place.sentence) and not MEANT_TO_DIE.search(place.message):
        return True
    if _MEANS_PLAINLY.search(place.sentence):
        return False
    if _A_PLACE_OR_A_BLADE.search(place.matched) and place.message.count(" ") < _A_SHORT_MESSAGE:
        return False
    if _MEANT.search(place.matched):
        return False
    return not _DARK.search(place.message.replace(place.matched, " ", 1))


def is_a_tool(place: Place) -> bool:
    """A kitchen, a garden, a bus stop: a thing of everyday, and nobody speaks of dying."""
    return bool(_NOT_MEANS.search(place.sentence)) and not MEANT_TO_DIE.search(place.message)


_MEANT = Pattern(
    r" (?:tonight|to do it|through with it|the method|i need to take|a plan|nobody|nothing)(?= |$)"
)

MEANT_TO_DIE = Pattern(
    r" (?:die|dying|dead|kill|suicid\w*|end it|goodbye|jump|no reason|without me|end my life|this "
    "life|let go)(?= )"
)

_ONLY_AWAY = guard_pattern(
    r" (?:holiday|vacation|work|working|job|meeting|trip|travel\w*|flight|flying|appointment|"
    r"shift|moving (?:to|house|out|flat|in|abroad|away)|moved|move|decluttering|declutter\w*|"
    r"goodwill|charity|marie kondo|donat\w+|downsizing|minimalis\w+|bonfire|on leave|maternity|"
    "surgery|wedding|conference|festival|camping|class|lesson|exams?|school|college|uni|server|"
    "discord|channel|stream|streaming|twitter|facebook|instagram|account|offline|logging off|log "
    "off|bed|see you (?:next|tomorrow|later|soon|all|on|then)|next session|this session|busy|"
    r"back (?:on|in|next|monday|by|soon|later)|brb|weekend away|visiting|visit|babysit\w*|dentist|"
    r"leaving do|last day at|day at|retir\w+|new job|pub|dinner|lunch|party|wales|spain|france|"
    "italy|greece|scotland|ireland|mexico|florida|california|summer camp|rehab|detox|sober|"
    "drinking|drink|smoking|cigarettes?|alcohol|beer|vodka|heroin|addiction|old me|old self|"
    "toxic|ex|him|her|season|show|semester|2023|2024|2025|2026|house|childhood|chapter|grandma|"
    "grandad|nan|dog died|funeral was|funeral for|passed|hospice|bucket|charger|tour|birthday "
    "(?:party|dinner|meal)|closet|wardrobe|game|games night|round|circle|check in|meetup|zoom|"
    "call|reunion|team|group next|so cannot join|can not join|can not come|can not make it|can "
    "not attend|miss (?:it|the|this|next)|project|solicitor|will done|mortgage|estate|executor|"
    "insurance|tax|taxes|paperwork)(?= )"
)

_NO_JOURNEY = Pattern(
    " (?:letters|suicide|body|dead|die|world|earth|alive|finds? this|reads? this|it was not)(?= |$)"
)


def is_only_away(place: Place) -> bool:
    """A holiday, a move, an end of something else: they are away, not gone."""
    if _NO_JOURNEY.search(place.matched):
        return False
    return bool(_ONLY_AWAY.search(place.near)) and not MEANT_TO_DIE.search(
        place.message.replace(place.matched, " ", 1)
    )


_HARMLESS = guard_pattern(
    " (?:coffee|caffeine|(?:her|his|their) hair|chocolate|sugar|netflix|tv|memes|christmas|sushi|"
    "pizza|cheese|candy|"
    r"sweets|cake|vitamins?|anime|cuteness|nostalgia|sun|laughing|laughter|giggl\w+|giggles|of "
    "coughing|coughing fit|hissy|rage|sneezing|anger|jeans|dress|shoes|clothes|toxic|sauce|"
    "garlic|turmeric|roblox|pokemon|asleep like|puppy|hamster|kitten|computer|pc|wifi|printer|"
    "router|brexit|property|power|asset|drug bust|customs|goods|movie|film|novel|book|caffeine "
    "withdrawals?|social media|screen|spending|shopping|gossip|kpop|emotional|digital|phone "
    "detox|tea|juice|cash|atm|bank|money|account|from school|from the course|training|course|"
    "trained|first aid|how to spot)(?= )"
)


def is_of_something_harmless(place: Place) -> bool:
    """Too much chocolate, a fit of laughter, a phone that will not wake."""
    return bool(_HARMLESS.search(place.near))


_IN_GENERAL = guard_pattern(
    "^ (?:is|are|does|do|can|could|how|what|why|which|where|should|would|when) (?!.* (?:i|my|me|"
    r"myself|he|she|him|her) )(?!.*@someone)(?!(?:someone|somebody|anyone|mods?) (?:\w+ "
    r")?(?:check|reach|look|heard)).*\? $"
)


def is_asked_in_general(place: Place) -> bool:
    """A question about the subject that names neither the writer nor theirs."""
    return bool(_IN_GENERAL.search(place.sentence))


_LONG_AGO = guard_pattern(
    " (?:used to|years? ago|as a (?:kid|child|teen|teenager|boy|girl)|when i was|growing up|back "
    r"then|back when|in (?:19|20)\d\d|childhood|was a (?:kid|child)|long ago|my abuser|survivor|"
    "survived|got out|left him|left her|ex (?:husband|wife|boyfriend|girlfriend|partner)? "
    "?(?:used|was|had|would|hit|beat|choked|punched|threw|raped|abused|once)|months? ago|last "
    "year|once|years|before i left|in the past|therapy|therapist|forgive|forgave|he is dead|died|"
    "passed(?! out)|nightmares?|flashbacks?|dream|dreamt|dreamed|memories|remember|healing|"
    "processing|at school in|in (?:high|primary|middle|elementary) school)(?= )"
)


def is_long_ago(place: Place) -> bool:
    """What somebody did then, and nothing says that it goes on."""
    return bool(_LONG_AGO.search(place.sentence)) and not RECENT.search(place.sentence)


_SCOLDS = Pattern(
    " (?:mum|mother|dad|father|parents|sister|brother|wife|boss|teacher|nan|flatmate|roommate) "
    r"(?:\w+ )?(?:would|will|is going to|are going to|gonna) (?:\w+ )?(?:kill|murder|strangle) me"
)

_IN_FEAR = Pattern(
    r" (?:scared|afraid|terrified|beats?|hits?|hurts?|knife|gun|serious|abus\w+|violent|gay|"
    "pregnant|hiding|hide)(?= )"
)


def is_scolded(place: Place) -> bool:
    """A mother who would kill them for a broken vase."""
    return bool(_SCOLDS.search(place.said)) and not _IN_FEAR.search(place.message)


_PLAY = guard_pattern(
    " (?:lol|kid bit|in (?:his|her|their) sleep|beat me (?:to|at|in|by)|(?:cat|kitten|dog|puppy|"
    "horse|bird|toddler|baby|"
    r"parrot) (?:\w+ ){0,2}(?:hit|hits|bit|bites|attack\w*|kick\w*|scratch\w*|slap\w*)|game|games|"
    "gaming|chess|tennis|mario|smash|fifa|uno|monopoly|match|sparring|boxing|karate|mma|"
    "wrestling|tickle|tickled|tickles|to the (?:punchline|punch|shops|top|finish|door)|with (?:a "
    "realisation|deadlines?|work|more|another|bills?|emails|kindness|compliments|facts|love|"
    "questions|the truth|the news|a bill|a pillow|"
    r"snow\w*)|it hits me|hit me up|hit me with (?!a (?:belt|stick|bat|bottle|shoe|pan|fist|hammer|"
    r"cable|hose))|hit me that|hits me that|grief|wave|waves|song|"
    r"music|bdsm|kink\w*|consensual|safe ?word|lyric|lyrics|movie|film|news|reality|realisation|"
    "realization|feelings? hurt|hurts me "
    "to|hurt me to|hurt my feelings|silence|emotionally|hit me hard|in the feels|bullet|bus "
    r"driver|alarm|algorithm|ads|follow\w* me on \w+|scam\w*|recruiters?|ate (?:her|his|the last|"
    "their)|eat (?:her|his|the last|their)|chips|leftovers|spoil|spoils|spoiled|spoilers?|"
    "chocolate|dead tired|drains?|cramps?|acid reflux|heat|scale)(?= )"
)

_NO_GAME = Pattern(
    r" (?:chok\w+|strangl\w+|rap(?:ed|es|ing)|molest\w*|stabb\w+|burn\w*|whip\w*|stalk\w*|pinn\w+|"
    r"overdos\w+)(?= |$)"
)


def is_play(place: Place) -> bool:
    """A game, a pet, a wave of feeling: nobody is hit."""
    return bool(_PLAY.search(place.near)) and not _NO_GAME.search(place.matched)


_A_FEW_WORDS = 2


def is_of_something_else(place: Place) -> bool:
    """Something is decided for tonight, and what else is said does not sound of death."""
    rest = place.message.replace(place.matched, " ", 1)
    return len(rest.split()) > _A_FEW_WORDS and not _DARK.search(rest)
