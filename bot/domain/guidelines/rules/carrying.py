"""G8: more shapes of carrying what somebody told here to another room, or out of the group."""

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
        rf"(?<!\w){_NAME} (?:from|in|of) (?:the|our|this|that|my) (?:\w+ ){{0,2}}?(?:group|circle|server|"
        rf"round|chat|channel|meeting)(?: \w+)? (?:is|was|has|had|got|actually|just)\b[^.?!\n]{{0,40}}?\b"
        rf"{_SECRET}\b",
        _PRIVATE_WORDS | {"lost", "tried"},
        "group circle server round chat channel meeting",
        guards=(_OWN,),
    ),
    shape(
        rf"(?<!\w){_NAME} (?:\w+ )?(?:told|confided in|messaged|dmed|wrote) me\b[^\n]{{0,60}}?\b{_SECRET}\b"
        r"[^\n]{0,40}?\b(?:do not (?:tell|say|let)|did not hear (?:it|this|that) from|keep (?:it|this)|btw|"
        r"by the way|between us|lol|secret|in confidence)",
        _PRIVATE_WORDS | {"lost", "tried"},
        "told confided messaged dmed wrote",
        guards=(_OWN,),
    ),
    shape(
        r"\b(?:should have|must have|got to|have to|want to|wish you) (?:all )?(?:heard|hear|seen|see|read) "
        rf"(?!(?:my|the|your|our|this|that|a|it)\b){_NAME}s?(?: is)? (?:\w+ )?(?:story|share|vent|post|"
        r"confession|check ?in|message)\b|\b(?:show|send|tell|paste) (?:me|us) (?:again )?what "
        rf"{_NAME} (?:\w+ )?(?:said|wrote|shared|posted|told)\b(?=[^\n]{{0,60}}\b(?:before|deleted|private|in "
        r"the|last|yesterday|tonight|when|circle|round))",
        "story share vent post confession checkin check message said wrote shared posted told",
        "heard hear seen see read show send tell paste",
    ),
    shape(
        r"\b(?:laugh\w*|jok\w+|gossip\w*|giggl\w*|mocking|making fun) (?:\w+ )?(?:about|at|of) (?:the |all "
        rf")?(?:stuff|things?|stor(?:y|ies)|what|how|drama) (?:that )?{_NAME} (?:\w+ )?(?:posted|said|shared|"
        r"wrote|told|cried|confessed)\b",
        "posted said shared wrote told cried confessed",
        "laugh laughed laughing joke joked joking gossip gossiping gossiped giggle giggled giggling mocking "
        "making",
    ),
)

_TALK = (
    r"(?:thread|chats?|convos?|conversations?|channel|(?:everyone|everybody|people|@someone) is "
    r"(?:stories|posts|messages|shares|words)|all (?:of )?(?:your|the|these) (?:stories|posts|"
    r"messages"
    r"|shares|chats)|circle|check ?ins?|(?:your|her|his|their) (?:message|post|share|story|vent|"
    r"words))"
)
_TALK_WORDS = listed(
    "thread chat chats convo convos conversation conversations channel stories posts messages",
    "shares circle checkin checkins check message post share story vent words",
)
CAPTURED = (
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:i|we|i am|we are|just|been|also|and|keep|am|was|quick|already|will|"
        r"going to) )(?:copying|copied|pasting|pasted|copy pasting|copy pasted|crossposting|"
        r"forwarding|"
        r"exporting|logging|log|archiving|archive|saving|mirroring|reposting|screenshotting|"
        r"recording|"
        rf"transcribing|screen recording) (?:down )?(?:(?:this|the|our|whole|entire|all|a|some|of|"
        rf"that|"
        rf"these|those) ){{0,4}}{_TALK}\b(?! (?:link|button|topic|name|rules?|settings?|sounds?|to "
        r"report))",
        "copying copied pasting pasted copy crossposting forwarding exporting logging log "
        "archiving "
        "archive saving mirroring reposting screenshotting recording transcribing",
        _TALK_WORDS,
    ),
    shape(
        r"\b(?:keep|keeping|have|made|making|got|started|saved) (?:a |an |my |this )?(?:\w+ )?(?:"
        r"folder|file|doc|document|spreadsheet|archive|album|list|log|notebook|backup|collection) "
        r"(?:"
        rf"\w+ ){{0,3}}?(?:of|with|for|about|on) (?:\w+ ){{0,2}}?(?:{_TALK}|what (?:everyone|"
        rf"everybody|"
        r"people|you all|you guys|@someone|he|she|they) (?:\w+ )?(?:say|says|said|share|shares|"
        r"shared|"
        r"post|posts|posted|write|writes|wrote))\b",
        "folder file doc document spreadsheet archive album list log notebook backup collection",
        "keep keeping have made making got started saved",
        _TALK_WORDS | {"say", "said", "shared", "posted", "wrote", "write"},
    ),
    shape(
        r"\b(?:screenshots?|screenies?|screencaps?|pics?|pictures?|photos?|videos?|recordings?|"
        r"clips?)"
        r" (?:of|from) (?:\w+ ){0,2}?(?:this|your|her|his|their|the|our|last night is|tonight is|"
        r"@someone is|\w+ is) (?:\w+ )?(?:\w+ )?(?:on|to|in|with|into|at) (?:my |the |our |a |"
        r"another "
        r")?(?:\w+ )?(?:twitter|x|insta|instagram|tiktok|facebook|fb|snap|snapchat|story|reddit|"
        r"blog|"
        r"page|server|discord|group ?chat|friends?|family|sister|brother|mum|mom|boyfriend|"
        r"girlfriend|"
        r"husband|wife|partner|work|timeline|feed)\b",
        "screenshot screenshots screenie screenies screencap pic pics picture pictures photo "
        "photos "
        "video videos recording recordings clip clips",
        "twitter x insta instagram tiktok facebook fb snap snapchat story reddit blog page server "
        "discord groupchat chat friend friends family sister brother mum mom boyfriend girlfriend "
        "husband wife partner work timeline feed",
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:i|we|just|already|secretly|always|also|and|lol) )(?:just |secretly |also |"
        r"already |always |have |will |am |even )*(?:recorded|recording|taped|filmed|screenshotted|screenshot|"
        r"screencapped|captured|downloaded|exported|transcribed|took (?:a |some )?(?:screenshots?|pics?|photos?|"
        r"videos?) of|have (?:a )?(?:screenshots?|recordings?) of|got (?:a )?(?:screenshots?|recordings?) of) "
        r"(?!my )(?:(?!my\b|her own\b|own\b)[a-z@]+ ){0,4}?(?:vent|vents|vc|voice (?:chat|call)|circle|round|"
        r"check ?in|share|confession|support group|group (?:call|chat)|group session|story|meltdown|breakdown)"
        r"\b",
        "recorded recording taped filmed screenshotted screenshot screencapped captured downloaded exported "
        "transcribed took have got",
        "vent vents vc voice circle round checkin check share confession support group story meltdown "
        "breakdown",
    ),
)

_AT_HOME = (
    r"(?:roommate|flatmate|housemate|boyfriend|girlfriend|husband|wife|partner|sister|brother|mum|"
    r"mom|"
    r"dad|friends?|best friend|bestie|cousin|ex|boss|coworkers?|colleagues?|kids?|son|daughter|"
    r"family|"
    r"mates?|gf|bf|fianc\w+)"
)
_AT_HOME_WORDS = listed(
    "roommate flatmate housemate boyfriend girlfriend husband wife partner sister brother mum mom "
    "dad",
    "friend friends bestie cousin ex boss coworker coworkers colleague colleagues kid kids son",
    "daughter family mate mates fiance fiancee",
)
_YOURS = (
    r"(?:(?:all |some of |everything |most of |what |about |of )*(?:your|you all|you guys|everyone "
    r"is|"
    r"everybody is|people is|@someone is|everything (?:you|everyone)|what (?:you|everyone|"
    r"everybody|"
    r"people|@someone|he|she|they) (?:\w+ )?(?:say|said|share|shared|write|wrote|post|posted)|"
    r"(?:the|"
    r"these|our|this) (?:\w+ )?(?:chats?|posts?|stories|shares?|circle|thread|channel)|(?:the "
    r")?people "
    r"(?:in |on )?here))"
)
OUT_OF_HERE = (
    shape(
        rf"\bmy (?:\w+ )?{_AT_HOME} (?:\w+ ){{0,2}}?(?:read|reads|reading|saw|sees|seen|knows|"
        rf"watches|"
        rf"listens? to|heard|hears|follows|laughs? at|loves) {_YOURS}(?: (?:shares?|stor(?:y|ies)|"
        r"posts?|messages?|you (?:all )?(?:share|say|write|post)))?\b(?! (?:in my|about (?:me|my)))"
        r"(?=[^\n]{0,200}\b(?:shares?|stor(?:y|ies)|posts?|chats?|says?|share|write|circle|"
        r"shoulder|"
        r"thread|"
        r"channel|messages|here)\b)",
        "read reads reading saw sees seen knows watches listen listens heard hears follows laugh "
        "laughs loves",
        _AT_HOME_WORDS,
    ),
    shape(
        rf"\b(?:let|letting|lets|showing|show|showed|gave) (?:my|a|his|her) (?:\w+ )?{_AT_HOME} "
        rf"(?:\w+ )"
        rf"?(?:read|see|look at|go through|scroll through|listen to|listen in on|in on|access to) "
        rf"(?:the )?{_YOURS}",
        "let letting lets showing show showed gave",
        _AT_HOME_WORDS,
    ),
    shape(
        rf"\b(?:telling|tell|told|talk to|talking to|gossip with|gossiping with|laughed with|"
        rf"laughing "
        rf"with) (?:my|a|his|her|the) (?:\w+ )?{_AT_HOME} (?:\w+ ){{0,2}}?(?:about|at|how) (?:\w+ "
        rf"){{0,2}}"
        r"?(?:(?:you all|you guys|everyone|everybody|the (?:people|others|members|girls|guys)|"
        r"@someone) "
        r"(?:in |on |from )?(?:here|this (?:group|server))|your (?:\w+ )?(?:story|problems?|"
        r"situation|"
        r"stuff|issues|relapse|divorce|ex))\b",
        "telling tell told talk talking gossip gossiping laughed laughing",
        _AT_HOME_WORDS,
        "here group server your",
    ),
    shape(
        rf"\bread(?:ing)? (?:out )?{_YOURS} (?:\w+ ){{0,2}}?(?:out )?(?:aloud|out loud|to my|at "
        rf"(?:work|"
        r"home|school|dinner))",
        "read reading",
        "aloud loud work home school dinner my",
    ),
    shape(
        r"\bi (?:\w+ )?(?:used|use|put|included|quoted|based (?:it|a \w+|the \w+) on|wrote about|"
        r"am "
        r"using|am putting|am quoting) (?:what |how )?(?:@someone|he|she|they|everyone|people|"
        r"[a-z]{3,}"
        r")(?: is)? (?:said|shared|wrote|posted|told us|story|words|share|relapse)\b"
        r"|\b(?:novel|blog|podcast|article|essay|script|book|song|video|"
        r"channel)\b[^.?!\n]{0,40}?\b(?:"
        r"used|using|based on|put in|features?|about) (?:what @someone|what (?:he|she|they|someone "
        r"here|"
        r"[a-z]{3,}) (?:shared|said|wrote|posted|told)|(?:someone|people|everyone) (?:in|from) "
        r"here)",
        "used use put included quoted based wrote using putting quoting features feature about",
        "said shared wrote posted told story words share relapse here",
        guards=(unless(r"\b(?:my (?:own )?(?:story|words|share)|what i)\b", Outcome.OWN_STORY),),
    ),
    shape(
        r"\b(?:posted|posting|post|shared|sharing|put|putting|sent|sending|send|forwarded|forwarding|forward|"
        r"uploaded|uploading|showing|showed|show|reading|repeating|passing|tweeted|quoted|sold)\b[^.?!\n]{0,40}?"
        r"\b(?:your (?:message|post|share|story|vent|words|check ?in|confession)|what (?:you|@someone|he|she|"
        r"everyone|people|[a-z]{3,}) (?:just )?(?:wrote|said|shared|posted|told us)|(?:@someone|[a-z]{3,})(?: "
        r"is|s) (?:message|post|share|story|vent|words|check ?in|confession)|(?:tonight|last night|yesterday|"
        r"today)(?: is|s) (?:meeting|circle|round|session|chat|shares?)|the (?:circle|round|group chat))\b"
        r"[^.?!\n]{0,20}?\b(?:to|on|with|in|into|for) (?:my|your|our|his|her|a|another|some) (?:\w+ )?(?:"
        r"tumblr|blog|twitter|tiktok|youtube|insta|instagram|facebook|reddit|podcast|story|page|channel|server|"
        r"discord|sister|brother|mum|mom|dad|friends?|bestie|partner|boyfriend|girlfriend|wife|husband|boss|"
        r"coworkers?|colleagues?|family|ex|roommate|mates?|cousin|followers|parents|class|work)\b",
        "posted posting post shared sharing put putting sent sending send forwarded forwarding forward uploaded "
        "uploading showing showed show reading repeating passing tweeted quoted sold",
        "message post share story vent words checkin check confession wrote said shared posted told meeting "
        "circle round session chat shares",
        "tumblr blog twitter tiktok youtube insta instagram facebook reddit podcast story page channel server "
        "discord sister brother mum mom dad friend friends bestie partner boyfriend girlfriend wife husband boss "
        "coworker coworkers colleague colleagues family ex roommate mate mates cousin followers parents class "
        "work",
        guards=(
            unless(
                r"\b(?:what i|my (?:own )?(?:message|post|share|story|vent)|(?:he|she|they|someone|somebody|who|"
                r"mum|mom|ex|sister|friend) (?:\w+ )?(?:posted|shared|sent|showed|read|forwarded))\b",
                Outcome.OWN_STORY,
            ),
        ),
    ),
)
