"""G11: more shapes of methods, told or asked for."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import shape

ASKED_IN_KINDNESS = unless(
    r"\b(?:tell|old age|safe(?:ly)?|stop|quit|taper|avoid|without (?:hurting|dying)|accident\w*|"
    r"game|"
    r"movie|film|doctor said|poison control|my (?:dog|cat|puppy))\b",
    Outcome.KIND,
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
            ASKED_IN_KINDNESS,
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
    shape(
        r"\bhow (?:deep|far|hard|long)\b[^.!\n]{0,30}?\b(?:cut|stab|hang|choke|press|drown|"
        r"burn)\b[^.!\n]{0,30}?\b"
        r"(?:artery|vein|die|dead|bleed|pass out|work|fatal|black out)\b",
        "deep far hard long",
        "cut stab hang choke press drown burn",
        "artery vein die dead bleed pass work fatal black",
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:just|you can|you should|always|try|i|tip) )(?:to )?(?:puke|purge|"
        r"throw up|vomit|"
        r"throw it up) (?:right |straight |soon |immediately )?(?:after|before|"
        r"when)\b[^\n]{0,50}?\b(?:easier|comes "
        r"up|calories|weight|works?|nothing stays|faster)\b|\b(?:eat|drink) (?:\w+ ){0,4}?(?:first|"
        r"before)\b"
        r"[^\n]{0,30}?\b(?:comes up|purge|throw up|puke)\b",
        "puke purge throw vomit",
        "easier comes calories weight works work stays faster first before",
    ),
    shape(
        r"\bhow (?:do|can|to|did|could|should)(?: i| you| we| one)? (?:\w+ )?(?:starve|purge|"
        r"restrict|stop eating|"
        r"fast|not eat|skip meals|cut myself|self ?harm|od|overdose|burn "
        r"myself)\b[^.!\n]{0,30}?\b(?:without|so (?:"
        r"that )?(?:no ?one|nobody|my)|noticing|knowing|finding out|secret\w*|undetected)\b",
        "starve purge restrict eating fast eat skip cut self selfharm od overdose burn",
        "without so noticing knowing finding secret secretly undetected",
        "how",
        guards=(
            unless(
                r"\b(?:stop (?:starving|purging|cutting)|without (?:hurting|wanting|feeling))\b",
                Outcome.KIND,
            ),
        ),
    ),
    shape(
        r"\b(?:where|how|what) (?:should|do|can|would|to)(?: i| you| one)? (?:\w+ )?(?:put|tie|"
        r"attach|hang|hook|"
        r"loop|fix|secure|knot) (?:the|a|my|it to) (?:rope|belt|noose|knot|hose|cord|cable|scarf|"
        r"sheet)\b",
        "rope belt noose knot hose cord cable scarf sheet",
        "where how what",
        guards=(
            unless(
                r"\b(?:swing|hammock|climb\w*|boat|dog|tent|trousers|jeans|curtain|garden|tree "
                r"house|"
                r"tow|horse)\b",
                Outcome.IDIOM,
            ),
        ),
    ),
)
