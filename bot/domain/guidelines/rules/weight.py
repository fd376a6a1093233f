"""G17: more shapes of heavy topics told without a note."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import shape

_IDIOM = unless(
    r"\b(?:movie|film|book|game|series|episode|song|news|court|law|paper cut|"
    r"hair|exam|match|team|boss fight)\b",
    Outcome.IDIOM,
)
ASSAULT = (
    shape(
        r"\b(?:raped|molested|groped|sodomi[sz]ed|sexually abused|sexually assaulted) (?:me|my|her|"
        r"him|us)\b"
        r"|\b(?:was|were|got|been|being) (?:\w+ )?(?:raped|molested|groped|gang ?raped|sexually "
        r"(?:abused|"
        r"assaulted))\b|\bforced (?:himself|herself) on (?:me|her|him)\b|\btouched me (?:\w+ "
        r"){0,4}(?:when "
        r"i was|as a (?:child|kid)|down there|between my|at night)|\b(?:made|forced) me (?:to "
        r")?(?:have sex|"
        r"touch (?:him|her|it)|undress|watch him)\b",
        "raped molested groped sodomized sodomised sexually forced touched made gangraped",
        guards=(_IDIOM,),
    ),
    shape(
        r"\b(?:knife|gun|blade|belt) (?:to|at|against|on) my (?:throat|head|neck|face|chest|"
        r"stomach)\b|"
        r"\b(?:beat|hit|punched|kicked|burned|choked|strangled|stabbed|whipped|slammed|threw|"
        r"dragged) (?:me|"
        r"my (?:mum|mom|sister|brother|mother)|her|us) (?:\w+ ){0,3}?(?:with (?:a|his|her|the)|"
        r"until|till|"
        r"against|down the stairs|so hard|by (?:the|my) (?:hair|throat|neck)|in the (?:face|"
        r"stomach|head|"
        r"ribs)|unconscious|bloody)\b|\bbroke my (?:jaw|nose|arm|ribs?|wrist|cheek\w*)\b",
        "knife gun blade belt beat hit punched kicked burned choked strangled stabbed whipped "
        "slammed "
        "threw dragged broke",
        "my me her us",
        guards=(
            _IDIOM,
            unless(
                r"\b(?:beat me (?:at|to)|i (?:fell|tripped)|bike|skiing|football|ski|soccer|"
                r"ball)\b",
                Outcome.IDIOM,
            ),
        ),
    ),
    shape(
        r"\b(?:strangled|beat|killed|tortured|stabbed|kicked|drowned|burned|poisoned|shot|hanged|"
        r"skinned) (?:my|our|the|a|their|his|her) (?:\w+ )?(?:cats?|dogs?|pupp(?:y|ies)|kittens?|"
        r"rabbit|bunny|"
        r"hamster|horse|bird|pets?)\b|\b(?:cat|dog|puppy|kitten|horse|"
        r"rabbit)\b[^.?!\n]{0,40}?\b(?:its|his|"
        r"her|the) (?:insides|guts|head (?:was|off)|intestines|brains|blood)\b",
        "cat cats dog dogs puppy puppies kitten kittens rabbit bunny hamster horse bird pet pets",
        "strangled beat killed tortured stabbed kicked drowned burned poisoned shot hanged skinned "
        "insides guts head intestines brains blood",
        guards=(_IDIOM,),
    ),
    shape(
        r"\b(?:used to|would|started to|began to|kept) (?:touch|touching|fondle|fondling|come into "
        r"my bed|coming into "
        r"my (?:bed|room)|climb into my bed|get into my bed|abuse|abusing|rape|hit|beat|beating|"
        r"hitting) me\b[^\n]"
        r"{0,60}?\b(?:night|bed|room|asleep|child|kid|little|years old|secret|belt|every day|until|"
        r"was \w+)\b|\b(?:"
        r"come|came|climb\w*|get|got) into my bed\b[^\n]{0,60}?\b(?:touch\w*|hands?|years old|"
        r"child|little|secret|"
        r"night)\b",
        "touch touching fondle fondling bed abuse abusing rape hit beat beating hitting room",
        "me my",
        guards=(
            _IDIOM,
            unless(r"\b(?:cat|dog|kitten|puppy|nightmare|wife|husband)\b", Outcome.IDIOM),
        ),
    ),
    shape(
        r"\b(?:strangled|stabbed|shot|killed|murdered|beat|choked|drowned|smothered) (?:his|her|"
        r"their|my) (?:own |ex "
        r"|little |baby )?(?:wife|husband|mother|mom|mum|father|dad|sister|brother|girlfriend|"
        r"boyfriend|daughter|son|"
        r"baby|kids?|children|friend|partner|neighbou?r|best friend|cousin)\b",
        "strangled stabbed shot killed murdered beat choked drowned smothered",
        "wife husband mother mom mum father dad sister brother girlfriend boyfriend daughter son "
        "baby kid kids "
        "children friend partner neighbor neighbour cousin",
        guards=(
            _IDIOM,
            unless(
                r"\bbeat my \w+ (?:at|in|to)\b|\bshot my (?:\w+ )?(?:a|wedding|video)\b",
                Outcome.IDIOM,
            ),
        ),
    ),
)
DEATH = (
    shape(
        r"\b(?:hanged|hung|shot|drowned|gassed|stabbed|burned|set) (?:himself|herself|themselves|"
        r"themself)\b|\bfound (?:my (?:\w+ )?\w+|him|her|them|@someone) (?:hanging|dead|cold(?! "
        r"and)|blue|lifeless|not breathing|in (?:a pool|the bath)|on the floor with)\b|"
        r"\b(?:jumped|threw (?:himself|herself)) (?:off|from|in front of|out of) (?:the|a|our|his|"
        r"her) (?:\w+ )?(?:roof|bridge|building|train|window|balcony|cliff|"
        r"tracks)\b[^\n]{0,60}?\b(?:i|we|saw|heard|found|body|died)\b",
        "hanged hung shot drowned gassed stabbed burned set found jumped threw",
        guards=(_IDIOM,),
    ),
    shape(
        r"\b(?:died|dying|death|dead) (?:\w+ ){0,3}?(?:in front of me|in my arms|before my eyes)\b"
        r"[^\n]{0,80}?\b(?:chok\w*|blue|blood|bleed\w*|gasp\w*|scream\w*|foam\w*|convuls\w*|cpr)\b|"
        r"\b(?:"
        r"turned|went|was) (?:blue|grey|purple|stiff)\b[^\n]{0,60}?\b(?:died|dead|cpr|gone|"
        r"breathing)\b",
        "died dying death dead turned went was",
        "front arms eyes blue grey purple stiff",
        "choking choked blue blood bleeding gasping gasped screaming foaming convulsing cpr died "
        "dead gone "
        "breathing",
    ),
    shape(
        r"\blost (?:the|our|my) (?:baby|son|daughter|twins?|little \w+)(?: boy| girl)? at \w+ "
        r"(?:weeks|months)\b|\b(?:miscarr\w*|stillb\w+|abortion|lost (?:the|our|my) (?:baby|son|"
        r"daughter|twins?)(?: "
        r"boy| girl)? "
        r"at \w+ (?:weeks|months))\b[^\n]{0,120}?\b(?:blood|bleed\w*|bled|toilet|bathroom|held|"
        r"hold|tiny|"
        r"small|cold|hands|saw|fetus|heartbeat|clots?|weeks|shower|labou?r|coffin|box)\b",
        "miscarried miscarriage miscarrying miscarriages stillborn stillbirth abortion lost",
        "blood bleeding bled toilet bathroom held hold tiny small cold hands saw fetus heartbeat "
        "clot clots "
        "weeks shower labor labour coffin box",
    ),
    shape(
        r"\b(?:overdosed|od would|od|overdose)\b[^\n]{0,80}?\b(?:icu|tube|narcan|narcanned|blue|"
        r"floor|"
        r"ambulance|paramedics|coma|vomit\w*|stomach pump\w*|seiz\w*)\b",
        "overdosed od overdose",
        "icu tube narcan narcanned blue floor ambulance paramedics coma vomit vomiting vomited "
        "stomach "
        "seizure seized",
        guards=(unless(r"\b(?:coffee|cake|chocolate|training|sugar)\b", Outcome.IDIOM),),
    ),
    shape(
        r"\b(?:watched|saw|seen|heard|held|found) (?:my (?:\w+ )?\w+|him|her|them|a \w+|someone|"
        r"@someone) (?:\w+ )?("
        r"?:bleed(?:ing)? (?:out|to death)|burn(?:ing)? (?:alive|to death)|drown(?:ing)?|choke|"
        r"choking|suffocate|hang("
        r"?:ing)?|get (?:shot|stabbed|crushed)|being (?:shot|stabbed|killed)|jump(?:ing)? (?:off|"
        r"from|in front)|take ("
        r"?:his|her|their) last breath|convuls\w*)\b",
        "watched saw seen heard held found",
        "bleed bleeding burn burning drown drowning choke choking suffocate hang hanging shot "
        "stabbed crushed "
        "killed jump jumping breath convulsing convulse",
        guards=(_IDIOM,),
    ),
)
SELF_HARM = (
    shape(
        r"\bi (?:just |have |had |did |also )*(?:cut|burned|burnt|sliced|scratched|carved|slit|"
        r"slashed) "
        r"(?:myself|again|my "
        r"(?:arms?|legs?|thighs?|wrists?|stomach|hips?|skin)|deep|into)\b",
        "cut burned burnt sliced scratched carved slit slashed",
        "myself again arm arms leg legs thigh thighs wrist wrists stomach hip hips skin deep into",
        guards=(
            _IDIOM,
            unless(r"\b(?:not|never|used to) (?:\w+ )?$", Outcome.NEGATED, where="before"),
            unless(
                r"\b(?:kitchen|cook\w*|dinner|sugar|carbs|off|back on|down on|accident\w*|glass of|"
                r"shaving|out|toast|lip|tongue|"
                r"years ago|clean)\b",
                Outcome.IDIOM,
            ),
        ),
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:and|then|so|just) )(?:cut|burned|burnt|slit|sliced|scratched|"
        r"carved|slashed) (?:my "
        r"(?:arms?|legs?|thighs?|wrists?|stomach|hips?|skin)|myself)\b[^\n]{0,40}?\b(?:again|with|"
        r"last night|today|"
        r"yesterday|tonight|deep|until)\b",
        "cut burned burnt slit sliced scratched carved slashed",
        "again with last today yesterday tonight deep until",
        guards=(
            _IDIOM,
            unless(
                r"\b(?:kitchen|cook\w*|oven|stove|shav\w*|accident\w*|sun|beach|tea|coffee|gym|cat|"
                r"bush|thorns?|bike)\b",
                Outcome.IDIOM,
            ),
        ),
    ),
)
USING = (
    shape(
        r"\b(?:shot up|shooting up|smoked|snorted|injected|used|drank|"
        r"slammed)\b[^\n]{0,90}?\b(?:the rush|"
        r"like heaven|nodd(?:ed|ing)|best high|felt so (?:good|warm|right)|the high|pure bliss|"
        r"like a warm "
        r"(?:hug|blanket))\b",
        "shot shooting smoked snorted injected used drank slammed",
        "rush heaven nodded nodding high good warm right bliss",
        guards=(
            unless(
                r"\b(?:do not|without|used to|instead|never|tea|water|coffee|cocoa)\b",
                Outcome.NEGATED,
            ),
        ),
    ),
)
EATING = (
    shape(
        r"\b(?:made myself (?:sick|throw up|puke|vomit)|purged|threw up on purpose|vomited|"
        r"binged)\b[^\n]{0,60}?"
        r"\b(?:blood|times|fingers|toilet|calories|everything|laxatives|again and again)\b",
        "made purged threw vomited binged",
        "blood times fingers toilet calories everything laxatives again",
        guards=(
            unless(
                r"\b(?:flu|food poisoning|pregnan\w*|hangover|tv|series|episodes?|show|soup)\b",
                Outcome.IDIOM,
            ),
        ),
    ),
)
