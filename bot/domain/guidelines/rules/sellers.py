"""G10: offering substances, and pointing to sellers."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules.dealers import SOLD_AT
from bot.domain.guidelines.rules.dealing import OFFERED
from bot.domain.guidelines.rules.substances import ANY, NOT_ABOUT, OWN_PAST, A, N, P
from bot.domain.guidelines.rules.words import NUMBER, up_to

SEVERITY = 3
_TO_YOU = (
    r"(?:you|u|ya|anyone|anybody|someone|whoever|@someone|dm|pm|hmu|message|msg|ask me|hit me|"
    r"interested|lmk|let me know|need|want|takers|mail|ship|deliver|sell|selling|free to)"
)
OFFERING = Rule(
    "g10-offering",
    Family.SUPPLY,
    SEVERITY,
    (
        shape(
            r"(?:\A|[.!?,\n] ?|\bwe (?:will|could|can|should) )(?:all |just |go )*(?:get|getting) "
            r"(?:high|drunk|wasted|smashed|stoned|fucked up|lit|hammered|blazed|faded) (?:together|"
            r"with me|you and me)\b",
            "high drunk wasted smashed stoned fucked lit hammered blazed faded",
            "together with me",
        ),
        shape(
            r"(?:\A|[.!?,\n] ?)(?:i will |can |will )?(?:trade|swap|sell|mail|ship) (?:you|u|"
            r"anyone) (?:\w+ ){0,3}?(?:xanax|xans?|addys?|adderalls?|valiums?|percs?|oxys?|benzos?|"
            r"klonopins?|vicodins?|tramadols?|weed|coke|molly|shrooms|acid|pills?|meds|bars|"
            r"vyvanse|ritalin|suboxone|subs|gabapentin|substance)\b",
            "trade swap sell mail ship",
            "you u anyone",
        ),
        shape(
            r"(?:\A|[.!?\n] ?)(?:got|have|holding) (?:\w+ ){0,4}?(?:spare|extra|leftover|left over|"
            r"unused|full bottle|bottle|stash|surplus|few|bunch|loads) (?:of )?(?:\w+ )?(?:xanax|"
            r"xans?|addys?|adderalls?|valiums?|percs?|oxys?|benzos?|klonopins?|vicodins?|"
            r"tramadols?|weed|coke|molly|shrooms|acid|pills?|meds|bars|vyvanse|ritalin|suboxone|"
            r"subs|gabapentin|substance)\b[^?\n]{0,60}?\b(?:message|dm|pm|hmu|ask|if you|if anyone|"
            r"want|need|free|anyone)\b",
            "got have holding",
            "spare extra leftover left unused bottle stash surplus few bunch loads",
        ),
        shape(
            r"\b(?:i|we|my (?:\w+ )?(?:guy|friend|mate|brother|cousin|plug|dealer|dude|man|girl|"
            r"boy)|he|she) (?:can|could|will|would|am able to|is able to|am happy to|might) "
            r"(?:easily |totally |definitely |probably |always |still |just |gladly |also "
            r")*(?:(?:get|hook|send|bring|sort|spare|give|drop off|supply|front|share|post|score) "
            r"(?:you|u|ya|anyone|@someone|whoever|everyone)\b|(?:sell|mail|ship|trade|deliver) "
            r"(?:you|u|ya|anyone|some|them|it|whoever|your)?) ?(?:up |out |over |to you |for you |"
            r"whatever |anything |all |you |around |with |some |a |any |my |of |spare |extra |few |"
            r"bit |good |cheap |couple |the |that |" + NUMBER + r" ){0,4}" + A + r"\b" + NOT_ABOUT,
            ANY,
            "get hook sell send mail ship bring deliver sort spare give drop supply front share "
            "post score",
            "can could will would able happy might",
        ),
        shape(
            r"\b(?:dm|pm|message|msg|text|hmu|hit me up|inbox|ask|write|snap|call)(?: me| my "
            r"\w+)?,? ?(?:and |if |cuz |because |for |now |\. ?|! ?)*(?:"
            + up_to(6)
            + r")?(?:i|he|she|my (?:guy|plug|dude|friend|dealer)),? (?:can |could |will |would |am "
            r"able to )(?:get|hook|sort|set|find|send|ship|bring|deliver) (?:you|u|anyone|ya) "
            r"(?:some\b(?! (?:help|resources?|numbers?|info|links?|support|hugs?|advice|names?|"
            r"tips|love|rest|contacts?|details|words))|up\b(?! (?:with (?:a |an |the |my "
            r")?(?:therap|counsel|sponsor|group|meeting|clinic|doctor|resource|number|link|job)))|"
            r"sorted|whatever you need|anything you (?:want|need)|what you need|a deal|out\b(?! "
            r"of))",
            "get hook sort set find send ship bring deliver",
            "dm pm message msg text hmu inbox ask write snap call",
        ),
        shape(
            r"\b(?:i|we) (?:have|have got|got|still have|am sitting on|am holding|was prescribed) "
            r"(?:\w+ ){0,3}?(?:spare|extra|leftover|left over|unused|too many|a bunch of|loads of|"
            r"plenty of|a stash of|a surplus of|a full|a whole|half a) (?:\w+ ){0,3}?"
            + A
            + r"\b[^?!\n]{0,40}?[,.!? ]+(?:[^.?!\n]{0,25}\b)?"
            + _TO_YOU
            + r"\b",
            ANY,
            "spare extra leftover left unused many bunch loads plenty stash surplus full whole "
            "half",
        ),
        shape(
            r"(?:\A|[.!?,\n] ?|\b(?:i am |still |also |always |anyone |we are ))(?:selling|giving "
            r"away|offloading|getting rid of|letting go of|moving|trading|wts|slinging) (?:(?:my|"
            r"some|a|extra|spare|few|leftover|cheap|of|good|couple|all|old|unused|the|"
            + NUMBER
            + r") ){0,4}"
            + A
            + r"\b(?=[^?]{0,200}(?:[.!]|\Z|\$|each|dm|cheap|hmu|pm|\?))|\b"
            + A
            + r" (?:is |are )?(?:for sale|up for grabs|available,? (?:dm|pm|hmu|message)|in stock|"
            r"to sell|going cheap)\b",
            ANY,
            "selling giving offloading getting letting moving trading wts slinging sale grabs "
            "available stock sell going",
        ),
        shape(
            r"(?:\b(?:you can|u can|do you want|you want|wanna|you could|feel free to|you may|you "
            r"should|just)|(?:\A|[.!?,\n] ?)(?:want|take|try|have|come|here,? have|want to)|\b(?:i "
            r"will split|i will share|i can split|we can (?:share|split))) (?:have |take |use |try "
            r"|buy |get |grab |to |over and |share |finish |some of |a few of |one of |half of |"
            r"the rest of |half |some |a couple of |of |a few |one |"
            + NUMBER
            + r" )*(?:my|mine|our) (?:(?:old|spare|extra|leftover|unused|own|mum is|mom is|brother "
            r"is) )*"
            + A
            + r"\b(?! (?:box|organi[sz]er|story|list|reminder))|\b(?:share|split) (?:my|our) "
            r"(?:script|prescription|" + N + r")\b(?= (?:with|if))",
            ANY,
            "my mine our",
            "you u want wanna take try have share split",
        ),
        shape(
            r"(?:(?:\A|[.!?,\n] ?)want to|\blet us|(?:do|if) you want to|who wants to|anyone "
            r"(?:want to|down to|up for|wanna|down for)|you (?:down to|should come)|come (?:over "
            r"(?:and|to)? ?|and )?|we should|fancy|who is (?:down (?:to|for)|up for)|down to) "
            r"?(?:just |all |go |and |come |meet (?:up )?|up |get together |a |some |have |over |"
            r"tonight )*(?:get (?:high|drunk|wasted|smashed|stoned|fucked up|lit|hammered|"
            r"shitfaced|blazed|plastered|faded)|getting (?:high|drunk|wasted|stoned)|use together|"
            r"using together|smoke (?:up|weed|a (?:joint|bowl|blunt)|with me|one)|shoot up|do (?:a "
            r"|some )?(?:line|lines|bump|bumps|shots|coke|ket|molly|shrooms|acid|drugs)|drink "
            r"(?:with me|together|it off|tonight)|grab (?:a |some )?(?:beers?|drinks?)|relapse "
            r"together|sesh|bowl sesh)\b",
            "high drunk wasted smashed stoned fucked lit hammered shitfaced blazed plastered "
            "faded smoke shoot line lines bump bumps shots coke ket molly shrooms acid drugs "
            "drink drinks beer beers relapse sesh joint bowl blunt weed using use",
            "let want wanna who anyone we come fancy down you",
        ),
        *OFFERED,
    ),
    guards=(
        OWN_PAST,
        unless(r"\b(?:clinic|rehab|pharmacy|hospital|narcan|naloxone)\b", Outcome.KIND),
    ),
)
SELLERS = Rule(
    "g10-sellers",
    Family.SUPPLY,
    SEVERITY,
    (
        shape(
            r"\b(?:my|our|a|the|know a|got a|i have a|this|that) (?:\w+ )?(?:guy|plug|dealer|dude|"
            r"connect|vendor|supplier|man|source|seller|hookup|site|doc|doctor)s? (?:here |there |"
            r"on \w+ |in \w+ |who |that |online )*(?:is|has|got|have|sells?|delivers?|can|does|do|"
            r"will|ships?|are|carries|prescribes|hands|gives|only charges?|takes|"
            r"stocks)\b[^?!\n]{0,50}?(?:cheap|fire|legit|reliable|quick|24/7|good stuff|the best "
            r"(?:stuff|"
            + P
            + r")|everything|whatever you|anything you|delivers|no questions|discreet|good prices|"
            r"sort you|hook you|get you|"
            + N
            + r"|overnight|to your door|by mail|dm me|ask me|hmu|pm me|without (?:a )?(?:script|"
            r"prescription))(?:[^\n]{0,40})?",
            "guy plug dealer dude connect vendor supplier man source seller hookup site doc doctor "
            "dealers",
            "cheap fire legit reliable quick 24/7 good best everything whatever anything delivers "
            "questions discreet sort hook get overnight door mail without ships deliver ship "
            "delivery",
            "you u ask dm pm hmu message anyone need want interested lmk questions script "
            "prescription door discreet legit delivers ships",
        ),
        shape(
            r"\b(?:i (?:can|will|could) (?:give|send|share|pass|drop|shoot|text|dm)(?: on)?|want|"
            r"here is|dm (?:me )?for|hmu for|take|i have|ask (?:me )?for|message (?:me )?for|pm "
            r"(?:me )?for|got) (?:you |u |me |anyone |them |@someone )?(?:my |a |the |his |her |"
            r"our )?(?:\w+ )?(?:plug|dealer|dealers|plugs|guy|connect|vendor|supplier|source|"
            r"hookup|menu|price list|pricelist)(?: is)? ?(?:number|contact|info|name|details|snap|"
            r"telegram|link|insta|list|\?|[.!]|\Z)",
            "plug dealer dealers plugs guy connect vendor supplier source hookup menu price "
            "pricelist",
            "number contact info name details snap telegram link insta list menu pricelist dm hmu",
        ),
        shape(
            r"\b(?:order|buy|get|got|cop|score|grab|find|ordered|bought|buying) (?:it|them|some|"
            r"mine|yours?|that|"
            + A
            + r"|everything|stuff) (?:\w+ ){0,3}?(?:from|off|on|at|through|via|over) (?:the |a |"
            r"this )?(?:\w+ )?(?:telegram|snap|snapchat|instagram|dark ?web|darknet|dark net|deep "
            r"web|tor|wickr|onion|overseas pharmac\w+|online pharmac\w+|india|mexico|dnm|street "
            r"corner|corner store without|signal group)\b",
            "telegram snap snapchat instagram dark darkweb darknet deep tor wickr onion overseas "
            "online india mexico dnm signal",
            "order buy get got cop score grab find ordered bought buying",
        ),
        shape(
            r"\b(?:tell|lie to|say to|convince|tell them|just tell) (?:the |your |ur |a |any |that "
            r")?(?:doctors?|doc|docs|psych\w*|gp|er|nurse|pharmac\w*|dentist)? ?(?:that )?(?:you|u|"
            r"it|they|your|the)\b[^?!\n]{0,60}?(?:will|hell|theyll|would|have to|has to|should|"
            r"always|usually|gotta) (?:just |always |usually |definitely )*(?:give|write|prescribe|"
            r"hand|script|up|"
            r"refill) (?:you |u |it |out |them |more |a |over |without )*(?:"
            + A
            + r"|script|no questions|it|them|more|easily)?"
            + r"|\b(?:fake|forge|forging|photoshop|alter|print) (?:a |the |your |my )?(?:script|"
            r"prescription|scrip|rx)s?\b(?=[^?]{0,200}(?:you|just|easy|here|works|if|\Z))|\bdoctor "
            r"shop(?:ping)?\b(?= (?:works|is easy|around|until))",
            "doctor doctors doc docs psych psychiatrist gp er nurse pharmacist pharmacy dentist "
            "them they fake forge forging photoshop alter print",
            "tell lie say convince fake forge forging photoshop alter print shop shopping",
            "give write prescribe hand script prescription scripts prescriptions rx refill up shop "
            "shopping",
        ),
        *SOLD_AT,
    ),
    guards=(
        OWN_PAST,
        unless(
            r"\b(?:i (?:ordered|bought|got|used)|my (?:own )?(?:doctor|therapist|psychiatrist|gp|"
            r"sponsor) (?:is|has|does|can|will|said|gives|gave|prescribes)|help(?:ed|s)? me|therap|"
            r"listens?|kind|sliding scale|deleted|blocked|scared|honest)\b",
            Outcome.OWN_STORY,
        ),
    ),
)

RULES = (OFFERING, SELLERS)
