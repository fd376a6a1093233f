"""G10: more shapes of offering substances."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import shape
from bot.domain.guidelines.rules.substances import A_BIT, ANY, NAMED, NOT_A_DEAL, NOT_ABOUT, A, N
from bot.domain.reading.listing import listed

_REACH = (
    r"(?:dm|pm|hmu|hit me up|inbox me|(?:message|msg|text|write|ask|contact|ping|snap) me|just ask|"
    r"just "
    r"message|lmk|let me know|who wants|want (?:some|any|one|it|them)|if (?:you|u|anyone|anybody|"
    r"someone|ya) (?:\w+ )?(?:need|want|wants|needs|interested|fancy|is (?:sick|in)|are)|happy to "
    r"share|can share|to share|to spare|interested|takers|cash only|each\b|for sale|up for grabs|"
    r"(?:anyone|you|u) can have|come get|free to|take (?:it|them)\b|(?:it is|they are|it|all) "
    r"yours|yours if)"
)
_REACHING = listed(
    "dm pm hmu hit inbox message msg text write ask contact ping snap lmk let wants want if happy",
    "share spare interested takers cash each sale grabs have get free take yours",
)
OFFERED = (
    shape(
        r"(?:\b(?:i (?:still |just |have )?(?:have|got|get|found|make|cook|grow|brew|sell|deal)|"
        r"(?:have|"
        r"has|ex|guy|friend|brother|roommate|doctor) (?:\w+ )?(?:got|left|has|makes|cooks|grows|"
        r"brews))|"
        rf"(?:\A|[.!?,\n] ?)(?:i am )?(?:got|have|selling|holding|fresh|new|flogging)) "
        rf"{A_BIT}{A}\b"
        rf"{NOT_ABOUT}[^\n]{{0,50}}?\b{_REACH}",
        ANY,
        _REACHING,
        guards=(NOT_A_DEAL,),
    ),
    shape(
        rf"\bif (?:you|u|anyone|anybody|someone|ya) (?:\w+ ){{0,3}}?(?:sick|need\w*|want\w*|"
        rf"interested|"
        rf"hurting|in pain|short|out),? (?:then )?(?:i|we) (?:still |always )?(?:have|got|can get|"
        rf"sell) "
        rf"{A_BIT}{A}\b{NOT_ABOUT}",
        ANY,
        "if",
        guards=(NOT_A_DEAL,),
    ),
    shape(
        r"\b(?:i|we) (?:will|can|could|would|am going to|am happy to|might) (?:\w+ )?(?:post|give|"
        r"send|"
        r"mail|ship|drop|spot|sell|slip|lend|hand|bring|front|share|spare|trade|swap|courier) "
        r"(?:you |ya "
        rf"|u |anyone |@someone |them |over |off |out |to you ){{0,2}}{A_BIT}{A}\b{NOT_ABOUT}",
        ANY,
        "post give send mail ship drop spot sell slip lend hand bring front share spare trade swap "
        "courier",
        guards=(NOT_A_DEAL,),
    ),
    shape(
        rf"(?:\A|[.!?,\n] ?|\b(?:just|you can|you could|you should|please|here,?|then) )(?:take|"
        rf"have|"
        rf"borrow|use|try|pop|grab) (?:a couple of |a few of |one of |some of |two of |half of |a "
        rf")+(?:my"
        rf"|mine|our) {A_BIT}{A}\b",
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
        r"\b(?:let me know|lmk|dm|pm|hmu|message me|msg me|text me|tell me|holler|shout|ask me|"
        r"inbox me|hit me up"
        rf"|just ask)(?: me)? (?:if|when|whenever) (?:you|u|anyone|anybody|somebody|someone|ya) "
        rf"(?:\w+ )?(?:"
        rf"needs?|wants?|looking for|is looking for|are looking for|fancy|runs? out of) "
        rf"{A_BIT}(?:{N}|bars|"
        r"gear|a plug|a dealer|dope)\b" + NOT_ABOUT,
        NAMED | listed("bars gear plug dealer dope"),
        "let lmk dm pm hmu message msg text tell holler shout ask inbox hit just",
        guards=(NOT_A_DEAL,),
    ),
    shape(
        rf"\b(?:you|u|anyone|anybody|who|ya) (?:still )?(?:need|want|wants|needs|after) "
        rf"{A_BIT}{N}\b{NOT_ABOUT}"
        r"[^\n]{0,15}?(?:\bi (?:have )?got (?:you|u|some|plenty|it)\b|\bgot (?:you|u)\b|\bhmu|"
        r"\bdm\b|\bpm\b|\bfree\b|"
        r"\bcheap\b)",
        NAMED,
        "need want wants needs after",
        guards=(NOT_A_DEAL,),
    ),
    shape(
        r"\bmy (?:\w+ )?(?:buddy|guy|friend|cousin|mate|boy|brother|roommate|dude|homie|man|"
        r"neighbou?r|girl) (?:can|"
        rf"could|will) (?:easily |always )?(?:get|score|sort|find|sell|bring|source) (?:you |us |"
        rf"anyone )?{A_BIT}{N}\b"
        rf"{NOT_ABOUT}",
        NAMED,
        "get score sort find sell bring source",
        "can could will",
        guards=(NOT_A_DEAL,),
    ),
)
