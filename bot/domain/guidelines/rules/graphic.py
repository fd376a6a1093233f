"""G11: numbers of body and food, and graphic detail."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules.words import NUMBER

SEVERITY = 3
_WEIGHT = (
    r"(?:down to|i weigh|i weighed|weighing|weigh|currently|weight is(?: now)?|weight was|weight "
    r"of|goal(?: is| weight(?: is| of)?| of)?|(?:cw|gw|ugw|hw|lw|sw)|lowest(?: weight)?(?: was| is|"
    r" of)?|highest weight(?: was| is)?|dropped to|hit|reached|got to|under|below)"
)
_SHOWING = shape(
    r"\b(?:fat|bone|muscle|tendons?|flesh) (?:\w+ ){0,2}?(?:showing|visible|sticking out|exposed|"
    r"hanging)"
    r"\b|\bso deep (?:that )?(?:the |i |you )(?:could see )?(?:fat|bone|muscle|tendons?)\b",
    "fat bone muscle tendon tendons flesh",
)
_GOAL = shape(
    r"\b\d{2,3} ?(?:kg|kgs|kilos?|lbs?|pounds)\b[^\n]{0,25}?\b(?:goal|target|ugw|gw)(?: "
    r"weight)?(?: is| of|,)? "
    r"?\d{2,3}\b|\b(?:eating|on|only|under|ate|eat) (?:only |just |like |about )?\d{2,3} (?:a|per) "
    r"day\b",
    "kg kgs kilo kilos lb lbs pound pounds day",
    "goal target ugw gw eating on only under ate eat",
)
_FASTING = shape(
    r"\b(?:water |dry |juice |snake )?(?:fast|fasting|fasted|restricting|purging) (?:on )?day \d+|"
    r"\bday "
    r"\d+ of (?:my |the |a |this )?(?:\w+ )?(?:fast|fasting|restricting)\b",
    "fast fasting fasted restricting purging",
    "day",
)
NOT_A_BODY = unless(
    r"\b(?:baby|newborn|toddler|my (?:son|daughter)|puppy|dog|cat|kitten|hamster|born|lift\w*|"
    r"bench\w*|squat\w*|deadlift\w*|dumbbells?|barbell|on the bar|press|reps?|rowing|plates|"
    r"suitcase|luggage|bags?|backpack|parcel|box|boxes|potatoes|apples (?:at|from|for)|rice (?:for|"
    r"from)|flour|laundry)\b",
    Outcome.IDIOM,
)
"""Where the weight is that of something else."""
NUMBERS = Rule(
    "g11-numbers",
    Family.METHODS,
    SEVERITY,
    (
        shape(
            r"\b"
            + _WEIGHT
            + r",? ?(?:just |only |about |around |like |exactly |now |a |still |at |was |is )*"
            + NUMBER
            + r",? ?(?:kg|kgs|kilos?|kilograms?|lbs?|pounds?|stone)\b",
            "kg kgs kilo kilos kilogram kilograms lb lbs pound pounds stone",
        ),
        shape(
            r"\b(?:my |a |his |her )?bmi (?:is |of |at |was |now |down to |under |below |= ?|"
            r"around |about |just )*\d",
            "bmi",
        ),
        shape(
            r"\b(?:only |just |about |around |under |over |at |ate |eat|eating |had |have |on |"
            r"burned |to |of |a |max |limit |like )*\d[\d.,]* ?(?:cals?|calories|kcals?)\b(?! "
            r"(?:recipe|off the menu))",
            "cal cals calories kcal kcals",
        ),
        shape(
            r"\b(?:fast(?:ed|ing)?|water fast(?:ed|ing)?|dry fast(?:ed|ing)?|starved|restrict(?:ed|"
            r"ing)) (?:myself )?(?:for |since |now |about |over |like |straight |of )*"
            + NUMBER
            + r" (?:days?|hours?|hrs|weeks?)\b|\b"
            + NUMBER
            + r" (?:days?|hours?|hrs) (?:water |dry |into (?:my|this|a) )?(?:fast|fasting|"
            r"fasted)\b(?! (?:forward|food|track|for (?:the )?(?:blood|surgery|ramadan)))",
            "fast fasted fasting starved restrict restricted restricting",
            "day days hour hours hrs week weeks",
        ),
        shape(
            r"\b(?:what i ate|here is what i (?:ate|eat)|my meal plan|all i (?:ate|eat)|i only "
            r"(?:ate|eat))\b(?=[^\n]{0,200}(?:kg|kilo|lbs?|pounds?|cals?|calories|bmi|weight))",
            "ate eat meal",
            "kg kilo kilos lb lbs pounds cal cals calories bmi weight",
        ),
        _FASTING,
        _GOAL,
    ),
    guards=(
        NOT_A_BODY,
        unless(
            r"\b(?:ramadan|yom kippur|lent|blood (?:test|work|draw)|surgery|colonoscopy|church|"
            r"dollars|sterling|gallstones?|drinks|soda|my son|my daughter|toddler)\b",
            Outcome.IDIOM,
        ),
        unless(
            r"\b(?:stop|stopped|quit|not|never|without|instead of) (?:\w+ )?(?:count\w*|weigh\w*|"
            r"track\w*)\b",
            Outcome.NEGATED,
        ),
    ),
)
GRAPHIC = Rule(
    "g11-graphic",
    Family.METHODS,
    SEVERITY,
    (
        shape(
            r"\b(?:cuts?(?! to)|wounds?|gash(?:es)?|slices?|slits?|arms?|wrists?|thighs?|legs?|"
            r"skin|flesh|scars?|hips?) (?:\w+ ){0,3}?(?:was|were|is|are|went|go|goes|so|got|opened|"
            r"looks?|looked|split|kept|just) (?:\w+ ){0,3}?,?(?:deep|open|gap\w*|to the bone|bone|"
            r"fat\b|yellow|tendons?|muscle|styro\w*|beans|dermis|down to|pouring|gush\w*|spurt\w*|"
            r"dripping|wide|graphic|bleeding (?:everywhere|out|through|all)|bled (?:through|"
            r"everywhere|out|all)|white stuff|shredded|raw|soaked|infected and)\b",
            "deep open gaping gaped bone fat yellow tendon tendons muscle styro styros beans "
            "dermis down pouring gushing gushed spurting spurted dripping wide graphic bleeding "
            "bled white shredded raw soaked infected",
            "cut cuts wound wounds gash gashes slice slices slit slits arm arms wrist wrists thigh "
            "thighs leg legs skin flesh scar scars hip hips",
        ),
        shape(
            r"\bblood (?:\w+ ){0,3}?(?:gush\w*|pour\w*|spurt\w*|spray\w*|running (?:down|onto)|"
            r"squirt\w*|pool\w*|"
            r"dripp\w*|everywhere|all over (?:the|my|his|her)|down (?:my|his|her) (?:arms?|legs?|"
            r"wrists?|thighs?|hands?)|soak\w*)\b|\b(?:saw|see|could see|down to|hit|through to|"
            r"reached) (?:the |my |his |her )?(?:bone|fat layer|fat|tendons?|muscle|dermis|insides|"
            r"brains|intestines|skull)\b(?! (?:free|memory|boy|guy|cat|kid))",
            "blood bone fat tendon tendons muscle dermis insides brains intestines skull",
            "spraying spouting squirting running sprays gush gushed gushing pour poured pouring "
            "spurt spurted spurting spray sprayed squirted "
            "pool pooled pooling dripping dripped drip everywhere all down soaked soaking saw see "
            "hit through reached",
        ),
        shape(
            r"\b(?:brains?|guts|head|skull|face|body|corpse|eyes?|jaw|tongue) (?:\w+ "
            r"){0,3}?(?:blown|splatter\w*|splattered|exploded|blew|hanging (?:from|out|there)|"
            r"decompos\w*|rotting|bloated|purple|blue and|smashed in|caved in|in pieces|all over "
            r"the)\b",
            "blown splatter splattered exploded blew hanging decomposing decomposed rotting "
            "bloated purple blue smashed caved pieces over",
            "brain brains guts head skull face body corpse eye eyes jaw tongue",
        ),
        shape(
            r"\b(?:cut|cuts|needed|got|took|my arm|deep enough|had|with) (?:\w+ ){0,4}?"
            + NUMBER
            + r" (?:stitches|staples)\b",
            "stitches staples",
            "cut cuts arm arms wrist deep thigh leg myself",
        ),
        shape(
            r"\b(?:compare|show|post|share|rate|look at|see|here are|here is a pic of|who has) "
            r"(?:\w+ ){0,2}?(?:your |my |our |the |fresh |worst |deepest )*(?:cuts|scars|wounds|sh "
            r"pics|self harm|burns|stretch(?:ed)? cuts)\b(?! (?:in hours|to (?:my|the) (?:doctor|"
            r"nurse|therapist)))",
            "cuts scars wounds sh burns harm",
            "compare show post share rate look see here who",
        ),
        _SHOWING,
    ),
    guards=(
        unless(
            r"\b(?:wash\w*|eczema|cook\w*|kitchen|surgery|surgeon|operation|c section|tattoo|"
            r"accident|dentist|"
            r"wisdom|biopsy|movie|film|show|game|budget|period|nose ?bleed|blood (?:sugar|pressure|"
            r"test|work)|crash|budget|jobs?|door|road|heart (?:is|was|wide)|eyes? (?:wide )?open|"
            r"dinner|lunch|lol|finger|knee|ankle|dog|cat|horse|operating|hospital bed|bike|fell|"
            r"falling)\b",
            Outcome.IDIOM,
        ),
        unless(
            r"\b(?:do not|please|never|not|stop|nobody should|without|hide|hiding|cover\w*) (?:\w+ "
            r"){0,3}$",
            Outcome.NEGATED,
            where="before",
        ),
    ),
)

RULES = (NUMBERS, GRAPHIC)
