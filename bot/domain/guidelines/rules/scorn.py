"""G15: more shapes of insults, hate and threats."""

from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import unless
from bot.domain.guidelines.rule import shape

_OWN = unless(
    r"\b(?:i (?:am|feel|felt|was|look|act)|me\b|my (?:brain|head|ex|boss|dad|mum|mom|life|job)|"
    r"myself|it "
    r"(?:is|was|feels)|this (?:movie|film|game|day|week|job|meeting))\b",
    Outcome.OWN_STORY,
    where="before",
)
INSULTED = (
    shape(
        r"\bfuck ?you\b",
        "fuckyou",
    ),
    shape(
        r"\bcrawl back (?:under|into|to) (?:your|the|that|a|whatever)\b|(?:\A|[.!?,\n] ?|\byou |"
        r"\byou are |\b"
        r"you (?:absolute|complete|total|fucking|utter) |\bwhat )(?:just |such |literally |really |"
        r"honestly |"
        r"a |total |complete |fucking |absolute |utter )*waste of (?:space|oxygen|air|skin|life|"
        r"sperm|breath|"
        r"flesh|organs)\b",
        "crawl waste",
        guards=(_OWN,),
    ),
    shape(
        r"(?:\A|[.!?,\n] ?|\byou |\byou are |\bwhat )(?:just |such |literally |really |honestly |a "
        r"|total |"
        r"complete |absolute |an )*(?:pathetic|sorry|poor|sad|disgusting|miserable|lousy|shitty) "
        r"excuse (?:for|"
        r"of) (?:a|an) \w+",
        "excuse",
        guards=(_OWN,),
    ),
    shape(
        r"\b(?:you are|your) (?:\w+ )?the (?:\w+ )?(?:dumbest|stupidest|ugliest|worst|nastiest|"
        r"vilest|meanest|fakest|"
        r"most (?:annoying|pathetic|stupid|disgusting|useless|selfish|boring|toxic|vile|awful|"
        r"hated)) (?:person"
        r"|human|people|thing|piece|member|bitch|being|man|woman|girl|guy|one here|creature|mother|"
        r"father|"
        r"friend|wife|husband)\b",
        "dumbest stupidest ugliest worst nastiest vilest meanest fakest most",
        "you your",
    ),
    shape(
        r"\byou (?:are |absolute |total |fucking |stupid |complete |utter )*(?:just |such |really |"
        r"literally |"
        r"clearly |only |being |nothing but )*(?:a |an )?(?:f cking|f ing|effing|f n|fkn|fn|"
        r"freakin|friggin) "
        r"(?:\w+ )?(?:idiot|moron|loser|bitch|cunt|clown|liar|joke|disgrace|freak|coward|asshole|"
        r"twat|pig)\b",
        "idiot moron loser bitch cunt clown liar joke disgrace freak coward asshole twat pig",
        "you",
    ),
    shape(
        r"(?:\A|[.!?,\n] ?)(?:go |just |oh |now |aw+ |then )*(?:cry (?:to your (?:mom|mommy|mum|"
        r"mummy|mama|"
        r"mammy|therapist)|harder(?: loser)?|some more,? (?:loser|baby)|about it,? (?:loser|baby|"
        r"lol))|boo ?"
        r"hoo(?: hoo)?\b|cry me a river|cry ?baby\b)",
        "cry boo boohoo crybaby",
    ),
    shape(
        r"\b(?:what|such|just) a (?:sad |pathetic |bunch of |whole |fucking |stupid |dumb |sorry "
        r")*(?:bunch|pack|"
        r"load|group|collection|server full|room full|circle) of (?:\w+ )?(?:losers|idiots|morons|"
        r"freaks|whiners|"
        r"crybabies|clowns|liars|cowards|retards|snowflakes|attention seekers|failures|trash|"
        r"pussies)\b(?=[^\n]"
        r"{0,30}\b(?:here|this|you|server|group)\b)|\b(?:this (?:server|group|place|room)|here) is "
        r"(?:full|just a "
        r"bunch) of (?:\w+ )?(?:losers|idiots|morons|freaks|whiners|crybabies|clowns|liars|cowards|"
        r"snowflakes|"
        r"failures)\b",
        "losers idiots morons freaks whiners crybabies clowns liars cowards retards snowflakes "
        "seekers failures "
        "trash pussies",
    ),
    shape(
        r"\b(?:everyone|everybody|we all|all of us|people|literally everyone|they all)(?: here| in "
        r"(?:this|the) "
        r"(?:group|server|chat))? (?:all |already |just |really |secretly )*(?:thinks?|knows?|"
        r"agrees?|says?|can see)"
        r" (?:that )?you are (?:just |such |really |so |nothing but )*(?:a |an )?(?:\w+ )?(?:joke|"
        r"loser|idiot|freak|"
        r"liar|fake|fraud|burden|waste|embarrassment|pathetic|annoying|disgusting|crazy|psycho|"
        r"worthless|useless|"
        r"stupid|ugly|weird|drama queen|attention seeker)\b",
        "joke loser idiot freak liar fake fraud burden waste embarrassment pathetic annoying "
        "disgusting crazy "
        "psycho worthless useless stupid ugly weird drama attention",
        "you",
        "everyone everybody we all people they",
    ),
)
HATED = (
    shape(
        r"\b(?:old|fat|gay|disabled|poor|homeless|mentally ill|trans|black|white|brown|autistic|"
        r"crazy|depressed"
        r"|sick|weak|ugly|lazy|suicidal|asian|jewish|muslim|arab|foreign|deaf|blind|addicted|"
        r"obese) (?:people|"
        r"men|women|folks|kids|persons|ones|parents|moms|dads)? ?(?:should|need to|deserve to|"
        r"ought to|must|"
        r"have to|can) (?:just |all |really |simply |honestly |either )*(?:die(?: off| out| "
        r"already)?\b|be (?:"
        r"shot|gassed|killed|sterili[sz]ed|put down|locked (?:up|away)|deported|banned|removed|"
        r"aborted|burned)"
        r"|disappear|not (?:breed|exist|vote|be (?:allowed|here|alive)|have (?:kids|children|"
        r"babies)|"
        r"reproduce)|never (?:have|be|breed)|go back|rot)\b",
        "die shot gassed killed sterilized sterilised put locked deported banned removed aborted "
        "burned "
        "disappear breed exist vote allowed here alive kids children babies reproduce never back "
        "rot",
        "should need deserve ought must have can",
        "old fat gay disabled poor homeless ill trans black white brown autistic crazy depressed "
        "sick weak "
        "ugly lazy suicidal asian jewish muslim arab foreign deaf blind addicted obese",
    ),
    shape(
        r"\b(?:queers|gays|lesbians|trannies|jews|muslims|blacks|immigrants|foreigners|addicts|"
        r"junkies|atheists|"
        r"women|whores|sinners|(?:gay|trans|black|muslim|jewish) (?:people|men|women)|you people|"
        r"people like you|"
        r"your kind) (?:are|will|should|is|can|deserve to|ought to|need to) (?:all |just |going to "
        r"|be |always )*"
        r"(?:burn(?:ing)?(?: in)?|go(?:ing)? (?:straight )?to hell|hell|rot(?:ting)?(?: in)?|die|"
        r"suffer)\b",
        "queers gays lesbians trannies jews muslims blacks immigrants foreigners addicts junkies "
        "atheists women "
        "whores sinners gay trans black muslim jewish people kind",
        "burn burning hell rot rotting die suffer",
        guards=(
            unless(
                r"\b(?:of (?:overdoses?|cancer|loneliness|it)|alone|every (?:day|year)|without|in "
                r"(?:silence|"
                r"prison|hospital)|from|say|says|said|told|preach\w*|believes?|church)\b",
                Outcome.REPORTED,
            ),
        ),
    ),
    shape(
        r"\b(?:bipolar|schizophrenic|autistic|borderline|depressed|mentally ill|trans|gay|lesbian|"
        r"black|white|asian|"
        r"jewish|muslim|arab|mexican|disabled|fat|poor|homeless|addicted|suicidal|foreign|old|bpd|"
        r"adhd|ugly) (?:people|"
        r"folks|men|women|kids|guys|girls|patients|ppl|moms|dads) (?:are|is) (?:all |just |such |"
        r"nothing but |so |"
        r"really |dangerous |crazy |disgusting |sick |fucking |a bunch of |a )*(?:freaks|monsters|"
        r"psychos|dangerous|"
        r"animals|vermin|crazy|evil|disgusting|trash|scum|retards|time ?bombs|useless|garbage|"
        r"liars|manipulative|"
        r"parasites|burdens?|gross|nuts|insane|subhuman|pathetic|perverts|predators|groomers|waste "
        r"of \w+)\b",
        "freaks monsters psychos dangerous animals vermin crazy evil disgusting trash scum retards "
        "timebombs bombs "
        "useless garbage liars manipulative parasites burden burdens gross nuts insane subhuman "
        "pathetic perverts "
        "predators groomers waste",
        "people folks men women kids guys girls patients moms dads",
        "bipolar schizophrenic autistic borderline depressed ill trans gay lesbian black white "
        "asian jewish muslim "
        "arab mexican disabled fat poor homeless addicted suicidal foreign old bpd adhd ugly",
    ),
)
THREATENED = (
    shape(
        r"\b(?:i|we) (?:will|am going to|are going to|can|could) (?:\w+ )?(?:find|hunt|track|get|"
        r"catch|reach) "
        r"you\b[^\n?]{0,30}?\b(?:regret|pay\b(?! attention| for your coffee)|hurt|sorry|kill|beat|"
        r"suffer|scream|"
        r"beg|bleed|wherever you (?:hide|go|run)|one day|no matter where)",
        "find hunt track get catch reach",
        "regret pay hurt sorry kill beat suffer scream beg bleed wherever day matter",
        "you",
    ),
    shape(
        r"\b(?:i|we) (?:will|am going to|are going to|promise to|swear to) (?:personally )?make "
        r"(?:sure )?you "
        r"(?:really |all |will |are |)*(?:regret|pay\b(?! attention)|suffer|sorry|wish you (?:were|"
        r"had|never)|"
        r"beg|bleed|scream|cry for)\b",
        "regret pay suffer sorry wish beg bleed scream cry",
        "make",
        "you",
    ),
)
