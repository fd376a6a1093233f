"""G10: more shapes of asking for substances, offering them, and pointing to sellers."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import shape
from bot.domain.guidelines.rules.substances import ANY, NAMED, NOT_ABOUT, A, N
from bot.domain.guidelines.rules.words import NUMBER
from bot.domain.reading.listing import listed

_A_BIT = (
    r"(?:(?:some|a|an|any|the|my|your|of|few|couple|bit|bunch|tons|loads|lots|plenty|bag|bags|"
    r"script|"
    r"bottle|box|gram|grams|ounce|eighth|left|over|leftover|spare|extra|unused|old|full|good|fresh|"
    r"more|cheap|pure|real|legit|quality|these|those|them|whole|half|"
    + NUMBER
    + r"|mine|nice|strong|"
    r"little|last|\d+x|x) ){0,5}"
)
_REACH = (
    r"(?:dm|pm|hmu|hit me up|inbox me|(?:message|msg|text|write|ask|contact|ping|snap) me|just ask|"
    r"just "
    r"message|lmk|let me know|who wants|want (?:some|any|one|it|them)|if (?:you|u|anyone|anybody|"
    r"someone|ya) (?:\w+ )?(?:need|want|wants|needs|interested|fancy|is (?:sick|in)|are)|happy to "
    r"share|can share|to share|to spare|interested|takers|cash only|each\b|for sale|up for grabs|"
    r"(?:anyone|you|u) can have|come get|free to|take (?:it|them)\b|(?:it is|they are|it|all) yours|yours if)"
)
_REACHING = listed(
    "dm pm hmu hit inbox message msg text write ask contact ping snap lmk let wants want if happy",
    "share spare interested takers cash each sale grabs have get free take yours",
)
_NOT_A_DEAL = unless(
    r"\b(?:questions?|talk|vent|support|experience|advice|scared|afraid|worried|throw|dispose|"
    r"flush\w*|clean from|off of|quit\w*|stop\w*|sober|taper\w*|prescribed|withdrawals?|crav\w+|"
    r"meeting|narcan|naloxone|return\w*)\b",
    Outcome.OWN_STORY,
)
OFFERED = (
    shape(
        r"(?:\b(?:i (?:still |just |have )?(?:have|got|get|found|make|cook|grow|brew|sell|deal)|"
        r"(?:have|"
        r"has|ex|guy|friend|brother|roommate|doctor) (?:\w+ )?(?:got|left|has|makes|cooks|grows|"
        r"brews))|"
        rf"(?:\A|[.!?,\n] ?)(?:i am )?(?:got|have|selling|holding|fresh|new|flogging)) "
        rf"{_A_BIT}{A}\b"
        rf"{NOT_ABOUT}[^\n]{{0,50}}?\b{_REACH}",
        ANY,
        _REACHING,
        guards=(_NOT_A_DEAL,),
    ),
    shape(
        rf"\bif (?:you|u|anyone|anybody|someone|ya) (?:\w+ ){{0,3}}?(?:sick|need\w*|want\w*|"
        rf"interested|"
        rf"hurting|in pain|short|out),? (?:then )?(?:i|we) (?:still |always )?(?:have|got|can get|"
        rf"sell) "
        rf"{_A_BIT}{A}\b{NOT_ABOUT}",
        ANY,
        "if",
        guards=(_NOT_A_DEAL,),
    ),
    shape(
        r"\b(?:i|we) (?:will|can|could|would|am going to|am happy to|might) (?:\w+ )?(?:post|give|"
        r"send|"
        r"mail|ship|drop|spot|sell|slip|lend|hand|bring|front|share|spare|trade|swap|courier) "
        r"(?:you |ya "
        rf"|u |anyone |@someone |them |over |off |out |to you ){{0,2}}{_A_BIT}{A}\b{NOT_ABOUT}",
        ANY,
        "post give send mail ship drop spot sell slip lend hand bring front share spare trade swap "
        "courier",
        guards=(_NOT_A_DEAL,),
    ),
    shape(
        rf"(?:\A|[.!?,\n] ?|\b(?:just|you can|you could|you should|please|here,?|then) )(?:take|"
        rf"have|"
        rf"borrow|use|try|pop|grab) (?:a couple of |a few of |one of |some of |two of |half of |a "
        rf")+(?:my"
        rf"|mine|our) {_A_BIT}{A}\b",
        ANY,
        "take have borrow use try pop grab",
        "my mine our",
    ),
    shape(
        r"\b(?:can|could|will|would) (?:easily |totally |always )?(?:hook|sort|set) (?:you|u|ya|"
        r"anyone|"
        r"you all|@someone) (?:up|out)(?: with (?:some(?:thing)?|whatever|anything|stuff|"
        r"good)\b(?! (?:"
        r"help|resources?|numbers?|info|links?|support|books?|websites?|tips|contacts?|people|"
        r"reading|"
        r"advice|meetings?))|,? (?:if|cheap|for (?:free|cheap)|tonight|no problem|anytime|dm|pm|"
        r"hmu|just)"
        r"|[.!]|\Z)",
        "hook sort set",
        "up out",
        "you u ya anyone @someone",
        guards=(
            unless(
                r"\b(?:therap\w*|clinic|job|doctor|meeting|link|account|internet|resume|cv|"
                r"computer|"
                r"laptop|counsel\w*|shelter|sponsor|food)\b",
                Outcome.KIND,
            ),
        ),
    ),
    shape(
        r"\b(?:fresh|new|next) (?:batch|drop|stock|shipment|re ?up|product|load) (?:is |just |has |"
        r"came |"
        r"got )*(?:in|out|ready|here|landed|available|dropping)\b|\b(?:i |can |will )*(?:drop|"
        r"deliver) "
        r"(?:off )?(?:tonight|today|anywhere|same day),? (?:cash|cashapp|venmo|btc|bitcoin|"
        r"crypto)\b",
        "batch drop stock shipment reup product load deliver",
        "in out ready here landed available dropping cash cashapp venmo btc bitcoin crypto",
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:let us|we should|we could|who wants to|want to|anyone want to|who "
        r"is "
        r"(?:trying to|down to|up to|going to)|down to|you should|come (?:and |out and |over and |"
        r"to )?|"
        r"anyone (?:down|up) (?:to|for)|fancy|you (?:down|up) (?:to|for)|go|all) )(?:just |go |all "
        r"|come |"
        r"meet (?:up )?(?:and |to |for )?)*(?:(?:get|getting) (?:high|drunk|wasted|smashed|stoned|"
        r"fucked "
        r"up|lit|hammered|faded|blazed|plastered|tipsy)|(?:grab|get|have|do|share|crack|sink|down) "
        r"(?:(?:a|"
        r"some|few|couple|of|quick|open|one) )*(?:beers?|drinks?|pints?|shots?|bottle of \w+|joint|"
        r"lines?|"
        r"bumps?|wine|vodka|cocktails?|booze)|(?:use|drink|smoke|sesh|trip|shoot up|roll) "
        r"(?:together|with "
        r"me|with us|tonight)|do shots)\b(?! (?:of (?:espresso|coffee|water|ginger)|on how))",
        "high drunk wasted smashed stoned fucked lit hammered faded blazed plastered tipsy beer "
        "beers "
        "drink drinks pint pints shot shots bottle joint line lines bump bumps wine vodka cocktail "
        "cocktails booze use smoke sesh trip shoot roll",
        "let we who want anyone down you come fancy up go all",
        guards=(
            unless(
                r"\b(?:not|never|without|instead of|soft drinks?|sober|mocktails?|urge|used to|"
                r"stop|"
                r"i (?:want|wanted|used)|he|she|they|people|everyone|friends?)\b",
                Outcome.OWN_STORY,
            ),
        ),
    ),
    shape(
        r"\b(?:one (?:drink|beer|glass|hit|line|night|little|more|bump|pill|joint)|(?:a|just) "
        r"(?:little|"
        r"one|bit|few|couple)(?: \w+)?) (?:will not|would not|does not|is not going to|can not|"
        r"never) "
        r"(?:hurt|kill|matter|harm|ruin)\b[^\n]{0,40}?\b(?:come|join|you (?:deserve|earned|should|"
        r"can)|"
        r"with (?:me|us)|live a little|have (?:it|one)|trust me|let us)\b",
        "hurt kill matter harm ruin",
        "come join deserve earned should can me us live have trust let",
        "one little few couple bit",
    ),
    shape(
        r"\b(?:let me know|lmk|dm|pm|hmu|message me|msg me|text me|tell me|holler|shout|ask me|inbox me|hit me up"
        rf"|just ask)(?: me)? (?:if|when|whenever) (?:you|u|anyone|anybody|somebody|someone|ya) (?:\w+ )?(?:"
        rf"needs?|wants?|looking for|is looking for|are looking for|fancy|runs? out of) {_A_BIT}(?:{N}|bars|"
        r"gear|a plug|a dealer|dope)\b" + NOT_ABOUT,
        NAMED | listed("bars gear plug dealer dope"),
        "let lmk dm pm hmu message msg text tell holler shout ask inbox hit just",
        guards=(_NOT_A_DEAL,),
    ),
)
ASKED = (
    shape(
        r"\b(?:who|anyone|anybody|someone|somebody|can (?:someone|anyone|anybody|you|u)|could "
        r"(?:someone|"
        r"anyone|you)|please|pls|will (?:someone|anyone|you)|would (?:someone|anyone|you)) (?:can |"
        r"could "
        r"|here |please |willing to |able to |wanna |want to )*(?:front|sell|spot|send|mail|ship|"
        r"lend|"
        rf"give|get|bring|score|drop|hook) (?:me|us) (?:up with |a |an |up )?{_A_BIT}(?:{N}|grams?|"
        rf"eighth|"
        r"8ball|ounce|dose|fix|hit of|something strong(?:er)?)\b" + NOT_ABOUT,
        "front sell spot send mail ship lend give get bring score drop hook",
        "me us",
        NAMED | listed("gram grams eighth 8ball ounce dose fix hit strong stronger"),
    ),
    shape(
        rf"\b(?:sell|selling|trade|front|ship|mail) me (?:\w+ ){{0,2}}?{A}\b",
        ANY,
        "sell selling trade front ship mail",
        "me",
    ),
    shape(
        r"\b(?:best|good|any|trusted|legit|reliable|which|what|current|decent|new|link(?: me)?(?: "
        r"to)?|"
        r"know|your|the) (?:\w+ )?(?:dark ?net|dark ?web|deep ?web|dnm|onion|rc|research chem\w*) "
        r"(?:markets?|sites?|links?|vendors?|shops?|stores?)\b|\b(?:link|send|dm|pm|tell|give|drop|"
        r"share) "
        r"(?:me |us )?(?:your|ur|the|a|that) (?:\w+ )?(?:plug|vendor|dealer|source|connect|"
        r"supplier|"
        r"hookup)\b(?! (?:of|code|material|for (?:that|this) (?:claim|quote|article)))",
        "darknet dark darkweb deep dnm onion rc research plug vendor dealer source connect "
        "supplier "
        "hookup",
        "market markets site sites link links vendor vendors shop shops send dm pm tell give drop "
        "share",
    ),
    shape(
        r"\b(?:doc|docs|doctor|doctors|psych|psychiatrist|clinic|pharmacy|pharmacist|dentist|nurse|"
        r"gp)"
        rf"s? (?:here |near \w+ |in \w+ )?(?:who|that|which|to)(?: just| will| can| would)? "
        rf"(?:writes?|"
        rf"prescribes?|gives?|hands?|scripts?|sells?|fills?) (?:out |you |me |up )?(?:\w+ )?{A} "
        rf"(?:\w+ )?"
        r"(?:easy|easily|without|no questions|like candy|no problem|over the phone|online)\b",
        ANY,
        "easy easily without questions candy problem phone online",
        "doc docs doctor doctors psych psychiatrist clinic pharmacy pharmacist dentist nurse gp",
    ),
    shape(
        r"\bhow much (?:do|would|are|is|for|u|you)\b[^.!\n]{0,20}?\b(?:charge|charging|asking|"
        r"sell(?:ing)?"
        rf"|want|for)\b(?: for)? {_A_BIT}{A}\b(?! (?:therapy|sessions?))",
        ANY,
        "much",
        "charge charging asking sell selling want for",
    ),
    shape(
        rf"\b(?:need|want|looking for|after|lf|iso) {_A_BIT}(?:{N}|pills?|tabs|bars|"
        rf"grams?)\b(?=[^\n]"
        r"{0,40}\b(?:ship|shipping|asap|tonight|today|cash|price|prices|paying|pay|local|delivery|"
        r"deliver|"
        r"anyone|hmu|dm|pm)\b)|\b(?:ship|shipping|deliver|delivery)\b[^\n]{0,30}\b(?:need|want) "
        rf"{_A_BIT}(?:{N}|pills?|tabs|bars|grams?)\b",
        NAMED | listed("pill pills tabs bars gram grams"),
        "need want looking after lf iso",
        "ship shipping asap tonight today cash price prices paying pay local delivery deliver "
        "anyone hmu "
        "dm pm",
        guards=(_NOT_A_DEAL, unless(r"\bi (?:take|need to take|am on)\b", Outcome.OWN_STORY)),
    ),
)
SOLD_AT = (
    shape(
        r"\A(?:@someone,? )?(?:\w+,? ){0,2}i know (?:a|this|the|just the|some) (?:guy|dude|plug|"
        r"girl|"
        r"someone|person|man|place|site)(?: for (?:that|this|it|you))?[,.!]? ?(?:and )?(?:just "
        r")?(?:msg|"
        r"dm|pm|message|hmu|ask|text|hit|write|inbox)\b(?: me| for)?",
        "msg dm pm message hmu ask text hit write inbox",
        "guy dude plug girl someone person man place site",
        "know",
    ),
    shape(
        r"\b(?:pharmacy|pharmacies|site|website|store|shop|doctor|doc|clinic|place|link|app|vendor|"
        r"seller|guy|company)s?\b[^.?!\n]{0,45}?\b(?:without|no|with no|(?:not|never) (?:\w+ "
        r")?(?:ask\w*|"
        r"need\w*|requir\w*|want|check\w*)(?: for| to see)?)(?: a| any| your| the| needing a)* "
        r"(?:prescriptions?|scripts?|rx)\b",
        "pharmacy pharmacies site website store shop doctor doc clinic place link app vendor "
        "seller "
        "guy company",
        "prescription prescriptions script scripts rx",
        "without no not never",
        guards=(
            unless(
                r"\b(?:i (?:had|have|was|am|went|forgot|lost|ran)|my (?:prescription|script|refill|"
                r"doctor|"
                r"meds)|will not|would not|refus\w*|turned)\b(?=.*\b(?:i|my|me)\b)",
                Outcome.OWN_STORY,
            ),
        ),
    ),
    shape(
        r"\b(?:telegram|signal|whatsapp|snap|snapchat|insta|instagram|wickr|discord) (?:channel|"
        r"group|"
        r"chat|link|page|account|plug|bot)?[^.?!\n]{0,40}?\b(?:all the stuff|gear|product|every "
        r"?thing you "
        rf"need|whatever you need|the menu|menu|plug|{N})\b{NOT_ABOUT}[^\n]{{0,40}}?\b(?:dm|pm|ask|"
        rf"link|"
        r"message|hmu|join|want|invite)",
        "telegram signal whatsapp snap snapchat insta instagram wickr discord",
        NAMED | listed("stuff gear product everything whatever menu plug"),
        "dm pm ask link message hmu join want invite",
        guards=(_NOT_A_DEAL,),
    ),
    shape(
        r"\b(?:(?:my|a|the|this) \w+|he|she) (?:\w+ )?(?:sells?|cooks?|deals?|slings?|moves|pushes|"
        r"grows|"
        rf"makes) (?:\w+ ){{0,2}}?(?:{N}|the (?:best|good) stuff|pure|fire|super pure|it pure)?\b"
        r"[^.?!\n]{0,30}?\b(?:dm|pm|message me|msg me|hmu|ask me|text (?:me|him|her)|his number|"
        r"her number"
        r"|hit me up)\b",
        "sells sell cooks cook deals deal slings sling moves pushes grows makes",
        "dm pm message msg hmu ask text number hit",
        guards=(
            _NOT_A_DEAL,
            unless(
                r"\b(?:candles|cakes?|soap|crafts?|art|food|vegetables|bread|"
                r"tomatoes|jewell?ery|houses?|cars?)\b",
                Outcome.IDIOM,
            ),
        ),
    ),
    shape(
        r"\b(?:deals|dealing|sells|dealer|plug|vendor|connect|supplier|hookup)\b[^?!\n]{0,40}?\b(?:i|we) (?:"
        r"will|can|could) (?:introduce|connect|link|hook|vouch|give you (?:his|her|the|their)|send you (?:his|"
        r"her|the|their)|put you in touch)\b|(?:\A|[.!?,\n] ?|\b(?:just|you can|you should|you could|please) )"
        r"(?:hit|call|text|message|msg|dm|ask|try|use|contact) (?:up )?(?:my|this|the) (?:\w+ )?(?:plug|dealer|"
        r"connect|vendor|supplier|hookup)\b(?! (?:on|off|to say|that i))",
        "deals dealing sells dealer plug vendor connect supplier hookup",
        guards=(
            unless(r"\b(?:delet\w+|block\w+|instead of|phone|laptop|charger|urge|hair|want to)\b",
                   Outcome.OWN_STORY),
        ),
    ),
)
