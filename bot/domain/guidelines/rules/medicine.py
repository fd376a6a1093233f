"""G1: telling somebody what medicine to stop or to take."""

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.findings import Outcome
from bot.domain.guidelines.guards import directed, of_myself, turned_around, unless
from bot.domain.guidelines.rule import Rule, shape
from bot.domain.guidelines.rules.fragments import (
    LEAD,
    MEDICINE,
    MEDICINES,
    REMEDIES,
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
_OFF = (
    r"(?:stop|stopping|quit|quitting|drop|dropping|ditch|ditching|dump|skip|skipping|toss|bin|"
    r"flush|throw away|throw out|throw|chuck|lose|get off|getting off|come off|coming off|go off|"
    r"going off|wean off|wean yourself off|weaning off|taper off|tapering off|cut out|cutting "
    r"out|"
    r"lay off|do not take|do not touch|never take|avoid|stay away from|stay off|keep away from|"
    r"refuse|give up|get rid of|get yourself off|dump out|do not start|do not bother with|"
    r"pause|take a break from|stop relying on|do not go on|do not let them put you on|cut back "
    r"on|"
    r"do not (?:fill|pick up|collect|refill)|not take|never touch|stay clear of|forget|stop with|"
    r"halt|do not need)"
)
STOP = Rule(
    "g1-stop-medicine",
    _FAMILY,
    2,
    (
        shape(
            rf"\b(?:{LEAD} ){{0,2}}{SOFT}?(?:try )?(?:to )?{_OFF} {TAKEN}{MEDICINE}\b",
            MEDICINES,
            guards=(directed,),
        ),
        shape(
            rf"\b(?:{LEAD} )?{SOFT}?(?:stop|quit|stopping|quitting) (?:taking|using) (?!it "
            r"(?:out|"
            r"person|all|so|for granted|seriously)|things|everything|on|care|advice|advantage|"
            r"yourself|life|him|part|responsib|so|that (?:person|tone)|shit|crap|abuse|over|"
            r"offen|"
            r"the blame|blame|his|their|people|up|back|shower|calls?|photos?|pictures?|pics|"
            r"selfies?|jobs?|shifts?|class|drugs|drink|alcohol|this (?:person|so)|them for|"
            r"risks?|"
            r"breaks?|for granted|heroin|meth|coke|cocaine|social|my|me|your (?:phone|anger|"
            r"time)|"
            r"words?|labels?|her for|us|you|chances|sides)"
            r"(?:it|them|those|these|that|the [a-z]{5,}|your [a-z]{5,}|that [a-z]{5,}|"
            r"[a-z]{6,})\b",
            "taking using",
            "stop quit stopping quitting",
            guards=(directed,),
        ),
        shape(
            rf"\byou (?:would|will|are) {SOFT}?(?:be )?{SOFT}?(?:way |much )?(?:better|fine|"
            rf"happier|healthier|ok|okay)(?: off)? (?:without|not taking|coming off|quitting) "
            rf"{TAKEN}{MEDICINE}\b",
            MEDICINES,
            "without not coming quitting",
            guards=(directed,),
        ),
        shape(
            r"\b(?:get off|stop taking|come off|ditch|flush|throw out) (?:of )?(?:that|this|those|"
            r"the|all that) (?:[a-z]+ )?(?:poison|chemicals?|psych drugs?|big pharma [a-z]+)\b",
            "poison chemical chemicals psych pharma",
            guards=(directed,),
        ),
        shape(
            r"\bwhy (?:on earth )?(?:are|do|would) you (?:(?:still|even|ever|keep|really) )+"
            rf"(?:on|taking|take|using|swallowing|popping|need) {TAKEN}{MEDICINE}\b",
            MEDICINES,
            "why",
            guards=(of_myself,),
        ),
        shape(
            rf"\b(?:they|it|those|these|that stuff|(?:those|these|your|the) {MEDICINE}) (?:just |"
            r"only |will |"
            r"literally |slowly )?(?:rots?|fry|fries|poisons?|destroys?|ruins?|melts?|"
            r"wrecks?) your "
            r"(?:brain|liver|body|mind|kidneys|gut)\b",
            MEDICINES | {"stuff"},
            "rot rots fry fries poison poisons destroy destroys ruin ruins melt melts wreck wrecks",
            guards=(of_myself,),
        ),
        shape(
            rf"\byou {SOFT}{{0,2}}(?:do not|will not|no longer) {SOFT}?(?:need|have|want) "
            r"(?:to (?:be on|take|keep taking|stay on|start|go on|rely on|use|finish|complete) "
            rf")?{TAKEN}{MEDICINE}\b",
            MEDICINES,
            guards=(directed,),
        ),
        shape(
            rf"\b(?:(?:your|those|these|that|the|all|psych) )?{TAKEN}{MEDICINE} (?:you are (?:on|"
            r"taking) )?"
            r"(?:is|are|will|does|do)(?: just| only| not| literally| actually| nothing but| "
            r"probably| "
            r"clearly| slowly| the thing| what is){0,2} "
            r"(?:poison|poisoning|toxic|an? scam|making (?:you|it|things)|making everything|"
            r"the (?:real )?problem|killing|numbing|bad for you|an? (?:crutch|lie|trap|placebo)|"
            r"ruining|messing|destroying|frying|rotting|only make|make you worse|make it worse|"
            r"doing (?:you|anything)|helping you|a band ?aid|a con|not necessary|not needed|"
            r"unnecessary|overrated|useless|pointless|evil|damag|mess(?:es)? (?:up|with)|ruin|"
            r"keep(?:ing)? you sick|turning you)",
            MEDICINES,
            guards=(of_myself,),
        ),
        shape(
            rf"\b(?:{LEAD} ){{0,2}}{SOFT}?(?:swap|trade|replace|switch|exchange|substitute|"
            r"switching|"
            rf"swapping|replacing) {TAKEN}{MEDICINE} (?:out )?(?:for|with|to)\b",
            "swap trade replace switch exchange substitute switching swapping replacing",
            guards=(directed,),
        ),
        shape(
            rf"\byou {SOFT}?should not (?:even )?(?:be )?(?:taking|take|on|using) {TAKEN}"
            rf"(?:that|it|those|them|these|this|{MEDICINE})\b",
            "taking take on using",
            "should",
            MEDICINES | {"anxiety", "taking", "doctor", "prescribed", "withdrawal"},
            guards=(directed,),
        ),
    ),
    guards=(_ASK_THEM,),
)
TAKE = Rule(
    "g1-take-medicine",
    _FAMILY,
    2,
    (
        shape(
            rf"\b(?:{LEAD} ){{1,2}}{SOFT}?(?:be )?(?:take|taking|try|trying|start|starting|start "
            r"taking|"
            r"get on|getting on|go on|going on|go back on|get back on|be on|ask for|request|use|"
            r"using|add|order|pop|drink|demand|buy|get|microdose|have|smoke|switch to|switching "
            r"to|"
            r"look into getting|ask (?:your [a-z]+|them|him|her) for|ask (?:your [a-z]+|them|him|"
            r"her) (?:about|to try)|tell (?:them|him|her|your [a-z]+) you (?:need|want)|on|"
            r"ask your (?:doctor|doc|psychiatrist|gp) to (?:put|start) you on|get prescribed|"
            rf"push for|stick with|stay on|supplement with|load up on) {TAKEN}{REMEDY}\b",
            MEDICINES | REMEDIES,
            guards=(directed,),
        ),
        shape(
            rf"\b{SOFT}?(?:take|try|start taking|get on|go on|go back on|get back on|ask (?:them "
            r"|him |her |your [a-z]+ )?for|order|pop|"
            r"switch to|get yourself (?:on |some )?|use|drink|smoke|buy|microdose|start) "
            rf"{TAKEN}{REMEDY}\b"
            r"(?! (?:tracker|box|organi|reminder|class))",
            MEDICINES | REMEDIES,
            "take try start get go ask order pop switch use drink smoke buy microdose",
            guards=(
                directed,
                unless(r"\btake (?:your|the) (?:meds|medication)$", Outcome.KIND, where="words"),
            ),
        ),
        shape(
            rf"\b(?:{LEAD} )?{SOFT}?(?:take|try|have|pop) (?:some |one |two |three |a few |a "
            r"couple |"
            r"half |a |\d )?(?:of )?(?:my|mine|one of mine|some of mine)(?: (?:meds|pills|xanax|"
            r"prescription|tablets|medication|script))",
            "take try have pop",
            "meds pills xanax prescription tablets medication script",
            guards=(directed,),
        ),
        shape(
            rf"\b(?:{REMEDY}|keto|fasting|exercise|a clean diet|cold showers?|the right diet|"
            r"yoga|"
            r"meditation|prayer|sunlight|juic(?:e|ing)|carnivore) "
            r"(?:will|would|can|could|is going to|literally|actually|totally|completely) "
            r"(?:completely |totally |actually |literally |just )?(?:cures?|fix(?:es)?|heals?|"
            r"resets?|"
            r"reverses?|sort|get rid of) (?:your|you|that|the|any|all|it|this|depression|anxiety|"
            r"bipolar|adhd|ptsd|addiction|cravings)",
            "cure cures fix fixes heal heals reset resets reverse reverses sort rid",
            guards=(of_myself, turned_around),
        ),
        shape(
            rf"\b{REMEDY} (?:[a-z]+ )?instead of {TAKEN}{MEDICINE}\b",
            "instead",
            guards=(of_myself,),
        ),
        shape(
            r"\b(?:works?|is|are|was|worked) (?:way |so much |much |far )?(?:better|safer|"
            r"stronger) than "
            rf"(?:any|your|all|those|the|these|every) {TAKEN}{MEDICINE}\b",
            "than",
            MEDICINES,
        ),
        shape(
            r"\byour (?:brain|body|mind|system|chemistry) (?:will|just needs to|needs to) "
            r"(?:reset|heal itself|fix itself|balance|rewire|detox)",
            "brain body mind system chemistry",
            "reset heal fix balance rewire detox",
            MEDICINES | REMEDIES,
            guards=(of_myself,),
        ),
    ),
    guards=(_ASK_THEM,),
)

RULES = (STOP, TAKE)
