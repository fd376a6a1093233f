"""G10 as scenes: who wants, has, swaps or shares out what; where it is sold; and how it is got."""

from bot.domain.guidelines.guards import reported
from bot.domain.guidelines.rules.substances import NAMED
from bot.domain.guidelines.scene import Kind, kind, scene
from bot.domain.reading.listing import listed

_MORE = (
    "cocaine coke weed bud pot hash shrooms mushrooms oxys percs zans xans bars benzos vals valium "
    "k ketamine ket pills tabs meds molly mdma meth tina crystal heroin fent dope h suboxone "
    "methadone adderall addies adderall vyvanse ritalin tramadol zopiclone zops zimmers gabapentin "
    "pregabalin "
    "seroquel ambien codeine lean opioids opiates painkillers stims vodka whiskey whisky booze "
    "beer "
    "beers liquor rum gin tequila wine gummies carts edibles "
    ""
    "take_homes pints bottles cans sleeping_pills sleepers antidepressants kratom spice vapes "
    "strip "
    "strips gram grams oz ounce eighth eight_ball ozempic insulin antibiotics"
)
_THING = kind(*sorted(NAMED - {"spice", "speed", "blow", "crack", "acid", "bud", "crystal"}), _MORE)
_BUT = (
    r"\b(?:he|she|(?:they|someone|somebody|people) (?:offered|asked|tried|gave|sold|at|who|was|"
    r"were|"
    r"is|are)|my (?:son|daughter|brother|"
    r"sister|"
    r"mom|mum|dad|ex|husband|wife|old|dealer|plug|roommate|doctor|psychiatrist|therapist|"
    r"pharmacist|"
    r"pharmacy is)|used to|threw|flushed|deleted|blocked|quit|stopped|gave up|years ago|back then|"
    r"said no|"
    r"refused|do not (?:want|need|ask|sell|offer|use|drink)|did not|never|naloxone|narcan|needle "
    r"exchange|"
    r"detox|rehab|clinic|treatment|counsel\w+|meeting|sober|sobriety|clean|tempt\w*|craving|"
    r"cravings|smell\w*|"
    r"not answer|scared|worried|afraid|ashamed|guilt\w*|recover\w*|cannot afford|shortage|refill|"
    r"prescribed "
    r"(?:me|to me)|side effects?|withdrawal symptoms|instead of|without|alternative\w*|"
    r"mocktail\w*|non "
    r"alcoholic|not allowed|tea|recipe|soup|cake|pot of|pot luck|cooking|coffee|bars? (?:and|of "
    r"(?:chocolate|"
    r"soap))|chocolate|candy|protein|helped me|almost|nearly|wanted to|i want to stop|felt)\b"
)
_TRADE = (
    r"(?:i |we )?(?:am |are )?(?:selling|for sale|trade|swap|wtb|wts)\b|(?:sells|ships|delivers|"
    r"sends|grows) |"
    r"(?:i |we )?(?:can|could|will|happy to) (?:\w+ )?(?:send|mail|ship|post|sell|get you|hook|"
    r"bring|drop|sort)\b|"
    r"(?:looking|trying|want|need|down|willing|where|how|wanna) (?:\w+ ){0,4}?(?:buy|score|cop|"
    r"purchase)\b|"
    r"(?:who|any ?one|anybody|some ?one|somebody) (?:\w+ ){0,3}?(?:got|has|have|sells?|selling|"
    r"spare|sell me|send me|"
    r"hook|link|help me out|buy me|bring me)\b|(?:you|u) can (?:just )?(?:have|take|buy) (?:some "
    r"of )?(?:my|mine)\b|"
    r"make me an offer|cash ?app|venmo|local only|my treat|vendors?|(?:good|reliable|legit|new|a|"
    r"any) (?:dealer|plug|"
    r"seller|source|supplier)|(?:his|her|their) number\?|no (?:script|prescription|rx|id)|without "
    r"(?:a )?(?:script|"
    r"prescription|id)|(?:online|which|tell (?:the|your|ur)|get (?:the|your|my|a)) (?:doctor|doc|"
    r"gp|psychiatrist)s?|"
    r"(?:check|see) (?:my|the) (?:menu|profile|bio)|going price|halves|i (?:have|got) (?:\w+ "
    r"){0,4}?(?:extra|left ?over|"
    r"spare|left)\b|i will pay|(?:come|who is|who wants to|let us|wanna|anyone) (?:\w+ "
    r"){0,4}?(?:smoke|drink|get high|"
    r"get drunk|get wasted|join me|joining me|split)\b|cop for me"
)
_TRADED = Kind(
    rf"(?:{_TRADE})",
    listed(
        "selling sale trade swap wtb wts sells ships delivers sends grows send mail ship post "
        "sell hook bring drop "
        "sort get buy score cop purchase got has have spare link help can offer cashapp cash "
        "venmo local treat vendor "
        "vendors dealer plug seller source supplier number script prescription rx id doctor doc "
        "gp psychiatrist menu "
        "profile bio price halves pay smoke drink drunk high wasted join joining split"
    ),
)
_ABOUT = (
    r"|\b(?:i (?:have|had|got) (?:to|been|a (?:problem|question|hard|history|meeting|"
    r"appointment))|get (?:help|better|"
    r"through|over|sober|off)|trouble|issues?|struggl\w*|addict\w*|need (?:help|support|advice|to "
    r"(?:stop|quit|talk))|"
    r"relaps\w*|drank|drinking (?:again|every|alone)|experience|tried|hospital|insurance|what do "
    r"i|should i|took|last "
    r"(?:month|year|week)|wish|depress\w*|anxi\w*|blood|feel|feeling|stop|pain|my (?:meds|"
    r"medication|pills) (?:is|are|make|"
    r"help)|take care|side|taking|help(?:ed|s)? with|get rid|safely|dispose\w*|stor(?:y|ies))\b"
)
ASKED = (scene(_THING, _TRADED, but=_BUT + _ABOUT, guards=(reported,), within=50),)
