"""G1: telling somebody how much to take, to go through it alone, or to keep away from care."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import directed, of_myself, turned_around, unless
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules.fragments import (
    AMOUNT,
    CARE,
    CARE_WORDS,
    LEAD,
    MEDICINE,
    MEDICINES,
    REMEDY,
    SOFT,
    TAKEN,
)

_FAMILY = Family.MEDICAL_ADVICE
# Sending somebody to those who treat them is what a peer can do best.
_ASK_THEM = unless(
    r"(?<!do not )(?<!never )\b(?:talk|talking|speak|speaking|check|call|calling|consult|discuss|"
    r"ask|see|tell|with|work)(?:ing)? (?:to |with |about )?(?:it )?(?:with )?(?:your |an? |the |"
    r"my )"
    r"(?:own )?(?:doctor|doc|pharmacist|prescriber|psychiatrist|gp|nurse|team|care team|clinic|"
    r"provider|clinician)\b(?! (?:for|to put|to give|to up|to change|you want))",
    Outcome.KIND,
)
DOSE = Rule(
    "g1-change-dose",
    _FAMILY,
    2,
    (
        shape(
            rf"\b(?:{LEAD} ){{0,2}}{SOFT}?(?:double|doubling|up|increase|increasing|raise|bump|"
            r"lower|"
            r"lowering|reduce|reducing|halve|half|cut|cutting|split|adjust|drop|triple|lessen|"
            r"change|max out|go (?:up|down)|taper|skip|skipping|miss)(?: up| down| back)?(?: "
            r"on)? "
            r"(?:(?:your|the|that|it|a|to|in|half|next|morning|evening|night|today is|tonight is|"
            r"tonights|todays|tomorrow is|tonight|of|one|few|"
            r"couple|daily) ){1,4}(?:[a-z]+ )?(?:dose|doses|dosage|mg|pills?|tablets?)\b",
            "dose doses dosage mg pill pills tablet tablets",
            guards=(directed,),
        ),
        shape(
            rf"\b(?:(?:{LEAD}|you) ){{0,2}}{SOFT}?(?:ask for|ask (?:your )?(?:doctor|doc|gp) for|"
            r"ask (?:them|him|"
            r"her) for|go (?:up |down )?to|take|try|bump (?:it )?(?:up )?to|start (?:with|on|at)|"
            r"stay (?:on|at)|need|do|cut (?:it )?(?:down )?to|drop to|switch to|want|be on|be "
            r"taking|"
            r"have|get|use|push for|demand|up it to|raise it to) "
            r"(?:(?:at least|about|around|like|only|up to|the|more|an extra|another|a|something) "
            r"){0,2}"
            rf"{AMOUNT}\b",
            "mg mcg ml milligrams milligram mgs grams gram",
            guards=(directed,),
        ),
        shape(
            rf"\b(?:{AMOUNT}|\d+|that dose|your dose|that amount) (?:a day )?(?:does|do|is|will "
            rf"do) {SOFT}?"
            r"(?:nothing|not (?:enough|do|gonna|going)|too (?:much|low|high|little|small)|way "
            r"too|"
            r"barely|useless|a joke|a baby dose|nowhere near|for babies|not even|way more)\b",
            "mg mcg dose dosage",
            guards=(of_myself,),
        ),
        shape(
            rf"\b(?:{LEAD} ){{0,2}}{SOFT}?(?:take|pop|swallow|use) (?:two|three|four|five|2|3|4|"
            r"5|double|"
            r"twice|another|an extra|a few more|half|more)(?: of)? ?(?:the |your |them|those|"
            r"these|pills?|"
            r"tablets?|the dose|as (?:much|many)|extra|more|dose|mg)",
            "take pop swallow use",
            {"mg", "pills", "pill", "tablets", "dose", "them", "those", "these"},
            guards=(directed,),
        ),
        shape(
            rf"\b(?:{LEAD} )?{SOFT}?(?:take|pop|swallow|have|use) (?:a (?:bit|little|lot|few|"
            rf"couple|"
            r"half)|some|one|two|three|four|five|six|half|double|twice|extra|\d+)(?: (?:more|extra|"
            rf"as|much|many|at once|of))* {TAKEN}{MEDICINE}\b",
            MEDICINES,
            "take pop swallow have use",
            guards=(directed,),
        ),
        shape(
            r"\b(?:(?:fine|safe|ok|okay|harmless|alright) (?:to|if you)|can|could|just|go ahead "
            r"and|no "
            r"(?:problem|harm|risk) (?:in|to)) (?:drink|drinking|mix|mixing|combine|combining|"
            r"take|"
            rf"taking|smoke|smoking) (?:[a-z]+ ){{0,3}}(?:with|on|and) {TAKEN}{MEDICINE}\b",
            MEDICINES,
            guards=(turned_around, of_myself),
        ),
        shape(
            rf"\b(?:{LEAD} )?{SOFT}?(?:mix|combine|stack) (?:it|that|them|your|those|the|[a-z]+) "
            rf"(?:[a-z]+ )?(?:with|and) {TAKEN}(?:alcohol|booze|beer|wine|vodka|weed|{REMEDY})\b",
            "mix combine stack",
            guards=(directed,),
        ),
        shape(
            r"\b(?:take|pop|have) (?:two|three|four|2|3|4|another|extra|a couple|a few)(?: "
            r"more)? of "
            r"(?:the|those|these|your|my) (?:[a-z]+ )?(?:ones|pills|tablets|meds)\b",
            "ones pills tablets meds",
            "take pop have",
            guards=(directed,),
        ),
        shape(
            rf"\byou {SOFT}?(?:can|could|should|need to|might as well) {SOFT}?(?:double|triple|"
            r"halve|up|"
            r"lower|reduce|taper) (?:it|them|that)\b",
            "double triple halve up lower reduce taper",
            guards=(directed,),
        ),
        shape(
            rf"\b(?:{LEAD} )?{SOFT}?(?:lower|reduce|increase|cut|taper|stop|change|adjust|up|"
            r"double|drop) "
            r"(?:it|them) (?:by yourself|yourself|on your own|without (?:telling|asking)|slowly|"
            r"a bit|"
            r"a little|until)",
            "lower reduce increase cut taper stop change adjust up double drop",
            "yourself own without slowly",
            guards=(directed,),
        ),
        shape(
            r"\b(?:mixing (?:it |them |those )?(?:is|are) (?:totally |perfectly |completely "
            r")?(?:fine|ok|okay|safe|"
            r"harmless)|have an? (?:beer|drink|glass|shot|joint|smoke) with (?:it|them|your "
            r"(?:meds|pills)))\b",
            "mixing beer drink glass shot joint smoke",
            guards=(of_myself,),
        ),
    ),
    guards=(_ASK_THEM,),
)
_KEEP_AWAY = (
    r"(?:(?:you )?(?:do not|never|no need to|you should not|you must not|you need not|should not|"
    r"stop|quit|skip|avoid|forget|please do not|you can skip|do not even|do not ever|no point|"
    r"there is no point|no use|ditch|cancel|fire|dump|leave|drop|stay away from|keep away from|"
    r"you do not)(?: in)?)"
)
KEEP_AWAY = Rule(
    "g1-keep-from-care",
    _FAMILY,
    2,
    (
        shape(
            rf"\b{_KEEP_AWAY} (?:(?:ever|even|just|really|bother|bothering|going|go|to|see|"
            r"seeing|call|"
            r"calling|with|trust|trusting|listen|listening|need|waste|your|time|on|with|money|"
            r"the|a|"
            r"an|any|tell|telling|rely|relying|about|those|these|that|phone|visit|visiting|have|"
            r"let|believe|believing|paying|take|him|yourself|stupid|another|get|in) "
            rf"){{0,6}}{CARE}\b"
            r"(?! (?:you|said|told|(?:is|are) (?:good|great)|alone|that (?:does|do|is) not))",
            CARE_WORDS,
            guards=(
                directed,
                unless(
                    r"\b(?:need|have|want) (?:to )?(?:be|feel|tell|explain|worry|fear|hide|go "
                    r"alone|decide|"
                    r"have|know|see|get|find|wait|justify)\b.*$|\b(?:afraid|ashamed|hesitate|"
                    r"scared|"
                    r"wait|worry|alone|give up on|delay|put off|leave)\b",
                    Outcome.KIND,
                    where="words",
                ),
            ),
        ),
        shape(
            r"\byou do not (?:really |even |actually )?(?:need|have) (?:to (?:see|go to|call|tell|"
            rf"bother|involve) )?(?:an? |any |your |the )?(?:[a-z]+ )?{CARE} (?:for|to get|over|"
            rf"just)"
            r"\b|\bno need (?:for|to (?:go to|go in|call|see|bother)) (?:an? |the |any )?"
            rf"{CARE}\b",
            CARE_WORDS | {"e"},
            "need have",
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:doctors|psychiatrists|therapists|hospitals|shrinks|rehabs|they|clinics|docs|"
            r"psychs|big pharma|the (?:er|hospital|doctors?|psych ward)) "
            r"(?:(?:will|just|only|all|always|are just going to|are going to) ){1,3}"
            r"(?:make (?:it|you|things|everything) (?:worse|sick|sicker)|lock you|pump you|drug "
            r"you|"
            r"want (?:your|you)|push|take your (?:money|kids)|fill you|keep you sick|"
            r"hold you|put you on|trying to|care about (?:money|your money|profit)|numb you|"
            r"get you (?:hooked|addicted)|experiment)",
            "doctors psychiatrists therapists hospitals shrinks rehabs they clinics docs psychs "
            "pharma "
            "er hospital doctor ward",
            "you your it things everything money worse",
            CARE_WORDS | MEDICINES | {"pharma"},
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:your|that|the) (?:doctor|doc|psychiatrist|therapist|gp|psych|shrink) (?:is|"
            r"has) "
            r"(?:just |clearly |probably |obviously |totally |an? ){0,2}(?:wrong|idiot|moron|"
            r"quack|clueless|lying|"
            r"full of (?:it|shit|crap)|no (?:idea|clue)|useless|scamming|incompetent|"
            r"overmedicating|"
            r"drugging)",
            "doctor doc psychiatrist therapist gp psych shrink",
            guards=(of_myself,),
        ),
    ),
)
ALONE = Rule(
    "g1-withdraw-alone",
    _FAMILY,
    2,
    (
        shape(
            rf"\b(?:{LEAD} ){{0,2}}{SOFT}?(?:go|going|quit|quitting|stop|stopping|do it|get off "
            r"(?:it|"
            r"them)|come off (?:it|them)|try|doing) (?:it |them |that |everything |your [a-z]+ |"
            r"drinking "
            r"|using |the [a-z]+ |all of it |benzos |alcohol )?(?:straight |completely )?cold "
            r"turkey\b",
            "turkey",
            guards=(directed,),
        ),
        shape(
            rf"\b(?:{LEAD} ){{0,2}}{SOFT}?(?:quit|stop|come off|get off|drop) (?:drinking|alcohol|"
            r"benzos?|xanax|valium|opiates?|methadone|it|them|everything|using|the [a-z]+) "
            r"(?:all at once|overnight|in one go|straight away|all in one day)\b",
            "once overnight go straight day",
            "quit stop come get drop",
            guards=(directed,),
        ),
        shape(
            r"\bcold turkey (?:is|works|worked) (?:the|really|actually|just|always|totally|fine|"
            r"safe|not)"
            r"(?! (?:something|what i))",
            "turkey",
            guards=(of_myself,),
        ),
        shape(
            rf"\b(?:{LEAD} ){{0,2}}{SOFT}?(?:detox|detoxing|withdraw|taper|tapering|wean|get "
            r"clean|dry out)"
            r" (?:yourself )?(?:off )?(?:at home|alone|on your own|by yourself|in your|off (?:in|"
            r"over)|"
            r"down (?:in|over)|in (?:\d+|a|two|three|four|five|six|seven)|over (?:\d+|a|two|"
            r"three|"
            r"four|five)|it |them |quickly|fast|yourself)",
            "detox detoxing withdraw taper tapering wean clean dry",
            guards=(directed,),
        ),
        shape(
            rf"\b(?:{LEAD} ){{0,2}}{SOFT}?(?:ride|sweat|tough|sleep|wait|stick) it (?:out|off)\b",
            "ride sweat tough sleep wait stick",
            CARE_WORDS - {"a", "therapy", "professional"}
            | {
                "withdrawal",
                "withdrawals",
                "overdose",
                "seizure",
                "seizures",
                "dts",
                "pills",
                "meds",
            },
            guards=(directed,),
        ),
        shape(
            r"\b(?:withdrawals?|shakes|dts|brain zaps|symptoms) (?:will |just |all |only )*"
            r"(?:pass|passes|go away|goes away|are over|is over|last|lasts|stop) (?:in|within|"
            r"after|"
            r"by|for|only)\b",
            "withdrawal withdrawals shakes dts zaps symptoms",
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:withdrawals?|detox|the shakes|dts|seizures?) (?:is|are|will|can|does|do) "
            r"(?:not (?:that|"
            r"so|kill|be that|really|dangerous|going to kill)|just (?:like )?(?:the|a|in)|all in "
            r"your|"
            r"nothing|no big deal|harmless|only a)",
            "withdrawal withdrawals detox shakes dts seizure seizures",
            guards=(of_myself,),
        ),
    ),
    guards=(_ASK_THEM,),
)

RULES = (DOSE, KEEP_AWAY, ALONE)
