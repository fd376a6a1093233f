"""G8: more shapes of carrying what somebody told here to another room."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import one_of, shape
from bot.domain.reading.listing import listed

_ROOMS = listed("round rounds circle circles group chat checkin channel meeting call dm dms vc")
_ROOM = (
    r"(?:in|at|during|from) (?:\w+ ){1,4}?(?:round|circle|check ?in|group(?: chat)?|chat|channel|"
    r"meeting|vc|voice call)|in (?:the |our |my )?dms?|privately|in private"
)
_TOLD = r"(?:told|said|says|shared|wrote|posted|confessed|admitted|mentioned|revealed)"
_TELLING = "told said says shared wrote posted confessed admitted mentioned revealed"
_NAME = (
    r"(?:@someone|he|she|(?!(?:i|you|we|people|everyone|everybody|it|this|that|someone|somebody|"
    r"anyone|nobody|facilitators?|mods?|moderators?|staff|bot|therapist|doctor|who|what|they|and|"
    r"but|so|as|to|just|was|is|as|like|have|had|has|been|being|boss|mum|mom|dad|sister|brother|"
    r"husband|wife|ex|friend|partner|teacher|counselor|sponsor|speaker|host|guideline|rule)\b)"
    r"[a-z]{2,})"
)
_PRIVATE_WORDS = listed(
    "custody relapse relapsed relapsing pregnant abortion miscarriage cheated cheating cheats "
    "affair",
    "psych sectioned hospital rehab suicide suicidal overdosed overdose heroin meth coke using",
    "drinking drunk divorce divorced divorcing abused raped molested assaulted beaten hits stole",
    "stealing jail prison arrested fired homeless gay trans hiv bulimia bulimic anorexia anorexic",
    "bipolar schizophrenic diagnosed debt bankrupt cuts cutting himself herself attempted addict",
    "alcoholic unfaithful infertile std herpes porn gambling gambled",
)
_PRIVATE = one_of(_PRIVATE_WORDS)
_LOST = (
    r"(?:lost (?:her|his|their|custody|the (?:kids|baby|house|job))|tried to (?:kill|die|end|od)|"
)
_SECRET = _LOST + _PRIVATE[3:]
_OWN = unless(
    r"\b(?:helped me|helped us|proud of|thank|thanks|grateful|inspir\w*|me too|same for me|that i "
    r"(?:am|was|should|could|can|have)|about (?:me|my))\b",
    Outcome.KIND,
)
RETOLD = (
    shape(
        rf"(?<!\w){_NAME} (?:\w+ ){{0,3}}?{_TOLD} (?:\w+ ){{0,3}}?(?:{_ROOM}),? (?:\w+ "
        rf"){{0,2}}?(?:that|"
        rf"how|about|he|she|they|his|her)\b[^.?!\n]{{0,60}}?\b{_SECRET}\b",
        _PRIVATE_WORDS | {"lost", "tried"},
        _TELLING,
        _ROOMS | {"privately", "private", "check"},
        guards=(_OWN,),
    ),
    shape(
        r"\b(?:in|from) (?:the|that|another|our|my other) (?:\w+ )?(?:private |other |closed |men "
        r"is |"
        r"women is )?(?:channel|circle|round|group|server|room|chat),? "
        rf"{_NAME} (?:\w+ ){{0,2}}?{_TOLD}\b[^.?!\n]{{0,60}}?\b{_SECRET}\b",
        _PRIVATE_WORDS | {"lost", "tried"},
        _TELLING,
        _ROOMS | {"server", "room"},
        guards=(_OWN,),
    ),
    shape(
        rf"(?<!\w){_NAME} (?:is|has|was|got|"
        rf"had)\b[^.?!\n]{{0,60}}?\b{_SECRET}\b[^.?!\n]{{0,40}}?\b(?:he|"
        rf"she|they) (?:just |only |actually )?{_TOLD} (?:me|us|it|that|so)\b[^.?!\n]{{0,12}}?"
        rf"(?:{_ROOM}|here|yesterday|last night)",
        _PRIVATE_WORDS | {"lost", "tried"},
        _TELLING,
        guards=(_OWN,),
    ),
    shape(
        r"\b(?:fyi|heads up|just so (?:everyone|everybody|you(?: all)?) (?:here )?knows?|did "
        r"(?:you|"
        r"anyone)(?: all| guys| also)? hear (?:about|that)|have you(?: all| guys)? heard (?:about|"
        rf"that)|remember what),? (?:that |about |but |: )?{_NAME}\b[^\n]{{0,80}}?\b{_SECRET}\b",
        _PRIVATE_WORDS | {"lost", "tried"},
        "fyi heads know knows hear heard remember",
        guards=(_OWN,),
    ),
    shape(
        r"\b(?:who wants to (?:know|hear)|you (?:want to|have to|need to|got to) (?:know|hear)|let "
        r"me "
        r"tell you|i (?:will|can|have to|got to|need to) tell you(?: all| guys)?|can (?:someone|"
        r"anyone|you) (?:please )?(?:tell|fill) me(?: in)?(?: on)?|does anyone know) what "
        rf"{_NAME} (?:\w+ )?(?:{_TOLD}|was saying)\b(?! (?:to do|about (?:the |this )?(?:rules?|"
        rf"topic|"
        r"time|meeting|schedule)))",
        _TELLING + " saying",
        "wants want tell fill know hear",
        "what",
    ),
    shape(
        r"\b(?:sharing|posting|passing on|here is|forwarding) (?!(?:my|your|our|the|a|this|these|"
        r"it)\b)"
        r"(?:her|his|their|@someone is|\w+ is|\w+s) (?:\w+ )?(?:check ?in|share|story|post|message|"
        r"vent|"
        r"confession)\b(?! with (?:permission|her|his))",
        "sharing posting passing here forwarding",
        "checkin check share story post message vent confession",
    ),
    shape(
        r"\b(?:i|we) (?:\w+ )?(?:met|saw|recognised|recognized|know|ran into|bumped into) (?:who )?"
        rf"{_NAME} (?:is )?(?:from|in) (?:this|the|our) (?:group|server|circle|"
        rf"chat)\b[^\n]{{0,60}}?"
        r"\b(?:told|tell|said|showed|real)\b",
        "met saw recognised recognized know ran bumped",
        "told tell said showed real",
        "group server circle chat",
    ),
    shape(
        rf"(?<!\w){_NAME} (?:from|in|of) (?:the|our|this|that|my) (?:\w+ ){{0,2}}?(?:group|circle|"
        rf"server|"
        rf"round|chat|channel|meeting)(?: \w+)? (?:is|was|has|had|got|actually|"
        rf"just)\b[^.?!\n]{{0,40}}?\b"
        rf"{_SECRET}\b",
        _PRIVATE_WORDS | {"lost", "tried"},
        "group circle server round chat channel meeting",
        guards=(_OWN,),
    ),
    shape(
        rf"(?<!\w){_NAME} (?:\w+ )?(?:told|confided in|messaged|dmed|wrote) "
        rf"me\b[^\n]{{0,60}}?\b{_SECRET}\b"
        r"[^\n]{0,40}?\b(?:do not (?:tell|say|let)|did not hear (?:it|this|that) from|keep (?:it|"
        r"this)|btw|"
        r"by the way|between us|lol|secret|in confidence)",
        _PRIVATE_WORDS | {"lost", "tried"},
        "told confided messaged dmed wrote",
        guards=(_OWN,),
    ),
    shape(
        r"\b(?:should have|must have|got to|have to|want to|wish you) (?:all )?(?:heard|hear|seen|"
        r"see|read) "
        rf"(?!(?:my|the|your|our|this|that|a|it)\b){_NAME}s?(?: is)? (?:\w+ )?(?:story|share|vent|"
        rf"post|"
        r"confession|check ?in|message)\b|\b(?:show|send|tell|paste) (?:me|us) (?:again )?what "
        rf"{_NAME} (?:\w+ )?(?:said|wrote|shared|posted|told)\b(?=[^\n]{{0,60}}\b(?:before|deleted|"
        rf"private|in "
        r"the|last|yesterday|tonight|when|circle|round))",
        "story share vent post confession checkin check message said wrote shared posted told",
        "heard hear seen see read show send tell paste",
    ),
    shape(
        r"\b(?:laugh\w*|jok\w+|gossip\w*|giggl\w*|mocking|making fun) (?:\w+ )?(?:about|at|of) "
        r"(?:the |all "
        rf")?(?:stuff|things?|stor(?:y|ies)|what|how|drama) (?:that )?{_NAME} (?:\w+ )?(?:posted|"
        rf"said|shared|"
        r"wrote|told|cried|confessed)\b",
        "posted said shared wrote told cried confessed",
        "laugh laughed laughing joke joked joking gossip gossiping gossiped giggle giggled "
        "giggling mocking "
        "making",
    ),
    shape(
        rf"(?<!\w){_NAME} (?:\w+ ){{0,2}}?{_TOLD} (?:\w+ ){{0,2}}?(?:in|at|during) (?:\w+ "
        rf"){{1,4}}?(?:round|"
        r"circle|check ?in|group|chat|channel|meeting|vc)\b[^\n]{0,80}?\b(?:can you believe|how "
        r"(?:sad|awful|gross"
        r"|embarrassing|pathetic|crazy|weird)|lol|lmao|omg|so embarrassing|what a|shocking|juicy|"
        r"drama|poor "
        r"thing|pass it on|just saying|unbelievable|wow)\b",
        _TELLING,
        _ROOMS | {"check"},
        "believe how lol lmao omg embarrassing what shocking juicy drama poor pass saying "
        "unbelievable wow",
        guards=(_OWN,),
    ),
    shape(
        r"\b(?:fyi|heads up|news|update|btw|by the way|attention)(?: everyone| all| guys| people| "
        r"folks)?,? "
        rf"(?:that )?{_NAME} (?:\w+ )?(?:is|has|was|got|had|tried|relapsed)\b[^\n]{{0,40}}?"
        r"(?:\b(?:kill (?:him|her)self|od|overdose\w*|die|relapsed?|drinking|using|rehab|psych|"
        r"pregnant|cheat\w*|"
        r"arrested|jail|cutting|suicid\w*|heroin|hospital|sectioned)\b)",
        "fyi heads news update btw way attention",
        _PRIVATE_WORDS | {"die", "od", "cutting", "drunk", "relapse"},
        guards=(_OWN,),
    ),
    shape(
        r"\b(?:girl|guy|woman|man|person|one|member|lady|dude) who (?:just )?(?:shared|posted|"
        r"talked|told us|wrote|"
        r"opened up|cried|spoke)\b[^\n]{0,80}?\b(?:told (?:her|him|them|my|everyone)|is my \w+|i "
        r"know (?:her|him)|"
        r"works (?:with|at)|lives (?:in|near|next)|goes to my)\b",
        "girl guy woman man person one member lady dude",
        "shared posted talked told wrote opened cried spoke",
        "who",
        guards=(_OWN,),
    ),
    shape(
        r"\b(?:did|has|have) (?:everyone|everybody|anyone|anybody|you|you all|you guys|no one|"
        r"nobody) (?:else |all "
        rf"|guys )?(?:read|see|seen|hear|heard|catch) {_NAME} is (?:\w+ )?(?:meltdown|vent|post|"
        rf"share|story|breakdown"
        r"|confession|rant|drama|check ?in)\b",
        "meltdown vent post share story breakdown confession rant drama check checkin",
        "read see seen hear heard catch",
        "did has have",
    ),
)
