"""G5: what is claimed of every road at once, whichever road it is."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import said_to_you, unless
from bot.domain.guidelines.rule import Shape, one_of, shape

_NAMES = (
    "therapy therapist therapists counselling counseling counsellors counselors shrinks aa na ca "
    "steps step program programme programs programmes rehab rehabs treatment treatments detox "
    "meds med medication medications medicine pills antidepressants ssris psychiatry psychiatrist "
    "psychiatrists psychology reduction moderation mat methadone suboxone naltrexone antabuse "
    "smart religion faith prayer praying god jesus christ allah church bible spirituality "
    "meditation mindfulness cbt dbt emdr act groups group support abstinence abstaining sobriety "
    "fellowship sponsor sponsors meeting meetings yoga journaling journalling turkey willpower "
    "discipline exercise exposure diet keto fasting supplements vitamins surrender hospitals "
    "hospital outpatient inpatient doctors hypnosis hypnotherapy breathwork ketamine app apps "
    "forgiveness gym running power weed psych psychs lifting showers microdosing acceptance"
)
_ROAD = (
    r"(?:(?:your|the|this|that|these|all|any|a|an|those|12|twelve|group|talk|support|total|"
    r"complete|full|cold|higher|tough|step|self|treatment|harm|online|local|good|proper|"
    rf"real|daily|hard|some|strict|stupid|little|whole|private|couples) ){{0,3}}{one_of(_NAMES)}"
    r"(?: (?:work|group|groups|program|programme|plan|steps|therapy|tablets|thing|stuff))?"
)
_HOLDS = "(?:is|are|was|were)"
_SURELY = (
    "(?:(?:just|literally|honestly|really|simply|always|basically|the only|actually|all|truly|"
    "absolutely|still|only|ever|even) ){0,2}"
)
_SOBER = (
    "(?:sober|clean|in recovery|recovered|recovering|healed|healing|cured|better|well|free|"
    "sobriety|recovery|grieving|healthy|sane)"
)
_SOBER_WORDS = (
    "sober clean recovery recovered recovering healed healing cured better well free sobriety "
    "grieving healthy sane"
)
_FAILS = (
    "(?:fail|fails|relapse|relapses|drink|drinks|use|uses|die|dies|lose|loses|go back|goes back|"
    "come back|comes back|slip|slips|end up|ends up|crash|crashes|quit|fall|falls|stay sick)"
)
_OWN = unless(
    r"\b(?:for me|to me|for (?:him|her|them|us|my)|works? for you|whatever works|different|"
    r"(?:helps|helped|saves|saved|works for|worked for|keeps|kept) me|i (?:feel|felt|used to|"
    r"chose|tried|told|tell|am scared|am afraid|wonder|was (?:told|taught|raised)|grew up|wish|"
    r"worry|keep|hate)|my (?:own|sponsor|mom|mum|dad|family|therapist|gran|sister|brother|husband|"
    r"wife|partner|doctor)|some people|at least|when i|if i|i am (?:not sure|trying))\b",
    Outcome.OWN_STORY,
)
_DENIED = unless(
    r"\b(?:not|never|nobody|no one) (?:[a-z]+ ){0,3}$|\b(?:is it true|not true|myth|does not mean|"
    r"do not (?:think|believe|agree|buy|need to)|tired of|stigma|is there|wrong that|hurts)\b",
    Outcome.NEGATED,
    where="before",
)
_ASKED = unless(r"\?\s*$|\b(?:he|she|they|who) (?:says?|said)\b", Outcome.QUESTION, where="after")
_GUARDS = (_OWN, _DENIED)

ONE_ROAD_FOR_ALL: tuple[Shape, ...] = (
    shape(
        rf"\b{_ROAD},? or (?:nothing|bust|death|die|else|you (?:die|relapse|fail|drink|never))\b",
        _NAMES,
        "nothing bust death die else relapse fail never drink",
        guards=_GUARDS,
    ),
    shape(
        r"\bthere (?:is|are) (?:exactly|precisely|just|only|literally|really only|but) (?:one|1) "
        r"(?:[a-z]+ ){0,2}(?:way|path|road|cure|solution|answer|thing|method|route|fix|door)\b"
        r"(?! (?:i|we|he|she|they|left|to (?:find out|know|tell|say|see)))",
        "way path road cure solution answer thing method route fix door",
        "exactly precisely just only literally but",
        guards=_GUARDS,
    ),
    shape(
        r"\b(?:only|one|single|sole) (?:real |true |proven |known |actual |lasting )?(?:cure|"
        r"treatment|remedy|fix|solution|answer|way|thing|road|path|route) (?:for|to|out of(?! "
        r"(?:that|the|my|a|bed)\b)|that|which|through|past|from) (?:[a-z]+ ){1,5}(?:is|lies|comes|"
        r"gets|got|works|heals|cures|keeps|saves|beats)\b(?! (?:me|my|to|how|when|what|that|if|a "
        r"friend|time|you|your))",
        "cure treatment remedy fix solution answer way thing road path route",
        "only one single sole",
        "is lies comes gets got works heals cures keeps saves beats",
        guards=(
            *_GUARDS,
            unless(r"\b(?:i|me|my|mine|he|she|they|him|her|we|us)\b", Outcome.OWN_STORY),
        ),
    ),
    shape(
        rf"\bonly {_ROAD} (?:cures?|works?|heals?|helps?|fixes|saves|gets|beats|keeps|will|can|"
        r"has|does|makes)\b(?! me\b)",
        "only",
        _NAMES,
        guards=_GUARDS,
    ),
    shape(
        rf"\b{_ROAD} {_HOLDS} {_SURELY}(?:(?:the )?(?:one|only) (?:true |real )?(?:thing|way|"
        r"answer|cure|road)|the (?:answer|cure|solution)|all (?:anybody|anyone|you|people|we|"
        r"everyone) (?:ever |really )?needs?|mandatory|required|compulsory|non negotiable|a must|"
        r"not optional|(?:what|the way) (?:real|every)\w*)\b",
        _NAMES,
        "one only answer cure solution all mandatory required compulsory negotiable must optional "
        "real",
        guards=(
            *_GUARDS,
            _ASKED,
            unless(r"\b(?:i|my|court|judge|work|school|probation)\b", Outcome.OWN_STORY),
        ),
    ),
    shape(
        r"\b(?:my|our|this|aa's|god's|the) (?:[a-z]+ )?way (?:is|was) (?:just |literally )?the "
        r"(?:only|right|correct|best|true|one) (?:one|way|road)?",
        "way",
        "only right correct best true one",
        guards=(_DENIED, unless(r"\bfor me\b|\bmy only\b", Outcome.OWN_STORY)),
    ),
    shape(
        rf"\b(?:without|minus|skip|no) {_ROAD},? (?:and |then )?(?:you|ya|people|no one|nobody|no "
        r"addict|it|we all|everyone) (?:(?:are|is|will|can|have|has|just|always|only|ever|all|"
        r"simply|really|not|do|does|going to) ){0,3}(?:white knuckl\w+|pretending|a dry drunk|dry|"
        r"doomed|lost|never|nothing|no (?:chance|hope|recovery)|stay|stays|fail|die|relapse|"
        r"recover|recovers|heal|heals|make it|makes it|work|works|stick|last|dead|hopeless|toast|"
        r"screwed|fooling|kidding|get better|gets better|back out|end up|improve|survives?)\b",
        _NAMES,
        "without minus skip no",
        guards=(*_GUARDS, unless(r"\b(?:i|me|my)\b", Outcome.OWN_STORY)),
    ),
    shape(
        r"\b(?:no ?one|nobody|no (?:addict|alcoholic|person)|not one person|none of (?:us|you)) "
        r"(?:has |have )?(?:ever |really |truly |actually )?(?:gets?|got|gotten|stays?|stayed|"
        r"recovers?|recovered|beats?|beat|makes|made|heals?|healed|quits?|survives?) "
        rf"(?:[a-z]+ ){{0,4}}(?:without|alone|on their own|by themselves|on {_ROAD}|with "
        rf"{_ROAD}|through {_ROAD}|from {_ROAD})\b",
        "nobody no none one",
        "gets get got gotten stay stays stayed recover recovers recovered beats beat makes made "
        "heal heals healed quit quits survive survives",
        "without alone own themselves on with through from",
        guards=(*_GUARDS, _ASKED, unless(r"\b(?:should|has to|i)\b", Outcome.OWN_STORY)),
    ),
    shape(
        r"\b(?:you|people) (?:either|can either|must either) [^.?!\n]{2,40},? or (?:else )?"
        rf"(?:you |they |we )?(?:will |are )?(?:{_FAILS}|never)\b",
        "either",
        guards=_GUARDS,
    ),
    shape(
        r"\b(?:have|has|need|needs|must|got) (?:to )?(?:go through|pass through|do|work|complete|"
        r"finish|follow|face) (?:every|each|all) (?:[a-z]+ ){0,2}(?:one|step|steps|stage|stages|"
        r"phase|phases)\b",
        "every each all",
        "step steps stage stages one phase phases",
        guards=(*_GUARDS, unless(r"\b(?:i|not|my|or not)\b", Outcome.OWN_STORY)),
    ),
    shape(
        r"\b(?:the (?:moment|minute|second|day|week|instant)|as soon as|once) you (?:stop|quit|"
        r"leave|skip|miss|drop|give up|come off|go off|start|take|touch|pick|go on|go back)\b"
        rf"[^.?!\n]{{2,35}}\b(?:you|it) (?:{_SURELY}|will |are |have ){{0,2}}(?:{_FAILS}|over|done|"
        r"finished|back to|lost|drunk|using|gone|not (?:sober|clean))\b",
        "moment minute second day week instant soon once",
        "stop quit leave skip miss drop give come go start take touch pick",
        guards=(*_GUARDS, _ASKED),
    ),
)
"""Claims that one road is the only one."""

NOT_A_ROAD: tuple[Shape, ...] = (
    shape(
        r"\byou (?:can not|do not get to|should not|could not|can never|have no right to) "
        r"(?:really |honestly |just |even )?(?:call|say|claim|consider|count) (?:yourself|that|it|"
        rf"you are|to be|you were|being)? ?(?:[a-z]+ ){{0,2}}{_SOBER}\b",
        "call say claim consider count",
        _SOBER_WORDS,
        guards=(*_GUARDS, said_to_you),
    ),
    shape(
        r"\b(?:if|while|when|as long as|unless) (?:you|your|people|they|someone|somebody) (?:are |"
        r"is "
        r")?(?:[a-z]+ ){1,6}?,? ?(?:your|(?:you|they|people|it) (?:are|is|have|do|does)) (?:just |"
        r"really |"
        r"simply |still )?(?:not|never|only) (?:really |actually |truly |even |fully |properly |"
        rf"count as |be |been |been really ){{0,2}}(?:{_SOBER}|pretending|covering|masking|half)\b",
        "if while when long unless",
        _SOBER_WORDS + " pretending covering masking half",
        guards=(
            *_GUARDS,
            unless(
                r"\b(?:alone|broken|bad|weak|less|feeling|hungry|tired|sleeping|failing|stronger|"
                r"i|ok|okay|call|getting|feel|sleep|doctor)\b",
                Outcome.KIND,
            ),
        ),
    ),
    shape(
        r"\b(?:if|unless) it is (?:not )?(?:[a-z]+ ){1,4}?,? ?(?:it|then it|that) (?:is|does) not "
        r"(?:really |actually |even |count as |real |true )?(?:recovery|sobriety|sober|clean|"
        r"therapy|healing|treatment|count|work|real)\b",
        "recovery sobriety sober clean therapy healing treatment count work real",
        "if unless",
        guards=_GUARDS,
    ),
    shape(
        r"\b(?:no such thing as|does not exist,?|is not a thing,?) (?:a |an |the )?(?:[a-z]+ )?"
        r"(?:moderation|moderate|moderating|drinking|controlled|harm|recovered|sober|cured|"
        r"sobriety|recovery|functioning|chemical|maintenance|casual|social|healing|therapy|"
        r"closure|medicated)\b"
        r"|\b(?:moderation|controlled drinking|harm reduction|social drinking|closure|"
        r"chemical imbalance|self recovery) (?:is not (?:a )?(?:real|thing|possible)|does not "
        r"exist)\b",
        "moderation moderate moderating drinking controlled harm recovered sober cured sobriety "
        "recovery functioning chemical maintenance casual social healing therapy closure "
        "medicated",
        "such exist thing real possible",
        guards=(*_GUARDS, _ASKED, unless(r"\bperfect\b", Outcome.KIND)),
    ),
    shape(
        rf"\b(?:that|it|this|{_ROAD}) (?:is|are|was) (?:not|hardly|barely|never) (?:even |really |"
        r"actually |an? |any |what i call ){0,2}(?:real|proper|actual|true|legit|serious|genuine) "
        r"(?:program|programme|treatment|recovery|therapy|healing|sobriety|help|support|cure|"
        r"solution|medicine|grieving|work|answer|prayer|meeting)\b",
        "real proper actual true legit serious genuine",
        "program programme treatment recovery therapy healing sobriety help support cure solution "
        "medicine grieving work answer prayer meeting",
        guards=(_OWN, _ASKED, unless(r"\b(?:i|me|my)\b", Outcome.OWN_STORY)),
    ),
    shape(
        r"\b(?:people|those|anyone|everyone|guys|folks|addicts|alcoholics|ones) (?:here )?(?:who|"
        r"that|on|in|doing|using|going|taking) (?:[a-z]+ ){0,6}?(?:always|never|inevitably|all|"
        r"just|eventually|only|will|end|is|are) (?:just |always |never |all |eventually |only |"
        rf"going to )*(?:{_FAILS}|last|lasts|heal|recover|recovers|get better|stay (?:sober|clean)|"
        r"fooling|kidding|pretending|lying|hiding|wasting|running away|up (?:back|drunk|using|"
        r"dead|relapsing|worse))\b",
        _NAMES,
        "who that on in doing using going taking",
        "always never inevitably all just eventually only will end is are",
        guards=(*_GUARDS, unless(r"\b(?:i|me|my|can|ok)\b", Outcome.OWN_STORY)),
    ),
    shape(
        rf"\b(?:why|how come|what is the point)(?: [a-z]+){{0,4}}? (?:bother|bothering|wasting|"
        r"waste|even (?:do|doing|go|going|see|seeing|pay|paying|take|taking|try|trying)|still "
        r"(?:do|doing|go|going|seeing|pay|paying|take|taking|on)) (?:[a-z]+ ){0,3}?"
        rf"{_ROAD}\b",
        _NAMES,
        "why how point",
        "bother bothering wasting waste even still",
        guards=(unless(r"\b(?:i|me|my|we)\b", Outcome.OWN_STORY, where="words"), _OWN),
    ),
    shape(
        r"\b(?:all|the only thing) (?:the |these |those )?(?:psychiatrists?|doctors?|therapists?|"
        r"shrinks?|counsel+ors?|hospitals?|rehabs?|sponsors?|psychs?|pharma|meds|pills|aa|"
        r"antidepressants) (?:ever )?(?:do|does|want|wants|care about|cares about|know|knows|"
        r"offer|offers) (?:is|are|your)\b",
        "psychiatrist psychiatrists doctor doctors therapist therapists shrink shrinks counselor "
        "counsellor counselors counsellors hospital hospitals rehab rehabs sponsor sponsors psych "
        "psychs pharma meds pills aa antidepressants",
        "all only",
        guards=(_OWN, unless(r"\bmy\b|\bi\b", Outcome.OWN_STORY, where="before")),
    ),
    shape(
        r"\b(?:going it alone|doing (?:it|this) (?:alone|on your own|by yourself|your way)|"
        rf"{_ROAD}|cutting (?:down|back)|tapering|quitting (?:alone|slowly)|winging it|"
        r"talking about it|waiting it out|venting|group chats?|being on meds) (?:is|are|has|have|"
        r"does|will|just|never|only|always|do) (?:just |always |simply |never |not |only |ever |"
        r"going to |a |an ){0,3}(?:doomed|hopeless|suicide|recipe|works? for (?:anyone|anybody|"
        r"people|us|you|real)|helped (?:anyone|anybody|a single|one|people|a soul)|fails?|cured? "
        r"(?:anyone|anybody|a single)|saved? (?:anyone|anybody)|worked for (?:anyone|anybody|a "
        r"single)|fix(?:es|ed)? (?:you|anyone|anything|anybody)|dead end|for (?:quitters|cowards|"
        r"the weak|losers|sheep|idiots|people who)|swapping|trading|replacing|substituting|"
        r"switching|putting a (?:band|plaster)|covering|masking|(?:a )?band ?aid|plaster|sticking "
        r"plaster|numbing)\b",
        "doomed hopeless suicide recipe works work helped fail fails cured cure saved save worked "
        "fix fixes fixed end quitters cowards weak losers sheep idiots people swapping trading "
        "replacing substituting switching putting covering masking band bandaid plaster numbing",
        "alone own yourself way down back tapering quitting winging talking waiting venting "
        "chats chat " + _NAMES,
        guards=(
            *_GUARDS,
            _ASKED,
            unless(r"\b(?:i|me|my|always)\b", Outcome.OWN_STORY, where="before"),
        ),
    ),
    shape(
        rf"\b{_ROAD} (?:works?|helps?|worked|helped|cures?|is|are) (?:for )?(?:no ?one|nobody|no "
        r"human|not a single|zero people)\b",
        _NAMES,
        "nobody no zero noone single",
        guards=_GUARDS,
    ),
)
"""Claims that a road is none."""
