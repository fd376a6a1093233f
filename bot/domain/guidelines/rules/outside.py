"""G8: more shapes of taking what somebody told here to people or pages outside."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import shape
from bot.domain.reading.listing import listed

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
        r"\b(?:posted|posting|post|shared|sharing|put|putting|sent|sending|send|forwarded|"
        r"forwarding|forward|"
        r"uploaded|uploading|showing|showed|show|reading|repeating|passing|tweeted|quoted|"
        r"sold)\b[^.?!\n]{0,40}?"
        r"\b(?:your (?:message|post|share|story|vent|words|check ?in|confession)|what (?:you|"
        r"@someone|he|she|"
        r"everyone|people|[a-z]{3,}) (?:just )?(?:wrote|said|shared|posted|told us)|(?:@someone|"
        r"[a-z]{3,})(?: "
        r"is|s) (?:message|post|share|story|vent|words|check ?in|confession)|(?:tonight|last night|"
        r"yesterday|"
        r"today)(?: is|s) (?:meeting|circle|round|session|chat|shares?)|the (?:circle|round|group "
        r"chat))\b"
        r"[^.?!\n]{0,20}?\b(?:to|on|with|in|into|for) (?:my|your|our|his|her|a|another|some) "
        r"(?:\w+ )?(?:"
        r"tumblr|blog|twitter|tiktok|youtube|insta|instagram|facebook|reddit|podcast|story|page|"
        r"channel|server|"
        r"discord|sister|brother|mum|mom|dad|friends?|bestie|partner|boyfriend|girlfriend|wife|"
        r"husband|boss|"
        r"coworkers?|colleagues?|family|ex|roommate|mates?|cousin|followers|parents|class|work)\b",
        "posted posting post shared sharing put putting sent sending send forwarded forwarding "
        "forward uploaded "
        "uploading showing showed show reading repeating passing tweeted quoted sold",
        "message post share story vent words checkin check confession wrote said shared posted "
        "told meeting "
        "circle round session chat shares",
        "tumblr blog twitter tiktok youtube insta instagram facebook reddit podcast story page "
        "channel server "
        "discord sister brother mum mom dad friend friends bestie partner boyfriend girlfriend "
        "wife husband boss "
        "coworker coworkers colleague colleagues family ex roommate mate mates cousin followers "
        "parents class "
        "work",
        guards=(
            unless(
                r"\b(?:what i|my (?:own )?(?:message|post|share|story|vent)|(?:he|she|they|someone|"
                r"somebody|who|"
                r"mum|mom|ex|sister|friend) (?:\w+ )?(?:posted|shared|sent|showed|read|"
                r"forwarded))\b",
                Outcome.OWN_STORY,
            ),
        ),
    ),
    shape(
        rf"\b(?:my|a) (?:\w+ )?{_AT_HOME} (?:\w+ ){{0,2}}?(?:read|reads|saw|sees|went through|"
        rf"scrolled|heard|"
        r"listened|watched|follows) (?:\w+ ){0,3}?(?:the (?:whole |entire )?(?:chat|channel|thread|"
        r"group|server|"
        r"circle|round)|this (?:chat|channel|thread|server)|your \w+|all of "
        r"it)\b[^\n]{0,60}?\b(?:you(?: are| all)"
        r"?|thinks|says|laughed|loved|hi)\b",
        "read reads saw sees went scrolled heard listened watched follows",
        _AT_HOME_WORDS,
        "you thinks says laughed loved hi",
        guards=(
            unless(
                r"\b(?:my (?:messages|diary|texts|phone|posts)|without asking|scared|sick|furious|"
                r"angry|"
                r"mortified)\b",
                Outcome.OWN_STORY,
            ),
        ),
    ),
    shape(
        rf"\b(?:tell|told|telling|show|showing|showed|read|reading|send|sending|sent) (?:my|a) "
        rf"(?:\w+ )?{_AT_HOME} ("
        r"?:\w+ ){0,2}?(?:everything|all|what|whatever) (?:that )?(?:you|you guys|you all|everyone|"
        r"everybody|people|"
        r"they|@someone) (?:all |guys |here )?(?:says?|said|shares?|shared|writes?|wrote|posts?|"
        r"posted|tells?)\b",
        _AT_HOME_WORDS,
        "tell told telling show showing showed read reading send sending sent",
        "say says said share shares shared write writes wrote post posts posted tell tells",
    ),
    shape(
        r"\b(?:using|use|used|borrowing|borrowed|turning|turned|putting|quoting|reading) "
        r"(?:@someone|[a-z]{3,}) is ("
        r"?:words?|story|share|lines?|quotes?|vent|post|check ?in)\b[^.?!\n]{0,40}?\b(?:for|in|"
        r"into|on|at|as) (?:my|"
        r"our|a)\b",
        "using use used borrowing borrowed turning turned putting quoting reading",
        "word words story share line lines quote quotes vent post check checkin",
        "my our a",
    ),
)
