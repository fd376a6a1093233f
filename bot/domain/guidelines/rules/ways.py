"""G11: more shapes of methods and amounts, told or asked for."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import shape
from bot.domain.guidelines.rules.substances import NAMED, N
from bot.domain.guidelines.rules.words import NUMBER
from bot.domain.reading.listing import listed

_DYING = (
    r"(?:die|dying|death|kill (?:me|you|yourself|myself|someone|a person|him|her)|(?:kill|killing) "
    r"(?:my ?self|your ?self)|end (?:it(?! (?:is|was|with|here))|my life|your life|things)|"
    r"overdose|od\b|not wak(?:e|ing)|"
    r"never wak(?:e|ing)|be (?:lethal|fatal|deadly|dead)|stop (?:my|your) heart|suicide|be enough "
    r"to|"
    r"bleed out)"
)
_DYING_WORDS = listed(
    "die dying death kill killing end overdose od wake waking lethal fatal deadly dead heart "
    "suicide",
    "enough bleed",
)
_PILLS = (
    rf"(?:{N}|mg|milligrams?|ml|grams?|g|pills?|tablets?|tabs|capsules?|caps|bottles?|boxes|packs?|"
    r"packets?|strips?|paracetamols?|tylenols?|ibuprofens?|aspirins?|acetaminophen|insulin|"
    r"sleeping|"
    r"painkillers?|antidepressants?|propranolol|benadryl|meds|ones|of (?:them|those|these))"
)
_PILL_WORDS = NAMED | listed(
    "mg milligrams ml gram grams g pill pills tablet tablets tabs capsule capsules caps bottle "
    "bottles",
    "boxes pack packs packet packets strip strips paracetamol paracetamols tylenol tylenols "
    "ibuprofen",
    "ibuprofens aspirin aspirins acetaminophen insulin sleeping painkiller painkillers "
    "antidepressant",
    "antidepressants propranolol benadryl meds ones them those these",
)
_KIND_ASK = unless(
    r"\b(?:tell|old age|safe(?:ly)?|stop|quit|taper|avoid|without (?:hurting|dying)|accident\w*|"
    r"game|"
    r"movie|film|doctor said|poison control|my (?:dog|cat|puppy))\b",
    Outcome.KIND,
)
AMOUNTS = (
    shape(
        rf"\bhow (?:many|much)\b[^.!\n]{{0,30}}?\b{_PILLS}\b[^.!\n]{{0,40}}?\b{_DYING}",
        _DYING_WORDS,
        _PILL_WORDS,
        "how",
        guards=(_KIND_ASK,),
    ),
    shape(
        r"\b(?:lethal|fatal|deadly) (?:dose|dosage|amount|quantity|combo|combination|"
        r"level)"
        r"s?\b(?! weapon)",
        "lethal fatal deadly",
        "dose dosage amount quantity combo combination level doses amounts levels",
        guards=(_KIND_ASK,),
    ),
    shape(
        r"\b(?:which|what)\b[^.!\n]{0,30}?\b(?:pills?|tablets|meds?|medications?|painkillers?|"
        r"substances?|drugs?|poison|chemicals?|combo|"
        r"mix)\b"
        rf"[^.!\n]{{0,40}}?\b{_DYING}",
        "pill pills tablets med meds medication medications painkiller painkillers substance "
        "substances drug drugs poison chemical chemicals combo mix",
        _DYING_WORDS,
        "which what",
        guards=(_KIND_ASK,),
    ),
    shape(
        rf"\b(?:{NUMBER}|a few|a couple|a handful|(?:one|a|half an?) (?:bottle|pack|box|spoon\w*|"
        rf"cup|bag))"
        rf"\b[^.?!\n]{{0,45}}?\b(?:you (?:will (?:not|never)|would not|do not|never|are not going "
        rf"to) (?:"
        r"ever )?wake|(?:and|then) (?:you are|it is) (?:gone|dead|over|out|done)|it is (?:all "
        r")?over in|"
        r"gets? you (?:so |really )?(?:high|flying|fucked|wasted|floating|there)|(?:will|would) "
        r"(?:easily "
        r"|definitely )?(?:kill you|finish you|knock you out|stop your heart))",
        "wake gone dead over out done high flying fucked wasted floating there kill finish knock "
        "heart",
        "you it gets get",
        guards=(
            unless(
                r"\b(?:miles?|beers?|hours?|coffees?|red bulls?|pages|km|minutes? of|push ?ups|"
                r"episodes?|"
                r"days|please|careful|dangerous|ambulance)\b",
                Outcome.IDIOM,
            ),
        ),
    ),
    shape(
        r"\b(?:she|he|they|my \w+|a (?:friend|girl|guy)|someone) (?:\w+ )?(?:took|swallowed|downed|"
        r"popped|"
        rf"ate|injected|overdosed on|drank) (?:\w+ ){{0,3}}?{NUMBER} (?:of )?(?:\w+ )?{_PILLS}\b"
        r"[^\n]{0,60}?\b(?:dead|died|icu|coma|hospital|never woke|out cold|not wake)\b",
        "took swallowed downed popped ate injected overdosed drank",
        _PILL_WORDS,
        "dead died icu coma hospital never out wake",
    ),
    shape(
        r"\bi (?:\w+ ){0,2}?(?:drank|took|had|mixed|chased|swallowed|"
        r"downed)\b[^.?!\n]{0,40}?\b(?:with|and|"
        rf"plus|on top of) (?:\w+ )?{NUMBER} (?:\w+ )?{_PILLS}\b[^\n]{{0,60}}?\b(?:blacked|passed "
        rf"out|out|"
        r"hospital|icu|died|dead|floor|woke)\b",
        "drank took had mixed chased swallowed downed",
        _PILL_WORDS,
        "blacked passed out hospital icu died dead floor woke",
    ),
    shape(
        rf"\b(?:shot|injected|snorted|smoked|plugged|did|slammed|banged|railed) (?:up )?{NUMBER} "
        rf"?(?:grams?|"
        rf"mg|g|bags?|lines?|points?|{N})\b[^\n]{{0,30}}?\b(?:at once|in (?:my|one)|all at|in a "
        rf"(?:row|"
        r"night)|straight)\b",
        "shot injected snorted smoked plugged did slammed banged railed",
        "once my one all row night straight",
    ),
    shape(
        rf"\b(?:{NUMBER}) ?(?:mg|ml|grams?|g)\b[^.?!\n]{{0,30}}?\b(?:on an empty stomach|under the "
        rf"tongue|"
        r"snorted|plugged|with (?:alcohol|vodka|grapefruit))\b[^.?!\n]{0,40}?\b(?:gets|get|hits|"
        r"hit|feels|"
        r"works|flying|high|stronger|faster)\b",
        "mg ml gram grams g",
        "stomach tongue snorted plugged alcohol vodka grapefruit",
    ),
    shape(
        r"\bhow (?:long|many (?:days|hours)|much)\b[^.!\n]{0,15}?\b(?:can|could|until|do|would|"
        r"before|to go)"
        r"\b[^.!\n]{0,20}?\bwithout (?:eating|food|water|eating anything)\b(?! (?:meat|sugar|"
        r"gluten|dairy))"
        r"|\b(?:least|fewest|lowest) (?:calories|cals|food)\b[^.!\n]{0,30}?\b(?:survive|faint|"
        r"passing out|"
        r"a day|get away)",
        "eating food water calories cals",
        "how least fewest lowest",
        guards=(unless(r"\b(?:fish|cat|dog|plant|hamster|surgery|blood)\b", Outcome.IDIOM),),
    ),
    shape(
        rf"\b(?:you|u|one) (?:\w+ )?(?:needs?|have to take|has to take|want) (?:about |at least |"
        rf"around |only |"
        rf"like |roughly |maybe )*{NUMBER} (?:of (?:those|them|these)|"
        rf"{_PILLS})\b[^.?!\n]{{0,15}}?\bto (?:do it|"
        r"work|be sure|go\b|finish|make it|end)",
        _PILL_WORDS,
        "need needs have has want",
        "do work be go finish make end",
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\bi (?:\w+ )?)(?:just )?(?:took|swallowed|downed|popped|chased|snorted|"
        r"injected|"
        rf"overdosed on) (?:\w+ ){{0,3}}?{NUMBER} (?:\w+ )?{_PILLS}\b[^\n]{{0,90}}?\b(?:icu|"
        rf"hospital|coma|days "
        r"later|hours later|stomach pumped|overdos\w*|nearly died|almost died|charcoal)\b",
        "took swallowed downed popped chased snorted injected overdosed",
        _PILL_WORDS,
        "icu hospital coma later stomach overdose overdosed overdosing died charcoal",
    ),
    shape(
        r"\b(?:minimum|least|exact|right|smallest|safest|required) (?:height|dose|dosage|depth|"
        r"amount|number|"
        r"quantity|time|speed)\b[^.!\n]{0,25}?\b(?:die|kill|death|fatal|lethal|od|overdose|drown|"
        r"suffocate|"
        r"bleed out|not survive)\b",
        "height dose dosage depth amount number quantity time speed",
        "die kill death fatal lethal od overdose drown suffocate bleed survive",
        guards=(_KIND_ASK,),
    ),
)
MEANS = (
    shape(
        r"\b(?:painless|quickest|fastest|easiest|cleanest|surest|least painful|peaceful|best|quick|"
        r"easy|"
        r"most (?:painless|peaceful|effective|reliable|lethal|certain))(?: and \w+)? (?:way|ways|"
        r"method|"
        r"methods|place|spot) (?:out\b|(?:to|of|for) (?:just )?(?:do it|die|dying|kill|killing|"
        r"go\b(?! "
        r"(?:to|about|on|for|with|home|back))|end (?:it(?! (?:is|was|with|here))|my|your)|ending "
        r"(?:it|my)|suicide|od|overdos\w*|"
        r"hang\w*|cut(?:ting)?(?= ?[.?!,\n]| my| your|\Z| without)|bleed\w*|disappear for good))\b",
        "painless quickest fastest easiest cleanest surest least peaceful best quick easy most",
        "way ways method methods place spot",
        guards=(
            _KIND_ASK,
            unless(r"\b(?:no|not a|there is no|never) (?:\w+ )?$", Outcome.NEGATED, where="before"),
        ),
    ),
    shape(
        r"\b(?:tips?|hacks?|tricks?|ways?|advice|how (?:do|can|to|did)|best way|easiest way|any "
        r"way)\b"
        r"[^.!\n]{0,40}?\b(?:(?:hide|hiding|cover|covering)(?: up)? (?:the |my |your |fresh |our |"
        r"these |new "
        r")*(?:cuts?|sh\b|self ?harm|burns|track marks|purging|not eating|weight loss|restricting|"
        r"bandages|blades?|laxatives|food)|(?:throw up|purge|purging|vomit|be sick) (?:\w+ "
        r")?(?:without|"
        r"quietly|silently|easier|faster|quicker|after)|(?:get|make yourself) (?:to )?(?:faint|"
        r"bleed more))"
        r"\b",
        "tip tips hack hacks trick tricks way ways advice how",
        "hide hiding cover covering throw purge purging vomit sick faint bleed",
        guards=(
            unless(
                r"\b(?:stop|quit|pregnan\w*|hangover|nausea|kids?|picky|from the dog|migraine|"
                r"chemo)\b",
                Outcome.KIND,
            ),
        ),
    ),
    shape(
        r"\b(?:make|tie|tying|making|knot|fashion) (?:a |the |my |that )?(?:noose|slip ?knot for "
        r"(?:my|your) "
        r"neck|ligature)\b|\b(?:tied|looped|wrapped|hung|fixed|attached) (?:a |the |my |that "
        r")?(?:rope|belt"
        r"|cord|cable|noose|sheet|scarf) (?:\w+ ){0,3}?(?:to|over|around|round|from|on) (?:\w+ "
        r"){0,3}?(?:"
        r"rod|neck|beam|door|fan|rafters?|branch|closet|ceiling|banister|hook|rail|throat)\b",
        "noose slipknot ligature rope belt cord cable sheet scarf",
        "make tie tying making knot fashion tied looped wrapped hung fixed attached",
        guards=(
            unless(r"\b(?:swing|hammock|dog|curtain|boat|tree house|christmas)\b", Outcome.IDIOM),
        ),
    ),
    shape(
        r"\b(?:where|how|which|what)\b[^.!\n]{0,20}?\b(?:hit|find|cut|slit|inject|shoot|get|reach|"
        r"nick)"
        r"(?:ting)? (?:in |into |on |up )?(?:the |a |my |your |that )?(?:veins?|artery|arteries|"
        r"jugular|"
        r"carotid|femoral)\b",
        "vein veins artery arteries jugular carotid femoral",
        "where how which what",
        guards=(
            unless(
                r"\b(?:nurses?|doctor|blood (?:test|draw|work)|iv|phlebotom\w*|hospital)\b",
                Outcome.KIND,
            ),
        ),
    ),
    shape(
        r"\b(?:how (?:high|tall|deep|far)|what (?:floor|height)|which (?:floor|bridge|building)|"
        r"high enough)"
        r"\b[^.!\n]{0,50}?\b(?:jump|fall|bridge|building|roof|drop|die|kill|survive)\b(?! (?:from "
        r"the "
        r"(?:diving|trampoline)|scare))",
        "high tall deep far floor height bridge building",
        "jump fall bridge building roof drop die kill survive",
        "how what which enough",
        guards=(
            unless(
                r"\b(?:bungee|parachut\w*|horse|cat|game|basketball|trampoline|anxiety|mood|"
                r"temperature|"
                r"rent|prices?|view|photo|visit\w*|walk(?:ed)? (?:over|across))\b",
                Outcome.IDIOM,
            ),
        ),
    ),
    shape(
        r"\b(?:mix|mixed|mixing|combine|pour) (?:some |the |your )?(?:bleach|ammonia|drain cleaner|"
        r"chlorine|"
        r"toilet cleaner|household cleaners?|chemicals) (?:and|with|in|into|"
        r"together)\b(?=[^\n]{0,200}\b(?:car|"
        r"room|bathroom|gas|fumes|breathe|door|sleep|painless|die|quick|closed|tape)\b)",
        "bleach ammonia cleaner cleaners chlorine chemicals",
        "mix mixed mixing combine pour",
        guards=(
            unless(r"\b(?:never|do not|careful|accident\w*|warning|do not ever)\b", Outcome.KIND),
        ),
    ),
    shape(
        r"\b(?:crush|crushing|grind|snort|plug|boof|rail|parachute|smoke|inject|chew) (?:them|it|"
        r"up|the \w+)"
        r"(?: up)?(?:,| and| then| so| instead| because)[^.?!\n]{0,40}?\b(?:hits?|works?|kicks? in|"
        r"stronger|"
        r"faster|quicker|better|harder|higher|longer)\b|\bif (?:you|u) (?:plug|boof|snort|crush|"
        r"inject|"
        r"smoke|chew) (?:it|them)\b",
        "crush crushing grind snort plug boof rail parachute smoke inject chew",
        "hits hit works work kicks kick stronger faster quicker better harder higher longer it "
        "them",
        guards=(
            unless(
                r"\b(?:doctor|pharmacist|cannot swallow|can not swallow|g ?tube|dangerous|"
                r"vitamin\w*|"
                r"dog|cat|gum|food|usb|charger)\b",
                Outcome.KIND,
            ),
        ),
    ),
    shape(
        r"\b(?:stick|put|shove|use) (?:your |a |two |the )?(?:finger|fingers|toothbrush|spoon) "
        r"down (?:your|"
        r"the|there)\b|\b(?:stick|shove|use) (?:your |a )?(?:toothbrush|"
        r"fingers)\b[^.?!\n]{0,20}?\b(?:works|"
        r"every time|gag|throw)",
        "finger fingers toothbrush spoon",
        "stick put shove use",
    ),
    shape(
        r"\bi (?:\w+ )?(?:used|took|grabbed|got) (?:a|the|my|his|her) (?:\w+ )?(?:blade|razor|"
        r"knife|scalpel"
        r"|glass|lighter|box ?cutter|sharpener|scissors)\b[^.?!\n]{0,50}?\b(?:cuts?|deep|thighs?|"
        r"wrists?|"
        r"arms?|skin|blood|lines|hips?)\b",
        "blade razor knife scalpel glass lighter boxcutter cutter sharpener scissors",
        "cut cuts deep thigh thighs wrist wrists arm arms skin blood lines hip hips",
        "used took grabbed got",
        guards=(
            unless(
                r"\b(?:finger|kitchen|cook\w*|bread|box|shav\w*|paper|hair|onion|accident\w*|threw|"
                r"gave|legs smooth|beard)\b",
                Outcome.IDIOM,
            ),
        ),
    ),
    shape(
        r"\b(?:best|good|perfect|easy|easiest|only) (?:spot|place|bridge|roof|"
        r"cliff)\b[^\n]{0,60}?\b(?:"
        r"bridge|overpass|cliff|roof|tracks|platform|viaduct|car park|tower)\b[^\n]{0,40}?\b(?:no "
        r"(?:\w+ )?("
        r"?:rail\w*|fence|barrier|cameras?|guards?)|nobody|no one|high enough|not locked|unlocked)",
        "spot place bridge roof cliff",
        "rail railing rails fence barrier camera cameras guard guards nobody no high locked "
        "unlocked",
        "best good perfect easy easiest only",
    ),
    shape(
        r"\bdoes (?:cutting|it bleed|burning)\b[^.!\n]{0,30}?\b(?:bleed|hurt|scar|show|heal) "
        r"(?:more|less|"
        r"faster|deeper)\b|\b(?:where|which part)\b[^.!\n]{0,20}?\b(?:to cut|should i cut|do you "
        r"cut|bleeds "
        r"(?:the )?most)\b(?! (?:it|the (?:hair|fabric|tree|rose|cake|wood)|my hair))",
        "cutting bleed bleeds cut burning",
        "does where which",
    ),
    shape(
        r"\b(?:drink|drinking|swallow|swallowing|inject|injecting|inhale|inhaling|chug|chugging|"
        r"down|huff|"
        r"breathe(?: in)?|drank|swallowed) (?:\w+ ){0,4}?(?:antifreeze|bleach|drain ?o|drano|drain "
        r"cleaner|"
        r"pesticide|gasoline|petrol|ammonia|weed ?killer|rat poison|poison|detergent|helium|"
        r"nitrogen|car exhaust|"
        r"exhaust fumes|carbon monoxide)\b",
        "antifreeze bleach draino drano drain pesticide gasoline petrol ammonia weedkiller killer "
        "poison "
        "detergent helium nitrogen exhaust monoxide",
        guards=(
            unless(
                r"\b(?:dogs?|cats?|kids?|child|children|toddler|baby|accident\w*|never|do not|"
                r"please|careful|"
                r"balloon|voice|president|movie|film|joke)\b",
                Outcome.IDIOM,
            ),
        ),
    ),
    shape(
        r"\b(?:plastic bag|bag (?:over|on)|with a bag|helium|nitrogen|exhaust|charcoal|carbon "
        r"monoxide|garden "
        r"hose|car running|gas oven|exit bag)\b[^?\n]{0,50}?\b(?:painless\w*|peaceful\w*|no pain|"
        r"without pain|"
        r"fall asleep|drift off|go to sleep|do not feel|feel nothing|quick|over fast|hours?|"
        r"minutes)\b|\b(?:"
        r"painless|peaceful)\b[^?\n]{0,30}?\b(?:helium|nitrogen|exhaust|charcoal|carbon "
        r"monoxide)\b",
        "bag helium nitrogen exhaust charcoal monoxide hose running oven",
        "painless painlessly peaceful peacefully pain asleep drift sleep feel quick fast hour "
        "hours minutes",
        guards=(
            unless(
                r"\b(?:bbq|barbecue|detector|alarm|balloons?|shopping|sleeping bag|chips|grill|"
                r"drawing|"
                r"mask|toothpaste)\b",
                Outcome.IDIOM,
            ),
        ),
    ),
    shape(
        r"\b(?:cut|slice|slit|go|cutting|slicing) (?:\w+ ){0,2}?(?:lengthwise|length ?ways|"
        r"vertically|along the "
        r"vein|(?:down|up|along),? not across|down the (?:road|street|vein|river)(?! to)|deeper "
        r"next time)\b",
        "lengthwise lengthways ways vertically vein across road street river deeper",
        guards=(
            unless(
                r"\b(?:carrots?|vegetables?|wood|paper|fabric|hair|onions?|cucumbers?|bread|board|"
                r"courgettes?|banana|walk|drive|go down the)\b",
                Outcome.IDIOM,
            ),
        ),
    ),
)
