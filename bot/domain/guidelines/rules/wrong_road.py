"""G5: saying that somebody's road is wrong."""

from dataclasses import replace

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import directed, of_myself, said_to_you, turned_around, unless
from bot.domain.guidelines.rule import Rule, Shape, shape
from bot.domain.guidelines.rules.claims import NOT_A_ROAD

_FAMILY = Family.ONE_ROAD
_ROADS = (
    r"(?:therapy|therapists|counsel+ing|aa|na|al anon|the (?:twelve |12 )?steps|(?:twelve|12) "
    r"steps?(?: programs?)?|the program|programs?|rehabs?|treatment|detox|"
    r"meds|medication|medications|medicine|antidepressants|ssris|psychiatry|psychology|harm "
    r"reduction|moderation|mat|methadone|suboxone|smart(?: recovery)?|"
    r"religion|faith|prayer|god|jesus|church|meditation|mindfulness|cbt|dbt|emdr|support groups?|"
    r"groups?|peer support|abstinence|sobriety|sponsors?|meetings|yoga|journaling|"
    r"big pharma|cold turkey|willpower|exercise|diet|keto|surrender|surrendering|hospitals|"
    r"doctors|self help|higher power|hypnosis|a higher power)"
)
_ROAD_WORDS = (
    "therapy therapists counselling counseling aa na anon steps step program programs rehab "
    "rehabs treatment detox meds medication "
    "medications medicine antidepressants ssris psychiatry psychology reduction moderation mat "
    "methadone suboxone smart religion "
    "faith prayer god jesus church meditation mindfulness cbt dbt emdr group groups support "
    "abstinence sobriety sponsor sponsors "
    "meetings yoga journaling pharma turkey willpower exercise diet keto surrender surrendering "
    "hospitals doctors help power hypnosis"
)
_FOR_ME = unless(
    r"\b(?:for me|to me|in my|i (?:feel|felt|found|think|thought|know|needed|need|tried|chose|"
    r"could|can|have|had|was|am|used|did)|my (?:own|experience|case|recovery|story|life|path)|"
    r"for (?:him|her|them|some|us|everyone|everybody)|works for you|whatever works|that worked|"
    r"not for everyone|different|helps me|we all|worked for me|saved my|my only|my (?:head|mind|"
    r"brain|thoughts|heart|pain|body|anxiety)|"
    r"used to (?:say|tell)|is it true|not true|not (?:sure|certain))\b",
    Outcome.OWN_STORY,
)
_SHAPES: tuple[Shape, ...] = (
    shape(
        rf"\b{_ROADS} (?:is|are|was|were|has always been)(?: just| really| all| nothing but| "
        r"basically| literally| honestly| only| simply| always| such| complete| completely| "
        r"total| totally| one| big| a| an| the| huge| pure| so| actually| fucking| full of| "
        rf"for| outdated| old| religious| overpriced| expensive| dangerous| made up|"
        rf" absolute| utter| usually| mostly){{0,4}} "
        r"(?:scams?|joke|jokes|cult|cults|cultish|lie|lies|waste|wastes|crap|bullshit|bs|"
        r"placebo|placebos|racket|enabling|weak (?:people|minds|minded)?|brainwashing|"
        r"useless|garbage|money grab|crutch|crutches|poison|pointless|nonsense|denial|myth|"
        r"fantasy|delusion|trap|cash grab|rubbish|fraud|con|evil|stupid|fake|quackery|losers|"
        r"trash|overrated|excuse|cop out|hoax|snake oil|dangerous|drug dealers|pseudoscience|"
        r"fairy tale|wishful thinking|impossible|the devil|permission to (?:use|drink)|"
        r"giving up|half measure|half measures|suckers|idiots|weaklings|for (?:the )?weak|"
        r"liars|hogwash|a lie|harmful|pill pushers|worthless|brainwashed|slow suicide|self "
        r"deception|frauds|quacks|cons|(?:just |only )?another addiction)\b",
        _ROAD_WORDS,
        "scam scams joke jokes cult cults cultish lie lies waste wastes crap bullshit bs "
        "placebo placebos racket enabling weak brainwashing useless garbage grab crutch "
        "crutches poison pointless nonsense denial myth fantasy delusion trap rubbish fraud "
        "con evil stupid fake quackery losers trash overrated excuse cop hoax oil dangerous "
        "dealers pseudoscience tale thinking impossible devil permission giving measure "
        "measures suckers idiots weaklings liars hogwash harmful pushers worthless "
        "brainwashed suicide deception frauds quacks cons addiction",
    ),
    shape(
        rf"\b{_ROADS} (?:does not|do not|never|will never|will not|can not|has never|only|"
        rf"just)(?: really| actually| ever| even){{0,2}} (?:work|works|worked|help|helps|"
        r"helped|fix|fixes|cure|cures|last|lasts|make (?:it|you|things|people) worse|makes "
        r"(?:it|you|things|people) worse|brainwash\w*|enables?|keeps? you|masks?|numbs?|"
        r"wants? your money|replaces?|leads?|want you)\b(?! (?:for me|for (?:my|us|some|him|"
        r"her|everyone|everybody)|me\b|my|by itself|on its own|overnight|right away|with me|"
        r"alone|in a))",
        _ROAD_WORDS,
        "work works worked help helps helped fix fixes cure cures last lasts worse brainwash "
        "brainwashes enable enables keep keeps mask masks numb numbs money replaces replace "
        "leads lead want",
    ),
    shape(
        r"\byou (?:will not|can not|are not going to|will never|are never going to) (?:get|"
        r"go|make "
        r"it|recover|heal|improve|last|be)(?: anywhere| far| better| well| very| sober|"
        r" clean){0,2} "
        rf"(?:with|through|from|by|doing|in|on)(?: that| this| just| only| all| your|"
        rf" the)* {_ROADS}\b",
        _ROAD_WORDS,
        "not never",
        guards=(said_to_you,),
    ),
    shape(
        r"\b(?:wast(?:e|ing)|throw(?:ing)? away) your (?:time|money|life|breath|"
        r"energy)(?: on| with|"
        rf" in| at| doing| going to| that| this| all| the| a| your| some)* {_ROADS}\b",
        _ROAD_WORDS,
        "waste wasting throw throwing",
        guards=(unless(r"\b(?:not|never|no) (?:a )?wast", Outcome.NEGATED),),
    ),
    shape(
        r"\byou (?:are|is) (?:just |only |really |totally |clearly |all |still |honestly |"
        r"simply )?(?:kidding|fooling|lying to|deluding|cheating|sabotaging|deceiving) "
        r"yourself\b|\byou are (?:just |clearly |still |obviously |totally |so |deep )?in "
        r"denial\b|\bwho are you (?:kidding|fooling|trying to (?:kid|fool))\b",
        "kidding fooling lying deluding cheating sabotaging deceiving denial kid fool",
        guards=(said_to_you, of_myself),
    ),
    shape(
        r"\b(?:you are|that is|your way (?:of [a-z]+ )?is|this is|what you are doing is|your "
        r"(?:plan|path|approach|recovery|method|program|therapist|treatment) is)(?: just| "
        r"all| totally| completely| so| simply| going to| never| the){0,2} (?:doing (?:it|"
        r"this|recovery|sobriety|therapy|grief|healing) (?:all )?wrong|the wrong (?:way|path|"
        r"approach|road)|not (?:how|the way) (?:recovery|it|this|you|sobriety|healing|"
        r"therapy|addiction) (?:works?|get|recover|heal|do)|wrong|doomed|fail|a waste of "
        r"time|a mistake|going to fail|work|bullshit|nonsense|never going to work|a joke|not "
        r"going to (?:work|last))\b",
        "doing wrong how way doomed fail waste mistake work bullshit nonsense joke last",
        "you your that this",
        guards=(
            of_myself,
            turned_around,
            unless(r"\b(?:not wrong|feels? wrong|ok|if it works)\b|\?\s*$", Outcome.KIND),
        ),
    ),
    shape(
        r"\b(?:moderation|moderating|cutting down|cutting back|controlled drinking|harm "
        r"reduction|tapering|one drink|just one|weekend drinking|social drinking|weed|"
        r"california sober|cali sober)(?: drinking)? (?:is|does|never|will|are|can|just|"
        r"means|always)(?: just| not| never| only| really| always| still| going to| a| an| "
        r"for){0,3} (?:lie|myth|denial|work|works|joke|using|possible|exist|excuse|excuses|"
        r"relapse|relapsing|delay\w*|fail|fails|failure|recovery|sober|sobriety|real|"
        r"slippery|kidding|leads?|cheating|drinking|end|ends|impossible|fantasy|nonsense|bs|"
        r"bullshit|quitting|people in denial|addicts|people who)\b(?! (?:for me|for some|for "
        r"everyone|for my|for him|for her))",
        "moderation moderating down back controlled reduction tapering drink one drinking "
        "weed sober",
        "lie myth denial work works joke using possible exist excuse excuses relapse "
        "relapsing delaying fail fails failure recovery sober sobriety real slippery kidding "
        "lead leads cheating drinking end ends impossible fantasy nonsense bs bullshit "
        "quitting delayed people addicts",
    ),
    shape(
        r"\byou can not (?:just |ever |really |actually |possibly |expect to )?(?:moderate|"
        r"control (?:it|your)|taper|cut down|recover on|be sober on|heal with|pray|think|"
        r"talk|medicate|meditate|exercise) ?(?:it |your way |your |away |out |on )?",
        "moderate control taper cut recover sober heal pray think talk medicate meditate exercise",
        "you",
        guards=(
            said_to_you,
            unless(
                r"\b(?:everything|what (?:others|people|happens|they|he|she)|them|him|her|"
                r"straight)\b",
                Outcome.KIND,
            ),
        ),
    ),
    shape(
        r"\b(?:just |please |go ahead and |you should |you need to |honestly |i would "
        r")?(?:quit|leave|drop|ditch|skip|stop|forget|dump|get out of|do not waste (?:your "
        r")?(?:time|money) (?:on|with|in)|stay away from|never go to|stop wasting (?:your "
        r")?(?:time|money) (?:on|with|in)) (?:your |the |going to |with |doing |all |that |"
        r"this |stupid |those |about |attending ){0,3}(?:therapy|aa|na|steps|program|"
        r"meetings|rehab|counsel+ing|psychiatry|sponsor|church|dbt|cbt|emdr|smart|"
        r"meditation|treatment|group therapy)\b",
        "therapy aa na steps program meetings rehab counselling counseling psychiatry "
        "sponsor church dbt cbt emdr smart meditation treatment",
        "quit leave drop ditch skip stop forget dump get waste stay never wasting",
        guards=(directed,),
    ),
    shape(
        r"\b(?:anyone|anybody|people|everyone|those|addicts|alcoholics|whoever) (?:who |that "
        r")?(?:says?|thinks?|claims?|believes?|tells you|telling you|does|using|uses?|on|"
        r"tries|trying|can|skips?|miss|misses|quits?|leaves?|stops?|avoids?|refuses?|do not|"
        r"does not) [^.?!\n]{2,50}?(?: is| are| will| just| does| has| always| never)(?: "
        r"just| only| simply| still| always| all| not| never| in| going to){0,2} (?:lying|in "
        r"denial|denial|kidding|fooling|relapse|weak|fake|deluded|wrong|addicts?|dry drunks?|"
        r"sober|clean|recover|brainwashed|fail|real|not really|not sober|serious|make it|"
        r"idiots?)\b",
        "anyone anybody people everyone those addicts alcoholics whoever",
        "lying denial kidding fooling relapse weak fake deluded wrong drunk drunks sober "
        "clean recover brainwashed fail real serious make",
        _ROAD_WORDS + " moderate drink drinking meds pills weed sober clean recovery drugs",
    ),
    shape(
        r"\b(?:your|this|that) (?:[a-z]+ )?(?:way|plan|approach|method|program|path|therapy|"
        r"treatment|idea)(?: of [a-z]+)? (?:will never|will not|does not|can not|never|is "
        r"never going to|is not going to|won't) (?:ever )?(?:work|last|help|get you)\b",
        "way plan approach method program path therapy treatment idea",
        "work last help get",
        guards=(of_myself,),
    ),
)
WRONG_ROAD = Rule(
    "g5-wrong-road",
    _FAMILY,
    2,
    (*(replace(one, guards=(*one.guards, _FOR_ME)) for one in _SHAPES), *NOT_A_ROAD),
)

RULES = (WRONG_ROAD,)
