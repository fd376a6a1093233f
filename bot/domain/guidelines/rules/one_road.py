"""G5: saying that there is one right road."""

from dataclasses import replace

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import said_to_you, unless
from bot.domain.guidelines.rule import Rule, Shape, shape
from bot.domain.guidelines.rules.absolutes import NO_OTHER_ROAD
from bot.domain.guidelines.rules.claims import ONE_ROAD_FOR_ALL

_FAMILY = Family.ONE_ROAD
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
    r"could|can|have|had|was|am|used|did)|my (?:own|experience|case|recovery|story|life|path)|for "
    r"(?:him|her|them|some|us|everyone|everybody)|works for you|whatever works|that worked|not "
    r"for everyone|different|helps me|we all|worked for me|saved my|my only|my (?:head|mind|brain|"
    r"thoughts|heart|pain|body|anxiety)|used to (?:say|tell)|(?:they|people|it is what \w+) say|"
    r"is it true|not true|not (?:sure|certain))\b",
    Outcome.OWN_STORY,
)
_SHAPES: tuple[Shape, ...] = (
    shape(
        r"\b(?:is|are|be|was|has) (?:literally |really |honestly |simply |truly |still |the one "
        r"and )?(?:the )?only (?:real |true |proven |right |actual |possible |lasting |honest "
        r")?(?:thing|things|way|ways|one|path|road|answer|option|cure|program|solution|method|"
        r"hope|key|choice|recovery|approach|treatment)\b(?! (?:i|left|for me|out of (?:that|the|"
        r"my|a|bed)|that (?:(?:really|truly|ever|actually) )?(?:helps?|helped|works?|worked|keeps|"
        r"kept|got|gets|saved) (?:me|for me)|keeping me|you can do|he|she|they|my))",
        "only",
        "thing things way ways one path road answer option cure program solution method hope "
        "key choice recovery approach treatment",
        _ROAD_WORDS
        + " works work recover recovery sober sobriety clean heal healing quit quitting "
        "healed",
    ),
    shape(
        r"\b(?:there is|there are) (?:really |literally )?(?:only (?:one|1)|no other|just "
        r"one|but one) (?:real |right |true |proper )?(?:way|path|road|cure|solution|answer|"
        r"program|option|recovery|sobriety)\b(?! (?:or|to (?:know|tell|say|do this (?:right|"
        r"wrong)|feel|grieve))| wrong)",
        "there",
        "way path road cure solution answer program option recovery sobriety",
    ),
    shape(
        r"\b(?:the )?only (?:real |true |proven )?(?:thing|way|cure|path|answer|solution|"
        r"program|method|people|ones) (?:that |who )?(?:actually |really |ever |truly "
        r")?(?:works?|to (?:recover|get|stay|heal|quit|beat|stop|do|be|fix|cure)|recover|get "
        r"sober|stay sober|make it|heals?|get better|out(?! of (?:that|the|my|a|bed)\b)(?: of)?)\b"
        r"(?: [a-z]+){0,3}(?! (?:for me|me)\b)(?<! me)",
        "only",
        "thing way cure path answer solution program method people ones",
    ),
    shape(
        r"\b(?:nothing(?: else)?|no one|nobody) (?:else )?(?:(?:(?<=else )|(?=.*\b(?:but|except|"
        r"without|unless|until|like)\b))works|will work|ever works|will help|helps|can help|"
        r"recovers?|gets (?:better|sober|clean|well)|heals?|stays sober|will ever (?:work|help|"
        r"heal|fix|cure|save|get|recover|stay|keep|be|make)|makes it|can save|can fix|can heal|"
        r"ever (?:got|gets|recovered|recovers|stays|stayed))\b(?! (?:for me|me\b|anymore|alone|"
        r"perfectly|overnight))",
        "nothing nobody no",
        "works work help helps recovers recover gets heals stays makes save fix heal ever",
        guards=(unless(r"\?\s*$", Outcome.QUESTION),),
    ),
    shape(
        r"\b(?:only|nothing but) (?:god|jesus|christ|aa|na|the steps|the lord|complete "
        r"abstinence|total abstinence|abstinence|faith|prayer|meds|medication|therapy|"
        r"meetings|the program|a higher power|surrender|willpower) (?:can|will|could|works?|"
        r"cures?|fixes|"
        r"beats?|frees?|saves?|heals?|is going to|keeps|truly|ever)\b",
        "only nothing",
        "god jesus christ aa na steps lord abstinence faith prayer meds medication therapy "
        "meetings program power surrender willpower",
    ),
    shape(
        r"\b(?:abstinence|all) or nothing\b|\bno other way\b|\bno way around (?:it|the)\b|"
        r"\bone size\b",
        "abstinence all no",
        "nothing way",
        guards=(
            unless(
                r"\b(?:thinking|does not|not|thinker|mindset|black and white)\b",
                Outcome.OWN_STORY,
            ),
        ),
    ),
    shape(
        r"\bthere is (?:only )?one (?:right |real |true |proper )?way to (?:do (?:this|it|"
        r"recovery)|recover|get|stay|heal|quit|be sober)\b|"
        r"\bthere is no (?:real |true )?(?:recovery|sobriety|healing|getting (?:sober|clean|"
        r"better)|hope) (?:outside|without|on|with)\b",
        "there",
        "way recovery sobriety healing getting hope",
    ),
    shape(
        r"\bwithout (?:god|jesus|aa|na|the steps|steps|a sponsor|surrender|meetings|faith|"
        r"prayer|therapy|meds|abstinence|rehab|the program|a higher power)[^.?!\n]{0,20} you "
        r"(?:are|will|can)(?: just| only| always)? (?:doomed|fail|relapse|never|not|going to|"
        r"lost|nothing|die|drink|use)\b",
        "without",
    ),
)
_GUARDS = (_FOR_ME, unless(r"\bnot\b", Outcome.NEGATED, where="before"))
ONLY_WAY = Rule(
    "g5-only-way",
    _FAMILY,
    1,
    (
        *(replace(one, guards=(*one.guards, *_GUARDS)) for one in _SHAPES),
        *ONE_ROAD_FOR_ALL,
        *NO_OTHER_ROAD,
    ),
)
REAL_RECOVERY = Rule(
    "g5-real-recovery",
    _FAMILY,
    1,
    (
        shape(
            r"\b(?:real|true|actual|genuine|proper|authentic|complete) (?:recovery|sobriety|"
            r"healing|addicts|alcoholics|change|faith|christians|freedom|abstinence|success) "
            r"(?:(?:only|always|just|never|actually|simply|really) )?(?:means|is|requires?|does "
            r"not|do not|needs?|never|comes|happens|starts|begins|has|have|can|will|demands|"
            r"involves|must|isn't|are)\b"
            r"(?! (?:different|looks different|whatever|messy|not linear|a (?:journey|process)|"
            r"hard|possible|slow|what(?:ever)? you|personal|up to|yours|worth|about))",
            "real true actual genuine proper authentic complete",
            "recovery sobriety healing addicts alcoholics change faith christians freedom "
            "abstinence success",
        ),
        shape(
            r"\b(?:sober|clean|sobriety|clean time|recovery|recovered) (?:means|is) (?:no |"
            r"nothing|zero|off everything|not (?:on|taking|using)|completely|100 %|total|sober|"
            r"abstinent|abstinence)\b[^.?!\n]{0,40}",
            "sober clean sobriety recovery recovered",
            "means is",
        ),
        shape(
            r"\bif you (?:[a-z]+ ){0,2}(?:will not|do not|can not|refuse to|are not|never|will|"
            r"did not|are not willing to|keep|still|drink|use|smoke|take|have not|skip) "
            r"?(?:accept|find|believe|surrender|work|do|follow|get|go|pray|commit|trust|quit|"
            r"stop|give|admit|let|turn|hit|take|willing|attend|have|drink|smoke|using|taking|on|"
            r"use|even|one|see|try|put|avoid|done|a|the|any|your|in)\b[^.?!\n]{0,45}"
            r"\byou (?:will|are|can|do|have|might as well|won't)(?: just| really| always| "
            r"only)?(?: an?)?(?: (?:not|never|going|relapse|fail|die|end up|be back|stay sick|"
            r"dry|just|still|failing|lost|doomed|fooling|kidding|wasting|in denial|use again|"
            r"drink again|go back))\b(?! (?:alone|a (?:failure|bad)|need|worry|less|weak))",
            "if",
            "accept find believe surrender work do follow get go pray commit trust quit stop "
            "give admit let turn hit take willing attend have drink smoke using taking use try "
            "put avoid done",
        ),
        shape(
            r"\byou (?:will|can|are)(?: just| really)? (?:never|not|not ever|not going to|only|"
            r"always|going to|never going to)(?: ever| really| actually| truly| be able to)? "
            r"?(?:recover|get (?:sober|clean|better|well)|heal|stay (?:sober|clean)|make it|last|"
            r"be (?:sober|clean|free|healed|well|saved)|stop (?:drinking|using)|quit|change|beat "
            r"(?:this|it)|do (?:it|this)|relapse|fail)[^.?!\n]{0,18}\b(?:without|unless|until "
            r"you|outside|on your own|if you (?:do not|will not|keep|stay)|while (?:you|on|"
            r"taking)|as long as you|by yourself|alone|with (?:meds|just|moderation|therapy|"
            r"pills|harm|methadone|suboxone))\b",
            "without unless until outside own if while long yourself alone with",
            "recover sober clean better well heal make last free healed saved stop quit change "
            "beat relapse fail happy",
            guards=(said_to_you,),
        ),
        shape(
            r"\b(?:everyone|everybody|all (?:of us|of you|addicts|alcoholics|people)|every "
            r"(?:addict|alcoholic|person|one of (?:you|us))|anyone (?:who|serious|that)|people "
            r"in recovery|you all|any (?:real )?(?:addict|alcoholic)|no (?:addict|alcoholic)|"
            r"addicts|alcoholics)[^.?!\n]{0,30}? "
            r"(?:must|needs? to|has to|have to|should|ought to|can not|can never|can)(?: just| "
            r"all| be| ever| simply| first| really)? (?:do|go|work|follow|find|accept|quit|"
            r"attend|believe|get|stop|on|come off|pray|surrender|take|try|in therapy|use|"
            r"moderate|drink|give|hit|join|have a|abstain|be in|admit|see)\b"
            r"(?! (?:their own|our own|your own|at their|what(?:ever)? works|a break|home|some "
            r"rest|to be heard|their (?:way|path|pace|turn)|time|to feel))",
            "everyone everybody all every anyone people any no addicts alcoholics",
            "must need needs has have should ought can",
            _ROAD_WORDS + " sober clean off abstain drink moderate it recovery bottom sponsor",
            guards=(
                unless(
                    r"\b(?:vote|rules?|meeting time|zoom|call|welcome|their own|own (?:pace|path|"
                    r"way))\b",
                    Outcome.KIND,
                ),
            ),
        ),
        shape(
            r"\byou (?:just |really |first |all |only |simply |need |will |literally |do "
            r"){0,2}(?:need|have to|must|should|got to|need to) (?:to )?(?:just |really |fully |"
            r"first |finally |completely |let |go |accept |find |turn to |come to |give your "
            r"life to |work |do |join |hit |give it to |give it up to |surrender to |believe in |"
            r"trust |trust in |pray to |get right with |admit |be ){0,3}(?:god|jesus|christ|the "
            r"lord|a higher power|your higher power|rock bottom|the (?:12 |twelve )?steps|allah|"
            r"church|saved|born again|powerless|the program|total abstinence|complete abstinence|"
            r"surrender)\b",
            "god jesus christ lord power bottom steps allah church saved born powerless program "
            "abstinence surrender",
            "need must should have got",
            guards=(said_to_you,),
        ),
    ),
    guards=(_FOR_ME,),
)

RULES = (ONLY_WAY, REAL_RECOVERY)
