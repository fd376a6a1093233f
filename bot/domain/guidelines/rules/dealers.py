"""G10: more shapes of asking for substances, and of pointing to sellers."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import shape
from bot.domain.guidelines.rules.substances import A_BIT, ANY, NAMED, NOT_A_DEAL, NOT_ABOUT, A, N
from bot.domain.reading.listing import listed

ASKED = (
    shape(
        r"\b(?:who|anyone|anybody|someone|somebody|can (?:someone|anyone|anybody|you|u)|could "
        r"(?:someone|"
        r"anyone|you)|please|pls|will (?:someone|anyone|you)|would (?:someone|anyone|you)) (?:can |"
        r"could "
        r"|here |please |willing to |able to |wanna |want to )*(?:front|sell|spot|send|mail|ship|"
        r"lend|"
        rf"give|get|bring|score|drop|hook) (?:me|us) (?:up with |a |an |up )?{A_BIT}(?:{N}|grams?|"
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
        rf"|want|for)\b(?: for)? {A_BIT}{A}\b(?! (?:therapy|sessions?))",
        ANY,
        "much",
        "charge charging asking sell selling want for",
    ),
    shape(
        rf"\b(?:need|want|looking for|after|lf|iso) {A_BIT}(?:{N}|pills?|tabs|bars|"
        rf"grams?)\b(?=[^\n]"
        r"{0,40}\b(?:ship|shipping|asap|tonight|today|cash|price|prices|paying|pay|local|delivery|"
        r"deliver|"
        r"anyone|hmu|dm|pm)\b)|\b(?:ship|shipping|deliver|delivery)\b[^\n]{0,30}\b(?:need|want) "
        rf"{A_BIT}(?:{N}|pills?|tabs|bars|grams?)\b",
        NAMED | listed("pill pills tabs bars gram grams"),
        "need want looking after lf iso",
        "ship shipping asap tonight today cash price prices paying pay local delivery deliver "
        "anyone hmu "
        "dm pm",
        guards=(NOT_A_DEAL, unless(r"\bi (?:take|need to take|am on)\b", Outcome.OWN_STORY)),
    ),
    shape(
        r"\b(?:any|some|a|good|know|need|want|recommend\w*|suggest\w*|tips?|where is|who is) "
        r"(?:\w+ ){0,3}?(?:for "
        r"|of )?(?:a |the |any |your |good |new |reliable |local )*(?:drug )?(?:dealers?|plugs?|"
        r"drug vendors?)\b"
        r"[^.!\n]{0,30}?\b(?:near|in|around|here|local|who|that|for|recommend\w*|please|pls)\b",
        "dealer dealers plug plugs vendor vendors",
        "any some good know need want recommend recommendation recommendations suggest suggestions "
        "tips where who",
        guards=(
            unless(
                r"\b(?:car|art|antique|phone|charger|earplugs?|ear|hair|my (?:old|ex)|my dealer|"
                r"sink|bath|"
                r"card|without a)\b",
                Outcome.IDIOM,
            ),
        ),
    ),
    shape(
        r"\b(?:have|has|know|got|anyone|need|want|find|knows) (?:of )?(?:a |any |some |the |your "
        r")?(?:\w+ )?(?:source|"
        rf"plug|connect|contact|guy|supplier|vendor|hookup|hook up|seller) (?:for|of|on) "
        rf"{A_BIT}{N}\b",
        NAMED,
        "source plug connect contact guy supplier vendor hookup hook seller",
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
        guards=(NOT_A_DEAL,),
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
            NOT_A_DEAL,
            unless(
                r"\b(?:candles|cakes?|soap|crafts?|art|food|vegetables|bread|"
                r"tomatoes|jewell?ery|houses?|cars?)\b",
                Outcome.IDIOM,
            ),
        ),
    ),
    shape(
        r"\b(?:deals|dealing|sells|dealer|plug|vendor|connect|supplier|"
        r"hookup)\b[^?!\n]{0,40}?\b(?:i|we) (?:"
        r"will|can|could) (?:introduce|connect|link|hook|vouch|give you (?:his|her|the|their)|send "
        r"you (?:his|"
        r"her|the|their)|put you in touch)\b|(?:\A|[.!?,\n] ?|\b(?:just|you can|you should|you "
        r"could|please) )"
        r"(?:hit|call|text|message|msg|dm|ask|try|use|contact) (?:up )?(?:my|this|the) (?:\w+ "
        r")?(?:plug|dealer|"
        r"connect|vendor|supplier|hookup)\b(?! (?:on|off|to say|that i))",
        "deals dealing sells dealer plug vendor connect supplier hookup",
        guards=(
            unless(
                r"\b(?:delet\w+|block\w+|instead of|phone|laptop|charger|urge|hair|want to)\b",
                Outcome.OWN_STORY,
            ),
        ),
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\b(?:just|you can|you could|you should|easier to|better to|try to) "
        r")(?:order|buy|get|"
        r"cop|score|shop)(?:ing)? (?:(?:it|some|them|that|stuff|yours|things) )?(?:from|off|on|at|"
        r"through|via) "
        r"(?:the |a )?(?:dark ?(?:web|net)|deep ?web|darknet|tor\b|telegram|wickr|onion|street)",
        "order buy get cop score shop ordering buying getting",
        "dark darkweb darknet deep deepweb tor telegram wickr onion street",
    ),
)
