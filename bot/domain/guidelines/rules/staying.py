"""G8: carrying what somebody told here to another room, or out of the group."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules import taken_outside
from bot.domain.guidelines.rules.capturing import CAPTURED
from bot.domain.guidelines.rules.carrying import RETOLD
from bot.domain.guidelines.rules.outside import OUT_OF_HERE

SEVERITY = 3

_A_NAME = (
    r"(?:@someone|(?!(?:i|you|we|people|everyone|everybody|the|my|your|our|it|this|that|these|"
    r"those|someone|somebody|anyone|a|an|doctor|doctors|therapist|god|they|society|science|trump|"
    r"what|is|to|not|just|all|some|others|others|nobody|research|jesus|google|time|happens?|"
    r"happened|works|worked|helped|helps|mom|mum|dad|siri)\b)[a-z]{2,})"
)
_HERE = (
    r"(?:in|at|from|during|on|to) (?:the |our |this |last |that |yesterday is |tonight is |today "
    r"is |last night is |general |support )*(?:circle|circles|group|round|rounds|check ?in|check "
    r"?ins|meeting|chat|channel|vent|venting|voice|call|server|session|sharing|thread|feed|general|"
    r"room|vc|support)|here\b|last night|tonight|yesterday|earlier|this morning|the other (?:day|"
    r"night)"
)
_ASKED_FIRST = unless(
    r"\b(?:may i|can i|could i|is it (?:ok|okay|alright|all right|fine)|would it be (?:ok|okay|"
    r"alright|all right|fine)|would you mind|do you mind|mind if|with (?:your|her|his|their) "
    r"(?:permission|ok|okay|blessing)|permission|am i allowed|are we allowed|(?:she|he|they|you) "
    r"(?:said|told me) (?:i|it|that) (?:could|can|is fine|is ok|was fine|was ok)|my own|of mine|"
    r"myself)\b",
    Outcome.KIND,
)
_NEVER = unless(
    r"\b(?:not|never|nobody|no one|none of|please|should not|would not|someone|somebody|who|why|"
    r"afraid|scared|worried|if|what if|he|she|they|stop|rule|before you|anyone who|person who|"
    r"people who|guy who) (?:\w+ ){0,3}$",
    Outcome.NEGATED,
    where="before",
)

RETELLING = Rule(
    "g8-retelling",
    Family.CARRYING_OUT,
    SEVERITY,
    (
        shape(
            r"\b(?:guess|you (?:all )?(?:will|would|are) (?:not|never) (?:going to )?(?:believe|"
            r"guess)|omg|lol|get this|did you(?: all| guys| also| even)? (?:see|hear|read|catch)|"
            r"have you(?: all| guys)? (?:seen|heard|read)|you (?:have to|need to|should|must|got "
            r"to|gotta) (?:see|hear|read)|(?:go|come) (?:and )?(?:read|look at|check|see)|"
            r"(?:please )?(?:read|look at|check out|see|check|scroll up to|peep)|wait (?:till|"
            r"until) you (?:hear|see|read)|anyone (?:else )?(?:see|saw|seen|heard|hear|read|"
            r"catch)),? (?:this,? |that,? |,)?(?:about )?(?:what |how |the (?:thing|story|stuff|"
            r"post|message|share) )"
            + _A_NAME
            + r" (?:just |even |actually |really |finally |also )*(?:shared|said|told|wrote|posted|"
            r"confessed|admitted|put|typed|revealed|opened up|did|talked|spilled|dropped|was "
            r"saying)\b(?=[^\n]{0,60}(?:"
            + _HERE
            + r"|\babout (?:her|his|their)\b|@someone|\Z|[.!?…]))",
            "guess believe omg lol get see hear read catch seen heard look check scroll peep wait "
            "saw",
            "shared said told wrote posted confessed admitted put typed revealed opened did talked "
            "spilled dropped saying",
            "what how thing story stuff post message share",
        ),
        shape(
            r"\b(?:did you (?:know|hear)|guess what|guess who|psst|heard that|have you heard|fyi|"
            r"just so you (?:all )?know|between us|between you and me|do not (?:tell|say) "
            r"(?:(?:her|him|them|anyone) )?i (?:told|said)(?: you)?(?: this)?|apparently|rumou?r "
            r"(?:is|has it)|so basically|word is),? (?:but |that |@someone,? )*"
            + _A_NAME
            + r" (?:is |has |just |actually |secretly |got |was |been |back |only |on |in |also "
            r")*(?:relapsed|drinking again|using again|using|pregnant|gay|trans|bi|hiv|rehab|"
            r"hospital|psych ward|sectioned|arrested|cheat\w*|raped|abused|cut(?:s|ting)?|bipolar|"
            r"schizo\w*|an? (?:addict|alcoholic|drunk|junkie)|tried to (?:kill|die|od|overdose)|"
            r"divorc\w*|fired|homeless|fell off the wagon|in jail|prison|on meds|lied|had an "
            r"abortion|self harm\w*|overdosed|od)\b",
            "know hear guess psst heard fyi between tell say apparently rumor rumour basically "
            "word",
            "relapsed drinking using pregnant gay trans bi hiv rehab hospital psych sectioned "
            "arrested cheat cheated cheating raped abused cut cuts cutting bipolar schizo "
            "schizophrenic addict alcoholic drunk junkie tried divorced divorcing fired homeless "
            "wagon jail prison meds lied abortion overdosed od self",
        ),
        shape(
            r"\b(?:the girl|the guy|that girl|that guy|this girl|this guy|one of the (?:girls|guys|"
            r"members|people|women|men)|someone|a (?:guy|girl|woman|man|member|person)) (?:in|from|"
            r"at|on) (?:my|the other|our|another|this) (?:\w+ )?(?:group|circle|server|meeting|"
            r"round|support group|chat|channel)s? (?:\w+ )?(?:said|told us|shared|confessed|"
            r"admitted|posted|wrote|talked about) (?:that )?(?:she|he|they|how|her|his|about)\b",
            "girl guy girls guys someone member members person woman man women men people",
            "said told shared confessed admitted posted wrote talked",
            "group circle server meeting round chat channel groups circles",
            guards=(
                unless(
                    r"\b(?:kill\w*|suicid\w*|end(?:ing)? (?:it|his|her|their)|doing it|"
                    r"hurt(?:ing)? "
                    r"(?:him|her|them)sel\w+|overdos\w*|not safe|tonight)\b",
                    Outcome.KIND,
                ),
            ),
        ),
        shape(
            r"\b(?:what|which|anything|everything|all)? ?(?:do|does|did|have|are|is|what is|what "
            r"do) (?:the |you |your )?(?:mods?|moderators?|staff|admins?|facilitators?|you|team) "
            r"(?:\w+ ){0,3}?(?:notes?|log|logs|records?|file|files|written|"
            r"wrote)\b[^.\n]{0,20}?\b(?:about|on|of|for) (?:@someone|her|him|them|"
            + _A_NAME
            + r")\b|\b(?:show|send|give|let|can i see|could i see|share) (?:me )?(?:see )?(?:the |"
            r"your )?(?:staff|mod|mods|facilitator|facilitators|team|admin)(?: is)? ?(?:notes?|log|"
            r"logs|records?|file)\b",
            "note notes log logs record records file files written wrote",
            "mod mods moderator moderators staff admin admins facilitator facilitators team",
        ),
        *RETOLD,
        *taken_outside.POINTED_AT,
        *taken_outside.ASKED_FOR,
    ),
    guards=(
        _ASKED_FIRST,
        unless(
            r"\b(?:therapist|doctor|president|news|article|book|podcast|celebrit\w*|episode|tv "
            r"show|movie|song|my (?:ex|boss|mum|mom|dad|sister|brother|husband|wife|friend))\b",
            Outcome.OWN_STORY,
        ),
    ),
)

_TAKING = (
    r"(?:screen ?shot(?:t?ed|ting|s)?|screenshoted|screenies?|ss(?:ed|d)?|screen ?cap(?:ped|s)?|"
    r"screen ?record(?:ed|ing)?|recorded|recording|record|taped|filmed|took (?:a )?(?:pics?|"
    r"pictures?|photos?|screenshots?|screenies?|screencaps?)(?: of)?|take (?:a )?(?:screenshots?|"
    r"pics?|photos?)(?: of)?|taking (?:screenshots?|pics?|photos?)(?: of)?|saved|copied|copy "
    r"pasted|copied and pasted|forwarded|forwarding|exported|downloaded|printed|archived|got (?:a "
    r")?screenshots?(?: of)?|have (?:a )?screenshots?(?: of)?)"
)
_THING = (
    r"(?:the |this |that |your |ur |his |her |their |everyone is |everybody is |all |all of |of |"
    r"@someone is |@someone |some |last night is |tonight is |tonights |yesterdays |yesterday is |"
    r"people is |our |whole |"
    r"entire |\w+ is |these |those )*(?:check ?ins?|circles?|rounds?|chats?|channel|group(?: chat| "
    r"call)?|shares?|story|stories|posts?|messages?|vent(?:s|ing)?|meetings?|calls?|voice (?:chat|"
    r"group|call|circle|room)?|vc|conversations?|convos?|confession|sessions?|dms?|what "
    r"(?:@someone|he|she|they|you|everyone|people|\w+) (?:said|wrote|shared|posted|told))"
)
CAPTURING = Rule(
    "g8-capturing",
    Family.CARRYING_OUT,
    SEVERITY,
    (
        shape(
            r"(?:\A|[.!?,\n] ?|\b(?:i|we|i have|we have|just|already|also|and|lol|so|someone "
            r"should|let us|am|was|going to|will|everyone|quick|secretly|actually) )(?:just |"
            r"already |also |have |am |will |secretly |actually |even |always |going to |be )*"
            + _TAKING
            + r" "
            + _THING
            + r"\b(?! (?:quality|button|feature|of my|to (?:report|the (?:mods?|facilitators?|"
            r"staff|police|admins?))))",
            "screenshot screenshots screenshotted screenshoted screenshotting screenshoting screen "
            "screenie screenies ss ssed ssd screencap screencapped recorded recording record taped "
            "filmed took take taking saved copied copy forwarded forwarding exported downloaded "
            "printed archived got have",
            "checkin checkins check circle circles round rounds chat chats channel group share "
            "shares story stories post posts message messages vent vents venting meeting meetings "
            "call calls voice vc conversation conversations convo convos confession session "
            "sessions dm dms said wrote shared posted told",
        ),
        shape(
            r"\b(?:i|we) (?:have |already |just |also |still |got |keep |kept |took |take "
            r")*(?:sent |send |showed |show |posted |shared |have |took )?(?:screenshots|"
            r"recordings?|screen recordings?|receipts|copies) (?:of |from )?" + _THING,
            "screenshots recording recordings receipts copies",
        ),
        *CAPTURED,
        *taken_outside.CAPTURED,
    ),
    guards=(
        _ASKED_FIRST,
        _NEVER,
        unless(
            r"\b(?:to report|for the (?:mods|facilitators|police|court)|threat\w*|harass\w*|lawyer|"
            r"judge|a podcast|my (?:own )?(?:song|journal|album|voice memo|story|share|post|vent|"
            r"message))\b",
            Outcome.OWN_STORY,
        ),
    ),
)

_OUTSIDERS = (
    r"(?:my|a|an|his|her|the|our|their|some) (?:\w+ )?(?:sister|brother|mom|mum|mother|dad|father|"
    r"parents|friends?|bestie|best friend|partner|boyfriend|girlfriend|bf|gf|wife|husband|boss|co "
    r"?workers?|colleagues?|family|ex|roommates?|flatmates?|mates?|cousins?|aunt|neighbou?rs?|kids|"
    r"son|daughter|class|team|group ?chat|other (?:group|server|discord|chat)|followers|mother in "
    r"law|church|pastor|whole (?:family|office|class))|him|her|them|everyone|everyone at work|"
    r"people at work|everyone i "
    r"know|(?:everyone|someone) (?:at|from) (?:work|school|home|church)|another (?:server|group|"
    r"discord|chat)"
)
_FROM_HERE = (
    r"(?:(?:your|@someone is|\w+ is|everyone is|his|her|their) (?:\w+ )?(?:story|stories|posts?|"
    r"shares?|messages?|vents?|confession|check ?in|relapse story|situation here)|(?:about "
    r")?(?:what|how|everything|all|the (?:stuff|things|thing|story)) (?:that )?(?:@someone|he|she|"
    r"they|you|everyone|people|someone|\w+) (?:all |just )?(?:shared|posted|wrote (?:in|here|on)|"
    r"said (?:in|here|at|during)|told (?:us|the group|everyone here)|confessed|vented|went through "
    r"with|opened up)|what people (?:say|share|post|write) here|(?:the|some|those|these|all the|"
    r"our) (?:stories|posts|shares|messages|chats?|check ?ins?|convos?) (?:from|in|of|here)\b)"
)
OUTSIDE = Rule(
    "g8-telling-outside",
    Family.CARRYING_OUT,
    SEVERITY,
    (
        shape(
            r"(?:\A|[.!?\n] ?|\b(?:i|we|already|also) (?:\w+ ){0,2}?)(?:told|tell|showed|show|sent|"
            r"send|read|forwarded|forward|shared|passed|texted|retold|read out|linked|messaged|am "
            r"going to (?:tell|show|send)|was telling|telling|showing) (?:"
            + _OUTSIDERS
            + r"),? (?:all |just |everything |last night |yesterday |today |the other day "
            r")*(?:about )?"
            + _FROM_HERE
            + r"|(?:\A|[.!?\n] ?|\b(?:i|we|already|also) (?:\w+ ){0,2}?)(?:showed|show|sent|send|"
            r"read|forwarded|forward|shared|passed|texted|linked|copied|posted|repeated|mentioned|"
            r"told) (?:about )?"
            + _FROM_HERE
            + r" ?(?:\w+ ){0,2}?(?:to|with|in|on|into|at) (?:"
            + _OUTSIDERS
            + r")\b",
            "told tell showed show sent send read forwarded forward shared passed texted retold "
            "linked telling showing messaged copied posted repeated mentioned",
            "sister brother mom mum mother dad father parents friend friends bestie partner "
            "boyfriend girlfriend bf gf wife husband boss coworker coworkers worker workers "
            "colleague colleagues family ex roommate roommates flatmate flatmates mate mates "
            "cousin cousins aunt neighbor neighbors neighbour neighbours kids son daughter class "
            "team groupchat group server discord chat followers law church pastor office work know "
            "school home",
            "story stories post posts share shares message messages vent vents confession checkin "
            "check shared posted wrote said told confessed vented opened chats chat convos "
            "situation people",
        ),
        shape(
            r"\b(?:posting|post|posted|publish\w*|putting|put|sharing|share|using|used|use|writing|"
            r"wrote|write|turn\w*|reading|read|repost\w*|uploaded|uploading|quoting|quote|quoted|"
            r"featured|featuring|cross ?posted|cross ?posting|tweeted|tweeting) (?:up )?(?:about "
            r")?(?:(?:his|her|their|your|ur|@someone is|everyone is|someone is|somebody is|people "
            r"is|these|those|some of (?:the|these|your)|all (?:the|your)|the|a few of the|\w+ is) "
            r"(?:\w+ )?(?:story|stories|shares?|posts?|words|experiences?|messages?|quotes?|vents?|"
            r"confessions?|check ?ins?|relapse)|what (?:@someone|he|she|they|you|people|everyone|"
            r"\w+) (?:said|shared|wrote|posted))(?: from (?:here|the group|this group|circle|this "
            r"server|the circle))? (?:anonymously |up |here |today |all )?(?:on|in|to|for|into|at|"
            r"as) (?:my|a|the|our|his|her|another|other|some) (?:\w+ )?(?:blog|podcast|tiktok|"
            r"youtube|book|channel|instagram|insta|twitter|reddit|novel|class|thesis|essay|paper|"
            r"article|song|newsletter|facebook|fb|story|screenplay|substack|page|vlog|video|stream|"
            r"memoir|column|post|subreddit|other (?:server|group|discord)|server|group chat|"
            r"website|stand up|film|script|presentation|assignment|dissertation|content)\b",
            "posting post posted publish published publishing putting put sharing share using used "
            "use "
            "writing wrote write turn turning turned reading read repost reposted reposting "
            "uploaded uploading quoting quote quoted featured featuring crossposted cross tweeted "
            "tweeting",
            "blog podcast tiktok youtube book channel instagram insta twitter reddit novel class "
            "thesis essay paper article song newsletter facebook fb story screenplay substack page "
            "vlog video stream memoir column post subreddit server group website stand film script "
            "presentation assignment dissertation content",
            "his her their your @someone everyone someone somebody people these those some all the "
            "what few is",
        ),
        *OUT_OF_HERE,
        *taken_outside.RETOLD,
        *taken_outside.PUBLISHED,
        *taken_outside.TOLD_ON,
    ),
    guards=(
        _ASKED_FIRST,
        _NEVER,
        unless(
            r"\b(?:what i shared|i shared what i|my (?:own )?(?:story|post|share|words)|bible|book "
            r"club|textbook|author|poem)\b",
            Outcome.OWN_STORY,
        ),
    ),
)

RULES = (RETELLING, CAPTURING, OUTSIDE)
