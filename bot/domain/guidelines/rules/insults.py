"""G15: attacks on somebody here."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import Guard, Rule, shape
from bot.domain.guidelines.rules import scorn
from bot.domain.guidelines.rules.reports import MEANT
from bot.domain.reading.listing import listed

SEVERITY, GRAVE = 3, 4
# Said to a person who thinks so, or thought by the writer: comfort and one's own story.
_NOT_MEANT = unless(
    r"\b(?:not|never|no|isnt|hardly|far from|than|doubt) (?:think |believe |say |saying |that |"
    r"because |"
    r"like |mean |let |a |an |just |ever |even ){0,4}$"
    r"|\b(?:no ?one|nobody) (?:knows?|says?|said|thinks?)(?: that)? $"
    r"|\b(?:feel|feels|felt|feeling|thinks?|thinking|thought|believe|believes|tell|tells|telling|"
    r"told|"
    r"says?|said|saying|call|calls|called|convince|convinces|convinced|makes?|made|making|treat|"
    r"treats|"
    r"treated|hear|heard|whispers?|screams?|if|whether|because|even when|even if|even though|just "
    r"because"
    r"|like|as if|means?|lie|lies|brain|depression|illness|voice|sometimes|days|worry|afraid|"
    r"scared|"
    r"assume|pretend|act like|remember when|dreamt|dreamed) (?:that |you |yourself |anyone |"
    r"someone |"
    r"somebody |us |me |him |her |them |to |like |into |thinking |feel |sometimes |is |,){0,4}$",
    Outcome.REPORTED,
    where="before",
)
_FOR_THINGS = unless(
    r"^,? ?(?:cancer|covid|depression|anxiety|ptsd|ocd|adhd|addiction|alcohol|booze|vodka|brain|ed|"
    r"ana|"
    r"anorexia|bulimia|mia|body|heroin|meth|cocaine|coke|opioids?|pain|life|universe|god|mondays?|"
    r"january"
    r"|february|winter|insurance|capitalism|society|discord|phone|computer|alarm|insomnia|grief|"
    r"death|"
    r"trauma|flashbacks?|stress|fibro\w*|migraines?|disease|illness|to (?:my|the|that|this|all|"
    r"every|"
    r"cancer)|mr\w*|dear|2\d\d\d|year|week|day|past me|old me|younger me|world)\b",
    Outcome.IDIOM,
    where="after",
)
_TOLD_AFTER = unless(
    r"\b(?:is|was) (?:what|how) (?:my|he|she|they|the|his|her|it|i|people)\b|,? (?:he|she|they|my "
    r"\w+) "
    r"(?:said|says|told me|yelled|kept saying)\b|\bsays? my (?:brain|head|mind|ex|dad|mum|mom)\b",
    Outcome.REPORTED,
    where="after",
)
_TO_SOMEBODY: tuple[Guard, ...] = (_NOT_MEANT, MEANT, _TOLD_AFTER)
_STRENGTH = (
    r"(?:(?:all|just|such|so|really|literally|nothing but|truly|fucking|fuckin|absolute|absolutely|"
    r"complete|completely|total|totally|pathetic|little|dumb|stupid|lying|fat|ugly|worthless|"
    r"useless|"
    r"selfish|sad|sick|disgusting|miserable|whiny|big|huge|massive|dirty|filthy|crazy|damn|goddamn|"
    r"bloody|real|actual|actually|very|clearly|obviously|honestly|seriously|still|always|also|too|"
    r"a|an|"
    r"the|one|another|some|kind of|such a|being|piece of|cheap|old|toxic|rude|awful|horrible|most|"
    r"biggest|dumbest|worst|ever|even|evil|narcissistic|entitled|spoiled|spoilt|nasty|gross|"
    r"freaking|"
    r"frigging|effing|straight up|legit|lowkey|annoying|of|basically|fake|psycho|nothing|more "
    r"than) ){0,6}"
)
_NOUNS = (
    "idiot idiots moron morons imbecile imbeciles loser losers failure failures cunt cunts bitch "
    "bitches"
    " bitchass asshole assholes arsehole arseholes dick dickhead dickheads prick pricks twat twats "
    "wanker"
    " wankers bastard bastards scum scumbag scumbags trash garbage dumbass dumbasses dipshit "
    "dipshits"
    " shithead shitheads fuckhead fuckwit fuckface shitbag douche douchebag douchebags jackass "
    "slut sluts"
    " whore whores hoe skank skanks slag thot pig pigs cow freak freaks creep creeps clown clowns "
    "joke"
    " disgrace waste coward cowards pussy pussies parasite parasites leech crybaby crybabies liar "
    "liars"
    " fraud monster monsters vermin filth maggot cockroach rat snake witch psycho lunatic nutcase "
    "nutjob"
    " weirdo weirdos embarrassment nobody nothing subhuman animal animals degenerate junkie "
    "crackhead"
    " shit crap turd tosser bellend knob knobhead muppet simp incel retard faggot fatass lardass "
    "whale"
    " hypocrite snowflake snowflakes attentionwhore pos mistake disease cancer abomination demon"
)
_ADJECTIVES = (
    "pathetic disgusting worthless useless ugly stupid dumb repulsive vile hideous gross "
    "insufferable"
    " unlovable revolting braindead brainless spineless despicable idiotic moronic unbearable "
    "subhuman"
    " disgraceful laughable irrelevant annoying retarded insane delusional toxic evil trash garbage"
    " scum shit fat unwanted sickening"
)
_INSULTS = listed(_NOUNS, _ADJECTIVES)
_ANY_INSULT = "(?:" + "|".join(sorted(_INSULTS, key=lambda word: (-len(word), word))) + ")"
_VOCATIVE = "(?:" + "|".join(sorted(listed(_NOUNS), key=lambda word: (-len(word), word))) + ")"
INSULT = Rule(
    "g15-insult",
    Family.ATTACKS,
    SEVERITY,
    (
        shape(
            r"\bwhat an? (?:(?:bunch of|load of|fucking|stupid|absolute|complete|total|pathetic|"
            r"little|sad|selfish|bunch|bloody|dumb|lying|ugly|whiny) )*(?:loser|losers|idiot|"
            r"idiots|moron|morons|liar|coward|cowards|joke|cunt|bitch|freak|freaks|disgrace|waste|"
            r"hypocrite|hypocrites|creep|clown|clowns|failure|failures|baby|babies|drama queen|"
            r"piece of (?:shit|work)|asshole|assholes|prick|pig) (?:you|y all|you all|this "
            r"(?:group|server) is)\b",
            "what",
            "loser losers idiot idiots moron morons liar coward cowards joke cunt bitch freak "
            "freaks disgrace waste hypocrite hypocrites creep clown clowns failure failures baby "
            "babies drama piece asshole assholes prick pig",
            "you this",
        ),
        shape(
            r"(?:\byou (?:all |people |guys |lot |both |and \w+ )?(?:are|were|will always be|sound "
            r"like|look"
            r" like|smell like|act like)|\byour(?! (?:mistake|disease|cancer|demons?|rat|snake|pig|"
            r"cow|animals?|whale|fat)\b)(?! (?:joke|shit|crap|trash|garbage|toxic|evil|annoying|"
            r"nothing) \w)|@someone,? (?:you are|is|you)|\byou truly are) "
            + _STRENGTH
            + _ANY_INSULT
            + r"\b(?! (?:of (?:a |an )?(?:hope|light|love|nature|time you)|enough|mom|mum|mother|"
            r"dad|father|sister|"
            r"brother|ex|boss|husband|wife|family|friend|friends|brain|in (?:a |the )?good|fighter|"
            r"but|"
            r"thoughts?|thinking|thought|voice|feelings?|feeling|mean|anymore|reading|day|"
            r"days|week|is\b|and (?:that is )?(?:ok|okay)|can|was|has|had|will|does|did|tends|pass|"
            r"eating|meme|joke|jokes|story|when it|i have|cells?|treatment|survivor|diagnosis|"
            r"patient|free))",
            _INSULTS,
            "you your @someone",
        ),
        shape(
            r"(?:\A|[.!?,\n] ?|\b(?:shut up|fuck|fuck off|screw|bye|lol|ok|okay|wow|well|hey|omg|"
            r"because|die|"
            r"hate|stop it|grow up|yeah|nice try|listen|sure|please|leave|no|cry more|go away|your "
            r"\w+|\w+ off|\w+ back|here|lost|home|away|hole|cave) )you "
            r"(?:(?:fucking|fuckin|stupid|dumb|lying|fat|ugly|pathetic|worthless|little|absolute|"
            r"useless|"
            r"selfish|dirty|filthy|crazy|goddamn|damn|bloody|sick|whiny|piece of|sad|miserable|"
            r"total|"
            r"complete|disgusting|self centered|spineless|entitled|spoiled|old|nasty|utter) ){0,4}"
            + _VOCATIVE
            + r"\b(?! (?:out|of|up|when|if|around|about|me|at|on|a|the|with|too|so|yourself|your|"
            r"and i|"
            r"that|to|time|money)\b(?! shit))",
            listed(_NOUNS),
            "you",
        ),
        shape(
            r"\b(?:you are|your|@someone is|you|youre) (?:\w+ ){0,3}(?:a |an )?(?:\w+ )?(?:waste "
            r"of (?:space|"
            r"oxygen|air|skin|time|life|money|breath|sperm|everyone)|piece of (?:shit|trash|"
            r"garbage|crap|"
            r"work)|sorry excuse|poor excuse|human (?:garbage|trash|waste|filth)|excuse for a|lost "
            r"cause|"
            r"drama queen|attention (?:seeker|whore|seeking|hog)|oxygen thief|bad (?:mother|mom|"
            r"mum|"
            r"father|dad|parent)|terrible (?:mother|mom|mum|father|dad|parent|person)|awful "
            r"(?:mother|mom|"
            r"person|parent)|horrible (?:person|mother|human)|disgusting (?:person|human)|mental "
            r"case|"
            r"basket case|bag of shit|nut case|cry baby)\b",
            "waste piece excuse human lost drama attention oxygen bad terrible awful horrible "
            "disgusting"
            " case bag baby",
            "you your @someone youre",
        ),
        shape(
            r"\byou are nothing but (?:a|an|common|another|some|dirty) (?!(?:\w+ )?(?:sweet|kind|"
            r"good|gift|blessing|"
            r"joy|light|hero|warrior|survivor|delight|treasure|brave|human|love|help|support|"
            r"friend|fighter))\w+",
            "nothing",
            "you",
        ),
        shape(
            r"\A(?:lol |wow |just |such |what |oh |ok ){0,2}(?:an? )?(?:(?:attention|lying|stupid|"
            r"fat|ugly|dumb|"
            r"pathetic|fucking|whiny|worthless|disgusting|absolute|total|complete|little|crazy|"
            r"selfish|seeking|"
            r"psycho|dirty|junkie) ){1,4}" + _VOCATIVE + r"[.!]*\s*\Z",
            listed(_NOUNS),
        ),
        shape(
            r"(?<!\bas )\b(?:fuck|screw|fck) (?:all of |both of |every one of )?(?:you|u)\b(?! "
            r"(?:over|up|have"
            r"|are|need|in|want|for|think))|\b(?:go )?fuck (?:yourself|your (?:self|feelings|story|"
            r"mother|"
            r"mom|mum|life|sob story|problems?|kids?))\b|\bfuck (?:off|outta here)\b(?= ?(?:[.!,]|"
            r"you|and|"
            r"already|with your|loser|bitch|cunt|then|@someone|out of|back|mate|\Z))|\beat shit\b|"
            r"\bsuck my "
            r"(?:dick|cock|balls)\b|\bkiss my ass\b|\bgo to hell\b|\brot in hell\b|\bburn in "
            r"hell\b",
            "fuck screw fck eat suck kiss hell",
            "you yourself your off shit dick cock balls ass hell outta u",
        ),
        shape(
            r"\b(?:shut (?:the (?:fuck|hell) )up|shut your (?:fucking |stupid |ugly |damn "
            r")?(?:mouth|face|"
            r"trap|hole|pie hole)|shut up,? (?:you (?!got|are|did|won|made|deserve|guys|all|know)|"
            r"bitch|loser|idiot|cunt|already|nobody|no one|moron|"
            r"fatso|and (?:die|go|leave))|stfu|gtfo|kindly leave|get (?:the (?:fuck|hell) )?out of "
            r"(?:here|"
            r"this (?:group|server|room))|get lost,? (?:you|loser|idiot|junkie|freak|creep))\b",
            "shut stfu gtfo lost fuck hell",
            "up your the stfu gtfo lost out",
        ),
        shape(
            r"\b(?:no ?one|nobody|not a single person|none of us|no person)(?: in (?:this|the|"
            r"here) ?(?:group|"
            r"server|room|chat|place)?| here| on earth| at all)?,? (?:ever |really |actually |"
            r"fucking |even |"
            r"will ever |would ever |could ever |could |will |would |has ever |gives a (?:fuck|"
            r"shit|damn) "
            r")*(?:wants?|wanted|likes?|liked|cares?|loves?|loved|needs?|asked|believes?|respects?|"
            r"misses|"
            r"missed|invited|love|about) (?:about |for |to (?:hear|read|see|know) (?:from "
            r")?)?(?:you\b|your "
            r"(?:\w+ )?(?:opinion|story|sob|drama|problems?|crap|shit|whining|feelings?|excuses|"
            r"bullshit|life"
            r"|sad|pity))(?! (?:to (?:be alone|suffer|die|hurt|feel|go)|less|any less|in pain|gone|"
            r"dead|like "
            r"this|hurting))",
            "nobody no none noone person",
            "you your",
        ),
        shape(
            r"\b(?:everyone|everybody|all of us|we all|the whole (?:group|server|room)|literally "
            r"everyone|"
            r"people)(?: in (?:this|the) (?:group|server|room)| here)? (?:all |really |secretly |"
            r"just |"
            r"already |is |are |fucking )*(?:hates?|sick of|tired of|laughs? at|laughing at|"
            r"disgusted by|"
            r"despises?|wants? you (?:gone|out|dead|to leave)|can not stand|done with|over|avoids?|"
            r"knows? you "
            r"are (?:a |an )?(?:liar|fake|fraud|lying|faking|pathetic))\b ?(?:you\b|your (?:\w+ "
            r")?(?:drama|"
            r"shit|bullshit|whining|story|crap|lies|excuses))",
            "hate hates sick tired laugh laughs laughing disgusted despise despises want wants "
            "stand done"
            " knows know avoid avoids",
            "you your",
            "everyone everybody all whole people",
        ),
        shape(
            r"\b(?:you|your (?:face|posts?|voice|story|whining|existence|kind|attitude)|people "
            r"like you) "
            r"(?:just |really |actually |honestly |all |literally |fucking |seriously "
            r")*(?:disgusts? (?:me|us|"
            r"everyone)|makes? (?:me|us|everyone) (?:sick|want to (?:puke|vomit|throw up))|"
            r"repulses? me|sicken"
            r"s? (?:me|us)|are the (?:reason (?:people|i|everyone|he|she|they|nobody|no one)|worst|"
            r"problem))",
            "disgust disgusts sick puke vomit throw repulse repulses sicken sickens worst "
            "problem reason",
            "you your",
        ),
        shape(
            r"(?:\A|[.!?,\n] ?|\b(?:really|just|honestly|we|and|all|because|seriously|fucking|so) "
            r")(?:i |we )"
            r"(?:all |really |just |honestly |fucking |genuinely |truly |so |absolutely )*(?:hate|"
            r"despise|"
            r"loathe|detest|can not stand|am disgusted by) (?:you|your (?:guts|face|stupid))\b(?! "
            r"(?:feel|"
            r"have|are|had|were|went|for (?:making|being so|looking)|guys (?:for|lol)|so much "
            r"right now lol|"
            r"mom|mum))",
            "hate despise loathe detest stand disgusted",
            "you your",
        ),
        *scorn.INSULTED,
    ),
    guards=(*_TO_SOMEBODY, _FOR_THINGS),
)

RULES = (INSULT,)
