"""G11: methods and amounts."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules.amounts import AMOUNTS
from bot.domain.guidelines.rules.means import MEANS as WAYS
from bot.domain.guidelines.rules.words import NUMBER, up_to

SEVERITY = 3
_COUNTED = (
    r"(?:mg|milligrams?|mcg|ml|g|grams?|of|pills?|tablets?|tabs?|capsules?|caps|bottles?|boxes|"
    r"packs?|packets?|bars?|units?|bags?|strips?|sleeves?|xans?|percs?|paracetamols?|tylenols?|"
    r"ibuprofens?|sleepers|sleeping|substances?|medicines?|cuts|tries|stitches|drops)"
)
_HARM = (
    r"(?:overdos\w*|od|ods|kill|die|died|dying|dead|death|end it|lethal|fatal|knock(?:s|ed)? "
    r"(?:you|me|him|her) out|(?:be|you are|you will be|i was|went|go|put (?:you|me)) (?:right "
    r")?out\b|pass(?:ed)? out|black(?:ed)? out|never wake|not wake|stop(?:s|ped)? (?:breathing|"
    r"your heart|my heart)|suicide|attempt|hospital|icu|stomach pump\w*|enough to|does the (?:job|"
    r"trick)|did the (?:job|trick)|works? (?:best|every time|fast|quick)|get (?:really |so |you "
    r")?(?:high|fucked up)|high enough|feel nothing|felt nothing|without throwing up|keep (?:it|"
    r"them) down)"
)
_OWN_MEDICINE = unless(
    r"\b(?:prescribed|doctor|psychiatrist|pharmacist|nurse|poison control|call (?:911|999|112|000|"
    r"an ambulance|someone|988)|please call|chemo|insulin pump|antibiotic\w*|vitamin\w*|iron|water|"
    r"coffee|energy drinks?|tea|cups?|espresso|surgery)\b",
    Outcome.OWN_STORY,
)
AMOUNT = Rule(
    "g11-amount",
    Family.METHODS,
    SEVERITY,
    (
        shape(
            r"(?:\A|[.!?,\n] ?|\band |\bbut )(?:took|take|swallowed|downed|popped|injected|snorted|"
            r"overdosed on|od would on) (?:(?:about|around|like|over|more than|at least|up to|"
            r"another|just|all|my|the|a|whole|of) )*(?:\d[\d.,]*|twenty|thirty|forty|fifty|sixty|a "
            r"hundred|bottle) (?:of )?(?:\w+ )?(?:mg|pills?|pillz|tablets?|tabs|capsules?|"
            r"paracetamols?|tylenols?|ibuprofens?|xans?|bars|packs?|boxes|painkillers|"
            r"sleeping)\b(?=[^\n]{0,200}\b(?:overdos\w*|od|kill\w*|die|died|dead|out|blacked|wake|"
            r"woke|"
            r"hospital|icu|stomach|enough|high|nothing|throwing)\b)",
            "took take swallowed downed popped injected snorted overdosed",
            "mg pill pills pillz tablet tablets tabs capsule capsules paracetamol paracetamols "
            "tylenol tylenols ibuprofen xans bars pack packs boxes painkillers sleeping",
        ),
        shape(
            r"\bif (?:you|u|someone|somebody|anyone|a person|he|she|they|i) (?:\w+ ){0,2}?(?:take|"
            r"takes|"
            r"took|swallow|swallows|mix|mixes|combine|down|pop|drink|inject|shoot|use|do|crush|eat|"
            r"snort|smoke) (?:(?:about|around|like|over|more than|at least|up to|another|just|only|"
            r"maybe|all|the|your|whole|entire|a) )*(?:"
            + NUMBER
            + r"|bottle|pack|box|packet)(?:x)? ?(?:"
            + _COUNTED
            + r")?\b[^.?!\n]{0,60}?\b(?:you|it|they|he|she|i|that)(?: will| would| can| could| is| "
            r"are|'d)* (?:just |be |definitely |go |to |probably |never |not |start |feel |have |"
            r"easily |likely |do |really |soon )*(?:out|gone|dead|die|sleep|wake|pass|asleep|"
            r"overdose|od|high|trip\w*|seiz\w*|float\w*|knocked|killed?|enough|hallucinat\w*|coma|"
            r"unconscious|the (?:job|trick)|painless|quick|stop (?:breathing|your)|never wake)\b",
            "take takes took swallow swallows mix mixes combine down pop drink inject shoot use do "
            "crush eat snort smoke",
            "if",
        ),
        shape(
            r"\b(?:you|u|one|people|someone|anyone|they) (?:only |just |really |will |would |do |"
            r"still |all )*(?:need|needs|have to|gotta|want|should|take|takes|must|can)(?: to)? "
            r"?(?:take |use |swallow |have |get |mix |do |down |inject |drink |at least |about |"
            r"around |like |over |more than |only |just )*"
            + NUMBER
            + r"(?:x|mg|g|ml)? ?"
            + _COUNTED
            + r"?\b(?=[^?\n]{0,200}\b"
            + _HARM
            + r"\b)",
            "mg milligrams mcg ml g grams gram pills pill tablets tablet tabs tab capsules "
            "caps bottles boxes packs pack packet packets bars bar units bags strips xans xan "
            "percs paracetamol paracetamols tylenol tylenols ibuprofen sleepers sleeping "
            "substances medicine medicines cuts tries drops them those these",
            "need needs have gotta want should take takes must can",
            "you u one people someone anyone they",
            "ods knocks knock stops fucked feel felt without put pass overdosed overdose "
            "overdosing od kill die died dying dead death lethal fatal out "
            "passed blacked wake stop stopped suicide attempt hospital icu stomach enough job "
            "trick works high nothing throwing down end",
        ),
        shape(
            r"\bi (?:\w+ ){0,2}?(?:took|take|taken|swallowed|downed|popped|injected|shot|snorted|"
            r"used|ate|overdosed on|od(?:ed)? on|od is on|crushed|mixed|saved up|stockpiled|"
            r"hoarded|drank|chugged|have|got) (?:(?:about|around|like|over|more than|at least|up "
            r"to|another|just|only|maybe|all|my|the|a|whole|of|whole bottle of|bottle of|handful "
            r"of|total of) )*"
            + NUMBER
            + r"(?:x|mg|g|ml)? ?(?:of (?:my|the|those|them|his|her) )?(?:\w+ )?(?:mg|milligrams?|"
            r"ml|grams?|pills?|tablets?|tabs?|capsules?|caps|bottles?|packs?|packets?|boxes|"
            r"strips?|bars?|xans?|percs?|paracetamols?|tylenols?|ibuprofens?|substances?|"
            r"medicines?|painkillers|sleeping)\b(?=[^\n]{0,200}\b" + _HARM + r"\b)",
            "took take taken swallowed downed popped injected shot snorted used ate overdosed od "
            "crushed mixed saved stockpiled hoarded drank chugged have got",
            "mg milligrams ml grams gram pill pills tablet tablets tab tabs capsule capsules caps "
            "bottle bottles pack packs packet packets boxes strip strips bar bars xan xans perc "
            "percs paracetamol paracetamols tylenol tylenols ibuprofen substance substances "
            "medicine medicines painkillers sleeping",
            "overdosed overdose overdosing od kill die died dying dead death lethal fatal out "
            "passed blacked wake stop stopped suicide attempt hospital icu stomach enough job "
            "trick works high nothing throwing down end",
        ),
        shape(
            r"\b(?:lethal|fatal|deadly|safe|max(?:imum)?|minimum|right|killer|highest) (?:dose|"
            r"dosage|amount|number|quantity|limit) (?:of \w+ )?(?:is|was|for|would be|starts|"
            r"=)[^?\n]{0,30}?" + NUMBER + r"\b|\b(?:ld50|ld 50)\b",
            "dose dosage amount number quantity limit ld50 ld",
            "lethal fatal deadly max maximum minimum killer highest ld50 ld",
        ),
        shape(
            r"\bi used,? (?:a |an |my |the |some |his |her )?"
            + up_to(3)
            + r"and (?:it|that) (?:only |just )?(?:took|was|needed) (?:only |just |about |like )?"
            + NUMBER
            + r"\b(?! (?:dollars?|bucks|weeks?|months?|years?|days of work|sessions?|meetings?))",
            "took needed was",
            "used",
        ),
        *AMOUNTS,
    ),
    guards=(
        _OWN_MEDICINE,
        unless(
            r"\b(?:steps?|meetings?|hours of sleep|deep breaths|breaths|minutes? of|days? sober|"
            r"push ?ups|pages|miles|hugs?|songs?|naps?|walks?|coffees?)\b",
            Outcome.IDIOM,
        ),
    ),
)
_TOOL = (
    r"(?:rope|ropes|belt|cord|cable|scarf|noose|ligature|shoelaces?|bedsheets?|sheet|razors?|razor "
    r"?blades?|blades?|box ?cutter|scalpel|scissors|sharpener(?: blade)?|knife|knives|glass|"
    r"lighter|cigarettes?|iron|boiling water|gas|exhaust|car exhaust|charcoal|helium|nitrogen|"
    r"plastic bag|bag|bleach|drain cleaner|gun|shotgun|pistol|rifle|train|bridge|balcony|roof|"
    r"rooftop|cliff|antifreeze|pesticide|paracetamol|tylenol|acetaminophen|ibuprofen|aspirin|"
    r"insulin|sleeping pills|exit bag|sodium nitrite|carbon monoxide|methods?|pills|painkillers|"
    r"toothbrush|ipecac|salt water|needle|syringe|staple|eraser|thumbtack|safety pin|paperclip|"
    r"compass)"
)
_EVERYDAY = unless(
    r"\b(?:cook\w*|kitchen(?! knife)|dinner|lunch|vegetables?|onions?|bread|accident\w*|shav\w*|by "
    r"mistake|clumsy|garden\w*|carpent\w*|work ?bench|at work|movie|film|episode|book|game|"
    r"wrapping|opening a|fell|paper cut|surgery|surgeon|biopsy|hair|nails|tree|ice cream|cut "
    r"(?:him|her|them) down|bbq|"
    r"barbecue)\b",
    Outcome.IDIOM,
)
MEANS = Rule(
    "g11-means",
    Family.METHODS,
    SEVERITY,
    (
        shape(
            r"\b(?:i|he|she|they|you|my \w+) (?:\w+ ){0,3}?(?:hung|hanged|hang|hanging|cut|cutting|"
            r"burn|burned|burnt|burning|slit|slitting|stabbed|stab|suffocate\w*|gassed|gas|choke|"
            r"choked|strangle\w*|drown\w*|poison\w*|kill|killed|killing|hurt|hurting|end it|ended "
            r"it|self harm\w*|self harmed|overdose\w*|scratch\w*|carved?|purge\w*|sliced?) "
            r"(?:(?:my ?self|him ?self|her ?self|them ?selves|your ?self|my|his|her|your|the|arms?|"
            r"wrists?|legs?|thighs?|skin|throat|neck|stomach|hips?|it) ){0,3}(?:\w+ ){0,4}?(?:with|"
            r"using|by|off|from|on|in front of|over) (?:a |an |the |my |his |her |some |mum is |"
            r"mom is |dad is |old |broken |rusty |of |pencil |kitchen |sharp |big |piece |wire |"
            r"own |hot |whole |bottle ){0,4}" + _TOOL + r"\b",
            "hung hanged hang hanging cut cutting burn burned burnt burning slit slitting stabbed "
            "stab suffocate suffocated suffocating gassed gas choke choked strangle strangled "
            "drown drowned poison poisoned kill killed killing hurt hurting end ended self "
            "overdose overdosed scratch scratched carve carved purge purged slice sliced",
            "rope ropes belt cord cable scarf noose ligature shoelace shoelaces bedsheet bedsheets "
            "sheet razor razors blade blades razorblade razorblades cutter boxcutter scalpel "
            "scissors sharpener knife knives glass lighter cigarette cigarettes iron water gas "
            "exhaust charcoal helium nitrogen bag bleach cleaner gun shotgun pistol rifle train "
            "bridge balcony roof rooftop cliff antifreeze pesticide paracetamol tylenol "
            "acetaminophen ibuprofen aspirin insulin pills nitrite monoxide method methods "
            "painkillers toothbrush ipecac needle syringe staple eraser thumbtack pin paperclip "
            "compass",
        ),
        shape(
            r"\b(?:the |a |an |one |this )?(?:best|easiest|quickest|fastest|least painful|painless|"
            r"surest|cleanest|safest|most (?:effective|reliable|peaceful|painless)|only sure|"
            r"foolproof|good|easy|quick|simple) (?:way|method|thing|trick|place|spot|tool|time) "
            r"(?:to|of|for) (?:\w+ ){0,2}?(?:die|dying|kill\w*|end (?:it all|your|my)|cut|cutting|"
            r"self harm\w*|od|overdos\w*|purg\w*|throw up|starv\w*|restrict\w*|hide (?:cuts|scars|"
            r"it|the|your|food)|suicide|hang\w*|jump\w*|bleed\w*|do it|make yourself (?:sick|"
            r"throw))\b[^?\n]*?\b(?:is|are|was|would be|by|with|:|use|take|"
            r"just)\b(?=[^?\n]{0,200}(?:[.!\n]|\Z))",
            "best easiest quickest fastest least painless surest cleanest safest effective "
            "reliable peaceful sure foolproof good easy quick simple",
            "die dying kill killing end cut cutting self harm selfharm od overdose overdosing "
            "purge purging throw starve starving restrict restricting hide suicide hang hanging "
            "jump jumping bleed bleeding do make",
            "way method thing trick place spot tool time",
        ),
        shape(
            r"\b(?:cut|slice|go|slit|it is|do it) (?:\w+ ){0,3}?(?:along|lengthwise|length ways|"
            r"vertically|vertical|down the (?:vein|arm|road)|up the arm|deep enough|deeper (?:than|"
            r"until)|the artery|an artery|the vein|across)\b[^?\n]{0,30}?(?:not (?:across|"
            r"horizontal\w*|sideways|the street)|vein|artery|arm|wrist|bleed\w*|fast|die)\b|"
            r"\b(?:tie|loop|wrap|knot|attach|hook) (?:it|the|a|your) (?:\w+ ){0,3}?(?:to|over|"
            r"around|on) (?:the |your |a )?(?:\w+ )?(?:door ?knob|door handle|door|closet rod|"
            r"closet|beam|rafters?|ceiling|fan|branch|neck|banister|hook)\b(?=[^?\n]{0,200})",
            "along lengthwise vertically vertical vein artery across deeper deep tie loop wrap "
            "knot attach hook",
            "vein artery arm wrist bleed fast die not door doorknob closet beam rafter rafters "
            "ceiling fan branch neck banister hook",
        ),
        shape(
            r"(?:(?:\A|[.!?\n] ?)(?=hide |chew |fast )|\b(?:if you|when you|you can|you should|you "
            r"just|just|always|tips?|trick|hack|try|before you|after you|protip|pro tip|what works|"
            r"best to|easier (?:to|if)|helps (?:to|if))\b),?:? ?(?:[^.?!\n]{0,60}?)?(?:purg\w*|"
            r"throw (?:it|up)\b|make yourself (?:sick|vomit|throw up)|chew and spit|laxatives?|"
            r"starv\w+ yourself|restrict(?:ing)?|fast(?:ing)? for|hide (?:the |your |it |them "
            r")?(?:food|cuts|scars|weight|scale|from (?:your|the) (?:mum|mom|parents|nurse|"
            r"doctor))|water load\w*|diet pills?|fingers? down|gag reflex|stop (?:feeling )?hungry|"
            r"suppress (?:your )?(?:appetite|hunger))\b(?=[^?\n]{0,200}\b(?:you|your|yourself|"
            r"easier|"
            r"works?|tip|trick|comes? up|right after|before|hungry|hunger|calories|weight|nobody|"
            r"no one|notice)\b)",
            "purge purging throw sick vomit spit laxative laxatives starve starving restrict "
            "restricting fast fasting hide water diet finger fingers gag hungry suppress",
            "if when you just always tip tips trick hack try before after protip works best easier "
            "helps hide chew fast",
        ),
        shape(
            r"\b(?:i|he|she|they) used (?:a |an |my |the |his |her |some )?(?:\w+ ){0,3}?"
            + _TOOL
            + r" (?:\w+ ){0,4}?to (?:cut|burn|hang|slit|kill|hurt|choke|od|overdose|purge|strangle|"
            r"end)\b|"
            r"\b(?:slit|cut|slashed|burned|burnt|sliced) (?:my|his|her|your) (?:\w+ )?(?:wrists?|"
            r"arms?|thighs?|legs?|throat|hips?|stomach) (?:\w+ ){0,3}?(?:with|using) (?:\w+ ){0,3}?"
            + _TOOL
            + r"\b",
            "used slit cut slashed burned burnt sliced",
            "rope belt cord cable scarf noose razor razors blade blades cutter scalpel scissors "
            "sharpener knife glass lighter cigarette iron gas exhaust charcoal helium bag bleach "
            "gun pills method methods toothbrush needle pin compass paperclip insulin",
        ),
        shape(
            r"\b(?:i|we|they|people|you can|you could|you should|just|everyone|everybody) (?:\w+ "
            r")?(?:go|goes|went|go up|walk|drive|climb|jump(?:ed)?|head|sit|stand|get) (?:up |down "
            r"|on |onto |out |over )*(?:to |at |by |on |off )?(?:the |a |that |this |our |his "
            r")?(?:\w+ ){0,3}?(?:bridge|cliff|roof|rooftop|tracks?|platform|overpass|tower|parking "
            r"garage|car park|ledge|viaduct|balcony|quarry|spot|pier|dam|"
            r"place)\b[^?\n]{0,50}?(?:no ?one|nobody|no (?:fence|rail|railing|barrier|cameras?|"
            r"guards?|staff|net)|never (?:any|a) (?:guards?|staff|police|cameras?)|high enough|"
            r"tall enough|deep enough|always open|unlocked|not locked|easy to (?:get|climb))",
            "bridge cliff roof rooftop track tracks platform overpass tower garage park ledge "
            "viaduct balcony quarry spot pier dam place",
            "nobody no noone never high tall deep open unlocked locked easy",
        ),
        *WAYS,
    ),
    guards=(
        _EVERYDAY,
        unless(
            r"\b(?:stop|quit|instead of|without|not|never|help|avoid|urge|urges|fighting|resist|do "
            r"not know|clean from|free from|threw (?:out|away)|gave (?:away|my)|locked|removed|"
            r"promise|recover\w*|why|dangerous|please do not|saw|watched|read about)\b",
            Outcome.NEGATED,
            where="before",
        ),
    ),
)

RULES = (AMOUNT, MEANS)
