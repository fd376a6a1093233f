"""G8: more shapes of keeping a copy of what others said here."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import shape
from bot.domain.reading.listing import listed

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
        r"(?:\A|[.!?,\n] ?|\b(?:i|we|just|already|secretly|always|also|and|lol) )(?:just |secretly "
        r"|also |"
        r"already |always |have |will |am |even )*(?:recorded|recording|taped|filmed|screenshotted|"
        r"screenshot|"
        r"screencapped|captured|downloaded|exported|transcribed|took (?:a |some )?(?:screenshots?|"
        r"pics?|photos?|"
        r"videos?) of|have (?:a )?(?:screenshots?|recordings?) of|got (?:a )?(?:screenshots?|"
        r"recordings?) of) "
        r"(?!my )(?:(?!my\b|her own\b|own\b)[a-z@]+ ){0,4}?(?:vent|vents|vc|voice (?:chat|call)|"
        r"circle|round|"
        r"check ?in|share|confession|support group|group (?:call|chat)|group session|story|"
        r"meltdown|breakdown)"
        r"\b",
        "recorded recording taped filmed screenshotted screenshot screencapped captured downloaded "
        "exported "
        "transcribed took have got",
        "vent vents vc voice circle round checkin check share confession support group story "
        "meltdown "
        "breakdown",
    ),
    shape(
        r"\b(?:i am|i|we|been|started|just|also|quietly) (?:\w+ )?(?:saving|collecting|recording|"
        r"copying|keeping|"
        r"logging|printing|noting down|writing down|save|collect|copy|log|print|write down|note "
        r"down) (?:all|every"
        r"thing|every (?:word|post|message)|what|each thing|anything) (?:of )?(?:that "
        r")?(?:@someone|he|she|they|"
        r"you (?:all|guys)|people|everyone|(?!i\b|my\b|we\b|the\b)[a-z]{3,}) (?:\w+ )?(?:writes?|"
        r"says?|posts?|"
        r"shares?|wrote|said|posted|shared|tells?|told)\b",
        "saving collecting recording copying keeping logging printing noting writing save collect "
        "copy log print "
        "write note",
        "writes write says say posts post shares share wrote said posted shared tells tell told",
        guards=(
            unless(
                r"\b(?:facilitators?|helps? me|inspir\w*|therapist|doctor|lawyer|police)\b",
                Outcome.KIND,
            ),
        ),
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:look,?|lol,?|so,?) )(?:here is|here are|got|have|this is|sharing|"
        r"posting|look at "
        r"(?:this|these)) (?:a |the |some |my )?(?:screenshots?|screenies?|screencaps?|recordings?|"
        r"pics?|photos?|"
        r"audio|clips?|copy|transcript) (?:\w+ )?(?:from|of) (?:the |that |our |last |tonight |"
        r"\w+s? |is ){0,4}?"
        r"(?:circle|round|check ?in|group|vent|private channel|chat|meeting|dms?|vc|share)\b",
        "screenshot screenshots screenie screenies screencap screencaps recording recordings pic "
        "pics photo "
        "photos audio clip clips copy transcript",
        "circle round checkin check group vent private chat meeting dm dms vc share",
    ),
    shape(
        r"\b(?:screenshots?|screenies?|recordings?|pics?|photos?) (?:\w+ ){0,2}?(?:from|of|in) "
        r"(?:\w+ ){0,3}?(?:"
        r"group|circle|chat|round|meeting|vent)\b[^.?!\n]{0,40}?\b(?:family|friends?|work|another|"
        r"school|girls|"
        r"boys|lads) (?:\w+ )?(?:chat|group|server|now)\b",
        "screenshot screenshots screenie screenies recording recordings pic pics photo photos",
        "group circle chat round meeting vent",
        "family friend friends work another school girls boys lads",
    ),
)
