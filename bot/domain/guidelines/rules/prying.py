"""G6: prying, and making somebody's quiet the group's business."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import Shape, shape

_SHARED = (
    r"(?:share|shared|talk|talked|speak|spoken|spoke|say|said|post|posted|tell|told|open|opened|"
    r"participate|participated|contribute|contributed|answer|answered|write|written|explain)"
)
_SHARED_WORDS = (
    "share shared talk talked speak spoken spoke say said post posted tell told open opened "
    "participate participated contribute contributed answer answered write written explain"
)
_OTHERS = unless(
    r"\b(?:my|me|myself|he|she|him|her|doctor|therapist|police|boss|court|judge|mom|mum|dad|"
    r"wife|husband|partner|class|school|work)\b",
    Outcome.OWN_STORY,
)
_MINE = unless(r"\b(?:i|my|me|myself)\b", Outcome.OWN_STORY)
_NOT = unless(r"\b(?:not|never|nobody|no one)\b", Outcome.NEGATED, where="before")

PRIES: tuple[Shape, ...] = (
    shape(
        r"\b(?:heard|from|waiting on|waiting for) (?:everyone|everybody|all of (?:us|them)|the "
        r"(?:others|"
        r"rest)) (?:but|except|apart from|and not) you\b",
        "everyone everybody all others rest",
        "but except apart not",
    ),
    shape(
        r"\b(?:not taking (?:a )?(?:no|pass)|do not (?:you dare )?(?:say|tell (?:me|us)|give "
        r"(?:me|us)) "
        r"(?:a |that |you )?pass|(?:no|pass) is not an (?:answer|option)|will not take (?:a "
        r")?(?:no|"
        r"pass))\b",
        "no pass",
        "not",
        guards=(unless(r"\bpass (?:me|the|on|it|out|away)", Outcome.OWN_STORY, where="after"),),
    ),
    shape(
        r"\bwhat (?:are|is it|are not|else are) (?:you )?(?:not )?(?:you )?(?:not )?(?:telling|"
        r"hiding|"
        r"keeping|leaving out|covering up|not saying)\b(?: (?:us|from|me|secret))?",
        "telling hiding keeping leaving covering saying",
        "what",
        guards=(_OTHERS, unless(r"\b(?:they|we)\b", Outcome.OWN_STORY, where="words")),
    ),
    shape(
        r"\bno (?:room|place|space|use|time|need|patience)(?: [a-z]+){0,3}? for (?:spectators?|"
        r"lurkers?|"
        r"watchers?|ghosts?|silent|passengers?|tourists?|an audience|observers?|bystanders?|"
        r"people who (?:do not|just|only|never|will not|keep))\b",
        "room place space use time need patience",
        "spectators spectator lurkers lurker watchers watcher ghosts ghost silent passengers "
        "passenger tourists tourist audience observers observer bystanders bystander people",
    ),
    shape(
        r"\b(?:everybody|everyone|all of (?:you|us)|each (?:of you|person|one)|every (?:one|single "
        r"person|person)) (?:here |in here )?(?:has to|have to|must|needs to|need to|is going to|"
        rf"had better) (?:at least |just |all )?{_SHARED}\b(?! (?:goodbye|bye|up for|no|to "
        r"(?:their|his|her)))",
        "everybody everyone all each every",
        _SHARED_WORDS,
        guards=(_MINE, _NOT, _OTHERS),
    ),
    shape(
        r"\b(?:can not|do not|should not|stop) expect(?:ing)? (?:[a-z]+ ){1,5}?(?:if|when|while) "
        r"you "
        r"(?:keep|do not|never|will not|hide|just|only|refuse)\b",
        "expect expecting",
        "if when while",
        "hide secret secrets quiet silent lurk pass passing hiding " + _SHARED_WORDS,
        guards=(_OTHERS,),
    ),
    shape(
        r"\b(?:quit|stop|enough of) (?:being )?(?:so |this |all |the |your )?(?:guarded|closed|"
        r"private|"
        r"secretive|mysterious|shy|quiet|withdrawn|wall(?:ed)?|distant|cryptic|tight lipped)\b",
        "guarded closed private secretive mysterious shy quiet withdrawn wall walled distant "
        "cryptic lipped",
        "quit stop enough",
        guards=(_OTHERS, _MINE, unless(r"\bto $|\bnot $", Outcome.OWN_STORY, where="before")),
    ),
    shape(
        r"\bare you (?:ever |finally |even )?going to (?:tell|answer|share|explain|talk|speak|say|"
        r"open "
        r"up|spill|join in)(?: [a-z]+){0,4}? or (?:not|what|just|do (?:i|we)|are|will|is)\b",
        "tell answer share explain talk speak say open spill join",
        "going",
        "or",
        guards=(_OTHERS,),
    ),
    shape(
        r"\b(?:did|does|has) (?:he|she|they|your (?:dad|mom|mum|father|uncle|brother|ex|husband|"
        r"stepdad|boss|coach)) (?:really |actually |ever )?(?:rape|raped|hit|touch|touched|abuse|"
        r"abused|beat|beaten|molest|molested|force|forced) you\b[^\n]{0,12}(?:yes or no|just "
        r"(?:say|"
        r"answer|tell)|say it|answer|come on|be honest|or (?:not|what|are you))",
        "rape raped hit touch touched abuse abused beat beaten molest molested force forced",
        "yes say answer tell come honest or",
    ),
    shape(
        r"(?:^|(?<=[.?!,\n] ))(?:just )?name (?:him|her|them|names)(?=[.!?,]|$| (?:now|then|"
        r"already|"
        r"so))",
        "name",
    ),
    shape(
        r"\b(?:do not|can not|could not|would not|will not|hard to|how (?:can|do) (?:we|i)) "
        r"(?:really )?"
        r"(?:trust|believe|respect|feel safe (?:with|around)|relax around) (?:people|anyone|"
        r"someone|"
        r"somebody|members|folks|those|you) (?:here )?(?:who|that|when|if|unless|until)(?: "
        r"[a-z]+)? "
        r"(?:never|do not|will not|only|just|keep|keeps|always|hide|hides|have not|does not)\b",
        "trust believe respect safe relax",
        "never not only just keep keeps always hide hides say read",
        _SHARED_WORDS + " talking sharing speaking read listen lurk watch quiet silent themselves",
        guards=(unless(r"\b(?:my|because of what|doctor|therapist)\b", Outcome.OWN_STORY),),
    ),
    shape(
        r"\b(?:you|your)(?: are| is)? (?:so|too|always|making|being) (?:[a-z]+ ){0,4}?(?:quiet|"
        r"silent|"
        r"secretive|awkward|weird|uncomfortable)[^.?!\n]{0,12} (?:it is|its|is|by not|because you|"
        r"when "
        r"you|and it is|that it is|not) (?:[a-z]+ ){0,2}?(?:weird|creepy|rude|awkward|strange|"
        r"annoying|suspicious|saying|sharing|talking|speaking|answering|posting|share|talk|say|"
        r"unsettling)\b",
        "quiet silent secretive awkward weird uncomfortable",
        "weird creepy rude awkward strange annoying suspicious saying sharing talking speaking "
        "answering posting share talk say unsettling",
        guards=(_MINE,),
    ),
    shape(
        r"\bleast (?:that )?you (?:can|could) (?:do|offer|give) (?:is|would be) (?:to )?(?:share|"
        r"tell|"
        r"talk|say|open|answer|speak|explain|give|post|join|take part)\b",
        "least",
        guards=(_OTHERS,),
    ),
    shape(
        r"\bnot (?:a|one|even a|a single) (?:peep|word|sound|squeak|syllable|line|post|reply) "
        r"(?:out of|"
        r"from) you\b|\b(?:sit|sits|sitting) (?:there|here|back) (?:all \w+ )?(?:and )?(?:saying|"
        r"say|"
        r"not saying|in silence|judging|watching us|reading us|without)\b",
        "peep word sound squeak syllable line post reply sit sits sitting",
        "you",
        guards=(_MINE,),
    ),
    shape(
        r"\b(?:whoever|anyone|anybody|everyone|members|people) (?:who |that )?(?:has not|have not|"
        r"does "
        rf"not|do not|did not|never|will not|not) {_SHARED}(?: [a-z]+){{0,5}}? (?:gets?|will be|"
        rf"should "
        r"be|is|are|can) (?:be )?(?:removed|kicked|banned|out|gone|asked to leave|muted|leave)\b",
        "removed kicked banned out gone asked muted leave",
        _SHARED_WORDS,
        "whoever anyone anybody everyone members people",
    ),
    shape(
        r"\b(?:do not|never|you can not|you are not|no one is|nobody is|no) (?:you dare "
        r")?(?:leave|go|"
        r"leaving|going|log off|disappear|sign off|run)(?: [a-z]+){0,3}? (?:before|until|till|"
        r"without) "
        rf"(?:you (?:have |have not )?)?(?:{_SHARED}|telling|sharing|answering|explaining|"
        rf"saying)\b",
        "before until till without",
        _SHARED_WORDS + " telling sharing answering explaining saying",
        guards=(_OTHERS, unless(r"\b(?:goodbye|bye)\b", Outcome.KIND)),
    ),
    shape(
        r"\b(?:have to|need to|must|going to have to|had better|better|should|got to) (?:just "
        r")?(?:come "
        r"clean|own up|fess up|confess|be straight|level|be upfront)(?: to| with)? (?:us|me|the "
        r"group|everyone)\b",
        "clean own fess confess straight level upfront",
        "us me group everyone",
        guards=(unless(r"\bi (?:have|need|must|should|had)\b", Outcome.OWN_STORY),),
    ),
    shape(
        r"\b(?:send|show|post|share|upload|give)(?: us| me)? (?:a |some |your |the )?(?:pics?|"
        r"photos?|"
        r"pictures?|selfies?|videos?|screenshots?) of (?:your|the) (?:arms?|scars?|cuts?|legs?|"
        r"wrists?|bruises?|body|wounds?|letter|results|bottle|prescription|meds|scale)\b",
        "arm arms scar scars cut cuts leg legs wrist wrists bruise bruises body wound wounds "
        "letter "
        "results bottle prescription meds scale",
        "send show post share upload give",
        guards=(_OTHERS, unless(r"\b(?:not|never|asked|i)\b", Outcome.NEGATED, where="before")),
    ),
    shape(
        r"\b(?:being|staying|keeping) (?:so )?(?:silent|quiet|private|closed|secretive|shut)(?: "
        r"[a-z]+)"
        r"{0,2}? (?:does not|will not|is not|never|helps|hurts) (?:help|helping|work|fair|solve|do|"
        r"anyone|the group|us|nobody)\b",
        "silent quiet private closed secretive shut",
        "help helping work fair solve do anyone group us nobody",
        guards=(_MINE,),
    ),
    shape(
        r"\bi (?:do|really |just |still )?(?:need|demand|insist|deserve|expect|have a right)(?: "
        r"to)?"
        r"(?: know| hear| be told)? (?:exactly )?(?:what|why|who|how) you (?:did|are hiding|left|"
        r"used|"
        r"took|passed|will not|never)\b",
        "did hiding left used took passed not never",
        "need demand insist deserve expect right",
    ),
    shape(
        r"\bif you (?:were|are) (?:really|actually|truly|so|that|genuinely) (?:depressed|sick|"
        r"hurting|"
        r"an addict|struggling|ill|suicidal|traumati[sz]ed|abused|bad|in pain|"
        r"serious)\b[^.?!\n]{0,12}"
        r"\byou would (?:have |at least |just |not )?(?:more to |be )?(?:say|talk|tell|share|open|"
        r"talking|telling|explain|spoken|posted|said|told)\b",
        "if",
        "say talk tell share open talking telling explain spoken posted said told",
        "depressed sick hurting addict struggling ill suicidal traumatized traumatised abused bad "
        "pain serious",
    ),
    shape(
        r"\b(?:you (?:joined|came|signed up|are here)[^.?!\n]{0,20} to (?:talk|share|speak|open "
        r"up),? so "
        r"(?:talk|share|speak|open|do|start|tell)|i get to (?:read|hear|know|see) yours|you "
        r"(?:got|get) "
        r"to (?:read|hear|know) (?:mine|ours|my [a-z]+|everything)|(?:make|making) an effort and "
        r"(?:share|contribute|post|talk|join)|you (?:said|promised|swore) (?:that )?you would "
        r"(?:tell us|share|open up|explain to "
        r"us|talk to us))\b",
        "joined came signed here yours mine ours effort else said promised swore everything my",
        "talk share speak open hear read know contribute post join does did has tell explain see",
        "you like i make making",
        guards=(unless(r"\b(?:no pressure|if you|only if|thank)\b", Outcome.KIND),),
    ),
)
"""Prying for what somebody keeps to themselves."""
