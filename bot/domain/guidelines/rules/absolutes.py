"""G5: words that leave no other road open, wherever they stand beside one."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import Shape, one_of, shape

_ROADS = (
    "therapy counselling counseling aa na steps step program programme programs programmes rehab "
    "rehabs detox meds medication medications pills antidepressants ssris psychiatry cbt dbt emdr "
    "methadone suboxone naltrexone abstinence moderation sobriety fellowship sponsor sponsors "
    "meetings willpower discipline god jesus christ allah church prayer faith religion meditation "
    "mindfulness yoga journaling exercise keto fasting naturopathy supplements surrender "
    "forgiveness inpatient hospital hypnosis breathwork gym running professional"
)
_STRICT = (
    "aa na rehab rehabs sponsor god jesus christ allah church turkey steps program programme meds "
    "medication pills abstinence meetings faith prayer inpatient detox surrender discipline"
)
_CARERS = (
    "doctors therapists psychiatrists psychologists counsellors counselors shrinks hospitals "
    "rehabs sponsors pastors psychs"
)
_ROAD = one_of(_ROADS)
_STRICTLY = one_of(_STRICT)
_MINE = unless(r"\b(?:i|me|my|mine|myself|we|us|our|he|she|her|him)\b", Outcome.OWN_STORY)
_ASKED = unless(r"\?\s*$", Outcome.QUESTION)
_OPEN = unless(
    r"\b(?:not (?:true|the only)|if (?:it|that) (?:works|helps)|for some|some people|whatever|"
    r"different|no right|no wrong|is not a|there is not|your own|their own|maybe|might)\b",
    Outcome.KIND,
)
_GUARDS = (_MINE, _OPEN, _ASKED)

NO_OTHER_ROAD: tuple[Shape, ...] = (
    shape(
        rf"\b{_ROAD}\b[^?!\n]{{0,40}}\b(?:full stop|end of (?:story|discussion|debate)|"
        rf"period(?=[.!,]|$)|"
        rf"simple "
        r"as|no exceptions|no excuses|no debate|nothing (?:else|more)|whether (?:they|you) like|"
        r"wake "
        r"up|gold standard|no other (?:way|route|road|option)|or (?:do not|why) bother|always and "
        r"forever|that is that|not negotiable|that is the cure|the rest is)\b",
        _ROADS,
        "stop end period simple exceptions excuses debate nothing whether wake standard other "
        "bother forever that negotiable cure rest",
        guards=(*_GUARDS, unless(r"\b(?:trial|grace|meds? changes?) period", Outcome.KIND)),
    ),
    shape(
        rf"\bno {_ROAD},? (?:means |equals |then )?no (?:recovery|sobriety|healing|cure|change|"
        rf"chance|"
        r"progress|peace|hope|future|way)\b",
        _ROADS,
        "recovery sobriety healing cure change chance progress peace hope future way",
        "no",
    ),
    shape(
        rf"\b{_STRICTLY} (?:over|not|instead of|beats|before) {_ROAD}\b",
        _STRICT,
        "over not instead beats before",
        guards=(_MINE, _OPEN, _ASKED),
    ),
    shape(
        r"\b(?:every(?:one|body)?|any|all|each) (?:of you |real )?(?:(?:addicts?|alcoholics?|"
        r"people|"
        r"person|drunks?|one|man|woman|patients?) )?(?:here )?(?:needs?|requires?|has to have|must "
        rf"have|belongs? in|should be (?:in|on|off)) (?:an? |the |their |your )?{_STRICTLY}\b",
        _STRICT,
        "every everyone everybody any all each",
        guards=_GUARDS,
    ),
    shape(
        r"\byou should all be (?:on|off|in|doing|taking) (?:[a-z]+ ){0,2}"
        rf"(?:them|{_ROAD})\b|\byou people and your {_ROAD}\b",
        "all people",
        "you",
    ),
    shape(
        rf"\b{one_of(_CARERS)} (?:just |only |all |simply )?(?:poison|bill|lie|drug|milk|brainwash|"
        r"scam|push|hide|profit|sell|kill|want you|keep you|are (?:just |all |only |basically "
        r")?(?:paid|overpaid|pill|after|in it|drug|in the pocket|salesmen|crooks|bought))\b",
        _CARERS,
        guards=(_MINE, _OPEN),
    ),
    shape(
        r"\b(?:being |staying |getting )?(?:sober|clean) (?:on|with|thanks to|because of) "
        r"(?:[a-z]+ )"
        r"{1,2}(?:is|does|was|has|will|counts?) (?:not|never|for nothing)\b",
        "sober clean",
        "not never nothing",
        guards=_GUARDS,
    ),
    shape(
        r"\b(?:taking|using|needing|popping|being on|going on|staying on|having) (?:any |the |your "
        rf")?{_ROAD} (?:means|is|shows|proves) (?:that )?(?:you|just|only|a|an|the|giving|weak\w*|"
        r"not|cheating) (?:[a-z]+ ){0,2}?(?:gave up|given up|weak|failed|lazy|up|sign|cheating|"
        r"running|hiding|weakness|failure|easy|real|recovery|using|crutch|surrender\w*)\b",
        _ROADS,
        "means is shows proves",
        guards=_GUARDS,
    ),
    shape(
        r"\b(?:you|people|people like you|nobody|no one|they|addicts) (?:can not|will not|could "
        r"never|"
        r"can never|will never|can|ever) (?:ever |really |just )?(?:do|heal|beat|fix|recover|make|"
        r"cure|"
        r"treat|get|stay|quit|stop|survive)(?: [a-z]+){0,4} (?:without|with|through|by) (?:[a-z]+ )"
        rf"{{0,2}}(?:{_STRICTLY}|therapy|chit chat|talking|chatting|pills|hugs|feelings|crystals|"
        rf"apps?|"
        r"yoga|books)\b",
        "without with through by",
        _STRICT + " therapy chat talking chatting hugs feelings crystals app apps yoga books",
        "not never nobody no",
        guards=_GUARDS,
    ),
    shape(
        r"\bif you (?:have not|did not|do not|never) (?:[a-z]+ ){1,6}?,? ?you (?:have|are|did|do) "
        r"(?:done |doing |got |really )?(?:nothing|not (?:done|recovered|sober|recovering|"
        r"healed))\b",
        "if",
        "nothing done recovered sober recovering healed",
        guards=_GUARDS,
    ),
    shape(
        rf"\b(?:{_ROAD}|groups?|support groups?|apps?) (?:is|are) (?:just |only )?(?:where|for|"
        rf"what) "
        r"(?:the )?(?:people|losers|weak|those|you|quitters|cowards|addicts)[^.?!\n]{0,30}"
        r"\b(?:weak|scared|lazy|can not|too|give up|gave up|afraid|stupid|fail|failed|real work)\b",
        _ROADS + " group groups app apps",
        "weak scared lazy not too give gave afraid stupid fail failed real",
        guards=_GUARDS,
    ),
    shape(
        r"\byour (?:[a-z]+ )?(?:therapist|counsel+or|sponsor|meds|pills|medication|doctor|"
        r"programme?|"
        r"psychiatrist|group|antidepressants|psych|therapy|church|methadone|suboxone|treatment) "
        r"(?:is|are) (?:just |only |clearly |literally |the thing |what is )?(?:that is "
        r")?(?:holding "
        r"you|keeping you (?:sick|stuck|down|ill|weak)|making you (?:worse|sick|weak|crazy)|"
        r"milking|"
        r"brainwashing|lying to|poisoning|numbing|ruining|killing you|using you|scamming|"
        r"robbing)\b",
        "therapist counsellor counselor sponsor meds pills medication doctor program programme "
        "psychiatrist group antidepressants psych therapy church methadone suboxone treatment",
        "holding keeping making milking brainwashing lying poisoning numbing ruining killing using "
        "scamming robbing",
        guards=(_ASKED,),
    ),
    shape(
        r"\b(?:that is|this is) (?:exactly |just )?(?:how it is (?:meant|supposed) to be done|the "
        r"(?:only|"
        r"right|proper|correct) (?:way|order))\b|\b(?:a|the|one|only) (?:right|proper|correct) "
        r"(?:way|"
        r"order|path|method) (?:to|of) (?:griev\w+|recover\w*|heal\w*|quit\w*|get\w* (?:sober|"
        r"clean)|"
        r"mourn\w*|do (?:recovery|this))\b",
        "meant supposed right proper correct only",
        "way order path method done",
        guards=(unless(r"\b(?:no|not|never|if there|is there)\b", Outcome.KIND), _ASKED),
    ),
    shape(
        r"\b(?:either )?(?:you )?(?:get|surrender|accept|do|find|take|go|join|believe|commit|quit)"
        r"[^.?!\n]{0,25}? or (?:else )?(?:you )?(?:will )?stay (?:sick|ill|stuck|addicted|broken|"
        r"miserable|a drunk|an addict|lost)\b",
        "sick ill stuck addicted broken miserable drunk addict lost",
        "stay",
        guards=_GUARDS,
    ),
    shape(
        rf"\b(?:has|have|got|needs) (?:got )?to be (?:total |complete |full )?{_STRICTLY}\b(?! "
        rf"(?:at|by|"
        r"before|on|in|for|yet))",
        _STRICT,
        "has have got needs",
        guards=_GUARDS,
    ),
    shape(
        rf"\b{_ROAD} (?:just |only |merely |simply )(?:hide|mask|numb|cover|delay|postpone|dull|"
        rf"poison|"
        r"ruin|destroy|kill|push|bury|buy|trade|swap|replace)(?:s|es)? (?:the|your|you|it|"
        r"everything|"
        r"people|time|down|up|one)\b"
        r"|\bis (?:just|only) (?:delaying|postponing|dodging|prolonging) (?:the|your|a) (?:[a-z]+ "
        r")?"
        r"(?:relapse|inevitable|pain|problem|recovery|misery)\b",
        "just only merely simply",
        _ROADS + " relapse inevitable pain problem recovery misery",
        guards=_GUARDS,
    ),
    shape(
        rf"\b(?:any|every|a) {_ROAD} (?:that|which|where|who) [^.?!\n]{{2,35}}? (?:is|are) (?:a |"
        rf"not |"
        r"just |really |totally )?(?:fake|joke|scam|real|useless|fraud|worthless|garbage|"
        r"cheating)\b",
        _ROADS,
        "fake joke scam real useless fraud worthless garbage cheating",
        guards=_GUARDS,
    ),
    shape(
        r"\b(?:whoever|anyone who|the person who|if someone) (?:told|tells|said|taught|convinced) "
        r"you "
        r"[^.?!\n]{2,50}? (?:lied|is lying|was lying|is wrong|is clueless|knows nothing|is an? "
        r"(?:idiot|fool|liar))\b",
        "lied lying wrong clueless nothing idiot fool liar",
        _ROADS + " drink drinking recovery recover moderate",
        guards=(_MINE,),
    ),
)
"""Claims that shut every other road."""
